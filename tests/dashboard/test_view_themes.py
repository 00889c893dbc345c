"""The page Themes: four ways to count, and what rose between two periods."""

from __future__ import annotations

import pytest

from dashboard.views.themes import MEASURES
from tests.dashboard.conftest import OpenPage


@pytest.mark.parametrize("count", [pytest.param(shown, id=shown) for shown in MEASURES.values()])
def test_every_way_to_count(count: str, open_page: OpenPage) -> None:
    app = open_page("themes", theme_count=count)
    assert not app.exception
    assert f"##### Share of {count.lower()} by theme" in [one.value for one in app.markdown]


def test_what_rose_names_both_periods(open_page: OpenPage) -> None:
    app = open_page("themes")
    assert app.selectbox(key="theme_rose").value == "2022-01-01"
    told = [one.value for one in app.markdown]
    assert "##### What rose: Jan 2022 against Dec 2021 (few articles)" in told
    app.selectbox(key="theme_rose").set_value("2022-02-01").run()
    told = [one.value for one in app.markdown]
    assert "##### What rose: Feb 2022 against Jan 2022 (partly covered, few articles)" in told


def test_what_rose_in_every_period_takes_enough_articles(open_page: OpenPage) -> None:
    app = open_page("themes", theme_rose="Every month")
    assert not app.exception
    assert "##### What rose in every month" in [one.value for one in app.markdown]
    assert any("No pair of months with 5 articles each" in one.value for one in app.info)


def test_one_period_is_told_kindly(open_page: OpenPage) -> None:
    app = open_page("themes", **{"from": "2021-10-11", "to": "2021-10-12"})
    assert not app.exception
    assert any(one.value.startswith("What rose takes two weeks with articles") for one in app.info)
