"""Quotations of an article made of the text under test."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.tables import Quote
from tests.readings import Analysed

Read = Callable[[str], list[Quote]]
FIRST = "The two presidents met in Sochi on Friday.\n\n"  # a headline's place; the text under test is the body


@pytest.fixture(scope="package")
def read(analysed: Analysed) -> Read:
    def rows(text: str) -> list[Quote]:
        reading = analysed(FIRST + text, published=None)
        found = reading.rows_of(Quote)
        assert all(reading.text[q.start : q.end] == q.text for q in found)
        assert all(q.speaker_id is None or q.speaker_ids == (q.speaker_id,) for q in found)
        return found

    return rows
