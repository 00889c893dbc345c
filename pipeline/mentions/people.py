"""The people of an article, the places where they are named, and references to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from pipeline import entities
from pipeline.mentions.gazette import Words
from pipeline.mentions.lexicon import PARTICLES
from pipeline.seeds import Leader, fold

FULL, SURNAME, PART = 3, 2, 1  # how much of a name is printed; the more, the surer


@dataclass(eq=False)
class Person:
    """Someone an article names. `forms` are the folded full names; `gender` is None where nothing tells it."""

    known: entities.Known
    forms: list[Words]
    leader: Leader | None = None
    gender: str | None = None
    guessed: bool = False  # the gender is a guess from the ending of the name
    by_name: bool = False  # the gender is told by the given name alone
    printed: int = 0  # places where a full form stands
    first: int = 0  # token of the first of them

    def aliases(self) -> Iterator[tuple[Words, int]]:
        """Every part of the name that may stand for it, with how much of it that is."""
        for form in self.forms:
            yield form, FULL
            for at in range(1, len(form)):
                if form[at - 1] in PARTICLES:
                    yield form[at - 1 :], SURNAME
                if form[at] not in PARTICLES and (at == len(form) - 1 or len(form) - at > 1):
                    yield form[at:], SURNAME
            if len(form) > 1:
                yield from ((form[:end], PART) for end in range(2, len(form)))
                yield from (((word,), PART) for word in form[:-1])
        if self.leader is not None:
            yield from ((_words(name), SURNAME) for name in self.leader.surnames)
            yield from ((_words(name), FULL) for name in self.leader.full_names)
            yield (fold(self.leader.name).split()[0],), PART


@lru_cache(maxsize=1 << 12)  # the names of a leader, for each article that names him
def _words(name: str) -> Words:
    return tuple(fold(name).split())


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name at the tokens `[start, end)`; `rivals` says how many others it might mean."""

    start: int
    end: int
    person: Person
    part: int  # FULL, SURNAME, PART
    rivals: int
    titles: Words


@dataclass(frozen=True, slots=True)
class Reference:
    """A description or a pronoun at the tokens `[start, end)`; `person` is None where nobody can be found."""

    start: int
    end: int
    person: Person | None
    kind: str  # named, nominal, pronoun
    rule: str


@dataclass
class Cast:
    """The people of an article, and every place where they are named, in order."""

    people: list[Person] = field(default_factory=list)
    named: list[Named] = field(default_factory=list)

    def person_of(self, leader: Leader) -> Person:
        """The person who is a leader of the seeds; joins the cast if the article does not name them."""
        found = next((p for p in self.people if p.leader is leader), None)
        if found is None:
            found = Person(entities.of_seed(leader), [tuple(fold(leader.name).split())], leader, leader.gender)
            self.people.append(found)
        return found
