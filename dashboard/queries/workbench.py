"""Trying a theme: which sentences it would gain and lose, against those that the tables hold.

The same matcher as the pipeline's goes over the words that `sentences.forms` keeps. Only sentences are read that hold
a word of a term that has changed, so that a change of one term costs little in a large corpus.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, Literal

import pyarrow as pa
import pyarrow.compute as pc

from dashboard.queries.core import Narrowed
from pipeline.matcher import Matcher, ThemeMatcher
from pipeline.seeds import Theme
from pipeline.seeds.grammar import Element, parsed
from pipeline.terms import Forms, Hit, placed, unpacked

MOST = 100_000  # sentences to read for one trial, some three seconds
ONE_BY_ONE = 8  # terms that are looked for one by one before the pattern of all

Change = Literal["gained", "lost"]
Span = Mapping[str, int]

VERDICT = pa.schema(
    {
        "change": pa.string(),
        "terms": pa.list_(pa.string()),
        "excluded": pa.list_(pa.string()),
        "forms": pa.string(),
    }
)


class TooMany(ValueError):
    """The terms stand in more sentences than can be tried at once."""


@dataclass(frozen=True, slots=True)
class Count:
    sentences: int
    articles: int


@dataclass(frozen=True, slots=True)
class Effect:
    """How far a theme reaches now and then. Articles of `gained` had no sentence of it, those of `lost` keep none."""

    now: Count
    then: Count
    gained: Count
    lost: Count


def covered(narrowed: Narrowed, theme: str) -> pa.Table:
    """Articles that speak of a theme by the tables: article_id, sentences."""
    return narrowed.ask(
        """SELECT article_id, count(*) AS sentences FROM sentences
           SEMI JOIN (FROM corpus.themes WHERE theme = $theme) USING (article_id, sentence) GROUP BY article_id""",
        theme=theme,
    )


def changes(narrowed: Narrowed, before: Theme | None, after: Theme, under: Sequence[Theme] = ()) -> pa.Table:
    """The sentences that `after` would find and the tables do not have under its id, and the reverse.

    `before`: the theme that the tables were made with, None if that is not known or there was none; `under`: the
    themes that stand under it, whose sentences are its own. Newest article first: article_id, published,
    published_precision, outlet, title, sentence, start, end, text, change (gained, lost), terms (gained: as the theme
    has them; lost: as printed), excluded (lost: the excluded terms that made it so), forms.
    Raises terms.TermError, TooMany.
    """
    candidates = _candidates(narrowed, before, after)
    matcher, excluder = ThemeMatcher([after, *under]), _Excluder(before, after)
    found: dict[tuple[str, int], tuple[Change, Sequence[str], Sequence[str], str | None]] = {}
    for article, sentence, forms, held in zip(*(column.to_pylist() for column in candidates.columns), strict=True):
        words = unpacked(forms or "")
        hits = matcher.matches(words).get(after, ())
        if hits and held is None:
            found[article, sentence] = ("gained", _terms(hits), (), forms)
        elif held is not None and not hits:
            found[article, sentence] = ("lost", held, excluder.excluding(words), forms)
    table = _told(narrowed, list(found))
    keys = zip(table.column("article_id").to_pylist(), table.column("sentence").to_pylist(), strict=True)
    verdicts = [found[key] for key in keys]
    for place, column in enumerate(VERDICT):
        table = table.append_column(column, pa.array([verdict[place] for verdict in verdicts], column.type))
    return table


def effect(covered: pa.Table, changes: pa.Table) -> Effect:
    """What the `changes` do to what is `covered` now."""
    now = dict(zip(*(covered.column(name).to_pylist() for name in ("article_id", "sentences")), strict=True))
    rows = list(zip(*(changes.column(name).to_pylist() for name in ("article_id", "change")), strict=True))
    then = Counter(now)
    for article, change in rows:
        then[article] += 1 if change == "gained" else -1
    then = +then
    kinds = Counter(change for _, change in rows)
    return Effect(
        Count(sum(now.values()), len(now)),
        Count(then.total(), len(then)),
        Count(kinds["gained"], len(then.keys() - now.keys())),
        Count(kinds["lost"], len(now.keys() - then.keys())),
    )


def by_term(changes: pa.Table) -> pa.Table:
    """Which terms make the changes: term (lost: as printed, in lower case), gained, lost, by falling number."""
    counts = {
        "gained": Counter(chain.from_iterable(of(changes, "gained").column("terms").to_pylist())),
        "lost": Counter(map(str.lower, chain.from_iterable(of(changes, "lost").column("terms").to_pylist()))),
    }
    terms = sorted({*counts["gained"], *counts["lost"]}, key=lambda t: (-counts["gained"][t] - counts["lost"][t], t))
    return pa.table(
        {"term": pa.array(terms, pa.string())} | {kind: [count[t] for t in terms] for kind, count in counts.items()}
    )


def of(changes: pa.Table, change: Change) -> pa.Table:
    """The rows of one kind of change."""
    return changes.filter(pc.equal(changes.column("change"), change))


def passages(changes: pa.Table, after: Theme, under: Sequence[Theme] = ()) -> Iterator[dict[str, Any]]:
    """The rows of `changes` with marks: what the terms found, as a list of start and end from the start of text."""
    matcher = ThemeMatcher([after, *under])
    for row in changes.to_pylist():
        if row["change"] == "lost":
            yield row | {"marks": list(_printed(row["terms"], row["text"]))}
        else:
            words = unpacked(row["forms"])
            places = placed(words, row["text"])
            hits = matcher.matches(words)[after]
            yield row | {"marks": [{"start": places[hit.first][0], "end": places[hit.last][1]} for hit in hits]}


class _Excluder:
    """The excluded terms of a theme that are new, and what they do to its terms."""

    def __init__(self, before: Theme | None, after: Theme) -> None:
        new = tuple(term for term in after.exclude if before is None or term not in before.exclude)
        self._terms = Matcher([replace(after, exclude=())])
        self._excluded = Matcher([replace(after, terms=new, exclude=())])

    def excluding(self, words: Sequence[Forms]) -> list[str]:
        """Those that share a word with a term."""
        hits = _hits(self._terms, words)
        return _terms([one for one in _hits(self._excluded, words) if any(one.overlaps(hit) for hit in hits)])


def _candidates(narrowed: Narrowed, before: Theme | None, after: Theme) -> pa.Table:
    """Sentences on which the theme may be judged anew: article_id, sentence, forms, terms (by the tables, else null).

    Where it is known what the tables were made with, only those with a term that has changed, or a part of it; else
    all of the theme by the tables or with such a part of its terms.
    """
    touched = _uses(after) ^ _uses(before) if before else _uses(after)
    held = "h.terms IS NOT NULL" if before is None else "FALSE"
    letters = {f"letters{n}": one for n, one in enumerate(_letters(touched))}
    # A word looked for as it is takes an eighth of the time of the pattern, which then reads what is left.
    likely = " OR ".join(f"contains(s.forms, ${name})" for name in letters) or "TRUE"
    table = narrowed.ask(
        f"""SELECT s.article_id, s.sentence, s.forms, h.terms FROM sentences s
            LEFT JOIN (SELECT article_id, sentence, terms FROM corpus.themes WHERE theme = $theme) h
            USING (article_id, sentence)
            WHERE s.role <> 'trailer' AND ({held} OR ({likely}) AND regexp_matches(s.forms, $pattern))
            LIMIT $most""",
        theme=after.id,
        pattern=_pattern(term for _, term in touched),
        most=MOST + 1,
        **letters,
    )
    if table.num_rows > MOST:
        raise TooMany(f"more than {MOST:,} sentences")
    return table


def _uses(theme: Theme) -> set[tuple[str, str]]:
    return {("terms", term) for term in theme.terms} | {("exclude", term) for term in theme.exclude}


def _letters(touched: Iterable[tuple[str, str]]) -> list[str]:
    """The longest word of each term, one of which a sentence has at least; none where there are too many to look for
    one by one."""
    found = {max((one.letters for one in parsed(term)), key=len) for _, term in touched}
    return sorted(found) if len(found) <= ONE_BY_ONE else []


def _pattern(terms: Iterable[str]) -> str:
    """A regular expression that finds, in `sentences.forms`, what one of the terms has at least: of a term with gaps
    the longest part without."""
    found = {max((_phrase(part) for part in _parts(parsed(term))), key=len) for term in terms}
    return f"(?:^|[ |])(?:{'|'.join(sorted(found))})(?:$| )" if found else "^$"


def _parts(elements: Sequence[Element]) -> list[list[Element]]:
    """The elements of a term, parted where it has gaps."""
    parts: list[list[Element]] = []
    for element in elements:
        if element.after_gap or not parts:
            parts.append([])
        parts[-1].append(element)
    return parts


def _phrase(part: Sequence[Element]) -> str:
    """Words one after the other, each by one of its forms; those before and behind it are passed over."""
    words = (re.escape(one.letters) + ("[^ ]*" if one.is_prefix else r"(?:\|[^ ]*)?") for one in part)
    return r" (?:[^ ]*\|)?".join(words)


def _terms(hits: Sequence[Hit[str]]) -> list[str]:
    return list(dict.fromkeys(hit.key for hit in hits))


def _hits(matcher: Matcher[Theme], words: Sequence[Forms]) -> Sequence[Hit[str]]:
    """The hits of the only theme of a matcher."""
    return next(iter(matcher.matches(words).values()), ())


def _told(narrowed: Narrowed, sentences: Sequence[tuple[str, int]]) -> pa.Table:
    """The text of sentences with their articles, newest article first: the first columns of `changes`."""
    return narrowed.ask(
        """SELECT article_id, a.published, a.published_precision, a.outlet, a.title, sentence, s.start, s.end,
                  substring(t.text, s.start + 1, s.end - s.start) AS text
           FROM (SELECT unnest($articles::VARCHAR[]) AS article_id, unnest($sentences::BIGINT[]) AS sentence)
           JOIN corpus.sentences s USING (article_id, sentence) JOIN articles a USING (article_id)
           JOIN corpus.texts t USING (article_id)
           ORDER BY a.published DESC NULLS LAST, article_id, sentence""",
        articles=[article for article, _ in sentences],
        sentences=[sentence for _, sentence in sentences],
    )


def _printed(terms: Sequence[str], text: str) -> Iterator[Span]:
    """Where a text first prints each term: as a whole word where it can, as the tables have it."""
    for term in terms:
        spelt = r"\s+".join(map(re.escape, term.split()))
        place = re.search(rf"(?<!\w){spelt}(?!\w)", text)
        if place:
            yield {"start": place.start(), "end": place.end()}
