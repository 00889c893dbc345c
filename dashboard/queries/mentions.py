"""Who and what is mentioned: counts by entity, over time and by kind of reference.

Three rules of counting (`measure`): `mentions` counts references, `articles` counts articles with at least one,
`share` divides those articles by all that the other filters select (n); `low` and `high` are its 95 % interval after
Wilson, null under FEW articles (`few`).
"""

from __future__ import annotations

from typing import Literal

import pyarrow as pa

from dashboard.queries.core import OTHER, Narrowed
from dashboard.queries.shares import FEW, wilson

Measure = Literal["mentions", "articles", "share"]


def ranking(narrowed: Narrowed, label: str, measure: Measure, most: int = 15) -> pa.Table:
    """The entities with the largest value: id, name, <measure>; of a share also articles, n, low, high, few.

    Persons follow the filter of leaders; organisations, places and documents are those of the same sentences.
    """
    return narrowed.ask(
        f"""WITH counted AS (
                SELECT entity_id AS id, any_value(name) AS name, count(*) AS mentions,
                       count(DISTINCT article_id) AS articles
                FROM {_source(label)} WHERE label = $label AND entity_id IS NOT NULL GROUP BY entity_id),
            base AS (SELECT count(*) AS n FROM articles_any_leader)
            SELECT id, name, {_value(measure)} FROM (SELECT *, articles / n AS share FROM counted, base)
            ORDER BY {measure} DESC, mentions DESC, name LIMIT $most""",
        label=label,
        most=most,
    )


def over_time(narrowed: Narrowed, label: str, measure: Measure, most: int = 6) -> pa.Table:
    """The largest entities and the rest by period: period, id, name, <measure>, partial; of a share also articles, n,
    low, high, few.

    The largest are those of `ranking`; all others together are the series 'other' (for a share there is none).
    Articles without a date that fits the period are left out; `undated` counts them.
    """
    rest = "WHERE id <> $other" if measure == "share" else ""
    size = "count(*)" if measure == "mentions" else "count(DISTINCT article_id)"
    return narrowed.ask(
        f"""WITH found AS (
                SELECT article_id, entity_id, name FROM {_source(label)}
                WHERE label = $label AND entity_id IS NOT NULL),
            largest AS (
                SELECT entity_id, any_value(name) AS name FROM found GROUP BY entity_id
                ORDER BY {size} DESC, count(*) DESC, name LIMIT $most),
            series AS (
                SELECT coalesce(l.entity_id, $other) AS id, coalesce(l.name, 'all others') AS name, article_id
                FROM found LEFT JOIN largest l USING (entity_id)),
            counted AS (
                SELECT id, period, count(*) AS mentions, count(DISTINCT article_id) AS articles
                FROM series JOIN articles USING (article_id) GROUP BY id, period),
            base AS (SELECT period, count(*) AS n FROM articles_any_leader GROUP BY period)
            SELECT period, id, name, {_value(measure)}, partial
            FROM (SELECT p.period, s.id, s.name, coalesce(c.mentions, 0) AS mentions,
                         coalesce(c.articles, 0) AS articles, coalesce(b.n, 0) AS n,
                         CASE WHEN b.n > 0 THEN coalesce(c.articles, 0) / b.n END AS share, p.partial,
                         (SELECT {size} FROM series x WHERE x.id = s.id) AS total
                  FROM periods p CROSS JOIN (SELECT DISTINCT id, name FROM series {rest}) s
                  LEFT JOIN counted c ON c.id = s.id AND c.period = p.period LEFT JOIN base b ON b.period = p.period)
            ORDER BY id = $other, total DESC, name, period""",
        label=label,
        most=most,
        other=OTHER,
    )


def kinds(narrowed: Narrowed, label: str, most: int = 12) -> pa.Table:
    """Kinds of reference of the most mentioned entities: id, name, kind, mentions; largest entity first."""
    return narrowed.ask(
        f"""WITH found AS (FROM {_source(label)} WHERE label = $label AND entity_id IS NOT NULL),
            largest AS (
                SELECT entity_id, any_value(name) AS name, count(*) AS total FROM found GROUP BY entity_id
                ORDER BY total DESC, name LIMIT $most)
            SELECT entity_id AS id, l.name, kind, count(*) AS mentions
            FROM found JOIN largest l USING (entity_id) GROUP BY entity_id, l.name, l.total, kind
            ORDER BY l.total DESC, l.name, array_position(['named', 'nominal', 'pronoun'], kind)""",
        label=label,
        most=most,
    )


def _source(label: str) -> str:
    return "mentions" if label == "person" else "beside"


def _value(measure: Measure) -> str:
    """What of a row is shown of the measure; mentions, articles, n and share are at hand."""
    if measure == "share":
        return f"share, articles, n, {wilson(known=f'n >= {FEW}')}, n < {FEW} AS few"
    return measure
