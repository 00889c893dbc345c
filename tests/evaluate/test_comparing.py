"""How words of the gold are compared with ours."""

from __future__ import annotations

import pytest

from pipeline.evaluate import comparing


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        pytest.param((0, 10), (0, 10), 1.0, id="the same"),
        pytest.param((0, 10), (0, 5), 0.5, id="half"),
        pytest.param((0, 10), (5, 15), 1 / 3, id="shifted"),
        pytest.param((0, 10), (10, 20), 0.0, id="side by side"),
    ],
)
def test_overlap(one: tuple[int, int], other: tuple[int, int], share: float) -> None:
    assert comparing.overlap(*one, *other) == pytest.approx(share)


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        pytest.param("The Kremlin", "kremlin", id="article"),
        pytest.param("an aide", "aide", id="indefinite article"),
        pytest.param("Theresa Əliyev", "theresa eliyev", id="no article, folded"),
        pytest.param(None, "", id="nobody"),
    ],
)
def test_bare(name: str | None, bare: str) -> None:
    assert comparing.bare(name) == bare


def test_an_error_is_shown_in_one_line_with_what_stands_around_it() -> None:
    text = "First line.\n\nSmith left.\n" + "x" * 60
    start = text.index("Smith")
    assert comparing.in_context(text, start, start + 5) == f"First line. [Smith] left. {'x' * 43}"
