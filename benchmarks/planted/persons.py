"""Names, offices and speakers to plant others for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from benchmarks.planted import words
from benchmarks.planted.marks import Edit
from benchmarks.planted.planting import Planting, everywhere, like
from benchmarks.planted.reading import Person, outside, people, quotations, sentence_at

_SHE, _HE = r"\b(?:she|her|hers|woman)\b", r"\b(?:he|him|his|man)\b"
_VERB = f"(?:{'|'.join(words.SAID)})"
_TITLE = r"(?:(?:[A-Z][a-z]+ )?(?:Minister|Mayor|President|Judge|Councillor|Captain|Superintendent|Commissioner) )?"
_NOT_ANOTHERS = r"\b(?:he|she|him|her|his|hers|they|their|them|himself|herself|him|the \w+er)\b"


def names(text: str, rng: Random) -> Iterator[Planting]:
    """Someone with an office under another name: a surname, or the whole name where it is told whether he or she.

    An office that only one person holds stands beside the name: then two names cannot both be right.
    """
    holders = {_holder(text, office) for office in words.OFFICES}
    for person in people(text):
        same = everywhere(text, person.pattern)
        if not same or person not in holders:
            continue
        new = _another(text, person, rng)
        edits = tuple(Edit(m.start(), m.end(), _form(new, person, m.group())) for m in same)
        yield Planting(kind="name", old=person.full, new=new, edits=edits)


def _form(new: str, person: Person, old: str) -> str:
    return new if old == person.full else new.rpartition(" ")[2]


def _another(text: str, person: Person, rng: Random) -> str:
    surname = rng.choice([name for name in words.SURNAMES if name not in text])
    given = {"she": words.WOMEN, "he": words.MEN}.get(_sex(text, person), [])
    free = [name for name in given if name not in text]
    return f"{rng.choice(free) if free and rng.random() < 0.6 else person.given} {surname}"


def _sex(text: str, person: Person) -> str:
    """“he” or “she”, where the sentences about someone and those right after have only one of them, else “”."""
    near = " ".join(_around(text, m.start()) for m in re.finditer(person.pattern, text))
    she, he = bool(re.search(_SHE, near, re.I)), bool(re.search(_HE, near, re.I))
    return "" if she == he else "she" if she else "he"


def _around(text: str, offset: int) -> str:
    """The sentence that holds an offset and the next of its paragraph, without what is quoted."""
    start, end = sentence_at(text, offset)
    stretch = text[start : sentence_at(text, min(end + 1, len(text) - 1))[1]]
    return re.sub(r"“[^”]*”", "", stretch)


def offices(text: str, rng: Random) -> Iterator[Planting]:
    """The office of a named person, changed to another or to a former one, wherever the account names it."""
    for office, others in words.OFFICES.items():
        person = _holder(text, office) if others else None
        same = everywhere(text, _office(office)) if person else ()
        if person and same and not _is_anyones(text, office, person):
            new = rng.choice([other for other in others if other not in text.lower()])
            edits = [Edit(m.start(), m.end(), _as_told(new, text, m)) for m in same]
            edits += [Edit(m.start(), m.end(), m.group()) for m in re.finditer(rf"\b{re.escape(person.full)}\b", text)]
            yield Planting(kind="office", old=office, new=new, edits=tuple(sorted(edits)))


def _office(office: str) -> str:
    """The office, and no part of a longer one."""
    longer = [o.removesuffix(office).strip() for o in words.OFFICES if o != office and o.endswith(f" {office}")]
    before = "".join(rf"(?<!\b{name} )" for name in sorted({*longer, "former", "deputy", "vice", "acting"}) if name)
    return rf"(?i:{before}(?<!-)\b{re.escape(office)}\b(?! (?:general|minister|director|inspector)))"


def _holder(text: str, office: str) -> Person | None:
    """The one person beside whose name an office stands; None where there are none or several."""
    held = []
    for person in people(text) if office in text.lower() else ():
        name = re.escape(person.full)
        after = rf"{_office(office)}(?: (?:of|at|for) [^.,“”]{{1,50}})?,? {name}\b"
        before = rf"{name}, (?:\d\d, )?(?:the|its|their|who is the|[\w’ ]{{1,40}}’s?) ?[\w’ ]{{0,20}}{_office(office)}"
        if re.search(after, text) or re.search(before, text):
            held.append(person)
    return held[0] if len(held) == 1 else None


def _as_told(new: str, text: str, found: re.Match[str]) -> str:
    """The new office with capitals where the old has them: “former Chief Inspector X”, “Deputy Mayor X”."""
    old = found.group()
    titled = old == old.title() and text[found.end() : found.end() + 2].strip().istitle()
    if new.startswith("former "):
        begins = old[0].isupper() and sentence_at(text, found.start())[0] == found.start()
        return ("Former " if begins else "former ") + (old if titled else old.lower())
    return new.title() if titled else like(new, old)


def _is_anyones(text: str, office: str, person: Person) -> bool:
    """True where an account tells of another holder, or of several: “a director”, “former director”, “directors”."""
    others = "an?|former|deputy|vice|acting|new|another|any|previous|two|three"
    several = rf"(?i:\b(?:{others}) {office}\b|\b{office}s\b)"
    others_name = (
        rf"(?i:\b{office}s?)(?: (?:of|at|for) [^.,“”]{{1,50}})?, (?!{re.escape(person.full)})[A-Z][a-z]+ [A-Z]"
    )
    return bool(re.search(several, text) or re.search(others_name, text))


def speakers(text: str, rng: Random) -> Iterator[Planting]:
    """A quotation or a reported clause, given to another named person of the account."""
    known = people(text)
    for person in known:
        for source, said in _sayings(text, person):
            target = _stands_in(text, person, known, source, rng)
            if target and _can_go(text, person, source):
                edits = (Edit(*source, target), *(Edit(a, b, text[a:b]) for a, b in said))
                yield Planting(kind="speaker", old=text[slice(*source)], new=target, edits=edits)


def _sayings(text: str, person: Person) -> Iterator[tuple[tuple[int, int], list[tuple[int, int]]]]:
    """Source and what is said, for the plain forms: quotation and name, name and quotation, name and “said that”."""
    source = rf"(?P<source>{_TITLE}{person.pattern})"
    plain = r"(?:the|a|an|it|there|no|none)\b[^“”\n]*?"
    forms = (
        rf"[,?!]” {_VERB} {source}\.",
        rf"[,?!]” {source} (?:{_VERB}|told \w+(?: \w+)?)\.",
        rf"(?<=[.”] |\n\n){source} (?:{_VERB}|told \w+(?: \w+)?)[:,] (?=“)",
        rf"(?<=[.”] |\n\n){source} (?:{_VERB}) (?:that )?(?P<clause>{plain})\.(?= |\n|$)",
    )
    for form in forms:
        for found in re.finditer(form, text):
            at = found.span("source")
            if "clause" in found.re.groupindex:
                if not re.search(_NOT_ANOTHERS, found["clause"], re.I):
                    yield at, [found.span("clause")]
            elif outside(text, *at):
                yield at, [_inner(text, q) for q in _quoted_with(text, at)]


def _quoted_with(text: str, source: tuple[int, int]) -> list[tuple[int, int]]:
    """The quotations of the paragraph, which are one person's where one person is named beside them."""
    start, end = text.rfind("\n", 0, source[0]) + 1, text.find("\n", source[1])
    return [(a, b) for a, b in quotations(text) if start <= a and (b <= end or end < 0)]


def _inner(text: str, quotation: tuple[int, int]) -> tuple[int, int]:
    inner = text[slice(*quotation)].strip('“”"‘’')
    return quotation[0] + 1, quotation[0] + 1 + len(inner.rstrip(".,?!"))


def _stands_in(
    text: str, person: Person, known: tuple[Person, ...], source: tuple[int, int], rng: Random
) -> str | None:
    """Another who speaks in the account and is not named in the paragraph, by surname where introduced before."""
    start, end = text.rfind("\n", 0, source[0]) + 1, text.find("\n", source[1])
    here = text[start : end if end >= 0 else None]
    speaks = rf"(?:{_VERB}|told) {{0}}|{{0}} (?:{_VERB}|told)"
    fit = [
        other
        for other in known
        if other != person and other.surname not in here and re.search(speaks.format(other.pattern), text)
    ]
    if not fit:
        return None
    other = rng.choice(fit)
    return other.surname if other.at < source[0] else other.full


def _can_go(text: str, person: Person, source: tuple[int, int]) -> bool:
    """True where nothing hangs on the name: it introduces nobody met again, and no pronoun after it means it."""
    first = text.find(person.surname, text.find("\n")) >= source[0]
    again = person.surname in text[source[1] :]
    end = text.find("\n", source[1])
    rest = re.sub(r"“[^”]*”", "", text[source[1] : end if end >= 0 else None])
    following = text[end + 2 : end + 6] if end >= 0 else ""
    hangs = re.search(_NOT_ANOTHERS, rest, re.I) or re.match(r"He |She |His |Her ", following)
    return not ((first and again) or hangs)
