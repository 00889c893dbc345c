"""`python -m benchmarks [--quick] [INPUT ...]`: the speed of a whole run against a bare `nlp.pipe`.

Rounds are interleaved and the medians of their ratios taken, so that ratios hold on a busy machine where seconds do
not. The shares of the stages are of CPU time, for the same reason.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from pipeline import layout, nlp, run
from pipeline.__main__ import ARTICLES
from pipeline.analyst import Analyst
from pipeline.readers.source import Source
from pipeline.reading import Reading
from pipeline.seeds import Seeds
from pipeline.stages import STAGES, Stage, mentions, participants, quotes
from pipeline.store import Store

QUICK, THOROUGH = 3, 7  # rounds
TOGETHER: tuple[Stage, ...] = (mentions.extract, quotes.extract, participants.extract)
REFERENCES = "references + quotations + participants"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("inputs", nargs="*", type=Path, default=[ARTICLES], help="articles (default: seeds/articles)")
    parser.add_argument("--quick", action="store_true", help=f"{QUICK} rounds instead of {THOROUGH}")
    chosen = parser.parse_args(arguments)
    model, seeds = nlp.load(), Seeds.load()
    sources, _ = run.collect(chosen.inputs, seeds)
    paragraphs = [
        source.text[p.start : p.end].replace("\n", " ")
        for source in sources
        for p in layout.passages(source.text)
        if p.role in layout.READ
    ]
    words = sum(len(paragraph.split()) for paragraph in paragraphs)

    def bare() -> None:
        for _ in model.language.pipe(paragraphs, batch_size=nlp.BATCH):
            pass

    def whole() -> None:
        with tempfile.TemporaryDirectory() as folder:
            run.run(chosen.inputs, Store(Path(folder)), seeds, model, quiet=True)

    bare()  # the first pass fills spaCy's caches
    rounds = [
        (*seconds(bare), seconds(whole)[0], stage_seconds(sources, seeds, model))
        for _ in range(QUICK if chosen.quick else THOROUGH)
    ]
    alone, run_time = median(b for b, _, _, _ in rounds), median(w for _, _, w, _ in rounds)
    print(f"{len(sources)} articles, {words:,} words, {len(rounds)} rounds, {model.name}")
    for label, took in (("bare nlp.pipe", alone), ("whole run", run_time)):
        print(f"{label:<14} {len(sources) / took:8.1f} articles/s {words / took:10,.0f} words/s")
    ratio = median(w / b for b, _, w, _ in rounds)
    print(f"ratio          {ratio:8.2f}  (whole run / bare nlp.pipe, median of the rounds)")
    shares = {stage: median(took[stage] / cpu for _, cpu, _, took in rounds) for stage in rounds[0][3]}
    print(f"{REFERENCES}: {shares.pop(REFERENCES):.1%} on top of spaCy")
    for stage, share in sorted(shares.items(), key=lambda item: -item[1]):
        print(f"  {stage:<24} {share:6.1%} of bare nlp.pipe")
    return 0


def seconds(work: Callable[[], object]) -> tuple[float, float]:
    """How long `work` takes by the clock, and how long it keeps the processor busy."""
    begun, busy = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - begun, time.process_time() - busy


def stage_seconds(sources: Sequence[Source], seeds: Seeds, model: nlp.Model) -> dict[str, float]:
    """CPU seconds of each stage over all sources by its module, and of REFERENCES.

    Those run first and on a reading of their own, so that they pay for all of the reading that they make use of: for
    making our Doc of spaCy's too.
    """
    took: dict[str, float] = defaultdict(float)
    analyst = Analyst(seeds, model)
    passages = [layout.passages(source.text) for source in sources]
    parses = model.parses(zip((s.text for s in sources), passages, strict=True))
    for source, cut, (text, parts) in zip(sources, passages, parses, strict=True):
        article = analyst.article(source)
        begun = time.process_time()
        doc = model.whole(text, parts)
        alone = Reading(article, source.text, cut, doc, seeds)
        for stage in TOGETHER:
            alone.add(stage(alone))
        took[REFERENCES] += time.process_time() - begun
        reading = Reading(article, source.text, cut, doc, seeds)
        for stage in STAGES:
            begun = time.process_time()
            reading.add(stage(reading))
            took[stage.__module__.removeprefix("pipeline.")] += time.process_time() - begun
    return took


if __name__ == "__main__":
    sys.exit(main())
