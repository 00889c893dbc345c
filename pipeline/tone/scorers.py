"""Scorers of tone that a user plugs in by name: `--scorer NAME`.

A scorer is a callable that is given a list of `Target`s and returns an array of as many rows with three numbers each:
how likely the sentence is negative, neutral, positive towards its target. This is a whole one:

    def score(targets):
        return [[1.0, 0.0, 0.0] if "shame" in target.text else [0.0, 1.0, 0.0] for target in targets]

NAME is `encoder` (ours), an entry point of the group `readout.scorers` of an installed package, or `module:attribute`
of anything that Python can import. Nothing of this is needed to run Readout.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.tone.model import LABELS, Tone

GROUP = "readout.scorers"
OURS = {"encoder": "pipeline.tone.plugin:score"}
ADD_UP = 0.01  # how far from 1 the three numbers of a target may add up


@dataclass(frozen=True, slots=True)
class Target:
    """Somebody whom a sentence names: `text` is the sentence, `text[start:end]` the words that mean them."""

    text: str
    start: int
    end: int


class NoScorer(Exception):
    """There is no such scorer, or it cannot work: what to do, in words for the user."""


@dataclass(frozen=True, slots=True)
class Scorer:
    """`score` as the plug-in gives it; `name` goes into the tables, and to other processes, which load it there."""

    name: str
    score: Callable[[Sequence[Target]], Any]

    def __reduce__(self) -> tuple[object, ...]:
        return named, (self.name,)

    def tones(self, targets: Sequence[Target]) -> list[Tone]:
        """The tone towards each target. Raises ValueError where the plug-in returns anything but likelihoods."""
        if not targets:
            return []
        rows: NDArray[np.float64] = np.asarray(self.score(targets), np.float64)
        if rows.shape != (len(targets), len(LABELS)):
            raise ValueError(f"scorer {self.name}: {rows.shape} is no array of {len(targets)} x {len(LABELS)} numbers")
        if not (rows.min() >= 0 and np.abs(rows.sum(axis=1) - 1).max() <= ADD_UP):
            raise ValueError(f"scorer {self.name}: its numbers are no likelihoods, which are positive and add up to 1")
        return [Tone(*row) for row in rows.tolist()]


def named(name: str) -> Scorer:
    """The scorer of this name. Raises NoScorer."""
    installed = {point.name: point.value for point in entry_points(group=GROUP)}
    place = {**installed, **OURS}.get(name, name)
    module, separator, attribute = place.partition(":")
    if not separator:
        known = ", ".join(sorted({**installed, **OURS}))
        raise NoScorer(f"there is no scorer {name!r}; name one of {known}, or your own as module:attribute")
    try:
        score = getattr(import_module(module), attribute)
    except (ImportError, AttributeError) as problem:
        raise NoScorer(f"the scorer {name!r} cannot be loaded: {problem}") from None
    if not callable(score):
        raise NoScorer(f"the scorer {name!r} cannot be called")
    return Scorer(name, score)
