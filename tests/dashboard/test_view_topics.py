"""The page Topics: why there may be none, and the hint at a theme to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.views import topics
from pipeline.corpus.topics import FEWEST, NEAR, NUMBERS
from pipeline.store import Store
from pipeline.tables import ArticleTopic, Topic
from tests.dashboard import sample
from tests.dashboard.conftest import OpenPage


def test_the_page_and_the_pipeline_agree_on_what_makes_topics() -> None:
    assert (topics.FEWEST, topics.NEAR) == (FEWEST, NEAR)
    assert f"the number from {NUMBERS[0]} to {NUMBERS[-1]} " in topics.CRITERION


def test_a_small_corpus_is_told_why_it_has_none(open_page: OpenPage, tmp_path: Path) -> None:
    rows = sample.rows()
    rows[Topic], rows[ArticleTopic] = [], []
    Store(tmp_path).publish(rows)
    app = open_page("topics", data=tmp_path)
    assert not app.exception
    assert app.info[0].value == (
        "Topics are looked for in 50 articles or more, copies not counted: in fewer, words meet by chance. "
        "This corpus has 9."
    )


@pytest.mark.parametrize(
    ("enough", "hints"), [pytest.param(1, 1, id="enough"), pytest.param(2, 0, id="too few sentences")]
)
def test_a_topic_that_no_theme_covers_calls_for_one(
    enough: int, hints: int, open_page: OpenPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(topics, "ENOUGH", enough)
    rows = sample.rows()
    rows[Topic].append(Topic("t2", "day, <b>little</b>", ("day", "little"), 1, None, None))
    rows[ArticleTopic].append(ArticleTopic("a08", "t2", 0.5))
    Store(tmp_path).publish(rows)
    app = open_page("topics", data=tmp_path)
    assert not app.exception
    told = [hint.value.replace("\\", "") for hint in app.info]
    assert len(told) == hints
    assert all("no theme covers 100% of its sentences" in hint for hint in told)
    assert all("Terms of no theme: day, little" in hint for hint in told)
    assert not [hint for hint in app.info if "<b>" in hint.value]
    links = [one.proto.query_string for one in app.get("page_link")]
    assert links.count("try=A+new+theme") == hints


def test_topics_that_themes_cover_give_no_hint(open_page: OpenPage) -> None:
    app = open_page("topics")
    assert not app.exception
    assert not app.info
