"""Whether the words around an English date tell that it was, that it is to come, or neither.

The nearest verb decides: that of the clause the date stands in, not the verb of saying before it ("said work starts
Oct. 1"). A date that opens its clause is told of by the verb behind it.
"""

from __future__ import annotations

import re
from typing import Literal

from rashomon.language.en.telling import IRREGULAR_PAST

Tense = Literal["past", "future", "open", ""]
"""What the words around a time tell: that it was, that it is to come, that it may be either, or nothing."""

_BEFORE, _BEHIND = 130, 100
"""Characters before and behind a date in which its verb is looked for."""

_CLOSE = 3
"""Words that may lie between a verb of the past and a date that it puts in the past."""

_ADVERBS = r"(?:\s(?:not|also|now|then|only|soon|still|never|all|\w+ly))*"
_PLANNED = r"(?:scheduled|slated|planned|due|expected|set|going|supposed|meant|likely|poised|billed|timed)"
_TO_DO = r"(?:\s(?:to|for)\b)?(?:\s(?:be|have|been|stay|remain|keep)\b)*(?:\s(?!after\b|following\b)[a-z]+(?=\s))?"
_STARTING = (
    "start begin open reopen close end expire resume return arrive depart meet leave vote launch kick convene sail fly"
    " lapse run conclude finish"
).split()
"""Verbs whose present tells of what is arranged: "work starts Monday", "talks resume in May"."""
_BARE = "|".join(_STARTING)
_WITH_S = "|".join(f"{v}e?s" for v in _STARTING)
_WILLING = (
    r"agree[sd]?|plans?|planning|expects?|expecting|hopes?|hoping|intends?|intending|wants?|aims?|vow(?:s|ed)?|promise[sd]?"
    r"|pledge[sd]?|threaten(?:s|ed)?|decide[sd]?|voted?|ready|prepar(?:es?|ing)|about|deal|decision|deadline|bid|proposal"
    r"|agreement|invitation|set|due|scheduled|continues?"
)
_FUTURE = (
    rf"(?:will|shall|(?:wo|sha)n[’']t|\w+[’']ll){_ADVERBS}{_TO_DO}",
    rf"(?:would|should|must|ought\sto|may|might|can|needs?\sto|ha(?:s|ve)\sto)\b(?!{_ADVERBS}\shave\b){_ADVERBS}{_TO_DO}",
    rf"(?:is|are|am|(?i:he|she|it|that|there|what|who)[’']s|\w+[’'](?:re|m))\b{_ADVERBS}\s(?:to\s[a-z]+|being\s[a-z]+|[a-z]+ing|{_PLANNED})\b{_TO_DO}",
    r"(?:is|are)(?=(?:\s(?:on|not\suntil))?\s$)",
    rf"(?<!\ba )(?<!\bthe )(?:{_WITH_S}|takes\s(?:place|effect)|(?:goes|comes)\sinto|falls\son)",
    rf"(?:(?<=[a-rt-z]s )|(?<=\bthey )|(?<=\bwe )|(?<=\byou )|(?<=\bI ))(?:{_BARE})",
    rf"(?:{_WILLING})\sto\s(?:be\s)?[a-z]+",
    rf"{_PLANNED}(?=\s(?:to|for)\s*$)|scheduled|slated|planned|due|expected|upcoming|forthcoming|payable|redeemable",
    r"to\sbe\s[a-z]+|effective|deadline|no\slater\sthan|in\stime\sfor|ahead\sof",
)
_OPEN = (
    rf"(?:was|were|had\sbeen){_ADVERBS}\s(?:to\s[a-z]+|(?!expected\b){_PLANNED})\b{_TO_DO}",
    r"(?:(?:is|are|was|were|be|been)\s)?(?:postponed|delayed|extended|put\soff|moved|brought\sforward|rescheduled|adjourned)(?=\s(?:\w+\s){0,4}(?:to|until|till)\s$)",
)
_PAST = (
    r"(?:failed|refused|managed|able|unable|forced|began|begun|continued|tried|declined|helped|used|came|went|had|happened"
    r"|seemed|appeared|got|proved)\sto\s(?:be\s)?[a-z]+",
    rf"(?:would|should|could|must|may|might|can)(?:n[’']t)?{_ADVERBS}\shave\b{_ADVERBS}(?:\sbeen)?(?:\s[a-z]+)?",
    rf"(?:has|have|had|having|\w+[’']ve)(?:n[’']t)?\b{_ADVERBS}(?:\sbeen)?(?:\s[a-z]+)?",
    rf"(?:was|were|did|could)(?:n[’']t)?\b{_ADVERBS}(?:\sbeing)?(?:\s[a-z]+)?",
    rf"says|tells|{'|'.join(sorted(IRREGULAR_PAST))}",
    r"(?<!\ba )(?<!\ban )(?<!\bthe )(?!(?:hundred|hatred|sacred|un[a-z]+)\b)[a-z]{2,}(?<!e)ed",
    r"(?:after|following|amid)(?=\s)",
)
_VERB = re.compile(
    r"(?<![\w’'-])(?:"
    + "|".join(
        f"(?P<{tense}>{'|'.join(f'(?:{p})' for p in patterns)})"
        for tense, patterns in (("open", _OPEN), ("future", _FUTURE), ("past", _PAST))
    )
    + r")(?![\w’'])"
)
_STOP = re.compile(r"[;:]|[,.!?][”\"’]|“(?=[^”]*$)")
"""Behind the last of these the clause of a date begins at the earliest; it ends before the first of `_END`."""
_END = re.compile(r"[;:!?“”\"]")
_OPENS_CLAUSE = re.compile(
    r"(?:^|[,—–(]\s*|\b(?:who|which|that|but|when|where|while|because|although|and)\s+)"
    r"(?:(?:on|in|by|at|early|late|later|earlier|then)\s+)*$",
    re.IGNORECASE,
)
_TO_BE = re.compile(r"\sto\s(?:be\s)?(?!the\b|a\b|an\b)[a-z]+\s(?:[\w’'-]+\s){0,4}(?:on|in)?\s*$")
"""An infinitive: the verb of a headline ("Council to vote on Friday") and of no other clause."""
_PARTICIPLE = re.compile(r"\s(?:by|as)\b")
_PLEDGED = re.compile(r"(?:agreed|vowed|promised|pledged|threatened|decided|voted)\s")
"""Behind a date these were done on it ("On Friday she vowed to return"); before one they tell of what is to be done."""
_POSSESSIVE = re.compile(r"[’']s?\s")
_TAKING_PART = re.compile(r"\b(?:in|at|for|before|ahead\sof)\s+$")
"""Before a happening named by its day: "will play in Friday's final", unlike "will look into Friday's blast"."""
_ATTRIBUTE = re.compile(r"\b(?:an?|the|its|his|her|their|this|that)\s+$", re.IGNORECASE)
_NOUN = re.compile(r"\s(?!(?:and|or|but|to|of|for|in|on|at|as|by|from|with|that|when|which|who)\b)[a-z]")
_SETS_A_DATE = re.compile(r"\s(?:deadline|start|opening|kick-?off|launch|hearing|vote|election|ballot|referendum)\b")
"""Round a date that stands before a noun: "a June agreement", "the Tuesday deadline"."""
_LIMIT = re.compile(r"\b(?P<by>by|before)\s+$|\b(?:until|till)\s+(?:at\s(?:least|the\searliest)\s+)?$", re.IGNORECASE)


def tense_around(text: str, start: int, date: tuple[int, int], end: int) -> Tense:
    """What the sentence text[start:end] tells of the direction in which its date (start, end) lies."""
    before = text[max(start, date[0] - _BEFORE) : date[0]]
    if _ATTRIBUTE.search(before) and _NOUN.match(text, date[1], end):
        return _of_attribute(text, date[1], end)
    stops = [m.end() for m in _STOP.finditer(before)]
    clause = before[stops[-1] :] if stops else before
    nearest = _last_tense(clause)
    if _OPENS_CLAUSE.search(clause):
        nearest = _tense_behind(text, date[1], end) or nearest
    elif not nearest and not _VERB.search(clause):
        nearest = _tense_behind(text, date[1], end) or ("future" if _TO_BE.search(clause) else "")
    if _POSSESSIVE.match(text, date[1]):
        return "open" if nearest in ("future", "open") and _TAKING_PART.search(clause) else ""
    return _limited(clause, nearest)


def _of_attribute(text: str, at: int, end: int) -> Tense:
    """That of a date before a noun: what is told of it may be done at another time, unless both were."""
    if _SETS_A_DATE.match(text, at, end):
        return "open"
    return "past" if _tense_behind(text, at, end) == "past" else ""


def _limited(clause: str, nearest: Tense) -> Tense:
    """What is done by or until a time is to come, unless it was done by then."""
    limit = _LIMIT.search(clause)
    if limit is None:
        return nearest
    if nearest != "past":
        return nearest or "future"
    return "past" if limit["by"] else "open"


def _last_tense(clause: str) -> Tense:
    """That of the last verb; a past far from the date tells only that nothing is to come."""
    verbs = list(_VERB.finditer(clause))
    if not verbs:
        return ""
    last = verbs[-1]
    tense = _of_match(last)
    return "" if tense == "past" and len(clause[last.end() :].split()) > _CLOSE else tense


def _tense_behind(text: str, at: int, end: int) -> Tense:
    """That of the first finite verb behind a date; "a ship owned by …" has none."""
    stop = _END.search(text, at, min(end, at + _BEHIND))
    last = stop.start() if stop else min(end, at + _BEHIND)
    verbs = (m for m in _VERB.finditer(text, at, last) if not _PARTICIPLE.match(text, m.end()))
    return next(("past" if _PLEDGED.match(m[0]) else _of_match(m) for m in verbs), "")


def _of_match(m: re.Match[str]) -> Tense:
    return "open" if m["open"] else "future" if m["future"] else "past"
