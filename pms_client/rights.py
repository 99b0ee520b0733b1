"""What the bot's key must be allowed to do in QloApps, and what it is allowed to."""

from __future__ import annotations

import re
from collections.abc import Mapping

NEEDED: Mapping[str, tuple[str, ...]] = {
    "bookings": ("POST", "PUT"),
    "currencies": ("GET",),
    "customers": ("GET",),
    "hotel_ari": ("POST",),
    "hotel_features": ("GET",),
    "hotel_room_types": ("GET",),
    "hotels": ("GET",),
    "images": ("GET",),
    "languages": ("GET",),
    "order_histories": ("POST",),
    "order_states": ("GET",),
    "orders": ("GET",),
    "room_bookings": ("GET", "PUT"),
    "room_type_features": ("GET",),
    "room_types": ("GET",),
    "services": ("GET",),
    "tax_rules": ("GET",),
    "taxes": ("GET",),
}
"""No more than these: a key for less is a smaller loss."""

_RESOURCE = re.compile(r"<(?P<name>\w+)(?P<attributes>[^<>]*?\bget=\"[^<>]*?)/?>")
_RIGHT = re.compile(r'\b(get|put|post|delete|head)="true"')


def allowed(root: str) -> Mapping[str, frozenset[str]]:
    """The methods that the key may use, by resource, as the root of the webservice tells them in XML."""
    resources = (match for match in _RESOURCE.finditer(root) if match["name"] != "description")
    return {each["name"]: frozenset(map(str.upper, _RIGHT.findall(each["attributes"]))) for each in resources}


def missing(rights: Mapping[str, frozenset[str]]) -> tuple[tuple[str, str], ...]:
    """The needed rights the key lacks, as (method, resource)."""
    return tuple(
        (method, resource)
        for resource, methods in NEEDED.items()
        for method in methods
        if method not in rights.get(resource, frozenset())
    )
