"""The page Network: the graph, and the edge that was clicked."""

from __future__ import annotations

import json

import pytest

from dashboard import ui
from tests.dashboard.conftest import OpenPage


@pytest.mark.parametrize("tie", ["Meet", "Mentioned in one sentence", "Mentioned in one article"])
def test_the_address_chooses_the_tie(tie: str, open_page: OpenPage) -> None:
    app = open_page("network", tie=tie)
    assert not app.exception
    [graph] = app.get("echarts_chart")
    edges = json.loads(graph.proto.spec)["series"][0]["links"]
    assert [edge["source"] for edge in edges] == ["ilham-aliyev", "ilham-aliyev", "nikol-pashinyan"]
    assert "Ilham Aliyev and Vladimir Putin" in graph.proto.alt


@pytest.mark.parametrize(
    ("selected", "row"),
    [
        pytest.param({"selected": [], "areas": []}, None, id="nothing is clicked"),
        pytest.param({"selected": [{"data_type": "node", "data_indices": [2]}]}, None, id="a name is no pair"),
        pytest.param({"selected": [{"data_type": "edge", "data_indices": [2]}]}, 2, id="an edge is its row"),
        pytest.param({"points": []}, None, id="nothing is clicked on a figure"),
        pytest.param({"points": [{"customdata": [4]}]}, 4, id="a point is its row"),
        pytest.param({"points": [{"x": 1}]}, None, id="a line between points is none"),
    ],
)
def test_the_row_of_a_click(selected: dict[str, object], row: int | None) -> None:
    assert ui._clicked(selected) == row


def test_a_selection_without_pairs_says_so(open_page: OpenPage) -> None:
    app = open_page("network", tie="Mentioned in one sentence", theme="Transport")
    assert not app.exception
    assert "No pair in one sentence matches this selection" in app.info[0].value


def test_the_matrix_has_its_columns_in_the_order_of_its_rows(open_page: OpenPage) -> None:
    app = open_page("network")
    specs = [json.loads(one.proto.spec) for one in app.get("plotly_chart")]
    [matrix] = [spec["data"][0] for spec in specs if spec["data"][0]["type"] == "heatmap"]
    assert matrix["x"] == matrix["y"] == ["ilham-aliyev", "vladimir-putin", "nikol-pashinyan"]
