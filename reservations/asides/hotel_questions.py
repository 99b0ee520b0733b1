"""Questions about the hotel, answered in its own words: those of the profile on the topic, else those the PMS has of
the house, else whatever line of the profile answers the question. What none of them says is for a person."""

from __future__ import annotations

from reservations import brochure
from reservations.confirmation import map_url
from reservations.conversation import Conversation, Meaning, Step
from reservations.errors import PMSRefused, PMSUnavailable
from reservations.hotel import Hotel
from reservations.messages import Line, Location, Reply, Value
from reservations.model import Offer, Property
from reservations.ports import Ports
from reservations.presenting import rooms_name
from reservations.quoting import quoted

PREFIX = "faq:"


def answer_questions(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:
    """Every question of the message answered, in the order they were asked."""
    topics = [intent.removeprefix(PREFIX) for intent in heard.intents if intent.startswith(PREFIX)]
    answers = [_answered(topic, conversation, ports) for topic in topics]
    told = Reply(tuple(line for answer in answers for line in answer))
    way = _way_there(ports) if "location" in topics else Reply()
    more = Step(conversation) if all(answers) else quoted(conversation, ports=ports)
    news = Reply(tuple(line for line in more.reply.lines if line not in told.lines))
    return Step(conversation, told + way + news, more.events)


def answer_freely(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """A question that no topic covers: rather a person than an invention."""
    return quoted(conversation, ports=ports)


def _way_there(ports: Ports) -> Reply:
    """The map, and the offer to say how far it is, for who asks where the hotel is."""
    url = map_url(ports.hotel.location or _location(ports))
    if not url:
        return Reply()
    return Reply((Line("map_link", {"url": url}), Line("share_place")), shows_hotel=True)


def _location(ports: Ports) -> Location | None:
    house = _described(ports)
    return Location(*house.position) if house and house.position else None


def _answered(topic: str, conversation: Conversation, ports: Ports) -> tuple[Line, ...]:
    told = _told_before(topic, conversation)
    if not told:
        return _answer(topic, ports, conversation.language)
    # Not instead of the hotel's own words: whoever asks about a deposit or a discount finds it only there.
    text = ports.hotel.answer(topic, conversation.language)
    return (*told, Line("hotel_says", {"text": text})) if text else told


def _told_before(topic: str, conversation: Conversation) -> tuple[Line, ...]:
    """What the rooms that the guest has before them cost: no answer in general terms is truer."""
    if topic != "price":
        return ()
    chosen = conversation.selected or (None if conversation.offers else conversation.booked)
    if chosen:
        return (Line("price_chosen", _price_values(chosen)),)
    if conversation.offers:
        return (Line("prices_listed", {"nights": conversation.offers[0].stay.nights}),)
    return ()


def _price_values(offer: Offer) -> dict[str, Value]:
    return {
        "room": rooms_name(offer),
        "total": offer.total,
        "nights": offer.stay.nights,
        "per_night": offer.per_night,
    }


def _answer(topic: str, ports: Ports, language: str) -> tuple[Line, ...]:
    """What is known of the topic; nothing where neither the profile nor the PMS says anything of it."""
    said = _from_profile(topic, ports.hotel, language)
    return (said,) if said else _from_pms(topic, ports, language)


def _from_profile(topic: str, hotel: Hotel, language: str) -> Line | None:
    if text := hotel.answer(topic, language):
        return Line("hotel_says", {"text": text})
    match topic:
        case "price":
            return Line("prices_depend")
        case "check_in":
            return Line("check_in_time", {"time": hotel.check_in_time})
        case "check_out":
            return Line("check_out_time", {"time": hotel.check_out_time})
        case "location":
            return Line("location", {"address": hotel.address})
        case _:
            return None


def _from_pms(topic: str, ports: Ports, language: str) -> tuple[Line, ...]:
    """What the PMS has of the topic, and who knows more: nobody has read it for this very question."""
    house = _described(ports)
    texts = _texts(topic, house, (language, ports.hotel.language)) if house else ()
    if not texts:
        return ()
    told = (Line("hotel_says", {"text": text}, is_item=True) for text in texts)
    return (Line("hotel_tells"), *told, Line("ask_colleague_more", {"phone": ports.hotel.phone}))


def _texts(topic: str, house: Property, languages: tuple[str, ...]) -> tuple[str, ...]:
    match topic:
        case "about":
            return brochure.about(house)
        case "rules":
            return brochure.rules(house)
        case _:
            return brochure.lines_on(PREFIX + topic, house, languages)


def _described(ports: Ports) -> Property | None:
    """The house as the PMS has it; None where that cannot be had now: the profile goes without."""
    try:
        return ports.pms.describe()
    except (PMSUnavailable, PMSRefused):
        return None
