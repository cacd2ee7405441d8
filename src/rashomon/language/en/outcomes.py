"""English words for what befell people, by which counts of them are compared."""

from __future__ import annotations

import re

OUTCOMES = {
    word: outcome
    for outcome, forms in {
        "dead": "dead died die dies dying death deaths killed kills kill killing fatalities fatality perished toll "
        "deceased slain",
        "injured": "injured injures injure injuring injuries injury hurt hurting wounded wounds wound wounding "
        "casualties",
        "hospitalised": "hospitalised hospitalized hospitalisation hospitalization hospitalising hospitalizing",
        "missing": "missing unaccounted",
        "arrested": "arrested arrests arrest arresting detained detains detain detaining custody",
        "evacuated": "evacuated evacuating displaced displacing homeless",
    }.items()
    for word in forms.split()
}
"""Words → one word for it."""

_DOES = (
    "killed kills kill killing injured injures injure injuring wounded wounds wound wounding hurt hurting arrested "
    "arrests arrest arresting detained detains detain detaining evacuated evacuating displaced displacing"
).split()
_TO = (
    r"\b(?:\s+(?!and\b|but\b)[\w’'-]+){0,9}?\s+"
    r"(?:of|at|to|is|was|reached|reaches|hit|hits|topped|tops|passed|exceeded|exceeds)\s+$"
)
TOLL = re.compile(rf"\btoll{_TO}", re.IGNORECASE)
"""Right before a number that counts the dead though no word for them follows ("the toll rose to")."""

BEFELL = re.compile(
    rf"\b(?P<word>(?:{'|'.join(sorted(_DOES))})(?=\s+(?:(?:another|a|the|further)\s+)*$)|toll(?={_TO}))",
    re.IGNORECASE,
)
"""Right before a number: what befell those counted ("killed", "the toll rose to")."""
