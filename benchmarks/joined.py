"""Events in which somebody marked which names in several reports mean one: ECB+, and readings by hand."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.model.ids import sha256
from rashomon.read import read_bytes
from rashomon.text.tokens import normal, tokenize

_ECBPLUS_KINDS = frozenset({"HUMAN_PART_PER", "HUMAN_PART_ORG", "HUMAN_PART_GPE", "HUMAN_PART_MET"})
_READING_KINDS = frozenset({"person", "organisation"})
_CLOSING, _OPENING = frozenset(",.;:!?%)]”…"), frozenset("([$£€“")
_JOINING = frozenset("-/_")
_ENDINGS = frozenset("s re ve ll d m t n't".split())
_MARKS = frozenset({'"', "''", "``"})
Tokens = Mapping[int, str]
"""The tokens of a sentence by their place in it."""


class Named(NamedTuple):
    """A named mention in the gold: whom it means, and where it stands in the report's text."""

    chain: str
    start: int
    end: int


class Told(NamedTuple):
    """A report with the gold's named mentions."""

    article: r.Article
    named: tuple[Named, ...]


def read_events(folder: Path, reports: Path) -> Iterator[tuple[str, list[Told]]]:
    """The events of a folder of ECB+ (a subtopic is one), or of readings with their reports, by name."""
    for path in sorted(folder.glob("*/entity.jsonl")):
        yield path.parent.name, list(read_subtopic(path.parent))
    for path in sorted(folder.glob("*.json")):
        reading = json.loads(path.read_text(encoding="utf-8"))
        if "actors" in reading:
            yield path.stem, list(read_reading(reading["actors"], reports / path.stem))


def read_subtopic(folder: Path) -> Iterator[Told]:
    """The reports of one subtopic of ECB+, made readable, with what people and bodies are called."""
    told: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in (folder / "entity.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["mention_full_type"] in _ECBPLUS_KINDS:
            told[row["doc_id"]].append(row)
    for name, sentences in _documents((folder / "text.conll").read_text(encoding="utf-8").splitlines()).items():
        yield _readable(name, sentences, told[name])


def _documents(lines: Iterable[str]) -> dict[str, dict[int, dict[int, str]]]:
    """Each document's name ("1_10ecb") with its tokens, by number of sentence and place in it."""
    found: dict[str, dict[int, dict[int, str]]] = defaultdict(lambda: defaultdict(dict))
    for line in lines:
        fields = line.split("\t")
        if len(fields) > 3 and fields[3]:
            topic, subtopic, number = fields[0].split("/")
            found[f"{topic}_{number}{subtopic.removeprefix(topic)}"][int(fields[1])][int(fields[2])] = fields[3]
    return found


def _readable(name: str, sentences: Mapping[int, Tokens], rows: Sequence[Mapping[str, Any]]) -> Told:
    """The document with each sentence as a paragraph, but for addresses of pages."""
    text = ""
    places: dict[tuple[int, int], tuple[int, int]] = {}
    for number, tokens in sorted(sentences.items()):
        if tokens[min(tokens)].startswith("http"):
            continue
        line, at = join_tokens(tokens)
        places |= {(number, n): (len(text) + start, len(text) + end) for n, (start, end) in at.items()}
        text += line + "\n\n"
    article = r.Article(id=name, source=f"{name}.txt", sha256=sha256(text.encode()), text=text)
    named = []
    for row in rows:
        stands = sorted(places[key] for n in row["tokens_number"] if (key := (row["sent_id"], n)) in places)
        if stands and is_name(text[stands[0][0] : stands[-1][1]], opening=row["tokens_number"][0] == 0):
            named.append(Named(row["coref_chain"], stands[0][0], stands[-1][1]))
    return Told(article, tuple(sorted(set(named), key=lambda n: (n.start, n.end, n.chain))))


def join_tokens(tokens: Tokens) -> tuple[str, dict[int, tuple[int, int]]]:
    """The text of tokens as it is printed, and where each stands in it."""
    text, before, opened = "", "", False
    at: dict[int, tuple[int, int]] = {}
    for place, token in sorted(tokens.items()):
        mark = token in _MARKS
        glued = opened if mark else _is_glued(before, token)
        text += token if glued or not text else f" {token}"
        at[place] = (len(text) - len(token), len(text))
        opened = opened is not mark
        before = f"{token} " if mark and opened else token
    return text, at


def _is_glued(before: str, token: str) -> bool:
    """No blank stands between the two: before a mark, within a possessive, behind an opening mark, in "U.S."."""
    ending = token.removeprefix("’").removeprefix("'") in _ENDINGS and (token[0] in "’'" or before in {"’", "'"})
    apostrophe = token in {"’", "'"} and before[-1:].isalpha()
    opened = before[-1:] in _OPENING or (before.endswith(" ") and before.strip() in _MARKS)
    return ending or apostrophe or opened or token[0] in _CLOSING or token in _JOINING or before in _JOINING


def read_reading(actors: Sequence[Mapping[str, Any]], folder: Path) -> Iterator[Told]:
    """The reports of a reading by hand with what people and bodies are called in them."""
    named: dict[str, list[Named]] = defaultdict(list)
    for actor in actors:
        for form in actor["forms"] if actor["kind"] in _READING_KINDS else ():
            if is_name(form["text"]):
                named[form["doc"]].append(Named(actor["name"], form["start"], form["end"]))
    for path in sorted(folder.iterdir()):
        if path.name in named:
            yield _reported(path, named[path.name])


def _reported(path: Path, named: Sequence[Named]) -> Told:
    (article,) = read_bytes(path.read_bytes(), path.name).articles
    return Told(article, tuple(sorted(named, key=lambda n: (n.start, n.end, n.chain))))


def is_name(text: str, *, opening: bool = False) -> bool:
    """A word of it is capitalised and no pronoun, article or common noun; "a clerk in Orrin" is no name, too.

    `opening`: it opens a sentence, where every first word is capitalised.
    """
    words = [t.text for t in tokenize(text) if t.is_word]
    if not words or normal(words[0]) in {"a", "an"}:
        return False
    proper = [word for word in words if word[0].isupper() and not _is_common(normal(word))]
    return bool(proper) and not (opening and proper == words[:1] and len(words) > 1)


def _is_common(word: str) -> bool:
    names = get_language("en").names
    nouns = names.person_nouns | names.group_nouns | names.organisation_words | names.pronouns.keys()
    return word in nouns or word in names.never_names or word in names.titles
