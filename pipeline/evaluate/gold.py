"""Gold: articles marked by hand, as `NAME.txt` or an article of the seeds beside `NAME.json`; or lines of .jsonl."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from pipeline import nlp, readers
from pipeline.analyst import Analyst
from pipeline.readers.source import Source
from pipeline.reading import Reading
from pipeline.seeds import DEFAULT_FOLDER, Seeds

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Gold:
    """What a reader marked in one article. `rows` holds the lists of the file by name: mentions, quotes, figures ..."""

    name: str
    text: str
    rows: dict[str, Rows]
    facts: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a .jsonl file, with its place."""

    path: Path
    number: int
    row: dict[str, Any]

    @property
    def name(self) -> str:
        """'readouts-2021-2022#12', the id of the article that the row is or tells of."""
        return f"{self.path.stem}#{self.number}"


class NoGold(ValueError):
    """The folder holds no gold of a format that is known, or gold that cannot be read."""


def articles(folder: Path, seeds: Seeds) -> Iterator[tuple[Gold, Source]]:
    """Each marked article of `folder` with its source. A text lies beside its .json, or in seeds/articles.

    A text beside its gold lacks the page's metadata, so those that the gold states (date, outlet) are given as
    front matter would give them.
    """
    for path in sorted(folder.glob("*.json")):
        facts = _read(path.read_text("utf-8"), str(path))
        beside = path.with_suffix(".txt")
        text = beside if beside.exists() else DEFAULT_FOLDER / "articles" / beside.name
        if not text.exists():
            raise NoGold(f"{path} has no {beside.name} beside it")
        source = next(readers.read(text, beside.name, seeds))
        if not isinstance(source, Source):
            raise NoGold(f"{beside} cannot be read: {source.detail}")
        if beside.exists() and "published" in facts:
            source = replace(source, published=date.fromisoformat(facts["published"]))
        if beside.exists():
            source = replace(source, outlet=facts.get("outlet"))
        rows = {key: value for key, value in facts.items() if isinstance(value, list)}
        yield Gold(path.stem, source.text, rows, facts), source


def readings(folder: Path, seeds: Seeds, model: nlp.Model) -> Iterator[tuple[Gold, Reading]]:
    """Each marked article of `folder` with its Reading, all stages run."""
    pairs: Sequence[tuple[Gold, Source]] = list(articles(folder, seeds))
    yield from zip((g for g, _ in pairs), Analyst(seeds, model).readings([s for _, s in pairs]), strict=True)


def lines(folder: Path, keys: Collection[str]) -> Iterator[Line]:
    """Every line of the .jsonl files of `folder` whose first line has these keys. NoGold if another lacks one."""
    for path in sorted(folder.glob("*.jsonl")):
        for number, text in enumerate(path.read_text("utf-8").splitlines(), start=1):
            row = _read(text, f"{path}, line {number}") if text.strip() else {}
            if number == 1 and not row.keys() >= set(keys):
                break
            if row:
                if lacking := sorted(set(keys) - row.keys()):
                    raise NoGold(f"{path}, line {number} lacks {', '.join(lacking)}")
                yield Line(path, number, row)


def _read(text: str, place: str) -> dict[str, Any]:
    try:
        row = json.loads(text)
    except json.JSONDecodeError as problem:
        raise NoGold(f"{place} is not JSON: {problem}") from None
    if not isinstance(row, dict):
        raise NoGold(f"{place} is no JSON object")
    return row
