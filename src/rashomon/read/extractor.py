"""The extractor of article text, imported without what it would do for a crawler."""

from __future__ import annotations

import contextlib
import socket
import sys
from collections.abc import Iterator
from types import ModuleType


def import_extractor() -> ModuleType:
    """Trafilatura. Slow to import, and needed for web pages only; no socket is opened."""
    with contextlib.nullcontext() if "urllib3" in sys.modules else _unprobed():
        import trafilatura  # noqa: PLC0415

    found: ModuleType = trafilatura
    return found


@contextlib.contextmanager
def _unprobed() -> Iterator[None]:
    """Keep urllib3, which trafilatura has for downloads, from trying on import whether a socket for IPv6 opens.

    Programs that download find it as it is without us, but for that trial: IPv6 counts as there.
    """
    known, socket.has_ipv6 = socket.has_ipv6, False
    try:
        yield
    finally:
        socket.has_ipv6 = known
    connection = sys.modules.get("urllib3.util.connection")
    if connection is not None:
        vars(connection)["HAS_IPV6"] = known
