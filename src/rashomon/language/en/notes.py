"""English wording of what a publication says of itself: corrections, how a piece was paid for, who may print it."""

from __future__ import annotations

PIECE = (
    r"(?:article|story|post|page|piece|column|headline|sub-?head(?:ing|line)?|caption|subtitle|item|entry|"
    r"live ?blog|blog|newsletter|interview|transcript|review|obituary|dispatch|feature|video|graphic|chart|map|photo|"
    r"picture|gallery|standfirst|podcast|episode|quiz)"
)
"""What a publication prints, and nobody else calls so."""
_PRINTED = rf"(?:{PIECE}|report|version|analysis|account|bulletin|update|copy)"
"""The same, with words that others use for what they make."""
_AMENDED = (
    r"(?:amended|corrected|updated|edited|changed|revised|clarified|modified|altered|rewritten|re-?worded|fixed|"
    r"re-?titled|adjusted|refiled|re-?issued|withdrawn|retracted)"
)
_WRONG = (
    r"(?:mis(?:stated|spel(?:led|t)|identified|quoted|attributed|represented|reported|characteri[sz]ed|described|"
    r"labell?ed|named|dated|translated|stating|spelling|quoting|identifying)|incorrect(?:ly)?|wrong(?:ly)?|"
    r"mistaken(?:ly)?|erroneous(?:ly)?|inaccurate(?:ly)?|in error|an error|errors|mistakes?|transposed)"
)
_STATED = (
    r"(?:said|stated|gave|had|included|referred|suggested|contained|described|attributed|named|identified|implied|"
    r"listed|used|reported|put|called|claimed|quoted|showed|failed|omitted|did|carried|indicated|linked)"
)
_EARLIER = (
    r"(?:an?|the|our|this|its|in an?|in the|in our) (?:earlier|previous|prior|original|initial|first|former|print)"
)
_ON_DATE = r"(?:,|\s)\s*(?:on\s)?(?:[^.:!?\n]|(?<=[a-z])\.(?=\s\d)){0,40}\d[^.:!?\n]{0,30}[:–—]"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
_DAY = rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|{_MONTH}[a-z]*\.? \d|\d{{1,2}} {_MONTH})"

CORRECTION = (
    r"(?:corrections?|clarifications?|corrigend(?:um|a)|errat(?:um|a))(?: (?:and|&|/) clarifications?)?"
    rf"(?:\s*[:–—|]| appended\b|\s\(|\.{{1,3}}(?!\w)|\s-\s|\s*$|{_ON_DATE})",
    rf"(?:this|the) {PIECE}(?:['’]s)?(?: (?:\w+ )?(?:headline|caption|text|title|photo|paragraph|lead))?"
    rf"(?: (?:of|on|to|for|in) (?:this|the) {PIECE})? "
    rf"(?:has been|was|has since been|have been|were)(?: \w+){{0,2}} (?!updated\b){_AMENDED}\b",
    rf"this (?:report|version|account|analysis|copy)(?:['’]s)?(?: (?:headline|caption|text|title))? "
    rf"(?:has been|was|has since been)(?: \w+){{0,2}} (?!updated\b){_AMENDED}\b",
    rf"(?:this|the) (?:{PIECE}|report) (?:has been|was)(?: \w+)? updated\b[^.]{{0,80}}\b(?:to (?:correct|fix|clarify|"
    rf"remove|reflect that)|correct(?:s|ed|ing|ion)|{_WRONG})\b",
    rf"{_EARLIER} (?:\w+ ){{0,2}}?(?:version|edition|headline|caption|iteration|draft)s? (?:of|to|for|on|in|above) "
    rf"(?:this|the|our|today['’]s) (?:\w+ )?{PIECE}\b",
    rf"{_EARLIER} (?:\w+ ){{0,2}}?(?:version|edition)s? of (?:this|our) report\b.{{0,80}}\b(?:{_WRONG}|{_STATED})\b",
    rf"{_EARLIER} (?:version|headline|caption)s?,? (?:{_WRONG}\b|said\b|(?:had )?{_STATED} (?:\w+ )?{_WRONG}\b)",
    rf"(?:because of|due to|owing to|as a result of|through) an? (?:\w+ ){{0,2}}(?:error|mistake|mix-?up|"
    rf"misunderstanding),? .{{0,160}}\b(?:this|the|an?) (?:\w+ ){{0,3}}(?:{PIECE}|report|version)\b",
    rf"we (?:have |had |['’]ve )?(?:since |now |also )?{_AMENDED} (?:this|the|our) (?:\w+ )?(?:{_PRINTED}|error|"
    r"spelling|text)\b",
    r"we (?:apologi[sz]e|regret|are sorry)(?: to .{0,60})? for (?:the|this|any|our|these) (?:\w+ )?(?:errors?|"
    r"mistakes?|"
    r"confusion|inaccurac(?:y|ies)|oversight)\b",
    rf"this (?:\w+ ){{0,3}}?(?:{_PRINTED}) (?:of .{{0,60}} )?(?:corrects|clarifies|refiles|removes|fixes)\b",
    r"(?:corrects?|corrected|clarifies|refiles|recasts|removes|fixes)\b(?=[^()\n]{3,200}\))[^()\n]*\b(?:spelling|"
    r"names?|"
    r"title|date|day|paragraphs?|para|graf|headline|lead|typo|attribution|figures?|to (?:say|show|read|remove|add))\b",
    rf"this {PIECE}(?: \w+){{0,3}} {_WRONG}\b",
    rf"this (?:{PIECE}|report) (?:originally|initially|previously|at first|earlier) {_STATED}\b",
    rf"we (?:\w+ )?{_WRONG}\b.{{0,160}}\b(?:this|our|the) (?:\w+ )?(?:{PIECE}|report|version)\b",
    rf"our (?:\w+ )?(?:{PIECE}|report)\b.{{0,80}}\b{_WRONG}\b",
    rf"an? (?:\w+ )?(?:{PIECE}|report) (?:(?:published|posted|printed) )?(?:on |in our )?{_DAY}.{{0,160}}\b{_WRONG}\b",
    rf"for the record\W+(?:an?|our|the|this) (?:\w+ )?(?:{PIECE}|report)\b.{{0,160}}\b(?:{_WRONG}|{_STATED})\b",
    r"we (?:originally|initially|previously|earlier|wrongly|mistakenly|incorrectly) (?:reported|stated|published|"
    r"quoted|wrote that|said that)\b",
    rf"an? corrected version of (?:the|this) {PIECE} (?:is below|follows)",
)
"""A note that takes back or puts right what the publication printed; matched behind any mark of emphasis."""

NOTE_LABEL = (
    r"(?:(?:editor(?:['’]?s)?|editorial|author['’]?s|publisher['’]?s)(?:['’]s)? notes?|note(?: to (?:our )?readers| "
    r"from the editors?)?|updates?|updated|amendment|footnote|important)\b[^\n:]{0,60}?[:–—.)\]]\s*"
)
"""What may stand before such a note, and before others: "Update, 15 May:"."""

_JOURNALISM = r"(?:journalis\w+|reporting|newsrooms?|fellowships?|grants?|editorial\w*|nonprofit|non-profit)"

FUNDED = (
    rf"an? (?:\w+ )?version of this (?:{PIECE}|report)\b.{{0,30}}\b(?:appear(?:s|ed)|ran|published|printed)\b",
    r".{0,100}\bavailable without charge\b|.{0,100}\blicensing opportunit\w+",
    rf"this (?:{PIECE}|reporting|coverage)(?: \w+)? (?:is|was|were|are|has been|have been|comes)(?: \w+){{0,2}} "
    r"(?:produced|supported|funded|financed|paid for|made possible|co-?published|part of|brought to you|distributed|"
    r"provided|underwritten|sponsored|adapted|syndicated|translated|re-?published|licen[cs]ed|commissioned|shared)\b",
    rf"this (?:report|series|project|investigation|work)(?: \w+)? (?:is|was|has been)\b.{{0,200}}\b{_JOURNALISM}\b",
    rf"(?:support|funding|financial support) for this (?:{PIECE}|report|project|series|coverage|reporting)\b",
    rf"(?:reporting|research|travel|production) for this (?:{PIECE}|report|project|series)\b.{{0,60}}\b(?:supported|"
    r"funded|possible)\b",
    r"(?:you|anyone|readers|publishers|media|outlets|news organi[sz]ations|other publications)\b.{0,60}\b(?:may|can|"
    r"are "
    r"(?:free|welcome|invited) to) (?:freely )?re-?(?:publish|print|post|use)\b",
    r"(?:please )?re-?publish (?:this|our)\b|how to re-?publish\b",
    r"(?:this|our|all our|unless|except|text|all (?:content|text|images))\b.{0,120}\b(?:creative commons|cc[ -]by\b)",
    r"(?:creative commons|cc[ -]by)\b.{0,80}(?:licen[cs]e|\d\.\d)",
    rf"(?:about|who we are|our mission)\s*(?:us|this (?:{PIECE}|report|project|series)|the (?:authors?|writers?|"
    r"reporters?|journalists?|project|newsroom))?\W*$",
    r"[^.!?]{0,120}\bhas no (?:say|control|influence|input) (?:over|in|on) (?:what|the|our|its) .{0,40}\b(?:publish\w*|"
    r"editorial|content|coverage|stor(?:y|ies))\b",
)
"""How a piece was paid for and who may print it."""

CLOSING = (
    r"(?-i:[A-Z])[\w.’'& -]{2,60} is an? (?:[\w-]+[ ,]+){0,6}(?:newsroom|news (?:organi[sz]ation|outlet|site|service|"
    r"agency|website)|publication|media (?:outlet|organi[sz]ation|company)|(?:investigative )?journalism \w+|"
    r"initiative|reporting (?:project|network))\b",
    r"(?:our|the) (?:journalists?|newsroom|newspaper|coverage|reporting) (?:is|are|relies|depends?|"
    r"receives?)\b.{0,80}\b"
    r"(?:readers?|donat\w+|members?|supporters?|grants?|funded|independent)\b",
    r"(?:he|she|they) (?:also )?(?:covers?|reports? on|writes about)\b[^.]{0,100}\bfor\b",
)
"""The same in words that a report might use of others: such only among the last lines of a page."""
