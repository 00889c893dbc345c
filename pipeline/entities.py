"""Who and what a row refers to: ids and names of entities, the same in every article.

An entity of the seeds keeps the id of its seed; anything else gets an id made from its name, so that two articles that
print the same full name speak of the same entity without knowing of each other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.seeds import Institution, Leader, Outlet, Place, Seeds, fold

PREFIX = {"person": "", "organisation": "org-", "place": "place-", "document": "doc-"}


@dataclass(frozen=True, slots=True)
class Known:
    """An entity as rows name it."""

    entity_id: str
    name: str
    label: str
    country: str | None = None
    wikidata_id: str | None = None


@lru_cache(maxsize=1 << 14)  # the same names come again and again
def slug(name: str) -> str:
    """`name` as lower-case ASCII words joined by hyphens: 'Əliyev, İlham' -> 'eliyev-ilham'."""
    return "-".join(re.findall(r"[^\W_]+", fold(name)))


def made(label: str, name: str, country: str | None = None) -> Known:
    """The entity of a name that the seeds do not know."""
    return Known(PREFIX[label] + slug(name), name, label, country)


def of_seed(seed: Leader | Place | Institution | Outlet) -> Known:
    """The entity of an entry of the seeds."""
    label = {Leader: "person", Place: "place"}.get(type(seed), "organisation")
    return Known(
        PREFIX[label] + slug(seed.id),
        seed.name,
        label,
        seed.id if isinstance(seed, Place) and seed.kind == "country" else seed.country,
        getattr(seed, "wikidata", None),
    )


def catalogue(seeds: Seeds) -> dict[str, Known]:
    """Every entity of the seeds by its id."""
    entries: tuple[Leader | Place | Institution | Outlet, ...] = (
        *seeds.leaders,
        *seeds.places,
        *seeds.institutions,
        *seeds.outlets,
    )
    return {known.entity_id: known for known in map(of_seed, entries)}
