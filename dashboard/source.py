"""The current snapshot, opened once, and the answers already given about it: the only cache, keyed by snapshot id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import streamlit as st

from dashboard.filters import Filters
from dashboard.queries.core import Corpus, Query, open_corpus
from dashboard.theme import Look
from pipeline.store import NoData, Snapshot, Store, default_folder

OPEN = 2  # snapshots: the new one, and the old one that a page may be in the middle of
ANSWERS = 2000  # small frames


@dataclass(frozen=True, slots=True)
class Selection:
    """All that a view gets: the corpus, the filters, the look of the charts, and the pages to link to."""

    corpus: Corpus
    filters: Filters
    look: Look
    pages: Mapping[str, Any]

    def ask(self, query: Query, **options: Any) -> pa.Table:
        """The answer of a query for this selection; nobody may write to it. Raises NoData if a table is damaged."""
        return answer(self.corpus, query, self.filters, **options)


def current() -> Corpus:
    """The published snapshot. Raises NoData, with what to do, if there is none or it is not whole."""
    snapshot = Store(default_folder()).published()
    return _open(snapshot.id, str(snapshot.folder))


def answer(corpus: Corpus, query: Query, filters: Filters, **options: Any) -> pa.Table:
    """The answer of a query, from the cache if it was given before. Raises NoData if a table is damaged."""
    try:
        return _answer((corpus.id, query.__module__, query.__qualname__, filters, options), corpus, query)
    except duckdb.IOException as problem:
        raise NoData(_damaged(corpus.id, problem)) from problem


@st.cache_resource(max_entries=OPEN, show_spinner=False)
def _open(snapshot_id: str, folder: str) -> Corpus:
    try:
        return open_corpus(Snapshot(snapshot_id, Path(folder)))
    except duckdb.Error as problem:
        raise NoData(_damaged(snapshot_id, problem)) from problem


@st.cache_resource(max_entries=ANSWERS, show_spinner=False)
def _answer(key: tuple[str, str, str, Filters, dict[str, Any]], _corpus: Corpus, _query: Query) -> pa.Table:
    """`key` is all that Streamlit compares: snapshot, query, filters, options."""
    *_, filters, options = key
    return _query(_corpus, filters, **options)


def _damaged(snapshot_id: str, problem: duckdb.Error) -> str:
    reason = str(problem).splitlines()[0]
    return f"the tables of snapshot {snapshot_id} cannot be read ({reason}); run 'python -m pipeline' to make them anew"
