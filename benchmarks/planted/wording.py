"""Words of the second account changed for others: general means only, quoted words untouched, no fact changed."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from benchmarks.planted import marks, words
from benchmarks.planted.numbers import WORD, from_words, in_words
from benchmarks.planted.reading import Person, outside
from benchmarks.planted.synonyms import ALIKE, WHERE

_MONTH = "|".join(words.MONTHS)
_HALF = 0.5
_MOSTLY = 0.7
_VOWEL = "aeiouAEIOU"


def changed(pattern: str, text: str, new: Callable[[re.Match[str]], str], rng: Random, chance: float) -> str:
    """Matches outside quotations and marks, each replaced by `new` with the given chance."""
    for found in reversed(list(re.finditer(pattern, text))):
        if outside(text, *found.span()) and not _is_marked(text, found.span()) and rng.random() < chance:
            text = text[: found.start()] + new(found) + text[found.end() :]
    return text


def _is_marked(text: str, at: tuple[int, int]) -> bool:
    """True where [start, end) shares words with a planting."""
    return any(
        m.start() < at[1] and at[0] < m.end() for m in re.finditer(f"{marks.ANY}[^\ue000-\ue00f]*{marks.ANY}", text)
    )


def in_synonyms(text: str, rng: Random) -> str:
    """Words changed for others of like sense, with the article before them."""
    for group in ALIKE:
        pattern = rf"\b(?:{'|'.join(map(re.escape, group))})\b"
        text = changed(pattern, text, lambda m, g=group: _other(m[0], g, rng), rng, _MOSTLY)  # type: ignore[misc]
    for pattern, group in WHERE:
        text = changed(pattern, text, lambda m, g=group: _other(m[0], g, rng), rng, _MOSTLY)  # type: ignore[misc]
    return _with_articles(text)


def _other(old: str, group: tuple[str, ...], rng: Random) -> str:
    new = rng.choice([word for word in group if word != old.lower()])
    return new.capitalize() if old[0].isupper() else new


def _with_articles(text: str) -> str:
    """“a” and “an” as the next word asks, for the words that the lists hold."""
    listed = {word.split()[0] for group in ALIKE for word in group}

    def fitting(found: re.Match[str]) -> str:
        if found[2] not in listed:
            return found[0]
        article = "an" if found[2][0] in _VOWEL else "a"
        return f"{article.capitalize() if found[1][0].isupper() else article} {found[2]}"

    return re.sub(r"\b([Aa]n?) ([a-z]+)", fitting, text)


def in_notation(text: str, rng: Random) -> str:
    """Numbers in words or digits, sums, shares and days in another usual notation; one habit for the whole account."""
    if rng.random() < _HALF:
        text = changed(r"(?<=\d) (?:per cent|percent)\b", text, lambda _: "%", rng, 1)
    if rng.random() < _HALF:
        text = changed(
            r"(?<=[£$€])(\d[\d.]*) (m|b)illion\b", text, lambda m: m[1] + {"m": "m", "b": "bn"}[m[2]], rng, 1
        )
    text = _days(text, rng)
    if rng.random() < _HALF:
        return changed(
            rf"(?<=[a-z] )(?P<n>{WORD})(?= [a-z]+s\b)(?! (?:times|sides|others|words)\b)", text, _digits, rng, 1
        )
    return changed(r"(?<=[a-z] )(?P<n>1\d|[2-9]0)(?= [a-z]+s\b)", text, lambda m: in_words(int(m["n"])), rng, 1)


def _digits(found: re.Match[str]) -> str:
    value = from_words(found["n"])
    return found["n"] if value is None or value < 10 else str(value)


def _days(text: str, rng: Random) -> str:
    """“16 May” and “May 16”, and “6.30pm” and “6:30pm”."""
    if rng.random() < _HALF:
        text = changed(r"\b(\d\d?)\.(\d\d)(?=[ap]m\b)", text, lambda m: f"{m[1]}:{m[2]}", rng, 1)
    if rng.random() < _HALF:
        return changed(rf"\b(\d\d?) ({_MONTH})\b(?! \d)", text, lambda m: f"{m[2]} {m[1]}", rng, 1)
    return changed(rf"\b({_MONTH}) (\d\d?)\b(?!,? \d)", text, lambda m: f"{m[2]} {m[1]}", rng, 1)


def with_names_varied(text: str, known: tuple[Person, ...], rng: Random) -> str:
    """After the first mention, the full name for the surname now and then, and the surname for the full name."""
    body = text.find("\n")
    for person in known:
        first = text.find(person.surname, body) + len(person.surname)
        head, tail = text[:first], text[first:]
        given = re.escape(person.given)
        alone = rf"(?<!{given} )(?<!{given} [\ue000-\ue00f])\b{re.escape(person.surname)}\b"
        short = rf"{alone}(?!’s [A-Z]| [A-Z&])"
        full = rf"(?<![a-z] )\b{re.escape(person.full)}\b"
        tail = changed(full, tail, lambda _, p=person: p.surname, rng, 0.8)  # type: ignore[misc]
        text = head + changed(short, tail, lambda _, p=person: p.full, rng, 0.2)  # type: ignore[misc]
    return text


def headline(title: str, rng: Random) -> str:
    """Another headline of the same content: what stands after “as” put first, or a word put before it."""
    title = in_synonyms(title, rng)
    found = re.fullmatch(r"(?P<a>[^,]+) as (?P<b>[^,]+)", title)
    if found and rng.random() < _HALF:
        return f"{found['b'][:1].upper()}{found['b'][1:]}: {found['a'][:1].lower()}{found['a'][1:]}"
    return f"{rng.choice(words.KICKERS)}: {title}"
