"""What the seeds know in a doc: places, institutions and outlets by name, peoples by their demonyms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, TypeVar

from spacy.tokens import Doc

from pipeline.seeds import Institution, Outlet, Place, Seeds, fold

T = TypeVar("T")
Words = tuple[str, ...]
Known = Place | Institution | Outlet


class Phrases(Generic[T]):
    """Phrases to be found among folded words, the longest first."""

    def __init__(self, pairs: Iterable[tuple[Words, T]]) -> None:
        self._by_first: dict[str, list[tuple[Words, T]]] = defaultdict(list)
        for words, payload in pairs:
            if words:
                self._by_first[words[0]].append((words, payload))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def begins(self, word: str) -> bool:
        """Whether a phrase begins with `word`."""
        return word in self._by_first

    def at(self, words: Sequence[str], place: int) -> Iterator[tuple[int, T]]:
        """(number of words, payload) of each phrase that begins at `place`."""
        for phrase, payload in self._by_first.get(words[place], ()):
            if tuple(words[place : place + len(phrase)]) == phrase:
                yield len(phrase), payload


@dataclass(frozen=True)
class Folded:
    """The words of a doc as `fold` writes them; `tokens[n]` is the token that word n is from."""

    words: list[str]
    tokens: list[int]
    first: dict[int, int] = field(repr=False)  # token -> its first word
    small: frozenset[str] = frozenset()  # words that the article prints in small letters

    @classmethod
    def of(cls, doc: Doc) -> Folded:
        words: list[str] = []
        tokens: list[int] = []
        first: dict[int, int] = {}
        small: set[str] = set()
        for i, printed in enumerate(token.text for token in doc):
            if printed.isspace():
                parts = ["\n"]  # no name goes over a gap
            elif printed.isascii() and printed.isalpha():
                parts = [printed.lower()]
                if printed.islower():
                    small.add(printed)
            else:
                parts = fold(printed).split()
            if parts:
                first[i] = len(words)
                words.extend(parts)
                tokens.extend([i] * len(parts))
        return cls(words, tokens, first, frozenset(small))

    def tokens_of(self, wanted: Collection[str]) -> Iterator[int]:
        """Tokens whose word is one of `wanted`, in order; a token of several words counts by any of them."""
        found = (token for word, token in zip(self.words, self.tokens, strict=True) if word in wanted)
        yield from dict.fromkeys(found)

    def span(self, start: int, end: int) -> Words:
        """The words of the tokens `[start, end)`."""
        return tuple(word for i in range(start, end) if i in self.first for word in self._of(i))

    def _of(self, token: int) -> Iterator[str]:
        place = self.first[token]
        while place < len(self.tokens) and self.tokens[place] == token:
            yield self.words[place]
            place += 1


@dataclass(frozen=True, slots=True)
class Hit:
    """The name of a place, institution or outlet of the seeds, at the tokens `[start, end)`."""

    start: int
    end: int
    entry: Known


@dataclass(frozen=True)
class Gazette:
    """A doc's folded words, the names of the seeds in it in order, and the place of each token of a demonym."""

    folded: Folded
    hits: list[Hit]
    peoples: dict[int, Place]

    @classmethod
    def of(cls, doc: Doc, seeds: Seeds) -> Gazette:
        folded = Folded.of(doc)
        return cls(folded, list(_hits(doc, folded, _names(seeds))), dict(_peoples(doc, folded, _demonyms(seeds))))


@lru_cache(maxsize=4)
def _names(seeds: Seeds) -> Phrases[tuple[Known, str]]:
    entries: list[Known] = [*seeds.places, *seeds.institutions, *seeds.outlets]
    return Phrases(
        (tuple(fold(name).removeprefix("the ").split()), (entry, name))
        for entry in entries
        for name in (entry.name, *entry.names)
    )


@lru_cache(maxsize=4)
def _demonyms(seeds: Seeds) -> Phrases[Place]:
    """Demonyms of one place only: 'Congolese' tells nobody which Congo."""
    words = {fold(demonym) for place in seeds.places for demonym in place.demonyms}
    known = ((tuple(word.split()), seeds.place_of_demonym(word)) for word in words)
    return Phrases((phrase, place) for phrase, place in known if place is not None)


def _peoples(doc: Doc, folded: Folded, known: Phrases[Place]) -> Iterator[tuple[int, Place]]:
    """(token, place) for each word of 'Azerbaijani', 'North Korean'."""
    at = 0
    while at < len(folded.words):
        start, step = folded.tokens[at], 1
        if known.begins(folded.words[at]) and doc[start].text[0].isupper():
            for length, place in known.at(folded.words, at):
                yield from ((folded.tokens[at + n], place) for n in range(length))
                step = length
                break
        at += step


def _hits(doc: Doc, folded: Folded, known: Phrases[tuple[Known, str]]) -> Iterator[Hit]:
    """Places, institutions and outlets of the seeds, in order, without overlaps. Acronyms must stand in capitals."""
    place = 0
    while place < len(folded.words):
        start = folded.tokens[place]
        step = 1
        if known.begins(folded.words[place]) and doc[start].text[0].isupper():
            for length, (entry, name) in known.at(folded.words, place):
                last = folded.tokens[place + length - 1]
                if _printed_as(doc, start, last + 1, name) and _is_whole(doc, start, last + 1, name):
                    yield Hit(start, last + 1, entry)
                    step = length
                    break
        place += step


def _printed_as(doc: Doc, start: int, end: int, name: str) -> bool:
    printed = doc[start:end].text
    if name.isupper() and len(name) < 7:
        return printed.isupper()
    return doc[end - 1].text[0].isupper() or not name.split()[-1][0].isupper()


def _is_whole(doc: Doc, start: int, end: int, name: str) -> bool:
    """Names that begin with 'The' are common words without it: 'The National', but not 'the National Library'."""
    if not name.startswith("The "):
        return True
    article = start > 0 and doc[start - 1].lower_ == "the"
    return article and not (end < len(doc) and doc[end].text[0].isupper() and doc[end].pos_ == "PROPN")
