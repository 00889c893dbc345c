"""Floors of the themes on the sentences marked by hand: of seeds and briefs, so this runs everywhere."""

from pathlib import Path

import pytest

from pipeline import nlp, run
from pipeline.analyst import Analyst
from pipeline.evaluate import themes
from pipeline.evaluate.judged import scores
from pipeline.seeds import DEFAULT_FOLDER, Seeds

GOLDEN = Path(__file__).parent.parent / "golden"
FLOORS = {"trade": 0.90, "karabakh": 0.90, "language": 0.90}  # those the user named
OTHERS = 0.75
PRECISION = 0.75


@pytest.fixture(scope="module")
def measured(seeds: Seeds, model: nlp.Model):
    return scores(themes.judge(GOLDEN, seeds, model))


def test_every_theme_of_the_seeds_is_measured(measured, seeds: Seeds):
    assert {score.measure for score in measured} == {f"themes {theme.id}" for theme in seeds.themes}


def test_every_theme_reaches_its_floor(measured):
    below = {s.measure: s.f1 for s in measured if s.f1 < FLOORS.get(s.measure.removeprefix("themes "), OTHERS)}
    assert below == {}


def test_precision_comes_before_recall(measured):
    assert {s.measure: s.precision for s in measured if s.precision < PRECISION} == {}


def test_a_mark_that_stands_nowhere_is_told(seeds: Seeds, model: nlp.Model):
    name = "2021-12-27-russian-language-report.md"
    sources, _ = run.collect([DEFAULT_FOLDER / "articles" / name], seeds)
    marked = {name: {"Words that nobody wrote": frozenset({"trade"})}}
    with pytest.raises(ValueError, match="Words that nobody wrote"):
        list(themes.measure(marked, Analyst(seeds, model).readings(sources)))
