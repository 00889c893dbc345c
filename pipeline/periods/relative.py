"""Times told from where the reader stands ('last week') or from a day told before ('two days later')."""

from __future__ import annotations

import re
from datetime import date, timedelta

from pipeline.calendar import words
from pipeline.calendar.words import NUMBER, WEEKDAY, pattern
from pipeline.periods.rule import WHICH_YEAR, Place, Resolved, Rule, step

WEEK = timedelta(days=7)


def _today(m: re.Match[str], place: Place) -> Resolved:
    said = " ".join(m.group().casefold().split())
    if said == "the day before yesterday":
        days = -2
    elif "yesterday" in said or said == "last night":
        days = -1
    else:
        days = 1 if "tomorrow" in said else 0
    return (words.day(place.published + timedelta(days)) if place.published else None), "day"


def _weekday(m: re.Match[str], place: Place) -> Resolved | None:
    """The last such day up to publication; 'next' and a look ahead the next one; 'this Friday' the one of the week.
    'Last Thursday' is not yesterday, which would be 'on Thursday'."""
    if _IS_FEAST.search(place.before):
        return None
    if place.published is None:
        return None, "day"
    published, which, number = place.published, (m["which"] or "").casefold(), words.weekday_number(m["w"])
    before = published - timedelta((published.weekday() - number) % 7)
    after = published + timedelta((number - published.weekday()) % 7)
    if step(which) < 0:
        is_near = before == published or (which == "last" and before == published - timedelta(1))
        return words.day(before - WEEK if is_near else before), "day"
    if step(which) > 0:
        return words.day(after if after > published else after + WEEK), "day"
    if which:
        return words.day(words.week(published)[0] + timedelta(number)), "day"
    return words.day(after if place.is_ahead else before), "day"


_IS_FEAST = re.compile(r"(?i)\b(?:super|black|good|holy|bloody|palm|ash|easter|cyber)\s+\Z")


def _weekend(m: re.Match[str], place: Place) -> Resolved:
    """The last weekend begun up to publication; 'this', 'next' and a look ahead the coming one."""
    if place.published is None:
        return None, "span"
    said = m.group().casefold()
    saturday = words.week(place.published)[0] + timedelta(5)
    if step(said) > 0 or said.startswith("this") or place.is_ahead:
        first = saturday + WEEK if step(said) > 0 and place.published >= saturday else saturday
    else:
        first = saturday if saturday <= place.published else saturday - WEEK
    return (first, first + timedelta(1)), "span"


def _unit(m: re.Match[str], place: Place) -> Resolved:
    """'last week'; 'earlier this month' reaches up to publication, 'later this year' begins there."""
    unit, part = m["u"].casefold(), (m["part"] or "").casefold()
    if place.published is None:
        return None, unit
    first, last = words.unit_of(words.moved(place.published, step(m["which"]), unit), unit)
    if not part or not first <= place.published <= last:
        return (first, last), unit
    return ((place.published, last) if part == "later" else (first, place.published)), "span"


_COMPARING = re.compile(r"(?i)\b(?:than|compared (?:with|to)|against|from)\s\Z")


def _ago(m: re.Match[str], place: Place) -> Resolved:
    """'three days ago' is a day; of weeks, months and years only the week, month or year is known. 'More than a year
    ago' is counted from the period spoken of."""
    unit = m["u"].casefold()
    if unit == "year" and _COMPARING.search(place.before) and (compared := _earlier(m, place))[0]:
        return compared
    precision = unit if unit in ("day", "week", "month") else "year"
    if place.published is None:
        return None, precision
    return words.unit_of(words.moved(place.published, -words.number(m["n"]), unit), precision), precision


def _from_day(m: re.Match[str], place: Place) -> Resolved:
    """'the day before', 'two days later', 'the same day': counted from the day spoken of last."""
    said = m.group().casefold()
    if place.day is None:
        return None, "day"
    if "same" in said or said.startswith("that"):
        return words.day(place.day), "day"
    sign = -1 if re.search("before|earlier|previous", said) else 1
    return words.day(words.moved(place.day, sign * words.number(m["n"] or "a"), (m["u"] or "day").casefold())), "day"


def _past(m: re.Match[str], place: Place) -> Resolved:
    """'over the past three years' reaches up to publication; 'the next two weeks' begin there."""
    if place.published is None:
        return None, "span"
    other = words.moved(place.published, step(m["which"]) * words.number(m["n"]), m["u"].casefold())
    return (min(other, place.published), max(other, place.published)), "span"


def _so_far(_: re.Match[str], place: Place) -> Resolved:
    return ((date(place.published.year, 1, 1), place.published) if place.published else None), "span"


def _same_period(m: re.Match[str], place: Place) -> Resolved:
    """'the same period last year': the period spoken of before, moved to that year."""
    year = place.year(m["y"])
    if place.period is None or year is None:
        return None, "span"
    first, last = (words.shifted(end, 12 * (year - place.period[1].year)) for end in place.period)
    return (first, last), "span"


def _earlier(m: re.Match[str], place: Place) -> Resolved:
    """'a year earlier': counted from the period spoken of in the same sentence, else open."""
    if place.period is None or place.period_at is None or place.period_at < place.start - len(place.before):
        return None, "span"
    first, last = (words.shifted(end, -12 * words.number(m["n"] or "a")) for end in place.period)
    return (first, last), "year" if (first, last) == words.year(first.year) else "span"


def _vague(_: re.Match[str], __: Place) -> Resolved:
    return None, "span"


_UNIT = r"(?P<u>day|week|month|quarter|year|decade|century)"
_TIME_OF_DAY = r"(?: (?:morning|afternoon|evening|night))?"

RULES: tuple[Rule, ...] = (
    Rule(
        "earlier today",
        pattern(
            rf"(?:(?:earlier|later|late|early) )?(?:today|yesterday|tomorrow){_TIME_OF_DAY}"
            r"|the day before yesterday|this (?:morning|afternoon|evening)|tonight|last night"
        ),
        _today,
    ),
    Rule(
        "next Friday",
        pattern(rf"(?:(?P<which>last|this|next|(?:this|the) coming) )?(?P<w>{WEEKDAY}){_TIME_OF_DAY}"),
        _weekday,
    ),
    Rule(
        "at the weekend",
        pattern(r"(?:the|this|last|past|next|coming)(?: (?:past|last|coming))? weekend"),
        _weekend,
        keys=("weekend",),
    ),
    Rule(
        "earlier this week",
        pattern(
            r"(?:(?P<part>earlier|later|so far) )?(?:the )?"
            rf"(?P<which>last|this|next|past|previous|coming|current) (?!day\b){_UNIT}"
        ),
        _unit,
    ),
    Rule("three days ago", pattern(rf"(?P<n>{NUMBER}) {_UNIT}s? ago"), _ago, keys=("ago",)),
    Rule(
        "the day before",
        pattern(
            rf"(?P<n>{NUMBER}) (?P<u>day|week)s? (?:earlier|later)"
            r"|the (?:day before|previous day|next day|following day|same day)|that (?:same )?day"
        ),
        _from_day,
        keys=("earlier", "later", "day"),
    ),
    Rule(
        "a year earlier",
        pattern(rf"(?:(?P<n>{NUMBER}) years?|the year) (?:earlier|(?:before|prior)(?=[,.;)]|\Z))"),
        _earlier,
        keys=("earlier", "before", "prior"),
    ),
    Rule(
        "the past three years",
        pattern(rf"(?:the )?(?P<which>past|last|previous|next|coming) (?P<n>{NUMBER}) {_UNIT}s?"),
        _past,
    ),
    Rule(
        "since the start of the year",
        pattern(r"since the (?:start|beginning) of (?:the|this) year"),
        _so_far,
        keys=("year",),
    ),
    Rule(
        "the same period last year",
        pattern(rf"the same (?:period|months?|time) (?:of |in |a )?(?P<y>{WHICH_YEAR})"),
        _same_period,
        keys=("the same",),
    ),
    Rule("recent years", pattern(r"recent (?:days|weeks|months|years|decades)"), _vague, keys=("recent",)),
)
