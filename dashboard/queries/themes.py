"""Which themes are covered: overall, over time, by leader, and by which words.

Two rules of counting (`measure`): `articles` counts articles with a sentence of the theme, `sentences` counts the
sentences. A share divides them by all that the other filters select (n).
"""

from __future__ import annotations

from typing import Literal

import pyarrow as pa

from dashboard.queries.core import Narrowed

Measure = Literal["articles", "sentences"]

COUNT: dict[Measure, str] = {
    "articles": "count(DISTINCT t.article_id)",
    "sentences": "count(DISTINCT (t.article_id, t.sentence))",
}


def ranking(narrowed: Narrowed, measure: Measure) -> pa.Table:
    """Themes by falling count: id, name, <measure>, share, n."""
    return narrowed.ask(
        f"""WITH base AS (SELECT count(*) AS n FROM {measure}_any_theme)
            SELECT theme AS id, any_value(label) AS name, {COUNT[measure]} AS {measure},
                   {COUNT[measure]} / any_value(n) AS share, any_value(n) AS n
            FROM themes t, base GROUP BY theme ORDER BY {measure} DESC, name"""
    )


def over_time(narrowed: Narrowed, measure: Measure, most: int = 6) -> pa.Table:
    """Share of the most covered themes by period: period, id, name, share, <measure>, n, partial.

    A period without any article has a null share. Themes beyond the largest are not drawn: a share of a sum of
    overlapping themes means nothing.
    """
    return narrowed.ask(
        f"""WITH largest AS (
                SELECT theme, any_value(label) AS name, {COUNT[measure]} AS total FROM themes t
                GROUP BY theme ORDER BY total DESC, theme LIMIT $most),
            base AS (
                SELECT a.period, count(*) AS n
                FROM {measure}_any_theme b JOIN articles_any_theme a USING (article_id) GROUP BY a.period),
            counted AS (
                SELECT theme, period, {COUNT[measure]} AS {measure}
                FROM themes t JOIN articles USING (article_id) GROUP BY theme, period)
            SELECT p.period, l.theme AS id, l.name,
                   CASE WHEN b.n > 0 THEN coalesce(c.{measure}, 0) / b.n END AS share,
                   coalesce(c.{measure}, 0) AS {measure}, coalesce(b.n, 0) AS n, p.partial
            FROM periods p CROSS JOIN largest l
            LEFT JOIN counted c ON c.theme = l.theme AND c.period = p.period LEFT JOIN base b ON b.period = p.period
            ORDER BY l.total DESC, l.theme, p.period""",
        most=most,
    )


def by_leader(narrowed: Narrowed, most: int = 8) -> pa.Table:
    """Sentences by theme and leader: row_id, row (theme), column_id, column (leader), sentences, articles; empty cells
    are zero.

    A sentence counts for every leader that it mentions or that speaks it. Themes and leaders by falling total.
    """
    return narrowed.ask(
        """WITH found AS (SELECT DISTINCT article_id, sentence, theme, label, entity_id, name FROM leader_themes),
            leaders AS (
                SELECT entity_id, any_value(name) AS name, count(*) AS total FROM found
                GROUP BY entity_id ORDER BY total DESC, entity_id LIMIT $most),
            covered AS (
                SELECT theme, any_value(label) AS label, count(*) AS total
                FROM found SEMI JOIN leaders USING (entity_id) GROUP BY theme),
            counted AS (
                SELECT entity_id, theme, count(DISTINCT (article_id, sentence)) AS sentences,
                       count(DISTINCT article_id) AS articles
                FROM found GROUP BY entity_id, theme)
            SELECT v.theme AS row_id, v.label AS "row", l.entity_id AS column_id, l.name AS "column",
                   coalesce(c.sentences, 0) AS sentences, coalesce(c.articles, 0) AS articles
            FROM leaders l CROSS JOIN covered v
            LEFT JOIN counted c ON c.entity_id = l.entity_id AND c.theme = v.theme
            ORDER BY v.total DESC, v.theme, l.total DESC, l.entity_id""",
        most=most,
    )


def terms(narrowed: Narrowed, theme: str, most: int = 15) -> pa.Table:
    """The terms that told a theme: id (the term in lower case), name (as printed most often), sentences."""
    return narrowed.ask(
        """SELECT lower(term) AS id, mode(term) AS name, count(*) AS sentences
           FROM (SELECT DISTINCT article_id, sentence, unnest(terms) AS term FROM themes WHERE theme = $theme)
           GROUP BY lower(term) ORDER BY sentences DESC, name LIMIT $most""",
        theme=theme,
        most=most,
    )
