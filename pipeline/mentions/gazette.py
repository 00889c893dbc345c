"""What the seeds know in a doc: places, institutions and outlets by name, peoples by their demonyms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

from pipeline import entities
from pipeline.parse import Doc
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

    def starts(self, words: Sequence[str]) -> list[int]:
        """The places of `words` that a phrase may begin at."""
        return [place for place, word in enumerate(words) if word in self._by_first]

    def at(self, words: Sequence[str], place: int) -> Iterator[tuple[int, T]]:
        """(number of words, payload) of each phrase that begins at `place`."""
        for phrase, payload in self._by_first.get(words[place], ()):
            if len(phrase) == 1 or tuple(words[place : place + len(phrase)]) == phrase:
                yield len(phrase), payload


@dataclass(frozen=True)
class Folded:
    """The words of a doc as `fold` writes them; `tokens[n]` is the token that word n is from."""

    words: list[str]
    tokens: list[int]
    first: list[int] = field(repr=False)  # number of the words before each token, and before the end
    capital: list[bool] = field(repr=False)  # whether each token begins with a capital
    small: frozenset[str] = frozenset()  # words that the article prints in small letters

    @classmethod
    def of(cls, doc: Doc) -> Folded:
        printed = [_printed(token.text) for token in doc]
        return cls(
            words=[word for form in printed for word in form.words],
            tokens=[i for i, form in enumerate(printed) for _ in form.words],
            first=list(accumulate([len(form.words) for form in printed], initial=0)),
            capital=[form.is_capital for form in printed],
            small=frozenset([form.words[0] for form in printed if form.is_small]),
        )

    def tokens_of(self, wanted: Collection[str]) -> Iterator[int]:
        """Tokens whose word is one of `wanted`, in order; a token of several words counts by any of them."""
        yield from sorted({token for word in self._of_word.keys() & wanted for token in self._of_word[word]})

    @cached_property
    def _of_word(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for word, token in zip(self.words, self.tokens, strict=True):
            places.setdefault(word, []).append(token)
        return places

    def span(self, start: int, end: int) -> Words:
        """The words of the tokens `[start, end)`."""
        return tuple(self.words[self.first[start] : self.first[end]])


class Printed(NamedTuple):
    """What a printed form tells wherever it stands."""

    words: Words
    is_capital: bool
    is_small: bool


@lru_cache(maxsize=1 << 15)
def _printed(text: str) -> Printed:
    if text.isspace():
        return Printed(("\n",), False, False)  # no name goes over a gap
    is_word = text.isascii() and text.isalpha()
    words = (text.lower(),) if is_word else tuple(fold(text).split())
    return Printed(words, text[0].isupper(), is_word and text.islower())


@dataclass(frozen=True, slots=True)
class Hit:
    """The name of a place, institution or outlet of the seeds, at the tokens `[start, end)`."""

    start: int
    end: int
    entry: Known
    known: entities.Known


@dataclass(frozen=True)
class Gazette:
    """A doc's folded words, the names of the seeds in it in order, and the place of each token of a demonym."""

    folded: Folded
    hits: list[Hit]
    peoples: dict[int, Place]
    spoken_of: frozenset[str]  # ids of the places and bodies that the article names, and of their countries

    @classmethod
    def of(cls, doc: Doc, seeds: Seeds) -> Gazette:
        folded = Folded.of(doc)
        hits, peoples = list(_hits(doc, folded, _names(seeds))), dict(_peoples(folded, _demonyms(seeds)))
        named = {*(hit.entry for hit in hits), *peoples.values()}
        return cls(folded, hits, peoples, frozenset(of for entry in named for of in (entry.id, entry.country) if of))


@lru_cache(maxsize=4)
def _names(seeds: Seeds) -> Phrases[tuple[Known, entities.Known, str]]:
    entries: tuple[Known, ...] = (*seeds.places, *seeds.institutions, *seeds.outlets)
    return Phrases(
        (tuple(fold(name).removeprefix("the ").split()), (entry, known, name))
        for entry, known in ((entry, entities.of_seed(entry)) for entry in entries)
        for name in (entry.name, *entry.names)
    )


@lru_cache(maxsize=4)
def _demonyms(seeds: Seeds) -> Phrases[Place]:
    """Demonyms of one place only: 'Congolese' tells nobody which Congo."""
    words = {fold(demonym) for place in seeds.places for demonym in place.demonyms}
    known = ((tuple(word.split()), seeds.place_of_demonym(word)) for word in words)
    return Phrases((phrase, place) for phrase, place in known if place is not None)


def _peoples(folded: Folded, known: Phrases[Place]) -> Iterator[tuple[int, Place]]:
    """(token, place) for each word of 'Azerbaijani', 'North Korean'."""
    free = 0
    for at in known.starts(folded.words):
        if at >= free and folded.capital[folded.tokens[at]]:
            for length, place in known.at(folded.words, at):
                yield from ((folded.tokens[at + n], place) for n in range(length))
                free = at + length
                break


def _hits(doc: Doc, folded: Folded, names: Phrases[tuple[Known, entities.Known, str]]) -> Iterator[Hit]:
    """Places, institutions and outlets of the seeds, in order, without overlaps. Acronyms must stand in capitals."""
    free = 0
    for at in names.starts(folded.words):
        start = folded.tokens[at]
        if at >= free and folded.capital[start]:
            for length, (entry, known, name) in names.at(folded.words, at):
                last = folded.tokens[at + length - 1]
                if _printed_as(doc, start, last + 1, name) and _is_whole(doc, start, last + 1, name):
                    yield Hit(start, last + 1, entry, known)
                    free = at + length
                    break


def _printed_as(doc: Doc, start: int, end: int, name: str) -> bool:
    if name.isupper() and len(name) < 7:
        return doc[start:end].text.isupper()
    return doc[end - 1].text[0].isupper() or not name.split()[-1][0].isupper()


def _is_whole(doc: Doc, start: int, end: int, name: str) -> bool:
    """Names that begin with 'The' are common words without it: 'The National', but not 'the National Library'."""
    if not name.startswith("The "):
        return True
    article = start > 0 and doc[start - 1].lower_ == "the"
    return article and not (end < len(doc) and doc[end].text[0].isupper() and doc[end].pos_ == "PROPN")
