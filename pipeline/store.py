"""The only reader and writer of the tables in data/: snapshots of all of them, published at once, as parquet and CSV.

    data/snapshots/<id>/<table>.parquet     a complete set of tables
    data/current                            the id of the published one; replaced in one step

A reader takes the id once and reads that snapshot only, so it sees the old tables or the new ones, never a mixture.
A run that dies leaves an unpublished folder, which the next run clears away.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
import re
import secrets
import shutil
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline import schema
from pipeline.tables import TABLES, Row

R = TypeVar("R", bound=Row)

SETTING = "READOUT_DATA"
KEPT = 3  # snapshots, so that a dashboard in the middle of a page still finds the one it began with
UNPUBLISHED = "unpublished-"  # how the folder of a snapshot in the making begins
ID = re.compile(r"[\w-]+")  # of a snapshot, which is the name of its folder
STALE = 24 * 3600  # seconds after which an unpublished folder belongs to no living run
RISKY = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet runs a cell that begins with one of these as a formula


class NoData(FileNotFoundError):
    """Nothing is published, or what is published is not whole; the message says what to run."""


def default_folder() -> Path:
    """The folder named by READOUT_DATA, else data/ beside the packages."""
    return Path(os.environ.get(SETTING) or Path(__file__).parent.parent / "data")


def new_id() -> str:
    """An id for a run and its snapshot; ids sort by time."""
    return f"{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%S%f}-{secrets.token_hex(3)}"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One complete set of tables."""

    id: str
    folder: Path

    def path(self, table: str) -> Path:
        """The parquet file of `table`. KeyError for a table that the contract does not have."""
        return self.folder / f"{schema.table_named(table).TABLE}.parquet"

    def read(self, kind: type[Row]) -> pa.Table:
        """All rows of a table. Raises NoData if its file is missing or damaged."""
        path = self.path(kind.TABLE)
        try:
            return pq.read_table(path)
        except (OSError, pa.ArrowInvalid) as problem:
            raise NoData(
                f"the table {kind.TABLE} in {path} cannot be read ({problem}); run 'python -m pipeline'"
            ) from None


@dataclass(frozen=True, slots=True)
class Store:
    """The folder that holds the snapshots."""

    folder: Path

    def current(self) -> Snapshot | None:
        """The published snapshot, or None if there is none yet. Raises NoData if what names it is damaged."""
        path = self.folder / "current"
        try:
            name = path.read_text("utf-8").strip()
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as problem:
            raise NoData(f"{path} cannot be read ({problem}); run 'python -m pipeline'") from None
        if not ID.fullmatch(name):
            raise NoData(f"{path} names no snapshot; run 'python -m pipeline'")
        return Snapshot(name, self.folder / "snapshots" / name)

    def published(self) -> Snapshot:
        """The published snapshot. Raises NoData if there is none, or it is damaged or lacks a table."""
        snapshot = self.current()
        if snapshot is None:
            raise NoData(f"there are no tables in {self.folder} yet; run 'python -m pipeline'")
        missing = [kind.TABLE for kind in TABLES if not snapshot.path(kind.TABLE).is_file()]
        if missing:
            raise NoData(
                f"the snapshot {snapshot.id} in {self.folder} lacks {', '.join(missing)}; run 'python -m pipeline'"
            )
        return snapshot

    def last(self, kind: type[R]) -> list[R]:
        """The published rows of a table, to build the next run on; none if nothing readable is published."""
        try:
            rows = self.published().read(kind).to_pylist()
            return [kind(**{k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}) for row in rows]
        except (NoData, TypeError):  # TypeError: the columns of another version
            return []

    def publish(
        self,
        rows: Mapping[type[Row], Iterable[Row]],
        snapshot_id: str | None = None,
        inspect: Callable[[Snapshot], None] | None = None,
    ) -> Snapshot:
        """Write a snapshot of all tables (those without rows empty) and make it the published one.

        `inspect` sees the complete tables before anyone else does. Whatever it or the check of a row raises
        (ValueError: a row breaks its table's rules), nothing is published and the old tables stay.
        """
        name = snapshot_id or new_id()
        snapshot = Snapshot(name, self.folder / "snapshots" / name)
        making = Snapshot(name, self.folder / "snapshots" / f"{UNPUBLISHED}{name}")
        making.folder.mkdir(parents=True)
        try:
            for kind in TABLES:
                table = schema.to_arrow(kind, rows.get(kind, ()))
                pq.write_table(table, making.path(kind.TABLE), compression="zstd")
            if inspect:
                inspect(making)
            making.folder.rename(snapshot.folder)
        except BaseException:
            shutil.rmtree(making.folder, ignore_errors=True)
            raise
        self._point_at(snapshot)
        self._clear(snapshot)
        return snapshot

    def _point_at(self, snapshot: Snapshot) -> None:
        pointer = self.folder / f"current-{snapshot.id}"
        pointer.write_text(snapshot.id + "\n", "utf-8")
        os.replace(pointer, self.folder / "current")

    def _clear(self, current: Snapshot) -> None:
        folders = sorted((self.folder / "snapshots").iterdir())
        published = [f for f in folders if not f.name.startswith(UNPUBLISHED)]
        dead = [f for f in folders if f not in published and time.time() - f.stat().st_mtime > STALE]
        older = [f for f in published if f != current.folder]  # by id; a clock that was set back may put it first
        for folder in [*older[: 1 - KEPT], *dead]:
            shutil.rmtree(folder, ignore_errors=True)


def parquet_bytes(table: pa.Table) -> bytes:
    """`table` as the bytes of a parquet file."""
    out = io.BytesIO()
    pq.write_table(table, out, compression="zstd")
    return out.getvalue()


def csv_bytes(table: pa.Table) -> bytes:
    """`table` as CSV in UTF-8 with a header: lists joined by '; ', nulls empty, formulas made harmless."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.column_names)
    for batch in table.to_batches():
        writer.writerows(zip(*([_cell(v) for v in column.to_pylist()] for column in batch.columns), strict=True))
    return out.getvalue().encode("utf-8")


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    if isinstance(value, str) and value.startswith(RISKY):
        return "'" + value
    return value
