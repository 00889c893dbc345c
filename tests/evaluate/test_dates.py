"""Floors of the dates, measured on gold. A floor is lowered only with a reason."""

from datetime import date
from pathlib import Path

import pytest

from pipeline import dates
from pipeline.evaluate import datelines
from pipeline.evaluate.dates import day
from pipeline.evaluate.gold import articles
from pipeline.evaluate.judged import Score, scores
from pipeline.readers.source import Source
from pipeline.seeds import Seeds


@pytest.fixture(scope="module")
def on_datelines(request: pytest.FixtureRequest) -> dict[str, Score]:
    folder: Path = request.getfixturevalue("gold") / "datelines"
    return {score.measure: score for score in scores(datelines.judge(folder, request.getfixturevalue("seeds")))}


@pytest.mark.parametrize(
    ("measure", "floor"),
    [
        ("datelines place", 0.97),
        ("datelines agency", 0.97),
        ("datelines within a day ahead", 0.97),
        # 4.5 % of the items print the day of Moscow's clock and are dated by UTC: nothing in them tells the hour.
        ("datelines day and month", 0.95),
    ],
)
def test_datelines(on_datelines: dict[str, Score], measure: str, floor: float) -> None:
    recall = on_datelines[measure].recall
    assert recall is not None
    assert recall >= floor


def test_no_wrong_year_where_nothing_settles_it(on_datelines: dict[str, Score]) -> None:
    assert (on_datelines["datelines year"].right, on_datelines["datelines year"].missed) == (4000, 0)


@pytest.mark.parametrize(("folder", "floor"), [("seeds", 2), ("wikinews", 23)])
def test_published(request: pytest.FixtureRequest, seeds: Seeds, folder: str, floor: int) -> None:
    """Days told by the texts alone; of the 32 of Wikinews, 23 have their header line."""
    root: Path = request.getfixturevalue("gold")
    judged = [
        judgement
        for marked, s in articles(root / folder, seeds)
        for judgement in day(
            marked.name,
            date.fromisoformat(marked.facts["published"]),
            dates.published(Source(s.article_id, s.path, s.text, title=s.title), seeds),
        )
    ]
    (score,) = scores(judged)
    assert score.false == 0
    assert score.right >= floor
