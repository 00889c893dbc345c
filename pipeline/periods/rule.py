"""What a rule for an expression of time is, and what it may ask about the place where the words stand."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from pipeline.calendar.words import YEAR, Span

WHICH_YEAR = rf"(?:{YEAR}|(?:this|last|next|the (?:current|same|previous|past|last|coming|next)) year|the year)"
OF_YEAR = rf"(?:,? (?:of |in )?(?P<y>{WHICH_YEAR}))?"

_SENTENCE_END = re.compile(r"[.!?]['\"’”]?\s+(?=['\"‘“]?[A-Z])|\n\s*\n")
_TENSE = re.compile(
    r"\b(?:(?P<then>(?:was|were) to)"
    r"|(?P<ahead>will|shall|should|would|(?:is|are|be|set|due|going) to|plan(?:s|ned)?|expect(?:s|ed)"
    r"|upcoming|scheduled|intends?|hopes?|slated|due|anticipated|(?:until|till|by(?! [$€£]?\d))(?=[^,;]{0,12}\Z))"
    r"|(?P<past>said|says|told|announced|reported|stated|was|were|had|has|have|did|met|held|spoke|took|came|began"
    r"|visited|according|(?<!be )(?<!be re)(?:signed|agreed|arrived|confirmed|called|wrote|added)))\b"
)
# 'Monday's talks will ...', 'On Friday, the two leaders will ...'
_AHEAD_AFTER = re.compile(
    r"(?:['’]s)?,?\s(?:(?!(?:who|which|that|said|says|told|and|but)\b)[\w’'-]+,?\s){0,8}?"
    r"(?:will|(?:(?:is|are) )?(?:due|set|expected|scheduled|going) to|(?:is|are) to)\b"
)
_AHEAD_NEXT = re.compile(r",?\s(?:will|is to|are to)\b")  # 'He on Tuesday will travel'
_OPENS = re.compile(r"(?i)\s*(?:(?:on|in|by|this|next|early|late|and|but|then)\s+)*\Z")
_BEFORE = 120  # characters looked at before the words; a tense further away governs something else

Resolved = tuple[Span | None, str]  # the days, None if open; the precision


@dataclass(frozen=True, slots=True)
class Rule:
    """`resolve` gives the days that a match of `pattern` means, or None where it is no time after all; it may raise
    ValueError for days that no calendar has. `example` is a text that the rule is for. `keys` are words in small
    letters of which any match holds one: looking for them first saves a third of the time."""

    example: str
    pattern: re.Pattern[str]
    resolve: Callable[[re.Match[str], Place], Resolved | None]
    keys: tuple[str, ...] = ("",)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words stand, and the day and the longer period that were spoken of last before them, that one at the
    offset `period_at`."""

    text: str
    start: int
    end: int
    published: date | None
    day: date | None
    period: Span | None
    period_at: int | None = None

    @property
    def before(self) -> str:
        """The sentence up to the words."""
        return _SENTENCE_END.split(self.text[max(0, self.start - _BEFORE) : self.start])[-1]

    @property
    def tense(self) -> str | None:
        """'ahead', 'past', or 'then' of what was ahead once, as the last word before that tells: 'will meet on Friday',
        'said on Friday', 'was to meet on Friday'."""
        cues = list(_TENSE.finditer(self.before))
        return cues[-1].lastgroup if cues else None

    @property
    def is_ahead(self) -> bool:
        """True if the words before speak of the future, or those behind words that open the sentence."""
        if self.tense is not None:
            return self.tense in ("ahead", "then")
        is_opening = _OPENS.fullmatch(self.before) and _AHEAD_AFTER.match(self.text, self.end)
        return bool(is_opening or _AHEAD_NEXT.match(self.text, self.end))

    def year(self, words: str | None) -> int | None:
        """2021, 'this year', 'last year'; None if no year is stated or the day it counts from is unknown."""
        if not words:
            return None
        if stated := re.search(YEAR, words):
            return int(stated.group())
        if "same" in words.casefold():
            return self.period[1].year if self.period else None
        return self.published.year + step(words) if self.published else None


def step(words: str) -> int:
    """-1 for 'last', 1 for 'next', 0 for 'this' and all else."""
    if re.search(r"(?i)\b(?:last|past|previous)\b", words):
        return -1
    return 1 if re.search(r"(?i)\b(?:next|coming|following)\b", words) else 0
