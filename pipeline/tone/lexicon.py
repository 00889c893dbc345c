"""TextBlob's lexicon: the words of a sentence that it knows, with their polarity and subjectivity."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textblob.en import sentiment

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
APART = 3  # words that may stand between those which TextBlob takes together ('not a very good')


@dataclass(frozen=True, slots=True)
class Assessed:
    """Words that TextBlob scores together, as printed ('not very good'). Polarity -1 to 1, subjectivity 0 to 1."""

    words: str
    polarity: float
    subjectivity: float


def assessed(text: str) -> tuple[Assessed, ...]:
    """What TextBlob scores in a text, in order; its score of the text is the mean of these."""
    # `TextBlob(text).sentiment` gives the same mean, three times as slowly, and not what it is the mean of.
    found = sentiment(text).assessments
    places = _places(text, [words for words, *_ in found]) if found else ()
    return tuple(
        Assessed(" ".join(text[start:end].split()) if end else " ".join(words), polarity, subjectivity)
        for (words, polarity, subjectivity, _), (start, end) in zip(found, places, strict=True)
    )


def polarity(found: Sequence[Assessed]) -> float:
    """TextBlob's polarity of what holds these words; 0 if there are none."""
    return sum(one.polarity for one in found) / (len(found) or 1)


def subjectivity(found: Sequence[Assessed]) -> float:
    """TextBlob's subjectivity, as its polarity."""
    return sum(one.subjectivity for one in found) / (len(found) or 1)


def _places(text: str, chunks: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Start and end of the words of each chunk, which follow each other in the text; (0, 0) where they cannot be
    found, as in smileys. TextBlob lowers the case of words."""
    printed = [(match.group().lower().replace("’", "'"), *match.span()) for match in WORD.finditer(text)]
    after = 0
    for chunk in chunks:
        ends = next((ends for at in range(after, len(printed)) if (ends := _ends(printed, at, chunk))), None)
        if ends is None:
            yield 0, 0
        else:
            first, last = ends
            after = last + 1
            yield printed[first][1], printed[last][2]


def _ends(printed: Sequence[tuple[str, int, int]], at: int, chunk: Sequence[str]) -> tuple[int, int] | None:
    """The first and last of the printed words that are the chunk, if its first word stands `at`."""
    first = at
    for number, word in enumerate(chunk):
        reach = range(at, min(at + (APART if number else 1), len(printed)))
        place = next((p for p in reach if printed[p][0] == word), None)
        if place is None:
            return None
        at = place + 1
    return first, at - 1
