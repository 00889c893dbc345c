"""References to people, organisations, places and documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.mentions import ages, cast, couples, kin, majesties, offices, places, pronouns
from pipeline.mentions.gazette import Gazette
from pipeline.mentions.people import FULL, PART, SURNAME, Cast, Reference
from pipeline.mentions.reference import Found
from pipeline.reading import Reading
from pipeline.tables import Mention

# Share of right decisions, rule by rule. For rules that refer to people it is counted on 114 marked articles and, for
# descriptions, the 25 of NewsWCL50, as `python -m pipeline.evaluate.calibration` prints it: ten decisions at 0.8 are
# added so that rare rules promise little, and none promises more than 0.97, since the rules were made on these
# articles. Estimated by eye for rules that gold has no case of, and for places, bodies and documents.
CONFIDENCE = {
    "full name": 0.97,
    "surname": 0.97,
    "part of name": 0.96,
    "shared name": 0.97,
    "office learnt": 0.94,
    "office learnt, latest": 0.81,
    "office in the cast": 0.89,
    "office in the cast, latest": 0.75,
    "office of the seeds": 0.67,
    "office of the country": 0.7,
    "office of the speaker": 0.86,
    "office unknown": 0.5,
    "suspect": 0.93,
    "counterpart": 0.83,
    "group of the places": 0.83,
    "group that meets": 0.8,
    "latter of two": 0.8,
    "group learnt": 0.75,
    "kin": 0.9,
    "family": 0.84,
    "age": 0.8,
    "couple": 0.88,
    "person before": 0.75,
    "subject ahead": 0.92,
    "subject of the clause": 0.96,
    "subject above": 0.94,
    "possessor above": 0.9,
    "told in brackets": 0.8,
    "subject before": 0.96,
    "same sentence": 0.94,
    "sentence before": 0.95,
    "two before": 0.89,
    "further back": 0.85,
    "two fit equally": 0.5,
    "nobody fits": 0.5,
    "speaker": 0.97,
    "addressee": 0.88,
    "vocative": 0.85,
    "seeds": 0.95,
    "recogniser": 0.7,
    "short name of a body": 0.8,
    "half of a name": 0.8,
    "title in marks": 0.9,
    "title in capitals": 0.7,
}


def extract(reading: Reading) -> Iterator[Mention]:
    """One row per reference, in order of print; a plural one has a row for each person."""
    gazette = Gazette.of(reading.doc, reading.seeds)
    seeds = reading.seeds
    people = cast.of(reading.doc, gazette, seeds, reading.when)
    outlet = seeds.outlet_named(reading.article.outlet or "")
    home = outlet.country if outlet else None
    described = offices.Offices(reading.doc, seeds, people, gazette, reading.when, home, reading.marked)
    addressed = majesties.references(reading.doc, gazette.folded, described.holder)
    descriptions = [*described.references(), *addressed]
    resolver = pronouns.Resolver(reading, gazette.folded, people, descriptions)
    third = list(resolver.references())
    relatives = list(kin.references(reading.doc, gazette.folded, people, third, descriptions, resolver.speaker_at))
    if relatives and third:  # 'his wife' may be the 'she' of what follows
        third = list(pronouns.Resolver(reading, gazette.folded, people, [*descriptions, *relatives]).references())
    found = [
        *_people(reading, people),
        *_referring(reading, descriptions),
        *_referring(reading, third),
        *_referring(reading, ages.references(reading.doc, gazette.folded, people)),
        *_referring(reading, couples.references(reading.doc, gazette.folded, people)),
        *_referring(reading, kin.families(reading.doc, people)),
        *_referring(reading, relatives),
        *places.found(reading, gazette, people),
    ]
    for reference in sorted(found, key=lambda r: (r.start, r.end, r.known.entity_id if r.known else "")):
        yield _row(reading, reference)


def _row(reading: Reading, reference: Found) -> Mention:
    return Mention(
        article_id=reading.article.article_id,
        start=reference.start,
        end=reference.end,
        text=reading.text[reference.start : reference.end],
        sentence=reading.sentence_at(reference.start),
        entity_id=reference.known.entity_id if reference.known else None,
        name=reference.known.name if reference.known else None,
        label=reference.label,
        kind=reference.kind,
        use=reference.use,
        rule=reference.rule,
        confidence=CONFIDENCE[reference.rule],
        in_quote=reading.in_quote(reference.start, reference.end),
    )


def _people(reading: Reading, people: Cast) -> Iterator[Found]:
    for named in people.named:
        span = reading.doc[named.start : named.end]
        rule = {FULL: "full name", SURNAME: "surname", PART: "part of name"}[named.part]
        yield Found(
            span.start_char,
            span.end_char,
            named.person.known,
            "person",
            "named",
            "shared name" if named.rivals else rule,
        )


def _referring(reading: Reading, references: Iterable[Reference]) -> Iterator[Found]:
    for reference in references:
        span = reading.doc[reference.start : reference.end]
        known = reference.person.known if reference.person else None
        yield Found(span.start_char, span.end_char, known, "person", reference.kind, reference.rule)
