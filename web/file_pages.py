"""Guests' files over HTTP, for the hotel's people: fetched from Twilio when somebody looks; no copy lies here."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field

from flask import Blueprint, Response, abort

from reservations.errors import FileRefused, FileUnavailable
from reservations.files import ENDINGS, MOST_KEPT_BYTES, SHOWN, File, KeptFile
from reservations.messages import Media
from reservations.ports import Clock, Deadline, FetchFile, KeptFiles

FETCH_SECONDS = 20.0

# A stranger's bytes under our own name: nothing in them may run, and no cache or search engine keep them.
HEADERS = {
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
}


@dataclass(frozen=True, slots=True)
class FileKeeper:
    """Makes a guest's file reachable for the hotel's people, under an address that only they are told."""

    files: KeptFiles
    clock: Clock
    base_url: str
    secret_key: str = field(repr=False)

    def __call__(self, guest: str, media: Media) -> str:
        """Where the file can be looked at. Raises StoreUnavailable."""
        token = self._token(media)
        self.files.keep(token, KeptFile(guest, media, self.clock.now()))
        return self.address(token)

    def address(self, token: str) -> str:
        return f"{self.base_url}/files/{token}"

    def newest(self, *, limit: int) -> tuple[tuple[str, KeptFile], ...]:
        """The files last received, each with its address, newest first. Raises StoreUnavailable."""
        return tuple((self.address(token), file) for token, file in self.files.newest(limit=limit))

    def _token(self, media: Media) -> str:
        """160 bits from a key nobody else has: not to be guessed, and a message done twice tells one address."""
        return hmac.new(self.secret_key.encode(), f"file:{media.url}".encode(), hashlib.sha256).hexdigest()[:40]


def file_pages(files: KeptFiles, fetch: FetchFile, clock: Clock) -> Blueprint:
    """`/files/<token>`. A token that is unknown or over, or a file that Twilio no longer has or that is none of the
    kinds handed on, is a 404; one that cannot be fetched now a 503."""
    pages = Blueprint("files", __name__, url_prefix="/files")

    @pages.get("/<token>")
    def file(token: str) -> Response:
        known = files.under(token) or abort(404)
        return _shown(_fetched(known, fetch, Deadline(clock.monotonic() + FETCH_SECONDS, clock)))

    return pages


def _fetched(known: KeptFile, fetch: FetchFile, deadline: Deadline) -> File:
    try:
        return fetch(known.media.url, types=ENDINGS.keys(), most_bytes=MOST_KEPT_BYTES, deadline=deadline)
    except FileRefused:
        abort(404)
    except FileUnavailable:
        abort(503)


def _shown(file: File) -> Response:
    how = "inline" if file.content_type in SHOWN else "attachment"
    disposition = f'{how}; filename="from-guest.{ENDINGS[file.content_type]}"'
    return Response(
        file.content, content_type=file.content_type, headers=HEADERS | {"Content-Disposition": disposition}
    )
