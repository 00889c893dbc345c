"""Words of the calendar and the spans of days they name: months, weekdays, numbers, years, quarters.

The patterns are fragments for `pattern`, in which one blank stands for any white space.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

Span = tuple[date, date]  # first and last day, both inclusive

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "a couple of": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}

_SHORT = r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
MONTH = rf"(?:(?:{'|'.join(MONTHS)})\b|{_SHORT})"
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
WEEKDAY_SHORT = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:19|20)\d\d"
NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"


def pattern(expression: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """The compiled `expression`, never inside a word or number; a blank in it is white space of any kind."""
    spaced = expression.replace(" ?", r"\s*").replace(" ", r"\s+")
    return re.compile(rf"(?<![\w.,/-])(?:{spaced})(?![\w/]|[.,-]\d)", flags)


def month_number(word: str) -> int:
    """'Sept.' -> 9."""
    start = word.casefold()[:3]
    return next(number for number, name in enumerate(MONTHS, start=1) if name.startswith(start))


def weekday_number(word: str) -> int:
    """'Friday', 'Fri.' -> 4, as date.weekday() counts."""
    start = word.casefold()[:3]
    return next(number for number, name in enumerate(WEEKDAYS) if name.startswith(start))


def number(word: str) -> int:
    """'nine', '9', 'a' -> 9, 9, 1."""
    folded = " ".join(word.casefold().split())
    return NUMBERS[folded] if folded in NUMBERS else int(folded)


def day_number(word: str) -> int:
    """'26th' -> 26."""
    return int(re.sub(r"\D", "", word))


def day(of: date) -> Span:
    return of, of


def week(of: date) -> Span:
    """Monday to Sunday of the week that holds a day."""
    monday = of - timedelta(days=of.weekday())
    return monday, monday + timedelta(days=6)


def months(year: int, first: int, last: int) -> Span:
    """The days from the first of one month to the end of another of the same year."""
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def month(year: int, number: int) -> Span:
    return months(year, number, number)


def year(number: int) -> Span:
    return months(number, 1, 12)


def part_of_year(year: int, ordinal: int, parts: int) -> Span:
    """The third quarter of 2021 is `part_of_year(2021, 3, 4)`; ordinal -1 is the last part."""
    size = 12 // parts
    last = (ordinal if ordinal > 0 else parts) * size
    return months(year, last - size + 1, last)


def shifted(of: date, months: int) -> date:
    """The same day some months later (earlier, if negative), or the last day of a month that is too short."""
    at = of.year * 12 + of.month - 1 + months
    return date(at // 12, at % 12 + 1, min(of.day, monthrange(at // 12, at % 12 + 1)[1]))


def moved(of: date, count: int, unit: str) -> date:
    """A day some days, weeks, months, years or decades later (earlier, if negative)."""
    if unit in ("day", "week"):
        return of + timedelta(days=count * (7 if unit == "week" else 1))
    return shifted(of, count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit])


def unit_of(of: date, unit: str) -> Span:
    """The day, week, month, quarter, year, decade or century that holds a day."""
    match unit:
        case "day":
            return day(of)
        case "week":
            return week(of)
        case "month":
            return month(of.year, of.month)
        case "quarter":
            return part_of_year(of.year, (of.month + 2) // 3, 4)
        case "year":
            return year(of.year)
        case _:
            size = {"decade": 10, "century": 100}[unit]
            start = of.year // size * size
            return date(start, 1, 1), date(start + size - 1, 12, 31)
