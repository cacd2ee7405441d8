"""Articles as stages read them: without what is withdrawn within a line, and without characters that nobody sees.

Stages see texts that read as they stand ("About ~~31~~ 34 people" as "About 34 people"); what they find is then told in
the places of the texts as they were given, whose words none of this changes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from operator import itemgetter
from typing import Any, NamedTuple

import msgspec

from rashomon.model import records as r
from rashomon.stages.base import Records
from rashomon.text.blocks import Range
from rashomon.text.invisible import invisible_runs

_TAKEN_OUT = frozenset({"withdrawn", "metadata"})
"""Kinds of passages that are no part of the line they stand in: struck out, or a mark of a footnote."""
_TOLD = ("actors", "statements", "derivations", "utterances", "timeline", "findings", "positions", "brief")
"""What a report holds that points at its texts."""
_STOPS = frozenset(".,;:!?)]")
_BLANKS = " \t"


class Form(NamedTuple):
    """An article as it was given and as it is read.

    `kept` are the stretches of the given text that are read, `starts` where each begins in the text that is.
    """

    given: r.Article
    read: r.Article
    kept: tuple[Range, ...]
    starts: tuple[int, ...]
    apart: tuple[r.Passage, ...]

    def place(self, at: int) -> int:
        """Where the character at a place of the read text stands in the given one."""
        n = max(bisect_right(self.starts, at) - 1, 0)
        return self.kept[n][0] + at - self.starts[n]

    def stretch(self, start: int, end: int) -> Range:
        """A stretch of the read text as one of the given text."""
        first = self.place(start)
        return first, self.place(end - 1) + 1 if end > start else first

    def pieces(self, start: int, end: int) -> tuple[Range, ...]:
        """The same, in pieces without what is set apart."""
        first, past = self.stretch(start, end)
        holes = [(p.start, p.end) for p in self.apart if first < p.end and p.start < past]
        return tuple(_trimmed(self.given.text, a, b) for a, b in _between(holes, first, past))


def read_forms(articles: Sequence[r.Article]) -> dict[str, Form]:
    """The forms of those articles that are not read as they stand, by their ids."""
    return {form.given.id: form for article in articles if (form := read_form(article)) is not None}


def read_form(article: r.Article) -> Form | None:
    """The form in which an article is read, None where that is as it stands."""
    apart = tuple(p for p in article.passages if p.kind in _TAKEN_OUT and _within_line(article.text, p))
    holes = [_with_blank(article.text, p.start, p.end) for p in apart]
    holes = sorted([*holes, *invisible_runs(article.text)])
    kept = tuple(_between(holes, 0, len(article.text)))
    if not holes or not kept:
        return None
    starts = (0, *accumulate(b - a for a, b in kept[:-1]))
    text = "".join(article.text[a:b] for a, b in kept)
    others = (p for p in article.passages if p not in apart)
    moved = (r.replace(p, start=_moved(kept, starts, p.start), end=_moved(kept, starts, p.end)) for p in others)
    read = r.replace(article, text=text, passages=tuple(p for p in moved if p.start < p.end))
    return Form(article, read, kept, starts, apart)


def as_given(records: Records, forms: Mapping[str, Form]) -> Records:
    """What is told of a report, in the places of its articles as they were given."""
    told = {name: _given(getattr(records, name), forms) for name in _TOLD}
    articles = tuple(_given_article(article, forms) for article in records.articles)
    return msgspec.structs.replace(records, articles=articles, **told)


def _given_article(article: r.Article, forms: Mapping[str, Form]) -> r.Article:
    form = forms.get(article.id)
    passages = _given(article.passages, forms)  # a repeat points at another article
    if form is None:
        return r.replace(article, passages=passages)
    split = (r.replace(p, start=a, end=b) for p in passages for a, b in form.pieces(p.start, p.end))
    whole = tuple(sorted([*split, *form.apart], key=lambda p: (p.start, p.end)))
    return r.replace(article, text=form.given.text, passages=whole)


def _given(value: Any, forms: Mapping[str, Form]) -> Any:
    """A record, or whatever records are made of, with its spans in the given texts."""
    if isinstance(value, tuple):
        return tuple(_given(item, forms) for item in value)
    if not isinstance(value, r.Record):
        return value
    if isinstance(value, r.Span | r.Content):
        return _given_span(value, forms.get(value.article))
    fields = {name: getattr(value, name) for name in value.__struct_fields__}
    changed = {name: new for name, old in fields.items() if (new := _given(old, forms)) != old}
    return r.replace(value, **changed) if changed else value


def _given_span(span: Any, form: Form | None) -> Any:
    if form is None:
        return span
    start, end = form.stretch(span.start, span.end)
    moved = {"start": start, "end": end, "text": form.given.text[start:end]}
    if isinstance(span, r.Content):
        moved["parts"] = tuple(piece for a, b in span.parts for piece in form.pieces(a, b))
    return r.replace(span, **moved)


def _between(holes: Sequence[Range], start: int, end: int) -> Iterator[Range]:
    """What lies between holes that are sorted, and may overlap."""
    for a, b in holes:
        if start < a:
            yield start, min(a, end)
        start = max(start, b)
    if start < end:
        yield start, end


def _within_line(text: str, passage: r.Passage) -> bool:
    """Something stands before or behind it in its line."""
    line = text.rfind("\n", 0, passage.start) + 1
    past = text.find("\n", passage.end)
    before, behind = text[line : passage.start], text[passage.end : len(text) if past < 0 else past]
    return bool(before.strip() or behind.strip())


def _with_blank(text: str, start: int, end: int) -> Range:
    """A hole with the blank that would else stand double, or before a stop."""
    before = text[start - 1 : start] if start else "\n"
    behind = end + len(text[end : end + 9]) - len(text[end : end + 9].lstrip(_BLANKS))
    if before.isspace():
        return (start - 1, end) if before in _BLANKS and text[end : end + 1] in _STOPS else (start, behind)
    return start, end


def _trimmed(text: str, start: int, end: int) -> Range:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())


def _moved(kept: Sequence[Range], starts: Sequence[int], at: int) -> int:
    """Where a place of the given text is in the read one; within a hole, where that was."""
    n = bisect_right(kept, at, key=itemgetter(0)) - 1
    return 0 if n < 0 else starts[n] + min(at, kept[n][1]) - kept[n][0]
