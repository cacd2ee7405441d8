"""Words and phrases of news reports that can stand for one another without a change of fact.

A list is of one form of one part of speech, and read so that a native reader would take either word in most
sentences. Words that are now a noun and now a verb are named with the words that tell which.
"""

from __future__ import annotations

ALIKE = tuple(
    tuple(group.split("/"))
    for group in """
large/big
larger/bigger
bought/purchased
resigned/stepped down
admitted to hospital/taken to hospital
switched off/turned off
so far/to date
upset/distressed
mostly/for the most part
panel/committee
demonstrated/protested
demanded/called for
inspected/examined
repaired/mended
owing to/because of
although/though
however/nevertheless
shortly before/just before
shortly after/soon after
immediately/at once
investigation/inquiry
illness/disease
fallen ill/become sick
fell ill/became sick
promised/pledged
residents/inhabitants
early on/in the early hours of
gave way/collapsed
broke into/forced their way into
negotiations/discussions
company/firm
company’s/firm’s
competitor/rival
jobs/posts
doctors/physicians
vessel/ship
collision/crash
wreck/wreckage
whole/entire
easier/simpler
ordinary/normal
similar/comparable
successor/replacement
took part/participated
take part/participate
unharmed/unhurt
aid/assistance
assets/possessions
thieves/robbers
journey/trip
shortage/lack
usually/normally
frequently/often
opponents/critics
examination/exam
examinations/exams
headquarters/head office
""".split("\n")
    if group
)
"""Lists in which each may stand for each."""

_TO = r"(?<=\bto )|(?<=\bwill )|(?<=\bwould )|(?<=\bnot )|(?<=\bmay )|(?<=\bcould )"
_SMALL = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty"
_COUNT = rf"(?! [\d.:]+[ap]m)(?= (?:[£$€]?\d|(?:{_SMALL})\b))"
_BASE = (
    ("begin", "start"),
    ("publish", "release"),
    ("resign", "step down"),
    ("receive", "get"),
    ("help", "assist"),
    ("recover", "get back"),
    ("reopen", "open again"),
    ("demolish", "pull down"),
    ("purchase", "buy"),
)
"""Verbs that are also nouns, or are so near to some that only the word before tells."""
WHERE: tuple[tuple[str, tuple[str, ...]], ...] = (
    *((rf"(?:{_TO})\b{a}\b", (b,)) for a, b in _BASE),
    (rf"\b(?:about|around|roughly|some)\b{_COUNT}", ("about", "around", "roughly", "some")),
    (rf"(?<!all )(?<!aged )\b(?:more than|over)\b{_COUNT}", ("more than", "over")),
    (rf"\b(?:at least|no fewer than)\b{_COUNT}", ("at least", "no fewer than")),
    (rf"\b(?:almost|nearly)\b{_COUNT}", ("almost", "nearly")),
    (r"\b(?:per cent|percent)\b", ("per cent", "percent")),
    (r"\btold reporters\b", ("told journalists", "told the press")),
    (r"\brose by\b", ("went up by",)),
    (r"\bfell by\b", ("dropped by",)),
    (r"\bhad fallen\b(?! ill| in)", ("had dropped",)),
    (r"\bclosed on\b", ("shut on",)),
    (r"\bwill close\b", ("will shut",)),
    (r"\bwill be held\b", ("will take place",)),
    (r"\bwould be held\b", ("would take place",)),
    (r"\bexpects\b(?![^.]* to\b)", ("is expecting",)),
    (r"\bbroke down\b(?= (?:on|when|after)\b)", ("collapsed",)),
    (r"\bwas rescued\b", ("was saved", "was brought to safety")),
    (r"\bwere killed\b(?! and)", ("lost their lives", "died")),
    (r"(?<=people )died\b(?= and)", ("were killed",)),
    (r"\bin charge of\b", ("responsible for",)),
    (r"\bled the (?:investigation|inquiry)\b", ("headed the investigation", "was in charge of the inquiry")),
    (r"\bled by\b", ("headed by",)),
    (r"\bis due to\b", ("is expected to", "is to")),
    (r"\bafter a debate of\b", ("following a debate of",)),
    (r"\bat present\b", ("at the moment", "currently")),
    (r"\blearned of\b", ("heard of", "found out about")),
    (r"\bcame to light\b", ("emerged",)),
    (r"\bin protest\b", ("as a protest",)),
    (r"(?<=\d )a year\b", ("per year",)),
    (r"\bevery (?=month|week|day|year)\b", ("each ",)),
    (r"\boutside the (?=town hall|gates|court|building|office|school)", ("in front of the ",)),
    (r"\bnear (?=[A-Z])", ("close to ",)),
    (r"\bseveral (?=[a-z]+s\b)", ("a number of ",)),
    (r"\bnext week\b", ("in the coming week",)),
    (r"\bwas taken to\b", ("was brought to",)),
    (r"\bwas struck\b", ("was hit",)),
    (r"\blasted for\b", ("went on for",)),
    (r"\bstill works\b", ("continues to work",)),
    (r"\bburned out\b", ("gutted by fire",)),
    (r"\bset off\b", ("departed",)),
    (r"\bafter turning down\b", ("having turned down",)),
    (r"(?<!has )(?<!had )(?<!have )(?<!was )\bstarted\b", ("began",)),
    (r"\bbe(?:gan|gun)\b", ("started",)),
    (r"\bturned off\b", ("switched off",)),
    (r"\btook the lead\b", ("went ahead",)),
    (r"\btake the lead\b", ("go ahead",)),
    (r"\bafter the match\b", ("when the match was over",)),
    (r"\bwith the loss of\b", ("at the cost of",)),
)
"""Patterns of words in their surroundings, and what may stand for them."""
