"""The tables themselves: as the filters narrow them, or whole."""

from __future__ import annotations

import pyarrow as pa

from dashboard.queries.core import Narrowed
from pipeline import schema
from pipeline.tables import TABLES

IN_ARTICLES = "FROM corpus.{} WHERE article_id IN (SELECT article_id FROM articles)"
# Tables that `narrowed` does not hold, as the selection has them; the others not named here are always whole.
SELECTED = {
    "articles": "SELECT * EXCLUDE (period) FROM articles",
    "texts": IN_ARTICLES.format("texts"),
    "article_topics": IN_ARTICLES.format("article_topics"),
    "entities": "FROM corpus.entities WHERE entity_id IN (SELECT entity_id FROM beside)",
    "mentions": "FROM mentions",
    "quotes": "FROM quotes",
    "sentences": "FROM sentences",
    "themes": "FROM themes",
    "sentiment": "FROM sentiment",
    "figures": "FROM figures",
    "meetings": "FROM meetings",
    "meeting_evidence": "FROM meeting_evidence",
}


def counts(narrowed: Narrowed) -> pa.Table:
    """Rows of each table, in the order of the dictionary: table, about, selected, rows."""
    union = " UNION ALL ".join(
        f"""SELECT {place} AS place, '{kind.TABLE}' AS "table", $about{place} AS about,
                   (SELECT count(*) FROM ({_source(kind.TABLE)})) AS selected,
                   (SELECT count(*) FROM corpus.{kind.TABLE}) AS rows"""
        for place, kind in enumerate(TABLES)
    )
    about = {f"about{place}": kind.ABOUT for place, kind in enumerate(TABLES)}
    return narrowed.ask(f'SELECT "table", about, selected, rows FROM ({union}) ORDER BY place', **about)


def rows(narrowed: Narrowed, table: str, whole: bool, most: int | None = None) -> pa.Table:
    """Rows of a table, all columns: those of the selection, or `whole`; at most `most`.

    KeyError for a table that there is not.
    """
    name = schema.table_named(table).TABLE
    source = f"FROM corpus.{name}" if whole else _source(name)
    return narrowed.ask(f"FROM ({source}) LIMIT $most", most=most)


def runs(narrowed: Narrowed) -> pa.Table:
    """Runs of the pipeline, the last first: all columns of `runs`."""
    return narrowed.ask("FROM corpus.runs ORDER BY started DESC")


def rejects(narrowed: Narrowed) -> pa.Table:
    """What the last run did not take: path, reason, detail."""
    return narrowed.ask("FROM corpus.rejects ORDER BY reason, path")


def _source(table: str) -> str:
    return SELECTED.get(table, f"FROM corpus.{table}")
