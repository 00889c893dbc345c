"""Which metric of `seeds/metrics.toml` a quantity is of, if it is one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from pipeline import terms, words
from pipeline.figures import metrics
from pipeline.figures.quantities import Quantity
from pipeline.figures.units import KINDS, SHARES
from pipeline.parse import Token
from pipeline.seeds import Metric
from pipeline.terms import Hit
from pipeline.words import Word

PART = re.compile(
    r"(?i)\b(?:of|among)\s(?:which|whom|them|these|those)\b[^.;]*$"
)  # 'of which 6.8 billion went to Italy'
RATE = re.compile(r"(?i)\s(?:per|for\severy|out\sof\severy)\s(?:\d|capita|head|person|(?:hundred|thousand|million)\b)")
WIDTH = 60  # characters before a number in which it may be called a part of the number before it
USES = ("terms", "exclude", "verbs", "context")
PARTIES = ("nsubj", "nsubjpass", "dobj")

Key = tuple[int, str]  # place of the metric in the list, and which of its lists of terms


class Seeded:
    """The metrics with their terms compiled; of two that fit, the first of the list. Raises terms.TermError."""

    def __init__(self, listed: Sequence[Metric]) -> None:
        self._metrics = tuple(listed)
        self._terms = terms.Terms[Key](
            ((number, use), term)
            for number, metric in enumerate(listed)
            for use in USES
            for term in getattr(metric, use)
        )

    def metric_of(self, text: str, one: Quantity) -> Metric | None:
        """The metric of a quantity; None too for a rate, and for a part of the whole just named.

        A term must hold the word that names what is measured ('trade' in 'volume of our trade', never in 'payments in
        trade'), or the verb of which that is subject or object.
        """
        fitting = [place for place, metric in enumerate(self._metrics) if _is_unit_of(one, metric)]
        if one.metric is None or not fitting or _is_part(text, one) or RATE.match(text, _end(one)):
            return None
        deed = _deed(one)
        phrase = words.of(one.metric)
        listed = [*phrase, *(word for t in deed for word in words.of(t.doc[t.i : t.i + 1]))]
        hits = self._hits(listed)
        naming = {t.idx for t in (one.metric.root, metrics.named_by(one.metric), *deed)}
        for place in fitting:
            metric = self._metrics[place]
            is_done = not metric.verbs or any(h.key == (place, "verbs") and h.last >= len(phrase) for h in hits)
            if is_done and _is_named(place, hits, listed, naming) and self._is_in_context(place, one):
                return metric
        return None

    def _is_in_context(self, place: int, one: Quantity) -> bool:
        if not self._metrics[place].context:
            return True
        return any(hit.key == (place, "context") for hit in self._hits(words.of(one.span.sent)))

    def _hits(self, listed: Sequence[Word]) -> list[Hit[Key]]:
        return list(self._terms.found([word.forms for word in listed]))


@lru_cache(maxsize=8)
def known(listed: tuple[Metric, ...]) -> Seeded:
    """The metrics of the seeds, compiled once."""
    return Seeded(listed)


def _is_unit_of(one: Quantity, metric: Metric) -> bool:
    """Whether the metric takes such figures. A percentage with a direction is a change, without one a share; by how
    many tonnes or dollars something grew is no value of it."""
    if one.direction != metrics.NONE:
        return one.unit in SHARES and "change" in metric.units
    return any(one.unit in KINDS[kind] for kind in metric.units if kind != "change")


def _is_named(place: int, hits: Sequence[Hit[Key]], listed: Sequence[Word], naming: set[int]) -> bool:
    excluded = [hit for hit in hits if hit.key == (place, "exclude")]
    return any(
        hit.key == (place, "terms")
        and any(word.start in naming for word in listed[hit.first : hit.last + 1])
        and not any(other.overlaps(hit) for other in excluded)
        for hit in hits
    )


def _is_part(text: str, one: Quantity) -> bool:
    """True if a number takes its metric from the whole that it is said to be a part of."""
    found = PART.search(text, max(0, one.number.start - WIDTH), one.number.start)
    return found is not None and one.metric is not None and one.metric.end_char <= found.start()


def _end(one: Quantity) -> int:
    """Where the quantity with its noun ends."""
    noun = one.counted.idx + len(one.counted) if one.counted is not None else 0
    return max(one.span.end_char, noun)


def _deed(one: Quantity) -> list[Token]:
    """The verb of which what is counted is subject or object, and its own object: 'died' in '176 soldiers died', 'lost
    lives' in 'lost their lives', 'freed' in 'captives freed'."""
    for noun in (one.span.root, one.counted):
        while noun is not None and noun.dep_ == "conj" and noun.head.i < noun.i:
            noun = noun.head
        if noun is None:
            continue
        verb = noun.head if noun.dep_ in PARTIES else next((t for t in noun.rights if t.dep_ == "acl"), None)
        if verb is not None and verb.pos_ == "VERB":
            return [verb, *(t for t in verb.rights if t.dep_ == "dobj" and t != noun)]
    return []
