"""What lies in Redis as JSON, and back. ASCII only, so that no odd character of a guest can spoil a write."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from reservations.confirmation import Confirmation
from reservations.files import KeptFile
from reservations.messages import Bubble, Media, Rich
from reservations.notices import Notice, notice_from_body
from reservations.ports import AnyAmendment, FailedNotice, Item, Pending, PendingAmendment, PendingBooking
from reservations.recognising import Unnamed
from reservations.state import (
    agreed_from_json,
    agreed_to_json,
    guest_from_json,
    guest_to_json,
    offer_from_json,
    offer_to_json,
)
from session_store.sealing import Seal, read_sealed

JSON = dict[str, Any]


def item_to_text(item: Item) -> str:
    return json.dumps({"id": item.id, "kind": item.kind, "body": dict(item.body)})


def item_from_text(text: str) -> Item:
    written = json.loads(text)
    return Item(written["id"], written["kind"], written["body"])


def bubbles_to_text(bubbles: Sequence[Bubble]) -> str:
    return json.dumps([_bubble(bubble) for bubble in bubbles])


def _bubble(bubble: Bubble) -> list[object]:
    """As short as it can be: two texts, what it offers, its form and what it confirms behind them where it has any."""
    if not (bubble.rich or bubble.offered or bubble.confirms):
        return [bubble.text, bubble.media_url]
    rich = [bubble.rich.template, bubble.rich.variables] if bubble.rich else None
    return [bubble.text, bubble.media_url, bubble.offered, rich, bubble.confirms]


def bubbles_from_text(text: str) -> tuple[Bubble, ...]:
    return tuple(_read_bubble(*written) for written in json.loads(text))


def _read_bubble(
    words: str,
    media_url: str,
    offered: Sequence[str] = (),
    rich: Sequence[Any] | None = None,
    confirms: str = "",
    *_: object,
) -> Bubble:
    """Whatever a newer version says behind these is passed over."""
    return Bubble(words, media_url, _read_rich(*rich) if rich else None, tuple(offered), confirms)


def _read_rich(template: str, variables: Sequence[Sequence[str]]) -> Rich:
    return Rich(template, tuple((name, value) for name, value in variables))


def offered_to_text(offered: Sequence[str]) -> str:
    return json.dumps(list(offered))


def offered_from_text(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


def unnamed_to_text(unnamed: Unnamed | None, reply_id: str, seal: Seal) -> str:
    """The reply's mark under the reply's id, for a script to find it by; "" where it has none."""
    if unnamed is None:
        return ""
    return json.dumps({"id": reply_id, "mark": unnamed.mark, "offered": seal.sealed(offered_to_text(unnamed.offered))})


def unnamed_from_texts(texts: Sequence[str], seal: Seal) -> tuple[Unnamed, ...]:
    written = [json.loads(each) for each in texts]
    return tuple(Unnamed(each["mark"], read_sealed(seal, offered_from_text, each["offered"]) or ()) for each in written)


def pending_to_text(pending: Pending) -> str:
    """A record as JSON: amounts as strings, days and moments in ISO form."""
    written = _amendment_to_json(pending) if isinstance(pending, PendingAmendment) else _booking_to_json(pending)
    return json.dumps(written)


def pending_from_text(text: str) -> Pending:
    written = json.loads(text)
    return _booking_from_json(written) if "details" in written else _amendment_from_json(written)


def _booking_to_json(pending: PendingBooking) -> JSON:
    return {
        "guest": pending.guest,
        "source": pending.source,
        "offer": offer_to_json(pending.offer),
        "details": guest_to_json(pending.details),
        "remark": pending.remark,
        "posted_at": _iso(pending.posted_at),
        "given_up": pending.given_up,
        "undoing": pending.undoing,
        "lock": pending.lock,
    }


def _booking_from_json(written: JSON) -> PendingBooking:
    return PendingBooking(
        guest=written["guest"],
        source=written["source"],
        offer=offer_from_json(written["offer"]),
        details=guest_from_json(written["details"]),
        remark=written["remark"],
        posted_at=_moment(written["posted_at"]),
        given_up=written.get("given_up"),
        undoing=written.get("undoing"),
        lock=written.get("lock", ""),
    )


def _amendment_to_json(pending: AnyAmendment) -> JSON:
    return {
        "guest": pending.guest,
        "source": pending.source,
        "key": pending.key,
        "agreed": agreed_to_json(pending.agreed),
        "sent_at": _iso(pending.sent_at),
        "former": offer_to_json(pending.former) if pending.former else None,
        "is_undoing": pending.is_undoing,
        "given_up": pending.given_up,
    }


def _amendment_from_json(written: JSON) -> AnyAmendment:
    former = written["former"]
    return PendingAmendment(
        guest=written["guest"],
        source=written["source"],
        key=written["key"],
        agreed=agreed_from_json(written["agreed"]),
        sent_at=_moment(written["sent_at"]),
        former=offer_from_json(former) if former else None,
        is_undoing=written["is_undoing"],
        given_up=written["given_up"],
    )


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _moment(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None


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
            "guest": confirmation.guest,
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
        guest=written.get("guest", ""),
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


def notices_to_text(notices: Sequence[Notice], seal: Seal) -> str:
    """A list for a script to take apart, each notice in it sealed by itself."""
    return json.dumps([seal.sealed(notice.body) for notice in notices])


def failed_to_text(failed: FailedNotice) -> str:
    return json.dumps(
        {
            "guest": failed.guest,
            "receiver": failed.receiver,
            "body": failed.notice.body,
            "failed_at": failed.failed_at.isoformat(),
            "reason": failed.reason,
        }
    )


def failed_from_text(text: str) -> FailedNotice:
    written = json.loads(text)
    return FailedNotice(
        guest=written["guest"],
        receiver=written["receiver"],
        notice=notice_from_body(written["body"]),
        failed_at=datetime.fromisoformat(written["failed_at"]),
        reason=written["reason"],
    )
