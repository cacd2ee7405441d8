"""English for giving up what one does: as a go-between, as a candidate, at a table."""

from __future__ import annotations

import re

from rashomon.language.base import Forgoing

_ACTIVITIES = {
    "mediating": (
        "mediate mediates mediated mediating mediation mediator broker brokers brokered brokering arbitrate arbitrates"
        " arbitrated arbitrating arbitration arbitrator conciliator intermediary go-between peacemaker peacemaking"
    ),
    "running": "candidacy candidate candidature race bid",
    "the talks": "talks negotiations negotiating negotiate dialogue",
}
_WORDS = {word: activity for activity, words in _ACTIVITIES.items() for word in words.split()}

FORGOING = Forgoing(
    phrase=re.compile(
        r"\b(?:(?:giv(?:e|es|en|ing)|gave)\s+up(?:\s+on)?"
        r"|(?:step|walk|back|shy|turn)(?:s|p?ed|p?ing)?\s+(?:away|back|aside|down)\s+(?:from|as)"
        r"|(?:withdr[ae]w(?:s|n|ing)?|retreat(?:s|ed|ing)?|retir(?:e|es|ed|ing))\s+(?:from|as)"
        r"|(?:pull|drop|bow|opt)(?:s|p?ed|p?ing)?\s+(?:out\s+)?(?:of|from|as)"
        r"|abandon(?:s|ed|ing)?|quit(?:s|ting)?|stop(?:s|ped|ping)?|ceas(?:e|es|ed|ing)"
        r"|no\s+longer(?:\s+\w+\s+to)?)"
        r"\s+(?:(?:his|her|its|their|the)\s+(?:role|part|job|task|work|efforts?)\s+(?:as|of|in|at|to)\s+)?"
        rf"(?:[\w’'-]+\s+){{0,2}}?({'|'.join(sorted(_WORDS, key=len, reverse=True))})\b",
        re.IGNORECASE,
    ),
    activities=_WORDS,
    opened=re.compile(r"(?:that\s+)?(?:he|she|i|we)\b", re.IGNORECASE),
    unsure=frozenset(
        (
            "if unless whether might may could can should would-be perhaps possibly until when threaten threatens"
            " threatened threatening consider considers considered considering urge urges urged urging demand demands"
            " demanded ask asks asked propose proposes proposed offer offers offered suggest suggests suggested hint"
            " hints hinted imply implies implied fear fears feared hope hopes hoped expect expects expected wonder"
            " wondered seem seems seemed appear appears appeared"
        ).split()
    ),
)
"""English words of giving up."""
