"""Whatever a guest sends: an answer, the same one each time, in a time that grows no faster than the text."""

from __future__ import annotations

import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reservations.conversation import Asked, Meaning
from reservations.understanding import understand
from reservations.understanding.lexicon import languages, lexicon, words
from reservations.understanding.lexicon.model import expand
from tests.understanding.reading import ROOMS, TODAY, read

# Coverage is measured by the tests that know what a text means.
pytestmark = pytest.mark.no_cover

_VOCABULARY = sorted({word for code in languages() for word in words(code)})
_FRAGMENTS = st.one_of(
    st.sampled_from(_VOCABULARY),
    st.integers(0, 2050).map(str),
    st.sampled_from(
        ["3/4", "31/12/9999", "2026-02-30", "10:30", "5th", "@", "+34600100200", ",", ".", "?", "-", "a@b.co"]
    ),
)
_ASKED = st.sampled_from([None, *(asked.value for asked in Asked)])


@settings(max_examples=150)
@given(
    text=st.lists(_FRAGMENTS, max_size=14).map(" ".join),
    asked=_ASKED,
    lang=st.sampled_from([None, *languages()]),
    region=st.sampled_from([None, "", "US", "ES", "??"]),
)
def test_any_words_of_the_trade_are_read_without_failing(
    text: str, asked: str | None, lang: str | None, region: str | None
) -> None:
    heard = understand(text, today=TODAY, asked=asked, lang=lang, region=region, choices=ROOMS)

    assert isinstance(heard, Meaning)
    assert heard == understand(text, today=TODAY, asked=asked, lang=lang, region=region, choices=ROOMS)


@settings(max_examples=150)
@given(text=st.text(max_size=80), asked=_ASKED)
@example("\u0000\ud800", None)
@example("²③Ⅷ⅓", "guests")
@example("ﷺ" * 40, "name")
@example("1300.50", "dates")
def test_any_characters_are_read_without_failing(text: str, asked: str | None) -> None:
    heard = understand(text, today=TODAY, asked=asked)

    assert 0 <= heard.confidence <= 1


@pytest.mark.parametrize(
    "fragment", ["1 ", "me and ", "2 kids aged 4 and ", "1-", "a@", "sounds good ", "the 5 ", "(", "at 5 to 6 "]
)
def test_work_grows_no_faster_than_the_text(fragment: str) -> None:
    short, long = fragment * (500 // len(fragment)), fragment * (4000 // len(fragment))

    # Eight times the text: quadratic work would take 64 times the steps.
    assert _steps(long) < 16 * _steps(short)


def _steps(text: str) -> int:
    """How many functions are called and resumed to read the text: like time, but the same on any machine."""
    understand(text, today=TODAY)
    steps = 0

    def count(*_: object) -> None:
        nonlocal steps
        steps += 1

    sys.setprofile(count)
    try:
        understand(text, today=TODAY)
    finally:
        sys.setprofile(None)
    return steps


def test_what_comes_after_the_longest_message_is_not_read() -> None:
    assert read("x" * 4096 + " 3 nights").nights is None


@pytest.mark.parametrize("code", languages())
def test_every_lexicon_is_a_lexicon(code: str) -> None:
    assert lexicon(code).code == code


@pytest.mark.parametrize("code", languages())
def test_a_lexicon_stays_small_enough_to_be_loaded_at_once(code: str) -> None:
    known = lexicon(code)
    phrases = sum(1 for block in (*known.cues.values(), *known.slots.values()) for _ in expand(block))

    assert phrases < 12_000


def test_nested_alternatives_are_written_out_once_each() -> None:
    assert list(expand("(a (b|c)|d) e")) == ["a b e", "a c e", "d e"]


def test_a_parenthesis_left_open_in_a_lexicon_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="never closed"):
        list(expand("check (in"))
