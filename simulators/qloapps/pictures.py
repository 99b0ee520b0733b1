"""Pictures: the lists of the webservice, the files behind them, and their public addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from sqlite3 import Connection

from .errors import Fault
from .render import JSON_TYPE, Answer, errors_answer, json_answer, xml_answer

OWNERS = ("room_types", "hotels")
_MIMES = "image/gif, image/jpg, image/jpeg, image/pjpeg, image/png, image/x-png"
_KINDS = ("general", "room_types", "hotels", "categories", "extra_service")
_SIZES = (("5", "large_default"), ("3", "medium_default"), ("2", "small_default"))
_PUBLIC = {
    "room_types": re.compile(r"img/p/(?P<digits>(?:\d/)+)(?P<number>\d+)(?:-\w+_default)?\.jpg$"),
    "hotels": re.compile(
        r"modules/hotelreservationsystem/views/img/hotel_img/(?P<digits>(?:\d/)+)(?P<number>\d+)(?:-\w+)?\.jpg$"
    ),
}


def answer(connection: Connection, path: list[str], base: str, *, as_json: bool) -> Answer | None:
    """`path` is what follows `images/`; None when there is no such picture."""
    if len(path) == 3:
        file = picture_file(connection, path[0], path[2])
        return None if file is None else Answer(file.read_bytes(), "image/jpeg")
    if as_json:
        return _broken_json(connection, path)
    if not path:
        return xml_answer(_kinds(base))
    if path[0] not in OWNERS:
        return None
    return xml_answer(_owners(connection, path[0], base) if len(path) == 1 else _of_owner(connection, path, base))


def public_file(connection: Connection, path: str) -> Path | None:
    """The file behind a public address such as `img/p/1/2/12-large_default.jpg`; its digits are its folders."""
    for owner, pattern in _PUBLIC.items():
        match = pattern.match(path)
        if match and match["digits"].replace("/", "") == match["number"]:
            return picture_file(connection, owner, match["number"])
    return None


def picture_file(connection: Connection, owner: str, number: str) -> Path | None:
    found = connection.execute("SELECT file FROM picture WHERE owner = ? AND number = ?", (owner, number)).fetchone()
    return Path(found["file"]) if found else None


def _broken_json(connection: Connection, path: list[str]) -> Answer:
    """Lists of pictures are XML only; asked for JSON, QloApps answers nothing or an error."""
    if len(path) < 2:
        return Answer(b"", None)
    numbers = _numbers(connection, path[0], path[1])
    fault = errors_answer([Fault(61, "This image does not exist on disk")], 500, as_json=True)
    listed = json_answer({"": [{"id": path[1]}, *({"id": str(each)} for each in numbers)]})
    return Answer(listed.body[:-1] + b"," + fault.body[1:], JSON_TYPE, 500)


def _numbers(connection: Connection, owner: str, id_owner: str) -> list[int]:
    rows = connection.execute(
        "SELECT number FROM picture WHERE owner = ? AND id_owner = ? ORDER BY number", (owner, id_owner)
    )
    return [row["number"] for row in rows]


def _kinds(base: str) -> str:
    rights = 'get="true" put="false" post="false" delete="false" head="true"'
    lines = (
        f'<{kind} xlink:href="{base}images/{kind}" {rights} upload_allowed_mimetypes="{_MIMES}"/>\n' for kind in _KINDS
    )
    return f"<image_types>\n{''.join(lines)}</image_types>\n"


def _owners(connection: Connection, owner: str, base: str) -> str:
    sizes = "".join(
        f'<image_type id="{each}" name="{name}" xlink:href="{base}image_types/{each}"/>\n' for each, name in _SIZES
    )
    rows = connection.execute(
        "SELECT DISTINCT id_owner FROM picture WHERE owner = ? ORDER BY CAST(id_owner AS INTEGER)", (owner,)
    )
    images = _lines("image", f"{base}images/{owner}", (row["id_owner"] for row in rows))
    return f"<image_types>\n{sizes}</image_types>\n<images>\n{images}</images>\n"


def _of_owner(connection: Connection, path: list[str], base: str) -> str:
    numbers = map(str, _numbers(connection, path[0], path[1]))
    lines = _lines("declination", f"{base}images/{path[0]}/{path[1]}", numbers)
    return f'<image id="{path[1]}">\n{lines}</image>\n'


def _lines(node: str, address: str, ids: Iterable[str]) -> str:
    return "".join(f'<{node} id="{each}" xlink:href="{address}/{each}"/>\n' for each in ids)
