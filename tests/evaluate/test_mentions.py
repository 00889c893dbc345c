"""Floors of the references against gold, and how far their confidence is to be trusted."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import nlp
from pipeline.evaluate import gold as marked
from pipeline.evaluate import mentions, newswcl50
from pipeline.evaluate.gold import Gold
from pipeline.evaluate.judged import Score, scores
from pipeline.reading import Reading
from pipeline.seeds import Seeds
from pipeline.tables import Mention

FLOORS = {"mentions named": 0.98, "mentions nominal": 0.94, "mentions pronoun": 0.94, "mentions all": 0.97}
NEWSWCL50 = {"newswcl50 named": 0.98, "newswcl50 nominal": 0.68, "newswcl50 named and nominal": 0.95}
GENDERS_APART = 0.03
SURE = 0.9


@pytest.fixture(scope="module")
def pairs(gold: Path, seeds: Seeds, model: nlp.Model) -> list[tuple[Gold, Reading]]:
    return list(marked.readings(gold / "wikinews", seeds, model))


@pytest.fixture(scope="module")
def measured(pairs: list[tuple[Gold, Reading]]) -> dict[str, Score]:
    return {score.measure: score for score in scores(j for pair in pairs for j in mentions.measure(*pair))}


def test_every_mention_of_the_seeds_is_right(gold: Path, seeds: Seeds, model: nlp.Model):
    judged = [j for pair in marked.readings(gold / "seeds", seeds, model) for j in mentions.measure(*pair)]
    assert {j.detail for j in judged if j.outcome != "right"} == set()
    assert sum(j.measure == "mentions all" for j in judged) == 54


@pytest.mark.parametrize(("measure", "floor"), FLOORS.items())
def test_floors_on_wikinews(measured: dict[str, Score], measure: str, floor: float):
    assert (measured[measure].f1 or 0) >= floor


def test_women_are_found_as_well_as_men(measured: dict[str, Score]):
    he, she = measured["pronoun he"].recall, measured["pronoun she"].recall
    assert he is not None
    assert she is not None
    assert she >= he - GENDERS_APART


def test_newswcl50(gold: Path, seeds: Seeds, model: nlp.Model):
    found = {score.measure: score.recall or 0 for score in scores(newswcl50.judge(gold / "newswcl50", seeds, model))}
    assert {name: found[name] for name, floor in NEWSWCL50.items() if found[name] < floor} == {}


def test_confidence_keeps_what_it_promises(pairs: list[tuple[Gold, Reading]]):
    """Of the people found with a confidence of 0.9 or more, that share is right, and so is the mean promise of all."""
    right: dict[bool, list[bool]] = {True: [], False: []}
    promised: list[float] = []
    for gold_of, reading in pairs:
        rows = list(gold_of.rows["mentions"])
        for m in reading.rows_of(Mention):
            if m.label != "person" or m.name is None:
                continue
            row = next((r for r in rows if mentions.is_match(m, r, reading.seeds)), None)
            if row is not None:
                rows.remove(row)
            right[m.confidence >= SURE].append(row is not None)
            promised.append(m.confidence)
    sure, unsure = right[True], right[False]
    assert len(sure) > 400
    assert sum(sure) / len(sure) >= SURE
    assert sum(unsure) / len(unsure) < sum(sure) / len(sure)
    assert abs(sum(promised) / len(promised) - (sum(sure) + sum(unsure)) / len(promised)) < 0.04


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        pytest.param("Recep Tayyip Erdoğan", "Erdogan", True, id="a surname without its accent"),
        pytest.param("Jean-Yves Le Drian", "Jean Yves Le Drian", True, id="hyphen"),
        pytest.param("Ilham Aliyev", "Heydar Aliyev", False, id="one surname, two people"),
    ],
)
def test_names_of_one_person(name: str, other: str, same: bool):
    assert mentions.is_person(name, other) is same
