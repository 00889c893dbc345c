"""Tone towards people: how a sentence speaks of each person it names, by the model of `pipeline.tone`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pipeline.layout import TOLD
from pipeline.parse import Span
from pipeline.quotes.spoken import speaker_of, speakers_of
from pipeline.reading import Reading
from pipeline.tables import Mention, Sentence, Sentiment
from pipeline.tone import courtesies, model
from pipeline.tone.courtesies import Courtesy
from pipeline.tone.driving import Driving, driving
from pipeline.tone.features import Context, Features
from pipeline.tone.model import Tone
from pipeline.tone.vectors import polarities, vectors

SCORER = "readout-tone"
LEAST = 0.3  # log-odds of positive against negative that a word must move to be told: by this they rise by a third


def extract(reading: Reading) -> Iterator[Sentiment]:
    """One row per sentence of headline and body and known person in it. Trailers and labels do not count.

    Where a sentence names a person more than once, the row holds the mean over those places.
    """
    persons = targets(reading)
    for row in reading.rows_of(Sentence):
        if row.role not in TOLD or row.sentence not in persons:
            continue
        sentence = reading.sentences[row.sentence]
        context = Context(sentence, vectors(), polarities())
        polite = courtesies.found(reading.seeds.formulas, row.forms, sentence)
        plain = Context(sentence, vectors(), polarities(), _words(polite, sentence)) if polite else context
        speaker_id = speaker_of(reading, row.start, row.end)
        speaker_ids = speakers_of(reading, row.start, row.end)
        for entity_id, spans in persons[row.sentence].items():
            seen = [context.features(span) for span in spans]
            tone = _tone(seen)
            discounted = _tone([plain.features(span) for span in spans]) if polite else tone
            drove = _driving(context, seen)
            yield Sentiment(
                article_id=row.article_id,
                start=row.start,
                end=row.end,
                text=reading.text[row.start : row.end],
                sentence=row.sentence,
                level="entity",
                entity_id=entity_id,
                speaker_id=speaker_id,
                speaker_ids=speaker_ids,
                in_quote=row.in_quote,
                scorer=SCORER,
                polarity=round(tone.polarity, 4),
                subjectivity=None,
                label=tone.label,
                positive_terms=drove.positive,
                negative_terms=drove.negative,
                courtesies=courtesies.printed(polite, reading.text),
                discounted=round(discounted.polarity, 4),
                discounted_label=discounted.label,
            )


def targets(reading: Reading) -> dict[int, dict[str, list[Span]]]:
    """Where each sentence names or means each person, by number of the sentence and id of the person."""
    found: dict[int, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for mention in reading.rows_of(Mention):
        if mention.label == "person" and mention.entity_id is not None:
            span = reading.doc.char_span(mention.start, mention.end, alignment_mode="expand")
            if span is not None:
                found[mention.sentence][mention.entity_id].append(span)
    return found


def _words(polite: Sequence[Courtesy], sentence: Span) -> frozenset[int]:
    """The places of the words that are courtesies."""
    return frozenset(token.i for token in sentence if any(one.start <= token.idx < one.end for one in polite))


def _tone(seen: Sequence[Features]) -> Tone:
    return model.mean([model.model().tone(features) for features in seen])


def _driving(context: Context, seen: Sequence[Features]) -> Driving:
    """The words that moved the score, on the mean of the places where the person is named; a negated word comes with
    what negates it. Names and function words are left out: they move a score, but tell nobody why."""
    moved: Counter[int] = Counter()
    for features in seen:
        moved.update(_told(context, model.model().effects(features)))
    return driving(((context.printed(at), effect / len(seen)) for at, effect in moved.items()), LEAST)


def _told(context: Context, effects: Mapping[int, float]) -> Mapping[int, float]:
    return {at: effect for at, effect in effects.items() if at in context.telling}
