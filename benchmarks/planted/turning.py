"""Sentences of the second account built another way, where a plain pattern allows it without a change of fact."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from benchmarks.planted import marks, words
from benchmarks.planted.reading import Person
from benchmarks.planted.wording import changed

_Turn = tuple[str, Callable[[re.Match[str]], str]]
"""A pattern for a whole sentence, and the sentence that it becomes."""

_M = f"{marks.ANY}?"
_HALF = 0.5
_OFTEN = 0.65
_MONTH = "|".join(words.MONTHS)
_VERB = "said|warned|added|insisted|admitted|explained|argued"
_SMALL = (
    "The A An He She It They His Her Its Their There One Two Three Four Five Six About Around Some More In At On After "
    "Before No None"
).split()
"""Words that have a capital only because they begin a sentence."""
_BEGIN = [word for word in _SMALL if word not in {"At", "On", "After", "Before", "In"}]
_POINTS = r"\b(?:he|she|his|her|him|they|their|them|it|its|this|these|those|that|who|which)\b"
_HANGS = (
    r"\b(?:that|which|who|when|if|and|but|after|before|because|until|said|to|of a|on|by|against|while|how|what|where)\b"
)
_PLAIN_SAID = r"(?<![”\"’] )\bsaid\b(?! the (?:[\w’]+ ){1,4}[\w’]+[,.])"
"""“said” with no source after it."""
_QUOTED_OTHERWISE = re.compile(r"\"|‘")
"""Quotation marks that also close, or stand for an apostrophe: sentences with them stay as they are built."""
_TITLED = (
    "Mayor|Deputy Mayor|Prime Minister|[A-Z][a-z]+ Minister|Opposition leader|Council leader|City manager|Governor"
    "|Council Leader|Opposition Leader|City Manager"
)
_OFFICE = r"[a-z][a-z\ue000-\ue00f’ -]*?(?: (?:of|at) [^,“”]+?)?"


def turned(sentence: str, known: tuple[Person, ...], rng: Random) -> str:
    """The sentence with its source, its office or its day elsewhere, or with an active verb for a passive one."""
    if _QUOTED_OTHERWISE.search(sentence):
        return sentence
    for turns in (_sources(known), _offices(known), _days(known), _voices()):
        sentence = _first_that_fits(sentence, turns, rng)
    return _with_that(sentence, rng)


def _first_that_fits(sentence: str, turns: tuple[_Turn, ...], rng: Random) -> str:
    for pattern, turn in turns:
        found = re.fullmatch(pattern, sentence)
        if found:
            return turn(found) if rng.random() < _OFTEN else sentence
    return sentence


def raised(text: str) -> str:
    """The text as it begins a sentence; a mark at its start stays where it is."""
    at = 1 if re.match(marks.ANY, text) else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def lowered(text: str) -> str:
    """The text as it stands after other words: a small letter where it begins with a common word."""
    at = 1 if re.match(marks.ANY, text) else 0
    first = re.match(r"\w+", text[at:])
    return text[:at] + text[at].lower() + text[at + 1 :] if first and first[0] in _SMALL else text


def _name(known: tuple[Person, ...]) -> str:
    return rf"(?P<name>{_M}(?:{'|'.join(person.pattern for person in known)}){_M})"


def _sources(known: tuple[Person, ...]) -> tuple[_Turn, ...]:
    """“said X” and “X said”; “X said: …”; a reported clause before its source; “according to”."""
    if not known:
        return ()
    name = _name(known)
    quoted = rf"(?P<quoted>“[^”]*[,?!]{_M}”)"
    inner = rf"(?P<inner>[^“”]*?)(?P<close>{_M})(?P<mark>[.?!])(?P<last>{_M})”"
    plain = rf"(?![^“”]*{_POINTS})"
    start = r"(?:the|a|an|there|no|none|one|two|three|four|five|six)"
    clause = rf"(?:that )?(?P<open>{_M})(?P<clause>{plain}{start} [^“”,:;]*)"
    return (
        (rf"{quoted} (?P<verb>{_VERB}) {name}\.", lambda f: f"{f['quoted']} {f['name']} {f['verb']}."),
        (rf"{quoted} {name} (?P<verb>{_VERB})\.", lambda f: f"{f['quoted']} {f['verb']} {f['name']}."),
        (rf"{quoted} {name} told (?:reporters|journalists)\.", lambda f: f"{f['quoted']} said {f['name']}."),
        (rf"{name} (?P<verb>{_VERB}): “{inner}", _quotation_first),
        (rf"{name} said {clause}\.", lambda f: f"{raised(f['open'] + f['clause'])}, {f['name']} said."),
        (
            rf"(?P<by>{name}, [^,“”]+), said {clause}\.",
            lambda f: f"{raised(f['open'] + f['clause'])}, said {f['by']}.",
        ),
        (rf"(?P<rest>(?:{'|'.join(_BEGIN)})\b[^“”]*), according to (?P<by>[^,“”]+)\.", _according_first),
        (
            r"According to (?P<by>[^,“”]+), (?P<rest>[^“”]+)\.",
            lambda f: f"{raised(f['rest'])}, according to {f['by']}.",
        ),
    )


def _quotation_first(found: re.Match[str]) -> str:
    mark = "," if found["mark"] == "." else found["mark"]
    return f"“{found['inner']}{found['close']}{mark}{found['last']}” {found['verb']} {found['name']}."


def _according_first(found: re.Match[str]) -> str:
    return f"According to {found['by']}, {lowered(found['rest'])}."


def _offices(known: tuple[Person, ...]) -> tuple[_Turn, ...]:
    """“The mayor, X, …”, “X, the mayor, …”, “Mayor X …”."""
    if not known:
        return ()
    name = rf"(?P<name>{_M}(?:{'|'.join(re.escape(person.full) for person in known)}){_M})"
    before = rf"(?P<office>(?:The|Its|Their|[A-Z]\w+’s) {_OFFICE})"
    verb = r"(?P<rest>(?:said|told|warned|[a-z]+ed|refused|cut|left) .*)"
    return (
        (rf"{before}, {name}, {verb}", lambda f: f"{f['name']}, {lowered(f['office'])}, {f['rest']}"),
        (rf"{name}, (?P<office>the {_OFFICE}), {verb}", lambda f: f"{raised(f['office'])}, {f['name']}, {f['rest']}"),
        (
            rf"(?P<open>{_M})(?P<title>{_TITLED})(?P<close>{_M}) {name} {verb}",
            lambda f: f"{f['name']}, the {f['open']}{f['title'].lower()}{f['close']}, {f['rest']}",
        ),
        (
            rf"(?P<quoted>“[^”]*[,?!]{_M}”) said {name}, (?P<office>the {_OFFICE})\.",
            lambda f: f"{f['quoted']} said {f['office']}, {f['name']}.",
        ),
    )


def _days(known: tuple[Person, ...]) -> tuple[_Turn, ...]:
    """A day or an occasion at the end of a plain clause put first, or one that stands first put last."""
    week = "|".join(words.WEEKDAYS)
    day = (
        rf"on {_M}(?:{week}|\d\d? (?:{_MONTH})|(?:{_MONTH}) \d\d?){_M}|in {_M}(?:{_MONTH}){_M}"
        rf"|in {_M}(?:19|20)\d\d{_M}|on (?:{week}) (?:morning|evening|night)"
    )
    plain = rf"(?:(?!{_HANGS})[^,“”:])*?"
    name = "|".join(["(?!)", *(person.pattern for person in known)])
    rest = rf"(?P<rest>(?=(?:{'|'.join(_BEGIN)}|{name})\b){plain})"
    first = rf"(?P<rest>(?:{'|'.join(_BEGIN).lower()})\b{plain})"
    return (
        (rf"{rest} (?P<day>{day})\.", _day_first),
        (rf"(?P<day>(?i:{day})),? {first}\.", lambda f: f"{raised(f['rest'])} {f['day'][0].lower()}{f['day'][1:]}."),
        (rf"{rest} (?P<day>after (?:a|an) {plain})\.", _day_first),
    )


def _day_first(found: re.Match[str]) -> str:
    return f"{raised(found['day'])}, {lowered(found['rest'])}."


def _voices() -> tuple[_Turn, ...]:
    """A plain passive with its agent made active."""
    noun = r"(?:(?!was\b|were\b|by\b|of\b|which\b|that\b|in\b|who\b|and\b)[a-z’\ue000-\ue00f]+)"
    verb = (
        "approved|rejected|blocked|arrested|rescued|saved|inspected|repaired|opened|closed|cancelled|damaged|destroyed"
        "|reported|ordered|organised|signed|admitted"
    )
    what, who = rf"(?P<what>(?:The|A|An) {noun}(?: {noun}){{0,4}})", rf"(?P<who>(?:the|a|an) {noun}(?: {noun}){{0,3}})"
    rest = r"(?P<rest>(?: (?:on|in|at|after) [^,“”]+)?)"
    return ((rf"{what} (?:was|were) (?P<verb>{verb}) by {who}{rest}\.", _active),)


def _active(found: re.Match[str]) -> str:
    return f"{raised(found['who'])} {found['verb']} {lowered(found['what'])}{found['rest']}."


def _with_that(sentence: str, rng: Random) -> str:
    """“said that the …” for “said the …” and the other way round."""
    start = r"(?= (?:the|his|her|its|he|she|it|they|there|one|two|three|four|five|about)\b)"
    if re.search(r"\bsaid that\b", sentence):
        return changed(rf"\bsaid that\b{start}", sentence, lambda _: "said", rng, _HALF)
    return changed(_PLAIN_SAID + start, sentence, lambda _: "said that", rng, _HALF)


def joined(paragraph: tuple[str, ...], rng: Random) -> tuple[str, ...]:
    """Two short plain sentences made one, or one of two main clauses made two."""
    made: list[str] = []
    for sentence in paragraph:
        if made and _is_short(made[-1]) and _is_short(sentence) and _can_follow(sentence) and rng.random() < _OFTEN:
            made[-1] = f"{made[-1][:-1]}, and {lowered(sentence)}"
        else:
            made.extend(_split(sentence, rng))
    return tuple(made)


def _is_short(sentence: str) -> bool:
    plain = not re.match(r"(?:Nor|But|And|Or|So|Yet)\b", sentence)
    plain = plain and not re.search(r"[“”‘\":;,]|\band\b|\bbut\b|\bso far\b", sentence)
    return len(sentence.split()) <= 12 and sentence.endswith(".") and plain


def _can_follow(sentence: str) -> bool:
    return bool(re.match(r"(?:The|He|She|It|They|His|Her|Its|Their) ", sentence))


def _split(sentence: str, rng: Random) -> list[str]:
    subject = r"(?:the|he|she|it|they) (?:[a-z]+ ){0,2}"
    verb = r"(?:was|were|is|are|has|had|will|would|went|came|left|took|gave|said)\b"
    found = re.search(rf", and (?P<second>{subject}{verb}[^“”]*)$", sentence)
    if not found or not _can_split(sentence[: found.start()]) or len(sentence.split()) < 12 or rng.random() > _OFTEN:
        return [sentence]
    return [f"{sentence[: found.start()]}.", raised(found["second"])]


def _can_split(first: str) -> bool:
    """True where what stands before “, and” is a main clause that reports nobody's words."""
    return not re.search(r"[“\"‘]", first) and not re.search(rf"\b(?:that|which|who|when|if|{_VERB})\b", first)
