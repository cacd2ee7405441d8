"""Reported clauses: what stands after "said that", before ", she said", around "according to"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.model import records as r
from rashomon.stages.chains import outer_sources, platforms, told_by, unique
from rashomon.stages.clauses import PREPOSITIONS, Clause
from rashomon.stages.cues import Cue

_COMPLEMENTS = frozenset(["that", "whether", "if", "how", "why", "what", "who", "when", "where"])
CLAUSAL = frozenset(
    (
        "say claim insist believe think warn announce report add note suggest hope know feel argue admit"
        " acknowledge promise state confirm declare maintain stress contend assert predict reveal estimate"
        " explain concede allege agree understand fear expect conclude find show indicate hint point tweet"
        " write tell inform swear vow"
    ).split()
)
"""Verbs that a clause may follow without more."""
_INFINITIVE = frozenset(
    (
        "promise vow pledge threaten urge tell ask order offer agree plan intend want hope expect propose"
        " demand swear call"
    ).split()
)
_NO_OBJECT = frozenset(["say", "think", "believe", "insist", "argue", "hope", "know", "claim"])
"""Verbs after which a noun phrase is the subject of a clause, not an object."""
_DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday"])
_NO_SUBJECT = frozenset("so and but or nothing as when after more once twice again".split())
_NOUN_OPENERS = frozenset(
    "the a an it there they he she we i his her its their this these such some any all no most both many".split()
)
_DENYING = frozenset("deny decline refuse reject dispute dismiss refute rebut".split())
_NEGATED = frozenset({"declined", "declines", "refused", "refuses"}) | frozenset(
    ["not", "never", "n't", "neither", "nor"]
)
_TELLING = frozenset("tell inform remind assure advise notify brief".split())
_LEAST_WORDS = 3
_THAT_REACH = 20
_TAKEN_OVER = 0.85
_SCORE_THAT, _SCORE_BARE, _SCORE_OTHER = 0.85, 0.7, 0.6


def reported_clauses(clause: Clause, cues: Sequence[Cue], carry: tuple[r.Span, ...]) -> Iterator[r.Attribution]:
    """Indirect and mixed attributions of one clause."""
    for n, cue in enumerate(cues):
        if cue.source is None or cue.lemma == "cite" or _negated(clause, cue):
            continue
        found = _content(clause, cue, cues[n + 1 :])
        if found is None:
            continue
        first, last, score = found
        if _repeated(clause, cue, cues[n + 1 :], first) or _mere_thought(clause, cues[:n], cue):
            continue
        sure = score * _TAKEN_OVER if cue.joined else score
        attribution = _make(clause, cues, cue, first, last, sure, carry)
        if attribution is not None:
            yield attribution


def _repeated(clause: Clause, cue: Cue, later: Sequence[Cue], first: int) -> bool:
    """A later verb stands between this one and the content: the words are that verb's ("spoke … and said that")."""
    between = [c for c in later if cue.last < c.first < first and c.lemma != "cite"]
    return any(not clause.inside[c.first] for c in between)


def _mere_thought(clause: Clause, before: Sequence[Cue], cue: Cue) -> bool:
    """What somebody is told to want or think, inside what another says: part of the other's words."""
    speech = clause.language.reporting.speech
    return bool(before) and not cue.joined and clause.words[cue.first] not in speech


def _negated(clause: Clause, cue: Cue) -> bool:
    """As in "did not say", "never claimed": nothing is stated."""
    near = [clause.word(i) for i in range(max(0, cue.first - 3), cue.first)]
    return any(w in _NEGATED or w.endswith("n't") for w in near) or cue.lemma in _DENYING


def _content(clause: Clause, cue: Cue, later: Sequence[Cue]) -> tuple[int, int, float] | None:
    """Token range [first, last] of what is reported, and how sure."""
    if cue.lemma == "according":
        return _around_according(clause, cue)
    if cue.inverted or ends_sentence(clause, cue):
        return _before_cue(clause, cue)
    first, score = _begin(clause, cue)
    if first is None:
        return None
    last = _end(clause, cue, first, later)
    return (first, last, score) if last >= first else None


def _begin(clause: Clause, cue: Cue) -> tuple[int | None, float]:
    """Where the content begins: after "that", after "as"/"of"/"to", or right after the verb."""
    after = cue.last + 1
    that_soon = "that" in {clause.word(i) for i in range(after, after + 5)}
    plain = _opens_with_noun(clause, after) or (not that_soon and _opens_clause(clause, after))
    if cue.lemma in _NO_OBJECT and clause.word(after) not in _COMPLEMENTS and plain:
        return after, _SCORE_BARE
    commas = 0
    for i in range(cue.last + 1, min(cue.last + 1 + _THAT_REACH, len(clause.tokens))):
        if clause.inside[i]:
            continue
        if clause.word(i) in _COMPLEMENTS and not _is_relative(clause, i, cue) and commas != 1:
            return i + (clause.word(i) == "that"), _SCORE_THAT
        commas += clause.mark(i) == ","
        if clause.mark(i) in {";", ":", "—", "–"}:
            break
    at = cue.last + 1
    while clause.word(at) in _DAYS or clause.mark(at) == ":":
        at += 1
    if cue.lemma in _TELLING:
        return _after_recipient(clause, at)
    if cue.lemma in clause.language.reporting.naming or cue.lemma == "accuse":
        return _after_particle(clause, at), _SCORE_OTHER
    if cue.lemma in _INFINITIVE:
        to = next((i for i in range(at, min(at + 8, len(clause.tokens))) if clause.word(i) == "to"), None)
        if to is not None and not any(clause.mark(i) == "," for i in range(at, to)):
            return to, _SCORE_OTHER
    clausal = cue.lemma in CLAUSAL or clause.word(cue.last) == "saying"
    return (at, _SCORE_BARE) if clausal and _opens_clause(clause, at) else (None, 0.0)


def _after_recipient(clause: Clause, at: int) -> tuple[int | None, float]:
    """As in "told reporters he would go": whoever is told is no content; without a clause after it there is none."""
    told = clause.starts.get(at)
    while told is not None and at < len(clause.tokens) and clause.tokens[at].start < told.end:
        at += 1
    if clause.word(at) == "to":
        return at, _SCORE_OTHER
    return (at, _SCORE_BARE) if told is not None and _opens_clause(clause, at) else (None, 0.0)


def _is_relative(clause: Clause, i: int, cue: Cue) -> bool:
    """As in "posted a message that read", "told the man who": the word belongs to a noun, not to the verb."""
    return clause.word(i) in {"who", "what", "when", "where"} and i > cue.last + 1


def _after_particle(clause: Clause, at: int) -> int | None:
    for i in range(at, min(at + 10, len(clause.tokens))):
        if clause.word(i) in {"as", "of"}:
            return i + 1
    return at if at < len(clause.tokens) else None


def _opens_clause(clause: Clause, at: int) -> bool:
    """A clause may begin here: with a noun phrase, or after "said" with any content word."""
    word = clause.word(at)
    if _opens_with_noun(clause, at):
        return True
    said = clause.word(at - 1) in {"said", "says", "say", "saying"} and word not in PREPOSITIONS
    plain = bool(word) and clause.tokens[at].is_word and not clause.inside[at]
    return said and plain and not word.endswith("ly") and word not in _NO_SUBJECT


def _opens_with_noun(clause: Clause, at: int) -> bool:
    """A noun phrase begins here."""
    word = clause.word(at)
    if not word or word in PREPOSITIONS or not clause.tokens[at].is_word or clause.inside[at]:
        return False
    return at in clause.starts or not clause.marks_lower(at) or word in _NOUN_OPENERS


def _end(clause: Clause, cue: Cue, first: int, later: Sequence[Cue]) -> int:
    """Last token of the content: the sentence's end, or where the next joined verb or trailing source takes over."""
    last = len(clause.tokens) - 1
    for other in later:
        if other.first <= first:
            continue
        if other.lemma in {"according", "cite"} or (other.joined and not _nested_joint(clause, other)):
            last = _back_to_joint(clause, other.first, first)
            break
        if not other.joined and other.source is not None and _cut_by_joint(clause, first, other):
            last = _back_to_joint(clause, clause.place(other.source, other.first), first)
            break
    while last > first and not clause.tokens[last].is_word and not clause.inside[last]:
        last -= 1
    return last


def _nested_joint(clause: Clause, cue: Cue) -> bool:
    return (
        clause.word(cue.first - 1) not in {"and", "but", "also", "then"}
        and clause.mark(cue.first - 1) != ","
        and not clause.words[cue.first].endswith("ing")
    )


def _cut_by_joint(clause: Clause, first: int, other: Cue) -> bool:
    source = other.source
    at = clause.place(source, other.first)
    joint = clause.word(at - 1) in {"but", "while", "and", "whereas"} and clause.mark(at - 2) in {",", ";"}
    contrast = clause.word(0) in {"while", "although", "though", "whereas"} and clause.mark(at - 1) == ","
    return at > first and (joint or contrast)


def _back_to_joint(clause: Clause, at: int, first: int) -> int:
    """The token before the comma or conjunction that leads to token `at`."""
    i = at - 1
    while i > first and (
        clause.word(i) in {"and", "but", "also", "then", "later", "while", "further"}
        or not clause.tokens[i].is_word
        or clause.word(i).endswith("ly")
    ):
        i -= 1
    return i


def ends_sentence(clause: Clause, cue: Cue) -> bool:
    """The clause was given first: "…, the mayor said." (perhaps with a day or a place after it)."""
    rest = [i for i in range(cue.last + 1, len(clause.tokens)) if clause.tokens[i].is_word]
    citing = bool(rest) and clause.word(rest[0]) in {"citing", "quoting"}
    short = citing or (
        len(rest) <= 5 and (not rest or clause.word(rest[0]) in PREPOSITIONS | _DAYS or rest[0] in clause.starts)
    )
    source = cue.source
    at = clause.place(source, 0)
    return short and at > 0 and clause.mark(at - 1) == ","


def _before_cue(clause: Clause, cue: Cue) -> tuple[int, int, float] | None:
    source = cue.source
    first_source = clause.place(source, cue.first)
    last = min(first_source, cue.first) - 1
    while last >= 0 and not clause.tokens[last].is_word:
        last -= 1
    if last < 0 or clause.inside[last]:
        return None
    return 0, last, _SCORE_BARE


def _around_according(clause: Clause, cue: Cue) -> tuple[int, int, float] | None:
    if cue.first > 2:
        last = cue.first - 1
        while last > 0 and not clause.tokens[last].is_word:
            last -= 1
        return 0, last, _SCORE_THAT
    comma = next((i for i in range(cue.last, len(clause.tokens)) if clause.mark(i) == ","), None)
    if comma is None:
        return None
    last = len(clause.tokens) - 1
    while last > comma and not clause.tokens[last].is_word:
        last -= 1
    return comma + 1, last, _SCORE_THAT


def _make(
    clause: Clause, cues: Sequence[Cue], cue: Cue, first: int, last: int, score: float, carry: tuple[r.Span, ...]
) -> r.Attribution | None:
    words = [i for i in range(first, last + 1) if clause.tokens[i].is_word]
    plain = [i for i in words if not clause.inside[i]]
    if len(plain) < _LEAST_WORDS or cue.source is None:
        return None
    article = clause.article
    source, passing = told_by(cue, cues)
    if source is None:
        return None
    start, end = clause.tokens[first].start, clause.tokens[last].end
    quoted = tuple((q.inner_start, q.inner_end) for q in clause.quotes if start <= q.start and q.end <= end)
    goes_on = source.form == "pronoun" and source.kind != "organisation"
    chain = (
        *(carry if goes_on else ()),
        *outer_sources(clause, cues, cue, source),
        *(m.span for m in passing),
        *platforms(clause, source),
    )
    return r.Attribution(
        article=article.id,
        kind="mixed" if quoted else "indirect",
        content=r.Content(
            article=article.id, start=start, end=end, text=article.text[start:end], parts=((start, end),)
        ),
        cue=article.span(clause.tokens[cue.first].start, clause.tokens[cue.last].end),
        source=source.span,
        carriers=unique(chain, source.span),
        quoted=quoted,
        score=score,
    )
