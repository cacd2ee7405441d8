"""The language of a text by its small words."""

from __future__ import annotations

import pytest

from rashomon.text.tongues import tongue_of

QUOTED = "« Personne ne passe sur le pont dans la nuit », she said, and the clerk of the harbour wrote it in the book"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The bridge of the old harbour was shut on Monday, and nobody knows for how long.", "en"),
        ("Le pont du vieux port est fermé depuis lundi, et personne ne sait pour combien de temps.", "fr"),
        ("Die Brücke am alten Hafen ist seit Montag zu, und niemand weiß, wie lange das noch dauert.", "de"),
        ("El puente del puerto viejo está cerrado desde el lunes y nadie sabe por cuánto tiempo.", "es"),
        ("Il ponte del vecchio porto è chiuso da lunedì e nessuno sa per quanto tempo.", "it"),
        ("De brug van de oude haven is sinds maandag dicht en niemand weet voor hoe lang dat is.", "nl"),
        # English with words of another language in it; too few words; a list
        (f"{QUOTED} of the bridge. The bridge is to be shut for a week.", "en"),
        ("Le pont est fermé.", None),
        ("Tarnmouth, Selmouth, Corrid, Arrey, Venn, Quist, Moss, Renn, Merrow", None),
    ],
)
def test_small_words_tell_the_language(text: str, code: str | None) -> None:
    assert tongue_of(text) == code
