import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.invisible import invisible_runs, without_invisible


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("com\u00adpany", "company"),
        ("a\u200b\u2060\ufeffb", "ab"),
        ("\u202bLow\u202cford", "Lowford"),
        ("Ul\u200cm", "Ulm"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👨\u200d👩", "👨\u200d👩"),
        ("b\x08c\tline\n", "bc\tline\n"),
    ],
)
def test_what_nobody_sees_is_dropped(text: str, seen: str) -> None:
    assert without_invisible(text) == seen


@given(st.text(st.sampled_from("ab \u00ad\u200b\u200d\x01é👩"), max_size=30))
def test_runs_are_what_is_dropped(text: str) -> None:
    runs = invisible_runs(text)
    kept = "".join(char for at, char in enumerate(text) if not any(a <= at < b for a, b in runs))
    assert kept == without_invisible(text)
