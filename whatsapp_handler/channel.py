"""The port Channel for WhatsApp: replies as formatted text within Twilio's limits, by TwiML or by REST."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Protocol

from twilio.twiml.messaging_response import MessagingResponse

from reservations.messages import Bubble, Document, Line, Picture, Reply
from reservations.ports import Receipt
from reservations.wording import Quote, phrase
from whatsapp_handler.formatting import quote
from whatsapp_handler.rest import WhatsAppClient, create_message
from whatsapp_handler.splitting import split

# One such character and Twilio refuses the whole answer: the guest would read nothing.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Phrase(Protocol):
    def __call__(self, line: Line, *, language: str, region: str, quote: Quote) -> str:
        """The line in words, every value that is text passed through `quote`."""


class WhatsAppChannel:
    """WhatsApp through Twilio. Choices need no rendering of their own: the text lists them, and a number picks one."""

    def __init__(self, client: WhatsAppClient, *, phrase: Phrase = phrase) -> None:
        self._client = client
        self._phrase = phrase

    def render(self, reply: Reply, *, language: str, region: str) -> tuple[Bubble, ...]:
        """The reply as messages: its paragraphs, cut to the limit, then each picture and document with its caption."""
        return tuple(self._bubbles(reply, language, region))

    def send(self, guest: str, bubble: Bubble) -> Receipt:
        """Send one message by REST. Raises ChannelError; nothing is tried twice."""
        return create_message(
            self._client,
            sender=self._client.sender,
            to=guest,
            body=bubble.text,
            media_url=bubble.media_url,
            status_callback=self._client.status_callback,
        )

    def _bubbles(self, reply: Reply, language: str, region: str) -> Iterator[Bubble]:
        text = "".join(_gap(line) + self._text(line, language, region) for line in reply.lines)
        yield from map(Bubble, split(text.lstrip("\n")))
        files: tuple[Picture | Document, ...] = (*reply.pictures, *reply.documents)
        for file in files:
            caption, *rest = split(self._text(file.caption, language, region)) or ("",)
            yield Bubble(caption, file.url)
            yield from map(Bubble, rest)

    def _text(self, line: Line, language: str, region: str) -> str:
        return self._phrase(line, language=language, region=region, quote=quote)


def _gap(line: Line) -> str:
    return "\n" if line.is_item else "\n\n"


def twiml(bubbles: Iterable[Bubble]) -> str:
    """The answer to Twilio's webhook, `application/xml`: one message a bubble, none for silence."""
    response = MessagingResponse()
    for bubble in bubbles:
        message = response.message()
        if bubble.text:
            message.body(_NOT_XML.sub("", bubble.text))
        if bubble.media_url:
            message.media(bubble.media_url)
    return str(response.to_xml())
