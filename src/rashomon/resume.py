"""What was worked out once is not worked out again: values by a hash of what they were made from.

A key covers the inputs, the stage's name, version and parameters, and the weights; the store's folder belongs to one
edition of the program's files and libraries. Whatever cannot be read back is made anew, and whatever cannot be kept is
made all the same: a run is never the worse for it.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import itertools
import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import msgspec

from rashomon.model.report import ModelUsed
from rashomon.neural.late import LateEncoder, LateTagger
from rashomon.neural.protocols import SentenceEncoder
from rashomon.stages.base import Models, Records, Stage, replace
from rashomon.store import Folder, Nowhere, Store, edition

T = TypeVar("T")


class Memory:
    """Values by what they were made from, in a store. `warnings` are told at the end of a run."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.keeps = not isinstance(store, Nowhere)
        self.warnings: list[str] = []
        self.written = 0

    def get(self, kind: type[T], *parts: object) -> T | None:
        """The value made from these parts (records, numbers, texts, bytes), None where there is none."""
        raw = self._store.get(_key(parts)) if self.keeps else None
        try:
            return None if raw is None else msgspec.msgpack.decode(raw, type=kind)
        except msgspec.DecodeError:
            return None

    def put(self, value: object, *parts: object) -> None:
        """Keep the value made from these parts; after a first failure nothing more is kept."""
        if not self.keeps or self.warnings:
            return
        try:
            self._store.put(_key(parts), msgspec.msgpack.encode(value))
            self.written += 1
        except OSError as error:
            where = f" ({error.filename})" if error.filename else ""
            self.warnings.append(f"nothing more is kept in the cache: {error.strerror or error}{where}")

    def recall(self, kind: type[T], make: Callable[[], T], *parts: object) -> T:
        """The value made from these parts, made now where there is none."""
        found = self.get(kind, *parts)
        if found is None:
            found = make()
            self.put(found, *parts)
        return found


FORGETFUL = Memory(Nowhere())
"""Keeps nothing."""


@contextlib.contextmanager
def remembering(folder: str | os.PathLike[str] | None) -> Iterator[Memory]:
    """A memory in a folder, kept to its size at the end; one that keeps nothing for None."""
    if folder is None:
        yield FORGETFUL
        return
    store = Folder(folder, edition())
    memory = Memory(store)
    yield memory
    if memory.written:
        store.trim()


def run_stage(stage: Stage, records: Records, models: Models, memory: Memory) -> Records:
    """The records after a stage. Of one that reads an article at a time, only what is new is worked out."""
    if not (stage.by_article and memory.keeps):
        return stage.run(records, models, stage.params)
    which = (stage.name, stage.version, stage.params, models.digest)
    done = [
        memory.recall(Records, functools.partial(_written, stage, one, models), *which, one)
        for one in _apart(records, stage.reads)
    ]
    fields = {field: tuple(itertools.chain(*(getattr(one, field) for one in done))) for field in stage.writes}
    return replace(records, **fields)


def _written(stage: Stage, one: Records, models: Models) -> Records:
    """What a stage writes of one article, and no more."""
    after = stage.run(one, models, stage.params)
    return replace(Records(), **{field: getattr(after, field) for field in stage.writes})


def _apart(records: Records, fields: Sequence[str]) -> Iterator[Records]:
    """The records of each article by itself, those of some fields alone."""
    for article in records.articles:
        others = {
            field: tuple(x for x in getattr(records, field) if x.article == article.id)
            for field in fields
            if field != "articles"
        }
        yield replace(Records(articles=(article,)), **others)


def late_models(folder: str | os.PathLike[str] | None, used: Sequence[ModelUsed], memory: Memory) -> Models:
    """The models of a folder of weights, opened when first asked; none where none is used."""
    if folder is None or not used:
        return Models()
    digest = used[0].sha256
    encoder = RememberingEncoder(LateEncoder(folder), digest, memory)
    return Models(tagger=LateTagger(folder), encoder=encoder, digest=digest)


class RememberingEncoder:
    """A sentence encoder that reads a text once."""

    def __init__(self, encoder: SentenceEncoder, digest: str, memory: Memory) -> None:
        self._encoder, self._digest, self._memory = encoder, digest, memory

    def encode(self, texts: Sequence[str]) -> Any:
        """As the encoder's own, bit for bit."""
        import numpy as np  # noqa: PLC0415 - not needed where all is remembered

        found = {text: self._memory.get(list[float], "sense", self._digest, text) for text in texts}
        new = [text for text, vector in found.items() if vector is None]
        for text, vector in zip(new, self._encoder.encode(new) if new else (), strict=True):
            found[text] = vector.tolist()
            self._memory.put(found[text], "sense", self._digest, text)
        return np.array([found[text] for text in texts], np.float32)


def _key(parts: Sequence[object]) -> str:
    return hashlib.sha256(msgspec.msgpack.encode(parts, order="deterministic")).hexdigest()
