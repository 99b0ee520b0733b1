"""A hotel's texts as they are written in QloApps' editor, in HTML, made plain for a chat."""

from __future__ import annotations

from html.parser import HTMLParser

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LISTS = ("ul", "ol", "li", "dl", "dt", "dd")
_TABLES = ("table", "tr", "td", "th")
_BLOCKS = frozenset(("p", "div", "section", "article", "blockquote", "pre", "br", "hr", *_HEADINGS, *_LISTS, *_TABLES))
_UNSEEN = frozenset({"script", "style", "head", "title", "template"})
_BULLET = "•"


def plain_lines(markup: str) -> tuple[str, ...]:
    """The text without its HTML, a line for each paragraph; entries of lists begin with a bullet."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.heard).split("\n"))
    return tuple(line for line in lines if line.strip(f"{_BULLET} "))


class _Reader(HTMLParser):
    """Hears the text; whatever is broken in it is passed over."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.heard: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._unseen += tag in _UNSEEN
        if tag in _BLOCKS:
            self.heard.append(f"\n{_BULLET} " if tag == "li" else "\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN and self._unseen:
            self._unseen -= 1
        if tag in _BLOCKS:
            self.heard.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            # Line breaks of the source are no more than spaces.
            self.heard.append(data.replace("\n", " ").replace("\r", " "))

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        # What word processors leave behind (<![if …]>): the parser would raise on those it does not know.
        return self.parse_bogus_comment(i, bool(report))
