"""What drove a score of tone: the few words that moved it most."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

MOST = 5  # words told of a score, in both directions together


@dataclass(frozen=True, slots=True)
class Driving:
    """The words as printed that raised and that lowered a score, the strongest first."""

    positive: tuple[str, ...]
    negative: tuple[str, ...]


def driving(effects: Iterable[tuple[str, float]], least: float = 0.0) -> Driving:
    """The MOST strongest of (words, effect on the score); not those whose effect is `least` or nearer to 0. Words that
    come twice count together."""
    added: dict[str, float] = {}
    for words, effect in effects:
        added[words] = added.get(words, 0.0) + effect
    told = sorted((item for item in added.items() if abs(item[1]) > least), key=lambda item: -abs(item[1]))[:MOST]
    return Driving(tuple(w for w, effect in told if effect > 0), tuple(w for w, effect in told if effect < 0))
