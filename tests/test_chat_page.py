"""The chat page in a real browser, against the double and a scripted bot."""

from __future__ import annotations

import base64
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from reservations.errors import ChannelError
from reservations.files import FileKind, kind_of
from reservations.messages import Bubble, Rich
from simulators.twilio.setup import in_a_thread
from tests.chat_page import ChatPage, Phone, browser, opened, served
from tests.twilio_double import ACCOUNT, GUEST, PUBLIC_URL, TOKEN, Double, ScriptedBot, double_with
from tests.voices import voice
from tests.waiting import eventually
from whatsapp_handler import WhatsAppChannel, parse

__all__ = ["browser"]

pytestmark = pytest.mark.browser

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


@pytest.fixture
def double(tmp_path: Path) -> Double:
    return double_with(ScriptedBot(), tmp_path, in_background=in_a_thread)


@pytest.fixture
def chat_page(double: Double, browser: Browser) -> Iterator[ChatPage]:
    with served(double.app) as address, opened(browser, address) as page:
        yield page


@pytest.fixture
def ana(chat_page: ChatPage) -> Phone:
    return chat_page.add_guest(GUEST, "Ana Díaz", "es")


def test_what_is_typed_goes_through_the_webhook_and_the_reply_comes_back(ana: Phone, double: Double) -> None:
    ana.says("hola")

    ana.reads("You said: hola")
    assert parse(double.bot.calls[0][0]).guest == GUEST


def test_the_enter_key_sends(ana: Phone) -> None:
    ana.node.get_by_test_id("composer").fill("hola")
    ana.node.get_by_test_id("composer").press("Enter")

    ana.reads("You said: hola")


def test_whatsapps_formatting_is_shown_and_html_is_not_obeyed(ana: Phone, double: Double) -> None:
    double.bot.answer = lambda _: (Bubble("*bold _both_* ~gone~ ```mono``` a_b_c 2*3*4 <img src=x onerror=alert(1)>"),)

    ana.says("hola")

    ana.reads("<img src=x onerror=alert(1)>")
    reply = ana.replies.last.locator("p")
    html = reply.inner_html()
    assert html.startswith("<strong>bold <em>both</em></strong> <s>gone</s> <code>mono</code> a_b_c 2*3*4 &lt;img")


def test_a_message_sent_twice_is_delivered_twice_and_shown_once(ana: Phone, double: Double) -> None:
    ana.says_twice_at_once("sí")

    expect(ana.sent.last).to_contain_text("delivered ×2")
    ana.reads("You said: sí")
    expect(ana.replies).to_have_count(1)
    assert len({form["MessageSid"] for form, _ in double.bot.calls}) == 1


def test_an_attached_image_is_shown_and_sent(ana: Phone, double: Double) -> None:
    ana.attaches("room.png", PIXEL)

    expect(ana.sent.locator("img")).to_have_js_property("naturalWidth", 1)
    expect(ana.replies).to_have_count(1)
    assert parse(double.bot.calls[0][0]).media[0].content_type == "image/png"


def test_a_voice_note_can_be_played_and_is_sent(ana: Phone, double: Double) -> None:
    ana.speaks(voice())

    expect(ana.sent.get_by_label("Voice note")).to_have_attribute("src", re.compile("^/media/"))
    expect(ana.replies).to_have_count(1)
    [media] = parse(double.bot.calls[0][0]).media
    assert kind_of(media) is FileKind.VOICE


def test_an_attached_document_is_a_file_to_open(ana: Phone) -> None:
    ana.attaches("passport.pdf", b"%PDF-1.4", kind="application/pdf")

    expect(ana.sent.get_by_role("link", name="application/pdf")).to_be_visible()
    expect(ana.sent.locator("img")).to_have_count(0)


def test_the_guests_location_is_shown_and_sent(ana: Phone, double: Double) -> None:
    ana.sends_location()

    expect(ana.sent.last).to_contain_text("Madrid (40.4168, -3.7038)")
    expect(ana.replies).to_have_count(1)
    assert parse(double.bot.calls[0][0]).location is not None


def test_a_picture_from_the_hotel_that_cannot_be_loaded_is_named(ana: Phone, double: Double) -> None:
    double.bot.answer = lambda _: (Bubble("Deluxe", "http://127.0.0.1:1/deluxe.jpg"),)

    ana.says("photos")

    ana.reads("No picture at http://127.0.0.1:1/deluxe.jpg")


def test_a_document_from_the_hotel_is_a_file_to_open(ana: Phone, double: Double) -> None:
    double.bot.answer = lambda _: (Bubble("Your confirmation", "http://127.0.0.1:1/documents/x/booking.pdf"),)

    ana.says("yes")

    file = ana.replies.last.get_by_role("link", name="booking.pdf")
    expect(file).to_have_attribute("href", "http://127.0.0.1:1/documents/x/booking.pdf")
    expect(ana.replies.last.locator("img")).to_have_count(0)


def test_a_message_sent_by_rest_arrives_too(ana: Phone, double: Double) -> None:
    ana.says("hola")
    ana.reads("hola")

    WhatsAppChannel(double.client()).send(GUEST, Bubble("Your room is ready"))

    ana.reads("Your room is ready")


def test_two_guests_talk_side_by_side_and_apart(ana: Phone, chat_page: ChatPage) -> None:
    emma = chat_page.add_guest("+44 7700 900123", "Emma Clarke", "en")

    emma.says("hello")
    ana.says("hola")

    emma.reads("You said: hello")
    ana.reads("You said: hola")
    expect(emma.replies).to_have_count(1)


def test_the_hotel_is_seen_typing_while_it_thinks(ana: Phone, double: Double) -> None:
    thought = threading.Event()

    def think(_: object) -> tuple[Bubble, ...]:
        thought.wait(10)
        return (Bubble("42"),)

    double.bot.answer = think
    ana.says("hola")

    expect(ana.node.get_by_test_id("typing")).to_be_visible()
    thought.set()
    ana.reads("42")
    expect(ana.node.get_by_test_id("typing")).to_have_count(0)


def test_a_message_the_bot_did_not_take_is_marked(ana: Phone, double: Double) -> None:
    double.bot.status = 500

    ana.says("hola")

    expect(ana.sent.last).to_contain_text("not delivered (11200)")


def test_the_language_brings_a_number_and_a_first_sentence(chat_page: ChatPage, double: Double) -> None:
    form = chat_page.page.locator("#guest-dialog")
    form.get_by_test_id("guest-language").select_option("es")
    form.get_by_test_id("save-guest").click()
    ana = chat_page.phone("+34600111222")

    ana.node.get_by_test_id("suggestion").click()

    ana.reads("You said: Hola, ¿tienen habitación")
    expect(ana.node.get_by_test_id("suggestion")).to_be_hidden()


def test_the_side_panel_follows_the_guest_in_use(ana: Phone, chat_page: ChatPage) -> None:
    expect(chat_page.state).to_contain_text('"check_in_date": "2026-12-15"')
    expect(chat_page.page.get_by_test_id("ttl")).to_have_text("59 min 59 s")
    expect(chat_page.bookings).to_contain_text("101")

    chat_page.add_guest("+44 7700 900123", "Emma Clarke", "en")
    expect(chat_page.page.get_by_test_id("session-guest")).to_have_text("Emma Clarke")
    ana.node.click()
    expect(chat_page.page.get_by_test_id("session-guest")).to_have_text("Ana Díaz")


def test_the_chat_is_still_there_after_a_reload(ana: Phone, chat_page: ChatPage) -> None:
    ana.says("hola")
    ana.reads("You said: hola")

    chat_page.page.reload()

    ana.reads("You said: hola")


def shown(double: Double, content: dict[str, object], **variables: str) -> str:
    """The hotel sends a message made from this template; its sid."""
    path = "/v1/Content"
    made = double.app.test_client().post(path, json={"language": "en", "types": content}, auth=(ACCOUNT, TOKEN))
    filled = tuple((name.lstrip("_"), value) for name, value in variables.items())
    return WhatsAppChannel(double.client()).send(GUEST, Bubble("", rich=Rich(made.get_json()["sid"], filled))).id


def rooms(double: Double) -> str:
    items = [
        {"item": f"{n}. {name}", "id": f"room-{n}", "description": "€480"} for n, name in enumerate(("Std", "Dlx"), 1)
    ]
    picker = {"body": "Which room?", "button": "Choose", "items": items}
    return shown(double, {"twilio/list-picker": picker})


def test_an_entry_of_a_list_comes_back_with_what_it_carries(ana: Phone, double: Double) -> None:
    ana.says("hola")
    ana.reads("You said: hola")
    sid = rooms(double)
    ana.reads("Which room?")

    ana.opens_list()
    ana.presses("2. Dlx")

    ana.reads("You said: 2. Dlx")
    form = double.bot.calls[-1][0]
    assert (form["ListId"], form["OriginalRepliedMessageSid"]) == ("room-2", sid)
    expect(ana.sent.last.locator("blockquote")).to_have_text("Which room?")


def test_a_button_comes_back_with_what_it_carries(ana: Phone, double: Double) -> None:
    ana.says("hola")
    ana.reads("You said: hola")
    actions = [{"type": "QUICK_REPLY", "title": "Yes, book it", "id": "yes-1"}, {"title": "No", "id": "no-1"}]
    shown(double, {"twilio/quick-reply": {"body": "Shall I?", "actions": actions}})
    ana.reads("Shall I?")

    ana.presses("Yes, book it")

    ana.reads("You said: Yes, book it")
    assert double.bot.calls[-1][0]["ButtonPayload"] == "yes-1"


def test_a_card_shows_its_picture_and_a_place_its_name(ana: Phone, double: Double) -> None:
    ana.says("hola")
    ana.reads("You said: hola")
    card = {
        "title": "Deluxe",
        "media": [f"{PUBLIC_URL}/none.jpg"],
        "actions": [{"type": "QUICK_REPLY", "title": "Take", "id": "1"}],
    }
    shown(double, {"twilio/card": card})
    ana.reads("Take")

    shown(double, {"twilio/location": {"latitude": 40.4, "longitude": -3.7, "label": "Hotel Prime"}})

    ana.reads("Hotel Prime (40.4000, -3.7000)")


def test_a_message_that_whatsapp_refused_cannot_be_pressed(ana: Phone, double: Double) -> None:
    ana.says("hola")
    ana.reads("You said: hola")
    double.fails(kind="form_refused", code=63013)

    rooms(double)

    ana.reads("not delivered (63013)")
    expect(ana.replies.last.get_by_test_id("open-list")).to_be_hidden()


def test_a_guest_can_reply_to_an_earlier_message(ana: Phone, double: Double) -> None:
    ana.says("hola")
    ana.reads("You said: hola")
    sid = rooms(double)
    ana.reads("Which room?")

    ana.replies_to_latest("the second")

    ana.reads("You said: the second")
    assert double.bot.calls[-1][0]["OriginalRepliedMessageSid"] == sid
    expect(ana.node.get_by_test_id("quoting")).to_be_hidden()


def test_a_reply_can_be_thought_better_of(ana: Phone, double: Double) -> None:
    ana.says("hola")
    ana.reads("You said: hola")
    ana.replies.last.hover()
    ana.replies.last.get_by_test_id("reply").click()

    ana.node.get_by_test_id("quoting").get_by_role("button").click()
    ana.says("otra cosa")

    ana.reads("You said: otra cosa")
    assert "OriginalRepliedMessageSid" not in double.bot.calls[-1][0]


def test_a_list_fits_a_phones_width(ana: Phone, chat_page: ChatPage, double: Double) -> None:
    chat_page.page.set_viewport_size({"width": 390, "height": 780})
    ana.says("hola")
    ana.reads("You said: hola")
    rooms(double)
    ana.reads("Which room?")
    ana.opens_list()

    box = ana.replies.last.bounding_box()

    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390


def test_what_keeps_messages_from_a_guest_can_be_switched(ana: Phone, double: Double) -> None:
    ana.says("hola")
    ana.reads("You said: hola")
    ana.node.get_by_test_id("offline").check()
    expect(ana.node.get_by_test_id("offline")).to_be_checked()
    eventually(lambda: double.circumstances() == {"window_closed": False, "opted_out": False, "offline": True})
    WhatsAppChannel(double.client()).send(GUEST, Bubble("Su habitación está lista"))

    latest = ana.replies.last
    expect(latest).to_contain_text("Su habitación está lista")
    expect(latest).to_have_attribute("data-status", "sent")
    ana.node.get_by_test_id("offline").uncheck()
    expect(latest).to_have_attribute("data-status", "delivered")
    expect(latest.locator("small")).to_contain_text("✓✓")
    ana.says("gracias")
    expect(ana.node.locator("[data-status=read]").first).to_contain_text("read")


def test_a_guest_who_opted_out_on_the_page_is_not_written_to(ana: Phone, double: Double) -> None:
    with ana.node.page.expect_response("**/circumstances"):
        ana.node.get_by_test_id("opted-out").check()

    with pytest.raises(ChannelError) as refusal:
        WhatsAppChannel(double.client()).send(GUEST, Bubble("Su habitación está lista"))
    assert refusal.value.code == 21610
