"""A run: readers -> docs -> stages -> corpus -> store."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from tqdm import tqdm

from pipeline import VERSION, accuracy, corpus, dates, expect, kept, layout, nlp, readers, schema, store
from pipeline.corpus.dating import Undated
from pipeline.corpus.rows import Analysis, anew
from pipeline.kept import Kept
from pipeline.readers.source import Source
from pipeline.reading import Reading
from pipeline.seeds import Seeds
from pipeline.stages import STAGES, Stage, plugged
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
) -> Summary:
    """Analyse every article under `inputs` and publish the tables; `scorers` score the tone beside ours.

    Analyses of the runs before are taken over where nothing they were made of has changed, unless the run is to be
    `fresh`; with `scorers` they are not, since what a scorer is made of is not known.
    A file that cannot be taken, or an article that a stage fails on, is a row of `rejects`, never the end of a run.
    Raises readers.NoInput, NothingRead, Inconsistent.
    """
    started, clock = datetime.now(UTC), time.perf_counter()
    sources, rejects = collect(inputs, seeds)
    if not sources:
        raise NothingRead(rejects)
    read = len(sources) + len(rejects)

    def reject(source: Source, problem: Exception) -> None:
        rejects.append(Reject(source.path, "analysis", f"{type(problem).__name__}: {problem}; please report it"))

    further = [partial(plugged.extract, scorer=scorer) for scorer in scorers]
    undated = _undated(sources, seeds, model, between, reject, further)
    with Kept.opened(data.folder, kept.made_with(seeds, model, between)) as shelf:
        known = {} if fresh or further else shelf.analyses(_bar(sources, "Taking over", len(sources), quiet))
        new = analyse((s for s in sources if s.article_id not in known), seeds, model, between, reject, further)
        analyses = _together(sources, known, new, shelf, keeps=not further)
        shown = _bar(analyses, "Analysing", len(sources), quiet)
        recall = anew if fresh else shelf.recall
        tables = dict(corpus.tables(shown, seeds, data.last(Topic), undated, recall))
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


def analyse(
    sources: Iterable[Source],
    seeds: Seeds,
    model: nlp.Model,
    between: dates.Between | None = None,
    on_failure: Callable[[Source, Exception], None] | None = None,
    further: Sequence[Stage] = (),
) -> Iterator[Reading]:
    """One Reading per source, in order, with the rows of every stage and then of those `further`, checked against
    their tables.

    An article that a stage fails on is left out and told to `on_failure`; without one its exception is raised.
    """
    prepared = [(source, layout.passages(source.text, source.title)) for source in sources]
    docs = model.docs((source.text, passages) for source, passages in prepared)
    for (source, passages), doc in zip(prepared, docs, strict=True):
        try:
            reading = Reading(article_of(source, seeds, between), source.text, passages, doc, seeds)
            _pass_stages(reading, further)
        except Exception as problem:
            if on_failure is None:
                raise
            on_failure(source, problem)
        else:
            yield reading


def _bar(articles: Iterable[T], doing: str, total: int, quiet: bool) -> Iterable[T]:
    """The articles, with a bar of progress on a terminal."""
    shown: Iterable[T] = tqdm(articles, total=total, desc=doing, unit="article", disable=quiet or None)
    return shown


def _together(
    sources: Iterable[Source], known: Mapping[str, Analysis], new: Iterator[Reading], shelf: Kept, keeps: bool
) -> Iterator[Analysis]:
    """The analyses of all articles in the order of the sources: those `known`, and the `new`, which the shelf keeps."""
    reading = next(new, None)
    for source in sources:
        if source.article_id in known:
            yield known[source.article_id]
        elif reading is not None and reading.article.article_id == source.article_id:
            analysis = corpus.analysis(reading)
            if keeps:
                shelf.put(source, analysis)
            yield analysis
            reading = next(new, None)  # one that failed is passed over: it is a reject


def _pass_stages(reading: Reading, further: Sequence[Stage]) -> None:
    for stage in (*STAGES, *further):
        reading.add(stage(reading))
    for kind, rows in reading.found.items():
        schema.check(kind, rows)


def _undated(
    sources: Iterable[Source],
    seeds: Seeds,
    model: nlp.Model,
    between: dates.Between | None,
    on_failure: Callable[[Source, Exception], None],
    further: Sequence[Stage],
) -> Undated:
    """How the corpus comes back to an article whose year is open."""
    named = {source.article_id: source for source in sources}

    def days(article_id: str) -> tuple[date, ...]:
        return dates.published(named[article_id], seeds, between).left

    def read(article: Article) -> Reading | None:
        source = named[article.article_id]
        passages = layout.passages(source.text, source.title)
        doc = next(iter(model.docs([(source.text, passages)])))
        reading = Reading(article, source.text, passages, doc, seeds)
        try:
            _pass_stages(reading, further)
        except Exception as problem:
            on_failure(source, problem)
            return None
        return reading

    return Undated(days, read)


def article_of(source: Source, seeds: Seeds, between: dates.Between | None = None) -> Article:
    """The row of an article before it is analysed: its metadata and its date."""
    published = dates.published(source, seeds, between)
    return Article(
        article_id=source.article_id,
        title=source.title,
        outlet=source.outlet,
        author=source.author,
        url=source.url,
        language=source.language,
        published=published.day,
        published_time=published.time,
        published_precision=published.precision,
        published_basis=published.basis,
        published_note=published.note,
        words=0,
        sentences=0,
        story_id=source.article_id,
        is_copy=False,
        path=source.path,
    )
