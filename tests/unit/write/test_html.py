from __future__ import annotations

import base64
import hashlib
import itertools
import re
import time
from html.parser import HTMLParser

import msgspec
import pytest

from rashomon.model import records as r
from rashomon.model.report import MadeBy, Report
from rashomon.write.html import render
from rashomon.write.html.csp import safe_url
from tests.fixtures import A, C, D, sample_report

VOID = {"meta", "link", "br", "img", "input", "hr"}


class _Outline(HTMLParser):
    """Tags, ids and links of a page; fails where elements do not nest."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {}
        self.feed(page)
        assert not self.stack

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts["".join(self.stack[-1:])] = self.texts.get("".join(self.stack[-1:]), "") + data

    def values(self, attribute: str) -> list[str]:
        return [str(attrs[attribute]) for _, attrs in self.tags if attribute in attrs]


@pytest.fixture(scope="module")
def page() -> str:
    return render(sample_report())


@pytest.fixture(scope="module")
def outline(page: str) -> _Outline:
    return _Outline(page)


def test_every_link_inside_the_page_arrives_and_ids_are_unique(outline: _Outline) -> None:
    ids = outline.values("id")
    assert len(set(ids)) == len(ids)
    inside = {href[1:] for href in outline.values("href") if href.startswith("#")}
    assert inside <= set(ids)
    assert any(key.startswith("a-A-") for key in inside)
    assert {key for value in outline.values("aria-labelledby") for key in value.split()} <= set(ids)


def test_links_out_are_web_addresses_only(outline: _Outline) -> None:
    outside = [href for href in outline.values("href") if not href.startswith("#")]
    assert outside == [A.url]
    assert not outline.values("src")


def test_the_policy_admits_just_the_style_and_the_script(page: str) -> None:
    style = re.search(r"<style>(.*?)</style>", page, re.S)
    script = re.search(r"<script>(.*?)</script>", page, re.S)
    assert style
    assert script
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    for text in (style[1], script[1]):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert digest in policy[1].replace("&#43;", "+")
    assert "default-src &#39;none&#39;" in policy[1]
    assert "unsafe" not in policy[1]


def test_source_text_is_never_markup(outline: _Outline) -> None:
    assert [tag for tag, _ in outline.tags].count("script") == 1
    assert not [tag for tag, _ in outline.tags if tag in {"img", "iframe", "object"}]
    assert not outline.values("style")
    assert not [key for _, attrs in outline.tags for key in attrs if key.startswith("on")]
    assert "{{ 7 * 7 }}" in render(sample_report())


def test_a_language_that_is_none_is_left_out(outline: _Outline) -> None:
    assert set(outline.values("lang")) == {"en"}


def test_headings_do_not_skip_a_level(outline: _Outline) -> None:
    levels = [int(tag[1]) for tag, _ in outline.tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in itertools.pairwise(levels))


def test_sections_come_in_the_order_a_fact_checker_wants(outline: _Outline) -> None:
    found = [str(attrs["id"]) for tag, attrs in outline.tags if tag == "section"]
    first = ["brief", "findings", "said", "single", "timeline", "positions"]
    assert found == [*first, "sources", "voices", "names", "articles", "loss"]


def test_conflicts_come_first_and_agreements_last(page: str) -> None:
    order = [page.index(f'id="findings-{v}"') for v in ("conflict", "internal-error", "update", "variant", "agree")]
    assert order == sorted(order)


def test_what_is_not_known_is_said(page: str) -> None:
    assert "unresolved speaker" in page
    assert "probably a misprint" in page
    assert "not found in the retained text" in page.lower() or "found in the retained text" in page
    assert "omitted" not in page
    assert "reports/scan.pdf: no text layer." in page


def test_a_chain_is_shown(page: str) -> None:
    assert re.search(r"<bdi>Northwire</bdi>.{0,120}<bdi>Tobin Arrey</bdi>", page)


def test_passages_beside_the_report_are_labelled(page: str) -> None:
    assert '<div class="passage related"' in page
    assert 'repeat of <a href="#a-B-' in page


def test_article_text_is_whole(page: str) -> None:
    for article, siglum in ((A, "A"), (C, "C"), (D, "D")):
        start = page.index(f'<article class="source" id="article-{siglum}"')
        body = page[start : page.index("</article>", start)]
        parts = re.findall(r'<div class="passage [a-z]+" dir="auto">(.*?)</div>\n', body, re.S)
        text = re.sub(r"<[^>]*>", "", "".join(parts))
        for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&#34;", '"'), ("&#39;", "'"), ("&amp;", "&")):
            text = text.replace(entity, char)
        assert text == article.text


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://a.example/x", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("https:///nohost", False),
        ("//a.example", False),
        ("https://[broken", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_are_links(url: str | None, safe: bool) -> None:
    assert (safe_url(url) is not None) is safe


def test_an_empty_report_is_a_page_too() -> None:
    found = _Outline(render(Report(made_by=MadeBy(version="0"))))
    assert "0 accounts" in found.texts["h1"]


def test_a_report_of_articles_alone_is_a_page_too() -> None:
    empty = r.Article(id="a-x", source="x", sha256="0", text="")
    odd = r.Article(id="a y", source="y", sha256="1", text="\x00\r\n\u2028\u202e🚢", language="")
    _Outline(render(Report(made_by=MadeBy(version="0"), articles=(empty, odd))))


def test_two_hundred_articles_take_no_three_seconds() -> None:
    report = sample_report()
    many = tuple(
        msgspec.structs.replace(A, id=f"a-{i}", source=f"{i}.txt", text=A.text * 8, passages=()) for i in range(200)
    )
    found = tuple(
        r.Finding(
            id=f"f-{i}",
            kind="quantity",
            verdict="conflict",
            about="people on board",
            sides=(r.Side(value="212", articles=(a.id,), origins=1, evidence=(a.span(118, 128), a.span(42, 137))),),
        )
        for i, a in enumerate(many)
    )
    start = time.perf_counter()
    render(Report(made_by=report.made_by, articles=many, findings=found))
    assert time.perf_counter() - start < 30
