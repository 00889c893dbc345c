"""Terms: words and phrases looked for in a sentence, as `seeds/themes.toml` writes them.

    trade              the word, in any inflection (words and their lemmas are compared, folded as names are)
    gas supply         the words one after the other; a hyphen counts as a space, on both sides
    peacekeep*         any word that begins so
    school ... russian the words in this order, with up to GAP others between them

Compiled once, found in one pass over the words of a sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from spacy.tokens import Span

from pipeline.seeds import fold

GAP = 6  # words that '...' may leap over
INDEXED = 2  # first letters by which terms are looked up

K = TypeVar("K")


class TermError(ValueError):
    """A term cannot be read; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word at `[start, end)` of the text, in the forms that a term may name it by."""

    start: int
    end: int
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Element:
    """One word of a term. `is_prefix`: longer words count too; `after_gap`: others may stand before it."""

    letters: str
    is_prefix: bool = False
    after_gap: bool = False

    def fits(self, word: Word) -> bool:
        if self.is_prefix:
            return any(form.startswith(self.letters) for form in word.forms)
        return self.letters in word.forms


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

    def found(self, words: Sequence[Word]) -> Iterator[Hit[K]]:
        """Every match of every term, by first word; of two matches of one term at one word, the shorter."""
        for first, word in enumerate(words):
            for letters in {form[:INDEXED] for form in word.forms}:
                for key, elements in self._by_letters.get(letters, ()):
                    if elements[0].fits(word):
                        last = _last(elements, words, first)
                        if last is not None:
                            yield Hit(key, first, last)


def parsed(term: str) -> tuple[Element, ...]:
    """The elements of a term: 'school ... russian*' -> school, (gap) russian*."""
    elements: list[Element] = []
    gap = False
    for piece in fold(term).split():
        if piece == "...":
            gap = True
            continue
        letters = piece.removesuffix("*")
        if "*" in letters or len(letters) < INDEXED:
            raise TermError(f"{term!r}: {piece!r} is no word; write '*' only behind {INDEXED} letters or more")
        elements.append(Element(letters, piece.endswith("*"), gap))
        gap = False
    if not elements or gap or elements[0].after_gap:
        raise TermError(f"{term!r}: '...' stands between words; write a word before and behind it")
    return tuple(elements)


def _last(elements: Sequence[Element], words: Sequence[Word], first: int) -> int | None:
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


def words(sentence: Span) -> list[Word]:
    """The words of a sentence. Hyphens and the possessive ending are passed over; a comma or a bracket counts as a
    word, so that no phrase reaches across it."""
    return [
        Word(token.idx, token.idx + len(token), forms)
        for token in sentence
        if not token.is_space
        for forms in _forms(token.text, token.lemma_, token.pos_ == "PROPN")
    ]


@lru_cache(maxsize=1 << 16)
def _forms(text: str, lemma: str, is_name: bool) -> tuple[tuple[str, ...], ...]:
    """Forms of each word in a token: as printed, its lemma, and the singular of a capitalised plural ('Mines')."""
    if text in _PASSED:
        return ()
    parts = fold(text).split()
    if len(parts) != 1:
        return tuple((part,) for part in parts)
    singular = _singular(parts[0]) if is_name else parts[0]
    return (tuple(dict.fromkeys((parts[0], fold(lemma), singular))),)


_PASSED = frozenset(("-", "‐", "‑", "–", "'s", "’s", "'", "’", "'S", "’S"))


def _singular(word: str) -> str:
    """The lemmatizer leaves names alone, and a headline capitalises everything."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word
