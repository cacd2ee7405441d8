"""Why there are fewer origins than accounts, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.model import records as r
from rashomon.text.plain import one_line
from rashomon.write.lookup import Lookup


def kin_lines(kin: Iterable[r.Kinship], look: Lookup) -> tuple[str, ...]:
    """A line for each reason, by the letters of the accounts."""
    return tuple(f"{_letters(k.articles, look)}: {_reason(k, look)}" for k in kin)


def _reason(kin: r.Kinship, look: Lookup) -> str:
    if kin.why == "reprint":
        return "one origin, one prints the other’s text"
    if kin.why == "passage":
        return "one for these words, a passage that one has from the other or both from elsewhere"
    return f"one for these words, {_cited(kin, look)}"


def _cited(kin: r.Kinship, look: Lookup) -> str:
    source = one_line(kin.source or "")
    citing = [key for key in kin.articles if key not in kin.own]
    cites = f"{_letters(citing, look)} {'cites' if len(citing) == 1 else 'cite'} {source}" if citing else ""
    own = f"{_letters(kin.own, look)} {'is' if len(kin.own) == 1 else 'are'} {source}’s own" if kin.own else ""
    return ", ".join(part for part in (cites, own) if part)


def _letters(articles: Sequence[str], look: Lookup) -> str:
    """The letters of some accounts: "A", "A and B", "A, B and C"."""
    letters = [look.sigla[key] for key in sorted(articles, key=look.rank.__getitem__)]
    return " and ".join(part for part in (", ".join(letters[:-1]), letters[-1]) if part)
