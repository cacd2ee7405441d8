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
from rashomon.stages.support import Accounts, carries
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


PLAIN = "The barge hit the northern pier of the harbour at Venn."


def _credited(line: str, account: str) -> bool:
    """The account has words that carry the line."""
    records = collated(line, account)
    accounts = Accounts(records.articles, records.actors, records.statements)
    whole, other = (next(a for a in records.articles if a.text == text) for text in (line, account))
    wanted = accounts.read(whole.span(0, len(line)))
    return any(carries(told, wanted) for told in accounts.lines(other.span(0, len(account))))


@pytest.mark.parametrize(
    "account",
    [
        f"{before} {PLAIN[0].lower()}{PLAIN[1:-1]}{after}"
        for before, after in [
            ("Tom Hale denied that", "."), ("Tom Hale said", "."), ("It is false that", "."), ("A hoax said", "."),
            ("Rumours that", " spread on Monday."), ("Police doubt that", "."), ("The claim that", " was withdrawn."),
            ("Pilots feared that", "."), ("Investigators asked whether", "."), ("If", ", the owner must pay."),
            ("It was untrue, they said, that", "."), ("Did", "?"), ("Last week", ", police said."),
        ]
    ]
    + [
        "The barge failed to hit the northern pier of the harbour at Venn.",
        "The barge almost hit the northern pier of the harbour at Venn.",
        "The barge is expected to hit the northern pier of the harbour at Venn.",
        "The barge hit neither the ferry nor the northern pier of the harbour at Venn.",
        "The barge hit the ferry, and the northern pier of the harbour at Venn collapsed.",
        "The barge avoided what hit the northern pier of the harbour at Venn.",
        "The northern pier of the harbour at Venn hit the barge.",
    ],
)  # fmt: skip
def test_what_is_doubted_denied_asked_or_told_of_something_else_is_not_carried(account: str) -> None:
    assert not _credited(PLAIN, account)


@pytest.mark.parametrize(
    ("line", "account"),
    [
        ("The harbour board sued the ferry firm.", "The ferry firm sued the harbour board."),
        ("The toll rose from 12 to 30.", "The toll rose from 30 to 12."),
        ("The lock was not shut by police on Monday.", "The lock was shut, not by police on Monday, but by pilots."),
        ("Mayor Tilda Marsh opened the lock at Venn.", "Former mayor Tilda Marsh opened the lock at Venn."),
        ("Mayor Tilda Marsh opened the lock at Venn.", "Deputy mayor Tilda Marsh opened the lock at Venn."),
        ("Ada Brook sold the northern mill.", "Ada Brook sold the northern mill owner a boat."),
        ("At least 30 men left the northern quay.", "At most 30 men left the northern quay."),
        ("30 men and 12 women left the northern quay.", "12 men and 30 women left the northern quay."),
    ],
)  # fmt: skip
def test_words_in_another_order_or_with_others_between_are_not_carried(line: str, account: str) -> None:
    assert not _credited(line, account)


@pytest.mark.parametrize(
    "account",
    [
        PLAIN.replace("The barge", "On Monday, the barge"),
        PLAIN.replace(".", ", and two men were hurt."),
        PLAIN.replace(".", " on Monday."),
        PLAIN.replace("The barge", "A barge"),
        PLAIN.replace("northern pier", "northern pier of Orrin"),
    ],
)
def test_what_says_the_same_and_more_carries_it(account: str) -> None:
    assert _credited(PLAIN, account)


def test_somebody_without_a_name_is_known_by_the_words_for_him() -> None:
    line = "The northern lock was shut, two people who know the matter said."
    assert _credited(line, line.replace("The northern", "On Monday, the northern"))
    assert not _credited(line, line.replace("two people", "three people"))


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
