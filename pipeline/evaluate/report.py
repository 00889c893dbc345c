"""What `python -m pipeline evaluate FOLDER` finds out: a row of `accuracy` per measure, and every error."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from pipeline import VERSION, nlp
from pipeline.evaluate import formats, meanings
from pipeline.evaluate.gold import NoGold
from pipeline.evaluate.judged import Judged, Score, added_up, scores
from pipeline.seeds import Seeds
from pipeline.tables import Accuracy
from pipeline.tone.scorers import Scorer

__all__ = ["NoGold", "Report", "lines", "report"]

PLACES = 6  # decimals of a score: more than are printed, so that it is not rounded twice to another value


@dataclass(frozen=True, slots=True)
class Report:
    """What was measured on one folder of gold, one row or more."""

    rows: tuple[Accuracy, ...]
    errors: tuple[Judged, ...]


def report(
    folder: Path,
    tables: Collection[str],
    seeds: Seeds,
    model: nlp.Model,
    on: date,
    scorers: Sequence[Scorer] = (),
) -> Report:
    """Measure `tables` (if empty, all that the gold can measure) on one folder of gold; `on` is the day of it. Where
    the tone is measured, so are `scorers` beside ours.

    Raises NoGold.
    """
    form = formats.of(folder)
    chosen = tuple(table for table in form.tables if not tables or table in tables)
    if not chosen:
        raise NoGold(f"the gold in {folder} measures {', '.join(form.tables)}, not {', '.join(tables)}")
    judgements = tuple(form.judge(folder, seeds, model, chosen, scorers))
    if not judgements:
        raise NoGold(f"the gold in {folder} marks nothing of {', '.join(chosen)}")
    name = folder.resolve().name
    measured = sorted(_with_classes_added_up(scores(judgements)), key=lambda score: score.measure)
    rows = tuple(_row(score, name, form.about, on) for score in measured)
    return Report(rows, tuple(j for j in judgements if j.outcome != "right"))


def lines(report: Report, errors: bool = False) -> Iterator[str]:
    """The report in words for the terminal: the errors if asked for, then a line per measure."""
    if errors:
        yield from (f"{e.measure}\t{e.outcome}\t{e.article_id}\t{e.detail}" for e in report.errors)
    width = max(len(row.measure) for row in report.rows)
    yield f"{report.rows[0].set}: {report.rows[0].gold}"
    yield f"{'measure':<{width}} {'precision':>9} {'recall':>7} {'F1':>7} {'right':>6} {'missed':>6} {'false':>6}"
    for row in report.rows:
        precision, recall, f1 = ("-" if s is None else f"{s:.3f}" for s in (row.precision, row.recall, row.f1))
        counts = f"{row.right:>6} {row.missed:>6} {row.false:>6}"
        yield f"{row.measure:<{width}} {precision:>9} {recall:>7} {f1:>7} {counts}"


def _with_classes_added_up(measured: Sequence[Score]) -> Iterator[Score]:
    yield from measured
    classes = [score for score in measured if meanings.of(score.measure).kind == "class"]
    for whole, own in groupby(classes, key=lambda score: score.measure.rpartition(" ")[0]):
        yield from added_up(whole, own)


def _row(score: Score, name: str, gold: str, on: date) -> Accuracy:
    meaning = meanings.of(score.measure)
    answered = meaning.kind == "answered"
    return Accuracy(
        set=name,
        gold=gold,
        table=meaning.table,
        measure=score.measure,
        what=meaning.what,
        precision=None if answered else _rounded(score.precision),
        recall=_rounded(score.recall),
        f1=None if answered else _rounded(score.f1),
        right=score.right,
        missed=score.missed,
        false=score.false,
        measured=on,
        version=VERSION,
        about=meaning.sentence(score),
    )


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, PLACES)
