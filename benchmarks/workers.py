"""`python -m benchmarks.workers [--workers N] [--quick] [INPUT ...]`: the speed of N workers against one process.

Rounds are interleaved and the medians of their ratios taken. Analysing alone is what the workers share; a whole run is
what a user waits for, with what needs all articles at once, which one process does.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.__main__ import QUICK, THOROUGH, seconds
from pipeline import engines, nlp, run
from pipeline.__main__ import ARTICLES
from pipeline.analyst import Analyst
from pipeline.engines import Engine
from pipeline.seeds import Seeds
from pipeline.store import Store


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.workers", description=__doc__)
    parser.add_argument("inputs", nargs="*", type=Path, default=[ARTICLES], help="articles (default: seeds/articles)")
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="default: 2")
    parser.add_argument("--quick", action="store_true", help=f"{QUICK} rounds instead of {THOROUGH}")
    chosen = parser.parse_args(arguments)
    model, seeds = nlp.load(), Seeds.load()
    sources, _ = run.collect(chosen.inputs, seeds)
    words = sum(len(source.text.split()) for source in sources)
    work = Analyst(seeds, model).outcomes
    one, several = engines.chosen(1), engines.chosen(chosen.workers)

    def analysing(engine: Engine) -> float:
        return seconds(lambda: deque(engine.outcomes(work, sources), maxlen=0))[0]

    def whole(engine: Engine) -> float:
        with tempfile.TemporaryDirectory() as folder:
            store = Store(Path(folder))
            return seconds(lambda: run.run(chosen.inputs, store, seeds, model, quiet=True, engine=engine))[0]

    analysing(one)  # the first pass fills spaCy's caches
    rounds = QUICK if chosen.quick else THOROUGH
    print(f"{len(sources)} articles, {words:,} words, {rounds} rounds, {model.name}")
    for label, measure in (("analysing", analysing), ("whole run", whole)):
        took = [(measure(one), measure(several)) for _ in range(rounds)]
        alone, together = (words / median(column) for column in zip(*took, strict=True))
        print(f"{label}: {alone:,.0f} words/s in process, {together:,.0f} with {chosen.workers} workers")
        print(f"  ratio {median(a / t for a, t in took):.2f}  (median of the rounds)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
