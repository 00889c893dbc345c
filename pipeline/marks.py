"""Quotation marks: which of them open and close, and which of the stretches between them are speech."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.layout import Passage

PAIRS = {"“": "”", "„": "“”", "«": "»", '"': '"”', "‘": "’", "'": "'"}


@dataclass(frozen=True, slots=True)
class Marked:
    """The inside `text[start:end]` of a pair of quotation marks; `is_speech` is false for titles and terms."""

    start: int
    end: int
    is_speech: bool


def marked(text: str, passages: Sequence[Passage]) -> tuple[Marked, ...]:
    """Stretches inside quotation marks, in order of their start. First version: the plain cases."""
    found = []
    for passage in passages:
        at = passage.start
        while at < passage.end:
            mark = text[at]
            before = text[at - 1] if at else " "
            if mark in PAIRS and (before.isspace() or before in "([—") and text[at + 1 : at + 2].strip():
                close = _close(text, at + 1, passage.end, PAIRS[mark])
                if close is not None:
                    inside = text[at + 1 : close].rstrip(",")
                    found.append(Marked(at + 1, at + 1 + len(inside), not inside.istitle()))
                    at = close
            at += 1
    return tuple(found)


def _close(text: str, at: int, end: int, closers: str) -> int | None:
    for i in range(at, end):
        after = text[i + 1 : i + 2]
        if text[i] in closers and not (after.isalnum()) and not (text[i] in "'’" and re.match(r"s\W", text[i + 1 :])):
            return i
    return None
