"""Pictures of a shop that the world cannot see, from the chat to the bytes."""

from __future__ import annotations

import pytest
from werkzeug.test import TestResponse

from simulators.qloapps import FaultRule
from tests.bot import PUBLIC, SECRET_KEY, Bot
from web.room_pictures import PictureAddresses
from whatsapp_bot import SERVICE


def fetched(bot: Bot, address: str) -> TestResponse:
    with bot.app.test_client() as client:
        return client.get(address.removeprefix(PUBLIC))


@pytest.fixture
def addresses(bot: Bot) -> list[str]:
    """What a guest is sent of the second room, by a shop on a private host."""
    bot.app.extensions[SERVICE].pms.look_at_images()
    bot.says("15 to 18 December for 2 adults")
    return [bubble.media_url for bubble in bot.says("photos 2") if bubble.media_url]


def test_a_picture_is_sent_from_our_own_address_and_can_be_fetched(bot: Bot, addresses: list[str]) -> None:
    response = fetched(bot, addresses[0])

    assert addresses[0].startswith(f"{PUBLIC}/pictures/")
    assert response.content_type == "image/jpeg"
    assert response.data.startswith(b"\xff\xd8")


def test_an_address_that_is_not_ours_shows_nothing(bot: Bot, addresses: list[str]) -> None:
    path, _, number = addresses[0].rpartition("/")

    assert fetched(bot, f"{path}/{int(number) + 1}").status_code == 404


def test_a_picture_the_pms_no_longer_has_is_not_found(bot: Bot) -> None:
    assert fetched(bot, PictureAddresses(PUBLIC, SECRET_KEY)("2", 99)).status_code == 404


def test_with_the_pms_away_a_picture_is_unavailable(bot: Bot, addresses: list[str]) -> None:
    bot.shop.faults.add(FaultRule("error_before"))

    assert fetched(bot, addresses[0]).status_code == 503
