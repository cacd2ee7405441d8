"""What the tagger and the rules read of one article, as one list of attributions.

The tagger says where source, cue and content are; quotations inside its contents stay statements of their own, as the
rules read them. Where both read a clause, the tagger's reading stays.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.language import get_language
from rashomon.language.base import Language
from rashomon.model import records as r
from rashomon.stages.mentions import is_outlet
from rashomon.stages.sources import main_mention
from rashomon.text.tokens import normal

_SAME = 0.5
"""Share of a clause's characters that a tagged content covers, from which on both are one reading."""
_FRAGMENT, _PHRASE, _SMALL = 3, 8, 3
_RIGHT_BEHIND = 5
_MARKS, _DONE = "“”‘’\"'", frozenset({"to", "guilty"})
_MARK = 2
"""Characters by which a content with its marks and a stop goes beyond one without."""
_NAMED = 40
"""Characters in which it is told that words in marks are a name."""
_UNSOURCED = 0.45
"""The tagger's score from which on what has no source is kept: on PolNeAR's development split, of 0.25 to 0.6 by steps
of 0.05, the highest at which no figure falls (wholly right 56.9 without it, 57.6 with it)."""
_CITED = 200
"""Characters in which whom somebody cites stands before who cites."""
_TRAILING = 0.9
"""Score of a reading by rules where the cue stands right behind the words."""
_GOVERNED = 0.7
"""Score of a reading by rules from which on its source governs the cue, rather than standing near it."""


def merge(
    article: r.Article,
    ruled: Sequence[r.Attribution],
    tagged: Sequence[r.Attribution],
    mentions: Sequence[r.Mention],
) -> tuple[r.Attribution, ...]:
    """The tagger's attributions, and what rules read besides: quotations, and clauses within the tagger's contents.

    A quotation that stands in a tagged content is said by whom the tagger says.
    """
    language = get_language(article.language)
    quotations = [a for a in ruled if a.kind == "direct"]
    best: dict[tuple[int, int], r.Attribution] = {}
    # of two with one content, the inner one stays, if it tells whose it is
    for t in sorted(tagged, key=lambda t: (t.source is not None, len(t.carriers), t.score)):
        if (
            not _mere_mark(t, quotations)
            and not _names(t, article.text, language)
            and not _told_by_another(t, quotations, tagged, article.text, language)
        ):
            best[t.content.start, t.content.end] = _completed(
                _marked_as_said(_unnamed(t, quotations, article.text), quotations), ruled, language, article.text
            )
    best = {at: _told_to(t, mentions, language) for at, t in best.items()}
    seen = sorted(best.values(), key=lambda t: (t.content.end - t.content.start, -len(t.carriers), t.content.start))
    sure = [t for t in best.values() if t.source is not None or t.score >= _UNSOURCED]
    kept = [
        _said_by(a, seen, article.text, mentions, language) if a.kind == "direct" else a
        for a in ruled
        if (_stays(a, sure) or _set_in(a, article.text)) and (a.content.start, a.content.end) not in best
    ]
    return tuple(sorted((*sure, *kept), key=lambda a: (a.content.start, a.content.end, a.kind)))


def _told_to(t: r.Attribution, mentions: Sequence[r.Mention], language: Language) -> r.Attribution:
    """As in "told Orrin Radio": the outlet carries it."""
    verb = normal(t.cue.text.split()[-1]) if t.cue is not None else ""
    if t.cue is None or language.reporting.lemmas.get(verb) != "tell":
        return t
    heard = [m for m in mentions if m.form == "name" and 0 < m.start - t.cue.end <= _RIGHT_BEHIND]
    outlets = tuple(
        m.span for m in heard if is_outlet(m.name, "", language.names) or _short_of_outlet(m, mentions, language)
    )
    return r.replace(t, carriers=(*outlets, *t.carriers)) if outlets else t


def _short_of_outlet(short: r.Mention, mentions: Sequence[r.Mention], language: Language) -> bool:
    """The last words of an outlet's name that the article has: "the Post" of "The Orrin Post"."""
    names = (m.name for m in mentions if m.form == "name" and m.name.endswith(f" {short.name}"))
    return any(is_outlet(name, "", language.names) for name in names)


def _said_by(
    quotation: r.Attribution,
    seen: Sequence[r.Attribution],
    text: str,
    mentions: Sequence[r.Mention],
    language: Language,
) -> r.Attribution:
    """The quotation with the source and cue of the smallest tagged content that holds it; `seen` are by size.

    A cue of speech goes before one of another kind: images may show what the agency says of them in marks, and what
    somebody may say or knows is put in words by who tells so. A quotation within a quotation stays as it was read.
    """
    holding = [t for t in seen if _holds(t, quotation.content.span)]
    speaking = [t for t in holding if _speaks(t, mentions, language)]
    uttering = [t for t in speaking if _utters(t, text, language)]
    around = next(iter((*uttering, *speaking, *holding)), None)
    at = (quotation.content.start, quotation.content.end)
    if around is not None and around.source is None and _subject_within(quotation, around):
        return r.replace(quotation, source=None, cue=around.cue, carriers=())
    if around is None or around.source is None or at not in around.quoted:
        return quotation
    if _within(quotation, around):
        return r.replace(quotation, carriers=_beside((*around.carriers, around.source), quotation))
    chain = around.carriers or tuple(c for c in quotation.carriers if not c.overlaps(around.source))
    goes_on = quotation.continues if quotation.continues and _holds(around, quotation.continues) else None
    return r.replace(
        quotation, source=around.source, cue=around.cue, carriers=chain, continues=goes_on, score=around.score
    )


def _within(quotation: r.Attribution, around: r.Attribution) -> bool:
    """As in "“We waited,” she said, according to the agency": who said it stands in what the agency tells."""
    cue, source = quotation.cue, quotation.source
    if cue is None or source is None or quotation.continues is not None or quotation.score < _TRAILING:
        return False
    return 0 < min(cue.start, source.start) - quotation.content.end <= _RIGHT_BEHIND and all(
        _holds(around, span) for span in (cue, source)
    )


def _beside(chain: Sequence[r.Span], quotation: r.Attribution) -> tuple[r.Span, ...]:
    """The chain without the quotation's own source, and what rules read of it."""
    before = [c for c in chain if quotation.source is None or not c.overlaps(quotation.source)]
    return (*before, *(c for c in quotation.carriers if not any(c.overlaps(b) for b in before)))


def _subject_within(quotation: r.Attribution, around: r.Attribution) -> bool:
    """Rules took for the speaker, for want of a cue, somebody of whom the words around tell, too."""
    guessed = quotation.cue is None and quotation.continues is None and quotation.source is not None
    return guessed and quotation.source is not None and _holds(around, quotation.source)


def _speaks(t: r.Attribution, mentions: Sequence[r.Mention], language: Language) -> bool:
    """It reports speech, or has somebody for a source: not pictures, data or a vote."""
    words = [normal(word) for word in t.cue.text.split()] if t.cue is not None else []
    told = any(word in language.reporting.speech or word == "according" for word in words)
    return told or (t.source is not None and main_mention(t.source, mentions) is not None)


def _utters(t: r.Attribution, text: str, language: Language) -> bool:
    """It tells that words were said: none were by who only knows or does something, or who could say it."""
    reporting = language.reporting
    cue = [normal(word) for word in t.cue.text.split()] if t.cue is not None else []
    if _does(t, cue, language):
        return False
    if not reporting.speech.intersection(cue) and reporting.thought.intersection(cue):
        return False
    between = text[t.source.end : t.cue.end] if t.source and t.cue else ""
    return not reporting.supposing.intersection(map(normal, between.split()))


def _does(t: r.Attribution, cue: Sequence[str], language: Language) -> bool:
    """As in "agreed to pay “for peace”", "pleaded guilty": what is done, in the words of who tells of it."""
    lemma = language.reporting.lemmas.get(cue[-1], "") if cue else ""
    first = normal(t.content.text.split()[0].strip(_MARKS))
    return lemma in language.reporting.doing and first in _DONE


def _told_by_another(
    t: r.Attribution,
    quotations: Sequence[r.Attribution],
    tagged: Sequence[r.Attribution],
    text: str,
    language: Language,
) -> bool:
    """Words in marks of which it only tells that they are known, or might be said, within what somebody says."""
    marked = [q for q in quotations if _same_but_for_marks(q.content, t.content)]
    if not marked or _utters(t, text, language):
        return False
    return any(_holds(o, t.content.span) and o.content != t.content and _utters(o, text, language) for o in tagged)


def _same_but_for_marks(a: r.Content, b: r.Content) -> bool:
    return abs(a.start - b.start) <= _MARK and abs(a.end - b.end) <= _MARK


def _unnamed(t: r.Attribution, quotations: Sequence[r.Attribution], text: str) -> r.Attribution:
    """Without a name in marks that its content opens with and goes on behind ("posted on the site “Ford” that …")."""
    name = next((q for q in t.quoted if 0 <= q[0] - t.content.start <= 1 and q[1] + 1 < t.content.end), None)
    if t.kind != "mixed" or name is None or len(text[slice(*name)].split()) > _FRAGMENT:
        return t
    if any(q.content.start < name[1] and name[0] < q.content.end for q in quotations):
        return t
    start = t.content.end - len(text[name[1] + 1 : t.content.end].lstrip())
    parts = tuple((max(a, start), b) for a, b in t.content.parts if b > start)
    content = r.replace(t.content, start=start, parts=parts, text=text[start : t.content.end])
    return r.replace(t, content=content, quoted=tuple(q for q in t.quoted if q != name))


def _holds(t: r.Attribution, span: r.Span) -> bool:
    return any(a <= span.start and span.end <= b for a, b in t.content.parts)


def _mere_mark(t: r.Attribution, quotations: Sequence[r.Attribution]) -> bool:
    """A word or three in quotation marks that rules take for nobody's: a name, a title, a distance taken."""
    short = t.kind == "direct" and len(t.content.text.split()) <= _FRAGMENT
    return short and not any(q.content.span.overlaps(t.content.span) for q in quotations)


def _names(t: r.Attribution, text: str, language: Language) -> bool:
    """Words in marks that only tell what something is called or means: "which translates as “…”"."""
    start = t.quoted[0][0] - 1 if t.quoted else t.content.start
    return t.kind == "direct" and language.reporting.nicknaming.search(text, max(0, start - _NAMED), start) is not None


def _marked_as_said(t: r.Attribution, quotations: Sequence[r.Attribution]) -> r.Attribution:
    """Mixed only where rules, too, take some of the quoted words for somebody's."""
    if t.kind != "mixed" or any(q.content.span.overlaps(t.content.span) for q in quotations):
        return t
    return r.replace(t, kind="indirect", quoted=())


def _completed(t: r.Attribution, ruled: Sequence[r.Attribution], language: Language, text: str) -> r.Attribution:
    """With the source, where the tagger saw none, and the chain that rules found for the same cue.

    Whoever owns something in the words said ("saying | the port's loss was …") is told of in them.
    """
    near = (a for a in ruled if a.cue and t.cue and a.cue.overlaps(t.cue))
    same = [a for a in near if a.content.span.overlaps(t.content.span) and not _owner(a, t, text)]
    passed = next((a for a in same if a.source and t.source and any(c.overlaps(t.source) for c in a.carriers)), None)
    if passed is not None and not t.carriers:
        return r.replace(t, source=passed.source, carriers=passed.carriers)
    cited = next((a.source for a in same if a.source and t.source and _cites(t, a.source, language, text)), None)
    if cited is not None and t.source is not None:
        return r.replace(t, source=cited, carriers=(*t.carriers, t.source))
    before = _cited_before(t, language, text)
    if before is not None and t.source is not None:
        return r.replace(t, source=before, carriers=(*t.carriers, t.source))
    source = t.source or next((a.source for a in same if a.source and a.score >= _GOVERNED), None)
    told = next((a.carriers for a in same), ())
    completed = r.replace(t, source=source)
    return r.replace(completed, carriers=t.carriers or _passed_on(told, completed))


def _owner(a: r.Attribution, t: r.Attribution, text: str) -> bool:
    """The source of the one stands in the content of the other, as a possessive."""
    return a.source is not None and _holds(t, a.source) and text[a.source.end : a.source.end + 1] in {"'", "’"}


def _passed_on(told: Sequence[r.Span], t: r.Attribution) -> tuple[r.Span, ...]:
    """The chain that rules tell, without the source and whomever the words themselves name."""
    return tuple(c for c in told if not (t.source and c.overlaps(t.source)) and not _holds(t, c))


def _cited_before(t: r.Attribution, language: Language, text: str) -> r.Span | None:
    """As in "Citing a clerk, the agency reported": the clerk."""
    if t.source is None or t.cue is None or t.cue.start < t.source.start:
        return None
    found = language.reporting.citing.search(text[max(0, t.source.start - _CITED) : t.source.start])
    if found is None:
        return None
    end = t.source.start - (found.end() - found.end(1))
    return r.Span(article=t.article, start=end - len(found[1]), end=end, text=found[1])


def _cites(t: r.Attribution, source: r.Span, language: Language, text: str) -> bool:
    """As in "the agency, quoting a clerk, reported": the clerk stands behind "quoting", before the verb."""
    if t.source is None or t.cue is None or not t.source.start < source.start < t.cue.start:
        return False
    between = text[t.source.start : source.start].split()
    return any(language.reporting.lemmas.get(normal(word)) in {"cite", "quote"} for word in between)


def _stays(a: r.Attribution, tagged: Sequence[r.Attribution]) -> bool:
    """A quotation, or a clause whose cue stands in a tagged content: what is said within what is said.

    A few words in marks that the tagger did not see and no cue governs are a title, a nickname or a distance rather
    than speech; and so are those in capitals.
    """
    if a.kind == "direct":
        return not _mere_words(a) or any(t.content.span.overlaps(a.content.span) for t in tagged)
    cue = a.cue
    if cue is None or any(t.cue is not None and t.cue.overlaps(cue) for t in tagged):
        return False
    return any(t.content.span.covers(cue) and _shared(a.content, t.content) >= _SAME for t in tagged)


def _set_in(a: r.Attribution, text: str) -> bool:
    """A block that the one before it leads in: the tagger reads each by itself."""
    return a.kind == "indirect" and a.cue is not None and "\n" in text[a.cue.end : a.content.start]


def _mere_words(quotation: r.Attribution) -> bool:
    """A few words that no cue governs, fewer that only go on with a speaker, or a name."""
    words = quotation.content.text.split()
    if quotation.cue is None and quotation.continues is None:
        return len(words) <= _PHRASE
    if quotation.continues is not None and len(words) <= _FRAGMENT:
        return True
    long = [word for word in words if len(word) > _SMALL]
    return bool(long) and all(word[0].isupper() for word in long)


def _shared(a: r.Content, b: r.Content) -> float:
    """Share of the shorter content that lies in the other."""
    both = min(a.end, b.end) - max(a.start, b.start)
    return both / max(1, min(a.end - a.start, b.end - b.start))
