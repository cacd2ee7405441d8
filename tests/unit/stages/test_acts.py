import pytest

from rashomon.language import get_language
from rashomon.model import records as r
from rashomon.model.records import Act
from rashomon.stages.acts import act_of, is_charge, is_named_as, is_said_of, whole_cue
from tests.pipeline import article, collated

CASES: list[tuple[str, Act]] = [
    ("said", "speech"),
    ("according to", "speech"),
    ("has repeatedly pointed out", "speech"),
    ("believes", "belief"),
    ("said he feared", "belief"),
    ("vowed", "intention"),
    ("is planning", "intention"),
    ("hailed", "attitude"),
    ("denied", "denial"),
    ("has rejected", "denial"),
    ("did not say", "silence"),
    ("hasn’t said", "silence"),
    ("has never denied", "silence"),
    ("declined to comment on", "silence"),
    ("would not rule out confirming", "silence"),
    ("stopped short of saying", "silence"),
    ("stopped just short of calling", "silence"),
    ("refused to say", "silence"),
    ("did not go so far as to say", "silence"),
    ("avoided saying", "silence"),
    ("refrained from accusing", "silence"),
    ("backed away from saying", "silence"),
    ("was unable to say", "silence"),
    ("has yet to confirm", "silence"),
    ("came close to admitting", "silence"),
    ("denied having said", "silence"),
    ("kept mum about", "silence"),
    ("did not stop short of saying", "speech"),
    ("did not hesitate to say", "speech"),
    ("never shied away from saying", "speech"),
    ("could not say strongly enough", "speech"),
    ("was not the first to say", "speech"),
    ("never tires of saying", "speech"),
    ("did not say just", "silence"),
    ("went so far as to say", "speech"),
    ("not only said", "speech"),
    ("does not believe", "belief"),
    ("on Nettle", "speech"),
]


@pytest.mark.parametrize(("cue", "act"), CASES)
def test_what_a_cue_reports(cue: str, act: Act) -> None:
    assert act_of(cue, get_language("en")) == act


LED_UP_TO: list[tuple[str, str, str]] = [
    ("The board did not go so far as to | say", "The board", "did not go so far as to say"),
    ("Jane Roe avoided | saying", "Jane Roe", "avoided saying"),
    ("Jane Roe, who had refused to speak, | said", "Jane Roe", "said"),
    ("Officials who declined to be named | said", "Officials", "said"),
    ("Jane Roe failed to come and | said", "Jane Roe", "said"),
    ("The port did not open.\nJane Roe was happy to | say", "Jane Roe", "was happy to say"),
]


@pytest.mark.parametrize(("text", "source", "whole"), LED_UP_TO)
def test_words_that_lead_up_to_a_verb_of_saying_belong_to_it(text: str, source: str, whole: str) -> None:
    before, _, verb = text.partition("| ")
    made = article(before + verb)
    start = made.text.index(source)
    cue = made.span(len(before), len(made.text))
    told = whole_cue(cue, made.span(start, start + len(source)), made.text, get_language("en"))
    assert told.strip() == whole


WITHHELD = ["failed to say", "declined to say", "did not go so far as to say", "was reluctant to say"]


@pytest.mark.parametrize("cue", WITHHELD)
def test_what_is_withheld_is_nobody_s_statement(cue: str) -> None:
    before = "Jane Roe said that the crane was sound and well kept.\n\n"
    records = collated(f"{before}Jane Roe {cue} that the crane was rotten and badly kept on Monday.")
    assert ["sound" in s.content.text for s in records.statements if s.states] == [True]
    assert [len(u.statements) for u in records.utterances] == [1]


@pytest.mark.parametrize(
    ("cue", "of", "charge"),
    [
        ("is suspected of", True, True),
        ("has been accused of", True, True),
        ("was told", True, False),
        ("is expected to", True, False),
        ("suspected", False, True),
        ("was quoted as saying", False, False),
        ("is worried", False, False),
    ],
)
def test_passives_of_which_the_subject_is_told(cue: str, of: bool, charge: bool) -> None:
    assert (is_said_of(cue), is_charge(cue)) == (of, charge)


NAMED_AS = [
    ("The mayor sent off the crew, | identified as | “spies”, on Monday.", True),
    ("The suspects, | described as | “armed”, fled north.", True),
    ("The boat, | widely dubbed | “Unsinkable”, sank.", True),
    ("Ana Brel, a clerk, | described | the hull as “rotten”.", False),
    ("It fell in what survivors | described as | “a wall of water”.", False),
    ("It fell in what Ana Brel, a clerk, | described as | “a wall of water”.", False),
    ("The clerk, | asked why, said | “no”.", False),
]


@pytest.mark.parametrize(("marked", "passive"), NAMED_AS)
def test_who_is_called_something_does_not_call_himself_so(marked: str, passive: bool) -> None:
    before, cue, after = marked.split("| ")
    text = before + cue + after
    one = article(text)
    start = max(before[:-2].rfind(word) for word in ("the crew", "The", "Ana", "a clerk", "survivors"))
    source = one.span(start, len(before.rstrip(" ,")))
    span = one.span(len(before), len(before + cue) - 1)
    a = r.Attribution(
        article="one",
        kind="direct",
        content=r.Content(article="one", start=0, end=1, text=text[0], parts=((0, 1),)),
        source=source,
        cue=span,
    )
    assert is_named_as(a, text, get_language("en")) is passive
