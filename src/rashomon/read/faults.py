"""What is wrong with a line that should be a judgement, and how to put it right, in a sentence."""

from __future__ import annotations

import re
from typing import get_args

from rashomon.model.judgements import AnyJudgement
from rashomon.model.records import FindingKind, Verdict

KINDS: tuple[str, ...] = tuple(str(kind.__struct_config__.tag) for kind in get_args(AnyJudgement))
_EXAMPLE = '{"judge": "confirm", "finding": "who is mayor", "by": "R. Reader", "on": "2026-03-01"}'
_SUCH_AS = {
    "judge": '"judge": "confirm"',
    "by": '"by": "R. Reader"',
    "on": '"on": "2026-03-01"',
    "why": '"why": "I asked the town hall"',
    "actors": '"actors": ["Ada Brook", "A. Brook"]',
    "statements": '"statements": ["the dam will hold", "the dam holds"]',
    "statement": '"statement": "the dam will hold"',
    "speaker": '"speaker": "Ada Brook", or null for nobody',
    "finding": '"finding": "who is mayor"',
    "evidence": '"evidence": [{"text": "the dam will hold"}]',
    "name": '"name": "Ada Brook"',
    "text": '"text": "the dam will hold"',
    "nth": '"nth": 2',
}
_KNOWN: dict[str, tuple[str, ...]] = {"judge": KINDS, "kind": get_args(FindingKind), "verdict": get_args(Verdict)}

_SENTENCES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), sentence)
    for pattern, sentence in (
        (r"JSON is malformed: (.+)", "this is no JSON ({0}): write one object a line, such as {example}"),
        (r"Input data was truncated", "the line breaks off: close its braces, brackets and quotation marks"),
        (r"Object missing required field `(.+)`", 'the key "{0}" is missing: add it{such}'),
        (r"Object contains unknown field `(.+)`", 'the key "{0}" means nothing here: correct or remove it'),
        (r"Invalid (?:enum )?value '(.*)'", '"{key}" cannot be “{0}”: write one of {known}'),
        (r"Expected `array` of length >= (\d+)", '"{key}" needs {0} or more{such}'),
        (r"Expected `str` of length >= 1()", '"{key}" is empty somewhere: write what is meant{such}'),
        (r"Expected `int` >= 1()", '"{key}" counts from 1{such}'),
        (r"Expected `object`, got `.+`", "this is no object in braces: write one a line, such as {example}"),
        (r"Expected `.+`, got `(.+)`", '"{key}" cannot be of the type {0}: correct it{such}'),
        (r"Expected `.+`", '"{key}" is not of the right type: correct it{such}'),
    )
)
"""What the decoder says, and what a reader is told: {0} is what it names, {key} where that stands."""


def in_words(fault: str) -> str:
    """What a decoder says is wrong, as a sentence about keys; what it says in words of ours stays."""
    what, _, path = fault.partition(" - at `")
    for pattern, sentence in _SENTENCES:
        found = pattern.fullmatch(what)
        if found is not None:
            named = found[1] if found.groups() else ""
            key = next(iter(re.findall(r"[a-z]+", path)[::-1]), named)
            such = f", such as {_SUCH_AS[key]}" if key in _SUCH_AS else ""
            known = ", ".join(_KNOWN.get(key, ()))
            return sentence.format(named, key=key, such=such, known=known, example=_EXAMPLE)
    return what
