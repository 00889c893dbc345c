"""Charts on an axis of days: stated values over the period they speak of, and what happened when.

Pure, like `dashboard.charts`: a frame in, a Plotly figure out.
"""

from __future__ import annotations

import calendar
import datetime as dt
import math
import textwrap
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa

from dashboard import theme
from dashboard.charts import Row, Write, framed, told
from dashboard.theme import Look

NAME = 38  # characters of a name in the legend, which fit at 390 pixels; the whole name is in the hover
LANE = 34  # pixels of a lane of the timeline
# Dates upright on two lines, as many as fit at 390 pixels: days, months, years, as far as one zooms in.
DAYS = {
    "type": "date",
    "ticks": "outside",
    "ticklen": 4,
    "nticks": 6,
    "tickangle": 0,
    "tickformatstops": [
        {"dtickrange": ["M1", "M6"], "value": "%b\n%Y"},
        {"dtickrange": ["M12", None], "value": "%Y"},
        {"dtickrange": [None, "M1"], "value": "%-d\n%b %Y"},
    ],
}


def spans(
    frame: pa.Table, look: Look, write: Write, tick: Write, hover: str = "{name}: {value}, {period}"
) -> go.Figure:
    """A bar at the height of each value, as long as the period it speaks of: columns id, name, start, end, value,
    values. Where several `values` are stated for a period, a dotted line joins them.

    A period of one day is a point. `hover` may use every column, {value} as written and {period}.
    """
    rows = frame.to_pylist()
    order = tuple(dict.fromkeys(row["id"] for row in rows))
    styles = look.series(order)
    traces = _joints(rows, look)
    for one in order:
        own = [(i, row) for i, row in enumerate(rows) if row["id"] == one]
        style = styles[one]
        traces.append(
            {
                "type": "scatter",
                "mode": "lines+markers",
                "name": escape(textwrap.shorten(own[0][1]["name"], NAME, placeholder=" …")),
                "x": _broken([[row["start"], row["end"]] for _, row in own]),
                "y": _broken([[row["value"], row["value"]] for _, row in own]),
                "line": {"color": style.colour, "width": 5},
                "marker": {"symbol": style.symbol, "size": 9, "color": style.colour},
                "customdata": _broken([[i, i] for i, _ in own]),
                "hovertext": _broken([[_spanned(hover, row, write)] * 2 for _, row in own]),
                "hoverinfo": "text",
            }
        )
    return framed(
        look,
        traces,
        height=360 + 22 * (len(order) // 3),
        xaxis={**DAYS, "showgrid": False},
        legend={"y": -0.2},
        yaxis=_heights([row["value"] for row in rows], tick),
        hovermode="closest",
    )


def _joints(rows: Sequence[Row], look: Look) -> list[dict[str, Any]]:
    """One series of upright lines, each in the middle of a period for which different values are stated."""
    stated: dict[tuple[dt.date, dt.date], list[float]] = {}
    for row in rows:
        if (row["values"] or 1) > 1:
            stated.setdefault((row["start"], row["end"]), []).append(row["value"])
    if not stated:
        return []
    middles = [start + (end - start) / 2 for start, end in stated]
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "name": "same period, different values",
            "x": _broken([[middle, middle] for middle in middles]),
            "y": _broken([[min(values), max(values)] for values in stated.values()]),
            "line": {"color": look.ink, "width": 1.5, "dash": "dot"},
            "hoverinfo": "skip",
        }
    ]


def _heights(values: Sequence[float], tick: Write) -> dict[str, Any]:
    """An axis around the values with three to seven round ticks."""
    low, high = min(values, default=0), max(values, default=1)
    room = (high - low or abs(high) or 1) * 0.12
    step = _round_step((high - low + 2 * room) / 6)
    places = range(math.ceil((low - room) / step), math.floor((high + room) / step) + 1)
    ticks = [place * step for place in places]
    return {
        "range": [low - room, high + room],
        "tickvals": ticks,
        "ticktext": [tick(round(value, 9)) for value in ticks],
        "zeroline": low < 0,
    }


def _round_step(least: float) -> float:
    """The smallest of 1, 2, 2.5, 5 and 10 times a power of ten that is not below `least`."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= least)


def lanes(frame: pa.Table, look: Look, names: Mapping[str, str], hover: str) -> go.Figure:
    """What happened when: one lane for each value of `lane`, a mark for each row: columns lane, day, precision,
    hollow, number; marks grow with `number`. Where no more than a month or a year is known, the mark stands in its
    middle, on a line as long as it.

    `names`: value of lane -> what to show, in order from the top. `hover` may use every column and {date}.
    """
    rows = frame.to_pylist()
    days = [_days(row["day"], row["precision"]) for row in rows]
    shown = [lane for lane in names if any(row["lane"] == lane for row in rows)]
    colours = {lane: style.colour for lane, style in look.series(tuple(names)).items()}
    marks = {
        "type": "scatter",
        "mode": "markers",
        "x": [first + (last - first) / 2 for first, last in days],
        "y": [row["lane"] for row in rows],
        "marker": {
            "size": [min(9 + 2 * row["number"], 19) for row in rows],
            "symbol": ["circle" if row["lane"] == shown[0] else "diamond" for row in rows],
            "color": [look.paper if row["hollow"] else colours[row["lane"]] for row in rows],
            "line": {"width": 2, "color": [colours[row["lane"]] for row in rows]},
        },
        "customdata": list(range(len(rows))),
        "hovertext": [told(hover, row, date=theme.date(row["day"], row["precision"])) for row in rows],
        "hoverinfo": "text",
    }
    vague = [(row, ends) for row, ends in zip(rows, days, strict=True) if ends[0] < ends[1]]
    lines = {
        "type": "scatter",
        "mode": "lines",
        "x": _broken([ends for _, ends in vague]),
        "y": _broken([(row["lane"], row["lane"]) for row, _ in vague]),
        "line": {"color": look.ink, "width": 1.5},
        "hoverinfo": "skip",
    }
    return framed(
        look,
        [marks, lines],
        height=90 + LANE * max(len(shown), 1),
        xaxis={**DAYS, "fixedrange": False, "zeroline": False},
        yaxis={
            "type": "category",
            "categoryorder": "array",
            "categoryarray": shown,
            "autorange": "reversed",
            "tickvals": shown,
            "ticktext": [names[lane] for lane in shown],
        },
        dragmode="zoom",
        showlegend=False,
        hovermode="closest",
    )


def _days(day: dt.date, precision: str) -> tuple[dt.date, dt.date]:
    """The first and the last day that a date of this precision may be."""
    if precision == "year":
        return dt.date(day.year, 1, 1), dt.date(day.year, 12, 31)
    if precision == "month":
        return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return day, day


def _broken(pairs: Sequence[Sequence[Any]]) -> list[Any]:
    """The pairs one after the other with a gap between two, so that lines do not join them."""
    return [value for pair in pairs for value in (*pair, None)]


def _spanned(hover: str, row: Row, write: Write) -> str:
    period = theme.date(row["start"])
    if row["end"] != row["start"]:
        period += f" – {theme.date(row['end'])}"
    return told(hover, row, value=write(row["value"]), period=period)
