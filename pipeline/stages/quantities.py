"""Quantities of a passage: each number that measures something, with its unit, its noun and its change.

A number takes its unit from the words beside it, from the other end of its range ('$5 to 7 billion'), from the list
it stands in ('ten, fifteen or twenty years'), or, where noun and unit are left out, from the quantity before it
('8.1 billion cubic metres to Europe, of which 6.8 billion went to Italy').
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from pipeline.periods import Period
from pipeline.stages import exclusions, metrics, numbers, phrases, units
from pipeline.stages.exclusions import WIDTH, Place
from pipeline.stages.metrics import Change
from pipeline.stages.numbers import Number
from pipeline.stages.phrases import Bound
from pipeline.stages.units import COUNT, DURATIONS, MONEY, Unit

LISTED = re.compile(r"(?:,| or| and|, or|, and)\s")  # between two numbers that share a noun
MORE = re.compile(r"\s(?:more|others?)\b")
INHERITS = 300  # characters back to the quantity whose unit a number takes; the sentence before, at most


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that measures something. `span`: the number with its printed unit; `counted`: the noun it counts;
    `metric`: what it measures; `rule`: how its unit was found (unit, count, fraction, ordinal, ellipsis, inherited)."""

    number: Number
    span: Span
    unit: str
    rule: str
    counted: Token | None
    bound: Bound | None
    change: Change | None
    metric: Span | None

    @property
    def direction(self) -> str:
        return self.change.direction if self.change else metrics.NONE


@dataclass(frozen=True, slots=True)
class _Printed:
    """A number with the unit and the noun printed beside it."""

    number: Number
    span: Span
    unit: Unit | None
    counted: Token | None
    bound: Bound | None


def find(doc: Doc, text: str, start: int, end: int, spoken_of: Sequence[Period]) -> list[Quantity]:
    """Quantities of `text[start:end]` in order; `spoken_of` are the periods of the text."""
    printed = [_printed(doc, text, number) for number in numbers.find(text, start, end)]
    shared = _shared(text, [one for one in printed if one is not None])
    return _inherited(text, [made for one in shared if (made := _made(text, one, start, end, spoken_of))])


def _printed(doc: Doc, text: str, number: Number) -> _Printed | None:
    unit = units.before(text, number.start) or units.after(text, number.end)
    first, last = min(number.start, unit.start) if unit else number.start, max(number.end, unit.end if unit else 0)
    span = doc.char_span(first, last, alignment_mode="expand")
    if span is None or span.root.is_space:
        return None
    unit = unit or (units.of_fraction(text, number.end) if number.kind == "fraction" else None)
    counted = phrases.counted(span, unit is not None)
    if unit is None and counted is not None and (name := units.named(counted.text)):
        unit = Unit(name, counted.idx, counted.idx + len(counted))
    low = min(first, number.low)
    return _Printed(number, span, unit, counted, phrases.bound(text, low, last))


def _shared(text: str, printed: Sequence[_Printed]) -> list[_Printed]:
    """Units and nouns carried back from the last number of a range or a list to those before it."""
    found = list(printed)
    for place in range(len(found) - 2, -1, -1):
        one, following = found[place], found[place + 1]
        in_range = one.number.is_range and (one.number.low, one.number.high) == (
            following.number.low,
            following.number.high,
        )
        in_list = one.counted is None and LISTED.fullmatch(text, one.number.end, following.span.start_char)
        if one.unit is None and (in_range or in_list) and one.number.kind == following.number.kind:
            bound = one.bound or (following.bound if in_range else None)
            found[place] = replace(one, unit=following.unit, counted=following.counted, bound=bound)
        elif in_range and following.unit is None and one.unit and one.unit.name in MONEY:
            found[place + 1] = replace(following, unit=one.unit)  # '$5 to 7 billion'
    return found


def _made(text: str, one: _Printed, start: int, end: int, spoken_of: Sequence[Period]) -> Quantity | None:
    number = one.number
    bare = one.span.doc.char_span(number.start, number.end, alignment_mode="expand") or one.span
    place = Place(
        number=number,
        span=bare,
        before=text[max(start, number.start - WIDTH) : number.start],
        after=text[number.end : min(end, number.end + WIDTH)],
        unit=one.unit.name if one.unit else None,
        counted=one.counted,
        bound=one.bound.words if one.bound else None,
        period=next((p.text for p in spoken_of if p.start <= number.start and number.end <= p.end), None),
    )
    if exclusions.why_not(place):
        return None
    name, rule = _unit_of(place)
    low = min(one.span.start_char, number.low, one.bound.start if one.bound else number.start)
    change = metrics.change(one.span, low, one.counted) if number.kind == "amount" else None
    is_bare = rule == "ellipsis"
    metric = metrics.sufferers(one.span) if is_bare else metrics.measured(one.span, one.counted, change)
    return Quantity(number, one.span, name, rule, one.counted, one.bound, change, metric)


def _unit_of(place: Place) -> tuple[str, str]:
    if place.unit:
        return place.unit, "unit"
    if place.number.kind != "amount":
        return place.number.kind, place.number.kind
    if re.search(r"(?i)\bpoll(?:s|ed|ing)?\sat\s(?:\w+\s){0,2}$", place.before):
        return "percent", "unit"
    return COUNT, "count" if place.counted is not None else "ellipsis"


def _inherited(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Quantities whose noun is left out, with the unit and the metric of the one before them where it can be meant."""
    found: list[Quantity] = []
    for one in quantities:
        previous = found[-1] if found and one.number.start - found[-1].number.end < INHERITS else None
        if previous is not None and one.rule == "ellipsis" and one.metric is None:
            one = _as_before(text, one, previous)
        elif previous is not None and one.metric is None and one.unit == previous.unit and one.unit not in DURATIONS:
            one = replace(one, metric=previous.metric)
        found.append(one)
    return found


def _as_before(text: str, one: Quantity, previous: Quantity) -> Quantity:
    is_measure = previous.unit not in (COUNT, "fraction", "ordinal")
    is_large = min(one.number.scale, previous.number.scale) >= 1e6
    is_more = bool(MORE.match(text, one.number.end)) and previous.span.sent == one.span.sent
    if is_measure and (is_large or is_more):
        return replace(one, unit=previous.unit, metric=previous.metric, counted=previous.counted, rule="inherited")
    if previous.unit == COUNT and not is_large:
        return replace(one, metric=previous.metric)
    return one
