"""Twilio's list of messages as the bot reads it, from the double."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest

from reservations.errors import ChannelError
from reservations.messages import Bubble
from tests.twilio_described import names_in, problems
from tests.twilio_double import ACCOUNT, DOUBLE_URL, GUEST, NUMBER, TOKEN, Double, ScriptedBot, double_with
from whatsapp_handler import WhatsAppChannel, WhatsAppHistory

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
OTHER = "+34600333444"


@pytest.fixture
def double(tmp_path: Path) -> Double:
    double = double_with(ScriptedBot(), tmp_path)
    double.add_guest()
    double.add_guest(OTHER, "Ben")
    return double


def history(double: Double, *numbers: str) -> WhatsAppHistory:
    return WhatsAppHistory(double.client(), numbers or (NUMBER,))


def outage(double: Double) -> None:
    assert double.app.test_client().put("/_control/outage").status_code == 204


def test_what_guests_wrote_is_listed_from_the_oldest_on(double: Double) -> None:
    double.guest_sends("hola")
    double.guest_sends("hi", guest=OTHER)

    listed = history(double).received(LONG_AGO)
    assert [(each.inbound.guest, each.inbound.text) for each in listed] == [(GUEST, "hola"), (OTHER, "hi")]


def test_a_message_that_reached_nobody_is_listed_like_any_other(double: Double) -> None:
    outage(double)
    sid = double.guest_sends("hola").get_json()["sid"]

    assert double.bot.calls == []
    assert [each.inbound.message_id for each in history(double).received(LONG_AGO)] == [sid]


def test_after_an_outage_messages_arrive_again(double: Double) -> None:
    outage(double)
    double.app.test_client().delete("/_control/outage")
    double.guest_sends("hola")

    assert len(double.bot.calls) == 1


def test_more_than_a_page_is_read_to_its_end(double: Double, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("whatsapp_handler.history.PAGE_SIZE", 2)
    for number in range(5):
        double.guest_sends(str(number))

    assert [each.inbound.text for each in history(double).received(LONG_AGO)] == ["0", "1", "2", "3", "4"]


def test_only_what_was_written_since_the_moment_is_listed(double: Double) -> None:
    double.guest_sends("hola")

    assert history(double).received(datetime.now(UTC) + timedelta(seconds=2)) == ()


def test_messages_to_another_number_are_not_ours(double: Double) -> None:
    double.guest_sends("hola")

    assert history(double, "+34911111111").received(LONG_AGO) == ()


def test_what_we_sent_by_ourselves_is_told_from_answers(double: Double) -> None:
    double.guest_sends("hola")
    assert history(double).written_to(GUEST, LONG_AGO) == ()

    receipt = WhatsAppChannel(double.client()).send(GUEST, Bubble("Your room is ready"))
    assert history(double).written_to(GUEST, LONG_AGO) == (receipt.id,)
    assert history(double).written_to(OTHER, LONG_AGO) == ()


def test_what_a_guest_was_told_is_known_by_how_it_began(double: Double) -> None:
    WhatsAppChannel(double.client()).send(GUEST, Bubble("Your stay begins tomorrow.\n\nSee you!"))
    told = history(double).was_told

    assert told(GUEST, ("Your stay begins", "Tu estancia"), LONG_AGO)
    assert not told(GUEST, ("stay begins", "See you"), LONG_AGO)
    assert not told(OTHER, ("Your stay begins",), LONG_AGO)
    assert not told(GUEST, ("Your stay begins",), datetime.now(UTC) + timedelta(minutes=1))


def test_what_a_guest_was_told_is_listed_whatever_brought_it_about(double: Double) -> None:
    double.guest_sends("hola")
    WhatsAppChannel(double.client()).send(GUEST, Bubble("Your room is ready"))

    assert set(history(double).told_since(GUEST, LONG_AGO)) == {"You said: hola", "Your room is ready"}
    assert history(double).told_since(OTHER, LONG_AGO) == ()
    assert history(double).told_since(GUEST, datetime.now(UTC) + timedelta(minutes=1)) == ()


def test_what_failed_was_not_told(double: Double) -> None:
    double.guest_sends("hola")
    double.app.test_client().put(f"/chat/guests/{GUEST}/circumstances", data={"window_closed": "1"})
    WhatsAppChannel(double.client()).send(GUEST, Bubble("Your room is ready"))

    assert history(double).told_since(GUEST, LONG_AGO) == ("You said: hola",)


def test_the_files_of_a_message_are_where_the_webhook_would_say(double: Double) -> None:
    sid = double.guest_sends(file=(BytesIO(b"jpeg"), "room.jpg", "image/jpeg")).get_json()["sid"]

    [listed] = history(double).received(LONG_AGO)
    [file] = history(double).files_of(sid)
    assert listed.files == 1
    assert file.url.startswith(f"{DOUBLE_URL}/2010-04-01/Accounts/{ACCOUNT}/Messages/{sid}/Media/ME")
    assert file.content_type == "image/jpeg"


def test_the_doubles_lists_have_the_fields_that_twilio_describes(double: Double) -> None:
    sid = double.guest_sends(file=(BytesIO(b"jpeg"), "room.jpg", "image/jpeg")).get_json()["sid"]
    login = (ACCOUNT, TOKEN)
    client = double.app.test_client()
    messages = client.get(f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json", auth=login).get_json()["messages"]
    files = client.get(f"/2010-04-01/Accounts/{ACCOUNT}/Messages/{sid}/Media.json", auth=login).get_json()["media_list"]

    assert files[0].keys() == names_in("api.v2010.account.message.media")
    assert problems(messages[0], "api.v2010.account.message") == []
    assert problems(files[0], "api.v2010.account.message.media") == []


def test_a_twilio_that_does_not_answer_is_told_in_our_words(double: Double) -> None:
    client = double.client(api_base_url="http://127.0.0.1:1", transport=None)

    with pytest.raises(ChannelError) as away:
        WhatsAppHistory(client, (NUMBER,)).received(LONG_AGO)
    assert away.value.is_retryable
