"""A guest, her messages and replies, in the few words that the tests of a Store need."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TypeVar

from reservations.messages import Bubble
from reservations.ports import Accepted, Finished, Item, Store, Turn, Unsent

ANA = "+34600000001"
HELLO = (Bubble("Hello"),)
TOKENS = (f"token-{number}" for number in count())

Answer = TypeVar("Answer")


def deliver(store: Store, message_id: str, *, token: str = "", wants_turn: bool = True) -> Accepted:
    item = Item(message_id, "message", {"text": f"text of {message_id}"})
    return store.accept(ANA, item, token=token or next(TOKENS), wants_turn=wants_turn)


def turn_on(store: Store, message_id: str) -> Turn:
    """The turn that a message gets."""
    turn = deliver(store, message_id).turn
    assert turn
    return turn


def taken(store: Store) -> Turn:
    """The turn on what waits."""
    turn = store.take(ANA, token=next(TOKENS))
    assert turn
    return turn


def finished(
    store: Store, turn: Turn, *, bubbles: tuple[Bubble, ...] = HELLO, by_rest: bool = False, go_on: bool = False
) -> Finished:
    return store.finish(
        turn, session='{"version": 1}', bubbles=bubbles, by_rest=by_rest, token=next(TOKENS), go_on=go_on
    )


def finish(
    store: Store, turn: Turn, *, bubbles: tuple[Bubble, ...] = HELLO, by_rest: bool = False, go_on: bool = False
) -> Turn | None:
    """Finish and go on to the next turn, if there is one."""
    return finished(store, turn, bubbles=bubbles, by_rest=by_rest, go_on=go_on).next_turn


def replies(store: Store, *, only_overdue: bool = False) -> tuple[Unsent, ...]:
    """The replies to send now, whether or not they may be out; nobody else is kept from sending."""
    token = next(TOKENS)
    claimed = store.claim_replies(ANA, token=token, only_overdue=only_overdue)
    store.release_replies(ANA, token=token)
    return tuple(replace(each, doubtful_since=None, said_since=()) for each in claimed)
