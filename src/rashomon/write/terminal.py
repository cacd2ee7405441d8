"""A summary for the terminal, as wide as it is, plain when piped."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from rashomon.model import records as r
from rashomon.model.report import Report
from rashomon.text.plain import CONTROL, one_line, safe
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
)
from rashomon.write.readings import GAP, pieces

STYLES: dict[str, str] = {
    "conflict": "bold red",
    "internal-error": "bold red",
    "update": "yellow",
    "variant": "magenta",
    "negation": "bold red underline",
    "number": "bold yellow underline",
    "name": "bold yellow underline",
}
"""Verdict or variant class → how it is printed; other differences are underlined."""
PLAIN_WIDTH = 100
_NARROWEST = 10
MOST_UTTERANCES, MOST_SHIFTS = 8, 3
"""A summary shows so many; the page has them all."""


def render(report: Report) -> str:
    """The summary as plain text, 100 columns wide."""
    printed = io.StringIO()
    console = Console(file=printed, width=PLAIN_WIDTH, color_system=None, legacy_windows=False)
    print_summary(report, console)
    return "".join(f"{line.rstrip()}\n" for line in printed.getvalue().splitlines())


def print_summary(report: Report, console: Console) -> None:
    """Print how many accounts there are, the brief, where they differ, who said what, and what shifted."""
    look = look_up(report)
    _print_head(report, look, console)
    _print_brief(report, look, console)
    _print_findings(report, look, console)
    _print_utterances(report, look, console)
    _print_shifts(report, look, console)
    _print_judgements(report, console)
    _print_loss(report, look, console)
    _print_maker(report, console)


def _print(console: Console, *parts: str | tuple[str, str], indent: int = 0) -> None:
    for line in Text.assemble(*parts).wrap(console, max(console.width - indent, _NARROWEST)):
        line.rstrip()
        console.print(
            Text(" " * indent).append_text(line), highlight=False, no_wrap=True, crop=False, overflow="ignore"
        )


def _print_title(console: Console, title: str) -> None:
    console.print()
    _print(console, (title, "bold underline"))


def _print_head(report: Report, look: Lookup, console: Console) -> None:
    _print(console, (heading(report), "bold"))
    for note in report.notes:
        _print(console, (safe(note), "yellow"))
    for line in kin_lines(report.kin, look):
        _print(console, (safe(line), "dim"), indent=2)
    for title, articles in accounts_by_event(report):
        if title:
            _print(console, (safe(title), "italic"), indent=2)
        for article in articles:
            _print_account(article, look, console, indent=4 if title else 2)


def _print_account(article: r.Article, look: Lookup, console: Console, indent: int) -> None:
    parts = (
        safe(article.outlet or article.source),
        safe(clip(headline(article), 100)),
        safe(article.published or ""),
    )
    known = " · ".join(part for part in dict.fromkeys(parts) if part)
    _print(console, (f"{look.sigla[article.id]} ", "bold"), known, indent=indent)


def _print_brief(report: Report, look: Lookup, console: Console) -> None:
    for section in report.brief.sections:
        _print_title(console, safe(section.title))
        for sentence in section.sentences:
            _print_line(sentence, look, console)


def _print_line(line: r.Sentence, look: Lookup, console: Console) -> None:
    letters = f" [{_sigla(line.evidence, look)}]"
    _print(console, (CONTROL.sub("", look.lead_in(line)), "dim"), safe(line.text), (letters, "dim"), indent=2)
    for span in look.in_order(line.in_other_words):
        letter = f"{look.sigla[span.article]} {words.OWN_WORDS}: "
        _print(console, (letter, "dim"), safe(clip(span.text, 200)), indent=4)


def _print_findings(report: Report, look: Lookup, console: Console) -> None:
    differing = [f for f in ranked_findings(report) if f.verdict not in words.AGREEMENTS]
    _print_title(console, "Where they differ")
    for finding in differing:
        label = words.VERDICTS[finding.verdict][0]
        _print(console, (label, STYLES.get(finding.verdict, "bold")), f" {safe(finding.about)}", indent=2)
        for note in look.noted(finding.id):
            _print(console, (safe(note), "italic"), indent=4)
        for side in finding.sides:
            witness = f" [{_sigla(side.evidence, look)}; {words.count(side.origins, 'origin')}]"
            _print(console, safe(side.value), (witness, "dim"), indent=4)
            for line in kin_lines(side.kin, look):
                _print(console, (safe(line), "dim"), indent=6)
    agreed = len(report.findings) - len(differing)
    nothing = "nothing found" if len(report.accounts) > 1 else "nothing to compare"
    closing = f"{words.count(agreed, 'agreement')} not listed" if agreed else "" if differing else nothing
    if closing:
        _print(console, (closing, "dim"), indent=2)


def _print_utterances(report: Report, look: Lookup, console: Console) -> None:
    shared = shared_utterances(report)
    if shared:
        _print_title(console, "Who said what")
    for utterance in shared[:MOST_UTTERANCES]:
        _print(console, (safe(look.speaker(utterance.speaker)), "bold"), indent=2)
        printed: set[tuple[str, str]] = set()
        for index, key in enumerate(utterance.collation.readings):
            statement = look.statements[key]
            if (statement.article, statement.content.text) in printed:  # a text that is printed twice
                continue
            printed.add((statement.article, statement.content.text))
            chain = f"{look.sigla[statement.article]} " + "".join(f"{safe(n)} → " for n in look.chain(statement)[:-1])
            _print(console, (chain, "dim"), *_wording(utterance, index, statement), indent=4)
        for span in utterance.also:
            _print(console, (f"{look.sigla[span.article]} {words.ALSO}: ", "dim"), safe(one_line(span.text)), indent=4)
    _print_more(console, len(shared) - MOST_UTTERANCES, "utterance")


def _print_more(console: Console, left: int, what: str) -> None:
    if left > 0:
        _print(console, (f"and {words.count(left, what)} more: write the page with -o page.html", "dim"), indent=2)


def _wording(utterance: r.Utterance, index: int, statement: r.Statement) -> Iterable[tuple[str, str]]:
    """The wording with what differs in square brackets, so that it shows without colour too."""
    for piece in pieces(utterance, index, statement):
        text = CONTROL.sub(" ", piece.text)
        if piece.kind == GAP:
            yield "[–]", STYLES["negation"]
        elif piece.kind in words.VARIANT_KINDS and piece.kind != "punctuation":
            yield f"[{text}]", STYLES.get(piece.kind, "underline")
        else:
            yield text, "dim" if piece.kind == "aside" else ""


def _print_shifts(report: Report, look: Lookup, console: Console) -> None:
    shifting = [p for p in report.positions if p.shifts]
    if shifting:
        _print_title(console, "Shifts")
    for position in shifting[:MOST_SHIFTS]:
        _print(console, (safe(look.speaker(position.actor)), "bold"), f" on {safe(position.issue)}", indent=2)
        for step in position.steps:
            when = f"{safe(step.when)}: " if step.when else ""
            _print(console, (when, "dim"), safe(clip(step.stance, 200)), indent=4)
    _print_more(console, len(shifting) - MOST_SHIFTS, "shift")


def _print_judgements(report: Report, console: Console) -> None:
    if report.judgements:
        _print_title(console, "Judgements")
    for j in report.judgements:
        status = ("", "") if j.status == "applied" else (f" – {STATUSES[j.status]}", "bold red")
        _print(console, safe(decided(j)), (f" – {safe(signed(j.judgement))}", "dim"), status, indent=2)


def _print_loss(report: Report, look: Lookup, console: Console) -> None:
    """What is lost, line by line; of several losses of one kind in articles how many there are in each."""
    by_kind: dict[str, list[tuple[str, r.Loss]]] = {}
    for article in report.articles:
        for loss in article.loss:
            by_kind.setdefault(loss.kind, []).append((look.sigla[article.id], loss))
    if report.loss or by_kind:
        _print_title(console, "What did not come through")
    for loss in report.loss:
        _print(console, f"{safe(loss.kind)}: {safe(loss.detail)}", indent=2)
    for kind, found in by_kind.items():
        if len(found) == 1:
            _print(console, (f"{found[0][0]} ", "bold"), f"{safe(kind)}: {safe(found[0][1].detail)}", indent=2)
        else:
            counts = Counter(siglum for siglum, _ in found)
            where = ", ".join(f"{siglum} {n}" for siglum, n in counts.items())
            _print(console, f"{safe(kind)}: {len(found)} entries ({where}); the page lists them", indent=2)


def _print_maker(report: Report, console: Console) -> None:
    console.print()
    _print(console, (words.made_by(report.made_by.version), "dim"))


def _sigla(spans: Iterable[r.Span], look: Lookup) -> str:
    return " ".join(dict.fromkeys(look.sigla[span.article] for span in look.in_order(spans)))
