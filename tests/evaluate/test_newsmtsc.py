"""Tone towards a target, measured on NewsMTSC's development halves, which the model was not fitted to."""

import json
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import pytest

from pipeline import nlp
from pipeline.evaluate import newsmtsc
from pipeline.evaluate.gold import NoGold
from pipeline.evaluate.judged import Judged, added_up, scores
from pipeline.seeds import Seeds
from pipeline.tone.encoder import PACKAGE
from pipeline.tone.scorers import NoScorer, Scorer, named

# macro-F1; CARD.md tells what was measured
FLOORS = {"dev-rw": 0.70, "dev-mt": 0.67}
FLOORS_OF_THE_ENCODER = {"dev-rw": 0.78, "dev-mt": 0.74}


def macro_f1(judgements: Iterable[Judged]) -> dict[str, float | None]:
    """Of each file and scorer."""
    whole = groupby(scores(judgements), key=lambda score: score.measure.rpartition(" ")[0])
    return {mean.measure: mean.f1 for name, own in whole for mean in added_up(name, own) if "macro" in mean.measure}


@pytest.fixture(scope="module")
def encoders() -> list[Scorer]:
    """The scorer `encoder`, where what it needs is installed."""
    try:
        return [named("encoder")]
    except NoScorer:
        return []


@pytest.fixture(scope="module")
def measured(gold: Path, seeds: Seeds, model: nlp.Model, encoders: list[Scorer]) -> dict[str, float | None]:
    return macro_f1(newsmtsc.judge(gold / "newsmtsc", seeds, model, encoders))


@pytest.mark.parametrize(("file", "floor"), FLOORS.items())
def test_the_tone_model_reaches_its_floor(file: str, floor: float, measured: dict[str, float]):
    assert measured[f"sentiment {file} readout-tone macro-F1"] >= floor


@pytest.mark.parametrize(("file", "floor"), FLOORS_OF_THE_ENCODER.items())
def test_the_encoder_reaches_its_floor(file: str, floor: float, measured: dict[str, float], encoders: list[Scorer]):
    if not encoders:
        pytest.skip(f"the scorer 'encoder' needs the package {PACKAGE}, which is no requirement of Readout")
    assert measured[f"sentiment {file} encoder macro-F1"] >= floor


@pytest.mark.parametrize("file", ["dev-rw", "dev-mt"])
def test_it_is_far_better_than_textblob(file: str, measured: dict[str, float]):
    textblob, readout = (measured[f"sentiment {file} {scorer} macro-F1"] for scorer in ("textblob", "readout-tone"))
    assert textblob < readout - 0.2


def test_any_folder_of_such_lines_is_measured(tmp_path: Path, seeds: Seeds, model: nlp.Model):
    sentence = "Everyone despises Smith, a corrupt liar and a thief."
    places = {"sentence": sentence, "from": 18, "to": 23, "id": "a_b_c_d"}
    lines = [json.dumps({**places, "polarity": polarity}) for polarity in (-1, 1)]
    (tmp_path / "own.jsonl").write_text("\n".join(lines))
    (tmp_path / "train.jsonl").write_text("what a model was trained on is not looked at")
    found = [j for j in newsmtsc.judge(tmp_path, seeds, model) if "readout-tone" in j.measure]
    assert [(j.measure, j.outcome) for j in found] == [
        ("sentiment own readout-tone negative", "right"),
        ("sentiment own readout-tone positive", "missed"),
        ("sentiment own readout-tone negative", "false"),
    ]
    assert found[1].detail == f"Smith | positive, not negative | {sentence}"


def test_a_folder_without_gold_is_told(tmp_path: Path, seeds: Seeds, model: nlp.Model):
    with pytest.raises(NoGold, match="expected"):
        list(newsmtsc.judge(tmp_path, seeds, model))
