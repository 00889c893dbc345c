"""A run: readers -> docs -> stages -> corpus -> store."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tqdm import tqdm

from pipeline import VERSION, corpus, dates, layout, nlp, readers, store
from pipeline.readers.source import Source
from pipeline.reading import Reading
from pipeline.seeds import Seeds
from pipeline.stages import STAGES
from pipeline.tables import TABLES, Article, Reject, Run


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did. `snapshot` is None if nothing could be read, and then nothing was published."""

    snapshot: store.Snapshot | None
    read: int
    analysed: int
    rejects: tuple[Reject, ...]
    rows: dict[str, int]
    seconds: float


def run(inputs: Sequence[Path], data: store.Store, seeds: Seeds, model: nlp.Model, quiet: bool = False) -> Summary:
    """Analyse every article under `inputs` and publish the tables. Rejected files are counted, never fatal."""
    started, clock = datetime.now(UTC), time.perf_counter()
    sources, rejects = collect(inputs, seeds)
    progress = tqdm(
        analyse(sources, seeds, model),
        total=len(sources),
        desc="Analysing",
        unit="article",
        disable=quiet or None,
    )
    tables = corpus.tables(progress, seeds)
    tables[Reject] = list(rejects)
    seconds = time.perf_counter() - clock
    snapshot = None
    if sources:
        run_id = store.new_id()
        tables[Run] = [
            Run(
                run_id=run_id,
                started=started,
                seconds=round(seconds, 3),
                read=len(sources) + len(rejects),
                analysed=len(sources),
                reused=0,
                rejected=len(rejects),
                model=model.name,
                version=f"Readout {VERSION}, seeds {seeds.fingerprint[:12]}",
            )
        ]
        snapshot = data.publish(tables, run_id)
    counts = {kind.TABLE: len(tables.get(kind, ())) for kind in TABLES}
    return Summary(snapshot, len(sources) + len(rejects), len(sources), tuple(rejects), counts, seconds)


def collect(inputs: Sequence[Path], seeds: Seeds) -> tuple[list[Source], list[Reject]]:
    """Sources and rejects of all files under `inputs`; a second file with the same article id is a reject."""
    sources: dict[str, Source] = {}
    rejects: list[Reject] = []
    for path, name in readers.files(inputs):
        taken = readers.read(path, name, seeds)
        if isinstance(taken, Reject):
            rejects.append(taken)
        elif taken.article_id in sources:
            other = sources[taken.article_id].path
            rejects.append(Reject(name, "duplicate", f"its name gives the same article id as {other}; rename one"))
        else:
            sources[taken.article_id] = taken
    return list(sources.values()), rejects


def analyse(sources: Iterable[Source], seeds: Seeds, model: nlp.Model) -> Iterator[Reading]:
    """One Reading per source, in order, with the rows of every stage."""
    prepared = [(source, layout.passages(source.text)) for source in sources]
    docs = model.docs((source.text, passages) for source, passages in prepared)
    for (source, passages), doc in zip(prepared, docs, strict=True):
        reading = Reading(_article(source, seeds), source.text, passages, doc, seeds)
        for stage in STAGES:
            reading.add(stage(reading))
        yield reading


def _article(source: Source, seeds: Seeds) -> Article:
    published = dates.published(source, seeds)
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
