"""Articles made up for tests of stages."""

from __future__ import annotations

from typing import Any

from rashomon.model import records as r
from rashomon.model.ids import sha256


def article(text: str, name: str = "one", **fields: Any) -> r.Article:
    """An article whose id is its name."""
    given: dict[str, Any] = {"id": name, "source": f"{name}.txt", "sha256": sha256(text.encode()), "text": text}
    return r.Article(**(given | fields))
