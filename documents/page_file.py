"""A confirmation as a PDF of one page."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from documents.sheet import DEEP, FAINT, INNER, PALE, WHITE, Column, Ground, Sheet, Words
from reservations.confirmation import Milestone, Page, Row
from reservations.messages import Line
from reservations.wording import phrase

LABELS = 48.0
"""The width of the column of labels, in millimetres."""

SCALES = (1.0, 0.9, 0.8, 0.7, 0.6)
"""Tried from the largest: the first that brings everything onto one page is taken. Only house rules of several
thousand letters go on to a second page."""


def page_file(page: Page, *, language: str, region: str, made_at: datetime) -> bytes:
    """The page in words of the language; `made_at` is the moment it was confirmed."""
    drawing = _Drawing(page, language, region)
    with drawing.fitted() as sheet:
        sheet.describe(drawing.title, page.hotel, language=language, made_at=made_at)
        return sheet.content()


class _Drawing:
    """What stands where."""

    def __init__(self, page: Page, language: str, region: str) -> None:
        self._page = page
        self._say = partial(phrase, language=language, region=region)

    @property
    def title(self) -> str:
        return f"{self._page.hotel} – {self._say(self._page.reference)}"

    def fitted(self) -> Sheet:
        """A sheet with everything on it, in the largest letters that keep it to one page, else in the smallest."""
        for scale in SCALES[:-1]:
            sheet = self._on(Sheet(scale))
            if sheet.pages == 1:
                return sheet
            sheet.close()
        return self._on(Sheet(SCALES[-1]))

    def _on(self, sheet: Sheet) -> Sheet:
        self._head(sheet)
        self._stay(sheet)
        for row in self._page.rows:
            self._fact(sheet, row)
        self._total(sheet)
        for note in self._page.notes:
            self._fact(sheet, note)
        self._foot(sheet)
        return sheet

    def _head(self, sheet: Sheet) -> None:
        hotel = Words(self._page.hotel, 24, WHITE, is_bold=True)
        title = Words(self._say(self._page.title), 13, WHITE)
        sheet.row(Column(INNER, (hotel, title)), ground=Ground(DEEP, 12, is_band=True))
        sheet.space(8)
        sheet.row(Column(INNER, (Words(self._say(self._page.reference), 16, DEEP, is_bold=True),)))
        sheet.space(4)

    def _stay(self, sheet: Sheet) -> None:
        gap = 6.0
        half = (INNER - gap) / 2
        arrival, departure = self._milestone(self._page.arrival, half), self._milestone(self._page.departure, half)
        sheet.row(arrival, departure, ground=Ground(PALE, 5), gap=gap)
        sheet.space(4)
        sheet.row(Column(INNER, (Words(self._say(self._page.nights), 11, FAINT),)))
        sheet.space(5)

    def _milestone(self, milestone: Milestone, width: float) -> Column:
        label = Words(self._say(milestone.label), 10, FAINT)
        day = Words(self._say(milestone.day), 12.5, is_bold=True)
        return Column(width, (label, day, Words(self._say(milestone.time), 11)))

    def _fact(self, sheet: Sheet, row: Row) -> None:
        label, text = row
        sheet.rule()
        sheet.space(3)
        sheet.row(
            Column(LABELS, (Words(self._say(label), 11, FAINT),)),
            Column(INNER - LABELS, (Words(self._text(text), 11),)),
        )
        sheet.space(3)

    def _total(self, sheet: Sheet) -> None:
        label, amount = self._page.total
        words = (Words(self._say(label), 11, FAINT), Words(self._text(amount), 20, DEEP, is_bold=True))
        sheet.space(3)
        sheet.row(Column(INNER, words), ground=Ground(PALE, 5))
        sheet.space(8)

    def _foot(self, sheet: Sheet) -> None:
        if self._page.map_url:
            link = Words(self._say(self._page.map_label), 11, DEEP, is_bold=True, link=self._page.map_url)
            sheet.row(Column(LABELS, ()), Column(INNER - LABELS, (link,)))
        sheet.space(8)
        sheet.row(Column(INNER, (Words(self._say(self._page.foot), 11, FAINT),)))

    def _text(self, text: Line | str) -> str:
        return text if isinstance(text, str) else self._say(text)
