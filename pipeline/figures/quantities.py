"""Quantities of a text: each number that measures something, with its unit, its noun and its change.

A number takes its unit from the words beside it, from the other end of its range ('$5 to 7 billion'), from the list
it stands in ('ten, fifteen or twenty years'), or, where noun and unit are left out, from the quantity before it
('8.1 billion cubic metres to Europe, of which 6.8 billion went to Italy').
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.figures import exclusions, metrics, numbers, phrases, units
from pipeline.figures.exclusions import WIDTH, Place
from pipeline.figures.metrics import Change
from pipeline.figures.numbers import Number
from pipeline.figures.phrases import Bound
from pipeline.figures.units import COUNT, DURATIONS, MONEY
from pipeline.layout import Passage
from pipeline.parse import Doc, Span, Token
from pipeline.periods import Period

LISTED = re.compile(r"(?:,| or| and|, or|, and)\s")  # between two numbers that share a noun
MORE = re.compile(r"\s(?:more|others?)\b")
APART = re.compile(r"\s(?:from|for|more from|of)\b")  # 'seventeen from the Armed Forces' are of another kind
CONVERTED = re.compile(r"[(;/]\s?$")  # '160 km (100 miles)'
COMPARED = re.compile(
    r"(?i)\b(?:(?:up|down)\sfrom|compared\s(?:to|with)|against|versus|figure\sat)\s(?:\w+\s){0,2}$|\w['’]s\s$"
)
POLLED = re.compile(r"(?i)\bpoll(?:s|ed|ing)?\sat\s(?:\w+\s){0,2}$")  # 'polling at 12'
GAPPED = re.compile(
    r"(?i)\b(?:by|and)\s(?:(?:by|another|a\sfurther)\s)*$"
)  # 'rose by 10 percent ..., and by another 13'
CHANGING = ("amount", "fraction")  # 'rose by 5%', 'fell by a third'
FURTHER = re.compile(r"(?i)\bby\s(?:another|a\sfurther)\s$")  # 'rose by 10 percent in May and by another 13 in June'
WHICH = ("last", "this", "next")
INDEX = 100  # index points, where whole; fewer are points of a list, a game or a plan
RESTATED = re.compile(r",?\sor\s")  # 'fell by 190 points, or 0.6 percent'
NEAR = 350  # characters back to the quantity whose unit a number takes; a sentence or two


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that measures something. `span`: the number, or the range it bounds, with the unit printed beside it;
    `per`: what the unit is told per ('barrel', 'day'); `counted`: the noun it stands with; `metric`: what it measures;
    `rule`: how its unit was found (unit, count, fraction, ordinal, ellipsis, inherited)."""

    number: Number
    span: Span
    unit: str
    rule: str
    counted: Token | None
    bound: Bound | None
    change: Change | None
    metric: Span | None
    per: str | None = None

    @property
    def direction(self) -> str:
        return self.change.direction if self.change else metrics.NONE


@dataclass(frozen=True, slots=True)
class _Printed:
    """A number with the unit and the noun printed beside it; `token` is its first token."""

    number: Number
    token: Token
    span: Span
    unit: str | None
    counted: Token | None
    bound: Bound | None


def find(doc: Doc, text: str, passages: Iterable[Passage], spoken_of: Sequence[Period]) -> list[Quantity]:
    """Quantities of the passages of `text` in order; `spoken_of` are its expressions of time."""
    made: list[Quantity] = []
    for passage in passages:
        found = numbers.find(text, passage.start, passage.end)
        printed = [one for number in found if (one := _printed(doc, text, number))]
        made.extend(_made(text, _shared(doc, text, printed), passage, spoken_of))
    return _completed(text, made)


def _printed(doc: Doc, text: str, number: Number) -> _Printed | None:
    unit = units.before(text, number.start) or units.after(text, number.end)
    unit = unit or units.magnitude(text, number.start, number.end) or units.within(text, number.start, number.end)
    if unit is not None and unit.name == "point" and not _is_of_index(number):
        unit = None
    if unit is None and number.kind == "fraction":
        unit = units.of_fraction(text, number.end)
    first, last = min(number.start, unit.start) if unit else number.start, max(number.end, unit.end if unit else 0)
    span = doc.char_span(first, last, alignment_mode="expand")
    bare = doc.char_span(number.start, number.end, alignment_mode="expand")
    if span is None or bare is None or span.root.is_space:
        return None
    name, noun = unit.name if unit else None, None
    if unit is None:
        noun = phrases.counted(span)
        noun = None if noun is not None and noun.nbor(-1).lower_ in WHICH else noun  # '2.5 last year'
        if noun is not None and number.kind == "amount" and number.value > 1:
            noun = phrases.measuring(span, noun)
        if noun is not None and number.kind == "amount" and (name := _named(noun.text, number)):  # '45 long days'
            span, noun = doc[span.start : noun.i + 1], None
    elif not re.search(r"\w(?:s|eet)$", text[unit.start : unit.end]) or "-" in text[unit.start : unit.end]:
        noun = phrases.modified(span)  # a plural unit stands before no noun
    return _Printed(number, bare[0], span, name, noun, phrases.bound(doc, text, min(first, number.low), last))


def _is_of_index(number: Number) -> bool:
    """'12.5 points', '1,540 points'; not 'five points of the plan'."""
    return not number.value.is_integer() or number.value >= INDEX


def _named(noun: str, number: Number) -> str | None:
    """'45 long days'; not 'March 20 last year'"""
    name = units.named(noun) if number.value == 1 or re.search(r"(?:s|eet|men)$", noun) else None
    return name if name != "point" or _is_of_index(number) else None


def _shared(doc: Doc, text: str, printed: Sequence[_Printed]) -> list[_Printed]:
    """Units and nouns carried back from the last number of a range or a list to those before it."""
    found = list(printed)
    for place in range(len(found) - 2, -1, -1):
        one, following = found[place], found[place + 1]
        if one.number.kind != following.number.kind:
            continue
        if one.number.is_range and (one.number.low, one.number.high) == (following.number.low, following.number.high):
            span = doc[one.span.start : following.span.end]
            name = following.unit or (one.unit if one.unit in MONEY else None)
            bound = one.bound or following.bound
            found[place] = replace(one, span=span, unit=one.unit or name, counted=following.counted, bound=bound)
            found[place + 1] = replace(following, span=span, unit=name, bound=bound)
        elif one.number.is_word != following.number.is_word or one.unit or one.counted:
            continue  # 'until October 14, two weeks before'
        elif LISTED.fullmatch(text, one.number.end, following.number.low) and not _is_too_large(one, following):
            found[place] = replace(one, unit=following.unit, counted=following.counted)
    return found


def _is_too_large(one: _Printed, following: _Printed) -> bool:
    """'will end at 16,644, 16 percent above' is no list of percentages."""
    return following.unit == "percent" and one.number.value >= 1000


def _made(text: str, printed: Iterable[_Printed], passage: Passage, spoken_of: Sequence[Period]) -> Iterator[Quantity]:
    for one in printed:
        number = one.number
        place = Place(
            number=number,
            token=one.token,
            printed=text[number.start : number.end],
            before=text[max(passage.start, number.start - WIDTH) : number.start],
            after=text[number.end : min(passage.end, number.end + WIDTH)],
            unit=one.unit,
            counted=one.counted,
            bound=one.bound.words if one.bound else None,
            period=next((p.text for p in spoken_of if p.start <= number.start and number.end <= p.end), None),
        )
        if not exclusions.why_not(place):
            unit, rule = _unit(place)
            change = metrics.change(text, one.span, one.bound, unit, one.counted) if number.kind in CHANGING else None
            metric = metrics.measured(text, one.span, unit, one.counted, change)
            if unit == "magnitude" and metric is not None and metric.start > one.span.end:
                metric = None  # 'a magnitude of 4.9 in the city'
            yield Quantity(number, one.span, unit, rule, one.counted, one.bound, change, metric, _per(text, one))


def _per(text: str, one: _Printed) -> str | None:
    """'barrel' in '$58 a barrel', 'day' in '5 million barrels a day' and in '60 flights a day'."""
    counted = one.counted.idx + len(one.counted) if one.counted is not None else 0
    rates = (units.rate(text, end) for end in (one.span.end_char, counted) if end >= one.span.end_char)
    return next((name for name, _ in filter(None, rates)), None)


def _unit(place: Place) -> tuple[str, str]:
    if place.unit:
        return place.unit, "unit"
    if place.number.kind != "amount":
        return place.number.kind, place.number.kind
    if POLLED.search(place.before):
        return "percent", "unit"
    return COUNT, "count" if place.counted is not None else "ellipsis"


def _completed(text: str, quantities: Iterable[Quantity]) -> list[Quantity]:
    """Quantities whose noun, unit or word of change is left out, with that of the one before them."""
    found: list[Quantity] = []
    for one in quantities:
        previous = found[-1] if found and one.number.start - found[-1].number.end < NEAR else None
        if previous is not None and ")" in (since := text[previous.number.end : one.number.start]) and "(" not in since:
            previous = next((q for q in reversed(found) if not _is_aside(text, q, one)), previous)
        if previous is not None and one.rule == "ellipsis" and previous.unit in DURATIONS:
            previous = next((q for q in reversed(found) if _is_before(q, one)), previous)
        found.append(_completed_by(text, one, previous) if previous else one)
    return found


def _is_aside(text: str, earlier: Quantity, one: Quantity) -> bool:
    """'6 hectares (15 acres), up from 2.5': what stands in brackets lends nothing to what stands behind them."""
    between = text[earlier.number.end : one.number.start]
    return between.count(")") > between.count("(")


def _is_before(earlier: Quantity, one: Quantity) -> bool:
    """'68,400 people without work for two years and 95,800 ...' are people."""
    return earlier.span.sent == one.span.sent and earlier.unit not in DURATIONS


def _completed_by(text: str, one: Quantity, previous: Quantity) -> Quantity:
    start = one.bound.start if one.bound and one.bound.start < one.span.start_char else one.span.start_char
    before, in_sentence = text[max(0, start - WIDTH) : start], previous.span.sent == one.span.sent
    if one.rule == "ellipsis":
        return _elliptic(text, one, previous, before, in_sentence)
    if in_sentence and one.counted is None and (gapped := phrases.gapped(one.span, previous.span)) is not None:
        is_verb = previous.change is not None and previous.change.word.pos_ == "VERB"
        return replace(one, metric=gapped, change=one.change or (previous.change if is_verb else None))
    if in_sentence and one.unit == previous.unit and not one.change and previous.change and GAPPED.search(before):
        return replace(one, change=previous.change, metric=previous.metric)
    between = text[previous.span.end_char : start]
    if in_sentence and not one.change and previous.change and RESTATED.fullmatch(between):
        return replace(one, change=previous.change, metric=previous.metric)
    if CONVERTED.search(before) and one.unit != previous.unit:
        return replace(one, metric=previous.metric)
    if one.metric is None and one.unit not in DURATIONS:
        is_result = in_sentence and previous.change is not None and metrics.REACHED.search(before)
        is_told = phrases.is_under(one.span.root, metrics.REPORTING) or (one.change is not None and in_sentence)
        if is_result or is_told or one.unit == previous.unit:
            return replace(one, metric=previous.metric)
    return one


def _is_end(text: str, one: Quantity, previous: Quantity) -> bool:
    """'fell from 25 percent to 20'."""
    lead = text[max(0, previous.span.start_char - WIDTH) : previous.span.start_char]
    return bool(numbers.FROM.search(lead)) and text[previous.span.end_char : one.span.start_char] == " to "


def _elliptic(text: str, one: Quantity, previous: Quantity, before: str, in_sentence: bool) -> Quantity:
    """A bare number: as large as a measure just given, compared with it, or more of it; else a count of the same."""
    value, known = one.number.value, previous.number.value
    is_measure = previous.unit not in (COUNT, "fraction", "ordinal")
    is_large = min(one.number.scale, previous.number.scale) >= 1e6
    is_alike = 1e3 <= value < 100 * known and known < 100 * value and previous.unit not in (*DURATIONS, "percent")
    is_exact = not (value.is_integer() or known.is_integer()) and known / 10 < value < 10 * known
    is_end = _is_end(text, one, previous) or (previous.unit == "point" and bool(metrics.REACHED.search(before)))
    is_further = previous.change is not None and bool(FURTHER.search(before))
    is_more = is_further or bool(
        MORE.match(text, one.number.end) or COMPARED.search(before) or is_alike or is_exact or is_end
    )
    if is_measure and (is_large or (is_more and in_sentence)):
        metric = metrics.measured(text, one.span, previous.unit, None, None)
        is_own = metric is not None and metric.root.pos_ == "NOUN"
        change = one.change or (previous.change if is_further else None)
        metric = metric if is_own else previous.metric
        return replace(one, unit=previous.unit, metric=metric, change=change, rule="inherited")
    is_plural = previous.counted is not None and previous.counted.tag_ in ("NNS", "NNPS")
    if one.metric is None and previous.unit == COUNT and is_plural and not APART.match(text, one.number.end):
        return replace(one, metric=previous.metric)
    return one
