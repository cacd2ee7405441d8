"""Groups as edges have them: each line holds, or a later one speaks against it."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from rashomon.stages.judging.edges import Edge, Held, regrouped


def same(line: int, *sides: set[int]) -> Edge:
    return Edge(line, True, tuple(map(frozenset, sides)))


def apart(line: int, *sides: set[int]) -> Edge:
    return Edge(line, False, tuple(map(frozenset, sides)))


def test_without_edges_the_groups_stay() -> None:
    assert regrouped([[0, 1], [2]], []) == Held([[0, 1], [2]], {})


def test_whole_groups_are_joined() -> None:
    assert regrouped([[0, 1], [2, 3], [4]], [same(1, {0}, {3})]).groups == [[0, 1, 2, 3], [4]]


def test_what_is_told_apart_leaves_and_the_rest_stays_with_the_first() -> None:
    assert regrouped([[0, 1, 2, 3]], [apart(1, {1}, {2, 3})]).groups == [[0, 1], [2, 3]]
    assert regrouped([[0, 1, 2]], [apart(1, {2}, {0})]).groups == [[0], [1, 2]]


def test_several_are_told_apart_from_each_other() -> None:
    assert regrouped([[0, 1, 2, 3]], [apart(1, {0}, {1}, {2})]).groups == [[0, 3], [1], [2]]


def test_the_later_of_two_lines_holds() -> None:
    first_same = regrouped([[0], [1]], [same(1, {0}, {1}), apart(2, {0}, {1})])
    assert first_same == Held([[0], [1]], {1: (2,)})
    first_apart = regrouped([[0, 1]], [apart(1, {0}, {1}), same(2, {0}, {1})])
    assert first_apart == Held([[0, 1]], {1: (2,)})


def test_lines_overrule_by_way_of_others() -> None:
    held = regrouped([[0], [1], [2]], [apart(1, {0}, {2}), same(2, {0}, {1}), same(3, {1}, {2})])
    assert held == Held([[0, 1, 2]], {1: (2, 3)})


def test_groups_that_are_apart_stay_apart_whichever_of_their_members_are_named() -> None:
    held = regrouped([[0, 1], [2, 3]], [same(1, {0}, {2}), apart(2, {1}, {3})])
    assert held == Held([[0, 1], [2, 3]], {1: (2,)})


def test_a_part_can_go_to_another_group() -> None:
    held = regrouped([[0, 1], [2]], [apart(1, {0}, {1}), same(2, {1}, {2})])
    assert held == Held([[0], [1, 2]], {})


def test_a_thing_is_not_apart_from_itself() -> None:
    assert regrouped([[0, 1]], [apart(1, {0}, {0, 1})]) == Held([[0, 1]], {1: ()})


SIZE = 7
sides = st.frozensets(st.integers(0, SIZE - 1), min_size=1, max_size=3)
edge_lists = st.lists(st.tuples(st.booleans(), st.lists(sides, min_size=2, max_size=3)), max_size=6).map(
    lambda found: [Edge(n, together, tuple(some)) for n, (together, some) in enumerate(found, start=1)]
)
groupings = st.lists(st.integers(0, 3), min_size=SIZE, max_size=SIZE).map(
    lambda homes: [[i for i in range(SIZE) if homes[i] == h] for h in dict.fromkeys(homes)]
)


@given(groupings, edge_lists)
def test_every_line_holds_or_is_overruled(groups: list[list[int]], edges: list[Edge]) -> None:
    held = regrouped(groups, edges)
    assert sorted(itertools.chain.from_iterable(held.groups)) == list(range(SIZE))
    home = {i: n for n, group in enumerate(held.groups) for i in group}
    for edge in edges:
        homes = [{home[i] for i in side} for side in edge.sides]
        if edge.line in held.overruled:
            assert all(line > edge.line for line in held.overruled[edge.line])
        elif edge.together:
            assert len(set().union(*homes)) == 1
        else:
            assert not any(a & b for a, b in itertools.combinations(homes, 2))


@given(groupings, edge_lists)
def test_the_last_line_always_holds(groups: list[list[int]], edges: list[Edge]) -> None:
    held = regrouped(groups, edges)
    if edges and held.overruled.get(edges[-1].line) is not None:
        assert held.overruled[edges[-1].line] == ()


@given(groupings, edge_lists)
def test_two_runs_are_equal_and_the_order_given_makes_no_difference(groups: list[list[int]], edges: list[Edge]) -> None:
    assert regrouped(groups, edges) == regrouped(groups, edges[::-1])


@given(groupings, st.integers(0, SIZE - 1), st.integers(0, SIZE - 1))
def test_joining_and_then_telling_apart_is_as_if_nothing_was_said(groups: list[list[int]], a: int, b: int) -> None:
    if not any(a in group and b in group for group in groups):
        held = regrouped(groups, [same(1, {a}, {b}), apart(2, {a}, {b})])
        assert held == Held(sorted(map(sorted, groups)), {1: (2,)})
