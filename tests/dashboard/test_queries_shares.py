"""Intervals of shares against published values, and the effective number of what comes in clusters."""

from __future__ import annotations

import duckdb
import pytest

from dashboard.queries.shares import difference, effective, wilson


@pytest.mark.parametrize(
    ("part", "n", "low", "high"),
    [
        pytest.param(81, 263, 0.2553, 0.3662, id="a large sample"),
        pytest.param(15, 148, 0.0624, 0.1605, id="a small share"),
        pytest.param(0, 20, 0.0, 0.1611, id="none"),
        pytest.param(1, 29, 0.0061, 0.1718, id="one"),
    ],
)
def test_wilson_as_published(part: int, n: int, low: float, high: float) -> None:
    """Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I, method 3."""
    row = duckdb.sql(f"SELECT {wilson()} FROM (SELECT {part} / {n} AS share, {n} AS n)").fetchall()[0]
    assert row == pytest.approx((low, high), abs=5e-5)


def test_what_is_not_known_has_no_interval() -> None:
    assert duckdb.sql(f"SELECT {wilson(known='n >= 5')} FROM (SELECT 0.5 AS share, 4 AS n)").fetchall()[0] == (
        None,
        None,
    )


@pytest.mark.parametrize(
    ("later", "earlier", "low", "high"),
    [
        pytest.param((56, 70), (48, 80), 0.0524, 0.3339, id="large samples"),
        pytest.param((9, 10), (3, 10), 0.1705, 0.8090, id="small samples"),
        pytest.param((5, 56), (0, 29), -0.0381, 0.1926, id="against none"),
        pytest.param((0, 10), (0, 20), -0.1611, 0.2775, id="none against none"),
        pytest.param((10, 10), (0, 10), 0.6075, 1.0, id="all against none"),
    ],
)
def test_difference_as_published(later: tuple[int, int], earlier: tuple[int, int], low: float, high: float) -> None:
    """Newcombe, Interval estimation for the difference between independent proportions, 1998, table II, method 10."""
    one, other = (
        f"(SELECT share, {wilson()} FROM (SELECT {part} / {n} AS share, {n} AS n))" for part, n in (later, earlier)
    )
    row = duckdb.sql(f"SELECT {difference('a', 'b')} FROM {one} a, {other} b").fetchall()[0]
    assert row == pytest.approx((low, high), abs=1e-4)


@pytest.mark.parametrize(
    ("articles", "independent"),
    [
        pytest.param(
            [(10, 10), (10, 0), (10, 10), (10, 0)], 3, id="articles wholly of a theme or not: they alone count"
        ),
        pytest.param([(1, 1), (1, 0), (1, 1), (1, 0)], 3, id="articles of one thing"),
        pytest.param([(10, 2), (10, 2), (10, 2)], 3, id="all alike: the number of articles"),
        pytest.param([(10, 0), (20, 0)], 2, id="none"),
        pytest.param([(10, 10), (20, 20)], 2, id="all"),
        pytest.param([(7, 3)], 1, id="one article"),
        pytest.param([(10, 1), (10, 2), (20, 3), (10, 2)], 50, id="nearly alike: no more than there are"),
    ],
)
def test_effective_number(articles: list[tuple[int, int]], independent: float) -> None:
    values = ", ".join(f"({x}, {y})" for x, y in articles)
    row = duckdb.sql(
        f"""SELECT {effective()} FROM (
                SELECT sum(y) / sum(x) AS share, sum(x) AS n, count(*) AS of_articles, sum(x * x) AS xx,
                       sum(x * y) AS xy, sum(y * y) AS yy
                FROM (VALUES {values}) AS v(x, y))"""
    ).fetchall()[0]
    assert row == pytest.approx((independent,))
