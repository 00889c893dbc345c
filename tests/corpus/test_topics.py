"""Topics: when there are any, that the same corpus gives the same, and that they keep their names."""

import subprocess
import sys
from dataclasses import replace
from random import Random
from typing import cast

from pipeline.corpus import topics
from pipeline.corpus.rows import Rows
from pipeline.tables import Article, ArticleTopic, Theme, Topic
from tests.rows import tables

MATTERS = [
    ["gas", "pipeline", "supply", "field", "energy", "winter", "contract", "metre"],
    ["border", "village", "frontier", "commission", "map", "line", "crossing", "fence"],
    ["school", "teacher", "pupil", "language", "university", "lesson", "textbook", "exam"],
    ["prisoner", "captive", "court", "release", "exchange", "sentence", "jail", "judge"],
]


def bags(count: int) -> dict[str, topics.Bag]:
    """Articles that each speak of one of MATTERS and a little of another."""
    chance = Random(7)
    return {
        f"a{number:03}": (
            *chance.choices(MATTERS[number % 4], k=30),
            *chance.choices(chance.choice(MATTERS), k=4),
            "day",
        )
        for number in range(count)
    }


def discovered(
    of: dict[str, topics.Bag], previous: tuple[Topic, ...] = (), copies: frozenset[str] = frozenset()
) -> Rows:
    article = cast(Article, tables()[Article][0])
    rows = {Article: [replace(article, article_id=name, is_copy=name in copies) for name in of]}
    return topics.discovered(rows, of, previous)


def found(rows: Rows) -> tuple[Topic, ...]:
    return tuple(cast(Topic, row) for row in rows[Topic])


def test_a_corpus_of_four_matters_has_four_topics():
    rows = discovered(bags(80))
    assert sorted(sorted(topic.terms[:8]) for topic in found(rows)) == sorted(sorted(matter) for matter in MATTERS)
    assert sum(topic.articles for topic in found(rows)) == 80


def test_every_article_has_its_matter_as_the_strongest_topic():
    rows = discovered(bags(80))
    terms = {topic.topic_id: topic.terms[0] for topic in found(rows)}
    shares: dict[str, list[ArticleTopic]] = {}
    for row in rows[ArticleTopic]:
        shares.setdefault(cast(ArticleTopic, row).article_id, []).append(cast(ArticleTopic, row))
    for name, listed in shares.items():
        strongest = max(listed, key=lambda row: row.weight)
        assert terms[strongest.topic_id] in MATTERS[int(name[1:]) % 4]
        assert 0.9 < sum(row.weight for row in listed) <= 1.001


def test_below_fifty_articles_there_are_none():
    assert discovered(bags(49))[Topic] == discovered(bags(49))[ArticleTopic] == []
    assert found(discovered(bags(50)))


def test_copies_do_not_make_a_corpus_big_enough():
    assert discovered(bags(60), copies=frozenset(list(bags(60))[:11]))[Topic] == []


def test_a_copy_has_topics_too():
    rows = discovered(bags(60), copies=frozenset({"a003"}))
    assert "a003" in {cast(ArticleTopic, row).article_id for row in rows[ArticleTopic]}


def test_the_same_articles_in_another_order_give_the_same_topics():
    one = bags(60)
    other = dict(reversed(one.items()))
    assert discovered(one)[Topic] == discovered(other)[Topic]
    assert discovered(one)[ArticleTopic] == discovered(other)[ArticleTopic]


def test_a_topic_keeps_id_and_label_when_articles_are_added():
    before = tuple(
        replace(topic, topic_id=f"t{n}", label=f"old {n}") for n, topic in enumerate(found(discovered(bags(60))))
    )
    after = found(discovered(bags(68), previous=before))
    assert {(topic.topic_id, topic.label) for topic in after} == {(topic.topic_id, topic.label) for topic in before}


def test_a_topic_has_the_theme_that_its_articles_speak_of():
    """Articles 0, 4, 8 ... are those of gas; every article speaks of trade, and every other one of health."""
    of = bags(80)
    article, theme = cast(Article, tables()[Article][0]), cast(Theme, tables()[Theme][0])
    covered = [(name, theme) for name in of for theme in _themes(int(name[1:]))]
    rows: Rows = {
        Article: [replace(article, article_id=name, sentences=10) for name in of],
        Theme: [replace(theme, article_id=name, theme=one) for name, one in covered],
    }
    near = {topic.terms[0] in MATTERS[0]: topic for topic in found(topics.discovered(rows, of))}
    assert near[True].theme == "energy"
    assert cast(float, near[True].likeness) > 0.9
    assert {topic.theme for topic in found(topics.discovered(rows, of)) if topic.theme != "energy"} == {"health", None}


def _themes(number: int) -> list[str]:
    return ["trade", *(["energy"] if number % 4 == 0 else []), *(["health"] if number % 2 else [])]


def test_without_themes_a_topic_is_near_none():
    assert {(topic.theme, topic.likeness) for topic in found(discovered(bags(60)))} == {(None, None)}


def test_an_article_without_words_has_no_topic():
    rows = discovered({**bags(60), "empty": ()})
    assert "empty" not in {cast(ArticleTopic, row).article_id for row in rows[ArticleTopic]}


def test_scikit_learn_is_loaded_only_when_there_are_topics_to_find():
    code = "import sys, pipeline.corpus; print(sorted({'sklearn', 'pipeline.corpus'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['pipeline.corpus']"
