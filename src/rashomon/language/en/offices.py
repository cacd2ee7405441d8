"""English words for offices: which mean the same, which one person holds at a time, what tells that they are past."""

from __future__ import annotations

import re

from rashomon.language.base import Offices

OFFICES = Offices(
    alike={
        "advisor": "adviser", "aide": "adviser", "assistant": "adviser", "spokeswoman": "spokesman",
        "spokesperson": "spokesman", "chairwoman": "chairman", "chairperson": "chairman", "chair": "chairman",
        "premier": "prime minister", "pm": "prime minister", "leader": "leader", "chief": "head", "boss": "head",
        "ceo": "chief executive",
        "vice-president": "vice president", "gen": "general", "adm": "admiral", "col": "colonel", "capt": "captain",
        "sgt": "sergeant", "lt": "lieutenant", "maj": "major", "prof": "professor", "sen": "senator", "gov": "governor",
        "attorney": "lawyer", "counsel": "lawyer",
        "rep": "representative", "congressman": "representative", "congresswoman": "representative",
    },
    ranks={"vice": "vice", "prime": "prime", "chief": "chief", "lieutenant": "lieutenant", "lt": "lieutenant"},
    ranked=frozenset("president minister executive secretary governor".split()),
    past=frozenset("former ex late retired ex-president ex-minister then onetime erstwhile".split()),
    lesser=frozenset("deputy vice assistant acting interim associate".split()),
    was=frozenset("was were served".split()),
    over=re.compile(r"\b(?:from|between) \d{4} (?:to|until|till|and) \d{4}\b|\b(?:until|till) (?:\w+ )?\d{4}\b"),
    courtesy=frozenset("mr mrs ms miss mx dr sir dame st saint man woman person".split()),
    links=frozenset("of at in to for with who from".split()),
    small=frozenset("the a of an s".split()),
    leaders=frozenset({"president", "prime minister", "chancellor", "leader", "king"}),
    any_leader=frozenset({"leader"}),
    behind=re.compile(
        r"(?:\s+of\s+[A-Z]\w+)?,\s+((?:(?:the|an?)\s+)?(?:[\w’'-]+\s+){0,5}?[a-z][\w-]+(?:\s+(?:of|for|at|to)\s+[^,.;:()“”\"]{2,60})?)"
        r"(?=[.;]|,(?!\s+(?:and|or)\b))"
    ),
    in_front=re.compile(
        r"\b(the\s+(?:[\w’'-]+\s+){0,5}?[a-z][\w-]+\s+(?:of|for|at)\s+[^,.;:()“”\"]{2,60}),\s+$", re.IGNORECASE
    ),
    general=frozenset("head leader official".split()),
    sole=frozenset(
        {
            *"president chancellor king queen pope emperor sultan mayor governor chairman head director".split(),
            *"commissioner harbourmaster archbishop patriarch rector minister secretary secretary-general".split(),
            *("prime minister", "vice president", "chief executive"),
        }
    ),
    national=frozenset({"president", "prime minister", "chancellor", "king", "queen", "pope", "emperor", "sultan"}),
)  # fmt: skip
"""English offices."""
