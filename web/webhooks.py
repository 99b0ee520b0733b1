"""What Twilio calls: guests' messages and delivery reports, each signed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from functools import partial

from flask import Blueprint, Response, request
from flask.typing import ResponseReturnValue

import telemetry
from reservations.apologies import Apologies
from reservations.dispatch import Undelivered
from reservations.errors import StoreUnavailable
from reservations.front_desk import Answer, FrontDesk
from reservations.messages import Inbound, say
from reservations.newcomer import newcomer
from reservations.people import recognised
from reservations.ports import People
from reservations.slots import TurnSlots
from telemetry import metrics
from telemetry.measuring import note_sent
from whatsapp_handler import (
    BOOKING,
    IS_FORM,
    REPLY,
    Account,
    DeliveryStatus,
    MalformedMessage,
    WebhookVerifier,
    error_code,
    parse,
    parse_status,
    twiml,
)

log = logging.getLogger(__name__)

View = Callable[[], Response]


@dataclass(frozen=True, slots=True)
class Reception:
    """What stands behind the webhooks: who checks them, who answers, how many turns may run at once, and what is shown
    (by message id) while one of them runs. `status_callback` is where the fate of confirmations is to be told."""

    account: Account
    verifier: WebhookVerifier
    desk: FrontDesk
    slots: TurnSlots
    people: People
    apologies: Apologies
    secret_key: str = field(repr=False)
    status_callback: str
    typing: Callable[[str], AbstractContextManager[None]] = lambda _: nullcontext()


def webhooks(reception: Reception) -> Blueprint:
    """The calls under `/webhook`."""
    blueprint = Blueprint("webhooks", __name__, url_prefix="/webhook")

    def serve(path: str, view: Callable[[Reception], Response], is_ours: Callable[[Mapping[str, str]], bool]) -> None:
        checked = _checked(reception.verifier, is_ours, partial(view, reception))
        blueprint.add_url_rule(path, view.__name__, checked, methods=["POST"])

    serve("/whatsapp", whatsapp_webhook, reception.account.receives)
    serve("/fallback", fallback_webhook, reception.account.receives)
    serve("/status", status_webhook, reception.account.sends)
    return blueprint


def _checked(
    verifier: WebhookVerifier, is_ours: Callable[[Mapping[str, str]], bool], view: View
) -> Callable[[], ResponseReturnValue]:
    """Only what Twilio signed, for us, comes through; of anything else nothing is kept, not even in the log."""

    def checked() -> ResponseReturnValue:
        if request.mimetype != "application/x-www-form-urlencoded":
            metrics.REFUSED.labels("form").inc()
            return Response("a form was expected", 400, mimetype="text/plain")
        signature = request.headers.get("X-Twilio-Signature")
        if not verifier.is_genuine(request.url, request.form.items(multi=True), signature):
            log.warning("webhook refused: bad signature")
            metrics.REFUSED.labels("signature").inc()
            return Response("bad signature", 403, mimetype="text/plain")
        if not is_ours(request.form):
            log.warning("webhook refused: for another account or number")
            metrics.REFUSED.labels("account").inc()
            return Response("not our account or number", 403, mimetype="text/plain")
        try:
            return view()
        except MalformedMessage as error:
            return Response(str(error), 400, mimetype="text/plain")

    return checked


# --- Messages


def whatsapp_webhook(reception: Reception) -> Response:
    """A guest's message: accepted, answered in this very response where the turn is ours."""
    # A dictionary: asked for a field that is not there, Werkzeug's own raises and catches an exception each time.
    inbound = parse(request.form.to_dict())
    turn_id = telemetry.keyed_hash(reception.secret_key, inbound.message_id)
    with telemetry.in_turn(turn_id):
        return _received(reception, inbound, turn_id)


def fallback_webhook(reception: Reception) -> Response:
    """A message whose webhook failed, or answered too late for Twilio: taken in like any other, and once."""
    log.warning("a message comes by the fallback (Twilio's error %d)", error_code(request.form))
    return whatsapp_webhook(reception)


def _received(reception: Reception, inbound: Inbound, turn_id: str) -> Response:
    desk, slots = reception.desk, reception.slots
    has_slot = slots.try_take()
    try:
        inbound = recognised(inbound, reception.people)
        with reception.typing(inbound.message_id):
            answer = desk.receive(inbound, may_turn=has_slot)
    except StoreUnavailable as error:
        desk.worker.events.failed(inbound.guest, error)
        answer = _apology(desk, inbound)
        reception.apologies.note(inbound.guest, inbound.message_id)
    except BaseException:
        _give_back(reception, has_slot=has_slot)
        raise
    if not has_slot:
        slots.line_up(inbound.guest)
    document = twiml(answer.bubbles, status_callback=reception.status_callback, reply_id=answer.reply_id or "").encode()
    response = _xml(_delivering(desk, answer, document), length=len(document))
    response.call_on_close(partial(_afterwards, reception, answer, turn_id, has_slot=has_slot))
    return response


def _apology(desk: FrontDesk, inbound: Inbound) -> Answer:
    guest = newcomer(inbound, desk.worker.ports.hotel)
    return Answer(inbound.guest, desk.worker.say(guest, say("store_away")))


def _xml(body: Iterator[bytes], *, length: int) -> Response:
    return Response(body, mimetype="application/xml", headers={"Content-Length": str(length)})


def _delivering(desk: FrontDesk, answer: Answer, document: bytes) -> Iterator[bytes]:
    """The TwiML; the reply is ticked off only once the server has written it and asks for more."""
    yield document
    note_sent(answer.bubbles, way="twiml")
    try:
        desk.delivered(answer)
    except StoreUnavailable as error:
        # Not ticked off, the sweep sends the reply again: twice is better than never.
        desk.worker.events.failed(answer.guest, error)


def _afterwards(reception: Reception, answer: Answer, turn_id: str, *, has_slot: bool) -> None:
    with telemetry.in_turn(turn_id):
        try:
            reception.desk.afterwards(answer)
        except StoreUnavailable as error:
            reception.desk.worker.events.failed(answer.guest, error)
        finally:
            _give_back(reception, has_slot=has_slot)


def _give_back(reception: Reception, *, has_slot: bool) -> None:
    serve = partial(_catch_up, reception.desk)
    if has_slot:
        reception.slots.give_back(serve)
    reception.slots.serve_if_free(serve)


def _catch_up(desk: FrontDesk, guest: str) -> None:
    try:
        desk.catch_up(guest)
    except StoreUnavailable as error:
        desk.worker.events.failed(guest, error)


# --- Delivery reports


def status_webhook(reception: Reception) -> Response:
    """What became of a message we sent: logged, kept, and looked after where it did not arrive."""
    delivery = parse_status(request.form)
    log.info("message %s is %s (code %s)", delivery.message_id, delivery.status, delivery.error_code)
    store, reply_id = reception.desk.worker.store, request.args.get(REPLY, "")
    store.keep_status(delivery.message_id, {"status": delivery.status, "error_code": str(delivery.error_code)})
    response = Response(status=204)
    if not delivery.guest or not (reply_id or delivery.has_failed):
        return response
    guest = reception.people.keys_of((delivery.guest,))[delivery.guest]
    if reply_id:
        store.name_reply(guest, reply_id, delivery.message_id)
    # Noted before the answer: with Redis away, or this process, Twilio is to call again.
    if delivery.has_failed and reception.desk.dispatch.undelivered(_lost(delivery, guest)):
        response.call_on_close(partial(_look_after, reception.desk, guest))
    return response


def _lost(delivery: DeliveryStatus, guest: str) -> Undelivered:
    return Undelivered(
        guest=guest,
        message_id=delivery.message_id,
        code=delivery.error_code,
        why=delivery.why,
        refuses_form=delivery.refuses_form,
        confirms=request.args.get(BOOKING, ""),
        is_form=IS_FORM in request.args,
    )


def _look_after(desk: FrontDesk, guest: str) -> None:
    try:
        desk.look_after(guest)
    except StoreUnavailable as error:
        desk.worker.events.failed(guest, error)
