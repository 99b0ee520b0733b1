"""Guests, bad days, killed and sleeping processes, other people's bookings: in any order Hypothesis thinks of."""

from __future__ import annotations

import secrets
from datetime import timedelta
from functools import partial
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from reservations.model import Stay
from simulators.qloapps import FaultRule
from simulators.qloapps.errors import Refusal
from tests.faults.judging import at_rest, violations
from tests.faults.site import Site, SiteBot, Worn, impatient
from tests.faults.talk import DOUBLE_ROOM, FAMILY_ROOM, STAY
from tests.faults.wearing import Act, Ended, Instead, end
from tests.pms_house import DOUBLE, FAMILY, SINGLE

pytest_plugins = ("tests.redis_fixture",)

GUESTS = st.sampled_from(["+34600000001", "+34600000002", "+34600000003"])
SERVERS = st.sampled_from([0, 1])
TRIPS = st.sampled_from(
    [FAMILY_ROOM, DOUBLE_ROOM, "from 12 to 15 June 2030 for 3 adults", "from 9 to 11 June 2030 for 2 adults"]
)
OTHER_WORDS = st.sampled_from(
    [
        *("no", "2", "3 adults", "one day later", "one more night", "from 11 to 14 June 2030", "another room"),
        *("I am Eva Gil", "reset", "status", "hi", "is there parking?", "yes, and a cot please", "yes please", "what?"),
    ]
)
SPOILT = st.sampled_from(["POST bookings", "GET orders", "POST hotel_ari", "GET room_bookings", "POST order_histories"])
KINDS = st.sampled_from(["error_before", "error_after", "cut_before", "cut_after", "notices", "maintenance"])
CALLS_BEFORE = st.integers(0, 14)
SECONDS = st.sampled_from([1, 5, 31, 61, 600])
CALLS: dict[str, tuple[str, ...]] = {
    "wire": ("handle_request",),
    "ledger": ("save_pending", "settle"),
    "store": ("accept", "checkpoint", "finish", "delivered", "bubble_sent"),
    "channel": ("send",),
}


class Interruption:
    """Something that happens as a process is about to make one of its next calls to the world."""

    def __init__(self) -> None:
        self._calls_left = 0
        self._act: Act | None = None
        self._spared = ""

    def prepare(self, act: Act, *, calls: int, spared: str = "") -> None:
        """It happens before the call that follows so many others, but never right before the one that is spared."""
        self._act, self._calls_left, self._spared = act, calls, spared

    def drop(self) -> None:
        self._act = None

    def worn(self) -> Worn:
        """What makes a bot open to it."""
        methods: dict[str, dict[str, Instead]] = {
            port: {call: partial(self._passed, call) for call in calls} for port, calls in CALLS.items()
        }
        return methods | {"ledger": {**methods["ledger"], "booking_lock": impatient}}

    def _passed(self, call: str, real: Instead, *arguments: object, **named: object) -> Any:
        act, self._calls_left = self._act, self._calls_left - 1
        if act and self._calls_left < 0 and call != self._spared:
            self.drop()
            act()
        return real(*arguments, **named)


class BusyHotel(RuleBasedStateMachine):
    """Two server processes, three guests, one hotel. What must always hold is checked after every step."""

    def __init__(self, site: Site) -> None:
        super().__init__()
        self.site = site
        self.site.redis.flushall()
        self.site.shop.reset()
        self.interruption = Interruption()
        self.bots = [self._bot(), self._bot()]
        self.last_messages: dict[str, tuple[str, str]] = {}
        self.theirs: list[int] = []
        self.cancelled: set[str] = set()

    @initialize(guest=GUESTS)
    def begin(self, guest: str) -> None:
        self.ask(guest, FAMILY_ROOM, 0)

    @rule(guest=GUESTS, trip=TRIPS, server=SERVERS)
    def ask(self, guest: str, trip: str, server: int) -> None:
        """A guest on the way to a summary."""
        for text in (trip, "1", "Ana Diaz, ana@example.com"):
            self._says(guest, text, server)

    @rule(guest=GUESTS, server=SERVERS)
    def agree(self, guest: str, server: int) -> None:
        self._says(guest, "yes", server)

    @rule(guest=GUESTS, text=OTHER_WORDS, server=SERVERS)
    def talk(self, guest: str, text: str, server: int) -> None:
        self._says(guest, text, server)

    @rule(guest=GUESTS, server=SERVERS)
    def deliver_again(self, guest: str, server: int) -> None:
        """Twilio delivers the last message a second time."""
        if guest in self.last_messages:
            text, message_id = self.last_messages[guest]
            self._says(guest, text, server, message_id)

    @rule(server=SERVERS)
    def sweep(self, server: int) -> None:
        self._runs(server, SiteBot.sweep)

    @rule(guest=GUESTS, trip=TRIPS, server=SERVERS)
    def ask_and_agree(self, guest: str, trip: str, server: int) -> None:
        self.ask(guest, trip, server)
        self.agree(guest, server)

    @rule(calls=CALLS_BEFORE)
    def end_the_next_process_at_work(self, calls: int) -> None:
        self.interruption.prepare(end, calls=calls)

    @rule(calls=CALLS_BEFORE, seconds=st.sampled_from([5, 31]), room_comes_free=st.booleans())
    def send_the_next_process_at_work_to_sleep(self, calls: int, seconds: int, *, room_comes_free: bool) -> None:
        """It stands still for so long; another server sweeps, twice, and rooms come and go meanwhile."""

        def sleep() -> None:
            self.let_time_pass(seconds)
            self._bot().sweep()
            if room_comes_free:
                self.somebody_else_cancels()

        # Between the look at the lease and this call no process waits for anybody.
        self.interruption.prepare(sleep, calls=calls, spared="settle")

    @rule(seconds=SECONDS)
    def let_time_pass(self, seconds: int) -> None:
        self.site.let_pass(seconds)
        for bot in self.bots:
            bot.clock.advance(seconds=seconds)

    @rule(kind=KINDS, call=SPOILT, times=st.integers(1, 3))
    def spoil(self, kind: str, call: str, times: int) -> None:
        method, resource = call.split()
        self.site.shop.faults.add(FaultRule(kind, method, resource, times))

    @rule()
    def mend(self) -> None:
        self.site.shop.faults.clear()

    @rule(room_type=st.sampled_from([SINGLE, DOUBLE, FAMILY]), later=st.integers(-3, 3))
    def somebody_else_books(self, room_type: str, later: int) -> None:
        stay: Stay = STAY.moved(later)
        try:
            booked = self.site.shop.book_elsewhere(int(room_type), stay.check_in, stay.check_out)
        except Refusal:
            return
        self.theirs.append(booked)

    @rule()
    def somebody_else_cancels(self) -> None:
        if self.theirs:
            self.site.shop.cancel_elsewhere(self.theirs.pop())

    @rule()
    def the_front_desk_cancels_the_oldest_of_ours(self) -> None:
        for booking in self.site.live()[:1]:
            self.cancelled.add(booking["reference"])
            self.site.shop.cancel_elsewhere(booking["id"])

    @rule(price=st.sampled_from(["170.000000", "180.000000"]))
    def the_family_room_gets_another_price(self, price: str) -> None:
        with self.site.shop.store.writing() as connection:
            connection.execute("UPDATE room_types SET price = ? WHERE id = ?", (price, int(FAMILY)))

    @invariant()
    def nothing_is_wrong(self) -> None:
        assert violations(self.site) == []

    def teardown(self) -> None:
        """Once nothing fails any more, everything comes to rest, and everybody knows what became of it."""
        self.interruption.drop()
        self.site.shop.faults.clear()
        assert at_rest(self.site, cancelled=self.cancelled) == []

    def _bot(self) -> SiteBot:
        return self.site.bot(self.interruption.worn())

    def _says(self, guest: str, text: str, server: int, message_id: str = "") -> None:
        message_id = message_id or f"SM{secrets.token_hex(8)}"
        self.last_messages[guest] = text, message_id
        self._runs(server, lambda bot: bot.says(guest, text, message_id))

    def _runs(self, server: int, work: Any) -> None:
        """The process does its work, or is ended in it and started again."""
        try:
            work(self.bots[server])
        except Ended:
            self.interruption.drop()
            self.bots[server] = self._bot()


def test_no_order_of_events_books_twice_or_leaves_a_guest_without_the_truth(site: Site) -> None:
    class HotelOfThisTest(BusyHotel):
        def __init__(self) -> None:
            super().__init__(site)

    run_state_machine_as_test(
        HotelOfThisTest,
        settings=settings(
            max_examples=15,
            stateful_step_count=25,
            derandomize=True,
            database=None,
            deadline=timedelta(seconds=20),
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )
