"""A text that says of itself that it is cut is read up to the sentence that is not whole."""

import json

import pytest

from rashomon.read.cut_off import find_cut
from tests.unit.read.pages import article_of


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("“We waited,” she said. “Nobody was in dan… [+2829 chars]", "“Nobody was in dan… [+2829 chars]"),
        ("It is done. [+611 chars]", "[+611 chars]"),
        ("It was late. It is done… [1234 chars]", "It is done… [1234 chars]"),
        ("It was late.\r\nHe left the quay (truncated)", "He left the quay (truncated)"),
        ("The council met. He said […]", "He said […]"),
        ("The council met. He said [...]\n", "He said [...]\n"),
        ("The council met. He went on (+1,204 more characters)", "He went on (+1,204 more characters)"),
        ("The council met. They sang [Read more…]", "They sang [Read more…]"),
        ("The council met. They sang… Read more", "They sang… Read more"),
        ("The council met. They sang ... (more)", "They sang ... (more)"),
        ("The council met. They sang, and\n\nContinue reading →", "They sang, and\n\nContinue reading →"),
        (
            "It was late.\nThey sang …\nTo continue reading, subscribe now",
            "They sang …\nTo continue reading, subscribe now",
        ),
    ],
)
def test_the_mark_and_the_sentence_before_it(text: str, unread: str) -> None:
    cut = find_cut(text)
    assert cut is not None
    assert text[cut.start :] == unread
    assert cut.loss.kind == "truncated"


@pytest.mark.parametrize(
    "text",
    [
        "He left town…",
        "He wrote that “the bridge […] is shut”.",
        "The essay was long (1,200 words)",
        "It rose by nine (9)",
        "She read the sign: more",
        "The boats held, more or less… more of them came",
        "It was late. Continue reading",
        "She went on to read more.",
        "",
    ],
)
def test_other_ends_are_whole(text: str) -> None:
    assert find_cut(text) is None


def test_passages_end_where_the_text_is_cut() -> None:
    article = article_of(
        json.dumps({"content": "<p>It was late.</p><blockquote>It rai [+99 chars]</blockquote>"}), "a.json"
    )
    assert [(p.kind, article.text[p.start : p.end]) for p in article.passages] == [("cut", "It rai [+99 chars]")]
    assert [loss.kind for loss in article.loss] == ["truncated"]
