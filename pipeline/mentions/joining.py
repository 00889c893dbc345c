"""Names that brackets or marks take apart: '[Nikol] Pashinyan', 'Oskar "Ozzy" Brennig'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from pipeline.mentions.gazette import Gazette, Words
from pipeline.mentions.lexicon import PARTICLES
from pipeline.mentions.names import Name

OPENING, CLOSING = ('"', "“", "'", "‘", "("), ('"', "”", "'", "’", ")")  # around a nickname


def over_brackets(doc: Doc, found: Iterable[Name]) -> Iterator[Name]:
    """'[Armenian Prime Minister Nikol] Pashinyan' as one name that stands where its printed part stands."""
    waiting: Name | None = None
    for name in found:
        if waiting is not None and doc[name.start - 1].text == "]" and waiting.end < name.start:
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
    )


def ends_insertion(doc: Doc, end: int) -> bool:
    """Whether a bracket closes behind a name, or behind the particle of the name that goes on: '[Bashir al] Assad'."""
    while end < len(doc) and doc[end].lower_ in PARTICLES:
        end += 1
    return end < len(doc) and doc[end].text == "]"


def spoken(words: Words) -> list[Words]:
    """What 'Oskar "Ozzy" Brennig' is called in speech: Oskar Brennig, Ozzy Brennig."""
    marks = [at for at, word in enumerate(words) if word in OPENING + CLOSING]
    if len(marks) != 2:
        return []
    return [words[: marks[0]] + words[marks[1] + 1 :], words[marks[0] + 1 : marks[1]] + words[marks[1] + 1 :]]
