"""Where the work runs: the same results everywhere, and nothing lost when a worker dies."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline import engines, kept, nlp, stages
from pipeline.__main__ import ARTICLES
from pipeline.analyst import Analyst, Outcome, Unlike
from pipeline.engines import Cluster, Engine, EngineError, InProcess, Workers, chunks
from pipeline.readers.source import Source
from pipeline.reading import Reading
from pipeline.run import collect, run
from pipeline.seeds import Seeds
from pipeline.store import Store
from pipeline.tables import TABLES, Article, Reject, Row, Run

ROOT = Path(__file__).parent.parent
HANDFUL = [*sorted(ARTICLES.glob("0*.txt"))[:1], *sorted(ARTICLES.glob("2022-0*.md"))[:6]]
SOURCES = [Source(str(number), f"{number}.txt", "word " * number) for number in range(40)]

pytestmark = pytest.mark.filterwarnings(
    "ignore:This process .* is multi-threaded:DeprecationWarning"
)  # it is safe here


def seen(sources: Sequence[Source]) -> Iterator[Outcome]:
    """The least that work can be."""
    for source in sources:
        yield Reject(source.path, "analysis", "seen")


@dataclass(frozen=True)
class Dying:
    """Work that ends its process at one article; if `once`, only while that file is not there yet."""

    path: str
    once: Path | None = None

    def __call__(self, sources: Sequence[Source]) -> Iterator[Outcome]:
        for source in sources:
            if source.path == self.path and not (self.once and self.once.exists()):
                if self.once:
                    self.once.touch()
                os.kill(os.getpid(), signal.SIGKILL)
            yield from seen([source])


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    """A cluster of two workers, which gives a chunk up when one has died of it."""
    why = "the package distributed is not here: it is optional, and not in requirements.txt"
    distributed = pytest.importorskip("distributed", reason=why)
    dask = pytest.importorskip("dask")
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as local,
    ):
        yield Cluster(local.scheduler_address)


@pytest.fixture(params=["in process", "2 workers", "5 workers", "cluster"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Each of the engines."""
    if request.param == "cluster":
        return request.getfixturevalue("cluster")
    return {"in process": InProcess(), "2 workers": Workers(2), "5 workers": Workers(5)}[request.param]


@pytest.fixture(params=["2 workers", "cluster"])
def mortal(request: pytest.FixtureRequest) -> Engine:
    """The engines whose workers may die."""
    return request.getfixturevalue("cluster") if request.param == "cluster" else Workers(2)


@pytest.mark.parametrize(
    ("lengths", "workers", "longest"),
    [
        pytest.param([], 2, 0, id="nothing"),
        pytest.param([0, 0], 2, 0, id="empty texts"),
        pytest.param([1], 8, 1, id="one article"),
        pytest.param([500] * 64, 2, 2000, id="few articles for two workers"),
        pytest.param([500] * 64, 4, 1000, id="few articles for four"),
        pytest.param([700] * 2000, 2, engines.CHUNK + 700, id="many articles"),
        pytest.param([10, 90_000, 10, 200_000, 10], 1, 200_020, id="long articles"),
    ],
)
def test_chunks_hold_all_articles_in_order_and_are_of_one_length(lengths: list[int], workers: int, longest: int):
    sources = [Source(str(number), "", "x" * length) for number, length in enumerate(lengths)]
    found = [chunk.sources for chunk in chunks(sources, workers)]
    assert [source for chunk in found for source in chunk] == sources
    assert all(found)
    assert max((sum(len(source.text) for source in chunk) for chunk in found), default=0) <= longest


def test_every_article_is_done_once(engine: Engine):
    done = list(engine.outcomes(seen, SOURCES))
    assert sorted(done, key=lambda pair: int(pair[0].article_id)) == list(zip(SOURCES, seen(SOURCES), strict=True))


def test_without_articles_no_work_begins(engine: Engine):
    assert list(engine.outcomes(pytest.fail, [])) == []


def test_an_analyst_finds_the_same_wherever_it_works(engine: Engine, seeds: Seeds, model: nlp.Model):
    sources, _ = collect(HANDFUL[1:3], seeds)
    work = Analyst(seeds, model).outcomes
    assert dict(engine.outcomes(work, sources)) == dict(zip(sources, work(sources), strict=True))


def test_the_article_that_workers_die_of_is_a_reject_and_the_rest_is_done(mortal: Engine):
    done = {source.path: outcome for source, outcome in mortal.outcomes(Dying("7.txt"), SOURCES)}
    given_up = done.pop("7.txt")
    assert isinstance(given_up, Reject)
    assert given_up.reason == "analysis"
    assert given_up.detail.startswith("the worker that read it was killed")
    assert given_up.detail.endswith("and again with nothing beside it; if memory is short, use fewer workers")
    assert list(seen(SOURCES[:7] + SOURCES[8:])) == sorted(done.values(), key=lambda row: int(row.path[:-4]))


def test_a_worker_that_dies_once_costs_nothing(mortal: Engine, tmp_path: Path):
    done = dict(mortal.outcomes(Dying("39.txt", once=tmp_path / "died"), SOURCES))
    assert (tmp_path / "died").exists()
    assert [done[source] for source in SOURCES] == list(seen(SOURCES))


def test_workers_that_die_before_they_begin_are_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engines, "threadpool_limits", lambda _: os._exit(3))
    with pytest.raises(EngineError, match=r"a worker ended \(exit code 3\) before it began; use fewer --workers"):
        list(Workers(2).outcomes(seen, SOURCES))


def test_workers_that_cannot_be_started_are_told(monkeypatch: pytest.MonkeyPatch):
    def no_memory() -> None:
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr(os, "fork", no_memory)
    with pytest.raises(EngineError, match=r"no worker can be started \(Cannot allocate memory\); use fewer --workers"):
        list(Workers(2).outcomes(seen, SOURCES))


def test_who_leaves_ends_the_workers():
    def slow(sources: Sequence[Source]) -> Iterator[Outcome]:
        yield from seen(sources[:1])
        time.sleep(600)

    before = set(multiprocessing.active_children())
    done = Workers(2).outcomes(slow, SOURCES)
    next(done)
    assert len(workers := set(multiprocessing.active_children()) - before) == 2
    done.close()
    assert not workers.intersection(multiprocessing.active_children())


def test_every_table_is_the_same_with_one_worker_and_two(
    seeds: Seeds, model: nlp.Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """With an article in the midst of others that a stage fails on."""

    def wrong(reading: Reading) -> Iterator[Row]:
        if reading.article.path == HANDFUL[3].name:
            raise ValueError("odd number")
        return iter(())

    monkeypatch.setattr("pipeline.analyst.STAGES", (*stages.STAGES, wrong))
    one, two = (
        run(HANDFUL, Store(tmp_path / str(number)), seeds, model, quiet=True, engine=engines.chosen(number))
        for number in (1, 2)
    )
    assert [reject.path for reject in one.rejects] == [HANDFUL[3].name]
    assert one.rejects == two.rejects
    for kind in TABLES:
        if kind is not Run:
            assert one.snapshot.path(kind.TABLE).read_bytes() == two.snapshot.path(kind.TABLE).read_bytes(), kind.TABLE


def test_what_was_analysed_beside_a_dead_worker_is_kept(
    seeds: Seeds, model: nlp.Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def deadly(reading: Reading) -> Iterator[Row]:
        if reading.article.path == HANDFUL[-1].name:
            os.kill(os.getpid(), signal.SIGKILL)
        return iter(())

    with monkeypatch.context() as patched:
        patched.setattr("pipeline.analyst.STAGES", (deadly,))
        summary = run(HANDFUL, Store(tmp_path), seeds, model, quiet=True, engine=Workers(2))
    assert [reject.path for reject in summary.rejects] == [HANDFUL[-1].name]
    assert summary.snapshot.read(Article)["path"].to_pylist() == [path.name for path in HANDFUL[:-1]]
    again = run(HANDFUL, Store(tmp_path), seeds, model, quiet=True)
    assert (again.analysed, again.reused, again.rejects) == (1, len(HANDFUL) - 1, ())


def test_workers_that_are_spawned_do_the_same(seeds: Seeds, model: nlp.Model, monkeypatch: pytest.MonkeyPatch):
    """As on macOS: the analyst is sent to them."""
    monkeypatch.setattr(engines, "CONTEXT", multiprocessing.get_context("spawn"))
    kept._code.cache_clear()  # somebody may have edited it since the tests began
    sources, _ = collect(HANDFUL[1:3], seeds)
    work = Analyst(seeds, model).outcomes
    assert dict(Workers(1).outcomes(work, sources)) == dict(InProcess().outcomes(work, sources))


def test_a_cluster_without_its_package_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(
        EngineError, match="needs the package distributed, which is not here: 'pip install distributed'"
    ):
        list(Cluster("tcp://127.0.0.1:8786").outcomes(seen, SOURCES))


@pytest.mark.usefixtures("cluster")
def test_a_cluster_that_is_not_there_is_told():
    with pytest.raises(EngineError, match=r"no Dask scheduler answers at 'nowhere'.*; start it .* by 'python -m dask"):
        list(Cluster("nowhere").outcomes(seen, SOURCES))


def test_a_cluster_of_another_version_is_told(
    cluster: Cluster, seeds: Seeds, model: nlp.Model, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(kept, "_code", lambda: "other code")
    with pytest.raises(
        EngineError, match="the cluster cannot do it: code, libraries or model are others there than here; start it"
    ):
        list(cluster.outcomes(Analyst(seeds, model).outcomes, SOURCES))


def test_an_analyst_does_not_wake_where_the_code_is_other(
    seeds: Seeds, model: nlp.Model, monkeypatch: pytest.MonkeyPatch
):
    sent = pickle.dumps(Analyst(seeds, model))
    monkeypatch.setattr(kept, "_code", lambda: "other code")
    with pytest.raises(Unlike, match="code, libraries or model are others there"):
        pickle.loads(sent)


def test_ctrl_c_waits_until_a_worker_is_started():
    started: list[bool] = []

    def start() -> None:
        with engines._undisturbed():
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(0.01)
            started.append(True)

    with pytest.raises(KeyboardInterrupt):
        start()
    assert started
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def children(of: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{of}/task/{of}/children").read_text().split()]


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="the processes of another process are told by Linux only")
def test_ctrl_c_ends_lead_and_workers_with_one_line(tmp_path: Path):
    command = [sys.executable, "-m", "pipeline", "run", "--workers", "2", "--data", str(tmp_path)]
    lead = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, start_new_session=True)
    while len(workers := children(lead.pid)) < 2:
        assert lead.poll() is None
        time.sleep(0.01)
    os.killpg(lead.pid, signal.SIGINT)
    _, told = lead.communicate(timeout=60)
    assert lead.returncode == 1
    assert told.strip() == "readout: stopped; the tables of the run before stay as they are"
    assert not [worker for worker in workers if Path(f"/proc/{worker}").exists()]


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="the processes of another process are told by Linux only")
def test_workers_do_not_outlive_a_lead_that_is_killed():
    told = (
        "from types import SimpleNamespace as Some; from pipeline.engines import Workers; "
        "print(*Workers(2).outcomes(lambda articles: (one.text for one in articles), [Some(text='word')] * 10**5))"
    )
    lead = subprocess.Popen([sys.executable, "-c", told], cwd=ROOT)
    while len(workers := children(lead.pid)) < 2:
        assert lead.poll() is None
        time.sleep(0.01)
    lead.kill()
    lead.wait()
    deadline = time.monotonic() + 60
    while any(Path(f"/proc/{worker}").exists() for worker in workers):
        assert time.monotonic() < deadline
        time.sleep(0.01)
