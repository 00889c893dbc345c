"""The page Figures: a metric at first, its statements by period, and every figure by its unit."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import OpenPage


def headings(app: AppTest) -> list[str]:
    return [one.value for one in app.markdown if one.value.startswith("#####")]


def test_the_metric_with_most_periods_is_shown(open_page: OpenPage) -> None:
    app = open_page("figures")
    assert not app.exception
    assert app.selectbox(key="metric").value == "trade-turnover/Azerbaijan/Russia"
    assert headings(app)[:2] == [
        "##### Trade turnover, Azerbaijan – Russia, change in percent, over the period spoken of",
        "##### Trade turnover, Azerbaijan – Russia, change in percent: every figure",
    ]


def test_different_values_for_a_period_stand_under_one_heading(open_page: OpenPage) -> None:
    app = open_page("figures")
    assert "**2021: 2 different values, each as stated**" in [one.value for one in app.markdown]
    shown = [one.proto.body for one in app.get("html")]
    assert any("+12% (trade, 2021), as stated by Ilham Aliyev" in body for body in shown)
    assert any("+4% (trade, 2021), as stated by Morning Wire" in body for body in shown)


def test_every_figure_can_be_searched(open_page: OpenPage) -> None:
    app = open_page("figures").selectbox(key="metric").select("every").run()
    assert not app.exception
    assert headings(app)[0] == "##### All figures, change in percent, over the period spoken of"
    app = app.text_input(key="measured_words").input("300").run()
    assert headings(app)[0] == "##### All figures, in tonnes, over the period spoken of"


def test_the_address_chooses_metric_and_unit(open_page: OpenPage) -> None:
    app = open_page("figures", metric="Every figure, by its unit", unit="in tonnes")
    assert not app.exception
    assert headings(app)[0] == "##### All figures, in tonnes, over the period spoken of"


def test_a_selection_without_a_figure_says_so(open_page: OpenPage) -> None:
    app = open_page("figures", leader="Nikol Pashinyan")
    assert not app.exception
    assert app.selectbox(key="metric").options == ["Every figure, by its unit"]
    assert "No figure matches this selection" in app.info[0].value


def test_the_address_chooses_who_states_the_figures(open_page: OpenPage) -> None:
    app = open_page("figures", stated_by="Ilham Aliyev")
    assert not app.exception
    shown = "".join(one.proto.body for one in app.get("html"))
    assert "as stated by Ilham Aliyev" in shown
    assert "as stated by Morning Wire" not in shown
