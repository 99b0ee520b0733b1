"""The door to the property management system: QloApps 1.6.1 over its webservice.

`QloAppsClient` is the port `PMS`; everything else in here serves it and travels no further.

`python -m pms_client check` says whether a QloApps has all that this needs.

client.py     the port itself, one method a question
wire.py       one question: time limits, repeating what may be repeated, errors in our words
webservice.py one call over HTTP, with little around it
kept.py       what is read once and kept a while
lenient.py    QloApps' loosely typed values, read leniently
markup.py     texts without their HTML (pure)
languages.py  texts in the guest's language, or else in the hotel's own
properties.py the hotel itself as QloApps describes it
rooms.py      the room types on sale, and the shop's currencies and order states
quotes.py     hotel_ari: what is free and what it costs
tariffs.py    taxes and added services: the net price at which the quoted total is charged (pure)
nearby.py     the nearest free days
splitting.py  a party divided over rooms (pure)
bookings.py   what is sent to book, and bookings as they are read
changing.py   the steps that change a booking
changes.py    what is sent to change a booking, and why so (pure)
names.py      names, phones and texts that QloApps takes
pictures.py   the room types' pictures, in public or with the key
check.py      whether the webservice answers to the key, and the report
looks.py      looks at all that is needed of one hotel
findings.py   what was found, in plain words (pure)
rights.py     what the key must be allowed (pure)
"""

from __future__ import annotations

from pms_client.client import QloAppsClient
from pms_client.webservice import pooled

__all__ = ["QloAppsClient", "pooled"]
