"""Days and clock times as header lines print them: '26 november — 15:42', 'Friday, January 4, 2019', '26.11.2021'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pipeline.calendar import words
from pipeline.calendar.words import DAY, MONTH, WEEKDAY_SHORT, YEAR

CLOCK = re.compile(
    r"(?i)(?<![\d.,])(?P<clock>(?:[01]?\d|2[0-3])[:.][0-5]\d)(?!\d)(?:\s?(?P<half>[ap])\.?m\b\.?)?"
    r"(?:\s?(?P<zone>(?:GMT|UTC|MSK|CET|CEST|EST|EDT|BST|AZT|AMT)(?:[+-]\d\d?(?::?\d\d)?)?|[+-]\d\d:?\d\d)\b)?"
)
DATE = re.compile(
    (
        rf"(?i)\b(?:(?P<w>{WEEKDAY_SHORT}),? (?:the )?)?"
        rf"(?:(?P<d>{DAY}) (?:of )?(?P<m>{MONTH})|(?P<m2>{MONTH}) (?P<d2>{DAY})\b)(?:,? (?P<y>{YEAR})\b)?"
        rf"|\b(?P<iso>{YEAR}-\d\d-\d\d)\b"
        rf"|\b(?P<a>\d\d?)(?P<sep>[./])(?P<b>\d\d?)(?P=sep)(?P<y2>{YEAR}|\d\d)\b"
    ).replace(" ", r"\s+")
)
_SET_APART = re.compile(r"(?:[.:]|\s*[–—]|\s+-)\s")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day as printed, with its year and weekday (Monday is 0) where they are."""

    day: int
    month: int
    year: int | None = None
    weekday: int | None = None

    def __str__(self) -> str:
        return f"{self.day} {words.MONTHS[self.month - 1].capitalize()}"


def days(text: str) -> Iterator[Stamp]:
    """Every day printed in a text, in order."""
    return (stamp for found in DATE.finditer(text) if (stamp := _stamp(found)))


def day_at(text: str, offset: int) -> Stamp | None:
    """The day printed at an offset."""
    found = DATE.match(text, offset)
    return _stamp(found) if found else None


def opening(text: str) -> Stamp | None:
    """The day, with its year, that a text opens with and sets apart: 'July 2, 2024. The president ...'."""
    found = DATE.match(text)
    stamp = _stamp(found) if found and _SET_APART.match(text, found.end()) else None
    return stamp if stamp and stamp.year else None


def time(text: str) -> str | None:
    """The first clock time in a text: '26 november — 15:42' -> '15:42', '3:42 pm GMT' -> '15:42 GMT'."""
    found = CLOCK.search(DATE.sub(" ", text))
    if found is None:
        return None
    hour, minute = (int(part) for part in re.split("[:.]", found["clock"]))
    if found["half"]:
        hour = hour % 12 + (12 if found["half"].lower() == "p" else 0)
    return f"{hour:02}:{minute:02}" + (f" {found['zone']}" if found["zone"] else "")


def _stamp(found: re.Match[str]) -> Stamp | None:
    """None where no calendar has the day, and where 5/6/2021 leaves open which number is the month."""
    year: int | None
    if found["iso"]:
        year, month, day = (int(part) for part in found["iso"].split("-"))
    elif found["a"]:
        day, month, year = int(found["a"]), int(found["b"]), int(found["y2"])
        year += 2000 if year < 100 else 0
        if found["sep"] == "/" and day <= 12 and month <= 12 and day != month:
            return None
        if found["sep"] == "/" and month > 12:
            day, month = month, day
    else:
        day, month = words.day_number(found["d"] or found["d2"]), words.month_number(found["m"] or found["m2"])
        year = int(found["y"]) if found["y"] else None
    try:
        date(year or 2000, month, day)
    except ValueError:
        return None
    return Stamp(day, month, year, words.weekday_number(found["w"]) if found["w"] else None)
