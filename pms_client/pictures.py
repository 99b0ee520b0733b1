"""The pictures of the room types: at their public addresses, or with the key where the shop is not public."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

import httpx2

from reservations.errors import PMSRefused, PMSUnavailable

SECONDS = 5.0
MOST_KEPT = 48
LARGEST = 5 * 1024 * 1024
"""Bytes: WhatsApp takes no larger picture."""

Picture = tuple[bytes, str]
"""Its bytes and its content type."""


def is_public(http: httpx2.Client, address: str) -> bool:
    """Whether anybody gets a picture at the address. Never raises."""
    try:
        answer = http.get(address, auth=None, timeout=SECONDS)
    except httpx2.HTTPError:
        return False
    return answer.status_code == 200 and _type(answer).startswith("image/")


def fetch(http: httpx2.Client, room_type_id: str, image_id: str, *, seconds: float = SECONDS) -> Picture:
    """A picture out of the webservice. Raises PMSRefused where there is none that WhatsApp takes."""
    try:
        answer = http.get(f"images/room_types/{room_type_id}/{image_id}", timeout=min(seconds, SECONDS))
    except httpx2.HTTPError as error:
        raise PMSUnavailable(f"no answer about a picture: {type(error).__name__}") from error
    if answer.status_code >= 500:
        raise PMSUnavailable(f"images answered {answer.status_code}")
    if answer.status_code != 200 or not _type(answer).startswith("image/") or len(answer.content) > LARGEST:
        raise PMSRefused(f"images answered {answer.status_code} and no picture to send")
    return answer.content, _type(answer)


def _type(answer: httpx2.Response) -> str:
    return str(answer.headers.get("content-type", "")).partition(";")[0].strip().lower()


class KeptPictures:
    """The pictures asked for last, for all threads. QloApps gives a changed picture a new id: they never grow old."""

    def __init__(self, http: httpx2.Client) -> None:
        self._http = http
        self._lock = Lock()
        self._kept: OrderedDict[tuple[str, str], Picture] = OrderedDict()

    def get(self, room_type_id: str, image_id: str, *, seconds: float) -> Picture:
        """As `fetch`, which is asked once for each."""
        with self._lock:
            found = self._kept.get((room_type_id, image_id))
        return found or self._keep(room_type_id, image_id, seconds)

    def _keep(self, room_type_id: str, image_id: str, seconds: float) -> Picture:
        picture = fetch(self._http, room_type_id, image_id, seconds=seconds)
        with self._lock:
            self._kept[room_type_id, image_id] = picture
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return picture
