"""How words of the gold are compared with ours, and how an error is shown in its context."""

from __future__ import annotations

import re

from pipeline.reading import Reading
from pipeline.seeds import fold
from pipeline.tables import Mention

AROUND = 50  # characters of context before and after


def overlap(start: int, end: int, other_start: int, other_end: int) -> float:
    """Intersection over union of two stretches of characters."""
    common = max(0, min(end, other_end) - max(start, other_start))
    return common / (end - start + other_end - other_start - common)


def bare(name: str | None) -> str:
    """A name without case, accents and article; '' for None."""
    return re.sub(r"^(?:the|an?)\s", "", fold(name or ""))


def names_of(name: str | None, entity_id: str | None, reading: Reading) -> set[str]:
    """What the text calls somebody, bare: 'who', 'world health organization'; the name alone if no entity is known."""
    mentions = (m for m in reading.rows_of(Mention) if entity_id is not None and m.entity_id == entity_id)
    return {bare(name), *(bare(m.text) for m in mentions if m.kind == "named")}


def in_context(text: str, start: int, end: int) -> str:
    """'... before [the words] after ...', in one line."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return " ".join(f"{before}[{text[start:end]}]{after}".split())
