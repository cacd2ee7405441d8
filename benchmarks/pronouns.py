"""Which name a pronoun means, on GAP (Webster et al. 2018): `python -m benchmarks.pronouns DATA/coreference/gap`.

Each snippet is read as an article of its own. F1 is over both names of every row, as in the paper, whose best baseline
on snippets (syntactic parallelism) reaches 66.9.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.neural import OWN_MODELS, open_tagger
from rashomon.neural.tagger import OnnxTagger
from rashomon.plan import run_plan
from rashomon.stages import actors, mentions, passages, tagging
from rashomon.stages.base import Models, Records
from rashomon.stages.casting import cast_of
from rashomon.stages.reading import block_views
from rashomon.stages.resolving import Resolver
from rashomon.text.blocks import Range
from rashomon.text.quotes import with_usual_marks

_PLAN = (passages.STAGE, tagging.STAGE, mentions.STAGE, actors.STAGE)
_MASCULINE, _FEMININE = frozenset({"he", "him", "his"}), frozenset({"she", "her", "hers"})
Row = Mapping[str, str]


def main() -> None:
    """Print precision, recall and F1 of a split, and of its masculine and feminine pronouns."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--split", default="validation")
    parser.add_argument("--models", type=Path, default=OWN_MODELS, help="a folder of weights")
    parser.add_argument("--no-models", action="store_true", help="by rules alone")
    args = parser.parse_args()
    tagger = None if args.no_models else open_tagger(args.models)
    rows = list(read_rows(args.folder / f"gap-{args.split}.tsv"))
    got = [answers(row, tagger) for row in rows]
    for name, words in (("all", _MASCULINE | _FEMININE), ("masculine", _MASCULINE), ("feminine", _FEMININE)):
        asked = [(row, some) for row, some in zip(rows, got, strict=True) if row["Pronoun"].casefold() in words]
        print(name, score(asked))


def read_rows(path: Path) -> Iterator[Row]:
    """The rows of a split."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def score(answered: Iterable[tuple[Row, Sequence[bool]]]) -> dict[str, float]:
    """Precision, recall and F1, in per cent, of rows with what was answered for their two names."""
    right = told = found = 0
    for row, got in answered:
        said = [row["A-coref"] == "TRUE", row["B-coref"] == "TRUE"]
        right += sum(a and b for a, b in zip(said, got, strict=True))
        told, found = told + sum(said), found + sum(got)
    return {
        "precision": round(100 * right / max(1, found), 1),
        "recall": round(100 * right / max(1, told), 1),
        "f1": round(200 * right / max(1, found + told), 1),
    }


def answers(row: Row, tagger: OnnxTagger | None) -> list[bool]:
    """For each of the two names whether the pronoun is taken for it."""
    article = r.Article(id="snippet", source="snippet", sha256="", text=row["Text"])
    records = run_plan(_PLAN, Records(articles=(article,)), Models(tagger=tagger))
    start = int(row["Pronoun-offset"])
    at = (start, start + len(row["Pronoun"]))
    read = {at: names_meant(records.articles[0], at, tagger)} if tagger else {}
    language = get_language("en")
    cast = cast_of(records.actors, language.names)
    resolver = Resolver(records.articles[0], records.mentions, cast, language, read)
    actor = resolver.resolve(article.span(*at)).actor
    spans = [s for a in records.actors if a.id == actor for s in a.mentions]
    return [_met(spans, int(row[f"{name}-offset"]), row[name]) for name in "AB"]


def names_meant(article: r.Article, at: Range, tagger: OnnxTagger) -> tuple[tuple[Range, float], ...]:
    """How likely each name in the paragraph of a pronoun is meant, with the marks that `annotate` reads it with."""
    for block in block_views(article):
        if block.start <= at[0] < block.end:
            text = with_usual_marks(block.text, block.start, block.quotes)
            told = tagger.antecedents(text, (at[0] - block.start, at[1] - block.start))
            return tuple(((a + block.start, b + block.start), chance) for (a, b), chance in told.names)
    return ()


def _met(spans: list[r.Span], start: int, name: str) -> bool:
    return any(s.start < start + len(name) and start < s.end for s in spans)


if __name__ == "__main__":
    main()
