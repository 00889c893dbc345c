"""Bytes -> text: UTF-8, or UTF-16 where a byte order mark tells it. The characters stay as they are, save line ends."""

from __future__ import annotations

import codecs
from pathlib import Path

from pipeline.readers.source import LIMIT_MB, Unreadable

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def whole(path: Path) -> str:
    """The text of a file. Raises Unreadable, OSError."""
    if path.stat().st_size > LIMIT_MB * 1_000_000:
        raise Unreadable("too-long", f"the file has more than {LIMIT_MB} MB; split it into one file per article")
    return decoded(path.read_bytes())


def decoded(content: bytes) -> str:
    """The text of these bytes, with '\\n' at the ends of lines. Raises Unreadable."""
    mark, encoding = next((known for known in MARKS if content.startswith(known[0])), (b"", "utf-8"))
    try:
        text = content[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        raise Unreadable("encoding", "the file is not UTF-8 text; save it as UTF-8") from None
    if "\0" in text:
        raise Unreadable("encoding", "the file holds NUL bytes, so it is no text; save the article as UTF-8 text")
    return text.replace("\r\n", "\n").replace("\r", "\n")
