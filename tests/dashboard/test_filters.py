"""The selection: ranges of dates, presets, the width of bins, and how it reads in words."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard.filters import (
    Filters,
    file_part,
    in_order,
    months_before,
    presets,
    range_words,
    step,
    window,
    words,
)

D = dt.date
FIRST, LAST = D(2020, 10, 1), D(2026, 3, 9)
NAMES = {"vladimir-putin": "Vladimir Putin", "ilham-aliyev": "Ilham Aliyev", "trade": "Trade and economy"}


@pytest.mark.parametrize(
    ("given", "ordered"),
    [
        pytest.param((D(2021, 1, 1), D(2022, 1, 1)), (D(2021, 1, 1), D(2022, 1, 1)), id="in order"),
        pytest.param((D(2022, 1, 1), D(2021, 1, 1)), (D(2021, 1, 1), D(2022, 1, 1)), id="the wrong way round"),
        pytest.param((D(2022, 1, 1), None), (D(2022, 1, 1), None), id="no end"),
        pytest.param((None, None), (None, None), id="no range"),
    ],
)
def test_in_order(given: tuple[D | None, D | None], ordered: tuple[D | None, D | None]) -> None:
    assert in_order(*given) == ordered


@pytest.mark.parametrize(
    ("name", "ends"),
    [
        pytest.param("All dates", (None, None), id="everything"),
        pytest.param("Last 30 days", (D(2026, 2, 8), D(2026, 3, 9)), id="thirty days that end with the newest article"),
        pytest.param("Last 3 months", (D(2025, 12, 10), D(2026, 3, 9)), id="three months"),
        pytest.param("Last year", (D(2025, 3, 10), D(2026, 3, 9)), id="a year back, not the calendar's"),
        pytest.param("2022", (D(2022, 1, 1), D(2022, 12, 31)), id="a calendar year"),
    ],
)
def test_presets(name: str, ends: tuple[D | None, D | None]) -> None:
    assert presets(FIRST, LAST)[name] == ends


def test_presets_offer_each_year_newest_first_and_only_all_dates_without_any() -> None:
    assert [name for name in presets(FIRST, LAST) if name.isdigit()] == [str(year) for year in range(2026, 2019, -1)]
    assert presets(None, None) == {"All dates": (None, None)}


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [
        pytest.param(D(2026, 3, 9), 3, D(2025, 12, 9), id="over the new year"),
        pytest.param(D(2026, 3, 31), 1, D(2026, 2, 28), id="to a shorter month"),
        pytest.param(D(2024, 3, 31), 1, D(2024, 2, 29), id="to a leap February"),
        pytest.param(D(2026, 1, 15), 12, D(2025, 1, 15), id="a year"),
    ],
)
def test_months_before(day: D, months: int, earlier: D) -> None:
    assert months_before(day, months) == earlier


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        pytest.param(None, None, (FIRST, LAST), id="the corpus's own days"),
        pytest.param(D(2019, 1, 1), D(2030, 1, 1), (FIRST, LAST), id="no further than the corpus"),
        pytest.param(D(2022, 1, 1), D(2022, 2, 1), (D(2022, 1, 1), D(2022, 2, 1)), id="the chosen days"),
        pytest.param(D(2030, 1, 1), None, None, id="after the newest article"),
    ],
)
def test_window(start: D | None, end: D | None, days: tuple[D, D] | None) -> None:
    assert window(Filters(start, end), FIRST, LAST) == days


@pytest.mark.parametrize(
    ("days", "width"),
    [
        pytest.param((D(2022, 1, 1), D(2022, 3, 1)), "week", id="two months"),
        pytest.param((D(2022, 1, 1), D(2023, 12, 31)), "month", id="two years"),
        pytest.param((FIRST, LAST), "quarter", id="five years"),
        pytest.param((D(1990, 1, 1), D(2020, 1, 1)), "year", id="thirty years"),
        pytest.param(None, "week", id="no days"),
    ],
)
def test_step(days: tuple[D, D] | None, width: str) -> None:
    assert step(days) == width


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        pytest.param(Filters(), "", id="everything"),
        pytest.param(
            Filters(D(2022, 2, 1), D(2022, 2, 28), leaders=("vladimir-putin",), themes=("trade",)),
            "Vladimir Putin, with Trade and economy in one sentence · Feb 2022",
            id="person and theme, month",
        ),
        pytest.param(
            Filters(leaders=("vladimir-putin", "ilham-aliyev")), "Vladimir Putin or Ilham Aliyev", id="two leaders"
        ),
        pytest.param(
            Filters(themes=("trade",), outlets=("Evening Post",)),
            "Trade and economy · Evening Post",
            id="theme, outlet",
        ),
        pytest.param(Filters(leaders=("gone",)), "gone", id="an id without a name"),
        pytest.param(Filters(kinds=("pronoun",), copies=True), "by pronoun · with copies", id="kind and copies"),
        pytest.param(Filters(D(2022, 1, 1), undated=False), "from 1 Jan 2022, dated only", id="dated only in a range"),
        pytest.param(Filters(undated=False), "dated only", id="dated only"),
    ],
)
def test_words(filters: Filters, said: str) -> None:
    assert words(filters, NAMES) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        pytest.param(D(2022, 1, 1), D(2022, 12, 31), "2022", id="a year"),
        pytest.param(D(2021, 1, 1), D(2022, 12, 31), "2021 – 2022", id="whole years"),
        pytest.param(D(2024, 2, 1), D(2024, 2, 29), "Feb 2024", id="a leap month"),
        pytest.param(D(2024, 2, 1), D(2024, 2, 28), "1 Feb 2024 – 28 Feb 2024", id="a month less a day"),
        pytest.param(D(2021, 11, 26), D(2021, 11, 26), "26 Nov 2021", id="a day"),
        pytest.param(None, D(2021, 11, 26), "until 26 Nov 2021", id="no start"),
        pytest.param(None, None, "all dates", id="no range"),
    ],
)
def test_range_words(start: D | None, end: D | None, said: str) -> None:
    assert range_words(start, end) == said


@pytest.mark.parametrize(
    ("filters", "part"),
    [
        pytest.param(Filters(), "", id="everything"),
        pytest.param(
            Filters(D(2022, 2, 1), None, themes=("trade",)), "trade_2022-02-01_open", id="theme and an open range"
        ),
        pytest.param(Filters(outlets=("../Wire & Co",)), "---Wire---Co", id="nothing of a path or a shell"),
        pytest.param(Filters(copies=True, undated=False), "with-copies_dated-only", id="switches"),
    ],
)
def test_file_part(filters: Filters, part: str) -> None:
    assert file_part(filters) == part
