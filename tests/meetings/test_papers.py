"""Which names are of one document."""

from __future__ import annotations

import pytest

from pipeline.meetings import papers


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(["joint statement", "treaty"], ("joint statement", "treaty"), id="two kinds"),
        pytest.param(["Treaty of Kars", "treaty"], ("Treaty of Kars",), id="the shorter begins the longer"),
        pytest.param(
            ["Declaration on Trade", "Declaration on Borders"],
            ("Declaration on Trade", "Declaration on Borders"),
            id="two subjects",
        ),
        pytest.param(
            ["Declaration on Allied Relations", "Declaration on Allied Interaction"],
            ("Declaration on Allied Interaction / Declaration on Allied Relations",),
            id="one subject, longest first",
        ),
    ],
)
def test_names_of_one_document(names: list[str], expected: tuple[str, ...]):
    assert papers.merged(names) == expected
