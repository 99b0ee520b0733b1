"""Which language a message is written in, by its words alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from reservations.understanding.lexicon import languages, lexicon
from reservations.understanding.lexicon.model import expand
from reservations.understanding.text import Token, words_of

_MARGIN = 0.34


def detect(found: Sequence[Token], *, lang: str | None) -> str | None:
    """The language, or None where the words do not tell. `lang`, the conversation's, wins a draw."""
    scores = _scores(found)
    if not scores:
        return None
    best = max(scores, key=lambda code: (scores[code], code == lang))
    rivals = [score for code, score in scores.items() if code != best]
    if scores[best] - max(rivals, default=0.0) < _MARGIN and best != lang:
        return None
    return best if scores[best] >= _MARGIN else None


def _scores(found: Sequence[Token]) -> dict[str, float]:
    """A word that few languages share counts more."""
    telling = _telling()
    scores: dict[str, float] = {}
    for token in found:
        codes = telling.get(token.text, ())
        for code in codes:
            scores[code] = scores.get(code, 0.0) + 1 / len(codes) ** 2
    return scores


@lru_cache(maxsize=1)
def _telling() -> Mapping[str, tuple[str, ...]]:
    telling: dict[str, tuple[str, ...]] = {}
    for code in languages():
        words = {word for phrase in expand(lexicon(code).telling) for word in words_of(phrase)}
        for word in words:
            telling[word] = (*telling.get(word, ()), code)
    return telling
