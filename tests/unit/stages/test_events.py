"""Articles grouped by the event that they tell of."""

from __future__ import annotations

import random
from itertools import chain

import numpy as np
import pytest

from benchmarks.invented import reports
from rashomon.model import records as r
from rashomon.stages.base import Models, Records
from rashomon.stages.event_likeness import Likenesses, profile_article
from rashomon.stages.events import STAGE, Params, Scale, group_events, join_groups
from rashomon.stages.passages import mark_passages
from tests.pipeline import REPORTS, own_models
from tests.unit.stages.build import article

BUS = (
    "A bus left the road near Pellow on Tuesday and rolled into a field, killing three passengers.\n\n"
    "The driver, Ida Holm, was taken to Saint Brigid’s hospital in Pellow, police chief Leo Tamm said. {}\n\n"
    "The Pellow road was closed until the evening. {}\n"
)
OTHER_BUS = (
    "Three passengers were killed on Tuesday when a bus left the road outside Garrow and rolled into a field.\n\n"
    "The driver, Mats Tveit, was taken to the Northgate clinic in Garrow, fire chief Una Sørli said. {}\n\n"
    "The road to Garrow and Vik was closed until the evening. {}\n"
)
ENDS = (
    ("Holm has driven that road for twenty years.", "Tamm asked witnesses to come forward."),
    ("Rain had fallen on Pellow all night.", "Saint Brigid’s called in doctors who were off duty."),
    ("Tamm would not say how fast the bus was.", "The operator, Orla Coaches, said it would help."),
)
OTHER_ENDS = (
    ("Tveit had begun his shift at dawn.", "Sørli said the brakes would be looked at."),
    ("Fog lay on the Vik valley.", "The Northgate clinic asked for blood donors."),
    ("Sørli thanked a farmer who ran to help.", "The company, Tveit Travel, is owned by the driver’s family."),
)

MIXTURES: dict[str, tuple[tuple[str, ...], ...]] = {
    "votes of two councils": (
        (
            "The town council of Tessaly voted 7-4 on Tuesday to close the Millgate library from June. "
            "Councillor Petra Lund said the town could no longer pay for two libraries. Protesters outside "
            "the hall booed. The Millgate Readers' group said it would go to court.",
            "Tessaly's Millgate library will shut its doors in June after councillors voted by seven to four "
            "for the closure. “We are heartbroken,” said Oskar Dahl of the Millgate Readers. Mayor Petra Lund "
            "said money was short.",
        ),
        (
            "Councillors in Orrin voted 9-2 on Tuesday to sell the Larch Street swimming pool. Councillor Bo "
            "Frisk said the roof would cost two million to mend. Swimmers of the Larch club had gathered "
            "4,000 signatures.",
            "Orrin's Larch Street pool is to be sold after a vote of nine to two in the council. “A black "
            "day,” said Maja Ek, who coaches the Larch club. Bo Frisk, who leads the council, said the sum "
            "for the roof was not there.",
        ),
    ),
    "an event and a stray report": (
        (
            "A fire at the Corvin paper mill in Vetra injured six workers on Monday night, fire chief Anselm "
            "Roth said. The mill makes newsprint. Roth said a spark from a saw was to blame.",
            "Six people were hurt when fire swept the Corvin mill. Firefighters from Vetra fought it until "
            "dawn. “It began with a spark,” said Anselm Roth, their chief.",
        ),
        (
            "The national orchestra opened its season on Saturday with a symphony by Kaja Lindholm. The hall "
            "in Marrow was sold out, and the audience stood for ten minutes.",
        ),
    ),
    "one event from three sides": (
        (
            "Chemist Runa Vail won the Halden prize on Wednesday for a filter that takes salt from sea water "
            "with sunlight alone. The committee in Osterby praised a cheap way to drink.",
            "At the university of Brekke, students poured into the yard when they heard that their professor "
            "Runa Vail had won the Halden prize. “She mends her own bicycle,” said one.",
            "Who is Runa Vail? The winner of this year's Halden prize grew up on a fishing boat, the fourth "
            "of six children, and left school at fifteen.",
        ),
    ),
    "two shootings of one day": (
        (
            "A gunman wounded two people at the Elm Plaza shopping centre in Kessel on Friday, police said. "
            "Inspector Dora Quill said a man of 34 was held. Shops stayed shut.",
            "Police in Kessel arrested a 34-year-old man after shots at Elm Plaza left two wounded. “It was "
            "over in minutes,” said Dora Quill, the inspector in charge.",
        ),
        (
            "Two people were wounded by shots outside a club in Port Sarn early on Saturday. Superintendent "
            "Luc Amberg said police were looking for a white van.",
            "Port Sarn police hunt a white van after a shooting at the Blue Anchor club. Both wounded are "
            "stable, superintendent Luc Amberg said.",
        ),
    ),
    "two lone reports": (
        ("The Vetra marathon was won by Solveig Anker in a record time on Sunday. She led from the first kilometre.",),
        (
            "Engineers reopened the Marrow tunnel on Thursday after a week of repairs to its lights, the road "
            "office said.",
        ),
    ),
    "a live ticker, a report and a voice": (
        (
            "LIVE: Storm Agnes reaches Tarn coast\n\n"
            "09:10 The harbour of Tarn is closed.\n\n"
            "09:45 Trees are down on the road to Skell.\n\n"
            "11:20 Mayor Iver Moe asks people to stay at home.\n\n"
            "12:05 Two ferries are cancelled.",
            "Storm Agnes tore roofs from houses in Tarn and cut power to 9,000 homes. Mayor Iver Moe said "
            "nobody was badly hurt.",
            "“I have not seen such waves in forty years,” said fisherman Olav Brun in Tarn after storm Agnes.",
        ),
    ),
}
"""Reports by event."""


def _read(texts: list[str], published: str | None = "2031-05-20") -> tuple[r.Article, ...]:
    made = (article(text, f"{n:02}", published=published) for n, text in enumerate(texts))
    return tuple(mark_passages(one) for one in made)


def _groups(articles: tuple[r.Article, ...], models: Models) -> list[list[str]]:
    return sorted(sorted(event.articles) for event in group_events(articles, models.encoder))


both_ways = pytest.mark.parametrize("models", [own_models(), Models()], ids=["models", "rules"])


@both_ways
def test_two_accidents_of_one_kind_on_one_day_are_two_events(models: Models) -> None:
    texts = [BUS.format(*end) for end in ENDS] + [OTHER_BUS.format(*end) for end in OTHER_ENDS]
    assert _groups(_read(texts), models) == [["00", "01", "02"], ["03", "04", "05"]]


@both_ways
def test_reports_of_one_event_stay_together(models: Models) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(REPORTS.iterdir()) if path.suffix in {".md", ".txt"}]
    assert len(_groups(_read(texts, None), models)) == 1
    invented = [report.text for report in reports(12)]
    assert len(_groups(_read(invented, None), models)) == 1
    assert len(_groups(_read([BUS.format(*end) for end in ENDS]), models)) == 1


@both_ways
def test_invented_reports_and_the_example_are_told_apart(models: Models) -> None:
    example = [path.read_text(encoding="utf-8") for path in sorted(REPORTS.iterdir()) if path.suffix in {".md", ".txt"}]
    invented = [report.text for report in reports(5)]
    groups = _groups(_read([*example, *invented]), models)
    first = len(example)
    assert groups == [sorted(f"{n:02}" for n in some) for some in (range(first), range(first, first + 5))]


@both_ways
@pytest.mark.parametrize("published", ["2031-05-20", None], ids=["dated", "undated"])
@pytest.mark.parametrize("events", MIXTURES.values(), ids=MIXTURES)
def test_short_reports_are_told_apart(
    events: tuple[tuple[str, ...], ...], published: str | None, models: Models
) -> None:
    numbers = iter(range(sum(map(len, events))))
    wanted = [[f"{next(numbers):02}" for _ in event] for event in events]
    assert _groups(_read(list(chain(*events)), published), models) == wanted


@both_ways
def test_short_reports_of_one_event_in_other_words_stay_together(models: Models) -> None:
    texts = [
        "The mayor of Venn, Lena Orr, resigned on Friday after the vote on the harbour.",
        "Lena Orr has stepped down. The council had turned down her plan for the port of Venn.",
    ]
    assert len(_groups(_read(texts), models)) == 1


@both_ways
def test_a_follow_up_weeks_later_is_of_the_event(models: Models) -> None:
    texts = [BUS.format(*end) for end in ENDS]
    late = _read(texts[:1], "2031-06-18")[0]
    told = (*_read(texts[1:]), r.replace(late, id="late"))
    assert len(_groups(told, models)) == 1


@both_ways
def test_the_order_of_articles_does_not_matter(models: Models) -> None:
    told = _read([*(BUS.format(*end) for end in ENDS), *(OTHER_BUS.format(*end) for end in OTHER_ENDS)])
    mixed = list(told)
    random.Random(3).shuffle(mixed)
    assert _groups(tuple(mixed), models) == _groups(told, models)


def test_each_article_is_in_one_event_and_a_lone_one_in_its_own() -> None:
    told = _read([BUS.format(*ENDS[0]), "Snow fell on Tessaly. Children went sledging on the hill behind the school."])
    events = group_events(told)
    assert sorted(chain(*(event.articles for event in events))) == ["00", "01"]
    assert len(events) == 2
    assert all(event.title for event in events)
    assert group_events(()) == ()


def test_the_stage_writes_events() -> None:
    after = STAGE.run(Records(articles=_read([BUS.format(*end) for end in ENDS])), Models(), Params())
    assert [len(event.articles) for event in after.events] == [3]


def test_groups_are_joined_while_they_are_alike_for_what_they_are_within() -> None:
    scale = Scale(weights=Params().rules.weights, within=0.5, lone=0.0, least=-1.0, several=-1.0)
    alike = np.array([[0, 5, 1, -9], [5, 0, 2, -9], [1, 2, 0, -9], [-9, -9, -9, 0]], float)
    assert sorted(join_groups(Likenesses(alike, np.zeros((4, 4))), scale)) == [(0, 1, 2), (3,)]


def test_two_groups_that_share_no_name_are_less_alike() -> None:
    scale = Scale(weights=Params().rules.weights, within=0.0, lone=0.0, least=-1.0, several=-1.0, strangers=6.0)
    alike = np.array([[0, 5, 1, 1], [5, 0, 1, 1], [1, 1, 0, 5], [1, 1, 5, 0]], float)
    strange = np.array([[0, 0, 1, 1], [0, 0, 1, 1], [1, 1, 0, 0], [1, 1, 0, 0]], float)
    assert join_groups(Likenesses(alike, np.zeros((4, 4))), scale) == [(0, 1, 2, 3)]
    assert join_groups(Likenesses(alike, strange), scale) == [(0, 1), (2, 3)]


def test_names_are_words_never_printed_small_and_days_and_titles_are_none() -> None:
    one = _read(
        ["Mayor Lena Orr of Venn spoke on Monday. Bakers and Farmers came; farmers left. The BBC reported it."]
    )[0]
    assert set(profile_article(one).names) == {"lena", "orr", "venn", "bakers"}
