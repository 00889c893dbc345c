"""Two sides against each other: what is drawn is what the frame says, and names stay text."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pytest

from dashboard import contrasts
from dashboard.theme import Look

LOOK = Look("light", ("putin", "aliyev"), ())
SIDES = {"putin": "<b>Putin</b>", "aliyev": "Aliyev"}


def frame(*rows: tuple[str, str, float | None], few: bool | None = None) -> pa.Table:
    columns: dict[str, Any] = {
        "id": pa.array([one for one, _, _ in rows], pa.string()),
        "name": pa.array([f"<i>{one}</i>" for one, _, _ in rows], pa.string()),
        "side": pa.array([side for _, side, _ in rows], pa.string()),
        "side_name": pa.array([SIDES.get(side, side) for _, side, _ in rows], pa.string()),
        "share": pa.array([share for _, _, share in rows], pa.float64()),
    }
    return pa.table(columns if few is None else columns | {"few": pa.array([few for _ in rows])})


def test_a_line_leads_from_the_one_to_the_other() -> None:
    figure = contrasts.dots(frame(("trade", "putin", 1), ("trade", "aliyev", 3)), LOOK, "share")
    line, putin, aliyev = figure.data
    assert list(line.x) == [1, 3, None]
    assert (list(putin.x), list(aliyev.x)) == ([1], [3])
    assert (list(putin.customdata), list(aliyev.customdata)) == ([0], [1])
    assert putin.name == "&lt;b&gt;Putin&lt;/b&gt;"
    assert putin.hovertext[0] == "&lt;b&gt;Putin&lt;/b&gt;, &lt;i&gt;trade&lt;/i&gt;: 1"


def test_the_first_side_is_drawn_to_the_left() -> None:
    figure = contrasts.apart(frame(("rail", "putin", 2), ("rail", "aliyev", 1)), LOOK, "share")
    left, right = figure.data
    assert (list(left.x), list(right.x)) == ([-2], [1])
    assert list(left.text) == ["2"]
    assert list(left.y) != list(right.y)


def test_a_theme_and_a_term_of_one_id_have_a_bar_each() -> None:
    [bars] = contrasts.apart(frame(("trade", "putin", 12), ("trade", "putin", 6)), LOOK, "share").data
    assert len(set(bars.y)) == 2


def test_bars_that_rest_on_little_are_hollow() -> None:
    [bars] = contrasts.apart(frame(("rail", "putin", 2), few=True), LOOK, "share").data
    assert list(bars.marker.color) == [LOOK.paper]


@pytest.mark.parametrize(
    "awkward",
    [
        pytest.param(frame(), id="no rows"),
        pytest.param(frame(("trade", "putin", 0)), id="zero, one side"),
        pytest.param(frame(("trade", "putin", 5), ("peace", "aliyev", 2)), id="nothing in common"),
        pytest.param(
            frame(*((f"{n} " + "long name " * 9, "nobody", n) for n in range(30))), id="long names, no leader"
        ),
    ],
)
def test_awkward_frames_are_drawn(awkward: pa.Table) -> None:
    for draw in (contrasts.dots, contrasts.apart):
        assert draw(awkward, LOOK, "share").layout.height > 0


def test_a_side_without_a_share_has_no_dot() -> None:
    figure = contrasts.dots(frame(("trade", "putin", None), ("trade", "aliyev", 0.5)), LOOK, "share")
    assert list(figure.data[0].x) == [0.5, None]


def test_two_sides_never_look_alike() -> None:
    many = Look("light", tuple(f"leader-{n}" for n in range(40)), ())
    first, second = contrasts.told_apart(many, ("leader-30", "leader-38")).values()
    assert first.colour != second.colour
