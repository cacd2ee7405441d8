import json
from collections.abc import Callable

import pytest

from rashomon.model import records as r
from rashomon.model.errors import NoAccount, UnreadableError
from rashomon.read import read_bytes
from rashomon.read.html import choose
from rashomon.read.page import Around, Block

PARAGRAPHS = (
    "The ferry to Small Holm was late on Monday, the harbour master of Lowford said in a short statement.",
    "“We waited for two hours in the fog,” said Cy Reed, who was on his way home to the island with his family.",
    "The shipping company promised that all of the tickets would be paid back before the end of the month.",
)
LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "not this"},
        {
            "@type": ["NewsArticle"],
            "headline": "Ferry late",
            "datePublished": "2031-04-07T08:09:10+02:00",
            "author": [{"@type": "Person", "name": "Ada Moor"}, {"@type": "Person", "name": "Ben Quill"}],
            "publisher": {"@type": "Organization", "name": "Harbour Post"},
        },
    ],
}


def page(body: str, head: str = "", lang: str = "en-GB") -> bytes:
    top = f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">{head}</head>'
    return f"{top}<body>{body}</body></html>".encode()


def article_html(*extra: str) -> str:
    return "<article>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS) + "".join(extra) + "</article>"


def one(raw: bytes) -> r.Article:
    (article,) = read_bytes(raw, "page.html").articles
    return article


def of_kind(article: r.Article, kind: str) -> list[str]:
    return [article.text[p.start : p.end] for p in article.passages if p.kind == kind]


def test_paragraphs_one_a_line() -> None:
    assert one(page(article_html())).text == "\n".join(PARAGRAPHS)


def test_json_ld_tells_title_outlet_authors_and_the_time_with_its_zone() -> None:
    head = f'<title>x</title><script type="application/ld+json">{json.dumps(LD)}</script>'
    article = one(page(article_html(), head))
    assert (article.title, article.outlet) == ("Ferry late", "Harbour Post")
    assert article.authors == ("Ada Moor", "Ben Quill")
    assert article.published == "2031-04-07T08:09:10+02:00"
    assert article.language == "en"


def test_meta_tags_tell_the_same() -> None:
    head = """<meta property="og:title" content="Ferry late"><meta property="og:site_name" content="Harbour Post">
    <meta name="author" content="Ada Moor and Ben Quill">
    <meta property="article:published_time" content="2031-04-07T08:09:10Z">
    <link rel="canonical" href="https://www.harbourpost.example/ferry">"""
    article = one(page(article_html(), head))
    assert (article.title, article.outlet) == ("Ferry late", "Harbour Post")
    assert (article.authors, article.published) == (("Ada Moor", "Ben Quill"), "2031-04-07T08:09:10Z")
    assert article.url == "https://www.harbourpost.example/ferry"


def test_the_host_is_the_outlet_of_last_resort() -> None:
    head = '<link rel="canonical" href="https://www.harbourpost.example/ferry">'
    assert one(page(article_html(), head)).outlet is not None


def test_a_day_is_made_more_precise_by_a_time_that_agrees() -> None:
    head = '<meta name="date" content="2031-04-07">'
    body = '<time datetime="2031-04-07T08:09:10Z">today</time>' + article_html()
    assert one(page(body, head)).published == "2031-04-07T08:09:10Z"


def test_a_day_is_not_changed_by_another_time() -> None:
    head = '<meta name="date" content="2031-04-07">'
    body = article_html() + '<time datetime="2031-04-09T08:09:10Z">later</time>'
    assert one(page(body, head)).published == "2031-04-07"


@pytest.mark.parametrize("script", ["{broken", "[" * 5000, "<!-- " + json.dumps(LD) + " -->"])
def test_json_ld_of_any_shape_does_no_harm(script: str) -> None:
    head = f'<script type="application/ld+json">{script}</script>'
    assert one(page(article_html(), head)).text


def test_headings_lists_quotes_and_captions_are_marked() -> None:
    figure = '<figure><img src="x.jpg"><figcaption>Fog over Lowford harbour on Monday morning.</figcaption></figure>'
    quote = "<blockquote><p>We shall have to think about the timetable for the whole of the winter.</p></blockquote>"
    items = "<ul><li>The first boat was two hours late.</li><li>The second boat did not leave at all.</li></ul>"
    article = one(page(article_html("<h2>What is known</h2>", items, figure, quote, f"<p>{PARAGRAPHS[0]} Again.</p>")))
    assert of_kind(article, "heading") == ["What is known"]
    assert of_kind(article, "list") == ["The first boat was two hours late.", "The second boat did not leave at all."]
    assert of_kind(article, "caption") == ["Fog over Lowford harbour on Monday morning."]
    assert of_kind(article, "quote") == ["We shall have to think about the timetable for the whole of the winter."]


@pytest.mark.parametrize("between", ["", "</article><article>"])
def test_a_text_printed_twice_is_kept_twice(between: str) -> None:
    twice = article_html().replace("</article>", between + article_html().removeprefix("<article>"))
    assert one(page(twice)).text == "\n".join(PARAGRAPHS * 2)


def test_what_is_left_out_is_listed() -> None:
    nav = "<nav><ul>" + "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(30)) + "</ul></nav>"
    article = one(page(nav + article_html()))
    losses = [loss.detail for loss in article.loss if loss.kind == "left-out"]
    assert "Section" not in article.text
    assert losses[0].startswith("30 blocks of the page (")
    assert losses[1] == "Section 10"  # the longest are listed
    assert len(losses) == 21


def test_a_complete_page_loses_nothing() -> None:
    assert one(page(article_html())).loss == ()


def test_inline_tags_do_not_break_words_and_line_breaks_do() -> None:
    paragraph = (
        "<p>The <b>f</b>erry was <i>very</i> late, the master of the harbour said.<br>No one was hurt in the fog.</p>"
    )
    text = one(page(article_html(paragraph))).text
    assert text.endswith("The ferry was very late, the master of the harbour said.\nNo one was hurt in the fog.")


def test_hidden_text_is_left_out() -> None:
    hidden = f'<p style="display: none">{PARAGRAPHS[0]} Hidden words are not shown.</p>'
    assert "Hidden words" not in one(page(article_html(hidden))).text


@pytest.mark.parametrize(
    "raw",
    [
        b"<html><body></body></html>",
        b"<html><head><script>var x = 1;</script></head><body><script>x()</script></body></html>",
        b"<html><body><nav><a href='/'>Home</a></nav></body></html>",
        b"<!-- nothing -->",
    ],
)
def test_a_page_without_an_article_is_named(raw: bytes) -> None:
    with pytest.raises(UnreadableError) as raised:
        read_bytes(raw, "page.html")
    assert raised.value.source == "page.html"


def test_the_declared_encoding_is_used() -> None:
    raw = page(
        article_html("<p>Přívoz měl v pondělí velké zpoždění, řekl přednosta přístavu v krátkém prohlášení.</p>")
    )
    raw = raw.decode().replace("utf-8", "windows-1250", 1).replace("“", '"').replace("”", '"').encode("cp1250")
    assert "řekl přednosta přístavu" in one(raw).text


def test_deep_nesting_is_read() -> None:
    raw = page("<div>" * 1000 + article_html() + "</div>" * 1000)
    assert PARAGRAPHS[1] in one(raw).text


def test_what_the_parser_does_not_reach_is_a_loss() -> None:
    raw = page(article_html() + "<div>" * 5000 + "deep" + "</div>" * 5000)
    assert "truncated" in {loss.kind for loss in one(raw).loss}


def test_no_entity_is_fetched() -> None:
    raw = b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + page(
        article_html("<p>&x;</p>")
    )
    with open("/etc/hostname", encoding="utf-8") as secret:
        assert secret.read().strip() not in one(raw).text


@pytest.mark.parametrize("order", [lambda b: b, lambda b: b[::-1]])
def test_where_the_extractor_gives_up_prose_is_taken(order: Callable[[list[Block]], list[Block]]) -> None:
    blocks = order(
        [Block(PARAGRAPHS[0], Around()), Block("Menu", Around()), Block(PARAGRAPHS[1], Around(furniture=True))]
    )
    assert [b.text for b, is_chosen in zip(blocks, choose(blocks, None), strict=True) if is_chosen] == [PARAGRAPHS[0]]


@pytest.mark.parametrize(
    "body",
    [
        "<script>var words = 'many of them, which nobody sees, for it is a script';</script>"
        "<a href='https://ads.example'>Buy a boat and sail away from all you knew</a>",
        "<div><a href=/1>Home</a> | <a href=/2>News from the quay</a> | <a href=/3>Weather at sea</a></div>",
        "<p><a href=/1>Only today: <b>half price</b> on every rope, sail, anchor and oar in the shop.</a></p>",
    ],
)
def test_a_page_of_a_few_links_is_nobodys_account(body: str) -> None:
    with pytest.raises(NoAccount, match="links"):
        read_bytes(f"<html><body>{body}</body></html>".encode(), "a.html")


@pytest.mark.parametrize(
    "body",
    [
        "<p>Ana Brel said on Monday that the lock was shut for good.</p>",
        "<p>Ana Brel said the lock was shut. <a href=/1>The council</a> <a href=/2>had asked for it in May.</a></p>",
    ],
)
def test_a_short_report_is_one(body: str) -> None:
    assert read_bytes(f"<html><body>{body}</body></html>".encode(), "a.html").articles


def live_page(*stamps: str) -> r.Article:
    posts = "".join(f"<section>{s}<p>{p}</p></section>" for s, p in zip(stamps, PARAGRAPHS, strict=True))
    return read_bytes(page(f"<main><article><h1>Ferry: live</h1>{posts}</article></main>"), "live.html").articles[0]


@pytest.mark.parametrize(
    ("stamps", "given"),
    [
        (
            ['<time datetime="2031-04-08T07:40:00Z">7:40</time>', '<time datetime="2031-04-07">7 April</time>', ""],
            ["2031-04-08T07:40:00Z", "2031-04-07"],
        ),
        (["<span>10:15am</span>", "<b>9.02am</b>", "<h3>Sunday, 6 April, 9.45pm</h3>"], [None, None, None]),
    ],
)  # fmt: skip
def test_time_stamps_of_posts_are_kept(stamps: list[str], given: list[str | None]) -> None:
    told = live_page(*stamps)
    found = [p for p in told.passages if p.kind == "timestamp"]
    assert [p.when for p in found] == given
    assert all(p in told.text for p in PARAGRAPHS)


def test_one_time_on_a_page_makes_no_posts() -> None:
    told = live_page('<time datetime="2031-04-08T07:40:00Z">8 April 2031</time>', "", "")
    assert not any(p.kind == "timestamp" for p in told.passages)
