"""The tone model: weights of features, read from weights.npz; plain numpy, no training library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from pipeline.tone.features import Features

FILE = Path(__file__).with_name("weights.npz")
LABELS = ("negative", "neutral", "positive")


@dataclass(frozen=True, slots=True)
class Tone:
    """How likely each class is; they add up to 1."""

    negative: float
    neutral: float
    positive: float

    @property
    def polarity(self) -> float:
        """-1 negative to 1 positive."""
        return self.positive - self.negative

    @property
    def label(self) -> str:
        """The likeliest class."""
        return max(LABELS, key=lambda label: getattr(self, label))


def mean(tones: Sequence[Tone]) -> Tone:
    """The tone of several mentions together."""
    return Tone(*(sum(getattr(tone, label) for tone in tones) / len(tones) for label in LABELS))


@dataclass(frozen=True)
class Model:
    """Weights by class (in the order of LABELS): a row for each named feature, one for each dense number, a bias."""

    index: Mapping[str, int]
    named: NDArray[np.float32]
    dense: NDArray[np.float32]
    bias: NDArray[np.float32]

    def tone(self, features: Features) -> Tone:
        """The tone towards the target that the features describe. Features that training did not see do not count."""
        at = sorted(self.index[name] for name in features.names if name in self.index)
        logits = self.bias + self.named[at].sum(axis=0) + features.dense @ self.dense
        likely = np.exp(logits - logits.max())
        return Tone(*(float(share) for share in likely / likely.sum()))

    def effects(self, features: Features) -> Mapping[int, float]:
        """How much each word of the sentence moves the log-odds of positive against negative, by its place. Exact:
        these and what is of no single word add up to the log-odds that `tone` goes by."""
        return features.effects(self._margins, self.dense[:, 2] - self.dense[:, 0])

    @cached_property
    def _margins(self) -> Mapping[str, float]:
        margins = (self.named[:, 2] - self.named[:, 0]).tolist()
        return {name: margins[at] for name, at in self.index.items()}

    @classmethod
    def read(cls, path: Path = FILE) -> Self:
        with np.load(path) as file:
            names = file["names"].tobytes().decode().split("\n")
            index = {name: at for at, name in enumerate(names)}
            return cls(index, *(file[part].astype(np.float32) for part in ("named", "dense", "bias")))

    @staticmethod
    def write(
        names: Sequence[str],
        named: NDArray[np.float64],
        dense: NDArray[np.float64],
        bias: NDArray[np.float64],
        path: Path = FILE,
    ) -> None:
        """Keep weights at half precision, which loses nothing that scores can tell."""
        np.savez_compressed(
            path,
            names=np.frombuffer("\n".join(names).encode(), np.uint8),
            named=named.astype(np.float16),
            dense=dense.astype(np.float16),
            bias=bias.astype(np.float16),
        )


@cache
def model() -> Model:
    """The model that comes with Readout."""
    return Model.read()
