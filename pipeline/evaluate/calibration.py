"""Whether the confidence of a reference keeps what it promises, rule by rule.

    python -m pipeline.evaluate.calibration FOLDER...

A folder holds marked articles, or the .conll files of NewsWCL50, whose spans judge descriptions only.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline import nlp
from pipeline.evaluate import gold, mentions, newswcl50
from pipeline.evaluate.gold import Gold
from pipeline.reading import Reading
from pipeline.seeds import Seeds
from pipeline.stages.mentions import CONFIDENCE
from pipeline.tables import Mention

PRIOR, WEIGHT = 0.8, 10  # ten decisions at 0.8 are added to those counted, so that a rule seen seldom promises little
MOST = 0.97  # the rules were made on these articles: on others none is surer

Decision = tuple[str, bool]  # the rule that found a reference to a person, and whether it is right


@dataclass(frozen=True, slots=True)
class Kept:
    """How often a rule was right."""

    right: int
    decisions: int

    @property
    def share(self) -> float:
        return self.right / self.decisions

    @property
    def promise(self) -> float:
        """The confidence that these decisions bear out."""
        return min(MOST, (self.right + PRIOR * WEIGHT) / (self.decisions + WEIGHT))


def decisions(pairs: Iterable[tuple[Gold, Reading]]) -> Iterator[Decision]:
    """One per reference to a person in marked articles."""
    for marked, reading in pairs:
        rows = list(marked.rows.get("mentions", []))
        for m in reading.rows_of(Mention):
            if m.label != "person" or m.name is None:
                continue
            row = next((row for row in rows if mentions.is_match(m, row, reading.seeds)), None)
            if row is not None:
                rows.remove(row)
            yield m.rule, row is not None


def kept(found: Iterable[Decision]) -> dict[str, Kept]:
    """What each rule kept, those of most decisions first."""
    found = list(found)
    right = Counter(rule for rule, is_right in found if is_right)
    return {rule: Kept(right[rule], times) for rule, times in Counter(rule for rule, _ in found).most_common()}


def of_folder(folder: Path, seeds: Seeds, model: nlp.Model) -> Iterator[Decision]:
    """The decisions of whatever a folder holds."""
    if any(folder.glob(newswcl50.PATTERN)):
        yield from newswcl50.decisions(folder, seeds, model)
    else:
        yield from decisions(gold.readings(folder, seeds, model))


def table(found: dict[str, Kept]) -> Iterator[str]:
    """Lines to be printed."""
    yield f"{'rule':26} {'right':>6} {'of':>6} {'share':>6} {'promise':>8} {'now':>6}"
    for rule, one in found.items():
        counted = f"{one.right:6} {one.decisions:6} {one.share:6.3f} {one.promise:8.2f}"
        yield f"{rule:26} {counted} {CONFIDENCE[rule]:6.2f}"


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: python -m pipeline.evaluate.calibration FOLDER...")
    known, loaded = Seeds.load(), nlp.load()
    print(*table(kept(d for folder in sys.argv[1:] for d in of_folder(Path(folder), known, loaded))), sep="\n")
