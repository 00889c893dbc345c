"""Gold: articles marked by hand, as `NAME.txt` or an article of the seeds beside `NAME.json`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from pipeline import nlp, readers, run
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


class NoGold(FileNotFoundError):
    """The folder holds no gold of a format that is known."""


def articles(folder: Path, seeds: Seeds) -> Iterator[tuple[Gold, Source]]:
    """Each marked article of `folder` with its source. A text lies beside its .json, or in seeds/articles.

    A text beside its gold lacks the page's metadata, so those that the gold states (date, outlet) are given as
    front matter would give them.
    """
    marked = sorted(folder.glob("*.json"))
    if not marked:
        raise NoGold(f"no gold in {folder}: expected NAME.json files beside NAME.txt")
    for path in marked:
        facts = json.loads(path.read_text("utf-8"))
        beside = path.with_suffix(".txt")
        text = beside if beside.exists() else DEFAULT_FOLDER / "articles" / beside.name
        source = next(readers.read(text, beside.name, seeds))
        if not isinstance(source, Source):
            raise NoGold(f"{beside} cannot be read: {source.detail}")
        if beside.exists():
            source = replace(source, published=date.fromisoformat(facts["published"]), outlet=facts.get("outlet"))
        rows = {key: value for key, value in facts.items() if isinstance(value, list)}
        yield Gold(path.stem, source.text, rows, facts), source


def readings(folder: Path, seeds: Seeds, model: nlp.Model) -> Iterator[tuple[Gold, Reading]]:
    """Each marked article of `folder` with its Reading, all stages run."""
    pairs: Sequence[tuple[Gold, Source]] = list(articles(folder, seeds))
    yield from zip((g for g, _ in pairs), run.analyse([s for _, s in pairs], seeds, model), strict=True)
