from __future__ import annotations

from datetime import date

import pytest

from reservations.conversation import DateReading
from tests.understanding.reading import ROOMS, TODAY, read, stay


@pytest.mark.parametrize(
    ("text", "arrival", "departure"),
    [
        ("a double from 11 to 14 February", "2027-02-11", "2027-02-14"),
        ("February 11 - 14, please", "2027-02-11", "2027-02-14"),
        ("between the 11th and the 14th of February", "2027-02-11", "2027-02-14"),
        ("we arrive on 30 December and leave on 2 January", "2026-12-30", "2027-01-02"),
        ("leaving on the 18th, arriving on the 16th", "2026-11-16", "2026-11-18"),
        ("18/11 - 21/11", "2026-11-18", "2026-11-21"),
        ("2026-12-24 until 2026-12-27", "2026-12-24", "2026-12-27"),
        ("from tomorrow to Sunday", "2026-11-05", "2026-11-08"),
        ("friday to monday", "2026-11-06", "2026-11-09"),
        ("fri-mon", "2026-11-06", "2026-11-09"),
        ("arriving Saturday, staying until Thursday next week", "2026-11-07", "2026-11-12"),
        ("del 11 al 14 de febrero", "2027-02-11", "2027-02-14"),
        ("llegamos el 30 de diciembre y nos vamos el 2", "2026-12-30", "2027-01-02"),
        ("desde mañana hasta el domingo", "2026-11-05", "2026-11-08"),
        ("entre el veintidós y el veinticinco de marzo", "2027-03-22", "2027-03-25"),
        ("chegada dia 11 de fevereiro, saída dia 14", "2027-02-11", "2027-02-14"),
        ("du 11 au 14 février", "2027-02-11", "2027-02-14"),
        ("Anreise am 11.02., Abreise am 14.02.", "2027-02-11", "2027-02-14"),
        ("vom elften bis zum vierzehnten Februar", "2027-02-11", "2027-02-14"),
        ("dall'11 al 14 febbraio", "2027-02-11", "2027-02-14"),
    ],
)
def test_a_stay_with_both_ends_is_read(text: str, arrival: str, departure: str) -> None:
    assert stay(text) == (arrival, departure)


@pytest.mark.parametrize(
    ("text", "arrival"),
    [
        ("the first Friday of December", "2026-12-04"),
        ("Tuesday next week", "2026-11-10"),
        ("saturday this week", "2026-11-07"),
        ("in three weeks", "2026-11-25"),
        ("two days after tomorrow", "2026-11-07"),
        ("the day after tomorrow", "2026-11-06"),
        ("the 21st of this month", "2026-11-21"),
        ("the 3rd of next month", "2026-12-03"),
        ("Sat 14th", "2026-11-14"),
        ("20 December on a Sunday", "2026-12-20"),
        ("Christmas Eve", "2026-12-24"),
        ("29 February", "2028-02-29"),
        ("2027-mar-05", "2027-03-05"),
        ("the 5th of May 2028", "2028-05-05"),
        ("twenty second of January", "2027-01-22"),
        ("para nochevieja", "2026-12-31"),
        ("el próximo 6 de marzo", "2027-03-06"),
        ("el martes de la próxima semana", "2026-11-10"),
        ("premier vendredi de décembre", "2026-12-04"),
        ("depois de amanhã", "2026-11-06"),
        ("dopodomani", "2026-11-06"),
        ("übermorgen", "2026-11-06"),
    ],
)
def test_one_day_is_read_as_the_arrival(text: str, arrival: str) -> None:
    assert stay(text) == (arrival, None)


@pytest.mark.parametrize(
    "text", ["until Sunday", "leaving on sunday", "hasta el domingo", "bis Sonntag", "jusqu'à dimanche"]
)
def test_a_day_to_leave_is_the_departure(text: str) -> None:
    assert stay(text) == (None, "2026-11-08")


def test_a_lone_number_is_a_day_only_where_a_day_was_asked_for() -> None:
    assert stay("17", asked="check_out") == (None, "2026-11-17")
    assert stay("17") == (None, None)


def test_next_friday_is_the_one_of_next_week_in_english_and_the_coming_one_in_spanish() -> None:
    assert stay("next Friday") == ("2026-11-13", None)
    assert stay("el próximo viernes") == ("2026-11-06", None)


@pytest.mark.parametrize(
    ("text", "today", "arrival", "departure"),
    [
        ("this weekend", TODAY, "2026-11-06", "2026-11-08"),
        ("este fin de semana", TODAY, "2026-11-06", "2026-11-08"),
        ("this weekend", date(2026, 11, 7), "2026-11-07", "2026-11-08"),
        ("next weekend", date(2026, 11, 7), "2026-11-13", "2026-11-15"),
        ("the weekend after next", TODAY, "2026-11-20", "2026-11-22"),
        ("the weekend of 12 December", TODAY, "2026-12-11", "2026-12-13"),
        ("the weekend of 9 December", TODAY, "2026-12-11", "2026-12-13"),
    ],
)
def test_a_weekend_is_friday_to_sunday(text: str, today: date, arrival: str, departure: str) -> None:
    assert stay(text, today=today) == (arrival, departure)


@pytest.mark.parametrize(
    ("lang", "region", "arrival"),
    [("en", "US", "2027-03-04"), ("en", "GB", "2027-04-03"), ("es", None, "2027-04-03"), ("es", "US", "2027-04-03")],
)
def test_a_numeric_date_is_read_by_the_guests_country_or_language(lang: str, region: str | None, arrival: str) -> None:
    assert stay("03/04", asked="check_in", lang=lang, region=region) == (arrival, None)


@pytest.mark.parametrize("region", [None, "001", "nowhere"])
def test_a_numeric_date_without_a_clue_is_offered_both_ways(region: str | None) -> None:
    heard = read("03/04", asked="check_in", lang="en", region=region)

    assert heard.check_in is None
    assert heard.readings == (DateReading(date(2027, 4, 3)), DateReading(date(2027, 3, 4)))


def test_both_ends_of_an_ambiguous_range_are_read_the_same_way_round() -> None:
    heard = read("arriving 05/12, leaving 08/12", lang="en")

    assert heard.readings == (
        DateReading(date(2026, 12, 5), date(2026, 12, 8)),
        DateReading(date(2027, 5, 12), date(2027, 8, 12)),
    )


def test_a_weekday_that_contradicts_its_date_is_offered_both_ways() -> None:
    heard = read("Friday the 15th of December")

    assert heard.readings == (DateReading(date(2026, 12, 15)), DateReading(date(2026, 12, 18)))


@pytest.mark.parametrize("text", ["not the 15th, the 16th", "no el 15, el 16", "nicht am 15., am 16."])
def test_a_date_that_is_taken_back_does_not_count(text: str) -> None:
    assert stay(text) == ("2026-11-16", None)


@pytest.mark.parametrize("text", ["change it to the 20th", "cambiar al 20", "check in on the 20th instead"])
def test_a_changed_day_is_the_arrival(text: str) -> None:
    assert stay(text) == ("2026-11-20", None)


def test_a_departure_before_the_arrival_is_told_as_it_was_said() -> None:
    assert stay("check in on 10 March and check out on 8 March") == ("2027-03-10", "2027-03-08")


def test_a_past_date_with_its_year_stays_in_the_past() -> None:
    assert stay("from 5 to 9 January 2020") == ("2020-01-05", "2020-01-09")


@pytest.mark.parametrize(
    "text",
    [
        "we arrive at 10:30",
        "around 5 pm",
        "a las 8 de la tarde",
        "a 4 star hotel",
        "rating of 4.5",
        "a room for 3 people",
        "room 12",
        "my budget is 200 euros",
        "I was born on 3/4/1985",
        "a massage on the 12th at 10",
        "we stayed there yesterday",
        "32/13",
        "2026-02-31",
        "40 May",
        "for 5 nights",
    ],
)
def test_no_date_is_read_where_none_was_said(text: str) -> None:
    assert stay(text) == (None, None)


@pytest.mark.parametrize(
    ("text", "nights"),
    [
        ("3 nights", 3),
        ("for five days", 5),
        ("two weeks", 14),
        ("for a week", 7),
        ("a fortnight, please", 14),
        ("a night", 1),
        ("5 days, 4 nights", 4),
        ("3 nights, no, 4 nights", 4),
        ("40 nights from Monday", 40),
        ("nights: 6", 6),
        ("3noches", 3),
        ("una semana", 7),
        ("quinze jours", 14),
        ("trois nuits", 3),
        ("drei Nächte", 3),
        ("made 3 days ago", None),
        ("the last 2 weeks", None),
        ("80 euros a night, how much for a night?", None),
    ],
)
def test_a_length_of_stay_is_counted_in_nights(text: str, nights: int | None) -> None:
    assert read(text).nights == nights


def test_weeks_from_a_date_answer_when_if_that_was_asked_and_how_long_otherwise() -> None:
    assert stay("2 weeks from January 15", asked="check_in") == ("2027-01-29", None)
    assert read("2 weeks from January 15").nights == 14


@pytest.mark.parametrize(
    ("text", "shift"),
    [
        ("one day later", 1),
        ("two days earlier", -2),
        ("un día antes", -1),
        ("una semana más tarde", 7),
        ("un jour plus tard", 1),
    ],
)
def test_a_stay_is_shifted(text: str, shift: int) -> None:
    assert read(text).shift_days == shift


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("one night longer", 1),
        ("2 more nights", 2),
        ("una noche más", 1),
        ("one night less", -1),
        ("eine Nacht länger", 1),
        ("mais uma noite", 1),
        ("leave one day later", 1),
    ],
)
def test_a_stay_is_lengthened_and_shortened(text: str, more: int) -> None:
    heard = read(text)

    assert (heard.more_nights, heard.nights, heard.shift_days) == (more, None, 0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("something in March", "in March"),
        ("next week maybe", "next week"),
        ("the 1st week of May", "1st week of May"),
        ("as soon as possible", "as soon as possible"),
        ("a finales de abril", "a finales de abril"),
        ("para el puente", "el puente"),
        ("la semana que viene", "la semana que viene"),
        ("am Ende, im Mai", "im Mai"),
    ],
)
def test_a_time_too_wide_to_be_a_stay_is_kept_in_the_guests_words(text: str, words: str) -> None:
    heard = read(text)

    assert heard.vague_date == words
    assert heard.check_in is None


@pytest.mark.parametrize("text", ["con vistas al mar", "mi chiamo Marco", "3 nights from 5 March"])
def test_a_vague_time_is_not_heard_in_other_words(text: str) -> None:
    assert read(text).vague_date is None


@pytest.mark.parametrize(
    "text",
    ["setember 11 to 14", "from 11 to 14 septembre", "from the 11th to the 14th of septmber"],
)
def test_slips_of_the_finger_and_other_languages_months_are_understood(text: str) -> None:
    assert stay(text) == ("2027-09-11", "2027-09-14")


def test_languages_may_be_mixed() -> None:
    heard = read("2 noches from Friday")

    assert (heard.nights, heard.check_in) == (2, date(2026, 11, 6))


@pytest.mark.parametrize("asked", ["dates", "check_in", "check_out"])
@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("how much is the bigger one", "en"),
        ("is there one with a bathtub?", "en"),
        ("one moment, I ask my boss", "en"),
        ("first I'd like to ask something", "en"),
        ("I have 3 questions before", "en"),
        ("tengo 2 dudas", "es"),
        ("quiero uno que tenga terraza", "es"),
        ("una cosa más antes de seguir", "es"),
    ],
)
def test_a_pronoun_and_a_number_that_counts_are_no_day(text: str, lang: str, asked: str) -> None:
    assert stay(text, asked=asked, lang=lang) == (None, None)


@pytest.mark.parametrize("text", ["five", "I think the twenty fifth", "on the first", "el uno", "the 5 please"])
def test_a_number_in_letters_is_a_day_where_little_else_is_said(text: str) -> None:
    assert stay(text, asked="check_out")[1] is not None


def test_a_day_for_so_many_people_is_no_range() -> None:
    assert stay("tomorrow for 2", asked="dates") == ("2026-11-05", None)


def test_the_first_nights_are_no_day_of_the_month() -> None:
    heard = read("for the first 2 nights only", asked="check_out")

    assert (heard.check_out, heard.nights) == (None, 2)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("a room for tomorrow night", "en"),
        ("tonight", "en"),
        ("for tonight only", "en"),
        ("Friday night", "en"),
        ("esta noche", "es"),
        ("para mañana por la noche", "es"),
        ("stanotte", "it"),
        ("heute Nacht", "de"),
    ],
)
def test_a_night_named_is_a_stay_of_one_night(text: str, lang: str) -> None:
    heard = read(text, lang=lang)

    assert heard.check_in is not None
    assert heard.nights == 1


@pytest.mark.parametrize(
    "text",
    [
        "we arrive tonight",
        "tonight until Sunday",
        "this evening",
        "mañana por la mañana",
        "for tonight at 9 pm",
        "my booking for tonight",
    ],
)
def test_a_night_named_for_arriving_tells_no_length(text: str) -> None:
    assert read(text).nights is None


@pytest.mark.parametrize(
    ("text", "lang", "arrivals"),
    [
        ("November 10th or November 12th", "en", (10, 12)),
        ("am 10. oder am 12. November", "de", (10, 12)),
        ("le 10 ou le 12 novembre", "fr", (10, 12)),
    ],
)
def test_two_days_to_choose_from_are_asked_back(text: str, lang: str, arrivals: tuple[int, int]) -> None:
    heard = read(text, lang=lang)

    assert heard.check_in is None
    assert tuple(reading.check_in.day for reading in heard.readings if reading.check_in) == arrivals


@pytest.mark.parametrize(
    ("text", "lang"),
    [("my sister's wedding is on the 14th", "en"), ("mein Sohn wird am 9. zehn", "de"), ("mon vol est le 9", "fr")],
)
def test_the_day_of_something_else_is_no_day_of_the_stay(text: str, lang: str) -> None:
    assert stay(text, lang=lang) == (None, None)


def test_a_room_may_be_wanted_for_a_day_of_ones_own() -> None:
    assert stay("I need a room for our anniversary on the 14th") == ("2026-11-14", None)


@pytest.mark.parametrize(
    ("text", "arrival"),
    [("passt so", None), ("so machen wir das", None), ("am So", "2026-11-08"), ("so 15. november", "2026-11-15")],
)
def test_an_abbreviated_weekday_that_is_another_word_needs_a_day_beside_it(text: str, arrival: str | None) -> None:
    assert stay(text, lang="de") == (arrival, None)


@pytest.mark.parametrize(
    ("text", "lang"), [("the first weekend of December", "en"), ("irgendein Wochenende im Januar", "de")]
)
def test_a_weekend_of_another_month_is_no_date_yet(text: str, lang: str) -> None:
    assert stay(text, lang=lang) == (None, None)


def test_the_second_of_two_nights_named_is_no_other_arrival() -> None:
    assert stay("a double for Saturday and Sunday") == ("2026-11-07", None)


def test_days_later_tell_how_long_where_an_arrival_is_named() -> None:
    heard = read("we come on November 8th and leave a week later")

    assert (heard.check_in, heard.nights, heard.shift_days) == (date(2026, 11, 8), 7, 0)


@pytest.mark.parametrize(("text", "arrival"), [("au 3", "2026-12-03"), ("à Noël", "2026-12-25")])
def test_a_mere_preposition_makes_no_departure_of_the_arrival_asked_for(text: str, arrival: str) -> None:
    assert stay(text, lang="fr", asked="check_in") == (arrival, None)


@pytest.mark.parametrize(
    ("text", "lang"), [("5th-9th December", "en"), ("5te-9te Dezember", "de"), ("5e-9e décembre", "fr")]
)
def test_ordinals_tied_by_a_dash_are_a_range(text: str, lang: str) -> None:
    assert stay(text, lang=lang) == ("2026-12-05", "2026-12-09")


@pytest.mark.parametrize(
    ("text", "lang", "arrival", "departure"),
    [
        ("wir möchten am 1.12. kommen und am 4.12. abreisen", "de", "2026-12-01", "2026-12-04"),
        ("am Dienstag kommen wir und am Donnerstag gehts heim", "de", "2026-11-10", "2026-11-12"),
        ("le 1er décembre arrivée et le 4 départ", "fr", "2026-12-01", "2026-12-04"),
        ("the 9th for check in and the 11th for check out", "en", "2026-11-09", "2026-11-11"),
    ],
)
def test_a_word_that_follows_its_day_belongs_to_it(text: str, lang: str, arrival: str, departure: str) -> None:
    assert stay(text, lang=lang) == (arrival, departure)


def test_two_nights_share_the_month_said_last() -> None:
    heard = read("zwei Nächte, am 12. und 13. Dezember", lang="de")

    assert (heard.check_in, heard.nights) == (date(2026, 12, 12), 2)


@pytest.mark.parametrize(
    ("text", "arrival"), [("heute in zwei Wochen", "2026-11-18"), ("am dritten zwölften", "2026-12-03")]
)
def test_german_days_are_also_counted(text: str, arrival: str) -> None:
    assert stay(text, lang="de", asked="check_in") == (arrival, None)


@pytest.mark.parametrize(("text", "lang"), [("eine Nacht am 30. November", "de"), ("une nuit le 30 novembre", "fr")])
def test_a_message_that_opens_with_a_night_tells_the_length(text: str, lang: str) -> None:
    assert read(text, lang=lang).nights == 1


def test_a_day_said_in_parting_is_no_arrival() -> None:
    assert stay("That will be all for today.") == (None, None)


def test_a_fault_reported_today_is_no_arrival() -> None:
    assert stay("room not cleaned today") == (None, None)


def test_a_week_tomorrow_answers_when() -> None:
    assert stay("a week tomorrow", asked="check_in") == ("2026-11-12", None)


def test_arrival_and_departure_may_be_abbreviated() -> None:
    assert stay("arr. 12 nov dep. 15 nov") == ("2026-11-12", "2026-11-15")


def test_a_weekday_and_its_comma_belong_to_the_digits_after_them() -> None:
    text = "von Mittwoch, 11.11. bis Freitag, 13.11."

    assert stay(text, lang="de", asked="dates") == ("2026-11-11", "2026-11-13")


@pytest.mark.parametrize("text", ["in der ersten Dezemberwoche", "on my first visit", "das erste Frühstück"])
def test_an_ordinal_that_counts_a_noun_is_no_day(text: str) -> None:
    assert stay(text) == (None, None)


@pytest.mark.parametrize("text", ["we are staying to the 14th", "extend to the 14th"])
def test_a_stay_to_a_day_ends_on_it(text: str) -> None:
    assert stay(text) == (None, "2026-11-14")


def test_a_stay_from_today_on_is_read_in_french() -> None:
    heard = read("deux nuits à partir d'aujourd'hui", lang="fr")

    assert (heard.check_in, heard.nights) == (TODAY, 2)


@pytest.mark.parametrize("text", ["when does the sun rise?", "is there a sun deck?", "we love sun bathing"])
def test_the_sun_is_no_sunday(text: str) -> None:
    assert stay(text) == (None, None)


@pytest.mark.parametrize("text", ["a room for 2moro", "any rooms 2morrow?"])
def test_a_digit_may_be_part_of_a_word(text: str) -> None:
    assert stay(text) == ("2026-11-05", None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [("from now until Friday", "en"), ("von jetzt bis Freitag", "de"), ("de ahora hasta el viernes", "es")],
)
def test_a_stay_may_begin_now(text: str, lang: str) -> None:
    assert stay(text, lang=lang) == ("2026-11-04", "2026-11-06")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("sorry, from the 6th", ("2027-01-06", None)),
        ("perdón, desde el 6", ("2027-01-06", None)),
        ("hasta el 10", (None, "2027-01-10")),
        ("na verdade até o dia 10", (None, "2027-01-10")),
        ("anzi, fino al 10", (None, "2027-01-10")),
        ("mejor del 7 al 11", ("2027-01-07", "2027-01-11")),
        ("plutôt du 7 au 11", ("2027-01-07", "2027-01-11")),
        ("doch lieber vom 7. bis 11.", ("2027-01-07", "2027-01-11")),
        ("change it to the 28th of December", ("2026-12-28", None)),
        ("the 2nd", (None, None)),
    ],
)
def test_a_day_is_one_near_the_stay_that_is_spoken_of(text: str, days: tuple[str | None, str | None]) -> None:
    assert stay(text, asked="room_choice", choices=ROOMS, about=date(2027, 1, 5)) == days


@pytest.mark.parametrize("text", ["change it to 25-28", "queria mudar pra 25 a 28"])
def test_a_booking_is_moved_to_mere_numbers(text: str) -> None:
    moved = read(text, about=date(2027, 1, 5))

    assert (moved.check_in, moved.check_out) == (date(2027, 1, 25), date(2027, 1, 28))
    assert moved.says("modify_booking")


@pytest.mark.parametrize(
    ("about", "text", "day"),
    [
        (date(2027, 1, 30), "make it the 2nd", "2027-02-02"),
        (date(2027, 1, 2), "make it the 31st", "2026-12-31"),
        (date(2026, 11, 6), "make it the 3rd", "2026-12-03"),
        (date(2027, 1, 5), "make it Friday", "2027-01-08"),
        (date(2027, 1, 5), "make it tomorrow", "2026-11-05"),
    ],
)
def test_a_day_near_the_stay_may_lie_beyond_its_month_but_never_in_the_past(about: date, text: str, day: str) -> None:
    assert stay(text, asked="confirm", about=about) == (day, None)


def test_a_day_that_is_only_refused_is_none() -> None:
    assert stay("not today", asked="confirm") == (None, None)


def test_what_is_to_come_first_is_no_first_of_the_month() -> None:
    assert stay("can I change the dates first?") == (None, None)


@pytest.mark.parametrize(("text", "lang"), [("my room for the night", "en"), ("ein Zimmer, nur eine Nacht", "de")])
def test_the_night_is_one(text: str, lang: str) -> None:
    assert read(text, lang=lang).nights == 1


def test_a_day_before_its_birthday_is_none_of_the_stay() -> None:
    assert stay("Ich hab am 12. Geburtstag", lang="de") == (None, None)


@pytest.mark.parametrize(
    ("text", "lang"), [("my train leaves on the 7th", "en"), ("Der Zug fährt am 7. um 9 Uhr", "de")]
)
def test_a_train_that_leaves_is_no_guest_who_does(text: str, lang: str) -> None:
    assert stay(text, lang=lang) == (None, None)


def test_a_week_around_a_holiday_is_no_arrival_on_it() -> None:
    assert stay("Christmas week", asked="dates") == (None, None)


def test_a_weekend_told_with_the_nights_is_no_arrival() -> None:
    heard = read("long weekend, 3 nights", asked="check_out")

    assert (heard.check_in, heard.check_out, heard.nights) == (None, None, 3)


def test_a_flight_that_lands_brings_the_guest() -> None:
    assert stay("our flight lands on 5 December") == ("2026-12-05", None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("my cousin gets married on the 20th of May", "en"),
        ("mi prima se casa el 20 de mayo", "es"),
        ("minha prima casa dia 20 de maio", "pt"),
        ("ma cousine se marie le 20 mai", "fr"),
        ("meine Cousine heiratet am 20. Mai", "de"),
        ("mia cugina si sposa il 20 maggio", "it"),
    ],
)
def test_the_day_on_which_somebody_marries_is_not_the_stays(text: str, lang: str) -> None:
    assert stay(text, lang=lang) == (None, None)


def test_one_numeric_date_tells_how_another_is_written() -> None:
    assert stay("arriving 9/12, leaving 15/12", asked="dates") == ("2026-12-09", "2026-12-15")
    assert stay("arriving 9/12, leaving 9/15", asked="dates") == ("2027-09-12", "2027-09-15")


def test_a_weekday_and_a_part_of_it_may_be_one_word() -> None:
    assert stay("am Sonntagnachmittag", lang="de", asked="check_in") == ("2026-11-08", None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("move my reservation from the 5th to the 8th", "en"),
        ("¿puedo cambiar la reserva del 5 al 8?", "es"),
        ("déplacer ma réservation du 5 au 8", "fr"),
        ("Können wir die Buchung vom 5. auf den 8. verschieben?", "de"),
        ("spostare la prenotazione dal 5 all'8", "it"),
    ],
)
def test_a_booking_moved_from_one_day_to_another_is_asked_back(text: str, lang: str) -> None:
    heard = read(text, lang=lang)

    assert heard.check_in is None
    assert heard.readings == (
        DateReading(check_in=date(2026, 11, 8)),
        DateReading(check_in=date(2026, 11, 5), check_out=date(2026, 11, 8)),
    )


def test_a_booking_changed_to_a_whole_stay_has_its_dates() -> None:
    assert stay("quiero cambiar mi reserva para del 5 al 8", lang="es") == ("2026-11-05", "2026-11-08")


def test_between_five_and_six_guests_are_no_dates() -> None:
    heard = read("between 5 and 6", asked="guests")

    assert (heard.check_in, heard.guests) == (None, None)


@pytest.mark.parametrize("text", ["ich reise am 24. ab", "reise am 24. ab, bitte"])
def test_a_german_verb_may_tell_the_departure_by_its_last_word(text: str) -> None:
    assert stay(text, lang="de", asked="dates") == (None, "2026-11-24")


def test_days_counted_from_a_mere_number_begin_on_it() -> None:
    heard = read("No, serán cinco días desde el 6.", lang="es", asked="confirm")

    assert (heard.check_in, heard.nights) == (date(2026, 11, 6), 5)


@pytest.mark.parametrize(
    ("text", "lang"), [("de las 3 de la tarde", "es"), ("das 3 da tarde", "pt"), ("dalle 3 del pomeriggio", "it")]
)
def test_an_hour_of_the_afternoon_is_no_day(text: str, lang: str) -> None:
    assert stay(text, lang=lang, asked="check_in") == (None, None)


def test_the_night_of_a_day_is_that_day() -> None:
    assert stay("na noite do dia 6 de março", lang="pt", asked="check_in") == ("2027-03-06", None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("the arrival needs to be changed to the 18th of April", "en"),
        ("der Anreisetag müsste auf den 18. April geändert werden", "de"),
        ("hay que cambiar la fecha de llegada al 18 de abril", "es"),
        ("preciso mudar a data de chegada para 18 de abril", "pt"),
        ("il faudrait changer la date d'arrivée au 18 avril", "fr"),
        ("bisognerebbe cambiare la data di arrivo al 18 aprile", "it"),
    ],
)
def test_the_end_of_the_stay_that_is_changed_is_the_one_that_was_named(text: str, lang: str) -> None:
    assert stay(text, lang=lang) == ("2027-04-18", None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("what films are on on Saturday night?", "en"),
        ("¿qué películas echan el sábado por la noche?", "es"),
        ("que filmes estão passando no sábado à noite?", "pt"),
        ("quels films passent samedi soir ?", "fr"),
        ("welche Filme laufen Samstagnacht?", "de"),
        ("che film danno sabato notte?", "it"),
        ("quiero una mesa para 4 a las 9 esta noche", "es"),
        ("quero uma mesa pra 4 às 9 hoje à noite", "pt"),
        ("will it rain tomorrow?", "en"),
        ("¿lloverá mañana?", "es"),
        ("vai chover amanhã?", "pt"),
        ("il va pleuvoir demain ?", "fr"),
        ("regnet es morgen?", "de"),
        ("domani piove?", "it"),
    ],
)
def test_the_evening_of_something_else_is_no_stay(text: str, lang: str) -> None:
    heard = read(text, lang=lang)

    assert (heard.check_in, heard.nights, heard.guests) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "lang"), [("just the one night", "en"), ("una sola noche", "es"), ("só uma noite", "pt")]
)
def test_a_single_night_is_one(text: str, lang: str) -> None:
    assert read(text, lang=lang, asked="dates").nights == 1


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("if I cancel today, do I lose my money?", "en"),
        ("si cancelo hoy, ¿pierdo el dinero?", "es"),
        ("se eu cancelar hoje perco o dinheiro?", "pt"),
        ("si j'annule aujourd'hui, je perds l'argent ?", "fr"),
        ("wenn ich heute storniere, ist das Geld dann weg?", "de"),
        ("se annullo oggi perdo i soldi?", "it"),
        ("do they play on Sunday?", "en"),
        ("juega el Betis el domingo", "es"),
        ("o Benfica joga no domingo", "pt"),
        ("le PSG joue dimanche", "fr"),
        ("Werder spielt am Sonntag", "de"),
        ("domenica gioca la Roma", "it"),
        ("un giorno qualsiasi della prossima settimana", "it"),
    ],
)
def test_the_day_of_something_else_fills_nothing(text: str, lang: str) -> None:
    heard = read(text, lang=lang)

    assert (heard.check_in, heard.check_out, heard.nights) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("¿cuánto me saldría una noche para dos el 24 de diciembre?", "es"),
        ("quanto ficaria uma noite para dois no dia 24 de dezembro?", "pt"),
        ("ça me reviendrait à combien une nuit pour deux le 24 décembre ?", "fr"),
        ("was würde eine Nacht für zwei am 24. Dezember kosten?", "de"),
    ],
)
def test_the_price_of_a_night_whose_day_is_named_is_of_one_night(text: str, lang: str) -> None:
    heard = read(text, lang=lang)

    assert (heard.check_in, heard.nights, heard.guests) == (date(2026, 12, 24), 1, 2)


def test_the_price_of_any_night_fills_nothing() -> None:
    assert read("¿cuánto cuesta una noche?", lang="es").nights is None


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("a reunião é segunda às 3", "pt"),
        ("la riunione è lunedì alle 3", "it"),
        ("die Besprechung ist am Montag um 3", "de"),
        ("je travaille du lundi au vendredi", "fr"),
        ("trabalho de segunda a sexta", "pt"),
        ("ich arbeite von Montag bis Freitag", "de"),
        ("letzten Monat waren wir in der 12", "de"),
        ("el mes pasado estuvimos en la 12", "es"),
    ],
)
def test_the_days_of_work_and_of_the_past_are_no_stay(text: str, lang: str) -> None:
    assert stay(text, lang=lang) == (None, None)


def test_what_was_said_of_last_time_may_go_on_to_a_stay() -> None:
    assert stay("como la última vez, del 5 al 8 de enero", lang="es") == ("2027-01-05", "2027-01-08")
