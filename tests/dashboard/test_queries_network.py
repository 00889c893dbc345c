"""Who meets and is mentioned with whom: a pair stands once, in the place that ties it."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard.filters import Filters
from dashboard.queries import network
from dashboard.queries.core import Corpus, narrow
from dashboard.queries.evidence import Behind, sentences
from dashboard.queries.network import Tie
from tests.dashboard import sample

PUTIN, ALIYEV, PASHINYAN = sample.PEOPLE
D = dt.date
FIRST, SECOND, THIRD = (ALIYEV, PUTIN), (ALIYEV, PASHINYAN), (PASHINYAN, PUTIN)


@pytest.mark.parametrize(
    ("tie", "filters", "pairs"),
    [
        pytest.param("meetings", Filters(), {FIRST: 2, SECOND: 1, THIRD: 1}, id="a planned meeting of one ties nobody"),
        pytest.param("sentences", Filters(), {FIRST: 4, SECOND: 1, THIRD: 1}, id="in one sentence"),
        pytest.param("articles", Filters(), {FIRST: 4, SECOND: 1, THIRD: 1}, id="in one article"),
        pytest.param("meetings", Filters(leaders=(PASHINYAN,)), {FIRST: 1, SECOND: 1, THIRD: 1}, id="meetings of one"),
        pytest.param("sentences", Filters(leaders=(PASHINYAN,)), {FIRST: 1, SECOND: 1, THIRD: 1}, id="around one"),
        pytest.param("articles", Filters(kinds=("nominal",)), {}, id="by description nobody stands with anybody"),
        pytest.param("sentences", Filters(themes=("transport",)), {}, id="not in sentences of the theme"),
        pytest.param("articles", Filters(themes=("transport",)), {FIRST: 1, SECOND: 1, THIRD: 1}, id="but in articles"),
        pytest.param("meetings", Filters(outlets=("Evening Post",)), {}, id="nothing selected tells of a meeting"),
    ],
)
def test_pairs(corpus: Corpus, tie: Tie, filters: Filters, pairs: dict[tuple[str, str], int]) -> None:
    rows = network.pairs(narrow(corpus, filters), tie).to_pylist()
    assert {(row["a_id"], row["b_id"]): row[tie] for row in rows} == pairs
    assert [row[tie] for row in rows] == sorted((row[tie] for row in rows), reverse=True)


def test_few_are_those_with_most_ties(corpus: Corpus) -> None:
    rows = network.pairs(narrow(corpus, Filters()), "meetings", most=2).to_pylist()
    assert [(row["a"], row["b"], row["meetings"]) for row in rows] == [("Ilham Aliyev", "Vladimir Putin", 2)]


def test_a_matrix_holds_every_pair_both_ways(corpus: Corpus) -> None:
    rows = network.matrix(narrow(corpus, Filters()), "meetings").to_pylist()
    cells = {(row["row_id"], row["column_id"]): row["meetings"] for row in rows}
    assert len(cells) == 6
    assert all(cells[b, a] == count for (a, b), count in cells.items())
    assert [row["row_id"] for row in rows[::2]] == [ALIYEV, PUTIN, PASHINYAN]


@pytest.mark.parametrize(
    ("tie", "periods"),
    [
        pytest.param("meetings", [D(2021, 10, 1), D(2022, 1, 1)], id="by the date of the meeting"),
        pytest.param(
            "sentences", [D(2021, 9, 1), D(2021, 10, 1), D(2022, 1, 1), D(2022, 2, 1)], id="by the date of the article"
        ),
    ],
)
def test_periods_of_the_closest_pair(corpus: Corpus, tie: Tie, periods: list[dt.date]) -> None:
    rows = [row for row in network.over_time(narrow(corpus, Filters()), tie).to_pylist() if row["b_id"] == PUTIN]
    closest = [row for row in rows if row["a_id"] == ALIYEV]
    assert [row["period"] for row in closest if row[tie]] == periods
    assert len(closest) == 6
    assert rows[0]["name"] == "Ilham Aliyev – Vladimir Putin"


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        pytest.param(
            Behind("paired_in_sentences", {"a_id": ALIYEV, "b_id": PASHINYAN}),
            [("a07", ["Aliyev", "Pashinyan"])],
            id="both names are marked, and no third",
        ),
        pytest.param(
            Behind("paired_in_articles", {"a_id": ALIYEV, "b_id": PUTIN}, period=D(2022, 1, 1)),
            [("a07", ["Putin", "Aliyev"]), ("a07", ["Putin"])],
            id="every sentence of the article that refers to either",
        ),
        pytest.param(
            Behind("paired_in_meetings", {"a_id": ALIYEV, "b_id": PUTIN, "held": D(2021, 10, 1)}),
            [("a03", ["Vladimir Putin called Ilham Aliyev."])],
            id="the sentence that tells of the meeting",
        ),
    ],
)
def test_behind_a_pair(corpus: Corpus, behind: Behind, found: list[tuple[str, list[str]]]) -> None:
    rows = sentences(narrow(corpus, Filters()), behind).to_pylist()
    assert [(row["article_id"], [row["text"][m["start"] : m["end"]] for m in row["marks"]]) for row in rows] == found
