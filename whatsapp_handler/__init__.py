"""The Twilio door: signed webhooks in, WhatsApp messages out. Twilio's words and types stop here."""

from whatsapp_handler.channel import WhatsAppChannel, link_hosts, rich_forms, twiml
from whatsapp_handler.content import KnownTemplates
from whatsapp_handler.fetching import MediaFetcher
from whatsapp_handler.formatting import quote
from whatsapp_handler.history import WhatsAppHistory
from whatsapp_handler.letters import TemplateByName, UnreadableLetter, read_letter
from whatsapp_handler.media import WhatsAppMediaHandler
from whatsapp_handler.numbers import UnreadableNumber, guest_key, normalise_number
from whatsapp_handler.rest import BOOKING, IS_FORM, REPLY, TWILIO_API, WhatsAppClient
from whatsapp_handler.splitting import split
from whatsapp_handler.typing_indicator import TypingIndicator
from whatsapp_handler.verification import WebhookVerifier
from whatsapp_handler.webhooks import Account, DeliveryStatus, MalformedMessage, error_code, parse, parse_status

__all__ = [
    "BOOKING",
    "IS_FORM",
    "REPLY",
    "TWILIO_API",
    "Account",
    "DeliveryStatus",
    "KnownTemplates",
    "MalformedMessage",
    "MediaFetcher",
    "TemplateByName",
    "TypingIndicator",
    "UnreadableLetter",
    "UnreadableNumber",
    "WebhookVerifier",
    "WhatsAppChannel",
    "WhatsAppClient",
    "WhatsAppHistory",
    "WhatsAppMediaHandler",
    "error_code",
    "guest_key",
    "link_hosts",
    "normalise_number",
    "parse",
    "parse_status",
    "quote",
    "read_letter",
    "rich_forms",
    "split",
    "twiml",
]
