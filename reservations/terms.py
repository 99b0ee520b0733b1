"""What cancelling costs by the hotel's own terms, worked out from the booking and the hour at the hotel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import get_currency_precision

from reservations.model import Money


@dataclass(frozen=True, slots=True)
class CancellationTerms:
    """Free until so many hours before check-in (None: never free), afterwards for a fee.

    The fee is `fee_nights` nights, each at the stay's average price, or `fee_percent` of the total; one of the two
    is None. It never exceeds the total.
    """

    free_until_hours: int | None
    fee_nights: int | None = None
    fee_percent: Decimal | None = None

    def free_until(self, arrival: datetime) -> datetime | None:
        """The last moment at which cancelling is free, in the time zone of the arrival."""
        if self.free_until_hours is None:
            return None
        # Hours that pass, not hours of the clock: the clock may be put forward or back in between.
        return (arrival.astimezone(UTC) - timedelta(hours=self.free_until_hours)).astimezone(arrival.tzinfo)

    def fee(self, total: Money, nights: int, *, arrival: datetime, now: datetime) -> Money:
        """What is charged for cancelling at this moment a stay of so many nights; `arrival` is its check-in."""
        free_until = self.free_until(arrival)
        share = Decimal(0) if free_until and now <= free_until else self._share(nights)
        cents = Decimal(1).scaleb(-get_currency_precision(total.currency))
        return Money((total.amount * share).quantize(cents, ROUND_HALF_UP), total.currency)

    def _share(self, nights: int) -> Decimal:
        if self.fee_nights is not None:
            return Decimal(min(self.fee_nights, nights)) / nights
        return (self.fee_percent or Decimal(0)) / 100
