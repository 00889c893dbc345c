"""Numbers stated: what they measure, by whom, for what period.

A claim that is stated again (`claim_id`) is drawn once; a figure that its speaker corrects in the same breath is listed
as such and never drawn. Values can be held against each other only within one metric and one unit, so a percentage by
which something changed ('percent change') is another unit than a share ('percent'), and so is a rate ('USD per
barrel').
"""

from __future__ import annotations

import pyarrow as pa

from dashboard.queries.core import OTHER, Narrowed
from dashboard.queries.joined import attributed

# The narrowed figures with what they are a series of: the metric with its two countries ('trade-turnover/Azerbaijan/
# Russia'), and the unit with the sign of a change.
STATED = """SELECT f.*, a.published, a.published_precision, a.outlet, a.title,
           array_to_string(list_prepend(metric_id, places), '/') AS metric_key,
           array_to_string(list_prepend(metric_label, CASE WHEN len(places) > 0
                           THEN [array_to_string(places, ' – ')] ELSE [] END), ', ') AS metric_name,
           unit || coalesce(' per ' || per, '') || CASE WHEN direction = 'none' THEN '' ELSE ' change' END AS measure,
           CASE WHEN direction = 'down' THEN -value ELSE value END AS signed
    FROM figures f JOIN articles a USING (article_id)"""
# How many different values are stated for the period of each; null unless the metric holds between two countries, for
# else it is not sure that they are of the same thing: two parties have two shares of the vote.
COMPARED = f"""SELECT *, CASE WHEN len(places) > 0 AND period_start IS NOT NULL THEN
               count(DISTINCT signed) FILTER (NOT is_superseded)
               OVER (PARTITION BY metric_key, measure, period_start, period_end) END AS "values"
    FROM ({STATED})"""
# Those that count, once for each claim: its first statement that tells the period, or else its first.
CLAIMS = f"""SELECT *, count(*) OVER (PARTITION BY claim_id) AS stated FROM ({COMPARED}) WHERE NOT is_superseded
    QUALIFY row_number() OVER (
        PARTITION BY claim_id ORDER BY period_start IS NULL, published NULLS LAST, article_id, start) = 1"""
IS_OF = "($metric = '' OR metric_key = $metric)"
IS_BY = "($by = '' OR list_contains(speaker_ids, $by) OR len(speaker_ids) = 0 AND 'printed ' || speaker = $by)"
HOLDS = """(contains(strip_accents(lower(coalesce(metric, '') || ' ' || text)), strip_accents(lower($words)))
            OR $words = '')"""


def metrics(narrowed: Narrowed) -> pa.Table:
    """Metrics that claims are of: id, name, claims, with_period. Those with most claims for a period stand first.

    A metric between two countries is another one for each pair, and for claims of which the two are not known.
    """
    return narrowed.ask(
        f"""SELECT metric_key AS id, claims, with_period,
                   name || CASE WHEN is_open AND count(*) OVER (PARTITION BY metric_id) > 1
                           THEN ', countries not settled' ELSE '' END AS name
            FROM (SELECT metric_id, metric_key, any_value(metric_name) AS name, any_value(len(places) = 0) AS is_open,
                         count(*) AS claims, count(period_start) AS with_period
                  FROM ({CLAIMS}) WHERE metric_id IS NOT NULL GROUP BY metric_id, metric_key)
            ORDER BY with_period DESC, claims DESC, metric_key"""
    )


def claims(narrowed: Narrowed) -> pa.Table:
    """The claims of every metric: id, claim_ids (a list)."""
    return narrowed.ask(
        f"""SELECT metric_key AS id, list(claim_id ORDER BY claim_id) AS claim_ids
            FROM ({CLAIMS}) WHERE metric_id IS NOT NULL GROUP BY metric_key"""
    )


def units(narrowed: Narrowed, metric: str = "", words: str = "", by: str = "") -> pa.Table:
    """Units of the claims of a metric (any if '') whose own words hold `words`: unit, claims, with_period. `by`: the id
    of who states them, alone or with others, as `speakers` gives it; anybody and narration if ''.

    Those with most values for a period stand first; bare counts, which count all kinds of things, stand last.
    """
    return narrowed.ask(
        f"""SELECT measure AS unit, count(*) AS claims, count(period_start) AS with_period
            FROM ({CLAIMS}) WHERE {IS_OF} AND {HOLDS} AND {IS_BY}
            GROUP BY measure ORDER BY measure = 'count', with_period DESC, claims DESC, measure""",
        metric=metric,
        words=words,
        by=by,
    )


def over_periods(
    narrowed: Narrowed, unit: str, metric: str = "", words: str = "", by: str = "", most: int = 6
) -> pa.Table:
    """Claims in a unit with the period that they speak of, by speaker: id, name, start, end, value (below zero for a
    decrease), approximate, metric, text, stated (times), values (see COMPARED), claim_id.

    Speakers beyond the first `most` are 'other', the outlet itself 'narration'.
    """
    return narrowed.ask(
        f"""WITH claims AS (
                SELECT * FROM ({CLAIMS})
                WHERE measure = $unit AND period_start IS NOT NULL AND {IS_OF} AND {HOLDS} AND {IS_BY}),
            named AS (SELECT *, coalesce(speaker_id, 'printed ' || speaker, 'narration') AS own FROM claims),
            largest AS (SELECT own FROM named GROUP BY own ORDER BY count(*) DESC, own LIMIT $most)
            SELECT coalesce(l.own, $other) AS id,
                   CASE WHEN l.own IS NULL THEN 'all others' ELSE coalesce(speaker, 'narration') END AS name,
                   period_start AS start, coalesce(period_end, period_start) AS end, signed AS value, approximate,
                   metric, text, stated, "values", claim_id
            FROM named n LEFT JOIN largest l ON l.own = n.own
            ORDER BY l.own IS NULL, name, start, value""",
        unit=unit,
        metric=metric,
        words=words,
        by=by,
        most=most,
        other=OTHER,
    )


def speakers(narrowed: Narrowed, metric: str = "", most: int = 12) -> pa.Table:
    """Who states the most claims of a metric (any if ''): id, name, speaker_id, claims. What several state jointly
    counts for each. The outlets' own narration is not among them."""
    return narrowed.ask(
        f"""SELECT coalesce(speaker_id, 'printed ' || speaker) AS id, any_value(speaker) AS name,
                   any_value(speaker_id) AS speaker_id, count(*) AS claims
            FROM ({attributed(f"({CLAIMS})")}) WHERE speaker IS NOT NULL AND {IS_OF}
            GROUP BY id ORDER BY claims DESC, name LIMIT $most""",
        metric=metric,
        most=most,
    )


def listed(narrowed: Narrowed, unit: str = "", metric: str = "", words: str = "", by: str = "") -> pa.Table:
    """All figures in a unit (any if ''), superseded ones too, with the sentence of each.

    Of a metric, those for one period stand together, the latest period first and those without one last; else the
    newest article stands first. article_id, published, published_precision, outlet, title, value (below zero for a
    decrease), unit, approximate, metric, metric_name, period_text, period_start, period_end, values (see COMPARED),
    speaker, theme, claim_id, is_superseded, confidence, start, end, found (the words of the figure), text (their
    sentence), marks.
    """
    return narrowed.ask(
        f"""SELECT f.article_id, published, published_precision, outlet, title, signed AS value, measure AS unit,
                   approximate, metric, metric_name, period_text, period_start, period_end, "values", speaker, theme,
                   claim_id, is_superseded, confidence, f.start, f.end, f.text AS found,
                   substring(t.text, s.start + 1, s.end - s.start) AS text,
                   [{{'start': f.start - s.start, 'end': f.end - s.start}}] AS marks
            FROM (FROM ({COMPARED}) WHERE ($unit = '' OR measure = $unit) AND {IS_OF} AND {HOLDS} AND {IS_BY}) f
            JOIN corpus.texts t USING (article_id)
            JOIN corpus.sentences s ON s.article_id = f.article_id AND s.sentence = f.sentence
            ORDER BY CASE WHEN $metric <> '' THEN period_end END DESC NULLS LAST,
                     CASE WHEN $metric <> '' THEN period_start END DESC NULLS LAST,
                     published DESC NULLS LAST, f.article_id, f.start, value""",
        unit=unit,
        metric=metric,
        words=words,
        by=by,
    )
