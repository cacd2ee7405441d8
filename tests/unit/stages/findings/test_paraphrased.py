"""What one account quotes and another tells in its own words."""

from __future__ import annotations

from tests.pipeline import collated

QUOTED = "“The council will pay for mending the old lock before the winter,” Mayor Lena Quist said."


def told(*texts: str) -> list[str]:
    found = [f for f in collated(*texts).findings if f.about.startswith("what Lena Quist said")]
    return [f.verdict for f in found]


def test_a_quotation_and_a_paraphrase_agree_less_exactly() -> None:
    other = "Mayor Lena Quist said that the council would pay to have the old lock mended before winter came."
    assert told(QUOTED, other) == ["agree-at-different-precision"]


def test_a_denial_and_other_matters_do_not() -> None:
    no = "Mayor Lena Quist said that the council would not pay to have the old lock mended before winter came."
    assert told(QUOTED, no) == []
    assert told(QUOTED, "Mayor Lena Quist said that the ferry had been sold to a bank.") == []
    assert told(QUOTED, QUOTED) == []
