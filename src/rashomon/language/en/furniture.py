"""English wording of what stands on a page beside the report. See `rashomon.language.base.Furniture`."""

from __future__ import annotations

from rashomon.language.base import Furniture
from rashomon.language.en.notes import CLOSING, CORRECTION, FUNDED, NOTE_LABEL

_SERVICE = (
    r"(?:twitter|x|facebook|instagram|whatsapp|telegram|linkedin|youtube|tiktok|threads|bluesky|reddit|google news)"
)
_AGENCY = (
    r"(?:ap|a\.p\.|afp|epa(?:-efe)?|efe|upi|ans(?:a|p)|dpa|pti|ians|ani|tass|xinhua|yonhap|kyodo|anadolu|reuters|"
    r"bloomberg|getty(?: images)?|(?:the )?associated press|agence france-presse|shutterstock|alamy|zuma\w*|"
    r"istock\w*|rex(?: features)?|sipa\w*|nurphoto|wireimage|handout|pool|file|pa(?: wire)?|cctv|screengrab)"
)
_PICTURE = (
    r"(?:photo(?:graph)?s?|pictures?|images?|videos?|footage|illustrations?|graphics?|maps?|charts?|"
    r"screen ?(?:shot|grab)s?)"
)

_NAME = r"(?-i:[A-Z][\w.'’-]+)"
_STILL = (
    r"(?:still |video |photo |screen ?|frame )?(?:photo(?:graph)?s?|pictures?|images?|grabs?|stills?|frames?|handout|"
    r"illustration)"
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_PRESENT = r"(?!.*\b(?:was|were|had|did|said|told|would|will)\b)(?!.*[.!?][”\"]?\s(?-i:[A-Z][a-z]+\s[a-z]))"
"""One sentence that tells what a picture shows: in the present tense, and no other behind it."""
_DATED = rf"(?:{_WEEKDAY}\b|\b\d{{1,2}},? \d{{4}}\b|\b(?:19|20)\d\d\b)"
_FULL_DATE = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})"
_SHOWN = (
    r"(?:speaks?|arrives?|attends?|meets?|questions|testif(?:y|ies)|greets?|leaves?|takes? (?:the stage|part|"
    r"questions)|"
    r"walks?|delivers?|addresses|listens?|appears?|talks|looks?|departs?|boards|signs|stands?|sits?|gestures?|"
    r"waves|holds?|poses?|reacts?|visits|watch(?:es)?|march(?:es)?|protests|gathers?)"
)
_POSED = (
    r"(?:stands? (?:near|outside|beside|next|in front|amid|guard|behind|on|in)|sits? (?:beside|next|amid|inside|near)|"
    r"walks? (?:past|through|along|near|by|across|away|among)|gestures|waves|poses?|looks? (?:on|out over)|smiles|"
    r"embraces?|hugs?|shakes? hands|holds? (?:up|hands|signs|candles|flags|placards|banners)|listens? (?:to|as)|"
    r"queues? (?:at|for|outside)|mourns?|prays?|chants?|cheers?|inspects?|surveys?|reacts?|applauds?)"
)

BOILERPLATE = (
    # advertising and interruptions
    r"advertisements?(?:\s+continue reading.{0,60})?$",
    r"(?:sponsored|promoted|paid)(?: content| post| by.{0,60})?$",
    r"(?:story|article) continue[sd] (?:below|after)\b.{0,80}$",
    r"continue reading\b.{0,80}$",
    r"skip (?:to|past|advert\w*)\b.{0,80}$",
    r"read more[\s.…>»]*$",
    # subscribing, signing in, paying
    r"(?:please )?(?:sign up|sign in|log ?in|register)\b(?=\W*$| (?:now|here|today|for|to (?!an?\b|his\b|her\b|"
    r"their\b)))",
    r"(?:please )?subscribe(?: now| today| here| to\b| for\b|$)",
    r"newsletters?(?=\W*$|:| sign[- ]?ups?\b| subscri\w+)",
    r"(?:this|the full) (?:article|story|content|page|video)\b.{0,40}\b(?:for|to) (?:\w+ )?(?:subscribers?|"
    r"members)\b.{0,60}$",
    r"(?:to (?:continue|keep) reading|to read (?:the full|this|more)|keep reading|enjoying this|want (?:to read "
    r")?more)\b"
    r".{0,160}\b(?:subscrib\w+|sign|log ?in|register|account|free|trial|member\w*)\b",
    r"(?:you have|you['’]ve) (?:read|reached|used)\b.{0,80}\b(?:free|limit|remaining)\b",
    r"(?:you have|you['’]ve|you get) (?:\w+ ){0,3}free (?:articles?|stories|reads?)\b",
    r"(?:donate (?:now|today|here)|become an? (?:member|subscriber|supporter|patron)|"
    r"support (?:our|independent|quality|local) (?:journalism|work|reporting|newsroom))\b",
    r"already an? (?:subscriber|member)\b",
    r"thank you for (?:subscribing|signing up|reading|your support|registering)\b",
    r".{0,120}\bstay (?:up[ -]to[ -]date|updated|informed|connected)\b.{0,40}\b(?:latest|news|us)\b",
    # cookies, scripts, terms
    r"(?:we|.{0,40}\b(?:this|our)(?: \w+){1,2}) (?:and our partners )?uses? cookies\b",
    r"(?:accept|reject|manage)(?: all)? cookies\b|cookie (?:policy|settings|preferences|notice)\b",
    r".{0,80}\b(?:enable|turn on) javascript\b|.{0,40}your browser does not\b",
    r"by (?:using|clicking|signing up|continuing|submitting)\b.{0,120}\b(?:you|i) (?:agree|accept|consent)\b",
    r"(?:privacy policy|terms of (?:use|service)|terms (?:and|&) conditions)\b.{0,80}$",
    r".{0,120}(?:verify (?:that )?you(?:['’]re| are) (?:not a robot|human)|invalid e-?mail address)",
    r"an error (?:has )?occurred\b",
    r".{0,400}\bby (?:signing up|subscribing|clicking)\b.{0,60}\byou agree\b|.{0,200}\bprotected by recaptcha\b",
    r"for (?:more|the latest|all the latest|full|continuing)\b.{0,100}\b(?:subscribe|follow us|visit|go to|click|"
    r"sign up|"
    r"check out|download)\b.{0,100}$",
    r"\(?for an? (?:\w+ ){0,2}(?:graphic|chart|map|timeline|video|factbox)\b.{0,120}\bclick\b",
    r"\S*@[\w.-]+$",
    # sharing, following, apps
    r"(?:read or )?share this\b.{0,160}$|(?:copy (?:this )?link|close share panel|(?:read more )?about sharing)\W*$",
    r"these are external links\b|(?:opens|will open) in an? new (?:window|tab)\b|why you can trust\b",
    r"(?:print|save|bookmark|listen|gift|save for later)(?: this)?(?: (?:article|story|page))?\W*$",
    r"(?:(?:share|tweet|pin|post|e-?mail|print|save|copy|link|on|via|this|the|to|story|article|comments?|"
    + _SERVICE
    + r")[\s,|/·•]*){1,10}$",
    r"(?:follow|find|like|join)\b.{2,80}\bon " + _SERVICE + r"\b",
    r"join (?:our|us|the)\b.{0,60}\b(?:channel|group|community|conversation|discussion)\b",
    r"(?:news about|tweets? (?:by|from|about))\b.{0,60}$",
    r"(?:download|get) (?:the|our)\b.{0,60}\bapp\b|.{0,80}\b(?:app store|google play)\b",
    r"(?:click|tap) (?:here|on|to|the)\b",
    r"(?:listen to this|text size|font size|reading time|\d{1,3}[ -]min(?:ute)?s?[ -]read)\b.{0,60}$",
    # comments and calls to readers
    r"(?:leave|post|add|write|view|show|see|read|load)(?: all| a| the| more| your)?(?: \d+)? ?(?:comments?|"
    r"repl(?:y|ies))\b.{0,40}$",
    r"(?:\d+ )?comments?(?: \(?\d+\)?| are closed)?$",
    r"(?:contact|e-?mail|write to|message)(?: the| our)? (?:writers?|authors?|reporters?|editors?|journalists?|"
    r"newsroom|us)\b",
    r".{0,60}\b(?:can|may) be (?:reached|contacted) (?:at|on|via)\b.{0,80}$",
    r"(?:do you have|have you got|got) an? (?:\w+ )?(?:story|tip|scoop|question)\b",
    r"we pay for (?:your )?(?:stories|videos|tips)\b|send (?:us )?(?:your|an?) (?:tips?|stor(?:y|ies)|photos?|news)\b",
    r".{0,120}\bexpress your (?:opinions?|views?)\b|what do you think\? .{0,40}comments?",
    # rights, disclaimers, provenance
    r"©|copyright\b|\(c\) ?\d{4}",
    r".{0,400}\ball rights reserved\b",
    r".{0,300}\bmay not be (?:published|reproduced|broadcast|rewritten|redistributed|copied)\b",
    r".{0,200}\b(?:unauthori[sz]ed|without (?:prior |written )*permission).{0,40}\b(?:reproduc\w+|re-?print\w*|"
    r"cop(?:y|ying)|use|distribution)\b",
    r".{0,120}\breproduction\b.{0,60}\b(?:prohibited|forbidden|permission)\b",
    r"(?:disclaimer|legal notice|notice to readers)\b",
    r"(?:(?:the|any|all|these) )?(?:views|opinions)(?: and \w+)? (?:expressed|represented|here)\b",
    r".{0,160}\b(?:does|do) not (?:necessarily )?(?:reflect|represent)\b.{0,60}\b(?:views?|opinions?|polic(?:y|ies))\b",
    r"(?:original|source)(?: link| article| url)?\s*:?\s*https?://|original (?:link|url)\b",
    r"(?:(?:via|link|url|source|more at)\s*:?\s*)?(?:https?://|www\.)\S+$",
    r"(?:this (?:story|article|post|page|piece)|(?:the|this) (?:story|article)(?= (?:was|has been) (?:first|originally|"
    r"last)\b))(?: (?:has been|was|is(?: being)?))(?: \w+)? (?:updated|edited|translated|syndicated|re-?published|"
    r"generated|published)\b|this report (?:has been|was|is being)(?: \w+)? (?:updated|edited|translated|generated)\b",
    r"(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?\s*:?\s.{0,60}\d.{0,20}$",
    r"editor['’]?s['’]? notes?\b\s*[:–—-]?",
    r"this (?:article|story) is (?:more than|over|about) .{0,20} old\W*$",
    r"this is a (?:developing|breaking)\b|(?:developing|breaking) story\b|.{0,60}\bcheck back for (?:updates|more)\b",
    r"(?:more|further) (?:details|updates) (?:to|will) (?:come|follow)\b|more (?:to come|follows)\W*$",
    # bare controls
    r"\d{1,2}:\d\d(?::\d\d)?(?: (?:mins?|minutes))?(?: (?:video|audio|watch|listen))?$",
    r"(?:now playing|up next|current time|duration|video duration|unmute|autoplay)\b.{0,60}$",
    r"(?:this )?(?:video|audio|content) (?:can(?:not| not|['’]t)|could not) be (?:played|loaded|displayed)\b",
    r"(?:play|pause|mute|unmute|close|next|previous|prev|menu|search|home|back(?: to top)?|top|"
    r"(?:show|load|see|view) (?:more|all|less)|expand|collapse|hide caption|toggle caption|listen(?: now)?|"
    r"watch(?: now| live)?|"
    r"live|loading\W*|x|ad|ads|ok(?:ay)?|got it|no thanks|not now|dismiss)$",
)

RELATED = (
    r"(?:you (?:may|might|could|['’]?ll)(?: also)? (?:like|love|enjoy|be interested in|want to read))",
    r"(?:click here )?(?:read|see|watch|hear|find|get) more(?: (?:from|on|about|at|in|stories)\b[^.!?:]{0,50})?",
    r"(?:more|further)(?: (?:from|on|in|about|by|stories|news|coverage|reading|headlines|like this|for "
    r"you)\b[^.!?:]{0,50})?",
    r"(?:most|also) (?:read|popular|viewed|watched|shared|commented|recent|discussed)(?: (?:in|on)(?: the)? "
    r"\w+| stories| now)?",
    r"(?:related|recommended|suggested|trending|popular|latest|similar|top|featured|other|recent)"
    r"(?: (?:stories|articles?|topics?|news|posts?|content|coverage|links?|reading|videos?|headlines|now|for "
    r"you|items|tags?))"
    r"(?: [^.!?:]{0,40})?",
    r"related|recommended(?: for you)?|trending(?: now)?|tags?|topics",
    r"editors?['’]?s?['’]? (?:picks?|choice)|must[ -]reads?|don['’]t miss|see also|also (?:on|in) [^.!?:]{2,40}",
    r"(?:read|up|watch) (?:next|also|now|this next)|what to (?:read|watch) next|what others are (?:reading|"
    r"saying)|next (?:story|up|article)",
    r"(?:from|around|elsewhere on) (?:the|our) (?:web|archives?|partners?|network|site)",
    r"in case you missed it|icymi|today['’]s (?:top )?(?:headlines|coverage|stories|paper)[^.!?]{0,50}",
    r"in pictures|photo gallery|picture gallery|slideshow|live (?:updates|blog)|podcast",
    r"(?:more|also)-in(?: [^.!?]{0,40})?$",
    r"full coverage|[^\W\d_][\w’' ]{2,30}:(?=(?-i:[A-Z“‘]))[^.]{5,120}$",
    r"(?:promoted|sponsored|partner) (?:stories|links|content|posts)|you['’]?re reading",
)

LINK = (
    r"(?:read|listen|view|live|go deeper|in[ -]depth|explainer|explained|opinion|timeline|profile|fact[- ]?check|"
    r"gallery|"
    r"background|from the archives?|read (?:also|now)|also read|watch also|previously|earlier)\s*[:|"
    r">»–—]\s*\S[^\n]{8,160}"
    r"[^.!\n]$",
    r"(?:related|recommended|read more|read next|see also|also read|read also)\s(?-i:[A-Z“‘])[^\n]{15,160}[^.!?…\n]$",
)

CAPTION = (
    _PICTURE + r"$",
    r"(?:file|undated|courtesy|ap|afp|reuters|stock)(?: \w+)? " + _PICTURE + r"\b",
    r"file\s*[-–—:]\s",
    r"(?:file - )?(?:in|on) th(?:is|ese)\b.{0,90}\b" + _PICTURE + r"\b",
    rf"(?:this|these)(?: \w+){{0,2}} {_PICTURE}\b.{{0,60}}\b(?:provided|released|taken|obtained|made available|"
    rf"shared|shows?)"
    rf"\b",
    rf"(?:an?|am)(?: \w+){{0,2}} {_STILL}\b.{{0,60}}\b(?:provided|released|taken|obtained|made available|shared|"
    rf"shows?)\b",
    rf"the (?:\w+ ){{0,2}}{_STILL}\b[^.]{{0,20}}\b(?:taken|made|grabbed|provided|released|"
    rf"obtained)\b[^.]{{0,200}}\bshows?\b",
    rf"(?!.*\b(?:was|were|had|said|says|told)\b)[^.!?]{{10,260}}\bin (?:this|a|an) (?:\w+ ){{0,3}}{_STILL}"
    r"(?=\W*$| (?:from|taken|obtained|provided|released|made|posted|shared|by|courtesy)\b)[^!?]{0,160}$",
    rf"{_PRESENT}(?-i:[A-Z])[^.!?“”\"\n]{{3,160}}\b{_POSED}\b[^.!?“”\"\n]{{0,160}}{_DATED}[^.!?“”\"\n]{{0,80}}\.?$",
    rf"(?-i:[A-Z])[^.!?“”\"\n]{{3,160}}\b(?:is|are) (?:seen|pictured|photographed)\b(?! "
    rf"as\b)[^.!?“”\"\n]{{0,160}}(?:{_DATED}|"
    rf"\b(?:in this|file)\b)[^.!?“”\"\n]{{0,80}}\.?$",
    r".{0,300}\((?:\w+ )?(?:[LC]|left|right|cent(?:er|re)|top|bottom)\)(?:,? (?:and|with|is|are|at|on|in|during|walk|"
    r"speak|arriv|attend|shak|listen)|,|\.?$)",
    rf"{_NAME} {_NAME}(?: {_NAME})*, (?:far |second from (?:the )?|back |front )?(?:left|right|cent(?:er|re)), "
    rf"[^.“”\"]{{5,200}}\.?$",
    r"(?-i:AP|AFP|Reuters|REUTERS|Getty(?: Images)?|EPA|Rex|REX|Alamy|Shutterstock|Bloomberg|PA|PTI|Xinhua)"
    r"(?::[\w ]{2,30}?)?\s(?-i:[A-Z“\"‘'])[^\n]{15,250}[\w”\"’')]$",
    rf".{{10,400}}[.!?”\"]\s*{_NAME} {_NAME}(?: {_NAME})?\s?[/|]\s?(?-i:[A-Z])[\w .'’-]{{2,40}}$",
    rf"(?:photographs?|photos?|pictures?|credit)?[\s:.…]*{_NAME}(?: {_NAME}){{1,3}}\s?[/|]\s?(?-i:[A-Z])[\w "
    rf".'’-]{{2,40}}$",
    rf"{_NAME}(?: {_NAME}){{1,2}} for (?:the )?{_NAME}(?: {_NAME}){{0,3}}$",
    r"(?:photo|picture|image|video)?\s*(?:credits?|handout|file (?:photo|image|picture)|stock (?:photo|"
    r"image))(?:\s?(?:[:|–—/…]|\.{3}).{2,80})?$",
    r"(?:"
    + _PICTURE
    + r"|pictured|credit|caption|watch|video credits?|photo credits?)\s*(?:credit|by|source|courtesy(?: of)?)?\s*[:|]",
    _PICTURE + r" (?:by|courtesy of|credit|source|copyright|caption|via)\b",
    r"image (?:copyright|caption|source)\b|media (?:caption|playback)\b|enlarge (?:this )?image\b|toggle caption\b",
    r"pictured(?:\b| above| below| here| left| right)",
    r"(?:play|watch) (?:video|live|now|again|full)?\s*\d{1,2}:\d{2}\b",
    r"(?-i:[A-Z“\"'‘])[^.\n]{8,150}(?<!\d)(?<!\bat)(?<!\bto)(?<!\bby)(?<!\bof)(?<!from)(?<!until)\s\(?0\d:\d{2}\)?$",
    r"(?:close|play|replay)\s+(?-i:[A-Z\"“'‘]).{20,}",
    r".{0,400}[–—-] video$",
    r".{0,600}\((?:[^()]{0,80}[/|,]\s?|[^()]{0,60}\b(?:via|for)\s)?\s?(?:photo|image|picture|video|credit)?\W{0,3}"
    + _AGENCY
    + r"(?:,? (?:file|photo|images?|pool|handout|via [\w ]{2,30}))*(?: photos?)?\)(?:\s*\([^()]{2,40}\))?$",
    r".{0,600}\((?:"
    + _AGENCY
    + r" )?(?:photos?|images?|pictures?|credits?|screenshots?|video|courtesy|source)\b(?:\s?(?:by|of|from|"
    r"credit|source|courtesy))*\s*:?[^()]{0,80}\)$",
    r".{0,600}\(" + _NAME + r"(?: " + _NAME + r"){1,3}\s?/\s?(?-i:[A-Z])[^()]{1,50}\)(?:\s*\([^()]{2,40}\))?$",
    r"[\w.'’ -]{3,50}\s?/\s?" + _AGENCY + r"(?:[,/ ]+(?:[\w ]{2,20}))?$",
    r".{0,600}\b(?:getty images|shutterstock|alamy|istock)(?:[ ,/][\w ,/]{0,30})?\)?$",
    rf"{_NAME}(?: {_NAME}){{0,3}}\s?/\s?(?:{_AGENCY}\s?/\s?)?{_AGENCY}\b|getty images(?= (?-i:[A-Z]))",
    rf".{{0,250}}\s\|\s{_NAME}(?: {_NAME}){{0,3}}\s?/\s?{_AGENCY}\b",
    r".{10,500}\b(?-i:REUTERS|AP Photo|AFP PHOTO|AAP Image|PA Images)\s?/\s?\w.{2,80}$",
    r"(?:image|photo|video) .{10,300}\bcredit\s?(?:\.{3}|…|:)",
    rf"{_PRESENT}(?-i:[A-Z])[^!?“”\"\n]{{3,200}}\b{_SHOWN}\b[^!?“”\"\n]{{0,240}}(?:,| on) {_FULL_DATE}"
    r"[^.!?“”\"\n]{0,60}\.?$",
    r".{10,500}[.!?”\"]\s+(?:video |photo )?(?:screen ?shots?|screen ?grabs?|file (?:photo|image|picture)|"
    + _PICTURE
    + r"(?: by| courtesy| credit|:).{0,60}|"
    + _PICTURE
    + r"|"
    + _AGENCY
    + r"(?: photo)?)\.?$",
    r".{0,500}\b(?:photo|image|picture|video) (?:credit|courtesy|source)(?: of)?\b.{0,80}$",
    r".{0,300}\bcourtesy (?:of|photo)\b.{0,60}$",
)

CREDIT = (
    r"(?:[•*·–—-]\s*)?.{2,200}\bcontributed (?:reporting\b|(?:to|for) (?:this|the) (?:report|story|article|"
    r"piece|post|dispatch)\b|from " + _NAME + r").{0,120}$",
    r"(?:[•*·–—-]\s*)?(?:contributing|contributors?|with reporting|additional research)\s*(?::|by\b|from\b).{0,200}$",
    rf"(?:.{{0,40}}\bwriters?\b.{{2,300}}|{_AGENCY}(?:,? and (?:the )?{_AGENCY})*) contributed\.?$",
    rf"(?:dr\.? )?{_NAME}(?: {_NAME}){{1,3}} \(@[\w.]+\) (?:is|lives|writes|covers|reports)\b",
    rf"{_NAME}(?: {_NAME}){{1,3}}, an? [^.]{{5,80}}, is an? [^.]{{0,60}}\b(?:columnist|contributor|correspondent|"
    rf"reporter)\b",
    r"(?:reporting|writing|compiled|editing|edited|translated|translation|photography) by\b.{0,240}$",
    r"\(?(?:with )?additional (?:[^.!?]{0,40} )?report(?:ing|s)?(?: (?:by|in|from|for)\b.{0,120}|\W*)$",
    r"\(?with (?:additional )?(?:inputs?|files?|agency inputs|agencies|wires?|reporting|material)(?:\b| from| "
    r"by).{0,100}$",
    _AGENCY + r"(?:\s*(?:[-–—,/|&+]|and)\s*" + _AGENCY + r"){1,4}$",
    rf"(?:analysis|words|text|story|report|interview|review|opinion|illustrations?|graphics?) by {_NAME}(?: "
    rf"{_NAME}){{0,4}}\b"
    r"[^.!?]{0,60}$",
    rf"(?:(?:analysis )?by )?(?:[\w’']+ ){{0,6}}(?:correspondent|reporter|editor)s? {_NAME} {_NAME}(?: {_NAME})?$",
    rf"{_NAME} {_NAME}(?: {_NAME})?,? (?:is )?(?:our |the )?(?:[\w’'&]+ ){{0,4}}(?:correspondent|reporter|editor|"
    rf"staff writer)"
    r"(?:,? (?:in|at|for) [\w .'’-]{2,40})?$",
    r"\(?(?:inputs?|source|from agencies|agencies|wire (?:reports|services))(?: from|:)?\W*(?:agenc(?:y|ies)|"
    + _AGENCY
    + r"|staff)?\)?$",
    r"\(?(?:reporting|editing|writing|additional)\b.{0,200}\b(?:reporting|editing|writing|editor)\b.{0,120}$",
    _NAME
    + r"(?: "
    + _NAME
    + r"){0,4}(?:,? (?:and|&) [\w.'’ -]{4,40})? (?:reported|report|is reporting) from\b.{0,160}$",
    r"(?:©\s*)?\(?(?:the )?(?:associated press|reuters|agence france-presse|united press international|"
    r"bloomberg news|tass|xinhua)\)?$",
    r"by " + _NAME + r"(?: " + _NAME + r"){1,5}(?:,? (?:and|&|for|in|staff|correspondent|reporter|editor)\b.{0,60})?$",
    r"\[(?:by|text|reporter|author|source|compiled|translated)\b[^\]\[]{2,120}\]",
    r"(?:"
    + _NAME
    + r" ){1,3}is an? .{0,60}\b(?:reporter|correspondent|editor|columnist|writer|journalist|contributor)\b.{0,160}$",
)

SUMMARY = (r"(?:(?:story |article )?highlights|key points)\b(?= *[\"“]| *(?-i:[A-Z])| *:?\W*$)",)

STOCK = (
    r"media playback is (?:unsupported|not supported) on (?:your|this) device(?: media caption)?",
    r"(?:image|media) (?:copyright|caption|source)|enlarge (?:this )?image(?: toggle caption)?|toggle caption|"
    r"hide caption",
    r"(?:did|do|does|has|have|had) not (?:immediately |yet |respond )*(?:respond(?:ed)?|repl(?:y|ied)|"
    r"return(?:ed)?)(?: \w+){0,3}? "
    r"(?:requests?|calls?|messages?|e-?mails?|inquir(?:y|ies))(?: \w+){0,3}? (?:for|seeking) (?:further |"
    r"additional )?comments?",
    r"(?:declined|refused) (?:to comment|requests? for comment|comment)(?: further| on the (?:matter|record|case))?",
    r"could not (?:immediately )?be reached for comment",
    r"(?:who )?(?:spoke|speaking|talked|said) on (?:the )?condition of anonymity(?: because \w+ (?:was|were|is|"
    r"are) not authori[sz]ed"
    r" to (?:speak|talk|comment|discuss)(?: \w+){0,6})?",
    r"(?:was|were|is|are) not authori[sz]ed to (?:speak|talk|comment|discuss)(?: \w+){0,5} (?:publicly|matter|"
    r"media|press)",
    r"according to (?:two|three|four|several|multiple|a|an|the)?(?: \w+)? ?(?:people|persons|person|sources?|"
    r"officials?) "
    r"(?:who (?:are|is|were|was) )?(?:familiar|briefed|close|knowledgeable)(?: \w+){1,6}",
    r"(?:could|was) not (?:be )?(?:immediately |independently )*(?:able to )?(?:be )?(?:confirm|verif|"
    r"authenticat)\w*(?: the \w+)?",
    r"(?:wrote|said|posted|tweeted|shared)(?: \w+){0,4} on (?:the |his |her |its )?(?:social media|social "
    r"network)(?:ing)?(?: platform| site| website)?",
    r"(?:in|during|at) an? (?:\w+ ){0,3}(?:interview|news conference|press conference|briefing|statement|"
    r"telephone call|phone call)",
    r"the (?:president|prime minister|vice president|secretary of state|government|people|congress|supreme "
    r"court) of the united states",
    r"(?:for )?the first time (?:in|since)(?: \w+){1,3}|at the end of the (?:day|week|month|year)|in (?:the "
    r")?(?:recent|past|last|coming) "
    r"(?:days|weeks|months|years)|in the (?:wake|aftermath|midst|middle|face) of",
)

FURNITURE = Furniture(
    boilerplate=(*BOILERPLATE, *FUNDED),
    related=RELATED,
    link=LINK,
    caption=CAPTION,
    credit=CREDIT,
    correction=CORRECTION,
    note_label=NOTE_LABEL,
    summary=SUMMARY,
    closing=CLOSING,
    opened=("MORE",),
    stock=STOCK,
)
