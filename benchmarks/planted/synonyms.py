"""Words and phrases of news reports that can stand for one another without a change of fact.

A list is of one form of one part of speech, and read so that a native reader would take either word in most
sentences. Words that are now a noun and now a verb are named with the words that tell which.
"""

from __future__ import annotations

ALIKE = tuple(
    tuple(group.split("/"))
    for group in """
began/started
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
several/a number of
investigation/inquiry
illness/disease
fallen ill/become sick
fell ill/became sick
promised/pledged
proposed/suggested
residents/inhabitants
last year/in the past year
early on/in the early hours of
gave way/collapsed
broke down/collapsed
broke into/forced their way into
negotiations/discussions
company/firm
company’s/firm’s
competitor/rival
jobs/posts
pupils/schoolchildren
doctors/physicians
vessel/ship
collision/crash
wreck/wreckage
whole/entire
easier/simpler
necessary/needed
ordinary/normal
similar/comparable
successor/replacement
took part/participated
take part/participate
unharmed/unhurt
aid/assistance
admitted/conceded
assets/possessions
thieves/robbers
journey/trip
shortage/lack
usually/normally
frequently/often
entered/came into
opponents/critics
examination/exam
examinations/exams
headquarters/head office
wages/pay
""".split("\n")
    if group
)
"""Lists in which each may stand for each."""

_TO = r"(?<=\bto )|(?<=\bwill )|(?<=\bwould )|(?<=\bnot )|(?<=\bmay )|(?<=\bcould )"
_COUNT = r"(?= (?:[£$€]?\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty))"
WHERE: tuple[tuple[str, tuple[str, ...]], ...] = (
    *(
        (rf"(?:{_TO})\b{a}\b", (b,))
        for a, b in (
            ("begin", "start"),
            ("publish", "release"),
            ("resign", "step down"),
            ("receive", "get"),
            ("help", "assist"),
            ("examine", "look into"),
            ("reopen", "open again"),
            ("recover", "get back"),
            ("continue", "go on"),
        )
    ),
    (rf"\b(?:about|around|roughly|some)\b{_COUNT}", ("about", "around", "roughly", "some")),
    (rf"\b(?:more than|over)\b{_COUNT}", ("more than", "over")),
    (rf"\b(?:less than|under)\b{_COUNT}", ("less than", "under")),
    (rf"\b(?:at least|no fewer than)\b{_COUNT}", ("at least", "no fewer than")),
    (rf"\b(?:almost|nearly)\b{_COUNT}", ("almost", "nearly")),
    (r"\b(?:per cent|percent)\b", ("per cent", "percent")),
    (r"\btold reporters\b", ("told journalists", "told the press")),
    (r"\brose by\b", ("went up by",)),
    (r"\bfell by\b", ("dropped by",)),
    (r"\bhad fallen\b", ("had dropped",)),
    (r"\bclosed on\b", ("shut on",)),
    (r"\bwill close\b", ("will shut",)),
    (r"\bexpects\b(?! to)", ("is expecting", "anticipates")),
    (r"\bexpect\b(?= the| that|s)", ("anticipate",)),
    (r"\bwas rescued\b", ("was saved", "was brought to safety")),
    (r"\bwas shut\b", ("was closed",)),
    (r"\bwere killed\b", ("lost their lives", "died")),
    (r"\b(?<=people )died\b(?= and)", ("were killed",)),
    (r"\bnext to\b", ("beside",)),
    (r"\bin charge of\b", ("responsible for",)),
    (r"\bled the investigation\b", ("headed the investigation",)),
    (r"\bdue to\b(?= \w+ (?:the|a|his|her)\b)", ("expected to",)),
    (r"\bbecause of\b", ("owing to", "on account of")),
    (r"\bbegin (?=\w+ing)", ("start ",)),
    (r"\bafter a debate of\b", ("following a debate of",)),
    (r"\bat present\b", ("at the moment", "currently")),
    (r"\blearned of\b", ("heard of", "found out about")),
    (r"\bthis year\b", ("in the current year",)),
)
"""Patterns of words in their surroundings, and what may stand for them."""
