"""Where the work on articles runs: in this process, or in worker processes beside it.

An engine hands articles out in chunks of about one length, and gives back what comes of each as soon as that is there.
What comes back is rows, never a parse. A worker that dies takes nothing along: the articles that it still had are
handed out once more, each alone, and one that is the end of its worker again is a Reject.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
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


def chosen(workers: int) -> Engine:
    """The engine of so many workers; one is this process."""
    return Workers(workers) if workers > 1 else InProcess()


@dataclass(frozen=True, slots=True)
class Chunk:
    """Articles that a worker is given together; or one alone and `again`, since the worker died that had it before."""

    sources: Sequence[Source]
    again: bool = False

    def once_more(self) -> list[Chunk]:
        """After the death of its worker: each article alone, if it is not that already."""
        return [] if self.again else [Chunk([source], again=True) for source in self.sources]

    def given_up(self, fate: str) -> Done:
        """After the death of its worker: the article that is not tried once more."""
        if self.again:
            why = f"the worker that read it {fate}, and once more with nothing else to read"
            for source in self.sources:
                yield source, Reject(source.path, "analysis", f"{why}; if memory is short, use fewer --workers")


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
                while waiting and len(busy) < self.number:
                    worker = idle.pop() if idle else _Worker(work)
                    busy[worker.connection] = worker
                    worker.take(waiting.popleft())
                for connection in wait(list(busy)):
                    worker = busy[connection]  # type: ignore[index]  # that of typeshed may be a socket
                    try:
                        yield from worker.news()
                    except _Death as death:
                        waiting.extend(worker.rest.once_more())
                        yield from worker.rest.given_up(str(death))
                        busy.pop(worker.connection).end()
                    else:
                        if not worker.rest.sources:
                            idle.append(busy.pop(worker.connection))
        finally:
            for worker in (*idle, *busy.values()):
                worker.end()


class _Death(Exception):
    """A worker died; the message says of what."""


class _Worker:
    """A process and the chunk in its hands, of which `rest` is still to come."""

    def __init__(self, work: Work) -> None:
        self.connection, theirs = CONTEXT.Pipe()
        self.rest = Chunk(())
        self._process = CONTEXT.Process(target=_serve, args=(theirs, self.connection, work), daemon=True)
        self._is_ready = False
        try:
            with _no_interrupt():
                self._process.start()
        except OSError as problem:
            raise EngineError(f"no worker can be started ({problem.strerror}); use fewer --workers") from problem
        theirs.close()

    def take(self, chunk: Chunk) -> None:
        """Give the worker a chunk. That it is dead is told by `news`."""
        self.rest = chunk
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
            source, *others = self.rest.sources
            self.rest = Chunk(others, self.rest.again)
            yield source, outcome
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
            return _Death(fate)
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
def _no_interrupt() -> Iterator[None]:
    """What is started here does not hear Ctrl-C, which reaches all processes of a terminal: the first one ends them."""
    if CONTEXT.get_start_method() == "spawn":
        resource_tracker.ensure_running()  # spawning does, and lets the signal in again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
