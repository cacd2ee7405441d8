"""English words that report speech, thought and writing, in all their forms."""

from __future__ import annotations

import re

from rashomon.language.base import Reporting
from rashomon.model.records import Act

_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "think": "thinks thought thinking",
    "know": "knows knew known knowing",
    "swear": "swears swore sworn swearing",
    "foresee": "foresees foresaw foreseen foreseeing",
    "speak": "speaks spoke spoken speaking",
    "read": "reads reading",
    "make clear": "",
    "feel": "feels felt feeling",
    "find": "finds found finding",
    "show": "shows showed shown showing",
    "hold": "holds held holding",
    "quip": "quips quipped quipping",
    "admit": "admits admitted admitting",
    "submit": "submits submitted submitting",
    "regret": "regrets regretted regretting",
    "blog": "blogs blogged blogging",
    "rebut": "rebuts rebutted rebutting",
    "sum": "",
    "hear": "hears heard hearing",
    "see": "sees saw seen seeing",
    "understand": "understands understood understanding",
    "lay": "",
    "put": "puts putting",
    "begin": "",
    "chip": "",
    "cry": "cries cried crying",
    "reply": "replies replied replying",
    "deny": "denies denied denying",
    "imply": "implies implied implying",
    "testify": "testifies testified testifying",
    "clarify": "clarifies clarified clarifying",
    "specify": "specifies specified specifying",
    "worry": "worries worried worrying",
    "prophesy": "prophesies prophesied prophesying",
    "notify": "notifies notified notifying",
    "run": "runs ran running",
    "seek": "seeks sought seeking",
    "plan": "plans planned planning",
    "brag": "brags bragged bragging",
    "shrug": "shrugs shrugged shrugging",
    "slam": "slams slammed slamming",
    "dub": "dubs dubbed dubbing",
    "label": "labels labelled labelling labeled labeling",
    "extol": "extols extolled extolling",
    "identify": "identifies identified identifying",
}

_SPEECH = (
    "accuse acknowledge add address admit advise affirm agree allege announce answer appeal argue ask assert"
    " assure blame blast boast brag call caution charge claim clarify comment complain concede conclude condemn"
    " confess confirm contend contest continue counter criticise criticize cry declare decry defend demand"
    " denounce deny describe dismiss disclose echo elaborate emphasise emphasize estimate exclaim explain"
    " express extol forecast hail highlight hint imply indicate inform insist instruct joke lament lambast"
    " lambaste lie maintain mention mock muse note notify object observe offer order outline plead pledge point"
    " post praise predict press proclaim profess promise pronounce propose protest quip rebut recall recommend"
    " recount refer refuse regret reiterate reject remark remind repeat reply report request respond retort"
    " reveal rule say scoff shout shrug sigh signal speak specify speculate state stress submit suggest"
    " summarise summarize swear tell testify thank threaten tout tweet underline underscore unveil urge voice"
    " publish vow warn wonder write yell blog quote cite apologise apologize decline label term dub detail"
    " disagree welcome assail brand caution cheer commend convey deem deride explain fume grumble hammer intone"
    " narrate opine opt plead pray retweet rail reassure relate relay scold slam stipulate swear tease theorise"
    " theorize whisper reckon"
).split()

_THOUGHT = (
    "believe think consider expect hope fear worry assume suspect doubt feel know want wish plan intend"
    " conclude find understand anticipate foresee realise realize determine decide see hold regard view"
    " recognise recognize guess imagine"
).split()


def _forms(verb: str) -> list[str]:
    """All forms of a verb: regular unless listed."""
    if verb in _IRREGULAR:
        return [verb, *_IRREGULAR[verb].split()]
    base = verb[:-1] if verb.endswith("e") else verb
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    past = base + "ed"
    return [verb, third, past, base + "ing"]


def _all(verbs: list[str]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in _forms(verb))


_PARTICLES = {"campaign": "on", "run": "on"}

LEMMAS: dict[str, str] = {form: verb for verb in sorted({*_SPEECH, *_THOUGHT, *_PARTICLES}) for form in _forms(verb)}
"""Any form of a reporting verb → its base form."""

_NAMING = frozenset(
    (
        "describe label term dub brand hail denounce condemn dismiss praise regard view see characterise"
        " characterize call deem mock deride extol tout"
    ).split()
)

_ACTS: dict[Act, str] = {
    "belief": (
        "believe think consider expect hope fear worry assume suspect doubt feel know understand anticipate foresee"
        " realise realize recognise recognize guess imagine reckon conclude find see regard view determine"
    ),
    "intention": (
        "promise pledge vow plan intend threaten offer want wish propose demand order urge request plead seek decide"
        " agree aim prepare"
    ),
    "attitude": (
        "hail praise condemn welcome denounce criticise criticize blast lament regret mock support back oppose endorse"
        " favour favor admire applaud embrace celebrate deplore decry defend champion ridicule scorn resent thank"
        " congratulate prefer love hate like dislike scold slam lambast lambaste assail deride cheer tout"
    ),
    "denial": "deny reject dispute refute rebut disown disavow dismiss repudiate",
}
_WITHHELD = re.compile(
    r"""\b(?:
    (?:stop|f[ae]ll|c[ao]m)\w*\s+(?:\w+\s+)?short\s+of
    |c[ao]m\w+\s+(?:\w+\s+)?(?:close|near)\s+to
    |(?:refrain|abstain|desist)\w* | sh(?:y|ies|ied|ying)\s+away
    |(?:back|pull|h[eo]ld|dr[ae]w|step|shr[aiu]nk)\w*\s+(?:away|back|off)\s+from
    |ste[ae]r\w*\s+clear
    |(?:declin|refus|avoid|evad|eschew|dodg|duck|deflect|sidestep|skirt|withhold|withheld)\w*
    |(?:fail|omit|neglect|forg[eo]t|hesitat)\w*\s+to
    |(?:unable|unwilling|reluctant|loath|loth|hesitant|unprepared|yet)\s+to
    |silent | (?:keep|kept|stay)\w*\s+mum | tight-?\s?lipped | non-?committal
    |(?:instead\s+of|rather\s+than)
    |(?:sa(?:y|id|ys|ying)|reveal\w*|disclos\w+)\s+(?:almost\s+|virtually\s+|next\s+to\s+)?nothing\s+(?:about|on|of)
    |(?:ga?[iv]v?e|gives|giving|offer\w*|ma[dk]\w+|had|has)\s+no\s+(?:\w+\s+)?(?:word|comment|mention|details?|reason|explanation|hint|indication)
    |den(?:y|ies|ied|ying)\s+(?:ever\s+)?(?:having\s+\w+|saying|telling|claiming|suggesting|making)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_UNHINDERED = re.compile(
    r"\s+(?:be(?:en)?\s+|the\s+)?(?:only|just|merely|simply|first|last|alone|afraid|ashamed|shy|tir\w+|stop\w*|ceas\w+"
    r"|(?:\w+\s+){0,2}enough)\b",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"(?:.*\b(?:and|but|or|who|whom|which|that|when|while|if|because)\b)?"
    r"(.*\b(?:to|of|from|about|not|never|longer|\w+n['’]t|without|(?:avoid|evad|eschew|den)\w+)\s+(?:\w+ly\s+)?)$",
    re.IGNORECASE,
)

_NICKNAMING = re.compile(
    r"\b(?:so-?\s?called|nicknamed|code-?named|christened|entitled|titled|headlined|known(?: (?!for)\w+){0,3}? as"
    r"|a\.?k\.?a\.?|translat\w+(?: \w+ly)? (?:as|to|into)|which means|meaning|stands for|short for"
    r"|(?:call|styl|dub|nam|brand)\w* (?:it|him|her|them)sel(?:f|ves)\b[^,.;:]{0,30}?)"
    r"(?: (?:the|an?|simply|just))?,?\s*$",
    re.IGNORECASE,
)
_INQUIRING = re.compile(
    r"\b(?:look(?:s|ed|ing)?\s+(?:into|for)|investigat\w+|examin\w+|prob(?:e|es|ed|ing)|survey\w*|search\w*\s+for"
    r"|fann\w+\s+out|met\s+to\s+discuss|to\s+(?:discuss|debate|investigate|assess)"
    r"|(?:appear|seem)\w*\s+to\s+show)$"
    r"|^(?:are|is|was|were)\s+continuing$",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"\bpoint(?:s|ed|ing)?\s+(?:to|at|towards?)\s+(?:an?|the|his|her|its|their|one)\s+(?:[\w-]+\s+){0,2}(?:charts?|maps?"
    r"|screens?|doors?|windows?|signs?|pictures?|photos?|photographs?|scars?|cracks?|holes?|spots?|buildings?)\b",
    re.IGNORECASE,
)
_CALLING = re.compile(r"\b(?:dubbed|called|termed|labell?ed|named)(?: (?:the|an?|simply))*\s*$", re.IGNORECASE)
_CLAUSE = re.compile(
    r"""(?:so-?called$|
    (?!(?:according|regarding|concerning|including|following|depending)\b)
    [a-z]{2,}ing\s+(?:so|the|an?|his|her|its|their|our|my|this|that|these|those|him|it|them|us|such|any|no|more|to|in
    |into|on|onto|up|out|down|off|away|back|over|with|from|for|at|by|ahead|aside)\b [^,]*$
    |(?:what|how|why|whether|when|where)\s+(?!(?:is|was)\s+now\b)\S+\s+\S
    |that\s+(?:the|an?|he|she|it|they|we|his|her|its|their|so|no|some|many|most)\b
    |to\s+(?:have\s+|be\s+)?[a-z]+\s+(?:so|the|an?|his|her|its|their|this|that|it|them)\b
    |the\s+fact\s+that\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)

_SAID = (
    r"(?:said|says|added|adds|asked|explained|insisted|warned|replied|recalled|continued|wrote|argued|noted|declared|"
    r"claimed|concluded|announced|stressed|admitted|stated|complained|joked)"
)
_LED_BY = r"(?:the\s+)?(?:[a-z][a-z’'-]+,?\s+){1,4}|(?:Mr|Mrs|Ms|Dr)\b\.?\s+"
"""What may stand before a name: "lock keeper Ana Brel", "the keeper, Ana Brel"."""
_OUTSIDE = re.compile(
    rf"(?<=[,!?])\s+(?:{_SAID}\s+(?:(?:the|an?|its|his|her|their|one|another)\s|(?:[\w’'-]+\s+){{0,3}}[A-Z]|(?:he|she|they)\b)"
    rf"|(?:he|she|they|(?:the\s+[a-z]+|(?:{_LED_BY})?[A-Z][\w’'-]+)(?:\s+[A-Z][\w’'-]+){{0,2}}"
    rf"(?:,(?:\s[^,.\n\"“”]{{2,60}},)?)?)\s+(?:{_SAID}(?=[.,;:]|\s+(?:on|in|at|after|during|when|to|of)\b|$)|told\s+(?:reporters|the|an?|[A-Z])))"
)


_NOUNS = frozenset(
    (
        "statement statements remark remarks comment comments post posts tweet tweets speech letter"
        " interview message words reply answer warning claim claims announcement report analysis article"
        " account testimony reading readout note memo address editorial column story press-release release"
        " description question response"
    ).split()
)

_TEXTS = frozenset(
    (
        "website site page profile blog feed book memoir memoirs autobiography diary filing indictment lawsuit"
        " suit complaint petition motion affidavit brief ruling judgment judgement verdict opinion order email"
        " e-mail video transcript bulletin notice advisory communique communiqué op-ed essay sermon"
        " study survey review paper manifesto newsletter leaflet circular dossier memorandum posting"
        " submission deposition obituary biography"
    ).split()
)
"""Besides nouns for what is said: what somebody writes, records or keeps."""

_KIN = """
statement: statement release press-release announcement communique communiqué
post: post tweet message posting thread posted tweeted wrote posts tweets
letter: letter memo email e-mail note message memorandum wrote emailed
book: book memoir autobiography memoirs
filing: filing lawsuit suit complaint petition motion affidavit brief
ruling: ruling judgment judgement verdict opinion order
report: report study survey review paper analysis
video: video recording clip
speech: speech address sermon
interview: interview
column: column op-ed essay editorial article
"""


def _kin(table: str) -> dict[str, frozenset[str]]:
    """Word → the nouns under which a text may be taken up again."""
    rows = [(kind, words.split()) for kind, words in (row.split(":") for row in table.strip().splitlines())]
    every = {word for _, words in rows for word in words}
    return {word: frozenset(kind for kind, words in rows if word in words) for word in sorted(every)}


REPORTING = Reporting(
    speech=_all(_SPEECH),
    showing=_all("share repost retweet reshare upload circulate".split())
    | {"showed", "shown", "exhibited", "displayed"},
    thought=_all(_THOUGHT),
    nouns=_NOUNS,
    texts=_NOUNS | _TEXTS,
    kin=_kin(_KIN),
    lemmas=LEMMAS,
    particles=_PARTICLES,
    naming=_NAMING,
    doing=frozenset({"agree", "decline", "plead", "refuse"}),
    acts={form: act for act, verbs in _ACTS.items() for verb in verbs.split() for form in _forms(verb)},
    limiting=frozenset({"only", "just", "merely", "simply"}),
    withheld=_WITHHELD,
    unhindered=_UNHINDERED,
    supposing=frozenset({"can", "could", "may", "might", "must", "shall", "should", "will", "would"}),
    citing=re.compile(r"(?:^|[.!?:]['\"”’)]?\s+|\n)(?:Citing|Quoting)\s+([^,.;:\n]{3,120}),\s+$"),
    nicknaming=_NICKNAMING,
    calling=_CALLING,
    inquiring=_INQUIRING,
    pointing=_POINTING,
    clause=_CLAUSE,
    leading=_LEADING,
    outside=_OUTSIDE,
)
