"""What the PMS's texts on the hotel say to a question."""

from __future__ import annotations

import pytest

from reservations import brochure
from reservations.model import Property

HOUSE = Property(
    summary=("A guest house by the sea.",),
    description=("Every room has free Wi-Fi.", "The pool opens at nine."),
    policies=("No smoking.", "Small dogs are welcome."),
    features=("Parkplatz", "Swimming pool"),
)


@pytest.mark.parametrize(
    ("topic", "lines"),
    [
        ("pets", ("Small dogs are welcome.",)),
        ("wifi", ("Every room has free Wi-Fi.",)),
        ("leisure", ("Swimming pool", "The pool opens at nine.")),
        ("accessibility", ()),
    ],
)
def test_only_the_lines_that_speak_of_it_are_told(topic: str, lines: tuple[str, ...]) -> None:
    assert brochure.lines_on(f"faq:{topic}", HOUSE, ("en",)) == lines


@pytest.mark.parametrize("languages", [("en", "de"), ("de", "en")])
def test_lines_are_read_in_all_the_languages_they_may_be_in(languages: tuple[str, ...]) -> None:
    assert brochure.lines_on("faq:parking", HOUSE, languages) == ("Parkplatz",)


def test_of_a_long_paragraph_only_the_sentence_is_told() -> None:
    long = Property(description=(f"{'We are quiet. ' * 30}Dogs are welcome! {'We are calm. ' * 30}",))

    assert brochure.lines_on("faq:pets", long, ("en",)) == ("Dogs are welcome!",)


def test_a_line_is_told_once_and_no_more_than_a_few() -> None:
    house = Property(policies=("No dogs.", "No dogs.", *(f"No dogs in room {number}." for number in range(9))))

    assert brochure.lines_on("faq:pets", house, ("en",)) == (
        "No dogs.",
        "No dogs in room 0.",
        "No dogs in room 1.",
        "No dogs in room 2.",
    )


def test_the_house_is_told_in_a_few_lines() -> None:
    assert brochure.about(HOUSE) == (*HOUSE.summary, *HOUSE.description)
    assert brochure.rules(HOUSE) == ("No smoking.", "Small dogs are welcome.")


@pytest.mark.parametrize(("stars", "lines"), [(0, ()), (3, ("★★★",)), (99, ("★★★★★",))])
def test_the_stars_of_the_house_come_first(stars: int, lines: tuple[str, ...]) -> None:
    assert brochure.about(Property(stars=stars, summary=("Quiet.",))) == (*lines, "Quiet.")


def test_a_summary_that_the_description_repeats_is_told_once() -> None:
    assert brochure.about(Property(summary=("Quiet.",), description=("Quiet.", "Clean."))) == ("Quiet.", "Clean.")


def test_a_page_of_text_is_cut_between_its_lines() -> None:
    page = Property(policies=tuple("word " * 50 + str(number) for number in range(9)))

    assert brochure.rules(page) == page.policies[:3]


@pytest.mark.parametrize(("line", "end"), [("word " * 500, "word …"), ("字" * 2000, "字 …")])
def test_a_single_endless_line_is_cut(line: str, end: str) -> None:
    [told] = brochure.rules(Property(policies=(line,)))

    assert told.endswith(end)
    assert len(told) <= brochure.LONGEST_TEXT + len(" …")


def test_a_house_that_says_nothing_tells_nothing() -> None:
    assert brochure.about(Property()) == brochure.rules(Property()) == ()
