"""Terms: words and phrases looked for in a sentence, as `seeds/themes.toml` writes them.

    trade              the word, in any inflection (words and their lemmas are compared, folded as names are)
    gas supply         the words one after the other; a hyphen counts as a space, on both sides
    peacekeep*         any word that begins so
    school ... russian the words in this order, with up to GAP others between them

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

GAP = 6  # words that '...' may leap over
INDEXED = 2  # first letters by which terms are looked up
KNOWN = 1 << 16  # words whose terms are remembered
OR = "|"  # parts the forms of one word when packed; blanks part the words

K = TypeVar("K")
Forms = tuple[str, ...]  # the forms that a term may name a word by: first as printed, folded, then its lemma


class TermError(ValueError):
    """A term cannot be read; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Element:
    """One word of a term. `is_prefix`: longer words count too; `after_gap`: others may stand before it."""

    letters: str
    is_prefix: bool = False
    after_gap: bool = False

    def fits(self, word: Forms) -> bool:
        if self.is_prefix:
            return any(form.startswith(self.letters) for form in word)
        return self.letters in word


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
            self._by_letters[elements[0].letters[:INDEXED]].append((key, elements))
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
        likely = (one for letters in {form[:INDEXED] for form in word} for one in self._by_letters.get(letters, ()))
        return tuple((key, elements) for key, elements in likely if elements[0].fits(word))


def parsed(term: str) -> tuple[Element, ...]:
    """The elements of a term: 'school ... russian*' -> school, (gap) russian*."""
    elements: list[Element] = []
    gap = False
    for piece in fold(term).split():
        if piece == "...":
            gap = True
            continue
        letters = piece.removesuffix("*")
        if "*" in letters:
            raise TermError(f"{term!r}: {piece!r} is no word; write '*' only at the end of a word")
        if len(letters) < INDEXED:
            raise TermError(f"{term!r}: {piece!r} is too short; write '...' for it, or leave it out")
        if OR in letters:
            raise TermError(f"{term!r}: {piece!r} is no word; write each choice as a term of its own")
        elements.append(Element(letters, piece.endswith("*"), gap))
        gap = False
    if not elements or gap or elements[0].after_gap:
        raise TermError(f"{term!r}: '...' stands between words; write a word before and behind it")
    return tuple(elements)


def _last(elements: Sequence[Element], words: Sequence[Forms], first: int) -> int | None:
    """Index of the word that the last element matches, where the first matches `words[first]`."""
    if len(elements) == 1:
        return first
    leap = GAP if elements[1].after_gap else 0
    for at in range(first + 1, min(first + 2 + leap, len(words))):
        if elements[1].fits(words[at]):
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
