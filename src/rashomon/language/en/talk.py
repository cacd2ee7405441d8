"""English words of conversations in print: who asks, who answers, what heads a line and speaks for nobody."""

from __future__ import annotations

import re

from rashomon.language.base import Talk

_LABELS = (
    "who what when where why how which note notes notice photo photos photograph picture image images video videos"
    " audio watch listen read reads source sources update updates updated correction corrections clarification editor"
    " editors date dates time times breaking warning exclusive live related more also see background context analysis"
    " opinion comment explainer explained factbox facts fact timeline profile summary recap review preview verdict"
    " result results score scores location venue address phone telephone email website web contact details price"
    " prices cost costs tickets ticket admission entry hours open opening age ages height weight born died position"
    " education occupation total totals population distance capacity length year years step steps stage chapter part"
    " section item question issue problem solution cause causes effect reason reasons conclusion introduction"
    " intro overview highlights key pros cons pro con good bad best worst winner winners loser losers tip tips"
    " warning caution alert important remember disclaimer advertisement ad sponsored credit credits caption by from to"
    " subject re cc attachment tags tag topics topic categories category published posted modified copyright example"
    " examples ingredients method serves makes myth claim claims rating true false fiction reality before after then "
    "now"
    " next previous today yesterday tomorrow tonight morning evening monday tuesday wednesday thursday friday"
    " saturday sunday january february march april may june july august september october november december jan feb"
    " mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter weather traffic sport sports news world"
    " business politics culture travel science health technology money in brief clip excerpt transcript story article"
    " report headline headlines bottom line why takeaway takeaways quote quotes quotable names name title author "
    "authors"
    " status type size colour color model make version level goal goals aim aims target vote votes for against"
    " turnout seats dead injured missing casualties toll suspect suspects victim victims charge charges sentence plea"
).split()

_ASKERS = "q question interviewer host moderator presenter anchor reporter journalist correspondent newsreader".split()

TALK = Talk(
    unspeaking=frozenset(_LABELS) - {"question"},
    askers=frozenset(_ASKERS),
    answerers=frozenset({"a", "answer", "interviewee", "guest"}),
    voices=frozenset(
        "speaker witness judge lawyer counsel clerk chair president voice unidentified male female".split()
    ),
    spoken=re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|me|us|[Yy]our|let's|let’s)\b|\?"),
    tells_of=re.compile(r"\b(?:said|says|told|asked|added|replied|wrote|according to)\b", re.IGNORECASE),
    directions=re.compile(
        r"\((?:[A-Z][A-Z0-9 ,.:;'’&/-]+)\)|[\[(](?:\w+ ){0,3}(?:laugh(?:ter|s|ing)?|applause|cross-?talk|inaudible|"
        r"music|pauses?|silence|cheer(?:s|ing)|indiscernible|unintelligible|sighs?|nods|crying|cries|weeps|coughs|"
        r"break|videotape|clip|booing|boos|gavel|beep|bleep|translated)(?: \w+){0,4}[\])]",
    ),
    asked_whom=re.compile(
        r"\b(?:interview(?:s|ed|ing)?(?: with)?|q ?& ?a:?(?: with)?|q and a with|(?:sat|sits|sitting) down with|"
        r"conversation with|questions? (?:to|for)|put to|answers from|chat(?:s|ted)? with|"
        r"(?:we|I) (?:spoke|talked|asked|met|caught up|speak|talk)(?: to| with)?)\s(?-i:[a-z,'’-]+\s){0,8}[\"“(]?$",
        re.IGNORECASE,
    ),
    answers=re.compile(
        r"[^.!?\n]{0,60}\b(?:answer(?:s|ed)|took|takes|fielded|responds? to) (?:[\w’']+ ){0,3}questions\b|"
        r"[^.!?\n]{0,60}\b(?:spoke|talked|speaks|talks|sat down|chatted) (?:to|with) (?:us|me|our|the)\b",
        re.IGNORECASE,
    ),
    asks=re.compile(
        r"[^.!?\n]{0,40}\b(?:interview(?:s|ed)|sat down with|sits down with|put (?:[\w’']+ ){0,3}questions|asked|"
        r"(?:is|was) (?:our |the )?(?:host|interviewer|moderator))\b",
        re.IGNORECASE,
    ),
    asked_by=re.compile(
        r"\b(?:interview(?:ed)? by|asked by|conducted by|hosted by|moderated by|questions by|by)\s$", re.IGNORECASE
    ),
)
