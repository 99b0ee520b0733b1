"""Keys of the webservice and what they may do."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .errors import Fault, Refusal

LENGTH = 32
DEFAULT_KEY = "SIMULATEDQLOAPPSKEY0000000000000"

_NOT_ACTIVE = (
    Fault(20, "Authentification key is not active"),
    Fault(21, "No permission for this authentication key"),
)


@dataclass(frozen=True)
class ApiKey:
    """`rights` are the methods allowed by resource; None allows everything."""

    key: str
    is_active: bool = True
    rights: Mapping[str, frozenset[str]] | None = None

    def allows_resource(self, resource: str) -> bool:
        return self.rights is None or resource in self.rights

    def allows(self, resource: str, method: str) -> bool:
        return self.rights is None or method in self.rights.get(resource, frozenset())


class NoKey(Exception):
    """The call came without a key."""


class NotAccepted(Refusal):
    """The call came with a key that opens nothing."""


def given_key(authorization: str, ws_key: str) -> str:
    """The key of a call: user name of HTTP Basic, or `ws_key` of the address."""
    key = ws_key or _user_name(authorization)
    if not key:
        raise NoKey
    return key


def _user_name(authorization: str) -> str:
    scheme, _, credentials = authorization.partition(" ")
    if scheme.lower() != "basic":
        return ""
    try:
        return base64.b64decode(credentials).decode().partition(":")[0]
    except (binascii.Error, UnicodeDecodeError):
        return ""


def authenticate(keys: Iterable[ApiKey], given: str, *, is_accepted: bool = True) -> ApiKey:
    if len(given) != LENGTH:
        raise NotAccepted(401, Fault(18, "Invalid authentication key format"))
    found = next((key for key in keys if key.key == given), None)
    if found is None or not found.is_active or not is_accepted:
        raise NotAccepted(401, *_NOT_ACTIVE)
    return found
