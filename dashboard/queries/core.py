"""A snapshot opened for questions, and the one rule by which the filters narrow every table of it.

A query writes `FROM mentions`, `FROM articles` ... and gets the selected rows only: `ask` puts the tables of `narrowed`
before it. The whole tables are `corpus.mentions` ... and are used for names, never for counts.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Literal

import duckdb
import pyarrow as pa

from dashboard.filters import Filters, Step, step, window
from pipeline.store import Snapshot
from pipeline.tables import TABLES

Query = Callable[..., pa.Table]  # (corpus, filters, **options) -> small frame
Lifted = Literal["leaders", "themes"]
PARAMETER = re.compile(r"\$(\w+)")
OTHER = "other"  # id of the series that holds what is not among the largest

# Days an article may have been published on: a month or a year where no more is known.
LAST_DAY = """CASE published_precision WHEN 'month' THEN last_day(published)
              WHEN 'year' THEN (published + INTERVAL 1 year - INTERVAL 1 day)::DATE ELSE published END"""
# Precisions that place an article in a bin of the step.
PLACES: dict[Step, tuple[str, ...]] = {
    "week": ("day",),
    "month": ("day", "month"),
    "quarter": ("day", "month"),
    "year": ("day", "month", "year"),
}


@dataclass(frozen=True, slots=True)
class Named:
    """A choice of a filter: its id and the name to show."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """An opened snapshot and what is known of it as a whole. `leaders` and `themes` stand by falling number of
    articles, which fixes their colours; `first` and `last` are None if no article is dated."""

    id: str
    connection: duckdb.DuckDBPyConnection
    articles: int
    copies: int
    first: dt.date | None
    last: dt.date | None
    leaders: tuple[Named, ...]
    themes: tuple[Named, ...]
    outlets: tuple[str, ...]

    @property
    def names(self) -> dict[str, str]:
        """Ids of leaders and themes -> names."""
        return {one.id: one.name for one in (*self.leaders, *self.themes)}


def open_corpus(snapshot: Snapshot) -> Corpus:
    """Open a snapshot. Raises duckdb.Error if a table is missing, damaged or of another version."""
    connection = duckdb.connect()
    connection.execute("SET TimeZone = 'UTC'; CREATE SCHEMA corpus")
    for kind in TABLES:
        path = str(snapshot.path(kind.TABLE)).replace("'", "''")
        connection.execute(f"CREATE VIEW corpus.{kind.TABLE} AS FROM read_parquet('{path}')")
    articles, copies, first, last = connection.execute(
        f"SELECT count(*), count(*) FILTER (is_copy), min(published), max({LAST_DAY}) FROM corpus.articles"
    ).fetchall()[0]
    return Corpus(
        snapshot.id,
        connection,
        articles,
        copies,
        first,
        last,
        leaders=_named(
            connection,
            """SELECT entity_id, name FROM corpus.entities WHERE label = 'person' AND mentions > 0
               ORDER BY articles DESC, mentions DESC, entity_id""",
        ),
        themes=_named(
            connection,
            """SELECT theme, any_value(label) FROM corpus.themes GROUP BY theme
               ORDER BY count(DISTINCT article_id) DESC, count(*) DESC, theme""",
        ),
        outlets=tuple(
            name
            for (name,) in connection.execute(
                """SELECT outlet FROM corpus.articles WHERE outlet IS NOT NULL
                   GROUP BY outlet ORDER BY count(*) DESC, outlet"""
            ).fetchall()
        ),
    )


def _named(connection: duckdb.DuckDBPyConnection, sql: str) -> tuple[Named, ...]:
    return tuple(Named(*row) for row in connection.execute(sql).fetchall())


def ask(corpus: Corpus, filters: Filters, sql: str, lifted: Lifted | None = None, **values: Any) -> pa.Table:
    """Answer `sql` over the narrowed tables; `values` fill its $parameters.

    `lifted`: a filter to leave out. The tables `base_articles`, `base_sentences` ... then hold the selection without
    it: what a share is a share of. Also at hand: `periods(period, partial)`, every bin of the chart over time.
    """
    tables, bound = narrowed(corpus, filters)
    if lifted:
        more, values_more = narrowed(corpus, _without(filters, lifted), "base_")
        tables, bound = tables | more, bound | values_more
    more, values_more = _periods(corpus, filters)
    query = _with(tables | more, sql)
    values = bound | values_more | values
    used = {name: values[name] for name in set(PARAMETER.findall(query))}
    return corpus.connection.cursor().sql(query, params=used).to_arrow_table()


def _with(tables: dict[str, str], sql: str) -> str:
    """`sql` after those of the tables that it uses, straight or through another; later tables may use earlier ones."""
    query = f"answer AS ({sql}) FROM answer"
    for name, text in reversed(tables.items()):
        if re.search(rf"(?<![.\w]){name}\b", query):
            query = f"{name} AS ({text}),\n{query}"
    return f"WITH {query}"


def narrowed(corpus: Corpus, filters: Filters, prefix: str = "") -> tuple[dict[str, str], dict[str, Any]]:
    """The rule of narrowing, as SQL of each table, and the values of their parameters.

    - scope: articles by date, outlet and copies.
    - sentences: of the scope; if leaders are chosen, those that mention one by a chosen kind of reference or are spoken
      by one; if themes are chosen, those that speak of one.
    - articles: of the scope, with a selected sentence if leaders or themes are chosen; `period` is the bin of the date.
    - mentions: in selected sentences, of chosen kinds, and to chosen leaders. beside: the same, to anyone.
    - themes, sentiment: of selected sentences; sentiment of an article stays with the article.
    - quotes: by a chosen leader, overlapping a sentence of a chosen theme.
    - figures: stated by a chosen leader or in a sentence that mentions one; of a chosen theme.
    - meetings: with a chosen leader, told of in a selected article; meeting_evidence: in selected articles.
    """
    p = prefix
    bound = {
        f"{p}start": filters.start,
        f"{p}end": filters.end,
        f"{p}leaders": list(filters.leaders),
        f"{p}themes": list(filters.themes),
        f"{p}outlets": list(filters.outlets),
        f"{p}kinds": list(filters.kinds),
    }
    by_date = _all(
        (filters.start, f"{LAST_DAY} >= ${p}start"),
        (filters.end, f"published <= ${p}end"),
    )
    undated = "TRUE" if filters.undated else "FALSE"
    scope = _all(
        (not filters.copies, "NOT is_copy"),
        (filters.outlets, f"list_contains(${p}outlets, outlet)"),
        (True, f"CASE WHEN published IS NULL THEN {undated} ELSE {by_date} END"),
    )
    led, themed = bool(filters.leaders), bool(filters.themes)
    is_leader = f"list_contains(${p}leaders, {{}})"
    of_kind = _all((filters.kinds, f"list_contains(${p}kinds, kind)"))
    of_leader = f"(article_id, sentence) IN (SELECT (article_id, sentence) FROM {p}of_leaders)"
    of_theme = f"(article_id, sentence) IN (SELECT (article_id, sentence) FROM {p}of_themes)"
    in_articles = f"article_id IN (SELECT article_id FROM {p}articles)"
    in_scope = f"article_id IN (SELECT article_id FROM {p}scope)"
    in_sentences = f"(article_id, sentence) IN (SELECT (article_id, sentence) FROM {p}sentences)"
    overlaps_theme = (
        f"EXISTS (FROM corpus.themes t WHERE list_contains(${p}themes, t.theme)"
        " AND t.article_id = q.article_id AND t.start < q.end AND t.end > q.start)"
    )
    tone_of_leader = f"level <> 'entity' OR {is_leader.format('entity_id')} OR {is_leader.format('speaker_id')}"
    bin_width = step_of(corpus, filters)
    placed = ", ".join(f"'{precision}'" for precision in PLACES[bin_width])
    tables = {
        "scope": f"FROM corpus.articles WHERE {scope}",
        "of_leaders": f"""
            SELECT article_id, sentence FROM corpus.mentions
            WHERE {is_leader.format("entity_id")} AND {of_kind}
            UNION SELECT s.article_id, s.sentence FROM corpus.sentences s JOIN corpus.quotes q
            ON s.article_id = q.article_id AND q.start < s.end AND q.end > s.start
            WHERE {is_leader.format("q.speaker_id")}"""
        if led
        else "SELECT article_id, sentence FROM corpus.sentences",
        "of_themes": f"SELECT article_id, sentence FROM corpus.themes WHERE list_contains(${p}themes, theme)"
        if themed
        else "SELECT article_id, sentence FROM corpus.sentences",
        "sentences": f"FROM corpus.sentences WHERE {_all((True, in_scope), (led, of_leader), (themed, of_theme))}",
        "articles": f"""
            SELECT *, CASE WHEN published_precision IN ({placed})
                      THEN date_trunc('{bin_width}', published)::DATE END AS period
            FROM {p}scope
            WHERE {_all((led or themed, f"article_id IN (SELECT article_id FROM {p}sentences)"))}""",
        "beside": f"FROM corpus.mentions WHERE {in_sentences} AND {of_kind}",
        "mentions": f"FROM {p}beside WHERE {_all((led, is_leader.format('entity_id')))}",
        "themes": f"FROM corpus.themes WHERE {in_sentences} AND {_all((themed, f'list_contains(${p}themes, theme)'))}",
        "quotes": f"SELECT q.* FROM corpus.quotes q WHERE {in_scope}"
        f" AND {_all((led, is_leader.format('speaker_id')), (themed, overlaps_theme))}",
        "figures": f"""FROM corpus.figures WHERE {in_scope} AND {
            _all(
                (led, f"({is_leader.format('speaker_id')} OR {of_leader})"),
                (themed, f"(list_contains(${p}themes, theme) OR {of_theme})"),
            )
        }""",
        "sentiment": f"""FROM corpus.sentiment WHERE
            CASE level WHEN 'article' THEN {in_articles} ELSE {in_sentences} END
            AND {_all((led, f"({tone_of_leader})"))}""",
        "meeting_evidence": f"FROM corpus.meeting_evidence WHERE {in_articles}",
        "meetings": f"FROM corpus.meetings WHERE meeting_id IN (SELECT meeting_id FROM {p}meeting_evidence)"
        f" AND {_all((led, f'list_has_any(participant_ids, ${p}leaders)'))}",
    }
    return {f"{p}{name}": sql for name, sql in tables.items()}, bound


def _all(*conditions: tuple[Any, str]) -> str:
    """The conditions that apply, joined by AND; TRUE if none does."""
    return " AND ".join(sql for applies, sql in conditions if applies) or "TRUE"


def _without(filters: Filters, lifted: Lifted) -> Filters:
    return replace(filters, leaders=()) if lifted == "leaders" else replace(filters, themes=())


def days(corpus: Corpus, filters: Filters) -> tuple[dt.date, dt.date] | None:
    """The first and last day that charts over time cover."""
    return window(filters, corpus.first, corpus.last)


def step_of(corpus: Corpus, filters: Filters) -> Step:
    """The width of the bins of charts over time."""
    return step(days(corpus, filters))


def _periods(corpus: Corpus, filters: Filters) -> tuple[dict[str, str], dict[str, Any]]:
    """Every bin of the covered days; `partial` where the days begin after the bin or end before it."""
    covered = days(corpus, filters)
    if covered is None:
        return {"periods": "SELECT NULL::DATE AS period, FALSE AS partial WHERE FALSE"}, {}
    width = step_of(corpus, filters)
    one = "INTERVAL 3 month" if width == "quarter" else f"INTERVAL 1 {width}"
    return (
        {
            "periods": f"""
            SELECT period, period < $first_day OR period + {one} - INTERVAL 1 day > $last_day AS partial
            FROM (SELECT unnest(generate_series(date_trunc('{width}', $first_day::DATE)::TIMESTAMP,
                                                $last_day::TIMESTAMP, {one}))::DATE AS period)"""
        },
        {"first_day": covered[0], "last_day": covered[1]},
    )


def ids(frame: pa.Table, column: str = "id") -> tuple[str, ...]:
    """The distinct values of a column without the series of others, in order."""
    return tuple(dict.fromkeys(value for value in frame.column(column).to_pylist() if value != OTHER))
