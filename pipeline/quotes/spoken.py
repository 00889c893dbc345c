"""Who says a stretch of text, by the quotations found in it."""

from __future__ import annotations

from collections import Counter

from pipeline.reading import Reading
from pipeline.tables import Quote


def speaker_of(reading: Reading, start: int, end: int) -> str | None:
    """Entity whose words, direct or reported, cover most of `text[start:end]`; None if nobody's do or it is unknown."""
    spoken: Counter[str] = Counter()
    for quote in reading.rows_of(Quote):
        if quote.speaker_id is not None and quote.start < end and start < quote.end:
            spoken[quote.speaker_id] += min(end, quote.end) - max(start, quote.start)
    for speaker_id, length in spoken.most_common(1):
        return speaker_id if length * 2 > end - start else None
    return None
