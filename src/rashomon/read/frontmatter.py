"""Front matter: the lines between `---` and `---` at the start of a text that tell about it."""

from __future__ import annotations

import re
from typing import NamedTuple

_OPENING = re.compile(r"\ufeff?---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_FIELD = re.compile(r"([A-Za-z][\w -]{0,40}):(?:[ \t]+(.*))?")
_LIMIT = 65536
"""Front matter longer than this (in characters) is taken for text."""
_BRACKETS = 1000
"""More than these are no one's tags, and nested they take the YAML parser a time that grows with their square."""
_FAILURES = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What the parser raises beside its own errors, as for an escape of a character that there is not."""


class FrontMatter(NamedTuple):
    """The fields, as strings or lists and mappings of strings, and where the block ends (0: there is none)."""

    fields: dict[str, object]
    end: int
    problem: str = ""


def front_matter(text: str) -> FrontMatter:
    """The front matter of a text. What is not valid YAML is read line by line, and `problem` says so."""
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end(), _LIMIT) if opening else None
    if not opening or not closing:
        return FrontMatter({}, 0)
    block = text[opening.end() : closing.start()]
    try:
        fields: object = _yaml(block)
        problem = ""
    except ValueError as error:
        fields, problem = _by_line(block), str(error)
    if not isinstance(fields, dict) or not fields:
        return FrontMatter({}, 0)
    return FrontMatter({str(name): value for name, value in fields.items()}, closing.end(), problem)


def _yaml(block: str) -> object:
    """The block as YAML whose scalars all stay strings, so that a date keeps its precision and zone.

    Raises ValueError for what is no YAML, and for aliases, which can make a small file huge.
    """
    import yaml  # noqa: PLC0415  # slow to import, and many inputs have no front matter

    if block.count("[") + block.count("{") > _BRACKETS:
        raise ValueError("front matter has too many brackets; read line by line")
    try:
        if any(isinstance(token, yaml.AliasToken) for token in yaml.scan(block, Loader=yaml.BaseLoader)):
            raise ValueError("front matter uses YAML aliases; read line by line")
        return yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506  # makes strings, lists and mappings only
    except (yaml.YAMLError, *_FAILURES) as error:
        known = isinstance(error, ValueError) and str(error).startswith("front matter")
        raise ValueError(str(error) if known else "front matter is not valid YAML; read line by line") from error


def _by_line(block: str) -> dict[str, object]:
    """`name: value` lines, if most lines are such."""
    lines = [line for line in block.splitlines() if line.strip()]
    fields = [match for line in lines if (match := _FIELD.fullmatch(line.rstrip()))]
    if len(fields) * 2 < len(lines):
        return {}
    return {match[1]: (match[2] or "").strip().strip("\"'") for match in fields}
