"""Whether a configured QloApps has all that the bot needs. Asks only: never books, changes nothing."""

from __future__ import annotations

import re
from contextlib import closing

import httpx2

from pms_client import rights
from pms_client.findings import Finding, Report, bad, good
from pms_client.looks import AGAIN, Look
from pms_client.rooms import shop_address
from pms_client.webservice import Webservice, pooled
from pms_client.wire import Wire
from reservations.breaker import Breaker
from reservations.hotel import Hotel
from reservations.ports import Clock

TRIED_VERSION = "1.6.1"

_PLACE = "In the back office of QloApps, Advanced Parameters → Webservice:"
_CODE = re.compile(r"<code>(?:<!\[CDATA\[)?(\d+)")
_BAD_FORM, _SWITCHED_OFF = "18", "22"


def check(
    base_url: str,
    api_key: str,
    hotel_id: str,
    *,
    clock: Clock,
    transport: httpx2.BaseTransport | None = None,
    public_url: str | None = None,
    profile: Hotel | None = None,
) -> Report:
    """Look at everything the bot needs, and whether it agrees with the hotel's profile where that is given. The other
    arguments are those of QloAppsClient."""
    with closing(Webservice(base_url, api_key, transport or pooled())) as webservice:
        door = _door(webservice.http)
        if isinstance(door, Finding):
            return Report((door,))
        # What fails is told, and the rest is looked at all the same.
        wire = Wire(webservice, Breaker(clock, failures=1000))
        look = Look(wire, hotel_id, shop_address(public_url or base_url), clock, profile)
        return Report((_version(door), _permissions(door), *look.findings()))


def _door(http: httpx2.Client) -> httpx2.Response | Finding:
    """What the root of the webservice answers to this key, or what keeps it from answering."""
    try:
        answer = http.get("")
    except httpx2.HTTPError as error:
        says = f"nobody answers at {http.base_url} ({type(error).__name__})"
        return bad("address", says, "Check QLOAPPS_BASE_URL, and whether the shop is up and seen from here.")
    if answer.has_redirect_location:
        elsewhere = answer.headers["location"].partition("/api")[0]
        return bad("address", f"the shop sends on to {elsewhere}", f"Set QLOAPPS_BASE_URL to {elsewhere}.")
    return answer if answer.status_code == 200 and "<api" in answer.text else _refusal(answer)


def _refusal(answer: httpx2.Response) -> Finding:
    codes = set(_CODE.findall(answer.text))
    if _SWITCHED_OFF in codes:
        return bad("webservice", "it is switched off", f"{_PLACE} set Enable to Yes.")
    if answer.status_code >= 500:
        return bad("shop", f"it fails (it answers {answer.status_code})", AGAIN)
    if _BAD_FORM in codes:
        return bad("key", "it has not the 32 characters of a key", "Copy the whole key into QLOAPPS_API_KEY.")
    if answer.status_code == 401 and codes:
        return bad("key", "QloApps does not know it, or it is switched off", f"{_PLACE} enable the key.")
    if answer.status_code == 401:
        says = "the web server does not pass it on to QloApps"
        return bad("key", says, f"{_PLACE} set the CGI mode, or let the web server pass Authorization on.")
    says = f"{answer.url} is no QloApps webservice (it answers {answer.status_code})"
    return bad("address", says, "Check QLOAPPS_BASE_URL, and that the shop rewrites its addresses (/api/).")


def _version(door: httpx2.Response) -> Finding:
    version = door.headers.get("psws-version", "of an unknown version")
    advice = "" if version.startswith(TRIED_VERSION) else f"The bot was tried with QloApps {TRIED_VERSION} only."
    return good("address and key", f"QloApps {version} answers", advice)


def _permissions(door: httpx2.Response) -> Finding:
    lacking = rights.missing(rights.allowed(door.text))
    if not lacking:
        return good("permissions", "the key may do all that the bot needs")
    listed = ", ".join(f"{method} {resource}" for method, resource in lacking)
    return bad("permissions", f"the key may not {listed}", f"{_PLACE} tick these for the key.")
