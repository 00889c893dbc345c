"""Names that are printed apart: '[Nikol] Pashinyan', 'Oskar "Ozzy" Brennig', 'Lena and Oskar Brennig', 'X, Jr.'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.mentions.gazette import Gazette, Words
from pipeline.mentions.given_names import GIVEN
from pipeline.mentions.lexicon import GENERATIONS, PARTICLES
from pipeline.mentions.names import Name
from pipeline.parse import Doc
from pipeline.seeds import fold

OPENING, CLOSING = ('"', "“", "'", "‘", "("), ('"', "”", "'", "’", ")")  # around a nickname


def joined(doc: Doc, gazette: Gazette, found: Iterable[Name]) -> Iterator[Name]:
    """The names found, those printed apart put together."""
    return over_pairs(doc, over_commas(doc, gazette, over_marks(doc, gazette, over_brackets(doc, found))))


def over_brackets(doc: Doc, found: Iterable[Name]) -> Iterator[Name]:
    """'[Armenian Prime Minister Nikol] Pashinyan' as one name that stands where its printed part stands."""
    waiting: Name | None = None
    for name in found:
        if waiting is not None and doc[name.start - 1].text in "])" and waiting.end < name.start:
            particles = tuple(t.lower_ for t in doc[waiting.end : name.start - 1])
            yield Name(name.start, name.end, waiting.words + particles + name.words, waiting.titles)
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = name if ends_insertion(doc, name.end) else None
        if waiting is None:
            yield name
    if waiting is not None:
        yield waiting


def over_pairs(doc: Doc, found: Iterable[Name]) -> Iterator[Name]:
    """'Lena and Oskar Brennig': Lena has the surname too, unless she is named before."""
    names_found = list(found)
    known: set[str] = set()
    for name, after in zip(names_found, [*names_found[1:], None], strict=False):
        pair = (
            after is not None
            and len(name.words) == 1
            and len(after.words) == 2
            and after.start == name.end + 1
            and doc[name.end].lower_ in ("and", "&")
            and not after.titles
            and {name.words[0], after.words[0]} <= GIVEN
            and name.words[0] not in known
        )
        known.add(name.words[0])
        yield replace(name, words=(*name.words, after.words[-1])) if pair and after is not None else name


def over_commas(doc: Doc, gazette: Gazette, found: Iterable[Name]) -> Iterator[Name]:
    """'Oskar Brennig, Jr.' as one name."""
    waiting: Name | None = None
    for name in found:
        is_generation = set(name.words) <= GENERATIONS and doc[name.start - 1].text == ","
        if waiting is not None and is_generation and name.start == waiting.end + 1:
            yield replace(waiting, end=name.end, words=gazette.folded.span(waiting.start, name.end))
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = name
    if waiting is not None:
        yield waiting


def over_marks(doc: Doc, gazette: Gazette, found: Iterable[Name]) -> Iterator[Name]:
    """'Oskar "Ozzy" Brennig' as one name, its marks among the words."""
    names_found = list(found)
    at = 0
    while at < len(names_found):
        name = names_found[at]
        if at + 2 < len(names_found) and _is_nickname(doc, *names_found[at : at + 3]):
            end = names_found[at + 2].end
            yield Name(name.start, end, gazette.folded.span(name.start, end), name.titles)
            at += 3
        else:
            yield name
            at += 1


def _is_nickname(doc: Doc, given: Name, nickname: Name, surname: Name) -> bool:
    return (
        len(nickname.words) == 1
        and not nickname.titles
        and not surname.titles
        and nickname.start == given.end + 1
        and surname.start == nickname.end + 1
        and doc[given.end].text in OPENING
        and doc[nickname.end].text in CLOSING
        and not (doc[given.end].text == "(" and doc[nickname.start].is_upper)  # 'the National Front (NF) Oskar Brennig'
    )


def ends_insertion(doc: Doc, end: int) -> bool:
    """Whether a bracket closes behind a name, or behind the particle of the name that goes on: '[Bashir al] Assad',
    '(the envoy Oskar) Brennig'; not a nickname's: 'Oskar (Ozzy) Brennig'."""
    last = end - 1
    while end < len(doc) and doc[end].lower_ in PARTICLES:
        end += 1
    if end >= len(doc) or doc[end].text not in "])":
        return False
    return doc[end].text == "]" or (fold(doc[last].text) in GIVEN and doc[last - 1].text != "(")


def spoken(words: Words) -> list[Words]:
    """What 'Oskar "Ozzy" Brennig' is called in speech: Oskar Brennig, Ozzy Brennig; 'Oskar Brennig, Jr.' without it."""
    if "," in words:
        return [words[: words.index(",")]]
    marks = [at for at, word in enumerate(words) if word in OPENING + CLOSING]
    if len(marks) != 2:
        return []
    return [words[: marks[0]] + words[marks[1] + 1 :], words[marks[0] + 1 : marks[1]] + words[marks[1] + 1 :]]
