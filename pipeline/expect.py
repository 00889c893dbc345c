"""Are the tables of a snapshot whole and consistent? What is wrong is an error; what is odd is a warning.

Every expectation is stated over columns as `tables.py` declares them, so a new table is checked without a line here;
only `FILL` knows tables by name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from pipeline import schema
from pipeline.schema import Described
from pipeline.store import NoData, Snapshot
from pipeline.tables import TABLES, Row


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not hold. `is_error` is false for what is possible but worth a look."""

    table: str
    what: str
    is_error: bool = True

    def __str__(self) -> str:
        return f"{'error' if self.is_error else 'warning'}: {self.table}: {self.what}"


@dataclass(frozen=True, slots=True)
class Fill:
    """At most `share` of the rows of a table may lack a value in a column; more is a warning."""

    table: str
    column: str
    share: float


# Shares seen on the seeds and the development corpus, with room: more missing than this means a stage went blind.
FILL = (
    Fill("articles", "published", 0.5),
    Fill("articles", "title", 0.5),
    Fill("quotes", "speaker", 0.4),
    Fill("mentions", "entity_id", 0.4),
    Fill("meetings", "date", 0.8),
)


def findings(snapshot: Snapshot) -> list[Finding]:
    """All findings, errors first. A snapshot that cannot be read has one error per table."""
    tables: dict[str, pa.Table] = {}
    found: list[Finding] = []
    for kind in TABLES:
        try:
            tables[kind.TABLE] = snapshot.read(kind)
        except NoData as problem:
            found.append(Finding(kind.TABLE, str(problem)))
    for kind in TABLES:
        if kind.TABLE in tables:
            for expectation in EXPECTATIONS:
                found += expectation(kind, tables)
    return sorted(found, key=lambda f: not f.is_error)


def has_its_columns(kind: type[Row], tables: dict[str, pa.Table]) -> Iterator[Finding]:
    """Names and types are those of the schema."""
    for expected in schema.arrow(kind):
        actual = tables[kind.TABLE].schema
        if expected.name not in actual.names:
            yield Finding(kind.TABLE, f"the column {expected.name} is missing")
        elif actual.field(expected.name).type != expected.type:
            yield Finding(
                kind.TABLE, f"{expected.name} has type {actual.field(expected.name).type}, not {expected.type}"
            )


def has_sound_values(kind: type[Row], tables: dict[str, pa.Table]) -> Iterator[Finding]:
    """No null where none may be, no empty text, closed lists and bounds kept."""
    for c, values in _columns(kind, tables):
        if not c.nullable and values.null_count:
            yield Finding(kind.TABLE, f"{values.null_count} rows have no {c.name}")
        if c.type is str and (empty := _count(pc.equal(values, ""))):
            yield Finding(kind.TABLE, f"{c.name} is empty text in {empty} rows; a missing value is null")
        if c.column.values and (odd := sorted(set(values.drop_null().to_pylist()) - set(c.column.values))):
            yield Finding(kind.TABLE, f"{c.name} holds {', '.join(map(repr, odd))}, which it may not")
        if c.column.low is not None and (low := _count(pc.less(values, c.column.low))):
            yield Finding(kind.TABLE, f"{c.name} is below {c.column.low} in {low} rows")
        if c.column.high is not None and (high := _count(pc.greater(values, c.column.high))):
            yield Finding(kind.TABLE, f"{c.name} is above {c.column.high} in {high} rows")


def has_unique_keys(kind: type[Row], tables: dict[str, pa.Table]) -> Iterator[Finding]:
    """No two rows share a key."""
    table = tables[kind.TABLE]
    if set(kind.KEY) <= set(table.column_names):
        keys = Counter(zip(*(table.column(name).to_pylist() for name in kind.KEY), strict=True))
        if twice := [key for key, n in keys.items() if n > 1]:
            yield Finding(kind.TABLE, f"{len(twice)} keys stand twice, the first {twice[0]}")


def refers_to_rows(kind: type[Row], tables: dict[str, pa.Table]) -> Iterator[Finding]:
    """What a column refers to exists."""
    for c, values in _columns(kind, tables):
        if not c.column.refers_to:
            continue
        table, _, column = c.column.refers_to.partition(".")
        if table not in tables or column not in tables[table].column_names:
            continue
        flat = pc.list_flatten(values) if pa.types.is_list(values.type) else values
        if lost := sorted(set(flat.drop_null().to_pylist()) - set(tables[table].column(column).to_pylist())):
            yield Finding(kind.TABLE, f"{c.name} refers to {lost[0]!r} and {len(lost) - 1} more not in {table}")


def keeps_its_place(kind: type[Row], tables: dict[str, pa.Table]) -> Iterator[Finding]:
    """`text` is `texts.text[start:end]` in every row that has them."""
    table = tables[kind.TABLE]
    if not {"article_id", "start", "end", "text"} <= set(table.column_names) or "texts" not in tables:
        return
    texts = dict(zip(*(tables["texts"].column(name).to_pylist() for name in ("article_id", "text")), strict=True))
    rows = zip(*(table.column(name).to_pylist() for name in ("article_id", "start", "end", "text")), strict=True)
    wrong = [row for row in rows if texts.get(row[0], "")[row[1] : row[2]] != row[3]]
    if wrong:
        yield Finding(kind.TABLE, f"text is not texts.text[start:end] in {len(wrong)} rows, the first {wrong[0]}")


def is_filled(kind: type[Row], tables: dict[str, pa.Table]) -> Iterator[Finding]:
    """Warnings: columns with more nulls than their Fill allows."""
    for fill in FILL:
        table = tables[kind.TABLE]
        if fill.table != kind.TABLE or not table.num_rows or fill.column not in table.column_names:
            continue
        lacking = table.column(fill.column).null_count / table.num_rows
        if lacking > fill.share:
            yield Finding(
                kind.TABLE,
                f"{lacking:.0%} of the rows have no {fill.column} (expected at most {fill.share:.0%})",
                False,
            )


EXPECTATIONS: tuple[Callable[[type[Row], dict[str, pa.Table]], Iterator[Finding]], ...] = (
    has_its_columns,
    has_sound_values,
    has_unique_keys,
    refers_to_rows,
    keeps_its_place,
    is_filled,
)


def _columns(kind: type[Row], tables: dict[str, pa.Table]) -> Iterator[tuple[Described, pa.ChunkedArray]]:
    table = tables[kind.TABLE]
    return ((c, table.column(c.name)) for c in schema.columns(kind) if c.name in table.column_names)


def _count(holds: pa.ChunkedArray) -> int:
    return int(pc.sum(holds).as_py() or 0)
