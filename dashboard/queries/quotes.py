"""Who said what: counts by speaker, act and time, and the search for words.

Two rules of counting (`measure`): `printed` counts every quotation printed, `statements` counts the same words of the
same speaker once, however often they are printed.
"""

from __future__ import annotations

from typing import Literal

import pyarrow as pa

from dashboard.queries.core import Narrowed

Measure = Literal["statements", "printed"]

COUNT: dict[Measure, str] = {"statements": "count(DISTINCT statement_id)", "printed": "count(*)"}
# A speaker is an entity, or else the role or body as printed; ids of the latter cannot be those of entities.
SPEAKER = "coalesce(speaker_id, 'printed ' || speaker, 'unknown')"
SHOWN = "coalesce(speaker, 'unknown speaker')"


def speakers(narrowed: Narrowed, measure: Measure, most: int = 15) -> pa.Table:
    """The speakers with most to say: id, name, speaker_id (null if no entity), <measure>."""
    return narrowed.ask(
        f"""SELECT {SPEAKER} AS id, any_value({SHOWN}) AS name, any_value(speaker_id) AS speaker_id,
                   {COUNT[measure]} AS {measure}
            FROM quotes WHERE speaker IS NOT NULL GROUP BY id ORDER BY {measure} DESC, name LIMIT $most""",
        most=most,
    )


def acts(narrowed: Narrowed, measure: Measure, most: int = 10) -> pa.Table:
    """What the most quoted do by speaking: row_id, row (speaker), column_id, column (act), speaker_id, <measure>."""
    return narrowed.ask(
        f"""WITH spoken AS (SELECT *, {SPEAKER} AS id FROM quotes WHERE speaker IS NOT NULL AND act IS NOT NULL),
            largest AS (SELECT id, count(*) AS total FROM spoken GROUP BY id ORDER BY total DESC, id LIMIT $most),
            common AS (SELECT act, count(*) AS total FROM spoken GROUP BY act)
            SELECT s.id AS row_id, any_value({SHOWN}) AS row, s.act AS column_id, s.act AS column,
                   any_value(speaker_id) AS speaker_id, {COUNT[measure]} AS {measure}
            FROM spoken s JOIN largest l USING (id) JOIN common c USING (act)
            GROUP BY s.id, s.act, l.total, c.total ORDER BY l.total DESC, s.id, c.total DESC, s.act""",
        most=most,
    )


def over_time(narrowed: Narrowed, measure: Measure) -> pa.Table:
    """Direct and reported speech by period: period, id and name (kind), <measure>, partial."""
    return narrowed.ask(
        f"""WITH counted AS (
                SELECT q.kind, period, {COUNT[measure]} AS {measure}
                FROM quotes q JOIN articles USING (article_id) GROUP BY q.kind, period)
            SELECT p.period, k.id, k.name, coalesce({measure}, 0) AS {measure}, p.partial
            FROM periods p CROSS JOIN (VALUES ('direct', 'Direct'), ('reported', 'Reported')) k(id, name)
            LEFT JOIN counted c ON c.kind = k.id AND c.period = p.period
            ORDER BY k.id, p.period""",
    )


def search(narrowed: Narrowed, words: str = "", kind: str | None = None) -> pa.Table:
    """The quotations that hold all of `words` (whatever their case and accents), newest article first.

    article_id, published, published_precision, outlet, title, speaker, addressee, agency, kind, act, cue, start, end,
    text, marks (where the words stand, from the start of text). `kind`: 'direct', 'reported' or None for both.
    """
    wanted = words.split()
    holds = " AND ".join(f"contains({_folded('q.text')}, {_folded(f'$word{i}')})" for i in range(len(wanted)))
    return narrowed.ask(
        f"""SELECT article_id, a.published, a.published_precision, a.outlet, a.title, q.speaker,
                   e.name AS addressee, q.agency, q.kind, q.act, q.cue, q.start, q.end, q.text,
                   {_marks(len(wanted))} AS marks
            FROM quotes q JOIN articles a USING (article_id)
            LEFT JOIN corpus.entities e ON e.entity_id = q.addressee_id
            WHERE {holds or "TRUE"} AND ($kind IS NULL OR q.kind = $kind)
            ORDER BY a.published DESC NULLS LAST, article_id, q.start""",
        kind=kind,
        **{f"word{i}": word for i, word in enumerate(wanted)},
    )


def _folded(text: str) -> str:
    """SQL of a text without case and accents, character for character."""
    return f"strip_accents(lower({text}))"


def _marks(count: int) -> str:
    """SQL of the list of {start, end} of the first place of each of `count` words."""
    places = ", ".join(
        f"{{'start': instr({_folded('q.text')}, {_folded(f'$word{i}')}) - 1, "
        f"'end': instr({_folded('q.text')}, {_folded(f'$word{i}')}) - 1 + length($word{i})}}"
        for i in range(count)
    )
    return f"[{places}]"
