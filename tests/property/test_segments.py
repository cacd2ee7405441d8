from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import records as r
from rashomon.write.html.segments import anchor, blocks, events, plain_text

TEXTS = st.text(min_size=1, max_size=60)


@st.composite
def _text_and_spans(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    text = draw(TEXTS)
    offsets = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(offsets, offsets), max_size=12))
    return text, [(min(p), max(p)) for p in pairs if p[0] != p[1]]


@given(_text_and_spans())
def test_segments_are_the_text_and_each_span_has_its_words(case: tuple[str, list[tuple[int, int]]]) -> None:
    text, spans = case
    steps = events(text, spans, "a")
    assert plain_text(steps) == text
    stack: list[str] = []
    words: dict[str, str] = {}
    firsts: list[str] = []
    for step in steps:
        if step.what == "open":
            stack.append(step.key)
            firsts += [step.key] * step.first
        elif step.what == "close":
            assert stack.pop() == step.key
        else:
            words |= {key: words.get(key, "") + step.text for key in stack}
    assert not stack
    assert sorted(firsts) == sorted(anchor("a", span) for span in set(spans))
    assert words == {anchor("a", (start, end)): text[start:end] for start, end in spans}


@given(_text_and_spans(), st.sampled_from(["body", "related", "repeat", "heading"]))
def test_blocks_are_the_text_in_order(case: tuple[str, list[tuple[int, int]]], kind: r.PassageKind) -> None:
    text, spans = case
    passages = tuple(r.Passage(start=start, end=end, kind=kind) for start, end in spans)
    found = blocks(r.Article(id="a", source="s", sha256="0", text=text, passages=passages))
    assert "".join(text[b.start : b.end] for b in found) == text
    assert all(a.end == b.start for a, b in itertools.pairwise(found))


@given(_text_and_spans())
def test_a_span_over_two_blocks_has_one_first_piece(case: tuple[str, list[tuple[int, int]]]) -> None:
    text, spans = case
    middle = len(text) // 2
    steps = (*events(text, spans, "a", 0, middle), *events(text, spans, "a", middle, len(text)))
    assert plain_text(steps) == text
    firsts = [step.key for step in steps if step.what == "open" and step.first]
    assert sorted(firsts) == sorted(anchor("a", span) for span in set(spans))
