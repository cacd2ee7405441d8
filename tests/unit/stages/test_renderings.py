"""How surely two statements render the same words."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from rashomon.stages.likeness import read_words
from rashomon.stages.renderings import Item, Params, alike_in_words


def item(article: str, kind: str, text: str) -> Item:
    content = r.Content(article=article, start=0, end=len(text), text=text, parts=((0, len(text)),))
    statement = r.Statement(id=f"s-{article}", article=article, kind=kind, content=content, speaker="p-1")  # type: ignore[arg-type]
    return Item(statement, read_words(text), named=True, passed_on=False)


SAID = item("b", "direct", "The town’s old dam will hold through the winter, the thaw and the floods of spring")


@pytest.mark.parametrize(
    ("kind", "text", "alike"),
    [
        ("indirect", "the town’s old dam", False),  # what was spoken of
        ("direct", "the town’s old dam", True),  # a piece of what was said
        ("indirect", "the town’s old dam would hold", True),
        ("indirect", "the old dam of the town would never hold", False),
        (
            "indirect",
            "the town’s old dam would not hold through winter, thaw and spring floods",
            True,
        ),  # a "not" lost, and little else
    ],
)
def test_what_renders_a_quotation(kind: str, text: str, alike: bool) -> None:
    assert bool(alike_in_words([item("a", kind, text), SAID], Params())) is alike
