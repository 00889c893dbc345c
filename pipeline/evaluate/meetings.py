"""Meetings against gold: is each found, with its participants, day, place, form and status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pipeline.evaluate.comparing import bare
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
        match = max(left, key=lambda m: _likeness(wanted, m), default=None)
        if match is None or _likeness(wanted, match)[0] < HALF:
            yield Judged("meetings found", "missed", gold.name, str(wanted))
            continue
        left.remove(match)
        yield Judged("meetings found", "right", gold.name)
        for measured, is_right in _compared(wanted, match):
            yield Judged.wanted(f"meetings {measured}", is_right, gold.name, f"{wanted} read as {match}")
    for meeting in left:
        yield Judged("meetings found", "false", gold.name, str(meeting))


def _likeness(wanted: dict[str, Any], meeting: Meeting) -> tuple[float, bool, bool, bool]:
    """The share of participants, then day, place and form, so that the likest row is taken."""
    if meeting.status != wanted["status"]:
        return 0.0, False, False, False
    named, found = _named(wanted["participants"]), _named(meeting.participants)
    return (
        len(named & found) / max(len(named), len(found), 1),
        _day(meeting) == wanted["date"],
        meeting.place == wanted["place"],
        meeting.form == _form(wanted),
    )


def _compared(wanted: dict[str, Any], meeting: Meeting) -> Iterator[tuple[str, bool]]:
    yield "participants", _named(wanted["participants"]) == _named(meeting.participants)
    yield "date", wanted["date"] == _day(meeting)
    yield "place", fold(wanted["place"] or "") == fold(meeting.place or "")
    yield "form", _form(wanted) == meeting.form
    yield "status", wanted["status"] == meeting.status


def _day(meeting: Meeting) -> str | None:
    """As the gold writes it: 2021-11-26, or 2021-11 where only the month is known."""
    length = {"day": 10, "month": 7, "year": 4, "none": 0}[meeting.date_precision]
    return str(meeting.date)[:length] if meeting.date is not None else None


def _named(names: Iterable[str]) -> set[str]:
    return set(map(bare, names))


def _form(wanted: dict[str, Any]) -> str:
    form: str = wanted["form"]
    return FORMS.get(form, form)
