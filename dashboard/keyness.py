"""How distinctive words are of one speaker against another: log-odds ratio with an informative Dirichlet prior.

After Monroe, Colaresi and Quinn, 'Fightin' Words' (Political Analysis, 2008): every speaker starts from the words that
all use, so that a rare word said once or twice does not count as distinctive. Pure; words come in lower case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log, sqrt

SURE = 1.96  # |z| from which on a difference as large is seen by chance in fewer than 1 of 20 words
PRIOR = 500.0  # words that the prior weighs as much as; a few dozen statements hold about as many

SHORTEST = 3  # letters of a word that may be distinctive

# English words that say how something is said, not what is spoken of.
STOPPED = """
    a about above across after again against ago all almost along already also although always am among an and another
    any anyone anything are aren around as at away back be became because become been before being below between both
    but by came can cannot come could couldn did didn do does doesn doing don done down during each either else enough
    etc even ever every everyone everything few first for former from further get gets getting go goes going got had
    hadn has hasn have haven having he hence her here hers herself him himself his how however if in indeed instead
    into is isn it its itself just last later least less let like likely ll made make makes making many may me might
    mine more moreover most much must mustn my myself near neither never nevertheless next no nobody none nor not
    nothing now of off often on once one ones only onto or other others otherwise our ours ourselves out over own part
    per perhaps put quite rather re really same second see seem seems several shall she should shouldn simply since so
    some someone something somewhat still such take taken takes than that the their theirs them themselves then there
    therefore these they thing things this those though three through throughout thus to together too took toward
    towards two under unless until up upon us use used using ve very via want was wasn way we well went were weren what
    whatever when whenever where whereas wherever whether which while who whoever whole whom whose why will with within
    without won would wouldn yes yet you your yours yourself yourselves
    say says said saying told tell tells call called calls note noted add added stress stressed
"""
STOP_WORDS = frozenset(STOPPED.split())


@dataclass(frozen=True, slots=True)
class Key:
    """A word, how often each of the two uses it, and how far it sets them apart: above zero `first` uses it more.

    `z`: the log-odds ratio (natural logarithm) over its standard error.
    """

    word: str
    first: int
    second: int
    log_odds: float
    z: float

    @property
    def is_sure(self) -> bool:
        return abs(self.z) >= SURE


def keys(first: Mapping[str, int], second: Mapping[str, int], everyone: Mapping[str, int]) -> list[Key]:
    """The words of two speakers, those of the first most distinctive first, those of the second last.

    `everyone`: how often all speakers use each word, those two among them; its words are the vocabulary.
    """
    total = sum(everyone.values())
    sizes = (sum(first.values()) + PRIOR, sum(second.values()) + PRIOR)
    found = [
        _key(word, (first.get(word, 0), second.get(word, 0)), sizes, PRIOR * count / total)
        for word, count in everyone.items()
        if word in first or word in second
    ]
    return sorted(found, key=lambda key: (-key.z, key.word))


def _key(word: str, counts: tuple[int, int], sizes: tuple[float, float], prior: float) -> Key:
    used = [count + prior for count in counts]
    rest = [size - one for size, one in zip(sizes, used, strict=True)]
    # A vocabulary of one word sets nobody apart.
    difference = log(used[0] / rest[0]) - log(used[1] / rest[1]) if all(rest) else 0.0
    return Key(word, *counts, difference, difference / sqrt(1 / used[0] + 1 / used[1]))
