"""A frame on a page: as a table that can be read, and as a file to take home."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal

import pyarrow as pa
import pyarrow.compute as pc
import streamlit as st

from dashboard.filters import file_part
from dashboard.source import Selection
from pipeline import store

POPOVER = 560  # pixels; on a narrower screen the table scrolls sideways
RATES = ("precision", "recall", "f1", "score", "kappa", "polarity", "weight")  # columns with four decimals
TABLE = 1000  # rows of a table on the page; the file holds all
SHORT, LETTER = 40, 8  # characters of a text that a column of a table shows whole, and pixels of each

Form = Literal["csv", "parquet"]
FORMS: Mapping[Form, tuple[Callable[[pa.Table], bytes], str]] = {
    "csv": (store.csv_bytes, "text/csv"),
    "parquet": (store.parquet_bytes, "application/vnd.apache.parquet"),
}


def named(frame: pa.Table, columns: Mapping[str, str]) -> pa.Table:
    """A frame with its columns, and those of their ids, named by what they are of; an id that another column of the
    name holds already is left out."""
    names = dict(columns) | {f"{one}_id": f"{name}_id" for one, name in columns.items()}
    double = [one for one, name in names.items() if one in frame.column_names and name in frame.column_names]
    kept = frame.drop_columns(double)
    return kept.rename_columns([names.get(one, one) for one in kept.column_names])


def table(frame: pa.Table, **options: Any) -> None:
    """A frame as a table without its ids, its first rows if it is long."""
    shown = [name for name in frame.column_names if name != "id" and not name.endswith("_id")]
    st.dataframe(
        frame.slice(0, TABLE),
        hide_index=True,
        placeholder="–",
        **{"column_order": shown, "column_config": {field.name: _column(field, frame) for field in frame.schema}}
        | options,
    )
    if frame.num_rows > TABLE:
        st.caption(f"The first {TABLE:,} of {frame.num_rows:,} rows; the file holds all.")


def _column(field: pa.Field, frame: pa.Table) -> Any:
    """How a column of a frame is shown; the interval of a share is shown as the share is."""
    label = field.name.replace("_", " ").capitalize()
    if pa.types.is_date(field.type):
        return st.column_config.DateColumn(label, format="D MMM YYYY")
    if field.name.endswith("share") or (field.name in ("low", "high") and "share" in frame.column_names):
        return st.column_config.NumberColumn(label, format="percent")
    if field.name in RATES:
        return st.column_config.NumberColumn(label, format="%.4f")
    if pa.types.is_integer(field.type):
        return st.column_config.NumberColumn(label, format="localized")
    return st.column_config.Column(label, width=_width(field, frame))


def _width(field: pa.Field, frame: pa.Table) -> int | None:
    """Pixels of a column of short texts, the first of which may be missing: the page would measure those only."""
    column = frame.column(field.name)
    if not pa.types.is_string(field.type) or not 0 < column.null_count < frame.num_rows:
        return None
    longest = pc.max(pc.utf8_length(column)).as_py()
    return LETTER * max(longest, len(field.name)) + 24 if longest <= SHORT else None


def download(
    selection: Selection, key: str, frame: pa.Table | Callable[[], pa.Table], label: str, form: Form = "csv"
) -> None:
    """A button for a frame as a file; the name of the file tells the chart and the selection. `frame`: or what gives
    it, which is called when the button is clicked, as a long file is made then."""
    write, kind = FORMS[form]
    parts = [part for part in ("readout", key, file_part(selection.filters)) if part]
    short = isinstance(frame, pa.Table) and frame.num_rows <= TABLE
    st.download_button(
        label,
        write(frame) if short else lambda: write(frame if isinstance(frame, pa.Table) else frame()),
        file_name=f"{'_'.join(parts)}.{form}",
        mime=kind,
        key=f"{form}-{key}",
        on_click="ignore",
    )
