"""A collation against a reading by hand of the same event, in figures; shares are between 0 and 1.

The gold format is told in examples/harbour-bridge/README.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from rashomon.model import records as r
from rashomon.model.report import Report
from tests.pipeline import wrong_spans

Gold = Mapping[str, Any]
Place = tuple[str, int, int]
"""Article id and [start, end)."""

COVERED = 0.8
"""Share of a gold quotation that a statement's content must hold."""
PLATFORMS = frozenset(
    {"twitter", "x", "facebook", "telegram", "instagram", "youtube", "social media", "truth social", "lampo"}
)
BODY = frozenset({"body", "heading", "list", "quote"})
KEPT = BODY | {"repeat"}
"""Kinds of passages in which words count as the article's own, a second printing included."""
_EDGES = "\"'“”‘’«»„‹› \n\t,.;:—–-…"
_SMALL = frozenset("the a an of in on at for and with who mr mrs ms dr sir president minister prime".split())


class Quoted(NamedTuple):
    """A gold quotation, where it stands, and the statement found for it."""

    gold: Gold
    place: Place | None
    statement: r.Statement | None


class Reading:
    """A report laid out for scoring."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.articles = {PurePosixPath(a.source).name: a for a in report.articles}
        self.by_id = {a.id: a for a in report.articles}
        self.actors = {a.id: a for a in report.actors}
        self.document = {a.id: name for name, a in self.articles.items()}

    def place(self, gold: Gold) -> Place | None:
        """Where a gold text stands: at its offsets, else its nth occurrence after the front matter."""
        article = self.articles.get(gold["doc"])
        if article is None:
            return None
        text, at = gold["text"], gold.get("start", -1)
        if "nth" not in gold and at >= 0 and article.text.startswith(text, at):
            return article.id, at, at + len(text)
        ends = [m.end() for m in re.finditer(re.escape(text), article.text) if m.start() >= _front_matter(article.text)]
        nth = gold.get("nth", 0)
        return (article.id, ends[nth] - len(text), ends[nth]) if nth < len(ends) else None

    def words_place(self, gold: Gold) -> Place | None:
        """Where the words of a gold quotation stand, without the marks around them, whatever these are."""
        inner = gold["text"].strip(_EDGES)
        place = self.place(gold)
        if place is None:
            return self.place({"doc": gold["doc"], "text": inner, "nth": gold.get("nth", 0)})
        start = place[1] + gold["text"].find(inner)
        return place[0], start, start + len(inner)

    def names(self, actor: str | None) -> tuple[str, ...]:
        """All names of an actor."""
        known = self.actors.get(actor or "")
        return (known.name, *(v.text for v in known.variants)) if known else ()

    def speaks(self, statement: r.Statement | None, gold: Gold) -> bool:
        """The statement's speaker is the gold one, or one as good."""
        accepted = (gold["speaker"], *gold.get("also_ok_speaker", ()))
        return statement is not None and any(n and same_name(n, self.names(statement.speaker)) for n in accepted)

    def came_through(self, statement: r.Statement, gold: Gold) -> bool:
        """The statement's chain is the gold one; platforms count neither here nor there."""
        other = gold.get("also_ok_via") or []
        accepted = [
            gold.get("via") or [],
            *(other if other and isinstance(other[0], list) else [other] if other else []),
        ]
        chain = [names for names in map(self.names, statement.via) if not {n.casefold() for n in names} & PLATFORMS]
        return any(_same_chain([w for w in wanted if w.casefold() not in PLATFORMS], chain) for wanted in accepted)


def _same_chain(wanted: Sequence[str], chain: Sequence[Sequence[str]]) -> bool:
    return len(wanted) == len(chain) and all(map(same_name, wanted, chain))


def _front_matter(text: str) -> int:
    return text.find("\n---\n", 3) + 1 if text.startswith("---\n") else 0


def same_name(gold: str, names: Iterable[str]) -> bool:
    """One of the names is the gold one: by surname and initial, or by half the words of a description."""
    wanted = _name_words(gold)
    others = [_name_words(name) for name in names]
    if gold[:1].isupper():
        return any(_same_person(wanted, other) for other in others if wanted and other)
    return any(len({*wanted} & {*other}) >= max(1, round(len({*wanted}) / 2)) for other in others)


def _name_words(name: str) -> list[str]:
    return [w for w in re.findall(r"[^\W_]+", name.casefold()) if w not in _SMALL]


def _same_person(a: Sequence[str], b: Sequence[str]) -> bool:
    return {*a} == {*b} or (a[-1] == b[-1] and (len(a) == 1 or len(b) == 1 or a[0][0] == b[0][0]))


def _shared(a: Place, b: Place) -> int:
    """How many characters two places share."""
    return max(0, min(a[2], b[2]) - max(a[1], b[1])) if a[0] == b[0] else 0


def _at(span: r.Span | r.Content) -> Place:
    return span.article, span.start, span.end


def _share(part: float, whole: float) -> float | None:
    return round(part / whole, 4) if whole else None


def tightest(reading: Reading, place: Place) -> r.Statement | None:
    """The shortest statement that holds a place, nearly whole."""
    length = place[2] - place[1]
    holding = [s for s in reading.report.statements if _shared(_at(s.content), place) >= COVERED * length]
    return min(holding, key=lambda s: (s.content.end - s.content.start, s.kind != "direct"), default=None)


def quotations(reading: Reading, gold: Gold) -> list[Quoted]:
    """Every gold quotation with what was found for it."""
    found = []
    for q in gold["quotations"]:
        place = reading.words_place(q)
        found.append(Quoted(q, place, tightest(reading, place) if place else None))
    return found


def bcubed(items: Sequence[tuple[frozenset[str], str | None]]) -> float:
    """B-cubed F1 of (gold groups, group found) for each item; an item without a group found stands alone."""
    items = [item for item in items if item[0]]
    if not items:
        return 0.0
    precision = recall = 0.0
    for gold, found in items:
        together = [g for g, f in items if f == found] if found is not None else [gold]
        precision += sum(bool(gold & g) for g in together) / len(together)
        recall += max(_recalled(items, group, found) for group in gold)
    precision, recall = precision / len(items), recall / len(items)
    return 2 * precision * recall / (precision + recall)


def _recalled(items: Sequence[tuple[frozenset[str], str | None]], group: str, found: str | None) -> float:
    mates = [f for g, f in items if group in g]
    return (mates.count(found) if found is not None else 1) / len(mates)


def _quotation_figures(reading: Reading, gold: Gold) -> Iterator[tuple[str, float | None]]:
    everything = quotations(reading, gold)
    uttered = [q for q in everything if q.gold["speaker"]]
    found = [q for q in uttered if q.statement]
    nobodys = [q for q in everything if not q.gold["speaker"]]
    yield "quotations_found", _share(len(found), len(uttered))
    yield "quotations_text_lost", sum(q.place is None for q in uttered)
    yield "scare_quotes", sum(q.statement is not None and q.statement.kind != "indirect" for q in nobodys)
    yield "speaker_right", _share(sum(reading.speaks(q.statement, q.gold) for q in uttered), len(uttered))
    right = sum(q.statement is not None and reading.came_through(q.statement, q.gold) for q in uttered)
    yield "chain_right", _share(right, len(uttered))
    groups = [
        (frozenset((q.gold.get("group") or "").split("+")) - {""}, q.statement.utterance if q.statement else None)
        for q in uttered
    ]
    yield "utterances_f1", round(bcubed(groups), 4)
    yield "utterances_kept_as_body", _kept(reading, uttered)


def _kept(reading: Reading, uttered: Sequence[Quoted]) -> float | None:
    own = [q for q in uttered if not q.gold.get("in_not_article")]
    return _share(sum(q.place is not None and _share_of(reading, q.place, KEPT) >= 0.5 for q in own), len(own))


def _share_of(reading: Reading, place: Place, kinds: frozenset[str]) -> float:
    """How much of a place lies in passages of some kinds."""
    passages = reading.by_id[place[0]].passages
    read = sum(_shared((place[0], p.start, p.end), place) for p in passages if p.kind in kinds)
    return read / (place[2] - place[1])


def _indirect_figures(reading: Reading, gold: Gold) -> Iterator[tuple[str, float | None]]:
    wanted = gold.get("indirect", ())
    near = [_near(reading, reading.place(g)) for g in wanted]
    yield "indirect_found", _share(sum(map(bool, near)), len(wanted))
    right = sum(any(reading.speaks(s, g) for s in found) for g, found in zip(wanted, near, strict=True))
    yield "indirect_speaker_right", _share(right, len(wanted))


def _near(reading: Reading, place: Place | None) -> list[r.Statement]:
    """Statements that hold at least half of a place."""
    if place is None:
        return []
    return [s for s in reading.report.statements if _shared(_at(s.content), place) * 2 >= place[2] - place[1]]


def _finding_figures(reading: Reading, gold: Gold) -> Iterator[tuple[str, float | None]]:
    points = gold.get("conflicts", ())
    matches = [[f for f in reading.report.findings if _covers(reading, f, point)] for point in points]
    right = [[f for f in found if f.verdict in _accepted(p)] for p, found in zip(points, matches, strict=True)]
    yield "findings_found", _share(sum(map(bool, matches)), len(points))
    yield "findings_verdict_right", _share(sum(map(bool, right)), len(points))
    serious = {"conflict", "internal-error"}
    known = {f.id for point, found in zip(points, matches, strict=True) if serious & _accepted(point) for f in found}
    yield (
        "conflict_alarms_not_in_gold",
        sum(f.verdict == "conflict" and f.id not in known for f in reading.report.findings),
    )


def _accepted(point: Gold) -> set[str]:
    return {point["expect"], *point.get("also_ok_expect", ())}


def _covers(reading: Reading, finding: r.Finding, point: Gold) -> bool:
    """The finding touches at least two sides of the point (one where it has but one)."""
    evidence = [_at(span) for side in finding.sides for span in side.evidence]
    places = [place for side in point["sides"] if (place := reading.place(side))]
    touched = sum(any(_shared(place, span) for span in evidence) for place in places)
    return touched >= min(2, len(point["sides"]))


def _layout_figures(reading: Reading, gold: Gold) -> Iterator[tuple[str, float | None]]:
    places = [reading.place(g) for g in gold.get("not_article", ())]
    marked = sum(place is None or _share_of(reading, place, BODY) < 0.5 for place in places)
    yield "not_article_marked", _share(marked, len(places))


def _date_figures(reading: Reading, gold: Gold) -> Iterator[tuple[str, float | None]]:
    told = [
        (t["date"][:10], place) for t in gold.get("timeline", ()) for m in t["mentions"] if (place := reading.place(m))
    ]
    right = sum(any(when[: len(date)] == date for when in _whens(reading, place)) for date, place in told)
    yield "dated_right", _share(right, len(told))


def _whens(reading: Reading, place: Place) -> list[str]:
    return [e.when for e in reading.report.timeline if any(_shared(_at(span), place) for span in e.evidence)]


def _derivation_figures(reading: Reading, gold: Gold) -> Iterator[tuple[str, float | None]]:
    links = [frozenset((link["from_doc"], link["to_doc"])) for link in gold.get("links", ())]
    pairs = [frozenset((d["a"], d["b"])) for d in gold["derivations"]] if "derivations" in gold else links
    wanted = {pair for pair in pairs if len(pair) == 2}
    repeats = {pair for pair in links if len(pair) == 1}
    claimed = {
        frozenset((reading.document[d.source.article], reading.document[d.target.article]))
        for d in reading.report.derivations
        if d.kind != "shared-quotation"
    }
    across = {pair for pair in claimed if len(pair) == 2}
    yield "derived_found", _share(len(wanted & across), len(wanted))
    yield "derived_claimed_wrong", len(across - wanted)
    yield "self_repeats_found", _share(len(repeats & claimed), len(repeats))


def _brief_figures(reading: Reading, gold: Gold) -> Iterator[tuple[str, float | None]]:
    sentences = [s for section in reading.report.brief.sections for s in section.sentences]
    yield "brief_sentences_without_evidence", sum(not s.evidence for s in sentences)


def _span_figures(reading: Reading, gold: Gold) -> Iterator[tuple[str, float | None]]:
    yield "spans_wrong", len(wrong_spans(reading.report, reading.report.articles))


_PARTS: tuple[Callable[[Reading, Gold], Iterator[tuple[str, float | None]]], ...] = (
    _span_figures,
    _quotation_figures,
    _indirect_figures,
    _finding_figures,
    _layout_figures,
    _date_figures,
    _derivation_figures,
    _brief_figures,
)


def score(report: Report, gold: Gold) -> dict[str, float]:
    """All figures of a report; those the gold reading says nothing of are left out."""
    reading = Reading(report)
    figures = (figure for part in _PARTS for figure in part(reading, gold))
    return {name: value for name, value in figures if value is not None}
