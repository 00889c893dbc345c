"""Expressions of time in a text, resolved to days against the day of publication.

`find` is pure: what depends on today is resolved against `published` alone, and stays open where that is unknown;
the machine's clock is never asked. Rules stand in `named` (days, months, years) and `relative` ('last week').
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pipeline.periods import named, relative
from pipeline.periods.rule import Place, Rule

__all__ = ["RULES", "Period", "find"]

RULES: tuple[Rule, ...] = (*named.RULES, *relative.RULES)  # of two equally long matches the first rule's wins

_SINCE = re.compile(r"\b(?:ever )?since\s+(?:the (?:start|beginning) of\s+)?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Period:
    """The words `text[start:end]` and the days they mean, both inclusive; None where the day of publication, or
    another day, is needed and unknown. 'Early', 'late', 'the end of' narrow nothing: the time lies somewhere inside.

    `precision`: day, week, month, quarter, half, season, year, decade, century, or span for anything else.
    """

    start: int
    end: int
    text: str
    first: date | None
    last: date | None
    precision: str


def find(text: str, published: date | None) -> Iterator[Period]:
    """Every expression of time in `text`, in order, none overlapping another: the leftmost and longest match wins.

    'On Friday' is the last one before publication, or the next where the words before look ahead ('will meet on
    Friday'); a day or month without a year likewise. 'The day before' counts from the day spoken of last.
    """
    folded = " ".join(text.casefold().split())
    rules = [rule for rule in RULES if any(key in folded for key in rule.keys)]
    matches = sorted(
        ((match, rule) for rule in rules for match in rule.pattern.finditer(text)),
        key=lambda found: (found[0].start(), -found[0].end()),
    )
    at, day, period, period_at = 0, published, None, None
    for match, rule in matches:
        if match.start() < at:
            continue
        try:
            resolved = rule.resolve(match, Place(text, *match.span(), published, day, period, period_at))
        except (ValueError, OverflowError):  # 31 June is no day
            continue
        if resolved is None:
            continue
        span, precision = resolved
        start, at = match.start(), match.end()
        if since := _SINCE.search(text, max(0, start - 40), start):
            start, precision = since.start(), "span"
            span = (span[0], published) if span and published and span[0] <= published else None
        elif span and precision == "day":
            day = span[0]
        elif span:
            period, period_at = span, start
        first, last = span or (None, None)
        yield Period(start, at, text[start:at], first, last, precision)
