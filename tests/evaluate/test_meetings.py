"""Floors of the meetings against gold."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import nlp
from pipeline.evaluate import gold as marked
from pipeline.evaluate import meetings, readouts
from pipeline.evaluate.judged import Score, scores
from pipeline.seeds import Seeds

READOUTS = {"readouts form": 0.97, "readouts participants": 0.98, "readouts date": 0.98}


@pytest.fixture(scope="module")
def on_readouts(gold: Path, seeds: Seeds, model: nlp.Model) -> dict[str, Score]:
    return {score.measure: score for score in scores(readouts.judge(gold / "readouts", seeds, model))}


def test_every_meeting_of_the_seeds_is_right(gold: Path, seeds: Seeds, model: nlp.Model):
    judged = [j for pair in marked.readings(gold / "seeds", seeds, model) for j in meetings.measure(*pair)]
    assert {j.detail for j in judged if j.outcome != "right"} == set()
    assert sum(j.measure == "meetings found" for j in judged) == 4


def test_meetings_of_news(gold: Path, seeds: Seeds, model: nlp.Model):
    """Nine meetings in 32 articles; most of those articles tell of none, which is what `false` watches."""
    found = [j for pair in marked.readings(gold / "wikinews", seeds, model) for j in meetings.measure(*pair)]
    measured = {score.measure: score for score in scores(found)}
    assert measured["meetings found"].right >= 7
    assert measured["meetings found"].false <= 1
    assert measured["meetings date"].right >= 7
    assert measured["meetings form"].right >= 7
    assert measured["meetings participants"].right >= 6
    assert measured["meetings place"].right >= 6


@pytest.mark.parametrize(("measure", "floor"), READOUTS.items())
def test_readouts(on_readouts: dict[str, Score], measure: str, floor: float):
    recall = on_readouts[measure].recall
    assert recall is not None
    assert recall >= floor
