"""The source of a page, mended where browsers mend it and the parser does not: nothing a reader sees is lost by it."""

from __future__ import annotations

import re
from typing import NamedTuple

from rashomon.model import records as r
from rashomon.text.invisible import CONTROLS

_CONTROL = re.compile(f"[{CONTROLS}]")
_LINE_CONTROL = re.compile("[\x0b\x1c-\x1f]")
"""What some programs write for the end of a line."""
_REFERENCE = re.compile(r"&#(?:[xX](?P<hex>[0-9a-fA-F]{1,8})|(?P<decimal>[0-9]{1,10}));?")
_ENDS = re.compile(r"</(?:body|html)\s{0,9}>", re.IGNORECASE)
"""A browser goes on reading behind them; the parser would stop."""
_RAW = ("script", "style", "textarea", "title", "iframe", "noframes", "noembed", "xmp")
"""Elements that end at their own closing tag only: one that lacks it takes in the rest of the page."""
_OPENED = re.compile(rf"<({'|'.join(_RAW)}|plaintext)\b[^<>]*>", re.IGNORECASE)
_CLOSED = re.compile(rf"</({'|'.join(_RAW)})\b", re.IGNORECASE)


class Mended(NamedTuple):
    """Markup that can be parsed, and what was dropped from it."""

    markup: str
    loss: tuple[r.Loss, ...] = ()


def mended(markup: str) -> Mended:
    """The markup with what stands behind its end, without control characters and tags that swallow the rest."""
    spaced, lines = _LINE_CONTROL.subn(" ", markup)
    clean, written = _CONTROL.subn("", spaced)
    referred = sum(map(_is_control, _REFERENCE.finditer(clean)))
    clean = _REFERENCE.sub(lambda match: "" if _is_control(match) else match.group(), clean) if referred else clean
    return Mended(_without_swallowing(_ENDS.sub("", clean)), _dropped(lines + written + referred))


def _is_control(match: re.Match[str]) -> bool:
    code = int(match["hex"], 16) if match["hex"] else int(match["decimal"])
    return code <= 0x10FFFF and any(pattern.fullmatch(chr(code)) for pattern in (_CONTROL, _LINE_CONTROL))


def _dropped(count: int) -> tuple[r.Loss, ...]:
    if not count:
        return ()
    which = "1 control character was" if count == 1 else f"{count} control characters were"
    return (r.Loss(kind="encoding", detail=f"{which} dropped"),)


def _without_swallowing(markup: str) -> str:
    """Without the tags of raw elements behind the last closing tag of their kind, and without an open comment."""
    last = {closed[1].lower(): closed.start() for closed in _CLOSED.finditer(markup)}
    kept = _OPENED.sub(lambda m: m.group() if m.start() < last.get(m[1].lower(), -1) else "", markup)
    comment = kept.rfind("<!--")
    return kept if comment < 0 or kept.find("-->", comment) >= 0 else kept[:comment] + kept[comment + 4 :]
