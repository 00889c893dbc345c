"""Who says a stretch of text, by the quotations found in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TypeVar

from pipeline.reading import Reading
from pipeline.tables import Quote

Whose = TypeVar("Whose", str, tuple[str, ...])


def speaker_of(reading: Reading, start: int, end: int) -> str | None:
    """Entity whose words, direct or reported, cover most of `text[start:end]`; None if nobody's do, if it is unknown,
    or if several speak jointly."""
    return _most(reading, start, end, lambda quote: quote.speaker_id)


def speakers_of(reading: Reading, start: int, end: int) -> tuple[str, ...]:
    """The same, or all the entities who say it jointly; empty if nobody is known."""
    return _most(reading, start, end, lambda quote: quote.speaker_ids) or ()


def _most(reading: Reading, start: int, end: int, whose: Callable[[Quote], Whose | None]) -> Whose | None:
    spoken: Counter[Whose] = Counter()
    for quote in reading.rows_of(Quote):
        if (one := whose(quote)) and quote.start < end and start < quote.end:
            spoken[one] += min(end, quote.end) - max(start, quote.start)
    for one, length in spoken.most_common(1):
        return one if length * 2 > end - start else None
    return None
