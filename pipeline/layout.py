"""The layout of an article's text: header line, headline, paragraphs, updates, trailers.

`passages` cuts a text into stretches that are read one by one: spaCy never sees a header glued to a headline, and
offsets stay those of the text. Rows are looked for in the roles of `READ`; headers and separators hold no news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

READ = ("title", "body", "trailer")
SEPARATOR = re.compile(r"\s*(?:\*\s*){3,}|\s*[-–—_=]{3,}\s*")  # '* * *'
TRAILER = re.compile(
    r"(?i)(?:source|photo|photos|image|picture|tags?|read (?:also|more)|see also|related|follow us|share)\s*:"
    r"|latest news\s*$|advertisement\s*$"
)
# A header line holds a date or a clock time and little else: 'Azerbaijani Politics 26 november — 15:42'.
MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
HEADER_DATE = re.compile(
    rf"(?i)\b\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}\b|\b{MONTH}\.?\s+\d{{1,2}}\b|\b\d{{4}}-\d\d-\d\d\b|\b\d\d[./]\d\d[./]\d{{2,4}}\b"
)
HEADER_WORDS = 10  # a line with a date and more words than this is a sentence
TITLE_WORDS = 30  # the longest headline of the corpus has 24
WRAP = 100  # characters; longer lines are paragraphs of their own, not wrapped ones


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch `text[start:end]` without blank lines; `part` is the update it belongs to, from 0 in order of print."""

    start: int
    end: int
    role: str  # header, title, body, separator, trailer
    part: int


def passages(text: str) -> tuple[Passage, ...]:
    """All passages of `text`, in order; blank text has none."""
    found: list[Passage] = []
    part = 0
    titled = False
    blocks = list(_paragraphs(text))
    for number, (start, end) in enumerate(blocks):
        words = text[start:end]
        if SEPARATOR.fullmatch(words):
            role = "separator"
            part += bool(titled or found)
        elif TRAILER.match(words):
            role = "trailer"
        elif not titled and _is_header(words) and number + 1 < len(blocks):
            role = "header"
        elif not titled and part == 0 and _is_title(words) and number + 1 < len(blocks):
            role, titled = "title", True
        else:
            role, titled = "body", True
        found.append(Passage(start, end, role, part))
    return tuple(found)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Blocks between blank lines; a block of long lines is cut into lines, one of wrapped lines is kept whole."""
    for block in re.finditer(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*", text):
        lines = list(re.finditer(r"[^\n]*\S", block.group()))
        wrapped = (
            len(lines) > 1
            and max(len(line.group()) for line in lines) <= WRAP
            and not any(TRAILER.match(line.group().lstrip()) for line in lines)
            and min(len(line.group()) for line in lines[:-1]) > WRAP / 3
        )
        for line in [block] if wrapped else lines:
            start = block.start() + (0 if wrapped else line.start())
            words = text[start : start + len(line.group())]
            yield start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _is_header(words: str) -> bool:
    return bool(HEADER_DATE.search(words)) and len(words.split()) <= HEADER_WORDS and not words.endswith(".")


def _is_title(words: str) -> bool:
    return "\n" not in words and len(words.split()) <= TITLE_WORDS and words[-1] not in ".!:;"
