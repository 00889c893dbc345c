"""Sentiment: the tone of each sentence and of the whole article, by TextBlob's lexicon.

TextBlob adds up the polarity of adjectives and adverbs; it knows neither who is spoken of nor irony, and courtesy
glows. It is one scorer among several.
"""

from __future__ import annotations

from collections.abc import Iterator

from textblob import TextBlob

from pipeline.quotes.spoken import speaker_of
from pipeline.reading import Reading
from pipeline.tables import Sentence, Sentiment

SCORER = "textblob"
NEUTRAL = 0.05  # polarity nearer to 0 than this is neutral: a single faint word ('second', 'main') stays below it


def extract(reading: Reading) -> Iterator[Sentiment]:
    """A row per sentence of headline and body, and one for the body as a whole. Trailers do not count."""
    body = [row for row in reading.rows_of(Sentence) if row.role == "body"]
    for row in reading.rows_of(Sentence):
        if row.role != "trailer":
            speaker_id = speaker_of(reading, row.start, row.end)
            words = reading.text[row.start : row.end]
            yield _scored(reading, row.start, row.end, words, row.sentence, speaker_id, row.in_quote)
    if body:
        start, end = body[0].start, body[-1].end
        words = " ".join(reading.text[row.start : row.end] for row in body)
        yield _scored(reading, start, end, words, None, None, False)


def label(polarity: float) -> str:
    """The class of a polarity."""
    return "neutral" if abs(polarity) < NEUTRAL else "positive" if polarity > 0 else "negative"


def _scored(
    reading: Reading, start: int, end: int, words: str, sentence: int | None, speaker_id: str | None, in_quote: bool
) -> Sentiment:
    score = TextBlob(words).sentiment
    return Sentiment(
        article_id=reading.article.article_id,
        start=start,
        end=end,
        text=reading.text[start:end],
        sentence=sentence,
        level="article" if sentence is None else "sentence",
        entity_id=None,
        speaker_id=speaker_id,
        in_quote=in_quote,
        scorer=SCORER,
        polarity=max(-1.0, min(1.0, score.polarity)),
        subjectivity=score.subjectivity,
        label=label(score.polarity),
    )
