"""The tone of sentences: by leader, by theme, over time, in speech and in narration.

`tone` is the mean polarity (-1 to 1) of n sentences, `low` and `high` its 95 % interval by the normal approximation,
which takes sentences as independent; null under FEW sentences, where the mean says little (`few`).
"""

from __future__ import annotations

from typing import Literal

import pyarrow as pa

from dashboard.queries.core import Narrowed

Role = Literal["about", "by"]

FEW = 5  # sentences under which a mean is drawn hollow and has no interval
HALF = "1.96 * stddev_samp(polarity) / sqrt(count(*))"
TONE = f"""avg(polarity) AS tone,
           CASE WHEN count(*) >= {FEW} THEN greatest(avg(polarity) - {HALF}, -1) END AS low,
           CASE WHEN count(*) >= {FEW} THEN least(avg(polarity) + {HALF}, 1) END AS high,
           count(*) AS n, count(*) < {FEW} AS few"""
ROLES: dict[Role, str] = {"about": "tone_about", "by": "tone_by"}


def scorers(narrowed: Narrowed) -> pa.Table:
    """Scorers, the one with most rows first: scorer, rows, entities (rows that judge the tone towards an entity)."""
    return narrowed.ask(
        """SELECT scorer, count(*) AS rows, count(*) FILTER (level = 'entity') AS entities
           FROM corpus.sentiment GROUP BY scorer ORDER BY rows DESC, scorer"""
    )


def by_leader(narrowed: Narrowed, scorer: str, role: Role, most: int = 12) -> pa.Table:
    """Persons by falling number of sentences: id, name, tone, low, high, n, few.

    `role`: the tone of sentences `about` a person (that mention them) or `by` them.
    """
    return narrowed.ask(
        f"""SELECT entity_id AS id, any_value(name) AS name, {TONE} FROM {ROLES[role]}
            WHERE scorer = $scorer AND label = 'person' GROUP BY entity_id ORDER BY n DESC, name LIMIT $most""",
        scorer=scorer,
        most=most,
    )


def classes(narrowed: Narrowed, scorer: str, role: Role, most: int = 12) -> pa.Table:
    """Sentences of each class by person: id, name, class, sentences; most sentences first."""
    return narrowed.ask(
        f"""WITH found AS (FROM {ROLES[role]} WHERE scorer = $scorer AND label = 'person'),
            largest AS (SELECT entity_id, count(*) AS total FROM found GROUP BY entity_id
                        ORDER BY total DESC, entity_id LIMIT $most)
            SELECT entity_id AS id, any_value(name) AS name, class, count(*) AS sentences
            FROM found JOIN largest l USING (entity_id) GROUP BY entity_id, l.total, class
            ORDER BY l.total DESC, name, array_position(['negative', 'neutral', 'positive'], class)""",
        scorer=scorer,
        most=most,
    )


def by_theme(narrowed: Narrowed, scorer: str) -> pa.Table:
    """Themes by falling number of sentences: id, name, tone, low, high, n, few."""
    return narrowed.ask(
        f"""SELECT theme AS id, any_value(name) AS name, {TONE} FROM tone_on WHERE scorer = $scorer
            GROUP BY theme ORDER BY n DESC, name""",
        scorer=scorer,
    )


def over_time(narrowed: Narrowed, scorer: str) -> pa.Table:
    """Tone of speech and of narration by period: period, id ('speech', 'narration'), name, tone, low, high, n, few,
    partial; a period without sentences has a null tone."""
    return narrowed.ask(
        f"""WITH voices(id, name, quoted) AS (
                VALUES ('narration', 'Narration', FALSE), ('speech', 'Quotations', TRUE)),
            scored AS (
                SELECT period, in_quote, {TONE} FROM sentiment JOIN articles USING (article_id)
                WHERE scorer = $scorer AND level = 'sentence' GROUP BY period, in_quote)
            SELECT p.period, v.id, v.name, s.tone, s.low, s.high, coalesce(s.n, 0) AS n, coalesce(s.few, TRUE) AS few,
                   p.partial
            FROM periods p CROSS JOIN voices v
            LEFT JOIN scored s ON s.period = p.period AND s.in_quote = v.quoted
            WHERE EXISTS (FROM scored x WHERE x.in_quote = v.quoted)
            ORDER BY v.id, p.period""",
        scorer=scorer,
    )


def voices(narrowed: Narrowed, scorer: str) -> pa.Table:
    """Tone of quotations and of narration: id ('speech', 'narration'), name, tone, low, high, n, few."""
    return narrowed.ask(
        f"""SELECT CASE WHEN in_quote THEN 'speech' ELSE 'narration' END AS id,
                   CASE WHEN in_quote THEN 'Quotations' ELSE 'Narration' END AS name, {TONE}
            FROM sentiment WHERE scorer = $scorer AND level = 'sentence' GROUP BY in_quote ORDER BY name""",
        scorer=scorer,
    )


def measured(narrowed: Narrowed, scorer: str) -> pa.Table:
    """How good a scorer was measured to be, whatever the filters, lowest first: gold (on what), f1 (over classes)."""
    return narrowed.ask(
        """SELECT gold, f1 FROM corpus.accuracy
           WHERE "table" = 'sentiment' AND ends_with(measure, ' ' || $scorer || ' macro-F1') ORDER BY f1""",
        scorer=scorer,
    )
