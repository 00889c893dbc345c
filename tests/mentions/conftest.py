"""References of invented sentences, as the stages give them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from pipeline import nlp
from pipeline.analyst import Analyst
from pipeline.readers.source import Source
from pipeline.seeds import Seeds
from pipeline.tables import Mention

People = Callable[[str, str], list[tuple[str, str | None]]]
ON = date(2021, 11, 26)


@pytest.fixture(scope="module")
def people(seeds: Seeds, model: nlp.Model) -> People:
    """`people(text, kind)`: each reference of that kind to a person, with the name of who is meant."""

    def found(text: str, kind: str) -> list[tuple[str, str | None]]:
        reading = next(Analyst(seeds, model).readings([Source("case", "case.txt", text, published=ON)]))
        return [(m.text, m.name) for m in reading.rows_of(Mention) if m.label == "person" and m.kind == kind]

    return found
