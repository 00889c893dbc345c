"""For what time a quantity holds: 'this year', 'in January and February', 'for 9 months of this year'."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from pipeline.figures.metrics import NONE
from pipeline.figures.quantities import Quantity
from pipeline.figures.units import COUNT, DURATIONS
from pipeline.periods import Period

FAR = 90  # characters, with the penalties of `_distance`: a period further away belongs to something else
FAR_OF_COUNT = 45  # counts are told of events, whose time is seldom the count's
BESIDE = 25  # characters between a change and its time: 'shrank by 19.5 percent in eight months'
DAY_BEHIND = 30  # characters from a figure to its day: '53.92 percent of the vote on 20 June'
CLAUSE = re.compile(r"[,;:]|\b(?:and|while|but|which|that)\b")
FROM_THE_START = re.compile(r"(?i)\b(?:start|beginning)\b")  # since then the year is counted
ENDPOINT = re.compile(r"(?i)(?:since|until|till|by)\b")
DATES_A_THING = re.compile(r"(?i)\b(?:of|until|till|by|since|from)\s(?:the\s)?$")  # 'the statement of 2020'
COMPARED = r"(?:from|than|against|versus|vs\.?|compared\s(?:to|with))"
IS_COMPARED = re.compile(rf"(?i)\b{COMPARED}\s(?:in\s|during\s|for\s)?(?:the\s)?$")  # '12% more than in 2020'
OF_ANOTHER = re.compile(rf"(?i)\b{COMPARED}\b.*\d")  # '11%, down from 14% | two years ago'
LIMIT = re.compile(r"(?i)\b(?:by|until|till)\s(?:the\send\sof\s)?$")  # 'to 20 bcm by 2027': of no other time, then
AS_OF = re.compile(r"(?i)\bas\s(?:of|at)\s(?:(?:late|early|the\send\sof)\s)?$")  # dates what stands then
BASE = re.compile(r"(?i)\b(?:over|than|with|to|from|against|versus|on)\s$")  # 'up 7% over the same period last year'
ADJECTIVAL = re.compile(r"(?i)\b(?:the|an?|its|that)\s$")  # 'the 1973 building'
# Months from the last of a running year, which statistics sum up, to the day they are told; 2 of 2 in seeds/articles
# are so, and 295 articles of Wikinews hold no such words.
LAG = (1, 2)
CONTRAST = re.compile(
    r"(?i)\b(?:but|however|while|whereas|although|though|despite|instead|unlike|since|earlier|previous(?:ly)?|overall"
    r"|altogether|in total|in all|compared|meanwhile|usually|typically|will|would|could|should|may|might)\b"
)
TURN = re.compile(r"(?i),\s(?:is|are|will|should|could|would|may|might|must)\b")  # the clause that a time ends is over
RESULT = re.compile(
    r"(?i)(?:\s(?:daily|annually|(?:a|per)\s\w+))?(?:\s(?:from|in)\s[\w\s]{2,20}?)?"
    r",?\s(?:to|reaching|and\sreached)\s(?:(?:an?|the|some|a\srecord)\s)?"
)
RESTATED = re.compile(r",?\sor\s")  # '8.1 billion dollars, or 14.8 per cent of GDP'
PART = re.compile(r"(?i)[^.;]{0,30},?\s(?:of|among|including)\s(?:which|them|whom|these)\s(?:(?:some|about|only)\s)?")
# 'after an assault in August 2018, with officials reporting at the time 150 dead', but not beyond the next clause
THEN = re.compile(r"(?i)\bat\s(?:the|that)\stime\b(?!.*(?:\b(?:while|but|and|which|that)\b|[;:]))")
OVER = re.compile(r"(?i)\b(?:in|over|during|within|for|throughout)\s(?:the\s)?(?:(?:past|last|first|next)\s)?$")


def are_times(text: str, found: Sequence[Quantity], spoken_of: Sequence[Period]) -> list[Quantity]:
    """Durations that are the time of a figure and none of their own: 'over the last five years' or 'in eight months'
    beside 'trade grew by 11%', '14% two years ago'."""
    return [one for one in found if one.unit in DURATIONS and _is_time_of_another(text, one, found, spoken_of)]


def _is_time_of_another(text: str, one: Quantity, found: Sequence[Quantity], spoken_of: Sequence[Period]) -> bool:
    if is_in(one, spoken_of) and any(other.span.end_char + 1 == one.number.low for other in found):
        return True  # '14% two years ago'
    if one.counted is not None or not OVER.search(text[max(0, one.number.low - 30) : one.number.low]):
        return False  # 'in the 44-day war'
    far = FAR if is_in(one, spoken_of) else BESIDE
    return any(
        other.direction != NONE
        and other.span.sent == one.span.sent
        and max(one.number.low - other.span.end_char, other.span.start_char - one.span.end_char) < far
        for other in found
    )


def is_in(one: Quantity, spoken_of: Sequence[Period]) -> bool:
    """True if the number is part of an expression of time."""
    return any(p.start <= one.number.start < p.end for p in spoken_of)


def as_period(one: Quantity, published: date | None) -> Period:
    """A duration as a period: 'in eight months', told in October, are January to August; else its days are unknown."""
    first, last = None, None
    months = int(one.number.value)
    if published and one.unit == "month" and one.number.value == months and published.month - months in LAG:
        first = date(published.year, 1, 1)
        last = date(published.year, months, monthrange(published.year, months)[1])
    return Period(one.span.start_char, one.span.end_char, one.span.text, first, last, "span")


def dated(text: str, found: Sequence[Quantity], spoken_of: Sequence[Period]) -> list[Period | None]:
    """The period of each figure: its own, or that of the figure before it of which it is the result or a part."""
    periods: list[Period | None] = []
    for place, one in enumerate(found):
        period = period_of(text, one, spoken_of)
        before = found[place - 1] if place and period is None else None
        if before and (_goes_on(text, before, one) or _is_next_change(text, before, one, spoken_of)):
            period = periods[-1]
        periods.append(period)
    return periods


def carried(
    text: str, found: Sequence[Quantity], periods: Sequence[Period | None], spoken_of: Sequence[Period], place: int
) -> Period | None:
    """The period of the figure before, in the sentence before: 'Trade grew by 11% in nine months of 2021. Exports rose
    by 5%.' Both tell a change of one kind, and nothing in the second sentence tells a time or sets it apart."""
    one, before = found[place], found[place - 1] if place else None
    period = periods[place - 1] if place else None
    if before is None or period is None or periods[place] is not None or period.precision == "day":
        return None
    sentence = one.span.sent
    between = text[before.span.sent.end_char : sentence.start_char]
    is_next = before.span.sent != sentence and not between.strip() and "\n" not in between
    is_alike = NONE not in (one.direction, before.direction) and (one.unit == before.unit)
    is_timed = any(sentence.start_char <= p.start < sentence.end_char for p in spoken_of)
    return period if is_next and is_alike and not is_timed and not CONTRAST.search(sentence.text) else None


def _goes_on(text: str, before: Quantity, one: Quantity) -> bool:
    """'rose by 13.5 percent, to $3.35 billion', 'trade was $3.4 billion, of which $2.3 billion was exports'."""
    if before.span.sent != one.span.sent or one.unit in DURATIONS or one.unit == "ordinal":
        return False
    start = min(one.span.start_char, one.bound.start if one.bound else one.span.start_char)
    between = text[before.span.end_char : start]
    is_result = before.direction != NONE and RESULT.fullmatch(between)
    return bool(PART.fullmatch(between) or RESTATED.fullmatch(between) or is_result)


def _is_next_change(text: str, before: Quantity, one: Quantity, spoken_of: Sequence[Period]) -> bool:
    """'In 2021 trade grew by 5%, with exports up 9% and imports up 2%': a list of changes, of which only the first one
    tells the time."""
    sentence = one.span.sent
    if before.span.sent != sentence or NONE in (before.direction, one.direction) or before.unit != one.unit:
        return False
    is_timed = any(before.span.end_char <= p.start < sentence.end_char and not _is_base(text, p) for p in spoken_of)
    own = any(before.span.end_char <= p.start < one.span.start_char for p in spoken_of)
    return not own and not is_timed and not CONTRAST.search(text, before.span.end_char, one.span.start_char)


def _is_base(text: str, period: Period) -> bool:
    """What a change is measured against: 'up 7% over the same period last year'."""
    is_same = period.text.casefold().startswith("the same")
    return is_same and bool(BASE.search(text[max(0, period.start - 12) : period.start]))


def period_of(text: str, one: Quantity, spoken_of: Sequence[Period]) -> Period | None:
    """The nearest period of the sentence, clauses and numbers between counting as distance; days only right behind."""
    if one.unit in DURATIONS or one.unit == "ordinal":
        return None
    sent = one.span.sent
    far = FAR_OF_COUNT if one.unit == COUNT and one.direction == NONE else FAR
    near = [
        (distance, -period.start, period)
        for period in spoken_of
        if sent.start_char <= period.start < sent.end_char and (distance := _distance(text, one, period)) < far
    ]
    if not near:
        return None
    distance, _, period = min(near, key=lambda found: found[:2])
    limits = (
        p
        for p in spoken_of
        if sent.start_char <= p.start < sent.end_char and LIMIT.search(text[max(0, p.start - 20) : p.start])
    )
    return None if any(_away(text, one, limit) < distance for limit in limits) else period


def _away(text: str, one: Quantity, period: Period) -> int:
    """Characters between, with a penalty for clauses and numbers."""
    is_ahead = period.end <= one.span.start_char
    between = text[period.end : one.span.start_char] if is_ahead else text[one.span.end_char : period.start]
    return len(between) + 30 * len(CLAUSE.findall(between)) + 20 * len(re.findall(r"\d+", between))


def _distance(text: str, one: Quantity, period: Period) -> int:
    """Characters between the figure and the period, plus penalties; FAR for a period that dates something else."""
    start, end = one.span.start_char, one.span.end_char
    is_ahead = period.end <= start
    between = text[period.end : start] if is_ahead else text[end : period.start]
    lead = text[max(0, period.start - 24) : period.start]
    if is_ahead and THEN.search(between):
        return 0
    if period.start < end and start < period.end:
        return FAR
    if AS_OF.search(lead):
        return _away(text, one, period)
    if period.precision == "day" and (is_ahead or len(between) > DAY_BEHIND):
        return FAR
    is_endpoint = ENDPOINT.match(period.text) and not FROM_THE_START.search(period.text)
    if is_endpoint or DATES_A_THING.search(lead) or IS_COMPARED.search(lead) or _is_base(text, period):
        return FAR
    if is_ahead and TURN.match(between):
        return FAR  # 'which was $4 billion in 2020, is to rise to 5'
    if not is_ahead and (OF_ANOTHER.search(between) or ";" in between):
        return FAR  # 'was $430 million then; today it is more'
    if period.precision == "year" and period.text.isdigit() and ADJECTIVAL.search(lead):
        return FAR
    return _away(text, one, period)
