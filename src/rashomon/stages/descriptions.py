"""Descriptions ("a senior port official", "the ministry") and pronouns; and the offices that stand beside names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.language.base import Language, Names
from rashomon.model import records as r
from rashomon.stages.clauses import PREPOSITIONS
from rashomon.stages.name_runs import bare, bare_end, is_capital, opens_sentence
from rashomon.text.tokens import Token, normal

_DETERMINERS = frozenset(
    (
        "the a an this that these those his her its their our my one two three four five six seven eight nine"
        " ten several some many most other another every each both few all any"
    ).split()
)
_FUNCTION_WORDS = frozenset(
    (
        "and or but that which who when while if because is are was were be been has have had do does did will"
        " would can could not as so than then there"
    ).split()
)
_TELLING = frozenset("according said says told tells wrote dismissed denied confirmed added".split())
"""Words of a clause of its own: what holds one tells no role."""
_OF = frozenset({"of", "for", "at", "in", "to"})
_AUXILIARIES = frozenset("is are was were has have had".split())
_QUANTIFIERS = frozenset({"some", "many", "several", "both", "others"})
_POSTMODIFIERS = frozenset(
    "familiar close informed briefed who at of from in with on for involved working based speaking near to".split()
)
_PHRASE_WORDS = 4
_LONGEST_POSTMODIFIER = 14
_APPOSITIVE_REACH = 9
BODY_NOUNS = frozenset(
    (
        "ministry department agency company firm court police government council committee commission union"
        " party office bureau board group regulator watchdog authority bank university hospital embassy"
        " institute foundation operator coastguard airline carrier charity campaign movement association federation"
        " league society trust school college clinic museum church temple mosque synagogue zoo club retailer lender"
        " utility think-tank parliament tribunal army military"
    ).split()
)


def describe_left(
    article: r.Article, tokens: Sequence[Token], first: int, names: Names, *, office_follows: bool
) -> tuple[int, str]:
    """Where the phrase begins that leads to the name at `first`, and the role it gives ("Kremlin adviser" …)."""
    at = first
    while at > 0 and _is_role_word(tokens, at - 1, names, at == first and not office_follows):
        at -= 1
    while at < first and office_follows and is_capital(tokens[at]) and normal(tokens[at].text) not in names.modifiers:
        at += 1  # "When German" is no role: only modifiers lead to an office
    at = _over_of(tokens, at, names) if at < first or office_follows else at
    at = _over_hyphen(tokens, at) if at < first else at
    if at == first or (not office_follows and not any(_is_head_at(tokens, i, names) for i in range(at, first))):
        return tokens[first].start, ""
    return tokens[at].start, article.text[tokens[at].start : bare_end(tokens[first - 1])]


def _over_hyphen(tokens: Sequence[Token], at: int) -> int:
    """Where a role begins, not at a hyphen: at the word that one joins ("ex-President"), or behind a dash."""
    if tokens[at].text != "-":
        return at
    joined = at > 0 and tokens[at - 1].end == tokens[at].start and tokens[at - 1].is_word
    return at - 1 if joined else at + 1


def is_office(token: Token, names: Names) -> bool:
    """A noun for somebody or a title, capitalised or not."""
    word = normal(token.text)
    return is_person_noun(word, names) or word in names.titles


def describe_held(
    article: r.Article, tokens: Sequence[Token], first: int, name_first: int, names: Names
) -> tuple[int, str]:
    """As in "Former mayor of | Venn Ana Orr": where it begins, and the office held of what stands before the name.

    Where no office leads there, the mention is the name alone.
    """
    at = first - 1
    at = at - 1 if at > 0 and normal(tokens[at].text) == "the" else at
    if at < 1 or normal(tokens[at].text) not in _OF or not is_office(tokens[at - 1], names):
        return tokens[name_first].start, ""
    edge = _left_edge(tokens, at - 1, names)
    return tokens[edge].start, article.text[tokens[edge].start : bare_end(tokens[name_first - 1])]


def _over_of(tokens: Sequence[Token], at: int, names: Names) -> int:
    """Where a role begins whose body is named with "of" ("Board of Works chairman Otto Lund")."""
    if at < 2 or tokens[at - 1].text != "of" or not (_is_body(tokens[at], names) and _is_proper(tokens[at - 2], names)):
        return at
    at -= 2
    while at > 0 and _is_proper(tokens[at - 1], names):
        at -= 1
    return at


def _is_body(token: Token, names: Names) -> bool:
    word = normal(token.text)
    return _is_proper(token, names) and not is_person_noun(word, names) and word not in names.titles


def _is_role_word(tokens: Sequence[Token], i: int, names: Names, nearest: bool) -> bool:
    token, word = tokens[i], normal(tokens[i].text)
    if token.text in "-–" and token.end == tokens[i + 1].start:
        return not nearest
    if not token.is_word or (nearest and not _is_head_at(tokens, i, names)):
        return False
    return word in names.modifiers or _is_head(token, names) or _is_proper(token, names)


def _is_head_at(tokens: Sequence[Token], i: int, names: Names) -> bool:
    """A head noun, which may be capitalised for opening its sentence."""
    opening = opens_sentence(tokens, i) and is_person_noun(normal(tokens[i].text), names)
    return _is_head(tokens[i], names) or (opening and normal(tokens[i].text) not in names.given_names)


def _is_head(token: Token, names: Names) -> bool:
    word = normal(token.text)
    noun = is_person_noun(word, names) or word in names.titles or word in names.outlet_nouns or word in BODY_NOUNS
    return token.text[0].islower() and noun


def is_person_noun(word: str, names: Names) -> bool:
    """A noun for a person, listed or made with "-ologist"."""
    return word in names.person_nouns or word.endswith("ologist")


def _is_proper(token: Token, names: Names) -> bool:
    return is_capital(token) and normal(token.text) not in names.never_names


def describe_before(article: r.Article, tokens: Sequence[Token], first: int, last: int, names: Names) -> str:
    """The role that leads to a name set off by commas: "The harbour master, | Jane Roe |, …" or ""."""
    closed = last + 1 >= len(tokens) or tokens[last + 1].text in {",", ".", ";"}
    if first < 2 or tokens[first - 1].text != "," or not closed or not _is_head(tokens[first - 2], names):
        return ""
    at = _left_edge(tokens, first - 2, names)
    return article.text[tokens[at].start : bare_end(tokens[first - 2])]


def describe_right(article: r.Article, tokens: Sequence[Token], last: int, names: Names) -> str:
    """The role in apposition after a name: ", a former ambassador to the south," or ""."""
    rest = tokens[last + 1 : last + 2 + _APPOSITIVE_REACH + 8]
    if len(rest) < 3 or rest[0].text != ",":
        return ""
    clause = normal(rest[1].text) == "who" and normal(rest[2].text) in {"is", "was", "serves", "served"}
    begin = (2 if normal(rest[2].text) in {"was", "served"} else 3) if clause else 1  # "was a judge" is past
    end = next((i for i, t in enumerate(rest[begin:], begin) if t.text in ',;.:—–“”"()'), len(rest))
    phrase = rest[begin:end]
    if any(normal(t.text) in _TELLING for t in phrase):
        return ""
    heads = [i for i, t in enumerate(phrase[:_APPOSITIVE_REACH]) if normal(t.text) in names.person_nouns]
    if not heads or any(
        is_capital(t) and i == 0
        for i, t in enumerate(phrase)
        if normal(t.text) not in names.nationalities and normal(t.text) not in names.offices
    ):
        return ""
    return article.text[phrase[0].start : bare_end(phrase[-1])]


def find_descriptions(article: r.Article, tokens: Sequence[Token], language: Language) -> Iterator[r.Mention]:
    """Descriptions and pronouns of one sentence, in order."""
    names = language.names
    for i, token in enumerate(tokens):
        word = normal(token.text)
        if word in names.pronouns and names.pronouns[word] in {"male", "female", "plural", "relative", "thing"}:
            yield _pronoun(article, token, names.pronouns[word])
        elif (token.text[0].islower() or i == 0) and _is_description_head(tokens, i, names):
            yield _description(article, tokens, i, language)


def _pronoun(article: r.Article, token: Token, value: str) -> r.Mention:
    gender: r.Gender = "male" if value == "male" else "female" if value == "female" else ""
    return r.Mention(
        article=article.id,
        start=token.start,
        end=token.end,
        text=token.text,
        kind="organisation" if value == "thing" else "group" if value == "plural" else "person",
        form="pronoun",
        head=normal(token.text),
        plural=value == "plural",
        gender=gender,
    )


def _is_description_head(tokens: Sequence[Token], i: int, names: Names) -> bool:
    word = normal(tokens[i].text)
    follows = tokens[i + 1] if i + 1 < len(tokens) else None
    if follows is not None and _is_description_word(follows, names):
        return False
    if word in _QUANTIFIERS:
        return follows is not None and normal(follows.text).endswith(("ed", "said", "say"))
    if word in names.group_nouns:
        return True
    nouns = is_person_noun(word, names) or word in BODY_NOUNS or word in names.outlet_nouns
    return nouns and _left_edge(tokens, i, names) < i


def _is_description_word(token: Token, names: Names) -> bool:
    word = normal(token.text)
    lower = token.text[0].islower() and (word in names.person_nouns or word in names.group_nouns)
    return lower or (is_capital(token) and word not in names.never_names)


def _left_edge(tokens: Sequence[Token], i: int, names: Names) -> int:
    """First token of the noun phrase whose head is token i."""
    determined = _determiner_before(tokens, i)
    if determined is not None:
        return determined
    at = i
    while at > 0:
        token, word = tokens[at - 1], normal(tokens[at - 1].text)
        if _stands_in_name(tokens, at - 1):
            at -= 1
            continue
        if word in _DETERMINERS:
            return at - 1
        joined = token.text in "-–" and at > 1 and tokens[at - 2].end == token.start
        noun = word in names.modifiers or is_person_noun(word, names) or word in BODY_NOUNS
        if not (joined or noun or (is_capital(token) and token.is_word and word not in names.never_names)):
            break
        at -= 1
    return at


def _determiner_before(tokens: Sequence[Token], i: int) -> int | None:
    """The determiner of a plain noun phrase: "a", at most three lower-case content words, the head.

    What hyphens join is one word, as in "a 70-year-old man".
    """
    passed = 0
    for at in range(i - 1, -1, -1):
        joined = _is_joint(tokens, at) or _is_joint(tokens, at + 1) or _owned_by_many(tokens, at)
        passed += not joined
        if passed > _PHRASE_WORDS:
            return None
        if joined:
            continue
        word = normal(tokens[at].text)
        if word in _DETERMINERS and not _stands_in_name(tokens, at):
            return at
        if is_capital(tokens[at]) and tokens[at].text.endswith(("’s", "'s")):
            return _owner(tokens, at)
        if not tokens[at].text[0].islower() or word in PREPOSITIONS or word in _FUNCTION_WORDS:
            return None
    return None


def _stands_in_name(tokens: Sequence[Token], at: int) -> bool:
    """A small word with a capital within a name: the "Our" of the Save Our Bay campaign."""
    small = at > 0 and normal(tokens[at].text) in _DETERMINERS
    return (
        small and is_capital(tokens[at]) and is_capital(tokens[at - 1]) and tokens[at - 1].end + 1 == tokens[at].start
    )


def _is_joint(tokens: Sequence[Token], at: int) -> bool:
    """A hyphen without spaces."""
    inside = 0 < at < len(tokens) - 1 and tokens[at].text == "-"
    return inside and tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def _owned_by_many(tokens: Sequence[Token], at: int) -> bool:
    """The apostrophe of "the boaters' lawyer"."""
    if not at or tokens[at].text not in "'’":
        return False
    return tokens[at - 1].text.endswith("s") and tokens[at - 1].end == tokens[at].start


def _owner(tokens: Sequence[Token], at: int) -> int:
    """First token of the name whose possessive stands at token `at`: "Jane Roe's office"."""
    while (
        at > 0
        and is_capital(tokens[at - 1])
        and tokens[at - 1].is_word
        and normal(tokens[at - 1].text) not in PREPOSITIONS
    ):
        at -= 1
    return at


def _description(article: r.Article, tokens: Sequence[Token], i: int, language: Language) -> r.Mention:
    names = language.names
    first = _left_edge(tokens, i, names)
    last = _right_edge(tokens, i, language)
    word = normal(tokens[i].text)
    start, end = tokens[first].start, bare_end(tokens[last])
    body = (word in BODY_NOUNS or word in names.outlet_nouns) and word not in names.person_nouns
    return r.Mention(
        article=article.id,
        start=start,
        end=end,
        text=article.text[start:end],
        kind="organisation" if body else "group" if word in names.group_nouns else "person",
        form="description",
        role=article.text[tokens[first].start : bare_end(tokens[i])],
        head=word,
        plural=word in names.group_nouns,
        gender=_noun_gender(word),
    )


def _noun_gender(word: str) -> r.Gender:
    if word.endswith("woman"):
        return "female"
    return "male" if word.endswith("man") and word != "woman" else ""


def _finite_report(word: str, language: Language) -> bool:
    return word in language.reporting.speech and (word.endswith("ed") or word in {"said", "says", "told", "wrote"})


def _right_edge(tokens: Sequence[Token], i: int, language: Language) -> int:
    """Last token of what qualifies the head: "of the ministry", "familiar with the talks"."""
    if i + 1 >= len(tokens) or normal(tokens[i + 1].text) not in _POSTMODIFIERS or bare(tokens[i]) != tokens[i].text:
        return i
    end = min(len(tokens), i + 1 + _LONGEST_POSTMODIFIER)
    for j in range(i + 1, end):
        word = normal(tokens[j].text)
        ends = not tokens[j].is_word and tokens[j].text not in "-–’'"
        verb = _finite_report(word, language) or (word in _AUXILIARIES and normal(tokens[i + 1].text) != "who")
        if ends or word in {"that", "and", "but", "as"} or verb:
            return _without_adverb(tokens, j - 1, i)
    return i


def _without_adverb(tokens: Sequence[Token], last: int, head: int) -> int:
    while last > head and (
        normal(tokens[last].text).endswith("ly") or normal(tokens[last].text) in {"also", "has", "have", "had"}
    ):
        last -= 1
    return last
