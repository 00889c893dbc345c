"""Publication dates, with their basis and, in plain words, the reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pipeline.readers.source import Source
from pipeline.seeds import Seeds


Between = tuple[date, date]  # a range of days, both inclusive, that the user states


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published, as far as its own evidence tells. `day` is None if precision is 'none'."""

    day: date | None
    time: str | None
    precision: str
    basis: str
    note: str | None


def published(source: Source, seeds: Seeds, between: Between | None = None) -> Published:
    """The publication date of an article. First version: front matter."""
    if source.published:
        return Published(source.published, None, "day", "metadata", None)
    return Published(None, None, "none", "none", "nothing in the article gives a full date")
