"""The words of a sentence, as terms are compared with them (`pipeline.terms`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from pipeline.parse import Span
from pipeline.seeds import fold
from pipeline.seeds.grammar import OR
from pipeline.terms import Forms


@dataclass(frozen=True, slots=True)
class Word:
    """A word at `[start, end)` of the text, in the forms that a term may name it by."""

    start: int
    end: int
    forms: Forms


def of(sentence: Span) -> list[Word]:
    """The words of a sentence. Hyphens and the possessive ending are passed over; a comma or a bracket counts as a
    word, so that no phrase reaches across it."""
    return [
        Word(token.idx, token.idx + len(token), forms)
        for token in sentence
        if not token.is_space
        for forms in _forms(token.text, token.lemma_, token.pos_ == "PROPN")
    ]


@lru_cache(maxsize=1 << 16)
def _forms(text: str, lemma: str, is_name: bool) -> tuple[Forms, ...]:
    """Forms of each word in a token: as printed, its lemma, and the singular of a capitalised plural ('Mines')."""
    if text in _PASSED:
        return ()
    parts = _folded(text).split()
    if len(parts) != 1:
        return tuple((part,) for part in parts)
    singular = _singular(parts[0]) if is_name else parts[0]
    base = _folded(lemma)
    return (tuple(dict.fromkeys((parts[0], base if len(base.split()) == 1 else parts[0], singular))),)


def _folded(text: str) -> str:
    """Folded, and without the sign that parts packed forms."""
    return fold(text).replace(OR, "/")


_PASSED = frozenset(("-", "‐", "‑", "–", "'s", "’s", "'", "’", "'S", "’S"))


def _singular(word: str) -> str:
    """The lemmatizer leaves names alone, and a headline capitalises everything."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word
