"""What is denied in one account and affirmed in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from benchmarks.planted.numbers import WORD
from benchmarks.planted.planting import Planting, in_running_text, replacing, sentence_of

_MODAL = r"will|would|should|must|could"
_POLAR = re.compile(
    r"\b(?:any|anyone|anything|yet|ever|until|also|already|only|still|some|someone|either|both|unless|even|all|every|each"
    r"|no|none|nobody|nothing|never|neither|more|most|at least|instead|too|but|rather|than|except|what"
    r"|whether|how|why|because)\b",
    re.IGNORECASE,
)
"""Words that read wrongly, or turn the sense, once a “not” comes or goes."""
_DENIES = re.compile(r"\b(?:denied|denies|refused|rejected|doubt\w*|unless|without)\b.* (?:had|has|have|will|would)\b")
_COUNTED = re.compile(rf"\b(?:\d+|{WORD})(?: [a-z]+){{1,2}} $", re.IGNORECASE)
"""“34 people (have been injured)”: there a “not” tells nothing that anybody would write."""
_OPPOSITES = (
    ("rejected", "accepted"),
    ("accepted", "rejected"),
    ("refused to", "agreed to"),
    ("agreed to", "refused to"),
    ("denied that", "confirmed that"),
    ("confirmed that", "denied that"),
    ("voted for", "voted against"),
    ("voted against", "voted for"),
    ("not support", "not oppose"),
    ("failed to", "managed to"),
    ("succeeded in", "failed in"),
    ("promised to", "refused to"),
)
_FORMS = (
    (rf"(?<!the )\b({_MODAL}) not (?=[a-z]+)", "{0} "),
    (rf"(?<!the )\b({_MODAL.removesuffix('|could')}) (?!not\b|be able\b)(?=[a-z]+)", "{0} not "),
    (r"\b(was|were|is|are|had|has|have) not (?=[a-z]+)", "{0} "),
    (r"\b(had|has|have) (?=been\b)", "{0} not "),
)


def negations(text: str, _: Random) -> Iterator[Planting]:
    """A “not” lost or added, or a verb changed to its opposite, where no other sentence tells the same."""
    for pattern, form in _FORMS:
        for found in in_running_text(text, pattern):
            verb = _verb_after(text, found.end())
            sentence, counted = sentence_of(text, found), _COUNTED.search(text[: found.start()][-40:])
            if _is_told_once(text, verb) and not (_POLAR.search(sentence) or _DENIES.search(sentence) or counted):
                yield replacing("negation", found[0].strip(), form.format(found[1]).strip(), [_trimmed(text, found)])
    for old, new in _OPPOSITES:
        same = list(in_running_text(text, rf"\b{old}\b"))
        told_once = len(same) == 1 and _is_told_once(text, old.removeprefix("not ").split()[0])
        if told_once and not _POLAR.search(sentence_of(text, same[0])):
            yield replacing("negation", old, new, same)


def _trimmed(text: str, found: re.Match[str]) -> re.Match[str]:
    """The match without the space at its end."""
    again = re.compile(re.escape(found[0].strip())).match(text, found.start())
    assert again
    return again


def _verb_after(text: str, offset: int) -> str:
    """The word that carries the sense: past “be”, “have”, “been” and adverbs."""
    for word in re.findall(r"[a-z]+", text[offset : offset + 60]):
        if word not in {"be", "been", "have", "had", "has", "not", "a", "the", "to"} and not word.endswith("ly"):
            return str(word)
    return ""


def _is_told_once(text: str, verb: str) -> bool:
    """True where no other word of the account begins like the verb, and so may tell the same."""
    return len(verb) > 3 and len(re.findall(rf"\b{verb[:4]}", text, re.IGNORECASE)) == 1
