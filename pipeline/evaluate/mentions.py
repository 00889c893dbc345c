"""References to people against gold: same kind, overlapping words, the right person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.evaluate.gold import Gold
from pipeline.evaluate.judged import Judged
from pipeline.reading import Reading
from pipeline.seeds import Seeds, fold
from pipeline.tables import Mention

OVERLAP = 0.5  # intersection over union of the characters
AROUND = 50  # characters of context in the detail of an error
HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})


def measure(gold: Gold, reading: Reading) -> Iterator[Judged]:
    """Rows of gold found or missed, and rows too many; rows whose person is null say nothing and are passed over."""
    free = [m for m in reading.rows_of(Mention) if m.label == "person" and m.name is not None]
    for row in gold.rows.get("mentions", []):
        match = next((m for m in free if is_match(m, row, reading.seeds)), None)
        if match is not None:
            free.remove(match)
        outcome = "right" if match else "missed"
        detail = "" if match else f"{row['kind']} {row['person']}: {_shown(reading, row['start'], row['end'])}"
        for name in _measures(row["kind"], row["text"]):
            yield Judged(name, outcome, reading.article.article_id, detail)
    for m in free:
        detail = f"{m.kind} {m.name} ({m.rule}): {_shown(reading, m.start, m.end)}"
        for name in _measures(m.kind, m.text):
            yield Judged(name, "false", reading.article.article_id, detail)


def _measures(kind: str, text: str) -> Iterator[str]:
    yield f"mentions {kind}"
    yield "mentions all"
    if kind == "pronoun" and text.lower() in HE:
        yield "pronoun he"
    if kind == "pronoun" and text.lower() in SHE:
        yield "pronoun she"


def is_match(mention: Mention, row: dict[str, Any], seeds: Seeds) -> bool:
    """Whether a row of Mention is the row of gold: same kind, same place, same person."""
    names = (
        [mention.name, *(n for x in seeds.leaders_named(mention.name) for n in x.full_names)] if mention.name else []
    )
    return mention.kind == row["kind"] and _is_over(mention, row) and any(is_person(n, row["person"]) for n in names)


def _is_over(mention: Mention, row: dict[str, Any]) -> bool:
    shared = min(mention.end, row["end"]) - max(mention.start, row["start"])
    union = max(mention.end, row["end"]) - min(mention.start, row["start"])
    if shared <= 0:
        return False
    inside = shared == min(mention.end - mention.start, row["end"] - row["start"])
    return shared / union >= OVERLAP or (inside and mention.kind == "named")


def is_person(name: str, other: str) -> bool:
    """Whether two names are one person's: the same when folded, or one made of words of the other."""
    ours, theirs = set(fold(name).split()), set(fold(other).split())
    return bool(ours) and (ours <= theirs or theirs <= ours)


def _shown(reading: Reading, start: int, end: int) -> str:
    before, after = reading.text[max(0, start - AROUND) : start], reading.text[end : end + AROUND]
    return " ".join(f"{before}[{reading.text[start:end]}]{after}".split())
