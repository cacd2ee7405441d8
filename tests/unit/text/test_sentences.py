"""Where sentences end."""

from __future__ import annotations

from pathlib import Path

import pytest
import sentencex

from rashomon.api import collate
from rashomon.text.sentences import sentences, told_plainly


def test_a_month_is_no_abbreviation() -> None:
    text = "The fair opened on 12 May. Mayor Brel came. Mrs. May Reiss may come too."
    found = [text[a:b] for a, b in sentences(text)]
    assert found == ["The fair opened on 12 May.", "Mayor Brel came.", "Mrs. May Reiss may come too."]


@pytest.mark.parametrize("space", "\xa0 \u2009 \u202f \u2028 \u3000".split(" "))
def test_wide_white_space_behind_an_initial_is_no_harm(space: str) -> None:
    text = f"They took ferry B{space}. Then it sailed."
    assert [text[a:b] for a, b in sentences(text)][-1] == "Then it sailed."
    assert not told_plainly(text, 0, len(text))


class PanicException(BaseException):
    """Stands in for what the splitter raises when it gives up."""


def _panic(*_: object) -> list[dict[str, int]]:
    raise PanicException("end byte index 3 is not a char boundary")


def test_where_the_splitter_gives_up_a_plain_rule_splits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentencex, "get_sentence_boundaries", _panic)
    text = "  “It holds.” The mayor left… (So did Brel!) 3 p.m. came."
    assert [text[a:b] for a, b in sentences(text)] == [
        "“It holds.”",
        "The mayor left…",
        "(So did Brel!)",
        "3 p.m. came.",
    ]
    assert told_plainly(text, 0, len(text))


def test_what_is_raised_otherwise_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> list[dict[str, int]]:
        raise KeyboardInterrupt

    monkeypatch.setattr(sentencex, "get_sentence_boundaries", stop)
    with pytest.raises(KeyboardInterrupt):
        sentences("It holds.")


def test_that_the_splitter_gave_up_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ana Brel said the weir would hold. Nobody left.\n\nIt rained.", encoding="utf-8")
    real = sentencex.get_sentence_boundaries
    monkeypatch.setattr(
        sentencex, "get_sentence_boundaries", lambda code, part: _panic() if "weir" in part else real(code, part)
    )
    (article,) = collate([tmp_path], models=None).articles
    (loss,) = article.loss
    assert loss.kind == "sentences"
    assert "Ana Brel said the weir" in loss.detail


def test_a_time_of_day_goes_on_with_its_day_or_zone() -> None:
    text = "It left at 5 p.m. Sunday. She came at 6 p.m. ET on Monday. It shut at 7 p.m. She slept."
    found = [text[a:b] for a, b in sentences(text)]
    assert found == ["It left at 5 p.m. Sunday.", "She came at 6 p.m. ET on Monday.", "It shut at 7 p.m.", "She slept."]
