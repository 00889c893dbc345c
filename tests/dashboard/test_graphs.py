"""The graph of people: one edge for each row in its order, names as text, the strongly tied side by side."""

from __future__ import annotations

import json

import pyarrow as pa
import pytest

from dashboard import graphs
from dashboard.theme import Look

LOOK = Look("dark", ("a", "b"), ())


def frame(*ties: tuple[str, str, int]) -> pa.Table:
    return pa.table(
        {
            "a_id": pa.array([a for a, _, _ in ties], pa.string()),
            "a": pa.array([f"<b>{a}</b> {{x}}" for a, _, _ in ties], pa.string()),
            "b_id": pa.array([b for _, b, _ in ties], pa.string()),
            "b": pa.array([f"<b>{b}</b> {{x}}" for _, b, _ in ties], pa.string()),
            "meetings": pa.array([count for _, _, count in ties], pa.int64()),
        }
    )


def drawn(ties: pa.Table) -> dict[str, list[dict[str, object]]]:
    graph = graphs.network(ties, LOOK, "meetings", lambda row: f"{row['a']} and {row['b']}")
    json.dumps(graph.option)
    [series] = graph.option["series"]
    assert graph.option["tooltip"]["renderMode"] == "richText"
    return dict(series)


def test_edges_stand_in_the_order_of_the_rows() -> None:
    series = drawn(frame(("a", "b", 5), ("a", "c", 1)))
    assert [(edge["source"], edge["target"], edge["value"]) for edge in series["links"]] == [
        ("a", "b", 5),
        ("a", "c", 1),
    ]
    assert [node["value"] for node in series["data"]] == [6, 5, 1]
    assert series["links"][0]["tooltip"] == {"formatter": "<b>a</b> (x) and <b>b</b> (x)"}


@pytest.mark.parametrize(
    "ties",
    [
        pytest.param(frame(), id="no pair"),
        pytest.param(frame(("a", "b", 1)), id="one pair"),
        pytest.param(frame(*((str(n), str(n + 1), n + 1) for n in range(40))), id="many"),
    ],
)
def test_awkward_frames_are_drawn(ties: pa.Table) -> None:
    series = drawn(ties)
    assert len(series["links"]) == ties.num_rows
    assert len({node["id"] for node in series["data"]}) == len(series["data"])


def test_long_names_break_into_two_lines_on_a_telephone_too() -> None:
    [narrow] = graphs.network(frame(("a", "b", 1)), LOOK, "meetings", str).option["media"]
    for label in (drawn(frame(("a", "b", 1)))["label"], narrow["option"]["series"][0]["label"]):
        assert label["overflow"] == "break"
        assert label["height"] == 2 * label["lineHeight"]


def test_each_is_followed_by_whom_it_is_most_tied_to() -> None:
    rows = frame(("a", "b", 1), ("c", "d", 9), ("b", "d", 3)).to_pylist()
    assert graphs.around(rows, "meetings") == ["d", "c", "b", "a"]
    assert graphs.around(list(reversed(rows)), "meetings") == ["d", "c", "b", "a"]
