"""From bytes to text: which encoding, what was replaced, and what is no text at all."""

from __future__ import annotations

import codecs
import re

from rashomon.model import records as r
from rashomon.model.errors import UnreadableError

_BOMS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WEB_NAMES = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
}
"""What browsers read where a page names the encoding on the left (WHATWG Encoding Standard)."""

_NO_PAGE = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "utf-7"})
"""Python's codecs that no page is written in."""
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_PADDING = re.compile(rb"\x00{2,}")
_MOSTLY = 0.05
"""Share of control characters, NUL among them, above which bytes are no text; of NULs in the wrong place for UTF-16."""
_WESTERN = frozenset("\xa0¡£¥§©«®°´·»¼½¾¿€‚ƒ„…‘’“”•–—™ŒœŸÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿ")
"""What Western European news is written with beyond ASCII."""
_ACCENTED = 0.2
"""Share of these among all characters that no Western language reaches."""
_SURROGATE = re.compile("[\ud800-\udfff]")


class Decoded(r.Record, frozen=True):
    """Text, the encoding it was read with, and what got lost on the way."""

    text: str
    encoding: str
    loss: tuple[r.Loss, ...] = ()


def refuse_binary(raw: bytes, source: str) -> None:
    """Raise UnreadableError for bytes that hold no text."""
    if raw.startswith(tuple(mark for mark, _ in _BOMS)) or _unmarked_utf16(raw):
        return
    if _full_of_controls(_PADDING.sub(b"\x00", raw)):  # NULs in a row are what a broken write leaves in a text
        raise UnreadableError(source, "this is binary data, not text")


def decode(raw: bytes, declared: str = "") -> Decoded:
    """Text of bytes: by byte order mark, as UTF-8 where that fits, as `declared`, or by the look of the bytes.

    The mark itself is no part of the text. White space and line ends stay as they are.
    """
    for mark, name in _BOMS:
        if raw.startswith(mark):
            return _replacing(raw[len(mark) :], name)
    utf16 = _unmarked_utf16(raw)
    if utf16:
        return _replacing(raw, utf16)
    switched = b"\x1b$" in raw or b"\x1b(" in raw  # ISO 2022: all ASCII bytes, but not ASCII text
    if not switched and (text := _strict(raw, "utf-8")) is not None:
        return Decoded(text=text, encoding="utf-8")
    if not switched and _nearly_utf8(raw):
        return _replacing(raw, "utf-8")
    known = _codec(declared)
    if known and (text := _strict(raw, known)) is not None:
        return Decoded(text=text, encoding=known)
    return _replacing(raw, known) if known else _guessed(raw)


def without_surrogates(text: str) -> str:
    """Half surrogate pairs (JSON and YAML escapes can make them) replaced, since no file can hold them."""
    return _SURROGATE.sub("\ufffd", text)


def _strict(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _replacing(raw: bytes, encoding: str) -> Decoded:
    text = raw.decode(encoding, "replace")
    replaced = text.count("\ufffd") - (raw.count(b"\xef\xbf\xbd") if encoding == "utf-8" else 0)
    detail = f"{replaced} characters could not be decoded as {encoding} and were replaced by U+FFFD"
    loss = (r.Loss(kind="encoding", detail=detail),) if replaced > 0 else ()
    return Decoded(text=text, encoding=encoding, loss=loss)


def _nearly_utf8(raw: bytes) -> bool:
    """Damaged UTF-8: at least two whole characters beyond ASCII for each broken one."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return beyond_ascii - broken >= 2 * broken


def _unmarked_utf16(raw: bytes) -> str | None:
    """UTF-16 without its mark: NUL at nearly every second byte, hardly elsewhere, and no other control characters."""
    if b"\x00" not in raw or _full_of_controls(raw.replace(b"\x00", b"")):
        return None
    half = len(raw) // 2
    even, odd = raw[0::2].count(0), raw[1::2].count(0)
    for name, full, bare in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if full > half / 2 and bare <= _MOSTLY * half:
            return name
    return None


def _full_of_controls(raw: bytes) -> bool:
    return len(raw) - len(raw.translate(None, _CONTROLS)) > _MOSTLY * len(raw)


def _codec(name: str) -> str | None:
    """Python's name of a text encoding that a page declares, or None."""
    try:
        found = codecs.lookup(name.strip())
    except (LookupError, ValueError):
        return None
    if not found._is_text_encoding or found.name in _NO_PAGE:  # base64 and the like
        return None
    return _WEB_NAMES.get(found.name, found.name)


def _guessed(raw: bytes) -> Decoded:
    decoded = _replacing(raw, "cp1252" if _western(raw) else _guess(raw))
    note = r.Loss(kind="encoding", detail=f"the encoding is not declared; read as {decoded.encoding} by its look")
    return Decoded(text=decoded.text, encoding=decoded.encoding, loss=(note, *decoded.loss))


def _western(raw: bytes) -> bool:
    """Windows-1252 fits: only what Western languages use, and not too much of it."""
    text = _strict(raw, "cp1252") or ""
    beyond_ascii = [char for char in text if char > "\x7f"]
    return 0 < len(beyond_ascii) <= _ACCENTED * len(text) and _WESTERN.issuperset(beyond_ascii)


def _guess(raw: bytes) -> str:
    import charset_normalizer  # noqa: PLC0415  # slow to import, and needed only here

    best = charset_normalizer.from_bytes(raw).best()
    return best.encoding if best else "cp1252"
