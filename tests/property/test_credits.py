"""An account's letter stands behind a line of the brief only where words of its own carry the whole of it.

The check is made apart from the code under test: by the plain words of the line, leaving out names and numbers that a
span may word otherwise, and by the numbers themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.read import load
from rashomon.stages.base import Records
from tests.pipeline import REPORTS, SHARED, collated
from tests.pipeline import collated_articles as collate_articles

SUBJECTS = ("The lock keeper", "Ada Brook", "Mayor Tilda Marsh", "The ferry company", "A diver")
VERBS = ("shut the northern lock", "sank", "did not leave the quay", "may have left the quay", "sold the old mill")
TAILS = (
    "on 4 May 2031", "on 5 May 2031", "with 12 barges", "with thirteen barges", "after the storm", "before the storm",
    "in the harbour of Venn", ", but nobody was hurt", ", police said", "and told the crews of the barges",
)  # fmt: skip

sentence = st.tuples(
    st.sampled_from(SUBJECTS), st.sampled_from(VERBS), st.lists(st.sampled_from(TAILS), max_size=3, unique=True)
).map(lambda parts: f"{parts[0]} {parts[1]} {' '.join(parts[2])}".replace(" ,", ",") + ".")
account = st.lists(sentence, min_size=1, max_size=6).map(" ".join)
_SMALL = 4
"""Letters from which a word is looked for, and of which its beginning must be there."""


def _lines(records: Records) -> Iterator[r.Sentence]:
    return (line for section in records.brief.sections for line in section.sentences)


def _plain_words(text: str, names: frozenset[str]) -> set[str]:
    found = re.findall(r"[^\W\d_]{4,}", text.casefold())
    stop = get_language("en").stopwords
    return {word[:_SMALL] for word in found if word not in stop and word not in names}


def _numbers(text: str) -> set[float]:
    return {q.value for q in get_language("en").find_quantities(text, 0, len(text))}


def _missing(records: Records) -> list[tuple[str, str, object]]:
    """(line, evidence, what of the line the evidence lacks) of every credit that is not true."""
    known = (w for a in records.actors for m in a.mentions for w in re.findall(r"[^\W\d_]+", m.text.casefold()))
    values = re.findall(
        r"[a-z]+", "eleven twelve thirteen monday tuesday wednesday thursday friday saturday sunday may"
    )
    names = frozenset(known) | frozenset(values)
    return [
        (line.text, span.text, lacking)
        for line in _lines(records)
        for span in line.evidence
        if (lacking := _lacks(line.text, span.text, names))
    ]


def _lacks(line: str, evidence: str, names: frozenset[str]) -> set[str] | set[float]:
    words = _plain_words(line, names) - _plain_words(evidence, frozenset())
    return words or _numbers(line) - _numbers(evidence)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(account, min_size=2, max_size=4))
def test_no_credit_is_untrue_whatever_the_accounts(texts: list[str]) -> None:
    assert _missing(collated(*texts)) == []


def test_no_credit_of_the_example_is_untrue() -> None:
    assert _missing(collate_articles(load([REPORTS]).articles)) == []


@pytest.mark.skipif(not SHARED.exists(), reason="the shared events are not here")
@pytest.mark.parametrize(
    "folder", sorted((SHARED / "events").glob("*")) if SHARED.exists() else [], ids=lambda f: f.name
)
def test_no_credit_on_a_real_event_is_untrue(folder: object) -> None:
    assert _missing(collate_articles(load([str(folder)]).articles)) == []


def test_the_check_can_fail() -> None:
    records = collated("The lock keeper shut the northern lock with 12 barges.", "A diver sold the old mill.")
    spans = tuple(a.span(0, len(a.text)) for a in records.articles)
    line = r.Sentence(text=spans[0].text, evidence=spans)
    forged = r.replace(records.brief, sections=(r.Section(title="", sentences=(line,)),))
    assert [missing[1] for missing in _missing(Records(actors=records.actors, brief=forged))] == [spans[1].text]
