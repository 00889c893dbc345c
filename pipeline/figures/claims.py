"""Which figures of an article state the same, and which one a speaker takes back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from pipeline.entities import slug

CORRECTION = re.compile(
    r"(?i)(?<![\[(])\.{2,}|(?<![\[(])…|\bor\s(?:rather|even)\b|\bsorry\b|\bi\smean\b"
    r"|\bcorrection\b|[,—–-]\sno,\s|\bmore\sprecisely\b"
)
BREATH = 60  # characters between a figure and its correction


@dataclass(frozen=True, slots=True)
class Claim:
    """What makes two figures the same but for who says so: how much of what for which period. `measured` is the metric
    of the seeds with its places, or the word that names what is measured."""

    value: float
    unit: str
    direction: str
    measured: str | None
    period: tuple[date | None, date | None] | None

    @property
    def id(self) -> str:
        """The same in every article that states it: '11-percent-up-trade-2021-01-01-2021-09-30'."""
        days = (day.isoformat() for day in self.period or () if day)
        direction = None if self.direction == "none" else self.direction
        value = f"{'minus ' if self.value < 0 else ''}{abs(self.value):.12g}"
        parts = (value, self.unit, direction, self.measured, *days)
        return "-".join(slug(part) for part in parts if part)


def completed(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one article; one that lacks a period takes that of all others like it."""
    return [_completed(claim, claims) for claim in claims]


def _completed(claim: Claim, others: Sequence[Claim]) -> Claim:
    alike = (o for o in others if (o.value, o.unit, o.measured) == (claim.value, claim.unit, claim.measured))
    periods = {o.period for o in alike if o.period}
    return replace(claim, period=claim.period or (periods.pop() if len(periods) == 1 else None))


def is_correction(between: str) -> bool:
    """True if the words between two figures take the first one back: '304 schools or even more... 340'."""
    return len(between) <= BREATH and bool(CORRECTION.search(between))
