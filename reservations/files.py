"""Files that guests send: what kinds there are, which of them the hotel is handed, and how large they may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reservations.messages import Media

MOST_KEPT_BYTES = 16 * 1024 * 1024
"""WhatsApp carries no larger file."""

MOST_VOICE_BYTES = 2 * 1024 * 1024
"""More than three minutes of any voice note."""


class FileKind(StrEnum):
    """What a guest would call the file."""

    VOICE = "voice"
    PICTURE = "picture"
    VIDEO = "video"
    DOCUMENT = "document"
    STICKER = "sticker"
    CONTACT = "contact"
    UNKNOWN = "unknown"


_OFFICE = "application/vnd.openxmlformats-officedocument."

ENDINGS: Mapping[str, str] = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "image/heic": "heic",
    "video/mp4": "mp4",
    "video/3gpp": "3gp",
    "application/pdf": "pdf",
    "application/msword": "doc",
    "application/vnd.ms-excel": "xls",
    f"{_OFFICE}wordprocessingml.document": "docx",
    f"{_OFFICE}spreadsheetml.sheet": "xlsx",
    f"{_OFFICE}presentationml.presentation": "pptx",
}
"""The content types that the hotel is handed, with the ending of such a file's name. None of them is a page that a
browser would run."""

SHOWN = frozenset({"image/jpeg", "image/png", "image/gif"})
"""What a browser may show by itself; everything else is saved."""

VOICE_TYPES = frozenset(
    {"audio/ogg", "audio/opus", "audio/mpeg", "audio/mp3", "audio/mp4", "audio/m4a", "audio/x-m4a", "audio/aac",
     "audio/wav", "audio/x-wav", "audio/webm", "audio/amr", "audio/3gpp"}
)  # fmt: skip

_OTHERS = {
    "image/webp": FileKind.STICKER,
    "text/vcard": FileKind.CONTACT,
    "text/x-vcard": FileKind.CONTACT,
    "text/directory": FileKind.CONTACT,
}
_FAMILIES = {"image": FileKind.PICTURE, "video": FileKind.VIDEO, "application": FileKind.DOCUMENT}


@dataclass(frozen=True, slots=True)
class File:
    """A file's bytes, and their type without its parameters."""

    content: bytes
    content_type: str


@dataclass(frozen=True, slots=True)
class KeptFile:
    """Where a guest's file lies at the channel's provider, for the hotel's people to look at."""

    guest: str
    media: Media
    received_at: datetime


def plain_type(content_type: str) -> str:
    """`audio/ogg` of "Audio/OGG; codecs=opus"."""
    return content_type.partition(";")[0].strip().lower()


def kind_of(media: Media) -> FileKind:
    """What the file is, by the type that the provider told."""
    content_type = plain_type(media.content_type)
    if content_type in VOICE_TYPES:
        return FileKind.VOICE
    if content_type in ENDINGS:
        return _FAMILIES[content_type.partition("/")[0]]
    return _OTHERS.get(content_type, FileKind.UNKNOWN)
