"""When two names are one person's: shorter forms, other spellings, slips of the keyboard, short given names."""

from __future__ import annotations

from pipeline.mentions import given_names
from pipeline.mentions.gazette import Words
from pipeline.mentions.lexicon import GENERATIONS

LONG = 5  # letters that a word must have for one of them to be another
MENS = ("ov", "ev", "in", "yn")  # 'Aliyeva' is no slip of 'Aliyev': a woman of that name
SHORTENED = 4  # letters that 'Chad' must share with 'Chadwick'


def is_form(full: Words, words: Words) -> bool:
    """Whether `words` is a shorter form, or another spelling, of the name `full`."""
    if (full[-1] in GENERATIONS) != (words[-1] in GENERATIONS):  # 'John James Conyers Jr.' is John Conyers
        full, words = _without_generation(full), _without_generation(words)
    if len(words) < len(full):
        ends = words[0] == full[0] and words[-1] == full[-1]
        inside = any(full[at : at + len(words)] == words for at in range(len(full) - len(words) + 1))
        initial = len(words[0].rstrip(".")) == 1 and words[-1] == full[-1] and words[0][0] == full[0][0]
        return (ends and set(words) <= set(full)) or inside or initial
    if len(words) > len(full):
        return False
    return all(a == b or is_spelling(a, b) for a, b in zip(full, words, strict=True))


def _without_generation(words: Words) -> Words:
    return words[:-1] if words[-1] in GENERATIONS else words


def is_spelling(a: str, b: str) -> bool:
    """Two spellings of one word: one letter apart or two changed places, five letters at least, genders of given
    names not against it; or an initial and its word."""
    if min(len(a), len(b)) < LONG or abs(len(a) - len(b)) > 1:
        return len(a) > 1 and len(b) > 1 and min(len(a.rstrip(".")), len(b.rstrip("."))) == 1 and a[0] == b[0]
    if {a in given_names.MALE, b in given_names.MALE} == {True, False} and (
        {a in given_names.FEMALE, b in given_names.FEMALE} == {True, False}
    ):
        return False
    short, long = sorted((a, b), key=len)
    if long == f"{short}a" and short.endswith(MENS):
        return False
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at + 1 : at + 2] + short[at : at + 1] + short[at + 2 :]
    return short[at + 1 :] == long[at + 1 :] or (len(a) > LONG and swapped == long[at:])


def is_short_form(short: str, given: str) -> bool:
    """'Chad' for 'Chadwick'."""
    return SHORTENED <= len(short) < len(given) and given.startswith(short)
