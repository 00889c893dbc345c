"""Charts on an axis of days: what is drawn is what the frame says."""

from __future__ import annotations

import datetime as dt

import pyarrow as pa

from dashboard import theme, timelines
from dashboard.theme import Look

LOOK = Look("light", ("putin",), ())


def test_a_span_is_as_long_as_its_period_and_as_high_as_its_value() -> None:
    frame = pa.table(
        {
            "id": ["putin", "putin", "narration"],
            "name": ["<b>Putin</b>", "<b>Putin</b>", "narration"],
            "start": [dt.date(2021, 1, 1), dt.date(2021, 1, 1), dt.date(2022, 5, 1)],
            "end": [dt.date(2021, 9, 30), dt.date(2021, 12, 31), dt.date(2022, 5, 1)],
            "value": [11.0, 16.0, 3.0],
        }
    )
    figure = timelines.spans(frame, LOOK, lambda value: theme.quantity(value, "percent"))
    putin, narration = figure.data
    assert list(putin.x)[:2] == [dt.date(2021, 1, 1), dt.date(2021, 9, 30)]
    assert list(putin.y) == [11, 11, None, 16, 16, None]
    assert list(putin.customdata) == [0, 0, None, 1, 1, None]
    assert putin.hovertext[0] == "&lt;b&gt;Putin&lt;/b&gt;: 11%, 1 Jan 2021 – 30 Sep 2021"
    assert narration.hovertext[0] == "narration: 3%, 1 May 2022"


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
    ]
    for value, unit, written in cases:
        assert theme.quantity(value, unit) == written
