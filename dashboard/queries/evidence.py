"""The sentences behind a bar or a point."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from dashboard.queries.core import Narrowed

# Tables whose rows are stretches of a sentence, which are marked.
ROWS = ("mentions", "beside", "quotes", "attributed", "carried", "figures", "stated", "meeting_evidence")
PAIRS = ("paired_in_meetings", "paired_in_sentences", "paired_in_articles")
# Sentences with a score, in which the words that drove it are marked.
SCORED = ("toned", "tone_about", "tone_by", "tone_on", "courteous", "scored_twice")
# Sentences with their terms, which are marked; the column `term` is one of them.
TERMS = ("themes", "leader_themes", "spoken_themes", "said", "said_themes", "topic_themes", "topic_sentences")
ONCE = "list_filter({0}, lambda x, i: list_position({0}, x) = i) AS {0}"
# What the sentences of SCORED tell of their scores: the strongest words first.
SCORE = ", ".join(
    ("scorer, tone, without_courtesies, towards", *map(ONCE.format, ("raised_by", "lowered_by", "courtesies")))
)
SCORES = """, any_value(scorer) AS scorer, avg(polarity) FILTER (whole) AS tone,
            avg(discounted) FILTER (whole) AS without_courtesies,
            coalesce(list(DISTINCT target ORDER BY target) FILTER (whole AND target IS NOT NULL), []) AS towards,
            flatten(list(positive_terms) FILTER (whole)) AS raised_by,
            flatten(list(negative_terms) FILTER (whole)) AS lowered_by,
            flatten(list(courtesies) FILTER (whole)) AS courtesies"""


@dataclass(frozen=True, slots=True)
class Behind:
    """Which narrowed rows a bar or point stands for.

    `table`: `articles`, or one of ROWS, PAIRS, SCORED and TERMS. `where`: column -> value it has (a list for a column
    of lists), or tuple of values one of which it has; None is null. `never`: column -> values it does not have (for the
    series of others). `period`: the bin of the article's date. `outlet`: that of the article.
    """

    table: str
    where: Mapping[str, Any] = field(default_factory=dict)
    never: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    period: dt.date | None = None
    outlet: str | None = None


def said_by(speaker_id: str | None, speaker: str) -> dict[str, str | None]:
    """The columns of a speaker: an entity, or a role or body as printed where no entity is known."""
    return {"speaker_id": speaker_id} if speaker_id else {"speaker_id": None, "speaker": speaker}


def count(narrowed: Narrowed, behind: Behind) -> pa.Table:
    """How many sentences hold the rows: sentences."""
    return narrowed.ask(f"WITH {_held(behind)} SELECT count(*) AS sentences FROM held", **_values(behind))


def sentences(narrowed: Narrowed, behind: Behind, most: int | None = None) -> pa.Table:
    """The sentences that hold the rows, newest article first; the first `most` of them, or all.

    article_id, published, published_precision, outlet, title, sentence, start, end, text (the sentence, widened to
    hold all of a row that is longer), words (what was found, in order), marks (their offsets from the start of text).
    An article stands for itself by its first sentence, without marks.

    Of a tone also: scorer, tone (the mean, where the sentence has several scores), without_courtesies (the same),
    towards (names; empty where the sentence as a whole is scored), raised_by, lowered_by and courtesies (as printed).
    """
    scored = behind.table in SCORED
    # To find words in texts and to cut sentences out of them takes its time: only for the first, unless all are wanted.
    first = "SEMI JOIN newest USING (article_id, sentence)" if most is not None else ""
    return narrowed.ask(
        f"""WITH {_held(behind)},
            newest AS (
                SELECT article_id, sentence FROM held JOIN articles a USING (article_id)
                ORDER BY a.published DESC NULLS LAST, article_id, held.start, sentence LIMIT $most),
            kept AS (FROM selected {first}),
            found AS (FROM ({_rows(behind.table)}) WHERE {"term = $is_term" if "term" in behind.where else "TRUE"}),
            grouped AS (
                SELECT article_id, sentence, min(start) AS first, max("end") AS last,
                       list(DISTINCT {{'start': start, 'end': "end"}}) FILTER (start IS NOT NULL) AS spans,
                       coalesce(list(text ORDER BY start, "end") FILTER (text IS NOT NULL), []) AS words
                       {SCORES if scored else ""}
                FROM found GROUP BY article_id, sentence),
            placed AS (
                SELECT g.*, least(s.start, coalesce(first, s.start)) AS start,
                       greatest(s.end, coalesce(last, s.end)) AS "end"
                FROM (SELECT * REPLACE ({ONCE.format("words")}) FROM grouped) g
                JOIN corpus.sentences s USING (article_id, sentence))
            SELECT article_id, a.published, a.published_precision, a.outlet, a.title, p.sentence, p.start, p.end,
                   substring(t.text, p.start + 1, p.end - p.start) AS text, p.words,
                   coalesce(list_sort(list_transform(spans,
                       lambda x: {{'start': x.start - p.start, 'end': x.end - p.start}})), []) AS marks
                   {f", {SCORE}" if scored else ""}
            FROM placed p JOIN articles a USING (article_id) JOIN corpus.texts t USING (article_id)
            ORDER BY a.published DESC NULLS LAST, article_id, p.start, p.sentence""",
        most=most,
        **_values(behind),
    )


def _held(behind: Behind) -> str:
    """SQL of `selected`, the rows whatever terms stand in them, and of `held`, the sentences that hold the rows:
    article_id, sentence, start (of the sentence, or of a row that begins before it)."""
    if behind.table not in ("articles", *ROWS, *PAIRS, *SCORED, *TERMS):
        raise KeyError(behind.table)
    start = "start" if behind.table in (*ROWS, *PAIRS) else "NULL::BIGINT"
    of_term = "list_contains(list_transform(terms, lambda x: lower(x)), $is_term)"
    told = of_term if "term" in behind.where else "TRUE"
    source = "(SELECT *, 0 AS sentence FROM articles)" if behind.table == "articles" else behind.table
    return f"""selected AS NOT MATERIALIZED (
                SELECT r.* FROM {source} r JOIN articles a USING (article_id)
                WHERE {" AND ".join(_conditions(behind)) or "TRUE"}),
            held AS (
                SELECT article_id, sentence, least(s.start, h.start) AS start
                FROM (SELECT article_id, sentence, min({start}) AS start FROM selected WHERE {told} GROUP BY ALL) h
                JOIN corpus.sentences s USING (article_id, sentence))"""


def _rows(table: str) -> str:
    """The rows `kept` of a table with the stretch to mark in each: start, end, text; null where nothing is."""
    nothing = 'NULL::BIGINT AS start, NULL::BIGINT AS "end", NULL::VARCHAR AS text'
    if table == "articles":
        return f"SELECT *, {nothing} FROM kept"
    if table in SCORED:
        drove = "terms" if table == "courteous" else "positive_terms || negative_terms"
        return f"""
            SELECT * EXCLUDE (start, "end", text), TRUE AS whole, {nothing} FROM kept
            UNION ALL BY NAME
            SELECT * EXCLUDE (found, place), FALSE AS whole FROM ({_terms(drove)}) WHERE place > 0"""
    return _terms("terms") if table in TERMS else "FROM kept"


def _terms(terms: str) -> str:
    """The rows `kept` once for each of their `terms`, which is the stretch to mark; once without one where there is
    none, as in a sentence that has a term of a topic in another form."""
    each = f"unnest(CASE WHEN len({terms}) > 0 THEN {terms} ELSE [NULL] END)"
    return f"""
        SELECT * REPLACE (start + place - 1 AS start, start + place - 1 + length(found) AS "end", found AS text),
               lower(found) AS term
        FROM (SELECT *, {_place("found", "text")} AS place FROM (SELECT *, {each} AS found FROM kept))"""


def _place(found: str, text: str) -> str:
    """SQL of the first place of a term in a text, from 1: as a whole word if it stands so, else inside one."""
    alone = f"position(' ' || {found} || ' ' IN regexp_replace(' ' || {text} || ' ', '[^\\pL\\pN-]', ' ', 'g'))"
    return f"coalesce(nullif({alone}, 0), position({found} IN {text}))"


def _conditions(behind: Behind) -> list[str]:
    """SQL conditions on the rows r and their articles a, but for the term that a row is parted by."""
    conditions = [
        f"list_contains($is_{name}, r.{name})"
        if isinstance(value, tuple)
        else f"r.{name} IS NOT DISTINCT FROM $is_{name}"
        for name, value in behind.where.items()
        if name != "term"
    ]
    conditions += [f"NOT list_contains($not_{name}, r.{name})" for name in behind.never]
    if behind.period is not None:
        conditions.append("a.period = $period")
    if behind.outlet is not None:
        conditions.append("a.outlet = $outlet")
    return conditions


def _values(behind: Behind) -> dict[str, Any]:
    """What the parameters of a row's conditions stand for."""
    values: dict[str, Any] = {}
    for name, value in behind.where.items():
        values[f"is_{name}"] = list(value) if isinstance(value, tuple) else value
    for name, unwanted in behind.never.items():
        values[f"not_{name}"] = list(unwanted)
    ends = {"period": behind.period, "outlet": behind.outlet}
    return values | {name: value for name, value in ends.items() if value is not None}
