"""A report in Markdown, for issues, wikis and talk pages: GitHub's dialect, all source text escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rashomon.model import records as r
from rashomon.model.report import Report
from rashomon.text.plain import one_line, safe
from rashomon.write import words
from rashomon.write.heads import accounts_by_event, heading
from rashomon.write.judgements import STATUSES, decided, signed
from rashomon.write.kinship import kin_lines
from rashomon.write.lookup import (
    Lookup,
    clip,
    headline,
    look_up,
    ranked_findings,
    shared_utterances,
    single_statements,
)
from rashomon.write.readings import GAP, Piece, pieces

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|!~$&])")
_AT_START = re.compile(r"^(\d+)([.)])|^([-+=:])")
QUOTE_LIMIT = 300
"""How much of a quotation is printed, in characters."""


def render(report: Report) -> str:
    """The report as Markdown, one section a kind of record, in the order of the page."""
    look = look_up(report)
    parts = (
        ("", _head(report, look)),
        ("The brief", _brief(report, look)),
        ("Where they differ", _findings(report, look)),
        ("Who said what", _utterances(report, look)),
        ("In one account only", _singles(report, look)),
        ("Timeline", _timeline(report, look)),
        ("Positions", _positions(report, look)),
        ("Who has it from whom", _derivations(report, look)),
        ("Who is quoted by whom", _voices(report, look)),
        ("Judgements", _judgements(report, look)),
        ("What did not come through", _loss(report, look)),
    )
    written = ((title, list(lines)) for title, lines in parts)
    body = "\n".join(line for title, lines in written if lines for line in (*_title(title), *lines, ""))
    return f"<!-- {words.made_by(report.made_by.version)} -->\n{body}"


def escape(text: str) -> str:
    """Source text as Markdown that shows just that text on one line: no markup, no link, nobody notified."""
    line = _SPECIAL.sub(r"\\\1", safe(text)).replace("@", "@<!-- -->").replace("://", ":<!-- -->//")
    return _AT_START.sub(r"\1\\\2\3" if line[:1].isdigit() else r"\\\3", line)


def _title(title: str) -> tuple[str, ...]:
    return (f"## {title}", "") if title else ()


def _row(*cells: str) -> str:
    return "| " + " | ".join(cells) + " |"


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    found = list(rows)
    if found:
        yield _row(*heads)
        yield _row(*("---" for _ in heads))
        yield from (_row(*row) for row in found)


def _quote(span: r.Span, look: Lookup) -> str:
    return f"“{escape(clip(span.text, QUOTE_LIMIT))}” ({_place(span, look)})"


def _quotes(spans: Iterable[r.Span], look: Lookup) -> str:
    return "<br>".join(_quote(span, look) for span in look.in_order(spans))


def _place(span: r.Span, look: Lookup) -> str:
    return f"{look.sigla[span.article]} {span.start}–{span.end}"


def _head(report: Report, look: Lookup) -> Iterator[str]:
    yield f"# {heading(report)}"
    yield ""
    for note in report.notes:
        yield escape(note)
        yield ""
    for title, articles in accounts_by_event(report):
        yield from (f"### {escape(title)}", "") if title else ()
        yield from _table(("", "Outlet", "Headline", "Published", "Read from"), (_account(a, look) for a in articles))
        yield ""
    for line in kin_lines(report.kin, look):
        yield escape(line)
        yield ""
    yield "Letters name the accounts; numbers after them are offsets in the account’s text, in characters."


def _account(article: r.Article, look: Lookup) -> tuple[str, ...]:
    known = (look.outlet(article.id), headline(article) or "–", article.published or "not known", article.source)
    return (look.sigla[article.id], *map(escape, known))


def _brief(report: Report, look: Lookup) -> Iterator[str]:
    for section in report.brief.sections:
        yield f"### {escape(section.title)}"
        yield ""
        for line in section.sentences:
            places = ", ".join(_place(span, look) for span in look.in_order(line.evidence))
            told = escape(look.lead_in(line) + line.text)
            yield f"- {told} ({places}; {words.count(line.origins, 'origin')})"
            yield from (f"  - {words.OWN_WORDS}: {_quote(s, look)}" for s in look.in_order(line.in_other_words))
        yield ""


def _findings(report: Report, look: Lookup) -> Iterator[str]:
    if len(report.accounts) < 2:
        yield "Nothing to compare."
        yield ""
    for finding in ranked_findings(report):
        yield f"### {words.VERDICTS[finding.verdict][0]}: {escape(finding.about)}"
        yield ""
        yield from _notes(look, finding.id)
        yield from _table(("Value", "Accounts", "Origins", "Evidence"), (_side(side, look) for side in finding.sides))
        yield ""


def _side(side: r.Side, look: Lookup) -> tuple[str, ...]:
    accounts = ", ".join(look.sigla[key] for key in sorted(side.articles, key=look.rank.__getitem__))
    origins = "<br>".join((str(side.origins), *map(escape, kin_lines(side.kin, look))))
    return escape(side.value), accounts, origins, _quotes(side.evidence, look)


def _utterances(report: Report, look: Lookup) -> Iterator[str]:
    for utterance in shared_utterances(report):
        yield f"### {escape(look.speaker(utterance.speaker))}"
        yield ""
        yield from _notes(look, *utterance.statements)
        found = [look.statements[key] for key in utterance.collation.readings]
        readings = [_reading(utterance, i, statement, look) for i, statement in enumerate(found)]
        also = [(_place(span, look), "", one_line(escape(span.text)), words.ALSO) for span in utterance.also]
        rows = [*readings, *also]
        yield from _table(("Account", "Through", "Wording", "Kind"), rows)
        yield ""


def _reading(utterance: r.Utterance, index: int, statement: r.Statement, look: Lookup) -> tuple[str, ...]:
    wording = "".join(_piece(p) for p in pieces(utterance, index, statement))
    through = " → ".join(map(escape, look.chain(statement)))
    return _place(statement.content.span, look), through, one_line(wording), words.STATEMENT_KINDS[statement.kind]


def _piece(piece: Piece) -> str:
    """Words that differ in bold; white space stays outside the marks."""
    if piece.kind == GAP:
        return " **‸** "
    body = escape(piece.text)
    lead, trail = " " * piece.text[:1].isspace(), " " * piece.text[-1:].isspace()
    marked = f"**{body}**" if body and piece.kind in words.VARIANT_KINDS and piece.kind != "punctuation" else body
    return lead + marked + trail


def _singles(report: Report, look: Lookup) -> Iterator[str]:
    for statement in single_statements(report):
        told = "" if statement.states else f" ({words.UNSTATED[statement.act]})"
        yield f"- {' → '.join(map(escape, look.chain(statement)))}{told}: {_quote(statement.content.span, look)}"


def _timeline(report: Report, look: Lookup) -> Iterator[str]:
    titles = {event.id: f"{escape(event.title)}: " for event in report.events}
    rows = (
        (escape(t.when), titles.get(t.event or "", "") + escape(t.what), _quotes(t.evidence, look))
        for t in report.timeline
    )
    return _table(("When", "What", "Evidence"), rows)


def _positions(report: Report, look: Lookup) -> Iterator[str]:
    for position in report.positions:
        yield f"### {escape(look.speaker(position.actor))} on {escape(position.issue)}"
        yield ""
        for number, step in enumerate(position.steps):
            shifts = "".join(f" (shift from {a + 1})" for a, b in position.shifts if b == number)
            evidence = "; ".join(_quote(span, look) for span in step.evidence)
            yield f"{number + 1}. {escape(step.when)}: {escape(step.stance)}{shifts} – {evidence}"
        yield ""


def _derivations(report: Report, look: Lookup) -> Iterator[str]:
    rows = (
        (
            look.sigla[d.source.article],
            "→" if d.directed else "↔",
            look.sigla[d.target.article],
            words.DERIVATION_KINDS[d.kind][not d.directed],
            f"{d.score:.2f}",
            _quote(d.target, look),
        )
        for d in report.derivations
    )
    return _table(("From", "", "To", "Kind", "Score", "Passage"), rows)


def _voices(report: Report, look: Lookup) -> Iterator[str]:
    rows = (
        (escape(look.speaker(v.actor)), look.sigla[v.article], str(v.words), str(v.statements)) for v in report.voices
    )
    return _table(("Speaker", "Account", "Words", "Statements"), rows)


def _notes(look: Lookup, *ids: str) -> Iterator[str]:
    for note in look.noted(*ids):
        yield f"*{escape(note)}*"
        yield ""


def _judgements(report: Report, look: Lookup) -> Iterator[str]:
    for j in report.judgements:
        detail = f": {escape(j.detail)}" if j.status != "applied" else ""
        places = "".join(f" ({_place(span, look)})" for span in look.in_order(j.evidence))
        yield f"- {escape(decided(j))} – {escape(signed(j.judgement))} – {STATUSES[j.status]}{detail}{places}"


def _loss(report: Report, look: Lookup) -> Iterator[str]:
    yield from (f"- {escape(loss.kind)}: {escape(loss.detail)}" for loss in report.loss)
    for article in report.articles:
        for loss in article.loss:
            yield f"- {look.sigla[article.id]} {escape(loss.kind)}: {escape(loss.detail)}"
