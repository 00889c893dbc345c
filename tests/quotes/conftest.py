"""Quotations of an article made of the text under test."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline import nlp
from pipeline.analyst import Analyst
from pipeline.readers.source import Source
from pipeline.seeds import Seeds
from pipeline.tables import Quote

Read = Callable[[str], list[Quote]]
FIRST = "The two presidents met in Sochi on Friday.\n\n"  # a headline's place; the text under test is the body


@pytest.fixture(scope="package")
def read(model: nlp.Model, seeds: Seeds) -> Read:
    def rows(text: str) -> list[Quote]:
        (reading,) = Analyst(seeds, model).readings([Source("a", "a.txt", FIRST + text)])
        found = reading.rows_of(Quote)
        assert all(reading.text[q.start : q.end] == q.text for q in found)
        assert all(q.speaker_id is None or q.speaker_ids == (q.speaker_id,) for q in found)
        return found

    return rows
