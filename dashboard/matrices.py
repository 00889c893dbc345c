"""A small frame -> a heat map with its numbers: speaker × theme, who is tied to whom. Pure, like `charts`."""

from __future__ import annotations

import textwrap
from html import escape

import plotly.graph_objects as go
import pyarrow as pa

from dashboard import theme
from dashboard.charts import LETTER, ROW, Write, broken, framed, heights, interval, is_hollow, name_lines, told
from dashboard.theme import Look

CELL = 32  # pixels of a row of a heat map
LEAST = 64  # pixels that Plotly leaves of a plot at least, whatever room names need
COLUMN = 32  # characters of the name of a column of a heat map, written upwards
UPRIGHT = 4  # columns up to which their names fit side by side at 390 pixels,
ABREAST = 42  # if all are as long as the longest and have no more letters than this, those of a row's name taken off
CROWDED = 8  # columns beyond which the numbers of neighbours would touch at 390 pixels, were they not smaller


def heat(
    frame: pa.Table,
    look: Look,
    value: str,
    write: Write = theme.number,
    hover: str = "{row}, {column}: {value}",
    square: bool = False,
) -> go.Figure:
    """Leader × theme and the like: columns row_id, row, column_id, column, `value`; the number stands in each cell.

    Rows and columns keep the order of the frame; with `square` the columns, which are the same ones, that of the rows.
    With a column `few`, cells that rest on little have no colour and their number stands in brackets. `hover` may
    use every column, {value} and {interval}.
    The markers over the cells are invisible: they take the clicks, which a heat map of Plotly does not report.
    """
    rows = frame.to_pylist()
    down = {row["row_id"]: row["row"] for row in rows}
    across = down if square else {row["column_id"]: row["column"] for row in rows}
    cells = {(row["row_id"], row["column_id"]): None if is_hollow(row) else row[value] for row in rows}
    largest = max((v or 0 for v in cells.values()), default=0) or 1
    written = [write(row[value]) if row[value] else "" for row in rows]
    ground = {
        "type": "heatmap",
        "x": list(across),
        "y": list(down),
        "z": [[cells.get((d, a)) for a in across] for d in down],
        "colorscale": look.scale,
        "zmin": 0,
        "zmax": largest,
        "showscale": False,
        "hoverinfo": "skip",
        "xgap": 2,
        "ygap": 2,
    }
    marks = {
        "type": "scatter",
        "mode": "markers+text",
        "x": [row["column_id"] for row in rows],
        "y": [row["row_id"] for row in rows],
        "text": [f"({one})" if one and is_hollow(row) else one for one, row in zip(written, rows, strict=True)],
        "textfont": {
            "size": 13 if len(across) <= CROWDED else 11,
            "color": [look.ink if is_hollow(row) else look.upon((row[value] or 0) / largest) for row in rows],
        },
        "marker": {"symbol": "square", "size": 30, "opacity": 0},
        "customdata": list(range(len(rows))),
        "hovertext": [told(hover, row, value=write(row[value]), interval=interval(row, write)) for row in rows],
        "hoverinfo": "text",
    }
    plain = {"showgrid": False, "zeroline": False}
    room = ABREAST - max((len(line) for name in down.values() for line in name_lines(name)), default=0)
    turned = len(across) > UPRIGHT or len(across) * max(map(len, across.values()), default=0) > room
    columns = [textwrap.shorten(name, COLUMN, placeholder=" …") if turned else name for name in across.values()]
    lines = max((len(name_lines(name)) for name in columns), default=1)
    below = 24 + (LETTER * max(map(len, columns)) if turned else ROW[lines - 1])
    return framed(
        look,
        [ground, marks],
        height=below + max(LEAST, CELL * len(down), heights(map(name_lines, down.values()))),
        xaxis={
            **plain,
            "type": "category",
            "side": "bottom",
            "range": [-0.5, len(across) - 0.5],
            "tickangle": -90 if turned else 0,
            "tickvals": list(across),
            "ticktext": [escape(name) if turned else broken(name_lines(name)) for name in columns],
            "ticks": "",
        },
        yaxis={
            **plain,
            "type": "category",
            "range": [len(down) - 0.5, -0.5],
            "ticks": "",
            "ticklabelstandoff": 6,
            "tickvals": list(down),
            "ticktext": [broken(name_lines(name)) for name in down.values()],
        },
        showlegend=False,
    )
