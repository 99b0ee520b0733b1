"""Which language a message is written in, by its words alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from reservations.understanding.lexicon import languages, lexicon, words
from reservations.understanding.lexicon.model import expand
from reservations.understanding.text import Token, words_of

_MARGIN = 0.34
_COVERAGE = 2.0
_STICKINESS = 0.5
"""What the conversation's language weighs, twice where it knows every word."""
_SHORTEST = 2
_LONGEST_ENDING = 3
_NAMING = ("name", "email", "phone")
_SURE_IN_NAMES = 2.0
_ANNOUNCING = 2


class Detected(NamedTuple):
    """`told` is the language that the words tell, None where they do not; `likeliest` the one to read them by."""

    told: str | None
    likeliest: str


def detect(found: Sequence[Token], *, lang: str | None, asked: str | None = None) -> Detected:
    """The language of a message. `lang`, the conversation's, is read by where the words do not tell."""
    known = lang if lang in languages() else None
    texts = list(dict.fromkeys([token.text for token in found if _may_tell(token)]))
    if asked in _NAMING:
        texts = texts[:_ANNOUNCING]  # "soy Juan van der Berg": what comes after is the name
    if not texts or _may_be_names(texts):
        return Detected(None, known or languages()[0])
    scores, covered = _scores(texts), _covered(texts)
    told = _told(scores, covered, known)
    if asked in _NAMING and told and scores[told] < _SURE_IN_NAMES:
        told = None  # "de la Cruz" is a name in any language
    return Detected(told, told or _likeliest(scores, covered, known))


def _may_tell(token: Token) -> bool:
    """Whether it is a word, and no ending such as that of Spanish "10mo" (in German "Mo" is a Monday)."""
    is_ending = token.is_glued and len(token.text) <= _LONGEST_ENDING
    return token.kind == "word" and len(token.text) >= _SHORTEST and not is_ending


def _may_be_names(texts: Sequence[str]) -> bool:
    """ "Marco Rossi", "June Mayer": months beside words that nobody knows are names, and tell no language."""
    if _months().isdisjoint(texts):
        return False
    others = set(texts) - _months()
    return bool(others) and _knowing().keys().isdisjoint(others)


def _told(scores: Mapping[str, float], covered: Mapping[str, float], known: str | None) -> str | None:
    """The language whose telling words stand out, and which knows the rest at least as well."""
    if not scores:
        return None
    weights = {code: scores.get(code, 0.0) + _COVERAGE * part for code, part in covered.items()}
    if known:
        weights[known] += _STICKINESS * (2 if covered[known] == 1 else 1)
    best = max(weights, key=weights.__getitem__)
    second = sorted(weights.values())[-2]
    return best if scores.get(best) and weights[best] - second >= _MARGIN else None


def _likeliest(scores: Mapping[str, float], covered: Mapping[str, float], known: str | None) -> str:
    """The conversation's language unless another one knows more of the words; of several the first by rank."""
    most = max(covered.values())
    if known and covered[known] == most:
        return known
    return max((code for code in languages() if covered[code] == most), key=lambda code: round(scores.get(code, 0), 2))


def _covered(texts: Sequence[str]) -> dict[str, float]:
    """Which part of the words each language's lexicon holds."""
    known, knowing = dict.fromkeys(languages(), 0), _knowing()
    for text in texts:
        for code in knowing.get(text, ()):
            known[code] += 1
    said = len(texts)
    return {code: count / said for code, count in known.items()}


def _scores(texts: Sequence[str]) -> dict[str, float]:
    """A word that few languages share counts more."""
    telling = _telling()
    scores: dict[str, float] = {}
    for text in texts:
        codes = telling.get(text, ())
        for code in codes:
            scores[code] = scores.get(code, 0.0) + (1 if len(text) > _SHORTEST else 0.5) / len(codes) ** 2
    return scores


@lru_cache(maxsize=1)
def _months() -> frozenset[str]:
    blocks = (block for code in languages() for block in lexicon(code).months)
    return frozenset(word for block in blocks for phrase in expand(block) for word in words_of(phrase))


@lru_cache(maxsize=1)
def _knowing() -> Mapping[str, tuple[str, ...]]:
    """The languages that hold a word, by the word."""
    vocabularies = {code: words(code) for code in languages()}
    knowing: dict[str, tuple[str, ...]] = {}
    shared: dict[tuple[str, ...], tuple[str, ...]] = {}  # many words, and few ways to be known
    for code, vocabulary in vocabularies.items():
        for word in vocabulary:
            codes = (*knowing.get(word, ()), code)
            knowing[word] = shared.setdefault(codes, codes)
    return knowing


@lru_cache(maxsize=1)
def _telling() -> Mapping[str, tuple[str, ...]]:
    telling: dict[str, tuple[str, ...]] = {}
    for code in languages():
        for word in {word for phrase in expand(lexicon(code).telling) for word in words_of(phrase)}:
            telling[word] = (*telling.get(word, ()), code)
    return telling
