"""Small frame -> figure of two sides against each other. Pure, like `charts`.

Rows carry side and side_name, whose they are; the first row's side is the first. A side keeps its colour and shape.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape

import plotly.graph_objects as go
import pyarrow as pa

from dashboard import theme
from dashboard.charts import Row, Write, framed, heights, interval, is_hollow, name_lines, names, told
from dashboard.theme import Look, Style

SIZES = (15, 10)  # of the dots of the two sides: where they agree, the second lies on the first
ROOM = 1.25  # of an axis, past the longest bar, for the number at its end


def dots(
    frame: pa.Table,
    look: Look,
    value: str,
    write: Write = theme.number,
    hover: str = "{side_name}, {name}: {value}",
) -> go.Figure:
    """A line for each thing from the one side's value to the other's: columns id, name, side, side_name, `value`.

    `hover` may use every column, {value}, the value as written, and {interval}. A null value is no dot.
    """
    rows = frame.to_pylist()
    things = {row["id"]: row["name"] for row in rows}
    reach = {one: [row[value] for row in rows if row["id"] == one and row[value] is not None] for one in things}
    largest = max((end for ends in reach.values() for end in ends), default=0)
    lines = {
        "type": "scatter",
        "mode": "lines",
        "x": [end for ends in reach.values() for end in (*(ends or (None,)), None)],
        "y": [one for one, ends in reach.items() for _ in (*(ends or (None,)), None)],
        "line": {"color": look.faint, "width": 5},
        "hoverinfo": "skip",
        "showlegend": False,
    }
    traces = [
        {
            "type": "scatter",
            "mode": "markers",
            "name": escape(own[0][1]["side_name"]),
            "x": [row[value] for _, row in own],
            "y": [row["id"] for _, row in own],
            "marker": {"size": size, "symbol": style.symbol, "color": style.colour},
            "cliponaxis": False,
            "customdata": [place for place, _ in own],
            "hovertext": [told(hover, row, value=write(row[value]), interval=interval(row, write)) for _, row in own],
            "hoverinfo": "text",
        }
        for size, (style, own) in zip(SIZES, _sides(rows, look), strict=False)
    ]
    height = heights(map(name_lines, things.values()))
    return framed(
        look,
        [lines, *traces],
        height=100 + height,
        xaxis={
            "rangemode": "tozero",
            **({"dtick": 1} if largest <= 5 and write is theme.number else {"nticks": 6}),
            "tickformat": ".0%" if write is theme.percent else ",d",
            "zeroline": False,
        },
        yaxis={**names(rows, "id", "name"), "layer": "below traces", "ticklabelstandoff": 12},
        legend={"y": -44 / (48 + height), "traceorder": "normal"},
        hovermode="closest",
    )


def apart(
    frame: pa.Table,
    look: Look,
    value: str,
    write: Write = theme.number,
    hover: str = "{side_name}, {name}: {value}",
) -> go.Figure:
    """Bars to the left for the first side and to the right for the second: columns id, name, side, side_name, `value`,
    which is above zero on both sides. With a column `few`, bars that rest on little are hollow."""
    rows = frame.to_pylist()
    keyed = [{**row, "bar": str(place)} for place, row in enumerate(rows)]  # a theme and its term may share an id
    largest = max((row[value] for row in rows), default=0) or 1
    sides = _sides(keyed, look)
    traces = [
        {
            "type": "bar",
            "orientation": "h",
            "name": escape(own[0][1]["side_name"]),
            "x": [row[value] * (1 if way else -1) for _, row in own],
            "y": [row["bar"] for _, row in own],
            "text": [write(row[value]) for _, row in own],
            "textposition": "outside",
            "cliponaxis": False,
            "marker": {
                "color": [look.paper if is_hollow(row) else style.colour for _, row in own],
                "line": {"color": style.colour, "width": 1.5},
            },
            "customdata": [place for place, _ in own],
            "hovertext": [told(hover, row, value=write(row[value])) for _, row in own],
            "hoverinfo": "text",
        }
        for way, (style, own) in enumerate(sides)
    ]
    height = heights(name_lines(row["name"]) for row in keyed)
    return framed(
        look,
        traces,
        height=70 + height,
        xaxis={"range": [-largest * ROOM, largest * ROOM], "showticklabels": False, "showgrid": False},
        yaxis=names(keyed, "bar", "name"),
        legend={"y": -14 / (48 + height), "traceorder": "normal"},
        showlegend=True,
        barmode="overlay",
    )


def _sides(rows: Sequence[Row], look: Look) -> list[tuple[Style, list[tuple[int, Row]]]]:
    """The style and the numbered rows of each side, in order of appearance; no two sides look alike."""
    own: dict[str, list[tuple[int, Row]]] = {}
    for place, row in enumerate(rows):
        own.setdefault(row["side"], []).append((place, row))
    return [(style, own[side]) for side, style in told_apart(look, tuple(own)).items()]


def told_apart(look: Look, sides: Sequence[str]) -> Mapping[str, Style]:
    """The styles of two sides, which low ranks might share: then the second takes the accent and a square."""
    styles = look.series(tuple(sides))
    if len({style.colour for style in styles.values()}) < len(styles):
        last = sides[-1]
        styles[last] = replace(styles[last], colour=look.accent, symbol="square")
    return styles
