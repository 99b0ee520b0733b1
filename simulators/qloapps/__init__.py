"""A double of the QloApps 1.6.1 webservice, with SQLite behind it.

    app = create_app("hotel.sqlite3")                              # The Hotel Prime
    client = httpx2.Client(transport=InProcess(app), base_url="http://qloapps.test", auth=(DEFAULT_KEY, ""))
    app.extensions["shop"].faults.add(FaultRule("error_after", method="POST", resource="bookings", times=1))

or stand-alone: `python -m simulators.qloapps --port 8081 --database hotel.sqlite3 [--hotels FILE]`.
"""

from __future__ import annotations

from .app import create_app
from .catalogue import DEFAULT_HOTELS, Hotels
from .faults import FaultRule, Faults
from .in_process import InProcess
from .keys import DEFAULT_KEY, ApiKey
from .shop import Shop

__all__ = [
    "DEFAULT_HOTELS",
    "DEFAULT_KEY",
    "ApiKey",
    "FaultRule",
    "Faults",
    "Hotels",
    "InProcess",
    "Shop",
    "create_app",
]
