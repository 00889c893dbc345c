"""Which themes a sentence speaks of, told by its words: the one rule, for the tables and for trying a theme.

Formulas of courtesy are found by it too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from pipeline.seeds import Formula, Theme
from pipeline.terms import Forms, Hit, Terms

E = TypeVar("E", Theme, Formula)  # an entry of the seeds that terms tell of


class Matcher(Generic[E]):
    """The terms of some themes, compiled. Raises seeds.grammar.TermError."""

    def __init__(self, themes: Sequence[E]) -> None:
        self._themes: tuple[E, ...] = tuple(themes)
        self._terms = Terms[tuple[int, bool, str]](
            ((number, counts, term), term)
            for number, theme in enumerate(themes)
            for counts, listed in ((True, theme.terms), (False, theme.exclude))
            for term in listed
        )

    def matches(self, words: Sequence[Forms]) -> dict[E, tuple[Hit[str], ...]]:
        """The themes of a sentence, in their order, each with the words that its terms match.

        A term does not count where an excluded term of its theme shares a word with it.
        """
        hits = list(self._terms.found(words))
        excluded = [hit for hit in hits if not hit.key[1]]
        found: dict[int, list[Hit[str]]] = {}
        for hit in hits:
            number, counts, term = hit.key
            if counts and not any(other.key[0] == number and other.overlaps(hit) for other in excluded):
                found.setdefault(number, []).append(Hit(term, hit.first, hit.last))
        return {self._themes[number]: tuple(of_theme) for number, of_theme in sorted(found.items())}


class ThemeMatcher(Matcher[Theme]):
    """Themes, each with those that stand under it: a sentence of a theme is one of its parent as well."""

    def __init__(self, themes: Sequence[Theme]) -> None:
        super().__init__(themes)
        self._upward = {theme: tuple(_upward(theme, {one.id: one for one in themes})) for theme in themes}

    def matches(self, words: Sequence[Forms]) -> dict[Theme, tuple[Hit[str], ...]]:
        found: dict[Theme, set[Hit[str]]] = {}
        for theme, hits in super().matches(words).items():
            for one in self._upward[theme]:
                found.setdefault(one, set()).update(hits)
        return {
            theme: tuple(sorted(found[theme], key=lambda hit: (hit.first, hit.last, hit.key)))
            for theme in self._themes
            if theme in found
        }


def _upward(theme: Theme, by_id: Mapping[str, Theme]) -> Iterator[Theme]:
    """The theme itself, its parent, and so on."""
    above: Theme | None = theme
    while above is not None:
        yield above
        above = by_id.get(above.parent or "")
