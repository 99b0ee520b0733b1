"""Twilio's Content API: which templates the account has, and those that are to be made there.

The account itself is where their ids are kept: every server finds them by name, and none of them can have a wrong one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from twilio.rest import Client
from twilio.rest.content.v1.content import ContentList
from twilio.rest.content.v1.content.approval_create import ApprovalCreateList

from reservations.messages import Bubble, Rich
from whatsapp_handler.rest import as_channel_errors
from whatsapp_handler.templates import Template, is_ours

PAGE_SIZE = 500
NOT_SUBMITTED = "unsubmitted"


class KnownTemplates:
    """The ids of those templates that the account has, as last looked up; none before that. Threads may share it."""

    def __init__(self, wanted: Sequence[Template]) -> None:
        self._wanted = tuple(wanted)
        self._ids: Mapping[tuple[str, str], str] = {}

    def __call__(self, name: str, language: str) -> str | None:
        return self._ids.get((name, language))

    def filled(self, name: str, language: str, variables: Mapping[str, str]) -> Bubble | None:
        """A message made from the template of this name, None where the account has none."""
        sid = self(name, language)
        if sid is None:
            return None
        template = next(each for each in self._wanted if (each.name, each.language) == (name, language))
        return Bubble(template.text(variables), rich=Rich(sid, tuple(variables.items())))

    def look_up(self, client: Client) -> int:
        """Ask the account; how many of the templates it has. Raises ChannelError, and what was known stays."""
        found = templates_of(client)
        self._ids = {
            (template.name, template.language): found[template.friendly_name]
            for template in self._wanted
            if template.friendly_name in found
        }
        return len(self._ids)


def templates_of(client: Client) -> dict[str, str]:
    """The ids of this bot's templates in the account, of every version, by their names. Raises ChannelError."""
    with as_channel_errors():
        contents = client.content.v1.contents.list(page_size=PAGE_SIZE)
    return {str(each.friendly_name): str(each.sid) for each in contents if is_ours(str(each.friendly_name))}


def push(client: Client, wanted: Sequence[Template]) -> int:
    """Create the templates that the account lacks; how many they were. Raises ChannelError: what was made stays, and
    the same call goes on from there."""
    found = templates_of(client)
    missing = [template for template in wanted if template.friendly_name not in found]
    for template in missing:
        with as_channel_errors():
            made = client.content.v1.contents.create(ContentList.ContentCreateRequest(template.as_json()))
        found[template.friendly_name] = str(made.sid)
    for template in wanted:
        if template.category:
            _submit(client, found[template.friendly_name], template)
    return len(missing)


def _submit(client: Client, sid: str, template: Template) -> None:
    """Ask WhatsApp to approve the template, unless it was asked before."""
    content = client.content.v1.contents(sid)
    asked = ApprovalCreateList.ContentApprovalRequest({"name": template.friendly_name, "category": template.category})
    with as_channel_errors():
        if (content.approval_fetch().fetch().whatsapp or {}).get("status") == NOT_SUBMITTED:
            content.approval_create.create(asked)


def remove_outdated(client: Client, wanted: Sequence[Template]) -> int:
    """Delete this bot's templates that are no longer described; how many they were. Raises ChannelError."""
    names = {template.friendly_name for template in wanted}
    outdated = [sid for name, sid in templates_of(client).items() if name not in names]
    for sid in outdated:
        with as_channel_errors():
            client.content.v1.contents(sid).delete()
    return len(outdated)
