"""A tagger for tests: it reads the marks of the training corpus instead of weights."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import records as r
from rashomon.neural.protocols import Named, NameKind, Pronoun, Reading, Tagged
from rashomon.plan import READING, run_plan
from rashomon.stages.base import Models, Records
from tests.pipeline import article
from training import marks

_KINDS: dict[str, NameKind] = {
    "P": "person",
    "O": "organisation",
    "L": "place",
    "N": "nationality",
    "R": "office",
}


class MarkedTagger:
    """Says of each paragraph what its marked forms say, all of them together."""

    def __init__(self, *lines: str) -> None:
        self.items = [marks.parse(line) for line in lines]

    def read(self, paragraphs: Sequence[str]) -> list[Reading]:
        return [_reading([item for item in self.items if item.text == text]) for text in paragraphs]


def _reading(items: Sequence[marks.Item]) -> Reading:
    return Reading(
        attributions=tuple(_tagged(a) for item in items for a in item.attributions or ()),
        names=tuple(Named(kind=_KINDS[kind], at=(a, b)) for item in items for kind, a, b in item.names or ()),
        pronouns=tuple(
            Pronoun(at=at, names=tuple((name, 0.9) for name in names)) for item in items for at, names in item.pronouns
        ),
    )


def _tagged(a: marks.Marked) -> Tagged:
    source = a.source[0] if a.source else None
    return Tagged(source=source, cue=a.cue, content=a.content, score=0.9)


def body(line: str) -> r.Article:
    """An article of one paragraph: a line without its marks."""
    text = marks.parse(line).text
    return article(text, passages=(r.Passage(start=0, end=len(text), kind="body"),))


def read_marked(line: str, *besides: str) -> Records:
    """The records of a paragraph as it is read with what its marks say; `besides` mark the same words otherwise."""
    plan = tuple(stage for stage in READING if stage.name != "passages")
    return run_plan(plan, Records(articles=(body(line),)), Models(tagger=MarkedTagger(line, *besides)))
