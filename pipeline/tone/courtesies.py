"""Courtesies: where a sentence uses formulas of `seeds/courtesies.toml`, which are said whatever is thought."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipeline import words
from pipeline.matcher import Matcher
from pipeline.parse import Span
from pipeline.seeds import Formula
from pipeline.terms import unpacked


@dataclass(frozen=True, slots=True)
class Courtesy:
    """A formula at `[start, end)` of the text."""

    start: int
    end: int


def found(formulas: tuple[Formula, ...], forms: str | None, sentence: Span) -> tuple[Courtesy, ...]:
    """The courtesies of a sentence, in order; of two that share a word, the longer. `forms`: its words as the table
    sentences packs them, which are told faster than those of the parse."""
    if not formulas or forms is None:
        return ()
    matches = _matcher(formulas).matches(unpacked(forms))
    if not matches:
        return ()
    listed = words.of(sentence)
    hits = sorted((hit for of_kind in matches.values() for hit in of_kind), key=lambda hit: hit.first - hit.last)
    kept: list[Courtesy] = []
    for hit in hits:
        start, end = listed[hit.first].start, listed[hit.last].end
        if not any(start < other.end and other.start < end for other in kept):
            kept.append(Courtesy(start, end))
    return tuple(sorted(kept, key=lambda courtesy: courtesy.start))


def printed(courtesies: Sequence[Courtesy], text: str) -> tuple[str, ...]:
    """The courtesies as the text prints them, each once."""
    return tuple(dict.fromkeys(" ".join(text[one.start : one.end].split()) for one in courtesies))


def without(courtesies: Sequence[Courtesy], text: str, start: int, end: int) -> str:
    """`text[start:end]` with its courtesies cut out."""
    parts = []
    for one in courtesies:
        parts.append(text[start : one.start])
        start = one.end
    return " ".join([*parts, text[start:end]])


@lru_cache(maxsize=8)
def _matcher(formulas: tuple[Formula, ...]) -> Matcher[Formula]:
    return Matcher(formulas)
