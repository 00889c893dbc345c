"""Where and when: the place and the days that stand with the word that tells of a meeting."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from pipeline.calendar.words import shifted
from pipeline.figures import numbers
from pipeline.meetings import cues
from pipeline.meetings.parties import Parties
from pipeline.meetings.phrases import MEASURES, governing_verb, is_people
from pipeline.meetings.standing import PLANNED, is_fresh
from pipeline.parse import Token
from pipeline.periods import Period
from pipeline.quotes.phrases import has_subject
from pipeline.reading import Reading
from pipeline.tables import Mention
from pipeline.wordlist import words

AT = ("in", "at", "on", "near", "outside", "to")
INVITING = words("invite summon ask")
FOR = words("leave depart head bind route")  # 'left for Moscow'
CLOSE = ("day", "month", "year")  # what dates a meeting, the closest first
BUILDING = re.compile(
    r"(?i)\b(?:hospital|palace|hotel|airport|residence|castle|villa|hall|house|theatre|museum|stadium)\Z"
    r"(?<!\bwhite house)"
)
YEAR_TOLD = re.compile(r"(?i)\d{4}|\b(?:last|past|previous|ago|year)\b")
WEEKDAY = re.compile(r"(?i)(?:on\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day")
WEEK = timedelta(days=7)
SEVERAL_DAYS = re.compile(r"(?i)\b(two|three|four|five|six|seven|\d{1,2})[\s-]days?\b")
DAYS = re.compile(r"\d\s?(?:-|–|to|and)\s?\d")  # 'May 10-11': on each of them
FEW_DAYS = timedelta(days=4)
LONG = timedelta(days=60)  # what was planned for a day just past is not planned for the next year
REPORTED = re.compile(r"(?i)\baccording to [^,;.:]*\Z")
MODIFYING = ("compound", "nmod", "nummod", "amod", "poss")
PARTS_OF_TIME = ("DATE", "TIME", "PERSON", "GPE", "ORG")  # names take a day that belongs to the verb
EARLIER = re.compile(r"(?i)\b(?:earlier|before)\b")
ARRIVING = words("arrive come fly land")
COUNTED = re.compile(r"(?i)\btimes?\s*$")


@dataclass(frozen=True, slots=True)
class When:
    """From the first to the last day that a meeting may have been held on, or a visit was; `is_inferred` if no word
    says so but the tense of fresh news."""

    first: date
    last: date
    precision: str
    is_inferred: bool = False


@dataclass(frozen=True)
class Setting:
    """Places and times of one article, found by token."""

    reading: Reading
    parties: Parties

    def place(self, cue: Token) -> Mention | None:
        """The place told in the clause of the cue ('in Sochi'), a town before a country; None if none is told."""
        return self._narrowest(cue, self._places(cue))

    def goal(self, noun: Token) -> Mention | None:
        """Where a visit goes: 'his visit to Baku'."""
        preps = [c for c in noun.children if c.dep_ == "prep" and c.lower_ in AT]
        return self._narrowest(noun, (m for prep in preps for m in self._behind(prep)))

    def _narrowest(self, cue: Token, told: Iterable[Mention]) -> Mention | None:
        """A town before a country, what stands behind 'in' before a building: 'at the palace in Istanbul'."""
        return min(told, key=lambda m: (self._is_country(m), not self._is_in(m), abs(m.start - cue.idx)), default=None)

    def _is_in(self, mention: Mention) -> bool:
        return self.reading.text[: mention.start].endswith(("in ", "in the ", "In "))

    def _places(self, cue: Token) -> Iterator[Mention]:
        family = _clause_family(cue)
        for prep in cue.sent:
            is_where = prep.lower_ in AT or _is_aim(prep)
            is_to_come = prep.lower_ == "to" and prep.head.lemma_ in INVITING  # 'invited him to Baku'
            if is_where and not is_to_come and prep.dep_ in ("prep", "dative", "prt") and _is_of(prep, cue, family):
                yield from self._behind(prep)
        for child in cue.children:  # the Brussels meeting
            if child.dep_ == "compound" and not any(child.children):  # no East Asia summit
                yield from (m for m in self.parties.over(child, "place")[:1] if not self._is_country(m))

    def _behind(self, prep: Token) -> Iterator[Mention]:
        """The place that a preposition names, be it the seat of a government: 'in the Kremlin'."""
        for child in prep.children:
            if child.dep_ == "pobj":
                named = self.parties.over(_town(child), "place", "organisation")
                yield from (m for m in named if self._is_place(m) and not (prep.lower_ == "on" and self._is_known(m)))

    def _is_known(self, mention: Mention) -> bool:
        """A country or a town of the seeds: 'talks on Iran' are about it, not there."""
        return self.reading.seeds.place_named(mention.name or "") is not None

    def _is_place(self, mention: Mention) -> bool:
        body = self.reading.seeds.institution_named(mention.name or "")
        is_seat = body is not None and body.kind == "government"
        return mention.label == "place" or is_seat or bool(BUILDING.search(mention.text))

    def _is_country(self, mention: Mention) -> bool:
        place = self.reading.seeds.place_named(mention.name or "")
        return place is not None and place.kind == "country"

    def when(self, cue: Token, status: str) -> When | None:
        """The day, month or year told in the clause of the cue; else the day of publication, where the tense of the
        first sentence of an update says that it has just happened; else None."""
        is_ahead = status == PLANNED
        told = [
            (not is_own, CLOSE.index(when.precision), abs(period.start - cue.idx), self._ahead(when, period, is_ahead))
            for period, is_own in self._periods(cue)
            if (when := _when(period)) is not None and not self._is_count(period)
        ]
        if told:
            when = min(told, key=lambda t: t[:3])[3]
            days = _days(cue) if when.precision == "day" else 1
            return replace(when, last=when.first + timedelta(days=days - 1)) if days > 1 else when
        published = self.reading.article.published
        if (
            status == "held"
            and published is not None
            and self.reading.article.published_precision == "day"
            and (self.is_lead(cue) or self.reading.passage_at(cue.idx).role == "title")
            and is_fresh(cue)
        ):
            return When(published, published, "day", is_inferred=True)
        return None

    def _ahead(self, when: When, period: Period, is_ahead: bool) -> When:
        """'in May' of what is planned: the next May, where no year is told."""
        published = self.reading.article.published
        is_told = bool(YEAR_TOLD.search(period.text))
        if is_ahead and published is not None and when.last < published and WEEKDAY.fullmatch(period.text):
            return When(when.first + WEEK, when.last + WEEK, when.precision)  # 'called for Thursday'
        if not is_ahead or published is None or is_told or published - when.last < LONG:
            return when
        first, last = shifted(when.first, 12), shifted(when.last, 12)
        return When(first, last, when.precision)

    def is_lead(self, cue: Token) -> bool:
        """True in the first sentence of an update."""
        return cue.sent.start_char in self._leads

    def _periods(self, cue: Token) -> Iterator[tuple[Period, bool]]:
        """The times of the clause of the cue, each with whether it hangs on a noun that is the cue."""
        family = _clause_family(cue)
        for period in self._periods_by_sentence.get(self.reading.sentence_at(cue.idx), ()):
            span = self.reading.doc.char_span(period.start, period.end, alignment_mode="expand")
            if span is None or self._dates_another(span.root, cue) or self._is_of_report(period, cue):
                continue
            if EARLIER.search(period.text) and self.reading.doc[_clause(cue)].lemma_ in ARRIVING:
                continue  # 'arrived a day earlier for the summit'
            if _is_within(span.root, cue) or _clause(span.root) in family:
                yield period, _hangs_on(span.root, cue)

    def _dates_another(self, time: Token, cue: Token) -> bool:
        """'the 9 November declaration', 'the anniversary of 9 November': dates what it hangs on."""
        noun = time
        while noun.dep_ in MODIFYING and noun.i != cue.i:
            noun = noun.head
        if noun.i == time.i and noun.head.lower_ == "of":
            noun = noun.head.head
        if noun.i in (time.i, cue.i) or noun.pos_ not in ("NOUN", "PROPN") or noun.ent_type_ in PARTS_OF_TIME:
            return False
        return noun.lemma_.lower() not in MEASURES | cues.MEETING_NOUNS.keys() and not self.parties.over(
            noun, "person", "place", "organisation"
        )

    def _is_of_report(self, period: Period, cue: Token) -> bool:
        """'met Kim in Pyongyang, according to media reports Tuesday'"""
        return bool(REPORTED.search(self.reading.text, max(cue.idx, period.start - 60), period.start))

    def _is_count(self, period: Period) -> bool:
        """'for the fourth time this year' tells no day."""
        return bool(COUNTED.search(self.reading.text[: period.start], max(0, period.start - 30)))

    @cached_property
    def _periods_by_sentence(self) -> dict[int, list[Period]]:
        found: dict[int, list[Period]] = defaultdict(list)
        for period in self.reading.periods:
            found[self.reading.sentence_at(period.start)].append(period)
        return found

    @cached_property
    def _leads(self) -> set[int]:
        """Where the first sentence of the body of each update begins."""
        leads: dict[int, int] = {}
        for sentence in self.reading.sentences:
            passage = self.reading.passage_at(sentence.start_char)
            if passage.role == "body":
                leads.setdefault(passage.part, sentence.start_char)
        return set(leads.values())


def _when(period: Period) -> When | None:
    """A day, or the month or year that the period lies in; None for open and longer ones."""
    first, last = period.first, period.last
    if first is None or last is None or first.year != last.year:
        return None
    is_day = first == last or (last - first <= FEW_DAYS and DAYS.search(period.text) is not None)
    precision = "day" if is_day else "month" if first.month == last.month else "year"
    return When(first, last, precision)


def _is_of(prep: Token, cue: Token, family: set[int]) -> bool:
    """True for 'in Sochi' that hangs on the cue, on a verb of its clause, on a participant or on a stretch of time;
    false for 'developments in Kabul'."""
    for token in prep.ancestors:
        if token.i == cue.i or token.i in family:
            return True
        is_its_own = token.head.lower_ == "of" and token.head.head.i == cue.i  # 'the meeting of the commission in Baku'
        if token.pos_ in ("VERB", "AUX") or (token.pos_ == "NOUN" and not is_its_own and not _may_be_placed(token)):
            return False
    return False


def _may_be_placed(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    is_made = noun.dep_ == "dobj" and noun.head.lemma_ in cues.LIGHT_VERBS
    is_way = is_made or noun.head.lower_ in ("during", "on")  # 'made a trip to Warsaw to meet', 'met during a trip to'
    is_meeting = lemma in cues.MEETING_NOUNS and (cues.MEETING_NOUNS[lemma] != cues.VISIT or is_way)
    return is_meeting or lemma in MEASURES or lemma in cues.PLACED or is_people(noun)


def _clause(token: Token) -> int:
    """The verb of the clause that a token stands in."""
    if token.pos_ in ("VERB", "AUX"):
        return token.i
    verb = governing_verb(token)
    return verb.i if verb is not None else token.sent.root.i


def _clause_family(cue: Token) -> set[int]:
    """The clause of the cue and those that share its time and place: the verb above a participle or an infinitive,
    the auxiliary beside it, and the clause of 'the meeting in Brussels, where Michel received them'."""
    verb = cue.doc[_clause(cue)]
    # What they agreed to do, by telephone or at a meeting, is done elsewhere.
    is_apart = cue.i == verb.i or (cue.dep_ == "pobj" and cue.head.lower_ in cues.SETTING)
    sharing = ("aux", "auxpass") if is_apart else ("aux", "auxpass", "xcomp")
    family = {verb.i} | {c.i for c in verb.children if c.dep_ in sharing}
    if verb.dep_ == "conj" and verb.head.lemma_ in cues.TRAVELLING_VERBS - {"be"} and not has_subject(verb):
        family.add(verb.head.i)  # 'flew to Moscow on Monday and met Putin'
    is_dependent = verb.dep_ in ("xcomp", "advcl", "pcomp") and not has_subject(verb)
    opening = verb.doc[verb.left_edge.i : verb.i]
    for clause in (c for c in cue.children if c.dep_ == "relcl" and cue.pos_ == "NOUN"):
        family |= {
            t.i for t in (clause, *clause.children) if t.lemma_ in cues.LIGHT_VERBS
        }  # 'talks that were to be held'
    is_where = verb.dep_ in ("relcl", "advcl") and any(t.lower_ in ("where", "when") for t in opening)
    if is_where or (is_dependent and not _is_apart(verb)):
        up = governing_verb(verb)
        if up is not None:
            family.add(up.i)
    return family


def _is_apart(verb: Token) -> bool:
    """'a day after meeting Biden': the time of the verb above is not that of the meeting."""
    marks = [c.lower_ for c in verb.children if c.dep_ == "mark"]
    return verb.head.lower_ in ("after", "before", "since") or bool({"after", "before", "since"} & set(marks))


def _is_within(time: Token, cue: Token) -> bool:
    """True below the cue, but for clauses of their own there ('talks on how they would prepare next year') and for
    another meeting ('agreed to meet on Friday')."""
    for token in time.ancestors:
        if token.i == cue.i:
            return True
        if token.pos_ in ("VERB", "AUX") and (has_subject(token) or token.lemma_ in cues.MEETING_VERBS):
            return False
    return False


def _hangs_on(time: Token, cue: Token) -> bool:
    """'in May' in 'recalled the call on Monday and the visit in May'"""
    between = itertools.takewhile(lambda t: t.pos_ not in ("VERB", "AUX"), time.ancestors)
    return cue.pos_ == "NOUN" and cue in between


def _days(cue: Token) -> int:
    """How long a visit takes: 2 of 'a two-day visit', told by the day on which it began."""
    told = SEVERAL_DAYS.search(cue.doc[cue.left_edge.i : cue.i + 1].text) if cue.pos_ == "NOUN" else None
    found = numbers.find(told[1]) if told else []
    return int(next(iter(found)).value) if found else 1


def _town(noun: Token) -> Token:
    """'Sochi' in 'the resort of Sochi'"""
    if noun.lemma_.lower() not in cues.TOWNS:
        return noun
    of = (c for prep in noun.children if prep.lower_ == "of" for c in prep.children if c.dep_ == "pobj")
    return next(of, noun)


def _is_aim(prep: Token) -> bool:
    """'left for Moscow', 'en route for Moscow'"""
    return prep.lower_ == "for" and prep.head.lemma_.lower() in FOR
