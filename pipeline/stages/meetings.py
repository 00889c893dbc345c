"""Meetings, calls, visits and signings: one row for each that the article tells of, and the sentences that do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pipeline.meetings.events import Event, events
from pipeline.meetings.setting import When
from pipeline.meetings.tellings import tellings
from pipeline.reading import Reading
from pipeline.tables import Meeting, MeetingEvidence


def extract(reading: Reading) -> Iterator[Meeting | MeetingEvidence]:
    """A Meeting with its evidence for each meeting of the article; ids are local until the ledger merges articles.

    Not told: meetings that are denied, wished for or habitual, and those whose sides the article does not name.
    """
    for number, event in enumerate(events(tellings(reading), reading.seeds), start=1):
        meeting_id = f"{reading.article.article_id}-m{number}"
        yield _meeting(meeting_id, event)
        yield from _evidence(meeting_id, event, reading)


def _meeting(meeting_id: str, event: Event) -> Meeting:
    return Meeting(
        meeting_id=meeting_id,
        date=_date(event.when),
        date_precision=event.when.precision if event.when is not None else "none",
        place=event.place,
        form=event.form,
        status=event.status,
        participants=tuple(p.name for p in event.parties),
        participant_ids=tuple(p.entity_id for p in event.parties),
        documents=event.papers,
        articles=1,
    )


def _date(when: When | None) -> date | None:
    """The day, or the first day of the month or year that is known."""
    if when is None or when.precision == "day":
        return when.first if when is not None else None
    return when.first.replace(day=1) if when.precision == "month" else when.first.replace(month=1, day=1)


def _evidence(meeting_id: str, event: Event, reading: Reading) -> Iterator[MeetingEvidence]:
    """One row per sentence, by its surest telling."""
    surest = {t.sentence: t for t in sorted(event.told, key=lambda t: t.confidence)}
    for number, telling in sorted(surest.items()):
        sentence = reading.sentences[number]
        start, end = sentence.start_char, sentence.start_char + len(sentence.text.rstrip())
        yield MeetingEvidence(
            meeting_id=meeting_id,
            article_id=reading.article.article_id,
            start=start,
            end=end,
            text=reading.text[start:end],
            sentence=number,
            rule=telling.rule,
            confidence=telling.confidence,
        )
