"""The grammar of terms: words and phrases to look for in a sentence, as the seed files write them.

    trade              the word, in any inflection (words and their lemmas are compared, folded as names are)
    gas supply         the words one after the other; a hyphen counts as a space, on both sides
    peacekeep*         any word that begins so
    school ... russian the words in this order, with a few others between them

`pipeline.terms` finds them.
"""

from dataclasses import dataclass

from pipeline.seeds.spelling import fold

SHORTEST = 2  # letters of a word of a term; words are looked up by so many
OR = "|"  # in no term, so that it can part the forms of a word


class TermError(ValueError):
    """A term cannot be read; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Element:
    """One word of a term. `is_prefix`: longer words count too; `after_gap`: others may stand before it."""

    letters: str
    is_prefix: bool = False
    after_gap: bool = False


def parsed(term: str) -> tuple[Element, ...]:
    """The elements of a term: 'school ... russian*' -> school, (gap) russian*. Raises TermError."""
    elements: list[Element] = []
    gap = False
    for piece in fold(term).split():
        if piece == "...":
            gap = True
            continue
        letters = piece.removesuffix("*")
        if "*" in letters:
            raise TermError(f"{term!r}: {piece!r} is no word; write '*' only at the end of a word")
        if len(letters) < SHORTEST:
            raise TermError(f"{term!r}: {piece!r} is too short; write '...' for it, or leave it out")
        if OR in letters:
            raise TermError(f"{term!r}: {piece!r} is no word; write each choice as a term of its own")
        elements.append(Element(letters, piece.endswith("*"), gap))
        gap = False
    if not elements or gap or elements[0].after_gap:
        raise TermError(f"{term!r}: '...' stands between words; write a word before and behind it")
    return tuple(elements)
