"""The page Compare: whom it compares, and that the address says so."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.views import compare
from tests.dashboard.conftest import OpenPage


def chosen(app: AppTest, key: str) -> str:
    return str(app.selectbox(key=key).value)


def test_the_two_whom_most_articles_quote_are_compared(open_page: OpenPage) -> None:
    app = open_page("compare")
    assert not app.exception
    assert (chosen(app, "compare"), chosen(app, "with")) == ("vladimir-putin", "nikol-pashinyan")


def test_the_address_chooses_both(open_page: OpenPage) -> None:
    app = open_page("compare", compare="Nikol Pashinyan", **{"with": "Vladimir Putin"})
    assert not app.exception
    assert (chosen(app, "compare"), chosen(app, "with")) == ("nikol-pashinyan", "vladimir-putin")


def test_nobody_is_compared_with_himself(open_page: OpenPage) -> None:
    app = open_page("compare", compare="Ilham Aliyev", **{"with": "Ilham Aliyev"})
    assert not app.exception
    assert (chosen(app, "compare"), chosen(app, "with")) == ("ilham-aliyev", "vladimir-putin")


def test_choosing_the_other_leader_keeps_the_page(open_page: OpenPage) -> None:
    app = open_page("compare").selectbox(key="compare").select("nikol-pashinyan").run()
    assert not app.exception
    assert (chosen(app, "compare"), chosen(app, "with")) == ("nikol-pashinyan", "vladimir-putin")


def test_a_leader_whom_the_filters_silence_is_named(open_page: OpenPage) -> None:
    app = open_page("compare", leader="Vladimir Putin", **{"with": "Ilham Aliyev"})
    assert not app.exception
    assert "No statement by Ilham Aliyev is in this selection" in app.info[0].value
    assert app.get("plotly_chart")


def test_two_whom_the_filters_silence_are_not_compared(open_page: OpenPage) -> None:
    app = open_page("compare", compare="Vladimir Putin", **{"with": "Ilham Aliyev"}, leader="Nikol Pashinyan")
    assert not app.exception
    assert "No statement by Vladimir Putin or Ilham Aliyev matches this selection" in app.info[0].value
    assert not app.get("plotly_chart")


def test_a_point_opens_the_sentences_behind_it(open_page: OpenPage) -> None:
    app = open_page("compare", **{"with": "Ilham Aliyev"})
    [points] = [one for one in app.selectbox if one.key == "behind-compare-themes-vladimir-putin-ilham-aliyev"]
    points.select(points.options[0]).run()
    assert not app.exception
    assert any("1 sentence" in one.value for one in app.text)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        pytest.param([], "No theme is raised in these words.", id="none"),
        pytest.param(
            [("Trade", 2, 1), ("Energy", 1, 0), ("Mines", 0, 3), ("Health", 0, 1)],
            "Themes raised here. Only A: Energy. Only B: Mines, Health. Both: Trade.",
            id="each and both",
        ),
    ],
)
def test_what_only_one_raises_is_told_in_words(rows: list[tuple[str, int, int]], told: str) -> None:
    found = [dict(zip(("name", "first", "second"), row, strict=True)) for row in rows]
    assert compare._raised(found, {"a": "A", "b": "B"}) == told
