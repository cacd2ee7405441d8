"""What "it" may take up: the body, or the text, that a sentence before turns on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Sequence

from rashomon.model import records as r
from rashomon.stages.pronouns import is_subject
from rashomon.stages.roles import Layout
from rashomon.text.tokens import normal

_REACH = 700
"""How far back, in characters, "it" looks for what it means."""
_SENTENCES, _WORDS = 2, 5
"""How many sentences before may be taken up, and how many of their first words are looked at for a text."""
_LEADS = frozenset("the its his her their a an this that another".split())


def body_turned_on(before: int, mentions: Sequence[r.Mention], text: str) -> r.Mention | None:
    """The last body within reach, named or described, that its sentence opens with, or that "The" leads to."""
    bodies = [m for m in mentions if m.kind in {"organisation", "place"} and _is_definite(m)]
    near = [m for m in bodies if m.end <= before and before - m.end < _REACH]
    turning = [m for m in near if is_subject(text, m) or text[: m.start].endswith("The ")]
    return turning[-1] if turning else None


def text_turned_on(before: int, article: r.Article, layout: Layout, texts: Container[str]) -> r.Span | None:
    """The phrase for a text that opens one of the two sentences before: "The post does not tell. | It says …"."""
    number = bisect_right(layout.starts, before - 1)
    for block, sentence in reversed(layout.sentences[max(0, number - _SENTENCES) : number]):
        words = [t for t in sentence.tokens[:_WORDS] if t.end <= before]
        if block == layout.sentences[number - 1][0] and words and normal(words[0].text) in _LEADS:
            noun = next((t for t in words if normal(t.text) in texts), None)
            return article.span(sentence.start, noun.end) if noun is not None else None
    return None


def _is_definite(mention: r.Mention) -> bool:
    """A name, or a description of a body known already: not "a firm"."""
    return mention.form == "name" or (mention.form == "description" and normal(mention.text.split()[0]) == "the")
