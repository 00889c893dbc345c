"""Quantities of NewsQuant against figures of ours: how the two conventions meet."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline import nlp
from pipeline.evaluate import newsquant
from pipeline.evaluate.gold import NoGold
from pipeline.seeds import Seeds


def quantity(value: str, unit: str, change: str = "=") -> dict[str, str]:
    return {"value": value, "normalized_unit": unit, "change": change}


def judged(folder: Path, text: str, marked: list[dict[str, str]], seeds: Seeds, model: nlp.Model) -> dict[str, str]:
    """Measure -> its outcomes, of the whole set."""
    (folder / "NewsQuant.json").write_text(json.dumps([{"text": text, "quantities": marked}]), "utf-8")
    found: dict[str, list[str]] = {"value": [], "unit": [], "change": []}
    for one in newsquant.judge(folder, seeds, model):
        name, _, measure = one.measure.rpartition(" ")
        if name == "newsquant":
            found[measure].append(one.outcome)
    return {measure: " ".join(outcomes) for measure, outcomes in found.items()}


RIGHT = {"value": "right", "unit": "right", "change": "right"}


@pytest.mark.parametrize(
    ("text", "marked", "outcomes"),
    [
        pytest.param("Trade rose by 11%.", [quantity("11.0", "percentage", "up")], RIGHT, id="a change"),
        pytest.param(
            "More than 300 schools opened.", [quantity("300", "school", ">")], RIGHT, id="a count by its noun"
        ),
        pytest.param("They have 5 new roads.", [quantity("5", "new road")], RIGHT, id="a noun with an adjective"),
        pytest.param("It weighs 5 to 7 tonnes.", [quantity("5.0-7.0", "ton")], RIGHT, id="a range"),
        pytest.param("Oil costs $58 a barrel.", [quantity("58", "dollar per barrel")], RIGHT, id="a rate"),
        pytest.param("Half of the homes burnt.", [quantity("0.5", "% homes")], RIGHT, id="a part"),
        pytest.param(
            "Oil costs $58 a barrel.",
            [quantity("58", "dollar")],
            RIGHT | {"unit": "missed false"},
            id="a rate that the gold lacks",
        ),
        pytest.param(
            "It weighs 5 tonnes.", [quantity("5", "kilogram")], RIGHT | {"unit": "missed false"}, id="another unit"
        ),
        pytest.param(
            "It weighs 5 tonnes.",
            [quantity("6", "ton")],
            dict.fromkeys(RIGHT, "missed false"),
            id="another value",
        ),
        pytest.param("It weighs 5 to 7 tonnes.", [], dict.fromkeys(RIGHT, "false"), id="a range too much"),
    ],
)
def test_how_ours_and_theirs_meet(
    text: str, marked: list[dict[str, str]], outcomes: dict[str, str], tmp_path: Path, seeds: Seeds, model: nlp.Model
):
    assert judged(tmp_path, text, marked, seeds, model) == outcomes


def test_ages_and_one_are_left_out_of_the_second_measures(tmp_path: Path, seeds: Seeds, model: nlp.Model):
    rows = [
        {"text": "Anna Smith, 52, has resigned.", "quantities": [quantity("52", "year of age")]},
        {"text": "One of the best roads was closed.", "quantities": [quantity("1", "best road")]},
    ]
    (tmp_path / "NewsQuant.json").write_text(json.dumps(rows), "utf-8")
    measures = {one.measure for one in newsquant.judge(tmp_path, seeds, model)}
    assert measures == {"newsquant value", "newsquant unit", "newsquant change"}


@pytest.mark.parametrize(
    ("written", "told"),
    [
        pytest.param("{", "is not JSON", id="no JSON"),
        pytest.param(json.dumps({"text": "a"}), "no list of objects with text and quantities", id="no list"),
        pytest.param(json.dumps([{"text": "a"}]), "no list of objects with text and quantities", id="no quantities"),
        pytest.param(
            json.dumps([{"text": "a", "quantities": [quantity("few", "-")]}]), "'few' is no value", id="no value"
        ),
    ],
)
def test_what_is_no_gold_is_told(written: str, told: str, tmp_path: Path, seeds: Seeds, model: nlp.Model):
    (tmp_path / "NewsQuant.json").write_text(written, "utf-8")
    with pytest.raises(NoGold, match=told):
        list(newsquant.judge(tmp_path, seeds, model))
