from __future__ import annotations

import pytest

from tests.understanding.reading import read


@pytest.mark.parametrize(
    ("lang", "about", "rules"),
    [
        ("en", "tell me about your hotel", "what are the house rules?"),
        ("es", "háblame del hotel", "¿cuáles son las normas de la casa?"),
        ("pt", "fale sobre o hotel", "quais são as regras da casa?"),
        ("fr", "parlez-moi de l'hôtel", "quelles sont les règles de la maison ?"),
        ("de", "erzählen Sie mir etwas über das Hotel", "wie ist die Hausordnung?"),
        ("it", "mi parli dell'hotel", "quali sono le regole della casa?"),
    ],
)
def test_the_house_itself_and_its_rules_are_asked_for(lang: str, about: str, rules: str) -> None:
    assert read(about, lang=lang).intents == ("faq:about",)
    assert read(rules, lang=lang).intents == ("faq:rules",)
