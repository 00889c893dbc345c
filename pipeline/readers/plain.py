"""Plain text: a header line, a headline, paragraphs, '* * *' between updates, trailers."""

from __future__ import annotations

from pipeline.layout import passages
from pipeline.readers.source import Source, Unreadable, article_id
from pipeline.seeds import Seeds


def read(text: str, name: str, seeds: Seeds) -> Source:
    """The article in `text`. Raises Unreadable if there is no text."""
    found = passages(text)
    if not any(p.role == "body" for p in found):
        raise Unreadable("empty", "there is no text in the file")
    title = next((text[p.start : p.end] for p in found if p.role == "title"), None)
    return Source(article_id(name), name, text, title=title, language="en")
