"""The page in Chromium, opened from a file as a reader would."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rashomon.write.html import render
from tests.fixtures import sample_report

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs chromium")
AXE = os.environ.get("AXE_CORE", "")
"""Where a copy of axe.min.js lies, for the check against the accessibility rules of axe-core."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("page") / "page.html"
    path.write_text(render(sample_report()), "utf-8")
    return path.as_uri()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with playwright.sync_playwright() as p:
        browser = p.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


def _open(chromium: Any, address: str, width: int = 1280, **options: Any) -> Any:
    page = chromium.new_context(viewport={"width": width, "height": 800}, **options).new_page()
    page.said = []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.goto(address)
    return page


def test_it_opens_without_a_complaint_and_runs_nothing_of_the_sources(chromium: Any, address: str) -> None:
    page = _open(chromium, address)
    assert page.title() == "4 accounts, 3 independent origins – Rashomon"
    assert page.evaluate("getComputedStyle(document.body).margin") == "0px"
    assert page.locator("#filter-word").count() == 1
    assert page.said == []


@pytest.mark.parametrize("width", [320, 360, 390, 768, 1100, 1600])
def test_nothing_runs_out_of_the_window(chromium: Any, address: str, width: int) -> None:
    page = _open(chromium, address, width)
    page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_javascript_a_link_goes_to_the_words(chromium: Any, address: str) -> None:
    page = _open(chromium, address, java_script_enabled=False)
    link = page.locator("#findings a[href^='#a-']").first
    target = link.get_attribute("href")
    link.click()
    assert page.url.endswith(target)
    words = page.locator(target)
    assert words.is_visible()
    assert page.locator(f"{target}:target").count() == 1
    assert words.inner_text() in page.locator("#findings mark").all_inner_texts()


def test_the_keyboard_opens_the_words_and_comes_back(chromium: Any, address: str) -> None:
    page = _open(chromium, address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.finding a[href^=\"#a-\"]')"):
            break
    target = page.evaluate("document.activeElement.hash")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('.drawer .hit')")
    words = page.evaluate("document.activeElement.textContent")
    assert words == page.evaluate("key => document.querySelector(key).textContent", target)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Open in the article"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Close"
    page.keyboard.press("Escape")
    assert not page.locator("dialog[open]").count()
    assert page.evaluate("document.activeElement.hash") == target


def test_the_drawer_leads_to_the_article(chromium: Any, address: str) -> None:
    page = _open(chromium, address)
    page.locator("#brief a.ref").first.click()
    page.get_by_role("link", name="Open in the article").click()
    page.locator("main .hit").first.wait_for(state="visible", timeout=5000)  # the page marks it once it has moved there
    assert not page.locator("dialog[open]").count()


def test_a_link_into_something_folded_opens_it(chromium: Any, address: str) -> None:
    key = next(f.id for f in sample_report().findings if f.verdict == "agree")
    page = _open(chromium, f"{address}#{key}")
    assert page.locator(f"#{key}").is_visible()


@pytest.mark.parametrize("written", ["%", "%zz", "100%"])
def test_an_address_that_is_not_well_written_breaks_nothing(chromium: Any, address: str, written: str) -> None:
    page = _open(chromium, f"{address}#{written}")
    assert page.get_by_label("Show only lines with").count() == 1


def test_the_filter_shows_only_lines_with_a_word(chromium: Any, address: str) -> None:
    page = _open(chromium, address)
    page.fill("#filter-word", "TUG")
    shown = page.locator("main .item:not([hidden])")
    assert 0 < shown.count() < page.locator("main .item").count()
    assert all("tug" in text.lower() for text in shown.all_text_contents())
    page.fill("#filter-word", "")
    assert not page.locator("main .item[hidden]").count()
    page.select_option("#filter-account", "C")
    assert 0 < page.locator("main .item:not([hidden])").count() < page.locator("main .item").count()


def _luminance(colour: str) -> float:
    channels = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


COLOURS = """() => [...document.querySelectorAll('body *')].filter(e =>
    [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && e.getClientRects().length).map(e => {
  let back = e;
  while (back && getComputedStyle(back).backgroundColor === 'rgba(0, 0, 0, 0)') back = back.parentElement;
  return [e.className || e.tagName, getComputedStyle(e).color, getComputedStyle(back || document.body).backgroundColor];
})"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_contrast(chromium: Any, address: str, scheme: str) -> None:
    page = _open(chromium, address, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
    page.locator("#brief a.ref").first.click()
    for name, ink, paper in page.evaluate(COLOURS):
        light, dark = sorted((_luminance(ink), _luminance(paper)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (name, ink, paper)


def test_landmarks_and_labels_are_there(chromium: Any, address: str) -> None:
    page = _open(chromium, address)
    for role in ("banner", "main", "navigation", "contentinfo", "search"):
        assert page.get_by_role(role).count() == 1, role
    assert page.get_by_label("Show only lines with").count() == 1
    for region in page.locator(".scroll").all():
        assert region.get_attribute("tabindex") == "0"
        assert region.get_attribute("aria-label")
    for table in page.locator("table").all():
        assert table.locator("caption").count() == 1
        assert table.locator("th:not([scope])").count() == 0


def test_print_opens_what_is_folded(chromium: Any, address: str) -> None:
    page = _open(chromium, address, java_script_enabled=False)
    page.emulate_media(media="print")
    assert page.locator("details.group .singles").first.is_visible()
    assert not page.locator("nav").is_visible()


@pytest.mark.skipif(not AXE, reason="needs AXE_CORE, the path of axe.min.js")
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_axe_finds_nothing(chromium: Any, address: str, width: int, scheme: str) -> None:
    page = _open(chromium, address, width, color_scheme=scheme, bypass_csp=True)
    page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
    page.add_script_tag(path=AXE)
    found = page.evaluate("axe.run().then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html)]))")
    assert found == []
