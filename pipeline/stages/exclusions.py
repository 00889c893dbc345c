"""Numbers that measure nothing: dates, clock times, ages, numbers in names, 'one of', 'the two sides', ordinals.

`why_not` asks the rules of RULES in order and returns the name of the first that holds. A rule looks at the text
before and after the number, and at the noun that it counts; each shows an example of what it keeps out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Span, Token

from pipeline.stages.lexicon import words
from pipeline.stages.metrics import CASUALTIES
from pipeline.stages.numbers import Number
from pipeline.stages.units import DURATIONS

WIDTH = 40  # characters of context a rule may look at on either side
MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A number with what stands around it. `before` ends and `after` begins at the number; `unit` is None where none
    is printed; `counted` is the noun counted, if any; `bound` the words that blur or bound the value ('more than')."""

    number: Number
    span: Span
    before: str
    after: str
    unit: str | None
    counted: Token | None
    bound: str | None
    period: str | None

    @property
    def is_whole(self) -> bool:
        """True for an unscaled whole number, as days, years, ages and labels are."""
        return self.number.value.is_integer() and self.number.scale == 1


def why_not(place: Place) -> str | None:
    """The rule that says the number measures nothing, or None if it measures something."""
    return next((name for name, holds in RULES.items() if holds(place)), None)


_MONTH_BEFORE = re.compile(
    rf"(?i)\b{MONTH}\.?\s(?:the\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?(?:,\s|\s?[-–]\s?|\sand\s|\sto\s))*$"
)
_MONTH_AFTER = re.compile(
    rf"(?i)(?:(?:,\s|\s?[-–]\s?|\sand\s|\sor\s|\sto\s)\d{{1,2}}(?:st|nd|rd|th)?)*(?:\s(?:of\s)?|-){MONTH}\b(?!\s(?:be|have|also|not)\b)"
)


def _is_day_of_month(place: Place) -> bool:
    """'26 November', 'October 31st', '10, 11 and 12 May'."""
    if not place.is_whole or not 1 <= place.number.value <= 31 or place.unit:
        return False
    return bool(_MONTH_BEFORE.search(place.before) or _MONTH_AFTER.match(place.after))


def _is_year(place: Place) -> bool:
    """'in 2021', 'the 2010 treaty', '2021-22'; not '2000 people', 'more than 1900 schools', '2,021 votes'."""
    printed = place.span.text
    if place.unit or not place.is_whole or not re.fullmatch(r"(?:1[5-9]|20)\d\d", printed):
        followed = re.search(r"\b(?:1[89]|20)\d\d\s?[-–/]\s?$", place.before)
        return bool(followed and re.fullmatch(r"\d\d", printed))
    if place.bound and not re.fullmatch(r"(?i)over|around|about|by|up to", place.bound.strip()):
        return False
    is_date = any(token.ent_type_ == "DATE" for token in place.span)
    is_counted = place.counted is not None and place.counted.tag_ in ("NNS", "NNPS") and not place.period
    return is_date or place.period or not is_counted


_CLOCK_AFTER = re.compile(
    r"(?i)\s?(?:[ap]\.?m\b|o['’]clock|(?:hours\s)?(?:UTC|GMT|EES?T|CES?T|EDT|EST|MSK|BST)\b)|\s(?:local|Moscow|Baku) time"
)


def _is_clock(place: Place) -> bool:
    """'5 p.m.', '2100 UTC', 'at 18.30'."""
    if place.unit:
        return False
    at_point = re.fullmatch(r"[012]?\d\.[0-5]\d", place.span.text) and re.search(r"(?i)\bat\s$", place.before)
    by_model = place.counted is None and any(token.ent_type_ == "TIME" for token in place.span)
    return bool(_CLOCK_AFTER.match(place.after) or at_point or by_model)


_AGE_BEFORE = re.compile(r"(?i)\b(?:aged?|ages|age of|ages of|turn(?:s|ed|ing)?)\s(?:between\s|\d+\s(?:and|to)\s)?$")
_AGE_AFTER = re.compile(r"(?i)[-\s](?:years?|months?|days?|weeks?)[-\s](?:olds?|of\sage)\b")


def _is_age(place: Place) -> bool:
    """'aged 79', 'the age of fifteen', '47-year-old', 'Adamowicz, 53, has'."""
    if _AGE_AFTER.match(place.after) or (not place.counted and _AGE_BEFORE.search(place.before)):
        return True
    if place.unit or not place.is_whole or not 10 <= place.number.value <= 115:
        return False
    first = place.span[0]
    name = first.nbor(-2) if first.i >= 2 else None
    is_apposed = re.search(r"[,(]\s?$", place.before) and re.match(r"\s?[,)]", place.after)
    return bool(is_apposed and name is not None and name.ent_type_ == "PERSON")


_LABEL_BEFORE = re.compile(
    r"(?:\b(?i:articles?|resolutions?|no|nr|numbers?|chapters?|paragraphs?|protocols?|sections?|clauses?|flights?|channels?"
    r"|rooms?|highways?|routes?|phases?|pages?|annex|decrees?|bills?|group of|windows|track)\.?|№|#|\b[A-Z])\s?$"
)
_PHONE_BEFORE = re.compile(r"(?i)(?:\+[\d\s()-]*|\b(?:tel|phone|call|fax)\b[.:\s]*[\d()\s-]*)$")
_URL_BEFORE = re.compile(r"(?:https?://|www\.|\w@|\w+\.(?:com|org|net|ru|az|am)/)\S*$")
_NAMES = ("PERSON", "ORG", "FAC", "PRODUCT", "LAW", "EVENT", "WORK_OF_ART", "GPE", "LOC", "NORP", "LANGUAGE")


def _is_in_name(place: Place) -> bool:
    """'Article 5', 'Boeing 737-800', 'Group of Seven', 'Forum 18', '10 Downing Street', a telephone number."""
    if _LABEL_BEFORE.search(place.before) and not re.search(r"(?i)\bno$", place.before[:-1].strip()[-3:] or "x"):
        return True
    if _PHONE_BEFORE.search(place.before) or _URL_BEFORE.search(place.before) or re.match(r"[-–]\d{3}\b", place.after):
        return True
    first = place.span[0]
    previous = first.nbor(-1) if first.i and first.nbor(-1).whitespace_ else None
    if place.unit:
        return False
    if place.counted is None and previous is not None and previous.pos_ == "PROPN" and place.span.text.isdigit():
        return not re.match(r"\s(?:were|are|was|is|have|had|to)\b", place.after)
    if place.number.is_word and place.span.text.istitle() and not first.is_sent_start and place.counted is not None:
        return place.counted.pos_ == "PROPN"
    if first.ent_type_ in _NAMES:
        return first.ent_iob_ == "I" or place.counted is None or place.counted.tag_ == "NNP"
    return place.counted is not None and place.counted.text in _ADDRESS


_ADDRESS = words("Street Avenue Road Square Boulevard Lane Prospekt")


def _is_listed(place: Place) -> bool:
    """The number of an item: '1. Unofficial results', '(2) borders'."""
    if place.unit or place.number.is_word:
        return False
    opens = not place.before.strip() or place.before.endswith("\n") or re.search(r"[(|]\s?$", place.before)
    return bool((opens or place.span[0].is_sent_start) and re.match(r"[.)]\s", place.after))


def _is_pronoun_one(place: Place) -> bool:
    """'one of', 'no one', 'one hospital'; not 'one percent', 'only one', 'one dead, 24 missing', 'at least one'."""
    if place.span.text.lower() != "one" or place.number.scale != 1:
        return False
    if place.unit or place.number.is_range:
        return place.unit == "day" and not place.bound
    if re.match(r"(?i)\s(?:of|another|who|that|which|such)\b|[-–]", place.after):
        return True
    if re.search(r"(?i)\b(?:no|any|every|some|each|the|this|that|which|-|only)[\s-]$", place.before):
        return True
    if place.bound:
        return False
    token = place.span[0]
    noun = place.counted or token
    beside = [*noun.conjuncts, *(child for other in noun.conjuncts for child in other.children)]
    is_listed = any(other.pos_ == "NUM" or other.like_num for other in beside)
    return not (is_listed or noun.lemma_.lower() in CASUALTIES or noun.head.lemma_.lower() in CASUALTIES)


PARTICIPANTS = words(
    "country state nation side party leader president minister neighbour neighbor people republic government capital other man woman colleague counterpart delegation ally power army head premier brother chairman diplomat official"
)


def _is_anaphor(place: Place) -> bool:
    """'the two countries', 'their two presidents', 'the two also talked': who was named before; not 'two countries'."""
    if place.unit or not place.number.is_word or place.number.value > 4 or place.number.kind != "amount":
        return False
    if not re.search(r"(?i)\b(?:the|these|those|both|their|our|its|his|her|other)\s(?:other\s)?$", place.before):
        return False
    return place.counted is None or place.counted.lemma_.lower() in PARTICIPANTS


_COUNTED_ORDINALS = words("anniversary jubilee edition")


def _is_rank(place: Place) -> bool:
    """'the second motion', 'the 43rd Canadian Parliament'; not 'the 30th anniversary'."""
    if place.number.kind != "ordinal":
        return False
    return place.counted is None or place.counted.lemma_.lower() not in _COUNTED_ORDINALS


_OF_WHAT = re.compile(r"(?i)\s(?:of|the|its|their|his|her|our|an?|as)\b|[-\s]majority\b")


def _is_loose_fraction(place: Place) -> bool:
    """'the second half', 'half-mast', 'half Russian'; not 'half of', 'nearly half', 'two-thirds majority'."""
    if place.number.kind != "fraction" or place.unit:
        return False
    if re.search(r"(?i)\b(?:first|second|latter|other|third|fourth|better)\s$", place.before):
        return True
    is_plural = place.span.text.lower().endswith("s")
    return not (is_plural or place.bound or _OF_WHAT.match(place.after))


_IDLE = re.compile(
    r"(?i)[-–](?:way|sided?|state|party|faced?|fold|tier|track|star|on|to|off|time|class|hand|mast|sum|tolerance|level)\b"
)


def _is_idle_compound(place: Place) -> bool:
    """'two-way', 'two-state solution', 'one-on-one', 'zero-sum'; not '44-day war', 'five-person crew'."""
    return bool(_IDLE.match(place.after)) or bool(
        place.number.value == 0 and not place.unit and place.counted is not None and not place.bound
    )


_CALENDAR = re.compile(r"(?i)\bof\s|\b\d{4}\b|\bfirst\b")


def _is_period(place: Place) -> bool:
    """'9 months of this year', 'the first seven months of 2022': the period of another figure; not 'the last five
    years', which lasts that long."""
    if place.unit not in DURATIONS:
        return place.period and place.unit is None and place.counted is None
    return bool(place.period and _CALENDAR.search(place.period))


_VOTE = re.compile(r"(?i)\b(?:vot\w+|majority|ballots?|ruling|ruled|court|favou?r|split)\b")


def _is_score(place: Place) -> bool:
    """'3-1', '50-50'; not '5-4' beside a word of voting, nor a range that goes up."""
    if (
        place.unit
        or not place.number.is_range
        or not re.fullmatch(r"\d+[-–]\d+", place.before[-8:].split(" ")[-1] + place.span.text)
        and not re.match(r"[-–]\d", place.after)
    ):
        return False
    return not _VOTE.search(place.before + place.after)


RULES: dict[str, Callable[[Place], bool]] = {
    "day of month": _is_day_of_month,
    "year": _is_year,
    "clock time": _is_clock,
    "age": _is_age,
    "list item": _is_listed,
    "name": _is_in_name,
    "one": _is_pronoun_one,
    "the two": _is_anaphor,
    "rank": _is_rank,
    "loose fraction": _is_loose_fraction,
    "compound": _is_idle_compound,
    "period": _is_period,
    "score": _is_score,
}
