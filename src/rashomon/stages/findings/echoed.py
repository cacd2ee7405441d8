"""Echoed: the same words in several accounts, in quotation marks in one of them at least."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.findings.common import Context, make_finding
from rashomon.stages.headings import in_short
from rashomon.stages.reading import block_views
from rashomon.text.alignment import equal_runs
from rashomon.text.blocks import Range
from rashomon.text.groups import grouped
from rashomon.text.shingles import Run, shared_runs
from rashomon.text.tokens import Token, normal, tokenize, tokenize_part

_LEAST, _LEAST_ONCE = 4, 5
"""Words in a row that must be the same: where both stand in quotation marks, and where only one does."""
_CONTENT, _CONTENT_ONCE = 2, 3
"""Content words among them."""
_SHARE, _LONG = 0.5, 8
"""The share of the shorter quotation that they must be, or the number of words from which they stand by themselves."""
_SMALL = 3
"""Letters up to which a word stays small in a title."""
_WHOLE = 0.9
"""The share of the shorter of two quotations of one utterance from which it is all of it."""


class Read(NamedTuple):
    """An article's words with their places, and its quotations as stretches of words [first, past)."""

    article: r.Article
    tokens: tuple[Token, ...]
    forms: tuple[str, ...]
    quotes: tuple[Range, ...]

    def span(self, first: int, past: int) -> r.Span:
        """The text from one word up to another."""
        return self.article.span(self.tokens[first].start, self.tokens[past - 1].end)


class Echo(NamedTuple):
    """The same words at two places."""

    left: r.Span
    right: r.Span


def find(context: Context) -> Iterator[r.Finding]:
    """An agreement for each stretch of words that two accounts or more print alike as somebody's words.

    None where they name different speakers for them.
    """
    said = _direct(context.records.statements)
    named = {a.id: a.name for a in context.records.actors if a.named or a.kind == "group"}
    reads = [_read(article, said[article.id]) for article in context.records.articles]
    runs = shared_runs([read.forms for read in reads], _LEAST)
    echoes = {echo for run in runs if run.left != run.right for echo in _echoes(reads[run.left], reads[run.right], run)}
    echoes |= set(_scraps(context, said))
    kept = [e for e in sorted(echoes) if _one_voice({_speaker(s, said, named) for s in e})]
    spans = sorted({span for echo in kept for span in echo})
    place = {span: n for n, span in enumerate(spans)}
    pairs = [(place[e.left], place[e.right]) for e in kept] + _one_stretch(spans)
    for group in grouped(len(spans), pairs, lambda *_: True):
        some = _widest([spans[n] for n in group])
        speakers = {_speaker(s, said, named) for s in some}
        if _one_voice(speakers):
            yield _finding(context, some, next((named[s] for s in sorted(filter(None, speakers))), ""))


def _direct(statements: Sequence[r.Statement]) -> Mapping[str, list[r.Statement]]:
    said: dict[str, list[r.Statement]] = defaultdict(list)
    for statement in statements:
        if statement.kind == "direct" and statement.states:
            said[statement.article].append(statement)
    return said


def _read(article: r.Article, said: Sequence[r.Statement]) -> Read:
    """The words of an article's own passages, what it prints twice once."""
    tokens: list[Token] = []
    marks = {(s.content.start, s.content.end) for s in said}
    for block in block_views(article):
        if block.kind != "repeat":
            whole = tokenize_part(article.text, (block.start, block.end), block.start, block.end)
            tokens += [t for t in whole if t.is_word]
            marks |= {(q.inner_start, q.inner_end) for q in block.quotes if q.closed}
    starts = [t.start for t in tokens]
    stretches = {(bisect_left(starts, start), bisect_left(starts, end)) for start, end in marks}
    quotes = tuple(sorted((first, past) for first, past in stretches if first < past))
    return Read(article, tuple(tokens), tuple(normal(t.text) for t in tokens), quotes)


def _echoes(left: Read, right: Read, run: Run) -> Iterator[Echo]:
    """What of a run is quoted on either side, as far as that is words enough."""
    shift = run.right_start - run.left_start
    mine = _inside(left.quotes, run.left_start, run.length)
    theirs = _inside(right.quotes, run.right_start, run.length)
    other = [((a - shift, b - shift), quote) for (a, b), quote in theirs]
    for (a, b), length in (*mine, *other):
        both = any(x <= a and b <= y for (x, y), _ in mine) and any(x <= a and b <= y for (x, y), _ in other)
        if both and _is_title(left.tokens[a:b]):
            continue
        if (both or _says(left.tokens[a:b])) and _enough(left.forms[a:b], length, both):
            yield Echo(left.span(a, b), right.span(a + shift, b + shift))


def _scraps(context: Context, said: Mapping[str, Sequence[r.Statement]]) -> Iterator[Echo]:
    """Few words that two quotations of one utterance have in a row: whose they are, and when said, is known."""
    of: dict[str, list[r.Statement]] = defaultdict(list)
    for statement in (s for some in said.values() for s in some):
        if statement.utterance is not None:
            of[statement.utterance].append(statement)
    for utterance in sorted(of):
        for a, b in itertools.combinations(sorted(of[utterance], key=lambda s: s.content.span), 2):
            if a.article != b.article and a.speaker == b.speaker:
                yield from _run_of(a.content.span, b.content.span)


def _run_of(a: r.Span, b: r.Span) -> Iterator[Echo]:
    """The longest run that two stretches share, where it says something."""
    left, right = ([t for t in tokenize(span.text) if t.is_word] for span in (a, b))
    ours, theirs = ([normal(t.text) for t in tokens] for tokens in (left, right))
    i, j, length = max(equal_runs(ours, theirs), key=lambda run: (run[2], -run[0]), default=(0, 0, 0))
    whole = length >= max(_LEAST, _WHOLE * min(len(ours), len(theirs)))
    if whole or _says(left[i : i + length]):
        yield Echo(
            a.part(left[i].start, left[i + length - 1].end),
            b.part(right[j].start, right[j + length - 1].end),
        )


def _says(tokens: Sequence[Token]) -> bool:
    """Content words that are no names stand in some words."""
    stop = get_language("en").stopwords
    return len({normal(t.text) for t in tokens if t.text[0].islower()} - stop) >= _CONTENT


def _is_title(tokens: Sequence[Token]) -> bool:
    """As in "Songs of the Sea": every word but the small ones has a capital."""
    stop = get_language("en").stopwords
    lower = [t.text for t in tokens if t.text[0].islower()]
    return all(len(word) <= _SMALL and normal(word) in stop for word in lower)


def _inside(quotes: Sequence[Range], start: int, length: int) -> list[tuple[Range, int]]:
    """The parts of a run that stand in quotations, each with the number of words of the whole quotation."""
    clips = (((max(a, start), min(b, start + length)), b - a) for a, b in quotes)
    return [(clip, whole) for clip, whole in clips if clip[0] < clip[1]]


def _enough(forms: Sequence[str], quotation: int, both: bool) -> bool:
    stop = get_language("en").stopwords
    content = len({w for w in forms if w not in stop})
    if len(forms) < (_LEAST if both else _LEAST_ONCE) or content < (_CONTENT if both else _CONTENT_ONCE):
        return False
    return len(forms) >= _LONG or len(forms) >= _SHARE * quotation


def _speaker(span: r.Span, said: Mapping[str, Sequence[r.Statement]], named: Mapping[str, str]) -> str | None:
    """Whoever is told by name to say most of a stretch, or the several people who are; None where nobody is."""
    over = [s for s in said.get(span.article, ()) if s.content.span.overlaps(span)]
    most = max(
        over, key=lambda s: (min(s.content.end, span.end) - max(s.content.start, span.start), s.id), default=None
    )
    return most.speaker if most is not None and most.speaker in named else None


def _one_voice(speakers: set[str | None]) -> bool:
    return len(speakers - {None}) < 2


def _one_stretch(spans: Sequence[r.Span]) -> list[tuple[int, int]]:
    """Neighbours of which the shorter lies mostly in the other: one stretch, however long each echo of it is."""
    return [
        (n, n + 1)
        for n, (a, b) in enumerate(itertools.pairwise(spans))
        if a.overlaps(b) and 2 * (min(a.end, b.end) - b.start) > min(a.end - a.start, b.end - b.start)
    ]


def _widest(spans: Sequence[r.Span]) -> list[r.Span]:
    """Those that lie in no other."""
    return [s for s in spans if not any(other != s and other.covers(s) for other in spans)]


def _finding(context: Context, spans: Sequence[r.Span], speaker: str) -> r.Finding:
    """Sides by wording; marks and capitals make none."""
    first: dict[tuple[str, ...], str] = {}
    values: dict[str, list[r.Span]] = defaultdict(list)
    for span in sorted(spans, key=lambda s: (-len(s.text), s)):
        forms = tuple(
            normal(t.text) for t in tokenize_part(span.text, (0, len(span.text)), 0, len(span.text)) if t.is_word
        )
        values[first.setdefault(forms, " ".join(span.text.split()))].append(span)
    shortest = min((s.text for s in spans), key=lambda text: (len(text), text))
    about = f"the same words{f' of {speaker}' if speaker else ''}: “{in_short(shortest)}”"
    return make_finding(context, "attribution", "agree", about, values, 0.8)
