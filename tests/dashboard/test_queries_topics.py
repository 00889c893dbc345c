"""Discovered topics: articles by their strongest, sentences by their terms, and what no theme covers."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.filters import Filters
from dashboard.queries import topics
from dashboard.queries.core import Corpus, narrow, open_corpus
from dashboard.queries.evidence import Behind, count, sentences
from pipeline.store import Store
from pipeline.tables import ArticleTopic, Sentence, Topic
from tests.dashboard import sample

EVERYTHING = Filters()


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The sample with a second topic, of a06 and a08, and weaker than the first in a02."""
    rows = sample.rows()
    rows[Topic].append(Topic("t2", "day, little", ("day", "little", "good"), 2, None, None))
    rows[ArticleTopic] += [ArticleTopic(article, "t2", 0.5) for article in ("a02", "a06", "a08")]
    return open_corpus(Store(tmp_path_factory.mktemp("topics")).publish(rows))


@pytest.mark.parametrize(
    ("filters", "counted"),
    [
        pytest.param(EVERYTHING, [("t1", 2, 4), ("t2", 2, 4)], id="the strongest topic counts"),
        pytest.param(Filters(outlets=("Morning Wire",)), [("t2", 1, 1)], id="of selected articles"),
        pytest.param(Filters(themes=("transport",)), [("t1", 2, 2)], id="with a sentence of a theme"),
        pytest.param(Filters(outlets=("No such paper",)), [], id="of none"),
    ],
)
def test_articles_by_topic(two: Corpus, filters: Filters, counted: list[tuple[str, int, int]]) -> None:
    rows = topics.ranking(narrow(two, filters)).to_pylist()
    assert [(row["id"], row["articles"], row["n"]) for row in rows] == counted


def test_articles_by_topic_and_period(two: Corpus) -> None:
    rows = topics.over_time(narrow(two, EVERYTHING)).to_pylist()
    assert {(row["id"], row["period"]): row["articles"] for row in rows if row["articles"]} == {
        ("t1", dt.date(2021, 9, 1)): 1,
        ("t1", dt.date(2021, 11, 1)): 1,
        ("t2", dt.date(2021, 12, 1)): 1,
    }
    assert len(rows) == 2 * 6


def test_what_no_theme_covers(two: Corpus) -> None:
    rows = topics.uncovered(narrow(two, EVERYTHING)).to_pylist()
    assert [(row["id"], row["sentences"], row["n"], row["terms"]) for row in rows] == [
        ("t2", 2, 3, "day, little, good"),
        ("t1", 0, 5, "border"),
    ]
    assert rows[0]["share"] == pytest.approx(2 / 3)


def test_a_choice_of_themes_hides_no_other_theme(two: Corpus) -> None:
    [row] = topics.uncovered(
        narrow(two, Filters(themes=("trade",), outlets=("Evening Post",), leaders=()))
    ).to_pylist()[1:]
    assert (row["id"], row["sentences"]) == ("t1", 0)


def test_topics_against_themes(two: Corpus) -> None:
    rows = topics.against_themes(narrow(two, EVERYTHING)).to_pylist()
    assert [(row["row_id"], row["column_id"], row["sentences"], row["n"]) for row in rows] == [
        ("t1", "transport", 5, 5),
        ("t1", "trade", 1, 5),
        ("t2", "trade", 1, 3),
    ]


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        pytest.param(
            Behind("topic_sentences", {"topic_id": "t2", "is_covered": False}),
            [("a06", ["little"]), ("a08", ["day"])],
            id="sentences of a topic without a theme, their terms marked",
        ),
        pytest.param(Behind("topic_themes", {"topic_id": "t2", "theme": "trade"}), [("a06", ["trade"])], id="with one"),
    ],
)
def test_behind_a_topic(two: Corpus, behind: Behind, found: list[tuple[str, list[str]]]) -> None:
    rows = sentences(narrow(two, EVERYTHING), behind).to_pylist()
    assert [(row["article_id"], [row["text"][m["start"] : m["end"]] for m in row["marks"]]) for row in rows] == found


def test_behind_a_topic_stand_as_many_sentences_as_it_counts(tmp_path: Path) -> None:
    """Also one that has a term in another form, where there is nothing to mark."""
    rows = sample.rows()
    rows[Topic] = [Topic("t2", "gut", ("gut",), 1, None, None)]
    rows[ArticleTopic] = [ArticleTopic("a08", "t2", 0.5)]
    rows[Sentence] = [
        replace(row, forms=f"{row.forms}|gut") if isinstance(row, Sentence) and row.article_id == "a08" else row
        for row in rows[Sentence]
    ]
    narrowed = narrow(open_corpus(Store(tmp_path).publish(rows)), EVERYTHING)
    [counted] = topics.uncovered(narrowed).to_pylist()
    behind = Behind("topic_sentences", {"topic_id": "t2", "is_covered": False})
    found = sentences(narrowed, behind)
    assert counted["sentences"] == count(narrowed, behind)["sentences"][0].as_py() == found.num_rows > 0
    assert not any(found.column("marks").to_pylist())


def test_topics_are_found_whatever_is_selected(corpus: Corpus) -> None:
    nothing = narrow(corpus, Filters(outlets=("No such paper",)))
    assert topics.found(nothing).to_pylist() == [
        {"id": "t1", "name": "railway, border", "theme": "Transport", "likeness": 0.7, "terms": ["railway", "border"]}
    ]


def test_a_topic_is_told_with_its_nearest_theme(two: Corpus) -> None:
    rows = topics.ranking(narrow(two, EVERYTHING)).to_pylist()
    assert [(row["id"], row["theme"], row["likeness"]) for row in rows] == [
        ("t1", "Transport", 0.7),
        ("t2", "no theme", None),
    ]
    assert [(row["share"], row["low"], row["few"]) for row in rows] == [(0.5, None, True)] * 2
