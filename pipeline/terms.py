"""Terms, looked for in the words of a sentence; `pipeline.seeds.grammar` tells how they are written.

Compiled once, found in one pass over the words of a sentence. A word is the tuple of its forms (`pipeline.words` makes
them); `packed` writes those of a sentence as one text, so that terms can be tried without a parse.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from pipeline.seeds import fold
from pipeline.seeds.grammar import OR, SHORTEST, Element, parsed

GAP = 6  # words that the '...' of a term may leap over
KNOWN = 1 << 16  # words whose terms are remembered

K = TypeVar("K")
Forms = tuple[str, ...]  # the forms that a term may name a word by: first as printed, folded, then its lemma


@dataclass(frozen=True, slots=True)
class Hit(Generic[K]):
    """Words `[first, last]` of a sentence that match a term of `key`."""

    key: K
    first: int
    last: int

    def overlaps(self, other: Hit[K]) -> bool:
        return self.first <= other.last and other.first <= self.last


class Terms(Generic[K]):
    """Terms with a key each, compiled. Raises TermError."""

    def __init__(self, terms: Iterable[tuple[K, str]]) -> None:
        self._by_letters: dict[str, list[tuple[K, tuple[Element, ...]]]] = defaultdict(list)
        for key, term in terms:
            elements = parsed(term)
            self._by_letters[elements[0].letters[:SHORTEST]].append((key, elements))
        self._begun = lru_cache(maxsize=KNOWN)(self._beginning)

    def found(self, words: Sequence[Forms]) -> Iterator[Hit[K]]:
        """Every match of every term, by first word; of two matches of one term at one word, the shorter."""
        for first, word in enumerate(words):
            for key, elements in self._begun(word):
                last = _last(elements, words, first)
                if last is not None:
                    yield Hit(key, first, last)

    def _beginning(self, word: Forms) -> tuple[tuple[K, tuple[Element, ...]], ...]:
        """The terms whose first element fits a word."""
        likely = (one for letters in {form[:SHORTEST] for form in word} for one in self._by_letters.get(letters, ()))
        return tuple((key, elements) for key, elements in likely if _fits(elements[0], word))


def _fits(element: Element, word: Forms) -> bool:
    if element.is_prefix:
        return any(form.startswith(element.letters) for form in word)
    return element.letters in word


def _last(elements: Sequence[Element], words: Sequence[Forms], first: int) -> int | None:
    """Index of the word that the last element matches, where the first matches `words[first]`."""
    if len(elements) == 1:
        return first
    leap = GAP if elements[1].after_gap else 0
    for at in range(first + 1, min(first + 2 + leap, len(words))):
        if _fits(elements[1], words[at]):
            last = _last(elements[1:], words, at)
            if last is not None:
                return last
    return None


def packed(words: Iterable[Forms]) -> str:
    """The words of a sentence as one text: 'leaders|leader met|meet'."""
    return " ".join(OR.join(word) for word in words)


def unpacked(forms: str) -> list[Forms]:
    """The words that `packed` wrote."""
    return [_forms(word) for word in forms.split()]


@lru_cache(maxsize=KNOWN)
def _forms(word: str) -> Forms:
    return tuple(word.split(OR))


def placed(words: Iterable[Forms], text: str) -> list[tuple[int, int]]:
    """Where each word stands in its sentence: start and end, counted from the start of `text`.

    Found by its letters as printed, in order, so a word right behind what `pipeline.words` passes over ("'s") may be
    placed a sign too early where that begins alike.
    """
    letters = [(letter, at) for at, sign in enumerate(text) for letter in fold(sign)]
    folded = "".join(letter for letter, _ in letters)
    places, after = [], 0
    for word in words:
        start = folded.index(word[0], after)
        after = start + len(word[0])
        places.append((letters[start][1], letters[after - 1][1] + 1))
    return places
