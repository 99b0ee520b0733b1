"""The chat page in a headless Chromium, for tests that click and type. Import the fixtures that a test needs."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from flask import Flask
from playwright.sync_api import Browser, FilePayload, Locator, Page, expect, sync_playwright
from werkzeug.serving import make_server

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE_MS = 15_000


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """The app on a free local port, from threads, as long as the block lasts; its address."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """The Chromium of this machine, without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()


# Each module that imports the fixture has its own: Playwright runs once in a process at a time.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a file; skips where there is none."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on the PATH: the chat page is not tested here")
    with chromium() as browser:
        yield browser


@dataclass(frozen=True, slots=True)
class Phone:
    """One guest's phone on the page."""

    node: Locator

    def says(self, text: str) -> None:
        self.node.get_by_test_id("composer").fill(text)
        self.node.get_by_test_id("send").click()

    def says_twice_at_once(self, text: str) -> None:
        self.node.get_by_test_id("composer").fill(text)
        self.node.get_by_test_id("send-twice").click()

    def attaches(self, name: str, content: bytes, *, kind: str = "image/png") -> None:
        self._chooses("attach-image", FilePayload(name=name, mimeType=kind, buffer=content))

    def speaks(self, content: bytes) -> None:
        """Send a voice note as a phone records it."""
        self._chooses("attach-voice", FilePayload(name="voice.ogg", mimeType="audio/ogg; codecs=opus", buffer=content))

    def _chooses(self, button: str, file: FilePayload) -> None:
        with self.node.page.expect_file_chooser() as chooser:
            self.node.get_by_test_id(button).click()
        chooser.value.set_files(file)

    def sends_location(self) -> None:
        self.node.get_by_test_id("send-location").click()

    def opens_list(self) -> None:
        self.replies.last.get_by_test_id("open-list").click()

    def presses(self, title: str) -> None:
        """A button of the latest message, or an entry of its open list."""
        self.replies.last.get_by_test_id("press").filter(has_text=title).click()

    def replies_to_latest(self, text: str) -> None:
        self.replies.last.hover()
        self.replies.last.get_by_test_id("reply").click()
        self.says(text)

    @property
    def replies(self) -> Locator:
        return self.node.locator(".bubble.theirs")

    @property
    def sent(self) -> Locator:
        return self.node.locator(".bubble.mine")

    def reads(self, text: str) -> None:
        """Wait until the latest reply holds this text."""
        expect(self.replies.last).to_contain_text(text, timeout=PATIENCE_MS)


@dataclass(frozen=True, slots=True)
class ChatPage:
    """The page of a double, opened in the browser."""

    page: Page

    def add_guest(self, number: str, name: str, language: str) -> Phone:
        form = self.page.locator("#guest-dialog")
        if not form.is_visible():
            self.page.get_by_test_id("add-guest").click()
        form.get_by_test_id("guest-language").select_option(language)
        form.get_by_test_id("guest-number").fill(number)
        form.get_by_test_id("guest-name").fill(name)
        form.get_by_test_id("save-guest").click()
        return self.phone(number.replace(" ", ""))

    def phone(self, number: str) -> Phone:
        node = self.page.locator(f'[data-guest="{number}"]')
        expect(node).to_be_visible(timeout=PATIENCE_MS)
        return Phone(node)

    @property
    def phone_in_use(self) -> Locator:
        return self.page.locator(".phone.selected")

    @property
    def state(self) -> Locator:
        return self.page.get_by_test_id("state")

    @property
    def bookings(self) -> Locator:
        return self.page.get_by_test_id("booking")

    @property
    def width(self) -> int:
        """How wide its contents are, whether or not they fit the window."""
        width: int = self.page.evaluate("document.documentElement.scrollWidth")
        return width


@contextmanager
def opened(browser: Browser, address: str) -> Iterator[ChatPage]:
    """The chat page at this address; a script error on it fails the test."""
    page = browser.new_page(viewport={"width": 1400, "height": 860}, reduced_motion="reduce")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    # Where nobody has written yet the page asks for a guest by itself: before that the button would race with it.
    page.wait_for_selector("body[data-ready]")
    yield ChatPage(page)
    page.close()
    assert errors == []
