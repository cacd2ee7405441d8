"""Where somebody spoke, and to whom."""

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


def test_the_outlet_somebody_spoke_to_agrees() -> None:
    one = "“It is time,” Lena Quist told Reuters."
    other = "In an interview with Reuters, Lena Quist said it was time."
    found = [f for f in collated(one, other).findings if f.about == "to whom Lena Quist spoke"]
    assert [(f.kind, f.verdict) for f in found] == [("attribution", "agree")]
    apart = collated(one, "In an interview with the BBC, Lena Quist said it was time.")
    assert [f for f in apart.findings if f.about == "to whom Lena Quist spoke"] == []
