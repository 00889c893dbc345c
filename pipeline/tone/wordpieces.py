"""Text cut as BERT's English vocabulary in small letters cuts it: words, and pieces of words that it does not have."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
LONGEST = 100  # letters; a longer word is unknown, as BERT has it
INSIDE = "##"  # before a piece that does not begin a word

BEGIN, END, HIDDEN, UNKNOWN = "[CLS]", "[SEP]", "[MASK]", "[UNK]"


@dataclass(frozen=True, slots=True)
class Cut:
    """A sentence in pieces, by their numbers, begin and end added; `is_target` tells those of the target."""

    pieces: tuple[int, ...]
    is_target: tuple[bool, ...]


@dataclass(frozen=True)
class Vocabulary:
    """`index` numbers the pieces."""

    index: Mapping[str, int]

    @classmethod
    def read(cls, path: Path) -> Self:
        """From a file with a piece a line. Raises OSError."""
        return cls({piece: number for number, piece in enumerate(path.read_text("utf-8").split("\n"))})

    def cut(self, text: str, start: int, end: int, most: int) -> Cut:
        """The pieces of `text`, the target at `[start, end)`; of a longer text `most` pieces around the target.

        Raises ValueError where no word stands at the target's place.
        """
        pieces: list[int] = []
        is_target: list[bool] = []
        for word in WORD.finditer(text):
            found = self.pieces_of(word.group())
            pieces += found
            is_target += [word.start() < end and start < word.end()] * len(found)
        if True not in is_target:
            raise ValueError(f"no word at {start}-{end} of {text!r}")
        first = max(0, min(is_target.index(True) - most // 2, len(pieces) - most))
        window = slice(first, first + most)
        begin, close = self.index[BEGIN], self.index[END]
        return Cut((begin, *pieces[window], close), (False, *is_target[window], False))

    def pieces_of(self, word: str) -> list[int]:
        """The fewest pieces from the left, the longest first; the unknown piece where letters are not known."""
        letters = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        pieces: list[int] = []
        at = 0
        while at < len(letters) <= LONGEST:
            inside = INSIDE if at else ""
            ends = (end for end in range(len(letters), at, -1) if inside + letters[at:end] in self.index)
            end = next(ends, None)
            if end is None:
                return [self.index[UNKNOWN]]
            pieces.append(self.index[inside + letters[at:end]])
            at = end
        return pieces or [self.index[UNKNOWN]]
