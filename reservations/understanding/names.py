"""The guest's name: after words that announce one, or alone where it was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reservations.understanding.reading import Message
from reservations.understanding.text import Token

_SURE = "name_is"
_ANNOUNCING = (_SURE, "name_here", "name_its", "name_for")
_LONGEST = 5
_LENGTHS_OF_NAME = (2, 3)
_RELATIONS = ("partner", "child_of", "friend")
# fmt: off
_PARTICLES = frozenset({
    "de", "la", "del", "las", "los", "der", "den", "van", "von", "da", "das", "do", "dos", "di", "du", "le", "y", "e",
    "el", "al", "bin", "ibn", "abu", "della", "dello", "dei", "degli", "delle", "dalla",
    "mac", "mc", "san", "st", "o", "t", "ten", "ter", "zu", "d",
})
# fmt: on
_TIES = ("-", "'", "’")


def find_name(message: Message, explained: set[int], *, has_email: bool = False) -> str | None:
    """The name said. `explained` are tokens that are something else (dates, people); `has_email`: an address stands
    beside them."""
    in_parts = _given_and_family(message, explained)
    if in_parts:
        return in_parts
    begins_with_name = message.asks("name") and _begins_with_unknown_name(message, explained)
    if begins_with_name and not message.hears("name_is", "name_here"):
        return _bare(message, explained)
    announced = (_after_cue(message, cue, explained) for cue in _ANNOUNCING if message.hears(cue))
    name = next(filter(None, announced), None) or _before_cue(message, explained)
    if name:
        return name
    if message.asks("name"):
        return _bare(message, explained)
    return _capitalised(message, explained) or (_unknown_words(message, explained) if has_email else None)


def _begins_with_unknown_name(message: Message, explained: set[int]) -> bool:
    """ "Reiß, mit scharfem S": a capital word of no language before the first comma."""
    words = message.tokens[:2]
    is_alone = [token.kind for token in words] == ["word", "punct"] and words[1].text == ","
    if not is_alone or words[0].text in message.language.vocabulary or not _is_capital(_raw(message, words[0])):
        return False
    return _is_part(message, 0, explained, is_strong=False, is_first=True)


def _given_and_family(message: Message, explained: set[int]) -> str | None:
    """ "first name Jane, last name Whitfield", in either order; None where one of the two is missing."""
    if not message.hears("given_name") or not message.hears("family_name"):
        return None
    parts = []
    for cue in ("given_name", "family_name"):
        found = [
            _name_from(message, _skip_punctuation(message, start), explained, is_strong=True)
            for start in _longest_cues(message, cue)
        ]
        parts.append(next((name for name in found if name), None))
    given, family = parts
    return _joined(message, [*given, *family]) if given and family else None


def _unknown_words(message: Message, explained: set[int]) -> str | None:
    """ "anna o'brien, anna@example.com": all that is said beside an address are two or three words of no language."""
    places = [place for place, token in enumerate(message.tokens) if token.kind != "punct"]
    if len(places) not in _LENGTHS_OF_NAME:
        return None
    found = [message.tokens[place] for place in places]
    is_name = all(_is_part(message, place, explained, is_strong=False, is_first=place == places[0]) for place in places)
    return _joined(message, found) if is_name else None


def _after_cue(message: Message, cue: str, explained: set[int]) -> str | None:
    names, is_strong = [], cue == _SURE or message.asks("name")
    for start in _longest_cues(message, cue):
        place = _skip_relation(message, _skip_punctuation(message, start))
        place = _skip_article(message, place)
        found = _name_from(message, place, explained, is_strong=is_strong)
        if found and _is_convincing(message, cue, found):
            names.append(_in_full(message, found, explained))
    return _joined(message, _fullest(names)) if names else None


def _fullest(names: list[list[Token]]) -> list[Token]:
    """The first name said, or the one that says it in full later: "I'm Lorraine ... under Lorraine Fisher"."""
    first = {*map(_text, names[0])}
    return max((name for name in names if first <= {*map(_text, name)}), key=len)


def _in_full(message: Message, found: list[Token], explained: set[int]) -> list[Token]:
    """The name that follows one and holds it: "Bond, James Bond"."""
    after = message.tokens.index(found[-1]) + 1
    if after >= len(message.tokens) or message.tokens[after].text not in (",", "."):
        return found
    following = _name_from(message, after + 1, explained, is_strong=True)
    return following if {*map(_text, found)} < {*map(_text, following)} else found


def _skip_article(message: Message, place: int) -> int:
    """ "Ich bin der Thomas"."""
    is_article = place + 1 < len(message.tokens) and message.tokens[place].text in message.language.articles
    return place + 1 if is_article and not _is_capital(_raw(message, message.tokens[place])) else place


def _longest_cues(message: Message, cue: str) -> list[int]:
    """The places after each cue, the shorter of two that begin together left out."""
    ends: dict[int, int] = {}
    for heard in message.heard(cue):
        if not _is_within_name(message, heard.first):
            ends[heard.first] = max(ends.get(heard.first, 0), heard.last + 1)
    return sorted(set(ends.values()))


def _is_within_name(message: Message, place: int) -> bool:
    """The "da" of "João da Silva", or the "von" that an answer begins with, announces nobody."""
    if message.tokens[place].text not in _PARTICLES:
        return False
    if place == 0:
        return message.asks("name")
    before = message.tokens[place - 1]
    return before.kind == "word" and before.text not in message.language.vocabulary


def _is_convincing(message: Message, cue: str, found: list[Token]) -> bool:
    """ "for Ana Diaz" is a name, "for Paris" need not be one."""
    if cue == _SURE:
        return True
    if len(found) == 1 and len(found[0].text) == 1:
        return False  # "Hans, with an H"
    raw = [_raw(message, token) for token in found]
    if message.asks("name"):
        return cue == "name_here" or len(raw) > 1 or _is_capital(raw[0]) or _ends_clause(message, found[-1])
    capital = [word for word in raw if _is_capital(word)]
    if cue == "name_for":
        return len(capital) >= (1 if _has_title(message, found[0]) else 2) and (
            message.hears("reserve", "existing", "cancel", "service") or message.row.has("party_of")
        )
    if capital:
        return len(capital) >= 2 or (cue == "name_here" and not message.hears("seek"))
    is_known_guest = message.hears("existing", "cancel", "service", "modify_strong")
    return is_known_guest and len(raw) >= (1 if cue == "name_here" else 2) and _ends_clause(message, found[-1])


def _has_title(message: Message, token: Token) -> bool:
    """Whether a title stands before this token: "for Mr. Jones"."""
    before = [other for other in message.tokens[: message.tokens.index(token)] if other.text != "."]
    return bool(before) and _is_title(message, before[-1])


def _ends_clause(message: Message, token: Token) -> bool:
    after = message.tokens.index(token) + 1
    return after >= len(message.tokens) or message.tokens[after].kind == "punct"


def _name_from(message: Message, place: int, explained: set[int], *, is_strong: bool) -> list[Token]:
    """The tokens that look like a name from a place on."""
    found: list[Token] = []
    while place < len(message.tokens) and len(found) < _LONGEST:
        token = message.tokens[place]
        if not _is_part(message, place, explained, is_strong=is_strong, is_first=not found):
            break
        if found and _is_capital(_raw(message, found[0])) and not _belongs(message, token):
            break
        if not _is_title(message, token):
            found.append(token)
        place = _skip_joint_of_titles(message, _skip_initial_dot(message, place + 1))
    while found and found[-1].text in _PARTICLES and len(found[-1].text) < 4:
        found.pop()
    return found


def _is_part(message: Message, place: int, explained: set[int], *, is_strong: bool, is_first: bool) -> bool:
    token = message.tokens[place]
    if token.kind != "word" or any(c.isdigit() for c in token.text):
        return False
    raw = _raw(message, token)
    if len(token.text) == 1 and _is_capital(_raw(message, token)) and message.tokens[place + 1 : place + 2]:
        return message.tokens[place + 1].text == "." or token.text not in message.language.stops
    if token.text in _PARTICLES and (not is_first or _is_capital(raw) or len(token.text) > 2):
        return _is_word_after(message, place)
    if token.text in message.language.stops:
        return False
    if message.asks("name") and (
        _is_title(message, token) if is_first else _is_title(message, message.tokens[place - 1])
    ):
        return True
    if _is_capital(raw) and not message.text.isupper():
        is_day = place in explained and is_first and not _is_capital(_after(message, place))
        return not is_day if is_strong else (place not in explained and not _is_mere_opening(message, place))
    return token.text not in message.language.vocabulary and place not in explained


def _after(message: Message, place: int) -> str:
    """The word right after, empty where none follows."""
    following = message.tokens[place + 1 : place + 2]
    return _raw(message, following[0]) if following else ""


def _is_mere_opening(message: Message, place: int) -> bool:
    """A known word with a capital only because a sentence begins."""
    begins = place == 0 or message.tokens[place - 1].text in (".", "!", "?")
    if not begins or message.tokens[place].text not in message.language.vocabulary:
        return False
    after = message.tokens[place + 1 : place + 2]
    return not (after and after[0].kind == "word" and _is_capital(_raw(message, after[0])))


def _belongs(message: Message, token: Token) -> bool:
    """ "Mary Brattin things": after capitals only capitals and particles go on."""
    return _is_capital(_raw(message, token)) or token.text in _PARTICLES


def _is_word_after(message: Message, place: int) -> bool:
    if place + 1 >= len(message.tokens) or message.tokens[place + 1].kind != "word":
        return False
    after = message.tokens[place + 1].text
    return after in _PARTICLES or after not in message.language.stops


def _skip_punctuation(message: Message, place: int) -> int:
    while place < len(message.tokens) and message.tokens[place].text in (":", "-", '"', "'", ",", "“", "«"):
        place += 1
    return place


def _skip_relation(message: Message, place: int) -> int:
    """The place of the name in "my wife, Ana Diaz"."""
    relation = next((mark for mark in message.row.marks if mark.first == place and mark.kind in _RELATIONS), None)
    return _skip_punctuation(message, relation.last + 1) if relation else place


def _skip_initial_dot(message: Message, place: int) -> int:
    """ "J. R. Smith", "Mr. Jones"."""
    if (
        place < len(message.tokens)
        and message.tokens[place].text == "."
        and (len(message.tokens[place - 1].text) == 1 or _is_title(message, message.tokens[place - 1]))
    ):
        return place + 1
    return place


def _skip_joint_of_titles(message: Message, place: int) -> int:
    """ "Mr and Mrs Jones"."""
    around = (message.tokens[place - 1], *message.tokens[place + 1 : place + 2])
    is_joint = place < len(message.tokens) and message.tokens[place].text in message.language.joints
    return place + 1 if is_joint and len(around) == 2 and all(_is_title(message, token) for token in around) else place


def _before_cue(message: Message, explained: set[int]) -> str | None:
    """ "Ana Diaz is my name"."""
    for heard in message.heard("name_after"):
        start = heard.first
        while start > 0 and _is_part(message, start - 1, explained, is_strong=True, is_first=False):
            start -= 1
        found = _name_from(message, start, explained, is_strong=True)
        if found and start + len(found) == heard.first and _is_convincing_before(message, found):
            return _joined(message, found)
    return None


def _is_convincing_before(message: Message, found: list[Token]) -> bool:
    return message.asks("name") or sum(_is_capital(_raw(message, token)) for token in found) >= 2


def _bare(message: Message, explained: set[int]) -> str | None:
    """The answer to "what is your name?": its first words that look like one."""
    if any(token.text == "?" for token in message.tokens) or any(
        heard.first == 0 for heard in message.heard("question")
    ):
        return None
    if _is_called_like_a_month(message):
        return message.words(0, 0)
    if _is_family_name_first(message, explained):
        return _joined(message, [message.tokens[2], message.tokens[0]])
    name = next(_bare_names(message, explained), None)
    if name and _has_a_word_for_family_name(message, name, explained):
        return _joined(message, list(message.tokens[:2]))
    return _joined(message, _in_full(message, name, explained)) if name else None


def _is_called_like_a_month(message: Message) -> bool:
    """ "April", and nothing else."""
    marks = [mark for mark in message.row.marks if mark.kind not in ("stop", "comma")]
    return len(marks) == 1 and marks[0].kind == "month" and _is_capital(message.words(0, 0))


def _has_a_word_for_family_name(message: Message, name: list[Token], explained: set[int]) -> bool:
    """ "grace hope", and nothing else: the second word is known, and part of the name."""
    if [token.kind for token in message.tokens] != ["word", "word"] or name != [message.tokens[0]] or 1 in explained:
        return False
    is_part_of_speech = any(
        heard.first == 1 for heard in message.heard("name_after", "thanks", "yes", "no", "done", "bye")
    )
    return not is_part_of_speech and message.tokens[1].text not in message.language.stops


def _is_family_name_first(message: Message, explained: set[int]) -> bool:
    """ "Whitfield, Jane", and nothing else."""
    if [token.kind for token in message.tokens] != ["word", "punct", "word"] or message.tokens[1].text != ",":
        return False
    return all(_is_part(message, place, explained, is_strong=False, is_first=True) for place in (0, 2))


def _bare_names(message: Message, explained: set[int]) -> Iterator[list[Token]]:
    for place in range(len(message.tokens)):
        if place and message.tokens[place - 1].kind == "word" and not _is_led_up_to(message, place):
            continue
        found = _name_from(message, place, explained, is_strong=False)
        if found and not _is_all_known(message, found) and not _goes_on(message, found):
            yield found


def _is_led_up_to(message: Message, place: int) -> bool:
    """ "Just Ana Diaz": two words with capitals after one that is nobody's name."""
    if place != 1 or message.text.isupper() or message.tokens[0].text not in message.language.stops:
        return False
    return _is_capital(_raw(message, message.tokens[1])) and _is_capital(_after(message, 1))


def _text(token: Token) -> str:
    return token.text


def _goes_on(message: Message, found: list[Token]) -> bool:
    """ "das sag ich nicht": without capitals, what goes on with words of the language is a sentence."""
    if any(_is_capital(_raw(message, token)) and token.text not in _PARTICLES for token in found):
        return False
    after = message.tokens.index(found[-1]) + 1
    if any(heard.first == after for heard in message.heard("negates")):
        return True
    following = message.tokens[after : after + 2]
    return len(following) == 2 and all(token.kind == "word" for token in following)


def _is_all_known(message: Message, found: list[Token]) -> bool:
    return all(token.text in message.language.vocabulary and not _is_capital(_raw(message, token)) for token in found)


def _capitalised(message: Message, explained: set[int]) -> str | None:
    """ "Table of four, Hellen Lagerquist": two capitals standing alone between commas."""
    if len(message.tokens) <= min(_LENGTHS_OF_NAME):
        return None  # nothing stands beside them
    opening = (",", "?", ":", ".") if message.hears("existing", "cancel", "asks_booking") else (",",)
    for place in range(len(message.tokens)):
        if place and message.tokens[place - 1].text not in opening:
            continue
        found = _name_from(message, place, explained, is_strong=False)
        if _stands_alone(message, place, found):
            return _joined(message, found)
    return None


def _stands_alone(message: Message, place: int, found: list[Token]) -> bool:
    after = place + len(found)
    is_end = after >= len(message.tokens) or message.tokens[after].text in (",", ".")
    if len(found) not in (2, 3, 4) or not is_end or len(message.tokens) == len(found):
        return False
    return all(
        _is_capital(_raw(message, token)) and token.text not in message.language.vocabulary
        for token in found
        if token.text not in _PARTICLES
    )


def _joined(message: Message, found: list[Token]) -> str:
    """The name as it was written, "Jean-Marc D'Arcy", titles and dots left out."""
    name = _raw(message, found[0])
    for before, token in pairwise(found):
        gap = message.text[before.end : token.start]
        name += (gap if gap in _TIES else " ") + _raw(message, token)
    return name


def _raw(message: Message, token: Token) -> str:
    return message.text[token.start : token.end]


def _is_capital(word: str) -> bool:
    return word[:1].isupper()


def _is_title(message: Message, token: Token) -> bool:
    return token.text in message.language.titles
