"""Small frame -> figure. Pure: a frame in, a Plotly figure out, no query and no Streamlit.

Every drawn point carries the number of its row in the frame as `customdata`, which leads from a click to the sentences
behind it. Labels from the corpus are escaped, for Plotly reads markup in text.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa

from dashboard import theme
from dashboard.theme import Look

Row = Mapping[str, Any]
Write = Callable[[Any], str]  # a value as it is to be read

ROW = (26, 36, 50)  # pixels of a bar and the space around it, where its name takes one line, two, or three
LETTER = 7  # pixels of a letter of a name
LINE = 20  # characters of a line of a name on an axis, as many lines as ROW has; the whole name is in the hover
ASIDE = 1.05  # of an axis around zero, past the longest whisker
BESIDE = 18  # characters of a line beside a bar, of which there are two at most,
NARROW = 29  # and of the bar and the line together, as many as fit at 390 pixels


def ranking(
    frame: pa.Table,
    look: Look,
    value: str,
    write: Write = theme.number,
    hover: str = "{name}: {value}",
    colour: str | None = None,
    label: str = "{value}",
    full: float = 0,
) -> go.Figure:
    """Horizontal bars, largest on top, the value beside each: columns id, name, `value`.

    `hover` and `label`, what stands beside a bar, may use every column of the frame, {value}, the value as written, and
    {interval}. `colour`: of all bars; without it each leader and theme has its own. `full`: the value of the longest
    bar that there could be, where shares of one whole are drawn. With columns low and high there are whiskers, with
    `few` bars that rest on little are hollow.
    """
    rows = frame.to_pylist()
    lines = [_lines(label.format(**{**row, "value": write(row[value])}), BESIDE, 2) for row in rows]
    labels = [broken(one) for one in lines]
    mixed = any(row["id"] in (*look.leaders, *look.themes) for row in rows)
    colours = [colour or look.bar(row["id"], others=mixed) for row in rows]
    estimated = "low" in frame.column_names
    bars = {
        "type": "bar",
        "orientation": "h",
        "x": [row[value] for row in rows],
        "y": [row["id"] for row in rows],
        **({"error_x": whiskers(rows, value, look.ink)} if estimated else {"text": labels, "textposition": "outside"}),
        "cliponaxis": False,
        "marker": _filled(rows, colours, look, see_through=estimated),
        "customdata": list(range(len(rows))),
        "hovertext": [told(hover, row, value=write(row[value]), interval=interval(row, write)) for row in rows],
        "hoverinfo": "text",
    }
    ends = [max(row[value] or 0, (row["high"] or 0) if estimated else 0) for row in rows]
    largest = max([full, *ends]) or 1
    return framed(
        look,
        [bars, _beside(rows, ends, labels, look)] if estimated else [bars],
        height=60 + heights(max(name_lines(row["name"]), one, key=len) for row, one in zip(rows, lines, strict=True)),
        xaxis={
            "range": [0, largest / (1 - max((len(line) for one in lines for line in one), default=0) / NARROW)],
            "showticklabels": False,
            "showgrid": False,
            "zeroline": False,
        },
        yaxis=names(rows, "id", "name"),
        showlegend=False,
    )


def stacked(
    frame: pa.Table, look: Look, value: str, part: str, parts: Mapping[str, str], hover: str = "{name}, {part}: {value}"
) -> go.Figure:
    """Horizontal bars made of parts: columns id, name, `part`, `value`; `parts`: value of `part` -> what to show."""
    rows = frame.to_pylist()
    traces = []
    for key, shown in parts.items():
        own = [(i, row) for i, row in enumerate(rows) if row[part] == key]
        traces.append(
            {
                "type": "bar",
                "orientation": "h",
                "name": shown,
                "x": [row[value] for _, row in own],
                "y": [row["id"] for _, row in own],
                "marker": {"color": look.style(key).colour},
                "customdata": [i for i, _ in own],
                "hovertext": [told(hover, row, value=theme.number(row[value]), part=shown.lower()) for _, row in own],
                "hoverinfo": "text",
            }
        )
    bars = heights(map(name_lines, {row["id"]: row["name"] for row in rows}.values()))
    return framed(
        look,
        traces,
        height=90 + bars,
        barmode="stack",
        xaxis={"rangemode": "tozero", "nticks": 6, "tickformat": ",d"},
        yaxis=names(rows, "id", "name"),
        legend={"traceorder": "normal", "y": -40 / (40 + bars)},
    )


def intervals(
    frame: pa.Table, look: Look, value: str, write: Write = theme.signed, hover: str = "{name}: {value}"
) -> go.Figure:
    """A point with whiskers for each row, around zero: columns id, name, `value`, low, high, n, few. Hollow where few;
    what it is the mean of, n, stands at the end of its row.

    `hover` may use every column, {value} and {interval}.
    """
    rows = frame.to_pylist()
    counts = [f"n {theme.number(row['n'])}" for row in rows]
    styles = {row["id"]: look.style(row["id"]) for row in rows}
    colours = [styles[row["id"]].colour for row in rows]
    points = {
        "type": "scatter",
        "mode": "markers",
        "x": [row[value] for row in rows],
        "y": [row["id"] for row in rows],
        "marker": {
            "size": 11,
            "symbol": [styles[row["id"]].symbol for row in rows],
            "color": [look.paper if is_hollow(row) else colour for row, colour in zip(rows, colours, strict=True)],
            "line": {"color": colours, "width": 2},
        },
        "error_x": whiskers(rows, value, look.ink),
        "customdata": list(range(len(rows))),
        "hovertext": [told(hover, row, value=write(row[value]), interval=interval(row, write)) for row in rows],
        "hoverinfo": "text",
    }
    return framed(
        look,
        [points],
        height=90 + heights(name_lines(row["name"]) for row in rows),
        xaxis=around_zero(rows, value, "x"),
        yaxis=names(rows, "id", "name"),
        **_at_ends(counts, look),
        showlegend=False,
    )


def changes(
    frame: pa.Table, look: Look, value: str, write: Write = theme.points, hover: str = "{name}: {value}"
) -> go.Figure:
    """Bars from zero to the right for what rose and to the left for what fell, with whiskers, the value at the end of
    its row: columns id, name, `value`, low, high, few. Hollow where few. `hover` may use every column, {value} and
    {interval}."""
    rows = frame.to_pylist()
    labels = [write(row[value]) for row in rows]
    bars = {
        "type": "bar",
        "orientation": "h",
        "x": [row[value] for row in rows],
        "y": [row["id"] for row in rows],
        "error_x": whiskers(rows, value, look.ink),
        "cliponaxis": False,
        "marker": _filled(rows, [look.bar(row["id"], others=True) for row in rows], look, see_through=True),
        "customdata": list(range(len(rows))),
        "hovertext": [told(hover, row, value=write(row[value]), interval=interval(row, write)) for row in rows],
        "hoverinfo": "text",
    }
    reach = max((abs(end) for row in rows for end in (row[value], row["low"], row["high"]) if end), default=0) or 1
    return framed(
        look,
        [bars],
        height=60 + heights(name_lines(row["name"]) for row in rows),
        xaxis={
            "range": [-ASIDE * reach, ASIDE * reach],
            "showticklabels": False,
            "showgrid": False,
            "zeroline": True,
            "zerolinewidth": 2,
            "title": {"text": "fell  ←  →  rose", "font": {"size": 12}},
        },
        yaxis=names(rows, "id", "name"),
        **_at_ends(labels, look),
        showlegend=False,
    )


def in_words(title: str, frame: pa.Table, say: Callable[[Row], str], most: int = 6) -> str:
    """The text alternative of a chart: its title and its first rows."""
    rows = frame.slice(0, most).to_pylist()
    more = f"; and {theme.number(frame.num_rows - most)} more" if frame.num_rows > most else ""
    return f"{title}. " + "; ".join(say(row) for row in rows) + more + ". The table below the chart holds all numbers."


def framed(look: Look, traces: Sequence[Mapping[str, Any]], **layout: Any) -> go.Figure:
    """A figure in the house's look; `layout` is laid over it, axis by axis."""
    merged = look.layout
    for name, value in layout.items():
        merged[name] = {**merged[name], **value} if isinstance(merged.get(name), dict) else value
    return go.Figure({"data": list(traces), "layout": merged})


def names(rows: Sequence[Row], key: str, name: str) -> dict[str, Any]:
    """An axis of names, the first on top, for values of `key`."""
    shown = {row[key]: row[name] for row in rows}
    return {
        "type": "category",
        "categoryorder": "array",
        "categoryarray": list(shown),
        "range": [max(len(shown), 1) - 0.5, -0.5],
        "tickvals": list(shown),
        "ticktext": [broken(name_lines(one)) for one in shown.values()],
        "showgrid": False,
        "ticks": "",
        "ticklabelstandoff": 6,
    }


def around_zero(rows: Sequence[Row], value: str, way: str) -> dict[str, Any]:
    """An axis of tone: as far to both sides of a strong zero line as the largest value or interval reaches."""
    ends = [abs(end) for row in rows for end in (row[value], row["low"], row["high"]) if end is not None]
    reach = min(max(*ends, 0.2, 0.2) * 1.1, 1.02)
    small, middling = (0.3, 0.5) if way == "x" else (0.35, 0.8)  # side by side fewer labels fit at 390 pixels
    tick = 0.1 if reach < small else 0.25 if reach < middling else 0.5
    ticks = [place * tick for place in range(-int(reach / tick), int(reach / tick) + 1)]
    title = "negative  ←  tone  →  positive" if way == "x" else "tone"
    return {
        "range": [-reach, reach],
        "zeroline": True,
        "zerolinewidth": 2,
        "tickvals": ticks,
        "ticktext": [f"{place:+.2g}".replace("-", "−") if place else "0" for place in ticks],
        "title": {"text": title, "font": {"size": 12}},
    }


def whiskers(rows: Sequence[Row], value: str, colour: str) -> dict[str, Any]:
    """Bars from low to high; none where they are null."""
    known = [row["low"] is not None and row["high"] is not None for row in rows]
    return {
        "type": "data",
        "symmetric": False,
        "array": [row["high"] - row[value] if known[i] else None for i, row in enumerate(rows)],
        "arrayminus": [row[value] - row["low"] if known[i] else None for i, row in enumerate(rows)],
        "color": colour,
        "thickness": 1.2,
        "width": 0,  # caps would stand for an interval of nothing where there is none
    }


def interval(row: Row, write: Write) -> str:
    """' (8% to 17%)', the interval as it stands behind a value; '' where there is none."""
    low, high = row.get("low"), row.get("high")
    return "" if low is None or high is None else f" ({write(low)} to {write(high)})"


def is_hollow(row: Row) -> bool:
    return bool(row.get("partial") or row.get("few"))


def told(pattern: str, row: Row, **written: str) -> str:
    """The pattern filled from a row; what stands in the row is text, never markup."""
    return pattern.format(**{key: escape(str(value)) for key, value in row.items()} | written)


def _filled(rows: Sequence[Row], colours: Sequence[str], look: Look, see_through: bool) -> dict[str, Any]:
    """Bars in their colours, hollow where they rest on little, paler where whiskers lie over them."""
    return {
        "opacity": 0.7 if see_through else 1,
        "color": [look.paper if is_hollow(row) else colour for row, colour in zip(rows, colours, strict=True)],
        "line": {"color": colours, "width": [1.5 if is_hollow(row) else 0 for row in rows]},
    }


def _beside(rows: Sequence[Row], ends: Sequence[float], labels: Sequence[str], look: Look) -> dict[str, Any]:
    """Labels to the right of where whiskers end."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": ends,
        "y": [row["id"] for row in rows],
        "text": ["\u2002" + label.replace("<br>", "<br>\u2002") for label in labels],
        "textposition": "middle right",
        "textfont": {"color": look.ink},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _at_ends(texts: Sequence[str], look: Look) -> dict[str, Any]:
    """Layout of a text for each row, to the right of the plot."""
    shared = {"x": 1, "xref": "paper", "xanchor": "left", "xshift": 4, "showarrow": False}
    font = {"size": 12, "color": look.ink}
    return {
        "margin": {"r": 12 + LETTER * max(map(len, texts), default=0)},
        "annotations": [{**shared, "text": escape(text), "y": place, "font": font} for place, text in enumerate(texts)],
    }


def heights(written: Iterable[Sequence[str]]) -> int:
    """Pixels of rows with these lines of text. All rows of an axis are as high as two neighbours need on average, so
    that no two names touch."""
    needed = [ROW[len(lines) - 1] for lines in written] or [ROW[0]]
    return len(needed) * max((sum(pair) // 2 for pair in pairwise(needed)), default=needed[0])


def name_lines(name: str) -> list[str]:
    """The lines of a name on an axis."""
    return _lines(name, LINE, len(ROW))


def _lines(text: str, width: int, most: int) -> list[str]:
    """A text on `most` lines at most, cut with an ellipsis."""
    return textwrap.wrap(text, width, max_lines=most, placeholder=" …") or [""]


def broken(lines: Sequence[str]) -> str:
    return "<br>".join(escape(line) for line in lines)
