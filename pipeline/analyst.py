"""Articles, one after the other: source -> doc -> stages -> what a corpus needs of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from pipeline import corpus, dates, kept, layout, nlp, schema
from pipeline.corpus.rows import Analysis
from pipeline.layout import Passage
from pipeline.parse import Doc
from pipeline.readers.source import Source
from pipeline.reading import Reading
from pipeline.seeds import Seeds
from pipeline.stages import STAGES, Stage, plugged
from pipeline.tables import Article, Reject
from pipeline.tone.scorers import Scorer

Outcome = Analysis | Reject  # what comes of an article


class Unlike(RuntimeError):
    """Code, libraries or model are others here than where the work comes from."""


@dataclass(frozen=True)
class Analyst:
    """Reads articles by these seeds, with this model; `scorers` score the tone beside ours.

    It can be sent to another process: the model and the scorers go by their names and are loaded there. Where code,
    libraries or model are others, it raises Unlike, so that results never depend on where the work is done.
    """

    seeds: Seeds
    model: nlp.Model
    between: dates.Between | None = None
    scorers: Sequence[Scorer] = ()

    @property
    def made_with(self) -> str:
        """A fingerprint of all but the article that an analysis is made of."""
        return kept.made_with(self.seeds, self.model, self.between)

    def outcomes(self, sources: Sequence[Source]) -> Iterator[Outcome]:
        """What comes of each article, in order. One that cannot be analysed is a Reject and does no harm to the rest,
        which it was parsed together with: that is read again, each article alone."""
        done = 0
        try:
            for reading in self.readings(sources):
                yield corpus.analysis(reading)
                done += 1
        except Exception as problem:
            if len(sources) == 1:
                yield failed(sources[0], problem)
            else:
                for source in sources[done:]:
                    yield from self.outcomes([source])

    def readings(self, sources: Iterable[Source]) -> Iterator[Reading]:
        """One Reading per source, in order, with the rows of every stage, checked against their tables.

        Raises whatever a stage raises.
        """
        prepared = [(source, layout.passages(source.text, source.title)) for source in sources]
        docs = self.model.docs((source.text, passages) for source, passages in prepared)
        for (source, passages), doc in zip(prepared, docs, strict=True):
            yield self._read(self.article(source), source, passages, doc)

    def reading(self, source: Source, article: Article) -> Reading:
        """The source read as of the date that the row `article` has."""
        passages = layout.passages(source.text, source.title)
        (doc,) = self.model.docs([(source.text, passages)])
        return self._read(article, source, passages, doc)

    def _read(self, article: Article, source: Source, passages: tuple[Passage, ...], doc: Doc) -> Reading:
        reading = Reading(article, source.text, passages, doc, self.seeds)
        further: Sequence[Stage] = [partial(plugged.extract, scorer=scorer) for scorer in self.scorers]
        for stage in (*STAGES, *further):
            reading.add(stage(reading))
        for kind, rows in reading.found.items():
            schema.check(kind, rows)
        return reading

    def article(self, source: Source) -> Article:
        """The row of an article before it is analysed: its metadata and its date."""
        published = dates.published(source, self.seeds, self.between)
        return Article(
            article_id=source.article_id,
            title=source.title,
            outlet=source.outlet,
            author=source.author,
            url=source.url,
            language=source.language,
            published=published.day,
            published_time=published.time,
            published_precision=published.precision,
            published_basis=published.basis,
            published_note=published.note,
            words=0,
            sentences=0,
            story_id=source.article_id,
            is_copy=False,
            path=source.path,
        )

    def __reduce__(self) -> tuple[object, ...]:
        return _awake, (self.made_with, self.seeds, self.model, self.between, self.scorers)


def _awake(made_with: str, *parts: Any) -> Analyst:
    analyst = Analyst(*parts)
    if analyst.made_with != made_with:
        raise Unlike("code, libraries or model are others there than here")
    return analyst


def failed(source: Source, problem: Exception) -> Reject:
    """The row of an article that could not be analysed."""
    if isinstance(problem, MemoryError):
        why = "there was not enough memory for it; use fewer workers, or cut it into several articles"
    else:
        why = f"{type(problem).__name__}: {problem}; please report it"
    return Reject(source.path, "analysis", why)
