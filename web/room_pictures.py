"""Pictures of a shop that the world cannot see, passed on under addresses nobody can guess."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field

from flask import Blueprint, Response, abort

from reservations.errors import PMSRefused, PMSUnavailable
from reservations.ports import PMS

ONE_DAY = 24 * 3600


@dataclass(frozen=True, slots=True)
class PictureAddresses:
    """Where a room type's pictures are passed on; only who has the key can make such an address."""

    base_url: str
    secret_key: str = field(repr=False)

    def __call__(self, room_type_id: str, number: int) -> str:
        return f"{self.base_url}/pictures/{self._token(room_type_id, number)}/{room_type_id}/{number}"

    def made(self, token: str, room_type_id: str, number: int) -> bool:
        """Whether this address is one of ours."""
        return hmac.compare_digest(token.encode(), self._token(room_type_id, number).encode())

    def _token(self, room_type_id: str, number: int) -> str:
        text = f"picture:{room_type_id}:{number}"
        return hmac.new(self.secret_key.encode(), text.encode(), hashlib.sha256).hexdigest()[:40]


def room_pictures(pms: PMS, addresses: PictureAddresses) -> Blueprint:
    """The calls under `/pictures`. An address that is not ours is a 404, as is a picture the PMS no longer has."""
    pictures = Blueprint("pictures", __name__, url_prefix="/pictures")

    @pictures.get("/<token>/<room_type_id>/<int:number>")
    def picture(token: str, room_type_id: str, number: int) -> Response:
        if not addresses.made(token, room_type_id, number):
            abort(404)
        try:
            content, content_type = pms.image(room_type_id, number)
        except PMSRefused:
            abort(404)
        except PMSUnavailable:
            abort(503)
        headers = {"Cache-Control": f"public, max-age={ONE_DAY}", "X-Content-Type-Options": "nosniff"}
        return Response(content, content_type=content_type, headers=headers)

    return pictures
