"""Dates of publication against gold: what the article's own text tells, without the date that its gold states."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pipeline import dates
from pipeline.evaluate.gold import Gold
from pipeline.evaluate.judged import Judged
from pipeline.readers.source import Source
from pipeline.reading import Reading


def measure(gold: Gold, reading: Reading) -> Iterator[Judged]:
    """'dates day' of `day`; 'dates time' where the gold states one."""
    article = reading.article
    source = Source(article.article_id, article.path, reading.text, title=article.title, url=article.url)
    found = dates.published(source, reading.seeds)
    if "published" in gold.facts:
        yield from day(gold.name, date.fromisoformat(gold.facts["published"]), found)
    if time := gold.facts.get("published_time"):
        yield Judged.wanted("dates time", found.time == time, gold.name, f"{time}, found {found.time}")


def day(name: str, expected: date, found: dates.Published) -> Iterator[Judged]:
    """'dates day': a date left open is missed, a wrong one is missed and false."""
    detail = f"{expected}, found {found.day} ({found.note})"
    yield Judged.wanted("dates day", found.day == expected, name, detail)
    if found.day not in (None, expected):
        yield Judged("dates day", "false", name, detail)
