"""Which themes are covered: overall, over time, by outlet, by leader, what rose, and the words that tell them.

Four rules of counting (`measure`): `articles` with a sentence of the theme, `sentences` of it, `words` of these
sentences, and `spoken`, those of their words that people say, inside quotation marks or reported. A word counts once,
however many quotations hold it. A share divides them by all that the other filters select (n); `low` and `high` are its
95 % interval, null where it rests on fewer than FEW articles (of_articles, `few`). See `shares`.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

import pyarrow as pa

from dashboard.queries.core import Narrowed
from dashboard.queries.shares import FEW, difference, effective, wilson

Measure = Literal["articles", "sentences", "words", "spoken"]
Part = Literal["all", "period", "outlet", "leader"]

SIZE: dict[Measure, tuple[str, str]] = {  # of a sentence, and how sizes make that of an article
    "articles": ("1", "max"),
    "sentences": ("1", "sum"),
    "words": ("words", "sum"),
    "spoken": ("words", "sum"),
}
KEY: dict[Part, str] = {"all": "TRUE", "period": "period", "outlet": "outlet", "leader": "entity_id"}


def ranking(narrowed: Narrowed, measure: Measure) -> pa.Table:
    """Themes by falling count: id, name, <measure>, share, low, high, n, of_articles, few."""
    return narrowed.ask(
        f"""WITH {_shares(measure, "all")}
            SELECT theme AS id, name, {_numbers(measure)} FROM shares
            WHERE {measure} > 0 ORDER BY {measure} DESC, name"""
    )


def kin(narrowed: Narrowed) -> pa.Table:
    """Which theme stands under which, where both have sentences: name, above."""
    return narrowed.ask(
        """SELECT DISTINCT one.label AS name, parent.label AS above FROM corpus.themes one
           JOIN corpus.themes parent ON parent.theme = one.parent ORDER BY above, name"""
    )


def over_time(narrowed: Narrowed, measure: Measure, most: int = 6) -> pa.Table:
    """Share of the most covered themes by period: period, id, name, <measure>, share, low, high, n, of_articles, few,
    partial.

    A period without any article has a null share. Themes beyond the largest are not drawn: a share of a sum of
    overlapping themes means nothing.
    """
    return narrowed.ask(
        f"""WITH {_shares(measure, "period")},
            largest AS (
                SELECT theme, name, sum({measure}) AS total FROM shares GROUP BY ALL HAVING total > 0
                ORDER BY total DESC, theme LIMIT $most)
            SELECT p.period, l.theme AS id, l.name, coalesce({measure}, 0) AS {measure}, share, low, high,
                   coalesce(n, 0) AS n, coalesce(of_articles, 0) AS of_articles, coalesce(few, TRUE) AS few, p.partial
            FROM periods p CROSS JOIN largest l LEFT JOIN shares s ON s.part = p.period AND s.theme = l.theme
            ORDER BY l.total DESC, l.theme, p.period""",
        most=most,
    )


def by_outlet(narrowed: Narrowed, measure: Measure, most: int = 8) -> pa.Table:
    """Share of what an outlet prints that is of a theme, for the outlets with most articles: row_id, row (theme),
    column_id, column (outlet), <measure>, share, low, high, n, of_articles, few; empty cells are zero."""
    return narrowed.ask(
        f"""WITH {_shares(measure, "outlet")}, {_cells(measure)}
            SELECT theme AS row_id, name AS "row", part AS column_id, part AS "column", {_numbers(measure)}
            FROM shares JOIN rows USING (theme) JOIN columns USING (part)
            ORDER BY height DESC, theme, width DESC, part""",
        most=most,
    )


def by_leader(narrowed: Narrowed, measure: Measure, most: int = 8) -> pa.Table:
    """Share of what mentions or quotes a leader that is of a theme, for the leaders in most articles; for `spoken` of
    what they say: row_id, row (theme), column_id, column (leader), <measure>, share, low, high, n, of_articles, few.

    A sentence counts for every leader that it mentions or quotes. Empty cells are zero.
    """
    return narrowed.ask(
        f"""WITH {_shares(measure, "leader")}, {_cells(measure)}
            SELECT theme AS row_id, name AS "row", part AS column_id, leader AS "column", {_numbers(measure)}
            FROM shares JOIN rows USING (theme) JOIN columns USING (part)
            JOIN (SELECT entity_id AS part, name AS leader FROM corpus.entities) USING (part)
            ORDER BY height DESC, theme, width DESC, part""",
        most=most,
    )


def pairs(narrowed: Narrowed, measure: Measure) -> pa.Table:
    """Periods with articles and the one before that has some: period, earlier, full (both are wholly covered), few
    (one of them has few articles). Those that are full and have enough first, then those that are full; the newest
    first."""
    return narrowed.ask(
        f"""WITH {_shares(measure, "period")}, {STEPS}
            SELECT period, earlier, NOT (a.partial OR b.partial) AS "full", fewest < {FEW} AS few
            FROM steps JOIN periods a USING (period) JOIN periods b ON b.period = earlier
            ORDER BY "full" AND NOT few DESC, "full" DESC, period DESC"""
    )


def changes(narrowed: Narrowed, measure: Measure, period: dt.date | None = None) -> pa.Table:
    """How much the share of each theme grew from the period before that has articles: period, earlier, id, name,
    change_in_share, low, high, share, earlier_share, <measure>, n, earlier_n, few; by falling change.

    Of one `period`, or of all in which both shares have an interval. low and high are the 95 % interval of the change,
    null where one share has none.
    """
    return narrowed.ask(
        f"""WITH {_shares(measure, "period")}, {STEPS}
            SELECT period, earlier, a.theme AS id, a.name, a.share - b.share AS change_in_share, {difference("a", "b")},
                   a.share, b.share AS earlier_share, a.{measure}, a.n, b.n AS earlier_n, a.few OR b.few AS few
            FROM steps JOIN shares a ON a.part = period JOIN shares b ON b.part = earlier AND b.theme = a.theme
            WHERE coalesce(period = $period::DATE, NOT a.few AND NOT b.few) AND (a.share > 0 OR b.share > 0)
            ORDER BY period, change_in_share DESC, a.name""",
        period=period,
    )


STEPS = """steps AS (
    SELECT part AS period, lag(part) OVER (ORDER BY part) AS earlier,
           least(of_articles, lag(of_articles) OVER (ORDER BY part)) AS fewest
    FROM base QUALIFY earlier IS NOT NULL)"""


def _shares(measure: Measure, by: Part) -> str:
    """SQL of `shares`: for each part and theme the columns part, theme, name, <measure>, share, low, high, n,
    of_articles, few; and of what they are made of, by article."""
    size, together = SIZE[measure]
    return f"""units AS MATERIALIZED (
            SELECT article_id, sentence, {KEY[by]} AS part, {size} AS size FROM {_source(measure, by)}
            WHERE part IS NOT NULL),
        whole AS MATERIALIZED (SELECT article_id, part, {together}(size)::DOUBLE AS x FROM units GROUP BY ALL),
        base AS (SELECT part, sum(x) AS n, sum(x * x) AS xx, count(*) AS of_articles FROM whole GROUP BY part),
        of_theme AS (
            SELECT article_id, part, theme, {together}(size)::DOUBLE AS y
            FROM units JOIN themes USING (article_id, sentence) GROUP BY ALL),
        sums AS (
            SELECT part, theme, sum(y) AS y, sum(y * y) AS yy, sum(x * y) AS xy
            FROM of_theme JOIN whole USING (article_id, part) GROUP BY ALL),
        filled AS (
            SELECT *, y / n AS share
            FROM (SELECT part, theme, name, n, xx, of_articles, coalesce(y, 0) AS y, coalesce(yy, 0) AS yy,
                         coalesce(xy, 0) AS xy
                  FROM base CROSS JOIN (SELECT theme, any_value(label) AS name FROM themes GROUP BY theme)
                  LEFT JOIN sums USING (part, theme))),
        estimated AS (SELECT *, {"n" if measure == "articles" else effective()} AS independent FROM filled),
        shares AS MATERIALIZED (
            SELECT part, theme, name, y::BIGINT AS {measure}, share, {wilson("independent", f"of_articles >= {FEW}")},
                   n::BIGINT AS n, of_articles, of_articles < {FEW} AS few
            FROM estimated)"""


def _source(measure: Measure, by: Part) -> str:
    """The sentences that a share is a share of, with their words, those said for `spoken`."""
    if by == "leader":
        sentences = "corpus.sentences JOIN leader_sentences USING (article_id, sentence)"
        return "spoken_by" if measure == "spoken" else sentences
    source = "spoken" if measure == "spoken" else "sentences_any_theme"
    if by == "all":
        return source
    return f"{source} JOIN (SELECT article_id, period, outlet FROM articles_any_theme) USING (article_id)"


def _cells(measure: Measure) -> str:
    """SQL of the rows and columns of a heat map: themes by falling count, up to $most parts by falling articles."""
    return f"""rows AS (SELECT theme, sum({measure}) AS height FROM shares GROUP BY theme HAVING height > 0),
        columns AS (
            SELECT part, any_value(of_articles) AS width FROM shares GROUP BY part
            ORDER BY width DESC, part LIMIT $most)"""


def _numbers(measure: Measure) -> str:
    return f"{measure}, share, low, high, n, of_articles, few"


def terms(narrowed: Narrowed, theme: str, most: int = 15) -> pa.Table:
    """The terms that told a theme: id (the term in lower case), name (as printed most often), sentences."""
    return narrowed.ask(
        """SELECT lower(term) AS id, mode(term) AS name, count(*) AS sentences
           FROM (SELECT DISTINCT article_id, sentence, unnest(terms) AS term FROM themes WHERE theme = $theme)
           GROUP BY lower(term) ORDER BY sentences DESC, name LIMIT $most""",
        theme=theme,
        most=most,
    )
