"""Voice notes made up for tests: OGG with Opus, as WhatsApp sends them, of any length and without a sound."""

from __future__ import annotations

import struct

OPUS = "audio/ogg; codecs=opus"
_RATE = 48_000
_HEAD = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 0, 16_000, 0, 0)
_TAGS = b"OpusTags" + struct.pack("<II", 0, 0)


def voice(seconds: int = 4) -> bytes:
    """A voice note that says of itself to be so long."""
    return _page(2, 0, 0, _HEAD) + _page(0, 0, 1, _TAGS) + _page(4, seconds * _RATE, 2, bytes(200))


def _page(flags: int, position: int, number: int, packet: bytes) -> bytes:
    """A page of the container with one packet of less than 255 bytes."""
    return b"OggS" + struct.pack("<BBqIIIBB", 0, flags, position, 1, number, 0, 1, len(packet)) + packet
