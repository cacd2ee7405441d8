"""Groups out of likenesses of two: joined from the most alike outwards, as far as the groups agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

Wording = tuple[str, ...]
"""The stems of a quotation, in order."""
_MUCH = 0.65
"""How alike the fullest readings of two groups must be to join these by themselves."""


class _Groups:
    """What is joined so far, and how many pairs across two groups are alike; a local helper, never shared."""

    def __init__(
        self,
        speakers: Sequence[str | None],
        articles: Sequence[str | None],
        sizes: Sequence[int],
        wordings: Sequence[frozenset[Wording]],
        pairs: Mapping[tuple[int, int], float],
        nested: Collection[tuple[int, int]],
        apart: Collection[frozenset[Wording]],
    ) -> None:
        self.articles = articles
        self.sizes = sizes
        self.pairs = pairs
        self.apart = apart
        self.wordings = dict(enumerate(map(set, wordings)))
        self.one = pairs.keys() | set(nested)
        self.members = {n: [n] for n in range(len(speakers))}
        self.home = list(range(len(speakers)))
        self.voices = {n: Counter({speaker: 1} if speaker else {}) for n, speaker in enumerate(speakers)}
        self.alike: dict[int, Counter[int]] = defaultdict(Counter)
        self.strangers: dict[int, Counter[int]] = defaultdict(Counter)
        for m, n in pairs:
            two = bool(speakers[m] and speakers[n] and speakers[m] != speakers[n])
            for one, other in ((m, n), (n, m)):
                self.alike[one][other] = 1
                self.strangers[one][other] = int(two)

    def agree(self, a: int, b: int) -> bool:
        """At least half of the pairs across are alike, or the fullest readings; and all between two named people."""
        mine, theirs = self.voices[a], self.voices[b]
        strangers = mine.total() * theirs.total() - sum(mine[speaker] * theirs[speaker] for speaker in mine)
        if self.strangers[a][b] < strangers or self._two_in_one_article(a, b) or self._two_in_one_quotation(a, b):
            return False
        return 2 * self.alike[a][b] >= len(self.members[a]) * len(self.members[b]) or self._fullest(a, b)

    def _fullest(self, a: int, b: int) -> bool:
        """The longest of each are much alike: pieces of them need not be like each other."""
        m, n = (max(self.members[g], key=lambda n: (self.sizes[n], -n)) for g in (a, b))
        return bool(self.sizes[m] and self.sizes[n]) and self.pairs.get((min(m, n), max(m, n)), 0.0) >= _MUCH

    def _two_in_one_article(self, a: int, b: int) -> bool:
        """Some article prints a member of each, and the two are not alike: they are two utterances there."""
        theirs: dict[str, list[int]] = defaultdict(list)
        for n in self.members[b]:
            theirs[self.articles[n] or ""].append(n)
        return any(
            (min(m, n), max(m, n)) not in self.one
            for m in self.members[a]
            for n in theirs.get(self.articles[m] or "none", ())
        )

    def _two_in_one_quotation(self, a: int, b: int) -> bool:
        """Somebody quotes both in one go, one after the other."""
        return bool(self.apart) and any(
            frozenset((mine, theirs)) in self.apart for mine in self.wordings[a] for theirs in self.wordings[b]
        )

    def join(self, a: int, b: int) -> None:
        """The second group goes into the first."""
        for n in self.members[b]:
            self.home[n] = a
        self.members[a] += self.members.pop(b)
        self.voices[a] += self.voices.pop(b)
        self.wordings[a] |= self.wordings.pop(b)
        for counts in (self.alike, self.strangers):
            for other, count in counts.pop(b).items():
                del counts[other][b]
                if other != a:
                    counts[a][other] += count
                    counts[other][a] += count


def clustered(
    speakers: Sequence[str | None],
    articles: Sequence[str | None],
    sizes: Sequence[int],
    wordings: Sequence[frozenset[Wording]],
    scores: Mapping[tuple[int, int], float],
    nested: Collection[tuple[int, int]] = (),
    apart: Collection[frozenset[Wording]] = frozenset(),
) -> list[list[int]]:
    """0..n-1 in groups; `scores` holds the pairs (m < n) that are alike.

    `speakers` is the named speaker of each or None, `articles` who prints it, or None where its words are too few to
    tell it from others there; `sizes` counts the words, 0 where they are no full reading; `nested` pairs stand one
    inside the other; `apart` are two of the `wordings` that a third quotation has one after the other.
    Two groups are joined while at least half of the pairs across are alike, or the fullest of each, and all between
    two named people or in one article: weak likeness does not run on.
    """
    groups = _Groups(speakers, articles, sizes, wordings, scores, nested, apart)
    for m, n in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        a, b = groups.home[m], groups.home[n]
        if a != b and groups.agree(a, b):
            groups.join(a, b)
    return [groups.members[n] for n in sorted(groups.members)]
