"""`python -m whatsapp_handler templates …` against the double's Content API, and what it sends against Twilio's own
description."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import whatsapp_handler.__main__ as command
from reservations.errors import ChannelError
from reservations.messages import Rich
from settings import Settings
from tests.twilio_described import problems_of_request
from tests.twilio_double import ACCOUNT, NUMBER, TOKEN, Double, ScriptedBot, double_with
from whatsapp_handler import UnreadableLetter, read_letter
from whatsapp_handler.content import KnownTemplates, push, templates_of
from whatsapp_handler.templates import Template, templates

BASE = "https://bot.example"


@pytest.fixture
def double(tmp_path: Path) -> Double:
    return double_with(ScriptedBot(), tmp_path)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    given = {
        "DATA_DIR": str(tmp_path),
        "PUBLIC_BASE_URL": BASE,
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "TWILIO_WHATSAPP_NUMBER": NUMBER,
    }
    return Settings.from_environment(given, env_file=None)


Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(double: Double, settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command on the double: its exit status and what it wrote."""
    monkeypatch.setattr(command, "_account", lambda _: double.client())
    monkeypatch.setattr(command, "templates", lambda hotel, url: templates(hotel, url)[:4])

    def run(*arguments: str) -> tuple[int, str]:
        status = command.main(["templates", *arguments], settings=settings)
        return status, "".join(capsys.readouterr())

    return run


def wanted(settings: Settings) -> tuple[Template, ...]:
    return templates(settings.hotel, (BASE,))


def test_status_names_what_is_missing(run: Run) -> None:
    status, written = run("status")

    assert status == 1
    assert "0 of 4 templates are in the account" in written
    assert written.count("missing: hotelbot_list_") == 4


def test_what_is_pushed_is_there_and_is_pushed_once(run: Run, double: Double) -> None:
    assert run("push") == (0, "4 templates created\n4 of 4 templates are in the account\n")
    assert run("push")[1].startswith("0 templates created")
    assert len(templates_of(double.client())) == 4


def test_templates_of_earlier_versions_are_told_and_can_be_deleted(run: Run, double: Double) -> None:
    old = Template("list_1", "en", {"twilio/text": {"body": "old"}})
    push(double.client(), [old])
    run("push")

    assert "and 1 of earlier versions" in run("status")[1]
    assert run("prune")[1].startswith("1 templates of earlier versions deleted")
    assert old.friendly_name not in templates_of(double.client())


def test_templates_of_others_are_left_alone(run: Run, double: Double) -> None:
    theirs = {"friendly_name": "newsletter", "language": "en", "types": {"twilio/text": {"body": "News"}}}
    path = "/v1/Content"
    double.app.test_client().post(path, json=theirs, auth=(ACCOUNT, TOKEN))

    run("prune")

    left = double.app.test_client().get(path, auth=(ACCOUNT, TOKEN)).get_json()["contents"]
    assert [each["friendly_name"] for each in left] == ["newsletter"]


def test_each_template_can_be_looked_at_in_a_file_of_its_own(run: Run, tmp_path: Path) -> None:
    assert run("write", str(tmp_path / "templates"))[0] == 0

    written = json.loads((tmp_path / "templates" / "list_1.en.json").read_text("utf-8"))
    assert written["types"]["twilio/list-picker"]["button"] == "Choose"


def test_an_account_that_does_not_answer_is_said_to(run: Run, double: Double, monkeypatch: pytest.MonkeyPatch) -> None:
    stranger = double.client()
    stranger.password = "guess"
    monkeypatch.setattr(command, "_account", lambda _: stranger)
    stranger.auth = (ACCOUNT, "guess")

    assert run("status") == (1, "Twilio refused the message: HTTP 401, code 20003\n")


def test_without_settings_nothing_is_done(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("APP_ENV", "production")

    assert command.main(["templates", "status"]) == 2
    assert "TWILIO_ACCOUNT_SID" in capsys.readouterr().err


def test_the_command_speaks_to_the_account_of_the_settings(settings: Settings) -> None:
    assert command._account(settings).sender == NUMBER


def test_every_template_is_as_twilio_describes_it(settings: Settings) -> None:
    assert [
        what for each in wanted(settings) for what in problems_of_request(each.as_json(), "ContentCreateRequest")
    ] == []


def test_every_template_of_the_hotel_is_taken(settings: Settings, double: Double) -> None:
    english = [each for each in wanted(settings) if each.language == "en"]

    assert push(double.client(), english) == len(english)


def test_ids_are_known_once_they_were_looked_up(settings: Settings, double: Double) -> None:
    listed = wanted(settings)[:2]
    known = KnownTemplates(listed)
    push(double.client(), listed[:1])
    before = known("list_1", "en")

    assert known.look_up(double.client()) == 1
    assert (before, known("list_1", "en"), known("list_2", "en")) == (
        None,
        templates_of(double.client())[listed[0].friendly_name].sid,
        None,
    )


def test_what_was_known_stays_while_the_account_does_not_answer(settings: Settings, double: Double) -> None:
    known = KnownTemplates(wanted(settings)[:1])
    push(double.client(), wanted(settings)[:1])
    known.look_up(double.client())
    stranger = double.client()
    stranger.auth = (ACCOUNT, "guess")

    with pytest.raises(ChannelError):
        known.look_up(stranger)

    assert known("list_1", "en")


# What is to be approved


def to_be_approved(settings: Settings) -> tuple[Template, ...]:
    return tuple(each for each in wanted(settings) if each.category)


def approval(double: Double, sid: str) -> str:
    found = double.client().content.v1.contents(sid).approval_fetch().fetch().whatsapp or {}
    return str(found["status"])


@pytest.mark.parametrize("name", ["booking_confirmed", "reminder_tomorrow", "reminder_today"])
def test_what_reaches_guests_who_wrote_long_ago_is_to_be_approved(name: str, settings: Settings) -> None:
    assert [each.language for each in to_be_approved(settings) if each.name == name] == list(settings.hotel.languages)


def test_nothing_else_is_to_be_approved(settings: Settings) -> None:
    assert len({each.name for each in to_be_approved(settings)}) == 3


def test_what_is_to_be_approved_keeps_to_whatsapps_rules(settings: Settings) -> None:
    bodies = [str(each.text(dict.fromkeys(each.samples, "{{}}"))) for each in to_be_approved(settings)]

    assert all(len(body) <= 1024 for body in bodies)
    # No gap at either end, and none that touches another.
    assert not [body for body in bodies if body.startswith("{{") or body.endswith("}}") or "}}{{" in body]


def test_approval_is_asked_for_once(double: Double, settings: Settings) -> None:
    [template, *_] = to_be_approved(settings)
    push(double.client(), [template])
    push(double.client(), [template])

    [kept] = templates_of(double.client()).values()
    assert approval(double, kept.sid) != "unsubmitted"


def decided(double: Double, template: Template, status: str) -> None:
    """WhatsApp has looked at the template."""
    sid = templates_of(double.client())[template.friendly_name].sid
    double.app.test_client().put(f"/_control/approvals/{sid}", json={"status": status})


@pytest.fixture
def status_of(
    double: Double, settings: Settings, run: Run, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], tuple[int, str]]:
    """What `templates status` comes to when WhatsApp has said this of the first of the templates that it is to approve,
    and yes to the second."""
    monkeypatch.setattr(command, "templates", lambda *_: to_be_approved(settings)[:2])

    def told(status: str) -> tuple[int, str]:
        run("push")
        decided(double, to_be_approved(settings)[0], status)
        return run("status")

    return told


@pytest.mark.parametrize("status", ["received", "pending"])
def test_status_tells_what_whatsapp_has_not_answered_yet(
    status_of: Callable[[str], tuple[int, str]], settings: Settings, status: str
) -> None:
    code, written = status_of(status)

    assert code == 0
    assert "1 of 2 may be used for guests who last wrote over 24 hours ago\n" in written
    assert f"{status}: {to_be_approved(settings)[0].friendly_name}\n" in written


def test_status_tells_what_whatsapp_said_no_to_and_why(status_of: Callable[[str], tuple[int, str]]) -> None:
    code, written = status_of("rejected")

    assert code == 1
    assert "rejected: hotelbot_booking_confirmed_" in written
    assert "(INVALID_FORMAT)" in written


def test_what_nobody_asked_to_approve_is_as_good_as_missing(status_of: Callable[[str], tuple[int, str]]) -> None:
    assert status_of("unsubmitted")[0] == 1


@pytest.mark.parametrize("status", ["unsubmitted", "received", "pending", "rejected", "paused", "disabled"])
def test_what_is_to_be_approved_is_not_used_before(double: Double, settings: Settings, status: str) -> None:
    [template, *_] = to_be_approved(settings)
    known = KnownTemplates([template])
    push(double.client(), [template])
    decided(double, template, status)

    assert known.look_up(double.client()) == 0
    assert known.filled(template.name, template.language, {"1": "ABC"}) is None


def test_a_message_is_made_from_a_template_by_its_name(double: Double, settings: Settings) -> None:
    known = KnownTemplates(to_be_approved(settings))
    push(double.client(), to_be_approved(settings))
    known.look_up(double.client())

    letter = read_letter(
        {"to": "+34600111222", "template": "booking_confirmed", "language": "es", "variables": {"1": "ABC"}},
        template=known.filled,
        language="en",
    )

    assert letter.bubble.text.startswith("Su reserva en The Hotel Prime está confirmada. Su localizador es ABC.")
    assert letter.bubble.rich == Rich(known("booking_confirmed", "es") or "", (("1", "ABC"),))


@pytest.mark.parametrize("variables", [{}, {"2": "ABC"}, {"1": "ABC", "2": "DEF"}])
def test_a_template_is_filled_with_its_own_variables_or_not_at_all(
    double: Double, settings: Settings, variables: dict[str, str]
) -> None:
    known = KnownTemplates(to_be_approved(settings))
    push(double.client(), to_be_approved(settings))
    known.look_up(double.client())
    given = {"to": "+34600111222", "template": "booking_confirmed", "variables": variables}

    with pytest.raises(UnreadableLetter) as refusal:
        read_letter(given, template=known.filled, language="en")
    assert refusal.value.problems == {"variables": "those of this template are: 1"}


def test_a_template_that_the_account_lacks_is_no_letter(settings: Settings) -> None:
    known = KnownTemplates(to_be_approved(settings))

    with pytest.raises(UnreadableLetter) as refusal:
        read_letter({"to": "+34600111222", "template": "booking_confirmed"}, template=known.filled, language="en")
    assert set(refusal.value.problems) == {"template"}
