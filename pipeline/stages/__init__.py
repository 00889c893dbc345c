"""What is looked for in an article, in order: a stage reads what the stages before it found."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pipeline.reading import Reading
from pipeline.stages import figures, meetings, mentions, participants, quotes, sentences, sentiment, themes, tone
from pipeline.tables import Row

Stage = Callable[[Reading], Iterable[Row]]

STAGES: tuple[Stage, ...] = (
    sentences.extract,
    mentions.extract,
    quotes.extract,
    participants.extract,
    themes.extract,
    figures.extract,
    meetings.extract,
    sentiment.extract,
    tone.extract,
)
