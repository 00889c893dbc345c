"""Relatives without a name: 'his father', once the article has said who that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from pipeline.mentions.cast import Cast, Named, Person, Reference
from pipeline.mentions.gazette import Folded
from pipeline.mentions.lexicon import KIN

CONVERSE = {"son": "father", "daughter": "father"}
NEAR = 4  # tokens of rank and commas between the noun and the name: 'his father, Sultan X'


def references(doc: Doc, folded: Folded, cast: Cast, pronouns: Sequence[Reference]) -> Iterator[Reference]:
    """One reference per 'his father' and the like whose owner and relative the article names."""
    owners = {p.start: p.person for p in pronouns if p.person is not None}
    named = {n.start: n for n in cast.named}
    nouns = [doc[i] for i in folded.tokens_of(KIN)]
    relatives = dict(_told(doc, nouns, cast, owners, named))
    for token in nouns:
        owner = owners.get(token.i - 1)
        if owner is None or _name_after(doc, token.i, named) is not None:
            continue
        relative = relatives.get((owner, token.lemma_.lower()))
        if relative is not None:
            yield Reference(token.i - 1, token.i + 1, relative, "nominal", "kin")


def _told(
    doc: Doc, nouns: Sequence[Token], cast: Cast, owners: dict[int, Person], named: dict[int, Named]
) -> Iterator[tuple[tuple[Person, str], Person]]:
    """((person, noun), relative) for each relation beside a name: 'his father, X', 'X, son of Y', 'Y's son X'."""
    ends = {n.end: n for n in cast.named}
    for token in nouns:
        noun = token.lemma_.lower()
        after = _name_after(doc, token.i, named)
        owner = owners.get(token.i - 1)
        if after is not None and owner is not None and after.person is not owner:
            yield (owner, noun), after.person
            yield from _converse(after.person, noun, owner)
        before = ends.get(token.i - 1) if token.i and doc[token.i - 1].tag_ == "POS" else None
        if after is not None and before is not None:
            yield (before.person, noun), after.person
            yield from _converse(after.person, noun, before.person)
        if token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "of":
            parent = _name_after(doc, token.i + 1, named)
            child = _name_before(doc, token.i, cast)
            if parent is not None and child is not None:
                yield (parent.person, noun), child.person
                yield from _converse(child.person, noun, parent.person)


def _converse(child: Person, noun: str, parent: Person) -> Iterator[tuple[tuple[Person, str], Person]]:
    if noun in CONVERSE:
        yield (child, "mother" if parent.gender == "female" else "father"), parent


def _name_after(doc: Doc, i: int, named: dict[int, Named]) -> Named | None:
    """The name that stands with the noun at `i`: titles and one comma may come between."""
    for j in range(i + 1, min(len(doc), i + 1 + NEAR)):
        if j in named:
            return named[j]
        if not (doc[j].text == "," or doc[j].text[0].isupper()):
            return None
    return None


def _name_before(doc: Doc, i: int, cast: Cast) -> Named | None:
    """The name that 'X, the high-ranking member and son of Y' describes: the last one before in the sentence."""
    start = doc[i].sent.start
    return next((n for n in reversed(cast.named) if start <= n.start and n.end <= i), None)
