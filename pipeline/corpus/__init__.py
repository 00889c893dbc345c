"""What needs all articles at once: people known by one id, merged meetings, counts, entities."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.corpus import ledger, people
from pipeline.corpus.rows import Rows
from pipeline.reading import Reading
from pipeline.seeds import Seeds
from pipeline.tables import TABLES, Article, Row, Sentence, Text


def tables(readings: Iterable[Reading], seeds: Seeds) -> dict[type[Row], Sequence[Row]]:
    """All tables of a corpus, from its readings."""
    rows: Rows = _gathered(readings)
    rows = people.merged(rows)
    rows = ledger.merged(rows)
    return dict(people.listed(rows, seeds))


def _gathered(readings: Iterable[Reading]) -> Rows:
    """The rows of all readings, table by table, with the words and sentences of each article counted."""
    rows: dict[type[Row], list[Row]] = {kind: [] for kind in TABLES}
    for reading in readings:
        article = replace(
            reading.article,
            words=sum(t.is_alpha or t.like_num for t in reading.doc),
            sentences=len(reading.rows_of(Sentence)),
        )
        rows[Article].append(article)
        rows[Text].append(Text(article.article_id, reading.text))
        for kind, found in reading.found.items():
            rows[kind].extend(found)
    return rows
