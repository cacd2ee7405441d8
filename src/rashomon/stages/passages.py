"""What each stretch of an article is: report, heading, list, or something that only stands on the same page.

Nothing is cut. Passages that the reader gave are kept; every other block gets one, or several where a byline stands at
its beginning, a credit at its end or links within it. `rashomon.stages.repeats` then marks what is printed twice.
"""

from __future__ import annotations

import re

import msgspec

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.base import Models, NoParams, Records, Stage, replace
from rashomon.stages.furnishing import QUOTE_MARKS, Rules, rules_of
from rashomon.stages.galleries import caption_blocks
from rashomon.stages.inline_links import without_links
from rashomon.stages.looking import Block, look_at_blocks, title_case
from rashomon.stages.posts import with_posts
from rashomon.stages.reading import HEADING_WORDS
from rashomon.stages.repeats import mark_repeats
from rashomon.stages.side_titles import is_byline, side_titles
from rashomon.stages.timestamps import mark_stamps
from rashomon.text.tokens import words

_OPENING_WORDS = 25
"""The title that opens an article may be longer than a heading inside it."""
_LINK_WORDS = 25
"""A title of another piece has at most so many."""
_CLOSING_BLOCKS = 3
"""So many blocks of the report at its end may be about whoever prints it."""
_LAST_NOTES = 4
"""So many blocks at the end may be a correction that a heading over it gives away."""
_CAPTION_WORDS = (6, 60)
"""What stands in a caption again is one: so many words, at least and at most."""
_STOP_INSIDE = re.compile(r"\w{3}[.!?] +[^\W\d_a-z]")
_CREDIT_BEHIND = re.compile(r"[(\[][^()\[\]]{2,120}[)\]]\W*$")
_OWN: tuple[r.PassageKind, ...] = ("heading", "body", "list")


def mark_passages(article: r.Article) -> r.Article:
    """The article with passages for every block; those it has already are kept, but for headings over links."""
    rules = rules_of(get_language(article.language).furniture)
    article = msgspec.structs.replace(article, passages=_without_link_lists(article, rules))
    placed = _without_ends(_captioned(_aside(_in_context(_opened(look_at_blocks(article))))), rules)
    whole = [r.Passage(start=b.start, end=b.end, kind=b.kind) for b in placed]
    found = [piece for passage in whole for piece in without_links(article, passage)]
    given = sorted([*article.passages, *found], key=lambda p: (p.start, p.end))
    passages = tuple(_comparable(article, p) for p in with_posts(article.text, given))
    return mark_repeats(msgspec.structs.replace(article, passages=passages))


def _without_link_lists(article: r.Article, rules: Rules) -> tuple[r.Passage, ...]:
    """The passages that the reader gave, without headings that say that links follow, and items right under them."""
    kept: list[r.Passage] = []
    under = None
    for passage in article.passages:
        text = article.text[passage.start : passage.end].strip("#* ")
        heads = passage.kind == "heading" and rules.related.fullmatch(text) is not None
        item = passage.kind == "list" and under is not None and not article.text[under : passage.start].strip()
        under = passage.end if heads or item else None
        kept += () if heads or item else (passage,)
    return tuple(kept)


def _comparable(article: r.Article, passage: r.Passage) -> r.Passage:
    """A caption that tells something, besides whose picture it is."""
    if passage.kind != "caption":
        return passage
    told = _CREDIT_BEHIND.sub("", article.text[passage.start : passage.end])
    return r.replace(passage, comparable=get_language(article.language).tells(told))


def _captioned(placed: list[Block]) -> list[Block]:
    """Captions of galleries, and what stands in one of them again."""
    counted = caption_blocks([block.text for block in placed])
    held = [" ".join(words(placed[n].text)) for n in sorted(counted)]
    return [
        block._replace(kind="caption")
        if block.kind in (*_OWN, "related") and (n in counted or _stands_in(block, held))
        else block
        for n, block in enumerate(placed)
    ]


def _stands_in(block: Block, captions: list[str]) -> bool:
    least, most = _CAPTION_WORDS
    return least <= block.size <= most and any(f" {' '.join(words(block.text))} " in f" {held} " for held in captions)


def _without_ends(placed: list[Block], rules: Rules) -> list[Block]:
    """The last lines of the report without headings of nothing, and without what is told of whoever prints it."""
    kept, left, prose = list(placed), _CLOSING_BLOCKS, _is_prose(placed)
    for n in range(len(placed) - 1, 0, -1):
        block = placed[n]
        if block.kind not in _OWN:
            continue
        kind = _end_kind(block, rules, prose)
        left -= 1
        if kind is None or not left:
            break
        kept[n] = block._replace(kind=kind)
    return kept


def _end_kind(block: Block, rules: Rules, prose: bool) -> r.PassageKind | None:
    """What a block is that nothing of the report follows; None where it is of the report."""
    if rules.closing.match(block.text):
        return "boilerplate"
    if QUOTE_MARKS.search(block.text) or block.text.endswith(":"):
        return None
    asked = block.text.endswith("?")
    titled = block.kind == "heading" or (block.kind == "body" and (asked or not block.stopped))
    return "related" if prose and titled and block.size <= HEADING_WORDS else None


def _in_context(looked: list[Block]) -> list[Block]:
    """Second look: what stands under a head of links, after a colon, or unstopped among sentences."""
    placed: list[Block] = []
    run: r.PassageKind | None = None
    prose = _is_prose(looked)
    items = _items(looked)
    for n, block in enumerate(looked):
        kind = block.kind
        if block.head:
            run = kind
        elif run == "correction" and kind in _OWN:
            kind, run = (run if n >= len(looked) - _LAST_NOTES else kind), None
        elif kind in _OWN:
            quoting = block.stopped and QUOTE_MARKS.search(block.text) is not None
            if run and (not _resumes(block) or (_between_titles(looked, n) and not quoting)):
                kind = run
            else:
                run = None
                kind = "list" if n in items else _in_flow(block, placed[-1] if placed else None, prose)
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
        if (
            block
            and not block.head
            and block.kind in ("heading", "body")
            and not block.stopped
            and block.text[-1] not in ":?"
        ):
            run.append(n)
            continue
        items |= set(run) if len(run) >= 3 else set()
        run = []
    return items


def _may_be_item(block: Block) -> bool:
    """A line that neither ends as a sentence does nor leads to what follows."""
    own = block.kind in ("heading", "body") and not block.head
    return own and not block.stopped and block.text[-1] not in ":?"


def _is_prose(looked: list[Block]) -> bool:
    """Most blocks of some length end as sentences do."""
    long = [b.stopped for b in looked if b.kind == "body" and b.size > HEADING_WORDS]
    return len(long) >= 4 and sum(long) >= 0.75 * len(long)


def _between_titles(looked: list[Block], n: int) -> bool:
    """A title of two sentences, between others at the end of an article."""
    behind = looked[n + 1 :]
    return bool(behind) and not behind[0].stopped and all(b.size <= _LINK_WORDS for b in (looked[n], *behind))


def _resumes(block: Block) -> bool:
    """The report goes on after a list of links: a whole sentence or a long paragraph."""
    return block.size > 25 or (block.size > 3 and block.text.rstrip("\"”’'").endswith((".", ":")))


def _in_flow(block: Block, before: Block | None, prose: bool) -> r.PassageKind:
    listed = before is not None and (before.kind == "list" or before.text.endswith(":"))
    if block.kind == "heading" and listed and before and not block.text.endswith(":") and not title_case(block.text):
        return "list"
    one_sentence = block.size <= 45 and not _STOP_INSIDE.search(block.text)
    unstopped = block.kind == "body" and one_sentence and not block.stopped and not block.text.endswith(":")
    if unstopped and prose and not listed and not QUOTE_MARKS.search(block.text):
        return "caption"
    return block.kind


def _run(records: Records, models: Models, params: NoParams) -> Records:
    del models, params
    return replace(records, articles=tuple(mark_passages(mark_stamps(article)) for article in records.articles))


STAGE = Stage(name="passages", version=5, reads=("articles",), writes=("articles",), run=_run, by_article=True)
