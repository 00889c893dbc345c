"""What needs all articles at once: years told by other articles, stories, topics, people known by one id, claims,
merged meetings, entities."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.corpus import claims, dating, ledger, people, stories, topics
from pipeline.corpus.dating import Undated
from pipeline.corpus.rows import Analysis, Recall, Rows, anew, of, of_reading
from pipeline.reading import Reading
from pipeline.seeds import Seeds
from pipeline.tables import TABLES, Article, Row, Topic


def analysis(reading: Reading) -> Analysis:
    """What a corpus needs of an article."""
    return Analysis(of_reading(reading), topics.bag(reading))


def tables(
    analyses: Iterable[Analysis],
    seeds: Seeds,
    previous: Sequence[Topic] = (),
    undated: Undated | None = None,
    recall: Recall = anew,
) -> dict[type[Row], Sequence[Row]]:
    """All tables of a corpus, from those of its articles; topics found again keep the ids of the `previous` run. With
    `undated`, articles whose year is open are dated by others that tell of the same meeting."""
    rows, bags = _gathered(analyses)
    rows = dating.settled(rows, undated, seeds) if undated is not None else rows
    rows = stories.grouped(rows)
    rows = topics.discovered(rows, bags, previous, recall)
    rows = people.merged(rows, seeds)
    rows = claims.identified(rows)
    rows = ledger.merged(rows, seeds)
    return dict(people.listed(rows, seeds))


def _gathered(analyses: Iterable[Analysis]) -> tuple[Rows, dict[str, topics.Bag]]:
    """The rows of all articles, table by table, and the bag of words of each."""
    bags: dict[str, topics.Bag] = {}
    rows: dict[type[Row], list[Row]] = {kind: [] for kind in TABLES}
    for one in analyses:
        (article,) = of(one.rows, Article)
        bags[article.article_id] = one.bag
        for kind, found in one.rows.items():
            rows[kind].extend(found)
    return rows, bags
