"""The conversation as plain JSON values and back: the AgentState under the user's own field names.

Old and new versions work on the same sessions side by side, forth and back, while a deploy lasts. For that a field that
is missing reads as its default, one that is unknown is kept for whoever knows it, and no version gives a field another
meaning: it adds one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, asdict, fields
from datetime import date
from decimal import Decimal
from types import UnionType
from typing import Any, cast

from reservations.conversation import Asked, BookingStatus, Cancelling, Changing, Conversation, DateReading, Remark
from reservations.errors import SessionUnreadable
from reservations.messages import Inbound, Location, Media
from reservations.model import Guest, Money, Offer, Party, RoomRate, RoomType, Stay

VERSION = 1
"""Raised with every value that an older version cannot read where it is, as a new question in `asked`."""

JSON = dict[str, Any]

_GARBLED = (KeyError, TypeError, ValueError, AttributeError, ArithmeticError)

_AS_THEY_ARE: dict[str, type | UnionType] = {
    "language": str,
    "region": str,
    "language_known": bool,
    "profile_name": str,
    "greeted": bool,
    "is_back": bool,
    "nights": int | None,
    "adults": int | None,
    "children": int | None,
    "rooms": int | None,
    "page": int,
    "guest_name": str | None,
    "guest_email": str | None,
    "email_suggestion": str | None,
    "email_refused": bool,
    "guest_phone": str | None,
    "booking_key": str | None,
    "booking_id": str | None,
    "confirmation_number": str | None,
    "misunderstood": int,
    "price_differences": int,
    "reached": int,
    "handed_over": bool,
}


def to_state(conversation: Conversation) -> JSON:
    """The conversation as an AgentState: JSON values only."""
    state: JSON = {name: getattr(conversation, name) for name in _AS_THEY_ARE}
    state |= {
        "version": VERSION,
        "guest_id": conversation.guest,
        "guest_count": conversation.guests,
        "messages": [{"role": line.speaker, "content": line.text} for line in conversation.messages],
        "asked": conversation.asked,
        "check_in_date": _iso(conversation.check_in),
        "check_out_date": _iso(conversation.check_out),
        "child_ages": list(conversation.child_ages),
        "readings": [[_iso(reading.check_in), _iso(reading.check_out)] for reading in conversation.readings],
        "offers": [offer_to_json(offer) for offer in conversation.offers],
        "selected_room_id": "+".join(conversation.wanted) or None,
        "room_words": list(conversation.room_words),
        "wishes": list(conversation.wishes),
        "booking_status": conversation.booking_status,
        "booked": offer_to_json(conversation.booked) if conversation.booked else None,
        "listed_bookings": list(conversation.listed),
        "cancelling": agreed_to_json(conversation.cancelling) if conversation.cancelling else None,
        "changing": agreed_to_json(conversation.changing) if conversation.changing else None,
        "beyond": dict(conversation.beyond),
    }
    return state


def to_session(conversation: Conversation) -> str:
    """The AgentState as it lies in Redis, without those fields of ours that are as in a new conversation: they read as
    their defaults."""
    state = to_state(conversation)
    told = {name: value for name, value in state.items() if name in _ALWAYS_TOLD or value != _NEW[name]}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def from_session(session: str) -> Conversation:
    """The conversation that `to_session` wrote. Raises SessionUnreadable."""
    try:
        return from_state(json.loads(session))
    except ValueError as error:
        raise SessionUnreadable("no JSON") from error


def from_state(state: Mapping[str, Any]) -> Conversation:
    """The conversation in an AgentState; what a newer version says in ways of its own reads as if it were missing.
    Raises SessionUnreadable for values no version of ours has written."""
    try:
        return _conversation(_readable(state) if state.get("version", VERSION) > VERSION else state)
    except _GARBLED as error:
        raise SessionUnreadable(f"no AgentState: {error!r}") from error


def _readable(state: Mapping[str, Any]) -> JSON:
    """The fields that this version can read, each by itself beside those that are always there."""
    least = {name: state[name] for name in ("guest_id", "language")}
    return {name: value for name, value in state.items() if _is_read({**least, name: value})}


def _is_read(state: Mapping[str, Any]) -> bool:
    try:
        _conversation(state)
    except _GARBLED:
        return False
    return True


def _conversation(written: Mapping[str, Any]) -> Conversation:
    # An older version kept for us what it did not know.
    state = {**written.get("beyond", {}), **written}
    plain = {name: _checked(state[name], kind) for name, kind in _AS_THEY_ARE.items() if name in state}
    booked, cancelling, changing = state.get("booked"), state.get("cancelling"), state.get("changing")
    return Conversation(
        guest=_checked(state["guest_id"], str),
        guests=_checked(state.get("guest_count"), int | None),
        messages=tuple(_remark(line) for line in state.get("messages", ())),
        asked=Asked(state["asked"]) if state.get("asked") else None,
        check_in=_date(state.get("check_in_date")),
        check_out=_date(state.get("check_out_date")),
        child_ages=tuple(_checked(age, int) for age in state.get("child_ages", ())),
        readings=tuple(DateReading(_date(begin), _date(end)) for begin, end in state.get("readings", ())),
        offers=tuple(offer_from_json(offer) for offer in state.get("offers", ())),
        wanted=tuple((state.get("selected_room_id") or "").split("+")) if state.get("selected_room_id") else (),
        room_words=tuple(_checked(word, str) for word in state.get("room_words", ())),
        wishes=tuple(_checked(wish, str) for wish in state.get("wishes", ())),
        booking_status=BookingStatus(state.get("booking_status", BookingStatus.OPEN)),
        booked=offer_from_json(booked) if booked else None,
        listed=tuple(_checked(each, str) for each in state.get("listed_bookings", ())),
        cancelling=_cancelling_from_json(cancelling) if cancelling else None,
        changing=_changing_from_json(changing) if changing else None,
        beyond={name: value for name, value in state.items() if name not in _KNOWN},
        **plain,
    )


def _remark(written: Mapping[str, Any]) -> Remark:
    return Remark(_checked(written["role"], str), _checked(written["content"], str))


def _checked(value: Any, kind: type | UnionType) -> Any:
    """The value, if it is of the kind that was written there."""
    if not isinstance(value, kind):
        raise TypeError(f"a value of the type {type(value).__name__} was not expected")
    return value


def agreed_to_json(agreed: Cancelling | Changing) -> JSON:
    """What a guest agreed to, a cancellation or a change, as JSON: amounts as strings, dates in ISO form."""
    return _cancelling_to_json(agreed) if isinstance(agreed, Cancelling) else _changing_to_json(agreed)


def agreed_from_json(written: Mapping[str, Any]) -> Cancelling | Changing:
    """What `agreed_to_json` wrote."""
    return _changing_from_json(written) if "offer" in written else _cancelling_from_json(written)


def _cancelling_to_json(cancelling: Cancelling) -> JSON:
    fee = cancelling.fee
    return {
        "booking_id": cancelling.booking_id,
        "fee": str(fee.amount) if fee else None,
        "currency": fee.currency if fee else None,
        "is_sent": cancelling.is_sent,
    }


def _cancelling_from_json(written: Mapping[str, Any]) -> Cancelling:
    fee = Money(Decimal(written["fee"]), _checked(written["currency"], str)) if written["fee"] is not None else None
    return Cancelling(_checked(written["booking_id"], str), fee, is_sent=_checked(written["is_sent"], bool))


def _changing_to_json(changing: Changing) -> JSON:
    return {
        "booking_id": changing.booking_id,
        "was_check_in": changing.was.check_in.isoformat(),
        "was_check_out": changing.was.check_out.isoformat(),
        "total_before": str(changing.before.amount),
        "currency_before": changing.before.currency,
        "offer": offer_to_json(changing.offer),
        "is_sent": changing.is_sent,
        "rooms_before": list(changing.rooms_before),
    }


def _changing_from_json(written: Mapping[str, Any]) -> Changing:
    return Changing(
        _checked(written["booking_id"], str),
        Stay(date.fromisoformat(written["was_check_in"]), date.fromisoformat(written["was_check_out"])),
        Money(Decimal(written["total_before"]), _checked(written["currency_before"], str)),
        offer_from_json(written["offer"]),
        is_sent=_checked(written["is_sent"], bool),
        rooms_before=tuple(_checked(each, str) for each in written.get("rooms_before", ())),
    )


def offer_to_json(offer: Offer) -> JSON:
    """An offer as JSON: amounts as strings, dates in ISO form, each room type written once."""
    types = {room.room_type.id: room.room_type for room in offer.rooms}
    return {
        "check_in": offer.stay.check_in.isoformat(),
        "check_out": offer.stay.check_out.isoformat(),
        "total": str(offer.total.amount),
        "currency": offer.total.currency,
        "room_types": [_room_type_to_json(room_type) for room_type in types.values()],
        "rooms": [_rate_to_json(room) for room in offer.rooms],
    }


def offer_from_json(written: Mapping[str, Any]) -> Offer:
    """The offer that `offer_to_json` wrote."""
    currency = written["currency"]
    types = {each["id"]: _room_type_from_json(each) for each in written["room_types"]}
    return Offer(
        Stay(date.fromisoformat(written["check_in"]), date.fromisoformat(written["check_out"])),
        tuple(_rate_from_json(rate, types, currency) for rate in written["rooms"]),
        Money(Decimal(written["total"]), currency),
    )


def inbound_to_json(inbound: Inbound) -> JSON:
    """A message of a guest as it waits in the inbox."""
    return asdict(inbound)


def inbound_from_json(written: Mapping[str, Any]) -> Inbound:
    """The message that `inbound_to_json` wrote."""
    place = written.get("location")
    media = tuple(Media(**_known(each, Media)) for each in written.get("media", ()))
    rest = {name: value for name, value in _known(written, Inbound).items() if name not in ("media", "location")}
    return Inbound(**rest, media=media, location=Location(**_known(place, Location)) if place else None)


def _known(written: Mapping[str, Any], kind: type[Media | Location | Inbound]) -> JSON:
    names = {each.name for each in fields(kind)}
    return {name: value for name, value in written.items() if name in names}


def guest_to_json(guest: Guest) -> JSON:
    return {"name": guest.name, "email": guest.email, "phone": guest.phone}


def guest_from_json(written: Mapping[str, Any]) -> Guest:
    return Guest(written["name"], written["email"], written["phone"])


def _rate_to_json(room: RoomRate) -> JSON:
    return {
        "room_type": room.room_type.id,
        "adults": room.party.adults,
        "child_ages": list(room.party.child_ages),
        "net": str(room.net.amount),
        "total": str(room.total.amount),
    }


def _rate_from_json(written: Mapping[str, Any], types: Mapping[str, RoomType], currency: str) -> RoomRate:
    return RoomRate(
        types[written["room_type"]],
        Party(written["adults"], tuple(written["child_ages"])),
        Money(Decimal(written["net"]), currency),
        Money(Decimal(written["total"]), currency),
    )


def _room_type_to_json(room_type: RoomType) -> JSON:
    written = {name: _plain(getattr(room_type, name)) for name in RoomType.__slots__}
    return {name: value for name, value in written.items() if value or name not in _MAY_BE_MISSING}


def _room_type_from_json(written: Mapping[str, Any]) -> RoomType:
    known = {name: written[name] for name in RoomType.__slots__ if name in written}
    known |= {name: tuple(known.get(name, ())) for name in ("amenities", "images")}
    return RoomType(**known)


def _plain(value: object) -> object:
    return list(cast("Sequence[object]", value)) if isinstance(value, tuple) else value


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _date(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


_MAY_BE_MISSING = frozenset(each.name for each in fields(RoomType) if each.default is not MISSING)

_NEW = to_state(Conversation("", ""))

_KNOWN = frozenset(_NEW)
"""The fields of a session that this version knows."""

_ALWAYS_TOLD = frozenset(
    (
        "version",
        "guest_id",
        "language",
        "messages",
        "check_in_date",
        "check_out_date",
        "guest_count",
        "selected_room_id",
        "guest_name",
        "guest_email",
        "guest_phone",
        "booking_status",
        "confirmation_number",
    )
)
"""What who looks into a session may count on."""
