from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from reservations.errors import ProfileError
from reservations.hotel import RULES, TEXTS, TOPICS, Hotel, read_profile
from reservations.messages import Location
from reservations.model import Stay
from reservations.terms import CancellationTerms
from reservations.understanding.intents import FAQ_PREFIX, FAQS
from reservations.wording import languages

HOTELS = Path(__file__).resolve().parents[1] / "hotels"
SIMULATED = HOTELS.parent / "simulators" / "qloapps" / "hotels" / "the_hotel_prime.toml"

PROFILE: dict[str, Any] = {
    "id": "casa",
    "name": "Casa",
    "time_zone": "Europe/Madrid",
    "languages": ["es", "en"],
    "contact": {"address": "Calle Mayor 1", "phone": "+34 600 111 222", "email": "hola@casa.example"},
    "location": {"latitude": 40, "longitude": -3.7},
    "times": {"check_in": time(15), "check_out": time(11)},
    "limits": {"max_nights": 21, "max_guests": 8, "horizon_days": 300},
    "cancellation": {"free_until_hours": 48, "fee_percent": 12.5},
    "answers": {"pets": {"es": "No.", "en": "No, sorry."}, "wifi": {"es": "Gratis."}},
    "policies": {"payment": {"es": "En el hotel."}},
    "facts": {"smoking": {"es": "No se fuma.", "en": "Nobody smokes."}},
}


def changed(path: str, value: object) -> dict[str, Any]:
    """The profile with the entry at `path` ("times.check_in") replaced, or left out where the value is None."""
    *tables, entry = path.split(".")
    profile: dict[str, Any] = {key: _copied(each) for key, each in PROFILE.items()}
    table = profile
    for name in tables:
        table = table.setdefault(name, {})
    table[entry] = value
    if value is None:
        del table[entry]
    return profile


def _copied(value: Any) -> Any:
    return {key: _copied(each) for key, each in value.items()} if isinstance(value, Mapping) else value


def test_a_profile_becomes_a_hotel() -> None:
    assert read_profile(PROFILE) == Hotel(
        id="casa",
        name="Casa",
        time_zone=ZoneInfo("Europe/Madrid"),
        languages=("es", "en"),
        address="Calle Mayor 1",
        phone="+34 600 111 222",
        email="hola@casa.example",
        check_in_time=time(15),
        check_out_time=time(11),
        location=Location(40.0, -3.7, "Casa", "Calle Mayor 1"),
        max_nights=21,
        max_guests=8,
        horizon_days=300,
        cancellation=CancellationTerms(48, fee_percent=Decimal("12.5")),
        answers={"pets": {"es": "No.", "en": "No, sorry."}, "wifi": {"es": "Gratis."}},
        policies={"payment": {"es": "En el hotel."}},
        facts={"smoking": {"es": "No se fuma.", "en": "Nobody smokes."}},
    )


def test_a_hotel_may_leave_out_its_position_its_terms_and_its_answers() -> None:
    optional = {"location", "cancellation", "answers", "policies", "facts"}

    hotel = read_profile({key: value for key, value in PROFILE.items() if key not in optional})

    assert (hotel.location, hotel.cancellation) == (None, None)
    assert hotel.lines("es") == {}


def test_all_that_a_hotel_says_of_itself_is_known_by_its_ids_in_the_guests_language_or_its_own() -> None:
    assert read_profile(PROFILE).lines("en") == {
        "answers.pets": "No, sorry.",
        "answers.wifi": "Gratis.",
        "policies.payment": "En el hotel.",
        "facts.smoking": "Nobody smokes.",
    }


def test_a_hotel_where_cancelling_is_never_free_leaves_out_the_hours() -> None:
    hotel = read_profile(changed("cancellation", {"fee_nights": 2}))

    assert hotel.cancellation == CancellationTerms(None, fee_nights=2)


def test_guests_arrive_by_the_clock_of_the_hotel() -> None:
    arrival = read_profile(PROFILE).arrival(Stay(date(2030, 6, 1), date(2030, 6, 3)))

    assert arrival == datetime(2030, 6, 1, 13, tzinfo=UTC)


@pytest.mark.parametrize(
    ("path", "value", "complaint"),
    [
        ("name", None, "name is missing"),
        ("name", "  ", "name must be a text"),
        ("id", 7, "id must be a text"),
        ("chek_in", "15:00", "chek_in is no entry of a profile"),
        ("time_zone", "Madrid", "time_zone is no time zone: 'Madrid'"),
        ("time_zone", "../Madrid", "time_zone is no time zone"),
        ("languages", [], "languages must list"),
        ("languages", ["english"], "languages must list"),
        ("languages", "en", "languages must list"),
        ("contact", None, "contact is missing"),
        ("contact", "Calle Mayor", "contact must be a table"),
        ("contact.fax", "1", "contact.fax is no entry"),
        ("contact.phone", "reception", "contact.phone must be a phone number"),
        ("contact.phone", "+34 600", "contact.phone is too short or too long"),
        ("contact.email", "hola", "contact.email is no e-mail address"),
        ("location.latitude", 91, "location.latitude must be decimal degrees between -90 and 90"),
        ("location.longitude", "3 W", "location.longitude must be decimal degrees"),
        ("location.longitude", None, "location.longitude is missing"),
        ("times.check_in", "15:00", "times.check_in must be a time without quotes"),
        ("limits.max_nights", 0, "limits.max_nights must be a whole number above 0"),
        ("limits.max_guests", True, "limits.max_guests must be a whole number above 0"),
        ("limits.horizon_days", "365", "limits.horizon_days must be a whole number above 0"),
        ("cancellation.free_until_hours", -1, "cancellation.free_until_hours must be a whole number of hours"),
        ("cancellation.free_until_hours", "48", "cancellation.free_until_hours must be a whole number of hours"),
        ("cancellation.fee_percent", 101, "cancellation.fee_percent must be a percentage"),
        ("cancellation.fee_percent", "half", "cancellation.fee_percent must be a percentage"),
        ("cancellation.fee_percent", None, "cancellation must say either fee_nights or fee_percent"),
        ("cancellation.fee_nights", 1, "cancellation must say either fee_nights or fee_percent"),
        ("cancellation.fee", 1, "cancellation.fee is no entry"),
        ("answers.wi-fi", {"es": "Sí."}, "answers.wi-fi is no entry"),
        ("answers.pets.fr", "Non.", "answers.pets.fr is no entry"),
        ("answers.pets.es", None, "answers.pets.es is missing"),
        ("policies.payment", "En el hotel.", "policies.payment must be a table"),
    ],
)
def test_a_wrong_entry_is_named(path: str, value: object, complaint: str) -> None:
    with pytest.raises(ProfileError) as refused:
        read_profile(changed(path, value))

    assert str(refused.value).startswith(complaint)


def test_an_answer_comes_in_the_guests_language_or_else_the_hotels() -> None:
    hotel = read_profile(PROFILE)

    assert [hotel.answer("pets", "en"), hotel.answer("wifi", "en")] == ["No, sorry.", "Gratis."]


def test_a_policy_answers_too() -> None:
    assert read_profile(PROFILE).answer("payment", "es") == "En el hotel."


def test_what_the_hotel_does_not_say_has_no_answer() -> None:
    assert read_profile(PROFILE).answer("parking", "es") is None


def test_today_is_the_day_at_the_hotel() -> None:
    late_evening_in_london = datetime(2030, 6, 1, 23, 30, tzinfo=UTC)

    assert read_profile(PROFILE).today(late_evening_in_london) == date(2030, 6, 2)


def example() -> Hotel:
    return read_profile(tomllib.loads((HOTELS / "example.toml").read_text(encoding="utf-8")))


def test_the_example_answers_every_topic_in_all_its_languages() -> None:
    hotel = example()

    assert set(hotel.answers) == set(TOPICS)
    assert all(set(texts) == set(hotel.languages) for texts in (*hotel.answers.values(), *hotel.policies.values()))


def test_the_example_speaks_every_language_there_is_a_catalogue_for() -> None:
    assert set(example().languages) == set(languages())


def test_the_example_states_every_rule_that_guests_ask_for() -> None:
    hotel = example()

    assert all(hotel.answer(rule, language) for rule in RULES for language in hotel.languages)


def test_every_question_that_is_understood_has_its_place_in_the_profile() -> None:
    assert {faq.removeprefix(FAQ_PREFIX) for faq in FAQS} == {*TOPICS, *RULES, *TEXTS}


def test_the_example_is_the_hotel_of_the_simulated_pms() -> None:
    simulated = tomllib.loads(SIMULATED.read_text(encoding="utf-8"))["hotels"][0]
    hotel = example()

    times = (f"{hotel.check_in_time:%H:%M}", f"{hotel.check_out_time:%H:%M}")
    assert (hotel.name, *times) == (simulated["hotel_name"], simulated["check_in"], simulated["check_out"])
