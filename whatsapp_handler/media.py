"""Pictures and documents on our own initiative."""

from __future__ import annotations

from twilio.rest import Client

from reservations.ports import Receipt
from whatsapp_handler.rest import WhatsAppClient, create_message


class WhatsAppMediaHandler:
    """Sends files through any Twilio client.

    `from_number` is the hotel's WhatsApp number; a WhatsAppClient knows its own, any other client needs it said.
    """

    def __init__(self, twilio_client: Client, *, from_number: str | None = None) -> None:
        known = twilio_client if isinstance(twilio_client, WhatsAppClient) else None
        sender = from_number or (known.sender if known else None)
        if not sender:
            raise ValueError("say from_number: this Twilio client does not know which WhatsApp number it sends from")
        self._client = twilio_client
        self._sender = sender
        self._status_callback = known.status_callback if known else None

    def send_image(self, to_number: str, image_url: str, caption: str = "") -> Receipt:
        """Send the picture that WhatsApp can fetch at `image_url` (JPEG, PNG or WebP, 5 MB). Raises ChannelError."""
        return self._send(to_number, image_url, caption)

    def send_document(self, to_number: str, document_url: str, caption: str = "") -> Receipt:
        """Send a document, such as a PDF of at most 16 MB. Raises ChannelError."""
        return self._send(to_number, document_url, caption)

    def _send(self, to_number: str, url: str, caption: str) -> Receipt:
        return create_message(
            self._client,
            sender=self._sender,
            to=to_number,
            body=caption,
            media_url=url,
            status_callback=self._status_callback,
        )
