"""Floors on Wikinews articles that no rule was written for; see tests/golden/README.md. Never look at their errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import nlp
from pipeline.evaluate import judge
from pipeline.evaluate.gold import readings
from pipeline.evaluate.judged import Score, scores
from pipeline.seeds import Seeds
from tests.golden import texts

TABLES = ("mentions", "quotes", "figures")
FLOORS = {
    "mentions named": 0.95,
    "mentions nominal": 0.85,
    "mentions pronoun": 0.94,
    "quotes direct > 0.8": 0.95,
    "quotes reported > 0.5": 0.80,
    "quotes reported > 0.8": 0.80,
    "figures value": 0.92,
    "figures unit": 0.91,
}
SPEAKER = 0.92


@pytest.fixture(scope="module")
def unseen(seeds: Seeds, model: nlp.Model, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    if not texts.CORPUS.is_file():
        pytest.skip("the texts are not here: ../shared/corpus is kept outside the repository")
    folder: Path = texts.lay_out("unseen", tmp_path_factory.mktemp("marked"))
    return {score.measure: score for score in scores(judge(readings(folder, seeds, model), TABLES))}


@pytest.mark.parametrize(("measure", "floor"), FLOORS.items())
def test_floors_on_unseen_articles(unseen: dict[str, Score], measure: str, floor: float) -> None:
    assert (unseen[measure].f1 or 0) >= floor


def test_speakers_of_unseen_articles(unseen: dict[str, Score]) -> None:
    assert (unseen["quotes speaker"].recall or 0) >= SPEAKER
