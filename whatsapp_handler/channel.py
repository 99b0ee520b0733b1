"""The port Channel for WhatsApp: replies within Twilio's limits, in WhatsApp's own forms or as formatted text, by TwiML
or by REST."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache, partial
from typing import Protocol
from urllib.parse import urlsplit

from twilio.twiml.messaging_response import MessagingResponse

from reservations.confirmation import map_url
from reservations.hotel import Hotel
from reservations.messages import Bubble, Document, Line, Picture, Reply
from reservations.ports import Receipt
from reservations.wording import Quote, phrase
from whatsapp_handler.content import KnownTemplates, is_approved
from whatsapp_handler.formatting import quote
from whatsapp_handler.rest import WhatsAppClient, callback_about, create_from_template, create_message, words_of
from whatsapp_handler.rich import RichForms, Say
from whatsapp_handler.splitting import split
from whatsapp_handler.templates import templates

# One such character and Twilio refuses the whole answer: the guest would read nothing.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


_LINK = re.compile(r"https?://\S+")

MOST_QUOTED = 256
"""So many words of the hotel's and of its guests are remembered as they are shown."""


class Phrase(Protocol):
    def __call__(self, line: Line, *, language: str, region: str, quote: Quote) -> str:
        """The line in words, every value that is text passed through `quote`."""


class WhatsAppChannel:
    """WhatsApp through Twilio. Without `forms`, or where a reply fits none, everything is said in text: it lists the
    choices, and a number picks one. Links lead to `hosts` only, to any without it."""

    def __init__(
        self,
        client: WhatsAppClient,
        *,
        forms: RichForms | None = None,
        hosts: Collection[str] | None = None,
        phrase: Phrase = phrase,
    ) -> None:
        self._client = client
        self._forms = forms
        # Most of it are the hotel's own words, the same for every guest.
        self._quote = lru_cache(maxsize=MOST_QUOTED)(partial(quote, hosts=hosts))
        self._phrase = phrase

    def render(self, reply: Reply, *, language: str, region: str) -> tuple[Bubble, ...]:
        """The reply as messages: what it says with its choices, then each picture and document with its caption, then
        the hotel on the map."""
        bubbles = tuple(self._bubbles(reply, language, region))
        if not reply.confirms:
            return bubbles
        first, *rest = bubbles
        return (replace(first, confirms=reply.confirms), *rest)

    def short_confirmation(self, reference: str, *, language: str) -> Bubble | None:
        """The booking's confirmation from the template that may be approved; None where the account has none."""
        return self._forms.of_confirmation(reference, language) if self._forms else None

    def plain(self, bubble: Bubble) -> tuple[Bubble, ...]:
        """The same as text, cut to the limit, its file with the first piece."""
        first, *rest = split(bubble.text) or ("",)
        beginning = Bubble(first, bubble.media_url, confirms=bubble.confirms)
        return _offering((beginning, *map(Bubble, rest)), bubble.offered)

    def send(self, guest: str, bubble: Bubble) -> Receipt:
        """Send one message by REST. Raises ChannelError; nothing is tried twice."""
        client = self._client
        callback = callback_about(client.status_callback, bubble) if client.status_callback else None
        if bubble.rich:
            return create_from_template(
                client, sender=client.sender, to=guest, rich=bubble.rich, status_callback=callback
            )
        return create_message(
            client,
            sender=client.sender,
            to=guest,
            body=bubble.text,
            media_url=bubble.media_url,
            status_callback=callback,
        )

    def reaches_anybody(self, bubble: Bubble) -> bool:
        """Whether it is made from a template that WhatsApp has approved. Raises ChannelError."""
        return bubble.rich is not None and is_approved(self._client, bubble.rich.template)

    def words_of(self, message_id: str, *, seconds: float) -> str:
        """What the message says, as Twilio knows it. Raises ChannelError."""
        return words_of(self._client, message_id, seconds=seconds)

    def _bubbles(self, reply: Reply, language: str, region: str) -> Iterator[Bubble]:
        say = partial(self._text, language=language, region=region)
        said = [say(line) for line in reply.lines]
        text = "".join(_gap(line) + words for line, words in zip(reply.lines, said, strict=True)).lstrip("\n")
        offered = tuple(choice.id for choice in reply.choices if choice.id)
        rich = self._forms.of_choices(reply, said, say, language) if self._forms else None
        if rich:
            yield Bubble(text, rich=rich, offered=offered)
        elif text:
            yield from _offering(tuple(map(Bubble, split(text))), offered)
        files: tuple[Picture | Document, ...] = (*reply.pictures, *reply.documents)
        for file in files:
            yield from self._file(file, say, language)
        if reply.shows_hotel:
            yield from self._hotel(say, language)

    def _file(self, file: Picture | Document, say: Say, language: str) -> Iterator[Bubble]:
        caption = say(file.caption)
        card = self._forms.of_picture(file, caption, language) if self._forms and isinstance(file, Picture) else None
        if card and isinstance(file, Picture) and file.choice:
            yield Bubble(caption, file.url, card, (file.choice.id,))
        else:
            yield from self.plain(Bubble(caption, file.url))

    def _hotel(self, say: Say, language: str) -> Iterator[Bubble]:
        form = self._forms.of_hotel(language) if self._forms else None
        url = map_url(self._forms.hotel.location) if self._forms else None
        if form and url:
            yield Bubble(say(Line("map_link", {"url": url})), rich=form)

    def _text(self, line: Line, *, language: str, region: str) -> str:
        return self._phrase(line, language=language, region=region, quote=self._quote)


def rich_forms(hotel: Hotel, hosts: tuple[str, ...]) -> tuple[RichForms, KnownTemplates]:
    """The forms of a hotel's replies, and the templates they are made from: none until they are looked up. `hosts` are
    the addresses that its pictures are served at."""
    known = KnownTemplates(templates(hotel, hosts))
    return RichForms(known, hotel, hosts), known


def link_hosts(hotel: Hotel, ours: Iterable[str]) -> frozenset[str]:
    """The hosts that links may lead to: of our own addresses, of the map, and whatever the hotel's profile names."""
    texts = (text for told in (*hotel.answers.values(), *hotel.policies.values()) for text in told.values())
    addresses = (*ours, map_url(hotel.location) or "", *(found for text in texts for found in _LINK.findall(text)))
    return frozenset(host.casefold() for address in addresses if (host := urlsplit(address).hostname))


def _offering(bubbles: tuple[Bubble, ...], offered: tuple[str, ...]) -> tuple[Bubble, ...]:
    """The messages, the last of which asks to choose."""
    *before, last = bubbles
    return (*before, replace(last, offered=offered))


def _gap(line: Line) -> str:
    return "\n" if line.is_item else "\n\n"


def twiml(bubbles: Iterable[Bubble], *, status_callback: str = "", reply_id: str = "") -> str:
    """The answer to Twilio's webhook, `application/xml`: one message a bubble, none for silence. What offers something
    or confirms a booking is reported on to `status_callback`, which says of which reply and booking it is: its id is
    Twilio's secret until then."""
    response = MessagingResponse()
    for bubble in bubbles:
        named = reply_id if bubble.offered else ""
        is_reported = bool(status_callback and (bubble.confirms or named))
        callback = callback_about(status_callback, bubble, reply_id=named) if is_reported else None
        message = response.message(status_callback=callback)
        if bubble.text:
            message.body(_NOT_XML.sub("", bubble.text))
        if bubble.media_url:
            message.media(bubble.media_url)
    return str(response.to_xml())
