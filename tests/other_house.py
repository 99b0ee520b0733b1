"""A shop unlike those that come with the simulator: a chain of two hotels in which no number, language, currency or
tax is where one would first look for it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx2

from pms_client import QloAppsClient
from simulators.qloapps import DEFAULT_KEY, Hotels, InProcess, Shop, create_app
from tests.fakes import FixedClock
from tests.pms_house import Counted

HOTEL_ID = "7"
CAPSULE, TWIN, SUITE = "61", "62", "63"

SHOP = """
room_features = [{ ja = "温泉", br = "Banho termal", en = "" }, "Futon"]
[shop]
name = "Kita"
time_zone = "Asia/Tokyo"
prices_with_tax = {with_tax}
default_language = "ja"
[currency]
id = 5
name = "Yen"
iso_code = "{currency}"
iso_code_num = "392"
sign = "¥"
decimals = "0"
[[other_currencies]]
id = 2
name = "Euro"
iso_code = "EUR"
iso_code_num = "978"
sign = "€"
[[languages]]
id = 3
name = "Português (Brasil)"
iso_code = "br"
language_code = "pt-br"
[[languages]]
id = 4
name = "日本語"
iso_code = "ja"
[[languages]]
id = 9
name = "English"
iso_code = "en"
[[languages]]
id = 11
name = "Français"
iso_code = "fr"
active = "0"
[[taxes]]
name = "Consumption"
rate = "10.000"
group = "Rooms"
id_country = 11
[[taxes]]
name = "Prefecture"
rate = "1.500"
group = "Rooms"
id_country = 11
id_state = 4
[[taxes]]
name = "Food"
rate = "8.000"
group = "Food"
id_country = 11
[[hotel_features]]
name = "家"
features = [{ ja = "駐車場", br = "Estacionamento", en = "Parking" }]
[[services]]
name = { ja = "朝食", en = "Breakfast" }
price = "1234.567000"
per = "day"
added = "to the price"
tax = 2
[[hotels]]
id = 3
hotel_name = "南館"
phone = "+81601111111"
email = "minami@example.com"
address = "1-1"
city = "Osaka"
zipcode = "530"
id_country = 11
country = "Japan"
rating = 1
check_in = "14:00"
check_out = "12:00"
short_description = "s"
description = "d"
policies = "p"
[[hotels.room_types]]
id = 50
name = "Not ours"
price = "1.000000"
adults = 2
children = 0
max_adults = 9
max_children = 9
max_guests = 9
rooms = ["X"]
[[hotels]]
id = 7
hotel_name = { ja = "北館", br = "Casa do Norte", en = "" }
phone = "+81602222222"
email = "kita@example.com"
address = "2-2 Kita"
city = "Sapporo"
zipcode = "060"
id_country = 11
country = "Japan"
rating = 4
check_in = "16:00"
check_out = "09:30"
latitude = "43.06200000"
longitude = "141.35400000"
features = [2]
short_description = { ja = "駅前。", br = "Ao lado da estação.", en = "" }
description = { ja = "<p>静か。</p>", br = "<ul><li>Calmo</li><li>Limpo</li></ul>", en = "<p>Quiet &amp; clean.</p>" }
policies = { ja = "<p>禁煙</p>", br = "<p>Proibido fumar.</p><p>Sem animais.</p>", en = "<p>No smoking.</p>" }
[[hotels.room_types]]
id = 61
name = { ja = "カプセル", br = "Cápsula", en = "Capsule" }
price = "4321.987654"
adults = 1
children = 0
max_adults = 1
max_children = 0
max_guests = 1
rooms = ["1", "2", "3"]
[[hotels.room_types]]
id = 62
name = { ja = "ツイン", br = "", en = "Twin" }
price = "9999.990000"
adults = 2
children = 0
max_adults = 2
max_children = 1
max_guests = 2
max_nights = 5
rooms = ["4", "5"]
features = [1, 2]
[[hotels.room_types.seasons]]
name = "雪"
from = 2030-06-11
to = 2030-06-11
raise = "33.33%"
[[hotels.room_types]]
id = 63
name = { ja = "ツイン", br = "Suíte", en = "Twin" }
price = "20000.000000"
adults = 2
children = 2
max_adults = 4
max_children = 3
max_guests = 6
min_nights = 3
rooms = ["6"]
[[hotels.room_types]]
id = 64
name = "Closed"
price = "1.000000"
active = "0"
adults = 2
children = 0
max_adults = 2
max_children = 0
max_guests = 2
rooms = ["7"]
"""

MORE_TYPES = """
[[hotels.room_types]]
name = "Cabin {number}"
price = "{number}000.000000"
adults = 2
children = 0
max_adults = 2
max_children = 2
max_guests = 3
rooms = ["c{number}"]
"""


class OtherHouse:
    """The client of hotel 7 in that shop."""

    def __init__(self, way: httpx2.BaseTransport, shop: Shop, languages: Sequence[str]) -> None:
        self.clock = FixedClock("2030-06-01T12:00")
        self.wire = Counted(way)
        self.shop = shop
        self.pms = QloAppsClient(
            "http://pms.test", DEFAULT_KEY, HOTEL_ID, clock=self.clock, transport=self.wire, languages=languages
        )

    def alter(self, statement: str, *values: str) -> None:
        """What somebody did in the back office."""
        with self.shop.store.writing() as connection:
            connection.execute(statement, values)


@contextmanager
def other_house(
    folder: Path, *, currency: str = "JPY", with_tax: bool = True, more: int = 0, languages: Sequence[str] = ("en",)
) -> Iterator[OtherHouse]:
    text = SHOP.replace("{currency}", currency).replace("{with_tax}", str(with_tax).lower())
    text += "".join(MORE_TYPES.replace("{number}", str(number)) for number in range(1, more + 1))
    app = create_app(folder / "other.sqlite3", Hotels(tomllib.loads(text)))
    shop: Shop = app.extensions["shop"]
    house = OtherHouse(InProcess(app), shop, languages)
    yield house
    house.pms.close()
    shop.close()
