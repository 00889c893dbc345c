"""What runs made of each article, kept beside the tables, so that the next run analyses only what is new.

    data/kept.sqlite    by article the rows of every stage and the words for topics; how many topics the words hold

An analysis is taken over when nothing that it was made of has changed: the article and its metadata, the seeds, the
model, our code, the libraries that analyse. What it is kept as is JSON, so that a folder from a stranger runs no code.
A file that cannot be used is begun anew: it holds nothing that the articles do not give again.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Self

from pydantic import TypeAdapter

from pipeline import VERSION, dates, nlp, schema
from pipeline.corpus.rows import Analysis
from pipeline.readers.source import Source
from pipeline.seeds import Seeds

FILE = "kept.sqlite"
LIBRARIES = ("spacy", "textblob", "numpy")  # those that an analysis is made with
CODE = (".py", ".npz")  # kinds of files of this package that an analysis is made with
TOGETHER = 20  # analyses written in one step; a run that dies loses at most so many
PATIENCE = 60  # seconds to wait for another run that writes
DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)  # the last: a table of other columns


class Kept:
    """The analyses in one file, all made with the same code, seeds and model; those of others are dropped.

    The file is locked only while some are written, so that two runs can share it.
    """

    def __init__(self, path: Path, made_with: str) -> None:
        self._file, self._made_with = sqlite3.connect(path, timeout=PATIENCE), made_with
        self._waiting: list[tuple[str, str, bytes]] = []
        with self._file as file:
            if file.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise sqlite3.DatabaseError("the file is damaged")
            file.execute("CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, made_with TEXT, analysis BLOB)")
            file.execute("DELETE FROM kept WHERE made_with <> ?", (made_with,))

    @classmethod
    @contextmanager
    def opened(cls, folder: Path, made_with: str) -> Iterator[Self]:
        """The analyses in a data folder; what was put there is written at the end, whatever ends it. Raises OSError."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / FILE
        try:
            kept = cls._begun(path, made_with)
            try:
                yield kept
            finally:
                kept._write()
                kept._file.close()
        except sqlite3.Error as problem:  # another run writes for long, the disk is full, the folder may not be written
            raise OSError(f"{path} cannot be used: {problem}; let the run that uses it end, or remove it") from problem

    @classmethod
    def _begun(cls, path: Path, made_with: str) -> Self:
        try:
            return cls(path, made_with)
        except sqlite3.DatabaseError as problem:
            code: int = getattr(problem, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)  # that of the check has none
            if code & 0xFF not in DAMAGE:
                raise
            path.unlink()
            return cls(path, made_with)

    def analyses(self, sources: Iterable[Source]) -> dict[str, Analysis]:
        """By the id of the article, those that are here and whole."""
        found: dict[str, Analysis] = {}
        for source in sources:
            row = self._file.execute("SELECT analysis FROM kept WHERE key = ?", (_key(source),)).fetchone()
            if row is not None and (analysis := _unpacked(row[0])) is not None:
                found[source.article_id] = analysis
        return found

    def put(self, source: Source, analysis: Analysis) -> None:
        """Keep the analysis of an article."""
        self._waiting.append((_key(source), self._made_with, _packed(analysis)))
        if len(self._waiting) == TOGETHER:
            self._write()

    def recall(self, name: str, find: Callable[[], Any]) -> Any:
        """What is kept under a name; else what is found now, which is kept. It is what JSON holds, tuples as lists."""
        row = self._file.execute("SELECT analysis FROM kept WHERE key = ?", (name,)).fetchone()
        known = _read(row[0]) if row is not None else None
        if known is None:
            known = find()
            self._waiting.append((name, self._made_with, _written(known)))
        return known

    def _write(self) -> None:
        with self._file as file:
            file.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", self._waiting)
        self._waiting.clear()


def made_with(seeds: Seeds, model: nlp.Model, between: dates.Between | None) -> str:
    """A fingerprint of all but the article that an analysis is made of."""
    libraries = [f"{name} {version(name)}" for name in LIBRARIES]
    told = [VERSION, _code(), *libraries, model.name, model.language.meta, seeds.fingerprint, between]
    return _fingerprint(json.dumps(told, default=str, sort_keys=True).encode())


@cache
def _code() -> str:
    here = Path(__file__).parent
    files = sorted(path for path in here.rglob("*") if path.suffix in CODE)
    return _fingerprint(b"".join(str(path.relative_to(here)).encode() + path.read_bytes() for path in files))


def _key(source: Source) -> str:
    return _fingerprint(repr(source).encode())


def _fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _packed(analysis: Analysis) -> bytes:
    tables = {kind.TABLE: rows for kind, rows in analysis.rows.items()}
    told = {table: _adapter(table).dump_python(list(rows), mode="json") for table, rows in tables.items()}
    return _written({"tables": told, "bag": analysis.bag})


def _unpacked(packed: bytes) -> Analysis | None:
    """None for what is damaged."""
    try:
        told = _read(packed)
        tables = told["tables"].items()
        rows = {schema.table_named(table): _adapter(table).validate_python(rows) for table, rows in tables}
        return Analysis(rows, tuple(told["bag"]))
    except (ValueError, KeyError, TypeError):
        return None


def _written(told: Any) -> bytes:
    return zlib.compress(json.dumps(told).encode(), level=1)


def _read(written: bytes) -> Any:
    """None for what is damaged."""
    try:
        return json.loads(zlib.decompress(written))
    except (zlib.error, ValueError, TypeError):
        return None


@cache
def _adapter(table: str) -> TypeAdapter[Any]:
    """From the rows of a table to what JSON holds, and back."""
    return TypeAdapter(list[schema.table_named(table)])  # type: ignore[misc, arg-type]
