"""Rounds of load and faults: hundreds of guests book at once while something is killed, cut, stopped or full.

    python -m tests.faults.rounds [short | long | NAME ...]

Real gunicorns, a real Redis, the QloApps simulator and the Twilio double, each spoken to over HTTP or its socket.
"""
