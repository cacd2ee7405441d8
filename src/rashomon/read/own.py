"""What this program wrote itself is nobody's account, whatever it is called now."""

from __future__ import annotations

import codecs
import json
import re

from rashomon.model.errors import NoAccount

_MADE = re.compile(
    rb"<meta\s+name=[\"']?generator[\"']?\s+content=[\"']?Rashomon\b"  # a page, also when a browser has saved it
    rb"|<!-- Made by Rashomon \d[^\n>]{0,40}-->"  # Markdown, also within what became of it
    rb"|^Made by Rashomon \d[\w.+-]{0,40}\s*$",  # a summary
    re.MULTILINE,
)
_RECORD = re.compile(rb'"schema"\s*:\s*"rashomon/\d')
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LOOKED_AT = 50
"""Lines among which one that can be read tells whether a file holds judgements."""
_OWN = "this was made by Rashomon and is no report"
_JUDGED = "these are judgements of a reader, no report"


def made_here(raw: bytes) -> bool:
    """True for the bytes of a page, report, summary or list of annotations that this program wrote."""
    plain = raw.replace(b"\x00", b"") if raw.startswith(_WIDE) else raw  # a shell that redirects may write UTF-16
    record = plain[:64].removeprefix(codecs.BOM_UTF8).lstrip()[:1] in {b"{", b"["}
    return bool(_RECORD.search(plain) if record else b"Rashomon" in plain and _MADE.search(plain))


def refuse_own(raw: bytes, source: str) -> None:
    """Raise NoAccount for what this program wrote and for judgements on it; the error says what to do."""
    if made_here(raw):
        raise NoAccount(source, _OWN, "give the reports themselves")
    if b'"judge"' in raw and any(map(_judges, raw.splitlines()[:_LOOKED_AT])):
        raise NoAccount(source, _JUDGED, "give the file to --judgements")


def _judges(line: bytes) -> bool:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and {"judge", "by", "on"} <= set(value)
