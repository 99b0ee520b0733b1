"""Twilio's webhooks: which are genuine, and what they say."""

from __future__ import annotations

import pytest
from twilio.request_validator import RequestValidator
from werkzeug.datastructures import MultiDict

from reservations.messages import Inbound, Location, Media
from whatsapp_handler import DeliveryStatus, MalformedMessage, WebhookVerifier, parse, parse_status

TOKEN, SECONDARY = "primary-token", "secondary-token"
PUBLIC = "https://hotel.example/webhook/whatsapp"
SEEN = "http://10.0.0.7:5000/webhook/whatsapp"
FORM = {"MessageSid": "SM1", "From": "whatsapp:+34600111222", "Body": "hola", "AccountSid": "AC1"}


def signature(url: str, form: MultiDict[str, str], token: str = TOKEN) -> str:
    return str(RequestValidator(token).compute_signature(url, form))


def accepts(verifier: WebhookVerifier, *, form: MultiDict[str, str], signed: str | None, seen: str = SEEN) -> bool:
    return verifier.is_genuine(seen, form.items(multi=True), signed)


@pytest.fixture
def form() -> MultiDict[str, str]:
    return MultiDict(FORM)


@pytest.fixture
def verifier() -> WebhookVerifier:
    return WebhookVerifier([TOKEN], "https://hotel.example")


def test_a_request_signed_over_the_public_address_is_genuine(
    verifier: WebhookVerifier, form: MultiDict[str, str]
) -> None:
    assert accepts(verifier, form=form, signed=signature(PUBLIC, form))


def test_a_changed_parameter_breaks_the_signature(verifier: WebhookVerifier, form: MultiDict[str, str]) -> None:
    signed = signature(PUBLIC, form)
    form["Body"] = "cancel everything"

    assert not accepts(verifier, form=form, signed=signed)


def test_a_signature_made_for_another_url_is_refused(verifier: WebhookVerifier, form: MultiDict[str, str]) -> None:
    assert not accepts(verifier, form=form, signed=signature("https://hotel.example/webhook/status", form))


@pytest.mark.parametrize("missing", [None, ""])
def test_a_request_without_a_signature_is_refused(
    verifier: WebhookVerifier, form: MultiDict[str, str], missing: str | None
) -> None:
    assert not accepts(verifier, form=form, signed=missing)


def test_a_signature_that_is_no_signature_is_refused(verifier: WebhookVerifier, form: MultiDict[str, str]) -> None:
    assert not accepts(verifier, form=form, signed="señal")


@pytest.mark.parametrize(
    ("name", "value"),
    [("MessagingServiceSid", "MG1"), ("SomethingTwilioAddedToday", "1"), ("Body", "said twice"), ("Label", "")],
)
def test_every_parameter_is_part_of_the_signature_known_or_repeated(
    verifier: WebhookVerifier, form: MultiDict[str, str], name: str, value: str
) -> None:
    form.add(name, value)

    assert accepts(verifier, form=form, signed=signature(PUBLIC, form))


def test_a_parameter_repeated_on_the_way_breaks_the_signature(
    verifier: WebhookVerifier, form: MultiDict[str, str]
) -> None:
    signed = signature(PUBLIC, form)
    form.add("Body", "and me")

    assert not accepts(verifier, form=form, signed=signed)


def test_the_secondary_token_signs_too_during_a_rotation(form: MultiDict[str, str]) -> None:
    verifier = WebhookVerifier([TOKEN, SECONDARY], "https://hotel.example")

    assert accepts(verifier, form=form, signed=signature(PUBLIC, form, SECONDARY))
    assert not accepts(verifier, form=form, signed=signature(PUBLIC, form, "stranger's"))


@pytest.mark.parametrize("public", ["https://hotel.example/", "https://hotel.example/#rc=2&rp=all"])
def test_neither_a_closing_slash_nor_a_fragment_of_the_public_address_is_signed(
    form: MultiDict[str, str], public: str
) -> None:
    assert accepts(WebhookVerifier([TOKEN], public), form=form, signed=signature(PUBLIC, form))


def test_a_public_address_below_a_path_comes_before_the_path_the_server_sees(form: MultiDict[str, str]) -> None:
    verifier = WebhookVerifier([TOKEN], "https://example.com/bot")

    assert accepts(verifier, form=form, signed=signature("https://example.com/bot/webhook/whatsapp", form))


def test_the_query_is_part_of_the_signed_address(verifier: WebhookVerifier, form: MultiDict[str, str]) -> None:
    signed = signature(f"{PUBLIC}?hotel=7", form)

    assert accepts(verifier, form=form, signed=signed, seen=f"{SEEN}?hotel=7")
    assert not accepts(verifier, form=form, signed=signed, seen=f"{SEEN}?hotel=8")


def test_without_a_public_address_the_requested_one_counts(form: MultiDict[str, str]) -> None:
    assert accepts(WebhookVerifier([TOKEN]), form=form, signed=signature(SEEN, form))


def test_a_host_that_is_no_host_is_refused_and_not_an_error(form: MultiDict[str, str]) -> None:
    assert not accepts(WebhookVerifier([TOKEN]), form=form, signed="x" * 28, seen="http://hotel:port/webhook")


@pytest.mark.parametrize("tokens", [[], [""], [TOKEN, ""]])
def test_an_empty_token_is_refused_at_once(tokens: list[str]) -> None:
    with pytest.raises(ValueError, match="empty token"):
        WebhookVerifier(tokens)


def test_a_text_names_its_guest_without_the_prefix() -> None:
    message = parse(FORM | {"ProfileName": " Ana ", "SomethingNew": "1"})

    assert message == Inbound("whatsapp", "+34600111222", "SM1", text="hola", profile_name="Ana")


@pytest.mark.parametrize("address", ["whatsapp:ES.a1B2c3", "ES.a1B2c3"])
def test_a_guest_who_hides_the_number_is_known_by_the_business_scoped_id(address: str) -> None:
    assert parse(FORM | {"From": address, "ExternalUserId": "ES.a1B2c3"}).guest == "ES.a1B2c3"


@pytest.mark.parametrize(
    "form",
    [
        {"From": "whatsapp:+34600111222", "Body": "hola"},
        {"MessageSid": "SM1", "Body": "hola"},
        {"MessageSid": "SM1", "From": "whatsapp:"},
        {"MessageSid": "SM1", "From": "whatsapp:+34}600{"},
    ],
)
def test_a_message_without_id_or_sender_is_malformed(form: dict[str, str]) -> None:
    with pytest.raises(MalformedMessage):
        parse(form)


@pytest.mark.parametrize("name", ["SmsMessageSid", "SmsSid"])
def test_the_older_names_of_the_message_id_serve_too(name: str) -> None:
    assert parse({name: "SM9", "From": "whatsapp:+34600111222"}).message_id == "SM9"


def test_a_pressed_button_carries_its_payload_beside_its_label() -> None:
    pressed = parse(FORM | {"Body": "", "ButtonText": "Yes, book", "ButtonPayload": "confirm:7"})

    assert (pressed.text, pressed.payload) == ("Yes, book", "confirm:7")


def test_a_chosen_list_row_carries_its_id_beside_its_title() -> None:
    chosen = parse(FORM | {"Body": "", "ListId": "room:2", "ListTitle": "Deluxe"})

    assert (chosen.text, chosen.payload) == ("Deluxe", "room:2")


def test_a_shared_place_is_read_with_its_label_and_address() -> None:
    where = {"Latitude": "40.4168", "Longitude": "-3.7038", "Label": "Sol", "Address": "Madrid"}

    assert parse(FORM | where).location == Location(40.4168, -3.7038, "Sol", "Madrid")


@pytest.mark.parametrize(("latitude", "longitude"), [("91", "0"), ("0", "nan"), ("north", "0"), ("12.5", "")])
def test_a_place_that_is_not_on_earth_is_left_out(latitude: str, longitude: str) -> None:
    assert parse(FORM | {"Latitude": latitude, "Longitude": longitude}).location is None


def test_every_file_is_read_with_its_type() -> None:
    files = {"NumMedia": "2", "MediaUrl0": "https://x/0", "MediaContentType0": "image/jpeg", "MediaUrl1": "https://x/1"}

    assert parse(FORM | files).media == (Media("https://x/0", "image/jpeg"), Media("https://x/1", ""))


def test_an_answer_names_the_message_it_answers() -> None:
    assert parse(FORM | {"OriginalRepliedMessageSid": "SM0"}).reply_to == "SM0"


def test_a_status_callback_is_read_with_its_error() -> None:
    form = {"MessageSid": "SM1", "MessageStatus": "undelivered", "ErrorCode": "63016"}

    assert parse_status(form) == DeliveryStatus("SM1", "undelivered", 63016)


@pytest.mark.parametrize("form", [{"MessageSid": "SM1"}, {"MessageStatus": "sent"}])
def test_a_status_callback_without_message_or_state_is_malformed(form: dict[str, str]) -> None:
    with pytest.raises(MalformedMessage):
        parse_status(form)
