"""Text for WhatsApp: foreign words made harmless, long text cut where a reader would pause."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whatsapp_handler import quote, split

SMILES = "👩‍👩‍👧‍👦"


@pytest.mark.parametrize(
    "words",
    [
        "ana_maria_diaz@example.com",
        "José O'Neill-Pérez",
        "2*3 and a~b",
        "https://example.com/a_b?c=d",
        "cot, please; high floor!",
        f"family {SMILES} of four",
        "Auf\u200clage",
    ],
)
def test_ordinary_words_are_left_as_they_are(words: str) -> None:
    assert quote(words) == words


@pytest.mark.parametrize(
    ("words", "harmless"),
    [
        ("*free*", "∗free∗"),
        ("_x_ ~y~ `z`", "ˍxˍ ∼y∼ ˋzˋ"),
        ("```code```", "ˋˋˋcodeˋˋˋ"),
        ("end*", "end∗"),
        ("> quoted\n- listed", "› quoted\n– listed"),
        ("see https://example.com/_map_", "see https://example.com/%5Fmap%5F"),
    ],
)
def test_no_formatting_can_begin_or_end_in_foreign_words(words: str, harmless: str) -> None:
    assert quote(words) == harmless


@pytest.mark.parametrize(
    "hidden", ["\u202e", "\u200b", "\u2066", "\x00", "\x1b", "\ufeff", "\u00ad", "\u3164", "\ud800"]
)
def test_invisible_and_direction_characters_are_taken_out(hidden: str) -> None:
    assert quote(f"An{hidden}a") == "Ana"


def test_a_joiner_that_joins_nothing_is_taken_out() -> None:
    assert quote("\u200d Ana \u200c") == "Ana"


def test_words_written_from_right_to_left_are_isolated_line_by_line() -> None:
    assert quote("שלום\nAna") == "\u2068שלום\u2069\nAna"


def test_line_breaks_stay_but_a_gap_is_at_most_one_blank_line() -> None:
    assert quote("\n\none\r\n\n\n\u2028\ntwo\tthree\n") == "one\n\ntwo three"


@given(st.text(alphabet=st.sampled_from("ab1 *_~`\n>-@./\u200d\u202eא")))
def test_no_marker_beside_a_gap_survives_quoting(words: str) -> None:
    quoted = quote(words)

    for index, character in enumerate(quoted):
        if character in "*_~`":
            assert quoted[index - 1 : index].isalnum()
            assert quoted[index + 1 : index + 2].isalnum()


def test_a_short_text_is_one_piece_and_a_blank_one_none() -> None:
    assert split(" Hello \n") == ("Hello",)
    assert split(" \n ") == ()


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("one two\nthree\n\nfour five six seven", ("one two\nthree", "four five six seven")),
        ("one two three\nfour five six", ("one two three", "four five six")),
        ("One two. Three four! Five six", ("One two. Three four!", "Five six")),
        ("one two three four five six", ("one two three four", "five six")),
        ("abcdefghijklmnopqrstuvwxyz", ("abcdefghijklmnopqrst", "uvwxyz")),
    ],
)
def test_text_is_cut_at_paragraphs_else_lines_else_sentences_else_words(text: str, pieces: tuple[str, ...]) -> None:
    assert split(text, 20) == pieces


def test_a_bold_run_is_never_cut_in_two() -> None:
    assert split("twelve chars *bold words here* end", 20) == ("twelve chars", "*bold words here*", "end")


def test_a_bold_run_without_a_pause_around_it_moves_to_the_next_piece_whole() -> None:
    assert split("abcdefghijkl-*bold_words*-end", 20) == ("abcdefghijkl-", "*bold_words*-end")


def test_a_run_longer_than_a_piece_loses_its_marks_and_keeps_its_words() -> None:
    assert split("*_one two three four five six_*", 20) == ("one two three four", "five six")


def test_monospace_longer_than_a_piece_loses_its_marks_too() -> None:
    assert split("```one two three four five```", 20) == ("one two three four", "five")


@pytest.mark.parametrize("character", ["e\u0301", SMILES, "🇪🇸", "👍🏽"])
def test_a_combined_character_is_never_cut_in_two(character: str) -> None:
    pieces = split(character * 30, 23)

    assert all(piece == character * piece.count(character) for piece in pieces)
    assert "".join(pieces) == character * 30


def test_marks_piled_higher_than_a_piece_are_cut_all_the_same() -> None:
    assert [len(piece) for piece in split("a" + "\u0301" * 49, 20)] == [20, 20, 10]


@given(st.text(alphabet=st.sampled_from("ab .\n*_`é👍🏽🇪\u2068\u2069"), max_size=120), st.integers(8, 40))
def test_every_piece_holds_something_and_fits(text: str, limit: int) -> None:
    pieces = split(text, limit)

    assert all(piece.strip() and len(piece.encode("utf-16-le")) // 2 <= limit for piece in pieces)


@given(st.text(max_size=200), st.integers(8, 40))
def test_no_letter_or_digit_is_lost_by_cutting(text: str, limit: int) -> None:
    def letters(words: str) -> str:
        return "".join(character for character in words if unicodedata.category(character)[0] in "LN")

    assert letters("".join(split(text, limit))) == letters(text)


HOSTS = {"maps.google.com", "prime.example"}


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("see https://evil.example/x?y=1 now", "see evil․example/x?y=1 now"),
        ("http://10.0.0.1/x and http://localhost/", "10․0․0․1/x and localhost/"),
        ("www.evil.example, or evil.example.", "www․evil․example, or evil․example."),
        ("https://maps.google.com@evil.example/x", "evil․example/x"),
        ("prime.example.evil.example", "prime․example․evil․example"),
        ("javascript://evil.example", "evil․example"),
    ],
)
def test_an_address_that_is_not_the_hotels_makes_no_link(written: str, shown: str) -> None:
    assert quote(written, hosts=HOSTS) == shown


@pytest.mark.parametrize(
    "written",
    [
        "https://maps.google.com/?q=1,2",
        "https://prime.example/x/booking.ics",
        "Prime.example",
        "ana.diaz@mail.example",
        "Sr. Ana, Calle S.L.",
        "5.460,00 US$",
    ],
)
def test_the_hotels_addresses_and_what_is_no_link_stay(written: str) -> None:
    assert quote(written, hosts=HOSTS) == written


hosts = st.from_regex(r"[a-z0-9-]{1,10}(\.[a-z]{2,5}){1,3}", fullmatch=True)


@given(
    st.sampled_from(["", "www.", "http://", "HTTPS://", "https://a:b@"]), hosts, st.sampled_from(["", "/x", ":80/?q"])
)
def test_no_host_at_all_is_linked_to_but_those_known(scheme: str, host: str, rest: str) -> None:
    shown = quote(f"see {scheme}{host}{rest}", hosts=HOSTS)

    assert "://" not in shown
    assert host not in shown.split()
