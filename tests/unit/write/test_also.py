"""An utterance that another account has within a longer quotation, in every format that people read."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from rashomon import Collation, collate

TEXTS = (
    "“The dam will hold through the winter,” said Lena Quist.",
    "“No train runs before Tuesday,” said Lena Quist. “We ask for patience until then,” she told a meeting.",
    "Lena Quist said: “The dam will hold through the winter. No train runs before Tuesday.”",
)


@pytest.fixture
def answer(tmp_path: Path) -> Collation:
    for n, text in enumerate(TEXTS):
        (tmp_path / f"{n}.txt").write_text(text, encoding="utf-8")
    return collate([tmp_path], models=None)


@pytest.mark.parametrize("form", ["html", "md", "text"])
def test_it_is_shown_with_the_utterance_and_not_as_in_one_account_only(answer: Collation, form: str) -> None:
    text = answer.write(form)
    assert "within a longer quotation" in text
    _, alone, only = text.partition("In one account only") if form == "md" else ("", "", "")
    assert "No train runs before Tuesday" not in only
    assert form != "md" or (alone and "We ask for patience" in only)


def test_both_accounts_are_counted(answer: Collation) -> None:
    assert "1 reading in 2 accounts" in answer.to_html()


def test_every_link_of_the_page_arrives(answer: Collation, harbour: Collation) -> None:
    for page in (answer.to_html(), harbour.to_html()):
        body = page[: page.rindex("<script>")]
        ids = set(map(html.unescape, re.findall(r'\sid="([^"]+)"', body)))
        links = set(map(html.unescape, re.findall(r'href="#([^"]*)"', body)))
        assert links <= ids
