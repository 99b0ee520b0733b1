"""Scenes on the chat page, played on a real bot at a phone's width: tests watch them, and `make screenshots` too."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import date, timedelta

import httpx2
from playwright.sync_api import ViewportSize, expect

from simulators.launch import RunningBot
from tests.chat_page import ChatPage, Phone
from tests.voices import voice

Take = Callable[[str], object]
"""Takes a picture of the page, under this name."""

ADMIN_KEY = "scenes-admin-key"
"""What the bot is to be started with, as ADMIN_API_KEY."""

PHONE = ViewportSize(width=390, height=844)
DESKTOP = ViewportSize(width=1280, height=800)


def wait_for_templates(bot: RunningBot) -> None:
    """Until the bot knows the forms that replies can take: before, it says everything in text."""
    give_up = time.monotonic() + 20
    while not re.search(r"^bot_templates [1-9]", httpx2.get(f"{bot.url}/metrics").text, re.MULTILINE):
        assert time.monotonic() < give_up, "no templates were found"
        time.sleep(0.05)


def book_by_pressing(page: ChatPage, take: Take) -> Phone:
    """A booking from the list of rooms to its confirmation, pressed rather than typed."""
    page.page.set_viewport_size(PHONE)
    emma = page.add_guest("+447700900321", "Emma Clarke", "en")
    begins = date.today() + timedelta(24)  # noqa: DTZ011 - the bot under it lives by this machine's clock too
    emma.says(f"Hi! A room for 2 from {begins:%-d %B}, 3 nights")
    emma.reads("Which room would you like")
    emma.opens_list()
    take("list")
    emma.says("photos 2")
    expect(emma.replies.last.locator("img")).not_to_have_js_property("naturalWidth", 0)
    take("card")
    emma.presses("Take this room")
    emma.reads("under the name")
    emma.presses("Yes")
    emma.reads("e-mail")
    emma.says("emma@example.com")
    emma.reads("Shall I book this")
    take("summary")
    emma.presses("Yes, book it")
    emma.reads("Your booking confirmation")
    take("confirmation")
    return emma


def move_to_another_room(emma: Phone, take: Take) -> None:
    """From the buttons of the confirmation to another room, by its list."""
    emma.replies.filter(has_text="is booked").get_by_text("Change my booking", exact=True).click()
    emma.reads("Or another room")
    emma.opens_list()
    take("other-rooms")
    emma.presses("Luxury")
    emma.reads("Shall I change it")
    emma.presses("Yes")
    expect(emma.replies.filter(has_text="is changed")).to_be_visible()


def see_what_arrives(page: ChatPage, bot: RunningBot, take: Take) -> Phone:
    """A voice note and its ticks; then the 24 hours are over, and what the hotel writes does not arrive."""
    page.page.set_viewport_size(PHONE)
    ana = page.add_guest("+34600111333", "Ana Díaz", "es")
    ana.says("¿Tienen aparcamiento?")
    ana.reads("aparcan gratis")
    ana.speaks(voice())
    ana.reads("notas de voz")
    expect(ana.replies.first).to_have_attribute("data-status", "read")
    with page.page.expect_response("**/circumstances"):
        ana.node.get_by_test_id("window-closed").check()
    _hotel_writes(bot, "+34600111333", "Su habitación está lista.")
    expect(ana.replies.last).to_contain_text("not delivered (63016)")
    take("delivery")
    return ana


def look_behind(page: ChatPage, take: Take) -> None:
    """The guests side by side, with the session and the hotel's bookings beside them."""
    page.page.set_viewport_size(DESKTOP)
    expect(page.bookings).not_to_have_count(0)
    take("desktop")


def _hotel_writes(bot: RunningBot, to: str, message: str) -> None:
    headers = {"Authorization": f"Bearer {ADMIN_KEY}"}
    given = {"to": to, "message": message}
    httpx2.post(f"{bot.url}/api/send-message", json=given, headers=headers).raise_for_status()
