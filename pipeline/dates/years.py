"""The year of a day that is printed without one, settled by clues to its time, or left open.

Each clue allows some days and no others; a year is settled when the clues together allow exactly one. A clue that
only says 'not before' never settles a year, for without a clock there is no 'not after' in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from pipeline.calendar import words
from pipeline.calendar.words import Span

Between = Span  # a range of days, both inclusive, that the user states

YEARS = range(1990, 2200)  # looked at; wide, so that one alone is left only where clues bound the time on both sides
EVER = (date.min, date.max)


@dataclass(frozen=True, slots=True)
class Clue:
    """Days that agree with something the text tells: those inside one of `spans`, on `weekday` where that is set for
    the day and month `on`. Of several clues of one `kind` only the narrowest is told to the reader."""

    kind: str
    reason: str
    spans: tuple[Span, ...] = (EVER,)
    weekday: int | None = None
    on: tuple[int, int] | None = None

    def allows(self, day: date) -> bool:
        if not any(first <= day <= last for first, last in self.spans):
            return False
        if self.weekday is None or self.on is None:
            return True
        told = day_in(day.year, *self.on)
        return told is not None and told.weekday() == self.weekday


@dataclass(frozen=True, slots=True)
class Settled:
    """`left`: the days that the clues allow together; `why`: the reasons in plain words."""

    left: tuple[date, ...]
    why: str

    @property
    def day(self) -> date | None:
        """The one day that is left, if just one is."""
        return self.left[0] if len(self.left) == 1 else None


def settle(day: int, month: int, clues: Iterable[Clue], between: Between | None = None) -> Settled:
    """The days that all clues and the user's range allow, and why."""
    told = [*clues, *([Clue("range", _in_words(between), (between,))] if between else [])]
    candidates = [at for year in YEARS if (at := day_in(year, day, month))]
    left = tuple(at for at in candidates if all(clue.allows(at) for clue in told))
    return Settled(left, _why(told, candidates, left))


def _why(told: Sequence[Clue], candidates: Sequence[date], left: Sequence[date]) -> str:
    narrow = sorted(told, key=lambda clue: (clue.kind, sum(clue.allows(at) for at in candidates)))
    reasons = "; ".join(_because(next(group), candidates, left) for _, group in groupby(narrow, key=lambda c: c.kind))
    if len(left) == 1:
        return f"{reasons}: so {left[0].year}"
    if not told:
        return "nothing tells the year"
    if not left:
        return f"what the text tells of its time contradicts itself: {reasons}"
    return f"{reasons}; that leaves {_years(left)}"


def day_in(year: int, day: int, month: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 29 February
        return None


def _in_words(between: Between) -> str:
    return f"the run was told that its articles are from {between[0]} to {between[1]}"


def _because(clue: Clue, candidates: Sequence[date], left: Sequence[date]) -> str:
    """The reason of a clue; that of a weekday with the years nearest to the one settled."""
    if clue.weekday is None or clue.on is None:
        return clue.reason
    fits = [at.year for at in candidates if clue.allows(at)]
    middle = fits.index(left[0].year) if left else len(fits) // 2
    near = fits[max(0, middle - 1) : middle + 2]
    name, month = words.WEEKDAYS[clue.weekday].capitalize(), words.MONTHS[clue.on[1] - 1].capitalize()
    return f"{clue.reason}, and {clue.on[0]} {month} was a {name} in {_listed(near)}"


def _years(left: Sequence[date]) -> str:
    if left[-1].year > YEARS[-1] - 12:
        return f"{_listed([at.year for at in left[:3]])} or a later year"
    return _listed([at.year for at in left])


def _listed(numbers: list[int]) -> str:
    *most, last = map(str, numbers)
    return f"{', '.join(most)} and {last}" if most else last
