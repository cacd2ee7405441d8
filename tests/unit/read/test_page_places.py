"""Wherever a page puts a sentence, it is in the text, or what was left out says so."""

import json

import pytest

from rashomon.read import html as html_reader
from tests.unit.read.pages import PARAGRAPHS, article_of, page_of, told

LAMP = "The lamp keeper had counted eleven boats before dawn."
P = f"<p>{LAMP} He told the harbour office so.</p>"


@pytest.mark.parametrize(
    "body",
    [
        f"<button>{P}",
        f"<svg>{P}",
        f"<math>{P}",
        f"<select>{P}",
        f"<map name=x>{P}",
        f"<textarea>{P}",
        f"<iframe src=x>{P}",
        f"<style>{P}",
        f"<!-- {P}",
        f"<plaintext>{P}",
        f"<div><template shadowrootmode=open>{P}</template></div>",
        f"<details><summary>More</summary>{P}</details>",
        f"</article></body></html><article>{P}{P}",
        f"</article></body></html><!doctype html><html><head><title>Ferry late</title></head><body><article>{P}{P}",
    ],
)
def test_what_a_browser_shows_is_read(body: str) -> None:
    assert LAMP in article_of(page_of(body)).text


@pytest.mark.parametrize(
    "body",
    [
        f"<button>{LAMP}</button>",
        f"<select><option>{LAMP}</option></select>",
        f"<datalist><option>{LAMP}</option></datalist>",
        f"<svg><style>.a{{}}</style><text>{LAMP}</text></svg>",
        f"<math><mtext>{LAMP}</mtext></math>",
        f"<textarea>{LAMP}</textarea>",
        f"<noscript>{P}</noscript>",
        f"<template>{P}</template>",
        f"<object data=x>{P}</object>",
        f"<video>{P}</video>",
        f"<iframe src=x>{LAMP}</iframe>",
        f"<aside>{P}</aside>",
        f"<div hidden>{P}</div>",
    ],
)
def test_what_is_no_text_of_the_article_is_told(body: str) -> None:
    article = article_of(page_of(body))
    assert LAMP not in article.text
    assert LAMP in told(article)


def test_an_open_title_does_not_swallow_the_page() -> None:
    assert PARAGRAPHS[0] in article_of(page_of().replace("</title>", "")).text


def test_the_longest_of_what_is_left_out_are_listed() -> None:
    links = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(60))
    assert LAMP in told(article_of(page_of() + f"<nav><ul>{links}</ul><p>{LAMP}</p></nav>"))


@pytest.mark.parametrize("element", ["noscript", "template"])
def test_the_article_is_read_where_only_a_script_would_show_it(element: str) -> None:
    prose = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    text = article_of(f"<html><body><div id=app></div><{element}><article>{prose}</article></{element}></body>").text
    assert text == "\n".join(PARAGRAPHS)


def _linked_data(**fields: object) -> str:
    data = json.dumps({"@type": "NewsArticle", "headline": "Ferry late", **fields})
    return f'<script type="application/ld+json">{data}</script>'


def _next_data(*paragraphs: str) -> str:
    body = [{"type": "paragraph", "content": [{"type": "text", "text": p}]} for p in paragraphs]
    data = json.dumps({"props": {"pageProps": {"article": {"title": "Ferry late", "body": body}}}})
    return f'<script id="__NEXT_DATA__" type="application/json">{data}</script>'


WHOLE = (*PARAGRAPHS, f"{LAMP} He told the harbour office so on Tuesday.")


@pytest.mark.parametrize(
    "markup",
    [
        f"<html><head>{_linked_data(articleBody=chr(10).join(WHOLE))}</head><body><div id=root></div></body></html>",
        f"<html><head>{_linked_data(articleBody=''.join(f'<p>{p}</p>' for p in WHOLE))}</head><body></body></html>",
        f"<html><head>{_linked_data(liveBlogUpdate=[{'articleBody': p} for p in WHOLE])}</head><body></body></html>",
        f"<html><body><div id=__next></div>{_next_data(*WHOLE)}</body></html>",
        page_of(head=_linked_data(articleBody="\n".join(WHOLE))),
        page_of(_next_data(*WHOLE)),
    ],
)
def test_the_article_is_read_as_machines_are_told_it_where_the_page_shows_less(markup: str) -> None:
    assert article_of(markup).text == "\n".join(WHOLE)


@pytest.mark.parametrize(
    "markup",
    [
        page_of(head=_linked_data(articleBody=f"Read on. {LAMP}")),
        page_of(_next_data(f"Another day. {LAMP}")),
    ],
)
def test_other_texts_for_machines_are_told(markup: str) -> None:
    article = article_of(markup)
    assert article.text == "\n".join(("Ferry late", *PARAGRAPHS))
    assert LAMP in told(article)


def test_a_text_for_machines_that_the_page_shows_needs_no_word() -> None:
    assert article_of(page_of(head=_linked_data(articleBody=" ".join(PARAGRAPHS)))).loss == ()


def test_an_extractor_that_gives_up_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    import trafilatura  # noqa: PLC0415

    def fail(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr(trafilatura, "bare_extraction", fail)
    article = article_of(page_of())
    assert [loss.kind for loss in article.loss] == ["extractor", "left-out", "left-out"]
    assert article.text == "\n".join(PARAGRAPHS)


def test_a_large_page_is_read_without_the_extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_reader, "_MOST_EXTRACTED", 10)
    assert "extractor" in {loss.kind for loss in article_of(page_of("<br>" * 20)).loss}
