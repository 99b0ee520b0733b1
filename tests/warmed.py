"""Imported once by the server that processes are forked from: what a bot reads at its first message is read already."""

from __future__ import annotations

from datetime import date

from reservations.understanding import understand
from tests.faults.site import graph

understand("hi", today=date(2030, 6, 1), lang="en")
graph()
