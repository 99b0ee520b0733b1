"""The stages of a booking, each asking for what it needs. None of them knows another."""
