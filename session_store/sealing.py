"""What tells of guests, encrypted at rest: with the newest key, readable with any of them, plain text included."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Any, Protocol, TypeVar

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from session_store.scripts import text

log = logging.getLogger(__name__)

T = TypeVar("T")

_TOKENS_BEGIN = "gAAAA"
"""So does whatever Fernet has sealed, and no JSON."""


class Seal(Protocol):
    def sealed(self, plain: str) -> str:
        """The text as it is to lie in Redis, ASCII if it was."""

    def opened(self, written: str) -> str:
        """What was sealed; anything else as it is, which no reader then takes for anything of ours."""

    def renewed(self, written: str) -> str:
        """The same as it would be sealed now; as it is where it was, or where no key opens it."""


class Plain:
    """No encryption."""

    def sealed(self, plain: str) -> str:
        return plain

    def opened(self, written: str) -> str:
        return written

    def renewed(self, written: str) -> str:
        return written


class Encrypted:
    """Fernet (AES-128-CBC with HMAC-SHA256). The first key encrypts, each of them decrypts. Raises ValueError for what
    is no key."""

    def __init__(self, encryption_keys: Sequence[str]) -> None:
        self._newest, *_ = fernets = [Fernet(key) for key in encryption_keys]
        self._any = MultiFernet(fernets)

    def sealed(self, plain: str) -> str:
        return self._newest.encrypt(plain.encode("utf-8", "surrogatepass")).decode()

    def opened(self, written: str) -> str:
        if not written.startswith(_TOKENS_BEGIN):
            # Written before there was a key.
            return written
        try:
            return self._any.decrypt(written).decode("utf-8", "surrogatepass")
        except InvalidToken:
            # Sealed with a key that is gone.
            return written

    def renewed(self, written: str) -> str:
        plain = self.opened(written)
        is_shut = plain == written and written.startswith(_TOKENS_BEGIN)
        return written if is_shut or self._is_new(written) else self.sealed(plain)

    def _is_new(self, written: str) -> bool:
        try:
            self._newest.decrypt(written)
        except InvalidToken:
            return False
        return True


PLAIN = Plain()


def seal_with(encryption_keys: Sequence[str]) -> Seal:
    """What is sealed with these keys; nothing without any."""
    return Encrypted(encryption_keys) if encryption_keys else PLAIN


def read_sealed(seal: Seal, read: Callable[[str], T], written: Any) -> T | None:
    """What lies there, as `read` reads it; None for nothing, and for what no key opens any more."""
    if written is None:
        return None
    plain = seal.opened(text(written))
    if plain.startswith(_TOKENS_BEGIN):
        # Not an error: it must not stop whoever goes through many records.
        log.warning("what was sealed with a key that is not among the settings is left out")
        return None
    return read(plain)
