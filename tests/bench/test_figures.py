"""The arithmetic of the bench, its table and its picture."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from bench.figures import (
    flat_bar,
    in_turn,
    p99_bar,
    percentile,
    share_bar,
    share_of_floor,
    spread,
    told_to_wait,
    waits_bar,
)
from bench.load import Times
from bench.picture import LEFT, RIGHT, WIDTH, picture
from bench.report import Bar, Chart, Report, Row, table
from bench.servers import Cost

SVG = {"": "http://www.w3.org/2000/svg"}


def times(*seconds: float, whole: float = 1.0) -> Times:
    return Times({"booking": list(seconds)}, seconds=whole)


def cost(messages: int, whole: float) -> Cost:
    return Cost(times(*[0.01] * messages, whole=whole), 1.0, 1.0, 1.0)


def svg(charts: list[Chart]) -> ET.Element:
    return ET.fromstring(picture(charts))  # noqa: S314  our own


@pytest.mark.parametrize(("share", "seconds"), [(0.0, 1), (0.5, 51), (0.95, 96), (0.99, 100), (1.0, 100)])
def test_a_percentile_is_an_answer_that_was_given(share: float, seconds: float) -> None:
    assert percentile([float(second) for second in range(100, 0, -1)], share) == seconds


def test_the_only_answer_is_every_percentile() -> None:
    assert spread(times(0.25)) == "250 / 250 / 250"


def test_the_share_is_the_median_of_the_rounds_and_not_that_of_the_medians() -> None:
    ours = [cost(40, 1.0), cost(10, 1.0), cost(60, 1.0)]
    theirs = [cost(100, 1.0), cost(20, 1.0), cost(100, 1.0)]

    assert share_of_floor(ours, theirs) == 0.5


def test_two_figures_are_taken_in_turn() -> None:
    order: list[str] = []

    def one(name: str, figure: float) -> float:
        order.append(name)
        return figure

    assert in_turn(lambda: one("a", 1.0), lambda: one("b", 2.0), 3) == (1.0, 2.0)
    assert order == ["a", "b"] * 3


def test_who_was_not_told_that_the_room_is_booked_was_told_to_wait() -> None:
    played = times(0.1, 0.2)
    played.otherwise.append("being confirmed")

    assert told_to_wait([played, times(0.1)]) == "1 of 3"


@pytest.mark.parametrize(("share", "is_held"), [(0.4, True), (0.399, False)])
def test_the_bar_of_throughput_is_at_forty_percent(share: float, is_held: bool) -> None:
    assert share_bar(share).is_held is is_held


@pytest.mark.parametrize(("ours", "is_held"), [(0.199, True), (0.2, False)])
def test_the_slowest_of_a_hundred_answers_is_to_come_within_200_ms(ours: float, is_held: bool) -> None:
    bar = p99_bar(times(ours), times(0.01))

    assert bar
    assert bar.is_held is is_held


def test_no_bar_is_set_where_the_floor_itself_is_slower() -> None:
    assert p99_bar(times(0.3), times(0.2)) is None


@pytest.mark.parametrize(("waits", "is_held"), [(2.4, True), (2.6, False)])
def test_a_turn_is_to_wait_for_a_number_of_answers_at_most(waits: float, is_held: bool) -> None:
    assert waits_bar(waits, 2).is_held is is_held


def test_half_as_much_again_is_still_called_flat() -> None:
    assert [flat_bar(10, after).is_held for after in (15, 15.1)] == [True, False]


def test_one_missed_bar_makes_the_report_fail() -> None:
    report = Report()
    report.add("speed", "fast", bar=Bar("fast", is_held=True))
    report.add("no bar", "7")
    held = report.is_held
    report.add("size", "large", bar=Bar("small", is_held=False))

    assert [held, report.is_held] == [True, False]


def test_the_table_has_a_line_for_each_figure_and_names_missed_bars() -> None:
    rows = [Row("messages/s", "40", "100"), Row("start-up, s", "3", "1", Bar("≤ 2 s", is_held=False))]

    head, *lines = table(rows).splitlines()
    assert head.split() == ["bot", "floor", "bar"]
    assert [line.split("  ")[0] for line in lines] == ["messages/s", "start-up, s"]
    assert lines[1].endswith("≤ 2 s: MISSED")


def test_the_longest_bar_of_a_chart_takes_its_width_and_the_others_their_share() -> None:
    drawn = svg([Chart("Messages a second", "/s", {"floor": 100.0, "bot": 40.0})])

    _, longest, shorter = drawn.findall("rect", SVG)
    assert float(longest.attrib["width"]) == WIDTH - LEFT - RIGHT
    assert float(shorter.attrib["width"]) == pytest.approx(0.4 * (WIDTH - LEFT - RIGHT))


def test_charts_stand_below_one_another_and_what_is_written_is_escaped() -> None:
    charts = [Chart("a < b", "ms", {"a": 1.0}), Chart("empty", "ms", {"b": 0.0})]
    texts = svg(charts).findall("text", SVG)
    titles = [each for each in texts if "font-weight" in each.attrib]

    assert [title.text for title in titles] == ["a < b", "empty"]
    assert float(titles[0].attrib["y"]) < float(titles[1].attrib["y"])
