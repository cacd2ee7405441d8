"""A report made by hand: an invented ferry accident in four accounts, one of them hostile to whoever prints it."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from rashomon.model import records as r
from rashomon.model.ids import content_id, sha256
from rashomon.model.report import MadeBy, ModelUsed, Report

LEDGER = """Ferry Corriden runs aground off Selmouth

The ferry Corriden ran aground off Selmouth at 6.40 on Tuesday morning with 212 people on board, the coastguard said.

"I will not resign over an accident of the weather," the transport minister, Ilse Varnholt, told reporters. \
"If the inquiry finds fault, I'll step aside and let others run the harbour."

Harbour master Tobin Arrey said the pilot had not asked for a tug. Nine people were taken to hospital.

In March Varnholt had said that the ferry line would stay in public hands.

Read more: Ten harbours to see this summer
"""

HERALD = """Nine hurt as ferry strikes sandbank

Northwire reported that a ferry with some 200 passengers ran aground near Selmouth shortly before seven on Tuesday.

According to Northwire, harbour master Tobin Arrey said the pilot had asked for a tug.

Transport Minister Ilse Varnholt said she would not resign. \
“If there is fault, I will stand aside and let others run the harbour,” she added.

Nine people were taken to hospital.

Nine people were taken to hospital.

Photo: A. Lindqvoll
"""

POST = """Ship accident in Selmut: Minister stays

Transport Secretary Varnhalt declared on the 12th: "I will resign over an accident of the weather." \
The ferry carried 212 persons, eleven were injured.

The minister also said that the sale of the ferry line was "no longer excluded".

"The sea does not read timetables", said a deckhand who did not give a name.
"""

HOSTILE = """<script>document.title = "owned"</script> Corriden & "others" ]]> aground

<img src=x onerror="document.title='owned'"> "The bank was on no chart," said \
</span></div><b>Captain Yael Dromm</b> 🚢⚓.

قالت الوزيرة: «لن أستقيل بسبب حادث». \u202ereversed\u202c end.

[click](javascript:alert(1)) | pipe | `tick` @everyone <!-- --> {{ 7 * 7 }} {% raw %}
"""


def _passages(text: str, kinds: Iterable[r.PassageKind]) -> tuple[r.Passage, ...]:
    found = re.finditer(r"[^\n]+", text)
    return tuple(r.Passage(start=m.start(), end=m.end(), kind=k) for m, k in zip(found, kinds, strict=True))


def _ledger() -> r.Article:
    return r.Article(
        id=content_id("a", "ledger"),
        source="reports/ledger.html",
        sha256=sha256(LEDGER.encode()),
        text=LEDGER,
        outlet="Morrow Ledger",
        title="Ferry Corriden runs aground off Selmouth",
        authors=("Una Thessaly", "Per Okonj"),
        published="2031-11-12T09:30:00+01:00",
        url="https://ledger.example/2031/ferry?a=1&b=2",
        passages=_passages(LEDGER, ("heading", "body", "body", "body", "body", "related")),
        loss=(r.Loss(kind="markup", detail="2 images were left out."),),
    )


def _herald() -> r.Article:
    article = r.Article(
        id=content_id("a", "herald"),
        source="reports/herald.txt",
        sha256=sha256(HERALD.encode()),
        text=HERALD,
        outlet="Tarn Herald",
        title="Nine hurt as ferry strikes sandbank",
        published="2031-11-12",
        url="javascript:alert(document.title='owned')",
    )
    first = _find(article, "Nine people were taken to hospital.")
    passages = _passages(HERALD, ("heading", "body", "body", "body", "body", "repeat", "credit"))
    again = r.Passage(start=passages[5].start, end=passages[5].end, kind="repeat", repeats=first)
    return msgspec.structs.replace(article, passages=(*passages[:5], again, passages[6]))


def _post() -> r.Article:
    return r.Article(
        id=content_id("a", "post"),
        source="reports/post.md",
        sha256=sha256(POST.encode()),
        text=POST,
        outlet="Glass Bay Post",
        title="Ship accident in Selmut: Minister stays",
        published="2031-11-14",
        passages=_passages(POST, ("heading", "body", "body", "body")),
    )


def _hostile() -> r.Article:
    return r.Article(
        id=content_id("a", "hostile"),
        source='reports/<b>"x"&.txt',
        sha256=sha256(HOSTILE.encode()),
        text=HOSTILE,
        title="<script>document.title = 'owned'</script>",
        authors=("</title><script>document.title='owned'</script>",),
        language='en" onload="document.title=1',
        passages=_passages(HOSTILE, ("heading", "body", "body", "boilerplate")),
        loss=(r.Loss(kind="replaced", detail="3 characters could not be <decoded>."),),
    )


def _find(article: r.Article, needle: str, nth: int = 0) -> r.Span:
    at = -1
    for _ in range(nth + 1):
        at = article.text.index(needle, at + 1)
    return article.span(at, at + len(needle))


ARTICLES = (_ledger(), _herald(), _post(), _hostile())
A, B, C, D = ARTICLES

VARNHOLT, ARREY, NORTHWIRE = (content_id("p", name) for name in ("varnholt", "arrey", "northwire"))
COASTGUARD, DROMM = (content_id("p", name) for name in ("coastguard", "dromm"))


def _actors() -> tuple[r.Actor, ...]:
    offices = (
        r.Role(text="transport minister", evidence=(_find(A, "transport minister"),)),
        r.Role(text="Transport Secretary", evidence=(_find(C, "Transport Secretary"),)),
    )
    forms = (
        r.Variant(text="Ilse Varnholt", count=2, articles=(A.id, B.id)),
        r.Variant(text="Varnholt", count=1, articles=(A.id,)),
        r.Variant(text="Varnhalt", count=1, articles=(C.id,), misprint=True),
    )
    mentions = (_find(A, "Ilse Varnholt"), _find(A, "Varnholt", 1), _find(B, "Ilse Varnholt"), _find(C, "Varnhalt"))
    arrey = (_find(A, "Tobin Arrey"), _find(B, "Tobin Arrey"))
    return (
        r.Actor(id=VARNHOLT, name="Ilse Varnholt", kind="person", variants=forms, roles=offices, mentions=mentions),
        r.Actor(id=ARREY, name="Tobin Arrey", kind="person", mentions=arrey),
        r.Actor(id=NORTHWIRE, name="Northwire", kind="organisation", mentions=(_find(B, "Northwire"),)),
        r.Actor(id=COASTGUARD, name="the coastguard", kind="group", named=False),
        r.Actor(id=DROMM, name="<b>Captain Yael Dromm</b>", kind="person"),
    )


def _statement(
    key: str,
    content: r.Span,
    kind: r.StatementKind,
    cue: r.Span | None,
    source: r.Span | None,
    speaker: str | None,
    via: tuple[str, ...] = (),
    utterance: str | None = None,
    score: float = 1.0,
) -> r.Statement:
    inside = r.Content(
        article=content.article,
        start=content.start,
        end=content.end,
        text=content.text,
        parts=((content.start, content.end),),
    )
    return r.Statement(
        id=content_id("s", key),
        article=content.article,
        kind=kind,
        content=inside,
        cue=cue,
        source=source,
        speaker=speaker,
        via=via,
        utterance=utterance,
        score=score,
    )


RESIGN, ASIDE, TUG, DECK = (content_id("u", key) for key in ("resign", "aside", "tug", "deck"))


def _statements() -> tuple[r.Statement, ...]:
    said, minister = _find(A, "told"), _find(A, "the transport minister, Ilse Varnholt,")
    return (
        _statement(
            "a1",
            _find(A, "The ferry Corriden ran aground off Selmouth at 6.40 on Tuesday morning with 212 people on board"),
            "indirect",
            _find(A, "said"),
            _find(A, "the coastguard"),
            COASTGUARD,
        ),
        _statement(
            "a2",
            _find(A, "I will not resign over an accident of the weather,"),
            "direct",
            said,
            minister,
            VARNHOLT,
            (),
            RESIGN,
        ),
        _statement(
            "a3",
            _find(A, "If the inquiry finds fault, I'll step aside and let others run the harbour."),
            "direct",
            said,
            minister,
            VARNHOLT,
            (),
            ASIDE,
        ),
        _statement(
            "a4",
            _find(A, "the pilot had not asked for a tug"),
            "indirect",
            _find(A, "said", 1),
            _find(A, "Harbour master Tobin Arrey"),
            ARREY,
            (),
            TUG,
        ),
        _statement(
            "b1",
            _find(B, "the pilot had asked for a tug"),
            "indirect",
            _find(B, "said"),
            _find(B, "harbour master Tobin Arrey"),
            ARREY,
            (NORTHWIRE,),
            TUG,
            0.8,
        ),
        _statement(
            "b2",
            _find(B, "she would not resign"),
            "indirect",
            _find(B, "said", 1),
            _find(B, "Transport Minister Ilse Varnholt"),
            VARNHOLT,
            (),
            RESIGN,
        ),
        _statement(
            "b3",
            _find(B, "If there is fault, I will stand aside and let others run the harbour,"),
            "direct",
            _find(B, "added"),
            _find(B, "she", 1),
            VARNHOLT,
            (),
            ASIDE,
        ),
        _statement(
            "c1",
            _find(C, "I will resign over an accident of the weather."),
            "direct",
            _find(C, "declared"),
            _find(C, "Transport Secretary Varnhalt"),
            VARNHOLT,
            (),
            RESIGN,
        ),
        _statement(
            "c2",
            _find(C, "The sea does not read timetables"),
            "direct",
            _find(C, "said", 1),
            _find(C, "a deckhand"),
            None,
        ),
        _statement("d1", _find(D, "The bank was on no chart,"), "direct", _find(D, "said"), None, DROMM),
        _statement("d2", _find(D, "لن أستقيل بسبب حادث"), "direct", _find(D, "قالت"), None, None),
    )


def _utterance(
    key: str, speaker: str, readings: tuple[str, ...], rows: tuple[str, ...], variants: tuple[r.ReadingVariant, ...]
) -> r.Utterance:
    """Rows are readings with a space between columns and `-` where a reading has nothing."""
    cells = [[None if cell == "-" else cell for cell in row.split()] for row in rows]
    table = r.CollationTable(
        readings=tuple(content_id("s", reading) for reading in readings),
        columns=tuple(tuple(column) for column in zip(*cells, strict=True)),
    )
    return r.Utterance(id=key, speaker=speaker, statements=table.readings, collation=table, variants=variants)


def _variant(start: int, end: int, kind: r.VariantClass, *forms: str) -> r.ReadingVariant:
    return r.ReadingVariant(start=start, end=end, kind=kind, forms=forms)


def _utterances() -> tuple[r.Utterance, ...]:
    return (
        _utterance(
            RESIGN,
            VARNHOLT,
            ("a2", "b2", "c1"),
            (
                "I will not resign over an accident of the weather ,",
                "she would not resign - - - - - - -",
                "I will - resign over an accident of the weather .",
            ),
            (
                _variant(0, 2, "wording", "I will", "she would"),
                _variant(2, 3, "negation", "not", ""),
                _variant(4, 10, "omission", "over an accident of the weather", ""),
                _variant(10, 11, "punctuation", ",", "", "."),
            ),
        ),
        _utterance(
            ASIDE,
            VARNHOLT,
            ("a3", "b3"),
            (
                "If the inquiry finds fault , I'll - step aside and let others run the harbour .",
                "If there - is fault , I will stand aside and let others run the harbour ,",
            ),
            (
                _variant(1, 4, "wording", "the inquiry finds", "there is"),
                _variant(6, 9, "wording", "I'll step", "I will stand"),
                _variant(16, 17, "punctuation", ".", ","),
            ),
        ),
        _utterance(
            TUG,
            ARREY,
            ("a4", "b1"),
            ("the pilot had not asked for a tug", "the pilot had - asked for a tug"),
            (_variant(3, 4, "negation", "not", ""),),
        ),
    )


def _side(value: str, *spans: r.Span, origins: int = 1) -> r.Side:
    return r.Side(value=value, articles=tuple(sorted({s.article for s in spans})), origins=origins, evidence=spans)


def _finding(kind: r.FindingKind, verdict: r.Verdict, about: str, *sides: r.Side, score: float = 1.0) -> r.Finding:
    return r.Finding(id=content_id("f", about), kind=kind, verdict=verdict, about=about, sides=sides, score=score)


def _findings() -> tuple[r.Finding, ...]:
    return (
        _finding(
            "quantity",
            "agree",
            "people taken to hospital",
            _side("nine", _find(A, "Nine people"), _find(B, "Nine people"), origins=2),
        ),
        _finding(
            "quantity",
            "agree-at-different-precision",
            "people on board",
            _side("212", _find(A, "212 people"), _find(C, "212 persons"), origins=2),
            _side("some 200", _find(B, "some 200 passengers")),
        ),
        _finding(
            "polarity",
            "conflict",
            "whether the pilot asked for a tug",
            _side("had not asked", _find(A, "the pilot had not asked for a tug")),
            _side("had asked", _find(B, "the pilot had asked for a tug")),
            score=0.9,
        ),
        _finding(
            "polarity",
            "conflict",
            "resigning over the accident",
            _side("will not", _find(A, "I will not resign"), _find(B, "she would not resign"), origins=2),
            _side("will", _find(C, "I will resign")),
        ),
        _finding(
            "quantity",
            "update",
            "injured",
            _side("nine", _find(B, "Nine hurt"), _find(A, "Nine people were taken to hospital"), origins=2),
            _side("eleven", _find(C, "eleven were injured")),
        ),
        _finding(
            "role",
            "variant",
            "the office of Ilse Varnholt",
            _side("transport minister", _find(A, "transport minister"), _find(B, "Transport Minister"), origins=2),
            _side("Transport Secretary", _find(C, "Transport Secretary")),
        ),
        _finding("date", "internal-error", "Tuesday and the 12th", _side("the 12th", _find(C, "the 12th"))),
    )


def _positions() -> tuple[r.Position, ...]:
    march = r.Step(
        when="2031-03", stance="the line stays public", evidence=(_find(A, "would stay in public hands"),), own=False
    )
    now = r.Step(when="2031-11-12", stance="a sale is “no longer excluded”", evidence=(_find(C, "no longer excluded"),))
    return (r.Position(actor=VARNHOLT, issue="sale of the ferry line", steps=(march, now), shifts=((0, 1),)),)


def _derivations() -> tuple[r.Derivation, ...]:
    hospital = "Nine people were taken to hospital."
    return (
        r.Derivation(
            kind="rewrite",
            source=_find(A, "Harbour master Tobin Arrey said the pilot had not asked for a tug."),
            target=_find(B, "harbour master Tobin Arrey said the pilot had asked for a tug."),
            directed=False,
            score=0.71,
        ),
        r.Derivation(kind="verbatim", source=_find(A, hospital), target=_find(B, hospital), directed=True, score=1.0),
        r.Derivation(
            kind="self-repeat", source=_find(B, hospital), target=_find(B, hospital, 1), directed=True, score=1.0
        ),
    )


def _timeline() -> tuple[r.TimelineEntry, ...]:
    return (
        r.TimelineEntry(
            when="2031-03", precision="month", what="Varnholt promises a public line", evidence=(_find(A, "In March"),)
        ),
        r.TimelineEntry(
            when="2031-11-11T06:40",
            precision="minute",
            what="The ferry runs aground",
            evidence=(_find(A, "at 6.40 on Tuesday morning"), _find(B, "shortly before seven on Tuesday")),
        ),
    )


def _brief() -> r.Brief:
    aground = r.Sentence(
        text="A ferry with 212 people on board ran aground off Selmouth on Tuesday morning.",
        evidence=(
            _find(A, "The ferry Corriden ran aground off Selmouth"),
            _find(B, "a ferry with some 200 passengers ran aground"),
        ),
        origins=2,
    )
    tug = r.Sentence(
        text="Whether the pilot asked for a tug is undetermined.",
        evidence=(_find(A, "the pilot had not asked for a tug"), _find(B, "the pilot had asked for a tug")),
        origins=2,
    )
    return r.Brief(
        sections=(
            r.Section(title="What happened", sentences=(aground,)),
            r.Section(title="What is open", sentences=(tug,)),
        )
    )


def sample_report() -> Report:
    """The report of the ferry accident: 4 accounts of 3 origins."""
    return Report(
        made_by=MadeBy(
            version="0.1.0", models=(ModelUsed(name="tagger-en", sha256="ab" * 32),), settings={"models": "rules"}
        ),
        articles=ARTICLES,
        origins=((A.id, B.id), (C.id,), (D.id,)),
        actors=_actors(),
        statements=_statements(),
        utterances=_utterances(),
        findings=_findings(),
        derivations=_derivations(),
        timeline=_timeline(),
        positions=_positions(),
        voices=(
            r.Voice(article=A.id, actor=VARNHOLT, words=24, statements=2),
            r.Voice(article=A.id, actor=ARREY, words=8, statements=1),
            r.Voice(article=B.id, actor=VARNHOLT, words=18, statements=2),
            r.Voice(article=C.id, actor=VARNHOLT, words=9, statements=1),
        ),
        brief=_brief(),
        loss=(r.Loss(kind="unreadable", detail="reports/scan.pdf: no text layer."),),
    )
