"""Tone: means with n and an interval, by leader, theme, voice and time."""

from __future__ import annotations

import datetime as dt
import math
import statistics
from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path

import pyarrow as pa
import pytest
from sklearn.metrics import cohen_kappa_score

from dashboard.filters import Filters
from dashboard.queries import sentiment
from dashboard.queries.core import Corpus, Narrowed, narrow, open_corpus
from pipeline.store import Store
from pipeline.tables import Accuracy, Sentiment
from tests.dashboard import sample
from tests.rows import tables

PUTIN, ALIYEV, PASHINYAN = sample.PEOPLE
PUTIN_TONES = [0.5, 0, -0.9, 0, 0, 0, 0, 0.4]  # of the eight sentences that mention him


def test_a_scorer_of_the_tone_towards_people_is_the_default(corpus: Corpus) -> None:
    rows = sentiment.scorers(narrow(corpus, Filters())).to_pylist()
    assert [(row["scorer"], row["targeted"], row["gold"]) for row in rows] == [
        ("toward", True, None),
        ("sample", False, None),
    ]


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
        sentiment.courtesy(narrowed, "none"),
        sentiment.formulas(narrowed, "none"),
        sentiment.agreement(narrowed, "none", "sample"),
        sentiment.agreed(narrowed, "none", "sample"),
        sentiment.agreed_by_leader(narrowed, "none", "sample"),
    ]
    assert [frame.num_rows for frame in frames] == [0] * 10


def test_how_good_a_scorer_was_measured_to_be(tmp_path: Path) -> None:
    one = next(row for row in tables()[Accuracy] if isinstance(row, Accuracy))
    scores = [
        replace(one, table="sentiment", measure=f"sentiment {file} {scorer} macro-F1", f1=f1)
        for file, scorer, f1 in (("rw", "textblob", 0.4), ("mt", "textblob", 0.3), ("rw", "not textblob2", 0.1))
    ]
    opened = open_corpus(Store(tmp_path).publish(tables() | {Accuracy: scores}))
    (row,) = sentiment.scorers(narrow(opened, Filters())).to_pylist()
    assert row == {
        "scorer": "textblob",
        "targeted": False,
        "set": one.set,
        "gold": one.gold,
        "lowest": 0.3,
        "highest": 0.4,
    }


def test_of_scorers_of_people_the_best_measured_is_the_default(tmp_path: Path) -> None:
    one, scored = (next(iter(tables()[kind])) for kind in (Accuracy, Sentiment))
    assert isinstance(one, Accuracy)
    assert isinstance(scored, Sentiment)
    rows = [
        replace(scored, scorer=scorer, level="entity", entity_id="smith") for scorer in ("aaa", "good", "better")
    ] + [scored]
    scores = [
        replace(one, table="sentiment", measure=f"sentiment rw {scorer} macro-F1", f1=f1)
        for scorer, f1 in (("good", 0.6), ("better", 0.7), ("textblob", 0.9))
    ]
    opened = open_corpus(Store(tmp_path).publish(tables() | {Sentiment: rows, Accuracy: scores}))
    found = sentiment.scorers(narrow(opened, Filters())).column("scorer").to_pylist()
    assert found == ["better", "good", "aaa", "textblob"]


def test_tone_towards_a_leader_is_of_the_rows_about_them(corpus: Corpus) -> None:
    rows = sentiment.by_leader(narrow(corpus, Filters()), "toward", "about").to_pylist()
    assert [(row["id"], row["n"], round(row["tone"], 6)) for row in rows] == [
        (PUTIN, 8, 0.0625),
        (ALIYEV, 6, 0.0),
        (PASHINYAN, 3, 0.0),
    ]


def test_what_leaders_say_of_themselves_is_no_tone_towards_others(corpus: Corpus) -> None:
    # In the sample every speaker is the only person whom their quotation names.
    assert sentiment.by_leader(narrow(corpus, Filters()), "sample", "by").num_rows == 3
    assert sentiment.by_leader(narrow(corpus, Filters()), "toward", "by").num_rows == 0


def test_a_sentence_counts_once_however_many_people_it_names(corpus: Corpus) -> None:
    narrowed = narrow(corpus, Filters())
    voices = {row["id"]: row["n"] for row in sentiment.voices(narrowed, "toward").to_pylist()}
    distinct = narrowed.ask(
        "SELECT in_quote, count(DISTINCT (article_id, sentence)) AS n FROM sentiment WHERE scorer = 'toward' GROUP BY 1"
    ).to_pylist()
    assert voices == {"speech" if row["in_quote"] else "narration": row["n"] for row in distinct}
    assert sum(voices.values()) < narrowed.ask("FROM sentiment WHERE scorer = 'toward'").num_rows


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(lambda n, plain: sentiment.by_leader(n, "sample", "about", plain), id="by leader"),
        pytest.param(lambda n, plain: sentiment.by_theme(n, "sample", plain), id="by theme"),
        pytest.param(lambda n, plain: sentiment.voices(n, "sample", plain), id="by voice"),
        pytest.param(lambda n, plain: sentiment.over_time(n, "sample", plain), id="over time"),
    ],
)
def test_without_courtesies_the_same_sentences_have_another_tone(
    asked: Callable[[Narrowed, bool], pa.Table], corpus: Corpus
) -> None:
    narrowed = narrow(corpus, Filters())
    whole, plain = asked(narrowed, False).to_pylist(), asked(narrowed, True).to_pylist()
    assert [(row["id"], row["n"]) for row in whole] == [(row["id"], row["n"]) for row in plain]
    lowered = [
        (one["tone"], other["tone"])
        for one, other in zip(whole, plain, strict=True)
        if one["tone"] is not None and one["tone"] != other["tone"]
    ]
    assert lowered
    assert all(other < one for one, other in lowered)


def test_without_courtesies_the_classes_are_those_of_the_discounted_tone(corpus: Corpus) -> None:
    def of(plain: bool) -> dict[str, int]:
        rows = sentiment.classes(narrow(corpus, Filters(leaders=(PUTIN,))), "sample", "about", plain).to_pylist()
        return {row["class"]: row["sentences"] for row in rows}

    assert of(False) == {"negative": 1, "neutral": 5, "positive": 2}
    assert of(True) == {"negative": 1, "neutral": 6, "positive": 1}


def test_what_courtesy_does(corpus: Corpus) -> None:
    rows = {row["id"]: row for row in sentiment.courtesy(narrow(corpus, Filters()), "sample").to_pylist()}
    assert list(rows) == ["all", "all-plain", "polite", "polite-plain"]
    assert (rows["all"]["n"], rows["polite"]["n"]) == (29, 3)
    assert rows["polite"]["tone"] - rows["polite-plain"]["tone"] == pytest.approx(0.5)
    assert rows["all"]["tone"] - rows["all-plain"]["tone"] == pytest.approx(3 * 0.5 / 29)


def test_formulas(corpus: Corpus) -> None:
    (row,) = sentiment.formulas(narrow(corpus, Filters()), "sample").to_pylist()
    told = (row["id"], row["sentences"], row["tone"], row["plain"], row["told"])
    assert told == ("welcomed", 3, 0.77, 0.27, "+0.77 → +0.27")


def test_agreement_tells_every_pair_of_classes(corpus: Corpus) -> None:
    rows = sentiment.agreement(narrow(corpus, Filters()), "toward", "sample").to_pylist()
    assert [(row["row_id"], row["column_id"]) for row in rows] == list(product(sentiment.CLASSES, repeat=2))
    pairs = _pairs(corpus)
    assert [row["number"] for row in rows] == [pairs.count(pair) for pair in product(sentiment.CLASSES, repeat=2)]


def test_agreement_is_the_share_and_cohens_kappa(corpus: Corpus) -> None:
    (row,) = sentiment.agreed(narrow(corpus, Filters()), "toward", "sample").to_pylist()
    mine, theirs = zip(*_pairs(corpus), strict=True)
    assert row["n"] == len(mine)
    assert row["share"] == pytest.approx(sum(a == b for a, b in zip(mine, theirs, strict=True)) / len(mine))
    assert row["kappa"] == pytest.approx(cohen_kappa_score(mine, theirs), abs=0.001)
    assert row["low"] < row["share"] < row["high"]


def test_agreement_by_leader_adds_up(corpus: Corpus) -> None:
    rows = sentiment.agreed_by_leader(narrow(corpus, Filters()), "toward", "sample").to_pylist()
    assert {row["id"]: row["n"] for row in rows} == {PUTIN: 8, ALIYEV: 6, PASHINYAN: 3}
    assert [row["low"] is None for row in rows] == [False, False, True]


def _pairs(corpus: Corpus) -> list[tuple[str, str]]:
    """The classes that the two scorers give to the same sentence."""
    rows = narrow(corpus, Filters()).ask("SELECT article_id, sentence, scorer, level, label FROM sentiment").to_pylist()
    of_sentence = {(r["article_id"], r["sentence"]): r["label"] for r in rows if r["level"] == "sentence"}
    return [(r["label"], of_sentence[r["article_id"], r["sentence"]]) for r in rows if r["scorer"] == "toward"]


def test_tone_towards_people_over_time(corpus: Corpus) -> None:
    rows = sentiment.leaders_over_time(narrow(corpus, Filters()), "sample", "about").to_pylist()
    assert list(dict.fromkeys(row["id"] for row in rows)) == [PUTIN, ALIYEV, PASHINYAN]
    told = {row["period"]: (row["tone"], row["n"]) for row in rows if row["id"] == PUTIN}
    assert len(told) == 6
    assert told[dt.date(2021, 10, 1)] == (pytest.approx(-0.45), 2)
    assert told[dt.date(2021, 11, 1)] == (None, 0)


def test_how_tone_changed_from_one_half_of_the_days_to_the_other(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sentiment, "FEW", 3)
    narrowed = narrow(corpus, Filters())
    first, last = narrowed.days or (dt.date.min, dt.date.min)
    parting = sentiment.middle(narrowed)
    assert parting is not None
    assert abs((parting - first) - (last - parting)) <= dt.timedelta(days=1)
    rows = {row["id"]: row for row in sentiment.shifts(narrowed, "sample", "about").to_pylist()}
    assert list(rows) == [PUTIN, PASHINYAN, ALIYEV]
    earlier, later = [0.5, 0, -0.9], [0, 0, 0, 0.4]
    half = 1.96 * math.sqrt(statistics.variance(earlier) / 3 + statistics.variance(later) / 4)
    change = statistics.mean(later) - statistics.mean(earlier)
    putin = rows[PUTIN]
    assert (putin["earlier_n"], putin["n"], putin["few"]) == (3, 4, False)
    assert putin["change_in_tone"] == pytest.approx(change)
    assert (putin["low"], putin["high"]) == (pytest.approx(change - half), pytest.approx(change + half))
    assert (rows[PASHINYAN]["few"], rows[PASHINYAN]["low"]) == (True, None)


def test_without_dated_articles_no_tone_changed(corpus: Corpus) -> None:
    narrowed = narrow(corpus, Filters(dt.date(1990, 1, 1), dt.date(1990, 2, 1)))
    assert sentiment.middle(narrowed) is None
    assert sentiment.shifts(narrowed, "sample", "about").num_rows == 0
    assert sentiment.leaders_over_time(narrowed, "sample", "about").num_rows == 0
