"""Tone: means with n and an interval, by leader, theme, voice and time."""

from __future__ import annotations

import datetime as dt
import math
import statistics
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.filters import Filters
from dashboard.queries import sentiment
from dashboard.queries.core import Corpus, narrow, open_corpus
from pipeline.store import Store
from pipeline.tables import Accuracy
from tests.dashboard import sample
from tests.rows import tables

PUTIN, ALIYEV, PASHINYAN = sample.PEOPLE
PUTIN_TONES = [0.5, 0, -0.9, 0, 0, 0, 0, 0.4]  # of the eight sentences that mention him


def test_scorers(corpus: Corpus) -> None:
    assert sentiment.scorers(narrow(corpus, Filters())).column("scorer").to_pylist() == ["sample"]


def test_by_leader_as_mentioned(corpus: Corpus) -> None:
    rows = {row["id"]: row for row in sentiment.by_leader(narrow(corpus, Filters()), "sample", "about").to_pylist()}
    half = 1.96 * statistics.stdev(PUTIN_TONES) / math.sqrt(8)
    assert (rows[PUTIN]["n"], rows[PUTIN]["few"]) == (8, False)
    assert rows[PUTIN]["tone"] == pytest.approx(statistics.mean(PUTIN_TONES))
    assert (rows[PUTIN]["low"], rows[PUTIN]["high"]) == (
        pytest.approx(statistics.mean(PUTIN_TONES) - half),
        pytest.approx(statistics.mean(PUTIN_TONES) + half),
    )


def test_few_sentences_have_no_interval(corpus: Corpus) -> None:
    rows = {row["id"]: row for row in sentiment.by_leader(narrow(corpus, Filters()), "sample", "about").to_pylist()}
    assert (rows[PASHINYAN]["n"], rows[PASHINYAN]["few"]) == (3, True)
    assert rows[PASHINYAN]["low"] is None
    assert rows[PASHINYAN]["high"] is None


def test_by_leader_as_speaker(corpus: Corpus) -> None:
    rows = sentiment.by_leader(narrow(corpus, Filters()), "sample", "by").to_pylist()
    assert [(row["id"], row["n"], round(row["tone"], 6)) for row in rows] == [
        (PUTIN, 2, 0.2),
        (ALIYEV, 1, 0.0),
        (PASHINYAN, 1, 0.0),
    ]


def test_classes(corpus: Corpus) -> None:
    rows = sentiment.classes(narrow(corpus, Filters(leaders=(PUTIN,))), "sample", "about").to_pylist()
    assert [(row["class"], row["sentences"]) for row in rows] == [("negative", 1), ("neutral", 5), ("positive", 2)]


def test_by_theme_and_by_voice(corpus: Corpus) -> None:
    narrowed = narrow(corpus, Filters())
    assert {row["id"]: row["n"] for row in sentiment.by_theme(narrowed, "sample").to_pylist()} == {
        "trade": 12,
        "transport": 8,
    }
    assert {row["id"]: row["n"] for row in sentiment.voices(narrowed, "sample").to_pylist()} == {
        "speech": 4,
        "narration": 25,
    }


def test_over_time_has_a_gap_where_nothing_was_said(corpus: Corpus) -> None:
    rows = sentiment.over_time(narrow(corpus, Filters()), "sample").to_pylist()
    speech = {row["period"]: (row["tone"], row["n"]) for row in rows if row["id"] == "speech"}
    assert speech[dt.date(2021, 10, 1)] == (None, 0)
    assert speech[dt.date(2022, 2, 1)] == (pytest.approx(0.4), 1)


def test_a_scorer_that_there_is_not_gives_empty_frames(corpus: Corpus) -> None:
    narrowed = narrow(corpus, Filters())
    frames = [
        sentiment.by_leader(narrowed, "none", "about"),
        sentiment.classes(narrowed, "none", "by"),
        sentiment.by_theme(narrowed, "none"),
        sentiment.voices(narrowed, "none"),
        sentiment.over_time(narrowed, "none"),
    ]
    assert [frame.num_rows for frame in frames] == [0] * 5


def test_how_good_a_scorer_was_measured_to_be(corpus: Corpus, tmp_path: Path) -> None:
    assert sentiment.measured(narrow(corpus, Filters()), "sample").num_rows == 0
    one = next(row for row in tables()[Accuracy] if isinstance(row, Accuracy))
    scores = [
        replace(one, table="sentiment", measure=f"sentiment {file} {scorer} macro-F1", f1=f1)
        for file, scorer, f1 in (("rw", "sample", 0.7), ("mt", "sample", 0.6), ("rw", "other sample2", 0.1))
    ]
    opened = open_corpus(Store(tmp_path).publish(tables() | {Accuracy: scores}))
    assert sentiment.measured(narrow(opened, Filters()), "sample").column("f1").to_pylist() == [0.6, 0.7]
