"""Whether English words tell that something is so: by a subject and a finite verb, in no question or call."""

from __future__ import annotations

import re

from rashomon.language.en.furniture import FURNITURE
from rashomon.text.patterns import any_of

_LEAST = 2
"""Words below which nothing is told."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ENDS = " \n\t\"'“”‘’«»([)]–—-,;:."

_HELPING = frozenset(
    (
        "is are was were am be has have had do does did will would can could shall should may might must cannot"
        " isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't"
        " shouldn't mustn't i'm he's she's it's that's there's we're you're they're i've we've you've they've"
        " i'll we'll you'll they'll he'll she'll it'll i'd we'd you'd they'd he'd she'd who's here's"
    ).split()
)
IRREGULAR_PAST = frozenset(
    (
        "went came took made gave got found left held kept told knew thought saw became began broke brought built"
        " bought caught chose drew drove fell felt fought fled flew froze grew heard hid laid led lent lost meant"
        " met paid ran rang rose sank sat sold sent shook shot slept spent spoke stood stole struck swore taught"
        " threw understood woke wore won wrote said blew bore burnt dealt dug ate forbade forgot sought slid"
        " stuck swept swung tore wound withdrew withstood arose awoke overtook underwent undertook"
    ).split()
)
"""Past forms that do not end in -ed."""
_PRESENT = frozenset(
    (
        "appears seems remains belongs becomes includes contains consists depends exists follows requires provides"
        " allows means makes takes gives gets keeps goes comes brings puts sees knows thinks wants holds stands lies"
        " leads leaves begins continues carries owns welcomes supports opposes rejects believes expects hopes insists"
        " denies says tells argues warns adds lives serves happens proves represents reflects suggests indicates runs"
    ).split()
)
_DETERMINERS = frozenset("a an the his her its their our my your no every of in on at by for with from as".split())
"""Words after which none is a finite verb."""
_MODIFIERS = _DETERMINERS | frozenset(
    "this that these those some any each more most to and or very newly highly".split()
)
"""Words after which a form in -ed or -s is none."""
_SUBJECTS = frozenset("i we they you he she it who".split())
_AFTER_A_VERB = frozenset(
    "the a an that it him them her his its their far well still likely unlikely clear unclear open closed".split()
)
"""Words before which a form in -s is a finite verb ("Corrid sells its", "peace remains far")."""

_ASKING = re.compile(
    r"(?:whether|why|how|who|whom|whose|what|which)\b|(?:if|when|where)\b(?![^,]*,)"
    r"|(?:about|of)\s+(?:whether|how|why|what)\b",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:hello|hi|hey|dear|welcome|goodbye|bye|farewell|greetings|congratulations|thanks?(?:\s+(?:you|so|very|to|for)\b)?"
    r"|(?:good|happy)\s+(?:morning|afternoon|evening|day|night|birthday|new\s+year)|happy\s+to|nice\s+to|pleased\s+to"
    r"|let\s+me|please|see\s+you)\b",
    re.IGNORECASE,
)
_AIM = re.compile(r"to\s+\W?[a-z]+\s+\S", re.IGNORECASE)
_OPENING = re.compile(r"that\s+", re.IGNORECASE)


def tells(text: str) -> bool:
    """The words say that something is so, or is to be: no question, greeting, call, byline or bare description."""
    line = " ".join(text.split())
    plain = line.strip(_ENDS)
    if line.rstrip(" \"'”’»)").endswith("?") or _tells_nothing(plain):
        return False
    words = [w.casefold().replace("’", "'") for w in _WORD.findall(_OPENING.sub("", plain, count=1))]
    return len(words) >= _LEAST and (bool(_AIM.match(plain)) or any(_finite(words, i) for i in range(len(words))))


def _tells_nothing(plain: str) -> bool:
    openings = (_ASKING, _GREETING, any_of(FURNITURE.boilerplate), any_of(FURNITURE.credit))
    return any(opening.match(plain) for opening in openings)


def _finite(words: list[str], i: int) -> bool:
    """The word is a finite verb, as far as its form and the words beside it tell."""
    word, before, after = words[i], words[i - 1] if i else "", words[i + 1] if i + 1 < len(words) else ""
    if i == 0 or before in _DETERMINERS:
        return i == 0 and "'" in word and word in _HELPING
    if word in _HELPING or word in IRREGULAR_PAST:
        return True
    if before in _MODIFIERS or not word.isalpha():
        return False
    if before in _SUBJECTS or word.endswith("ed"):
        return not word.endswith(("ly", "ing"))
    return word in _PRESENT or (word.endswith("s") and (after in _AFTER_A_VERB or before.endswith("ly")))
