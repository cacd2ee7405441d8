"""Characters written as references (`&#8217;`), and tags in a line that should have none."""

from __future__ import annotations

import html
import re
from html.entities import html5

BLOCK_TAGS = (
    "p|div|h[1-6]|ul|ol|li|blockquote|figure|figcaption|table|tr|td|section|article|header|footer|main|body|html"
)
TAGS = (
    rf"{BLOCK_TAGS}|a|abbr|b|i|em|strong|span|small|u|q|cite|code|del|ins|s|strike|sup|sub|mark|font|time|script|style"
)
"""Elements that texts are marked up with, as patterns: those that stand in lines of their own, and all."""
_TAG = re.compile(rf"</?(?:{TAGS}|br|hr|img)(?:\s[^<>]{{0,2000}})?/?>", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|([A-Za-z][A-Za-z0-9]{1,31}));")
_ESCAPED_TWICE = 2


def plain_line(given: str) -> str:
    """A title or a name without tags and references."""
    return _TAG.sub("", unescape(given)) if "&" in given or "<" in given else given


def unescape(text: str) -> str:
    """The text with the characters that its references mean, though they be escaped once more; no others change."""
    for _ in range(_ESCAPED_TWICE):
        if "&" not in text or not any(_is_known(match) for match in _REFERENCE.finditer(text)):
            return text
        text = _REFERENCE.sub(lambda match: html.unescape(match.group()) if _is_known(match) else match.group(), text)
    return text


def _is_known(reference: re.Match[str]) -> bool:
    return reference[1] is None or f"{reference[1]};" in html5
