"""Of the dates of a page, that of its first publication is taken; what can be read two ways is not guessed."""

import pytest

from tests.unit.read.pages import PARAGRAPHS, article_of, page_of

NINTH = '<meta property="article:modified_time" content="2031-05-09T16:20Z">'
FIFTH = '<meta property="article:published_time" content="2031-05-05T09:00Z">'
LINKED = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "x", %s}</script>'


@pytest.mark.parametrize(
    ("top", "head", "published"),
    [
        (
            '<p>Last updated: <time datetime="2031-05-09T16:20Z">9 May</time></p>'
            '<p>First published: <time datetime="2031-05-05T09:00Z">5 May</time></p>',
            NINTH,
            "2031-05-05T09:00Z",
        ),
        ("<p>Published 5 May 2031, 10:00 · updated 9 May 2031, 16:20</p>", "", "2031-05-05T10:00"),
        ("<p>Updated: May 9, 2031 | Posted: May 5, 2031 at 9.30 am</p>", "", "2031-05-05T09:30"),
        (
            '<time class="updated" datetime="2031-05-09T09:00Z">9</time>'
            '<time class="entry-date published" datetime="2031-05-05T09:00Z">5</time>',
            "",
            "2031-05-05T09:00Z",
        ),
        (
            "<div><span>Originally published</span> <time datetime=2031-05-05>5 May</time> "
            "<span>Last modified</span> <time datetime=2031-05-09>9 May</time></div>",
            "",
            "2031-05-05",
        ),
        (
            '<span itemprop="dateModified" content="2031-05-09"></span><b itemprop="x"></b>'
            '<span itemprop="datePublished" content="2031-05-05"></span>',
            "",
            "2031-05-05",
        ),
        ("", NINTH + FIFTH, "2031-05-05T09:00Z"),
        ("", LINKED % '"dateModified": "2031-05-09", "datePublished": "2031-05-05"', "2031-05-05"),
        ("<p>First published on 5 May 2031</p>", LINKED % '"dateModified": "2031-05-09"', "2031-05-05"),
        ("<p>This story was first published on 5 May 2031.</p>", FIFTH.replace("-05T", "-09T"), "2031-05-05"),
        ("<p>By Ada Moor, 5 May 2031</p>", NINTH, "2031-05-05"),
        ("<p>The council published its report on 4 May 2031 and updated it.</p>", FIFTH, "2031-05-05T09:00Z"),
        ("<p>Ada Moor, 9 May 2031</p><p>The report, published on 4 May 2031 by her, is long.</p>", "", "2031-05-09"),
        ('<nav><time datetime="2030-01-01">x</time></nav><p>Ada Moor, 5 May 2031</p>', "", "2031-05-05"),
    ],
)
def test_the_first_publication_counts(top: str, head: str, published: str) -> None:
    article = article_of(page_of(top=top, head=head))
    assert article.published == published
    assert "date" not in {loss.kind for loss in article.loss}


def test_where_only_an_update_is_told_it_is_taken_and_said() -> None:
    article = article_of(page_of(head=NINTH))
    assert article.published == "2031-05-09T16:20Z"
    assert [loss.detail for loss in article.loss if loss.kind == "date"] == [
        "only the last update is told (2031-05-09T16:20Z)"
    ]


URL = '<link rel="canonical" href="https://harbourpost.example/2026/03/04/ferry">'


@pytest.mark.parametrize(
    ("lang", "date", "beside", "head", "published"),
    [
        ("en-US", "03/04/2026", "", "", "2026-03-04"),
        ("en-GB", "03/04/2026", "", "", "2026-04-03"),
        ("en_AU", "3/4/2026 18:05", "", "", "2026-04-03T18:05"),
        ("en", "03/04/2026", "The council met on 25/03/2026.", "", "2026-04-03"),
        ("en-GB", "03/04/2026", "The council met on 03/25/2026.", "", "2026-03-04"),
        ("en-GB", "03/04/2026", "", URL, "2026-03-04"),
        ("en", "23/04/2026", "", "", "2026-04-23"),
        ("en", "04/23/2026", "", "", "2026-04-23"),
        ("en", "05/05/2026", "", "", "2026-05-05"),
        ("en-US", "03.04.2026", "", "", "2026-04-03"),
        ("en", "03/04/2026", "", "", None),
        ("en-CA", "03/04/2026", "", "", None),
        ("en", "03/04/2026", "They met on 25/03/2026 and 03/26/2026.", "", None),
    ],
)
def test_figures_are_read_by_what_the_page_shows(
    lang: str, date: str, beside: str, head: str, published: str | None
) -> None:
    article = article_of(page_of(f"<p>{beside}</p>", top=f"<p>By Ada Moor, {date}</p>", head=head, lang=lang))
    assert article.published == published
    assert ["two ways" in loss.detail for loss in article.loss if loss.kind == "date"] == [True] * (published is None)
    assert PARAGRAPHS[0] in article.text
