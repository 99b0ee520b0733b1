"""Twilio's Content API: which templates the account has, and those that are to be made there.

The account itself is where their ids are kept: every server finds them by name, and none of them can have a wrong one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twilio.rest import Client
from twilio.rest.content.v1.content import ContentList
from twilio.rest.content.v1.content.approval_create import ApprovalCreateList

from reservations.messages import Bubble, Rich
from whatsapp_handler.letters import UnreadableLetter
from whatsapp_handler.rest import as_channel_errors
from whatsapp_handler.templates import Template, is_ours

PAGE_SIZE = 500
APPROVED, NOT_SUBMITTED = "approved", "unsubmitted"
UNDER_WAY = frozenset({"received", "pending"})
"""WhatsApp has been asked and has not answered yet."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A template as the account has it: its id, what WhatsApp says of it, and why where it said no."""

    sid: str
    approval: str = NOT_SUBMITTED
    reason: str = ""

    def may_be_used(self, template: Template) -> bool:
        """Whether it reaches those whom this template is for: what is to be approved is of no use before."""
        return not template.category or self.approval == APPROVED


class KnownTemplates:
    """The ids of those templates that the account has and WhatsApp lets through, as last looked up; none before that.
    Threads may share it."""

    def __init__(self, wanted: Sequence[Template]) -> None:
        self._wanted = tuple(wanted)
        self._ids: Mapping[tuple[str, str], str] = {}

    def __call__(self, name: str, language: str) -> str | None:
        return self._ids.get((name, language))

    def filled(self, name: str, language: str, variables: Mapping[str, str]) -> Bubble | None:
        """A message made from the template of this name, None where the account has none, or none that was approved
        where it must be. Raises UnreadableLetter when these are not its variables: for one that is missing Twilio
        would put in the sample, say of a booking that is not the guest's."""
        sid = self(name, language)
        if sid is None:
            return None
        template = next(each for each in self._wanted if (each.name, each.language) == (name, language))
        if variables.keys() != template.samples.keys():
            names = ", ".join(template.samples) or "none"
            raise UnreadableLetter({"variables": f"those of this template are: {names}"})
        return Bubble(template.text(variables), rich=Rich(sid, tuple(variables.items())))

    def look_up(self, client: Client) -> int:
        """Ask the account; how many of the templates can be used. Raises ChannelError, and what was known stays."""
        found = templates_of(client)
        self._ids = {
            (template.name, template.language): kept.sid
            for template in self._wanted
            if (kept := found.get(template.friendly_name)) and kept.may_be_used(template)
        }
        return len(self._ids)


def templates_of(client: Client) -> dict[str, Kept]:
    """This bot's templates in the account, of every version, by their names. Raises ChannelError."""
    with as_channel_errors():
        contents = client.content.v1.content_and_approvals.list(page_size=PAGE_SIZE)
    return {
        str(each.friendly_name): _kept(str(each.sid), each.approval_requests)
        for each in contents
        if is_ours(str(each.friendly_name))
    }


def _kept(sid: str, approval: Mapping[str, object] | None) -> Kept:
    told = approval or {}
    return Kept(sid, str(told.get("status") or NOT_SUBMITTED), str(told.get("rejection_reason") or ""))


def is_approved(client: Client, sid: str) -> bool:
    """Whether WhatsApp lets messages from this template through to whoever has not written for a day. Raises
    ChannelError."""
    with as_channel_errors():
        told = client.content.v1.contents(sid).approval_fetch().fetch().whatsapp
    return _kept(sid, told).approval == APPROVED


def push(client: Client, wanted: Sequence[Template]) -> int:
    """Create the templates that the account lacks; how many they were. Raises ChannelError: what was made stays, and
    the same call goes on from there."""
    found = templates_of(client)
    missing = [template for template in wanted if template.friendly_name not in found]
    for template in missing:
        with as_channel_errors():
            made = client.content.v1.contents.create(ContentList.ContentCreateRequest(template.as_json()))
        found[template.friendly_name] = Kept(str(made.sid))
    for template in wanted:
        kept = found[template.friendly_name]
        if template.category and kept.approval == NOT_SUBMITTED:
            _submit(client, kept.sid, template)
    return len(missing)


def _submit(client: Client, sid: str, template: Template) -> None:
    """Ask WhatsApp to approve the template."""
    asked = ApprovalCreateList.ContentApprovalRequest({"name": template.friendly_name, "category": template.category})
    with as_channel_errors():
        client.content.v1.contents(sid).approval_create.create(asked)


def remove_outdated(client: Client, wanted: Sequence[Template]) -> int:
    """Delete this bot's templates that are no longer described; how many they were. Raises ChannelError."""
    names = {template.friendly_name for template in wanted}
    outdated = [kept.sid for name, kept in templates_of(client).items() if name not in names]
    for sid in outdated:
        with as_channel_errors():
            client.content.v1.contents(sid).delete()
    return len(outdated)
