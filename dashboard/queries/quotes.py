"""Who said what: counts by speaker, act, addressee, theme, carrier and time, and the search for words.

Three rules of counting (`measure`): `printed` counts every quotation printed, `statements` counts the same words of the
same speaker once, however often they are printed, `articles` counts the articles with at least one. By speaker, what
several say jointly counts for each of them.
"""

from __future__ import annotations

from typing import Literal

import pyarrow as pa

from dashboard.queries.core import Narrowed

Measure = Literal["statements", "printed", "articles"]

COUNT: dict[Measure, str] = {
    "statements": "count(DISTINCT statement_id)",
    "printed": "count(*)",
    "articles": "count(DISTINCT article_id)",
}
# A speaker is an entity, or else the role or body as printed; ids of the latter cannot be those of entities.
SPEAKER = "coalesce(speaker_id, 'printed ' || speaker, 'unknown')"
SHOWN = "coalesce(speaker, 'unknown speaker')"
KNOWN = "speaker IS NOT NULL"


def speakers(narrowed: Narrowed, measure: Measure, most: int = 15) -> pa.Table:
    """The speakers with most to say: id, name, speaker_id (null if no entity), <measure>."""
    return narrowed.ask(
        f"""SELECT {SPEAKER} AS id, any_value({SHOWN}) AS name, any_value(speaker_id) AS speaker_id,
                   {COUNT[measure]} AS {measure}
            FROM attributed WHERE {KNOWN} GROUP BY id ORDER BY {measure} DESC, name LIMIT $most""",
        most=most,
    )


def acts(narrowed: Narrowed, measure: Measure, most: int = 10) -> pa.Table:
    """What the most quoted do by speaking: columns of `_matrix`, with the act as column."""
    return _matrix(narrowed, measure, f"SELECT *, act AS column_id, act AS column FROM attributed WHERE {KNOWN}", most)


def addressees(narrowed: Narrowed, measure: Measure, most: int = 10) -> pa.Table:
    """Whom the most quoted speak to: columns of `_matrix`, with the addressee as column."""
    return _matrix(
        narrowed,
        measure,
        f"""SELECT q.*, addressee_id AS column_id, name AS column
            FROM attributed q JOIN corpus.entities ON entity_id = addressee_id WHERE {KNOWN}""",
        most,
    )


def themes(narrowed: Narrowed, measure: Measure, most: int = 10) -> pa.Table:
    """What the most quoted speak about: columns of `_matrix`, with the theme as column. A quotation speaks of a theme
    if it uses one of its terms itself."""
    once = f"""SELECT DISTINCT article_id, quote_start, speaker_id, speaker, statement_id, theme, label
               FROM said_themes WHERE {KNOWN}"""
    return _matrix(narrowed, measure, f"SELECT *, theme AS column_id, label AS column FROM ({once})", most)


def carriers(narrowed: Narrowed, measure: Measure, most: int = 10) -> pa.Table:
    """Which agencies carry the words of the most carried: columns of `_matrix`, with the agency as column."""
    return _matrix(
        narrowed, measure, f"SELECT *, agency AS column_id, agency AS column FROM attributed WHERE {KNOWN}", most
    )


def printers(narrowed: Narrowed, measure: Measure, most: int = 10) -> pa.Table:
    """Which outlets print the words that agencies carry: row_id, row (agency), column_id, column (outlet), outlet (null
    where unknown), <measure>."""
    return narrowed.ask(
        f"""WITH largest AS (
                SELECT agency, {COUNT[measure]} AS total FROM carried GROUP BY agency
                ORDER BY total DESC, agency LIMIT $most),
            common AS (
                SELECT outlet, {COUNT[measure]} AS total FROM carried SEMI JOIN largest USING (agency)
                GROUP BY outlet ORDER BY total DESC, outlet LIMIT $most)
            SELECT agency AS row_id, agency AS "row", coalesce(c.outlet, 'unknown') AS column_id,
                   coalesce(c.outlet, 'Outlet unknown') AS "column", c.outlet, {COUNT[measure]} AS {measure}
            FROM carried q JOIN largest l USING (agency) JOIN common c ON q.outlet IS NOT DISTINCT FROM c.outlet
            GROUP BY agency, c.outlet, l.total, c.total ORDER BY l.total DESC, agency, c.total DESC, column_id""",
        most=most,
    )


def chains(narrowed: Narrowed) -> pa.Table:
    """By what way words reach the reader: speaker, agency (that carries them), outlet (that prints them), statements,
    printed, articles; the most used first."""
    return narrowed.ask(
        f"""SELECT speaker, agency, outlet, {", ".join(f"{count} AS {name}" for name, count in COUNT.items())}
            FROM attributed JOIN (SELECT article_id, outlet FROM articles) USING (article_id) WHERE agency IS NOT NULL
            GROUP BY ALL ORDER BY statements DESC, printed DESC, speaker NULLS LAST, agency, outlet"""
    )


def _matrix(narrowed: Narrowed, measure: Measure, source: str, most: int) -> pa.Table:
    """The most quoted against the commonest columns: row_id, row (speaker), column_id, column, speaker_id, <measure>.

    `source`: SQL of quotations with column_id and column; those without a column_id are left out.
    """
    return narrowed.ask(
        f"""WITH spoken AS (SELECT *, {SPEAKER} AS id FROM ({source}) WHERE column_id IS NOT NULL),
            largest AS (
                SELECT id, {COUNT[measure]} AS total FROM spoken GROUP BY id ORDER BY total DESC, id LIMIT $most),
            common AS (
                SELECT column_id, {COUNT[measure]} AS total FROM spoken SEMI JOIN largest USING (id)
                GROUP BY column_id ORDER BY total DESC, column_id LIMIT $most)
            SELECT s.id AS row_id, any_value({SHOWN}) AS "row", s.column_id, any_value(s.column) AS "column",
                   any_value(speaker_id) AS speaker_id, {COUNT[measure]} AS {measure}
            FROM spoken s JOIN largest l USING (id) JOIN common c USING (column_id)
            GROUP BY s.id, s.column_id, l.total, c.total ORDER BY l.total DESC, s.id, c.total DESC, s.column_id""",
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
