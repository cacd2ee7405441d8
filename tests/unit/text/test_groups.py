"""Groups from pairs."""

from __future__ import annotations

from rashomon.text.groups import grouped


def test_what_is_joined_by_way_of_others_is_one_group() -> None:
    assert grouped(5, [(3, 4), (0, 4)], lambda a, b: True) == ((0, 3, 4), (1,), (2,))


def test_nothing_that_excludes_a_member_comes_in() -> None:
    values = [10, 11, 12]
    assert grouped(3, [(0, 1), (1, 2)], lambda a, b: abs(values[a] - values[b]) < 2) == ((0, 1), (2,))


def test_no_pairs_leave_all_alone() -> None:
    assert grouped(2, [], lambda a, b: True) == ((0,), (1,))
    assert grouped(0, [], lambda a, b: True) == ()
