"""Doubles of the outside world that people and tests can talk to; nothing here runs in production."""
