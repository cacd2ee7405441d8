"""Rashomon sets several outlets' reports of one event side by side, down to the word.

>>> import rashomon
>>> c = rashomon.collate(["a.html", "b.md"])
>>> c.statements, c.findings, c.to_html()

Public names are imported when first used, so that `rashomon --help` answers at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rashomon.api import Annotations, Collation, annotate, collate
    from rashomon.model import errors, records
    from rashomon.model.report import Report

__version__ = "0.1.0"
__all__ = ["Annotations", "Collation", "Report", "__version__", "annotate", "collate", "errors", "records"]

_HOME = {
    "Annotations": "rashomon.api",
    "Collation": "rashomon.api",
    "Report": "rashomon.model.report",
    "annotate": "rashomon.api",
    "collate": "rashomon.api",
    "errors": "rashomon.model",
    "records": "rashomon.model",
}


def __getattr__(name: str) -> object:
    """The public name, from the module it lives in (PEP 562)."""
    from importlib import import_module  # noqa: PLC0415 - so that it is no name of this module

    if name not in _HOME:
        raise AttributeError(f"module 'rashomon' has no attribute {name!r}")
    home = import_module(_HOME[name])
    return getattr(home, name, None) or import_module(f"{_HOME[name]}.{name}")


def __dir__() -> list[str]:
    """The public names, those not yet imported too."""
    return sorted(__all__)
