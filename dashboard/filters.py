"""What the visitor has chosen: one frozen value, its dates put in order, its presets, and how it reads in words."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Step = Literal["week", "month", "quarter", "year"]
Range = tuple[dt.date | None, dt.date | None]

ALL_DATES = "All dates"
OWN_DATES = "Own dates"
KINDS = {"named": "By name", "nominal": "By description", "pronoun": "By pronoun"}  # mentions.kind -> what to show
LONGEST = {"week": 100, "month": 1100, "quarter": 4400}  # days up to which a step keeps a chart under about 50 bins


@dataclass(frozen=True, slots=True)
class Filters:
    """A selection. An empty tuple chooses everything; `start` and `end` are inclusive, None is open.

    `leaders`: entity ids of persons. `themes`: theme ids. `outlets`: names. `kinds`: values of mentions.kind.
    `copies`: whether near-duplicates count. `undated`: whether articles without a date stay in a range of dates.
    """

    start: dt.date | None = None
    end: dt.date | None = None
    leaders: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    copies: bool = False
    undated: bool = True

    @property
    def has_dates(self) -> bool:
        """Whether a range of dates is chosen."""
        return self.start is not None or self.end is not None


def in_order(start: dt.date | None, end: dt.date | None) -> Range:
    """The two ends of a range, exchanged if they stand the wrong way round."""
    return (end, start) if start and end and start > end else (start, end)


def presets(first: dt.date | None, last: dt.date | None) -> dict[str, Range]:
    """Ranges to offer for a corpus dated from `first` to `last`: name -> (start, end).

    'Last' counts back from the newest article, never from today's date.
    """
    if first is None or last is None:
        return {ALL_DATES: (None, None)}
    return {
        ALL_DATES: (None, None),
        "Last 30 days": (last - dt.timedelta(days=29), last),
        "Last 3 months": (months_before(last, 3) + dt.timedelta(days=1), last),
        "Last year": (months_before(last, 12) + dt.timedelta(days=1), last),
        **{str(year): (dt.date(year, 1, 1), dt.date(year, 12, 31)) for year in range(last.year, first.year - 1, -1)},
    }


def months_before(day: dt.date, months: int) -> dt.date:
    """The same day of an earlier month, or that month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def window(filters: Filters, first: dt.date | None, last: dt.date | None) -> tuple[dt.date, dt.date] | None:
    """The days that charts over time cover: the chosen range within the corpus's own; None if that is empty."""
    if first is None or last is None:
        return None
    start, end = max(filters.start or first, first), min(filters.end or last, last)
    return (start, end) if start <= end else None


def step(days: tuple[dt.date, dt.date] | None) -> Step:
    """The width of a bin that keeps a chart over these days readable."""
    length = (days[1] - days[0]).days if days else 0
    if length <= LONGEST["week"]:
        return "week"
    if length <= LONGEST["month"]:
        return "month"
    return "quarter" if length <= LONGEST["quarter"] else "year"


def words(filters: Filters, names: Mapping[str, str]) -> str:
    """The selection in words, '' if everything is selected: 'Vladimir Putin · Evening Post · Feb 2022'.

    People and themes together mean one sentence: 'Vladimir Putin, with Trade in one sentence'. `names`: ids of entities
    and themes -> what to show.
    """
    leaders, themes, outlets = (
        " or ".join(names.get(one, one) for one in chosen)
        for chosen in (filters.leaders, filters.themes, filters.outlets)
    )
    together = f"{leaders}, with {themes} in one sentence" if leaders and themes else leaders or themes
    parts = [part for part in (together, outlets) if part]
    if filters.kinds:
        parts.append(" or ".join(KINDS[kind].lower() for kind in filters.kinds))
    if filters.has_dates:
        parts.append(range_words(filters.start, filters.end) + ("" if filters.undated else ", dated only"))
    elif not filters.undated:
        parts.append("dated only")
    if filters.copies:
        parts.append("with copies")
    return " · ".join(parts)


def range_words(start: dt.date | None, end: dt.date | None) -> str:
    """A range of dates as one would say it: '2022', 'Feb 2022', '1 Feb 2022 – 3 Mar 2022', 'from 1 Feb 2022'."""
    if start and end:
        if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
            return str(start.year) if start.year == end.year else f"{start.year} – {end.year}"
        if start.day == 1 and end == dt.date(start.year, start.month, calendar.monthrange(start.year, start.month)[1]):
            return f"{start:%b %Y}"
        return day_words(start) if start == end else f"{day_words(start)} – {day_words(end)}"
    if start:
        return f"from {day_words(start)}"
    return f"until {day_words(end)}" if end else "all dates"


def day_words(day: dt.date) -> str:
    """'26 Nov 2021'."""
    return f"{day.day} {day:%b %Y}"


def file_part(filters: Filters) -> str:
    """The selection as a part of a file name, '' if everything is selected: 'vladimir-putin_trade_2022-02-01'."""
    ends = [str(day) if day else "open" for day in (filters.start, filters.end)] if filters.has_dates else []
    flags = [name for name, on in (("with-copies", filters.copies), ("dated-only", not filters.undated)) if on]
    chosen = [*filters.leaders, *filters.themes, *filters.outlets, *filters.kinds, *ends, *flags]
    safe = ["".join(c if c.isalnum() or c == "-" else "-" for c in one) for one in chosen]
    return "_".join(safe)[:120]
