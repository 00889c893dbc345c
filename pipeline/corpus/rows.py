"""The rows of a corpus, or of one article, table by table: what every step takes and gives back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from sys import intern
from typing import Any, TypeVar, cast

from pipeline.reading import Reading
from pipeline.tables import Article, Row, Sentence, Text

Rows = Mapping[type[Row], Sequence[Row]]
# What a name stands for: as a run before found it, else as the function finds it now; only what JSON holds.
Recall = Callable[[str, Callable[[], Any]], Any]
R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Analysis:
    """What one article gives to a corpus: its rows, table by table, and its `bag`, the lemmas that may make a topic."""

    rows: Rows
    bag: tuple[str, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "bag", tuple(map(intern, self.bag)))  # the articles share a word, however they came

    def __reduce__(self) -> tuple[object, ...]:
        return Analysis, (self.rows, self.bag)


def anew(_: str, find: Callable[[], Any]) -> Any:
    """The Recall of those who remember nothing."""
    return find()


def of(rows: Rows, kind: type[R]) -> Sequence[R]:
    """The rows of one table."""
    return cast(Sequence[R], rows.get(kind, ()))


def of_reading(reading: Reading) -> Rows:
    """The rows of one article, with its words and sentences counted."""
    article = replace(
        reading.article,
        words=sum(sentence.words for sentence in reading.rows_of(Sentence)),
        sentences=len(reading.rows_of(Sentence)),
    )
    return {Article: [article], Text: [Text(article.article_id, reading.text)], **reading.found}
