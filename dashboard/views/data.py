"""Every table: what it holds, what its columns mean, its rows to see and to take home; the last run."""

from __future__ import annotations

from functools import partial

import pyarrow as pa
import streamlit as st

from dashboard import frames, theme, ui
from dashboard.queries import tables
from dashboard.source import Selection
from pipeline import schema
from pipeline.tables import TABLES

SLUG, TITLE, ICON = "data", "Data", "🗂️"

ROWS = {"selected": "Rows of the selection", "whole": "Whole table"}
PREVIEW = 200  # rows


def render(selection: Selection) -> None:
    """Draw the page."""
    ui.head(selection, TITLE, "Every table behind the charts, with the meaning of its columns, to take home.")
    _overview(selection)
    _table(selection)
    _last_run(selection)


def _overview(selection: Selection) -> None:
    st.markdown("##### The tables")
    frames.table(selection.ask(tables.counts))


def _table(selection: Selection) -> None:
    st.markdown("##### One table")
    name = st.selectbox("Table", [kind.TABLE for kind in TABLES], key="table", bind="query-params")
    whole = ui.choose("Rows", ROWS, "rows") == "whole"
    st.text(schema.table_named(name).ABOUT)
    frames.table(_columns(name))
    frame = selection.ask(tables.rows, table=name, whole=whole, most=PREVIEW)
    held = selection.ask(tables.counts).to_pylist()
    count = next(row["rows" if whole else "selected"] for row in held if row["table"] == name)
    first = f", of which the first {PREVIEW:,} are shown" if count > PREVIEW else ""
    st.text(f"{ui.counted(count, 'row')}{first}")
    frames.table(frame, column_order=frame.column_names)
    every = partial(tables.rows, selection.narrowed, table=name, whole=whole)  # not kept: it may be large
    with st.container(horizontal=True):
        frames.download(selection, name, every, "Download CSV")
        frames.download(selection, name, every, "Download parquet", "parquet")


def _columns(name: str) -> pa.Table:
    described = schema.columns(schema.table_named(name))
    return pa.table(
        {
            "column": [c.name for c in described],
            "type": [schema.NAMES[c.type] + (", or empty" if c.nullable else "") for c in described],
            "meaning": [schema.meaning(c.column) for c in described],
        }
    )


def _last_run(selection: Selection) -> None:
    st.markdown("##### The last run")
    runs = selection.ask(tables.runs)
    for run in runs.slice(0, 1).to_pylist():
        st.text(
            f"{theme.date(run['started'].date())}, {run['started']:%H:%M} UTC: {ui.counted(run['read'], 'file')} read, "
            f"{run['analysed']:,} analysed, {run['reused']:,} taken over from runs before, "
            f"{run['rejected']:,} not taken, in {theme.number(run['seconds'], 1)} seconds with {run['model']}; "
            f"{run['version']}."
        )
    rejects = selection.ask(tables.rejects)
    if rejects.num_rows:
        st.markdown("Not taken, and why:")
        frames.table(rejects)
        frames.download(selection, "rejects", rejects, "Rejects as CSV")
    else:
        st.text("Every file was taken.")
