"""Whether a running bot lets in what Twilio signed, and nothing else: the same requests against any address.

They do no harm: the one message that is let in is a *hi* from a number that belongs to nobody, answered to whoever runs
this; the delivery reports are about a message that was never sent.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

import httpx2
from twilio.request_validator import RequestValidator

from whatsapp_handler.numbers import whatsapp_address
from whatsapp_handler.verification import Parameters
from whatsapp_handler.webhooks import Account

NOBODY = "+12025550100"
"""A number set aside for fiction."""

TIMEOUT_SECONDS = 15.0
ELSEWHERE = "elsewhere.example"

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """A request, and whether it must be let in. What is signed is what is sent, but where the case says otherwise.

    `added` are parameters beside or instead of an ordinary request's, `tampered` those put in after signing. `token`
    signs in place of the account's. `host` was signed instead of the real one.
    """

    name: str
    is_genuine: bool = False
    added: tuple[Pair, ...] = ()
    tampered: tuple[Pair, ...] = ()
    query: str = ""
    token: str = ""
    host: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    is_signed: bool = True


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a case at one of the webhooks; `status` is 0 where nobody answered."""

    path: str
    case: Case
    status: int

    @property
    def is_as_expected(self) -> bool:
        return self.status in (200, 204) if self.case.is_genuine else self.status == 403


def cases(tokens: Sequence[str]) -> Iterator[Case]:
    """Every case; the account's tokens, the primary one first."""
    forwarded = {"X-Forwarded-Proto": "http", "X-Forwarded-Host": ELSEWHERE, "X-Forwarded-Port": "80"}
    twice = (("Twice", "b"), ("Twice", "a"))
    yield Case("as Twilio sends it", is_genuine=True)
    yield Case("with a query in the address", is_genuine=True, query="?hotel=1")
    yield Case("through a proxy that names another address", is_genuine=True, headers=forwarded)
    yield Case("in a Messaging Service", is_genuine=True, added=(("MessagingServiceSid", "MG" + "0" * 32),))
    yield Case("with a parameter nobody knows", is_genuine=True, added=(("NewIn2030", "é ✓"),))
    yield Case("with an empty parameter", is_genuine=True, added=(("Empty", ""),))
    yield Case("with a repeated parameter", is_genuine=True, added=twice)
    for token in tokens[1:]:
        yield Case("signed with the secondary token", is_genuine=True, token=token)
    yield Case("signed with another token", token=secrets.token_hex(16))
    yield Case("signed for another address", host=ELSEWHERE)
    yield Case("signed for the address that a proxy names", host=ELSEWHERE, headers=forwarded)
    yield Case("with a parameter put in", tampered=(("ButtonPayload", "yes"),))
    yield Case("with a changed parameter", tampered=(("From", whatsapp_address("+12025550199")),))
    yield Case("with a value put into a repeated parameter", added=twice, tampered=(*twice, ("Twice", "c")))
    yield Case("without a signature", is_signed=False)
    yield Case("of another account", added=(("AccountSid", "AC" + "f" * 32),))


def verdicts(
    address: str,
    account: Account,
    tokens: Sequence[str],
    *,
    signed_address: str = "",
    transport: httpx2.BaseTransport | None = None,
) -> Iterator[Verdict]:
    """Try every case on each webhook of the bot at `address`; `signed_address` is where Twilio believes it to be."""
    message_id = "SM" + secrets.token_hex(16)
    signed_address = signed_address or address
    with httpx2.Client(transport=transport, timeout=TIMEOUT_SECONDS) as http:
        for path, form in _forms(account, message_id).items():
            for case in cases(tokens):
                yield Verdict(path, case, _status(http, address + path, signed_address + path, form, case, tokens[0]))


def _forms(account: Account, message_id: str) -> dict[str, dict[str, str]]:
    """An ordinary request for each webhook."""
    us, guest = whatsapp_address(account.numbers[0]), whatsapp_address(NOBODY)
    both = {"AccountSid": account.sid, "MessageSid": message_id}
    message = both | {"From": guest, "To": us, "Body": "hi", "ProfileName": "Signature check", "NumMedia": "0"}
    report = both | {"From": us, "To": guest, "MessageStatus": "sent"}
    return {"/webhook/whatsapp": message, "/webhook/fallback": message, "/webhook/status": report}


def _status(http: httpx2.Client, url: str, signed_url: str, form: Mapping[str, str], case: Case, token: str) -> int:
    signed = _with(form.items(), case.added)
    content = urlencode(_with(signed, case.tampered)).encode()
    headers = {"Content-Type": "application/x-www-form-urlencoded", **case.headers}
    if case.is_signed:
        headers["X-Twilio-Signature"] = _signature(case, signed_url + case.query, signed, token)
    try:
        return http.post(url + case.query, content=content, headers=headers).status_code
    except httpx2.HTTPError:
        return 0


def _with(pairs: Iterable[Pair], changes: Sequence[Pair]) -> list[Pair]:
    """The parameters, those that are named in the changes replaced."""
    changed = {name for name, _ in changes}
    return [*(pair for pair in pairs if pair[0] not in changed), *changes]


def _signature(case: Case, url: str, signed: Sequence[Pair], token: str) -> str:
    address = httpx2.URL(url)
    address = address.copy_with(host=case.host) if case.host else address
    signature: str = RequestValidator(case.token or token).compute_signature(str(address), Parameters.of(signed))
    return signature
