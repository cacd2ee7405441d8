"""What a source span says: the mention it turns on, the description it is, or the several it joins."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from rashomon.model import records as r
from rashomon.stages.clauses import PREPOSITIONS
from rashomon.text.tokens import normal

_TAIL = re.compile(
    r"[,;:()\[\]—–]|\s(?:who|which|that|whose|whom|speaking|citing|quoting|on condition)\b", re.IGNORECASE
)
"""Where what is told besides of a source begins: an apposition, a relative clause, how it spoke."""
_CLAUSE = re.compile(r":\s|\s(?:who|which|that|whose|whom|speaking|citing|quoting|on condition)\b", re.IGNORECASE)
"""Where a clause about a source begins, or a list of what it tells, in which others may be named."""
_NAME = r"(?:the )?(?:[A-Z][\w.’'-]*)(?: (?:[A-Z][\w.’'-]*|of|de|van|von|al)){0,4}"
_LIST = re.compile(rf"(?:, {_NAME})*,? (?:and|&) {_NAME},?")
"""What goes on after the first of several names: ", Ana Brel and Ivo Marn"."""
_PARTICLES = frozenset("von van de der den di da al el bin la le du dos".split())
_NONE = frozenset({"no", "nobody", "none", "neither"})
_NOTHING = re.compile(r"nothing(?: (?:more|else|further))?(?: (?:about|on|of|to|in|at|when)\b|\W*$)", re.IGNORECASE)
_NO_NOUNS = PREPOSITIONS | frozenset(
    "himself herself itself themselves today yesterday tonight also later now alone".split()
)
_LINKS = frozenset("and or nor but who whose that which as".split())
_BY = frozenset({"by", "from"})
_SAID = frozenset(
    "statement statements words remarks comments testimony claim claims speech letter warning announcement account"
    " message answer reply question address".split()
)
"""Nouns whose "of" tells who said it: "the words of Jane Roe", not "a biography of Jane Roe"."""
_PRINTED = frozenset(
    "news service agency newspaper newspapers daily weekly magazine website broadcaster network".split()
)
"""Nouns behind an outlet's name that only say what it is: "the Orrin news agency"."""
_POSSESSIVE = frozenset({"his", "her", "its", "their"})
_SIGNED = frozenset("tweet tweets post posts statement statements letter memo op-ed column speech".split())
"""Texts that the name right before them signs: "another Brel tweet", not "a Brel interview"."""
_NAMED = r"(?:[A-Z][\w.&’'-]*(?: |\b)){1,5}"
_SPOKESMAN = re.compile(
    rf"({_NAMED})(?:[a-z]+ ){{0,2}}spokes(?:man|woman|person)\b"
    rf"|\bspokes(?:man|woman|person) (?:for|of|at|with) (?:the )?({_NAMED})"
)
_MARKS_OF_OWNER = ("'s", "’s", "s'", "s’")
_ON_PAGE = re.compile(
    r"(?:an?|the|one|another|this) (?:[\w-]+ ){0,2}?([\w-]+) (?:posted |published )?(?:on|to) ", re.IGNORECASE
)
"""A text and what leads to the page that it stands on: "a notice on the | mayor's website"."""
_WORD = re.compile(r"[\w’'-]+")
_WHERE = re.compile(r" (?:to|of|for|in|at) (?:the )?(?:[A-Z][\w.’'-]*\s){1,3}")
"""Where an office is held, between it and its holder: "Ambassador to Norway Ana Brel"."""
_BEFORE = frozenset("the both then former".split())
"""Words that may stand before the first of several who are joined."""
_LONGEST = 200
"""Characters of a mention before its name, at the most."""


def mentions_within(source: r.Span, mentions: Sequence[r.Mention]) -> Iterator[r.Mention]:
    """The mentions whose name or whole phrase lies in a source, by position; `mentions` are sorted by it."""
    at = bisect_left(mentions, source.start - _LONGEST, key=lambda m: m.start)
    while at < len(mentions) and mentions[at].start < source.end:
        mention = mentions[at]
        begins = mention.end - len(mention.name) if mention.name else mention.start
        if mention.end <= source.end and begins >= source.start:
            yield mention
        at += 1


def main_mention(source: r.Span, mentions: Sequence[r.Mention]) -> r.Mention | None:
    """The first mention in a source that owns nothing after it and is not told only to place another.

    Of two that begin together, the longer; a name right behind its office is meant by both. None where the source holds
    none: it is a description of its own.
    """
    inside = [m for m in mentions_within(source, mentions) if not (_told_besides(source, m) or _in_compound(source, m))]
    modifying = [m for m in inside if _modifies(source, m)]
    free = [m for m in inside if not _owns(source, m) and not any(_part_of(m, office) for office in modifying)]
    best = min(free, key=lambda m: (m.start, -m.end), default=None)
    if best is None or (_governed(source, best) and not any(m.start < best.start < m.end for m in inside)):
        return None
    holder = _holder_behind(source, best, free) if best.kind == "place" else None
    if holder is not None:
        return holder
    named = [m for m in free if m.name and best.end <= m.start and _close(source, best, m)]
    return named[0] if best.form == "description" and not best.plural and named else best


def _part_of(mention: r.Mention, office: r.Mention) -> bool:
    """An office, or the body that it names: "Harbour Board President" holds the board's name."""
    body = mention.kind == "organisation" and office.start <= mention.start and mention.end <= office.end
    return body or mention == office


def _holder_behind(source: r.Span, place: r.Mention, free: Sequence[r.Mention]) -> r.Mention | None:
    """Whose name ends a phrase that a place opens: "Norway Secretary of State spokeswoman Ana Brel"."""
    last = next(
        (m for m in free if m.name and m.kind == "person" and m.end - source.start == core_length(source.text)), None
    )
    between = source.text[place.end - source.start : last.start - source.start].split() if last is not None else []
    return last if between and not (PREPOSITIONS - {"of"} | _LINKS) & set(between) else None


def _in_compound(source: r.Span, mention: r.Mention) -> bool:
    """A hyphen joins a word to the name: "the Orrin-based campaign" is not Orrin."""
    after = source.text[mention.end - source.start :]
    return after[:1] == "-" and after[1:2].isalpha()


def _told_besides(source: r.Span, mention: r.Mention) -> bool:
    """Only a clause about the source names them: the office of "the porters who guard the office" is no source."""
    clause = _CLAUSE.search(source.text, 1)
    return clause is not None and source.start + clause.start() < mention.start


def _close(source: r.Span, office: r.Mention, name: r.Mention) -> bool:
    """Nothing, a comma, or particles of a name ("von der") stand between an office and a name."""
    between = source.text[max(0, office.end - source.start) : name.end - len(name.name) - source.start]
    if office.text.split()[-1][0].isupper() and _WHERE.fullmatch(between):
        return True
    return between.strip() == "," or ("," not in between and set(_words(between)) <= _PARTICLES)


def author(source: r.Span, mentions: Sequence[r.Mention], nouns: frozenset[str]) -> r.Span | None:
    """Whose words a source is, where it turns on a noun for words: "the mayor's letter", "a statement by Orrin".

    And where it stands on a page that is somebody's: "a post on the group's website". `nouns` are in lower case. None
    for other sources, such as "readers of a letter by Orrin".
    """
    core = core_length(source.text)
    owner = _owner(source, source.text[:core], nouns)
    if owner is not None:
        return owner
    for mention in mentions_within(source, mentions):
        before = _words(source.text[: max(0, mention.start - source.start)])
        before = before[:-1] if before[-1:] == ["the"] else before
        after = source.text[mention.end - source.start : core].split()
        whence = mention.kind == "place" and before[-1:] == ["from"]
        led = len(before) > 1 and not whence and _makes(before, nouns)
        head = list(itertools.takewhile(lambda word: word not in PREPOSITIONS, after))
        body = mention.kind == "organisation" and mention.form == "name"
        signed = mention.kind == "person" and mention.form == "name" and len(head) == 1 and head[0] in _SIGNED
        if led or (head and head[-1] in nouns and (body or signed) and not PREPOSITIONS & set(before)):
            return mention.span
    return None


def _makes(before: Sequence[str], nouns: frozenset[str]) -> bool:
    """Words before a name that make a text theirs: "a report … by", "the words of"; not "a critic of a speech by"."""
    text = next((i for i, word in enumerate(before) if word in nouns), len(before))
    if PREPOSITIONS & set(before[:text]):
        return False
    return (before[-1] in _BY and text < len(before)) or (before[-1] == "of" and before[-2] in _SAID)


def spoken_for(source: str) -> str:
    """For whom a spokesman speaks: "Orrin Mills" of "Orrin Mills spokesman Ivo Marn"; "" where no name tells it."""
    found = _SPOKESMAN.search(source)
    return (found[1] or found[2]).strip() if found is not None else ""


def _owner(source: r.Span, core: str, nouns: frozenset[str]) -> r.Span | None:
    """Whose the noun for words is, or the page it stands on: "the mayor's letter", "a post on its website"."""
    page = _ON_PAGE.match(core)
    at = page.end() if page is not None and normal(page[1]) in nouns else 0
    words = list(_WORD.finditer(core, at))
    head = list(itertools.takewhile(lambda word: word[0].casefold() not in PREPOSITIONS, words))
    if not head or normal(head[-1][0]) not in nouns:
        return None
    owned = next((word for word in reversed(head[:-1]) if word[0].endswith(_MARKS_OF_OWNER)), None)
    if owned is not None:
        end = owned.end() - (2 if owned[0][-1] == "s" else 1)
        return _part(source, head[0].start(), end)
    first = head[0]
    return _part(source, first.start(), first.end()) if first[0].casefold() in _POSSESSIVE else None


def _part(source: r.Span, start: int, end: int) -> r.Span:
    return r.Span(source.article, source.start + start, source.start + end, source.text[start:end])


def speaks_for_none(source: r.Span) -> bool:
    """As in "nobody", "no official", "neither the mayor nor the clerk": it was not said."""
    first = _words(source.text)[:1]
    return bool(first) and first[0] in _NONE


def says_nothing(content: r.Span) -> bool:
    """As in "(said) nothing about the fire"; not "nothing was lost", of which something is said."""
    return _NOTHING.match(content.text) is not None


def joined_mentions(source: r.Span, mentions: Sequence[r.Mention]) -> tuple[r.Mention, ...]:
    """The mentions that a source joins by "and", where it is nothing but those ("the Orrin agency and Vesper")."""
    core = source.start + core_length(source.text)
    inside = [m for m in mentions_within(source, mentions) if m.end <= core]
    outer = [m for m in inside if not any(o is not m and o.start <= m.start and m.end <= o.end for o in inside)]
    told = (
        len(outer) > 2
        and outer[0].plural
        and source.text[outer[0].end - source.start :].startswith(",")
        and all(m.kind == "person" for m in outer[1:])
    )
    outer = outer[1:] if told else outer  # who the several are is told behind them
    if len(outer) < 2 or any(m.form == "pronoun" for m in outer):
        return ()
    between = [_words(source.text[a.end - source.start : b.start - source.start]) for a, b in itertools.pairwise(outer)]
    before = [] if told else _words(source.text[: outer[0].start - source.start])
    plain = all(set(words) <= {"and", "the"} for words in between) and "and" in between[-1]
    return tuple(outer) if plain and set(before) <= _BEFORE else ()


def description(source: r.Span) -> r.Span:
    """The source without what is told of it besides: "two officials" of "two officials, who asked not to be named"."""
    length = core_length(source.text)
    return r.Span(article=source.article, start=source.start, end=source.start + length, text=source.text[:length])


def core_length(text: str) -> int:
    """Characters of a source before its apposition or relative clause; a list of names is none."""
    tail = _TAIL.search(text, 1)
    if tail is None or _LIST.fullmatch(text, tail.start()):
        return len(text.rstrip(" ,")) or len(text)
    return len(text[: tail.start()].rstrip()) or len(text)


def _governed(source: r.Span, mention: r.Mention) -> bool:
    """A preposition of the source leads to the mention: "prosecutors in Orrin" are not Orrin."""
    if mention.start - source.start >= core_length(source.text):
        return False
    before = source.text[: max(0, mention.start - source.start)].split()
    return len(before) > 1 and any(word.casefold() in PREPOSITIONS for word in before[1:])


def _modifies(source: r.Span, mention: r.Mention) -> bool:
    """A name that only tells what kind of thing the source is: "Orrin officials" are not Orrin."""
    after = source.text[mention.end - source.start : core_length(source.text)].split()
    office = mention.form == "description" and mention.text.split()[-1][0].isupper()
    if office and after and after[0][0].islower() and after[0] not in _NO_NOUNS | _LINKS:
        return True  # "the Harbour Minister spokeswoman" is not the minister
    if not after or mention.form != "name" or not after[0][0].islower() or after[0] in _NO_NOUNS:
        return False
    indefinite = _words(source.text)[:1] in (["a"], ["an"])
    return mention.kind != "organisation" or indefinite or not set(after) <= _PRINTED


def _owns(source: r.Span, mention: r.Mention) -> bool:
    """Something in the source belongs to the one mentioned: "the mayor's aide"."""
    after = source.text[mention.end - source.start :]
    if mention.form == "pronoun" and mention.head in _POSSESSIVE:
        return bool(after.strip())
    return len(after) > 3 and (after.startswith(("'s", "’s")) or (mention.text.endswith("s") and after[0] in "'’"))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())
