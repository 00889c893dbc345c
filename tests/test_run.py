"""A run: what it takes, what it leaves out, and what stays when it dies."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline import nlp
from pipeline.reading import Reading
from pipeline.run import Inconsistent, NothingRead, collect, run
from pipeline.seeds import Seeds
from pipeline.store import Store
from pipeline.tables import TABLES, Article, Row, Run
from tests.rows import tables


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    for name, words in {"first": "Anna Smith spoke in Oslo.", "second": "Bill Jones spoke in Paris."}.items():
        (tmp_path / "articles" / f"{name}.txt").write_text(f"{name.title()} news\n\n{words}\n")
    return tmp_path / "articles"


def failing(on: str, problem: BaseException) -> Callable[[Reading], Iterator[Row]]:
    """A stage that raises `problem` on the article whose text holds `on`."""

    def stage(reading: Reading) -> Iterator[Row]:
        if on in reading.text:
            raise problem
        return iter(())

    return stage


def test_two_files_of_one_id_are_not_both_taken(folder: Path, seeds: Seeds):
    (folder / "First.md").write_text("---\ntitle: T\npublished: 2024-01-01\n---\nText of another.\n")
    sources, rejects = collect([folder], seeds)
    assert [s.path for s in sources] == ["First.md", "second.txt"]
    assert [(r.path, r.reason) for r in rejects] == [("first.txt", "duplicate")]
    assert "First.md" in rejects[0].detail


def test_an_article_that_a_stage_fails_on_is_a_reject_and_the_rest_goes_on(
    folder: Path, seeds: Seeds, model: nlp.Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("pipeline.analyst.STAGES", (failing("Paris", ZeroDivisionError("odd number")),))
    summary = run([folder], Store(tmp_path / "data"), seeds, model, quiet=True)
    assert (summary.read, summary.analysed) == (2, 1)
    assert [(r.path, r.reason, r.detail) for r in summary.rejects] == [
        ("second.txt", "analysis", "ZeroDivisionError: odd number; please report it")
    ]
    assert summary.snapshot.read(Article)["path"].to_pylist() == ["first.txt"]


def test_an_article_that_cannot_be_parsed_is_a_reject_and_those_parsed_with_it_go_on(
    folder: Path, seeds: Seeds, model: nlp.Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def unreadable(text: str) -> str:
        if "Oslo" in text:
            raise MemoryError
        return text

    (folder / "third.txt").write_text("Third news\n\nAnna Smith spoke in Rome.\n")
    monkeypatch.setattr("pipeline.nlp._printed", unreadable)
    monkeypatch.setattr("pipeline.engines.EACH", 1)  # all in one chunk
    summary = run([folder], Store(tmp_path / "data"), seeds, model, quiet=True)
    assert [(r.path, r.reason) for r in summary.rejects] == [("first.txt", "analysis")]
    assert summary.rejects[0].detail.startswith("there was not enough memory for it; use fewer workers")
    assert summary.snapshot.read(Article)["path"].to_pylist() == ["second.txt", "third.txt"]


def test_a_run_that_fails_on_most_articles_publishes_nothing(
    folder: Path, seeds: Seeds, model: nlp.Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    store = Store(tmp_path / "data")
    old = store.publish(tables())
    monkeypatch.setattr("pipeline.analyst.STAGES", (failing("spoke", OSError("weights are gone")),))
    with pytest.raises(Inconsistent, match=r"only 0 of 2 articles .* OSError: weights are gone"):
        run([folder], store, seeds, model, quiet=True)
    assert store.published() == old


def test_a_run_that_dies_leaves_the_old_tables(
    folder: Path, seeds: Seeds, model: nlp.Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    store = Store(tmp_path / "data")
    old = store.publish(tables())
    monkeypatch.setattr("pipeline.analyst.STAGES", (failing("Paris", KeyboardInterrupt()),))
    with pytest.raises(KeyboardInterrupt):
        run([folder], store, seeds, model, quiet=True)
    assert store.published() == old


def test_nothing_read_says_why_for_each_file(tmp_path: Path, seeds: Seeds, model: nlp.Model):
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.exe").write_bytes(b"\0")
    with pytest.raises(NothingRead) as nothing:
        run([tmp_path], Store(tmp_path / "data"), seeds, model, quiet=True)
    assert {r.path: r.reason for r in nothing.value.rejects} == {"a.txt": "empty", "b.exe": "format"}


def test_runs_are_remembered(folder: Path, seeds: Seeds, model: nlp.Model, tmp_path: Path):
    store = Store(tmp_path / "data")
    ids = [run([folder], store, seeds, model, quiet=True).snapshot.id for _ in range(2)]
    assert store.published().read(Run)["run_id"].to_pylist() == ids


def test_the_same_articles_give_the_same_tables(folder: Path, seeds: Seeds, model: nlp.Model, tmp_path: Path):
    first, second = (run([folder], Store(tmp_path / d), seeds, model, quiet=True).snapshot for d in ("one", "two"))
    for kind in TABLES:
        if kind is not Run:
            assert first.read(kind).equals(second.read(kind)), kind.TABLE
