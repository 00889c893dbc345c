"""Mentions: the three rules of counting, over time, and kinds of reference."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard.filters import Filters
from dashboard.queries import mentions
from dashboard.queries.core import Corpus, narrow
from dashboard.queries.mentions import Measure
from tests.dashboard import sample

PUTIN, ALIYEV, PASHINYAN = sample.PEOPLE


@pytest.mark.parametrize(
    ("measure", "values"),
    [
        pytest.param("mentions", [8, 6, 3], id="every reference"),
        pytest.param("articles", [5, 5, 3], id="every article once"),
        pytest.param("share", [5 / 9, 5 / 9, 3 / 9], id="as a share of nine articles"),
    ],
)
def test_ranking_of_leaders(corpus: Corpus, measure: Measure, values: list[float]) -> None:
    rows = mentions.ranking(narrow(corpus, Filters()), "person", measure).to_pylist()
    assert [row["id"] for row in rows] == [PUTIN, ALIYEV, PASHINYAN]
    assert [row[measure] for row in rows] == pytest.approx(values)


def test_share_keeps_its_base_when_the_leader_is_chosen(corpus: Corpus) -> None:
    rows = mentions.ranking(narrow(corpus, Filters(leaders=(PASHINYAN,))), "person", "share").to_pylist()
    assert rows == [
        {
            "id": PASHINYAN,
            "name": "Nikol Pashinyan",
            "share": pytest.approx(3 / 9),
            "articles": 3,
            "n": 9,
            "low": pytest.approx(0.1206, abs=1e-4),
            "high": pytest.approx(0.6458, abs=1e-4),
            "few": False,
        }
    ]


def test_places_beside_a_leader_are_those_of_the_same_sentences(corpus: Corpus) -> None:
    rows = mentions.ranking(narrow(corpus, Filters(leaders=(PUTIN,))), "place", "mentions").to_pylist()
    assert [(row["name"], row["mentions"]) for row in rows] == [("Baku", 1), ("Moscow", 1)]


def test_over_time_fills_empty_periods_and_leaves_out_the_undated(corpus: Corpus) -> None:
    rows = mentions.over_time(narrow(corpus, Filters()), "person", "mentions").to_pylist()
    putin = {row["period"]: row["mentions"] for row in rows if row["id"] == PUTIN}
    assert putin == {
        dt.date(2021, 9, 1): 1,
        dt.date(2021, 10, 1): 2,
        dt.date(2021, 11, 1): 0,
        dt.date(2021, 12, 1): 0,
        dt.date(2022, 1, 1): 2,
        dt.date(2022, 2, 1): 2,
    }


def test_those_beyond_the_largest_are_one_series(corpus: Corpus) -> None:
    rows = mentions.over_time(narrow(corpus, Filters()), "person", "articles", most=1).to_pylist()
    others = {row["period"].month: row["articles"] for row in rows if row["id"] == "other"}
    # Putin is the largest: as many articles as Aliyev, but more references. The others are Aliyev and Pashinyan.
    assert {row["name"] for row in rows} == {"Vladimir Putin", "all others"}
    assert others == {9: 2, 10: 1, 11: 1, 12: 0, 1: 1, 2: 2}


def test_shares_over_time_have_no_series_of_others(corpus: Corpus) -> None:
    rows = mentions.over_time(narrow(corpus, Filters()), "person", "share", most=1).to_pylist()
    assert "other" not in {row["id"] for row in rows}
    assert {row["n"] for row in rows} == {1, 2}
    assert {(row["few"], row["low"], row["high"]) for row in rows} == {(True, None, None)}


def test_kinds(corpus: Corpus) -> None:
    rows = mentions.kinds(narrow(corpus, Filters()), "person").to_pylist()
    assert [(row["name"], row["kind"], row["mentions"]) for row in rows] == [
        ("Vladimir Putin", "named", 7),
        ("Vladimir Putin", "nominal", 1),
        ("Ilham Aliyev", "named", 5),
        ("Ilham Aliyev", "pronoun", 1),
        ("Nikol Pashinyan", "named", 3),
    ]
