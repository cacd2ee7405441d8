"""What a writer is: a value with a name, the file name endings it answers to, and one pure function."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from rashomon.model.report import Report
from rashomon.write.verify import verify


class Writer(msgspec.Struct, frozen=True):
    """A format a report can be written in. `suffixes` are file name endings with their dot, in lower case."""

    name: str
    suffixes: tuple[str, ...]
    layout: Callable[[Report], str]

    def render(self, report: Report) -> str:
        """The report in this format. Raises EvidenceError where a span does not say what its record claims."""
        verify(report)
        return self.layout(report)
