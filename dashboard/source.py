"""The current snapshot, opened once, and the answers already given about it: the only cache, keyed by snapshot id.

The seed files, which only trying a theme reads, are kept by what stands in them.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import duckdb
import pyarrow as pa
import streamlit as st

from dashboard.filters import Filters, Step
from dashboard.queries.core import Corpus, Narrowed, Query, narrow, open_corpus
from dashboard.theme import Look
from dashboard.themefile import Opened
from pipeline.seeds import Seeds, read
from pipeline.seeds import default_folder as default_folder_of_seeds
from pipeline.store import NoData, Snapshot, Store, default_folder

LOG = logging.getLogger(__name__)
OPEN = 2  # snapshots: the new one, and the old one that a page may be in the middle of
NARROWED = 64  # selections with their tables of keys
ANSWERS = 500  # small frames

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Selection:
    """All that a view gets: the corpus, the filters, the look of the charts, and the pages to link to."""

    corpus: Corpus
    filters: Filters
    look: Look
    pages: Mapping[str, Any]

    @property
    def narrowed(self) -> Narrowed:
        """The corpus narrowed by the filters. Raises NoData if a table is damaged."""
        return _reading(self.corpus.id, lambda: _narrow(self.corpus.id, self.filters, self.corpus))

    @property
    def step(self) -> Step:
        """The width of the bins of charts over time."""
        return self.narrowed.step

    def ask(self, query: Query, **options: Any) -> pa.Table:
        """The answer of a query for this selection; nobody may write to it. Raises NoData if a table is damaged."""
        key = (self.corpus.id, query.__module__, query.__qualname__, self.filters, options)
        return _reading(self.corpus.id, lambda: _answer(key, self, query))


def current() -> Corpus:
    """The published snapshot. Raises NoData, with what to do, if there is none or it is not whole."""
    snapshot = Store(default_folder()).published()
    return _reading(snapshot.id, lambda: _open(snapshot.id, str(snapshot.folder)))


def seeds() -> Opened:
    """The seed files as they stand now. Raises SeedError, with what to do, if they cannot be used."""
    folder = default_folder_of_seeds()
    contents = read(folder)
    return Opened(folder, contents, _seeds(tuple(contents.items())))


def _reading(snapshot_id: str, read: Callable[[], Read]) -> Read:
    """What `read` gives. Tables that cannot be read, or are of another version, raise NoData; the log has the cause."""
    try:
        return read()
    except duckdb.Error as problem:
        LOG.exception("snapshot %s", snapshot_id)
        raise NoData(_damaged(snapshot_id, problem)) from problem


def _damaged(snapshot_id: str, problem: duckdb.Error) -> str:
    reason = str(problem).splitlines()[0]
    return f"the tables of snapshot {snapshot_id} cannot be read ({reason}); run 'python -m pipeline' to make them anew"


@st.cache_resource(max_entries=OPEN, show_spinner=False)
def _seeds(contents: tuple[tuple[str, bytes], ...]) -> Seeds:
    return Seeds.of(dict(contents))


@st.cache_resource(max_entries=OPEN, show_spinner=False)
def _open(snapshot_id: str, folder: str) -> Corpus:
    return open_corpus(Snapshot(snapshot_id, Path(folder)))


@st.cache_resource(max_entries=NARROWED, show_spinner=False)
def _narrow(snapshot_id: str, filters: Filters, _corpus: Corpus) -> Narrowed:  # noqa: ARG001  (the key of the cache)
    return narrow(_corpus, filters)


@st.cache_resource(max_entries=ANSWERS, show_spinner=False)
def _answer(key: tuple[Any, ...], _selection: Selection, _query: Query) -> pa.Table:
    """`key` is all that the cache compares: snapshot, query, filters, options."""
    return _query(_selection.narrowed, **key[-1])
