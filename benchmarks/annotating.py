"""How fast single articles are read beside a spaCy pipeline: `python -m benchmarks.annotating [FOLDER]`.

One thread each, in seconds of the processor, on the same texts: those of FOLDER, else invented reports (`invented.py`),
put together to articles of some 800 words. A paragraph that several print stands in one article only, for it would be
read once. spaCy's parts are those of its small English pipelines (tok2vec of width 96, tagger, parser, names), with
weights as they are made, since only the time is asked for; `pip install spacy` where it is missing.
"""

from __future__ import annotations

import argparse
import os
import resource
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

from benchmarks.invented import reports
from rashomon.api import annotate

_WORDS, _REPORTS = 800, 90


def main() -> None:
    """Print articles a second, the ratio, and the peak of memory of reading."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    given = parser.parse_args().folder
    texts = articles_of(texts_of(given) if given else [report.text.split("---")[2] for report in reports(_REPORTS)])
    with tempfile.TemporaryDirectory() as folder:
        for n, text in enumerate(texts):
            (Path(folder) / f"{n:03}.txt").write_text(text, encoding="utf-8")
        annotate([folder])  # what is compiled once
        began = time.process_time()
        annotate([folder]).to_jsonl()
        ours = len(texts) / (time.process_time() - began)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(texts)} articles of about {_WORDS} words, one thread")
    print(f"rashomon annotate   {ours:6.1f} articles/s, peak {peak:.0f} MB")
    peer = _spacy()
    if peer is None:
        print("spaCy is not installed: pip install spacy")
        return
    began = time.process_time()
    for _ in peer.pipe(texts):
        pass
    theirs = len(texts) / (time.process_time() - began)
    print(f"spaCy, small size   {theirs:6.1f} articles/s")
    print(f"ratio               {ours / theirs:6.2f}")


def texts_of(folder: Path) -> list[str]:
    """The texts of a folder's articles."""
    return [article.text for article in annotate([folder], models=None).articles]


def articles_of(texts: Iterable[str]) -> list[str]:
    """The paragraphs of some texts, each once, in order, as articles of some 800 words; exits where too few."""
    lines = dict.fromkeys(line for text in texts for line in text.split("\n") if len(line.split()) > 3)
    articles: list[str] = []
    words: list[str] = []
    for paragraph in lines:
        words.append(paragraph)
        if sum(len(p.split()) for p in words) >= _WORDS:
            articles.append("\n\n".join(words))
            words = []
    if not articles:
        raise SystemExit(f"fewer than {_WORDS} words there")
    return articles


def _spacy() -> Any:
    try:
        import spacy  # noqa: PLC0415 - a peer, not a dependency
        from spacy.training import Example  # noqa: PLC0415
    except ImportError:
        return None
    pipeline = spacy.blank("en")
    for part in ("tok2vec", "tagger", "parser", "ner"):
        model = {"model": {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}}
        config = {} if part == "tok2vec" else {"model": {"tok2vec": model["model"]}}
        pipeline.add_pipe(part, config=config)
    doc = pipeline.make_doc("Ana Brel said that the ford was safe .")
    annotation = {
        "tags": ["NNP", "NNP", "VBD", "IN", "DT", "NN", "VBD", "JJ", "."],
        "heads": [1, 2, 2, 6, 5, 6, 2, 6, 2],
        "deps": ["compound", "nsubj", "ROOT", "mark", "det", "nsubj", "ccomp", "acomp", "punct"],
        "entities": ["B-PERSON", "L-PERSON", "O", "O", "O", "O", "O", "O", "O"],
    }
    pipeline.initialize(lambda: [Example.from_dict(doc, annotation)])
    return pipeline


if __name__ == "__main__":
    main()
