"""Errors, all under one root.

RashomonError
├── InputError            something given cannot be read
│   ├── UnreadableError   one input: it names the file, the reason and what to do
│   └── NothingToCollate  no input could be read
├── UsageError            an option or path that makes no sense
├── MissingExtra          an optional library is needed: it names the install command
└── EvidenceError         a record whose span does not say what it claims
"""

from __future__ import annotations

__all__ = [
    "EvidenceError",
    "InputError",
    "MissingExtra",
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
    """One input cannot be read."""

    def __init__(self, source: str, reason: str, remedy: str = "") -> None:
        self.source, self.reason, self.remedy = source, reason, remedy
        super().__init__(f"{source}: {reason}" + (f" ({remedy})" if remedy else ""))


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
