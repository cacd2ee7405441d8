"""How a form of a name goes with the name that its actor is shown by, for readers who may not see why they are one."""

from __future__ import annotations

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.stages.name_keys import Key, body_key, person_key, without_stops


def link_of(form: str, name: str, kind: r.ActorKind) -> r.Link:
    """What the form is to the name: the same, a longer or shorter one, a surname, another spelling and so on."""
    if kind == "person":
        return _of_person(person_key(form), person_key(name))
    names = get_language("en").names
    return _of_body(form, body_key(form, names), body_key(name, names))


def _of_person(form: Key, name: Key) -> r.Link:
    if form == name or "".join(form) == "".join(name):
        return "same"
    if len(form) == 1 and form[0] in name:
        return "given" if form[0] == name[0] else "surname"
    if form[-1] == name[-1] and any(len(word) == 1 for word in set(form) ^ set(name)):
        return "initials"
    if set(form) < set(name):
        return "shorter"
    return "longer" if set(name) < set(form) else "respelt"


def _of_body(form: str, key: Key, name: Key) -> r.Link:
    if key == name:
        return "same"
    if without_stops(form).isupper() and len(key) == 1:
        return "acronym"
    if set(key) < set(name):
        return "shorter"
    return "longer" if set(name) < set(key) else "otherwise"
