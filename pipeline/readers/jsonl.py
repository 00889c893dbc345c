"""JSON Lines: an article per line with keys text, title, url, published, outlet, language, author, id."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pipeline.entities import slug
from pipeline.readers import decoding
from pipeline.readers.metadata import stated
from pipeline.readers.source import LIMIT_MB, Source, Unreadable, article_id
from pipeline.seeds import Seeds
from pipeline.tables import Reject


def read(path: Path, name: str, seeds: Seeds) -> Iterator[Source | Reject]:
    """Each article in a file, or a Reject of its line: the path of both ends in '#' and the number of the line.

    The id is the key `id`, else the file's name and the line's number. Blank lines are passed over. Raises
    Unreadable if all are blank, OSError.
    """
    has_any = False
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip(b" \t\r\n\xef\xbb\xbf"):
                continue
            has_any = True
            place = f"{name}#{number}"
            try:
                yield _article(line, place, f"{article_id(name)}-{number}", seeds)
            except Unreadable as problem:
                yield Reject(place, problem.reason, str(problem))
    if not has_any:
        raise Unreadable("empty", "there is nothing in the file")


def _article(line: bytes, place: str, default_id: str, seeds: Seeds) -> Source:
    if len(line) > LIMIT_MB * 1_000_000:
        raise Unreadable("too-long", f"the line has more than {LIMIT_MB} MB; write one article a line")
    given = _object(decoding.decoded(line))
    text = given.get("text")
    if not isinstance(text, str):
        raise Unreadable("front-matter", 'there is no text; add the key "text"')
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise Unreadable("empty", 'the key "text" holds no text')
    meta = stated(given, seeds)
    if meta.title and not text.startswith(meta.title):
        text = f"{meta.title}\n\n{text}"
    return Source(slug(str(given.get("id") or "")) or default_id, place, text, **asdict(meta))


def _object(line: str) -> dict[str, Any]:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as problem:
        raise Unreadable("format", f"the line is no JSON ({problem}); write one object a line") from None
    if not isinstance(given, dict):
        raise Unreadable("format", 'the line is no JSON object; write {"text": ...}')
    return given
