"""English words by which a publication turns to its readers: to sign up, send, share, pay, answer."""

from __future__ import annotations

import re

from rashomon.language.base import Prompts

_CHANNEL = (
    r"newsletters?|inbox|e-?mails?|apps?|podcasts?|channels?|accounts?|subscriptions?|alerts?|notifications?|"
    r"whatsapp|twitter|facebook|instagram|telegram|tiktok|youtube|linkedin|bluesky|threads|comments?|websites?|"
    r"homepage|inquiries|browser|cookies|survey|membership|members?|subscribers?|newsroom|journalism|reporting|"
    r"journalists?|reporters?|coverage|stor(?:y|ies)|tips?|photos?|videos?|pictures?|questions|feedback|responses?|"
    r"details|data|submissions?|contributions?|privacy|support|donations?|gift|readers?|experiences?|terms|settings|"
    r"preferences|device|form|team|briefing|digest|round-?up|trial|ad-?free|e-?paper|thoughts|opinions?|views?|"
    r"articles?"
)
_US = r"(?:us|our)"

PROMPTS = Prompts(
    reader=re.compile(r"\b(?:you|your|you['’](?:re|ve|d|ll)|yourself)\b", re.IGNORECASE),
    press=re.compile(r"\b(?:we|us|our|we['’](?:re|ve|d|ll))\b", re.IGNORECASE),
    channel=re.compile(rf"\b(?:our|your|this)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{_CHANNEL})\b", re.IGNORECASE),
    medium=re.compile(
        r"\b(?:newsletters?|inbox|podcasts?|apps?|alerts?|e-?mails?|push notifications?)\b", re.IGNORECASE
    ),
    asks=re.compile(
        r"(?:please |to |just |you can |you may )*(?:(?:sign|log) (?:up|in)|subscribe|join|follow|share|e-?mail|call|"
        r"text|tell|contact|click|tap|download|get|help|support|donate|send|write|let|register|upload|choose|enter|"
        r"become|start|try|give|discover|explore|add|submit|ask|vote|take|visit|check|stay|receive|read|listen|watch|"
        r"find|scan|message|whatsapp|continue|unlock|upgrade|want|need|like|have|got|love|make|hear|see|catch|tune in|"
        r"don['’]t miss)\b",
        re.IGNORECASE,
    ),
    addressed=re.compile(
        rf"\b(?:contact|e-?mail|call|message|tell|send|follow|join|text|support|help|write to|get in touch with|reach|"
        rf"share (?:\w+ ){{1,4}}with) {_US}\b|\blet us (?:know|hear)\b|\be-?mail(?:ing)? (?:\[|\S+@)|\bget in "
        rf"touch\b|\bsign(?:ing)? up\b|\bsubscrib(?:e|ing)\b|"
        rf"\bclick(?:ing)? (?:here|on|the)\b|\bdownload\b|\bdonat(?:e|ing)\b|\bin your inbox\b|\bcancel any ?time\b|"
        rf"\bhear from you\b|\blisten to this\b|"
        rf"\bun(?:limited|lock) (?:\w+ ){{0,2}}access\b|\bfree trial\b|\b(?:please )?log ?in\b|\bbelow\b",
        re.IGNORECASE,
    ),
    asked=re.compile(
        r"(?:q ?& ?a\s+)?(?:are|were|did|do|have|has|is|was|can|could|would|will) (?:you|your|anyone you)\b"
        r"[^?\n]{3,160}\?",
        re.IGNORECASE,
    ),
    concerned=re.compile(
        r"\b(?:affected|witness\w*|experienc\w+|in the area|at the scene|live (?:in|near)|work(?:ed)? (?:at|for|in)|"
        r"information|know (?:more|anything|something)|story|tip|see (?:what|the)|seen|photos?|videos?|footage|"
        r"something to (?:share|say)|been (?:to|there)|involved|own experience|taking part|a question)\b",
        re.IGNORECASE,
    ),
)
