"""Floors of the figures against gold, and how a row found is compared with one of gold."""

from pathlib import Path

import pytest

from pipeline import nlp
from pipeline.evaluate import figures
from pipeline.evaluate import gold as marks
from pipeline.evaluate.judged import Score, scores
from pipeline.seeds import Seeds


def measured(folder: Path, seeds: Seeds, model: nlp.Model) -> dict[str, Score]:
    judged = [j for marked, reading in marks.readings(folder, seeds, model) for j in figures.measure(marked, reading)]
    return {score.measure.removeprefix("figures "): score for score in scores(judged)}


def test_the_seeds_are_met_whole(gold: Path, seeds: Seeds, model: nlp.Model):
    found = measured(gold / "seeds", seeds, model)
    assert set(found) == {"value", "unit", "direction", "speaker", "period", "superseded"}
    assert {name: score.f1 for name, score in found.items()} == dict.fromkeys(found, 1.0)


def test_wikinews_reaches_its_floors(gold: Path, seeds: Seeds, model: nlp.Model):
    found = measured(gold / "wikinews", seeds, model)
    floors = {
        "value": 0.97,
        "unit": 0.97,
        "direction": 0.98,
        "period": 0.75,
        "speaker": 0.88,
    }  # four rows have a period
    assert {name: found[name].f1 for name, floor in floors.items() if (found[name].f1 or 0) < floor} == {}


@pytest.mark.parametrize(
    ("marked", "outcomes"),
    [
        pytest.param([("five people", 5, "count")], {"value": "right", "unit": "right"}, id="the same"),
        pytest.param([("five people", 5, "day")], {"value": "right", "unit": "missed false"}, id="another unit"),
        pytest.param(
            [("five people", 6, "count")], {"value": "missed false", "unit": "missed false"}, id="another value"
        ),
        pytest.param([], {"value": "false", "unit": "false"}, id="too much"),
    ],
)
def test_judgements(
    marked: list[tuple[str, float, str]], outcomes: dict[str, str], tmp_path: Path, seeds: Seeds, model: nlp.Model
):
    rows = ", ".join(f'{{"text": "{text}", "value": {value}, "unit": "{unit}"}}' for text, value, unit in marked)
    (tmp_path / "invented.txt").write_text("A blast in the town of Nord wounded five people.\n", "utf-8")
    (tmp_path / "invented.json").write_text(f'{{"published": "2022-02-22", "figures": [{rows}]}}', "utf-8")
    ((one, reading),) = marks.readings(tmp_path, seeds, model)
    judged = list(figures.measure(one, reading))
    found = {name: " ".join(j.outcome for j in judged if j.measure == f"figures {name}") for name in ("value", "unit")}
    assert found == outcomes
