"""A double of Twilio for WhatsApp: REST, signed webhooks, status callbacks, media, and a chat page to talk through."""

from simulators.twilio.app import create_app
from simulators.twilio.setup import Setup

__all__ = ["Setup", "create_app"]
