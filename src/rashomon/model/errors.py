"""Errors, all under one root.

RashomonError
├── InputError            something given cannot be read
│   ├── UnreadableError   one input: it names the file, the reason and what to do
│   │   └── NoAccount     it is surely nobody's account: in a folder it is passed over
│   └── NothingToCollate  no input could be read
├── UsageError            an option or path that makes no sense
├── MissingExtra          an optional library is needed: it names the install command
└── EvidenceError         a record whose span does not say what it claims
"""

from __future__ import annotations

from typing import Self

__all__ = [
    "EvidenceError",
    "InputError",
    "MissingExtra",
    "NoAccount",
    "NothingToCollate",
    "RashomonError",
    "UnreadableError",
    "UsageError",
]


class RashomonError(Exception):
    """Root of every error raised on purpose."""


class InputError(RashomonError):
    """Something given as input cannot be used."""


class UnreadableError(InputError):
    """One input cannot be read. `path` is where it lies, from where the command runs; "" where `source` tells that."""

    def __init__(self, source: str, reason: str, remedy: str = "", path: str = "") -> None:
        self.source, self.reason, self.remedy, self.path = source, reason, remedy, path
        super().__init__(self._sentence(source))

    @property
    def told(self) -> str:
        """As the message, with the path for the name: for whoever runs the command."""
        return self._sentence(self.path or self.source)

    def lying_at(self, path: str) -> Self:
        """The same, with its path."""
        return type(self)(self.source, self.reason, self.remedy, path)

    def _sentence(self, name: str) -> str:
        return f"{name}: {self.reason}" + (f" ({self.remedy})" if self.remedy else "")


class NoAccount(UnreadableError):
    """One input is surely nobody's account: what this program wrote, judgements, rules for crawlers."""


class NothingToCollate(InputError):
    """No article was left after reading."""


class UsageError(RashomonError):
    """An option or a path that makes no sense."""


class MissingExtra(RashomonError):
    """An optional library is not installed."""

    def __init__(self, library: str, extra: str) -> None:
        super().__init__(f"{library} is needed here: pip install 'rashomon[{extra}]'")


class EvidenceError(RashomonError):
    """A span does not say what its record claims."""
