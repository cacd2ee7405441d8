"""Times over the posts of a live page: which blocks of it are one."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.language import get_language
from rashomon.read.page import Block

_STAMP = 60
"""Characters: a time stamp is no longer."""
_FEWEST = 2
"""Time stamps from which a page is a series of posts."""


def find_stamps(blocks: Sequence[Block]) -> frozenset[int]:
    """The numbers of the blocks that are time stamps of posts; none where there are not two."""
    found = frozenset(n for n, b in enumerate(blocks) if not b.around.furniture and _is_stamp(b))
    return found if len(found) >= _FEWEST else frozenset()


def _is_stamp(block: Block) -> bool:
    return bool(block.moment) or (len(block.text) <= _STAMP and get_language("en").read_stamp(block.text) is not None)
