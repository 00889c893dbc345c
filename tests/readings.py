"""Readings of invented texts: whole, as a run makes them, or by hand, for tests of one stage without those before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Protocol

from pipeline import layout, nlp
from pipeline.layout import Passage
from pipeline.parse import Doc
from pipeline.reading import Reading
from pipeline.seeds import Formula, Seeds
from pipeline.stages import figures, sentences
from pipeline.tables import Article, Figure, Quote
from tests.rows import tables

FRIDAY = date(2021, 11, 26)
POLITE = Formula("polite", "Politeness", ("thank", "thank you", "dear friend", "very pleased"))


class Analysed(Protocol):
    """Reads an article as a run does, with the rows of every stage."""

    def __call__(self, text: str, published: date | None = FRIDAY, outlet: str | None = None) -> Reading: ...


def doc_of(text: str, model: nlp.Model) -> Doc:
    """A text as one passage."""
    (doc,) = model.docs([(text, (Passage(0, len(text), "body", 0),))])
    return doc


def reading(text: str, model: nlp.Model, seeds: Seeds, published: date | None = None) -> Reading:
    """A text with its sentences and nothing else found in it yet; of that day, or of the sample's."""
    passages = layout.passages(text)
    (doc,) = model.docs([(text, passages)])
    article = tables()[Article][0]
    assert isinstance(article, Article)
    if published is not None:
        article = replace(article, published=published, published_precision="day")
    made = Reading(article, text, passages, doc, seeds)
    made.add(sentences.extract(made))
    return made


def figures_of(text: str, model: nlp.Model, published: date = date(2022, 2, 22)) -> list[Figure]:
    """The figures of a text in which nothing but sentences was found before."""
    rows = list(figures.extract(reading(text, model, Seeds(), published)))
    assert all(text[row.start : row.end] == row.text for row in rows)
    assert len({(row.start, row.end, row.value) for row in rows}) == len(rows)
    return rows


def said(words: str, speaker_id: str | None, start: int, *others: str) -> Quote:
    """A quotation of these words by one, by nobody known, or jointly with others."""
    quote = tables()[Quote][0]
    assert isinstance(quote, Quote)
    ids = (speaker_id, *others) if speaker_id else ()
    place = {"start": start, "end": start + len(words), "text": words}
    return replace(quote, **place, speaker_id=None if others else speaker_id, speaker_ids=ids)
