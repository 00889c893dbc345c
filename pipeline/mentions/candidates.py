"""Whom a pronoun may mean: people with a name, people without one, and the places where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.layout import Passage
from pipeline.mentions.lexicon import SPEECH
from pipeline.mentions.people import Person
from pipeline.mentions.syntax import OBJECT, is_subject
from pipeline.parse import Token

# What a place in a sentence is worth, set by hand on the development articles in steps of half a point.
AS_SUBJECT, AS_OBJECT, AS_PART, AS_MODIFIER = 1.0, 0.5, 0.0, -1.5
GROUPED = -0.5


@dataclass(eq=False)
class Anyone:
    """Somebody the article describes but never names."""

    gender: str | None


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A place where a candidate, or the pronoun itself, stands: `root` is the head token of the words.

    `clause` is the verb of its clause, `verb` the lemma of that; what pronouns ask of a place again and again is kept.
    """

    root: Token
    start: int
    who: Person | Anyone
    sentence: int
    passage: Passage
    quote: int | None
    is_subject: bool
    clause: Token
    verb: str
    weight: float  # of its place in the sentence
    is_source: bool  # of 'according to'

    @property
    def speaks(self) -> bool:
        return self.is_source or (self.is_subject and self.verb in SPEECH)


def role_weight(token: Token) -> float:
    """What the place of a mention in its sentence is worth."""
    grouped = GROUPED if token.dep_ == "conj" or any(c.dep_ == "conj" for c in token.children) else 0
    if is_subject(token):
        return AS_SUBJECT + grouped
    if token.dep_ in OBJECT:
        return AS_OBJECT + grouped
    if token.dep_ in ("compound", "nmod", "amod"):
        return AS_MODIFIER + grouped
    return AS_PART + grouped


def of_which(root: Token) -> list[Token]:
    """The nouns of 'one of the women'."""
    return [noun for of in root.children if of.lower_ == "of" for noun in of.children]
