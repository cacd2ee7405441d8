"""What each block of an article looks like by itself, before its neighbours are asked."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from rashomon.language import get_language
from rashomon.language.base import Language
from rashomon.model import records as r
from rashomon.stages.furnishing import STOPPED, Found, Rules, furniture_of, has_emblem, is_correction, rules_of
from rashomon.stages.labels import conversation
from rashomon.stages.reading import HEADING_WORDS
from rashomon.text.blocks import Range, blocks
from rashomon.text.sentences import sentences
from rashomon.text.tokens import words

_TAIL_SENTENCES = 3
"""So many sentences at the end of a block may be credits."""
_WHOLLY_READ = 4000
"""A longer block is a report, whatever its words."""

_BULLET = re.compile(r"(?:[-*•‣▪◦●–—·]|\(?\d{1,2}[.)])\s+\S")
_CROSSHEAD = re.compile(r"[-–—] [^\n]{2,90} [-–—]")
"""A heading between dashes, as agencies set it."""
_ASKED = re.compile(r"['‘][^'‘’\n]+\?['’]")
"""A question in single marks: words picked from below."""
_BYLINE = re.compile(r"\[[^\[\]]{3,150}\]\s*")
_CREDITED = re.compile(r"report|credit|contribut|reserved|agenc|editing|input", re.IGNORECASE)
_CORRECTED = re.compile(r"version|amend|correct|error|clarif", re.IGNORECASE)
_AT_END = 400
"""Characters at the end of a block that tell whether a credit may stand there."""

Known = dict[tuple[str, ...], r.PassageKind]
"""Lines whose kind is known, by their words."""


class Block(NamedTuple):
    """One block on the way to its passage: what it looks like by itself, before its neighbours are asked."""

    start: int
    end: int
    text: str
    size: int
    kind: r.PassageKind
    head: bool = False

    @property
    def stopped(self) -> bool:
        """True where the block ends as a sentence does."""
        return bool(STOPPED.search(self.text))


class _Seen(NamedTuple):
    """What is known of an article before its blocks are looked at; `turns`: where somebody's turn begins."""

    language: Language
    rules: Rules
    known: Known
    turns: frozenset[int]


def look_at_blocks(article: r.Article) -> list[Block]:
    """Every block between the passages that the reader gave, by itself; one with a byline or credits in pieces."""
    language = get_language(article.language)
    whole = [block for start, end in _free(article) for block in blocks(article.text, start, end)]
    turns = frozenset(whole[label.block][0] for label in conversation(article.text, whole, article.language))
    seen = _Seen(language, rules_of(language.furniture), _known(article), turns)
    return [_by_itself(article.text, piece, seen) for block in whole for piece in _pieces(article, block, seen.rules)]


def _free(article: r.Article) -> list[Range]:
    """What lies between the passages that the reader gave."""
    free, at = [], 0
    for passage in sorted(article.passages, key=lambda p: p.start):
        if at < passage.start:
            free.append((at, passage.start))
        at = max(at, passage.end)
    return [*free, (at, len(article.text))] if at < len(article.text) else free


@functools.lru_cache
def _outlet_lines(code: str) -> Known:
    return {words(name): "credit" for name in get_language(code).names.outlets}


def _known(article: r.Article) -> Known:
    """Lines that repeat what the reader knows of the article, or name an outlet and no more."""
    known: Known = dict(_outlet_lines(article.language))
    known |= {words(name): "credit" for name in (article.outlet or "", ", ".join(article.authors), *article.authors)}
    known |= {words(" and ".join(article.authors)): "credit", words(article.title or ""): "metadata"}
    return {forms: kind for forms, kind in known.items() if forms}


def _pieces(article: r.Article, block: Range, rules: Rules) -> list[Range]:
    """A block, with a bracketed byline before it and credits or a correction after it cut off."""
    start, end = block
    cuts = [start]
    byline = _BYLINE.match(article.text, start, end)
    if byline and byline.end() < end and rules.credit.match(byline.group()):
        cuts.append(byline.end())
    cuts += _correction_tail(article, (cuts[-1], end), rules) or _credit_tail(article, (cuts[-1], end), rules)
    return [_trimmed(article.text, a, b) for a, b in zip(cuts, [*cuts[1:], end], strict=True)]


def _correction_tail(article: r.Article, block: Range, rules: Rules) -> list[int]:
    """Where a correction at the end of a block begins: it runs to the end."""
    text = article.text
    if not _CORRECTED.search(text, *block):
        return []
    later = sentences(text, *block, language=article.language)[1:]
    return [a for a, b in later if is_correction(text[a:b], rules)][:1]


def _credit_tail(article: r.Article, block: Range, rules: Rules) -> list[int]:
    """Where the credits at the end of a block begin, if it has any."""
    text = article.text
    if not _CREDITED.search(text, max(block[0], block[1] - _AT_END), block[1]):
        return []
    cuts: list[int] = []
    for a, b in reversed(sentences(text, *block, language=article.language)[1:][-_TAIL_SENTENCES:]):
        sentence = text[a:b]
        if len(sentence) > 300 or not rules.credit.match(sentence):
            break
        cuts = [a]
    return cuts


def _trimmed(text: str, start: int, end: int) -> Range:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())


def _by_itself(text: str, piece: Range, seen: _Seen) -> Block:
    start, end = piece
    part = text[start:end]
    if start in seen.turns:
        return Block(start, end, part, len(part.split()), "body")
    forms = words(text, start, end) if end - start < _WHOLLY_READ else ()
    size = len(forms) if forms or end - start < _WHOLLY_READ else end - start
    kind, head = _kind(part, forms, size, seen)
    return Block(start, end, part, size, kind, head)


def _kind(part: str, forms: tuple[str, ...], size: int, seen: _Seen) -> Found:
    """What a block looks like, and whether it heads a list of links."""
    if not forms:
        return ("body" if size else "boilerplate"), False
    if forms in seen.known:
        return seen.known[forms], False
    return furniture_of(part, size, seen.language) or (_own_kind(part, size), False)


def _own_kind(part: str, size: int) -> r.PassageKind:
    """What a block of the report itself is."""
    if part.startswith(">"):
        return "quote"
    if _CROSSHEAD.fullmatch(part) and size <= HEADING_WORDS:
        return "heading"
    if _BULLET.match(part):
        return "list"
    return "heading" if _heading(part, size) else "body"


def _heading(part: str, size: int) -> bool:
    """A short line that does not end as a sentence, or that an emblem opens."""
    if not 1 <= size <= HEADING_WORDS:
        return False
    if has_emblem(part):
        return True
    if (part.endswith("?") or _ASKED.fullmatch(part)) and "." not in part and size <= 8:
        return True
    if part.endswith(":"):
        return size >= 3 and title_case(part)
    return not STOPPED.search(part) or _wholly_quoted(part)


def _wholly_quoted(part: str) -> bool:
    """A heading in quotation marks has no stop inside them."""
    return part[0] in "\"“'‘«" and part[-1] in "\"”'’»" and part[-2:-1].isalnum() and "," not in part


def title_case(part: str) -> bool:
    """True where most words of a line are capitalised, as in a title."""
    long = [w for w in part.split() if len(w) > 3 or w[0].isupper()]
    return bool(long) and sum(w[0].isupper() for w in long) >= 0.75 * len(long)
