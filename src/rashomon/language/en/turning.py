"""English for a change of what somebody holds."""

from __future__ import annotations

import re

from rashomon.language.base import Turns

_HELD = (
    r"(?:position|stance|tone|tune|view|views|mind|line|course|tack|policy|message|attitude|approach|story|ground"
    r"|goalposts|strategy)"
)

TURNS = Turns(
    turned=re.compile(
        rf"\b(?:{_HELD}\s+(?:(?:has|have|had|then|again|once\s+more|abruptly|suddenly)\s+)?(?:shifted|changed|moved)"
        rf"|(?:shift|chang|switch|revers)(?:e|es|ed|ing)\s+(?:his|her|its|their|the)?\s*(?:\w+\s+)?{_HELD}"
        rf"|(?:shift|change|switch|reversal)\s+(?:in|of)\s+(?:his|her|its|their|the)?\s*(?:\w+\s+)?{_HELD}"
        r"|revers(?:ed|ing)\s+(?:himself|herself|itself|themselves)"
        r"|flip-?flop\w*|u-turn|about-face|volte-face|turnabout|climb-?down|backtrack\w*|back-?pedal\w*"
        r"|(?:walk|row)(?:ed|ing)\s+(?:\w+\s+)?back)\b",
        re.IGNORECASE,
    ),
    again=re.compile(r"\s+(?:yet\s+)?(?:again|once\s+more)\b", re.IGNORECASE),
    later=frozenset("later then afterwards afterward now".split()),
)
"""English words of changing one's mind."""
