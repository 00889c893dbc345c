"""How right the tables are, as measured on gold. The filters do not narrow it: gold is no part of the corpus."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa

from dashboard.queries.core import Narrowed
from dashboard.queries.shares import wilson
from pipeline.tables import MEASURED

# Table of the evidence behind a chart -> what was measured that the chart rests on first. Topics were not measured.
RESTS_ON: Mapping[str, str | None] = {
    "articles": "dates",
    "mentions": "mentions",
    "beside": "mentions",
    "paired_in_sentences": "mentions",
    "paired_in_articles": "mentions",
    "quotes": "quotes",
    "attributed": "quotes",
    "carried": "quotes",
    "said": "quotes",
    "said_themes": "quotes",
    "themes": "themes",
    "leader_themes": "themes",
    "spoken_themes": "themes",
    "topic_themes": "themes",
    "topic_sentences": None,
    "figures": "figures",
    "stated": "figures",
    "meeting_evidence": "meetings",
    "paired_in_meetings": "meetings",
    "toned": "sentiment",
    "tone_about": "sentiment",
    "tone_by": "sentiment",
    "tone_on": "sentiment",
    "courteous": "sentiment",
    "scored_twice": "sentiment",
}

MARKED_ALIKE = """starts_with(measure, "table" || ' ')"""  # by the conventions of the tables, not by another set's


def everything(narrowed: Narrowed) -> pa.Table:
    """Every measure, table by table, the sets of other conventions last: table, measure, set, score (F1, or the share
    right where answers are right or wrong), n (rows of gold), precision, recall, f1, about, gold, measured, version."""
    return narrowed.ask(
        f"""WITH told AS (
               SELECT *, bool_or({MARKED_ALIKE}) OVER (PARTITION BY "table", "set") AS alike FROM corpus.accuracy)
           SELECT "table", measure, "set", coalesce(f1, recall) AS score, "right" + missed AS n, precision, recall, f1,
                  about, gold, measured, version
           FROM told ORDER BY list_position($order, "table"), alike DESC, "set", measure""",
        order=list(MEASURED),
    )


def sets(narrowed: Narrowed, table: str) -> pa.Table:
    """The sets of gold on which a table was measured: set, gold, measured, version, n. Those that are marked as the
    tables are stand first, then those of other conventions, whose measures bear the name of the set; of each the
    largest first."""
    return narrowed.ask(
        f"""SELECT "set", gold, max(measured) AS measured, any_value(version) AS version, max("right" + missed) AS n
           FROM corpus.accuracy WHERE "table" = $table GROUP BY "set", gold
           ORDER BY bool_or({MARKED_ALIKE}) DESC, n DESC, "set" """,
        table=table,
    )


def measures(narrowed: Narrowed, table: str, of: str) -> pa.Table:
    """What was measured of a table on the set `of`, in order of name, so that sets can be compared. Of the tone: file
    by file, the mean over classes first, and under each measure the scorers from the best.

    id, name (the measure without its first word; of the tone file, measure and scorer), what (is counted), score (F1,
    or the share right where answers are right or wrong), is_share (whether it is that), is_mean (whether it is the mean
    over classes), precision, precision_low, precision_high (95 % interval; null of a mean), recall, recall_low,
    recall_high, f1, n (rows of gold), right, missed, false, about, measured, version.
    """
    return narrowed.ask(
        f"""WITH told AS (
               SELECT *, string_split(measure, ' ') AS words, "table" = 'sentiment' AND len(words) = 4 AS of_tone,
                      ends_with(measure, ' macro-F1') AS is_mean
               FROM corpus.accuracy WHERE "table" = $table AND "set" = $of)
           SELECT measure AS id,
                  CASE WHEN of_tone THEN concat(words[2], ' ', words[4], ', ', words[3])
                       ELSE substring(measure, position(' ' IN measure) + 1) END AS name,
                  what, coalesce(f1, recall) AS score, f1 IS NULL AS is_share, is_mean,
                  precision, {_between("precision", '"right" + "false"')},
                  recall, {_between("recall", '"right" + missed')},
                  f1, "right" + missed AS n, "right", missed, "false", about, measured, version
           FROM told
           ORDER BY if(of_tone, words[2], measure), of_tone AND words[4] <> 'macro-F1', if(of_tone, words[4], ''),
                    score DESC""",
        table=table,
        of=of,
    )


def _between(share: str, n: str) -> str:
    """SQL of the interval of a share of `n`; null of a mean over classes."""
    return wilson(n, f"NOT is_mean AND {share} IS NOT NULL", share, f"{share}_")
