"""Figures: claims by metric, unit, speaker and period; the list of all figures."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dashboard.filters import Filters
from dashboard.queries import evidence, figures
from dashboard.queries.core import Corpus, Narrowed, narrow, open_corpus
from dashboard.queries.evidence import Behind
from pipeline.store import Store
from pipeline.tables import Figure
from tests.dashboard import sample

PUTIN, ALIYEV, _ = sample.PEOPLE
TRADE = "trade-turnover/Azerbaijan/Russia"


@pytest.fixture
def every(corpus: Corpus) -> Narrowed:
    return narrow(corpus, Filters())


def stating(folder: Path, *changes: dict[str, Any]) -> Narrowed:
    """The sample with its first figure stated as often as there are `changes`, each on other words of its sentence."""
    rows = sample.rows()
    first = next(row for row in rows[Figure] if isinstance(row, Figure))
    rows[Figure] = [
        replace(first, **({"claim_id": f"c{at}", "start": first.start + at, "text": first.text[at:]} | change))
        for at, change in enumerate(changes)
    ]
    return narrow(open_corpus(Store(folder).publish(rows)), Filters())


def test_metrics_are_apart_by_their_countries(every: Narrowed) -> None:
    assert figures.metrics(every).to_pylist() == [
        {"id": TRADE, "name": "Trade turnover, Azerbaijan – Russia", "claims": 2, "with_period": 2}
    ]


def test_a_metric_whose_countries_are_open_is_told_from_those_with_two(tmp_path: Path) -> None:
    found = figures.metrics(
        stating(tmp_path, {}, {"places": ()}, {"metric_id": "gas", "metric_label": "Gas", "places": ()})
    )
    assert {(row["id"], row["name"]) for row in found.to_pylist()} == {
        (TRADE, "Trade turnover, Azerbaijan – Russia"),
        ("trade-turnover", "Trade turnover, countries not settled"),
        ("gas", "Gas"),
    }


def test_units_with_their_claims(every: Narrowed) -> None:
    rows = figures.units(every).to_pylist()
    assert [(row["unit"], row["claims"]) for row in rows] == [("percent change", 2), ("tonne", 1)]
    assert figures.units(every, metric=TRADE).column("unit").to_pylist() == ["percent change"]


def test_words_narrow_the_units(every: Narrowed) -> None:
    assert figures.units(every, words="300").column("unit").to_pylist() == ["tonne"]
    assert figures.units(every, words="nothing of this").num_rows == 0


def test_a_share_is_of_another_unit_than_a_change(tmp_path: Path) -> None:
    found = figures.units(stating(tmp_path, {"direction": "none"}, {"direction": "down"})).column("unit")
    assert set(found.to_pylist()) == {"percent", "percent change"}


def test_values_carry_their_period_and_speaker(every: Narrowed) -> None:
    rows = figures.over_periods(every, "percent change", TRADE).to_pylist()
    assert {(row["name"], row["value"], str(row["start"]), str(row["end"]), row["values"]) for row in rows} == {
        ("Ilham Aliyev", 12.0, "2021-01-01", "2021-12-31", 2),
        ("narration", 4.0, "2021-01-01", "2021-12-31", 2),
    }


@pytest.mark.parametrize(
    ("changes", "values"),
    [
        pytest.param([{}, {"value": 13.0}], [2, 2], id="two values for a period"),
        pytest.param([{}, {"speaker_id": None, "speaker": None}], [1, 1], id="one value by two"),
        pytest.param([{}, {"value": 13.0, "period_end": dt.date(2021, 9, 30)}], [1, 1], id="two periods"),
        pytest.param([{}, {"direction": "down"}], [2, 2], id="up and down"),
        pytest.param(
            [{"places": ()}, {"places": (), "value": 13.0}], [None, None], id="it is not known of which countries"
        ),
        pytest.param([{}, {"value": 13.0, "places": ("Armenia", "Russia")}], [1, 1], id="two pairs of countries"),
        pytest.param([{}, {"value": 13.0, "is_superseded": True}], [1], id="what was corrected at once"),
    ],
)
def test_different_values_for_one_period(changes: list[dict[str, Any]], values: list[int], tmp_path: Path) -> None:
    found = figures.over_periods(stating(tmp_path, *changes), "percent change")
    assert found.column("values").to_pylist() == values


def test_a_decrease_lies_below_zero(tmp_path: Path) -> None:
    narrowed = stating(tmp_path, {"direction": "down"})
    assert figures.over_periods(narrowed, "percent change").column("value").to_pylist() == [-12]
    assert figures.listed(narrowed, "percent change").column("value").to_pylist() == [-12]


def test_a_claim_is_drawn_by_the_statement_that_tells_its_period(tmp_path: Path) -> None:
    open_period = {"claim_id": "c", "period_start": None, "period_end": None}
    (row,) = figures.over_periods(stating(tmp_path, open_period, {"claim_id": "c"}), "percent change").to_pylist()
    assert (str(row["start"]), row["stated"]) == ("2021-01-01", 2)


def test_speakers_are_those_of_claims(every: Narrowed) -> None:
    for metric in ("", TRADE):
        rows = figures.speakers(every, metric).to_pylist()
        assert [(row["name"], row["claims"]) for row in rows] == [("Ilham Aliyev", 1)]


def test_a_listed_figure_is_marked_in_its_sentence(every: Narrowed) -> None:
    found = [row for unit in ("percent change", "tonne") for row in figures.listed(every, unit).to_pylist()]
    assert len(found) == 3
    for row in found:
        [mark] = row["marks"]
        assert row["text"][mark["start"] : mark["end"]] == row["found"]


def test_a_metric_is_listed_by_its_periods_and_the_latest_stands_first(tmp_path: Path) -> None:
    years = [dt.date(year, 1, 1) for year in (2020, 2022, 2021)]
    changes = [{"period_start": day, "period_end": day} for day in years]
    found = figures.listed(
        stating(tmp_path, *changes, {"period_start": None, "period_end": None}), "percent change", TRADE
    )
    assert [day and day.year for day in found.column("period_start").to_pylist()] == [2022, 2021, 2020, None]


def test_the_sentences_of_a_metric_are_those_between_its_countries(every: Narrowed) -> None:
    def behind(*places: str) -> int:
        where = {"metric_id": "trade-turnover", "places": list(places)}
        return evidence.sentences(every, Behind("figures", where)).num_rows

    assert (behind("Azerbaijan", "Russia"), behind("Armenia", "Russia"), behind()) == (2, 0, 0)


def test_the_claims_of_a_metric_are_as_many_as_are_counted(corpus: Corpus) -> None:
    narrowed = narrow(corpus, Filters())
    counted = figures.metrics(narrowed).to_pylist()
    assert counted
    listed = {row["id"]: len(row["claim_ids"]) for row in figures.claims(narrowed).to_pylist()}
    assert listed == {row["id"]: row["claims"] for row in counted}


def test_figures_of_one_who_states_them_alone_or_with_others(tmp_path: Path) -> None:
    joint = {"speaker_id": None, "speaker": "Vladimir Putin and Ilham Aliyev", "speaker_ids": (PUTIN, ALIYEV)}
    stated = stating(
        tmp_path,
        {"speaker_id": PUTIN, "speaker": "Vladimir Putin", "speaker_ids": (PUTIN,)},
        joint,
        {"speaker_id": None, "speaker": "ambassador", "speaker_ids": ()},
        {"speaker_id": None, "speaker": None, "speaker_ids": (), "unit": "USD", "direction": "none"},
    )
    counted = {
        by: sum(figures.units(stated, by=by).column("claims").to_pylist())
        for by in ("", PUTIN, ALIYEV, "printed ambassador", "nobody")
    }
    assert counted == {"": 4, PUTIN: 2, ALIYEV: 1, "printed ambassador": 1, "nobody": 0}
    assert figures.over_periods(stated, "percent change", by=ALIYEV).column("claim_id").to_pylist() == ["c1"]
    assert figures.listed(stated, by=PUTIN).column("claim_id").to_pylist() == ["c0", "c1"]
    assert set(figures.listed(stated).column("unit").to_pylist()) == {"percent change", "USD"}
