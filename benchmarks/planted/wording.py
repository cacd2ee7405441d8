"""Sentences of the second account in other words: general means only, quoted words untouched, no fact changed."""

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
_VERB = "said|warned|added|insisted|admitted|explained|argued"
_VOWEL = "aeiouAEIOU"


def _sub(pattern: str, text: str, new: Callable[[re.Match[str]], str], rng: Random, chance: float) -> str:
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
        text = _sub(pattern, text, lambda m, g=group: _other(m[0], g, rng), rng, _HALF)  # type: ignore[misc]
    for pattern, group in WHERE:
        text = _sub(pattern, text, lambda m, g=group: _other(m[0], g, rng), rng, _HALF)  # type: ignore[misc]
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
        text = _sub(r"(?<=\d) (?:per cent|percent)\b", text, lambda _: "%", rng, 1)
    if rng.random() < _HALF:
        text = _sub(r"(?<=[£$€])(\d[\d.]*) (m|b)illion\b", text, lambda m: m[1] + {"m": "m", "b": "bn"}[m[2]], rng, 1)
    text = _days(text, rng)
    if rng.random() < _HALF:
        return _sub(
            rf"(?<=[a-z] )(?P<n>{WORD})(?= [a-z]+s\b)(?! (?:times|sides|others|words)\b)", text, _digits, rng, 1
        )
    return _sub(r"(?<=[a-z] )(?P<n>\d\d)(?= [a-z]+s\b)", text, lambda m: in_words(int(m["n"])), rng, 1)


def _digits(found: re.Match[str]) -> str:
    value = from_words(found["n"])
    return found["n"] if value is None or value < 3 else str(value)


def _days(text: str, rng: Random) -> str:
    """“16 May” and “May 16”, and “6.30pm” and “6:30pm”."""
    if rng.random() < _HALF:
        text = _sub(r"\b(\d\d?)\.(\d\d)(?=[ap]m\b)", text, lambda m: f"{m[1]}:{m[2]}", rng, 1)
    if rng.random() < _HALF:
        return _sub(rf"\b(\d\d?) ({_MONTH})\b(?! \d)", text, lambda m: f"{m[2]} {m[1]}", rng, 1)
    return _sub(rf"\b({_MONTH}) (\d\d?)\b(?!,? \d)", text, lambda m: f"{m[2]} {m[1]}", rng, 1)


def with_sources_moved(sentence: str, known: tuple[Person, ...], rng: Random) -> str:
    """“said X” for “X said” after a quotation and the other way round; “X said: …” and “according to X” moved."""
    for pattern, form in _moves(known):
        found = re.fullmatch(pattern, sentence)
        if found and rng.random() < _HALF:
            return form(found)
    return sentence


def _moves(known: tuple[Person, ...]) -> tuple[tuple[str, Callable[[re.Match[str]], str]], ...]:
    if not known:
        return ()
    m = f"{marks.ANY}?"
    name = rf"(?P<name>{m}(?:{'|'.join(person.pattern for person in known)}){m})"
    quoted = rf"(?P<quoted>“[^”]*[,?!]{m}”)"
    inner = rf"(?P<inner>[^“”]*?)(?P<close>{m})(?P<mark>[.?!])(?P<last>{m})”"
    return (
        (rf"{quoted} (?P<verb>{_VERB}) {name}\.", lambda f: f"{f['quoted']} {f['name']} {f['verb']}."),
        (rf"{quoted} {name} (?P<verb>{_VERB})\.", lambda f: f"{f['quoted']} {f['verb']} {f['name']}."),
        (rf"{quoted} {name} told (?:reporters|journalists)\.", lambda f: f"{f['quoted']} said {f['name']}."),
        (rf"{name} (?P<verb>{_VERB}): “{inner}", _quotation_first),
        (rf"(?P<rest>[A-Z][^“”]*), according to (?P<by>[^,“”]+)\.", _according_first),
        (rf"According to (?P<by>[^,“”]+), (?P<rest>[^“”]+)\.", _according_last),
    )


def _quotation_first(found: re.Match[str]) -> str:
    mark = "," if found["mark"] == "." else found["mark"]
    return f"“{found['inner']}{found['close']}{mark}{found['last']}” {found['verb']} {found['name']}."


def _according_first(found: re.Match[str]) -> str:
    return f"According to {found['by']}, {lowered(found['rest'])}."


def _according_last(found: re.Match[str]) -> str:
    return f"{found['rest'][:1].upper()}{found['rest'][1:]}, according to {found['by']}."


def lowered(sentence: str) -> str:
    """A sentence as it stands after other words: a small letter where it begins with a common word."""
    first = re.match(
        r"(?:The|A|An|He|She|It|They|His|Her|Its|Their|There|Two|Three|Four|Five|About|Some|More|In|At|On)\b", sentence
    )
    return sentence[0].lower() + sentence[1:] if first else sentence


def with_day_moved(sentence: str, rng: Random) -> str:
    """A day at the end of a plain clause put first, or one that stands first put last."""
    m = f"{marks.ANY}?"
    day = rf"on {m}(?:{'|'.join(words.WEEKDAYS)}|\d\d? (?:{_MONTH})|(?:{_MONTH}) \d\d?){m}|in {m}(?:{_MONTH}){m}"
    last = re.fullmatch(rf"(?P<rest>[A-Z][^,“”:]*) (?P<day>{day})\.", sentence)
    if last and rng.random() < _HALF and _is_one_clause(last["rest"]):
        return f"{last['day'][:1].upper()}{last['day'][1:]}, {lowered(last['rest'])}."
    first = re.fullmatch(rf"(?P<day>(?i:{day})),? (?P<rest>(?:the|a|an|he|she|it|they)\b[^,“”:]*)\.", sentence)
    if first and rng.random() < _HALF and _is_one_clause(first["rest"]):
        return f"{first['rest'][:1].upper()}{first['rest'][1:]} {lowered(first['day'])}."
    return sentence


def _is_one_clause(text: str) -> bool:
    hangs = (
        r"\b(?:that|which|who|when|if|and|but|after|before|because|until|said|to|of a|on|by|against|while|how|what)\b"
    )
    return not re.search(hangs, text)


def with_voice_turned(sentence: str, rng: Random) -> str:
    """A plain passive with its agent made active."""
    np = r"(?:[Tt]he|[Aa]n?) (?:(?!was\b|were\b|by\b|of\b|which\b|that\b|in\b|who\b)[a-z’\ue000-\ue00f]+ ?){1,4}"
    passive = rf"(?P<what>{np}) (?:was|were) (?P<verb>approved|rejected|blocked|arrested|rescued|inspected|repaired|opened|closed|cancelled|damaged|destroyed) by (?P<who>{np})(?P<rest>(?: (?:on|in|at|after) [^,“”]+)?)\."
    found = re.fullmatch(passive.replace("(?P<what>" + np + ") ", "(?P<what>" + np.rstrip() + ")(?<= )"), sentence)
    if not found or rng.random() > _HALF:
        return sentence
    who, what = found["who"].strip(), found["what"].strip()
    return f"{who[:1].upper()}{who[1:]} {found['verb']} {what[:1].lower()}{what[1:]}{found['rest']}."


def with_that(sentence: str, rng: Random) -> str:
    """“said that the …” for “said the …” and the other way round."""
    start = r"(?= (?:the|his|her|its|he|she|it|they|there|one|two|three|four|five|about)\b)"
    if re.search(r"\bsaid that\b", sentence):
        return _sub(rf"\bsaid that\b{start}", sentence, lambda _: "said", rng, _HALF)
    return _sub(rf"\bsaid\b{start}(?! the (?:\w+ ){{1,4}}\w+[,.])", sentence, lambda _: "said that", rng, _HALF)


def joined(paragraph: tuple[str, ...], rng: Random) -> tuple[str, ...]:
    """Two short plain sentences made one, or one of two main clauses made two."""
    made: list[str] = []
    for sentence in paragraph:
        if made and _is_short(made[-1]) and _is_short(sentence) and _can_follow(sentence) and rng.random() < _HALF:
            made[-1] = f"{made[-1][:-1]}, and {lowered(sentence)}"
        else:
            made.extend(_split(sentence, rng))
    return tuple(made)


def _is_short(sentence: str) -> bool:
    return (
        len(sentence.split()) <= 12 and sentence.endswith(".") and not re.search(r"[“”\":;,]|\band\b|\bbut\b", sentence)
    )


def _can_follow(sentence: str) -> bool:
    return bool(re.match(r"(?:The|He|She|It|They|His|Her|Its|Their) ", sentence))


def _split(sentence: str, rng: Random) -> list[str]:
    clause = r", and (?P<second>(?:the|he|she|it|they) (?:[a-z]+ ){0,2}(?:was|were|is|are|has|had|will|would|went|came|left|took|gave|said)\b[^“”]*)$"
    found = re.search(clause, sentence)
    plain = (
        found and "“" not in sentence and not re.search(r"\b(?:that|which|who|when|if)\b", sentence[: found.start()])
    )
    if not found or not plain or len(sentence.split()) < 14 or rng.random() > _HALF:
        return [sentence]
    second = found["second"]
    return [f"{sentence[: found.start()]}.", f"{second[:1].upper()}{second[1:]}"]


def with_names_varied(text: str, known: tuple[Person, ...], rng: Random) -> str:
    """After the first mention, the full name for the surname now and then, and the surname for the full name."""
    body = text.find("\n")
    for person in known:
        first = text.find(person.surname, body) + len(person.surname)
        head, tail = text[:first], text[first:]
        short = rf"(?<!{re.escape(person.given)} )(?<!{re.escape(person.given)} [\ue000-\ue00f])\b{re.escape(person.surname)}\b(?!’s [A-Z]| [A-Z&]|’s? {person.given})"
        full = rf"(?<![a-z] )\b{re.escape(person.full)}\b"
        tail = _sub(full, tail, lambda _, p=person: p.surname, rng, 0.8)  # type: ignore[misc]
        text = head + _sub(short, tail, lambda _, p=person: p.full, rng, 0.2)  # type: ignore[misc]
    return text


def headline(title: str, rng: Random) -> str:
    """Another headline of the same content: its halves turned about “as”, or a word put before it."""
    title = in_synonyms(title, rng)
    found = re.fullmatch(r"(?P<a>[^,]+) as (?P<b>[^,]+)", title)
    if found and rng.random() < _HALF:
        return f"{found['b'][:1].upper()}{found['b'][1:]} as {lowered(found['a'])}"
    return f"{rng.choice(words.KICKERS)}: {title}"
