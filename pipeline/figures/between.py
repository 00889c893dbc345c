"""Between which two countries a figure holds, as a trade turnover does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.entities import of_seed
from pipeline.figures.quantities import Quantity
from pipeline.parse import Span
from pipeline.reading import Reading
from pipeline.seeds import Seeds
from pipeline.tables import Mention, Quote

GOVERNING = ("government", "ministry", "parliament", "monarchy")  # kinds of institutions that act for their country
BEFORE = 12  # sentences; a transcript without line breaks is one paragraph of hundreds, each of which costs time
CURRENCY = re.compile(r"\s(?:dollar|rouble|ruble|manat|lira|pound|franc|rial|tenge|hryvnia|dram|lari|yuan|yen)s?\b")

Parties = dict[str, str]  # entity id -> id of the country, or of the union, that it stands for


def countries(reading: Reading, one: Quantity, quote: Quote | None) -> tuple[str, ...]:
    """The names of the two, in order of the alphabet; empty if two are not found, or more than two at once.

    Looked for in the words for what is measured, then in ever wider surroundings until there are two: the places of
    the sentence, its people with who speaks to whom, the sentences before it in the paragraph, the headline.
    """
    found: set[str] = set()
    for ids in _surroundings(reading, one, quote):
        found |= ids
        if len(found) >= 2:
            return tuple(sorted(_name(reading.seeds, party) for party in found)) if len(found) == 2 else ()
    return ()


def _surroundings(reading: Reading, one: Quantity, quote: Quote | None) -> Iterator[set[str]]:
    number = reading.sentence_at(one.number.start)
    sentence, start = reading.sentences[number], reading.passage_at(one.number.start).start
    if one.metric is not None:
        yield _named(reading, one.metric)
    yield _named(reading, sentence)
    people = _people(reading.seeds)
    yield _of_people(reading, sentence) | {
        people[one] for one in ((*quote.speaker_ids, quote.addressee_id) if quote else ()) if one in people
    }
    headline = [s for s in reading.sentences[:1] if reading.passage_at(s.start_char).role == "title"]
    paragraph = (s for s in reversed(reading.sentences[max(0, number - BEFORE) : number]) if s.start_char >= start)
    for before in (*paragraph, *headline):
        yield _named(reading, before) | _of_people(reading, before)


def _named(reading: Reading, span: Span) -> set[str]:
    """What `span` names: 'Russia', 'Russian', 'the Russian cabinet', 'Moscow' where it means the government."""
    bodies, seats = _bodies(reading.seeds), _seats(reading.seeds)
    rows = [row for row in _mentions(reading, span) if row.label != "person"]
    found = {bodies[row.entity_id] for row in rows if row.entity_id in bodies}
    found |= {seats[row.entity_id] for row in rows if row.entity_id in seats and row.use == "government"}
    return found | set(_demonyms(reading, span))


def _demonyms(reading: Reading, span: Span) -> Iterator[str]:
    for token in span:
        if token.text[0].isupper() and not CURRENCY.match(reading.text, token.idx + len(token)):
            for words in (token.text, span.doc[token.i : token.i + 2].text):  # 'South Korean'
                place = reading.seeds.place_of_demonym(words)
                if place is not None and place.kind == "country":
                    yield place.id


def _of_people(reading: Reading, span: Span) -> set[str]:
    people = _people(reading.seeds)
    return {people[row.entity_id] for row in _mentions(reading, span) if row.entity_id in people}


def _mentions(reading: Reading, span: Span) -> Iterator[Mention]:
    start, end = span.start_char, span.end_char
    return (
        row
        for row in reading.rows_of(Mention)
        if start <= row.start < end and not CURRENCY.match(reading.text, row.end)
    )


def _name(seeds: Seeds, party: str) -> str:
    named = seeds.place(party) or seeds.institution(party)
    return named.name if named else party


@lru_cache(maxsize=4)
def _bodies(seeds: Seeds) -> Parties:
    """Countries, bodies that govern them, and unions that a place stands for, as Brussels for the European Union."""
    unions = {place.stands_for for place in seeds.places if place.stands_for}
    return (
        {of_seed(place).entity_id: place.id for place in seeds.places if place.kind == "country"}
        | {of_seed(x).entity_id: x.country for x in seeds.institutions if x.kind in GOVERNING and x.country}
        | {of_seed(x).entity_id: x.id for x in seeds.institutions if x.id in unions}
    )


@lru_cache(maxsize=4)
def _seats(seeds: Seeds) -> Parties:
    return {of_seed(place).entity_id: place.government for place in seeds.places if place.government}


@lru_cache(maxsize=4)
def _people(seeds: Seeds) -> Parties:
    return {of_seed(leader).entity_id: leader.country for leader in seeds.leaders if leader.country}
