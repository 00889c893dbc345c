"""References to people against gold: same kind, overlapping words, the right person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.evaluate.comparing import in_context, overlap
from pipeline.evaluate.gold import Gold
from pipeline.evaluate.judged import Judged
from pipeline.reading import Reading
from pipeline.seeds import Seeds, fold
from pipeline.tables import Mention

OVERLAP = 0.5  # intersection over union of the characters
HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})


def measure(gold: Gold, reading: Reading) -> Iterator[Judged]:
    """Rows of gold found or missed, and rows too many; rows whose person is null say nothing and are passed over."""
    free = [m for m in reading.rows_of(Mention) if m.label == "person" and m.name is not None]
    for row in gold.rows.get("mentions", []):
        match = next((m for m in free if is_match(m, row, reading.seeds)), None)
        if match is not None:
            free.remove(match)
        detail = f"{row['kind']} {row['person']}: {in_context(reading.text, row['start'], row['end'])}"
        for name in _measures(row["kind"], row["text"]):
            yield Judged.wanted(name, match is not None, reading.article.article_id, detail)
    for m in free:
        detail = f"{m.kind} {m.name} ({m.rule}): {in_context(reading.text, m.start, m.end)}"
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
    """The same stretch for the most part; of names, one may hold the other."""
    share = overlap(mention.start, mention.end, row["start"], row["end"])
    longer = max(mention.end - mention.start, row["end"] - row["start"])
    union = max(mention.end, row["end"]) - min(mention.start, row["start"])
    return share >= OVERLAP or (share > 0 and mention.kind == "named" and union == longer)


def is_person(name: str, other: str) -> bool:
    """Whether two names are one person's: the same when folded, or one made of words of the other."""
    ours, theirs = set(fold(name).split()), set(fold(other).split())
    return bool(ours) and (ours <= theirs or theirs <= ours)
