"""Word vectors: what a word means, in 64 small numbers; words of like meaning lie close together. And polarities: how
much rather than neutral, in two numbers, a sentence with the word is negative and positive.

Vectors are made by `pipeline.tone.learn`, polarities by `pipeline.tone.train`; see CARD.md. Read once, shared,
never written to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

DIMENSIONS = 64
FILE = Path(__file__).with_name("words.npz")
POLARITIES = 2  # negative and positive
POLARITIES_FILE = Path(__file__).with_name("polarities.npz")


@dataclass(frozen=True)
class Vectors:
    """`rows` holds a vector for each word of `index`."""

    index: Mapping[str, int]
    rows: NDArray[np.float32]

    def of(self, *forms: str) -> NDArray[np.float32] | None:
        """The vector of the first form that has one."""
        return next((self.rows[self.index[form]] for form in forms if form in self.index), None)

    @classmethod
    def read(cls, path: Path = FILE) -> Self:
        with np.load(path) as file:
            words = file["words"].tobytes().decode().split("\n")
            return cls({word: at for at, word in enumerate(words)}, file["rows"].astype(np.float32) * file["scale"])

    @staticmethod
    def write(words: Sequence[str], rows: NDArray[np.float32], path: Path = FILE) -> None:
        """Keep vectors as bytes, which loses nothing that scores can tell."""
        scale = np.float32(np.abs(rows).max() / 127)
        letters = np.frombuffer("\n".join(words).encode(), np.uint8)
        np.savez_compressed(path, words=letters, rows=np.round(rows / scale).astype(np.int8), scale=scale)


@cache
def vectors() -> Vectors:
    """The vectors that come with Readout."""
    return Vectors.read()


@cache
def polarities() -> Vectors:
    """The polarities that come with Readout."""
    return Vectors.read(POLARITIES_FILE)
