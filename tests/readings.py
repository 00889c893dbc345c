"""Readings made by hand, for tests of one stage without those before it."""

from __future__ import annotations

from dataclasses import replace

from pipeline import layout, nlp
from pipeline.layout import Passage
from pipeline.parse import Doc
from pipeline.reading import Reading
from pipeline.seeds import Formula, Seeds
from pipeline.stages import sentences
from pipeline.tables import Article, Quote
from tests.rows import tables

POLITE = Formula("polite", "Politeness", ("thank", "thank you", "dear friend", "very pleased"))


def doc_of(text: str, model: nlp.Model) -> Doc:
    """A text as one passage."""
    (doc,) = model.docs([(text, (Passage(0, len(text), "body", 0),))])
    return doc


def reading(text: str, model: nlp.Model, seeds: Seeds) -> Reading:
    """A text with its sentences and nothing else found in it yet."""
    passages = layout.passages(text)
    (doc,) = model.docs([(text, passages)])
    article = tables()[Article][0]
    assert isinstance(article, Article)
    made = Reading(article, text, passages, doc, seeds)
    made.add(sentences.extract(made))
    return made


def said(words: str, speaker_id: str | None, start: int, *others: str) -> Quote:
    """A quotation of these words by one, by nobody known, or jointly with others."""
    quote = tables()[Quote][0]
    assert isinstance(quote, Quote)
    ids = (speaker_id, *others) if speaker_id else ()
    place = {"start": start, "end": start + len(words), "text": words}
    return replace(quote, **place, speaker_id=None if others else speaker_id, speaker_ids=ids)
