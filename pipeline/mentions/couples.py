"""'The couple', 'both parents', 'the mother': where an article names one couple, and no other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pipeline.mentions.gazette import Folded
from pipeline.mentions.lexicon import gender_of
from pipeline.mentions.people import Cast, Person, Reference
from pipeline.parse import Doc, Token

BOTH = frozenset({"couple", "parents"})
ONE = frozenset({"father", "mother", "husband", "wife"})
DEFINITE = frozenset({"the", "both", "two"})


def references(doc: Doc, folded: Folded, cast: Cast) -> Iterator[Reference]:
    """One reference per 'the mother', one for each of two people per 'the couple'."""
    nouns = [doc[i] for i in folded.tokens_of(BOTH | ONE)]
    couple = _couple(doc, cast) if nouns else None
    if couple is None:
        return
    taken = {i for named in cast.named for i in range(named.start, named.end + 1)}
    named_from = min(person.first for person in couple)
    for noun in nouns:
        start = _start(noun)
        if start is None or start < named_from or noun.i + 1 in taken or noun.dep_ in ("appos", "attr", "compound"):
            continue
        told = gender_of([noun.lower_])
        meant = [p for p in couple if noun.lower_ in BOTH or p.gender == told]
        if len(meant) == (2 if noun.lower_ in BOTH else 1):
            for person in meant:
                yield Reference(start, noun.i + 1, person, "nominal", "couple")


def _couple(doc: Doc, cast: Cast) -> tuple[Person, Person] | None:
    """The only two people printed as 'Lena and Oskar Brennig'."""
    pairs = {
        frozenset({a.person, b.person}): (a.person, b.person)
        for a, b in pairwise(cast.named)
        if b.start == a.end + 1 and doc[a.end].lower_ == "and" and a.end - a.start == 1 and _shares(a.person, b.person)
    }
    return next(iter(pairs.values())) if len(pairs) == 1 else None


def _shares(one: Person, other: Person) -> bool:
    """Whether two people have a surname in common, and not the gender."""
    same = len(one.forms[0]) > 1 and one.forms[0][-1] == other.forms[0][-1]
    return same and one is not other and {one.gender, other.gender} == {"male", "female"}


def _start(noun: Token) -> int | None:
    """Where 'the couple', 'both parents', 'the two parents' begins; None if it is not definite or a name's own."""
    i = noun.i
    while i > 0 and noun.doc[i - 1].lower_ in DEFINITE:
        i -= 1
    follows = noun.i + 1 < len(noun.doc) and noun.nbor().lower_ == "of"
    return i if i < noun.i and not follows else None
