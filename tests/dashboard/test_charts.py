"""Every form of chart on plain and awkward frames: nothing lost, nothing read as markup, colours by meaning."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go
import pyarrow as pa
import pytest

from dashboard import charts, matrices, theme, trends
from dashboard.theme import Look

LOOK = Look("light", ("putin", "aliyev"), ("trade", "transport"))
NASTY = '<a href="http://evil.example">x</a> {name} %s'
MONTHS = [dt.date(2021, month, 1) for month in (9, 10, 11)]

RANKED = pa.table({"id": ["putin", "x"], "name": ["Putin", NASTY], "count": [3, 0]})
PARTS = pa.table({"id": ["putin", "x"], "name": ["Putin", NASTY], "kind": ["named", "pronoun"], "count": [2, 1]})
VOLUME = pa.table({"period": MONTHS, "count": [1, 0, 7], "partial": [True, False, False]})
CROSS = pa.table(
    {
        "row_id": ["trade", "trade"],
        "row": ["Trade", "Trade"],
        "column_id": ["putin", "x"],
        "column": ["Putin", NASTY],
        "count": [4, None],
    }
)
TONE = pa.table(
    {
        "id": ["putin", "x"],
        "name": ["Putin", NASTY],
        "tone": [0.2, -0.1],
        "low": [0.1, None],
        "high": [0.3, None],
        "n": [9, 2],
        "few": [False, True],
    }
)
SHARES = RANKED.append_column("share", pa.array([0.4, 0.0])).append_column("low", pa.array([0.3, None]))
SHARES = SHARES.append_column("high", pa.array([0.6, None])).append_column("few", pa.array([False, True]))
CHANGED = SHARES.drop_columns(["share", "low"]).append_column("change", pa.array([-0.2, 0.1]))
CHANGED = CHANGED.append_column("low", pa.array([-0.4, None]))
ROSE = pa.table(
    {
        "period": [MONTHS[1], MONTHS[2], MONTHS[2]],
        "id": ["putin", "putin", "x"],
        "name": ["Putin", "Putin", NASTY],
        "change": [0.1, -0.2, 0.5],
    }
)


def series(count: int) -> pa.Table:
    """`count` series over three months, the last with a gap."""
    return pa.table(
        {
            "period": MONTHS * count,
            "id": [f"s{one}" for one in range(count) for _ in MONTHS],
            "name": [NASTY if one == 0 else f"Series {one}" for one in range(count) for _ in MONTHS],
            "count": [1, 2, None] * count,
            "partial": [True, False, False] * count,
        }
    )


Draw = Callable[[pa.Table, Look], go.Figure]
KINDS = {"named": "By name", "pronoun": "By pronoun"}
FORMS = [
    pytest.param(lambda f, look: charts.ranking(f, look, "count"), RANKED, id="ranking"),
    pytest.param(lambda f, look: charts.stacked(f, look, "count", "kind", KINDS), PARTS, id="stacked"),
    pytest.param(lambda f, look: matrices.heat(f, look, "count"), CROSS, id="heat map"),
    pytest.param(lambda f, look: charts.intervals(f, look, "tone"), TONE, id="intervals"),
    pytest.param(lambda f, look: charts.ranking(f, look, "share", theme.percent), SHARES, id="ranking with intervals"),
    pytest.param(lambda f, look: charts.changes(f, look, "change"), CHANGED, id="changes"),
    pytest.param(lambda f, look: trends.rises(f, look, "change", "month"), ROSE, id="rises"),
    pytest.param(lambda f, look: trends.columns(f, look, "count", "month", "articles"), VOLUME, id="columns"),
    pytest.param(lambda f, look: trends.over_time(f, look, "count", "month"), series(2), id="lines"),
    pytest.param(lambda f, look: trends.over_time(f, look, "count", "month"), series(7), id="strips"),
]


def points(figure: go.Figure) -> list[Any]:
    return sorted(place for trace in figure.data if trace.customdata is not None for place in trace.customdata)


def colours(figure: go.Figure) -> list[Any]:
    """The colours of bars, markers and text in cells."""
    return [(trace.marker.color, trace.textfont.color) for trace in figure.data if trace.type != "heatmap"]


@pytest.mark.parametrize(("draw", "frame"), FORMS)
def test_every_row_is_a_point_that_leads_back_to_it(draw: Draw, frame: pa.Table) -> None:
    assert points(draw(frame, LOOK)) == list(range(frame.num_rows))


@pytest.mark.parametrize(("draw", "frame"), FORMS)
def test_one_row_and_no_row_are_drawn(draw: Draw, frame: pa.Table) -> None:
    assert points(draw(frame.slice(0, 1), LOOK)) == [0]
    assert points(draw(frame.slice(0, 0), LOOK)) == []


@pytest.mark.parametrize(("draw", "frame"), FORMS)
def test_names_from_the_corpus_are_no_markup(draw: Draw, frame: pa.Table) -> None:
    assert "<a href" not in draw(frame, LOOK).to_json().replace("\\u003c", "<")


@pytest.mark.parametrize(("draw", "frame"), FORMS)
def test_dark_is_drawn_in_other_colours_than_light(draw: Draw, frame: pa.Table) -> None:
    light, dark = draw(frame, LOOK), draw(frame, replace(LOOK, mode="dark"))
    assert (light.layout.font.color, dark.layout.font.color) == (theme.INK["light"], theme.INK["dark"])
    assert colours(light) != colours(dark)


def test_a_full_bar_stands_for_the_whole() -> None:
    shares = pa.table({"id": ["a", "b"], "name": ["A", "B"], "share": [0.5, 0.25], "n": [8, 1234]})
    figure = charts.ranking(shares, LOOK, "share", theme.percent, label="{value} of {n}", full=1)
    assert list(figure.data[0].text) == ["50% of 8", "25% of 1234"]
    assert figure.layout.xaxis.range[1] > 1


def test_ranking_writes_the_value_beside_the_bar_and_keeps_the_order() -> None:
    (bars,) = charts.ranking(RANKED, LOOK, "count", hover="{name}: {value} times").data
    assert list(bars.y) == ["putin", "x"]
    assert list(bars.text) == ["3", "0"]
    assert bars.hovertext[0] == "Putin: 3 times"
    assert list(bars.marker.color) == [LOOK.style("putin").colour, theme.OTHERS["light"]]


def test_bars_of_no_leader_have_the_accent() -> None:
    (bars,) = charts.ranking(RANKED.slice(1), LOOK, "count").data
    assert list(bars.marker.color) == [LOOK.accent]


def test_partly_covered_periods_are_hatched_or_hollow() -> None:
    (bars,) = trends.columns(VOLUME, LOOK, "count", "month", "articles").data
    assert list(bars.marker.pattern.shape) == ["/", "", ""]
    assert bars.hovertext[0] == "Sep 2021: 1 articles<br>(period only partly covered)"
    line = trends.over_time(series(1), LOOK, "count", "month").data[0]
    assert list(line.marker.color) == [LOOK.paper, line.line.color, line.line.color]


@pytest.mark.parametrize(
    ("count", "kinds"),
    [
        pytest.param(1, {"scatter"}, id="one line"),
        pytest.param(3, {"scatter"}, id="three lines"),
        pytest.param(4, {"bar"}, id="four strips"),
    ],
)
def test_many_series_are_strips(count: int, kinds: set[str]) -> None:
    assert {trace.type for trace in trends.over_time(series(count), LOOK, "count", "month").data} == kinds


def test_the_name_of_a_strip_stands_right_above_it_and_away_from_the_one_before() -> None:
    layout = trends.over_time(series(5), LOOK, "count", "month").layout
    tops = [layout[f"yaxis{number}"].domain[1] for number in ("", 2, 3, 4, 5)]
    assert [name.y for name in layout.annotations] == pytest.approx(tops)
    assert {name.yanchor for name in layout.annotations} == {"bottom"}


def test_every_interval_tells_how_many_it_is_the_mean_of() -> None:
    layout = charts.intervals(TONE, LOOK, "tone").layout
    assert [(one.y, one.text) for one in layout.annotations] == [(0, "n 9"), (1, "n 2")]
    assert layout.margin.r > LOOK.layout["margin"]["r"] + len("n 9")


def test_strips_share_one_scale_and_do_not_overlap() -> None:
    layout = trends.over_time(series(5), LOOK, "count", "month").layout
    axes = [layout[f"yaxis{number}"] for number in ("", 2, 3, 4, 5)]
    assert len({tuple(axis.range) for axis in axes}) == 1
    domains = [tuple(axis.domain) for axis in axes]
    assert all(below[1] < above[0] for above, below in pairwise(domains))


def test_all_others_have_a_scale_of_their_own() -> None:
    others = pa.table(
        {
            "period": MONTHS,
            "id": ["other"] * 3,
            "name": ["all others"] * 3,
            "count": [9, 1, None],
            "partial": [False] * 3,
        }
    )
    layout = trends.over_time(pa.concat_tables([series(4), others]), LOOK, "count", "month").layout
    assert [layout[f"yaxis{number}"].tickvals[1] for number in ("", 2, 3, 4, 5)] == [2, 2, 2, 2, 9]


def test_the_signs_of_the_legend_are_filled_though_the_first_point_is_hollow() -> None:
    drawn = trends.over_time(series(2), LOOK, "count", "month").data
    assert [trace.showlegend for trace in drawn] == [False, False, None, None]
    assert [trace.marker.color for trace in drawn[2:]] == [drawn[0].line.color, drawn[1].line.color]


@pytest.mark.parametrize(
    ("names", "height"),
    [
        pytest.param([], 26, id="none"),
        pytest.param(["Trade", "Energy"], 52, id="one line each"),
        pytest.param(["Trade", "Prisoners and mines laid", "Energy"], 93, id="long beside short"),
        pytest.param(["Prisoners and mines laid", "Borders and delimitation"], 72, id="long beside long"),
        pytest.param(["airliner, compensation, missile"] * 2, 100, id="three lines"),
    ],
)
def test_rows_are_as_high_as_names_side_by_side_need(names: list[str], height: int) -> None:
    assert charts.heights(map(charts.name_lines, names)) == height


def test_labels_beside_bars_take_two_lines() -> None:
    named = SHARES.append_column("theme", pa.array(["Elections and domestic politics", "<b>"]))
    _, beside = charts.ranking(named, LOOK, "share", theme.percent, label="{value}, {theme}").data
    assert [text.replace("\u2002", "") for text in beside.text] == [
        "40%, Elections and<br>domestic politics",
        "0%, &lt;b&gt;",
    ]


def test_few_sentences_are_hollow_and_without_whiskers() -> None:
    (dots,) = charts.intervals(TONE, LOOK, "tone").data
    assert list(dots.marker.color) == [LOOK.style("putin").colour, LOOK.paper]
    assert list(dots.error_x.array) == [pytest.approx(0.1), None]


def test_shares_have_whiskers_and_their_labels_stand_behind_them() -> None:
    bars, beside = charts.ranking(SHARES, LOOK, "share", theme.percent, "{name}: {value}{interval}").data
    assert list(bars.error_x.array) == [pytest.approx(0.2), None]
    assert list(bars.marker.color) == [LOOK.style("putin").colour, LOOK.paper]
    assert bars.hovertext[0] == "Putin: 40% (30% to 60%)"
    assert bars.hovertext[1].endswith(": 0%")
    assert list(beside.x) == [0.6, 0.0]
    assert [text.strip() for text in beside.text] == ["40%", "0%"]


def test_changes_lie_on_both_sides_of_zero() -> None:
    figure = charts.changes(CHANGED, LOOK, "change", hover="{value}{interval}")
    (bars,) = figure.data
    assert bars.hovertext[0] == "−20.0 pp (−40.0 pp to +60.0 pp)"
    assert list(bars.x) == [-0.2, 0.1]
    assert [(one.y, one.text) for one in figure.layout.annotations] == [(0, "−20.0 pp"), (1, "+10.0 pp")]
    assert figure.layout.xaxis.range[0] == -figure.layout.xaxis.range[1]


def test_rises_put_what_moved_most_on_top_and_leave_out_what_is_not_known() -> None:
    ground, _ = trends.rises(ROSE, LOOK, "change", "month").data
    assert list(ground.y) == ["x", "putin"]
    assert [list(row) for row in ground.z] == [[None, 0.5], [0.1, -0.2]]


def test_lines_of_shares_have_whiskers_above_zero() -> None:
    shares = (
        series(1).append_column("low", pa.array([0.5, None, None])).append_column("high", pa.array([1.0, None, None]))
    )
    line = trends.over_time(shares, LOOK, "count", "month", theme.percent)
    assert list(line.data[0].error_y.arrayminus) == [0.5, None, None]
    assert line.layout.yaxis.rangemode == "tozero"


def test_more_means_than_lines_can_show_stand_in_strips_around_zero_to_one_scale() -> None:
    signed = series(4)
    for end, value in (("low", -0.5), ("high", 3.5)):
        signed = signed.append_column(end, pa.array([value, value, None] * 4))
    figure = trends.over_time(signed, LOOK, "count", "month", theme.signed)
    assert [points.type for points in figure.data] == ["scatter"] * 4
    axes = [figure.layout[name] for name in ("yaxis", "yaxis2", "yaxis3", "yaxis4")]
    assert len({axis.range for axis in axes}) == 1
    assert axes[0].range[0] == -axes[0].range[1]
    assert [one.text for one in figure.layout.annotations][1:] == ["Series 1", "Series 2", "Series 3"]


def test_few_are_hollow_strips() -> None:
    few = series(4).append_column("few", pa.array([True, False, False] * 4))
    bars = trends.over_time(few, LOOK, "count", "month").data[0]
    assert list(bars.marker.color) == [LOOK.paper, LOOK.series(("s0",))["s0"].colour, LOOK.series(("s0",))["s0"].colour]


@pytest.mark.parametrize(
    ("row", "columns", "angle"),
    [
        pytest.param("Negative", ["Negative", "Neutral", "Positive"], 0, id="short ones side by side"),
        pytest.param("Peacekeepers and security", ["Readout briefs", "commonspace.eu"], -90, id="beside long names"),
        pytest.param("A", ["A", "B", "C", "D", "E"], -90, id="many"),
    ],
)
def test_names_of_columns_stand_upright_where_they_fit(row: str, columns: list[str], angle: int) -> None:
    crossed = pa.table(
        {
            "row_id": [row] * len(columns),
            "row": [row] * len(columns),
            "column_id": columns,
            "column": columns,
            "count": [1] * len(columns),
        }
    )
    assert matrices.heat(crossed, LOOK, "count").layout.xaxis.tickangle == angle


def test_cells_of_few_have_no_colour_and_stand_in_brackets() -> None:
    few = CROSS.slice(0, 1).append_column("few", pa.array([True]))
    ground, marks = matrices.heat(few, LOOK, "count").data
    assert [list(row) for row in ground.z] == [[None]]
    assert list(marks.text) == ["(4)"]


def test_heat_map_writes_its_numbers_and_leaves_nothing_where_there_is_none() -> None:
    ground, marks = matrices.heat(CROSS, LOOK, "count").data
    assert [list(row) for row in ground.z] == [[4, None]]
    assert list(marks.text) == ["4", ""]


@pytest.mark.parametrize(
    ("starts", "step", "labels"),
    [
        pytest.param(
            [dt.date(y, m, 1) for y in range(2020, 2026) for m in (1, 4, 7, 10)],
            "quarter",
            [str(y) for y in range(2020, 2026)],
            id="years",
        ),
        pytest.param(MONTHS, "month", ["Sep<br>2021", "Oct<br>2021", "Nov<br>2021"], id="months"),
        pytest.param(
            [dt.date(2021, 11, 1), dt.date(2021, 11, 8)], "week", ["1 Nov<br>2021", "8 Nov<br>2021"], id="weeks"
        ),
        pytest.param(
            [dt.date(y, 1, 1) for y in range(1990, 2020)],
            "year",
            ["1990", "1995", "2000", "2005", "2010", "2015"],
            id="many years, thinned",
        ),
    ],
)
def test_labels_of_time_are_few(starts: list[dt.date], step: Any, labels: list[str]) -> None:
    frame = pa.table({"period": starts, "count": [1] * len(starts), "partial": [False] * len(starts)})
    assert list(trends.columns(frame, LOOK, "count", step, "articles").layout.xaxis.ticktext) == labels


def test_in_words_names_the_first_points_and_how_many_more() -> None:
    said = charts.in_words("Articles", series(4), lambda row: f"{row['id']} {row['count']}", most=2)
    assert said == "Articles. s0 1; s0 2; and 10 more. The table below the chart holds all numbers."
