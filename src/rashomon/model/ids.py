"""Ids are content hashes: the same input gives the same id, whatever the order."""

from __future__ import annotations

import hashlib


def content_id(kind: str, *parts: object) -> str:
    """A short id `kind-xxxxxxxxxx` (40 bits of SHA-256 over the parts)."""
    digest = hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass"))
    return f"{kind}-{digest.hexdigest()[:10]}"


def sha256(data: bytes) -> str:
    """Hexadecimal SHA-256 of bytes."""
    return hashlib.sha256(data).hexdigest()
