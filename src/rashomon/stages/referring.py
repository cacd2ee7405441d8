"""Whom a phrase means by words told elsewhere: one of several ("the first source"), or somebody named only later."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from rashomon.model import records as r
from rashomon.stages.clauses import PREPOSITIONS
from rashomon.stages.name_runs import is_capital
from rashomon.stages.reading import BlockView
from rashomon.text.tokens import Token, normal

_ORDINALS = frozenset("first second third fourth fifth sixth".split())
_COUNTS = frozenset("two three four five six several both some".split())
_LED = re.compile(r"\b(?i:the)(?: [\w’'-]+){0,3}? ([\w-]+),? $")
"""What leads to a name it is known by: "the spokeswoman, | Jane Roe", "the harbour ministry spokesman | Ivo Marn"."""
_LEAD = 60
_TEXTS = frozenset(
    "reports claims allegations accusations articles letters documents statements rumours rumors".split()
)
_PAPERS = re.compile(r" (?:[a-z]+ )?(?:documents|records|files|filings|data|figures|papers|memos|emails)\b")
"""What is no body but kept by one, told right behind its name."""
_BELONGS = re.compile(r" (?:[a-z]+ ){0,2}?(?:office|campaign|team|staff|lawyers?|administration|government|ministry)\b")
"""What speaks for somebody, told right behind the possessive of the name."""
_MARKED = re.compile(r"(?i:the|an?) [‘“\"']([^‘“”\"\n]{2,60}?)[’”\"'] [a-z-]+")
"""A body whose name stands in marks: "the ‘Save Our Bay’ movement"."""
_DATELINE = re.compile(r"[A-Z][\w., ]{1,40}\((?:[A-Z]{2,}|Reuters|Bloomberg)\)\s*(?:[—–-]\s*)?(?=[A-Z])")
_ARTICLES = frozenset({"the", "a", "an"})
_ONE = frozenset({"a", "an", "the", "one"})
_NEW = frozenset({"a", "an", "one", "another"})
_NAMED = re.compile(r",? (?:(?:is|was) )?(?:(?:named|called|identified as|the|[\w-]+-year-old) )*[A-Z]")
"""What tells the name of whoever was only described before it."""
_SEVERAL = re.compile(r" (?:have|are|were|say|claim|deny|believe|argue|want)\b")
_TAKEN_UP = frozenset("to after amid despite over about against following".split())
"""Words before a text that somebody answers or takes up, rather than makes."""
_WITHIN = frozenset("from in of by the and".split())
_PHRASE = re.compile(r"\b(?i:the|an?|its|their) (?:[\w’'-]+ ){0,2}$")
_APPOSED = re.compile(r"\s?(?:[—–(:]|--|,)\s?")
_OF_PLACE = re.compile(r" (?:of|from|in) (?:the )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2},? ")
_NOUN = re.compile(r"(?<!, )\b((?:a|an|another|one) (?:[a-z’'-]+ ){0,2}[a-z’'-]+) $")
_BETWEEN = frozenset({", ", " and ", ", and ", " & "})
_CLOSES = re.compile(r"\s?(?:[—–),.;:]|--|$)", re.MULTILINE)
"""What stands before, within and behind a list of names that tells who several are."""
_TOLD, _TOLD_WITHIN = re.compile(r", (?:an?|the) [^,.;:\n]+, (?:and )?"), 120
"""What is told of a body behind its name, and how many characters that may have."""
_FARTHEST = 14
"""Tokens between a text and its participle, at the most."""


def whole_source(source: r.Span, article: r.Article) -> r.Span:
    """The source without a dateline, with what a name only tells the kind of: "Orrin Council | documents".

    With what is somebody's and speaks for him, too: "Ana Brel's | office".
    """
    dateline = _DATELINE.match(source.text)
    if dateline is not None:
        source = article.span(source.start + dateline.end(), source.end)
    owned = _BELONGS.match(article.text, source.end) if source.text.endswith(("’s", "'s")) else None
    if owned is not None:
        return article.span(source.start, owned.end())
    papers = _PAPERS.match(article.text, source.end)
    named = source.text.split()[-1:]
    if papers is None or not named or not named[0][0].isupper():
        return source
    return article.span(source.start, papers.end())


def from_name(source: r.Span, mentions: Sequence[r.Mention], article: r.Article) -> r.Span:
    """The source from where the name begins that it was cut off: "Brel, the clerk" behind "Ana" is Ana Brel.

    Of a phrase of which only "the" is there, the whole.
    """
    cut = (m.end - len(m.name) for m in mentions if m.name and m.start < source.start < m.end <= source.end)
    start = min(cut, default=source.start)
    if start == source.start and normal(source.text) in _ARTICLES:
        marked = _MARKED.match(article.text, source.start)
        end = next((m.end for m in mentions if m.start == source.start and m.end > source.end), source.end)
        return article.span(start, marked.end() if marked else end)
    return article.span(start, source.end) if start < source.start else source


def whole_phrase(noun: r.Span, article: r.Article, small: Container[str]) -> r.Span:
    """The phrase that a lone noun, none of the `small` words, ends: "the harbour registry" for "registry"."""
    lone = noun.text.isalpha() and noun.text.islower() and not noun.text.endswith("ly") and noun.text not in small
    led = _PHRASE.search(article.text, max(0, noun.start - _LEAD), noun.start) if lone else None
    plain = led is not None and not any(word in small for word in led[0].split()[1:])
    return article.span(led.start(), noun.end) if led is not None and plain else noun


def listed_after(end: int, mentions: Sequence[r.Mention], text: str) -> tuple[r.Mention, ...]:
    """Who several are, told in a list behind them: "Two heads — Ana Brel and Ivo Marn —"; none where it is no list."""
    opened = _APPOSED.match(text, end)
    at = opened.end() if opened else len(text)
    listed: list[r.Mention] = []
    for mention in (m for m in mentions if m.form == "name" and m.kind == "person" and m.start >= at):
        between = text[at : mention.start]
        if between not in (_BETWEEN if listed else {""}):
            break
        listed.append(mention)
        at = mention.end
        if "and" in between:
            return tuple(listed) if _CLOSES.match(text, at) else ()
    return ()


def antecedent(who: r.Mention, mentions: Sequence[r.Mention], article: r.Article) -> r.Span | None:
    """Whom "who" follows: the person or people right before it, past a comma, and whoever an apposition tells of."""
    text = article.text
    ending = [m for m in mentions if m.form != "pronoun" and _follows(m, who, text) and m.kind in {"person", "group"}]
    nearest = min(ending, key=lambda m: (m.form != "name", m.start), default=None)
    people = [m for m in mentions if m.form == "name" and m.kind == "person"]
    if nearest is None:
        told = _qualified(who, mentions, article) or _placed(who, mentions, text) or _undefined(who, article)
        return told and (_apposed(told, people, text) or told)
    named = [m for m in people if m.end < nearest.start]
    joined = [m for m in named if text[m.end : nearest.start] == " and " and _SEVERAL.match(text, who.end)]
    if joined and nearest.form == "name":
        return article.span(joined[-1].start, nearest.end)
    return _apposed(nearest.span, people, text) or nearest.span


def _apposed(told: r.Span, people: Sequence[r.Mention], text: str) -> r.Span | None:
    """Who is named right before what is told of one person: "Jane Roe, a teacher"."""
    named = [m for m in people if text[m.end : told.start] == ", " and normal(told.text.split()[0]) in _ONE]
    return named[-1].span if named else None


def _qualified(who: r.Mention, mentions: Sequence[r.Mention], article: r.Article) -> r.Span | None:
    """Those of whom what "who" begins tells: "two guards" of "two guards who say …"."""
    around = [m for m in mentions if m.form == "description" and m.start < who.start < m.end and m.role]
    ends = [(m.start, m.start + len(m.role)) for m in around]
    return next((article.span(a, b) for a, b in ends if article.text[b : who.start] in {" ", ", "}), None)


def _placed(who: r.Mention, mentions: Sequence[r.Mention], text: str) -> r.Span | None:
    """As in "Ana Brel of Norway, who": whose place is told."""
    if _SEVERAL.match(text, who.end):
        return None  # there may be more than one
    people = [m for m in mentions if m.form == "name" and m.kind == "person" and 0 < who.start - m.end < _LEAD]
    return next((m.span for m in reversed(people) if _OF_PLACE.fullmatch(text, m.end, who.start)), None)


def _undefined(who: r.Mention, article: r.Article) -> r.Span | None:
    """As in "a voter who": a noun on no list."""
    led = _NOUN.search(article.text, max(0, who.start - _LEAD), who.start)
    return article.span(led.start(), led.end(1)) if led is not None else None


def body_before(which: r.Span, mentions: Sequence[r.Mention], text: str) -> r.Mention | None:
    """The body that "which" or "that" follows; a place only past a comma ("Norway, which has claimed …").

    Past what is told of it between commas, too: "the Harbour Choir, a charity for all, which …".
    """
    kinds = {"organisation", "place"} if text.endswith(", ", 0, which.start) else {"organisation"}
    ending = [m for m in mentions if m.form != "pronoun" and m.kind in kinds and _follows(m, which, text)]
    told = [m for m in mentions if _told_of(m, which, text)]
    return min(ending, key=lambda m: (m.form != "name", m.start), default=None) if not told else told[-1]


def _told_of(body: r.Mention, which: r.Span, text: str) -> bool:
    """The body is named before an apposition that "which" goes on behind."""
    near = body.kind == "organisation" and body.form == "name" and 0 < which.start - body.end <= _TOLD_WITHIN
    return near and _TOLD.fullmatch(text, body.end, which.start) is not None


def _follows(mention: r.Mention, other: r.Mention | r.Span, text: str) -> bool:
    return mention.end < other.start and text[mention.end : other.start] in {" ", ", "}


def strangers(mentions: Sequence[r.Mention], text: str) -> Iterator[r.Mention]:
    """Single people told of without a name: "another woman", "a ranger in Orrin"; not "Ana Brel, a ranger"."""
    names = {m.end for m in mentions if m.form == "name"}
    for m in mentions:
        single = m.form == "description" and m.kind == "person" and not m.plural
        if single and normal(m.text.split()[0]) in _NEW:
            apposed = text[max(0, m.start - 2) : m.start] == ", " and m.start - 2 in names
            if not apposed and not _NAMED.match(text, m.end):
                yield m


def one_of(words: Sequence[str], start: int, mentions: Sequence[r.Mention]) -> r.Mention | None:
    """The several of whom "the first guard" is one: the plural with a number told last before `start`, of that noun.

    `words` are those of the phrase in normal form; what it tells besides its noun must have been told of them.
    """
    if len(words) < 3 or words[0] != "the" or words[1] not in _ORDINALS:
        return None
    details = set(words[2:-1])
    told = [m for m in mentions if m.end <= start and m.form == "description" and m.head == f"{words[-1]}s"]
    for mention in reversed(told):
        of = {normal(word) for word in mention.text.split()}
        if of & _COUNTS and details <= of:
            return mention
    return None


def named_after(
    head: str, end: int, text: str, people: Iterable[tuple[r.Mention, str]], within: int
) -> tuple[r.Mention, str] | None:
    """Who is named later as "the spokeswoman, Jane Roe", where "a spokeswoman" was told at `end` before."""
    for mention, actor in people:
        begins = mention.end - len(mention.name)
        led = _LED.search(text, max(end, begins - _LEAD), begins) if 0 < begins - end < within else None
        if led is not None and mention.form == "name" and normal(led[1]) == head:
            return mention, actor
    return None


def text_before(article: r.Article, block: BlockView, at: int) -> r.Span | None:
    """The text that a participle at `at` belongs to: "(responding to) media reports from Orrin | claiming"."""
    tokens = next((s.tokens for s in block.sentences if s.start <= at < s.end), ())
    words = [t for t in tokens if t.end <= at]
    head = next((i for i in reversed(range(len(words))) if not _tells_whence(words[i])), -1)
    if head < 1 or len(words) - head > _FARTHEST or normal(words[head].text) not in _TEXTS:
        return None
    first = head
    while first > 0 and words[first - 1].is_word and normal(words[first - 1].text) not in PREPOSITIONS:
        first -= 1
    taken_up = first > 0 and normal(words[first - 1].text) in _TAKEN_UP
    return article.span(words[first].start, words[-1].end) if taken_up else None


def _tells_whence(token: Token) -> bool:
    return token.is_word and (is_capital(token) or normal(token.text) in _WITHIN)


def marked_name(phrase: str) -> str:
    """The name in "the ‘Save Our Bay’ movement"; "" for other phrases."""
    found = _MARKED.match(phrase)
    return found[1] if found is not None and found[1][0].isupper() else ""


def owning_pronoun(span: r.Span) -> r.Mention:
    """The mention that "its" or "their" is."""
    plural = normal(span.text) == "their"
    return r.Mention(
        article=span.article,
        start=span.start,
        end=span.end,
        text=span.text,
        kind="group" if plural else "organisation",
        form="pronoun",
        plural=plural,
    )
