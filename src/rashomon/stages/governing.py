"""The cue that governs a quotation: right behind it, the nearest before it, or the one its sentence ends with."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import records as r
from rashomon.stages.clauses import BE, DETERMINERS, PREPOSITIONS, Clause, is_filler
from rashomon.stages.contents import ends_sentence
from rashomon.stages.cues import Cue
from rashomon.text.quotes import Quote
from rashomon.text.tokens import tokenize

GOVERNED, TRAILING = 0.9, 0.95
"""How sure a speaker is whom such a cue tells: set by judgement, not calibrated; see docs/reference/scores.md."""
_FAR, _LESS, _LEAD = 3, 0.85, 6
_FRAGMENT = 3
_TOLD_WITHIN = 24
"""Tokens from a quotation's end to the verb of saying of who is named in between."""


def trailing_cue(clause: Clause, cues: Sequence[Cue], quote: Quote) -> Cue | None:
    """“…,” X said | said X | according to X: the cue begins within a few tokens of the quotation's end."""
    after = next((i for i, t in enumerate(clause.tokens) if t.start >= quote.end), None)
    if after is None:
        return None
    at = after + (clause.mark(after) == ",")
    if not opens_clause(
        clause, quote
    ):  # words in marks at the end of what is said, and the speaker: was “bitter”, said X
        said = (c for c in cues if c.inverted and c.first == at and not clause.words[at].endswith("ing"))
        return next(said, None)
    for cue in cues:
        subject_first = not cue.inverted and _begins_at(clause, cue.source, at)
        if cue.first >= after and (
            (cue.inverted and cue.first == at) or (subject_first and cue.first - at < _TOLD_WITHIN)
        ):
            return cue
        if cue.lemma == "quote" and cue.first >= after and cue.first - after < 8:
            return cue
    return None


def cue_behind_cut(clause: Clause, cues: Sequence[Cue], quote: Quote) -> Cue | None:
    """The first cue with a speaker behind a quotation that lost its closing mark: it was cut off where that is told."""
    after = next((i for i, t in enumerate(clause.tokens) if t.start >= quote.end), None)
    if quote.closed or after is None:
        return None
    return next((c for c in cues if c.source is not None and after <= c.first < after + _TOLD_WITHIN), None)


def _begins_at(clause: Clause, source: r.Mention | None, at: int) -> bool:
    """The phrase that ends with a mention begins at a token: "the Orrin-based | Clean Water campaign".

    Without an article it is what leads to an office: "water polo | coach Jane Roe".
    """
    place = clause.place(source, -1)
    led = range(at, place)
    plain = (clause.tokens[i].is_word or clause.mark(i) == "-" for i in led)
    verbs = any(clause.word(i) in BE or clause.word(i) in clause.language.reporting.lemmas for i in led)
    office = source is not None and bool(source.role) and not any(clause.word(i) in PREPOSITIONS for i in led)
    leads = clause.word(at) in DETERMINERS or (office and clause.marks_lower(at))
    return place == at or (0 < place - at <= _LEAD and leads and all(plain) and not verbs)


def governing_cue(clause: Clause, cues: Sequence[Cue], quote: Quote) -> Cue | None:
    """The nearest cue before the quotation, unless a semicolon stands between; "according to" governs all."""
    before = [c for c in cues if clause.tokens[c.last].end <= quote.start and c.lemma != "cite"]
    plain = [c for c in before if not _supposed(clause, c)] or before
    for cue in reversed(plain):
        between = [i for i in range(cue.last + 1, len(clause.tokens)) if clause.tokens[i].end <= quote.start]
        listed = any(clause.mark(i) == ":" for i in between)
        if listed or not any(clause.mark(i) == ";" and not clause.inside[i] for i in between):
            return cue
    return next((c for c in cues if c.lemma == "according"), None)


def closing_cue(clause: Clause, cues: Sequence[Cue], quote: Quote) -> Cue | None:
    """The cue at the end of a sentence that tells of words in marks: The board would “wait and see”, Ana Brel said."""
    if is_attributive(clause, quote) and len(words_in(clause.article, quote)) <= _FRAGMENT:
        return None
    last = (c for c in cues if clause.tokens[c.first].start >= quote.end and c.source is not None and not c.joined)
    return next((c for c in last if ends_sentence(clause, c)), None)


def sureness(clause: Clause, quote: Quote, cue: Cue, trailing: bool) -> float:
    """Less where the subject is taken over from another verb, or a naming verb stands far from the words."""
    score = TRAILING if trailing else GOVERNED
    between = [t.text for t in clause.tokens if clause.tokens[cue.last].end <= t.start < quote.start]
    far = cue.lemma in clause.language.reporting.naming and len(between) > _FAR and "as" not in between[-_FAR:]
    return score * _LESS if cue.joined or far else score


def opens_clause(clause: Clause, quote: Quote) -> bool:
    """The quotation begins its sentence, or follows another quotation or a comma."""
    at = next((i for i, t in enumerate(clause.tokens) if t.start >= quote.start), 0)
    return at == 0 or clause.mark(at - 1) in {"-", "–", "—", "•", "*", ":"} or clause.inside[at - 1] or at == 1


def _supposed(clause: Clause, cue: Cue) -> bool:
    """As in "might offer", "hoped": a verb of thought or under a modal governs only where no plainer one does."""
    modal = {"might", "could", "may", "would", "should", "can", "must", "to", "will"}
    near = {clause.word(i) for i in range(max(0, cue.first - 3), cue.first)}
    thought = (
        cue.lemma in clause.language.reporting.thought
        and clause.words[cue.first] not in clause.language.reporting.speech
    )
    return thought or bool(near & modal)


def is_attributive(clause: Clause, quote: Quote) -> bool:
    """An “open door” policy: the marks stand round an adjective, and its noun follows."""
    after = next((i for i, t in enumerate(clause.tokens) if t.start >= quote.end), len(clause.tokens))
    word = clause.word(after)
    follows = (
        clause.mark(after)[:1].islower()
        and word not in PREPOSITIONS | BE
        and word not in {"and", "but", "or", "as", "that"}
    )
    return follows and not is_filler(clause, after) and word not in clause.language.reporting.lemmas


def words_in(article: r.Article, quote: Quote) -> list[str]:
    """The words of a quotation, as they stand."""
    return [t.text for t in tokenize(article.text, quote.inner_start, quote.inner_end) if t.is_word]
