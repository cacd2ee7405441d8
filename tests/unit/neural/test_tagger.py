"""The weights that come with the package."""

import numpy as np
import pytest

from rashomon.neural import OWN_MODELS, open_tagger
from rashomon.neural.features import Pieces
from rashomon.neural.protocols import Named
from rashomon.neural.tagger import OnnxTagger, _whole, _Window

pytestmark = pytest.mark.skipif(not (OWN_MODELS / "manifest.json").exists(), reason="came without weights")
TEXTS = [
    "Ana Brel, the harbour master, said that the ford was safe.",
    "“The ford is safe,” Ana Brel said.",
    "",
    "It rained on Monday.",
]


@pytest.fixture(scope="module")
def tagger() -> OnnxTagger:
    own = open_tagger(OWN_MODELS)
    assert own is not None
    return own


def test_source_cue_and_content_are_found(tagger: OnnxTagger) -> None:
    (plain,), (quoted,), nothing, weather = (reading.attributions for reading in tagger.read(TEXTS))
    assert TEXTS[0][slice(*plain.cue)] == "said"
    assert TEXTS[0][slice(*(plain.source or (0, 0)))].startswith("Ana Brel")
    assert [TEXTS[0][a:b] for a, b in plain.content] == ["that the ford was safe"]
    assert TEXTS[1][slice(*(quoted.source or (0, 0)))] == "Ana Brel"
    assert nothing == weather == ()


def test_ranges_are_whole_words_within_the_paragraph(tagger: OnnxTagger) -> None:
    for text, found in zip(TEXTS, tagger.read(TEXTS), strict=True):
        for one in found.attributions:
            for a, b in (one.cue, *one.content, *([one.source] if one.source else [])):
                assert 0 <= a < b <= len(text)
                assert not (a and text[a - 1].isalnum() and text[a].isalnum())


def test_the_order_of_paragraphs_makes_no_difference(tagger: OnnxTagger) -> None:
    assert tagger.read(TEXTS[::-1]) == tagger.read(TEXTS)[::-1]


def test_a_very_long_paragraph_is_read_without_failing(tagger: OnnxTagger) -> None:
    (found,) = tagger.read(["Ana Brel said that the ford was safe. " * 200])
    assert found.attributions[-1].cue[0] > 254 * 4  # beyond the first window


def test_files_are_small() -> None:
    sizes = [path.stat().st_size for path in OWN_MODELS.iterdir()]
    assert max(sizes) <= 25_000_000
    assert sum(sizes) <= 60_000_000


def test_a_paragraph_is_read_the_same_beside_another(tagger: OnnxTagger) -> None:
    other = "It rained on Monday, and nobody knew why the ferries were late. " * 3
    alone, beside = tagger.read(TEXTS[:1]), tagger.read([other, *TEXTS[:1]])
    assert beside[1:] == alone


def test_names_and_pronouns_are_read(tagger: OnnxTagger) -> None:
    text = "Ana Brel met Ivo Marn at the mole in Oslo. “The ford is safe,” she said."
    (reading,) = tagger.read([text])
    assert {(text[slice(*name.at)], name.kind) for name in reading.names} >= {("Ana Brel", "person"), ("Oslo", "place")}
    (pronoun,) = reading.pronouns
    assert text[slice(*pronoun.at)] == "she"
    assert {text[slice(*at)] for at, _ in pronoun.names} == {"Ana Brel", "Ivo Marn"}
    assert tagger.antecedents(text, pronoun.at).at == pronoun.at


@pytest.mark.parametrize(
    ("text", "source", "whole"),
    [
        ("The Far Oth guild said so.", "The Far", "The Far Oth guild"),
        ("The Far Oth guild of masons said so.", "The Far Oth", "The Far Oth"),
        ("According to the Oth Gazette, it rained.", "the", "the Oth Gazette"),
        ("The weavers of Oth said so.", "The weavers", "The weavers"),
    ],
)
def test_a_source_ends_where_a_name_ends(text: str, source: str, whole: str) -> None:
    places = [(text.find(name), name) for name in ("Far Oth", "Oth Gazette") if name in text]
    names = tuple(Named(at=(at, at + len(name)), kind="organisation") for at, name in places)
    cue = next(text.find(c) for c in ("said", "According") if c in text)
    window = _Window(text, Pieces((), (), (), ()), np.zeros(0, np.float32), np.zeros(0, np.float32), names)
    start = text.find(source)
    a, b = _whole((start, start + len(source)), (cue, cue + 4), window)
    assert text[a:b] == whole
