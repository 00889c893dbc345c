"""What `python -m pipeline evaluate FOLDER` prints: a line per measure, and the errors where asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline import nlp
from pipeline.evaluate import datelines, gold, judge, readouts
from pipeline.evaluate.gold import NoGold
from pipeline.evaluate.judged import Judged, Score, scores
from pipeline.seeds import Seeds

__all__ = ["NoGold", "lines"]

HEAD = f"{'measure':<28} {'precision':>9} {'recall':>7} {'F1':>7} {'right':>6} {'missed':>6} {'false':>6}"


def lines(folder: Path, tables: Iterable[str], seeds: Seeds, model: nlp.Model, errors: bool = False) -> Iterator[str]:
    """The report on one folder of gold, line by line; `tables` empty means all. Raises NoGold."""
    judgements = list(_judgements(folder, tuple(tables), seeds, model))
    if errors:
        yield from (_error(j) for j in judgements if j.outcome != "right")
    yield HEAD
    yield from (_row(score) for score in scores(judgements))


def _judgements(folder: Path, tables: tuple[str, ...], seeds: Seeds, model: nlp.Model) -> Iterator[Judged]:
    """The format of the gold is told by its files."""
    if (folder / datelines.FILE).exists():
        return datelines.judge(folder, seeds)
    if any(folder.glob(readouts.PATTERN)):
        return readouts.judge(folder, seeds, model)
    return judge(gold.readings(folder, seeds, model), tables)


def _error(judged: Judged) -> str:
    return f"{judged.measure}\t{judged.outcome}\t{judged.article_id}\t{judged.detail}"


def _row(score: Score) -> str:
    parts = (f"{part:.3f}" if part is not None else "-" for part in (score.precision, score.recall, score.f1))
    precision, recall, f1 = parts
    return f"{score.measure:<28} {precision:>9} {recall:>7} {f1:>7} {score.right:>6} {score.missed:>6} {score.false:>6}"
