"""Figures against gold: the value with overlapping words, the unit, and what else the gold states.

Gold figures have no offsets: a row found and a row of gold can be the same if their values are equal and they share a
word, or if the row stands where the gold's words stand in the text. A figure that is printed again ('times_stated')
is neither right nor false the second time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from pipeline import periods
from pipeline.evaluate.comparing import bare, in_context, names_of
from pipeline.evaluate.gold import Gold
from pipeline.evaluate.judged import Judged
from pipeline.figures import units
from pipeline.reading import Reading
from pipeline.tables import Figure

TOLERANCE = 1e-3  # of the value; gold prints a third as 0.3333


def measure(gold: Gold, reading: Reading) -> Iterator[Judged]:
    """Judgements 'figures value' (value and words) and 'figures unit' (value, words and unit) of one article; for
    each row of gold whose value was found and that states them, 'figures direction', 'speaker', 'period',
    'superseded'."""
    marked = gold.rows.get("figures", [])
    rows = reading.rows_of(Figure)
    for name, has_unit in (("figures value", False), ("figures unit", True)):
        pairs = _paired(marked, rows, gold.text, has_unit)
        yield from _judged(name, gold, marked, rows, pairs)
    for number, row in _paired(marked, rows, gold.text, False).items():
        places = [r for r in rows if r.claim_id == row.claim_id]
        yield from _fields(gold, marked[number], row, places, names_of(row.speaker, row.speaker_id, reading))


def _paired(marked: Sequence[dict[str, Any]], rows: Sequence[Figure], text: str, has_unit: bool) -> dict[int, Figure]:
    """Place in the gold -> the row that is the same figure: each row once, the one with the most words in common."""
    options = sorted(
        (
            (-_shared(one, row, text), abs(len(row.text) - len(one["text"])), number, place)
            for number, one in enumerate(marked)
            for place, row in enumerate(rows)
            if _is_value(one, row) and _shared(one, row, text) and (not has_unit or _unit(one["unit"]) == row.unit)
        )
    )
    pairs: dict[int, Figure] = {}
    taken: set[int] = set()
    for _, _, number, place in options:
        if number not in pairs and place not in taken:
            pairs[number] = rows[place]
            taken.add(place)
    return pairs


def _is_value(one: dict[str, Any], row: Figure) -> bool:
    expected = float(one["value"])
    return abs(expected - row.value) <= TOLERANCE * max(1.0, expected)


def _unit(printed: str) -> str:
    """Our name of a unit: 'square_mile' for 'square mile', 'mile_per_hour' for 'mph'."""
    return units.named(printed.replace("_", " ")) or printed


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.lower()))


def _shared(one: dict[str, Any], row: Figure, text: str) -> int:
    """Words in common; more if the row stands where the gold's words stand."""
    stands = any(m.start() < row.end and row.start < m.end() for m in re.finditer(re.escape(one["text"]), text))
    return len(_words(one["text"]) & _words(row.text)) + (100 if stands else 0)


def _judged(
    name: str, gold: Gold, marked: Sequence[dict[str, Any]], rows: Sequence[Figure], pairs: dict[int, Figure]
) -> Iterator[Judged]:
    for number, one in enumerate(marked):
        yield Judged.wanted(name, number in pairs, gold.name, f"{one['value']:g} {one['unit']}: {one['text']}")
    right = list(pairs.values())
    for row in rows:
        is_again = any(row.claim_id == other.claim_id for other in right)
        if row not in right and not is_again:
            around = in_context(gold.text, row.start, row.end)
            yield Judged(name, "false", gold.name, f"{row.value:g} {row.unit} ({row.rule}): {around}")


def _fields(
    gold: Gold, one: dict[str, Any], row: Figure, places: Sequence[Figure], names: set[str]
) -> Iterator[Judged]:
    """What the gold states of a figure beside its value. The outlet itself counts as no speaker."""
    stated: dict[str, tuple[object, object]] = {"direction": (one.get("direction", "none"), row.direction)}
    if one.get("speaker") or row.speaker:
        speaker = bare(one.get("speaker"))
        stated["speaker"] = (speaker, speaker if speaker in names else bare(row.speaker))
    if period := _period(gold, one):
        stated["period"] = (period, next(((r.period_start, r.period_end) for r in places if r.period_start), None))
    if "note" in one or row.is_superseded:
        stated["superseded"] = (_is_superseded(gold, one), row.is_superseded)
    for field, (expected, found) in stated.items():
        detail = f"{one['text']}: {expected}, found {found}"
        yield Judged.wanted(f"figures {field}", expected == found, gold.name, detail)


def _period(gold: Gold, one: dict[str, Any]) -> tuple[date, date] | None:
    """The days that the gold's words for the period mean; None for 'current' or 'per day'."""
    published = gold.facts.get("published")
    found = periods.find(f"in {one.get('period', '')}", date.fromisoformat(published) if published else None)
    return next(((p.first, p.last) for p in found if p.first and p.last), None)


def _is_superseded(gold: Gold, one: dict[str, Any]) -> bool:
    """True if another row of the gold notes that it corrects this value: 'the speaker corrects 304 to 340'."""
    notes = (other.get("note", "") for other in gold.rows["figures"])
    return any(re.search(rf"corrects {one['value']:g} to\b", note) for note in notes)
