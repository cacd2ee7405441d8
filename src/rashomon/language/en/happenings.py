"""English verbs for what happens once, and words that tell of another time than the one it happened at."""

from __future__ import annotations

import re

HAPPENED = {
    verb: what
    for what, verbs in {
        "leave": "left departed sailed",
        "arrive": "arrived reached docked landed",
        "begin": "began started opened",
        "end": "ended finished closed",
        "strike": "struck hit",
        "collapse": "collapsed",
        "explode": "exploded",
        "crash": "crashed derailed",
        "sink": "sank capsized",
        "die": "died",
        "resign": "resigned",
    }.items()
    for verb in verbs.split()
}
"""A finite verb of the past → what happened; verbs of one happening stand for each other."""

MANY_PLACES = frozenset({"leave", "arrive"})
"""What one does at each place on the way."""

ANOTHER = frozenset(
    (
        "another other others second third fourth fifth last next later earlier first again also too usually normally"
        " originally scheduled due planned expected every each daily regular should would will might may could if"
        " not never no n't until than one both several some most many two three four"
    ).split()
)
"""Of several, or not what happened: "a second train left", "it should have left"."""

INSTEAD = frozenset("it they he she who which that".split())
"""Stands before the verb for what its sentence tells of."""

BESIDE_VERB = frozenset("had has have just already finally".split())
"""Between the subject and its verb."""

UNSURE = re.compile(r"\b(?:about|around|roughly|approximately|shortly|nearly|almost|before|after|by|between)\b", re.I)
"""Before a time that is not the very one."""
