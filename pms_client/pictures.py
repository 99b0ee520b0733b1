"""The pictures of the room types: at their public addresses, or with the key where the shop is not public."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from ipaddress import ip_address
from threading import Lock

import httpx2

from pms_client.rooms import Catalogue
from reservations.errors import PMSRefused, PMSUnavailable
from reservations.model import RoomType

SECONDS = 5.0
MOST_KEPT = 48
LARGEST = 5 * 1024 * 1024
"""Bytes: WhatsApp takes no larger picture."""

Picture = tuple[bytes, str]
"""Its bytes and its content type."""


def is_public(http: httpx2.Client, address: str) -> bool:
    """Whether anybody gets a picture at the address, not only we from where we are. Never raises."""
    if _is_inside(httpx2.URL(address).host):
        return False
    try:
        answer = http.get(address, auth=None, timeout=SECONDS)
    except httpx2.HTTPError:
        return False
    return answer.status_code == 200 and _type(answer).startswith("image/")


def _is_inside(host: str) -> bool:
    """Whether only a network of one's own knows the host."""
    try:
        return not ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith((".local", ".internal"))


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


class Gallery:
    """The hotel's pictures, for all threads.

    `address` makes the address at which we pass a picture on, of a room type's id and the picture's number; without
    it there are none to show in a shop that is not public.
    """

    def __init__(self, http: httpx2.Client, address: Callable[[str, int], str] | None) -> None:
        self._http = http
        self._address = address
        self._looked_at: Catalogue | None = None
        self._is_public = True
        self._lock = Lock()
        # QloApps gives a changed picture a new id: what is kept never grows old.
        self._kept: OrderedDict[tuple[str, str], Picture] = OrderedDict()

    def look(self, catalogue: Catalogue) -> bool:
        """Whether the shop is public, found out once for each reading of the room types by one of its pictures."""
        if catalogue is not self._looked_at:
            first = next((room.images[0] for room in catalogue.room_types if room.images), None)
            self._is_public = first is None or is_public(self._http, first)
            self._looked_at = catalogue
        return self._is_public

    def shown(self, catalogue: Catalogue) -> Catalogue:
        """The room types with addresses at which their pictures can be had. Asks nobody: until it is found out
        otherwise, a shop is public."""
        if self._is_public:
            return catalogue
        pictured = tuple(replace(room, images=self._addresses(room)) for room in catalogue.room_types)
        return replace(catalogue, room_types=pictured)

    def _addresses(self, room: RoomType) -> tuple[str, ...]:
        return tuple(self._address(room.id, number) for number in range(len(room.images))) if self._address else ()

    def get(self, catalogue: Catalogue, room_type_id: str, number: int, *, seconds: float) -> Picture:
        """As `fetch`, which is asked once for each."""
        ids = catalogue.pictures.get(room_type_id, ())
        if not 0 <= number < len(ids):
            raise PMSRefused("the room type has no such picture")
        with self._lock:
            found = self._kept.get((room_type_id, ids[number]))
        return found or self._fetched(room_type_id, ids[number], seconds)

    def _fetched(self, room_type_id: str, image_id: str, seconds: float) -> Picture:
        picture = fetch(self._http, room_type_id, image_id, seconds=seconds)
        with self._lock:
            self._kept[room_type_id, image_id] = picture
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return picture
