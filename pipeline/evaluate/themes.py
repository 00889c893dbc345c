"""Themes against the sentences marked by hand in `tests/golden/themes.jsonl`.

One line per sentence: {"article": file of seeds/articles, "begins": first words, "themes": ids}. Every sentence of
headline and body of an article is there, those without a theme too.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline.evaluate.judged import Judged
from pipeline.reading import Reading
from pipeline.tables import Theme

Marks = dict[str, dict[str, frozenset[str]]]


def marks(path: Path) -> Marks:
    """The themes of each sentence, by article and by the sentence's first words. Raises OSError, ValueError."""
    found: Marks = defaultdict(dict)
    for line in path.read_text("utf-8").splitlines():
        mark = json.loads(line)
        found[mark["article"]][mark["begins"]] = frozenset(mark["themes"])
    return dict(found)


def measure(marked: Marks, readings: Iterable[Reading]) -> Iterator[Judged]:
    """A judgement per sentence and theme, marked or found: 'themes trade' and so on.

    Raises ValueError where the words of a mark do not stand in their article.
    """
    for reading in readings:
        article_id = reading.article.article_id
        themes: dict[int, dict[str, tuple[str, ...]]] = defaultdict(dict)
        for row in reading.rows_of(Theme):
            themes[row.sentence][row.theme] = row.terms
        for begins, expected in marked.get(reading.article.path, {}).items():
            at = reading.text.find(begins)
            if at < 0:
                raise ValueError(f"{reading.article.path}: {begins!r} does not stand in it; mark that sentence anew")
            found = themes[reading.sentence_at(at)]
            for theme in sorted(expected | found.keys()):
                outcome = "missed" if theme not in found else "right" if theme in expected else "false"
                detail = f"{begins} ... by {', '.join(found.get(theme, ())) or 'no term'}"
                yield Judged(f"themes {theme}", outcome, article_id, detail)
