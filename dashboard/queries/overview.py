"""What the selection holds: counts, articles over time, the newest articles."""

from __future__ import annotations

import pyarrow as pa

from dashboard.queries.core import Narrowed


def totals(narrowed: Narrowed) -> pa.Table:
    """One row of counts: articles, undated, first, last, outlets, leaders, mentions, quotes, figures, meetings."""
    return narrowed.ask(
        """SELECT count(*) AS articles, count(*) FILTER (published IS NULL) AS undated,
                  min(published) AS first, max(published) AS last, count(DISTINCT outlet) AS outlets,
                  (SELECT count(DISTINCT entity_id) FROM mentions WHERE label = 'person') AS leaders,
                  (SELECT count(*) FROM mentions WHERE label = 'person') AS mentions,
                  (SELECT count(*) FROM quotes WHERE kind = 'direct') AS direct_quotes,
                  (SELECT count(*) FROM quotes WHERE kind = 'reported') AS reported_statements,
                  (SELECT count(*) FROM figures WHERE NOT is_superseded) AS figures,
                  (SELECT count(*) FROM meetings) AS meetings
           FROM articles""",
    )


def volume(narrowed: Narrowed) -> pa.Table:
    """Articles by period: period, articles, partial."""
    return narrowed.ask(
        """SELECT p.period, count(a.article_id) AS articles, p.partial
           FROM periods p LEFT JOIN articles a USING (period) GROUP BY p.period, p.partial ORDER BY p.period""",
    )


def unplaced(narrowed: Narrowed) -> pa.Table:
    """One row: articles, the number that no chart over time can place (no date, or too vague a one)."""
    return narrowed.ask("SELECT count(*) AS articles FROM articles WHERE period IS NULL")


def newest(narrowed: Narrowed, most: int = 8) -> pa.Table:
    """The newest articles: article_id, published, published_precision, outlet, title, words; undated ones last."""
    return narrowed.ask(
        """SELECT article_id, published, published_precision, outlet, title, words FROM articles
           ORDER BY published DESC NULLS LAST, published_time DESC NULLS LAST, article_id LIMIT $most""",
        most=most,
    )
