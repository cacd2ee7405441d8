"""English."""

from __future__ import annotations

from rashomon.language.base import Language
from rashomon.language.en.bodies import BODIES
from rashomon.language.en.clocks import find_clocks
from rashomon.language.en.contrasts import CONTRASTS
from rashomon.language.en.dates import find_dates
from rashomon.language.en.forgoing import FORGOING
from rashomon.language.en.furniture import FURNITURE
from rashomon.language.en.names import NAMES
from rashomon.language.en.numbers import find_quantities
from rashomon.language.en.offices import OFFICES
from rashomon.language.en.outcomes import BEFELL, OUTCOMES
from rashomon.language.en.prompts import PROMPTS
from rashomon.language.en.reporting import REPORTING
from rashomon.language.en.stamps import read_lead, read_stamp
from rashomon.language.en.talk import TALK
from rashomon.language.en.telling import tells
from rashomon.language.en.turning import TURNS
from rashomon.language.en.values import word_value

_STOPWORDS = frozenset(
    (
        "a an the this that these those and or but nor so yet if as at by in on of to from with without into"
        " onto over under after before since until while although though because during between among against"
        " about above below through toward towards upon it its he him his she her they them their we us our i"
        " me my you your who whom whose which what when where why how is are was were be been being am has have"
        " had having do does did doing will would can could shall should may might must not no also too very"
        " just only even still than then there here such some any all both each other more most much many own"
        " same out up down off again once s t re ve ll d m one"
    ).split()
)

_WILL = dict.fromkeys(
    (
        "would will intend intends intended intention want wants wanted plan plans planned willing ready vows"
        " vowed promised pledged agreed"
    ).split(),
    True,
)
_UNWILLED = dict.fromkeys(
    "unwilling unwillingness refuse refuses refused refusal reluctance reluctant rejects rejected".split(),
    False,
)

ENGLISH = Language(
    code="en",
    reporting=REPORTING,
    names=NAMES,
    bodies=BODIES,
    offices=OFFICES,
    furniture=FURNITURE,
    prompts=PROMPTS,
    talk=TALK,
    contrasts=CONTRASTS,
    forgoing=FORGOING,
    turns=TURNS,
    find_dates=find_dates,
    find_clocks=find_clocks,
    read_stamp=read_stamp,
    read_lead=read_lead,
    find_quantities=find_quantities,
    tells=tells,
    word_value=word_value,
    stopwords=_STOPWORDS,
    outcomes=OUTCOMES,
    befell=BEFELL,
    will=_WILL | _UNWILLED,
    negations=frozenset(
        (
            "not no never neither nor nobody nothing none nonexistent non-existent without cannot"
            " can't won't don't doesn't didn't"
            " isn't aren't wasn't weren't wouldn't shouldn't couldn't hasn't haven't hadn't n't unwilling"
            " refuse refuses refused denies denied deny rejects rejected reject unwillingness"
        ).split()
    ),
)
