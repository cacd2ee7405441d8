"""Where somebody spoke."""

from __future__ import annotations

from tests.pipeline import collated


def told(*texts: str) -> list[set[str]]:
    found = [f for f in collated(*texts).findings if f.kind == "place" and f.about.endswith("spoke")]
    return [{s.text for side in f.sides for s in side.evidence} for f in found]


def test_one_person_at_one_place_agrees() -> None:
    one = "Mayor Lena Quist announced the works in remarks from the Harbour Board."
    other = "“It is time,” Lena Quist told reporters at the Harbour Board on Friday."
    assert told(one, other) == [{"from the Harbour Board", "at the Harbour Board"}]


def test_another_place_or_another_person_does_not() -> None:
    one = "Mayor Lena Quist announced the works in remarks from the Harbour Board."
    assert told(one, "“It is time,” Lena Quist told reporters at the River House.") == []
    assert told(one, "“It is time,” keeper Karl Brandt told reporters at the Harbour Board.") == []
    assert told("“It is time,” Lena Quist said in May.", "“It was time,” Lena Quist said in May.") == []
