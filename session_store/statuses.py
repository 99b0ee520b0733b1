"""Which delivery status counts when callbacks arrive in any order."""

from __future__ import annotations

_ON_THE_WAY = ("accepted", "scheduled", "queued", "sending", "sent", "partially_delivered", "delivered", "read")
_FAILED = ("undelivered", "failed", "canceled")


def rank(status: str) -> int:
    """How far a message is; a lower or equal rank never replaces a higher one. A failure is final.

    0 is a status that this version does not know: it is kept until anything known is heard.
    """
    if status in _FAILED:
        return len(_ON_THE_WAY) + 1
    return _ON_THE_WAY.index(status) + 1 if status in _ON_THE_WAY else 0
