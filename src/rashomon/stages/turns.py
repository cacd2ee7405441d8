"""Paragraphs that are somebody's words without quotation marks.

Turns of a printed conversation begin with who speaks and a colon ("BREL: We waited."); a post set into a report ends
with a dash, who posted it and the account ("We waited. — Ana Brel (@anabrel) 3 May 2031").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.reading import BlockView
from rashomon.text.tokens import normal

_WHO = r"(?P<who>(?:[A-Z][\w.'’-]*)(?: (?:[A-Z][\w.'’-]*|of|the|de|van|von|al)){0,4})"
_TURN = re.compile(rf"[\s\"“«]{{0,4}}{_WHO}(?P<cue>:)\s{{1,4}}(?=\S)")
_ACCOUNT = r"\(\s?@[\w.@-]{1,80}\s?\)"
_DAY = (
    r"(?:\w+, )?(?:\w+\.? \d{1,2}, \d{4}|\d{1,2} \w+\.? \d{4}|\d{4}-\d\d-\d\d)"
    r"(?:,? at \d[\d:apmAPM. ]{2,12}[A-Z]{0,4})?"
)
_POST = re.compile(
    rf"(?P<cue>[—–]|--|(?P<written>\b(?:Posted by|A (?:post|reel|video) shared by)))\s?{_WHO}[^\w()]{{0,6}}"
    rf"(?(written)(?:{_ACCOUNT})?(?:\s?on {_DAY})?|{_ACCOUNT}(?:[\s,]{{0,2}}{_DAY})?)\W{{0,3}}$"
)
"""How the code that networks give out for a post ends."""
_PICTURES = re.compile(r"(?:\s*(?:pic\.twitter\.com/\w+|https?://t\.co/\w+|\[image or embed\]))+\s*$")
"""What stands for a picture or a link of the post."""
_FOOT = 160
"""Characters at the end of a block that may name who posted it."""
_NOBODY = frozenset("who what when where why how note notes photo source sources update correction editor date".split())
_LEAST = 2
"""Turns that the most frequent speaker of an article must have: a lone colon opens a list or a headline."""
_SCORE = 0.9
_OPENING, _CLOSING = ' \t\n"“«', ' \t\n"”»'


def read_turns(article: r.Article, blocks: Sequence[BlockView]) -> dict[int, r.Attribution]:
    """Where a block begins → the turn or post it is."""
    told = [block for block in blocks if block.kind != "heading"]
    posts = ((block, _POST.search(article.text, max(block.start, block.end - _FOOT), block.end)) for block in told)
    found = [
        *_conversation(article, told),
        *((b.start, _post(article, b.start, m)) for b, m in posts if m),
    ]
    return {at: words for at, words in found if words is not None}


def _post(article: r.Article, start: int, signature: re.Match[str]) -> r.Attribution | None:
    end = signature.start("cue")
    pictures = _PICTURES.search(article.text, start, end)
    within = (start, pictures.start() if pictures else end)
    return _words(article, within, signature.span("who"), signature.span("cue"))


def _conversation(article: r.Article, blocks: Sequence[BlockView]) -> Iterator[tuple[int, r.Attribution | None]]:
    """Turns, each with where its block begins; nothing where the article is no conversation."""
    matches = [(block, _TURN.match(article.text, block.start, block.end)) for block in blocks]
    found = [(block, m) for block, m in matches if m is not None and _may_speak(m["who"], article.language)]
    speakers = Counter(m["who"] for _, m in found)
    taken = {who for who, count in speakers.items() if who.isupper() or count >= _LEAST}
    if len(taken) < _LEAST or max(speakers.values()) < _LEAST:
        return
    for block, m in found:
        if m["who"] in taken:
            yield block.start, _words(article, (m.end(), block.end), m.span("who"), m.span("cue"))


def _may_speak(who: str, code: str) -> bool:
    """Neither a place, as in a dateline, nor a word that opens a list."""
    names = get_language(code).names
    return not ({who, who.title()} & (names.capitals.keys() | names.countries.keys()) or normal(who) in _NOBODY)


def _words(
    article: r.Article, within: tuple[int, int], who: tuple[int, int], cue: tuple[int, int]
) -> r.Attribution | None:
    text = article.text[within[0] : within[1]]
    start = within[0] + len(text) - len(text.lstrip(_OPENING))
    end = within[0] + len(text.rstrip(_CLOSING))
    if start >= end or (article.text[start] == "(" and article.text[end - 1] == ")"):  # nothing, or "(Laughter)"
        return None
    content = r.Content(article=article.id, start=start, end=end, text=article.text[start:end], parts=((start, end),))
    return r.Attribution(
        article=article.id,
        kind="direct",
        content=content,
        cue=article.span(*cue),
        source=article.span(*who),
        quoted=((start, end),),
        score=_SCORE,
    )
