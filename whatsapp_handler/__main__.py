"""`python -m whatsapp_handler templates …`: the Content templates that lists, buttons and cards are made from.
`python -m whatsapp_handler signatures [address]`: whether a running bot lets in what Twilio signed, and nothing else.

push creates those that the account lacks, status tells which it has and which of them WhatsApp has approved, prune
deletes those of earlier versions, write puts each into a file of its own to be looked at. Exit status 0 when all is
there and WhatsApp has said no to none, 1 when not, 2 when the settings are incomplete.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from reservations.errors import ChannelError, SettingsError
from settings import Settings
from whatsapp_handler.conformance import verdicts
from whatsapp_handler.content import APPROVED, UNDER_WAY, Kept, push, remove_outdated, templates_of
from whatsapp_handler.rest import WhatsAppClient
from whatsapp_handler.templates import Template, templates
from whatsapp_handler.webhooks import Account


def main(arguments: Sequence[str] | None = None, *, settings: Settings | None = None) -> int:
    """Do what the arguments ask for and say what came of it."""
    given = _parser().parse_args(arguments)
    try:
        settings = settings or Settings.from_environment()
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    if given.what == "signatures":
        return _signatures(settings, given.address)
    wanted = templates(settings.hotel, settings.picture_hosts)
    if given.action == "write":
        return _write(wanted, given.folder)
    try:
        return _with_account(given.action, wanted, _account(settings))
    except ChannelError as error:
        sys.stderr.write(f"{error}\n")
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m whatsapp_handler", description=__doc__)
    whats = parser.add_subparsers(dest="what", required=True)
    whats.add_parser("signatures").add_argument("address", nargs="?", help="where the bot is, else PUBLIC_BASE_URL")
    actions = whats.add_parser("templates").add_subparsers(dest="action", required=True)
    for action in ("push", "status", "prune"):
        actions.add_parser(action)
    actions.add_parser("write").add_argument("folder", type=Path)
    return parser


def _account(settings: Settings) -> WhatsAppClient:
    account = settings.twilio
    return WhatsAppClient(
        account.account_sid, account.auth_tokens[0], sender=account.number, api_base_url=account.api_base_url
    )


def _with_account(action: str, wanted: Sequence[Template], client: WhatsAppClient) -> int:
    if action == "push":
        sys.stdout.write(f"{push(client, wanted)} templates created\n")
    if action == "prune":
        sys.stdout.write(f"{remove_outdated(client, wanted)} templates of earlier versions deleted\n")
    return _status(wanted, templates_of(client))


def _status(wanted: Sequence[Template], found: Mapping[str, Kept]) -> int:
    missing = [template.friendly_name for template in wanted if template.friendly_name not in found]
    outdated = len(found) - (len(wanted) - len(missing))
    sys.stdout.write(f"{len(wanted) - len(missing)} of {len(wanted)} templates are in the account")
    sys.stdout.write(f", and {outdated} of earlier versions\n" if outdated else "\n")
    sys.stdout.writelines(f"missing: {name}\n" for name in missing)
    are_approvals_well = _approvals([(each, found[each.friendly_name]) for each in wanted if _awaits(each, found)])
    return 0 if are_approvals_well and not missing else 1


def _awaits(template: Template, found: Mapping[str, Kept]) -> bool:
    return bool(template.category) and template.friendly_name in found


def _approvals(asked: Sequence[tuple[Template, Kept]]) -> bool:
    """Tell what WhatsApp says of the templates that it is to approve; whether it has said no to none of them."""
    if asked:
        passed = sum(kept.approval == APPROVED for _, kept in asked)
        sys.stdout.write(f"{passed} of {len(asked)} may be used for guests who last wrote over 24 hours ago\n")
    for template, kept in asked:
        reason = f" ({kept.reason})" if kept.reason else ""
        sys.stdout.write(f"{kept.approval}: {template.friendly_name}{reason}\n")
    return all(kept.approval in {APPROVED, *UNDER_WAY} for _, kept in asked)


def _write(wanted: Sequence[Template], folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    for template in wanted:
        text = json.dumps(template.as_json(), ensure_ascii=False, indent=2)
        folder.joinpath(f"{template.name}.{template.language}.json").write_text(f"{text}\n", "utf-8")
    sys.stdout.write(f"{len(wanted)} templates written to {folder}\n")
    return 0


def _signatures(settings: Settings, address: str | None) -> int:
    public, twilio = settings.public_base_url, settings.twilio
    account = Account(twilio.account_sid, twilio.numbers, twilio.service_sid)
    is_right = True
    for verdict in verdicts((address or public).rstrip("/"), account, twilio.auth_tokens, signed_address=public):
        is_right &= verdict.is_as_expected
        mark = "ok   " if verdict.is_as_expected else "WRONG"
        sys.stdout.write(f"{mark} {verdict.status:>3} {verdict.path} {verdict.case.name}\n")
    return 0 if is_right else 1


if __name__ == "__main__":
    sys.exit(main())
