"""Twilio's part between guests and the bot: signed webhooks with the usual retries, and their answers brought back."""

from __future__ import annotations

import random
import threading
import time
from dataclasses import dataclass, replace

import httpx2

from simulators.twilio.inbound import BadAnswer, read_twiml, webhook_parameters
from simulators.twilio.messages import Guest, Message, new_sid
from simulators.twilio.signing import Caller
from tests.faults.rounds.house import PUBLIC_URL, House
from tests.faults.rounds.mail import APOLOGY

TRIES = 3
"""As with `#rc=2&rp=all` behind the webhook's address."""
TRANSACTION_SECONDS = 15.0
TWICE_AT_ONCE, TWICE_LATE = 0.1, 0.1
"""So many of all messages are delivered twice though nothing failed: on two connections at once, or again later."""
LATE_SECONDS = (1.0, 20.0)


@dataclass
class Delivery:
    """What became of one message on its way: `is_taken` once a server answered with success, `is_answered` once one of
    these answers said something."""

    sid: str
    guest: str
    tries: int = 0
    is_taken: bool = False
    is_answered: bool = False
    is_apologised: bool = False


class PostOffice:
    """Delivers to any of the instances, as a balancer would, and puts the answers into the guests' mailboxes."""

    def __init__(self, house: House, chance: random.Random) -> None:
        self._house = house
        self._chance = chance
        self._callers = [Caller(replace(house.setup, bot_url=instance.url)) for instance in house.instances]
        self._beside: list[threading.Timer] = []
        self._lock = threading.Lock()
        self.deliveries: list[Delivery] = []

    def send(self, guest: Guest, text: str) -> Delivery:
        """Bring the guest's message to the bot; returns when Twilio has an answer or gave up."""
        message = Message(new_sid("SM"), guest.key, "inbound", guest.address, self._house.setup.sender, text)
        self._house.double.add(message)
        delivery = Delivery(message.sid, guest.key)
        with self._lock:
            self.deliveries.append(delivery)
        parameters = webhook_parameters(self._house.setup, guest, message)
        self._deliver_again(delivery, parameters)
        self._deliver(delivery, parameters)
        return delivery

    def finish(self) -> None:
        """Wait for every delivery that is still on its way."""
        for timer in self._beside:
            timer.join()

    def _deliver_again(self, delivery: Delivery, parameters: dict[str, str]) -> None:
        """Maybe: one more delivery on a connection of its own."""
        luck = self._chance.random()
        if luck < TWICE_AT_ONCE + TWICE_LATE:
            seconds = 0.0 if luck < TWICE_AT_ONCE else self._chance.uniform(*LATE_SECONDS)
            timer = threading.Timer(seconds, self._is_taken, (delivery, parameters))
            self._beside.append(timer)
            timer.start()

    def _deliver(self, delivery: Delivery, parameters: dict[str, str]) -> None:
        give_up_at = time.monotonic() + TRANSACTION_SECONDS
        for _ in range(TRIES):
            if time.monotonic() < give_up_at and self._is_taken(delivery, parameters):
                return
        failed = {"ErrorCode": "11200", "ErrorUrl": f"{PUBLIC_URL}/webhook/whatsapp"}
        self._is_taken(delivery, parameters | failed, "fallback")

    def _is_taken(self, delivery: Delivery, parameters: dict[str, str], path: str = "whatsapp") -> bool:
        delivery.tries += 1
        caller = self._chance.choice(self._callers)
        try:
            answer = caller.post(f"{PUBLIC_URL}/webhook/{path}", parameters, token=delivery.sid)
            bubbles = read_twiml(answer.text) if answer.is_success else []
        except (httpx2.HTTPError, BadAnswer):
            return False
        if answer.is_success:
            self._take(delivery, [said.body for said in bubbles])
        return answer.is_success

    def _take(self, delivery: Delivery, bubbles: list[str]) -> None:
        # Of several answers to one message Twilio uses one: the first that says anything.
        with self._lock:
            is_first = bool(bubbles) and not delivery.is_answered
            delivery.is_taken = True
            delivery.is_answered |= bool(bubbles)
            delivery.is_apologised |= any(APOLOGY in bubble for bubble in bubbles)
        for bubble in bubbles if is_first else ():
            self._bring(delivery.guest, bubble)

    def _bring(self, guest: str, text: str) -> None:
        """To the guest's phone, and into Twilio's list of messages."""
        sender, recipient = self._house.setup.sender, f"whatsapp:{guest}"
        listed = Message(new_sid("SM"), guest, "outbound-reply", sender, recipient, text, status="delivered")
        self._house.double.add(listed)
        self._house.mail.put(guest, text)
