"""Numbers stated: what they measure, by whom, for what period.

A claim that is stated again (`claim_id`) is drawn once; a figure that its speaker corrects in the same breath is listed
as such and never drawn.
"""

from __future__ import annotations

import pyarrow as pa

from dashboard.queries.core import OTHER, Narrowed

# The narrowed figures that count, once for each claim: its first statement.
CLAIMS = """SELECT f.*, a.published, count(*) OVER (PARTITION BY claim_id) AS stated
    FROM figures f JOIN articles a USING (article_id) WHERE NOT is_superseded
    QUALIFY row_number() OVER (PARTITION BY claim_id ORDER BY a.published NULLS LAST, article_id, f.start) = 1"""
HOLDS = """(contains(strip_accents(lower(coalesce(metric, '') || ' ' || text)), strip_accents(lower($words)))
            OR $words = '')"""


def units(narrowed: Narrowed, words: str = "") -> pa.Table:
    """Units of the claims whose metric or text holds `words`: unit, claims, with_period.

    Those with most values for a period stand first; bare counts, which count all kinds of things, stand last.
    """
    return narrowed.ask(
        f"""SELECT unit, count(*) AS claims, count(period_start) AS with_period
            FROM ({CLAIMS}) WHERE {HOLDS} GROUP BY unit ORDER BY unit = 'count', with_period DESC, claims DESC, unit""",
        words=words,
    )


def over_periods(narrowed: Narrowed, unit: str, words: str = "", most: int = 6) -> pa.Table:
    """Claims in a unit with the period that they speak of, by speaker: id, name, start, end, value, metric, text,
    direction, stated (times), claim_id. Speakers beyond the first `most` are 'other', the outlet itself 'narration'."""
    return narrowed.ask(
        f"""WITH claims AS (SELECT * FROM ({CLAIMS}) WHERE unit = $unit AND period_start IS NOT NULL AND {HOLDS}),
            named AS (SELECT *, coalesce(speaker_id, 'printed ' || speaker, 'narration') AS own FROM claims),
            largest AS (SELECT own FROM named GROUP BY own ORDER BY count(*) DESC, own LIMIT $most)
            SELECT coalesce(l.own, $other) AS id,
                   CASE WHEN l.own IS NULL THEN 'all others' ELSE coalesce(speaker, 'narration') END AS name,
                   period_start AS start, coalesce(period_end, period_start) AS end, value, metric, text, direction,
                   stated, claim_id
            FROM named n LEFT JOIN largest l ON l.own = n.own
            ORDER BY l.own IS NULL, name, period_start, value""",
        unit=unit,
        words=words,
        most=most,
        other=OTHER,
    )


def speakers(narrowed: Narrowed, most: int = 12) -> pa.Table:
    """Who states the most claims: id, name, speaker_id, claims. The outlets' own narration is not among them."""
    return narrowed.ask(
        f"""SELECT coalesce(speaker_id, 'printed ' || speaker) AS id, any_value(speaker) AS name,
                   any_value(speaker_id) AS speaker_id, count(*) AS claims
            FROM ({CLAIMS}) WHERE speaker IS NOT NULL GROUP BY id ORDER BY claims DESC, name LIMIT $most""",
        most=most,
    )


def listed(narrowed: Narrowed, words: str = "", unit: str | None = None) -> pa.Table:
    """All figures, newest article first, superseded ones too: article_id, published, published_precision, outlet,
    title, value, unit, direction, approximate, metric, period_text, period_start, period_end, speaker, theme,
    is_superseded, confidence, start, end, found (the words of the figure), text (their sentence), marks."""
    return narrowed.ask(
        f"""SELECT f.article_id, a.published, a.published_precision, a.outlet, a.title, value, unit, direction,
                   approximate, metric, period_text, period_start, period_end, speaker, theme, is_superseded,
                   confidence, f.start, f.end, f.text AS found, substring(t.text, s.start + 1, s.end - s.start) AS text,
                   [{{'start': f.start - s.start, 'end': f.end - s.start}}] AS marks
            FROM figures f JOIN articles a USING (article_id) JOIN corpus.texts t USING (article_id)
            JOIN corpus.sentences s ON s.article_id = f.article_id AND s.sentence = f.sentence
            WHERE {HOLDS.replace("text)", "f.text)")} AND ($unit IS NULL OR unit = $unit)
            ORDER BY a.published DESC NULLS LAST, f.article_id, f.start, value""",
        words=words,
        unit=unit,
    )
