"""The place of Twilio's REST API while a bench is played."""

from __future__ import annotations

import httpx2

from bench.mail import taking_mail


def test_the_last_message_to_a_guest_is_remembered() -> None:
    with taking_mail() as mail:
        for text in ("Hello!", "Your room is booked."):
            sent = {"To": "whatsapp:+447700900001", "Body": text}
            httpx2.post(f"{mail.url}/2010-04-01/Accounts/AC1/Messages.json", data=sent).raise_for_status()
        last = mail.last_to("+447700900001")

    assert last
    assert last.text == "Your room is booked."


def test_every_message_is_taken_under_an_id_of_its_own() -> None:
    with taking_mail() as mail:
        taken = [httpx2.post(mail.url, data={"To": "whatsapp:+1", "Body": "Hello!"}) for _ in range(2)]

    assert [each.status_code for each in taken] == [201, 201]
    assert len({each.json()["sid"] for each in taken}) == 2


def test_there_are_no_templates_and_no_history() -> None:
    with taking_mail() as mail:
        told = httpx2.get(f"{mail.url}/v1/ContentAndApprovals").json()

    assert (told["contents"], told["messages"]) == ([], [])
