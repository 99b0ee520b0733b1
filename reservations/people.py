"""Who is writing: one person may show a number, hide it behind an id of their own, and show it again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reservations.messages import Inbound
from reservations.ports import Listed, People


def recognised(inbound: Inbound, people: People) -> Inbound:
    """The message under the key that its guest is served by, whichever of number and id came with it. May raise
    StoreUnavailable."""
    if not inbound.user_id:
        return inbound
    key = people.recognise(inbound.guest, inbound.user_id)
    phone = inbound.guest if inbound.guest.startswith("+") else ""
    return replace(inbound, guest=key, phone=phone)


def recognised_in(listed: Sequence[Listed], people: People) -> tuple[Listed, ...]:
    """The same for messages that a provider lists, where no id stands beside a number. May raise StoreUnavailable."""
    keys = people.keys_of(sorted({each.inbound.guest for each in listed}))
    return tuple(replace(each, inbound=replace(each.inbound, guest=keys[each.inbound.guest])) for each in listed)
