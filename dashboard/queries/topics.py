"""Topics that the pipeline discovered: what they hold, when, and how far themes cover them.

An article belongs to its strongest topic. Topics belong to whole articles: all sentences and all themes of the selected
articles count, whatever themes are chosen.
"""

from __future__ import annotations

import pyarrow as pa

from dashboard.queries.core import Narrowed
from dashboard.queries.joined import forms
from dashboard.queries.shares import FEW, wilson

# Topics with the name of the nearest theme.
NEAREST = """SELECT topic_id, coalesce(l.label, 'no theme') AS theme, likeness
    FROM corpus.topics t LEFT JOIN (SELECT theme, any_value(label) AS label FROM corpus.themes GROUP BY theme) l
    USING (theme)"""


def found(narrowed: Narrowed) -> pa.Table:
    """Topics of the whole corpus, whatever is selected: id, name, theme (the nearest, 'no theme' if none is near),
    likeness (correlation, null if none), terms (a list). Empty for a small corpus."""
    return narrowed.ask(
        f"""SELECT topic_id AS id, label AS name, n.theme, n.likeness, terms
            FROM corpus.topics JOIN ({NEAREST}) n USING (topic_id) ORDER BY articles DESC, topic_id"""
    )


def ranking(narrowed: Narrowed) -> pa.Table:
    """Topics by number of articles: id, name, theme (the nearest, 'no theme' if none is near), likeness, articles,
    share, low, high (95 % interval), n (articles with a topic), few."""
    return narrowed.ask(
        f"""WITH counted AS (
                SELECT topic_id, any_value(topic) AS name, count(*) AS articles FROM topic_articles GROUP BY topic_id),
            shares AS (SELECT *, sum(articles) OVER ()::BIGINT AS n, articles / n AS share FROM counted)
            SELECT topic_id AS id, name, theme, likeness, articles, share, {wilson(known=f"n >= {FEW}")}, n,
                   n < {FEW} AS few
            FROM shares JOIN ({NEAREST}) USING (topic_id) ORDER BY articles DESC, id"""
    )


def over_time(narrowed: Narrowed, most: int = 8) -> pa.Table:
    """Articles of the largest topics by period: period, id, name, articles, partial."""
    return narrowed.ask(
        """WITH largest AS (
               SELECT topic_id AS id, any_value(topic) AS name, count(*) AS total FROM topic_articles
               GROUP BY topic_id ORDER BY total DESC, id LIMIT $most),
           counted AS (SELECT topic_id AS id, period, count(*) AS articles FROM topic_articles GROUP BY ALL)
           SELECT p.period, l.id, l.name, coalesce(c.articles, 0) AS articles, p.partial
           FROM periods p CROSS JOIN largest l LEFT JOIN counted c USING (id, period)
           WHERE EXISTS (FROM counted WHERE period IS NOT NULL) ORDER BY l.total DESC, l.id, p.period""",
        most=most,
    )


def uncovered(narrowed: Narrowed) -> pa.Table:
    """How much of a topic no theme covers, most first: id, name, share, sentences (uncovered), n (that use a term of
    the topic), terms (those of the topic that are part of no theme's term, separated by commas)."""
    return narrowed.ask(
        f"""WITH known AS (
                SELECT DISTINCT strip_accents(lower(unnest(regexp_extract_all(term, '\\pL+')))) AS word
                FROM (SELECT unnest(terms) AS term FROM corpus.themes)),
            open AS (
                SELECT topic_id, string_agg(term, ', ' ORDER BY place) AS terms
                FROM (SELECT topic_id, unnest(terms) AS term, generate_subscripts(terms, 1) AS place FROM corpus.topics)
                WHERE NOT EXISTS (FROM known WHERE list_contains({forms("term")}, word))
                GROUP BY topic_id)
            SELECT topic_id AS id, t.label AS name, (sentences - covered) / sentences AS share,
                   sentences - covered AS sentences, sentences AS n, coalesce(o.terms, '') AS terms
            FROM ({_covered(narrowed.kept("topic_hits"))})
            JOIN corpus.topics t USING (topic_id) LEFT JOIN open o USING (topic_id)
            ORDER BY share DESC, n DESC, id"""
    )


def against_themes(narrowed: Narrowed) -> pa.Table:
    """Share of the sentences on a topic that speak of a theme: row_id, row (topic), column_id, column (theme), share,
    sentences, n (sentences of the topic's articles that use one of its terms). Only where there is one."""
    told = narrowed.kept("topic_hits")
    return narrowed.ask(
        f"""WITH shared AS (
                SELECT topic_id, theme, any_value(label) AS label, count(DISTINCT (article_id, sentence)) AS sentences
                FROM corpus.themes JOIN {told} USING (article_id, sentence) GROUP BY topic_id, theme)
            SELECT topic_id AS row_id, p.label AS "row", s.theme AS column_id, s.label AS "column",
                   s.sentences / c.sentences AS share, s.sentences, c.sentences AS n
            FROM shared s JOIN ({_covered(told)}) c USING (topic_id) JOIN corpus.topics p USING (topic_id)
            ORDER BY c.sentences DESC, row_id, sum(s.sentences) OVER (PARTITION BY s.theme) DESC, s.theme"""
    )


def _covered(told: str) -> str:
    """SQL of how many sentences use a term of their article's topic (topic_id, sentences) and how many of these some
    theme covers (covered), from the rows of the table `told`."""
    return f"""SELECT topic_id, count(*) AS sentences, count(*) FILTER (is_covered) AS covered
               FROM {told} GROUP BY topic_id"""
