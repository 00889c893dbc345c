"""Who meets whom, and who is mentioned with whom.

Three ties (`tie`): `meetings` counts meetings, calls, visits and signings that were held and that both took part in,
`sentences` and `articles` count those that refer to both. A pair stands once, a before b by id.
"""

from __future__ import annotations

from typing import Literal

import pyarrow as pa

from dashboard.queries.core import Narrowed

Tie = Literal["meetings", "sentences", "articles"]

COUNT: dict[Tie, str] = {
    "meetings": "count(DISTINCT meeting_id)",
    "sentences": "count(DISTINCT (article_id, sentence))",
    "articles": "count(DISTINCT article_id)",
}


def pairs(narrowed: Narrowed, tie: Tie, most: int = 16) -> pa.Table:
    """The pairs among those with most ties: a_id, a, b_id, b, <tie>; strongest first."""
    return narrowed.ask(
        f"""WITH {_tied(tie)}
            SELECT a_id, a, b_id, b, {tie} FROM tied
            WHERE a_id IN (SELECT id FROM largest) AND b_id IN (SELECT id FROM largest)
            ORDER BY {tie} DESC, a_id, b_id""",
        most=most,
    )


def matrix(narrowed: Narrowed, tie: Tie, most: int = 12) -> pa.Table:
    """The same both ways, for reading along a row: row_id, row, column_id, column, a_id, b_id, <tie>; those with most
    ties first."""
    return narrowed.ask(
        f"""WITH {_tied(tie)}
            SELECT r.id AS row_id, r.name AS "row", c.id AS column_id, c.name AS "column", a_id, b_id, {tie}
            FROM largest r CROSS JOIN largest c
            JOIN tied ON a_id = least(r.id, c.id) AND b_id = greatest(r.id, c.id)
            WHERE r.id <> c.id ORDER BY r.place, c.place""",
        most=most,
    )


def over_time(narrowed: Narrowed, tie: Tie, most: int = 6) -> pa.Table:
    """The strongest pairs by period: period, id, name, a_id, b_id, <tie>, partial.

    A meeting counts in the period of its own date, everything else in that of the article's.
    """
    period = "held" if tie == "meetings" else "period"
    source = "pairs_in_meetings" if tie == "meetings" else f"pairs_in_{tie} JOIN articles USING (article_id)"
    return narrowed.ask(
        f"""WITH dated AS (FROM {source} WHERE {period} IS NOT NULL),
            largest AS (
                SELECT a_id, b_id, any_value(a) || ' – ' || any_value(b) AS name, {COUNT[tie]} AS total FROM dated
                GROUP BY a_id, b_id ORDER BY total DESC, a_id, b_id LIMIT $most),
            counted AS (
                SELECT a_id, b_id, {period} AS period, {COUNT[tie]} AS {tie} FROM dated GROUP BY a_id, b_id, {period})
            SELECT p.period, a_id || ' ' || b_id AS id, name, a_id, b_id, coalesce({tie}, 0) AS {tie}, p.partial
            FROM periods p CROSS JOIN largest l LEFT JOIN counted c USING (a_id, b_id, period)
            ORDER BY total DESC, id, p.period""",
        most=most,
    )


def _tied(tie: Tie) -> str:
    """SQL of tied, every pair with its strength, and of largest, those with most ties and their place."""
    return f"""tied AS (
            SELECT a_id, any_value(a) AS a, b_id, any_value(b) AS b, {COUNT[tie]} AS {tie} FROM pairs_in_{tie}
            GROUP BY a_id, b_id),
        ends AS (
            SELECT a_id AS id, a AS name, {tie} AS ties FROM tied UNION ALL SELECT b_id, b, {tie} FROM tied),
        largest AS (
            SELECT id, any_value(name) AS name, row_number() OVER (ORDER BY sum(ties) DESC, id) AS place
            FROM ends GROUP BY id ORDER BY place LIMIT $most)"""
