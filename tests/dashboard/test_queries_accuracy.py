"""What was measured, as the page Accuracy asks for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.filters import Filters
from dashboard.queries import accuracy, evidence
from dashboard.queries.core import Corpus, narrow, open_corpus
from pipeline.store import Store
from pipeline.tables import MEASURED, Accuracy
from tests.dashboard import sample

NOTHING = Filters(leaders=("nobody",))


def test_everything_stands_in_the_order_of_the_pages(corpus: Corpus) -> None:
    found = accuracy.everything(narrow(corpus, NOTHING)).to_pylist()
    assert [(row["table"], row["set"], row["n"]) for row in found] == [
        ("mentions", "wire", 40),
        ("quotes", "post", 3),
        ("quotes", "wire", 20),
        ("quotes", "wire", 16),
    ]


def test_sets_stand_by_size(corpus: Corpus) -> None:
    found = accuracy.sets(narrow(corpus, Filters()), "quotes").to_pylist()
    assert [(row["set"], row["gold"], row["n"]) for row in found] == [("wire", "articles", 20), ("post", "other", 3)]


def test_sets_of_other_conventions_stand_behind_however_large(tmp_path: Path) -> None:
    rows = sample.rows()
    first = rows[Accuracy][0]
    rows[Accuracy] = [
        replace(first, set=name, table="quotes", measure=measure, right=right)
        for name, measure, right in (
            ("elsewhere", "elsewhere speech exact", 9000),
            ("ours", "quotes speaker", 30),
            ("larger", "quotes speaker", 40),
        )
    ]
    narrowed = narrow(open_corpus(Store(tmp_path).publish(rows)), NOTHING)
    assert accuracy.sets(narrowed, "quotes").column("set").to_pylist() == ["larger", "ours", "elsewhere"]
    assert accuracy.everything(narrowed).column("set").to_pylist() == ["larger", "ours", "elsewhere"]


@pytest.mark.parametrize("filters", [pytest.param(Filters(), id="all"), pytest.param(NOTHING, id="nothing selected")])
def test_measures_of_a_table_on_a_set_whatever_is_selected(corpus: Corpus, filters: Filters) -> None:
    found = accuracy.measures(narrow(corpus, filters), "quotes", "wire").to_pylist()
    assert [(row["id"], row["name"], row["score"], row["is_share"], row["n"]) for row in found] == [
        ("quotes direct > 0.8", "direct > 0.8", 0.9231, False, 20),
        ("quotes speaker", "speaker", 0.75, True, 16),
    ]
    for row in found:
        assert row["n"] == row["right"] + row["missed"]


def test_a_table_that_was_not_measured_has_no_set(corpus: Corpus) -> None:
    assert accuracy.sets(narrow(corpus, Filters()), "figures").num_rows == 0


def test_every_table_of_evidence_rests_on_a_measured_one_or_says_that_it_does_not() -> None:
    tables = {"articles", *evidence.ROWS, *evidence.PAIRS, *evidence.SCORED, *evidence.TERMS}
    assert set(accuracy.RESTS_ON) == tables
    assert set(accuracy.RESTS_ON.values()) == {*MEASURED, None}


def test_scorers_of_tone_stand_side_by_side_the_best_first(tmp_path: Path) -> None:
    scores = {"tiny macro-F1": 0.7, "huge macro-F1": 0.8, "tiny accuracy": 0.9, "huge negative": 0.6}
    rows = sample.rows()
    first = rows[Accuracy][0]
    rows[Accuracy] = [
        replace(first, set="news", table="sentiment", measure=f"sentiment dev {one}", recall=score, f1=score)
        for one, score in scores.items()
    ]
    found = accuracy.measures(
        narrow(open_corpus(Store(tmp_path).publish(rows)), NOTHING), table="sentiment", of="news"
    ).column("name")
    assert found.to_pylist() == [
        "dev macro-F1, huge",
        "dev macro-F1, tiny",
        "dev accuracy, tiny",
        "dev negative, huge",
    ]
