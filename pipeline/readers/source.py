"""What a reader makes of a file, before anything is looked for in the text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from pipeline.entities import slug

LIMIT_MB = 5  # of one article; the longest speech of a president is under 1


class Unreadable(ValueError):
    """The file is of a known format but holds no article; `reason` is one of those of the table `rejects`."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Source:
    """An article as its file states it: the text that all offsets count in, and the metadata, None where not stated.

    `published` is the first day of the month or year where `precision` is 'month' or 'year'; `time` is HH:MM with
    its zone where stated. `outlet` is spelt as in outlets.toml where that knows it.
    """

    article_id: str
    path: str
    text: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    published: date | None = None
    precision: str = "day"
    time: str | None = None


def article_id(name: str) -> str:
    """'2021/11/000_Sochi.txt' -> '2021-11-000-sochi'."""
    return slug(PurePosixPath(name).with_suffix("").as_posix().replace("_", "-")) or "article"
