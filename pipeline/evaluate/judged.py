"""Judgements and the scores they add up to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


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


def scores(judgements: Iterable[Judged]) -> list[Score]:
    """One Score per measure, in order of name."""
    counts = Counter((j.measure, j.outcome) for j in judgements)
    return [
        Score(m, counts[m, "right"], counts[m, "missed"], counts[m, "false"]) for m in sorted({m for m, _ in counts})
    ]


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None
