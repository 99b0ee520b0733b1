"""For whom: name, e-mail and phone. What WhatsApp already tells is offered, not asked."""

from __future__ import annotations

from reservations.choosing import yes_or_no
from reservations.conversation import Asked, Conversation, Meaning, Step
from reservations.messages import Reply, say
from reservations.ports import Ports


def take_guest(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """Pass with everything the PMS needs to know of the guest, or ask for the next piece."""
    told = _with_phone_known(_with_answer(conversation, heard))
    if not told.guest_name:
        return _ask_name(told, heard)
    if told.email_suggestion:
        return _check_email(told)
    if not told.guest_email and not told.email_refused:
        return _ask(told, Asked.EMAIL, _about_email(conversation, heard))
    if not told.guest_phone:
        return _ask(told, Asked.PHONE, say("ask_phone"))
    return Step(told.but(asked=None))


def _with_answer(conversation: Conversation, heard: Meaning) -> Conversation:
    """The yes or no to what was offered."""
    if heard.says("affirm") and conversation.asked is Asked.NAME and not conversation.guest_name:
        return conversation.but(guest_name=conversation.profile_name or None)
    if heard.says("affirm") and conversation.asked is Asked.EMAIL_CHECK:
        return conversation.but(guest_email=conversation.email_suggestion, email_suggestion=None)
    if heard.says("deny") and conversation.asked is Asked.EMAIL_CHECK:
        return conversation.but(email_suggestion=None)
    if heard.says("deny") and conversation.asked is Asked.EMAIL and not conversation.guest_email:
        return conversation.but(email_refused=True)
    return conversation


def _with_phone_known(conversation: Conversation) -> Conversation:
    """The number the guest writes from; the summary states it, so that it can be corrected."""
    if conversation.guest_phone or not conversation.guest.startswith("+"):
        return conversation
    return conversation.but(guest_phone=conversation.guest)


def _ask_name(conversation: Conversation, heard: Meaning) -> Step:
    offers_profile = conversation.profile_name and not heard.says("deny")
    if not offers_profile:
        return _ask(conversation, Asked.NAME, say("ask_name"))
    return _ask_yes_or_no(conversation, Asked.NAME, say("ask_name_offered", name=conversation.profile_name))


def _check_email(conversation: Conversation) -> Step:
    typed, meant = conversation.guest_email or "", conversation.email_suggestion or ""
    return _ask_yes_or_no(conversation, Asked.EMAIL_CHECK, say("check_email", typed=typed, meant=meant))


def _about_email(conversation: Conversation, heard: Meaning) -> Reply:
    tried = conversation.asked is Asked.EMAIL and any("@" in word for word in heard.unexplained)
    return say("email_unreadable") if tried else say("ask_email")


def _ask(conversation: Conversation, asked: Asked, question: Reply) -> Step:
    return Step(conversation.but(asked=asked), question, waits=True)


def _ask_yes_or_no(conversation: Conversation, asked: Asked, question: Reply) -> Step:
    asking = conversation.but(asked=asked)
    return Step(asking, question + Reply(choices=yes_or_no(asking)), waits=True)
