"""Numbers that measure nothing: dates, clock times, ages, numbers in names, 'one of', 'the two sides', ordinals.

`why_not` asks the rules of RULES in order and returns the name of the first that holds. A rule looks at the text
before and behind the number, and at the noun that it counts; each shows examples of what it keeps out and what not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.figures.metrics import CASUALTIES, DOWN_FORMS, UP_FORMS
from pipeline.figures.numbers import Number
from pipeline.figures.units import DURATIONS, MONEY
from pipeline.parse import Token
from pipeline.wordlist import words

WIDTH = 40  # characters of context a rule may look at on either side


@dataclass(frozen=True, slots=True)
class Place:
    """A number with what stands around it. `token` is its first token, `printed` its text, `before` ends and `after`
    begins at it; `unit` is None where none is printed; `counted` the noun counted; `bound` the words that blur or
    bound the value ('more than'); `period` the expression of time that it is part of ('the last five years')."""

    number: Number
    token: Token
    printed: str
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


MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
_ANOTHER_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY_BEFORE = re.compile(rf"(?i)\b{MONTH}\.?\s(?:the\s)?(?:{_ANOTHER_DAY}(?:,\s|\s?[-–]\s?|\s(?:and|to|or)\s))*$")
_DAY_AFTER = re.compile(
    rf"(?i)(?:(?:,\s|\s?[-–]\s?|\s(?:and|to|or)\s){_ANOTHER_DAY})*(?:\s(?:of\s)?|-){MONTH}\b"
    r"(?!\s(?:be|have|also|not)\b)"
)


def _is_day_of_month(place: Place) -> bool:
    """'26 November', 'October 31st', '10, 11 and 12 May'."""
    if not place.is_whole or not 1 <= place.number.value <= 31 or place.unit:
        return False
    return bool(_DAY_BEFORE.search(place.before) or _DAY_AFTER.match(place.after))


_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_ERA_AFTER = re.compile(r"\s(?:B\.?C|C\.?E|A\.?D|b\.c|c\.e|a\.d)\b")
_NAMED_AFTER = re.compile(r"\s[A-Z][a-z]+\s[A-Z]")
_RECENT = range(1980, 2040)
_ERA_BEFORE = re.compile(r"\b(?:A\.?D|B\.?C|C\.?E)\.?\s(?:\d+\s(?:and|to|or)\s)?$")
_SUM_BEFORE = re.compile(r"(?i)\b(?:average|total|sum|maximum|minimum)\s(?:of\s)?$")
_YEAR_BEFORE = re.compile(r"\b(?:1[5-9]|20)\d\d\s?[-–/]\s?$")


def _is_year(place: Place) -> bool:
    """'in 2021', 'the 2010 treaty', '2021-22', '2019 Nobel Prize winners'; not '2000 people', 'more than 1900 schools',
    '2,021 votes'."""
    if place.unit:
        return False
    if _ERA_BEFORE.search(place.before) or _ERA_AFTER.match(place.after):
        return True
    if _SUM_BEFORE.search(place.before):
        return False
    if _YEAR_BEFORE.search(place.before):
        return len(place.printed) in (2, 4)
    if not _YEAR.fullmatch(place.printed) or (place.bound and place.bound not in ("over", "around", "about", "up to")):
        return False
    is_edition = place.number.value in _RECENT and bool(_NAMED_AFTER.match(place.after)) and not place.bound
    is_counted = place.counted is not None and place.counted.tag_ in ("NNS", "NNPS") and not is_edition
    return place.token.ent_type_ == "DATE" or place.period is not None or not is_counted


_CLOCK_AFTER = re.compile(
    r"(?i)\s?(?:[ap]\.?m\b|o['’]clock|(?:hours\s)?(?:UTC|GMT|EES?T|CES?T|EDT|EST|MSK|BST)\b)"
    r"|\s(?:local|Moscow|Baku) time"
)
_POINT_TIME = re.compile(r"[012]?\d\.[0-5]\d")


def _is_clock(place: Place) -> bool:
    """'5 p.m.', '2100 UTC', 'at 18.30'."""
    if place.unit:
        return False
    is_point = place.before.endswith(" at ") and _POINT_TIME.fullmatch(place.printed)
    is_time = place.counted is None and place.token.ent_type_ == "TIME"
    return bool(_CLOCK_AFTER.match(place.after) or is_point or is_time)


_AGE_BEFORE = re.compile(
    r"(?i)\b(?:(?:aged?|ages|ages? of|in age from|turn(?:s|ed|ing)?)\s(?:between\s|about\s|around\s)?"
    r"(?:[\w-]+(?:,|,?\s(?:and|or|to))\s)*|(?:die[sd]?|dead|killed)(?:\s[\w-]+){0,3}?\s(?:at|aged)\s)$"
)
_AGE_AFTER = re.compile(
    r"(?i)(?:\s?[-–]\s?\d+|\s(?:to|and|or)\s\d+)?[-\s](?:years?|months?|days?|weeks?)[-\s]"
    r"(?:olds?|of\sage|(?:son|daughter|boy|girl|baby|infant|toddler)s?)\b"
)
_OF_THE_AGED = re.compile(r"(?i)\baged\s(?:about\s|around\s)?$")  # 'aged 84 years'
_PERSON = re.compile(
    r"(?i)(?!number|order|power|error|factor|floor|quarter|meter|corner|tower|river|border|paper|offer|answer|water"
    r"|wonder|score|tremor)[a-z]+(?:ist|ian|man|woman|star|er|or|ant)|chief|head|king|queen|president|judge|brother"
    r"|sister|father|mother|son|daughter|veteran|hero|poet|wife|husband|priest|bishop|cardinal|general|nurse"
)
_NAME_BEFORE = re.compile(
    r"[^\W\d_]\w*(?:,\s|\s\()(?:now\s|then\s)?(?:\d\d,?\s(?:and\s)?)*$"
)  # 'Adamowicz, ', 'Quirin and Redouane, 40 and '
_APPOSITION_AFTER = re.compile(r"\s?[,)]|\sand\s\d\d,|\.\s*$")


def _is_age(place: Place) -> bool:
    """'aged 79', 'the age of fifteen', '47-year-old', 'Adamowicz, 53, has', 'a brother, 22, was', 'aged nine and ten',
    'dies at 97', 'range in age from 21 to 78', 'he was 85', 'the singer was 78'."""
    if _AGE_AFTER.match(place.after) or (not place.counted and not place.unit and _AGE_BEFORE.search(place.before)):
        return True
    if place.unit in DURATIONS and _OF_THE_AGED.search(place.before):
        return True
    if place.unit or place.counted or not place.is_whole or not 10 <= place.number.value <= 115:
        return False
    be = place.token.head
    whose = [t for t in be.lefts if t.dep_ == "nsubj"] if be.lemma_ == "be" and place.token.dep_ == "attr" else []
    if any(_is_person(t) for t in whose):
        return True
    name = _NAME_BEFORE.search(place.before)
    if not name or not _APPOSITION_AFTER.match(place.after):
        return False
    return name[0][0].isupper() or bool(_PERSON.fullmatch(name[0].split(",")[0].split(" ")[0]))


def _is_person(word: Token) -> bool:
    """'he', 'Cummings, the chairman', 'the former lyricist of the band'; not 'the toll', 'the number'."""
    if any(c.dep_ == "appos" and _is_person(c) for c in word.children):
        return True
    if word.lower_ in ("he", "she", "who", "i") or word.ent_type_ == "PERSON":
        return True
    return word.tag_ in ("NN", "NNP") and bool(_PERSON.fullmatch(word.text))


_ITEM_AFTER = re.compile(r"[.)]\s")


def _is_listed(place: Place) -> bool:
    """The number of an item: '1. Unofficial results', '(2) borders', 'priorities: 1) sex ratios'."""
    if place.unit or place.number.is_word or not _ITEM_AFTER.match(place.after):
        return False
    opens = not place.before.strip() or place.before[-1] in "\n(|" or place.token.is_sent_start
    return opens or (place.after[0] == ")" and "(" not in place.before)


_LABEL_BEFORE = re.compile(
    r"(?:\b(?i:articles?|resolutions?|nos?|nr|numbers?|chapters?|paragraphs?|protocols?|sections?|clauses?|flights?"
    r"|channels?|rooms?|highways?|interstate|routes?|phases?|pages?|annex|decrees?|track|level|category)\.?"
    r"|\b(?:Group of|Model|Type|Mark|Series|Planet|Game|Class|Stage|Zone|Block|Terminal|Season|Episode|Boeing|Airbus)"
    r"|№|#|\b[A-Z])\s?$|[A-Z]\w*\s\d+[-–]$"
)
_PHONE_BEFORE = re.compile(r"(?i)(?:\+[\d\s()-]*|\b(?:tel|phone|call|fax)\b[.:\s]*[\d()\s-]*)$")
_DIALLING = re.compile(
    r"(?i)\b(?:call(?:s|ed|ing)?|phon(?:e|es|ed|ing)|dial(?:s|l?ed|l?ing)?|r[iau]ng|text(?:ed|ing)?)\s$"
)
_STEP_BEFORE = re.compile(r"(?i)(?<!this )(?<!last )(?<!next )(?<!past )(?<!each )(?<!a )\b(?:week|day|round|grade)\s$")
_STEP_AFTER = re.compile(r"\s(?!of\s(?:the|them|these|those|its|their|our)\s\w+s\b)(?:of|in|against|at)\b|[.,;\])]")
_HYPHENED_NAME = re.compile(r"[-–](?:[a-z]+[A-Z]|[A-Z]{2})")  # '2019-nCoV'
_SLOGAN_BEFORE = re.compile(r"[\"“‘']one\s\w+,\s$")
_URL_BEFORE = re.compile(r"(?:https?://|www\.|\w@|\w+\.(?:com|org|net|ru|az|am)/)\S*$")
_MODEL_AFTER = re.compile(r"[-–]\d{3}\b")
_PLURAL_AFTER = re.compile(r"\s(?:were|are|have|had)\b")
_SINGULAR_AFTER = re.compile(r"\s(?:was|is|has)\b")
_NAMES = words("PERSON ORG FAC PRODUCT LAW EVENT WORK_OF_ART GPE LOC NORP LANGUAGE")
_ADDRESS = words("Street Avenue Road Square Boulevard Lane Way Drive Court Terrace Prospekt des de la di")


def _is_in_name(place: Place) -> bool:
    """'Article 5', 'Boeing 737-800', 'Group of Seven', 'Forum 18', '10 Downing Street', telephone numbers; not
    '8 UN officials'."""
    if place.unit not in MONEY and any(p.search(place.before) for p in (_LABEL_BEFORE, _PHONE_BEFORE, _URL_BEFORE)):
        return True
    if place.unit:
        return False
    if _is_step(place) or _HYPHENED_NAME.match(place.after) or _SLOGAN_BEFORE.search(place.before):
        return True
    if place.counted is None and not place.number.is_word and _DIALLING.search(place.before):
        return True
    token, noun = place.token, place.counted
    if noun is None and not place.number.is_word:  # 'Forum 18', 'the 707 was a freighter'
        is_subject = bool(_SINGULAR_AFTER.match(place.after)) and place.number.value > 1 and not place.bound
        return is_subject or (_follows_name(token) and not _PLURAL_AFTER.match(place.after))
    if noun is not None and noun.tag_ in ("NN", "NNP") and not place.number.is_word and place.number.value > 1:
        if _follows_name(token) or any(t.text in _ADDRESS for t in token.doc[token.i + 1 : noun.i + 1]):
            return True  # 'a Boeing 707 cargo plane', '36 Quai des Orfèvres'
        return noun.tag_ == "NNP" and noun.ent_type_ not in ("ORG", "NORP")
    if place.number.is_word and place.printed.istitle() and not token.is_sent_start:  # 'the Seven Sisters'
        return (noun is not None and noun.pos_ == "PROPN") or _follows_name(token)
    if token.ent_type_ in _NAMES and (noun is None or noun.tag_ == "NNP"):
        return True
    return bool(_MODEL_AFTER.match(place.after))


def _is_step(place: Place) -> bool:
    """'round five of the season', 'up to week 22 of a pregnancy'; not 'last week 22 people died'."""
    return place.is_whole and bool(_STEP_BEFORE.search(place.before) and _STEP_AFTER.match(place.after))


def _follows_name(token: Token) -> bool:
    previous = token.nbor(-1) if token.i else token
    return previous.pos_ == "PROPN" and bool(previous.whitespace_)


_ONE_BEFORE = re.compile(
    r"(?i)(?:\b(?:no|any|every|some|each|the|this|that|which|another|hard|good|last|next)[\s-]|-)$"
)
_ONE_COUNTED = re.compile(r"\bby \|\s(?!of\b)\w+|\|\scounts? of\b")  # 'failed by one vote', 'one count of murder'
_ONE_AFTER = re.compile(r"(?i)\s(?:of|another|after|by|who|that|which|such|day)\b|[-–]")


def _is_pronoun_one(place: Place) -> bool:
    """'one of', 'no one', 'one hospital', 'one day'; not 'one percent', 'at least one', 'one dead, 24 missing'."""
    if place.printed.lower() != "one" or (place.bound and place.bound != "some"):  # 'some one of us'
        return False
    if _ONE_COUNTED.search(place.before + "|" + place.after):
        return False
    if _ONE_AFTER.match(place.after) or (not place.unit and _ONE_BEFORE.search(place.before)):
        return True
    if place.unit or place.number.is_range:
        return False
    noun = place.counted or place.token
    beside = {t for other in noun.conjuncts for t in (other, *other.children)} - {place.token}
    is_listed = any(t.like_num for t in beside)
    return not (is_listed or noun.lemma_.lower() in CASUALTIES or noun.head.lemma_.lower() in CASUALTIES)


_DEFINITE = re.compile(r"(?i)\b(?:the|these|those|both|their|our|its|his|her|other)\s(?:other\s)?$")
_DEMONSTRATIVE = re.compile(r"(?i)\b(?:these|those)\s$")
_PARTICIPANTS = words(
    """country state nation side party leader president minister neighbour neighbor people republic government capital
    other man woman colleague counterpart delegation ally power army head premier brother chairman diplomat official"""
)


def _is_anaphor(place: Place) -> bool:
    """'the two countries', 'their two presidents', 'these five weeks': what was named before; not 'two countries'."""
    if place.unit in DURATIONS and _DEMONSTRATIVE.search(place.before):
        return True
    if place.unit or not place.number.is_word or place.number.value > 4 or place.number.kind != "amount":
        return False
    if not _DEFINITE.search(place.before):
        return False
    return place.counted is None or place.counted.lemma_.lower() in _PARTICIPANTS


_COUNTED_ORDINALS = words("anniversary jubilee edition")


def _is_rank(place: Place) -> bool:
    """'the second motion', 'the 43rd Canadian Parliament'; not 'the 30th anniversary'."""
    if place.number.kind != "ordinal":
        return False
    return place.counted is None or place.counted.lemma_.lower() not in _COUNTED_ORDINALS


_OF_WHAT = re.compile(r"(?i)\s(?:of|the|its|their|his|her|our|an?|as)\b|[-\s]majority\b")
_CHANGED_BY = re.compile(r"(?i)\bby\s$")
_PART_BEFORE = re.compile(r"(?i)\b(?:first|second|latter|other|third|fourth|better|and)\s$")


def _is_loose_fraction(place: Place) -> bool:
    """'the second half', 'half-mast', 'a third offender'; not 'half of', 'nearly half', 'two-thirds majority', 'fell by
    a third'."""
    if place.number.kind != "fraction" or place.unit:
        return False
    is_plural = place.printed.lower().endswith("s")
    is_share = bool(re.search(r"[\s-]in[\s-]|\sof\s", place.printed))  # 'one in five people'
    is_change = bool(_CHANGED_BY.search(place.before))
    is_loose = not (is_plural or is_share or is_change or place.bound or _OF_WHAT.match(place.after))
    return is_loose or bool(_PART_BEFORE.search(place.before))


_IDLE_AFTER = re.compile(
    r"(?i)[-–](?:way|sided?|state|party|faced?|tier|track|star|on|in|to(?!-\d)|off|time|class|hand|mast|sum|level"
    r"|dimensional|(?:leg|hand|prong|head|eye|wheel|edg|finger|horn)(?:g?ed))\b"
)


_FOLD_AFTER = re.compile(r"(?i)-?fold\b")
_CHANGES = re.compile(rf"(?i)\b(?:{UP_FORMS}|{DOWN_FORMS}|multipl\w+)\b")
_INSIDE = re.compile(r"(?i)[a-z]-$(?<!\bsub-)(?<!\bto-)(?<!minus-)")  # 'production-four-door'


def _is_idle_compound(place: Place) -> bool:
    """'two-way', 'two-state solution', 'one-on-one', 'zero tolerance'; not '44-day war', 'five-person crew'."""
    is_idle_zero = place.number.value == 0 and not place.unit and not place.bound and place.counted is not None
    is_idle_fold = bool(_FOLD_AFTER.match(place.after)) and not _CHANGES.search(place.before)
    return is_idle_zero or is_idle_fold or bool(_IDLE_AFTER.match(place.after) or _INSIDE.search(place.before))


_CALENDAR = re.compile(r"(?i)\bof\s|\b\d{4}\b|\bfirst\b|\bmonths\s(?:to|end)|^(?:in|for|over)\sthe\s")


def _is_period(place: Place) -> bool:
    """'9 months of this year', 'the first seven months of 2022', 'the 12 months to May': the period of another figure;
    not 'the last five years', which lasts that long."""
    if place.period is None:
        return False
    return bool(_CALENDAR.search(place.period)) if place.unit in DURATIONS else not (place.unit or place.counted)


_TALLY_BEFORE = re.compile(r"(\d+)[-–]$")
_TALLY_AFTER = re.compile(r"[-–](\d+)")
_VOTE = re.compile(r"(?i)\b(?:vot\w+|majority|ballots?|ruling|ruled|court|favou?r|split)\b")


def _is_score(place: Place) -> bool:
    """'3-1', '50-50'; not '5-4' beside a word of voting, nor a range that goes up."""
    before, after = _TALLY_BEFORE.search(place.before), _TALLY_AFTER.match(place.after)
    if place.unit or not (before or after):
        return False
    first = float(before[1]) if before else place.number.value
    second = float(after[1]) if after and not before else place.number.value
    return first >= second and not _VOTE.search(place.before + place.after)


_PER = re.compile(r"(?i)\b(?:per|every)\s$")


def _is_denominator(place: Place) -> bool:
    """'three per 100,000 people', 'every ten seconds'."""
    return bool(_PER.search(place.before))


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
    "denominator": _is_denominator,
}
