"""Scorers of tone towards a target against NewsMTSC, or any folder of .jsonl files of its format."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from textblob import TextBlob

from pipeline import nlp
from pipeline.evaluate.gold import NoGold
from pipeline.evaluate.judged import Judged
from pipeline.seeds import Seeds
from pipeline.stages import sentiment, tone
from pipeline.tone import examples, model
from pipeline.tone.examples import KEYS, Example
from pipeline.tone.features import Context
from pipeline.tone.scorers import Scorer, Target
from pipeline.tone.vectors import polarities, vectors

__all__ = ["KEYS", "SCORERS", "judge"]

TRAINED_ON = "train"  # the file that no scorer may be judged by


def _textblob(example: Example) -> str:
    """The tone of the sentence, whoever is its target."""
    return sentiment.label(TextBlob(example.sentence.text).sentiment.polarity)


def _readout(example: Example) -> str:
    return model.model().tone(Context(example.sentence, vectors(), polarities()).features(example.target)).label


SCORERS: dict[str, Callable[[Example], str]] = {sentiment.SCORER: _textblob, tone.SCORER: _readout}


def judge(
    folder: Path,
    seeds: Seeds,  # noqa: ARG001 - as all judges
    language: nlp.Model,
    scorers: Sequence[Scorer] = (),
) -> Iterator[Judged]:
    """Judgements of each scorer, ours and `scorers`, on each file but train.jsonl, by class: 'sentiment dev-rw
    textblob negative'.

    A sentence given the wrong class is missed in its own and false in the other. Raises NoGold.
    """
    files = [path for path in sorted(folder.glob("*.jsonl")) if path.stem != TRAINED_ON]
    if not files:
        raise NoGold(f"no gold in {folder}: expected .jsonl files with {', '.join(KEYS)}, besides {TRAINED_ON}.jsonl")
    for path in files:
        marked = list(examples.read(path, language))
        given = {name: [scorer(example) for example in marked] for name, scorer in SCORERS.items()}
        targets = [Target(e.sentence.text, e.target.start_char, e.target.end_char) for e in marked]
        given |= {scorer.name: [tone.label for tone in scorer.tones(targets)] for scorer in scorers}
        for name, labels in given.items():
            for example, label in zip(marked, labels, strict=True):
                yield from _judged(f"sentiment {path.stem} {name}", example, label)


def _judged(whole: str, example: Example, given: str) -> Iterator[Judged]:
    detail = f"{example.target.text} | {example.label}, not {given} | {' '.join(example.sentence.text.split())}"
    if given == example.label:
        yield Judged(f"{whole} {given}", "right", example.group)
    else:
        yield Judged(f"{whole} {example.label}", "missed", example.group, detail)
        yield Judged(f"{whole} {given}", "false", example.group, detail)
