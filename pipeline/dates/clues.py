"""What a text tells of the year it was written in: weekdays, years and events past, anniversaries, offices held.

Every clue is general: which events and offices there were, and when, stands in `seeds/`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from pipeline import periods
from pipeline.calendar import words
from pipeline.calendar.words import DAY, MONTH, WEEKDAY, Span
from pipeline.dates.years import Clue, day_in
from pipeline.periods.rule import Place as Stand
from pipeline.seeds import Event, Leader, Office, Place, Seeds

NEAR = timedelta(30)  # before publication: a day so near is of the same year, or of the one before in January
EVE = timedelta(60)  # an anniversary is spoken of in its year, and this long before the day


def find(text: str, day: int, month: int, seeds: Seeds) -> Iterator[Clue]:
    """Every clue in `text`, which was published on that day and month."""
    named = _Named(text, seeds)
    yield from _weekdays(text, day, month)
    yield from _years(text)
    yield from _anniversaries(named)
    yield from _events(named)
    yield from _offices(named)


def era(text: str, seeds: Seeds) -> Span | None:
    """The days that every clue in `text` but weekdays allows, its own day unknown; None if they tell nothing, or
    contradict each other."""
    named = _Named(text, seeds)
    told = [*_years(text), *_anniversaries(named), *_events(named), *_offices(named)]
    first = max((min(start for start, _ in clue.spans) for clue in told), default=date.min)
    last = min((max(end for _, end in clue.spans) for clue in told), default=date.max)
    return (first, last) if first <= last and (first, last) != (date.min, date.max) else None


def weekday(day: int, month: int, number: int, reason: str) -> Clue:
    """The day and month fall on that weekday (Monday is 0)."""
    return Clue("weekday", reason, weekday=number, on=(day, month))


_DATED = words.pattern(
    rf"(?P<w>{WEEKDAY})(?:,? the|,)? \(?(?:(?P<d>{DAY}) (?:of )?(?P<m>{MONTH})|(?P<m2>{MONTH}) (?P<d2>{DAY}))"
)
_TODAY = words.pattern(rf"today(?:,? on|,)? \(?(?P<w>{WEEKDAY})")
_JUST = re.compile(r"\b(?:has|have) just\b|\bjust (?:begun|started|arrived)\b")
_ANY = re.compile(
    rf"(?P<which>\b(?:last|next|every|each|since|until|by|from|previous|coming)\s+)?\b(?P<w>{WEEKDAY})\b", re.IGNORECASE
)


def _weekdays(text: str, day: int, month: int) -> Iterator[Clue]:
    """The weekday of the day itself ('today, Friday'; the only one named where something 'has just begun'), and of
    days shortly before ('on Wednesday, 24 November')."""
    for found in _TODAY.finditer(text):
        yield weekday(day, month, words.weekday_number(found["w"]), f"the text calls the day {found['w']}")
    for found in _DATED.finditer(text):
        other = words.day_number(found["d"] or found["d2"]), words.month_number(found["m"] or found["m2"])
        told, now = day_in(2000, *other), day_in(2000, day, month)
        if told and now and timedelta(0) <= now - told <= NEAR:
            named = " ".join(found.group().split())
            yield weekday(*other, words.weekday_number(found["w"]), f"the text speaks of {named}")
    days = list(_ANY.finditer(text))
    is_one = len({found["w"].casefold() for found in days}) == 1 and not any(found["which"] for found in days)
    if is_one and _JUST.search(text):
        only = days[0]["w"].capitalize()
        reason = f"the text tells what has just happened and names no day but {only}"
        yield weekday(day, month, words.weekday_number(only), reason)


def _years(text: str) -> Iterator[Clue]:
    """Days and months with their year that are not told as to come, and years told in the past tense: the text is no
    older than they. 'The 2024 election' tells nothing."""
    for period in periods.find(text, None):
        if period.first is None or period.precision not in ("day", "month", "year"):
            continue
        stand = Stand(text, period.start, period.end, None, None, None)
        is_past = stand.tense == "past" and not _IS_NAME.search(stand.before)
        if is_past or (period.precision != "year" and not stand.is_ahead):
            told = " ".join(period.text.split())
            yield Clue("past", f"the text speaks of {told} as past", ((period.first, date.max),))


_IS_NAME = re.compile(r"(?i)\b(?:the|an?)\s+\Z")


@dataclass(frozen=True)
class _Named:
    """The leaders and countries that a text names, each at its offset."""

    text: str
    seeds: Seeds

    _WORD = re.compile(r"[^\W\d_][\w-]*(?:[’'](?!s\b)\w+)?")

    @cached_property
    def _capitalised(self) -> list[tuple[int, str, str]]:
        """(offset, word, the word before and it) of the words that may be names."""
        found = [m for m in self._WORD.finditer(self.text) if m.group()[0].isupper()]
        pairs = zip([None, *found], found, strict=False)
        return [(m.start(), m.group(), self.text[p.start() : m.end()] if p else m.group()) for p, m in pairs]

    @cached_property
    def leaders(self) -> list[tuple[int, tuple[Leader, ...]]]:
        """Offset of the surname, and who may be meant."""
        by_name = self.seeds.leaders_named
        found = ((at, by_name(pair) or by_name(word)) for at, word, pair in self._capitalised)
        return [(at, leaders) for at, leaders in found if leaders]

    @cached_property
    def _countries(self) -> list[tuple[int, str]]:
        named = [(at, self._place(word, pair)) for at, word, pair in self._capitalised]
        of_places = [(at, place.country or place.id) for at, place in named if place]
        of_leaders = [(at, {leader.country for leader in leaders}) for at, leaders in self.leaders]
        return of_places + [(at, c) for at, countries in of_leaders if len(countries) == 1 for c in countries if c]

    def _place(self, word: str, pair: str) -> Place | None:
        seeds = self.seeds
        return seeds.place_of_demonym(word) or seeds.place_named(word) or seeds.place_named(pair)

    def paragraph(self, offset: int) -> str:
        start = self.text.rfind("\n", 0, offset) + 1
        return self.text[start:].partition("\n")[0]

    def countries(self, start: int = 0, end: int | None = None) -> set[str]:
        """Countries named in a stretch, by name, demonym, place or leader."""
        end = len(self.text) if end is None else end
        return {country for at, country in self._countries if start <= at < end}


_ANNIVERSARY = re.compile(
    r"\b(?P<n>\d{1,3})(?:st|nd|rd|th)\s+anniversary\s+(?:of|since)\s+(?P<what>[^.;\n]{3,160})", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_KINDS = {"relations": re.compile(r"(?i)\b(?:relations|ties)\b"), "independence": re.compile(r"(?i)\bindependence\b")}


def _anniversaries(named: _Named) -> Iterator[Clue]:
    """'The 30th anniversary of the establishment of relations between the two countries': 1992 and 30 is 2022.

    An event is told by its name, or by its kind and the countries named in the sentence, else in the article.
    """
    for found in _ANNIVERSARY.finditer(named.text):
        number = int(found["n"])
        start = max((m.end() for m in _SENTENCE_END.finditer(named.text, 0, found.start())), default=0)
        countries = named.countries(start, found.end())
        if len(countries) < 2:
            countries |= named.countries()
        events = [e for e in named.seeds.events if e.anniversary and _is_meant(e, found["what"], countries)]
        if events:
            began = " or ".join(dict.fromkeys(str(event.start.year) for event in events))
            reason = f"the text speaks of the {number}th anniversary of what began in {began}"
            yield Clue("anniversary", reason, tuple(_anniversary(event, number) for event in events))


def _is_meant(event: Event, what: str, countries: set[str]) -> bool:
    if any(_at(name, what) is not None for name in event.names):
        return True
    kind = _KINDS.get(event.kind)
    return kind is not None and kind.search(what) is not None and set(event.countries) <= countries


def _anniversary(event: Event, number: int) -> Span:
    """The year of an anniversary, with its eve."""
    of = words.shifted(event.start, 12 * number)
    return min(date(of.year, 1, 1), of - EVE), date(of.year, 12, 31)


def _at(name: str, text: str) -> re.Match[str] | None:
    """Where a name stands in a text, not as part of a longer name ('Great Patriotic War')."""
    return re.search(rf"(?<![\w-])(?<![A-Z]\w\w\w\w )(?i:{re.escape(name)})(?![\w-])", text)


_GOES_ON = re.compile(r"(?i)\b(?:despite|in spite of|amid|amidst|because of|due to|given)\s+(?:[\w-]+\s+){0,3}\Z")
_IS_OVER = re.compile(r"(?i)\b(?:after|since|following|stopp\w+|end(?:ed|ing)|won|lost)\s+(?:[\w-]+\s+){0,3}\Z")
_NOW = re.compile(r"(?i)\b(?:this (?:year|month|week)|now|today|currently|ongoing)\b")


def _events(named: _Named) -> Iterator[Clue]:
    """Events that have begun, are over ('after the 44-day war') or go on ('this year, despite the pandemic').

    Documents do not count: drafts are spoken of before they are signed. One small word ('pandemic') does not either.
    """
    countries = named.countries()
    for event in named.seeds.events:
        if event.kind == "document" or not set(event.countries) <= countries:
            continue
        for name in event.names:
            found = _at(name, named.text) if " " in name or not name.islower() else None
            if found is None:
                continue
            before = named.text[max(0, found.start() - 60) : found.start()]
            if event.end and _GOES_ON.search(before) and _NOW.search(named.paragraph(found.start())):
                reason = f"the text speaks of the {name} as going on ({event.start.year} to {event.end.year})"
                yield Clue("going on", reason, (_widened(event.start, event.end),))
            elif event.end and _IS_OVER.search(before):
                yield Clue("event", f"the {name} ({event.end.year}) is past", ((event.end, date.max),))
            else:
                first = _widened(event.start, None)[0]
                yield Clue("event", f"the text knows of the {name} ({event.start.year})", ((first, date.max),))


_NOT_NOW = re.compile(r"(?i)\b(?:former|ex|then|late|future|next|previous|fellow|elect)\b")
_TITLE_REACH = 45  # characters before the name; 'President of the Russian Federation Vladimir'
LEAD = 800  # characters; who is in office further down may belong to the history that a text tells
GRACE = timedelta(90)  # a title is used before it is held ('to take over as') and after ('the president, who resigned')


def _offices(named: _Named) -> Iterator[Clue]:
    """'Armenian Prime Minister Nikol Pashinyan': not before he took office.

    Nor after he left it, where two people or more who make the news have left the offices they are called by: one
    alone may be called by an office of the past.
    """
    terms = {leader.id: (at, leader, held) for at, leader, held in reversed(list(_terms(named)))}
    ended = [at for at, _, held in terms.values() if at <= LEAD and all(office.end for office in held)]
    for at, leader, held in terms.values():
        spans = tuple(_widened(office.start, office.end) for office in held)
        if not (at <= LEAD and len(ended) > 1):
            spans = ((min(spans)[0], date.max),)
        if min(spans)[0] > date.min:
            role = held[0].role.replace("-", " ")
            yield Clue("office", f"the text calls {leader.name} {role} ({_told(held)})", spans)


def _terms(named: _Named) -> Iterator[tuple[int, Leader, list[Office]]]:
    """People called by an office: the offset, who, and the times they held it."""
    for at, leaders in named.leaders:
        before = re.split(r"[.;:\n]", named.text[max(0, at - _TITLE_REACH) : at])[-1]
        if _NOT_NOW.search(before):
            continue
        terms = [
            (leader, office)
            for leader in leaders
            for office in leader.offices
            if (role := named.seeds.role(office.role)) and any(_ends_with(before, title) for title in role.titles)
        ]
        if len({leader.id for leader, _ in terms}) == 1:
            yield at, terms[0][0], [office for _, office in terms]


def _widened(start: date | None, end: date | None) -> Span:
    """The longest time that may be meant, with a grace on both sides: the seeds give 'May 2018' as a start by its last
    day and as an end by its first, when the office was surely held; outside these days it surely was not."""
    first, last = start or date.min, end or date.max
    if start and (start.month, start.day) == (12, 31):
        first = date(start.year, 1, 1)
    elif start and start == words.month(start.year, start.month)[1]:
        first = start.replace(day=1)
    if end and (end.month, end.day) == (1, 1):
        last = date(end.year, 12, 31)
    elif end and end.day == 1:
        last = words.month(end.year, end.month)[1]
    return first - GRACE if start else first, last + GRACE if end else last


def _ends_with(before: str, title: str) -> bool:
    """True if a title stands before a name, with no more than the country and the first name between."""
    between = r"(?:,?\s+(?:of(?:\s+the)?\s+)?[\[(]?[A-Z][\w.’'-]*){0,4},?\s*\Z"
    return re.search(rf"\b(?i:{re.escape(title)})\b{between}", before) is not None


def _told(held: list[Office]) -> str:
    """'2000 to 2008, since 2012'."""
    terms = dict.fromkeys((office.start and office.start.year, office.end and office.end.year) for office in held)
    return ", ".join(f"{start or ''} to {end}".strip() if end else f"since {start}" for start, end in terms)
