"""Word lists as they stand in the code: one text, split where it has blanks."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list that is written as running text."""
    return frozenset(text.split())
