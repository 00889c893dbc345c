"""Themes: shares with what they are shares of, over time, by leader, and the terms that told them."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard.filters import Filters
from dashboard.queries import themes
from dashboard.queries.core import Corpus, narrow
from tests.dashboard import sample

PUTIN, ALIYEV, PASHINYAN = sample.PEOPLE


def test_ranking_by_articles_and_by_sentences(corpus: Corpus) -> None:
    narrowed = narrow(corpus, Filters())
    by_articles = {row["id"]: (row["articles"], row["n"]) for row in themes.ranking(narrowed, "articles").to_pylist()}
    by_sentences = {row["id"]: row["sentences"] for row in themes.ranking(narrowed, "sentences").to_pylist()}
    assert by_articles == {"trade": (8, 9), "transport": (4, 9)}
    assert by_sentences == {"trade": 12, "transport": 8}


def test_a_chosen_theme_is_a_share_of_all_articles(corpus: Corpus) -> None:
    (row,) = themes.ranking(narrow(corpus, Filters(themes=("transport",))), "articles").to_pylist()
    assert (row["id"], row["articles"], row["n"]) == ("transport", 4, 9)


def test_with_a_leader_the_share_is_of_the_leaders_sentences(corpus: Corpus) -> None:
    rows = themes.ranking(narrow(corpus, Filters(leaders=(PASHINYAN,))), "sentences").to_pylist()
    # Pashinyan stands in three sentences: two of transport (plan, road), one of none.
    assert [(row["id"], row["sentences"], row["n"]) for row in rows] == [("transport", 2, 3)]


def test_over_time(corpus: Corpus) -> None:
    rows = themes.over_time(narrow(corpus, Filters()), "articles").to_pylist()
    trade = {row["period"]: (row["share"], row["n"]) for row in rows if row["id"] == "trade"}
    assert trade[dt.date(2021, 9, 1)] == (1.0, 2)
    assert trade[dt.date(2021, 11, 1)] == (0.0, 1)


def test_a_period_without_articles_has_no_share(corpus: Corpus) -> None:
    wire = Filters(outlets=("Morning Wire",), undated=False)
    rows = themes.over_time(narrow(corpus, wire), "articles").to_pylist()
    december = [row for row in rows if row["period"] == dt.date(2021, 12, 1)]
    assert {row["share"] for row in december} == {None}
    assert {row["n"] for row in december} == {0}


def test_by_leader_counts_who_is_mentioned_and_who_speaks(corpus: Corpus) -> None:
    rows = themes.by_leader(narrow(corpus, Filters())).to_pylist()
    cells = {(row["row_id"], row["column_id"]): row["sentences"] for row in rows}
    assert cells == {
        ("trade", PUTIN): 4,
        ("trade", ALIYEV): 3,
        ("trade", PASHINYAN): 0,
        ("transport", PUTIN): 1,
        ("transport", ALIYEV): 0,
        ("transport", PASHINYAN): 2,
    }


@pytest.mark.parametrize(
    ("theme", "terms"),
    [
        pytest.param("trade", {"trade": 9, "tariff": 3}, id="trade"),
        pytest.param("transport", {"railway": 5, "road": 3}, id="transport"),
        pytest.param("weather", {}, id="a theme that there is not"),
    ],
)
def test_terms(corpus: Corpus, theme: str, terms: dict[str, int]) -> None:
    rows = themes.terms(narrow(corpus, Filters()), theme).to_pylist()
    assert {row["id"]: row["sentences"] for row in rows} == terms
