"""How far it is from one place to another."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from reservations.messages import Location
from reservations.model import Distance

EARTH_KILOMETRES = 6371.0088
"""The mean radius (IUGG): a great circle on it is within 0.6 % of the way over the flattened earth."""


def great_circle(one: Location, other: Location) -> Distance:
    """The shortest way over the surface of the earth, as the crow flies."""
    north = radians(other.latitude - one.latitude)
    east = radians(other.longitude - one.longitude)
    parallels = cos(radians(one.latitude)) * cos(radians(other.latitude))
    chord = sin(north / 2) ** 2 + parallels * sin(east / 2) ** 2
    # Rounding may carry the chord of two antipodes beyond the diameter.
    return Distance(2 * EARTH_KILOMETRES * asin(min(1.0, sqrt(chord))))
