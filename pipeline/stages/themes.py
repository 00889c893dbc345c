"""Themes: which sentences speak of which theme of `seeds/themes.toml`, and by which of its terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline import seeds, words
from pipeline.layout import TOLD
from pipeline.matcher import ThemeMatcher
from pipeline.quotes.spoken import speaker_of
from pipeline.reading import Reading
from pipeline.tables import Sentence, Theme
from pipeline.terms import Hit
from pipeline.words import Word


def extract(reading: Reading) -> Iterator[Theme]:
    """One row per sentence of headline and body and theme it speaks of, by its own terms or those of a theme under it.

    Trailers and labels do not count.
    """
    matcher = _matcher(reading.seeds.themes)
    for row, sent in zip(reading.rows_of(Sentence), reading.sentences, strict=True):
        if row.role not in TOLD:
            continue
        listed = words.of(sent)
        for theme, hits in matcher.matches([word.forms for word in listed]).items():
            yield Theme(
                article_id=row.article_id,
                start=row.start,
                end=row.end,
                text=reading.text[row.start : row.end],
                sentence=row.sentence,
                theme=theme.id,
                label=theme.label,
                parent=theme.parent,
                terms=_printed(hits, listed, reading.text),
                speaker_id=speaker_of(reading, row.start, row.end),
                colour=theme.colour,
            )


def _printed(hits: Sequence[Hit[str]], listed: Sequence[Word], text: str) -> tuple[str, ...]:
    """What the hits found, as `text` prints it, each once."""
    found = (text[listed[hit.first].start : listed[hit.last].end] for hit in hits)
    return tuple(dict.fromkeys(" ".join(printed.split()) for printed in found))


@lru_cache(maxsize=8)
def _matcher(themes: tuple[seeds.Theme, ...]) -> ThemeMatcher:
    return ThemeMatcher(themes)
