"""Records of one report by id, and the short names that a reader tells them by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.model.report import Report
from rashomon.text.plain import one_line
from rashomon.write.judgements import notes
from rashomon.write.words import UNRESOLVED, VERDICT_ORDER


class Lookup(msgspec.Struct, frozen=True):
    """Records by id; `sigla` are the letters that stand for articles, as editors of texts name their witnesses.

    `notes` are what a reader judged of a record.
    """

    articles: dict[str, r.Article]
    actors: dict[str, r.Actor]
    statements: dict[str, r.Statement]
    sigla: dict[str, str]
    rank: dict[str, int]
    origin_of: dict[str, int]
    notes: dict[str, tuple[str, ...]]

    def outlet(self, article_id: str) -> str:
        """The outlet of an article; where it is not known, the headline or the name of the input."""
        article = self.articles[article_id]
        return one_line(article.outlet or "") or clip(headline(article), 44) or article.source.rpartition("/")[2]

    def label(self, article_id: str) -> str:
        """Siglum and outlet: "B Tarn Herald"."""
        return f"{self.sigla[article_id]} {self.outlet(article_id)}"

    def speaker(self, actor_id: str | None) -> str:
        """The name of a speaker, or that it is unresolved."""
        return UNRESOLVED if actor_id is None else one_line(self.actors[actor_id].name)

    def lead_in(self, line: r.Sentence) -> str:
        """Whose words a line of the brief is, where it does not tell: "Ada Brook: ", else ""."""
        named = line.said_by is not None and self.actors[line.said_by].named
        return f"{self.speaker(line.said_by)}: " if named else ""

    def chain(self, statement: r.Statement) -> tuple[str, ...]:
        """Through whom a statement came, outermost first, with its speaker last."""
        return (*(self.speaker(key) for key in statement.via), self.speaker(statement.speaker))

    def noted(self, *ids: str) -> tuple[str, ...]:
        """What a reader judged of some records, each once."""
        return tuple(dict.fromkeys(one_line(note) for key in ids for note in self.notes.get(key, ())))

    def in_order(self, spans: Iterable[r.Span]) -> tuple[r.Span, ...]:
        """Spans in the order of their articles, then of their place in them."""
        return tuple(sorted(spans, key=lambda span: (self.rank[span.article], span.start, span.end)))

    def origins(self, article_ids: Iterable[str]) -> int:
        """How many groups of articles that are one witness stand behind some articles."""
        return len({self.origin_of[key] for key in article_ids})


def look_up(report: Report) -> Lookup:
    """The lookup of a report. An article that is in no group of `origins` is an origin of its own."""
    grouped = {key: i for i, origin in enumerate(report.origins) for key in origin}
    alone = {a.id: -1 - i for i, a in enumerate(report.articles)}
    return Lookup(
        articles={a.id: a for a in report.articles},
        actors={a.id: a for a in report.actors},
        statements={s.id: s for s in report.statements},
        sigla={a.id: siglum(i) for i, a in enumerate(report.articles)},
        rank={a.id: i for i, a in enumerate(report.articles)},
        origin_of=alone | grouped,
        notes=notes(report.judgements),
    )


def headline(article: r.Article) -> str:
    """The title of an article, or the heading that its text begins with, "" where it has neither."""
    first = next((p for p in article.passages if p.kind not in {"metadata", "credit"}), None)
    heading = article.text[first.start : first.end] if first and first.kind == "heading" else ""
    return one_line(article.title or "") or one_line(heading)


def siglum(index: int) -> str:
    """The letters for a number: A for 0, B for 1, after Z come AA and AB."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def clip(text: str, limit: int) -> str:
    """A text on one line of at most `limit` characters, cut after a word."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    head = line[: limit - 1]
    return (head.rpartition(" ")[0] or head) + "…"


def ranked_findings(report: Report) -> tuple[r.Finding, ...]:
    """Findings in the order of their verdicts, conflicts first; within one verdict those with most origins first."""
    order = {verdict: i for i, verdict in enumerate(VERDICT_ORDER)}
    return tuple(sorted(report.findings, key=lambda f: (order[f.verdict], -_witnesses(f))))


def _witnesses(finding: r.Finding) -> int:
    return sum(side.origins for side in finding.sides)


def shared_utterances(report: Report) -> tuple[r.Utterance, ...]:
    """Utterances of which there is more than one reading, or one and the same within a longer quotation elsewhere."""
    return tuple(u for u in report.utterances if len(u.collation.readings) > 1 or u.also)


def single_statements(report: Report) -> tuple[r.Statement, ...]:
    """Statements of which no other reading was found and that tell something, without parts of one another."""
    shared = {key for u in shared_utterances(report) for key in u.collation.readings}
    languages = {a.id: get_language(a.language) for a in report.articles}
    alone = [s for s in report.statements if s.id not in shared and languages[s.article].tells(s.content.text)]
    repeated = {s.id for s in _parts(sorted(alone, key=lambda s: (s.article, s.content.start, -s.content.end)))}
    return tuple(s for s in alone if s.id not in repeated)


def _parts(statements: Iterable[r.Statement]) -> Iterator[r.Statement]:
    """Statements that are a part of what the same speaker says before; where nobody is told, of what anybody says."""
    open_: list[r.Statement] = []
    for part in statements:
        open_ = [s for s in open_ if s.article == part.article and s.content.end > part.content.start]
        if any(s.content.span != part.content.span and _holds(s, part) for s in open_):
            yield part
        open_.append(part)


def _holds(whole: r.Statement, part: r.Statement) -> bool:
    return whole.content.span.covers(part.content.span) and part.speaker in {whole.speaker, None}
