"""`python -m pms_client check`: whether QloApps has all that the bot needs, and what to change where it has not.

Exit status 0 when the bot can work with it, 1 when not, 2 when the settings are incomplete.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime

from pms_client.check import check
from reservations.errors import SettingsError
from reservations.hotel import Hotel
from settings import QloApps, Settings


class _Clock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the report of the QloApps that the arguments name, or else the settings."""
    given = _parser().parse_args(arguments)
    try:
        shop, profile = _named(given)
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    report = check(shop.base_url, shop.api_key, shop.hotel_id, clock=_Clock(), profile=profile)
    sys.stdout.write(f"{shop.base_url}, hotel {shop.hotel_id}\n{report}\n")
    return 0 if report.is_ok else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m pms_client", description=__doc__)
    parser.add_argument("command", choices=["check"])
    parser.add_argument("--url", help="the shop's address instead of QLOAPPS_BASE_URL")
    parser.add_argument("--key", help="the webservice key instead of QLOAPPS_API_KEY")
    parser.add_argument("--hotel", help="the hotel's id instead of QLOAPPS_HOTEL_ID")
    return parser


def _named(given: argparse.Namespace) -> tuple[QloApps, Hotel | None]:
    """The shop that the arguments name, filled up from the settings, with the hotel's profile. Where nothing is left
    open the settings are not read, and nothing is compared."""
    if given.url and given.key and given.hotel:
        return QloApps(given.url, given.key, given.hotel, is_simulated=False), None
    settings = Settings.from_environment()
    shop = settings.qloapps
    named = QloApps(
        given.url or shop.base_url, given.key or shop.api_key, given.hotel or shop.hotel_id, shop.is_simulated
    )
    return named, settings.hotel


if __name__ == "__main__":
    sys.exit(main())
