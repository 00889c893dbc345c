"""What needs all articles at once: stories, topics, people known by one id, claims, merged meetings, entities."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.corpus import claims, ledger, people, stories, topics
from pipeline.corpus.rows import Rows
from pipeline.reading import Reading
from pipeline.seeds import Seeds
from pipeline.tables import TABLES, Article, Row, Sentence, Text, Topic


def tables(readings: Iterable[Reading], seeds: Seeds, previous: Sequence[Topic] = ()) -> dict[type[Row], Sequence[Row]]:
    """All tables of a corpus, from its readings; topics found again keep the ids of the `previous` run."""
    rows, bags = _gathered(readings)
    rows = stories.grouped(rows)
    rows = topics.discovered(rows, bags, previous)
    rows = people.merged(rows)
    rows = claims.identified(rows)
    rows = ledger.merged(rows, seeds)
    return dict(people.listed(rows, seeds))


def _gathered(readings: Iterable[Reading]) -> tuple[Rows, dict[str, topics.Bag]]:
    """The rows of all readings, table by table, with the words and sentences of each article counted, and the bag of
    words of each article."""
    bags: dict[str, topics.Bag] = {}
    rows: dict[type[Row], list[Row]] = {kind: [] for kind in TABLES}
    for reading in readings:
        article = replace(
            reading.article,
            words=sum(t.is_alpha or t.like_num for t in reading.doc),
            sentences=len(reading.rows_of(Sentence)),
        )
        rows[Article].append(article)
        rows[Text].append(Text(article.article_id, reading.text))
        bags[article.article_id] = topics.bag(reading)
        for kind, found in reading.found.items():
            rows[kind].extend(found)
    return rows, bags
