"""Whether a webhook really comes from Twilio."""

from __future__ import annotations

import hmac
from base64 import b64encode
from collections.abc import Iterable, Sequence
from urllib.parse import SplitResult, urlsplit

from twilio.request_validator import add_port, remove_port


class Parameters(dict[str, list[str]]):
    """Every value of every name, in the shape that Twilio's validator asks for."""

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> Parameters:
        parameters = cls()
        for name, value in pairs:
            parameters.setdefault(name, []).append(value)
        return parameters

    def getlist(self, name: str) -> list[str]:
        return self[name]


class WebhookVerifier:
    """Checks `X-Twilio-Signature` with each of the account's tokens: the primary one, the secondary while rotating.

    `public_base_url` is the address Twilio was given, up to the path that the server sees; without it the URL that
    the server saw is taken, so forwarded headers must already have been applied by whoever trusts them.

    It says what Twilio's own validator says, which reads the parameters anew for each token and address.
    """

    def __init__(self, auth_tokens: Sequence[str], public_base_url: str | None = None) -> None:
        if not auth_tokens or not all(auth_tokens):
            raise ValueError("an empty token would let anybody sign")
        self._tokens = tuple(token.encode() for token in auth_tokens)
        self._public_base_url = public_base_url

    def is_genuine(self, url: str, parameters: Iterable[tuple[str, str]], signature: str | None) -> bool:
        """Whether Twilio signed this request.

        `url` is the requested URL with its query, `parameters` every posted name and value, repeated ones too.
        """
        if not signature:
            return False
        try:
            requested = self._signed_url(url)
            # Whether Twilio signs the port of an address that names none, or leaves one out, is not said anywhere.
            addresses = (remove_port(requested), add_port(requested))
            posted = _in_order(Parameters.of(parameters))
            texts = [f"{address}{posted}".encode() for address in addresses]
        except ValueError:
            # Without a public address the host is the caller's word, and it may be no URL at all.
            return False
        # Every token is tried: the time it takes must not tell which one fits.
        verdicts = [_is_signed(text, token, signature) for token in self._tokens for text in texts]
        return any(verdicts)

    def _signed_url(self, url: str) -> SplitResult:
        # A fragment on the configured webhook steers Twilio's retries; it is never sent nor signed.
        requested = urlsplit(url)._replace(fragment="")
        if self._public_base_url is None:
            return requested
        base = urlsplit(self._public_base_url)
        path = base.path.rstrip("/") + requested.path
        return requested._replace(scheme=base.scheme, netloc=base.netloc, path=path)


def _in_order(parameters: Parameters) -> str:
    """Names and values as they are signed: sorted, each value of a name once."""
    return "".join(name + value for name in sorted(parameters) for value in sorted(set(parameters[name])))


def _is_signed(text: bytes, token: bytes, signature: str) -> bool:
    expected = b64encode(hmac.digest(token, text, "sha1"))
    return hmac.compare_digest(expected, signature.encode("utf-8", "surrogatepass"))
