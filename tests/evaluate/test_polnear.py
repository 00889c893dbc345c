"""Attributions of PolNeAR against quotations of ours: how the two conventions meet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline import nlp
from pipeline.evaluate import polnear
from pipeline.evaluate.gold import NoGold
from pipeline.seeds import Seeds

MEASURES = ("all exact", "all > 0.5", "speech exact", "speech > 0.5", "source")
RIGHT = dict.fromkeys(MEASURES, "right")
NEAR = RIGHT | dict.fromkeys(("all exact", "speech exact"), "missed false")


def marked(folder: Path, text: str, *attributions: str) -> Path:
    """A folder of one article; an attribution is 'source|cue|content', with '...' between the parts of a content."""
    lines, count = [], 0
    for number, attribution in enumerate(attributions, start=1):
        named = []
        for role, words in zip(polnear.PARTS, attribution.split("|"), strict=True):
            for part in filter(None, words.split("...")):
                count += 1
                start = text.index(part)
                lines.append(f"T{count}\t{role} {start} {start + len(part)}\t{part}")
                named.append(f"{role}:T{count}")
        lines.append(f"E{number}\t{' '.join(named)}")
    for path, content in zip(files(folder), (text, "\n".join(lines)), strict=True):
        path.parent.mkdir()
        path.write_text(content, "utf-8")
    return folder


def files(folder: Path) -> tuple[Path, Path]:
    return folder / "text" / "paper_2016-10-14_bridge.txt", folder / "attributions" / "paper_2016-10-14_bridge_a1.ann"


def outcomes(folder: Path, seeds: Seeds, model: nlp.Model) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for one in polnear.judge(folder, seeds, model):
        found.setdefault(one.measure.removeprefix("polnear "), []).append(one.outcome)
    return {measure: " ".join(found[measure]) for measure in MEASURES if measure in found}


@pytest.mark.parametrize(
    ("text", "attribution", "expected"),
    [
        pytest.param(
            "Anna Smith said that the bridge would open in May.",
            "Anna Smith|said|that the bridge would open in May",
            RIGHT,
            id="a leading 'that'",
        ),
        pytest.param(
            "“The bridge is safe,” said Anna Smith, the mayor of the town. “It will open in May.”",
            "Anna Smith, the mayor of the town|said|“The bridge is safe,”...“It will open in May.”",
            RIGHT,
            id="two parts of one content, and a source with its apposition",
        ),
        pytest.param(
            "Anna Smith called the old bridge across the river “a shame.”",
            "Anna Smith|called|the old bridge across the river “a shame.”",
            NEAR,
            id="the words in quotation marks alone",
        ),
        pytest.param(
            "Anna Smith said that the bridge would open in May.",
            "Anna Smith|said|would open",
            {measure: "missed false" for measure in MEASURES if measure != "source"},
            id="another stretch",
        ),
        pytest.param(
            "Anna Smith hopes for a new bridge.",
            "Anna Smith|hopes|for a new bridge",
            {"all exact": "missed", "all > 0.5": "missed"},
            id="a thought is no speech",
        ),
        pytest.param(
            "“The bridge is safe,” said Anna Smith. Bob Brown stood by.",
            "Bob Brown|said|“The bridge is safe,”",
            RIGHT | {"source": "missed"},
            id="another source",
        ),
    ],
)
def test_how_ours_and_theirs_meet(
    text: str, attribution: str, expected: dict[str, str], tmp_path: Path, seeds: Seeds, model: nlp.Model
):
    assert outcomes(marked(tmp_path, text, attribution), seeds, model) == expected


def test_speech_that_the_gold_lacks_is_false(tmp_path: Path, seeds: Seeds, model: nlp.Model):
    folder = marked(tmp_path, "Anna Smith said that the bridge was safe. Bob Brown slept.", "Bob Brown|slept|")
    assert outcomes(folder, seeds, model) == {m: "false" for m in MEASURES if m != "source"}


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        pytest.param(Path.unlink, "there is no", id="no text"),
        pytest.param(
            lambda text: text.write_text("Other words stand here, all of them.", "utf-8"), "not stand", id="other"
        ),
    ],
)
def test_gold_that_does_not_fit_its_text_is_told(
    spoil: Callable[[Path], object], told: str, tmp_path: Path, seeds: Seeds, model: nlp.Model
):
    marked(tmp_path, "Anna Smith said that the bridge was safe.", "Anna Smith|said|that the bridge was safe")
    spoil(files(tmp_path)[0])
    with pytest.raises(NoGold, match=told):
        list(polnear.judge(tmp_path, seeds, model))
