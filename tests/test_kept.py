"""Analyses kept from run to run: the same tables with and without them, and never one that is out of date."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NoReturn

import pyarrow as pa
import pytest

from pipeline import kept, nlp, stages
from pipeline.__main__ import ARTICLES
from pipeline.corpus import topics
from pipeline.reading import Reading
from pipeline.run import Summary, run
from pipeline.seeds import Seeds
from pipeline.store import Store
from pipeline.tables import TABLES, Accuracy, Article, Run
from pipeline.tone.scorers import Scorer

SEEDS = sorted(ARTICLES.glob("00*.txt"))


@pytest.fixture
def again(tmp_path: Path, seeds: Seeds, model: nlp.Model) -> Callable[..., Summary]:
    """`again(inputs, **settings)`: a run into the same folder as the one before."""

    def once(inputs: list[Path], seeds: Seeds = seeds, **settings: object) -> Summary:
        return run(inputs, Store(tmp_path / "data"), seeds, model, quiet=True, **settings)  # type: ignore[arg-type]

    return once


def counted(summary: Summary) -> tuple[int, int, int]:
    (row,) = (row for row in summary.snapshot.read(Run).to_pylist() if row["run_id"] == summary.snapshot.id)
    assert (row["read"], row["analysed"], row["reused"]) == (summary.read, summary.analysed, summary.reused)
    return summary.read, summary.analysed, summary.reused


def tables(summary: Summary) -> dict[str, pa.Table]:
    return {kind.TABLE: summary.snapshot.read(kind) for kind in TABLES if kind is not Run}


def test_every_table_is_the_same_when_all_is_taken_over(again: Callable[..., Summary], monkeypatch: pytest.MonkeyPatch):
    first = again([ARTICLES])
    monkeypatch.setattr(topics, "_stability", lambda *_: pytest.fail("how many topics there are was known"))
    second = again([ARTICLES])
    assert counted(first) == (70, 70, 0)
    assert counted(second) == (70, 0, 70)
    assert "70 read, 0 analysed, 70 taken over" in str(second)
    assert tables(first) == tables(second)
    assert all(table.num_rows for name, table in tables(second).items() if name not in ("rejects", "topics"))


def test_only_what_is_new_or_changed_is_analysed(again: Callable[..., Summary], tmp_path: Path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for path in SEEDS:
        (folder / path.name).write_text(path.read_text("utf-8"), "utf-8")
    assert counted(again([folder])) == (2, 2, 0)
    (folder / "new.txt").write_text("Talks begin\n\nAnna Smith spoke in Oslo.\n")
    assert counted(again([folder])) == (3, 1, 2)
    (folder / "new.txt").write_text("Talks end\n\nAnna Smith spoke in Oslo.\n")
    changed = again([folder])
    assert counted(changed) == (3, 1, 2)
    assert "Talks end" in changed.snapshot.read(Article)["title"].to_pylist()
    (folder / "new.txt").unlink()
    assert counted(again([folder])) == (2, 0, 2)


def test_what_is_found_once_is_recalled_until_code_or_seeds_change(tmp_path: Path):
    found = iter([[(4, 0.1), (5, 1 / 3)], ["other"], ["damaged"]])
    told = []
    for made_with in ("these", "these", "others"):
        with kept.Kept.opened(tmp_path, made_with) as shelf:
            told.append(shelf.recall("numbers", lambda: next(found)))
    assert dict(told[0]) == dict(told[1]) == {4: 0.1, 5: 1 / 3}
    assert told[2] == ["other"]
    with sqlite3.connect(tmp_path / kept.FILE) as file:
        file.execute("UPDATE kept SET analysis = 'no such'")
    with kept.Kept.opened(tmp_path, "others") as shelf:
        assert shelf.recall("numbers", lambda: next(found)) == ["damaged"]


def test_fresh_analyses_all(again: Callable[..., Summary]):
    again(SEEDS)
    assert counted(again(SEEDS, fresh=True)) == (2, 2, 0)


def test_other_seeds_or_days_or_code_analyse_all(
    again: Callable[..., Summary], seeds: Seeds, monkeypatch: pytest.MonkeyPatch
):
    again(SEEDS)
    assert counted(again(SEEDS, seeds=replace(seeds, fingerprint="other"))) == (2, 2, 0)
    assert counted(again(SEEDS)) == (2, 2, 0)
    assert counted(again(SEEDS, between=(date(2021, 1, 1), date(2022, 12, 31)))) == (2, 2, 0)
    monkeypatch.setattr(kept, "_code", lambda: "other code")
    assert counted(again(SEEDS, between=(date(2021, 1, 1), date(2022, 12, 31)))) == (2, 2, 0)


def test_with_a_scorer_nothing_is_taken_over_or_kept(again: Callable[..., Summary]):
    again(SEEDS)
    constant = Scorer("constant", lambda targets: [(0.0, 1.0, 0.0) for _ in targets])
    assert counted(again(SEEDS, scorers=[constant])) == (2, 2, 0)
    plain = again(SEEDS)
    assert counted(plain) == (2, 0, 2)
    assert "constant" not in tables(plain)["sentiment"]["scorer"].to_pylist()


def test_a_run_that_dies_keeps_what_it_has_done(
    again: Callable[..., Summary], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    def dying(reading: Reading) -> Iterator[NoReturn]:
        if reading.article.article_id.startswith("001"):
            raise KeyboardInterrupt
        return iter(())

    with monkeypatch.context() as patched:
        patched.setattr("pipeline.analyst.STAGES", (*stages.STAGES, dying))
        with pytest.raises(KeyboardInterrupt):
            again(SEEDS)
    assert counted(again(SEEDS)) == (2, 1, 1)


def of_another_version(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE kept (article)")


def with_damaged_pages(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + bytes(len(content) - 4096))


def with_damaged_analyses(path: Path) -> None:
    with sqlite3.connect(path) as file:
        file.execute("UPDATE kept SET analysis = substr(analysis, 1, 100)")


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda path: path.write_bytes(b"no database"), id="no database"),
        pytest.param(lambda path: path.write_bytes(b""), id="empty"),
        pytest.param(of_another_version, id="other columns"),
        pytest.param(with_damaged_pages, id="damaged pages"),
        pytest.param(with_damaged_analyses, id="damaged analyses"),
    ],
)
def test_what_cannot_be_used_is_analysed_anew(again: Callable[..., Summary], tmp_path: Path, spoil):
    again(SEEDS)
    spoil(tmp_path / "data" / kept.FILE)
    assert counted(again(SEEDS)) == (2, 2, 0)
    assert counted(again(SEEDS)) == (2, 0, 2)


def test_what_another_run_holds_is_told(again: Callable[..., Summary], tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    again(SEEDS)
    monkeypatch.setattr(kept, "PATIENCE", 0)
    other = sqlite3.connect(tmp_path / "data" / kept.FILE)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(OSError, match=r"kept\.sqlite cannot be used: database is locked; let the run that uses it end"):
        again(SEEDS)
    other.close()


def test_what_another_run_takes_hold_of_meanwhile_is_told(
    again: Callable[..., Summary], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(kept, "PATIENCE", 0)
    held: list[sqlite3.Connection] = []

    def hold(reading: Reading) -> Iterator[NoReturn]:
        if not held:
            held.append(sqlite3.connect(tmp_path / "data" / kept.FILE))
            held[0].execute("BEGIN EXCLUSIVE")
        return iter(())

    monkeypatch.setattr("pipeline.analyst.STAGES", (*stages.STAGES, hold))
    with pytest.raises(OSError, match="database is locked"):
        again(SEEDS)
    held[0].close()


def test_two_runs_at_once_share_what_they_keep(
    again: Callable[..., Summary], seeds: Seeds, monkeypatch: pytest.MonkeyPatch
):
    """The second run begins and ends in the middle of the first, with other seeds: it drops what the first has kept."""
    between: list[Summary] = []

    def run_another(reading: Reading) -> Iterator[NoReturn]:
        if not between and reading.seeds.fingerprint == seeds.fingerprint:
            between.append(again(SEEDS, seeds=replace(seeds, fingerprint="other")))
        return iter(())

    first = again(SEEDS[:1])
    monkeypatch.setattr("pipeline.analyst.STAGES", (*stages.STAGES, run_another))
    both = again(SEEDS)
    assert counted(first) == (1, 1, 0)
    assert [counted(one) for one in between] == [(2, 2, 0)]
    assert counted(both) == (2, 1, 1)
    assert tables(between[0]) == tables(both)


def test_the_recorded_accuracy_is_always_that_of_today(again: Callable[..., Summary], monkeypatch: pytest.MonkeyPatch):
    again(SEEDS)
    monkeypatch.setattr("pipeline.accuracy.recorded", lambda: [])
    assert again(SEEDS).snapshot.read(Accuracy).num_rows == 0
