"""Groups from pairs: what belongs together, as far as nothing in a group excludes anything else in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

Pair = tuple[int, int]


def grouped(count: int, pairs: Iterable[Pair], fits: Callable[[int, int], bool]) -> tuple[tuple[int, ...], ...]:
    """0..count-1 in groups, each sorted, by their first member.

    `pairs` join groups in the order given, where every member of the one `fits` every member of the other.
    """
    home = list(range(count))
    members = {n: [n] for n in range(count)}
    for a, b in pairs:
        one, other = sorted((home[a], home[b]))
        if one == other or not all(fits(x, y) for x in members[one] for y in members[other]):
            continue
        for n in members[other]:
            home[n] = one
        members[one] += members.pop(other)
    return tuple(tuple(sorted(members[first])) for first in sorted(members, key=lambda n: min(members[n])))
