"""Whether a webhook really comes from Twilio."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit, urlunsplit

from twilio.request_validator import RequestValidator


class Parameters(dict[str, list[str]]):
    """Every value of every name, in the shape that Twilio's validator asks for."""

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> Parameters:
        parameters = cls()
        for name, value in pairs:
            parameters.setdefault(name, []).append(value)
        return parameters

    # The validator asks by this name first: each other costs it an exception for every parameter.
    def getall(self, name: str) -> list[str]:
        return self[name]


class WebhookVerifier:
    """Checks `X-Twilio-Signature` with each of the account's tokens: the primary one, the secondary while rotating.

    `public_base_url` is the address Twilio was given, up to the path that the server sees; without it the URL that
    the server saw is taken, so forwarded headers must already have been applied by whoever trusts them.
    """

    def __init__(self, auth_tokens: Sequence[str], public_base_url: str | None = None) -> None:
        if not auth_tokens or not all(auth_tokens):
            raise ValueError("an empty token would let anybody sign")
        self._validators = tuple(RequestValidator(token) for token in auth_tokens)
        self._public_base_url = public_base_url

    def is_genuine(self, url: str, parameters: Iterable[tuple[str, str]], signature: str | None) -> bool:
        """Whether Twilio signed this request.

        `url` is the requested URL with its query, `parameters` every posted name and value, repeated ones too.
        """
        if not signature:
            return False
        signed = Parameters.of(parameters)
        try:
            # Every token is tried: the time it takes must not tell which one fits.
            verdicts = [validator.validate(self._signed_url(url), signed, signature) for validator in self._validators]
        except ValueError:
            # Without a public address the host is the caller's word, and it may be no URL at all.
            return False
        return any(verdicts)

    def _signed_url(self, url: str) -> str:
        # A fragment on the configured webhook steers Twilio's retries; it is never sent nor signed.
        requested = urlsplit(url)._replace(fragment="")
        if self._public_base_url is None:
            return urlunsplit(requested)
        base = urlsplit(self._public_base_url)._replace(query="", fragment="")
        path = base.path.rstrip("/") + requested.path
        return urlunsplit(base._replace(path=path, query=requested.query))
