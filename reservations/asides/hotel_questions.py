"""Questions about the hotel, answered in its own words from the profile; what it does not say is for a person."""

from __future__ import annotations

from collections.abc import Sequence

from reservations.confirmation import map_url
from reservations.conversation import Conversation, Meaning, Step
from reservations.hotel import Hotel
from reservations.messages import Line, Reply, say
from reservations.ports import Ports

PREFIX = "faq:"


def answer_questions(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:
    """Every question of the message answered, in the order they were asked."""
    topics = [intent.removeprefix(PREFIX) for intent in heard.intents if intent.startswith(PREFIX)]
    lines = tuple(_answer(topic, ports.hotel, conversation.language) for topic in topics)
    return Step(conversation, Reply(lines) + _way_there(topics, ports.hotel))


def answer_freely(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """A question that no topic covers: rather a person than an invention."""
    return Step(conversation, say("ask_colleague", phone=ports.hotel.phone))


def _way_there(topics: Sequence[str], hotel: Hotel) -> Reply:
    """The map, and the offer to say how far it is, for who asks where the hotel is."""
    url = map_url(hotel.location)
    if "location" not in topics or not url:
        return Reply()
    return Reply((Line("map_link", {"url": url}), Line("share_place")))


def _answer(topic: str, hotel: Hotel, language: str) -> Line:
    if topic == "price" and not hotel.answer(topic, language):
        return Line("prices_depend")
    text = hotel.answer(topic, language) or _from_facts(topic, hotel)
    if isinstance(text, Line):
        return text
    return Line("hotel_says", {"text": text}) if text else Line("ask_colleague", {"phone": hotel.phone})


def _from_facts(topic: str, hotel: Hotel) -> Line | None:
    match topic:
        case "check_in":
            return Line("check_in_time", {"time": hotel.check_in_time})
        case "check_out":
            return Line("check_out_time", {"time": hotel.check_out_time})
        case "location":
            return Line("location", {"address": hotel.address})
        case _:
            return None
