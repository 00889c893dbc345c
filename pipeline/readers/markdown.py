"""Markdown with YAML front matter (title, published, outlet, author, language, url): the briefs."""

from __future__ import annotations

import re

import yaml

from pipeline.readers.source import Source, Unreadable, article_id
from pipeline.seeds import Seeds


def read(text: str, name: str, seeds: Seeds) -> Source:
    """The article in `text`: its title, a blank line, its body. Raises Unreadable if it has no front matter or body."""
    parts = re.match(r"---\n(.*?)\n---\n(.*)", text, re.S)
    if parts is None:
        raise Unreadable("front-matter", "the file does not begin with front matter between '---' lines")
    meta = yaml.safe_load(parts[1])
    body = parts[2].strip()
    return Source(
        article_id(name),
        name,
        f"{meta['title']}\n\n{body}\n",
        title=meta["title"],
        outlet=meta.get("outlet"),
        author=meta.get("author"),
        url=meta.get("url"),
        language=meta.get("language"),
        published=meta.get("published"),
    )
