"""Sentences with a marked target and the tone towards it, in the format of NewsMTSC (F. Hamborg, MIT)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline import nlp
from pipeline.layout import Passage
from pipeline.parse import Span
from pipeline.tone.model import LABELS

KEYS = ("sentence", "from", "to", "polarity", "id")


@dataclass(frozen=True, slots=True)
class Line:
    """`sentence[start:end]` is the target. `group` is the article it is from, so that no article is trained on and
    measured."""

    sentence: str
    start: int
    end: int
    label: str
    group: str


@dataclass(frozen=True, slots=True)
class Example:
    """`target` is a stretch of its Doc, which is one sentence as the data set cuts them (a few hold two); label and
    group as in its Line."""

    target: Span
    label: str
    group: str

    @property
    def sentence(self) -> Span:
        return self.target.doc[:]


def lines(path: Path) -> list[Line]:
    """The examples of a .jsonl file: one with the keys of KEYS a line; polarity is -1, 0 or 1.

    Raises OSError, KeyError, ValueError where a line is no such example.
    """
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [
        Line(
            row["sentence"],
            int(row["from"]),
            int(row["to"]),
            LABELS[int(row["polarity"]) + 1],
            "_".join(row["id"].split("_")[:3]),
        )
        for row in rows
    ]


def read(path: Path, model: nlp.Model) -> Iterator[Example]:
    """The same, parsed."""
    marked = lines(path)
    sentences = list(dict.fromkeys(line.sentence for line in marked))
    docs = model.docs((text, (Passage(0, len(text), "body", 0),)) for text in sentences)
    parsed = dict(zip(sentences, docs, strict=True))
    for line in marked:
        target = parsed[line.sentence].char_span(line.start, line.end, alignment_mode="expand")
        if target is None:
            raise ValueError(f"{path}: no words at {line.start}-{line.end} of {line.sentence!r}")
        yield Example(target, line.label, line.group)
