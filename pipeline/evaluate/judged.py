"""Judgements and the scores they add up to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Judged:
    """One row of gold that was found (`right`) or not (`missed`), or one row found that gold lacks (`false`).

    `measure` names what is measured ('mentions named', 'quotes direct > 0.8', 'quotes speaker'); `detail` shows the
    error in its context.
    """

    measure: str
    outcome: str  # right, missed, false
    article_id: str
    detail: str = ""

    @classmethod
    def wanted(cls, measure: str, is_right: bool, article_id: str, detail: str = "") -> Self:
        """Of a row of gold: right or missed."""
        return cls(measure, "right" if is_right else "missed", article_id, detail)


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one measure; precision, recall and F1 are None where nothing was there to be measured."""

    measure: str
    right: int
    missed: int
    false: int

    @property
    def precision(self) -> float | None:
        return _ratio(self.right, self.right + self.false)

    @property
    def recall(self) -> float | None:
        return _ratio(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        return _ratio(2 * self.right, 2 * self.right + self.missed + self.false)


@dataclass(frozen=True, slots=True)
class Mean(Score):
    """The classes of one whole, each counting alike however many it has; the counts are those of all together."""

    classes: tuple[Score, ...]

    @property
    def precision(self) -> float | None:
        return _mean([score.precision for score in self.classes])

    @property
    def recall(self) -> float | None:
        return _mean([score.recall for score in self.classes])

    @property
    def f1(self) -> float | None:
        return _mean([score.f1 for score in self.classes])


def scores(judgements: Iterable[Judged]) -> list[Score]:
    """One Score per measure, in order of name."""
    counts = Counter((j.measure, j.outcome) for j in judgements)
    return [
        Score(m, counts[m, "right"], counts[m, "missed"], counts[m, "false"]) for m in sorted({m for m, _ in counts})
    ]


def added_up(name: str, classes: Iterable[Score]) -> Iterator[Score]:
    """What the classes of one whole come to: '<name> accuracy', the share that is right, and '<name> macro-F1'.

    A class that the gold does not hold is not among those of the mean.
    """
    held = tuple(score for score in classes if score.right + score.missed)
    right, missed, false = (sum(getattr(score, outcome) for score in held) for outcome in ("right", "missed", "false"))
    yield Score(f"{name} accuracy", right, missed, false)
    yield Mean(f"{name} macro-F1", right, missed, false, held)


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known and len(known) == len(values) else None


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None
