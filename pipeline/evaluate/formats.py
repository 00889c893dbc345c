"""The formats of gold, each told by its files, with how it is judged.

A new format is a line in `FORMATS`; what its measures mean is told in `meanings`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline import nlp
from pipeline.evaluate import (
    MEASURES,
    datelines,
    gap,
    gold,
    judge,
    newsmtsc,
    newsquant,
    newswcl50,
    polnear,
    readouts,
    themes,
)
from pipeline.evaluate.judged import Judged
from pipeline.seeds import Seeds
from pipeline.tone.scorers import Scorer

Recognise = Callable[[Path], bool]
JudgeAll = Callable[[Path, Seeds, nlp.Model], Iterator[Judged]]
Judge = Callable[[Path, Seeds, nlp.Model, Collection[str], Sequence[Scorer]], Iterator[Judged]]


@dataclass(frozen=True, slots=True)
class Format:
    """`about`: what the gold is, for readers. `tables`: what it can measure. `judge` is given those to measure,
    and the scorers of tone that are plugged in."""

    about: str
    tables: tuple[str, ...]
    recognise: Recognise
    judge: Judge


def _files(pattern: str) -> Recognise:
    return lambda folder: any(folder.glob(pattern))


def _lines(keys: Collection[str]) -> Recognise:
    return lambda folder: any(True for _ in gold.lines(folder, keys))


def _of_one_table(judge_all: JudgeAll) -> Judge:
    return lambda folder, seeds, model, *_: judge_all(folder, seeds, model)


def _articles(
    folder: Path, seeds: Seeds, model: nlp.Model, tables: Collection[str], _: Sequence[Scorer]
) -> Iterator[Judged]:
    return judge(gold.readings(folder, seeds, model), tables)


FORMATS: tuple[Format, ...] = (
    Format(
        "sentences of news with their quantities, of NewsQuant",
        ("figures",),
        _files(newsquant.PATTERN),
        _of_one_table(newsquant.judge),
    ),
    Format("articles marked by hand", tuple(MEASURES), _files("*.json"), _articles),
    Format(
        "beginnings of agency items, with their true dates",
        ("dates",),
        _lines(datelines.KEYS),
        lambda folder, seeds, *_: datelines.judge(folder, seeds),
    ),
    Format(
        "readouts of meetings and calls, judged by their titles",
        ("meetings",),
        _lines(readouts.KEYS),
        _of_one_table(readouts.judge),
    ),
    Format(
        "news articles with the people that names and descriptions mean, of NewsWCL50",
        ("mentions",),
        _files(newswcl50.PATTERN),
        _of_one_table(newswcl50.judge),
    ),
    Format(
        "paragraphs of Wikipedia with the name that a pronoun means, of GAP",
        ("mentions",),
        _files(gap.PATTERN),
        _of_one_table(gap.judge),
    ),
    Format(
        "political news with who says, thinks or plans what, of PolNeAR",
        ("quotes",),
        _files(polnear.PATTERN),
        _of_one_table(polnear.judge),
    ),
    Format(
        "sentences of news with the tone towards a person or group, of NewsMTSC",
        ("sentiment",),
        _lines(newsmtsc.KEYS),
        lambda folder, seeds, model, _, scorers: newsmtsc.judge(folder, seeds, model, scorers),
    ),
    Format(
        "sentences of the seeds marked by hand with their themes",
        ("themes",),
        _lines(themes.KEYS),
        _of_one_table(themes.judge),
    ),
)


def of(folder: Path) -> Format:
    """The format of the gold in `folder`. Raises gold.NoGold."""
    if not folder.is_dir():
        raise gold.NoGold(f"{folder} is no folder")
    for format_ in FORMATS:
        if format_.recognise(folder):
            return format_
    raise gold.NoGold(f"there is no gold of a known format in {folder}: {'; '.join(f.about for f in FORMATS)}")
