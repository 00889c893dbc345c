"""References to people, organisations, places and documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline import entities
from pipeline.reading import Reading
from pipeline.stages import cast, kin, names, offices, pronouns
from pipeline.tables import Mention

NER_LABELS = {"GPE": "place", "LOC": "place", "ORG": "organisation"}

# Share of right decisions on the gold, rule by rule, smoothed; a test holds them to it.
CONFIDENCE = {
    "full name": 0.97,
    "surname": 0.97,
    "part of name": 0.93,
    "shared name": 0.75,
    "seeds": 0.95,
    "recogniser": 0.7,
    "office learnt": 0.9,
    "office learnt, latest": 0.8,
    "office of the seeds": 0.85,
    "office in the cast": 0.8,
    "office in the cast, latest": 0.7,
    "office of the country": 0.6,
    "office unknown": 0.5,
    "counterpart": 0.7,
    "kin": 0.8,
    "subject ahead": 0.9,
    "subject of the clause": 0.9,
    "subject above": 0.9,
    "subject before": 0.9,
    "possessor above": 0.9,
    "same sentence": 0.8,
    "sentence before": 0.8,
    "two before": 0.7,
    "further back": 0.6,
    "speaker": 0.97,
    "addressee": 0.8,
    "vocative": 0.8,
    "two fit equally": 0.5,
    "nobody fits": 0.5,
    "group of the places": 0.8,
    "group learnt": 0.7,
}


@dataclass(frozen=True, slots=True)
class Found:
    """A reference at the characters `[start, end)` of the text; `known` is None where nobody can be found."""

    start: int
    end: int
    known: entities.Known | None
    label: str
    kind: str
    rule: str
    use: str | None = None


def extract(reading: Reading) -> Iterator[Mention]:
    """One row per reference, in order of print; a plural one has a row for each person."""
    folded = names.Folded.of(reading.doc)
    known = names.hits(reading.doc, folded, reading.seeds)
    people = cast.of(reading.doc, folded, known, reading.seeds, reading.article.published)
    described = offices.Offices(reading.doc, reading.seeds, people, known, reading.article.published)
    descriptions = list(described.references())
    third = list(pronouns.Resolver(reading, people, descriptions).references())
    found = [
        *_people(reading, people),
        *_referring(reading, descriptions),
        *_referring(reading, third),
        *_referring(reading, kin.references(reading.doc, people, third)),
        *_others(reading, known, people),
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


def _people(reading: Reading, people: cast.Cast) -> Iterator[Found]:
    for named in people.named:
        span = reading.doc[named.start : named.end]
        rule = {cast.FULL: "full name", cast.SURNAME: "surname", cast.PART: "part of name"}[named.part]
        yield Found(
            span.start_char,
            span.end_char,
            named.person.known,
            "person",
            "named",
            "shared name" if named.rivals else rule,
        )


def _referring(reading: Reading, references: Iterable[cast.Reference]) -> Iterator[Found]:
    for reference in references:
        span = reading.doc[reference.start : reference.end]
        known = reference.person.known if reference.person else None
        yield Found(span.start_char, span.end_char, known, "person", reference.kind, reference.rule)


def _others(reading: Reading, known: list[names.Hit], people: cast.Cast) -> Iterator[Found]:
    """Places and organisations: those of the seeds, then what the recogniser takes for one."""
    taken = {i for named in people.named for i in range(named.start, named.end)}
    for hit in known:
        if taken.isdisjoint(range(hit.start, hit.end)):
            taken.update(range(hit.start, hit.end))
            entity = entities.of_seed(hit.entry)
            span = reading.doc[hit.start : hit.end]
            use = "location" if entity.label == "place" else None
            yield Found(span.start_char, span.end_char, entity, entity.label, "named", "seeds", use)
    for ent in reading.doc.ents:
        label = NER_LABELS.get(ent.label_)
        start, end = _trimmed(reading, ent.start, ent.end)
        if label is None or end <= start or not taken.isdisjoint(range(start, end)):
            continue
        span = reading.doc[start:end]
        name = " ".join(span.text.split())
        if any(c.isalnum() for c in name):
            use = "location" if label == "place" else None
            entity = entities.made(label, name)
            yield Found(span.start_char, span.end_char, entity, label, "named", "recogniser", use)


def _trimmed(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The tokens of an entity without article, possessive and marks at its ends."""
    doc = reading.doc
    while start < end and (doc[start].pos_ in ("DET", "PUNCT", "SPACE") or doc[start].is_quote):
        start += 1
    while start < end and (doc[end - 1].tag_ == "POS" or doc[end - 1].pos_ in ("PUNCT", "SPACE")):
        end -= 1
    return start, end
