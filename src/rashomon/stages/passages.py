"""What each stretch of an article is: report, heading, list, or something that only stands on the same page.

Nothing is cut. Passages that the reader gave are kept; every other block gets one, or several where a byline stands at
its beginning, a credit at its end or links within it. `rashomon.stages.repeats` then marks what is printed twice.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import NamedTuple

import msgspec

from rashomon.language import get_language
from rashomon.language.base import Furniture
from rashomon.model import records as r
from rashomon.stages.base import Models, NoParams, Records, Stage, replace
from rashomon.stages.inline_links import without_links
from rashomon.stages.repeats import mark_repeats
from rashomon.stages.side_titles import is_byline, side_titles
from rashomon.text.blocks import Range, blocks
from rashomon.text.quotes import CLOSING, OPENING
from rashomon.text.sentences import sentences
from rashomon.text.tokens import words

_HEADING_WORDS = 14
"""A heading has at most so many words; longer lines that no stop ends are captions or links."""
_PROMPT_WORDS = 130
"""Furniture is looked for in blocks of at most so many words: a longer one is a report, whatever word it has."""
_LISTING_WORDS = 300
"""A list of links run together into one block may be longer."""
_OPENING_WORDS = 25
"""The title that opens an article may be longer than a heading inside it."""
_TAIL_SENTENCES = 3
"""So many sentences at the end of a block may be credits."""

_STOPPED = re.compile(rf"[.!?…;,。！？][{CLOSING}’')\]]*$|[{CLOSING}]$")
_STOP_INSIDE = re.compile(r"\w{3}[.!?] +[^\W\d_a-z]")
_BULLET = re.compile(r"(?:[-*•‣▪◦●–—·]|\(?\d{1,2}[.)])\s+\S")
_EMBED = re.compile(
    r"(?:[—–-]\s?[^—\n]{1,60})?\(@\w{1,30}\)"
    r"(?:[\s,]*(?:\w+\.? \d{1,2}, \d{4}|\d{1,2} \w+\.? \d{4}|\d{4}-\d\d-\d\d))?\W*$"
    r"|(?:pic\.twitter\.com/|https?://t\.co/)\w+\W*$"
)
_ASKED = re.compile(r"['‘][^'‘’\n]+\?['’]")
"""A question in single marks: words picked from below."""
_QUOTE_MARKS = re.compile(f"[{OPENING}{CLOSING}]")
_SUMMARY = re.compile(r"(?:\w+ )?highlights\b", re.IGNORECASE)
_BYLINE = re.compile(r"\[[^\[\]]{3,150}\]\s*")


Known = dict[tuple[str, ...], r.PassageKind]
"""Lines whose kind is known, by their words."""


class Rules(NamedTuple):
    """The furniture of a language, compiled; each is matched at the start of a block."""

    boilerplate: re.Pattern[str]
    related: re.Pattern[str]
    caption: re.Pattern[str]
    credit: re.Pattern[str]


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
        return bool(_STOPPED.search(self.text))


def mark_passages(article: r.Article) -> r.Article:
    """The article with passages for every block; those it has already are kept."""
    rules = _rules(get_language(article.language).furniture)
    looked = [b for start, end in _free(article) for b in _look(article, start, end, rules)]
    placed = _aside(_in_context(_opened(looked)))
    whole = [r.Passage(start=b.start, end=b.end, kind=b.kind) for b in placed]
    found = [piece for passage in whole for piece in without_links(article, passage)]
    passages = tuple(sorted([*article.passages, *found], key=lambda p: (p.start, p.end)))
    return mark_repeats(msgspec.structs.replace(article, passages=passages))


@functools.lru_cache
def _rules(furniture: Furniture) -> Rules:
    return Rules(
        boilerplate=_compiled(furniture.boilerplate),
        related=_compiled(furniture.related),
        caption=_compiled(furniture.caption),
        credit=_compiled(furniture.credit),
    )


def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE | re.DOTALL)


def _free(article: r.Article) -> list[Range]:
    """What lies between the passages that the reader gave."""
    free, at = [], 0
    for passage in sorted(article.passages, key=lambda p: p.start):
        if at < passage.start:
            free.append((at, passage.start))
        at = max(at, passage.end)
    return [*free, (at, len(article.text))] if at < len(article.text) else free


def _look(article: r.Article, start: int, end: int, rules: Rules) -> list[Block]:
    known = _known(article)
    whole = blocks(article.text, start, end)
    return [
        _by_itself(article.text, piece, known, rules) for block in whole for piece in _pieces(article, block, rules)
    ]


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
    """A block, with a bracketed byline before it and credits or prompts after it cut off."""
    start, end = block
    cuts = [start]
    byline = _BYLINE.match(article.text, start, end)
    if byline and byline.end() < end and rules.credit.match(byline.group()):
        cuts.append(byline.end())
    cuts += _credit_tail(article, (cuts[-1], end), rules)
    return [_trimmed(article.text, a, b) for a, b in zip(cuts, [*cuts[1:], end], strict=True)]


def _credit_tail(article: r.Article, block: Range, rules: Rules) -> list[int]:
    """Where the credits at the end of a block begin, if it has any."""
    text = article.text
    tail = text[max(block[0], block[1] - 400) : block[1]]
    if not re.search(r"report|credit|contribut|reserved|agenc|editing|input", tail, re.IGNORECASE):
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


def _by_itself(text: str, piece: Range, known: Known, rules: Rules) -> Block:
    start, end = piece
    part = text[start:end]
    forms = words(text, start, end) if end - start < 4000 else ()
    size = len(forms) if forms or end - start < 4000 else end - start
    kind, head = _kind(part, forms, size, known, rules)
    return Block(start, end, part, size, kind, head)


def _kind(part: str, forms: tuple[str, ...], size: int, known: Known, rules: Rules) -> tuple[r.PassageKind, bool]:
    """What a block looks like, and whether it heads a list of links."""
    if not forms:
        return ("body" if size else "boilerplate"), False
    if forms in known:
        return known[forms], False
    furniture = _furniture(part, size, rules) if size <= _LISTING_WORDS else None
    if furniture:
        return furniture
    if part.startswith(">"):
        return "quote", False
    if _BULLET.match(part):
        return "list", False
    return ("heading" if _heading(part, size) else "body"), False


def _furniture(part: str, size: int, rules: Rules) -> tuple[r.PassageKind, bool] | None:
    """What a block is when it is no part of the report, and whether a list of such blocks follows it."""
    links = _links(part, size, rules)
    if links or size > _PROMPT_WORDS:
        return links
    if rules.credit.match(part):
        return "credit", False
    if _EMBED.search(part):
        return "quote", False
    if rules.boilerplate.match(part):
        return "boilerplate", bool(_SUMMARY.match(part))
    if part.startswith("![") or rules.caption.match(part) or _trailing_credit(part, size):
        return "caption", False
    return None


def _links(part: str, size: int, rules: Rules) -> tuple[r.PassageKind, bool] | None:
    head = rules.related.match(part)
    if head and not part[head.end() :].strip(" :.…>»|\t"):
        return "related", True
    ends_in_prompt = size <= _PROMPT_WORDS and re.search(r"\bread more\W*$", part[-20:], re.IGNORECASE)
    if ends_in_prompt or _shouted(part, size) or (head and _is_link(part, head.group(), size)):
        return "related", False
    return None


def _is_link(part: str, head: str, size: int) -> bool:
    """A link after the words that lead to it: "More: …", "Read more | …", "MOST READ IN …"."""
    rest = part[len(head) :].strip()
    marked = part[len(head) :].lstrip()[:1] in {":", "|", "–", "—"} and size <= 30
    shouted = head.isupper() and size >= 6 and rest[:1].isupper()
    return marked or shouted


def _shouted(part: str, size: int) -> bool:
    """A line in capitals that is too long for a heading: a link to another report."""
    return part.isupper() and 5 <= size <= 30 and not _STOPPED.search(part.rstrip("?!"))


def _trailing_credit(part: str, size: int) -> bool:
    """A described picture: full sentences, then one to four capitalised words without a stop."""
    if size > 70 or _QUOTE_MARKS.search(part) or _has_emblem(part):
        return False
    tail = re.search(r"[^\W_]{3}[.!?]\s+[^\W\d_a-z][\w'’-]*(?:[ /][^\W\d_a-z][\w'’-]*){0,3}$", part)
    return bool(tail) and not _STOPPED.search(part)


def _heading(part: str, size: int) -> bool:
    """A short line that does not end as a sentence, or that an emblem opens."""
    if not 1 <= size <= _HEADING_WORDS:
        return False
    if _has_emblem(part):
        return True
    if (part.endswith("?") or _ASKED.fullmatch(part)) and "." not in part and size <= 8:
        return True
    if part.endswith(":"):
        return size >= 3 and _title_case(part)
    return not _STOPPED.search(part) or _wholly_quoted(part)


def _has_emblem(part: str) -> bool:
    return unicodedata.category(part[0]) == "So" and part[0] not in OPENING


def _wholly_quoted(part: str) -> bool:
    """A heading in quotation marks has no stop inside them."""
    return part[0] in "\"“'‘«" and part[-1] in "\"”'’»" and part[-2:-1].isalnum() and "," not in part


def _title_case(part: str) -> bool:
    long = [w for w in part.split() if len(w) > 3 or w[0].isupper()]
    return bool(long) and sum(w[0].isupper() for w in long) >= 0.75 * len(long)


def _in_context(looked: list[Block]) -> list[Block]:
    """Second look: what stands under a head of links, after a colon, or unstopped among sentences."""
    placed: list[Block] = []
    run: r.PassageKind | None = None
    prose = _is_prose(looked)
    items = _items(looked)
    for n, block in enumerate(looked):
        kind = block.kind
        if kind in ("heading", "body", "list"):
            if run and not _resumes(block):
                kind = run
            else:
                run = None
                kind = "list" if n in items else _in_flow(block, placed[-1] if placed else None, prose)
        elif block.head:
            run = block.kind
        elif run != kind:
            run = None
        placed.append(block._replace(kind=kind))
    return placed


def _aside(placed: list[Block]) -> list[Block]:
    """Third look: titles of other pieces between paragraphs, and names over a credit."""
    titles = side_titles([(block.kind, block.text) for block in placed])
    kept = [block._replace(kind="related") if n in titles else block for n, block in enumerate(placed)]
    follows = [*(block.kind for block in kept[1:]), "body"]
    return [
        block._replace(kind="credit") if block.kind == "heading" and is_byline(block.text, after) else block
        for block, after in zip(kept, follows, strict=False)
    ]


def _opened(looked: list[Block]) -> list[Block]:
    """The line that opens an article is its title where no stop ends it, though it be long or ask a question."""
    first = looked[0] if looked else None
    title = first and first.kind == "body" and first.size <= _OPENING_WORDS and not first.stopped
    return [first._replace(kind="heading"), *looked[1:]] if first and title and len(looked) > 1 else looked


def _items(looked: list[Block]) -> set[int]:
    """Lines that are items of a list: three or more in a row that no stop ends."""
    items: set[int] = set()
    run: list[int] = []
    for n, block in enumerate([*looked, None]):
        if block and block.kind in ("heading", "body") and not block.stopped and block.text[-1] not in ":?":
            run.append(n)
            continue
        items |= set(run) if len(run) >= 3 else set()
        run = []
    return items


def _is_prose(looked: list[Block]) -> bool:
    """Most blocks of some length end as sentences do."""
    long = [b.stopped for b in looked if b.kind == "body" and b.size > _HEADING_WORDS]
    return len(long) >= 4 and sum(long) >= 0.75 * len(long)


def _resumes(block: Block) -> bool:
    """The report goes on after a list of links: a whole sentence or a long paragraph."""
    return block.size > 25 or (block.size > 3 and block.text.rstrip("\"”’'").endswith((".", ":")))


def _in_flow(block: Block, before: Block | None, prose: bool) -> r.PassageKind:
    listed = before is not None and (before.kind == "list" or before.text.endswith(":"))
    if block.kind == "heading" and listed and before and not block.text.endswith(":") and not _title_case(block.text):
        return "list"
    one_sentence = block.size <= 45 and not _STOP_INSIDE.search(block.text)
    unstopped = block.kind == "body" and one_sentence and not block.stopped and not block.text.endswith(":")
    if unstopped and prose and not listed and not _QUOTE_MARKS.search(block.text):
        return "caption"
    return block.kind


def _run(records: Records, models: Models, params: NoParams) -> Records:
    del models, params
    return replace(records, articles=tuple(mark_passages(article) for article in records.articles))


STAGE = Stage(name="passages", version=4, reads=("articles",), writes=("articles",), run=_run, by_article=True)
