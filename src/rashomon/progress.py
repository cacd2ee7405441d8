"""A progress bar for the terminal."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from rashomon.text.plain import safe

_PATIENCE = 0.5
"""Seconds before a bar is shown."""


@contextmanager
def bar() -> Iterator[Callable[[int, int, str], None]]:
    """Yields a function told (done, total, name); the bar appears once work has taken half a second."""
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.completed}/{task.total}"),
        TimeElapsedColumn(),
    )
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    task = progress.add_task("reading", total=None)
    begun = time.monotonic()

    def update(done: int, total: int, name: str) -> None:
        progress.update(task, completed=done, total=total, description=safe(name))
        if time.monotonic() - begun > _PATIENCE:
            progress.start()

    try:
        yield update
    finally:
        progress.stop()
