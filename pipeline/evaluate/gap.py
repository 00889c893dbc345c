"""GAP (Webster and others, 2018): pronouns of Wikipedia that two names near them could stand for, as .tsv files.

A line has eleven columns, those of `COLUMNS`; half of the pronouns are of men and half of women. Each pronoun asks of
either name whether it is meant, and is answered by the person to whom our reference goes; 'neither' is an answer too.
The paragraphs are torn out of pages, which have told who 'MacKenzie' is; so the title of the page stands above each as
its headline (the publication's setting 'page-context'). F1 counts the names that are meant, as there; its own baseline,
parallel syntax and the page's title, has on the test set .723 of men, .688 of women, .706 of all.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from pipeline import nlp
from pipeline.analyst import Analyst
from pipeline.evaluate.comparing import in_context
from pipeline.evaluate.gold import NoGold
from pipeline.evaluate.judged import Judged
from pipeline.readers.source import Source
from pipeline.reading import Reading
from pipeline.seeds import Seeds
from pipeline.tables import Mention

PATTERN = "*.tsv"
COLUMNS = ("ID", "Text", "Pronoun", "Pronoun-offset", "A", "A-offset", "A-coref", "B", "B-offset", "B-coref", "URL")
HERS = frozenset({"she", "her", "hers"})


def judge(folder: Path, seeds: Seeds, model: nlp.Model) -> Iterator[Judged]:
    """'gap he', 'gap she' and 'gap all'. Raises NoGold."""
    rows = [row for path in sorted(folder.glob(PATTERN)) for row in _read(path)]
    sources = [Source(row["ID"], row["ID"], _article(row), _title(row)) for row in rows]
    for row, reading in zip(rows, Analyst(seeds, model).readings(sources), strict=True):
        whose = "she" if row["Pronoun"].lower() in HERS else "he"
        for name in ("A", "B"):
            outcome = _outcome(is_meant=row[f"{name}-coref"] == "TRUE", is_found=_is_found(row, name, reading))
            if outcome is not None:
                told = f"{row[name]}: {in_context(reading.text, *_place(row, 'Pronoun'))}"
                yield Judged(f"gap {whose}", outcome, row["ID"], told)
                yield Judged("gap all", outcome, row["ID"], told)


def _read(path: Path) -> list[dict[str, str]]:
    """The rows of a file. Raises NoGold where a name or the pronoun does not stand where the row says."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        for name in ("Pronoun", "A", "B"):
            start, end = _place(row, name)
            if _article(row)[start:end] != row[name]:
                raise NoGold(f"{path}, {row['ID']}: {row[name]!r} does not stand at {row[f'{name}-offset']}")
    return rows


def _article(row: dict[str, str]) -> str:
    return f"{_title(row)}\n\n{row['Text']}"


def _title(row: dict[str, str]) -> str:
    """'Warren MacKenzie' of '.../wiki/Warren_MacKenzie', 'Mike Magee' of '.../Mike_Magee_(journalist)'."""
    return re.sub(r"\s*\([^()]*\)$", "", unquote(row["URL"].rpartition("/")[2]).replace("_", " "))


def _place(row: dict[str, str], name: str) -> tuple[int, int]:
    """Where a name or the pronoun stands in the article."""
    start = int(row[f"{name}-offset"]) + len(_article(row)) - len(row["Text"])
    return start, start + len(row[name])


def _is_found(row: dict[str, str], name: str, reading: Reading) -> bool:
    """Whether our pronoun goes to a person whom we find in the name."""
    start, end = _place(row, name)
    people = [m for m in reading.rows_of(Mention) if m.label == "person" and m.entity_id is not None]
    meant = {m.entity_id for m in people if m.kind == "pronoun" and m.start == _place(row, "Pronoun")[0]}
    return any(m.entity_id in meant for m in people if m.kind == "named" and m.start < end and m.end > start)


def _outcome(is_meant: bool, is_found: bool) -> str | None:
    if is_meant:
        return "right" if is_found else "missed"
    return "false" if is_found else None
