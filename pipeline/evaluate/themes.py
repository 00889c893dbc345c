"""Themes against sentences marked by hand, as `tests/golden/themes.jsonl` holds them.

One line per sentence: {"article": file beside it or of seeds/articles, "begins": first words, "themes": ids}. Every
sentence of headline and body of an article is there, those without a theme too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline import nlp, run
from pipeline.analyst import Analyst
from pipeline.evaluate import gold
from pipeline.evaluate.judged import Judged
from pipeline.reading import Reading
from pipeline.seeds import DEFAULT_FOLDER, Seeds
from pipeline.tables import Theme

KEYS = ("article", "begins", "themes")

Marks = dict[str, dict[str, frozenset[str]]]


def judge(folder: Path, seeds: Seeds, model: nlp.Model) -> Iterator[Judged]:
    """Judgements of `measure` on the articles that the folder marks. Raises gold.NoGold."""
    marked: Marks = defaultdict(dict)
    for line in gold.lines(folder, KEYS):
        marked[line.row["article"]][line.row["begins"]] = frozenset(line.row["themes"])
    beside = {name: folder / name for name in marked if (folder / name).is_file()}
    of_seeds = {name: DEFAULT_FOLDER / "articles" / name for name in marked}
    sources, rejects = run.collect(list((of_seeds | beside).values()), seeds)
    if rejects:
        raise gold.NoGold(f"{rejects[0].path} cannot be read: {rejects[0].detail}")
    yield from measure(marked, Analyst(seeds, model).readings(sources))


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
