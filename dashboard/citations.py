"""Words of an article with where they stand: an address that leads to them again, and a citation to copy. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from dashboard import theme

AT = "at"  # parameter of the address of the page Article: 'start-end' in characters of the text


def address(article_id: str, start: int, end: int) -> str:
    """Where the page Article shows the words `[start, end)` of an article, from any page."""
    return f"./article?{urlencode({'article': article_id, AT: f'{start}-{end}'})}"


def place(at: str, text: str) -> tuple[int, int] | None:
    """Start and end as an address gives them; None where it names no words of the text."""
    start, _, end = at.partition("-")
    if not (start.isdecimal() and end.isdecimal()):
        return None
    first, last = int(start), int(end)
    return (first, last) if first < last <= len(text) and text[first:last].strip() else None


def citation(words: str, told: str | None, article: Mapping[str, Any]) -> str:
    """The words on one line; on the next who says them (`told`, if anybody) and the article: its title, outlet, author,
    date and address. `article`: a row of `queries.article.text`."""
    source = (
        article["title"] or article["article_id"],
        article["outlet"],
        article["author"],
        theme.date(article["published"], article["published_precision"]),
        article["url"],
    )
    parts = ([f"— {told}"] if told else []) + [" ".join(part.split()) for part in source if part]
    return f"{' '.join(words.split())}\n{', '.join(parts)}"
