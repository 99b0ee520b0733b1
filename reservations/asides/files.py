"""What a guest sends instead of words, or beside them: files for the hotel's people, and what nobody here can read."""

from __future__ import annotations

from reservations.conversation import Conversation, Meaning, Step
from reservations.events import FileReceived
from reservations.files import FileKind, kind_of
from reservations.messages import Line, Reply
from reservations.ports import Ports

HANDED_ON = (FileKind.PICTURE, FileKind.VIDEO, FileKind.DOCUMENT)


def take_files(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:
    """Pictures, videos and documents go to the hotel's people; of other kinds it is said that they cannot be read."""
    kinds = tuple(map(kind_of, heard.files))
    handed_on = [file for file, kind in zip(heard.files, kinds, strict=True) if kind in HANDED_ON]
    addresses = tuple(ports.hand_on(conversation.guest, file) for file in handed_on)
    thanks = (Line("file_handed_on", {"count": len(addresses)}),) if addresses else ()
    regrets = tuple(_regret(kind) for kind in dict.fromkeys(kinds) if kind not in HANDED_ON)
    return Step(conversation, Reply((*thanks, *regrets)), tuple(map(FileReceived, addresses)))


def _regret(kind: FileKind) -> Line:
    """That files of this kind cannot be read, and what can be instead."""
    match kind:
        case FileKind.STICKER:
            return Line("sticker_seen")
        case FileKind.CONTACT:
            return Line("contact_unread")
        case _:
            return Line("unreadable_kind")
