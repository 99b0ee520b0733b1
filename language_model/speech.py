"""Voice notes before they are sent away: how long they are, and what they may cost."""

from __future__ import annotations

from io import BytesIO

from tinytag import TinyTag

from reservations.files import File

MOST_SECONDS = 180.0

_NAMES = {"audio/ogg": "ogg", "audio/opus": "ogg", "audio/mpeg": "mp3", "audio/mp3": "mp3", "audio/wav": "wav",
          "audio/x-wav": "wav", "audio/webm": "webm"}  # fmt: skip
_BYTES_A_TOKEN = 100
"""A second of speech is about ten tokens, and at WhatsApp's thinnest sound a thousand bytes."""


def is_too_long(voice: File) -> bool:
    """Whether it says of itself that it is too long; of a kind that does not say it, the size is the limit."""
    try:
        seconds = TinyTag.get(filename=named(voice), file_obj=BytesIO(voice.content), tags=False).duration
    except Exception:  # noqa: BLE001 - whatever a stranger's bytes make the library raise, they do not say it
        return False
    return (seconds or 0.0) > MOST_SECONDS


def tokens_at_most(voice: File) -> int:
    return len(voice.content) // _BYTES_A_TOKEN


def named(voice: File) -> str:
    """A name by which services know the kind of sound; whatever is not listed is packed like a film's sound."""
    return f"voice.{_NAMES.get(voice.content_type, 'm4a')}"
