"""What a page says by its elements is read as it is meant."""

import pytest

from tests.unit.read.pages import PARAGRAPHS, article_of, behind, page_of, told


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ('The blast hurt 47<sup><a href="#n2">2</a></sup> people.', "The blast hurt 47 people."),
        ("The blast hurt 47<sup>2</sup> people.", "The blast hurt 47 people."),
        ('He left.<sup>[3]</sup> She stayed.<sup class="footnote">1</sup>', "He left. She stayed."),
        ("“No,” she said.<sup>*</sup>", "“No,” she said."),
        ("About 10<sup>6</sup> people live there.", "About 10⁶ people live there."),
        ("The mast is 10<sup>-3</sup> m thick.", "The mast is 10⁻³ m thick."),
        ("It covers 40 m<sup>2</sup> or 3 km<sup>2</sup>.", "It covers 40 m² or 3 km²."),
        ("It waited 3<sup>1</sup>/<sub>2</sub> hours.", "It waited 3½ hours."),
        ("It waited 3<sup>2</sup>⁄<sub>7</sub> hours.", "It waited 3 2/7 hours."),
        ("It cost $4<sup>99</sup> at the quay.", "It cost $4.99 at the quay."),
        ("On the 3<sup>rd</sup> of May, n<sup>o</sup> 5.", "On the 3rd of May, no 5."),
        ("It emits CO<sub>2</sub> and H<sub>2</sub>O.", "It emits CO2 and H2O."),
        ("Mark<sup>®</sup> boats sail.", "Mark® boats sail."),
    ],
)
def test_raised_figures(markup: str, text: str) -> None:
    assert behind(article_of(page_of(f"<p>{markup}</p>"))) == text


def test_marks_of_footnotes_are_told() -> None:
    assert "marks of footnotes (2): 1 2" in told(
        article_of(page_of("<p>The master<sup>1</sup> and the mate<sup>2</sup> met.</p>"))
    )


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en-GB", "“Go ‘now’ or never”, he said."),
        ("de", "„Go ‚now‘ or never“, he said."),
        ("fr-CA", "«Go “now” or never», he said."),
        ("sv", "”Go ’now’ or never”, he said."),
        ("tlh", "“Go ‘now’ or never”, he said."),
    ],
)
def test_quotation_elements_have_the_marks_of_the_language(lang: str, text: str) -> None:
    article = article_of(page_of("<p><q> Go <q>now</q> or <b>never</b> </q>, he said.</p>", lang=lang))
    assert behind(article) == text


def test_marks_that_the_author_wrote_are_not_doubled() -> None:
    assert behind(article_of(page_of("<p><q>“Go,”</q> he said.</p>"))) == "“Go,” he said."


@pytest.mark.parametrize(
    ("markup", "text", "struck"),
    [
        ("for <del>nine</del> <ins>ten</ins> days", "for ten days", ["nine"]),
        ("was <del>not</del> damaged <s>badly</s>.", "was damaged.", ["not", "badly"]),
        ("About <strike>31</strike>34 people", "About 34 people", ["31"]),
        ("The council <del>would <b>not</b></del> <ins>would</ins> meet.", "The council would meet.", ["would not"]),
        ("Nobody came <b>in <s>May</s> June</b>", "Nobody came in June", ["May"]),
        ("<del>Nobody came.</del>", "", ["Nobody came."]),
    ],
)
def test_what_is_struck_out_follows_its_line_and_is_marked(markup: str, text: str, struck: list[str]) -> None:
    article = article_of(page_of(f"<p>{markup}</p>"))
    assert behind(article).splitlines() == [line for line in (text, *struck) if line]
    assert [article.text[p.start : p.end] for p in article.passages if p.kind == "withdrawn"] == struck


def test_inserted_and_cited_words_are_words() -> None:
    assert behind(article_of(page_of("<p>She <ins>had</ins> read <cite>The Lantern</cite>.</p>"))) == (
        "She had read The Lantern."
    )


def test_struck_out_words_of_navigation_are_no_part_of_the_article() -> None:
    article = article_of(page_of() + "<nav><a href='/'>Fares <s>from 4</s> from 3</a></nav>")
    assert "withdrawn" not in {p.kind for p in article.passages}


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("The com&shy;pany, the coun&#173;cil, the may&#8203;or.", "The company, the council, the mayor."),
        ("Low\u00adford, Nord&#x2060;see, Ul\u200cm.", "Lowford, Nordsee, Ulm."),
        ("A family: 👨\u200d👩\u200d👧.", "A family: 👨\u200d👩\u200d👧."),
    ],
)
def test_what_nobody_sees_is_no_part_of_a_word(markup: str, text: str) -> None:
    assert behind(article_of(page_of(f"<p>{markup}</p>"))) == text


@pytest.mark.parametrize("control", ["\x01", "&#8;", "&#x1f;", "\x00", "\ufffe", "&#65535;", "\x0e"])
def test_a_control_character_is_dropped_and_told(control: str) -> None:
    article = article_of(page_of(f"<p>Nobody on the q{control}uay had asked for more than that.</p>"))
    assert behind(article) == "Nobody on the quay had asked for more than that."
    assert all(paragraph in article.text for paragraph in PARAGRAPHS)
    assert "encoding" in {loss.kind for loss in article.loss}
