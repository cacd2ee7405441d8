"""Texts that say of themselves that they are cut: by a service that gives so many characters, or by a feed."""

from __future__ import annotations

import re
from typing import NamedTuple

from rashomon.model import records as r
from rashomon.text.sentences import sentences

_COUNT = (
    r"\d[\d,. ]{0,12}\s?(?:more\s|additional\s|remaining\s)?(?:char(?:acter)?s?|words?|letters?)"
    r"(?:\s(?:more|left|remaining|truncated|omitted))?"
)
_DOTS = r"(?:…|\.{3})"
_MARK = re.compile(
    rf"{_DOTS}?\s{{0,3}}(?:\[\s?(?:\+\s?)?{_COUNT}\s?\]|\(\s?\+\s?{_COUNT}\s?\)"
    rf"|[\[(]\s?{_DOTS}?\s?(?:(?:text|content|article)\s)?(?:truncated|cut off|shortened|abridged)\s?{_DOTS}?\s?[\])]"
    rf"|\[\s?{_DOTS}\s?\]|\[\s?(?:more|continued|read more|continue reading)\s?{_DOTS}?\s?\]"
    rf"|{_DOTS}\s{{0,3}}(?:\((?:more|continued)\)|(?:read|see) more|"
    r"(?:to )?(?:continue|keep) reading(?:,[^.\n]{1,30})?)"
    rf"|(?<=[\w,;–—-])\s{{1,3}}(?:read more|(?:continue|keep) reading)\s?(?:{_DOTS}|[→»>]{{1,2}}))\W{{0,3}}$",
    re.IGNORECASE,
)
_REACH = 60
_OPENING = "\"“„«‘'"
_ENDED = re.compile(r"[.!?][\"”’'»)\]]{0,3}$")


class Cut(NamedTuple):
    """Where the last sentence that is not whole begins, with the mark of the cut, and the record of it."""

    start: int
    loss: r.Loss


def find_cut(text: str) -> Cut | None:
    """The cut at the end of a text, None where it tells of none."""
    mark = _MARK.search(text, max(0, len(text) - _REACH))
    if mark is None:
        return None
    told = text[: mark.start()].rstrip()
    whole = _ENDED.search(told[-4:]) is not None and not mark.group().startswith(("…", "..."))
    start = mark.end() - len(mark.group().lstrip()) if whole else _last_sentence(told)
    return Cut(start, r.Loss(kind="truncated", detail=f"the text says that it is cut: {mark.group().strip()}"))


def _last_sentence(text: str) -> int:
    """Where the last sentence of a text begins, with the quotation mark before it."""
    line = max(text.rfind("\n"), text.rfind("\r")) + 1
    start = max((start for start, _ in sentences(text, line)), default=line)
    return start - len(text[line:start]) + len(text[line:start].rstrip(_OPENING))
