"""Themes: which sentences speak of which theme of `seeds/themes.toml`, and by which of its terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from spacy.tokens import Span

from pipeline import seeds, terms
from pipeline.quotes.spoken import speaker_of
from pipeline.reading import Reading
from pipeline.tables import Sentence, Theme

Matches = dict[seeds.Theme, tuple[str, ...]]


def extract(reading: Reading) -> Iterator[Theme]:
    """One row per sentence of headline and body and theme it speaks of. Trailers do not count."""
    matcher = _matcher(reading.seeds.themes)
    for row, sent in zip(reading.rows_of(Sentence), reading.sentences, strict=True):
        if row.role == "trailer":
            continue
        for theme, printed in matcher.matches(sent, reading.text).items():
            yield Theme(
                article_id=row.article_id,
                start=row.start,
                end=row.end,
                text=reading.text[row.start : row.end],
                sentence=row.sentence,
                theme=theme.id,
                label=theme.label,
                terms=printed,
                speaker_id=speaker_of(reading, row.start, row.end),
            )


class Matcher:
    """The terms of all themes, compiled. Raises terms.TermError."""

    def __init__(self, themes: Sequence[seeds.Theme]) -> None:
        self._themes = tuple(themes)
        self._terms = terms.Terms(
            ((number, counts), term)
            for number, theme in enumerate(themes)
            for counts, listed in ((True, theme.terms), (False, theme.exclude))
            for term in listed
        )

    def matches(self, sentence: Span, text: str) -> Matches:
        """The themes of a sentence, each with the terms found, as `text` prints them.

        A term does not count where an excluded phrase of its theme shares a word with it.
        """
        words = terms.words(sentence)
        hits = list(self._terms.found(words))
        excluded = [hit for hit in hits if not hit.key[1]]
        found: dict[int, dict[str, None]] = {}
        for hit in hits:
            number, counts = hit.key
            if counts and not any(other.key[0] == number and other.overlaps(hit) for other in excluded):
                printed = text[words[hit.first].start : words[hit.last].end]
                found.setdefault(number, {})[" ".join(printed.split())] = None
        return {self._themes[number]: tuple(printed) for number, printed in sorted(found.items())}


@lru_cache(maxsize=8)
def _matcher(themes: tuple[seeds.Theme, ...]) -> Matcher:
    return Matcher(themes)
