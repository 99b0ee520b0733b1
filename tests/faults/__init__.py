"""Booking exactly once: real processes ended anywhere, bad days of the PMS, other people's bookings, any order."""
