"""Datelines against gold: beginnings of agency items with their true dates, a .jsonl file with KEYS."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from pipeline import dates
from pipeline.calendar import dateline
from pipeline.evaluate import gold
from pipeline.evaluate.judged import Judged
from pipeline.readers.source import Source
from pipeline.seeds import Seeds

KEYS = ("snippet", "gold_date", "place", "agency")


def judge(folder: Path, seeds: Seeds) -> Iterator[Judged]:
    """Place, agency, day and month of each dateline as printed; and the year, which is not printed: open is right.

    The gold's day is that of the time of publication in UTC, the printed one that of the agency's clock: an item of the
    first hours of a day in Moscow carries the next day. 'day and month' is strict; 'within a day ahead' allows that.
    """
    for line in gold.lines(folder, KEYS):
        item, expected = line.row, date.fromisoformat(line.row["gold_date"])
        found = dateline.find(item["snippet"])
        printed = (found.month, found.day) if found else None
        days = [(at.month, at.day) for at in (expected, expected + timedelta(1))]
        published = dates.published(Source(line.name, line.name, item["snippet"]), seeds)
        for measure, is_right in (
            ("datelines place", found is not None and found.place == item["place"]),
            ("datelines agency", found is not None and found.agency == item["agency"]),
            ("datelines day and month", printed == days[0]),
            ("datelines within a day ahead", printed in days),
            ("datelines year", published.day is None or published.day.year == expected.year),
        ):
            yield Judged.wanted(measure, is_right, line.name, f"{item}: {found}, {published.day}")
