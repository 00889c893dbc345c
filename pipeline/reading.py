"""One article under analysis: its text, its parse, and the rows found in it so far.

Stages take a Reading and yield rows; a later stage finds the rows of the earlier ones with `rows_of`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar, cast

from pipeline import periods
from pipeline.dates import clues
from pipeline.layout import READ, Passage
from pipeline.marks import Marked, marked
from pipeline.parse import Doc, Span
from pipeline.periods import Period
from pipeline.seeds import Days, Seeds
from pipeline.tables import Article, Row

R = TypeVar("R", bound=Row)

# A word as a reader counts them: letters and digits, joined by what stands inside 'well-known', 'don’t', '2,000'.
WORD = re.compile(r"[^\W_]+(?:[-’'.,][^\W_]+)*")


def word_count(text: str) -> int:
    """Number of words in a stretch of text."""
    return len(WORD.findall(text))


@dataclass
class Reading:
    """`doc` has a token at each offset of `text`; `article` has its date; `passages` are those of `layout.passages`."""

    article: Article
    text: str
    passages: tuple[Passage, ...]
    doc: Doc
    seeds: Seeds
    found: dict[type[Row], list[Row]] = field(default_factory=dict)

    def add(self, rows: Iterable[Row]) -> None:
        """Keep rows for the later stages and for the tables."""
        for row in rows:
            self.found.setdefault(type(row), []).append(row)

    def rows_of(self, kind: type[R]) -> list[R]:
        """Rows of one table found so far, in the order found."""
        return cast(list[R], self.found.get(kind, []))

    @cached_property
    def when(self) -> Days | None:
        """The days that the article may be of: its day, else those that its text leaves; None if that tells nothing."""
        published = self.article.published
        return (published, published) if published else clues.era(self.text, self.seeds)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """spaCy's sentences of the passages that are read, never across passages; their order numbers them."""
        return tuple(sent for sent in self.doc.sents if self._is_read(sent))

    def _is_read(self, sent: Span) -> bool:
        passage = self.passage_at(sent.start_char)
        return (
            passage.role in READ
            and passage.start <= sent.start_char < passage.end
            and any(not (t.is_space or t.is_punct) for t in sent)
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [sent.start_char for sent in self.sentences]

    def sentence_at(self, offset: int) -> int:
        """Number of the sentence that holds (or last began before) `offset`."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def passage_at(self, offset: int) -> Passage:
        """The passage that holds (or last began before) `offset`."""
        return self.passages[max(0, bisect_right(self._openings, offset) - 1)]

    @cached_property
    def _openings(self) -> list[int]:
        return [passage.start for passage in self.passages]

    def tokens_of(self, forms: Iterable[str]) -> list[int]:
        """Numbers of the tokens that are one of these words in small letters, in order."""
        return sorted(i for form in set(forms) for i in self._places.get(form, ()))

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for token in self.doc:
            places.setdefault(token.lower_, []).append(token.i)
        return places

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """Expressions of time in the text, in order, resolved against the day of publication where that is known."""
        known = self.article.published_precision == "day"
        return tuple(periods.find(self.text, self.article.published if known else None))

    @cached_property
    def marked(self) -> tuple[Marked, ...]:
        """Stretches inside quotation marks, in order; see `pipeline.marks`."""
        return marked(self.text, self.passages)

    def in_quote(self, start: int, end: int) -> bool:
        """True if `[start, end)` lies inside the quotation marks of speech (not of a title or a term)."""
        return any(m.is_speech and m.start <= start and end <= m.end for m in self.marked)
