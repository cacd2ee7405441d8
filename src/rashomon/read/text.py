"""Plain text: the whole file, as it is; front matter is understood where there is some."""

from __future__ import annotations

from rashomon.model import records as r
from rashomon.model.errors import UnreadableError
from rashomon.model.ids import sha256
from rashomon.read.base import Reader, Reading
from rashomon.read.encoding import decode
from rashomon.read.fields import about, make_article
from rashomon.read.frontmatter import FrontMatter, front_matter
from rashomon.read.text_dates import with_date_told


def read(raw: bytes, source: str) -> Reading:
    """One article: its text is that of the file, front matter and all; the front matter is marked as metadata."""
    decoded = decode(raw)
    front = checked_front_matter(decoded.text, source)
    article = make_article(
        sha256(raw),
        source,
        decoded.text,
        with_date_told(about(front.fields), decoded.text, front.end),
        passages=metadata_passage(front),
        loss=(*decoded.loss, *front_loss(front)),
    )
    return Reading(articles=(article,))


def checked_front_matter(text: str, source: str) -> FrontMatter:
    """The front matter of a text; raises UnreadableError where nothing stands after it."""
    front = front_matter(text)
    if text[front.end :].strip():
        return front
    raise UnreadableError(source, "there is no text after the front matter" if front.end else "there is no text in it")


def metadata_passage(front: FrontMatter) -> tuple[r.Passage, ...]:
    """Where the front matter stands."""
    return (r.Passage(start=0, end=front.end, kind="metadata"),) if front.end else ()


def front_loss(front: FrontMatter) -> tuple[r.Loss, ...]:
    """What was wrong with the front matter."""
    return (r.Loss(kind="front-matter", detail=front.problem),) if front.problem else ()


READER = Reader(name="text", suffixes=(".txt", ".text"), sniff=bool, read=read)
