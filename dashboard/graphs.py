"""Small frame -> option of an Apache ECharts graph: people on a circle, joined where they are tied. Pure.

The circle is ECharts' own: the same frame gives the same picture, and the names around it never overlap. Those strongly
tied stand side by side. Every edge has the place of its row in the frame, which leads from a click to the sentences.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from dashboard.theme import FONT, Look

Row = Mapping[str, Any]

HEIGHT = 520  # pixels
NAMES = 142  # pixels around the circle for the names
NARROW, SMALL = 480, 100  # pixels of a chart on a telephone, and of the names there
NODE = (10, 30)  # pixels of the smallest and of the largest circle
EDGE = (1, 9)  # pixels of the thinnest and of the thickest line


@dataclass(frozen=True, slots=True)
class Graph:
    """An ECharts option whose edges stand in the order of the frame's rows, and the height it takes in pixels."""

    option: Mapping[str, Any]
    height: int


def network(frame: pa.Table, look: Look, value: str, say: Callable[[Row], str]) -> Graph:
    """Columns a_id, a, b_id, b, `value`: lines as thick as the value, circles as large as the sum of their lines.

    `say`: an edge in words, shown when it is pointed at.
    """
    rows = frame.to_pylist()
    names = {row[f"{end}_id"]: row[end] for row in rows for end in "ab"}
    ties: Counter[str] = Counter()
    for row in rows:
        for end in ("a_id", "b_id"):
            ties[row[end]] += row[value]
    text = {"color": look.ink, "fontFamily": FONT}
    series = {
        "type": "graph",
        "layout": "circular",
        "circular": {"rotateLabel": True},
        **_names(NAMES, 12, text),
        "selectedMode": "single",
        "lineStyle": {"color": look.accent, "opacity": 0.45, "curveness": 0.25},
        "emphasis": {"focus": "adjacency", "lineStyle": {"opacity": 0.95}},
        "select": {"lineStyle": {"color": look.ink, "opacity": 1}, "itemStyle": {"borderWidth": 0}},
        "data": [
            {
                "id": one,
                "name": names[one],
                "value": ties[one],
                "symbolSize": _between(NODE, ties[one], max(ties.values())),
                "itemStyle": {"color": look.style(one).colour},
            }
            for one in around(rows, value)
        ],
        "links": [
            {
                "source": row["a_id"],
                "target": row["b_id"],
                "value": row[value],
                "lineStyle": {"width": _between(EDGE, row[value], max(one[value] for one in rows))},
                "tooltip": {"formatter": _literal(say(row))},
            }
            for row in rows
        ],
    }
    # Rich text is drawn, not parsed: a name with markup in it stays text.
    tooltip = {"renderMode": "richText", "confine": True, "backgroundColor": look.paper, "textStyle": text}
    narrow = {"query": {"maxWidth": NARROW}, "option": {"series": [_names(SMALL, 11, text)]}}
    option = {"tooltip": tooltip, "animation": False, "series": [series], "media": [narrow]}
    return Graph(option, HEIGHT)


def _names(room: int, size: int, text: Mapping[str, Any]) -> dict[str, Any]:
    """The room in pixels that names take on every side of the circle, on two lines, and the size of their letters."""
    lines = {"overflow": "break", "lineOverflow": "truncate", "lineHeight": size + 1, "height": 2 * (size + 1)}
    label = {"show": True, "width": room - 14, "fontSize": size, **lines, **text}
    return {**dict.fromkeys(("left", "right", "top", "bottom"), room), "label": label}


def around(rows: Sequence[Row], value: str) -> list[str]:
    """The order on the circle: the strongest first, and each followed by whom it is most tied to of those left."""
    tied: dict[str, Counter[str]] = {}
    for row in rows:
        tied.setdefault(row["a_id"], Counter())[row["b_id"]] += row[value]
        tied.setdefault(row["b_id"], Counter())[row["a_id"]] += row[value]
    left = set(tied)
    order: list[str] = []
    while left:
        last = tied[order[-1]] if order else Counter()
        order.append(min(left, key=lambda one: (-last[one], -tied[one].total(), one)))
        left.remove(order[-1])
    return order


def _between(ends: tuple[int, int], value: float, largest: float) -> float:
    return round(ends[0] + (ends[1] - ends[0]) * value / (largest or 1), 1)


def _literal(text: str) -> str:
    """A text without the braces of ECharts' templates and rich text."""
    return text.replace("{", "(").replace("}", ")")
