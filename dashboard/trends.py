"""Small frame -> figure over time: columns, lines, and strips for many series. Pure, like `charts`.

A period that the selection covers only in part is hatched or hollow, so that it does not read as a fall.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa

from dashboard import theme
from dashboard.charts import (
    ROW,
    Row,
    Write,
    around_zero,
    framed,
    interval,
    is_hollow,
    names,
    told,
    whiskers,
)
from dashboard.filters import Step
from dashboard.queries.core import OTHER
from dashboard.theme import Look, Style

Numbered = tuple[int, Row]  # a row with its number in the frame

WIDTHS: dict[Step, float] = {"week": 6, "month": 25, "quarter": 76, "year": 310}  # days of a bar
DAY = 86_400_000  # milliseconds
TICKS = 7  # labels on an axis of time: as many as fit at 390 pixels,
FEWER_TICKS = 4  # and beside names
LINES = 3  # series up to which lines can be told apart where they cross; more are drawn as strips
PANEL = 96  # pixels of a strip of points,
STRIP = 68  # and of one of bars,
PLOT = (0.36, 0.92)  # of which its plot begins and ends at these shares; its name stands right above the plot
BELOW = 60  # pixels of the axis of time and the margins


def columns(frame: pa.Table, look: Look, value: str, step: Step, noun: str) -> go.Figure:
    """One column for each period: columns period, `value`, partial. `noun`: what is counted, in the plural."""
    rows = frame.to_pylist()
    said = [f"{theme.period(row['period'], step)}: {theme.number(row[value])} {noun}{_partly(row)}" for row in rows]
    return framed(
        look,
        [_bars(list(enumerate(rows)), value, look.accent, look, step) | {"hovertext": said}],
        height=260,
        xaxis=_time(rows, step),
        yaxis=_amount([row[value] for row in rows]),
        showlegend=False,
    )


def over_time(
    frame: pa.Table, look: Look, value: str, step: Step, write: Write = theme.number, hover: str = "{name}: {value}"
) -> go.Figure:
    """Series by period: columns period, id, name, `value`, partial; a null value is a gap. Lines for up to LINES
    series, a strip for each of more: of bars, or of points where values lie around zero. `hover` may use every column,
    {value}, {interval} and {period}.

    With a column `few`, points that rest on little are hollow. With columns low and high lines have whiskers, and the
    axis of what is no share lies around zero.
    """
    rows = frame.to_pylist()
    series: dict[str, list[tuple[int, Row]]] = {}
    for place, row in enumerate(rows):
        series.setdefault(row["id"], []).append((place, row))
    said = [
        told(
            hover,
            row,
            value=write(row[value]),
            interval=interval(row, write),
            period=theme.period(row["period"], step),
        )
        + _partly(row)
        for row in rows
    ]
    share = write is theme.percent
    if len(series) <= LINES:
        return _lines(series, said, look, value, step, share)
    if _is_signed(rows, share):
        return _panels(series, said, look, value, step)
    return _strips(series, said, look, value, step, share)


def rises(
    frame: pa.Table, look: Look, value: str, step: Step, write: Write = theme.points, hover: str = "{name}: {value}"
) -> go.Figure:
    """What rose and what fell by period, a row for each series, that which moved most on top: columns period, id, name,
    `value` on both sides of zero. Periods without a row are left out.

    `hover` may use every column, {value}, {interval} and {period}. The markers over the cells take the clicks.
    """
    rows = frame.to_pylist()
    moved: dict[str, float] = {}
    for row in rows:
        moved[row["id"]] = moved.get(row["id"], 0) + abs(row[value])
    shown = {row["id"]: row["name"] for row in rows}
    down = sorted(moved, key=lambda one: -moved[one])
    across = sorted({row["period"] for row in rows})
    cells = {(row["id"], row["period"]): row[value] for row in rows}
    largest = max(map(abs, cells.values()), default=0) or 1
    ground = {
        "type": "heatmap",
        "x": [str(day) for day in across],
        "y": down,
        "z": [[cells.get((one, day)) for day in across] for one in down],
        "colorscale": look.diverging,
        "zmin": -largest,
        "zmax": largest,
        "hoverinfo": "skip",
        "xgap": 1,
        "ygap": 2,
        "colorbar": {
            "orientation": "h",
            "thickness": 10,
            "len": 0.6,
            "y": 1,
            "yanchor": "bottom",
            "tickvals": [-largest, 0, largest],
            "ticktext": [write(-largest), "0", write(largest)],
            "outlinewidth": 0,
        },
    }
    marks = {
        "type": "scatter",
        "mode": "markers",
        "x": [str(row["period"]) for row in rows],
        "y": [row["id"] for row in rows],
        "marker": {"symbol": "square", "size": 24, "opacity": 0, "color": look.accent},
        "customdata": list(range(len(rows))),
        "hovertext": [
            told(
                hover,
                row,
                value=write(row[value]),
                interval=interval(row, write),
                period=theme.period(row["period"], step),
            )
            for row in rows
        ],
        "hoverinfo": "text",
    }
    every = -(-len(across) // FEWER_TICKS) or 1
    return framed(
        look,
        [ground, marks],
        height=120 + ROW[1] * max(len(down), 1),
        xaxis={
            "type": "category",
            "tickvals": [str(day) for day in across][::every],
            "ticktext": [_tick(day, step) for day in across][::every],
            "tickangle": 0,
            "showgrid": False,
        },
        yaxis=names([{"id": one, "name": shown[one]} for one in down], "id", "name"),
        showlegend=False,
    )


def _lines(
    series: Mapping[str, Sequence[Numbered]], said: Sequence[str], look: Look, value: str, step: Step, share: bool
) -> go.Figure:
    styles = look.series(tuple(series))
    rows = [row for own in series.values() for _, row in own]
    estimated = bool(rows) and "low" in rows[0]
    traces = [
        {
            "type": "scatter",
            "mode": "lines+markers",
            "x": [row["period"] for _, row in own],
            "y": [row[value] for _, row in own],
            "line": {"color": styles[one].colour, "dash": styles[one].dash, "width": 2},
            "marker": _markers(styles[one], [is_hollow(row) for _, row in own], look),
            "cliponaxis": False,
            "customdata": [place for place, _ in own],
            "hovertext": [said[place] for place, _ in own],
            "hoverinfo": "text",
            "showlegend": False,
            **({"error_y": whiskers([row for _, row in own], value, styles[one].colour)} if estimated else {}),
        }
        for one, own in series.items()
    ]
    # Plotly draws the sign of a series in the legend as its first point, which may be hollow.
    signs = [
        {
            "type": "scatter",
            "mode": "lines+markers",
            "name": escape(own[0][1]["name"]),
            "x": [None],
            "y": [None],
            "line": {"color": styles[one].colour, "dash": styles[one].dash, "width": 2},
            "marker": {"symbol": styles[one].symbol, "size": 8, "color": styles[one].colour},
        }
        for one, own in series.items()
    ]
    return framed(
        look,
        [*traces, *signs],
        height=340,
        xaxis=_time(rows, step),
        yaxis=around_zero(rows, value, "y")
        if _is_signed(rows, share)
        else _amount([end for row in rows for end in (row[value], row.get("high"))], share),
        showlegend=len(series) > 1,
    )


def _strips(
    series: Mapping[str, Sequence[Numbered]], said: Sequence[str], look: Look, value: str, step: Step, share: bool
) -> go.Figure:
    """Bars of each series on a strip of their own, the name above each. All are to one scale but OTHER, which is the
    sum of many and would flatten them."""
    styles = look.series(tuple(series))
    rows = [row for own in series.values() for _, row in own]
    shared = _most((row for row in rows if row["id"] != OTHER), value)
    traces, axes, above = [], {}, []
    for strip, (one, own) in enumerate(series.items()):
        number = "" if strip == 0 else str(strip + 1)
        largest = max(shared, _most((row for _, row in own), value)) if one == OTHER else shared
        bars = _bars(own, value, styles[one].colour, look, step)
        traces.append(bars | {"yaxis": f"y{number}", "hovertext": [said[place] for place, _ in own]})
        axes[f"yaxis{number}"] = _strip_axis(strip, len(series), look) | {
            "range": [0, largest * 1.02],
            "tickvals": [0, largest],
            "ticktext": ["0", theme.percent(largest) if share else theme.number(largest)],
        }
        above.append(_strip_name(own[0][1]["name"], strip, len(series)))
    last = f"y{len(series)}" if len(series) > 1 else "y"
    time = _time(rows, step) | {"anchor": last}
    return framed(
        look, traces, height=STRIP * len(series) + BELOW, xaxis=time, annotations=above, showlegend=False, **axes
    )


def _panels(
    series: Mapping[str, Sequence[Numbered]], said: Sequence[str], look: Look, value: str, step: Step
) -> go.Figure:
    """Points with whiskers of each series on a strip of its own, around zero and all to one scale, the name above."""
    styles = look.series(tuple(series))
    rows = [row for own in series.values() for _, row in own]
    reach = around_zero(rows, value, "y")["range"][1]
    traces, axes, above = [], {}, []
    for strip, (one, own) in enumerate(series.items()):
        number = "" if strip == 0 else str(strip + 1)
        style = styles[one]
        traces.append(
            {
                "type": "scatter",
                "mode": "lines+markers",
                "x": [row["period"] for _, row in own],
                "y": [row[value] for _, row in own],
                "yaxis": f"y{number}",
                "line": {"color": style.colour, "width": 1.5},
                "marker": _markers(style, [is_hollow(row) for _, row in own], look),
                "error_y": whiskers([row for _, row in own], value, style.colour),
                "cliponaxis": False,
                "customdata": [place for place, _ in own],
                "hovertext": [said[place] for place, _ in own],
                "hoverinfo": "text",
            }
        )
        axes[f"yaxis{number}"] = _strip_axis(strip, len(series), look) | {
            "range": [-reach, reach],
            "tickvals": [-reach, 0, reach],
            "ticktext": [theme.signed(-reach), "0", theme.signed(reach)],
            "zerolinewidth": 2,
        }
        above.append(_strip_name(own[0][1]["name"], strip, len(series)))
    last = f"y{len(series)}" if len(series) > 1 else "y"
    height = PANEL * len(series) + BELOW
    time = _time(rows, step) | {"anchor": last}
    return framed(look, traces, height=height, xaxis=time, annotations=above, showlegend=False, **axes)


def _strip_axis(strip: int, strips: int, look: Look) -> dict[str, Any]:
    """The upright axis of a strip, counted from the top."""
    part = 1 / strips  # of the height of the plot
    top = 1 - strip * part
    return {
        "domain": [top - part * PLOT[1], top - part * PLOT[0]],
        "tickfont": {"size": 11},
        "gridcolor": look.faint,
        "zeroline": True,
        "zerolinecolor": look.faint,
        "fixedrange": True,
        "automargin": True,
    }


def _strip_name(name: str, strip: int, strips: int) -> dict[str, Any]:
    """The name of a series above its strip."""
    return {
        "text": escape(name),
        "x": 0,
        "y": 1 - (strip + PLOT[0]) / strips,
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"size": 13},
    }


def _is_signed(rows: Sequence[Row], share: bool) -> bool:
    """Whether values lie around zero: means with intervals, which are no shares."""
    return bool(rows) and "low" in rows[0] and not share


def _most(rows: Iterable[Row], value: str) -> float:
    """The largest value, 1 if there is none above zero."""
    return max((row[value] or 0 for row in rows), default=0) or 1


def _bars(own: Sequence[Numbered], value: str, colour: str, look: Look, step: Step) -> dict[str, Any]:
    """A trace of bars, each as wide as its period, hatched where that is partly covered."""
    return {
        "type": "bar",
        "x": [row["period"] for _, row in own],
        "y": [row[value] for _, row in own],
        "width": WIDTHS[step] * DAY,
        "offset": 0,
        "marker": {
            "color": [look.paper if row.get("few") else colour for _, row in own],
            "line": {"color": colour, "width": [1.2 if row.get("few") else 0 for _, row in own]},
            # Laid over a bar, hatching gets its colour from Plotly, light or dark as stands out, whatever one asks for.
            "pattern": {
                "shape": ["/" if row["partial"] else "" for _, row in own],
                "size": 6,
                "fillmode": "overlay",
            },
        },
        "customdata": [place for place, _ in own],
        "hoverinfo": "text",
    }


def _amount(values: Sequence[float | None], share: bool = False) -> dict[str, Any]:
    """An axis of amounts from zero; counts have no ticks between whole numbers."""
    largest = max((value or 0 for value in values), default=0)
    ticks = {"dtick": 1} if not share and largest <= 5 else {"nticks": 5}
    return {"rangemode": "tozero", "tickformat": ".0%" if share else ",", "zeroline": False, **ticks}


def _time(rows: Sequence[Row], step: Step) -> dict[str, Any]:
    """An axis of time with few labels: years if there are several, else the bins themselves, thinned."""
    starts = sorted({row["period"] for row in rows})
    first_week = 7 if step == "week" else 1
    years = [day for day in starts if day.month == 1 and day.day <= first_week]
    ticks = years if len(years) >= 3 else starts
    text = [str(day.year) if ticks is years else _tick(day, step) for day in ticks]
    every = -(-len(ticks) // TICKS) or 1
    return {
        "type": "date",
        "tickvals": ticks[::every],
        "ticktext": text[::every],
        "showgrid": False,
        "ticks": "outside",
        "ticklen": 4,
    }


def _tick(day: dt.date, step: Step) -> str:
    if step == "week":
        return f"{day.day} {day:%b}<br>{day.year}"
    return theme.period(day, step).replace(" ", "<br>")


def _markers(style: Style, hollow: Sequence[bool], look: Look) -> dict[str, Any]:
    return {
        "symbol": style.symbol,
        "size": 8,
        "color": [look.paper if is_hollow else style.colour for is_hollow in hollow],
        "line": {"color": style.colour, "width": 1.5},
    }


def _partly(row: Row) -> str:
    return "<br>(period only partly covered)" if row["partial"] else ""
