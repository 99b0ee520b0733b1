"""What a guest hears of a booking that stands, and what is handed over with it."""

from __future__ import annotations

from reservations.choosing import steps_after
from reservations.confirmation import Confirmation, map_url
from reservations.conversation import Conversation
from reservations.messages import Document, Line, Reply, say
from reservations.model import Booking, Offer
from reservations.ports import Ports
from reservations.presenting import booking_lines


def confirmation_reply(
    conversation: Conversation, offer: Offer, booking: Booking, name: str | None, *, ports: Ports
) -> Reply:
    """That the booking stands, how to get there, and what to take along."""
    hotel = ports.hotel
    told = (
        say("confirmed")
        + booking_lines(booking.reference, offer, hotel)
        + say("arrival", check_in_time=hotel.check_in_time, address=hotel.address, phone=hotel.phone)
    )
    url = map_url(hotel.location)
    on_the_map = say("map_link", url=url) if url else Reply()
    papers = documents(conversation, offer, booking, name, ports=ports)
    return told + on_the_map + papers + what_next(booking) + Reply(confirms=booking.reference)


def what_next(booking: Booking) -> Reply:
    """What the guest may want of this booking, to be pressed or written."""
    return Reply((Line("what_next", is_option=True),), choices=steps_after(booking.id))


def documents(conversation: Conversation, offer: Offer, booking: Booking, name: str | None, *, ports: Ports) -> Reply:
    """The page as a file, made out to this name; the calendar entry as a link, for no chat carries calendar files."""
    links = ports.publish(
        Confirmation(
            source=booking.source,
            reference=booking.reference,
            offer=offer,
            guest_name=name or "",
            language=conversation.language,
            region=conversation.region,
            confirmed_at=ports.clock.now(),
            guest=conversation.guest,
        )
    )
    if links is None:
        return Reply()
    page = Document(links.page, Line("document_caption", {"reference": booking.reference}))
    return say("calendar_link", url=links.calendar) + Reply(documents=(page,))
