"""English words that tell where, why and whether: what accounts of one thing are compared by."""

from __future__ import annotations

import re

from rashomon.language.base import Contrasts
from rashomon.language.en.calendar import FULL_WEEKDAYS

_I = re.IGNORECASE

_REST = (
    r"\s(?P<rest>(?:[^.,;:!?“”\"()]|[.,](?=\w))+?)"
    r"(?=\s(?:and|but|while|whereas|although|after|because|as|when|who|which)\b|[.,;:!?“”\"()]|\s*$)"
)
_DENIES = (
    r"\s(?:has\s|have\s|had\s)?(?:again\s|always\s|also\s|long\s|since\s|\w+ly\s)?"
    r"(?:denied|denies)\s(?:again\s|on\s|\w+day\s){0,3}"
)

_A_NOUN = r"\s(?:the|an?|his|her|its|their|this|that)\s(?:[a-z’'-]+\s){1,3}(?:on|in)\s$"

_OPPOSITES = (
    "accept/reject approve/reject approve/refuse accept/refuse agree/refuse confirm/deny admit/deny allow/ban"
    " permit/ban allow/forbid permit/forbid allow/bar allow/prevent allow/block back/oppose support/oppose"
    " favour/oppose favor/oppose endorse/oppose welcome/condemn praise/condemn praise/criticise praise/criticize"
    " rise/fall rose/fell increase/decrease grow/shrink gain/lose win/lose won/lost open/close reopen/close"
    " begin/end start/end start/stop begin/stop enter/leave arrive/leave join/leave convict/acquit guilty/innocent"
    " guilty/acquitted alive/dead survive/die survived/died succeed/fail pass/fail passed/failed legal/illegal"
    " lawful/unlawful safe/unsafe likely/unlikely possible/impossible willing/unwilling present/absent"
    " include/exclude keep/abandon continue/stop resume/halt raise/lower raise/cut increase/cut increase/reduce"
    " raise/reduce expand/cut hire/dismiss appoint/dismiss remain/resign stay/resign stay/leave uphold/overturn"
    " uphold/quash true/false correct/wrong innocent/responsible first/last more/fewer more/less higher/lower"
    " upper/lower northern/southern eastern/western known/unknown satisfied/dissatisfied available/unavailable"
    " aware/unaware complete/incomplete sufficient/insufficient adequate/inadequate stable/unstable paid/unpaid"
    " harmed/unharmed hurt/unhurt damaged/undamaged insured/uninsured with/without against/for has/lacks have/lack"
    " had/lacked met/missed meet/miss"
)

CONTRASTS = Contrasts(
    opposites=frozenset(_OPPOSITES.split()),
    hedges=frozenset(
        (
            "allegedly reportedly apparently purportedly supposedly suspected alleged suspicion suspicions accused"
            " seems seem appear appears appeared probably perhaps possibly may might likely"
        ).split()
    ),
    locatives=frozenset(
        "in at on off near outside inside within around across along above below beneath beside aboard under".split()
    ),
    directions=frozenset("to from into toward towards through via between over past".split()),
    place_nouns=frozenset(
        (
            "waters sea seas ocean coast coastline shore shores beach river lake harbour harbor port dock quay"
            " canal strait border frontier island islands mountain mountains valley forest desert airport station"
            " hospital school university college prison jail courthouse court factory plant mine warehouse hotel"
            " church mosque synagogue temple museum stadium arena park square street road highway motorway bridge"
            " tunnel market mall village town city capital district province county region suburb outskirts"
            " countryside"
        ).split()
    ),
    dated_noun=re.compile(rf"\b(?:before|after|ahead\sof|eve\sof|following){_A_NOUN}", _I),
    dated_subject=re.compile(rf"\b(?:in|at|of|by|from|during|with|for|over){_A_NOUN}", _I),
    verb_next=re.compile(r"\s(?:was|were|is|are|has|have|had|will|would|died|led|left|told|said|(?!need)[a-z]{3,}ed)\b"),
    causes=re.compile(
        r"\b(?:in\s+(?:response|reaction|retaliation)(?:\s+(?:to|for))?|in\s+the\s+wake\s+of|because(?:\s+of)?|due\s+to"
        r"|owing\s+to|thanks\s+to|as\s+a\s+(?:result|consequence)\s+of|caused\s+by|triggered\s+by|sparked\s+by"
        r"|prompted\s+by|brought\s+on\s+by|blamed\s+on|attributed\s+to|stemming\s+from|resulting\s+from|on\s+suspicion\s+of"
        r"|for\s+(?:violating|breaking|failing|refusing|attempting|trying|allegedly\s+\w+ing)|on\s+charges\s+of|over)\s+",
        _I,
    ),
    plain_causes=re.compile(
        r"(?:because(?:\s+of)?|due\s+to|owing\s+to|as\s+a\s+(?:result|consequence)\s+of|caused\s+by|triggered\s+by"
        r"|sparked\s+by|brought\s+on\s+by|blamed\s+on|attributed\s+to|resulting\s+from)\s+",
        _I,
    ),
    reason_ends=re.compile(r"[,;:.—–]|\s(?:and|but|while|which|who|said|says)\s"),
    denials=frozenset(
        (
            "deny denies denied denying denial dispute disputes disputed disputing refute refutes refuted"
            " refuting rebut rebuts rebutted dismiss dismisses dismissed dismissing contradict contradicts"
            " contradicted disown disowns disowned disavow disavows disavowed"
        ).split()
    ),
    claims=re.compile(
        r"\b(?:that|any|is|are|was|were|has|have|had|do|does|did|will|would|can|could|having|being|[a-z]{3,}ing)\b"
    ),
    untrue=re.compile(
        r"\b(?:(?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?(?:false|untrue|fabricated|baseless|groundless|unfounded"
        r"|fake|nonsense|inaccurate|incorrect|not\s+(?:true|correct|accurate))"
        r"|(?:do|does|did)\s+not\s+(?:exist|happen|hold|(?:accord|agree|tally|square|fit|correspond)\s+(?:with|to)"
        r"\s+(?:the\s+)?(?:facts|truth|evidence|reality|records?))"
        r"|(?:has|have|had)\s+no\s+(?:basis|foundation)|no\s+truth\b|never\s+happened|non-?existent)",
        _I,
    ),
    reports=frozenset(
        (
            "report reports claim claims allegation allegations accusation accusations charge charges story"
            " stories suggestion suggestions account accounts rumour rumours rumor rumors assertion assertions"
            " involvement wrongdoing responsibility situation incident event matter"
        ).split()
    ),
    seats={
        "flagged": "flag", "registered": "flag", "based": "seat", "headquartered": "seat", "born": "birth",
        "owned": "owner", "built": "maker", "made": "maker", "educated": "school",
    },
    seat_names={
        "flag": "flag", "seat": "seat", "birth": "place of birth", "owner": "owner", "maker": "origin",
        "school": "school",
    },
    seat_joined=re.compile(r"-(\w+ed|\w+lt|made|born)\b\s*(?:[\w-]+\s+){0,2}?"),
    seat_apart=re.compile(r"\b(?:is|are|was|were|be|been)?\s*(\w+)\s+(?:in|at)\s+(?:the\s+)?$"),
    apposition=re.compile(r",\s+(?:a|an|the)\s+"),
    conditions=frozenset("if unless whether provided assuming suppose supposing".split()),
    links=frozenset("and but or nor so while who whom whose which where when after before because that if".split()),
    relatives=frozenset("who whom whose which where".split()),
    helping=frozenset("do does did is are was were be been has have had will would can could shall should to".split()),
    undone=frozenset(
        {
            *("instead of", "rather than", "unable to", "fail to", "fails to", "failed to", "failing to"),
            *("declined to", "declines to", "decline to", "declining to", "neglected to"),
            *("all but", "all except", "all bar", "everyone but", "everyone except"),
            *("hardly", "scarcely", "barely"),
        }
    ),
    limiting=re.compile(
        r"\b(?P<not>no|not|never|\w+n['’]t)\s+(?:"
        r"(?:more|fewer|less|later|earlier|sooner|higher|lower|longer|greater|larger|bigger|smaller|older|younger)\s+"
        r"(?=than)|(?:[\w’'-]+\s+){0,4}?(?=until|till|before|without))(?P<closing>than|until|till|before|without)\b",
        _I,
    ),
    neither=frozenset("neither nor no none nobody nothing".split()),
    hearsay=frozenset(
        "alleged allegedly apparent apparently purported purportedly reported reportedly supposed supposedly claimed"
        " accused accusing accuses suspected charged blamed".split()
    ),
    ordinals=frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last next".split()),
    weekdays=frozenset(day.lower() for day in FULL_WEEKDAYS),
    ranks=frozenset("deputy vice assistant former ex acting interim late retired junior senior associate".split()),
    times=frozenset("then now later future".split()),
    bodies=frozenset(
        "company firm group body organisation organization agency office club team group corporation".split()
    ),
    office_links=frozenset("the a an of and for s".split()),
    breaks=re.compile(
        r"[;:]\s+|\s[–—-]\s|\s?—\s?"
        r"|,\s+(?=(?:and|but|while|whereas|although|though|after|before|as|when|who|which|where|with)\b)"
    ),
    bare_breaks=re.compile(r"\s+(?=(?:after|because|that|when|while|although)\s)"),
    articles=frozenset("the a an".split()),
    openers=frozenset(
        "that after before because as when while although though and but which who where with".split()
    ),
    dangling=re.compile(
        r"\W+(?:(?:and|or|but|nor|so|who|which|that|while|when|because|although|though|where|whether|if|as)"
        r"(?:\s+(?:\w+ed|said|says|was|were|is|are|has|had|have|would|will|can|could|he|she|it|they|not))?"
        r"|an?|the|this|these|those|his|her|its|their|our|my|your|at|by|in|of|to|from|with|without|into|onto|upon|than"
        r"|for|on|since|until|unless|after|before|during|between|among|against|about|toward|towards|via|including|is"
        r"|are|was|were|be|been|being|has|have|had|will|would|can|could|shall|should|may|might|must|not|very|such)$",
        _I,
    ),
    instruments=frozenset(
        (
            "treaty act amendment accord accords agreement pact protocol convention constitution charter resolution"
            " declaration code directive doctrine memorandum covenant statute"
        ).split()
    ),
    inside_names=frozenset("of on and for to in against".split()),
    designation=re.compile(r"(?<![\w/.@#-])(?:[A-Z][a-z]+\s+)?([A-Z]{1,3}-?\d{2,4}[A-Z]?|\d[A-Z]\d{2,4})(?![\w/@-])"),
    disclaimed=re.compile(
        r"(?:[\w.’'-]+\s+){0,4}?(?:claims?|allegations?|accusations?|assertions?|suggestions?|charges?|contentions?"
        r"|reports?|rumou?rs?|insinuations?)\s+(?:(?:by|from|of|made\s+by|in)\s+(?:[\w.’'-]+\s+){1,6}?)?that\s+",
        _I,
    ),
    deed=re.compile(
        rf"\s(?:(?:has|have|had)\s(?:been\s(?=involved))?|(?:was|were|is|are)\s(?=involved))(?:\w+ly\s)?(?P<verb>\w+ed)\b{_REST}",
        _I,
    ),
    accusing=re.compile(
        r"\b(?:(?:accus(?:es?|ed|ing)|suspect(?:s|ed)?|(?P<charged>charg(?:es?|ed|ing))|(?P<blamed>blam(?:es?|ed|ing)))\s)"
        r"(?:the\s)?$",
        _I,
    ),
    accused_deed=re.compile(rf"\s(?:of|with|for)\s(?:having\s)?(?:\w+ly\s)?(?P<verb>\w+(?:ed|ing))\b{_REST}", _I),
    stands_accused=re.compile(
        r"\s(?:(?:is|are|was|were|stands?|stood|has\sbeen|have\sbeen|had\sbeen)\s)(?:\w+ly\s)?"
        rf"(?:accused\sof|suspected\sof|charged\swith|blamed\sfor)\s(?:having\s)?(?:\w+ly\s)?(?P<verb>\w+(?:ed|ing))\b{_REST}",
        _I,
    ),
    denied_deeds=(
        re.compile(rf"{_DENIES}(?:having\s)?(?:\w+ly\s)?(?P<verb>\w+(?:ing|ed))\b{_REST}", _I),
        re.compile(
            rf"{_DENIES}(?:that\s)?(?:it|he|she|they)\s(?:(?:has|have|had)\s(?:been\s(?=\w+ing\b|involved))?"
            rf"|(?:was|were|is|are)\s(?=\w+ing\b|involved))(?:ever\s|\w+ly\s)?(?P<verb>\w+(?:ing|ed))\b{_REST}",
            _I,
        ),
        re.compile(rf"{_DENIES}being\sin\s(?:\w+ly\s)?(?P<verb>\w+)\sof\b{_REST}", _I),
        re.compile(
            rf"{_DENIES}(?:(?:any|all|an?|the|its|his|her|their|such)\s){{0,2}}(?P<verb>\w+)\s(?:of|in|with)\b{_REST}",
            _I,
        ),
        re.compile(
            rf"{_DENIES}(?:any|all|its|his|her|their)\s(?P<verb>\w+)(?P<rest>)"
            r"(?=[.,;:!?“”\"()]|\s*$|\s(?:and|but|while|when|as)\b)",
            _I,
        ),
    ),
    denied_of=re.compile(
        r"\b(?:denied|denies|denying)\s(?:again\s|on\s|\w+day\s){0,3}that\s(?:the\s)?$", _I
    ),
    no_such_deed=re.compile(
        r"\b(?:if|whether|unless|no|not|never|nobody|none|nothing|cannot|\w+n[’']t|without|cleared|acquitted|exonerated"
        r"|absolved|doubts?|doubted|falsely|wrongly|wrongfully|false|untrue|suppose|supposing|would|might|could"
        r"|den(?:y|ies|ied|ying)|denials?|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)"
        r"|disput(?:es?|ed|ing))\b",
        _I,
    ),
    noun_ends=re.compile(r"(?:ions?|ments?|ances?|ences?|ings?|ed|es|e|s)$"),
    claimant=re.compile(r"\w[’']s?\s|\b(?:by|from|his|her|their)\s", _I),
    told_of=re.compile(r"\b(?:claims?|allegations?|accusations?|charges?|rumou?rs?|reports?)\s+(?:of|about)\s", _I),
    before_and_after=frozenset("after before since until when".split()),
    rejecting=frozenset("reject rejects rejected rejecting debunk debunks debunked contest contests contested".split()),
    gloss=re.compile(r"(?:\s+\([A-Z]{2,}\))?,\s+((?:an?|the)\s+[a-z][^,.;:()“”\"]{3,90})(?=[.;]|,(?!\s+(?:and|or)\b))"),
    no_noun=re.compile(r"(?:ing|ed|ly)\b|\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b", _I),
    told_to=re.compile(
        r"\b(?:told|interviews?\s+(?:with|by|on)|sp(?:oke|eaking)\s+(?:to|with)|statement\s+to)\s+"
        r"(?:the\s+)?([A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3})"
    ),
    spoken_at=re.compile(
        r"\b(?:said|says|told|announced|speaking|spoke|remarks|speech|conference|interview|briefing|address|statement"
        r"|reporters|testified|testimony)\b(?:\s+[\w’'.]+){0,4}?\s+"
        r"((?:at|from|in|outside|inside|aboard)\s+(?:the\s+)?[A-Z][\w’'-]+(?:\s+(?:of\s+)?[A-Z][\w’'-]+){0,3})"
    ),
    publishing=frozenset("report media outlet newspaper paper daily broadcaster".split()),
)  # fmt: skip
"""English contrasts."""
