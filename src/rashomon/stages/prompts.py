"""Lines in which a publication turns to its readers: to sign up, send pictures, pay, share, answer.

They are known by whom they speak to: the reader as "you", the publication as "we", and what is between the two.
"""

from __future__ import annotations

import re

from rashomon.language.base import Prompts

_LONGEST, _SHORT = 90, 25
"""Words of such a line, at most; and of one that names nobody."""
_QUOTED = re.compile(r"[\"“«][^\"“”«»]*[\"”»]")
_SENTENCE = re.compile(r"(?<=[.?!:])\s+")
_ADDRESS = re.compile(r"https?://|www\.|\S@\w[\w.-]*\.\w")


def is_prompt(text: str, size: int, prompts: Prompts) -> bool:
    """True where a block of `size` words speaks to readers on behalf of whoever publishes it."""
    if size > _LONGEST:
        return False
    bare = _QUOTED.sub(" ", text)
    return _asks_about(bare, size, prompts) or _between_us(bare, prompts) or _calls(bare, size, prompts)


def _asks_about(text: str, size: int, prompts: Prompts) -> bool:
    """As in "Were you on the ferry? Get in touch"."""
    question = prompts.asked.match(text)
    if question is None:
        return False
    rest = text[question.end() :]
    concerned = prompts.concerned.search(question.group()) is not None
    called = prompts.addressed.search(rest) is not None or _ADDRESS.search(rest) is not None
    return called or (concerned and (not rest.strip() or prompts.press.search(rest) is not None))


def _between_us(text: str, prompts: Prompts) -> bool:
    """Both are spoken of, and something that is between them: "Your answers will only be seen by our reporters"."""
    between = prompts.channel.search(text) or prompts.addressed.search(text) or _ADDRESS.search(text)
    return between is not None and all(p.search(text) for p in (prompts.reader, prompts.press))


def _calls(text: str, size: int, prompts: Prompts) -> bool:
    """It says what the reader is to do, and where."""
    calls = [sentence for sentence in _SENTENCE.split(text) if prompts.asks.match(sentence)]
    if not calls:
        return False
    if _ADDRESS.search(text) and size <= _SHORT:
        return True
    somewhere = prompts.channel.search(text) or prompts.press.search(text) or prompts.medium.search(text)
    addressed = any(prompts.addressed.search(sentence) for sentence in calls)
    return addressed and (somewhere is not None or size <= _SHORT)
