"""Expectations of a snapshot: sound tables have no findings, each kind of damage has its own."""

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline import expect
from pipeline.store import Snapshot, Store
from tests.rows import tables


@pytest.fixture
def snapshot(tmp_path: Path) -> Snapshot:
    return Store(tmp_path).publish(tables())


def damaged(snapshot: Snapshot, table: str, change: Callable[[pa.Table], pa.Table]) -> list[str]:
    path = snapshot.path(table)
    pq.write_table(change(pq.read_table(path)), path)
    return [str(finding) for finding in expect.findings(snapshot)]


def with_column(name: str, values: list[object]) -> Callable[[pa.Table], pa.Table]:
    def change(table: pa.Table) -> pa.Table:
        at, kind = table.column_names.index(name), table.schema.field(name).type
        return table.set_column(at, pa.field(name, kind), pa.array(values, kind))

    return change


def test_sound_tables_have_no_findings(snapshot: Snapshot):
    assert expect.findings(snapshot) == []


@pytest.mark.parametrize(
    ("table", "change", "told"),
    [
        pytest.param("quotes", lambda t: t.drop_columns(["cue"]), "the column cue is missing", id="lost column"),
        pytest.param("articles", with_column("path", [None]), "1 rows have no path", id="null where none may be"),
        pytest.param("articles", with_column("title", [""]), "title is empty text in 1 rows", id="empty text"),
        pytest.param("mentions", with_column("kind", ["odd"]), "kind holds 'odd'", id="closed list"),
        pytest.param("mentions", with_column("confidence", [1.2]), "confidence is above 1", id="bound"),
        pytest.param("mentions", with_column("start", [1]), "text is not texts.text", id="wrong place"),
        pytest.param("quotes", with_column("speaker_id", ["x"]), "speaker_id refers to 'x'", id="dangling reference"),
        pytest.param(
            "meetings",
            with_column("participant_ids", [["smith", "x"]]),
            "participant_ids refers to 'x'",
            id="in a list",
        ),
        pytest.param("rejects", lambda t: pa.concat_tables([t, t]), "1 keys stand twice", id="key twice"),
    ],
)
def test_damage_is_an_error_that_names_table_and_column(snapshot: Snapshot, table: str, change, told: str):
    errors = damaged(snapshot, table, change)
    assert any(error.startswith(f"error: {table}: ") and told in error for error in errors), errors


def test_a_column_that_lost_its_values_is_a_warning(snapshot: Snapshot):
    assert damaged(snapshot, "quotes", with_column("speaker", [None])) == [
        "warning: quotes: 100% of the rows have no speaker (expected at most 40%)"
    ]


def test_an_unreadable_table_is_an_error(snapshot: Snapshot):
    snapshot.path("texts").write_bytes(b"")
    assert any(f.is_error and f.table == "texts" for f in expect.findings(snapshot))
