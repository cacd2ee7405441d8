"""Paragraphs that are somebody's words without quotation marks.

Turns of a printed conversation begin with who speaks and a colon ("BREL: We waited."), and go on until the next one; a
post set into a report says who posted it before or behind its words (`rashomon.stages.posts`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from rashomon.language import get_language
from rashomon.language.base import Language
from rashomon.model import records as r
from rashomon.stages.interviews import Interview, read_interview
from rashomon.stages.labels import Label, conversation
from rashomon.stages.posts import Signature, bare_words, signature
from rashomon.stages.reading import BlockView
from rashomon.text.blocks import Range
from rashomon.text.tokens import normal

_SCORE = 0.9
_LABELLED = 0.5
"""So many of the blocks of a conversation must have a label for the others to go on with the turn before them."""
_OPENING, _CLOSING = ' \t\n"“«*_>', ' \t\n"”»*_'
_QUOTED = frozenset('"“«')

Turns = dict[int, tuple[r.Attribution, ...]]
"""Where a block begins → what is said in it; nothing where it only signs a post or tells what happens meanwhile."""


def read_turns(article: r.Article, blocks: Sequence[BlockView], mentions: Sequence[r.Mention] = ()) -> Turns:
    """The blocks that are turns of a conversation, or posts, with who says them."""
    told = [block for block in blocks if block.kind != "heading"]
    posts = dict(_posts(article, told))
    talk = [block for block in told if block.start not in posts]
    return _conversation(article, talk, mentions) | posts


def speakers_named(article: r.Article, blocks: Sequence[BlockView]) -> tuple[r.Span, ...]:
    """The names at the head of turns, without those that only tell who asks and who answers."""
    told = [(block.start, block.end) for block in blocks if block.kind != "heading"]
    talk = get_language(article.language).talk
    spans = (article.span(*label.who) for label in conversation(article.text, told, article.language))
    return tuple(s for s in spans if normal(s.text) not in talk.askers | talk.answerers | talk.voices)


def _conversation(article: r.Article, blocks: Sequence[BlockView], mentions: Sequence[r.Mention]) -> Turns:
    """Turns, each with where its block begins; nothing where the article is no conversation."""
    language = get_language(article.language)
    labels = conversation(article.text, [(b.start, b.end) for b in blocks], article.language)
    if not labels:
        return {}
    begins = blocks[labels[0].block].start
    interview = read_interview(article, [m for m in mentions if m.end <= begins], language)
    found: Turns = {}
    for n, block in enumerate(blocks):
        here = [label for label in labels if label.block == n]
        if here:
            found[block.start] = tuple(a for label in here for a in _turn(article, label, labels, interview, language))
        elif _goes_on(article, block, n, labels, language):
            found[block.start] = _going_on(article, block, [a for said in found.values() for a in said], language)
    return found


def _turn(
    article: r.Article, label: Label, labels: Sequence[Label], interview: Interview, language: Language
) -> Iterator[r.Attribution]:
    parts = _spoken(article.text, label.words, language)
    if parts:
        yield _attribution(
            article, parts, _speaker(article, label, labels, interview, language), article.span(*label.cue)
        )


def _speaker(
    article: r.Article, label: Label, labels: Sequence[Label], interview: Interview, language: Language
) -> r.Span | None:
    """The name at the head; for "Q" and "A" whoever asks and is asked, if that is told; for "HOST" who is called so."""
    called, talk = normal(label.name(article.text)), language.talk
    if called in talk.answerers:
        return interview.answers
    if called not in talk.askers:
        return article.span(*_in_full(article.text, label, labels))
    hosts = {normal(o.name(article.text)): o for o in labels if called in {normal(w) for w in o.about.split()}}
    return article.span(*next(iter(hosts.values())).who) if len(hosts) == 1 else interview.asks


def _in_full(text: str, label: Label, labels: Sequence[Label]) -> Range:
    """The head that gives a name with the title that another has alone; the head itself where none or several do."""
    name = label.name(text)
    longer = {other.name(text): other.who for other in labels if other.name(text).startswith(f"{name} ")}
    return next(iter(longer.values())) if len(longer) == 1 else label.who


def _goes_on(article: r.Article, block: BlockView, n: int, labels: Sequence[Label], language: Language) -> bool:
    """A paragraph without a label that is of the turn before it: in a text that is all turns, and no teller's."""
    first, last = labels[0].block, labels[-1].block
    turns = len({label.block for label in labels})
    if n < first or turns < _LABELLED * (last - first + 1):
        return False
    names = {normal(label.name(article.text).split()[-1]) for label in labels}
    words = {normal(token.text) for sentence in block.sentences for token in sentence.tokens}
    told = language.talk.tells_of.search(block.text) is not None and not _QUOTED.isdisjoint(block.text)
    speaks = n < last or language.talk.spoken.search(block.text) is not None
    return speaks and not told and not names & words and block.kind in ("body", "list")


def _going_on(
    article: r.Article, block: BlockView, said: Sequence[r.Attribution], language: Language
) -> tuple[r.Attribution, ...]:
    parts = _spoken(article.text, (block.start, block.end), language)
    if not parts or not said:
        return ()
    return (r.replace(_attribution(article, parts, None, None), continues=said[-1].content.span),)


def _spoken(text: str, words: Range, language: Language) -> tuple[Range, ...]:
    """The pieces of a turn between stage directions, without the marks around them."""
    start, pieces = words[0], []
    for direction in language.talk.directions.finditer(text, *words):
        pieces.append((start, direction.start()))
        start = direction.end()
    bare = (_bare(text, piece) for piece in (*pieces, (start, words[1])))
    return tuple((a, b) for a, b in bare if any(c.isalnum() for c in text[a:b]))


def _bare(text: str, piece: Range) -> Range:
    part = text[slice(*piece)]
    start = piece[0] + len(part) - len(part.lstrip(_OPENING))
    return start, max(start, piece[0] + len(part.rstrip(_CLOSING)))


def _posts(article: r.Article, blocks: Sequence[BlockView]) -> Iterator[tuple[int, tuple[r.Attribution, ...]]]:
    """Posts, block by block: those before a signature that stands by itself, or behind one that opens them."""
    signed = [signature(article.text, block.start, block.end) for block in blocks]
    for n, (block, mark) in enumerate(zip(blocks, signed, strict=True)):
        if mark is None:
            continue
        yield block.start, _posted(article, mark.words, mark)
        for other in _further(blocks, signed, n, mark):
            yield other.start, _posted(article, bare_words(article.text, other.start, other.end), mark)


def _further(
    blocks: Sequence[BlockView], signed: Sequence[Signature | None], n: int, mark: Signature
) -> Iterable[BlockView]:
    """Other blocks of the post that block n signs."""
    near = range(n + 1, min(n + 2, len(blocks))) if mark.cue is None else range(n - 1, -1, -1)
    wanted = mark.alone or mark.cue is not None
    return [blocks[i] for i in takewhile(lambda i: wanted and blocks[i].kind == "post" and signed[i] is None, near)]


def _posted(article: r.Article, words: Range, mark: Signature) -> tuple[r.Attribution, ...]:
    """The words of a block of a post as their poster's; nothing where it has none."""
    piece = _bare(article.text, words)
    if not any(c.isalnum() for c in article.text[slice(*piece)]):
        return ()
    cue = article.span(*mark.cue) if mark.cue else None
    return (_attribution(article, (piece,), article.span(*mark.who), cue),)


def _attribution(
    article: r.Article, parts: tuple[Range, ...], source: r.Span | None, cue: r.Span | None
) -> r.Attribution:
    start, end = parts[0][0], parts[-1][1]
    content = r.Content(article=article.id, start=start, end=end, text=article.text[start:end], parts=parts)
    return r.Attribution(
        article=article.id, kind="direct", content=content, cue=cue, source=source, quoted=parts, score=_SCORE
    )


def of_turns(turns: Turns, blocks: Sequence[BlockView], read: Iterable[r.Attribution]) -> Iterator[r.Attribution]:
    """What the tagger read, without what is a turn or post already, or takes its label for a sentence."""
    starts = [block.start for block in blocks]
    for one in read:
        at = bisect_right(starts, one.content.start) - 1
        said = turns.get(starts[at]) if at >= 0 else None
        if said is None or (said and _within(one, said)):
            yield one


def _within(one: r.Attribution, said: Iterable[r.Attribution]) -> bool:
    """All of it, and not all there is, stands in one turn."""
    spans = [span for span in (one.content.span, one.cue, one.source) if span is not None]
    return any(
        one.content.end - one.content.start < a.content.end - a.content.start
        and all(a.content.span.covers(s) for s in spans)
        for a in said
    )
