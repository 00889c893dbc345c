"""Pronouns of GAP against references of ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import nlp
from pipeline.evaluate import gap
from pipeline.evaluate.gold import NoGold
from pipeline.seeds import Seeds

TEXT = "Anna Smith met the press. John Brown thanked Anna Smith before he left."


def row(pronoun: str, first: tuple[str, bool], second: tuple[str, bool], text: str = TEXT, shift: int = 0) -> str:
    """A line of the file; a name and whether it is meant. `shift` moves the place of the pronoun."""
    named = [part for name, is_meant in (first, second) for part in (name, text.index(name), str(is_meant).upper())]
    values = (
        "one",
        text,
        pronoun,
        text.index(f" {pronoun} ") + 1 + shift,
        *named,
        "https://nowhere/wiki/A_Visit_(film)",
    )
    return "\t".join(map(str, values))


def outcomes(folder: Path, line: str, seeds: Seeds, model: nlp.Model) -> dict[str, str]:
    (folder / "gap.tsv").write_text("\n".join(["\t".join(gap.COLUMNS), line]), "utf-8")
    found: dict[str, list[str]] = {}
    for one in gap.judge(folder, seeds, model):
        found.setdefault(one.measure, []).append(one.outcome)
    return {measure: " ".join(told) for measure, told in found.items()}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(row("he", ("Anna Smith", False), ("John Brown", True)), "right", id="who is meant"),
        pytest.param(row("he", ("Anna Smith", True), ("John Brown", False)), "missed false", id="another"),
        pytest.param(row("he", ("Anna Smith", False), ("John Brown", False)), "false", id="neither"),
    ],
)
def test_the_name_that_a_pronoun_means(line: str, expected: str, tmp_path: Path, seeds: Seeds, model: nlp.Model):
    assert outcomes(tmp_path, line, seeds, model) == {"gap he": expected, "gap all": expected}


def test_women_are_measured_apart(tmp_path: Path, seeds: Seeds, model: nlp.Model):
    text = "John Brown stayed. Anna Smith thanked John Brown before she left."
    line = row("she", ("Anna Smith", True), ("John Brown", False), text)
    assert outcomes(tmp_path, line, seeds, model) == {"gap she": "right", "gap all": "right"}


def test_a_place_that_is_not_the_pronouns_is_told(tmp_path: Path, seeds: Seeds, model: nlp.Model):
    with pytest.raises(NoGold, match="does not stand at"):
        outcomes(tmp_path, row("he", ("Anna Smith", False), ("John Brown", True), shift=2), seeds, model)
