"""Times with a name of their own: days and months with or without a year, ranges of them, years and their parts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.calendar import words
from pipeline.calendar.words import DAY, MONTH, NUMBER, WEEKDAY_SHORT, YEAR, Span, pattern
from pipeline.periods.rule import OF_YEAR, WHICH_YEAR, Place, Resolved, Rule, step

HALF_A_YEAR = 6  # months
SOON = timedelta(days=60)  # a day without year, tense or past of its own may lie ahead no further than this


def _nearest(place: Place, of_year: Callable[[int], Span]) -> Span | None:
    """The span in the year that is meant: the last one begun before publication; the next one where the text looks
    ahead, or where a day is soon to come and at least three times nearer than the last one; the nearer one of what was
    ahead once ('talks that were to be held on 7 December')."""
    if place.published is None:
        return None
    published = place.published
    spans = [span for step in range(-8, 9) if (span := _span_in(published.year + step, of_year))]
    past = [span for span in spans if span[0] <= published][-1]
    ahead = next(span for span in spans if span[1] >= published)
    away = ahead[0] - published
    if place.tense == "then":
        return ahead if away < published - past[1] else past
    is_soon = ahead[0] == ahead[1] and away <= SOON and 3 * away < published - past[1]
    return ahead if place.is_ahead or is_soon else past


def _span_in(year: int, of_year: Callable[[int], Span]) -> Span | None:
    try:
        return of_year(year)
    except ValueError:  # 29 February
        return None


def _in_year(place: Place, year_words: str | None, of_year: Callable[[int], Span]) -> Span | None:
    if not year_words:
        return _nearest(place, of_year)
    year = place.year(year_words)
    return of_year(year) if year else None


def _iso(m: re.Match[str], _: Place) -> Resolved:
    return words.day(date(int(m["y"]), int(m["m"]), int(m["d"]))), "day"


def _numeric(m: re.Match[str], _: Place) -> Resolved:
    """26.11.2021 is day first; with slashes the number over 12 is the day, and 5/6/2021 stays open."""
    first, second, year = int(m["a"]), int(m["b"]), int(m["y"])
    if m["sep"] == "/" and first <= 12 and second <= 12 and first != second:
        return None, "day"
    day, month = (second, first) if m["sep"] == "/" and second > 12 else (first, second)
    return words.day(date(year, month, day)), "day"


def _day(m: re.Match[str], place: Place) -> Resolved:
    day, month = words.day_number(m["d"] or m["d2"]), words.month_number(m["m"] or m["m2"])
    date(2000, month, day)  # 31 June has no year at all
    return _in_year(place, m["y"], lambda y: words.day(date(y, month, day))), "day"


def _days(m: re.Match[str], place: Place) -> Resolved | None:
    month = words.month_number(m["m"] or m["m2"])
    first, last = words.day_number(m["a"] or m["a2"]), words.day_number(m["b"] or m["b2"])
    if first >= last:
        return None
    return _in_year(place, m["y"], lambda y: (date(y, month, first), date(y, month, last))), "span"


def _month(m: re.Match[str], place: Place) -> Resolved | None:
    """A month by name. 'May' and 'March', and short forms, are months only after a word that asks for a time."""
    name, which = m["m"], (m["which"] or "").casefold()
    month = words.month_number(name)
    is_plain = len(name) > 3 and name != "March"
    if name.islower() or not (is_plain or m["y"] or which or _ASKS_TIME.search(place.before)):
        return None
    if m["y"] or not which:
        return _in_year(place, m["y"], lambda y: words.month(y, month)), "month"
    if place.published is None:
        return None, "month"
    now = place.published.month
    turned = {-1: -(month >= now), 0: 0, 1: month <= now}[step(which)]
    return words.month(place.published.year + turned, month), "month"


_ASKS_TIME = re.compile(
    r"(?i)\b(?:in|since|until|till|by|from|to|through|during|of|between|before|after|and|or|early|late|mid|for|around)"
    r"[\s-]+\Z"
)


@dataclass(frozen=True, slots=True)
class _Point:
    """An end of a range: a day and month, a month, or a year."""

    year: int | None
    month: int | None
    day: int | None

    @property
    def kind(self) -> tuple[bool, bool]:
        return self.month is not None, self.day is not None

    def span(self, year: int) -> Span:
        if self.month is None:
            return words.year(year)
        return words.day(date(year, self.month, self.day)) if self.day else words.month(year, self.month)


def _point(text: str) -> _Point | None:
    """'10 November 2020', 'November', '2020'; None for 'may'."""
    year = re.search(YEAR, text)
    month = re.search(MONTH, text, re.IGNORECASE)
    day = re.search(rf"(?<!\d){DAY}(?!\d)", text)
    if month and not day and month.group().islower():
        return None
    return _Point(
        int(year.group()) if year else None,
        words.month_number(month.group()) if month else None,
        words.day_number(day.group()) if day else None,
    )


def _range(m: re.Match[str], place: Place) -> Resolved | None:
    """'from 27 September to 10 November 2020', 'January and February', '2015-2020'.

    Without 'from' or 'between', 'and' joins months only: '3 May and 9 June' are two days.
    """
    first, last = _point(m["a"]), _point(m["b"])
    if first is None or last is None:
        return None
    if m["joint"].strip() == "and" and not m["frame"] and (first.kind != last.kind or not first.month or first.day):
        return None
    if first.month is None or last.month is None:  # years
        if first.month or last.month or not first.year or not last.year or first.year >= last.year:
            return None
        return (date(first.year, 1, 1), date(last.year, 12, 31)), "span"

    def of_year(year: int) -> Span:
        begin, end = first.span(first.year or year), last.span(year)
        return (begin if begin <= end else first.span(year - 1))[0], end[1]

    return _in_year(place, m["y"] or (str(last.year) if last.year else None), of_year), "span"


def _bare_year(m: re.Match[str], place: Place) -> Resolved | None:
    """A number is a year after a word that asks for one: 'in 2021', 'the 2020 war', 'in 2021 and 2022'."""
    if not (m["blur"] or _ASKS_YEAR.search(place.before)) or _COUNTED.match(place.text, place.end):
        return None
    return words.year(int(m["y"])), "year"


_ASKS_YEAR = re.compile(
    r"(?i)(?:\b(?:in|since|until|till|by|from|to|through|during|of|between|before|after|for|the|a|early|late|mid|year"
    rf"|its|his|her|their|our|end|start|winter|spring|summer|autumn|fall|{YEAR},? (?:and|or)|{YEAR},)[\s-]+|\()\Z"
)
_COUNTED = re.compile(
    r"\s*%|,\d|\s+(?:per\s*cent|people|men|women|soldiers|troops|dollars|euros|roubles|rubles|km|kilomet|metres|tonnes"
    r"|tons|barrels|million|billion|thousand|prisoners|homes|houses|schools)"
)


def _relative_year(m: re.Match[str], place: Place) -> Resolved:
    year = place.year(m["y"])
    return (words.year(year) if year else None), "year"


def _part(place: Place, year_words: str | None, of_year: Callable[[int], Span]) -> Span | None:
    """A part of a stated year; without one, the last that began before publication, or the next where it is told."""
    if year_words or place.published is None:
        return _in_year(place, year_words or "this year", of_year)
    spans = [of_year(place.published.year + step) for step in (-1, 0, 1)]
    if place.is_ahead:
        return next(span for span in spans if span[1] >= place.published)
    return [span for span in spans if span[0] < place.published][-1]


def _months_of_year(m: re.Match[str], place: Place) -> Resolved | None:
    """'(the first) nine months of this year'; without a year, those of the last year in which they are over."""
    count = words.number(m["n"])
    if count > 12:
        return None
    if m["y"]:
        from_end = (m["which"] or "").strip().casefold() in ("last", "final")
        months = (13 - count, 12) if from_end else (1, count)
        return _in_year(place, m["y"], lambda y: words.months(y, *months)), "span"
    if place.published is None:
        return None, "span"
    this_year = words.months(place.published.year, 1, count)
    over = this_year[1] <= place.published or place.is_ahead
    return (this_year if over else words.months(place.published.year - 1, 1, count)), "span"


def _months_over(m: re.Match[str], place: Place) -> Resolved | None:
    """'in the nine months': as many as statistics sum up, from the first of the year."""
    return _months_of_year(m, place) if HALF_A_YEAR <= words.number(m["n"]) < 12 else None


def _months_to(m: re.Match[str], place: Place) -> Resolved | None:
    """'the 12 months to January', 'the year to March'"""
    if m["m"].islower():
        return None
    month, count = words.month_number(m["m"]), words.number(m["n"]) if m["n"] else 12

    last = _in_year(place, m["y"], lambda y: words.month(y, month))
    return ((words.shifted(last[0], 1 - count), last[1]) if last else None), "span"


def _quarter(m: re.Match[str], place: Place) -> Resolved:
    ordinal = int(m["q"]) if m["q"] else words.ORDINALS[m["nth"].casefold()]
    parts, precision = (2, "half") if (m["unit"] or "").casefold() == "half" else (4, "quarter")
    return _part(place, m["y"], lambda y: words.part_of_year(y, ordinal, parts)), precision


def _season(m: re.Match[str], place: Place) -> Resolved | None:
    """Seasons of the northern hemisphere; a winter belongs to the year in which it ends."""
    start = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}[m["s"].casefold()]
    is_verb = m.group().casefold().startswith("fall ") and not re.search(
        r"(?i)\bin\s+\Z", place.before
    )  # 'a fall last year'
    if is_verb or not (m["which"] or m["y"]):
        return None

    def of_year(year: int) -> Span:
        if start == 12:
            return date(year - 1, 12, 1), words.month(year, 2)[1]
        return words.months(year, start, start + 2)

    if m["y"] or place.published is None:
        return _in_year(place, m["y"] or "this year", of_year), "season"
    spans = [of_year(place.published.year + step) for step in (-1, 0, 1, 2)]
    match step(m["which"]):
        case -1:
            return [span for span in spans if span[1] < place.published][-1], "season"
        case 1:
            return next(span for span in spans if span[0] > place.published), "season"
        case _:
            return next(span for span in spans if span[1] >= place.published), "season"


def _decade(m: re.Match[str], _: Place) -> Resolved:
    start = int(m["y"]) if m["y"] else 1900 + int(m["short"])
    return (date(start, 1, 1), date(start + 9, 12, 31)), "decade"


_BLUR = r"(?P<blur>(?:the )?(?:early|mid|late|end of|start of|beginning of|middle of)[ -])?"
_POINT = rf"(?:{DAY} (?:of )?{MONTH}(?:,? {YEAR})?|{MONTH} {DAY}(?!\d)(?:, {YEAR})?|{MONTH}(?: {YEAR})?|{YEAR})"
_TO = r"(?P<joint> (?:to|and|until|till|through|-|–|—) |[-–—])"
_THROUGH = r"(?: ?[-–—] ?| (?:to|and|until) )"
_SEASON = r"(?P<s>spring|summer|autumn|fall|winter)"
_NTH = r"(?P<nth>first|second|third|fourth|last)[ -](?P<unit>quarter|half)"

RULES: tuple[Rule, ...] = (
    Rule("2021-11-26", pattern(r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)"), _iso, keys=("-0", "-1")),
    Rule("26.11.2021", pattern(rf"(?P<a>\d\d?)(?P<sep>[./])(?P<b>\d\d?)(?P=sep)(?P<y>{YEAR})"), _numeric),
    Rule(
        "Friday, 26 November 2021",
        pattern(
            rf"(?:{WEEKDAY_SHORT},? )?(?:(?:the )?(?P<d>{DAY}) (?:of )?(?P<m>{MONTH})"
            rf"|(?P<m2>{MONTH}) (?:the )?(?P<d2>{DAY})){OF_YEAR}"
        ),
        _day,
    ),
    Rule(
        "9-10 November 2020",
        pattern(
            rf"(?:(?:from|between) )?(?:(?P<a>{DAY}){_THROUGH}(?P<b>{DAY}) (?:of )?(?P<m>{MONTH})"
            rf"|(?P<m2>{MONTH}) (?P<a2>{DAY}){_THROUGH}(?P<b2>{DAY})){OF_YEAR}"
        ),
        _days,
    ),
    Rule(
        "between January and August of this year",
        pattern(rf"(?:(?P<frame>from|between) )?(?P<a>{_POINT}){_TO}(?P<b>{_POINT})(?:(?<=\d{{4}})|{OF_YEAR})"),
        _range,
    ),
    Rule(
        "last November",
        pattern(rf"{_BLUR}(?:(?P<which>last|this|next|past|previous|coming) )?(?P<m>{MONTH}){OF_YEAR}"),
        _month,
    ),
    Rule("in 2021", pattern(rf"{_BLUR}(?P<y>{YEAR})"), _bare_year),
    Rule(
        "last year",
        pattern(rf"{_BLUR}(?P<y>(?:this|last|next|the (?:current|same|previous|past|last|coming|next)) year)"),
        _relative_year,
    ),
    Rule(
        "the first nine months of this year",
        pattern(rf"(?:the )?(?P<which>(?:first|last|final) )?(?P<n>{NUMBER}) months (?:of|in) (?P<y>{WHICH_YEAR})"),
        _months_of_year,
        keys=("months",),
    ),
    Rule(
        "the first nine months",
        pattern(rf"(?:the )?first (?P<n>{NUMBER}) months(?P<y>)(?! (?:of|after|since|as|in)\b)"),
        _months_of_year,
        keys=("months",),
    ),
    Rule(
        "in the nine months",
        pattern(
            rf"(?:in|for|over) the (?P<n>{NUMBER}) months(?P<y>)(?P<which>)(?! \w+ing\b)"
            r"(?! (?:of|after|since|as|in|to|before|that|which|ended|from|prior|ahead|through|until|till)\b)"
        ),
        _months_over,
        keys=("months",),
    ),
    Rule(
        "the 12 months to January",
        pattern(
            rf"(?:the |its |their )?(?:(?:full )?year|(?P<n>{NUMBER}) months) (?:to|ending(?: in)?|ended(?: in)?)"
            rf" (?:the end of )?(?P<m>{MONTH})(?! \d\d?\b){OF_YEAR}"
        ),
        _months_to,
        keys=("months", "year"),
    ),
    Rule(
        "the third quarter of 2021",
        pattern(rf"(?:(?:the )?{_NTH}(?! of (?!{WHICH_YEAR}))|Q(?P<q>[1-4])){OF_YEAR}"),
        _quarter,
        keys=("quarter", "half", "q1", "q2", "q3", "q4"),
    ),
    Rule(
        "last summer",
        pattern(rf"(?:(?P<which>last|this|next) |the )?{_SEASON}(?:(?: of)? (?P<y>{WHICH_YEAR}))?"),
        _season,
        keys=("spring", "summer", "autumn", "fall", "winter"),
    ),
    Rule(
        "the early 1990s",
        pattern(r"(?:the )?(?:(?:early|mid|late)[ -])?(?:(?P<y>(?:19|20)\d0)s|['’](?P<short>\d0)s)"),
        _decade,
        keys=("0s",),
    ),
)
