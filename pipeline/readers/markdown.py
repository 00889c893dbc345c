"""Markdown with YAML front matter (title, published, outlet, author, language, url): the briefs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import yaml

from pipeline.readers import decoding
from pipeline.readers.metadata import stated
from pipeline.readers.source import Source, Unreadable, article_id
from pipeline.seeds import Seeds

_PARTS = re.compile(r"\s*---[ \t]*\n(?P<meta>.*?)^(?:---|\.\.\.)[ \t]*(?:\n(?P<body>.*))?\Z", re.DOTALL | re.MULTILINE)


def read(path: Path, name: str, seeds: Seeds) -> Iterator[Source]:
    """The one article in a file: its title, a blank line, its body. Raises Unreadable, OSError."""
    text = decoding.whole(path)
    if not text.strip():
        raise Unreadable("empty", "there is nothing in the file")
    parts = _PARTS.match(text)
    if parts is None:
        raise Unreadable(
            "front-matter", "the file does not begin with front matter; put title: and published: between '---' lines"
        )
    meta = stated(_front_matter(parts["meta"]), seeds)
    if meta.title is None:
        raise Unreadable("front-matter", "the title is missing; add title: \"...\" between the '---' lines")
    body = (parts["body"] or "").strip()
    if not body:
        raise Unreadable("empty", "there is no text below the front matter")
    yield Source(article_id(name), name, f"{meta.title}\n\n{body}\n", **asdict(meta))


def _front_matter(text: str) -> dict[Any, Any]:
    try:
        meta = yaml.safe_load(text)
    except ValueError as problem:  # 2021-13-45
        raise Unreadable(
            "front-matter", f"the front matter holds what is no day ({problem}); write published: as 2021-11-26"
        ) from None
    except (yaml.YAMLError, RecursionError) as problem:
        where = getattr(problem, "problem_mark", None)
        line = f", line {where.line + 2}" if where else ""
        what = getattr(problem, "problem", None) or str(problem).splitlines()[0]
        raise Unreadable(
            "front-matter", f"the front matter is no YAML{line} ({what}); put texts that hold ': ' in quotation marks"
        ) from None
    if not isinstance(meta, dict):
        raise Unreadable("front-matter", "the front matter has no keys; write lines such as title: ...")
    return meta
