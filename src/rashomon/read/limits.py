"""How much is read: beyond it an input is refused by name, for the time and memory it would take are not to be had."""

from __future__ import annotations

from rashomon.model import records as r
from rashomon.model.errors import UnreadableError
from rashomon.read.base import Reading

BYTES = 20_000_000
"""Of one input."""
TAGS = 500_000
"""Of one page; a news page has some thousands. So many take 7 s without the extractor, which is not asked of them."""
LINES = 100_000
"""Of one file of JSON lines."""
LONGEST = 1_000_000
"""Characters of one article: a thick book has as many."""
TEXT = 4_000_000
"""Characters of all articles of one input: half a minute of reading by rules alone."""


def refuse_crowded(raw: bytes, source: str, format_: str) -> None:
    """Raise UnreadableError for a page with too many tags and for too many JSON lines."""
    if format_ in {"html", "mhtml"} and raw.count(b"<") > TAGS:
        raise UnreadableError(source, f"more than the limit of {TAGS:,} tags for one page", "save its text as .txt")
    if format_ in {"json", "jsonl"} and raw.count(b"\n{") > LINES:
        raise UnreadableError(source, f"more than the limit of {LINES:,} lines of articles in one file", "split it")


def within_limits(reading: Reading, source: str) -> Reading:
    """The reading without articles that are too long, which are failures. Raises UnreadableError where none is left."""
    if sum(len(article.text) for article in reading.articles if not _too_long(article)) > TEXT:
        raise UnreadableError(source, f"more than the limit of {TEXT:,} characters of text in one file", "split it")
    long = tuple(_refusal(article.source) for article in reading.articles if _too_long(article))
    kept = tuple(article for article in reading.articles if not _too_long(article))
    if long and not kept and not reading.failures:
        raise long[0]
    return Reading(articles=kept, failures=(*reading.failures, *long)) if long else reading


def _too_long(article: r.Article) -> bool:
    return len(article.text) > LONGEST


def _refusal(source: str) -> UnreadableError:
    reason = f"longer than the limit of {LONGEST:,} characters for one article"
    return UnreadableError(source, reason, "give the part that is about the event")
