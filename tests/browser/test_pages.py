"""The dashboard as a visitor uses it: a real browser, the real server, the real seeds."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from dashboard.views import PAGES
from pipeline.seeds import DEFAULT_FOLDER
from pipeline.store import Store
from tests.browser import serving
from tests.browser.screenshots import SEED, settled
from tests.rows import tables

SLUGS = [view.SLUG for view in PAGES]
FILTERED = [slug for slug in SLUGS if slug not in ("article", "accuracy")]
SELECTED = re.compile(r"^(\d+) of 70 articles")


def visit(page: Page, address: str, slug: str, query: str = "") -> None:
    path = "" if slug == SLUGS[0] else slug
    page.goto(f"{address}/{path}?{query}")
    settled(page)


def selection(page: Page) -> Locator:
    return page.get_by_text(SELECTED).first


def articles(page: Page) -> int:
    told = SELECTED.match(selection(page).inner_text())
    assert told
    return int(told[1])


def choose(page: Page, label: str, option: str) -> None:
    """Choose an option of a filter in the sidebar."""
    box = page.get_by_test_id("stSidebar").get_by_label(label, exact=True).first
    box.click()
    box.fill(option)
    page.get_by_role("option", name=option, exact=True).click()
    page.keyboard.press("Escape")


def card(page: Page, title: str) -> Locator:
    """The chart card whose title begins with `title`."""
    return page.locator("[class*=st-key-card-]").filter(has=page.get_by_role("heading", name=title)).first


def drawn(chart: Locator) -> list[dict[str, Any]]:
    """The traces of the chart in a card: x, y, name."""
    plot = chart.locator(".js-plotly-plot").first
    plot.wait_for()
    traces: list[dict[str, Any]] = plot.evaluate(
        "p => p._fullData.map(t => ({x: Array.from(t.x), y: Array.from(t.y), name: t.name}))"
    )
    return traces


@pytest.mark.parametrize("slug", SLUGS)
def test_every_page_opens_without_error_and_asks_no_other_host(page: Page, address: str, slug: str):
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url))
    visit(page, address, slug, f"article={SEED}" if slug == "article" else "")
    assert page.get_by_test_id("stException").count() == 0
    assert sum(page.get_by_test_id(one).count() for one in ("stPlotlyChart", "stDataFrame", "stMetric")) > 0
    assert [url for url in hosts if not url.startswith((address, "data:", "blob:"))] == []


@pytest.mark.parametrize("slug", FILTERED)
def test_a_leader_and_a_theme_narrow_every_page(page: Page, address: str, slug: str):
    visit(page, address, slug)
    assert articles(page) == 70
    choose(page, "People", "Vladimir Putin")
    expect(selection(page)).to_contain_text("Vladimir Putin")
    with_leader = articles(page)
    choose(page, "Themes", "Trade and economy")
    expect(selection(page)).to_contain_text("Trade and economy")
    assert 0 < articles(page) < with_leader < 70


def test_filters_change_what_is_drawn_and_reset_brings_it_back(page: Page, address: str):
    visit(page, address, "mentions")
    before = drawn(card(page, "People by references"))
    choose(page, "Themes", "Trade and economy")
    expect(selection(page)).to_contain_text("Trade and economy")
    settled(page)
    after = drawn(card(page, "People by references"))
    assert sum(after[0]["x"]) < sum(before[0]["x"])
    page.get_by_role("button", name="Reset filters").first.click()
    expect(selection(page)).to_have_text(re.compile(r"^70 of 70 articles"))
    settled(page)
    assert drawn(card(page, "People by references")) == before


def test_a_copied_address_shows_the_same_in_a_fresh_browser(page: Page, address: str, chromium: Browser):
    visit(page, address, "mentions")
    choose(page, "People", "Ilham Aliyev")
    choose(page, "Themes", "Trade and economy")
    expect(selection(page)).to_contain_text("Trade and economy")
    settled(page)
    copied, told, seen = page.url, selection(page).inner_text(), drawn(card(page, "People by references"))
    other = chromium.new_context(viewport={"width": 1280, "height": 900})
    fresh = other.new_page()
    fresh.goto(copied)
    settled(fresh)
    expect(selection(fresh)).to_have_text(told)
    assert drawn(card(fresh, "People by references")) == seen
    other.close()


def test_filters_hold_across_pages(page: Page, address: str):
    visit(page, address, "overview")
    choose(page, "People", "Nikol Pashinyan")
    expect(selection(page)).to_contain_text("Nikol Pashinyan")
    told = selection(page).inner_text()
    page.get_by_test_id("stSidebarNav").get_by_role("link", name="Quotes").click()
    expect(page.get_by_role("heading", name="Quotes", exact=True)).to_be_visible()
    expect(selection(page)).to_have_text(told)


def test_a_click_on_a_bar_opens_the_sentences_and_a_link_the_article(page: Page, address: str):
    visit(page, address, "mentions")
    chart = card(page, "People by references")
    chart.locator(".barlayer .point path").first.click(force=True)
    expect(chart.get_by_text(re.compile(r"\d+ sentences")).first).to_be_visible()
    sentence = chart.locator("mark").first
    expect(sentence).to_be_visible()
    link = chart.get_by_test_id("stPageLink").locator("a[href*='article']").first
    told = link.inner_text()
    link.click()
    expect(page).to_have_url(re.compile("article="))
    title = page.get_by_role("heading", level=1)
    expect(title).not_to_have_text("Mentions")
    assert title.inner_text().strip() in told


def test_a_term_that_is_typed_gains_sentences_at_once_and_changes_the_file(page: Page, address: str):
    visit(page, address, "workbench", "try=trade")
    gained = page.get_by_test_id("stMetric").filter(has_text="Gained")
    expect(gained.get_by_test_id("stMetricValue")).to_have_text("0")
    terms = page.get_by_label("Terms, one a line", exact=True)
    terms.fill(f"{terms.input_value()}\nambassador")
    terms.press("Control+Enter")
    expect(page.get_by_role("heading", name="Sentences gained")).to_be_visible()
    expect(page.locator("mark").first).to_have_text(re.compile("^ambassadors?$", re.IGNORECASE))
    expect(gained.get_by_test_id("stMetricValue")).not_to_have_text("0")
    expect(page.get_by_test_id("stCode").filter(has_text="+++ themes.toml")).to_contain_text('"ambassador",')
    with page.expect_download() as download:
        page.get_by_role("button", name="Download themes.toml").click()
    before = (DEFAULT_FOLDER / "themes.toml").read_text("utf-8")
    after = Path(download.value.path()).read_text("utf-8")
    assert [line for line in after.splitlines() if line not in before.splitlines() and "ambassador" not in line] == []
    assert '"ambassador"' in after
    page.get_by_test_id("stPageLink").locator("a[href*='article']").first.click()
    expect(page).to_have_url(re.compile("article="))
    page.go_back()
    expect(terms).to_have_value(re.compile("ambassador$"))


def test_a_chart_leads_to_how_good_it_is(page: Page, address: str):
    visit(page, address, "")
    choose(page, "People", "Vladimir Putin")
    for table in ("Quotes", "Mentions"):  # the second visit shows another table than the first
        page.get_by_test_id("stSidebarNav").get_by_role("link", name=table).click()
        expect(page.get_by_role("heading", name=table, exact=True)).to_be_visible()
        expect(selection(page)).to_contain_text("Vladimir Putin")
        page.get_by_role("link", name="How good is this?").first.click()
        expect(page.get_by_role("heading", name="Accuracy", exact=True)).to_be_visible()
        expect(page.get_by_role("heading", name=f"{table} on the set wikinews", exact=True)).to_be_visible()


def test_the_csv_holds_exactly_what_is_drawn(page: Page, address: str):
    visit(page, address, "mentions")
    chart = card(page, "People by references")
    [bars] = drawn(chart)
    with page.expect_download() as download:
        chart.get_by_role("button", name="Download CSV").click()
    path = download.value.path()
    rows = list(csv.DictReader(io.StringIO(Path(path).read_text("utf-8"))))
    assert [(row["id"], float(row["mentions"])) for row in rows] == list(zip(bars["y"], bars["x"], strict=True))


def test_the_article_of_the_address_is_shown_with_its_marks(page: Page, address: str):
    visit(page, address, "article", f"article={SEED}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Aliyev told Putin")
    marks = page.locator("span[title*='Dmitry Peskov']")
    assert marks.count() > 3
    expect(page.get_by_text("26 Nov 2021, 15:42")).to_be_visible()


@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_is_wider_than_a_telephone(chromium: Browser, address: str, slug: str):
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    visit(page, address, slug, f"article={SEED}" if slug == "article" else "")
    wide = page.evaluate(
        """() => [...document.querySelectorAll('[data-testid=stMain] *')].filter(e => {
            const box = e.getBoundingClientRect();
            return box.width > 0 && box.right > window.innerWidth + 1 && !e.closest('[data-testid=stDataFrame]')
                && !e.closest('[data-testid=stTabs]') && !e.closest('svg')
                && getComputedStyle(e).position !== 'absolute';
        }).map(e => e.tagName + '.' + e.className).slice(0, 5)"""
    )
    context.close()
    assert wide == []


def test_an_address_with_nonsense_still_shows_the_page(page: Page, address: str):
    visit(page, address, "themes", "leader=Nobody&theme=nothing&from=2030-01-01&to=2020-01-01&article=none&kind=odd")
    assert page.get_by_test_id("stException").count() == 0
    expect(page.get_by_role("heading", name="Themes", exact=True)).to_be_visible()


def test_without_tables_the_page_says_what_to_run_and_a_run_fills_it(page: Page, tmp_path: Path):
    with serving.server(tmp_path) as address:
        page.goto(address)
        settled(page)
        expect(page.get_by_text(f"python -m pipeline run --data {tmp_path}", exact=True)).to_be_visible()
        Store(tmp_path).publish(tables())
        page.reload()
        settled(page)
        expect(page.get_by_text("1 of 1 article")).to_be_visible()
