"""What needs all articles at once: counts, entities, stories and copies, topics, merged meetings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pipeline.reading import Reading
from pipeline.seeds import Seeds
from pipeline.tables import Article, Row, Sentence, Text


def tables(readings: Iterable[Reading], seeds: Seeds) -> dict[type[Row], list[Row]]:
    """All tables of a corpus, from its readings."""
    rows: dict[type[Row], list[Row]] = {Article: [], Text: []}
    for reading in readings:
        article = replace(
            reading.article,
            words=sum(t.is_alpha or t.like_num for t in reading.doc),
            sentences=len(reading.rows_of(Sentence)),
        )
        rows[Article].append(article)
        rows[Text].append(Text(article.article_id, reading.text))
        for kind, found in reading.found.items():
            rows.setdefault(kind, []).extend(found)
    return rows
