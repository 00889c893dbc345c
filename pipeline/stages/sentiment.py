"""Sentiment: the tone of each sentence and of the whole article, by TextBlob's lexicon.

TextBlob adds up the polarity of adjectives and adverbs; it knows neither who is spoken of nor irony, and courtesy
glows. It is one scorer among several.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.layout import TOLD
from pipeline.quotes.spoken import speaker_of, speakers_of
from pipeline.reading import Reading
from pipeline.tables import Sentence, Sentiment
from pipeline.tone import courtesies
from pipeline.tone.driving import driving
from pipeline.tone.lexicon import Assessed, assessed, polarity, subjectivity

SCORER = "textblob"
NEUTRAL = 0.05  # polarity nearer to 0 than this is neutral: a single faint word ('second', 'main') stays below it


@dataclass(frozen=True, slots=True)
class Scored:
    """What TextBlob scores in a stretch, with its courtesies and without, and the courtesies."""

    found: tuple[Assessed, ...]
    plain: tuple[Assessed, ...]
    courtesies: tuple[str, ...]


def extract(reading: Reading) -> Iterator[Sentiment]:
    """A row per sentence of headline and body, and one for the body as a whole: the mean over all words scored in its
    sentences. Trailers and labels do not count."""
    body: list[tuple[Sentence, Scored]] = []
    for row in reading.rows_of(Sentence):
        if row.role in TOLD:
            scored = _scored(reading, row)
            yield _row(reading, row.start, row.end, scored, row)
            if row.role == "body":
                body.append((row, scored))
    if body:
        yield _row(reading, body[0][0].start, body[-1][0].end, _whole([scored for _, scored in body]), None)


def label(polarity: float) -> str:
    """The class of a polarity."""
    return "neutral" if abs(polarity) < NEUTRAL else "positive" if polarity > 0 else "negative"


def _scored(reading: Reading, row: Sentence) -> Scored:
    found = assessed(reading.text[row.start : row.end])
    polite = courtesies.found(reading.seeds.formulas, row.forms, reading.sentences[row.sentence])
    plain = assessed(courtesies.without(polite, reading.text, row.start, row.end)) if polite else found
    return Scored(found, plain, courtesies.printed(polite, reading.text))


def _whole(parts: Sequence[Scored]) -> Scored:
    return Scored(
        tuple(one for part in parts for one in part.found),
        tuple(one for part in parts for one in part.plain),
        tuple(dict.fromkeys(one for part in parts for one in part.courtesies)),
    )


def _row(reading: Reading, start: int, end: int, scored: Scored, sentence: Sentence | None) -> Sentiment:
    """The row of a sentence; None: of the whole body."""
    tone, discounted = _bounded(polarity(scored.found)), _bounded(polarity(scored.plain))
    drove = driving((one.words, one.polarity) for one in scored.found)
    return Sentiment(
        article_id=reading.article.article_id,
        start=start,
        end=end,
        text=reading.text[start:end],
        sentence=sentence.sentence if sentence else None,
        level="sentence" if sentence else "article",
        entity_id=None,
        speaker_id=speaker_of(reading, start, end) if sentence else None,
        speaker_ids=speakers_of(reading, start, end) if sentence else (),
        in_quote=sentence is not None and sentence.in_quote,
        scorer=SCORER,
        polarity=tone,
        subjectivity=subjectivity(scored.found),
        label=label(tone),
        positive_terms=drove.positive,
        negative_terms=drove.negative,
        courtesies=scored.courtesies,
        discounted=discounted,
        discounted_label=label(discounted),
    )


def _bounded(polarity: float) -> float:
    return max(-1.0, min(1.0, polarity))
