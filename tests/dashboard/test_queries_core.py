"""The one rule of narrowing: what each table keeps, and that choosing more never adds a row."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.filters import KINDS, Filters
from dashboard.queries.core import Corpus, Narrowed, narrow
from tests.dashboard import sample

TABLES = (
    "articles",
    "sentences",
    "mentions",
    "beside",
    "quotes",
    "themes",
    "figures",
    "sentiment",
    "meetings",
    "meeting_evidence",
    "leader_themes",
    "leader_sentences",
    "spoken_by",
    "spoken_themes",
    "tone_about",
    "tone_by",
    "tone_on",
)
PUTIN, ALIYEV, PASHINYAN = sample.PEOPLE
D = dt.date


def keys(narrowed: Narrowed, table: str) -> set[tuple[Any, ...]]:
    """The rows of a narrowed table; the bin of an article is left out, since it follows from the range of dates."""
    frame = narrowed.ask(f"FROM {table}")
    kept = frame.drop_columns(["period"]) if table == "articles" else frame
    return {tuple(tuple(v) if isinstance(v, list) else v for v in row.values()) for row in kept.to_pylist()}


def ids(narrowed: Narrowed) -> list[str]:
    return sorted(narrowed.ask("SELECT article_id FROM articles").column(0).to_pylist())


@pytest.mark.parametrize(
    ("filters", "articles"),
    [
        pytest.param(Filters(), "a01 a02 a03 a04 a06 a07 a08 a09 a10", id="all but the copy"),
        pytest.param(Filters(copies=True), "a01 a02 a03 a04 a05 a06 a07 a08 a09 a10", id="with the copy"),
        pytest.param(Filters(D(2021, 10, 1), D(2021, 11, 30)), "a03 a04 a08", id="an undated article stays"),
        pytest.param(Filters(D(2021, 10, 1), D(2021, 11, 30), undated=False), "a03 a04", id="dated only"),
        pytest.param(Filters(D(2021, 12, 20), D(2021, 12, 24), undated=False), "a06", id="some day of a month"),
        pytest.param(Filters(D(2022, 1, 1), undated=False), "a07 a09 a10", id="no end"),
        pytest.param(Filters(outlets=("Evening Post",)), "a02 a04 a06 a09", id="an outlet"),
        pytest.param(Filters(leaders=(PASHINYAN,)), "a02 a04 a07", id="mentions a leader"),
        pytest.param(Filters(leaders=(PUTIN,), kinds=("nominal",)), "a03 a07 a10", id="by description, or spoken by"),
        pytest.param(Filters(leaders=(ALIYEV,), kinds=("pronoun",)), "a01", id="by pronoun"),
        pytest.param(Filters(themes=("transport",)), "a02 a04 a07 a09", id="a theme"),
        pytest.param(Filters(leaders=(PUTIN,), themes=("transport",)), "a07", id="both in one sentence"),
        pytest.param(Filters(leaders=("nobody",)), "", id="nobody"),
        pytest.param(Filters(D(2030, 1, 1), undated=False), "", id="no such day"),
    ],
)
def test_articles(corpus: Corpus, filters: Filters, articles: str) -> None:
    assert ids(narrow(corpus, filters)) == articles.split()


@pytest.mark.parametrize(
    ("filters", "table", "rows"),
    [
        pytest.param(Filters(leaders=(PUTIN,)), "mentions", 8, id="mentions of the leader only"),
        pytest.param(Filters(leaders=(PUTIN,), kinds=("nominal",)), "mentions", 1, id="mentions of a kind"),
        pytest.param(Filters(leaders=(PUTIN,)), "beside", 15, id="whoever stands in the leader's sentences"),
        pytest.param(Filters(leaders=(ALIYEV,)), "quotes", 1, id="quotes of the leader"),
        pytest.param(Filters(themes=("trade",)), "quotes", 2, id="quotes in sentences of a theme"),
        pytest.param(Filters(leaders=(ALIYEV,)), "figures", 1, id="figures that the leader states"),
        pytest.param(Filters(themes=("transport",)), "figures", 1, id="figures in a sentence of a theme"),
        pytest.param(Filters(leaders=(PASHINYAN,)), "meetings", 1, id="meetings of a leader"),
        pytest.param(Filters(outlets=("Evening Post",)), "meetings", 0, id="meetings that another outlet tells of"),
        pytest.param(Filters(themes=("trade",)), "themes", 12, id="no other theme of the same sentences"),
        pytest.param(Filters(leaders=(PUTIN,)), "tone_by", 2, id="tone of what the leader says"),
    ],
)
def test_tables(corpus: Corpus, filters: Filters, table: str, rows: int) -> None:
    assert len(narrow(corpus, filters).ask(f"FROM {table}")) == rows


def test_shares_rest_on_the_selection_without_their_own_filter(corpus: Corpus) -> None:
    filters = Filters(outlets=("Morning Wire",), leaders=(PUTIN,), themes=("transport",))
    narrowed = narrow(corpus, filters)
    for table, without in (("any_leader", replace(filters, leaders=())), ("any_theme", replace(filters, themes=()))):
        base = narrowed.ask(f"SELECT article_id FROM articles_{table}").column(0).to_pylist()
        assert sorted(base) == ids(narrow(corpus, without))


def test_periods_cover_all_days_and_tell_which_are_cut(corpus: Corpus) -> None:
    rows = narrow(corpus, Filters()).ask("FROM periods ORDER BY period").to_pylist()
    assert [row["period"] for row in rows] == [D(2021, m, 1) for m in (9, 10, 11, 12)] + [D(2022, 1, 1), D(2022, 2, 1)]
    assert [row["partial"] for row in rows] == [True, False, False, False, False, True]


def test_an_article_of_a_month_has_a_bin_of_months_but_none_of_weeks(corpus: Corpus) -> None:
    by_month = narrow(corpus, Filters()).ask("SELECT period FROM articles WHERE article_id = 'a06'")
    by_week = narrow(corpus, Filters(D(2021, 12, 1), D(2021, 12, 31))).ask(
        "SELECT period FROM articles WHERE article_id = 'a06'"
    )
    assert by_month.column(0).to_pylist() == [D(2021, 12, 1)]
    assert by_week.column(0).to_pylist() == [None]


def some(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), unique=True, max_size=2).map(tuple)


DAYS = st.none() | st.dates(D(2021, 8, 1), D(2022, 3, 31))
SELECTIONS = st.builds(
    Filters,
    start=DAYS,
    end=DAYS,
    leaders=some(tuple(sample.PEOPLE)),
    themes=some(tuple(sample.THEMES)),
    outlets=some(("Morning Wire", "Evening Post")),
    kinds=some(tuple(KINDS)),
    copies=st.booleans(),
    undated=st.booleans(),
)
WIDEST = Filters(copies=True)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(selection=SELECTIONS, lifted=st.sampled_from([field.name for field in fields(Filters)]))
def test_narrowing_never_adds_rows(corpus: Corpus, selection: Filters, lifted: str) -> None:
    narrow_one, wider = (
        narrow(corpus, selection),
        narrow(corpus, replace(selection, **{lifted: getattr(WIDEST, lifted)})),
    )
    for table in TABLES:
        assert keys(narrow_one, table) <= keys(wider, table), table
