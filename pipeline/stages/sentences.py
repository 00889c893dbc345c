"""Sentences: where each begins and ends, in which update, and whether it is speech."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import words
from pipeline.reading import Reading, word_count
from pipeline.tables import Sentence
from pipeline.terms import packed


def extract(reading: Reading) -> Iterator[Sentence]:
    """One row per sentence of title, labels, body and trailers; speech is what stands in marks for the most part."""
    for number, sent in enumerate(reading.sentences):
        start, end = sent.start_char, sent.start_char + len(sent.text.rstrip())
        spoken = sum(max(0, min(end, m.end) - max(start, m.start)) for m in reading.marked if m.is_speech)
        passage = reading.passage_at(start)
        yield Sentence(
            article_id=reading.article.article_id,
            sentence=number,
            start=start,
            end=end,
            part=passage.part,
            role=passage.role,
            in_quote=spoken * 2 > end - start,
            words=word_count(reading.text[start:end]),
            forms=packed(word.forms for word in words.of(sent)) or None,
        )
