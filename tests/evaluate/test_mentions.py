"""Floors of the references against gold, and how far their confidence is to be trusted."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import nlp
from pipeline.evaluate import calibration, mentions, newswcl50
from pipeline.evaluate import gold as marked
from pipeline.evaluate.calibration import Kept
from pipeline.evaluate.gold import Gold
from pipeline.evaluate.judged import Score, scores
from pipeline.reading import Reading
from pipeline.seeds import Seeds
from pipeline.stages.mentions import CONFIDENCE
from tests.golden import texts

FLOORS = {"mentions named": 0.985, "mentions nominal": 0.96, "mentions pronoun": 0.94, "mentions all": 0.97}
NEWSWCL50 = {"newswcl50 named": 0.99, "newswcl50 nominal": 0.74, "newswcl50 named and nominal": 0.97}
GENDERS_APART = 0.03
SURE = 0.9
ENOUGH = 10  # decisions from which on a share says something
NEAR = 0.03


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


@pytest.fixture(scope="module")
def kept(
    pairs: list[tuple[Gold, Reading]],
    gold: Path,
    seeds: Seeds,
    model: nlp.Model,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Kept]:
    """What each rule kept on the development articles, the further ones that were read, the seeds and NewsWCL50."""
    if not texts.CORPUS.is_file():
        pytest.skip("the texts are not here: ../shared/corpus is kept outside the repository")
    seen = texts.lay_out("seen", tmp_path_factory.mktemp("marked"))
    others = (calibration.of_folder(folder, seeds, model) for folder in (seen, gold / "seeds", gold / "newswcl50"))
    return calibration.kept([*calibration.decisions(pairs), *(decision for found in others for decision in found)])


def test_confidence_keeps_what_it_promises_rule_by_rule(kept: dict[str, Kept]):
    often = {rule: one for rule, one in kept.items() if one.decisions >= ENOUGH}
    assert len(often) > 15
    apart = {rule: (CONFIDENCE[rule], one) for rule, one in often.items() if abs(CONFIDENCE[rule] - one.promise) > NEAR}
    assert apart == {}


def test_of_what_is_sure_nine_of_ten_are_right_rule_by_rule(kept: dict[str, Kept]):
    sure = {rule: one for rule, one in kept.items() if CONFIDENCE[rule] >= SURE and one.decisions >= ENOUGH}
    assert sum(one.decisions for one in sure.values()) > 1500
    assert {rule: one for rule, one in sure.items() if one.share < SURE} == {}


def test_rules_that_were_seldom_seen_are_not_sure(kept: dict[str, Kept]):
    seldom = {rule for rule, one in kept.items() if one.decisions < ENOUGH}
    assert {rule for rule in seldom if CONFIDENCE[rule] >= SURE} == set()


def test_all_rules_together_keep_what_they_promise(kept: dict[str, Kept]):
    decisions = sum(one.decisions for one in kept.values())
    promised = sum(CONFIDENCE[rule] * one.decisions for rule, one in kept.items())
    assert abs(promised - sum(one.right for one in kept.values())) / decisions < NEAR


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
