"""What was measured of Readout on gold: the one reader and writer of `pipeline/evaluate/scores.csv`.

The file is committed, since gold is not part of the repository; a run copies it into the table `accuracy`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pyarrow import csv

from pipeline import schema, store
from pipeline.tables import Accuracy

SCORES = Path(__file__).parent / "evaluate" / "scores.csv"


def recorded(path: Path = SCORES) -> list[Accuracy]:
    """Every row of the file, in its order; none if there is no file yet."""
    if not path.exists():
        return []
    types = csv.ConvertOptions(column_types=schema.arrow(Accuracy))
    return [Accuracy(**row) for row in csv.read_csv(path, convert_options=types).to_pylist()]


def record(rows: Sequence[Accuracy], path: Path = SCORES) -> None:
    """Write `rows` in place of those that the file has of the same set and table. Raises ValueError for a bad row."""
    anew = {(row.set, row.table) for row in rows}
    kept = [row for row in recorded(path) if (row.set, row.table) not in anew]
    ordered = sorted([*kept, *rows], key=lambda row: (row.set, row.table, row.measure))
    path.write_bytes(store.csv_bytes(schema.to_arrow(Accuracy, ordered)))
