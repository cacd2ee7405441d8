"""Cues: the verbs (and "according to") that report, each with whom it reports.

The subject is sought where English puts it: right before the verb past adverbs and auxiliaries, before an apposition
in commas, before a relative clause or a prepositional phrase; after the verb where a quotation comes first; and from
the verb before where two verbs are joined.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rashomon.model import records as r
from rashomon.stages.clauses import BE, DETERMINERS, PREPOSITIONS, Clause, after_preposition, before_bracket, is_filler

_CLOSERS = frozenset("”\"’'»")
_JOINS = frozenset({"and", "but", "or", "then", "while", "before", "after", "yet", "whereas"})
_TO_AFTER = frozenset({"to", "will", "would", "can", "could", "may", "might", "must", "should", "did", "does", "do"})
_ONLY_WITH_THAT = frozenset("hold see find show know decide determine hear regard view understand".split())
"""Verbs that report only where "that" follows."""
_CONJUNCTIONS = frozenset({"after", "before", "since", "until", "than", "like"})
_RECIPIENT = frozenset(
    "tell inform remind warn assure advise notify ask urge order instruct reassure thank brief".split()
)


_PLAIN_SAYING = frozenset("said says added adds wrote writes asked explained recalled tweeted insisted".split())
_AUXILIARIES = frozenset("has have had is was are were will would did does".split())
_MOST = 40
"""Reporting verbs of one sentence that are looked at: more is no sentence that anybody wrote."""
_LEADS, _OPENS = frozenset("the a an one another his her its their".split()), frozenset(",”\"’':;")
_PHRASE = 7
"""Words that a source may have where no mention was found in it."""


class Cue(NamedTuple):
    """Tokens [first, last] of a clause that report; the source is a mention, `carrier` who passed it on."""

    first: int
    last: int
    lemma: str
    source: r.Mention | None
    carriers: tuple[r.Mention, ...]
    inverted: bool
    joined: bool
    """The subject is taken over from the verb before."""


def find_cues(clause: Clause) -> tuple[Cue, ...]:
    """Cues of a clause in order, those inside its quotations left out."""
    cues: list[Cue] = []
    i = 0
    while i < len(clause.tokens) and len(cues) < _MOST:
        cue = None if clause.inside[i] else _cue_at(clause, i, cues)
        if cue is not None:
            cues.append(cue)
            i = cue.last
        i += 1
    return tuple(cues)


def _cue_at(clause: Clause, i: int, before: Sequence[Cue]) -> Cue | None:
    word = clause.words[i]
    if word == "according" and clause.word(i + 1) == "to":
        near = [clause.starts[k] for k in range(i + 2, min(i + 9, len(clause.tokens))) if k in clause.starts]
        author = next((m for m in near if _authored(clause, m)), None)
        source = author or clause.starts.get(i + 2) or clause.starts.get(i + 3)
        return Cue(i, i + 1, "according", source, (), True, False)
    lemma = clause.language.reporting.lemmas.get(word)
    if lemma is None or not _is_verb(clause, i, word, lemma):
        return None
    if _lacks_particle(clause, i, lemma):
        return None
    if lemma in {"cite", "quote"}:
        return _carrying_cue(clause, i, before)
    if _passive(clause, i):
        return None
    return _speaking_cue(clause, i, lemma, before)


def _lacks_particle(clause: Clause, i: int, lemma: str) -> bool:
    """The verb does not report without a word that it lacks here: "ran on a promise", "saw that"."""
    particle = clause.language.reporting.particles.get(lemma)
    if particle is not None:
        at = _past_time(clause, i + 1)
        return clause.word(at) != particle or not _opens_phrase(clause, at + 1)
    return lemma in _ONLY_WITH_THAT and "that" not in {clause.word(i + 1), clause.word(i + 2)}


def _past_time(clause: Clause, at: int) -> int:
    """Where it goes on behind when it was: "ran | in 1988 on a promise", "campaigned | last year on …"."""
    at += 2 * (clause.word(at) in {"last", "this"})
    return at + 2 * (clause.word(at) == "in" and clause.word(at + 1).isdigit())


def _opens_phrase(clause: Clause, at: int) -> bool:
    """What is in marks, or begins in lower case, stands at token `at`: no day, month or place."""
    return at < len(clause.tokens) and (clause.inside[at] or clause.tokens[at].text[0].islower())


def _is_verb(clause: Clause, i: int, word: str, lemma: str) -> bool:
    previous = clause.word(i - 1)
    raw = clause.mark(i - 1)
    if clause.mark(i)[0].isupper() and not (i == 0 and word.endswith("ing")):
        return False
    if (
        previous in DETERMINERS - {"that"}
        or raw.endswith(("’s", "'s", "s’", "s'"))
        or raw == "-"
        or clause.mark(i + 1) == "-"
    ):
        return False
    if word == lemma:
        return previous in _TO_AFTER or _plural_before(clause, i)
    if word.endswith("s") and word != "says" and not word.endswith("ss"):
        return _subject_right_before(clause, i)
    return not (word.endswith("ing") and previous in PREPOSITIONS - {"by", "in", "on", "after", "before", "as", "with"})


def _plural_before(clause: Clause, i: int) -> bool:
    at = _skip_fillers(clause, i - 1)
    mention = clause.ends.get(at)
    return (
        mention is not None
        and (mention.plural or mention.head in {"i", "we", "they", "who"})
        and not after_preposition(clause, mention)
    )


def _subject_right_before(clause: Clause, i: int) -> bool:
    at = _skip_fillers(clause, i - 1)
    return (
        at in clause.ends
        or clause.mark(at) == ","
        or clause.word(at) in _JOINS
        or clause.word(at) in clause.language.reporting.nouns
    )


def _skip_fillers(clause: Clause, at: int) -> int:
    while at > 0 and is_filler(clause, at):
        at -= 1
    return at


def _passive(clause: Clause, i: int) -> bool:
    """As in "was told", "is expected to": the subject does not speak."""
    at = i - 1
    while at > 0 and clause.word(at).endswith("ly"):
        at -= 1
    return clause.word(at) in BE and clause.words[i].endswith(("ed", "d", "t", "n"))


def _carrying_cue(clause: Clause, i: int, before: Sequence[Cue]) -> Cue | None:
    """X quoted Y as saying: Y speaks, X carries. Y was quoted as saying; and "…, citing Y" likewise."""
    for j in range(i + 1, min(i + 14, len(clause.tokens) - 1)):
        if clause.words[j] == "as" and clause.words[j + 1].endswith("ing"):
            return _as_saying(clause, i, j, before)
    source = clause.starts.get(i + 1)
    if clause.words[i] in {"citing", "quoting"} and source is not None:
        return Cue(i, i, "cite", source, (), False, False)
    return None


def _as_saying(clause: Clause, i: int, j: int, before: Sequence[Cue]) -> Cue:
    subject, joined = find_subject(clause, i, before)
    if clause.word(i - 1) in BE:
        agent = next(
            (clause.starts.get(k + 1) for k in range(i, _past_saying(clause, j)) if clause.words[k] == "by"), None
        )
        return Cue(i, j + 1, "quote", subject, (agent,) if agent else (), False, joined)
    quoted = clause.ends.get(j - 1) or clause.starts.get(i + 1)
    return Cue(i, j + 1, "quote", quoted, (subject,) if subject else (), clause.inside[i - 1] if i else False, joined)


def _past_saying(clause: Clause, j: int) -> int:
    """Where the outlet may end that is told behind "as saying": "by Orrin Radio", "on Monday by Orrin Radio"."""
    stops = (k for k in range(j + 2, min(j + 7, len(clause.tokens))) if clause.word(k) == "that" or clause.inside[k])
    return next(stops, min(j + 7, len(clause.tokens)))


def _speaking_cue(clause: Clause, i: int, lemma: str, before: Sequence[Cue]) -> Cue | None:
    inverted = _inverted_source(clause, i, lemma)
    if inverted is not None:
        return Cue(i, i, lemma, inverted, (), True, False)
    source, joined = find_subject(clause, i, before)
    last = i + 1 if clause.word(i + 1) == "out" and lemma == "point" else i
    recipient = clause.starts.get(last + 1) if lemma in _RECIPIENT else None
    carriers = (recipient,) if recipient is not None and _is_outlet(clause, recipient) else ()
    return Cue(i, last, lemma, source, carriers, False, joined)


def _is_outlet(clause: Clause, mention: r.Mention) -> bool:
    names = clause.language.names
    plain = mention.name.removeprefix("The ").removeprefix("the ")
    words = plain.casefold().split()
    return bool(plain) and (plain in names.outlets or (len(words) > 1 and words[-1] in names.outlet_words))


def _inverted_source(clause: Clause, i: int, lemma: str) -> r.Mention | None:
    """The mention after the verb, where a quotation ends right before it: “…,” said Mary Smith."""
    if lemma == "tell":
        return None
    after_comma = clause.mark(i - 1) == ","
    if (i > 0 and clause.inside[i - 1]) or (after_comma and i > 1 and clause.inside[i - 2]):
        mention = _mention_after(clause, i)
    else:
        mention = clause.starts.get(i + 1) if after_comma and _closes_sentence(clause, i + 1) else None
    return None if mention is None or mention.head in {"him", "them", "her", "his"} else mention


def _closes_sentence(clause: Clause, at: int) -> bool:
    """The mention at token `at` ends the clause (…, said Mary Smith.), and no conjunction led to the verb before it."""
    mention = clause.starts.get(at)
    end = at
    while mention is not None and end < len(clause.tokens) and clause.tokens[end].start < mention.end:
        end += 1
    return clause.mark(end) in {",", ".", "", ";"} and clause.word(at - 3) not in _JOINS


def _mention_after(clause: Clause, i: int) -> r.Mention | None:
    """The mention right after the verb, past adjectives ("said a tearful Jane Roe"); else the phrase."""
    for at in range(i + 1, min(i + 5, len(clause.tokens))):
        if at in clause.starts:
            return clause.starts[at]
        if not clause.marks_lower(at) or clause.words[at] in PREPOSITIONS:
            break
    return _phrase_after(clause, i)


def _phrase_after(clause: Clause, i: int) -> r.Mention | None:
    """A noun phrase that no mention was found in, as a description: better an unknown source than a wrong one."""
    if clause.words[i] not in _PLAIN_SAYING:
        return None
    last = i
    while last + 1 < len(clause.tokens) and last - i < _PHRASE and clause.tokens[last + 1].is_word:
        last += 1
    if last == i or clause.words[i + 1] in PREPOSITIONS or not _is_noun_phrase(clause, i + 1):
        return None
    return _described(clause, i + 1, last)


def _described(clause: Clause, first: int, last: int) -> r.Mention:
    """What tokens [first, last] say, as a description."""
    start, end = clause.tokens[first].start, clause.tokens[last].end
    return r.Mention(
        article=clause.article.id,
        start=start,
        end=end,
        text=clause.article.text[start:end],
        kind="person",
        form="description",
        head=clause.words[last],
    )


def _is_noun_phrase(clause: Clause, i: int) -> bool:
    return clause.words[i] in {"a", "an", "the", "one", "another"} or clause.mark(i)[0].isupper()


def find_subject(clause: Clause, i: int, before: Sequence[Cue]) -> tuple[r.Mention | None, bool]:
    """Whom the verb at token i has for its subject, and whether it was taken over from a verb before."""
    at = before_bracket(clause, _skip_fillers(clause, i - 1))
    mark, word = clause.mark(at), clause.word(at)
    participle = clause.words[i].endswith("ing")
    if mark == "," and (comma := _comma_before_adjunct(clause, at)) is not None:
        at = _skip_fillers(clause, comma - 1)
        mark, word = clause.mark(at), clause.word(at)
    if at < 0 or word in _JOINS or (mark == "," and participle) or (participle and word in PREPOSITIONS):
        return _taken_over(clause, i, before), True
    if mark == ",":
        found = _before_apposition(clause, at) or _nearest_subject(clause, at)
        return (found, False) if found else (_taken_over(clause, i, before), True)
    found = _phrase_before(clause, i, at) or _nearest_subject(clause, at + 1 if clause.mark(at + 1) == "(" else i)
    return (found, False) if found else (_taken_over(clause, i, before), True)


def _phrase_before(clause: Clause, i: int, last: int) -> r.Mention | None:
    """The noun phrase that ends at token `last`, right before a plain verb of saying, where no mention was found in it.

    As in "“…,” the mother of two said": it opens the clause, or follows a quotation.
    """
    if clause.words[i] not in _PLAIN_SAYING or last in clause.ends or clause.inside[last]:
        return None
    first = last
    while first > 0 and last - first < _PHRASE and _goes_with_noun(clause, first - 1):
        first -= 1
    opens = first == 0 or clause.inside[first - 1] or clause.mark(first - 1) in _OPENS
    if first == last or not opens or clause.words[first] not in _LEADS:
        return None
    return _described(clause, first, last)


def _goes_with_noun(clause: Clause, at: int) -> bool:
    """The token may stand in a noun phrase without a name."""
    word = clause.word(at)
    plain = clause.tokens[at].is_word or clause.mark(at) == "-"
    verb = word in BE or word in _AUXILIARIES or word in clause.language.reporting.lemmas or word in _JOINS
    return plain and not clause.inside[at] and not verb and word not in {"that", "who", "which"}


def _comma_before_adjunct(clause: Clause, comma: int) -> int | None:
    """The comma that opens a prepositional phrase set off by two: "…, in April, said"."""
    for at in range(comma - 1, max(0, comma - 9), -1):
        if clause.mark(at) == ",":
            return at if clause.word(at + 1) in PREPOSITIONS else None
    return None


def _taken_over(clause: Clause, i: int, before: Sequence[Cue]) -> r.Mention | None:
    for cue in reversed(before):
        if cue.source is not None and cue.lemma not in {"according", "cite"} and not _is_inserted(clause, cue):
            return cue.source
    return main_subject(clause, i) or (_acting_place(clause, i) if clause.words[i].endswith("ing") else None)


def _is_inserted(clause: Clause, cue: Cue) -> bool:
    """As in "Now, the report said, the mayor …": its subject is not that of what goes on behind it."""
    return clause.mark(cue.last + 1) == "," == clause.mark(clause.place(cue.source, 0) - 1)


def _before_apposition(clause: Clause, comma: int) -> r.Mention | None:
    """Mary Smith, a senior engineer at the port, | said."""
    for at in range(comma - 1, 0, -1):
        if clause.inside[at] or clause.mark(at) in {";", ":"}:
            return None
        if clause.mark(at) == "," and at - 1 in clause.ends:
            mention = clause.ends[at - 1]
            if mention.kind != "place" and not after_preposition(clause, mention):
                return mention
    return None


def _nearest_subject(clause: Clause, i: int) -> r.Mention | None:
    """The nearest mention to the left that is nobody's object, within the clause."""
    at = i - 1
    while at >= 0 and not clause.inside[at] and clause.mark(at) not in {";", ":"}:
        mention = clause.ends.get(at)
        if mention is not None:
            if _may_be_subject(clause, mention) or (at == i - 1 and _begins_clause(clause, mention, i)):
                return _antecedent(clause, mention)
            at = clause.first(mention) - 1
        elif clause.word(at) in {"that", "because", "when", "if", "whether"} and at < i - 1:
            return None
        else:
            at -= 1
    return None


def _may_be_subject(clause: Clause, mention: r.Mention) -> bool:
    authored = _authored(clause, mention)
    return (authored or not after_preposition(clause, mention)) and mention.head not in {"him", "them"}


def _authored(clause: Clause, mention: r.Mention) -> bool:
    """As in "a report by the institute", "a statement from the union": whoever made the text speaks in it."""
    first = clause.first(mention)
    by = next((i for i in (first - 1, first - 2) if clause.word(i) in {"by", "from"}), None)
    return by is not None and clause.word(by - 1) in clause.language.reporting.nouns


def _begins_clause(clause: Clause, mention: r.Mention, i: int) -> bool:
    """What looks like a preposition joins a clause: "after the paper said …", "…, with the mayor saying …"."""
    before = clause.word(clause.first(mention) - 1)
    return before == "with" if clause.words[i].endswith("ing") else before in _CONJUNCTIONS


def _antecedent(clause: Clause, mention: r.Mention) -> r.Mention | None:
    """For "who": the mention before it."""
    if mention.head != "who":
        return mention
    at = clause.first(mention) - 1
    at -= clause.mark(at) == ","
    return clause.ends.get(at, mention)


def _acting_place(clause: Clause, before: int) -> r.Mention | None:
    """The first place, left of token `before`, that does something: "Norway has …, saying"."""
    for i in range(min(before, len(clause.tokens))):
        mention = clause.starts.get(i)
        if mention is None or mention.kind != "place" or clause.inside[i] or after_preposition(clause, mention):
            continue
        after = next((k for k in range(i, before) if clause.tokens[k].start >= mention.end), before)
        if clause.word(after) in _AUXILIARIES:
            return mention
    return None


def main_subject(clause: Clause, before: int) -> r.Mention | None:
    """The first mention of the clause, left of token `before`, that may be a subject."""
    for i in range(min(before, len(clause.tokens))):
        mention = clause.starts.get(i)
        if (
            mention is not None
            and not clause.inside[i]
            and mention.kind != "place"
            and _may_be_subject(clause, mention)
        ):
            return _antecedent(clause, mention)
    return None
