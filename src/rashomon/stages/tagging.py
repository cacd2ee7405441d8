"""What the trained tagger sees in each readable block, read once for the stages that use it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from rashomon.neural.protocols import Named, NameKind, Reading
from rashomon.stages.base import Models, NoParams, Records, Stage, TaggedBlock, replace
from rashomon.stages.reading import block_views
from rashomon.text.quotes import with_usual_marks
from rashomon.text.tokens import normal


def run(records: Records, models: Models, params: NoParams) -> Records:
    """Fill `tagged`, a record a block, by article then position; nothing where there is no tagger."""
    if models.tagger is None:
        return replace(records, tagged=())
    found: list[TaggedBlock] = []
    known: dict[str, Reading] = {}  # what many print is read once
    for article in records.articles:
        blocks = list(block_views(article))
        texts = [with_usual_marks(block.text, block.start, block.quotes) for block in blocks]
        new = [text for text in dict.fromkeys(texts) if text not in known]
        known.update(zip(new, models.tagger.read(new), strict=True))
        readings = agreed(texts, [known[text] for text in texts])
        found += (
            TaggedBlock(article=article.id, start=block.start, reading=reading)
            for block, reading in zip(blocks, readings, strict=True)
        )
    return replace(records, tagged=tuple(found))


def agreed(texts: Sequence[str], readings: Sequence[Reading]) -> list[Reading]:
    """Readings of one article with each name of one kind throughout: that it is most often (Gale et al. 1992)."""
    count: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for text, reading in zip(texts, readings, strict=True):
        for name in reading.names:
            count[_key(text, name)][name.kind] += 1
    usual = {key: max(kinds, key=lambda kind: (kinds[kind], kind)) for key, kinds in count.items()}
    return [_with_kinds(text, reading, usual) for text, reading in zip(texts, readings, strict=True)]


def _with_kinds(text: str, reading: Reading, usual: Mapping[str, NameKind]) -> Reading:
    names = tuple(Named(kind=usual[_key(text, name)], at=name.at) for name in reading.names)
    return msgspec.structs.replace(reading, names=names)


def _key(text: str, name: Named) -> str:
    return normal(text[slice(*name.at)])


STAGE = Stage(name="tagging", version=3, reads=("articles",), writes=("tagged",), run=run, by_article=True)
