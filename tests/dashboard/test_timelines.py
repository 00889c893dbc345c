"""Charts on an axis of days: what is drawn is what the frame says."""

from __future__ import annotations

import datetime as dt

import plotly.graph_objects as go
import pyarrow as pa
import pytest

from dashboard import theme, timelines
from dashboard.theme import Look

LOOK = Look("light", ("putin",), ())


FRAME = pa.table(
    {
        "id": ["putin", "putin", "narration"],
        "name": ["<b>Putin</b>", "<b>Putin</b>", "narration"],
        "start": [dt.date(2021, 1, 1), dt.date(2021, 1, 1), dt.date(2022, 5, 1)],
        "end": [dt.date(2021, 9, 30), dt.date(2021, 12, 31), dt.date(2022, 5, 1)],
        "value": [11.0, 16.0, 3.0],
        "values": [1, 1, None],
    }
)


def spans(frame: pa.Table, unit: str = "percent") -> go.Figure:
    return timelines.spans(frame, LOOK, lambda v: theme.quantity(v, unit), lambda v: theme.tick(v, unit))


def test_a_span_is_as_long_as_its_period_and_as_high_as_its_value() -> None:
    putin, narration = spans(FRAME).data
    assert list(putin.x)[:2] == [dt.date(2021, 1, 1), dt.date(2021, 9, 30)]
    assert list(putin.y) == [11, 11, None, 16, 16, None]
    assert list(putin.customdata) == [0, 0, None, 1, 1, None]
    assert putin.hovertext[0] == "&lt;b&gt;Putin&lt;/b&gt;: 11%, 1 Jan 2021 – 30 Sep 2021"
    assert narration.hovertext[0] == "narration: 3%, 1 May 2022"


def test_different_values_for_one_period_are_joined() -> None:
    year = {"start": [dt.date(2021, 1, 1)] * 2, "end": [dt.date(2021, 12, 31)] * 2}
    frame = pa.table({"id": ["a", "b"], "name": ["A", "B"], "value": [12.0, 16.0], "values": [2, 2], **year})
    joint, *bars = spans(frame).data
    assert len(bars) == 2
    assert list(joint.y) == [12, 16, None]
    assert list(joint.x) == [dt.date(2021, 7, 2), dt.date(2021, 7, 2), None]
    assert joint.customdata is None


@pytest.mark.parametrize(
    ("values", "unit", "ticks"),
    [
        pytest.param([3.0e9, 5.0e9], "USD", ["3 bn", "3.5 bn", "4 bn", "4.5 bn", "5 bn"], id="billions"),
        pytest.param([7.0, 24.5], "percent change", ["+5%", "+10%", "+15%", "+20%", "+25%"], id="changes"),
        pytest.param([-19.5, 24.5], "percent change", ["−20%", "−10%", "0%", "+10%", "+20%"], id="below zero"),
        pytest.param([340.0], "count", ["300", "320", "340", "360", "380"], id="one value"),
        pytest.param([0.0], "count", ["−0.1", "−0.05", "0", "0.05", "0.1"], id="nothing"),
    ],
)
def test_ticks_are_round_and_short(values: list[float], unit: str, ticks: list[str]) -> None:
    day = [dt.date(2021, 1, 1)] * len(values)
    ids = [str(one) for one in range(len(values))]
    frame = pa.table({"id": ids, "name": ids, "start": day, "end": day, "value": values, "values": [1] * len(values)})
    axis = spans(frame, unit).layout.yaxis
    assert list(axis.ticktext) == ticks
    assert axis.range[0] <= min(values) <= max(values) <= axis.range[1]


def test_no_value_is_drawn_without_an_error() -> None:
    assert len(spans(FRAME.slice(0, 0)).data) == 0


def test_quantities_read_as_one_would_write_them() -> None:
    cases = [
        (11, "percent", "11%"),
        (3.4e9, "USD", "3.4 billion USD"),
        (340, "count", "340"),
        (30, "ordinal", "30th"),
        (22, "ordinal", "22nd"),
        (44, "day", "44 days"),
        (1, "day", "1 day"),
        (1.5e7, "tonne", "15 million tonnes"),
        (11, "percent change", "+11%"),
        (-19.5, "percent change", "−19.5%"),
    ]
    for value, unit, written in cases:
        assert theme.quantity(value, unit) == written


def test_units_read_in_a_title() -> None:
    cases = {
        "percent": "in percent",
        "percent change": "change in percent",
        "USD": "in USD",
        "count": "as a count",
        "square_km": "in square km",
        "cubic_metre": "in cubic metres",
        "tonne": "in tonnes",
        "percentage_point": "in percentage points",
    }
    assert {unit: theme.in_unit(unit) for unit in cases} == cases


def test_a_date_without_a_day_stands_in_the_middle_of_what_it_may_be() -> None:
    first = dt.date(2021, 1, 1)
    frame = pa.table(
        {
            "lane": ["call"] * 3,
            "day": [first, dt.date(2021, 2, 1), dt.date(2021, 3, 5)],
            "precision": ["year", "month", "day"],
            "hollow": [False] * 3,
            "number": [1] * 3,
        }
    )
    marks, lines = timelines.lanes(frame, LOOK, {"call": "Calls"}, "{date}").data
    assert list(marks.x) == [dt.date(2021, 7, 2), dt.date(2021, 2, 14), dt.date(2021, 3, 5)]
    assert list(marks.hovertext) == ["2021", "Feb 2021", "5 Mar 2021"]
    assert list(lines.x) == [first, dt.date(2021, 12, 31), None, dt.date(2021, 2, 1), dt.date(2021, 2, 28), None]
