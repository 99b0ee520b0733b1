"""Guests' documents over HTTP: made when they are fetched, under addresses that only the guest is told."""

from __future__ import annotations

import hashlib
import hmac
import logging
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from flask import Blueprint, Response, abort

from reservations.confirmation import Confirmation, DocumentLinks, calendar_entry, page_of
from reservations.errors import StoreUnavailable
from reservations.hotel import Hotel
from reservations.ports import Clock, Confirmations

log = logging.getLogger(__name__)

# It is the guest's alone: no cache on the way and no search engine may keep it, and no other page learns the address.
HEADERS = {
    "Cache-Control": "private",
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(frozen=True, slots=True)
class Publisher:
    """Makes a confirmation's documents fetchable until the day after check-out has passed."""

    confirmations: Confirmations
    hotel: Hotel
    clock: Clock
    base_url: str
    secret_key: str = field(repr=False)

    def __call__(self, confirmation: Confirmation) -> DocumentLinks | None:
        """Where the documents are; None when they could not be kept."""
        token = self._token(confirmation.source)
        try:
            self.confirmations.keep(token, confirmation, seconds=self._seconds(confirmation))
        except StoreUnavailable:
            log.warning("a confirmation goes out without its documents: Redis gave no answer")
            return None
        address = f"{self.base_url}/documents/{token}"
        return DocumentLinks(page=f"{address}/booking.pdf", calendar=f"{address}/booking.ics")

    def recall(self, source: str) -> Confirmation | None:
        """What was last confirmed under this source and not withdrawn. Raises StoreUnavailable."""
        return self.confirmations.under(self._token(source))

    def withdraw(self, source: str) -> None:
        """The booking of this source stands no more: whoever opens its documents from now on finds none."""
        try:
            self.confirmations.withdraw(self._token(source))
        except StoreUnavailable:
            log.warning("the documents of a cancelled booking stay until their time is over: Redis gave no answer")

    def _token(self, source: str) -> str:
        """160 bits from a key nobody else has: not to be guessed, and the same booking told twice has one address."""
        text = f"documents:{source}"
        return hmac.new(self.secret_key.encode(), text.encode(), hashlib.sha256).hexdigest()[:40]

    def _seconds(self, confirmation: Confirmation) -> int:
        last_day = confirmation.offer.stay.check_out + timedelta(days=1)
        ends = datetime.combine(last_day + timedelta(days=1), time.min, tzinfo=self.hotel.time_zone)
        now = self.clock.now()
        # A booking told of very late is still shown for a day.
        return int(max(ends - now, timedelta(days=1)).total_seconds())


def document_pages(confirmations: Confirmations, hotel: Hotel) -> Blueprint:
    """The calls under `/documents`. A token that is unknown, or whose time is over, is a 404."""
    pages = Blueprint("documents", __name__, url_prefix="/documents")

    @pages.get("/<token>/booking.pdf")
    def booking_pdf(token: str) -> Response:
        import documents  # heavy: with it every server would be ready a seventh later

        known = _known(confirmations, token)
        content = documents.page_file(
            page_of(known, hotel), language=known.language, region=known.region, made_at=known.confirmed_at
        )
        return _file(content, "application/pdf", f'inline; filename="{_name(known)}.pdf"')

    @pages.get("/<token>/booking.ics")
    def booking_ics(token: str) -> Response:
        import documents

        known = _known(confirmations, token)
        content = documents.calendar_file(
            calendar_entry(known, hotel), language=known.language, region=known.region, made_at=known.confirmed_at
        )
        return _file(content, "text/calendar; charset=utf-8", f'attachment; filename="{_name(known)}.ics"')

    return pages


def _known(confirmations: Confirmations, token: str) -> Confirmation:
    found = confirmations.under(token)
    return found or abort(404)


def _name(confirmation: Confirmation) -> str:
    """A file's name that any system takes, whatever the PMS puts into a reference."""
    plain = "".join(letter for letter in confirmation.reference if letter.isascii() and letter.isalnum())
    return f"booking-{plain}"


def _file(content: bytes, content_type: str, disposition: str) -> Response:
    return Response(content, content_type=content_type, headers=HEADERS | {"Content-Disposition": disposition})
