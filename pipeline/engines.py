"""Where the work on articles runs: in this process, in worker processes beside it, on a Dask cluster.

An engine hands articles out in chunks of about one length, and gives back what comes of each as soon as that is there.
What comes back is rows, never a parse. A worker that dies takes nothing along: the articles that it still had are
handed out once more at the end, each alone and with nothing beside it; one that its worker dies of again is a Reject.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Protocol

from threadpoolctl import threadpool_limits

from pipeline.tables import Reject

if TYPE_CHECKING:  # the command line needs this file for its help, which does not wait for spaCy
    from pipeline.analyst import Outcome
    from pipeline.readers.source import Source

Work = Callable[[Sequence["Source"]], Iterator["Outcome"]]  # what comes of each article, in order; has to pickle
Done = Generator[tuple["Source", "Outcome"], None, None]

SETTING = "READOUT_WORKERS"
CHUNK = 60_000  # characters handed out at once: some 256 paragraphs, as many as spaCy is given at once
EACH = 8  # chunks or more for each worker, so that all have work up to the end
PATIENCE = 5  # seconds for a worker that has hung up to be gone
# A forked worker has model and seeds at once, and shares their memory; on macOS a fork is not safe.
CONTEXT = multiprocessing.get_context("fork") if sys.platform == "linux" else multiprocessing.get_context("spawn")


class EngineError(RuntimeError):
    """The work cannot run where it was to; the message says what to do."""


class Engine(Protocol):
    """Where work runs."""

    def outcomes(self, work: Work, sources: Sequence[Source]) -> Done:
        """Each article with what comes of it, in the order in which they are done. Raises EngineError."""


def default_workers() -> str:
    """The number that READOUT_WORKERS says, as it is written there, else one."""
    return os.environ.get(SETTING) or "1"


def chosen(workers: int, cluster: str | None = None) -> Engine:
    """The cluster at that address, if one is named, else so many workers; one is this process."""
    if cluster is not None:
        return Cluster(cluster)
    return Workers(workers) if workers > 1 else InProcess()


@dataclass(frozen=True, slots=True)
class Chunk:
    """Articles that a worker is given together; or one `again`, since the worker died that had it before."""

    sources: Sequence[Source]
    again: bool = False

    def once_more(self) -> list[Chunk]:
        """After the death of its worker: each article alone, if it is not that already."""
        return [] if self.again else [Chunk([source], again=True) for source in self.sources]

    def given_up(self, fate: str) -> Done:
        """After the death of its worker: the article that is not tried once more."""
        if self.again:
            why = f"the worker that read it {fate}, and again with nothing beside it"
            for source in self.sources:
                yield source, Reject(source.path, "analysis", f"{why}; if memory is short, use fewer workers")


def chunks(sources: Sequence[Source], workers: int = 1) -> Iterator[Chunk]:
    """The sources, in order, in chunks of about CHUNK characters, or shorter so that each worker has EACH of them."""
    lengths = [len(source.text) for source in sources]
    length = max(1, min(CHUNK, sum(lengths) // (workers * EACH)))
    for _, together in groupby(zip(sources, accumulate(lengths), strict=True), lambda pair: pair[1] // length):
        yield Chunk([source for source, _ in together])


@dataclass(frozen=True, slots=True)
class InProcess:
    """This process, one article after the other."""

    def outcomes(self, work: Work, sources: Sequence[Source]) -> Done:
        """In the order of the sources."""
        for chunk in chunks(sources):
            yield from zip(chunk.sources, work(chunk.sources), strict=True)


IN_PROCESS = InProcess()


@dataclass(frozen=True, slots=True)
class Workers:
    """So many processes on this machine beside this one, which hands out and collects."""

    number: int

    def outcomes(self, work: Work, sources: Sequence[Source]) -> Done:
        """Whatever ends the iteration ends the workers at once."""
        waiting = deque(chunks(sources, self.number))
        idle: list[_Worker] = []
        busy: dict[Connection, _Worker] = {}
        try:
            while waiting or busy:
                while waiting and len(busy) < (1 if waiting[0].again else self.number):
                    worker = idle.pop() if idle else _Worker(work)
                    busy[worker.connection] = worker
                    worker.take(waiting.popleft())
                for connection in wait(list(busy)):
                    worker = busy[connection]  # type: ignore[index]  # that of typeshed may be a socket
                    try:
                        yield from worker.news()
                    except _Death as death:
                        waiting.extend(death.left.once_more())
                        yield from death.left.given_up(str(death))
                        busy.pop(worker.connection).end()
                    else:
                        if worker.is_done:
                            idle.append(busy.pop(worker.connection))
        finally:
            for worker in (*idle, *busy.values()):
                worker.end()


class _Death(Exception):
    """A worker died, the message says of what, and `left` something of its chunk."""

    def __init__(self, of: str, left: Chunk) -> None:
        super().__init__(of)
        self.left = left


class _Worker:
    """A process, and what is still to come of the chunk in its hands."""

    def __init__(self, work: Work) -> None:
        self.connection, theirs = CONTEXT.Pipe()
        self._left: deque[Source] = deque()
        self._again = self._is_ready = False
        self._process = CONTEXT.Process(target=_serve, args=(theirs, self.connection, work), daemon=True)
        try:
            with _undisturbed():
                self._process.start()
        except OSError as problem:
            raise EngineError(f"no worker can be started ({problem.strerror}); use fewer --workers") from problem
        theirs.close()

    @property
    def is_done(self) -> bool:
        return not self._left

    def take(self, chunk: Chunk) -> None:
        """Give the worker a chunk. That it is dead is told by `news`."""
        self._left, self._again = deque(chunk.sources), chunk.again
        with suppress(ConnectionError):
            self.connection.send(chunk.sources)

    def news(self) -> Done:
        """What the worker has sent: the next article with what comes of it, or nothing, which it begins with.

        Raises _Death, or EngineError if it died before it began.
        """
        try:
            outcome: Outcome | None = self.connection.recv()
        except (EOFError, OSError):
            raise self._death() from None
        if outcome is not None:
            yield self._left.popleft(), outcome
        self._is_ready = True

    def end(self) -> None:
        """Kill it: there is nothing that it would have to put in order."""
        self._process.kill()
        self._process.join()
        self.connection.close()

    def _death(self) -> _Death | EngineError:
        self._process.join(PATIENCE)
        code = self._process.exitcode or 0
        fate = f"was killed ({signal.strsignal(-code)})" if code < 0 else f"ended (exit code {code})"
        if self._is_ready:
            return _Death(fate, Chunk(self._left, self._again))
        return EngineError(f"a worker {fate} before it began; use fewer --workers, or --workers 1")


def _serve(connection: Connection, other_end: Connection, work: Work) -> None:
    """The life of a worker: chunks in, what comes of each article out, until there is nobody at the other end."""
    other_end.close()  # this process has it too, and would wait for itself
    threadpool_limits(1)  # the workers share the cores; more threads make all of them slower
    with suppress(EOFError, ConnectionError):
        connection.send(None)
        while True:
            sources = connection.recv()
            for _, outcome in zip(sources, work(sources), strict=True):
                connection.send(outcome)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl-C reaches all processes of a terminal. Those that are started here never hear it: this one does, and ends
    them, but not before they are started: an exception in the midst of a fork would be lost."""
    if CONTEXT.get_start_method() == "spawn":
        resource_tracker.ensure_running()  # spawning does, and lets the signal in again
    heard: list[int] = []
    is_main = threading.current_thread() is threading.main_thread()  # no other thread is interrupted
    before = signal.signal(signal.SIGINT, lambda number, _: heard.append(number)) if is_main else None
    unmasked = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, unmasked)
        if is_main:
            signal.signal(signal.SIGINT, before)
    if heard:
        raise KeyboardInterrupt


@dataclass(frozen=True, slots=True)
class Cluster:
    """The workers of a Dask cluster, each of one thread, that have the same Readout. They need no disk in common."""

    address: str

    def outcomes(self, work: Work, sources: Sequence[Source]) -> Done:
        """What comes of a chunk is there when all of it is done."""
        try:
            import distributed
        except ImportError:
            raise EngineError(
                "--cluster needs the package distributed, which is not here: 'pip install distributed'"
            ) from None
        try:
            client = distributed.Client(self.address, timeout=PATIENCE)
        except (OSError, ValueError) as problem:
            raise EngineError(f"no Dask scheduler answers at {self.address!r} ({problem}); {self._needed}") from None
        with client:
            threads = client.nthreads().values()
            if set(threads) != {1}:
                raise EngineError(f"the workers of the cluster have {sorted(threads)} threads; {self._needed}")
            sent = client.submit(bytes, pickle.dumps(work))
            waiting = deque(chunks(sources, len(threads)))
            running: dict[distributed.Future, Chunk] = {}
            while waiting or running:
                while waiting and len(running) < (1 if waiting[0].again else len(threads)):
                    chunk = waiting.popleft()
                    running[client.submit(_all_done, sent, chunk.sources, pure=False)] = chunk
                for future in distributed.wait(list(running), return_when="FIRST_COMPLETED").done:
                    chunk = running.pop(future)
                    try:
                        outcomes = future.result()
                    except distributed.KilledWorker:
                        waiting.extend(chunk.once_more())
                        yield from chunk.given_up("was killed")
                    except Exception as problem:
                        raise EngineError(f"the cluster cannot do it: {problem}; {self._needed}") from problem
                    else:
                        yield from zip(chunk.sources, outcomes, strict=True)

    @property
    def _needed(self) -> str:
        start = f"'python -m dask scheduler' and 'python -m dask worker {self.address} --nthreads 1'"
        return f"start it in a folder with this version of Readout by {start}"


def _all_done(sent: bytes, sources: Sequence[Source]) -> list[Outcome]:
    """In a worker of a cluster: what comes of each article of a chunk."""
    with threadpool_limits(1):
        return list(_received(sent)(sources))


@lru_cache(1)
def _received(sent: bytes) -> Work:
    work: Work = pickle.loads(sent)
    return work
