"""`make screenshots`: the pictures of the chat page in the documentation, taken anew from a bot of its own."""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PIL import Image

from simulators.launch import data_folder, running_bot
from tests.chat_page import ChatPage, chromium, opened
from tests.scenes import (
    ADMIN_KEY,
    PHONE,
    book_by_pressing,
    look_behind,
    move_to_another_room,
    see_what_arrives,
    wait_for_templates,
)


def main(arguments: Sequence[str]) -> None:
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="hotel-bot-screenshots-") as temporary,
        data_folder(Path(temporary)) as data,
        running_bot(data, ADMIN_API_KEY=ADMIN_KEY) as bot,
        chromium() as browser,
        opened(browser, bot.chat_url) as page,
    ):
        wait_for_templates(bot)
        take = partial(_take, page, folder)
        emma = book_by_pressing(page, take)
        move_to_another_room(emma, take)
        emma.node.page.reload()
        see_what_arrives(page, bot, take)
        look_behind(page, take)


def _take(page: ChatPage, folder: Path, name: str) -> None:
    shown = page.phone_in_use if page.page.viewport_size == PHONE else page.page
    picture = Image.open(io.BytesIO(shown.screenshot())).convert("RGB")
    # A palette makes the file a third as large; refined, so that what there is little of keeps its colour.
    small = picture.quantize(256, Image.Quantize.MEDIANCUT, kmeans=2, dither=Image.Dither.NONE)
    small.save(folder / f"chat-{name}.png", optimize=True)


if __name__ == "__main__":
    main(sys.argv[1:])
