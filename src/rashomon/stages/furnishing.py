"""What a block is by itself when it is no part of the report: a link, a credit, a prompt, a caption, a correction."""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import NamedTuple

from rashomon.language.base import Furniture, Language
from rashomon.model import records as r
from rashomon.stages.posts import is_post
from rashomon.stages.prompts import is_prompt
from rashomon.text.patterns import any_of
from rashomon.text.quotes import CLOSING, OPENING
from rashomon.text.tokens import normal

_PROMPT_WORDS = 130
"""Furniture is looked for in blocks of at most so many words: a longer one is a report, whatever word it has."""
_LISTING_WORDS = 300
"""A list of links run together into one block may be longer."""
_LINK_WORDS, _KICKED_WORDS, _LABEL_WORDS = 30, 12, 6

STOPPED = re.compile(rf"[.!?…;,。！？][{CLOSING}’')\]]*$|[{CLOSING}]$")
"""The end of a block that ends as a sentence does."""
QUOTE_MARKS = re.compile(f"[{OPENING}{CLOSING}]")
_EMPHASIS = " \t*_~#"
_BEFORE_NOTE = _EMPHASIS + "•·●▪◦–—>-([|"
_TOLD_BY = 8
"""Words behind the last comma in which who says it, and that they do, may stand."""
_QUOTES = frozenset('"“”«»')
_QUOTED = re.compile(r"[\"“«][^\"“”«»]*[\"”»]")
_BRACKETED = re.compile(r"\[(?=[^\[\]\s]+(?: [^\[\]\s]+){3,})[^\[\]]{12,200}[^\[\].!?…]\]")
_KICKER = re.compile(r"(?<![\w’'])[A-Z][A-Z’']+(?: [A-Z’'-]{2,}){1,6}(?![\w’'])")
"""Two words or more in capitals, over a title."""
_NAMES_LIST = re.compile(r"(?:(?<![.!?,;:]) ?(?:[^\W\d_a-z][\w’'-]+)){12,}")
"""Names upon names without a comma: a table or graphic run into one line."""

Found = tuple[r.PassageKind, bool]
"""What a block is, and whether a list of such blocks follows it."""


class Rules(NamedTuple):
    """The furniture of a language, compiled; each is matched at the start of a block."""

    boilerplate: re.Pattern[str]
    related: re.Pattern[str]
    link: re.Pattern[str]
    caption: re.Pattern[str]
    credit: re.Pattern[str]
    correction: re.Pattern[str]
    summary: re.Pattern[str]
    closing: re.Pattern[str]


@functools.lru_cache
def rules_of(furniture: Furniture) -> Rules:
    """The patterns of a language; lists without any match nothing."""
    correction = "|".join(f"(?:{p})" for p in furniture.correction) or "(?!)"
    return Rules(
        boilerplate=any_of(furniture.boilerplate),
        related=any_of(furniture.related),
        link=any_of(furniture.link),
        caption=any_of(furniture.caption),
        credit=any_of(furniture.credit),
        correction=any_of((f"(?:{furniture.note_label}[*_]{{0,3}}\\s{{0,2}})?(?:{correction})",)),
        summary=any_of(furniture.summary),
        closing=any_of(furniture.closing),
    )


def furniture_of(part: str, size: int, language: Language) -> Found | None:
    """What a block of `size` words is when it is no part of the report; None where it may be one."""
    rules = rules_of(language.furniture)
    if size > _LISTING_WORDS:
        return None
    plain = part.strip(_EMPHASIS)
    if size <= _PROMPT_WORDS and rules.credit.match(plain):
        return "credit", False
    links = _links(plain, size, rules)
    if links or size > _PROMPT_WORDS:
        return links
    return _note(part, plain, size, rules, language) or _picture(part, plain, size, rules)


def _note(part: str, plain: str, size: int, rules: Rules, language: Language) -> Found | None:
    """What people of the publication, or whoever posts, say to the reader."""
    if is_correction(part, rules):
        return "correction", _is_label(plain, size)
    if is_post(part):
        return "post", False
    if rules.summary.match(plain):
        return "heading", True
    told = _is_told(plain, language)
    speaks = plain[:1] not in _QUOTES and language.prompts.press.search(plain) is not None
    if rules.boilerplate.match(plain) and (speaks or not told):
        return "boilerplate", False
    return ("boilerplate", False) if not told and is_prompt(plain, size, language.prompts) else None


def _is_told(plain: str, language: Language) -> bool:
    """Somebody says so: a quotation, or a sentence with a verb of saying."""
    if plain[:1] in _QUOTES:
        return True
    bare = _QUOTED.sub(" ", plain)
    last = {normal(word.strip(".")) for word in bare.rpartition(",")[2].split()[:_TOLD_BY]} if "," in bare else set()
    saying = any(word.endswith("ed") and word in language.reporting.speech for word in last)
    return STOPPED.search(plain) is not None and (saying or language.talk.tells_of.search(bare) is not None)


def is_correction(part: str, rules: Rules) -> bool:
    """True where a stretch takes back or puts right what was printed, whatever mark stands before it."""
    return rules.correction.match(part.lstrip(_BEFORE_NOTE)) is not None


def _is_label(plain: str, size: int) -> bool:
    """A heading over a correction that stands in the next block: nothing but names and numbers."""
    return size <= _LABEL_WORDS and all(
        word[0].isupper() or not word[0].isalpha() or word == "and" for word in plain.split()
    )


def _picture(part: str, plain: str, size: int, rules: Rules) -> Found | None:
    if part.startswith("![") or rules.caption.match(plain) or _trailing_credit(part, size):
        return "caption", False
    return ("caption", False) if _NAMES_LIST.search(part) and not STOPPED.search(part) else None


def _links(part: str, size: int, rules: Rules) -> Found | None:
    head = rules.related.match(part)
    if head and not part[head.end() :].strip(" :.…>»|\t"):
        return "related", True
    ends_in_prompt = size <= _PROMPT_WORDS and re.search(r"\bread more\W*$", part[-20:], re.IGNORECASE)
    single = ends_in_prompt or _shouted(part, size) or _BRACKETED.fullmatch(part) or rules.link.match(part)
    if single or (head and _is_link(part, head.group(), size)):
        return "related", False
    return None


def _is_link(part: str, head: str, size: int) -> bool:
    """A link after the words that lead to it: "More: …", "Read more | …", "MOST READ IN …", titles run together."""
    rest = part[len(head) :].strip()
    quoting = rest[-1:] in _QUOTES and STOPPED.search(rest[:-1])
    marked = rest[:1] in {":", "|", "–", "—"} and size <= _LINK_WORDS and not quoting
    shouted = head.isupper() and size >= 6 and rest[:1].isupper()
    return marked or shouted or (size >= _KICKED_WORDS and len(_KICKER.findall(part)) > 1)


def _shouted(part: str, size: int) -> bool:
    """A line in capitals that is too long for a heading: a link to another report."""
    return part.isupper() and 5 <= size <= _LINK_WORDS and not STOPPED.search(part.rstrip("?!"))


def _trailing_credit(part: str, size: int) -> bool:
    """A described picture: full sentences, then one to four capitalised words without a stop."""
    if size > 70 or QUOTE_MARKS.search(part) or has_emblem(part):
        return False
    tail = re.search(r"[^\W_]{3}[.!?]\s+[^\W\d_a-z][\w'’-]*(?:[ /][^\W\d_a-z][\w'’-]*){0,3}$", part)
    return bool(tail) and not STOPPED.search(part)


def has_emblem(part: str) -> bool:
    """A sign that is no letter, figure or mark of quotation opens it."""
    return unicodedata.category(part[0]) == "So" and part[0] not in OPENING
