"""Publication dates, with their basis and, in plain words, the reason.

The first of these that gives a day settles it: metadata, the address, the header line, the dateline, the text
('today, 22 February'). A year that is not printed there is settled by evidence alone (`years`, by the `clues`), else
the date stays open, unless another article tells of the same meeting (`pipeline.corpus.dating`). The machine's clock is
never asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pipeline.calendar import dateline, stamps, words
from pipeline.calendar.stamps import Stamp
from pipeline.dates import clues, years
from pipeline.dates.years import Between, Clue
from pipeline.layout import Passage, passages
from pipeline.readers.source import Source
from pipeline.seeds import Seeds

__all__ = ["Between", "Published", "published"]


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published, as far as its own evidence tells. `day` is None if precision is 'none'; `left`
    then has the days that are possible, one a year, where day and month are printed."""

    day: date | None
    time: str | None
    precision: str
    basis: str
    note: str | None
    left: tuple[date, ...] = ()


WHERE = {"header": "the header line", "dateline": "the dateline", "text": "the text, which calls it today,"}


def published(source: Source, seeds: Seeds, between: Between | None = None) -> Published:
    """The publication date of an article; `between` is a range of days that the user states."""
    if source.published and source.precision == "day":
        return Published(source.published, source.time, "day", "metadata", None)
    found = passages(source.text, source.title)
    time = source.time or next(filter(None, (stamps.time(line) for line in _headers(source.text, found))), None)
    stated = list(_stated(source))
    if stated and stated[0].precision == "day":
        return Published(stated[0].first, time, "day", "url", "the address holds the date")
    for stamp, basis in _printed(source.text, found):
        told = [Clue("stated", part.reason, ((part.first, part.last),)) for part in stated]
        return _settled(stamp, basis, source.text, seeds, told, between, time)
    if stated:
        part = stated[0]
        return Published(part.first, time, part.precision, part.basis, f"{part.reason}; nothing tells the day")
    return Published(None, time, "none", "none", "nothing in the article tells the day it was published")


# Metadata and address.


@dataclass(frozen=True, slots=True)
class _Stated:
    first: date
    last: date
    precision: str
    basis: str
    reason: str


_IN_ADDRESS = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)[/_-]?(?P<m>0[1-9]|1[0-2])(?:[/_-]?(?P<d>0[1-9]|[12]\d|3[01]))?(?!\d)"
)


def _stated(source: Source) -> Iterator[_Stated]:
    """What metadata and address state, the most precise first."""
    if address := _address(source.url):
        yield address
    if source.published:
        year, month = source.published.year, source.published.month
        first, last = words.year(year) if source.precision == "year" else words.month(year, month)
        yield _Stated(first, last, source.precision, "metadata", f"the metadata state the {source.precision} only")


def _address(url: str | None) -> _Stated | None:
    """The day, or the month, in the path of an address: '/2021/11/26/', '/2021-11-26-', '/2021/11/'."""
    path = url.split("://", 1)[-1].partition("/")[2] if url else ""
    for found in _IN_ADDRESS.finditer(path):
        year, month = int(found["y"]), int(found["m"])
        try:
            day = date(year, month, int(found["d"])) if found["d"] else None
        except ValueError:
            continue
        if day:
            return _Stated(day, day, "day", "url", "the address holds the date")
        if "/" in found.group():  # 202111 may be a number of anything
            return _Stated(*words.month(year, month), "month", "url", "the address holds year and month")
    return None


# What is printed.

_TODAY = re.compile(r"(?i)\b(?:today|this (?:morning|afternoon|evening)|tonight)\s*[(,–—-]?\s*(?:on\s+)?")
_FIRST_PUBLISHED = re.compile(r"(?i)\b(?:published|posted|created)\b")


def _headers(text: str, found: tuple[Passage, ...]) -> list[str]:
    """The header lines; one that says 'published' before one that may say 'updated'."""
    lines = [text[p.start : p.end] for p in found if p.role == "header"]
    return sorted(lines, key=lambda line: not _FIRST_PUBLISHED.search(line))


def _printed(text: str, found: tuple[Passage, ...]) -> Iterator[tuple[Stamp, str]]:
    """The days printed as that of publication with their basis, the best first; in headers, those with a year first."""
    in_headers = [stamp for line in _headers(text, found) for stamp in stamps.days(line)]
    yield from ((stamp, "header") for stamp in sorted(in_headers, key=lambda stamp: stamp.year is None))
    for passage in found:
        line = dateline.find(text[passage.start : passage.end]) if passage.role == "dateline" else None
        if line and line.month and line.day:
            yield Stamp(line.day, line.month, line.year), "dateline"
    body = next((passage for passage in found if passage.role == "body"), None)
    if body and (stamp := stamps.opening(text[body.start : body.end])):
        yield stamp, "dateline"
    for today in _TODAY.finditer(text):
        if stamp := stamps.day_at(text, today.end()):
            yield stamp, "text"


def _settled(
    stamp: Stamp, basis: str, text: str, seeds: Seeds, told: list[Clue], between: Between | None, time: str | None
) -> Published:
    """The date of a printed day, its year settled by evidence where it is not printed."""
    where = WHERE[basis]
    if stamp.year:
        day = date(stamp.year, stamp.month, stamp.day)
        agrees = stamp.weekday is None or day.weekday() == stamp.weekday
        odd = "" if agrees else f", though that was a {words.WEEKDAYS[day.weekday()].capitalize()}"
        return Published(day, time, "day", basis, f"{where} gives the date{odd}")
    if stamp.weekday is not None:
        told.append(clues.weekday(stamp.day, stamp.month, stamp.weekday, f"{where} names the weekday"))
    told.extend(clues.find(text, stamp.day, stamp.month, seeds))
    settled = years.settle(stamp.day, stamp.month, told, between)
    note = f"{where} gives {stamp} without a year; {settled.why}"
    if settled.day is None:
        return Published(None, time, "none", "none", note, settled.left)
    return Published(settled.day, time, "day", basis, note)
