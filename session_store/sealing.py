"""Sessions encrypted at rest: with the newest key, readable with any of them, plain ones included."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from cryptography.fernet import Fernet, InvalidToken, MultiFernet


class Seal(Protocol):
    def sealed(self, session: str) -> str:
        """The session as it is to lie in Redis."""

    def opened(self, written: str) -> str:
        """What was sealed; anything else as it is, which no reader then takes for a session of ours."""


class Plain:
    """No encryption."""

    def sealed(self, session: str) -> str:
        return session

    def opened(self, written: str) -> str:
        return written


class Encrypted:
    """Fernet (AES-128-CBC with HMAC-SHA256). The first key encrypts, each of them decrypts; a session moves to the
    first key with its guest's next message. Raises ValueError for what is no key."""

    def __init__(self, encryption_keys: Sequence[str]) -> None:
        self._fernet = MultiFernet([Fernet(key) for key in encryption_keys])

    def sealed(self, session: str) -> str:
        return self._fernet.encrypt(session.encode()).decode()

    def opened(self, written: str) -> str:
        try:
            return self._fernet.decrypt(written).decode()
        except InvalidToken:
            # Written before there was a key, or with one that is gone.
            return written


PLAIN = Plain()


def seal_with(encryption_keys: Sequence[str]) -> Seal:
    """What sessions are sealed with; nothing without keys."""
    return Encrypted(encryption_keys) if encryption_keys else PLAIN
