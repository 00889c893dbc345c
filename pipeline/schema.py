"""What follows from the row classes: Arrow schemas, the check of every row before it is written, the dictionary."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, cast, get_args, get_origin, get_type_hints

import pyarrow as pa

from pipeline.tables import TABLES, Column, Row

ARROW: dict[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    dt.date: pa.date32(),
    dt.datetime: pa.timestamp("us", tz="UTC"),
    tuple[str, ...]: pa.list_(pa.string()),
}
NAMES: dict[Any, str] = {
    str: "text",
    int: "integer",
    float: "number",
    bool: "true/false",
    dt.date: "date",
    dt.datetime: "time (UTC)",
    tuple[str, ...]: "list of text",
}


@dataclass(frozen=True, slots=True)
class Described:
    """A column as declared: its name, Python type, whether it may be null, and its Column."""

    name: str
    type: Any
    nullable: bool
    column: Column


def columns(kind: type[Row]) -> tuple[Described, ...]:
    """The columns of a table, in order."""
    return _columns(cast(Any, kind))  # a class is hashable, but the type checker sees the __hash__ of its instances


@cache
def _columns(kind: Any) -> tuple[Described, ...]:
    hints = get_type_hints(kind, include_extras=True)
    return tuple(_described(name, hint) for name, hint in hints.items() if get_origin(hint) is Annotated)


def _described(name: str, hint: Any) -> Described:
    inner, column = get_args(hint)[0], get_args(hint)[-1]
    options = get_args(inner)
    nullable = type(None) in options
    return Described(name, options[0] if nullable else inner, nullable, column)


def arrow(kind: type[Row]) -> pa.Schema:
    """The Arrow schema of a table; column meanings stand in the fields' metadata."""
    return pa.schema(
        pa.field(c.name, ARROW[c.type], nullable=c.nullable, metadata={"meaning": c.column.meaning})
        for c in columns(kind)
    )


def table_named(name: str) -> type[Row]:
    """The row class of a table. Raises KeyError with the names there are."""
    for kind in TABLES:
        if name == kind.TABLE:
            return kind
    raise KeyError(f"there is no table {name!r}; the tables are {', '.join(k.TABLE for k in TABLES)}")


def check(kind: type[Row], rows: Iterable[Row]) -> list[Row]:
    """`rows` as a list, or ValueError for the first row that breaks its table's rules, with the row."""
    checked: list[Row] = []
    keys: set[tuple[Any, ...]] = set()
    described = columns(kind)
    for row in rows:
        for c in described:
            problem = _problem(c, getattr(row, c.name))
            if problem:
                raise ValueError(f"{kind.TABLE}.{c.name} {problem}: {row}")
        key = tuple(getattr(row, name) for name in kind.KEY)
        if key in keys:
            raise ValueError(f"{kind.TABLE} has two rows with the key {dict(zip(kind.KEY, key, strict=True))}: {row}")
        keys.add(key)
        checked.append(row)
    return checked


def _problem(c: Described, value: Any) -> str | None:
    if value is None:
        return None if c.nullable else "is missing"
    if value == "":
        return "is empty text; a missing value is None"
    if c.column.values and value not in c.column.values:
        return f"is {value!r}, not one of {', '.join(c.column.values)}"
    if c.column.low is not None and not c.column.low <= value:
        return f"is {value!r}, below {c.column.low}"
    if c.column.high is not None and not value <= c.column.high:
        return f"is {value!r}, above {c.column.high}"
    return None


def to_arrow(kind: type[Row], rows: Iterable[Row]) -> pa.Table:
    """Checked rows as one Arrow table."""
    checked = check(kind, rows)
    schema = arrow(kind)
    return pa.table(
        [pa.array([getattr(row, name) for row in checked], schema.field(name).type) for name in schema.names],
        schema=schema,
    )


def dictionary() -> str:
    """The data dictionary, as the Markdown of data/README.md."""
    lines = [
        "# The tables of Readout",
        "",
        "Made by `python -m pipeline dictionary` from `pipeline/tables.py`; do not edit by hand.",
        "",
        "`python -m pipeline path [TABLE]` prints where the published tables lie; read them with",
        "`pandas.read_parquet`, DuckDB or any reader of parquet. Offsets count characters of `texts.text`, end",
        "exclusive, and `text` is always `texts.text[start:end]`. A missing value is null. In CSV files lists are",
        "joined by `; `, and text that a spreadsheet would run as a formula has an apostrophe before it.",
        "",
    ]
    for kind in TABLES:
        lines += [f"## {kind.TABLE}", "", f"{kind.ABOUT} Key: {', '.join(f'`{k}`' for k in kind.KEY)}.", ""]
        lines += ["| column | type | meaning |", "|---|---|---|"]
        lines += [
            f"| `{c.name}` | {NAMES[c.type]}{', or null' if c.nullable else ''} | {meaning(c.column)} |"
            for c in columns(kind)
        ]
        lines.append("")
    return "\n".join(lines)


def meaning(column: Column) -> str:
    """What a column means, with its closed list and what it refers to, in Markdown."""
    notes = [column.meaning]
    if column.values:
        notes.append(f"One of: {', '.join(column.values)}.")
    if column.refers_to:
        notes.append(f"Refers to `{column.refers_to}`.")
    return " ".join(notes)
