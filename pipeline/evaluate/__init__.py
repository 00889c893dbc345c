"""Precision, recall and F1 of each table against gold, with the errors in context.

`MEASURES` lists what can be measured, table by table: a measure takes the gold of an article and its Reading and
yields one Judged per row of the gold (right or missed) and per row too many (false).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pipeline.evaluate import dates, figures, meetings, mentions, quotes
from pipeline.evaluate.gold import Gold
from pipeline.evaluate.judged import Judged
from pipeline.reading import Reading

Measure = Callable[[Gold, Reading], Iterable[Judged]]

MEASURES: dict[str, Measure] = {
    "mentions": mentions.measure,
    "quotes": quotes.measure,
    "figures": figures.measure,
    "meetings": meetings.measure,
    "dates": dates.measure,
}


def judge(pairs: Iterable[tuple[Gold, Reading]], tables: Iterable[str]) -> Iterator[Judged]:
    """Every judgement of the measures of `tables` over articles with their gold, of what each of them marks."""
    chosen = tuple(tables)
    for gold, reading in pairs:
        for table in chosen:
            if table == "dates" or table in gold.rows:  # a list that is absent was not marked; an empty one was
                yield from MEASURES[table](gold, reading)
