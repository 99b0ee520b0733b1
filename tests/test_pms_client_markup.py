"""A hotel's HTML made plain for a chat."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pms_client.markup import plain_lines


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("", ()),
        ("No HTML\n at  all", ("No HTML at all",)),
        ("<p>One.</p><p>Two &amp; <b>three</b>.</p>", ("One.", "Two & three.")),
        ("Small dogs.<br />No cats.", ("Small dogs.", "No cats.")),
        ("<ul><li>Pool</li><li> Spa </li><li></li></ul>", ("• Pool", "• Spa")),
        ("<div>\n <div>- A</div>\n <div>&nbsp;</div>\n</div>", ("- A",)),
        ("<style>p { color: red }</style>Quiet<script>alert(1)</script>", ("Quiet",)),
        ("</script>Quiet", ("Quiet",)),
        ("1 < 2 & 3 > 2", ("1 < 2 & 3 > 2",)),
        ("<p title='a > b'>Unclosed", ("Unclosed",)),
        ("<![if !lists]>Word<![endif]> <![odd[x]>pasted", ("Word pasted",)),
        ("<!-- hidden -->Seen", ("Seen",)),
    ],
)
def test_each_paragraph_is_a_line(markup: str, lines: tuple[str, ...]) -> None:
    assert plain_lines(markup) == lines


@given(st.text(alphabet="<>![]/&;-ab \"'\n=", max_size=40))
def test_any_text_is_read(markup: str) -> None:
    assert all(line == line.strip() for line in plain_lines(markup))
