"""Datelines against gold: `datelines.jsonl`, beginnings of agency items with keys snippet, gold_date, place, agency."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from pipeline import dates
from pipeline.calendar import dateline
from pipeline.evaluate.dates import day
from pipeline.evaluate.judged import Judged
from pipeline.readers.source import Source
from pipeline.seeds import Seeds

FILE = "datelines.jsonl"


def judge(folder: Path, seeds: Seeds) -> Iterator[Judged]:
    """Place, agency, day and month of each dateline as printed; and the whole date, whose year is not printed.

    The gold's day is that of the time of publication in UTC, the printed one that of the agency's clock: an item of the
    first hours of a day in Moscow carries the next day. 'day and month' is strict; 'within a day ahead' allows that.
    """
    for number, line in enumerate((folder / FILE).read_text("utf-8").splitlines(), start=1):
        item = json.loads(line)
        name, expected = f"{FILE}#{number}", date.fromisoformat(item["gold_date"])
        found = dateline.find(item["snippet"])
        printed = (found.month, found.day) if found else None
        days = [(at.month, at.day) for at in (expected, expected + timedelta(1))]
        for measure, is_right in (
            ("datelines place", found is not None and found.place == item["place"]),
            ("datelines agency", found is not None and found.agency == item["agency"]),
            ("datelines day and month", printed == days[0]),
            ("datelines within a day ahead", printed in days),
        ):
            yield Judged(measure, "right" if is_right else "missed", name, f"{item}: {found}")
        published = dates.published(Source(name, name, item["snippet"]), seeds)
        yield day(name, expected, published, "datelines year")
