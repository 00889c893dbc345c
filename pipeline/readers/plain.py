"""Plain text: a header line, a headline, paragraphs, '* * *' between updates, trailers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from pipeline.calendar.dateline import find as dateline
from pipeline.layout import BYLINE, Passage, passages
from pipeline.readers import decoding, metadata
from pipeline.readers.source import Source, Unreadable, article_id
from pipeline.seeds import Seeds

_SOURCE = re.compile(r"(?i)source\s*:\s*(?P<name>[^\n,;]+?)(?:[\s,]+(?:with|and|&)\s+(?:news\s+)?agencies)?\s*\.?")
_ADDRESS = re.compile(r"(?i)(?:(?:url|link|source|read more(?: at)?|original)\s*:\s*)?(?P<url>https?://\S+)")
_PART = re.compile(r"[,;|/()]|\s[-–—]\s")  # between the parts of 'Baku, September 11, AZERTAC'


def read(path: Path, name: str, seeds: Seeds) -> Iterator[Source]:
    """The one article in a file; its text is the file's. Raises Unreadable, OSError."""
    text = decoding.whole(path)
    found = passages(text)
    if not any(passage.role == "body" for passage in found):
        raise Unreadable("empty", "there is no text in the file")
    url = _first(_ADDRESS, "url", text, found)
    yield Source(
        article_id(name),
        name,
        text,
        title=next((text[p.start : p.end] for p in found if p.role == "title"), None),
        outlet=_outlet(text, found, url, seeds),
        author=_first(BYLINE, "author", text, found),
        url=url,
    )


def _outlet(text: str, found: tuple[Passage, ...], url: str | None, seeds: Seeds) -> str | None:
    """Who published it: named after 'Source:', told by the address, or the agency of the dateline or a header line."""
    name = _first(_SOURCE, "name", text, found)
    if name and not name.startswith("http"):
        return metadata.outlet(" ".join(name.split()), None, seeds)
    if by_address := metadata.outlet(None, url, seeds):
        return by_address
    line = next((dateline(text[p.start : p.end]) for p in found if p.role == "dateline"), None)
    headers = (text[p.start : p.end] for p in found if p.role == "header")
    parts = [line.agency or ""] if line else [part.strip() for header in headers for part in _PART.split(header)]
    agency = next(filter(None, map(seeds.outlet_named, parts)), None)
    return agency.name if agency else None


def _first(pattern: re.Pattern[str], group: str, text: str, found: tuple[Passage, ...]) -> str | None:
    """What `pattern` finds in the first line of its own that it fits, outside the body's sentences."""
    lines = (text[p.start : p.end] for p in found)
    return next((match[group] for line in lines if (match := pattern.fullmatch(line))), None)
