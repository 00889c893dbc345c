"""The store: what is written is what is read, a snapshot appears whole or not at all, CSV is harmless."""

import csv
import datetime as dt
import io
import os
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import store
from pipeline.store import NoData, Snapshot, Store
from pipeline.tables import TABLES, Article, Reject, Text, Topic
from tests.rows import tables


def test_what_is_written_is_what_is_read(tmp_path: Path):
    snapshot = Store(tmp_path).publish(tables())
    for kind, rows in tables().items():
        read = snapshot.read(kind).to_pylist()
        assert [kind(**{k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}) for row in read] == rows


def test_a_table_without_rows_is_there_with_its_columns(tmp_path: Path):
    snapshot = Store(tmp_path).publish({})
    assert sorted(p.name for p in snapshot.folder.iterdir()) == sorted(f"{k.TABLE}.parquet" for k in TABLES)
    assert snapshot.read(Article).num_rows == 0
    assert "published_note" in snapshot.read(Article).column_names


def test_plain_pandas_reads_the_path(tmp_path: Path):
    path = Store(tmp_path).publish(tables()).path("articles")
    assert pd.read_parquet(path)["published"].tolist() == [dt.date(2024, 2, 29)]


def test_a_new_snapshot_replaces_the_old_one_and_the_old_one_stays_readable(tmp_path: Path):
    here = Store(tmp_path)
    old = here.publish(tables())
    new = here.publish({})
    assert here.current() == new
    assert old.read(Article).num_rows == 1
    assert new.read(Article).num_rows == 0


def test_a_bad_row_publishes_nothing(tmp_path: Path):
    here = Store(tmp_path)
    old = here.publish(tables())
    bad = tables() | {Article: [replace(tables()[Article][0], words=-5)]}
    with pytest.raises(ValueError, match=r"articles\.words is -5"):
        here.publish(bad)
    assert here.current() == old
    assert [f.name for f in (tmp_path / "snapshots").iterdir()] == [old.id]


def test_an_inspection_that_fails_publishes_nothing(tmp_path: Path):
    here = Store(tmp_path)
    seen: list[int] = []

    def refuse(snapshot: Snapshot) -> None:
        seen.append(snapshot.read(Article).num_rows)
        raise RuntimeError("not whole")

    with pytest.raises(RuntimeError, match="not whole"):
        here.publish(tables(), inspect=refuse)
    assert seen == [1]
    assert here.current() is None


def test_the_published_snapshot_is_never_cleared_away(tmp_path: Path):
    store_ = Store(tmp_path)
    for name in ("d", "c", "b", "a"):  # as after a clock was set back
        assert store_.publish(tables(), name) == store_.published()
    assert sorted(f.name for f in (tmp_path / "snapshots").iterdir()) == ["a", "c", "d"]


def test_ids_sort_by_time_also_within_a_second():
    ids = [store.new_id() for _ in range(50)]
    assert ids == sorted(ids)


def test_old_snapshots_and_dead_folders_are_cleared(tmp_path: Path):
    here = Store(tmp_path)
    dead = tmp_path / "snapshots" / "unpublished-x"
    living = tmp_path / "snapshots" / "unpublished-y"
    dead.mkdir(parents=True)
    living.mkdir()
    os.utime(dead, (0, 0))
    ids = [here.publish({}, f"id{n}").id for n in range(5)]
    assert sorted(f.name for f in (tmp_path / "snapshots").iterdir()) == [*ids[-store.KEPT :], living.name]


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        pytest.param(lambda s: None, "there are no tables", id="nothing published"),
        pytest.param(lambda s: s.publish({}).path("quotes").unlink(), "lacks quotes", id="a table is missing"),
        pytest.param(lambda s: (s.folder / "current").write_bytes(b"\xff\xfe"), "cannot be read", id="no text"),
        pytest.param(lambda s: (s.folder / "current").write_text(""), "names no snapshot", id="empty"),
        pytest.param(lambda s: (s.folder / "current").write_text("../.."), "names no snapshot", id="no name"),
        pytest.param(lambda s: (s.folder / "current").mkdir(), "cannot be read", id="a folder"),
    ],
)
def test_missing_tables_are_told_with_what_to_run(tmp_path: Path, spoil, told: str):
    spoil(Store(tmp_path))
    with pytest.raises(NoData, match=f"{told}.*run 'python -m pipeline'"):
        Store(tmp_path).published()


def test_a_run_mends_what_named_no_snapshot(tmp_path: Path):
    (tmp_path / "current").write_bytes(b"\xff\xfe")
    assert Store(tmp_path).last(Article) == []
    assert Store(tmp_path).publish(tables()) == Store(tmp_path).published()


def test_a_damaged_table_is_told(tmp_path: Path):
    snapshot = Store(tmp_path).publish({})
    snapshot.path("texts").write_bytes(b"not parquet")
    with pytest.raises(NoData, match=r"the table texts in .* cannot be read"):
        snapshot.read(Text)


def cells(table: pa.Table) -> list[list[str]]:
    return list(csv.reader(io.StringIO(store.csv_bytes(table).decode("utf-8"), newline="")))


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        pytest.param("=1+1", "'=1+1", id="formula"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="function"),
        pytest.param("-5% a year", "'-5% a year", id="text that begins with a sign"),
        pytest.param("Əliyev, “so”\nhe said", "Əliyev, “so”\nhe said", id="letters, commas, line breaks"),
        pytest.param(None, "", id="null"),
    ],
)
def test_a_cell_of_text(value: str | None, cell: str):
    assert cells(pa.table({"x": pa.array([value, "z"], pa.string())}))[1:] == [[cell], ["z"]]


def test_numbers_dates_and_lists_in_csv():
    table = pa.table(
        {"n": [-1.5], "d": [dt.date(2021, 11, 26)], "l": [["a", "b"]], "e": pa.array([[]], pa.list_(pa.string()))}
    )
    assert cells(table) == [["n", "d", "l", "e"], ["-1.5", "2021-11-26", "a; b", ""]]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), unique=True))
def test_any_text_survives_parquet(tmp_path_factory: pytest.TempPathFactory, paths: list[str]):
    rows = [Reject(path, "empty", path) for path in paths]
    snapshot = Store(tmp_path_factory.mktemp("data")).publish({Reject: rows})
    assert [Reject(**row) for row in snapshot.read(Reject).to_pylist()] == rows


def test_the_last_rows_are_those_published_and_none_where_nothing_is(tmp_path: Path):
    assert Store(tmp_path).last(Article) == []
    snapshot = Store(tmp_path).publish(tables())
    assert Store(tmp_path).last(Topic) == tables()[Topic]
    snapshot.path("topics").write_bytes(b"")
    assert Store(tmp_path).last(Topic) == []
