"""A post set into a page is one block, with who posted it at its end."""

import pytest

from tests.unit.read.pages import article_of, page_of

WORDS = "The ferry has never paid for a single mooring in this town."


def _quote(inner: str, name: str = "x") -> str:
    return f'<blockquote class="{name}">{inner}</blockquote><p>Her office said that she had spoken in haste.</p>'


@pytest.mark.parametrize(
    ("markup", "line"),
    [
        (
            f"<p lang=en>{WORDS}<br>I say so.</p>&mdash; Ada Moor (@adamoor) <a href=x>May 1, 2031</a>",
            f"{WORDS} I say so. — Ada Moor (@adamoor) May 1, 2031",
        ),
        (
            f"<p>{WORDS}</p>&mdash; Ada Moor (<a href=y>@ada.sea.example</a>) <a href=z>May 1, 2031 at 5:01 PM</a>",
            f"{WORDS} — Ada Moor (@ada.sea.example) May 1, 2031 at 5:01 PM",
        ),
        (
            f"<p>{WORDS}</p>Posted by <a href=x>Ada Moor</a> on&nbsp;<a href=y>Friday, May 1, 2031</a>",
            f"{WORDS} Posted by Ada Moor on Friday, May 1, 2031",
        ),
        (
            f"<p>{WORDS}</p><footer>Ada Moor (@adamoor@sea.example), 1 May 2031</footer>",
            f"{WORDS} — Ada Moor (@adamoor@sea.example), 1 May 2031",
        ),
        (
            f"<div><a>View this post on Instagram</a><p>{WORDS}</p><p>A post shared by <a>Ada Moor</a> (@adamoor)"
            " on <time>May 1, 2031 at 9:00am PDT</time></p></div>",
            f"{WORDS} A post shared by Ada Moor (@adamoor) on May 1, 2031 at 9:00am PDT",
        ),
    ],
)
def test_a_signed_post_is_one_line(markup: str, line: str) -> None:
    article = article_of(page_of(_quote(markup)))
    assert [article.text[p.start : p.end] for p in article.passages if p.kind == "quote"] == [line]


@pytest.mark.parametrize(
    "markup",
    [f"<p>{WORDS}</p><p>It stands in the charter of the town.</p>", f"<p>{WORDS}</p><p>— The Charter of the Town</p>"],
)
def test_other_quotations_keep_their_lines(markup: str) -> None:
    assert WORDS in article_of(page_of(_quote(markup))).text.splitlines()
