"""The filters as a visitor meets them: addresses good and bad, presets, reset."""

from __future__ import annotations

import datetime as dt

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import OpenPage


def said(app: AppTest) -> str:
    assert not app.exception
    return app.text[0].value


@pytest.mark.parametrize(
    ("address", "selection"),
    [
        pytest.param({}, "9 of 10 articles (1 copy left out)", id="nothing"),
        pytest.param(
            {"leader": ["Vladimir Putin", "Ilham Aliyev"]},
            "6 of 10 articles (1 copy left out) · Vladimir Putin or Ilham Aliyev",
            id="two leaders",
        ),
        pytest.param({"leader": ""}, "9 of 10 articles (1 copy left out)", id="an empty leader is every leader"),
        pytest.param({"leader": "Nobody At All"}, "9 of 10 articles (1 copy left out)", id="an unknown leader"),
        pytest.param({"copies": "true"}, "10 of 10 articles · with copies", id="copies"),
        pytest.param(
            {"from": "2022-01-01", "to": "2022-01-31"},
            "2 of 10 articles (1 copy left out) · Jan 2022",
            id="a month, and the undated article",
        ),
        pytest.param(
            {"from": "2022-01-31", "to": "2022-01-01"},
            "2 of 10 articles (1 copy left out) · Jan 2022",
            id="the wrong way round",
        ),
        pytest.param({"from": "yesterday"}, "9 of 10 articles (1 copy left out)", id="no date"),
        pytest.param({"from": "2021-13-45"}, "9 of 10 articles (1 copy left out)", id="no such date"),
        pytest.param(
            {"kind": "By pronoun", "dated": "true"},
            "8 of 10 articles (1 copy left out) · by pronoun · dated only",
            id="kind",
        ),
    ],
)
def test_addresses(open_page: OpenPage, address: dict[str, str | list[str]], selection: str) -> None:
    assert said(open_page("mentions", **address)) == selection


def test_reversed_dates_are_told(open_page: OpenPage) -> None:
    app = open_page("mentions", **{"from": "2022-01-31", "to": "2022-01-01"})
    assert any("wrong way round" in one.value for one in app.sidebar.caption)


def test_preset_sets_the_dates_and_shows_itself(open_page: OpenPage) -> None:
    app = open_page("mentions")
    assert app.selectbox(key="dates").value == "All dates"
    app.selectbox(key="dates").set_value("2022").run()
    assert said(app).endswith("· 2022")
    assert (app.date_input(key="from").value, app.date_input(key="to").value) == (
        dt.date(2022, 1, 1),
        dt.date(2022, 12, 31),
    )
    app.date_input(key="to").set_value(dt.date(2022, 2, 5)).run()
    assert app.selectbox(key="dates").value == "Own dates"
    app.selectbox(key="dates").set_value("All dates").run()
    assert said(app) == "9 of 10 articles (1 copy left out)"


def test_filters_hold_across_pages(open_page: OpenPage) -> None:
    assert said(open_page("mentions", theme="Transport")) == said(open_page("themes", theme="Transport"))


def test_reset_chooses_everything_again(open_page: OpenPage) -> None:
    app = open_page("mentions", leader="Vladimir Putin", theme="Transport", copies="true", **{"from": "2022-01-01"})
    assert said(app).startswith("1 of 10 articles")
    app.button(key="reset").click().run()
    assert said(app) == "9 of 10 articles (1 copy left out)"
