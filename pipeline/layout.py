"""The layout of an article's text: header lines, headline, dateline, paragraphs, updates, trailers.

`passages` cuts a text into stretches that are read one by one: spaCy never sees a header glued to a headline, and
offsets stay those of the text. Rows are looked for in the roles of `READ`; the others hold no news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline import turns
from pipeline.calendar import dateline
from pipeline.calendar.stamps import CLOCK, DATE
from pipeline.calendar.words import WEEKDAY_SHORT

READ = ("title", "speaker", "body", "trailer")
TOLD = ("title", "body")  # what tells the news: themes and tone are counted in these alone
SEPARATOR = re.compile(r"(?:[*•·#~]\s*){3,}|(?:[-–—_=]\s*){3,}|\\?###?")  # '* * *'
TRAILER = re.compile(
    r"(?i)(?:source|(?:file |cover )?(?:photos?|image|picture|video|caption|credits?)(?: credits?| by)?|tags?|topics"
    r"|read (?:also|more)|see also|also read|related(?: \w+)?|follow us|share(?: this)?|subscribe|author|edited by)\s*:"
    r"|©|(?:latest|related|more) news\s*$|advertisement\s*$|\[?\(?photo(?: by|:)"
    r"|[\"“]?follow (?:[\w.'’-]+ ){1,4}on (?:twitter|x|facebook|instagram|telegram)\b"
)
ITEM = re.compile(r"[^\S\n]*(?:[-•‣▪*]|\d{1,2}[.)])[^\S\n]+")  # of a list
BYLINE = re.compile(
    r"(?:By|BY|by)[: ]\s*(?P<author>[A-Z][\w.'’-]+(?: (?:and |& )?(?:[A-Z][\w.'’-]*|de|van|von|al)){0,5})\s*"
)

# A header line holds a date or a clock time and little else: 'Azerbaijani Politics 26 november — 15:42'.
STAMPED = re.compile(
    rf"(?i)\b(?:last )?(?:published|posted|updated|modified|created)\b(?: on| at)?:?|\b{WEEKDAY_SHORT}"
)
HEADER_WORDS = 4  # a line with a date and more words of its own than these is a headline or a sentence
TITLE_WORDS = 30  # the longest headline of the corpus has 24
WIDTH = 120  # characters; longer lines are paragraphs of their own, not wrapped ones


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch `text[start:end]` without blank lines; `part` is the update it belongs to, from 0 in order of print.

    In a transcript or an interview `voice` holds the offsets of the label that says whose speech the passage is.
    """

    start: int
    end: int
    role: str  # header, title, dateline, speaker, body, separator, trailer
    part: int
    voice: tuple[int, int] | None = None


def passages(text: str, title: str | None = None) -> tuple[Passage, ...]:
    """All passages of `text`, in order; together they hold every character that is not blank, once.

    `title` is the headline where the metadata state it: what the text begins with is then taken for it, however it
    reads. Blank text has no passages.
    """
    found: list[Passage] = []
    stretches = list(_stretches(text, title))
    part, is_titled, has_body = 0, False, False
    for number, (start, end) in enumerate(stretches):
        words, is_last = text[start:end], number + 1 == len(stretches)
        if SEPARATOR.fullmatch(words):
            role = "separator"
            part += has_body or is_titled
        elif TRAILER.match(words) and not (number == 0 and is_last):
            role = "trailer"
        elif not is_titled and title and words == title:
            role, is_titled = "title", True
        elif not (has_body or is_last) and is_header(words):
            role = "header"
        elif not (is_titled or has_body or title or is_last) and _is_title(words):
            role, is_titled = "title", True
        else:
            role, has_body = "body", True
            if line := dateline.find(words):
                cut = start + line.end
                found.append(Passage(start, cut, "dateline", part))
                start = end - len(text[cut:end].lstrip())
        if start < end:
            found.append(Passage(start, end, role, part))
    return tuple(_voiced(text, found))


def _voiced(text: str, found: Sequence[Passage]) -> Iterator[Passage]:
    """The passages with the turns of a dialogue in them, if there is one: labels cut off, and whose speech follows."""
    body = {n: text[p.start : p.end] for n, p in enumerate(found) if p.role == "body"}
    labels = turns.labels(body)
    turn: turns.Label | None = None
    voice: tuple[int, int] | None = None
    for n, passage in enumerate(found):
        if n in labels:
            turn = labels[n]
            voice = (passage.start + turn.start, passage.start + turn.end)
            yield replace(passage, end=passage.start + turn.colon, role="speaker")
            yield replace(passage, start=passage.start + turn.speech, voice=voice)
            continue
        if turn is not None and (n not in body or not turn.goes_on(body[n])):
            turn = None
        is_speech = turn is not None and not turns.is_note(body[n])
        yield replace(passage, voice=voice) if is_speech else passage


def is_header(words: str) -> bool:
    """True for a line of date, time or author and little else: '26 November 2021, 15:42', 'By Jane Doe'."""
    if BYLINE.fullmatch(words):
        return True
    bare = CLOCK.sub(" ", DATE.sub(" ", words))
    if "\n" in words or bare == words:
        return False
    rest = re.findall(r"\w+", STAMPED.sub(" ", bare))
    return len(rest) <= HEADER_WORDS and all(word[0].isupper() or word.isdigit() for word in rest)


def _is_title(words: str) -> bool:
    """A line that does not end as a sentence does."""
    end = words.rstrip("\"'”’»)]")[-1:]
    is_open = end not in (".", ":", ";", ",") or re.search(r"\b[A-Z]\.[A-Z]\.$", words) is not None
    return "\n" not in words and len(words.split()) <= TITLE_WORDS and is_open and not ITEM.match(words)


def _stretches(text: str, title: str | None) -> Iterator[tuple[int, int]]:
    """Paragraphs: blocks between blank lines, cut where lines are paragraphs or items of a list by themselves."""
    at = 0
    if title and text.startswith(title):
        at = len(title)
        yield 0, at
    for block in re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*").finditer(text, at):
        lines = [(block.start() + m.start(), block.start() + m.end()) for m in re.finditer(r"[^\n]+", block.group())]
        for start, end in _joined(text, lines):
            words = text[start:end]
            yield start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _joined(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines of a block, those of one hard-wrapped paragraph or list item put together."""
    groups: list[list[tuple[int, int]]] = []
    for start, end in lines:
        words = text[start:end]
        if not groups or ITEM.match(words) or TRAILER.match(words.lstrip()) or SEPARATOR.fullmatch(words.strip()):
            groups.append([])
        groups[-1].append((start, end))
    is_list = sum(bool(ITEM.match(text[group[0][0] : group[0][1]])) for group in groups) > 1
    for group in groups:
        paragraph = group[:1]
        is_wrapped = is_list or _is_wrapped([text[start:end].rstrip() for start, end in group])
        for before, line in pairwise(group):
            if not (is_wrapped or _goes_on(text[slice(*before)].rstrip(), text[slice(*line)].lstrip())):
                yield paragraph[0][0], paragraph[-1][1]
                paragraph = []
            paragraph.append(line)
        yield paragraph[0][0], paragraph[-1][1]


def _is_wrapped(lines: list[str]) -> bool:
    """True if lines go on, or end where the next word would not have fitted, save one in four."""
    within = [len(line) for line in lines if len(line) <= WIDTH]
    width = max(within, default=0)
    odd = len(lines) - len(within)
    for line, after in pairwise(lines):
        word = re.split(r"[ \t]", after.lstrip(), maxsplit=1)[0]
        odd += len(line) + 1 + len(word) <= width and not _goes_on(line, after.lstrip())
    return 4 * odd <= len(lines) - 1


def _goes_on(line: str, after: str) -> bool:
    """True if a sentence runs over the end of the line: no paragraph begins with a small letter."""
    return after[:1].islower() and line[-1:] not in (".", "!", "?", ":", ";")
