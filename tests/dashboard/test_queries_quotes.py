"""Quotes: counts by speaker and time, and the search for words."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.filters import Filters
from dashboard.queries import quotes
from dashboard.queries.core import Corpus, narrow
from dashboard.queries.evidence import Behind, sentences


def test_speakers_by_statements(corpus: Corpus) -> None:
    rows = quotes.speakers(narrow(corpus, Filters()), "statements").to_pylist()
    assert [(row["name"], row["statements"]) for row in rows] == [
        ("Vladimir Putin", 2),
        ("Ilham Aliyev", 1),
        ("Nikol Pashinyan", 1),
    ]


def test_a_statement_printed_twice_is_one_statement(corpus: Corpus) -> None:
    everything = Filters(copies=True, leaders=("nikol-pashinyan",))
    assert quotes.speakers(narrow(corpus, everything), "statements").column("statements").to_pylist() == [1]
    assert quotes.speakers(narrow(corpus, everything), "printed").column("printed").to_pylist() == [2]


def test_periods_without_speech_are_there_with_zero(corpus: Corpus) -> None:
    frame = quotes.over_time(narrow(corpus, Filters()), "printed")
    direct = [row for row in frame.to_pylist() if row["id"] == "direct"]
    assert sum(row["printed"] for row in direct) == 4
    assert 0 in [row["printed"] for row in direct]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("", ["a10", "a07", "a04", "a01"], id="no words, newest first"),
        pytest.param("TRADE", ["a10", "a01"], id="whatever the case"),
        pytest.param("tráde", ["a10", "a01"], id="whatever the accents"),
        pytest.param("percent trade", ["a01"], id="all words, in any order"),
        pytest.param("100% _", [], id="no wildcards"),
    ],
)
def test_search(corpus: Corpus, words: str, found: list[str]) -> None:
    assert quotes.search(narrow(corpus, Filters()), words).column("article_id").to_pylist() == found


def test_marks_are_where_the_words_stand(corpus: Corpus) -> None:
    row: dict[str, Any] = quotes.search(narrow(corpus, Filters()), "grew trade").to_pylist()[0]
    assert [row["text"][m["start"] : m["end"]] for m in row["marks"]] == ["grew", "trade"]


MATRICES = {"addressees": quotes.addressees, "themes": quotes.themes, "carriers": quotes.carriers}


@pytest.mark.parametrize(
    ("matrix", "cells"),
    [
        pytest.param(
            "addressees", [("ilham-aliyev", "vladimir-putin", 1), ("vladimir-putin", "ilham-aliyev", 1)], id="to whom"
        ),
        pytest.param(
            "themes",
            [
                ("vladimir-putin", "trade", 1),
                ("vladimir-putin", "transport", 1),
                ("ilham-aliyev", "trade", 1),
                ("nikol-pashinyan", "transport", 1),
            ],
            id="on what, in the words said",
        ),
        pytest.param("carriers", [("vladimir-putin", "Agency One", 2)], id="by whom they are carried"),
    ],
)
def test_speakers_against(corpus: Corpus, matrix: str, cells: list[tuple[str, str, int]]) -> None:
    rows = MATRICES[matrix](narrow(corpus, Filters()), "statements").to_pylist()
    assert [(row["row_id"], row["column_id"], row["statements"]) for row in rows] == cells


def test_the_rules_of_counting_differ_where_words_are_printed_again(corpus: Corpus) -> None:
    everything = narrow(corpus, Filters(copies=True, leaders=("nikol-pashinyan",)))
    counted = {measure: quotes.themes(everything, measure).column(measure).to_pylist() for measure in quotes.COUNT}
    assert counted == {"statements": [1], "printed": [2], "articles": [2]}


def test_chains_lead_from_speaker_over_agency_to_outlet(corpus: Corpus) -> None:
    rows = quotes.chains(narrow(corpus, Filters())).to_pylist()
    assert rows == [
        {
            "speaker": "Vladimir Putin",
            "agency": "Agency One",
            "outlet": "Morning Wire",
            "statements": 2,
            "printed": 2,
            "articles": 2,
        }
    ]
    printed = quotes.printers(narrow(corpus, Filters()), "printed").to_pylist()
    assert [(row["row_id"], row["outlet"], row["printed"]) for row in printed] == [("Agency One", "Morning Wire", 2)]


def test_behind_a_chain_are_its_quotations(corpus: Corpus) -> None:
    behind = Behind("carried", {"agency": "Agency One", "outlet": "Morning Wire"})
    assert sentences(narrow(corpus, Filters()), behind).column("article_id").to_pylist() == ["a10", "a07"]
