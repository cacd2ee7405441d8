"""Wordings: the same words in quotation marks, but not the same; at worst a number or a "not" apart."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import combinations

from rashomon.language import get_language
from rashomon.language.base import Language
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.likeness import Bag, read_words
from rashomon.text.groups import grouped

_LEAST = 6
"""Words that a wording must have for one changed word to stand out."""
_SHORT, _SHARED = 4, 0.34
"""Words that a wording must have to be compared at all, and the share of content words that two must share."""
_MARK = re.compile(r"[?!–—]|--|(?<=\s)-(?=\s)")
"""Marks that are a part of the wording; commas, full stops and hyphens each house sets in its own way."""
_TYPE = "\"'“”‘’«»„‹›"
"""Quotation marks and apostrophes, which each house sets in its own way, too."""
_ADDED = re.compile(r"\[[^\]]*\]")
"""What a house adds to the words, in square brackets."""
_LEAST_APART, _ALIKE_APART = 5, 0.6
"""Content words that two utterances must share, and the share of the shorter one's, to be one in two wordings."""
_NO_SPEECH = 0.5
"""The share of the longer one's content words that the shorter has."""
_CHANGED = 2
"""Words on either side that may differ."""


def find(context: Context) -> Iterator[r.Finding]:
    """For each utterance: a conflict where near-equal wordings differ in a number or a "not", else a variant."""
    language = get_language("en")
    statements = {s.id: s for s in context.records.statements}
    actors = {a.id: a.name for a in context.records.actors}
    unnamed = {a.id for a in context.records.actors if not a.named} | {None}
    for utterance in context.records.utterances:
        said = [s for s in (statements[key] for key in utterance.collation.readings) if s.kind == "direct"]
        pairs = [(a, b) for a, b in combinations(said, 2) if a.article != b.article]
        about = f"the words of {actors.get(utterance.speaker or '', 'somebody not resolved')}"
        told = next(
            ((kind, a, b) for a, b in pairs if (kind := _difference(a, b, language)) and not _both_said(a, b, said)),
            None,
        )
        if told is not None:
            kind, a, b = told
            yield make_finding(
                context, kind, "conflict", about, {s.content.text: [s.content.span] for s in (a, b)}, 0.7
            )
        else:
            worded = [p for p in pairs if _one_speaker(*p, unnamed) and _reworded(*p) and _likest(*p, said)]
            if worded:
                sides = _wordings(_with_translations(worded, said))
                yield make_finding(context, "attribution", "variant", about, sides, 0.6)
    yield from _apart(context, actors, unnamed)


def _apart(context: Context, actors: Mapping[str, str], unnamed: Container[str | None]) -> Iterator[r.Finding]:
    """Quotations of two utterances that are nearly all the same content words: two wordings of one."""
    quoted = [s for s in context.records.statements if s.kind == "direct" and s.states]
    said = [s for s in quoted if len(read_words(s.content.text).bag) >= _LEAST_APART]
    bags = [read_words(s.content.text).bag for s in said]
    pairs = [
        (i, j)
        for i, j in combinations(range(len(said)), 2)
        if said[i].utterance != said[j].utterance
        and said[i].article != said[j].article
        and _one_speaker(said[i], said[j], unnamed)
        and _much_the_same(bags[i], bags[j])
        and _reworded(said[i], said[j])
    ]
    for group in grouped(len(said), pairs, lambda *_: True):
        some = [said[n] for n in group]
        if len(some) > 1:
            named = next((actors[s.speaker] for s in some if s.speaker and s.speaker not in unnamed), "")
            about = f"the words of {named or 'somebody not resolved'}"
            yield make_finding(context, "attribution", "variant", about, _wordings(some), 0.5)


def _much_the_same(one: Bag, other: Bag) -> bool:
    """Most content words of the shorter are in the longer, which is no whole speech."""
    short, long = sorted((len(one), len(other)))
    shared = len(one & other)
    return shared >= max(_LEAST_APART, _ALIKE_APART * short) and short >= _NO_SPEECH * long


def _one_speaker(a: r.Statement, b: r.Statement, unnamed: Container[str | None]) -> bool:
    """The same speaker, or one of whom an account tells no name."""
    return a.speaker == b.speaker or a.speaker in unnamed or b.speaker in unnamed


def _both_said(a: r.Statement, b: r.Statement, said: Sequence[r.Statement]) -> bool:
    """One of the two articles has both wordings: they are then two sentences of one speech."""
    words = {(s.article, read_words(s.content.text).order) for s in said}
    return any((one.article, read_words(other.content.text).order) in words for one, other in ((a, b), (b, a)))


def _likest(a: r.Statement, b: r.Statement, said: Sequence[r.Statement]) -> bool:
    """Of what either account quotes of the utterance, these share most: the others may be other sentences."""
    return all(
        _in_common(one, other) >= max(_in_common(one, s) for s in said if s.article == other.article)
        for one, other in ((a, b), (b, a))
    )


def _with_translations(
    worded: Sequence[tuple[r.Statement, r.Statement]], said: Sequence[r.Statement]
) -> list[r.Statement]:
    """The wordings that were compared, and those that other accounts have in words of their own throughout."""
    some = {s.id: s for pair in worded for s in pair}
    told = {s.article for s in some.values()}
    known = [_plain(read_words(s.content.text).order) for s in some.values()]
    return [s for s in said if s.id in some or (s.article not in told and _own(s, known))]


def _own(statement: r.Statement, known: Sequence[Sequence[str]]) -> bool:
    """No scrap, and no part or continuation of a known wording."""
    words = _plain(read_words(statement.content.text).order)
    return len(words) >= _SHORT and all(_differ(words, other) for other in known)


def _in_common(a: r.Statement, b: r.Statement) -> tuple[int, int]:
    one, other = read_words(a.content.text), read_words(b.content.text)
    return len(one.bag & other.bag), (Counter(one.order) & Counter(other.order)).total()


def _reworded(a: r.Statement, b: r.Statement) -> bool:
    """Both stand in quotation marks, say the same, and differ where they meet: not both can be verbatim."""
    left, right = (read_words(_ADDED.sub(" ", s.content.text)) for s in (a, b))
    ours, theirs = (_plain(words.order) for words in (left, right))
    alike = len(left.bag & right.bag) >= _SHARED * max(len(left.bag), len(right.bag))
    if not alike or min(len(ours), len(theirs)) < _SHORT:
        return False
    return _differ(ours, theirs) or (ours == theirs and _marks(a) != _marks(b))


def _plain(words: Sequence[str]) -> list[str]:
    """The words without the dots and hyphens that each house sets in its own way."""
    return [part for word in words for part in word.replace(".", "").split("-") if part]


def _differ(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Neither is a part of the other, nor does the one end with the words the other begins with."""
    short, long = sorted((f" {' '.join(words)} " for words in (ours, theirs)), key=len)
    least = max(_SHORT, int(_SHARED * min(len(ours), len(theirs))))
    joined = any(
        list(one[-n:]) == list(other[:n])
        for one, other in ((ours, theirs), (theirs, ours))
        for n in range(least, min(len(one), len(other)))
    )
    return short not in long and not joined


def _marks(statement: r.Statement) -> tuple[str, ...]:
    """The marks between its words, those that are a matter of the sentence around them left out."""
    return tuple(_MARK.findall(statement.content.text.strip(_TYPE + " .,;:!?-–—…")))


def _wordings(said: Sequence[r.Statement]) -> dict[str, list[r.Span]]:
    """Each wording, by its words and marks, with the places where it is printed."""
    first: dict[tuple[tuple[str, ...], tuple[str, ...]], str] = {}
    values: dict[str, list[r.Span]] = defaultdict(list)
    for s in said:
        words = tuple(_plain(read_words(_ADDED.sub(" ", s.content.text)).order))
        text = first.setdefault((words, _marks(s)), s.content.text.strip(" ,.;"))
        values[text].append(s.content.span)
    return values


def _difference(a: r.Statement, b: r.Statement, language: Language) -> r.FindingKind | None:
    """Polarity where a negation stands on one side only, quantity where numbers differ, None where neither is all."""
    left, right = Counter(read_words(a.content.text).order), Counter(read_words(b.content.text).order)
    only_left, only_right = left - right, right - left
    few = only_left.total() <= _CHANGED and only_right.total() <= _CHANGED
    if min(left.total(), right.total()) < _LEAST or not few or not (only_left or only_right):
        return None
    if sum(w in language.negations for w in only_left) != sum(w in language.negations for w in only_right):
        return "polarity"
    return "quantity" if _values(a, only_left, language) != _values(b, only_right, language) else None


def _values(statement: r.Statement, only: Counter[str], language: Language) -> frozenset[float]:
    """The numbers of a wording, where the words that differ are digits."""
    if not any(w[0].isdigit() for w in only):
        return frozenset()
    content = statement.content
    return frozenset(q.value for q in language.find_quantities(content.text, 0, len(content.text)))
