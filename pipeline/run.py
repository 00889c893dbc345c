"""A run: readers -> analyst -> corpus -> store."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from tqdm import tqdm

from pipeline import VERSION, accuracy, corpus, dates, expect, nlp, readers, store
from pipeline.analyst import Analyst, Outcome, failed
from pipeline.corpus.dating import Undated
from pipeline.corpus.rows import Analysis, anew
from pipeline.engines import IN_PROCESS, Engine
from pipeline.kept import Kept
from pipeline.readers.source import Source
from pipeline.reading import Reading
from pipeline.seeds import Seeds
from pipeline.tables import TABLES, Accuracy, Article, Reject, Run, Topic
from pipeline.tone.scorers import Scorer

T = TypeVar("T")

FEWEST = 0.5  # share of the articles that must be analysed: below it Readout is broken, not the articles


class NothingRead(ValueError):
    """No article could be read; nothing was published and the old tables stay. `rejects` says why, file by file."""

    def __init__(self, rejects: Sequence[Reject]) -> None:
        what = "no article could be read" if rejects else "there is no file to read"
        super().__init__(f"{what}; the tables of the run before, if any, stay as they are")
        self.rejects = tuple(rejects)


class Inconsistent(RuntimeError):
    """The new tables contradict each other or lack most of the articles, so they were not published."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did; `rows` counts the rows of each table, `warnings` are those of `pipeline.expect`."""

    snapshot: store.Snapshot
    read: int
    analysed: int
    reused: int
    rejects: tuple[Reject, ...]
    rows: dict[str, int]
    seconds: float
    warnings: tuple[str, ...]

    def __str__(self) -> str:
        reasons = Counter(reject.reason for reject in self.rejects)
        rejected = f"{len(self.rejects)} not taken" + (
            f" ({', '.join(f'{n} {reason}' for reason, n in sorted(reasons.items()))})" if reasons else ""
        )
        taken_over = f"{self.reused} taken over, " if self.reused else ""
        width = max(map(len, self.rows))
        return "\n".join(
            [
                f"{self.read} read, {self.analysed} analysed, {taken_over}{rejected}, in {self.seconds:.1f} seconds",
                *(f"  {table:<{width}}  {count:>7,}" for table, count in self.rows.items()),
                f"published as snapshot {self.snapshot.id} in {self.snapshot.folder.parent.parent}",
            ]
        )


def run(
    inputs: Sequence[Path],
    data: store.Store,
    seeds: Seeds,
    model: nlp.Model,
    between: dates.Between | None = None,
    quiet: bool = False,
    scorers: Sequence[Scorer] = (),
    fresh: bool = False,
    engine: Engine = IN_PROCESS,
) -> Summary:
    """Analyse every article under `inputs`, where the `engine` does it, and publish the tables; `scorers` score the
    tone beside ours.

    Analyses of the runs before are taken over where nothing they were made of has changed, unless the run is to be
    `fresh`; with `scorers` they are not, since what a scorer is made of is not known.
    A file that cannot be taken, or an article that a stage fails on, is a row of `rejects`, never the end of a run.
    Raises readers.NoInput, NothingRead, Inconsistent, EngineError.
    """
    started, clock = datetime.now(UTC), time.perf_counter()
    sources, rejects = collect(inputs, seeds)
    if not sources:
        raise NothingRead(rejects)
    read = len(sources) + len(rejects)
    analyst = Analyst(seeds, model, between, scorers)
    with Kept.opened(data.folder, analyst.made_with) as shelf:
        known = {} if fresh or scorers else shelf.analyses(_bar(sources, "Taking over", len(sources), quiet))
        outcomes = _outcomes(sources, known, analyst, engine, shelf, quiet)
        rejects += [outcome for outcome in outcomes if isinstance(outcome, Reject)]
        analyses = [outcome for outcome in outcomes if isinstance(outcome, Analysis)]
        undated = _undated(sources, analyst, rejects)
        recall = anew if fresh else shelf.recall
        tables = dict(corpus.tables(analyses, seeds, data.last(Topic), undated, recall))
    taken = len(tables[Article])
    if taken < len(sources) * FEWEST:
        raise Inconsistent(
            f"only {taken} of {len(sources)} articles could be analysed, so the tables of the run before stay; "
            f"the last failed with {rejects[-1].detail}"
        )
    this = Run(
        run_id=store.new_id(),
        started=started,
        seconds=round(time.perf_counter() - clock, 3),
        read=read,
        analysed=taken - len(known),
        reused=len(known),
        rejected=len(rejects),
        model=model.name,
        version=f"Readout {VERSION}, {seeds.version}",
    )
    tables |= {Reject: rejects, Run: [*data.last(Run), this], Accuracy: accuracy.recorded()}
    warnings: list[str] = []

    def inspect(snapshot: store.Snapshot) -> None:
        findings = expect.findings(snapshot)
        warnings.extend(str(f) for f in findings if not f.is_error)
        if errors := [str(f) for f in findings if f.is_error]:
            raise Inconsistent("; ".join(errors))

    snapshot = data.publish(tables, this.run_id, inspect)
    counts = {kind.TABLE: len(tables.get(kind, ())) for kind in TABLES}
    return Summary(snapshot, read, this.analysed, this.reused, tuple(rejects), counts, this.seconds, tuple(warnings))


def collect(inputs: Sequence[Path], seeds: Seeds) -> tuple[list[Source], list[Reject]]:
    """Sources and rejects of all files under `inputs`; a second file with the same article id is a reject."""
    sources: dict[str, Source] = {}
    rejects: list[Reject] = []
    for path, name in readers.files(inputs):
        for taken in readers.read(path, name, seeds):
            if isinstance(taken, Reject):
                rejects.append(taken)
            elif taken.article_id in sources:
                other = sources[taken.article_id].path
                rejects.append(Reject(taken.path, "duplicate", f"it has the same article id as {other}; rename one"))
            else:
                sources[taken.article_id] = taken
    return list(sources.values()), rejects


def _outcomes(
    sources: Sequence[Source], known: Mapping[str, Analysis], analyst: Analyst, engine: Engine, shelf: Kept, quiet: bool
) -> list[Outcome]:
    """What comes of the sources, in their order: what is `known`, and what is analysed now, which the shelf keeps."""
    found: dict[str, Outcome] = dict(known)
    new = [source for source in sources if source.article_id not in known]
    with closing(engine.outcomes(analyst.outcomes, new)) as done:
        for source, outcome in _bar(done, "Analysing", len(new), quiet):
            found[source.article_id] = outcome
            if isinstance(outcome, Analysis) and not analyst.scorers:
                shelf.put(source, outcome)
    return [found[source.article_id] for source in sources]


def _bar(articles: Iterable[T], doing: str, total: int, quiet: bool) -> Iterable[T]:
    """The articles, with a bar of progress on a terminal."""
    shown: Iterable[T] = tqdm(articles, total=total, desc=doing, unit="article", disable=quiet or None)
    return shown


def _undated(sources: Iterable[Source], analyst: Analyst, rejects: list[Reject]) -> Undated:
    """How the corpus comes back to an article whose year is open."""
    named = {source.article_id: source for source in sources}

    def days(article_id: str) -> tuple[date, ...]:
        return dates.published(named[article_id], analyst.seeds, analyst.between).left

    def read(article: Article) -> Reading | None:
        source = named[article.article_id]
        try:
            return analyst.reading(source, article)
        except Exception as problem:
            rejects.append(failed(source, problem))
            return None

    return Undated(days, read)
