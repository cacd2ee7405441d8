"""Lines in which a publication turns to its readers: to sign up, send pictures, pay, share, answer.

They are known by whom they speak to: the reader as "you", the publication as "we", and what is between the two.
"""

from __future__ import annotations

import re

from rashomon.language.base import Prompts, Talk

_LONGEST, _SHORT = 90, 16
"""Words of such a line, at most; and of one that names nobody."""
_QUOTED = re.compile(r"[\"“«][^\"“”«»]*[\"”»]")
_ADDRESS = re.compile(r"https?://|www\.|\S@\w|\+?\d[\d ()-]{6,}\d")


def is_prompt(text: str, size: int, prompts: Prompts, talk: Talk) -> bool:
    """True where a block of `size` words speaks to readers on behalf of whoever publishes it."""
    if size > _LONGEST or text[:1] in "\"“«":
        return False
    bare = _QUOTED.sub(" ", text)
    if talk.tells_of.search(bare):
        return False
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
    return all(p.search(text) for p in (prompts.reader, prompts.press, prompts.channel))


def _calls(text: str, size: int, prompts: Prompts) -> bool:
    """It begins with what the reader is to do, and says where."""
    if not prompts.asks.match(text) or not prompts.addressed.search(text):
        return False
    somewhere = prompts.channel.search(text) or prompts.press.search(text) or _ADDRESS.search(text)
    return somewhere is not None or size <= _SHORT
