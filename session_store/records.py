"""What lies in Redis as JSON, and back. ASCII only, so that no odd character of a guest can spoil a write."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from reservations.confirmation import Confirmation
from reservations.files import KeptFile
from reservations.messages import Bubble, Media
from reservations.ports import Item, PendingBooking
from reservations.state import guest_from_json, guest_to_json, offer_from_json, offer_to_json


def item_to_text(item: Item) -> str:
    return json.dumps({"id": item.id, "kind": item.kind, "body": dict(item.body)})


def item_from_text(text: str) -> Item:
    written = json.loads(text)
    return Item(written["id"], written["kind"], written["body"])


def bubbles_to_text(bubbles: Sequence[Bubble]) -> str:
    return json.dumps([[bubble.text, bubble.media_url] for bubble in bubbles])


def bubbles_from_text(text: str) -> tuple[Bubble, ...]:
    return tuple(Bubble(words, media_url) for words, media_url in json.loads(text))


def pending_to_text(pending: PendingBooking) -> str:
    """A pending booking as JSON: amounts as strings, days and moments in ISO form."""
    return json.dumps(
        {
            "guest": pending.guest,
            "source": pending.source,
            "offer": offer_to_json(pending.offer),
            "details": guest_to_json(pending.details),
            "remark": pending.remark,
            "posted_at": pending.posted_at.isoformat() if pending.posted_at else None,
            "given_up": pending.given_up,
        }
    )


def pending_from_text(text: str) -> PendingBooking:
    written = json.loads(text)
    posted_at = written["posted_at"]
    return PendingBooking(
        guest=written["guest"],
        source=written["source"],
        offer=offer_from_json(written["offer"]),
        details=guest_from_json(written["details"]),
        remark=written["remark"],
        posted_at=datetime.fromisoformat(posted_at) if posted_at else None,
        given_up=written.get("given_up"),
    )


def confirmation_to_text(confirmation: Confirmation) -> str:
    """A confirmation as JSON, amounts and moments like those of a pending booking."""
    return json.dumps(
        {
            "source": confirmation.source,
            "reference": confirmation.reference,
            "offer": offer_to_json(confirmation.offer),
            "guest_name": confirmation.guest_name,
            "language": confirmation.language,
            "region": confirmation.region,
            "confirmed_at": confirmation.confirmed_at.isoformat(),
        }
    )


def confirmation_from_text(text: str) -> Confirmation:
    written = json.loads(text)
    return Confirmation(
        source=written["source"],
        reference=written["reference"],
        offer=offer_from_json(written["offer"]),
        guest_name=written["guest_name"],
        language=written["language"],
        region=written["region"],
        confirmed_at=datetime.fromisoformat(written["confirmed_at"]),
    )


def file_to_text(file: KeptFile) -> str:
    return json.dumps(
        {
            "guest": file.guest,
            "url": file.media.url,
            "content_type": file.media.content_type,
            "received_at": file.received_at.isoformat(),
        }
    )


def file_from_text(text: str) -> KeptFile:
    written = json.loads(text)
    media = Media(written["url"], written["content_type"])
    return KeptFile(written["guest"], media, datetime.fromisoformat(written["received_at"]))
