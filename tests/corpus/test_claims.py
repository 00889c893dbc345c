"""Claims over articles: one speaker, one statement, all its places."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pipeline.corpus import claims, people
from pipeline.corpus.rows import Rows, of
from pipeline.seeds import Seeds
from pipeline.tables import Article, Figure, Mention
from tests import rows

ARTICLE: Article = of(rows.tables(), Article)[0]
FIGURE: Figure = replace(of(rows.tables(), Figure)[0], speaker_ids=())
MENTION: Mention = of(rows.tables(), Mention)[0]


def corpus(*stated: dict[str, Any]) -> Rows:
    """An article for each figure; `on` is its day of February 2022 (None: undated), `story` its story."""
    articles, figures = [], []
    for number, one in enumerate(stated):
        on = one.pop("on", 1)
        published = date(2022, 2, on) if on else None
        id = one.pop("article_id", f"a{number}")
        story = one.pop("story", id)
        articles.append(replace(ARTICLE, article_id=id, published=published, story_id=story))
        figures.append(replace(FIGURE, article_id=id, **{"claim_id": "5-percent", "metric_id": None} | one))
    return {Article: articles, Figure: figures}


YEAR = {"period_start": date(2021, 1, 1), "period_end": date(2021, 12, 31)}
NOBODY: dict[str, Any] = {"speaker_id": None, "speaker": None}


@pytest.mark.parametrize(
    ("stated", "is_one"),
    [
        pytest.param([{}, {"on": 3}], True, id="one speaker, days apart"),
        pytest.param([{}, {"on": 27}], False, id="one speaker, weeks apart"),
        pytest.param([YEAR, YEAR | {"on": 27}], True, id="one speaker, one period, weeks apart"),
        pytest.param([{}, {"speaker_id": "jones"}], False, id="another speaker"),
        pytest.param([YEAR, YEAR | NOBODY], False, id="one speaker, and nobody, in two articles"),
        pytest.param([NOBODY, NOBODY], False, id="nobody in two articles"),
        pytest.param([NOBODY | {"story": "s"}, NOBODY | {"story": "s"}], True, id="nobody in copies"),
        pytest.param([NOBODY | YEAR, NOBODY | YEAR], False, id="nobody, no metric, one period"),
        pytest.param(
            [NOBODY | YEAR | {"metric_id": "trade"}, NOBODY | YEAR | {"metric_id": "trade"}], True, id="one metric"
        ),
        pytest.param([{"on": None}, {"on": None}], False, id="undated, without a period"),
        pytest.param([{"claim_id": "5-percent"}, {"claim_id": "6-percent"}], False, id="another value"),
        pytest.param(
            [{"article_id": "a", "start": 1}, NOBODY | {"article_id": "a", "start": 2}],
            True,
            id="nobody in the article of the speaker",
        ),
    ],
)
def test_one_claim_or_two(stated: list[dict[str, Any]], is_one: bool):
    found = {figure.claim_id for figure in of(claims.identified(corpus(*map(dict, stated))), Figure)}
    assert (len(found) == 1) is is_one


def test_reports_near_each_other_are_one_run():
    found = of(claims.identified(corpus({"on": 1}, {"on": 7}, {"on": 13}, {"on": 27})), Figure)
    assert [figure.claim_id for figure in found] == [
        "smith-5-percent-2022-02-01",
        "smith-5-percent-2022-02-01",
        "smith-5-percent-2022-02-01",
        "smith-5-percent-2022-02-27",
    ]


def test_a_joint_claim_is_one_whoever_is_named_first():
    ids = ("anna-smith", "bill-jones")
    told = [YEAR | {"speaker_id": None, "speaker_ids": one, "speaker": " and ".join(one)} for one in (ids, ids[::-1])]
    assert {figure.claim_id for figure in of(claims.identified(corpus(*told)), Figure)} == {
        "anna-smith-bill-jones-5-percent"
    }


def test_a_claim_follows_the_person_whom_the_corpus_knows_better(seeds: Seeds):
    known = corpus(YEAR | {"speaker_id": "anna-smith", "speaker": "Anna Smith"}, YEAR | {"speaker": "Smith"})
    names = {"anna-smith": "Anna Smith", "smith": "Smith"}
    mentions = [replace(MENTION, entity_id=id, name=name) for id, name in names.items()]
    apart = claims.identified(known)
    merged = claims.identified(people.merged({**known, Mention: mentions}, seeds))
    assert {figure.claim_id for figure in of(apart, Figure)} == {"anna-smith-5-percent", "smith-5-percent"}
    assert {figure.claim_id for figure in of(merged, Figure)} == {"anna-smith-5-percent"}
