"""What kind of thing a name is, by all its mentions."""

from __future__ import annotations

import pytest

from rashomon.model import records as r
from rashomon.stages.kinds import Found, settle_kinds


def _found(start: int, kind: r.ActorKind, seen: r.ActorKind | None) -> Found:
    name = "Red Hand"
    mention = r.Mention(
        article="a", start=start, end=start + 8, text=name, kind=kind, form="name", name=name, head="Hand"
    )
    return Found(mention=mention, locative=False, speaks=False, seen=seen)


CASES = [
    # own words of some, what the tagger sees in the others, what they are
    (["organisation"] * 2, ["person"] * 3 + ["organisation"] * 2, "organisation"),
    (["organisation"], ["person"] * 3 + ["organisation"] * 2, "person"),
    (["organisation"] * 2, ["person"] * 12, "person"),
    (["organisation", "organisation", "person"], ["person"] * 3, "person"),
    ([], ["person"] * 3 + ["organisation"] * 2, "person"),
]


@pytest.mark.parametrize(("own", "seen", "kind"), CASES)
def test_what_a_name_is_called_twice_it_is_everywhere(
    own: list[r.ActorKind], seen: list[r.ActorKind], kind: str
) -> None:
    found = [_found(10 * n, k, None) for n, k in enumerate(own)]
    others = [_found(1000 + 10 * n, "group", k) for n, k in enumerate(seen)]
    settled = settle_kinds([*found, *others], {}, frozenset())
    assert {m.kind for m in settled if m.start >= 1000} == {kind}
