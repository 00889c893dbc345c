"""Figures: numbers that measure or count something said of the world.

Quantities are found by `quantities`; here each becomes a row: the words to show, the metric of the seeds that it is
of, the period it speaks of, who states it, its theme, the claim it makes, and whether the speaker corrects it in the
same breath.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.figures import between, claims, extents, quantities, seeded, times
from pipeline.figures.claims import Claim
from pipeline.figures.metrics import head
from pipeline.figures.quantities import Quantity
from pipeline.figures.tellers import Tellers
from pipeline.layout import READ
from pipeline.periods import Period
from pipeline.reading import Reading
from pipeline.seeds import Metric
from pipeline.tables import Figure, Quote, Theme

# On the gold of 34 articles every row of a rule has its value and unit (47 by unit, 51 counts, 16 ellipses, 5 others).
# The rules were written with that gold in view, so each is set lower, by what was seen wrong in about 145 articles
# without gold, of which only parts were read: a judgement, no count.
CONFIDENCE = {"unit": 0.97, "count": 0.95, "fraction": 0.95, "ordinal": 0.95, "ellipsis": 0.85, "inherited": 0.85}


CARRIED = 0.9  # where the period is that of the sentence before


def extract(reading: Reading) -> Iterator[Figure]:
    """One row per number that measures something, in order of print; the ends of a range have a row each."""
    spoken_of = list(reading.periods)
    read = [passage for passage in reading.passages if passage.role in READ]
    found = quantities.find(reading.doc, reading.text, read, spoken_of)
    durations = times.are_times(reading.text, found, spoken_of)
    published = reading.article.published if reading.article.published_precision == "day" else None
    spoken_of += [times.as_period(one, published) for one in durations if not times.is_in(one, spoken_of)]
    found = [one for one in found if one not in durations]
    dated = times.dated(reading.text, found, spoken_of)
    quotes = [_quote(reading, one) for one in found]
    carried = _carried(reading, found, quotes, dated, spoken_of)
    dated = [period or carried.get(place) for place, period in enumerate(dated)]
    known = [_known(reading, one, quote) for one, quote in zip(found, quotes, strict=True)]
    corrected = _corrected(reading, found)
    tellers = Tellers(reading)
    made = claims.completed([_claim(*parts) for parts in zip(found, known, dated, strict=True)])
    for place, (one, quote, metric, period, claim) in enumerate(zip(found, quotes, known, dated, made, strict=True)):
        start, end = extents.extent(reading.text, one, None if place in carried else period)
        teller = tellers.of(one) if quote is None else None
        words = one.metric or (found[corrected[place]].metric if place in corrected else None)
        yield Figure(
            article_id=reading.article.article_id,
            start=start,
            end=end,
            text=reading.text[start:end],
            sentence=reading.sentence_at(one.number.start),
            value=one.number.value,
            unit=one.unit,
            per=one.per,
            metric=words.text if words is not None else None,
            metric_id=metric.metric.id if metric else None,
            metric_label=metric.metric.label if metric else None,
            places=metric.places if metric else (),
            direction=one.direction,
            approximate=one.bound.words if one.bound else None,
            period_text=period.text if period else None,
            period_start=period.first if period else None,
            period_end=period.last if period else None,
            speaker_id=quote.speaker_id if quote else teller.entity_id if teller else None,
            speaker_ids=quote.speaker_ids if quote else teller.entity_ids if teller else (),
            speaker=quote.speaker if quote else teller.name if teller else None,
            theme=_theme(reading, one),
            claim_id=claim.id,
            is_superseded=place in corrected.values(),
            rule=one.rule,
            confidence=CONFIDENCE[one.rule] * (CARRIED if place in carried else 1),
        )


def _quote(reading: Reading, one: Quantity) -> Quote | None:
    """The shortest quotation that covers the number and has a known speaker."""
    start, end = one.number.start, one.number.end
    covering = [q for q in reading.rows_of(Quote) if q.start <= start and end <= q.end and q.speaker is not None]
    return min(covering, key=lambda q: q.end - q.start, default=None)


def _carried(
    reading: Reading,
    found: Sequence[Quantity],
    quotes: Sequence[Quote | None],
    dated: Sequence[Period | None],
    spoken_of: Sequence[Period],
) -> dict[int, Period]:
    """Place of a figure -> the period of the one before it, where the same speaker goes on about the same theme."""
    periods = {}
    for place in range(1, len(found)):
        period = times.carried(reading.text, found, dated, spoken_of, place)
        speakers = {quote.speaker if quote else None for quote in quotes[place - 1 : place + 1]}
        themes = {_theme(reading, one) for one in found[place - 1 : place + 1]}
        if period is not None and len(speakers) == 1 and len(themes) == 1 and None not in themes:
            periods[place] = period
    return periods


@dataclass(frozen=True, slots=True)
class _Known:
    """A metric of the seeds and the two countries between which it holds; none where it holds between no two."""

    metric: Metric
    places: tuple[str, ...]


def _known(reading: Reading, one: Quantity, quote: Quote | None) -> _Known | None:
    metric = seeded.known(reading.seeds.metrics).metric_of(reading.text, one)
    return _Known(metric, between.countries(reading, one, quote) if metric.between else ()) if metric else None


def _claim(one: Quantity, known: _Known | None, period: Period | None) -> Claim:
    counted = one.counted.lemma_.lower() if one.counted is not None else None
    return Claim(
        value=one.number.value,
        unit=f"{one.unit} per {one.per}" if one.per else one.unit,
        direction=one.direction,
        measured=" ".join((known.metric.id, *known.places)) if known else head(one.metric) or counted,
        period=(period.first, period.last) if period else None,
    )


def _corrected(reading: Reading, found: Sequence[Quantity]) -> dict[int, int]:
    """Place of a correction -> place of the figure it takes back: the same unit, and the same noun or none."""
    pairs = {}
    for place in range(1, len(found)):
        earlier, later = found[place - 1], found[place]
        is_same = earlier.unit == later.unit and earlier.number.value != later.number.value
        is_alike = later.rule == "ellipsis" or head(earlier.metric) == head(later.metric)
        if is_same and is_alike and claims.is_correction(reading.text[earlier.span.end_char : later.span.start_char]):
            pairs[place] = place - 1
    return pairs


def _theme(reading: Reading, one: Quantity) -> str | None:
    """The theme of the sentence; of several, the one with a term in the metric, or nearest to the number."""
    sentence = reading.sentence_at(one.number.start)
    rows = [row for row in reading.rows_of(Theme) if row.sentence == sentence]
    told = one.metric.text if one.metric is not None else ""
    return min(rows, key=lambda row: _nearest_term(reading.text, row, told, one.number.start)).theme if rows else None


def _nearest_term(text: str, row: Theme, metric: str, at: int) -> int:
    if any(term in metric for term in row.terms):
        return 0
    places = [
        row.start + m.start() for term in row.terms for m in re.finditer(re.escape(term), text[row.start : row.end])
    ]
    return min((abs(place - at) for place in places), default=len(text))
