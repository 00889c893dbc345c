"""A snapshot opened for questions, and the one rule by which the filters narrow every table of it.

A query is a function `(narrowed, **options) -> small frame`. It writes `FROM mentions`, `FROM articles` ... and gets
the selected rows only. The whole tables are `corpus.mentions` ... and are used for names, never for counts.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import duckdb
import pyarrow as pa

from dashboard.filters import Filters, Step, step, window
from dashboard.queries import joined, toned
from pipeline.store import Snapshot
from pipeline.tables import TABLES

Query = Callable[..., pa.Table]  # (narrowed, **options) -> small frame
OTHER = "other"  # id of the series that holds what is not among the largest
JOINT = "A joint statement counts for each of its speakers."  # what `attributed` means for a chart

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
    """A choice of a filter: its id, the name to show, and its colour where `themes.toml` fixes one."""

    id: str
    name: str
    colour: str | None = None


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
    connection.execute(f"CREATE VIEW corpus.attributed AS {joined.attributed('corpus.quotes')}")
    connection.execute(f"CREATE VIEW corpus.topic_words AS {joined.TOPIC_WORDS}")
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
            """SELECT theme, any_value(label), any_value(colour) FROM corpus.themes GROUP BY theme
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


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A corpus narrowed by filters, on a connection of its own that holds the tables of `narrow`.

    `days`: first and last day that charts over time cover, None if no dated article can be among them. `step`: the
    width of their bins.
    """

    corpus: Corpus
    filters: Filters
    days: tuple[dt.date, dt.date] | None
    step: Step
    connection: duckdb.DuckDBPyConnection
    lock: threading.Lock = field(default_factory=threading.Lock)  # a connection answers one thread at a time

    def ask(self, sql: str, **values: Any) -> pa.Table:
        """The answer of `sql` over the narrowed tables; `values` fill its $parameters."""
        with self.lock:
            return self.connection.sql(sql, params=values).to_arrow_table()

    def kept(self, view: str) -> str:
        """The name of a table with the rows of a view that several questions are about; made when first asked for."""
        with self.lock:
            self.connection.execute(f"CREATE TEMP TABLE IF NOT EXISTS kept_{view} AS FROM {view}")
        return f"kept_{view}"


def narrow(corpus: Corpus, filters: Filters) -> Narrowed:
    """Narrow every table of the corpus, once for all questions about a selection.

    - scope: articles by date, outlet and copies.
    - sentences: of the scope; if leaders are chosen, those that mention one by a chosen kind of reference or are spoken
      by one; if themes are chosen, those that speak of one.
    - articles: of the scope, with a selected sentence if leaders or themes are chosen; `period` is the bin of the date,
      null if the date is unknown or too vague.
    - mentions: in selected sentences, of chosen kinds, and to chosen leaders. beside: the same, to anyone.
    - themes: of selected sentences, and chosen. sentiment: of selected sentences or articles; towards an entity only if
      a chosen leader is that entity or speaks.
    - quotes: by a chosen leader, also together with others, overlapping a sentence of a chosen theme. attributed: the
      same once for each speaker (of the chosen leaders), whose speaker_id and speaker it has; whatever is counted by
      speaker is counted in these, so that a joint statement counts for each who makes it.
    - figures: stated by a chosen leader, also together with others, or in a sentence that mentions one; of a chosen
      theme. stated: the same once for each who states them, like `attributed`.
    - meetings: with a chosen leader, told of in a selected article. meeting_evidence: in selected articles.

    Rows of one sentence brought together: leader_sentences, a sentence with each person (of the chosen leaders) that it
    mentions or quotes, whatever themes are chosen; leader_themes, the same with its themes; spoken, how many words of a
    sentence such persons say, spoken_by, how many each; spoken_themes, the latter with its themes; toned,
    the scores of sentences, or of the persons in them where a scorer judges the tone towards people; tone_about, those
    of an entity or of sentences that mention it, tone_by, of sentences that it speaks (towards others), tone_on, of
    sentences that speak of a theme; courteous, the scores with each courtesy of their sentence; scored_twice, with the
    score that another scorer gives to the same.
    carried, quotations that credit an agency, with their outlet. said, the part of an attributed quotation that stands
    in a sentence, with its words as terms; said_themes, the same with a theme of which it uses terms. company, the
    persons whom selected articles mention. pairs_in_meetings, _sentences and _articles, two (a before b by id) who take
    part in one meeting that was held, or persons mentioned in one selected sentence or article; paired_in_meetings and
    so on, a row for each place that tells of it.
    Topics belong to whole articles: topic_articles, the selected articles with their strongest topic, and whatever
    sentences are selected topic_hits, those of their sentences that use terms of it, topic_sentences, the same with
    text and terms, and topic_themes, their themes.

    What a share is a share of, the selection without one filter: articles_any_leader, sentences_any_leader,
    articles_any_theme, sentences_any_theme, said_any_theme. And periods(period, partial): every bin of the covered
    days, `partial` where the days begin after the bin or end before it.
    """
    days = window(filters, corpus.first, corpus.last)
    width = step(days)
    connection = corpus.connection.cursor()
    chosen = {name: list(getattr(filters, name)) for name in ("leaders", "themes", "outlets", "kinds")}
    for name, ids_ in chosen.items():
        connection.execute(f"CREATE TEMP TABLE chosen_{name} AS SELECT unnest($ids::VARCHAR[]) AS id", {"ids": ids_})
    ends = {"first": filters.start, "last": filters.end}
    connection.execute("CREATE TEMP TABLE chosen_days AS SELECT $first::DATE AS first, $last::DATE AS last", ends)
    covered = dict(zip(("first", "last"), days or (None, None), strict=True))
    connection.execute("CREATE TEMP TABLE covered_days AS SELECT $first::DATE AS first, $last::DATE AS last", covered)
    connection.execute(";\n".join([*_tables(filters, width), *_views(filters, width)]))
    return Narrowed(corpus, filters, days, width, connection)


def _tables(filters: Filters, width: Step) -> Iterator[str]:
    """The articles in scope, and the keys of the sentences that the choice of leaders and themes keeps."""
    yield f"""CREATE TEMP TABLE scope AS
        SELECT article_id, {_bin("published", "published_precision", width)} AS period
        FROM corpus.articles, chosen_days d
        WHERE {"TRUE" if filters.copies else "NOT is_copy"}
          AND {_chosen("outlet", "outlets") if filters.outlets else "TRUE"}
          AND CASE WHEN published IS NULL THEN {"TRUE" if filters.undated else "FALSE"}
              ELSE coalesce({LAST_DAY} >= d.first, TRUE) AND coalesce(published <= d.last, TRUE) END"""
    if filters.leaders:
        yield f"""CREATE TEMP TABLE led AS
            SELECT article_id, sentence FROM corpus.mentions SEMI JOIN scope USING (article_id)
            WHERE {_chosen("entity_id", "leaders")} AND {_chosen("kind", "kinds") if filters.kinds else "TRUE"}
            UNION
            SELECT s.article_id, s.sentence
            FROM corpus.sentences s JOIN (FROM corpus.quotes SEMI JOIN scope USING (article_id)) q
            ON s.article_id = q.article_id AND q.start < s.end AND q.end > s.start
            WHERE {_any_chosen("q.speaker_ids")}"""
    if filters.themes:
        yield f"""CREATE TEMP TABLE themed AS
            SELECT DISTINCT article_id, sentence FROM corpus.themes SEMI JOIN scope USING (article_id)
            WHERE {_chosen("theme", "themes")}"""
    if filters.leaders and filters.themes:
        yield "CREATE TEMP TABLE kept AS FROM led SEMI JOIN themed USING (article_id, sentence)"


def _views(filters: Filters, width: Step) -> Iterator[str]:
    """Every narrowed table, over the keys of `_tables`."""
    led, themed = bool(filters.leaders), bool(filters.themes)
    kept = "kept" if led and themed else "led" if led else "themed" if themed else None
    for suffix, keys in (
        ("", kept),
        ("_any_leader", "themed" if themed else None),
        ("_any_theme", "led" if led else None),
    ):
        articles = f"SEMI JOIN {keys} USING (article_id)" if keys else ""
        yield _view(f"articles{suffix}", f"SELECT * FROM corpus.articles JOIN scope USING (article_id) {articles}")
        yield _view(f"sentences{suffix}", f"FROM corpus.sentences {_in(keys)}")
    of_kind = _chosen("kind", "kinds") if filters.kinds else "TRUE"
    yield _view("beside", f"FROM corpus.mentions {_in(kept)} WHERE {of_kind}")
    yield _view("mentions", f"FROM beside WHERE {_chosen('entity_id', 'leaders') if led else 'TRUE'}")
    yield _view("themes", f"FROM corpus.themes {_in(kept)} WHERE {_chosen('theme', 'themes') if themed else 'TRUE'}")
    toward = f"{_chosen('entity_id', 'leaders')} OR {_any_chosen('speaker_ids')}" if led else "TRUE"
    yield _view(
        "sentiment",
        f"""FROM corpus.sentiment SEMI JOIN articles USING (article_id)
            WHERE level = 'article' AND sentence IS NULL
            UNION ALL FROM corpus.sentiment {_in(kept)}
            WHERE level = 'sentence' OR level = 'entity' AND ({toward})""",
    )
    of_theme = f"""EXISTS (FROM corpus.themes t WHERE t.article_id = q.article_id AND t.start < q.end
                   AND t.end > q.start AND {_chosen("t.theme", "themes")})"""
    for name, by_leader in (
        ("quotes", _any_chosen("q.speaker_ids")),
        ("attributed", _chosen("q.speaker_id", "leaders")),
    ):
        yield _view(
            name,
            f"""SELECT q.* FROM corpus.{name} q SEMI JOIN scope USING (article_id)
                WHERE {by_leader if led else "TRUE"} AND {of_theme if themed else "TRUE"}""",
        )
    yield _view(
        "figures",
        f"""FROM corpus.figures SEMI JOIN scope USING (article_id)
            WHERE {f"({_any_chosen('speaker_ids')} OR {_keyed('led')})" if led else "TRUE"}
            AND {f"(coalesce({_chosen('theme', 'themes')}, FALSE) OR {_keyed('themed')})" if themed else "TRUE"}""",
    )
    yield _view("stated", joined.attributed("figures"))
    yield _view("meeting_evidence", "FROM corpus.meeting_evidence SEMI JOIN articles USING (article_id)")
    with_leader = _any_chosen("participant_ids") if led else "TRUE"
    yield _view("meetings", f"FROM corpus.meetings SEMI JOIN meeting_evidence USING (meeting_id) WHERE {with_leader}")
    speaks, meant = (_chosen(column, "leaders") if led else "TRUE" for column in ("speaker_id", "entity_id"))
    held = _bin("date", "date_precision", width)
    for name, sql in (
        *joined.speech(speaks, _in("themed" if themed else None), _in(None)),
        *joined.leaders(f"FROM corpus.mentions {_in('led' if led else None)} WHERE {of_kind} AND {meant}"),
        *toned.views(meant),
        *joined.pairs(of_kind, held),
        *joined.topics(),
    ):
        yield _view(name, sql)
    one = "INTERVAL 3 month" if width == "quarter" else f"INTERVAL 1 {width}"
    yield _view(
        "periods",
        f"""SELECT period, period < first OR period + {one} - INTERVAL 1 day > last AS partial
            FROM (SELECT unnest(generate_series(date_trunc('{width}', first)::TIMESTAMP, last::TIMESTAMP, {one}))::DATE
                  AS period, first, last FROM covered_days)""",
    )


def _bin(day: str, precision: str, width: Step) -> str:
    """SQL of the first day of the bin of a date; null if it is unknown or too vague."""
    placed = ", ".join(f"'{one}'" for one in PLACES[width])
    return f"CASE WHEN {precision} IN ({placed}) THEN date_trunc('{width}', {day})::DATE END"


def _view(name: str, sql: str) -> str:
    return f"CREATE TEMP VIEW {name} AS {sql}"


def _chosen(column: str, of: str) -> str:
    """True where the column holds a chosen value."""
    return f"{column} IN (SELECT id FROM chosen_{of})"


def _any_chosen(column: str) -> str:
    """True where a list holds a chosen leader."""
    return f"list_has_any({column}, (SELECT list(id) FROM chosen_leaders))"


def _in(keys: str | None) -> str:
    """A join that keeps the rows in scope, and of the sentences in the table `keys`."""
    return "SEMI JOIN scope USING (article_id)" + (f" SEMI JOIN {keys} USING (article_id, sentence)" if keys else "")


def _keyed(keys: str) -> str:
    """True where the row's sentence is in the table `keys`."""
    return f"(article_id, sentence) IN (SELECT (article_id, sentence) FROM {keys})"


def ids(frame: pa.Table, column: str = "id") -> tuple[str, ...]:
    """The distinct values of a column without the series of others, in order."""
    return tuple(dict.fromkeys(value for value in frame.column(column).to_pylist() if value != OTHER))
