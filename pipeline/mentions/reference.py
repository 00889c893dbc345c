"""A reference as found, before it becomes a row."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline import entities


@dataclass(frozen=True, slots=True)
class Found:
    """A reference at the characters `[start, end)` of the text; `known` is None where nobody can be found."""

    start: int
    end: int
    known: entities.Known | None
    label: str
    kind: str
    rule: str
    use: str | None = None
