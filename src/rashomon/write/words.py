"""The words that readers see for kinds and verdicts, and the order in which they see them."""

from __future__ import annotations

from rashomon.model import records as r

VERDICT_ORDER: tuple[r.Verdict, ...] = (
    "conflict",
    "internal-error",
    "update",
    "variant",
    "agree-at-different-precision",
    "agree",
)
AGREEMENTS: frozenset[r.Verdict] = frozenset({"agree-at-different-precision", "agree"})

VERDICTS: dict[r.Verdict, tuple[str, str, str]] = {
    "conflict": ("Conflict", "Conflicts", "The accounts cannot all be right."),
    "internal-error": ("Internal error", "Internal errors", "An account that does not agree with itself."),
    "update": ("Update", "Updates", "A later account has a newer figure or state."),
    "variant": ("Variant", "Variants", "Different forms of what is probably the same thing."),
    "agree-at-different-precision": (
        "Agreement at different precision",
        "Agreements at different precision",
        "The same, told more or less exactly.",
    ),
    "agree": ("Agreement", "Agreements", "The accounts say the same."),
}
"""Verdict → one, several, and what it means."""

FINDING_KINDS: dict[r.FindingKind, str] = {
    "quantity": "quantity",
    "date": "date",
    "role": "office",
    "name": "name",
    "attribution": "who said it",
    "polarity": "yes or no",
    "place": "place",
    "cause": "cause",
    "arithmetic": "arithmetic",
}

STATEMENT_KINDS: dict[r.StatementKind, str] = {
    "direct": "in quotation marks",
    "indirect": "reported speech",
    "mixed": "partly in quotation marks",
}

ALSO = "within a longer quotation"
OWN_WORDS = "in other words"
"""How an utterance stands in an account that quotes more in one go."""

UNSTATED: dict[r.Act, str] = {"denial": "denied", "silence": "not said"}


def told_as(statement: r.Statement) -> str:
    """How the words stand in the report: "reported speech", "reported speech, denied"."""
    kind = STATEMENT_KINDS[statement.kind]
    return f"{kind}, {UNSTATED[statement.act]}" if statement.act in UNSTATED else kind


VARIANT_KINDS: dict[r.VariantClass, str] = {
    "negation": "negation",
    "number": "number",
    "name": "name",
    "omission": "not in every reading",
    "addition": "not in every reading",
    "wording": "wording",
    "spelling": "spelling",
    "punctuation": "punctuation",
}

DERIVATION_KINDS: dict[r.DerivationKind, tuple[str, str]] = {
    "verbatim": ("word for word", "word for word the same, direction not determined"),
    "credited": ("credited", "one credits the other"),
    "rewrite": ("rewritten", "one rewrites the other, direction not determined"),
    "translation": ("translated", "one translates the other, direction not determined"),
    "common-source": ("from a common source", "both from a common source"),
    "self-repeat": ("repeats itself", "repeats itself"),
    "shared-quotation": ("shares a quotation", "both quote the same words"),
    "undetermined": ("undetermined", "undetermined"),
}
"""Derivation → what it is called where its direction is known, and where it is not."""

PASSAGE_KINDS: dict[r.PassageKind, str] = {
    "metadata": "metadata",
    "heading": "heading",
    "body": "",
    "list": "",
    "quote": "",
    "post": "post",
    "caption": "caption",
    "credit": "credit",
    "correction": "correction",
    "related": "related links",
    "boilerplate": "boilerplate",
    "repeat": "repeat",
    "withdrawn": "withdrawn",
    "cut": "cut off",
    "timestamp": "time of a post",
}
"""Passage → its label in the text; "" for what the report itself says."""

UNRESOLVED = "unresolved speaker"


def count(number: int, one: str, several: str = "") -> str:
    """A number with its noun: "1 account", "5 accounts"."""
    return f"{number} {one if number == 1 else several or one + 's'}"


def made_by(version: str) -> str:
    """The line by which a report is known for one, so that nobody reads it as an account."""
    return f"Made by Rashomon {version}"
