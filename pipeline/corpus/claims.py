"""Claims across articles: the same figure stated by the same speaker is one claim, wherever it is printed.

An article tells what is stated ('11-percent-up-trade-2021-01-01-2021-09-30'); who states it is known for good only
when people have one id over all articles, so that is added here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from pipeline.corpus.rows import Rows, of
from pipeline.entities import slug
from pipeline.tables import Article, Figure

NEAR = timedelta(days=7)  # between reports of one statement; it may be made anew, with another meaning, months later


def identified(rows: Rows) -> Rows:
    """`rows` with the claim of each figure.

    A value for a known period is one claim in all articles if its speaker or its metric is known. Without a period it
    is one in articles that appeared near each other if its speaker is known, and else in copies of one story only:
    'two people' of two articles are seldom the same two.
    """
    articles = {article.article_id: article for article in of(rows, Article)}
    groups: dict[tuple[str | None, str], list[Figure]] = defaultdict(list)
    figures = of(rows, Figure)
    speakers = _speakers(figures)
    for figure in figures:
        groups[_speaker(figure) or speakers.get((figure.article_id, figure.claim_id)), figure.claim_id].append(figure)
    ids: dict[tuple[str, int, int, float], str] = {}
    for (speaker, stated), group in groups.items():
        name = f"{slug(speaker)}-{stated}" if speaker else stated
        is_dated = any(figure.period_start for figure in group)
        if is_dated and (speaker or group[0].metric_id):
            ids |= {_place(figure): name for figure in group}
            continue
        for figure, scope in _scopes(group, articles, is_spoken=speaker is not None):
            ids[_place(figure)] = f"{name}-{scope}"
    return {**rows, Figure: [replace(figure, claim_id=ids[_place(figure)]) for figure in figures]}


def _scopes(group: Sequence[Figure], articles: dict[str, Article], is_spoken: bool) -> Iterator[tuple[Figure, str]]:
    """Each figure with the day on which the run of reports it belongs to began, or else with its story."""
    began: date | None = None
    last: date | None = None
    for figure in sorted(group, key=lambda f: (articles[f.article_id].published or date.max, f.article_id, f.start)):
        article = articles[figure.article_id]
        if not is_spoken or article.published is None:
            yield figure, article.story_id
            continue
        if last is None or article.published - last > NEAR:
            began = article.published
        last = article.published
        yield figure, f"{began}"


def _speakers(figures: Sequence[Figure]) -> dict[tuple[str, str], str]:
    """(article, what is stated) -> its speaker, where one and the same is known."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for figure in figures:
        if speaker := _speaker(figure):
            found[figure.article_id, figure.claim_id].add(speaker)
    return {key: next(iter(names)) for key, names in found.items() if len(names) == 1}


def _speaker(figure: Figure) -> str | None:
    """One speaker, or several in whatever order they are named."""
    return figure.speaker_id or " ".join(sorted(figure.speaker_ids)) or figure.speaker


def _place(figure: Figure) -> tuple[str, int, int, float]:
    return figure.article_id, figure.start, figure.end, figure.value
