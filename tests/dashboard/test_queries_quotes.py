"""Quotes: counts by speaker and time, and the search for words."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.filters import Filters
from dashboard.queries import quotes
from dashboard.queries.core import Corpus, narrow


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
