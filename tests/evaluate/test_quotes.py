"""The measure of quotations, and the floors measured with it on gold. A floor is lowered only with a reason."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from pipeline import nlp
from pipeline.evaluate import comparing, quotes
from pipeline.evaluate.gold import readings
from pipeline.evaluate.judged import Judged, Score, scores
from pipeline.seeds import Seeds
from pipeline.stages.quotes import CONFIDENCE
from pipeline.tables import Quote

Judgements = tuple[list[Judged], list[tuple[Quote, bool]]]


def measured(folder: Path, seeds: Seeds, model: nlp.Model) -> Judgements:
    """All judgements of a folder, and every row found with whether its words (> 0.5) and its speaker are right."""
    judged: list[Judged] = []
    rows: list[tuple[Quote, bool]] = []
    for gold, reading in readings(folder, seeds, model):
        judged.extend(quotes.measure(gold, reading))
        for row in reading.rows_of(Quote):
            right = any(
                wanted["kind"] == row.kind
                and comparing.overlap(wanted["start"], wanted["end"], row.start, row.end) > 0.5
                and quotes.is_speaker(wanted, row, reading)
                for wanted in gold.rows["quotes"]
            )
            rows.append((row, right))
    return judged, rows


@pytest.fixture(scope="module")
def on_wikinews(gold: Path, seeds: Seeds, model: nlp.Model) -> Judgements:
    return measured(gold / "wikinews", seeds, model)


@pytest.fixture(scope="module")
def by_measure(on_wikinews: Judgements) -> dict[str, Score]:
    return {score.measure: score for score in scores(on_wikinews[0])}


@pytest.mark.parametrize(
    ("measure", "floor"),
    [
        pytest.param("quotes direct > 0.8", 0.99, id="direct"),
        pytest.param("quotes reported > 0.5", 0.9, id="reported, half"),
        pytest.param("quotes reported > 0.8", 0.85, id="reported, whole"),
        pytest.param("quotes any > 0.8", 0.93, id="any"),
        pytest.param("quotes speaker", 0.95, id="speaker"),
    ],
)
def test_floors_on_wikinews(by_measure: dict[str, Score], measure: str, floor: float) -> None:
    f1 = by_measure[measure].f1
    assert f1 is not None
    assert f1 >= floor


def test_confidence_is_the_share_that_is_right(on_wikinews: Judgements) -> None:
    """Of the rows of each rule that is met often enough to tell, about as many are right as it promises."""
    _, rows = on_wikinews
    met, right = Counter(row.rule for row, _ in rows), Counter(row.rule for row, is_right in rows if is_right)
    often = {rule: right[rule] / met[rule] for rule in met if met[rule] >= 20}
    assert often
    assert {rule: CONFIDENCE[rule] for rule in often} == pytest.approx(often, abs=0.06)


def test_seeds_are_met_whole(gold: Path, seeds: Seeds, model: nlp.Model) -> None:
    """Every quotation, speaker and agency of the two seed articles, and no false one."""
    judged, _ = measured(gold / "seeds", seeds, model)
    assert [(j.measure, j.outcome, j.detail) for j in judged if j.outcome != "right"] == []
    marked = sum(len(json.loads(path.read_text("utf-8"))["quotes"]) for path in (gold / "seeds").glob("*.json"))
    assert sum(j.measure == "quotes any > 0.8" for j in judged) == marked
