"""A report in few lines, for a reader of changes: who says what, which words are one utterance, what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from rashomon.model import records as r
from rashomon.model.report import Report

WIDTH = 60
"""Characters shown of a text."""


def digest(report: Report) -> str:
    """The digest: sections of plain lines, each line by itself understandable in a diff."""
    parts = (_articles, _actors, _statements, _utterances, _findings, _derivations, _positions, _brief)
    return "".join(f"{line}\n" for part in parts for line in part(report))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 1].rstrip()}…"


def _files(report: Report) -> dict[str, str]:
    return {a.id: PurePosixPath(a.source).name.split("-")[0] for a in report.articles}


def _names(report: Report) -> dict[str | None, str]:
    return {None: "?", **{a.id: a.name for a in report.actors}}


def _articles(report: Report) -> Iterator[str]:
    yield "# Articles: published, outlet, kinds of passages"
    for article in report.articles:
        kinds = Counter(p.kind for p in article.passages)
        counted = ", ".join(f"{kind} {kinds[kind]}" for kind in sorted(kinds))
        yield f"{_files(report)[article.id]} | {article.published} | {article.outlet} | {counted}"
    files = _files(report)
    yield f"one witness each: {' / '.join('+'.join(files[a] for a in origin) for origin in report.origins)}"


def _actors(report: Report) -> Iterator[str]:
    yield "\n# Actors who speak or carry words: forms of the name"
    heard = {key for s in report.statements for key in (s.speaker, *s.via)}
    for actor in report.actors:
        if actor.id in heard and actor.named:
            forms = "; ".join(f"{v.text}{' (misprint)' * v.misprint} {v.count}" for v in actor.variants)
            yield f"{actor.name} ({actor.kind}): {forms}"


def _statements(report: Report) -> Iterator[str]:
    yield "\n# Statements: article, kind, chain and speaker, words"
    files, names = _files(report), _names(report)
    for s in report.statements:
        chain = " > ".join(names[key] for key in (*s.via, s.speaker))
        yield f"{files[s.article]} {s.kind:8} {chain}: {_short(s.content.text)}"


def _utterances(report: Report) -> Iterator[str]:
    yield "\n# Utterances in several articles"
    files, names = _files(report), _names(report)
    statements = {s.id: s for s in report.statements}
    groups = [[statements[key] for key in u.statements] for u in report.utterances]
    for utterance, group in zip(report.utterances, groups, strict=True):
        if len({s.article for s in group}) > 1:
            kinds = Counter(v.kind for v in utterance.variants)
            yield f"{names[utterance.speaker]} ({', '.join(f'{k} {kinds[k]}' for k in sorted(kinds)) or 'no variants'})"
            yield from (f"    {files[s.article]} {_short(s.content.text)}" for s in group if s.kind == "direct")


def _findings(report: Report) -> Iterator[str]:
    agreed = Counter(f.kind for f in report.findings if f.verdict == "agree")
    yield "\n# Findings: verdict, kind, about"
    yield f"agree: {', '.join(f'{kind} {agreed[kind]}' for kind in sorted(agreed))}"
    files = _files(report)
    for finding in (f for f in report.findings if f.verdict != "agree"):
        yield f"{finding.verdict} {finding.kind}: {_short(finding.about)}"
        for side in finding.sides:
            yield f"    {_short(side.value)} [{' '.join(files[a] for a in side.articles)}, origins {side.origins}]"


def _derivations(report: Report) -> Iterator[str]:
    yield "\n# Derivations: how many passages, from > to"
    files = _files(report)
    pairs = Counter(
        (d.kind, files[d.source.article], ">" if d.directed else "~", files[d.target.article])
        for d in report.derivations
    )
    for (kind, source, arrow, target), count in sorted(pairs.items()):
        yield f"{kind}: {source} {arrow} {target} ({count})"


def _positions(report: Report) -> Iterator[str]:
    yield "\n# Positions"
    for position in report.positions:
        shifts = ", ".join(f"{i}-{j}" for i, j in position.shifts) or "none"
        yield f"{_names(report)[position.actor]} on {position.issue}; shifts {shifts}"
        yield from (f"    {step.when} {_quote(step)}" for step in position.steps)


def _quote(step: r.Step) -> str:
    return _short(step.stance) if step.own else f"({_short(step.stance)})"


def _brief(report: Report) -> Iterator[str]:
    yield "\n# Brief"
    for section in report.brief.sections:
        yield section.title
        yield from (f"    {_short(s.text)} [origins {s.origins}]" for s in section.sentences)
