"""Meetings against gold: is each found, with its participants, day, place, form and status."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.evaluate.comparing import bare, names_of
from pipeline.evaluate.gold import Gold
from pipeline.evaluate.judged import Judged
from pipeline.reading import Reading
from pipeline.seeds import fold
from pipeline.tables import Meeting

FORMS = {"phone": "call", "summit": "multilateral"}  # the gold's words for ours
HALF = 0.5  # share of the gold's participants that a row must have to be the same meeting


def measure(gold: Gold, reading: Reading) -> Iterator[Judged]:
    """'meetings found' judges every row of the gold and every row too many; the others judge the found ones: all
    participants equal, day, place (null included), form, status."""
    left = list(reading.rows_of(Meeting))
    for wanted in gold.rows.get("meetings", ()):
        match = max(left, key=lambda m: _likeness(wanted, m, reading), default=None)
        if match is None or _likeness(wanted, match, reading)[0] < HALF:
            yield Judged("meetings found", "missed", gold.name, str(wanted))
            continue
        left.remove(match)
        yield Judged("meetings found", "right", gold.name)
        for measured, is_right in _compared(wanted, match, reading):
            yield Judged.wanted(f"meetings {measured}", is_right, gold.name, f"{wanted} read as {match}")
    for meeting in left:
        yield Judged("meetings found", "false", gold.name, str(meeting))


def _likeness(wanted: dict[str, Any], meeting: Meeting, reading: Reading) -> tuple[float, bool, bool, bool]:
    """The share of participants, then day, place and form, so that the likest row is taken."""
    if meeting.status != wanted["status"]:
        return 0.0, False, False, False
    named, found = _participants(wanted, meeting, reading)
    return (
        len(named & found) / max(len(named), len(found), 1),
        _day(meeting) == wanted["date"],
        meeting.place == wanted["place"],
        meeting.form == _form(wanted),
    )


def _compared(wanted: dict[str, Any], meeting: Meeting, reading: Reading) -> Iterator[tuple[str, bool]]:
    named, found = _participants(wanted, meeting, reading)
    yield "participants", named == found
    yield "date", wanted["date"] == _day(meeting)
    yield "place", fold(wanted["place"] or "") == fold(meeting.place or "")
    yield "form", _form(wanted) == meeting.form
    yield "status", wanted["status"] == meeting.status


def _day(meeting: Meeting) -> str | None:
    """As the gold writes it: 2021-11-26, or 2021-11 where only the month is known."""
    length = {"day": 10, "month": 7, "year": 4, "none": 0}[meeting.date_precision]
    return str(meeting.date)[:length] if meeting.date is not None else None


def _participants(wanted: dict[str, Any], meeting: Meeting, reading: Reading) -> tuple[set[str], set[str]]:
    """Those of the gold, whom we found under our name for them, and ours; bare. The gold may call them by any name that
    the text gives."""
    rows = zip(meeting.participants, meeting.participant_ids, strict=True)
    called = {bare(name): names_of(name, entity_id, reading) for name, entity_id in rows}
    named = map(bare, wanted["participants"])
    return {next((ours for ours, names in called.items() if one in names), one) for one in named}, set(called)


def _form(wanted: dict[str, Any]) -> str:
    form: str = wanted["form"]
    return FORMS.get(form, form)
