"""People across articles: one id for one person, and the table of all entities."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar, cast

from pipeline import schema
from pipeline.corpus import variants
from pipeline.corpus.rows import Rows, of
from pipeline.entities import PREFIX, Known, catalogue
from pipeline.seeds import Seeds, fold
from pipeline.tables import Entity, Figure, Mention, Quote, Row

REFERS = f"{Entity.TABLE}.entity_id"

Spoken = TypeVar("Spoken", Quote, Figure)
Beside = tuple[str, str | None]  # a column that refers to entities, and the column of the names beside it


def merged(rows: Rows, seeds: Seeds) -> Rows:
    """`rows` with one id and one name per person.

    Full names that differ in spelling only are one person's (`variants`), the leader's of the seeds if one is. A person
    known by the surname ('Overchuk', 'von der Leyen') is the only person of the corpus whose longer name ends in it;
    with none or with two such persons nothing is changed.
    """
    mentions = of(rows, Mention)
    names = _names(mentions)
    spelt = variants.same(names, _articles(mentions), catalogue(seeds).keys())
    stay = {entity_id: name for entity_id, name in names.items() if entity_id not in spelt}
    same = {one: Known(stays, names[stays], "person") for one, stays in spelt.items()} | _same(stay)
    if Quote in rows:
        rows = {**rows, Quote: [_jointly_named(quote, names, same) for quote in of(rows, Quote)]}
    if Figure in rows:
        rows = {**rows, Figure: [_jointly_named(figure, names, same) for figure in of(rows, Figure)]}
    return {kind: [_renamed(row, _reference_columns(kind), same) for row in found] for kind, found in rows.items()}


def listed(rows: Rows, seeds: Seeds) -> Rows:
    """`rows` with an Entity for every id that a row of any table refers to, in order of id."""
    seeded = catalogue(seeds)
    printed: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for entity_id, name, label in _references(rows):
        printed[entity_id][name or entity_id, label] += name is not None
    mentions = of(rows, Mention)
    times = Counter(m.entity_id for m in mentions)
    articles = Counter(entity_id for entity_id, _ in {(m.entity_id, m.article_id) for m in mentions})
    entities = [
        _entity(seeded.get(entity_id) or _as_printed(entity_id, names), times[entity_id], articles[entity_id])
        for entity_id, names in sorted(printed.items())
    ]
    return {**rows, Entity: entities}


def _entity(known: Known, mentions: int, articles: int) -> Entity:
    return Entity(known.entity_id, known.name, known.label, known.country, known.wikidata_id, mentions, articles)


def _as_printed(entity_id: str, names: Counter[tuple[str, str]]) -> Known:
    """The entity as rows name it most often."""
    (name, label), _ = max(names.items(), key=lambda item: (item[1], item[0]))
    return Known(entity_id, name, label)


# References to entities, in whichever table.


def _references(rows: Rows) -> Iterator[tuple[str, str | None, str]]:
    """(entity id, name beside it, label) of every reference to an entity in any table."""
    for kind, found in rows.items():
        columns = _reference_columns(kind)
        for row in found:
            for ids, names in columns:
                for entity_id, name in _named(row, ids, names):
                    yield entity_id, name, row.label if isinstance(row, Mention) else _label(entity_id)


def _label(entity_id: str) -> str:
    return next((label for label, prefix in PREFIX.items() if prefix and entity_id.startswith(prefix)), "person")


def _named(row: Row, ids: str, names: str | None) -> Iterator[tuple[str, str | None]]:
    held = getattr(row, ids)
    beside = getattr(row, names) if names else None
    if isinstance(held, tuple):
        yield from zip(held, beside or (None,) * len(held), strict=True)
    elif held is not None:
        yield held, beside


def _reference_columns(kind: type[Row]) -> tuple[Beside, ...]:
    """The columns of a table that refer to entities, each with the names beside it where there are any:
    entity_id and name, speaker_id and speaker, participant_ids and participants."""
    columns = schema.columns(kind)
    known = {c.name for c in columns}
    pairs: list[Beside] = []
    for c in columns:
        if c.column.refers_to == REFERS:
            stem, _, ending = c.name.rpartition("_")
            name = "name" if stem == "entity" else stem + ending.removeprefix("id")
            pairs.append((c.name, name if name in known else None))
    return tuple(pairs)


def _renamed(row: Row, columns: Iterable[Beside], same: Mapping[str, Known]) -> Row:
    """`row` with the ids that are keys of `same` replaced, and the names beside them."""
    changes: dict[str, Any] = {}
    for ids, names in columns:
        held = getattr(row, ids)
        if isinstance(held, tuple):
            pairs = [same.get(i, Known(i, name or i, "person")) for i, name in _named(row, ids, names)]
            if same.keys() & set(held):
                changes[ids] = tuple(known.entity_id for known in pairs)
                if names:
                    changes[names] = tuple(known.name for known in pairs)
        elif held in same:
            changes[ids] = same[held].entity_id
            if names:
                changes[names] = same[held].name
    return replace(cast(Any, row), **changes) if changes else row


def _jointly_named(row: Spoken, names: Mapping[str, str], same: Mapping[str, Known]) -> Spoken:
    """The names of joint speakers, which stand in one text: 'Overchuk and Novak' is 'Alexei Overchuk and Novak'."""
    if row.speaker is None or row.speaker_id is not None:
        return row
    speaker = row.speaker
    for one in (one for one in row.speaker_ids if one in same):
        speaker = same[one].name.join(re.split(rf"\b{re.escape(names[one])}\b", speaker))
    return replace(row, speaker=speaker)


def _names(mentions: Iterable[Mention]) -> dict[str, str]:
    """Ids of persons -> their names."""
    return {m.entity_id: m.name for m in mentions if m.label == "person" and m.entity_id and m.name}


def _articles(mentions: Iterable[Mention]) -> dict[str, set[str]]:
    """Ids of persons -> ids of the articles that name them."""
    found: dict[str, set[str]] = defaultdict(set)
    for m in mentions:
        if m.label == "person" and m.kind == "named" and m.entity_id:
            found[m.entity_id].add(m.article_id)
    return found


def _same(names: Mapping[str, str]) -> dict[str, Known]:
    """Who is who: the id of a person known by surname only -> the person with the full name."""
    full: dict[str, set[str]] = defaultdict(set)
    for entity_id, name in names.items():
        words = fold(name).split()
        for start in range(1, len(words)):
            full[" ".join(words[start:])].add(entity_id)
    found = {}
    for entity_id, name in names.items():
        candidates = full[fold(name)] if _is_surname(name) else set()
        if len(candidates) == 1:
            (person,) = candidates
            found[entity_id] = Known(person, names[person], "person")
    return found


def _is_surname(name: str) -> bool:
    """One word, or a particle first: 'Overchuk', 'von der Leyen'."""
    return " " not in name or name[0].islower()
