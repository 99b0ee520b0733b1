"""A sheet of A4, written on from top to foot. Lengths are millimetres, letters are measured in points."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Self, cast

from fpdf import FPDF
from fpdf.enums import Align, MethodReturnValue, XPos, YPos
from fpdf.fonts import TTFFont

from documents.lettering import BOLD, REGULAR, fonts_for, legible

WIDTH, MARGIN = 210.0, 18.0
INNER = WIDTH - 2 * MARGIN
LEADING = 1.35 * 25.4 / 72
"""The height of a line for each point of its letters."""

Colour = tuple[int, int, int]
INK: Colour = (33, 37, 41)
FAINT: Colour = (108, 117, 125)
DEEP: Colour = (22, 66, 75)
PALE: Colour = (236, 242, 243)
WHITE: Colour = (255, 255, 255)
RULE: Colour = (214, 220, 224)


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph and how it looks; `link` is where it leads, "" for nowhere."""

    text: str
    size: float
    colour: Colour = INK
    is_bold: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """Paragraphs under one another."""

    width: float
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """The colour under each column, and how far its words stay inside. `is_band` reaches across the whole sheet."""

    colour: Colour
    padding: float
    is_band: bool = False


BARE = Ground(WHITE, 0)


class Sheet:
    """Rows of columns, each under the one before it. Texts go as far as the fonts do; `scale` shrinks everything.

    What does not fit goes on to another sheet: `pages` tells.
    """

    def __init__(self, scale: float = 1.0) -> None:
        self._scale = scale
        self._others: list[str] = []
        self._pdf = FPDF(format="A4")
        self._pdf.set_margins(MARGIN, 0)
        self._pdf.set_auto_page_break(auto=True, margin=MARGIN / 2)
        self._pdf.c_margin = 0
        self._pdf.set_text_shaping(use_shaping_engine=True)
        self._pdf.add_font("sans", "", REGULAR)
        self._pdf.add_font("sans", "B", BOLD)
        self._pdf.add_page()

    @property
    def pages(self) -> int:
        return self._pdf.pages_count

    def describe(self, title: str, author: str, *, language: str, made_at: datetime) -> None:
        """What a reader shows of the file itself. `made_at` keeps the bytes the same whenever they are written."""
        self._pdf.set_title(legible(title))
        self._pdf.set_author(legible(author))
        self._pdf.set_lang(language)
        self._pdf.set_creation_date(made_at)

    def row(self, *columns: Column, ground: Ground = BARE, gap: float = 0.0) -> None:
        """Columns side by side, `gap` apart, their ground as tall as the tallest of them."""
        height = max(self._height(column, ground) for column in columns)
        if self._pdf.will_page_break(height):
            self._pdf.add_page()
        page, top, left = self._pdf.page, self._pdf.get_y(), MARGIN
        for column in columns:
            self._lay(ground, left, top, column.width, height)
            self._write(column, ground, left, top)
            left += column.width + gap
        # A paragraph longer than a sheet has gone on to the next one by itself.
        if self._pdf.page == page:
            self._pdf.set_y(top + height)

    def space(self, height: float) -> None:
        self._pdf.set_y(self._pdf.get_y() + height * self._scale)

    def rule(self) -> None:
        """A thin line from margin to margin."""
        self._pdf.set_draw_color(*RULE)
        self._pdf.set_line_width(0.2)
        self._pdf.line(MARGIN, self._pdf.get_y(), WIDTH - MARGIN, self._pdf.get_y())

    def content(self) -> bytes:
        """The PDF; nothing more can be written then."""
        return bytes(self._pdf.output())

    def close(self) -> None:
        """Close the files of the fonts: the library leaves them open until they are collected."""
        for font in self._pdf.fonts.values():
            if isinstance(font, TTFFont):
                font.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _height(self, column: Column, ground: Ground) -> float:
        within = column.width - 2 * self._inset(ground)
        heights = (self._set(words, within, dry_run=True) for words in column.words)
        return sum(heights) + 2 * ground.padding * self._scale

    def _lay(self, ground: Ground, left: float, top: float, width: float, height: float) -> None:
        if ground is BARE:
            return
        self._pdf.set_fill_color(*ground.colour)
        left, width = (0.0, WIDTH) if ground.is_band else (left, width)
        self._pdf.rect(left, top, width, height, style="F")

    def _write(self, column: Column, ground: Ground, left: float, top: float) -> None:
        inset = self._inset(ground)
        self._pdf.set_y(top + ground.padding * self._scale)
        for words in column.words:
            self._pdf.set_x(left + inset)
            self._set(words, column.width - 2 * inset)

    def _inset(self, ground: Ground) -> float:
        return 0.0 if ground.is_band else ground.padding

    def _set(self, words: Words, width: float, *, dry_run: bool = False) -> float:
        """Set one paragraph at the current place; its height."""
        text = legible(words.text)
        self._take_fonts(text)
        self._pdf.set_font("sans", "B" if words.is_bold else "", words.size * self._scale)
        self._pdf.set_text_color(*words.colour)
        height = self._pdf.multi_cell(
            width,
            words.size * self._scale * LEADING,
            text,
            align=Align.L,
            link=words.link or None,
            new_x=XPos.LMARGIN,
            new_y=YPos.NEXT,
            dry_run=dry_run,
            output=MethodReturnValue.HEIGHT,
        )
        return cast("float", height)

    def _take_fonts(self, text: str) -> None:
        """Fonts of other scripts are large: they are opened for the texts that need them."""
        for font in fonts_for(text):
            if font.stem not in self._others:
                self._pdf.add_font(font.stem, "", font)
                self._others.append(font.stem)
        self._pdf.set_fallback_fonts(self._others, exact_match=False)
