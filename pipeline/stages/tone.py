"""Tone towards people: how a sentence speaks of each person it names, by the model of `pipeline.tone`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Span

from pipeline.quotes.spoken import speaker_of
from pipeline.reading import Reading
from pipeline.tables import Mention, Sentence, Sentiment
from pipeline.tone import model
from pipeline.tone.features import Context
from pipeline.tone.vectors import polarities, vectors

SCORER = "readout-tone"


def extract(reading: Reading) -> Iterator[Sentiment]:
    """One row per sentence of headline and body and known person in it. Trailers do not count.

    Where a sentence names a person more than once, the row holds the mean over those places.
    """
    targets = _targets(reading)
    for row in reading.rows_of(Sentence):
        if row.role == "trailer" or row.sentence not in targets:
            continue
        context = Context(reading.sentences[row.sentence], vectors(), polarities())
        speaker_id = speaker_of(reading, row.start, row.end)
        for entity_id, spans in targets[row.sentence].items():
            tone = model.mean([model.model().tone(context.features(span)) for span in spans])
            yield Sentiment(
                article_id=row.article_id,
                start=row.start,
                end=row.end,
                text=reading.text[row.start : row.end],
                sentence=row.sentence,
                level="entity",
                entity_id=entity_id,
                speaker_id=speaker_id,
                in_quote=row.in_quote,
                scorer=SCORER,
                polarity=round(tone.polarity, 4),
                subjectivity=None,
                label=tone.label,
            )


def _targets(reading: Reading) -> dict[int, dict[str, list[Span]]]:
    """Where each sentence names or means each person, by number of the sentence and id of the person."""
    found: dict[int, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for mention in reading.rows_of(Mention):
        if mention.label == "person" and mention.entity_id is not None:
            span = reading.doc.char_span(mention.start, mention.end, alignment_mode="expand")
            if span is not None:
                found[mention.sentence][mention.entity_id].append(span)
    return found
