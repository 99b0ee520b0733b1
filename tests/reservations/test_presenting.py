from __future__ import annotations

from datetime import date
from decimal import Decimal

from reservations.choosing import room_offered
from reservations.conversation import Conversation
from reservations.messages import Line
from reservations.model import Money, Offer, Party, RoomRate, RoomType
from reservations.offered import offered_in
from reservations.presenting import booking_lines, offers_list, rooms_name, summary
from tests.reservations.conftest import COUPLE, STAY, House
from tests.reservations.talk import keys, line

TODAY = date(2026, 11, 21)
EUROS = Money(Decimal(100), "EUR")


def room_type(name: str, description: str = "", amenities: tuple[str, ...] = ()) -> RoomType:
    return RoomType(name, name, description, 2, 1, 3, amenities)


def offer(*rooms: RoomType) -> Offer:
    return Offer(STAY, tuple(RoomRate(room, COUPLE, EUROS, EUROS) for room in rooms), EUROS)


def listed(*offers: Offer) -> list[Line]:
    reply = offers_list(Conversation("+34600123456", "en", offers=offers), STAY, COUPLE, TODAY)
    return list(reply.lines[1:-1])


def test_a_single_room_goes_by_its_name() -> None:
    assert rooms_name(offer(room_type("Deluxe"))) == "Deluxe"


def test_rooms_together_are_counted_by_kind() -> None:
    name = rooms_name(offer(room_type("Deluxe"), room_type("Single"), room_type("Deluxe")))

    assert name == (
        Line("rooms_of_a_kind", {"count": 2, "name": "Deluxe"}),
        Line("rooms_of_a_kind", {"count": 1, "name": "Single"}),
    )


def test_a_room_is_told_by_the_first_sentence_about_it() -> None:
    (shown,) = listed(offer(room_type("Deluxe", "With a view. And a bath.", ("Bath",))))

    assert shown.values["special"] == "With a view"


def test_a_room_described_at_length_is_told_by_its_first_amenities() -> None:
    (shown,) = listed(offer(room_type("Deluxe", "long " * 40, ("Bath", "Balcony", "Desk", "Safe", "Fan"))))

    assert shown.values["special"] == "Bath, Balcony, Desk, Safe"


def test_a_room_with_nothing_to_tell_is_listed_plainly() -> None:
    assert [each.key for each in listed(offer(room_type("Deluxe")))] == ["room_offer_plain"]


def test_rooms_together_are_explained_and_listed_as_a_combination() -> None:
    shown = listed(offer(room_type("Single"), room_type("Deluxe")))

    assert [each.key for each in shown] == ["rooms_together", "room_combination"]


def test_the_numbers_pressed_are_those_of_the_list() -> None:
    conversation = Conversation("+34600123456", "en", offers=(offer(room_type("A")), offer(room_type("B"))))

    reply = offers_list(conversation, STAY, COUPLE, TODAY)

    pressed = [offered_in(choice.id) for choice in reply.choices]
    assert pressed == [room_offered(number, each, TODAY) for number, each in enumerate(conversation.offers, 1)]
    assert [choice.title.values["name"] for choice in reply.choices] == ["A", "B"]


def test_more_rooms_than_a_page_are_told_a_page_at_a_time() -> None:
    conversation = Conversation("+34600123456", "en", offers=tuple(offer(room_type(name)) for name in "ABCDEFGHI"))

    first = offers_list(conversation, STAY, COUPLE, TODAY)
    last = offers_list(conversation.but(page=1), STAY, COUPLE, TODAY)

    assert line(first, "ask_more_rooms").values["count"] == 3
    assert [each.values["number"] for each in last.lines if each.is_option] == [7, 8, 9]
    assert "ask_more_rooms" not in keys(last)


def test_a_summary_without_an_email_says_so(ready: Conversation, house: House) -> None:
    refused = ready.but(guest_email=None, email_refused=True)
    assert refused.details is not None

    reply = summary(refused, ready.offers[0], refused.details, house.ports.hotel, TODAY)

    assert line(reply, "summary").values["email"] == Line("no_email")


def test_a_booking_is_told_with_everything_that_was_agreed(ready: Conversation, house: House) -> None:
    reply = booking_lines("REF1", ready.offers[0], house.ports.hotel)

    assert keys(reply) == ["booking"]
    assert reply.lines[0].values["party"] == Line("party", {"adults": Party(2).adults, "children": 0})
