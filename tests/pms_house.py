"""A small hotel in the QloApps simulator, for the tests of the PMS client."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import httpx2

from pms_client import QloAppsClient
from reservations.model import Booking, Guest, Offer, Party, Stay
from reservations.ports import PMS
from simulators.qloapps import DEFAULT_KEY, FaultRule, Hotels, InProcess, Shop, create_app
from tests.fakes import FixedClock

STAY = Stay(date(2030, 6, 10), date(2030, 6, 13))
ANA = Guest("Ana Díaz", "ana@example.com", "+34600111222")
KEY = "whatsapp:5f2e:first"
SINGLE, DOUBLE, FAMILY = "1", "2", "3"

HOTEL = """
room_features = ["Wi-Fi", "Balcony"]
[shop]
name = "Test"
time_zone = "UTC"
prices_with_tax = false
[currency]
name = "Euro"
iso_code = "EUR"
iso_code_num = "978"
sign = "E"
[[languages]]
name = "English"
iso_code = "en"
[[languages]]
name = "Español"
iso_code = "es"
[[taxes]]
name = "VAT 10%"
rate = "10.000"
group = "VAT 10%"
id_country = 6
[[hotel_features]]
name = "House"
features = ["Lift"]
[[services]]
name = "Cleaning"
price = "5.000000"
per = "day"
added = "to the price"
[[hotels]]
hotel_name = "Test House"
phone = "+34950000000"
email = "house@example.com"
address = "Street 1"
city = "Town"
zipcode = "04000"
id_country = 6
country = "Spain"
rating = 2
check_in = "15:00"
check_out = "11:00"
short_description = "s"
description = "d"
policies = "p"
[[hotels.room_types]]
name = { en = "Single", es = "Individual" }
description_short = "<p>One bed &amp; a <b>desk</b>.</p><p>Quiet.</p>"
price = "60.000000"
adults = 1
children = 0
max_adults = 1
max_children = 0
max_guests = 1
rooms = ["S1", "S2"]
features = [1]
images = ["general-bath.jpg", "general-desk.jpg"]
[[hotels.room_types]]
name = "Double"
price = "100.000000"
adults = 2
children = 0
max_adults = 2
max_children = 1
max_guests = 3
rooms = ["D1", "D2"]
features = [1, 2]
[[hotels.room_types]]
name = "Family"
price = "180.000000"
adults = 2
children = 2
max_adults = 4
max_children = 3
max_guests = 5
min_nights = 2
max_nights = 10
rooms = ["F1"]
[[hotels.room_types.stay_limits]]
from = 2030-08-01
to = 2030-08-31
min_nights = 7
[[hotels.room_types]]
name = "Closed"
price = "10.000000"
active = "0"
adults = 2
children = 0
max_adults = 2
max_children = 0
max_guests = 2
rooms = ["C1"]
[[hotels]]
hotel_name = "The other house"
phone = "+34950000001"
email = "other@example.com"
address = "Street 2"
city = "Town"
zipcode = "04000"
id_country = 6
country = "Spain"
rating = 2
check_in = "15:00"
check_out = "11:00"
short_description = "s"
description = "d"
policies = "p"
[[hotels.room_types]]
name = "Elsewhere"
price = "1.000000"
adults = 2
children = 0
max_adults = 2
max_children = 0
max_guests = 2
rooms = ["E1"]
"""


class Counted(httpx2.BaseTransport):
    """Passes requests on and remembers them."""

    def __init__(self, inner: httpx2.BaseTransport) -> None:
        self._inner = inner
        self.requests: list[httpx2.Request] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        return self._inner.handle_request(request)

    @property
    def asked(self) -> list[str]:
        """What was asked for, as "GET orders"."""
        return [f"{request.method} {request.url.path.removeprefix('/api/')}" for request in self.requests]


class House:
    """The client `pms` on its simulated hotel, and what the world does to that hotel."""

    def __init__(self, way: httpx2.BaseTransport, shop: Shop) -> None:
        self.clock = FixedClock("2030-06-01T12:00")
        self.wire = Counted(way)
        self.shop = shop
        self.pms = self.client()

    def client(self, transport: httpx2.BaseTransport | None = None, key: str = DEFAULT_KEY) -> QloAppsClient:
        return QloAppsClient("http://pms.test", key, "1", clock=self.clock, transport=transport or self.wire)

    def double_for_two(self) -> Offer:
        """The offer of the double room; the client has read the room types for it."""
        offers = self.pms.availability(STAY, Party(2), rooms=1).offers
        return next(each for each in offers if each.room_type_ids == (DOUBLE,))

    def sell(self, room_type: str, stay: Stay = STAY, *, rooms: int = 1) -> int:
        """Somebody else takes rooms; the id of that booking."""
        return self.shop.book_elsewhere(int(room_type), stay.check_in, stay.check_out, rooms=rooms)

    def spoil(self, kind: str, method: str, resource: str, *, times: int | None = None) -> None:
        self.shop.faults.add(FaultRule(kind, method=method, resource=resource, times=times))

    def live(self) -> list[Mapping[str, object]]:
        return list(self.shop.live_bookings())


def book(pms: PMS, offer: Offer, guest: Guest = ANA, *, source: str = KEY, remark: str = "") -> Booking:
    return pms.book(offer, guest, source=source, remark=remark)


@contextmanager
def simulated_house(folder: Path) -> Iterator[House]:
    """A fresh hotel in that folder."""
    app = create_app(folder / "hotel.sqlite3", Hotels(tomllib.loads(HOTEL)))
    shop: Shop = app.extensions["shop"]
    house = House(InProcess(app), shop)
    yield house
    house.pms.close()
    shop.close()
