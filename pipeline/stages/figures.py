"""Figures: numbers that measure or count something said of the world.

Quantities are found by `quantities`; here each becomes a row: the words to show, the period it speaks of, who states
it, its theme, the claim it makes, and whether the speaker corrects it in the same breath.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Span

from pipeline.layout import READ
from pipeline.periods import Period
from pipeline.reading import Reading
from pipeline.stages import claims, quantities
from pipeline.stages.claims import Claim
from pipeline.stages.metrics import NONE, head
from pipeline.stages.phrases import NOUNS
from pipeline.stages.quantities import Quantity
from pipeline.stages.units import COUNT, DURATIONS
from pipeline.tables import Figure, Quote, Theme

# Share of the rows of each rule that stand in the gold of 32 Wikinews articles with the same value and unit.
CONFIDENCE = {"unit": 0.9, "count": 0.9, "fraction": 0.9, "ordinal": 0.9, "ellipsis": 0.8, "inherited": 0.8}
FAR = 90  # characters, with the penalties of `_distance`: a period further away belongs to something else
FAR_OF_COUNT = 45  # counts are told of events, whose time is seldom the count's
CLAUSE = re.compile(r"[,;:]|\b(?:and|while|but|which|that)\b")
ENDPOINT = re.compile(r"(?i)(?:since|until|till|by)\b")
DATES_A_THING = re.compile(r"(?i)\b(?:of|until|till|by|since|from)\s(?:the\s)?$")  # 'the statement of 2020'
ADJECTIVAL = re.compile(r"(?i)\b(?:the|an?|its|that)\s$")  # 'the 1973 building'
OVER = re.compile(r"(?i)\b(?:in|over|during|within|for|throughout)\s(?:the\s)?(?:(?:past|last|first|next)\s)?$")
BESIDE = 25  # characters between a change and its time: 'shrank by 19.5 percent in eight months'
LONGEST = 14  # tokens of a figure's words behind its number


def extract(reading: Reading) -> Iterator[Figure]:
    """One row per number that measures something, in order of print; the ends of a range have a row each."""
    spoken_of = list(reading.periods)
    read = [passage for passage in reading.passages if passage.role in READ]
    found = quantities.find(reading.doc, reading.text, read, spoken_of)
    times = [one for one in found if _is_time_of_change(reading.text, one, found, spoken_of)]
    spoken_of += [_as_period(one) for one in times if not _inside(one, spoken_of)]
    found = [one for one in found if one not in times]
    dated = [_period(reading.text, one, spoken_of) for one in found]
    quotes = [_quote(reading, one) for one in found]
    corrected = _corrected(reading, found)
    made = claims.completed(
        [_claim(one, quote, period) for one, quote, period in zip(found, quotes, dated, strict=True)]
    )
    for place, (one, quote, period, claim) in enumerate(zip(found, quotes, dated, made, strict=True)):
        start, end = _extent(reading.text, one, period)
        metric = one.metric or (found[corrected[place]].metric if place in corrected else None)
        yield Figure(
            article_id=reading.article.article_id,
            start=start,
            end=end,
            text=reading.text[start:end],
            sentence=reading.sentence_at(one.number.start),
            value=one.number.value,
            unit=one.unit,
            metric=metric.text if metric is not None else None,
            direction=one.direction,
            approximate=one.bound.words if one.bound else None,
            period_text=period.text if period else None,
            period_start=period.first if period else None,
            period_end=period.last if period else None,
            speaker_id=quote.speaker_id if quote else None,
            speaker=quote.speaker if quote else None,
            theme=_theme(reading, one),
            claim_id=claim.id,
            is_superseded=place in corrected.values(),
            rule=one.rule,
            confidence=CONFIDENCE[one.rule],
        )


# The period a figure speaks of


def _period(text: str, one: Quantity, spoken_of: Sequence[Period]) -> Period | None:
    """The nearest period of the sentence, clauses and numbers between counting as distance; days only right behind."""
    if one.unit in DURATIONS or one.unit == "ordinal":
        return None
    sent = one.span.sent
    far = FAR_OF_COUNT if one.unit == COUNT and one.direction == NONE else FAR
    near = [
        (distance, period.start, period)
        for period in spoken_of
        if sent.start_char <= period.start < sent.end_char and (distance := _distance(text, one, period)) < far
    ]
    return min(near, key=lambda found: found[:2])[2] if near else None


def _distance(text: str, one: Quantity, period: Period) -> int:
    """Characters between the figure and the period, plus penalties; FAR for a period that dates something else."""
    start, end = one.span.start_char, one.span.end_char
    is_ahead = period.end <= start
    if (period.start < end and start < period.end) or (period.precision == "day" and is_ahead):
        return FAR
    if ENDPOINT.match(period.text) or DATES_A_THING.search(text[max(0, period.start - 12) : period.start]):
        return FAR
    if period.precision == "year" and period.text.isdigit() and ADJECTIVAL.search(text[: period.start][-5:]):
        return FAR
    between = text[period.end : start] if is_ahead else text[end : period.start]
    return len(between) + 30 * len(CLAUSE.findall(between)) + 20 * len(re.findall(r"\d+", between))


def _is_time_of_change(text: str, one: Quantity, found: Sequence[Quantity], spoken_of: Sequence[Period]) -> bool:
    """'over the last five years' or 'in eight months' beside 'trade grew by 11%': the time of that change, no figure
    of its own."""
    if one.unit not in DURATIONS or not OVER.search(text[: one.number.low][-30:]):
        return False
    far = FAR if _inside(one, spoken_of) else BESIDE
    return any(
        other.direction != NONE
        and other.span.sent == one.span.sent
        and max(one.number.low - other.span.end_char, other.span.start_char - one.span.end_char) < far
        for other in found
    )


def _inside(one: Quantity, spoken_of: Sequence[Period]) -> bool:
    return any(p.start <= one.number.start < p.end for p in spoken_of)


def _as_period(one: Quantity) -> Period:
    return Period(one.span.start_char, one.span.end_char, one.span.text, None, None, "span")


# Who states it, and what claim it makes


def _quote(reading: Reading, one: Quantity) -> Quote | None:
    """The shortest quotation that covers the number and has a known speaker."""
    start, end = one.number.start, one.number.end
    covering = [q for q in reading.rows_of(Quote) if q.start <= start and end <= q.end and q.speaker is not None]
    return min(covering, key=lambda q: q.end - q.start, default=None)


def _claim(one: Quantity, quote: Quote | None, period: Period | None) -> Claim:
    return Claim(
        speaker=(quote.speaker_id or quote.speaker) if quote else None,
        value=one.number.value,
        unit=one.unit,
        direction=one.direction,
        head=head(one.metric) or (one.counted.lemma_.lower() if one.counted is not None else None),
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
    """The theme of the sentence; of several, the one with a term nearest to the number."""
    sentence = reading.sentence_at(one.number.start)
    rows = [row for row in reading.rows_of(Theme) if row.sentence == sentence]
    return min(rows, key=lambda row: _nearest_term(reading.text, row, one.number.start)).theme if rows else None


def _nearest_term(text: str, row: Theme, at: int) -> int:
    places = [
        row.start + m.start() for term in row.terms for m in re.finditer(re.escape(term), text[row.start : row.end])
    ]
    return min((abs(place - at) for place in places), default=len(text))


# The words to show


def _extent(text: str, one: Quantity, period: Period | None) -> tuple[int, int]:
    """From the word of change or the bound through unit and noun: 'increased by 11%', '34% of Azerbaijani
    schoolchildren', '16% increase in trade turnover last year'; a number alone takes its verb."""
    span = one.span
    start, end = min(span.start_char, one.number.low), max(span.end_char, one.number.high)
    if one.bound:
        start, end = min(start, one.bound.start), max(end, one.bound.end)
    if one.change and one.change.word is not None and 0 < span.start - one.change.word.i <= 4:
        start = min(start, one.change.word.idx)
    if one.counted is not None and 0 <= one.counted.i - span.end <= LONGEST and one.counted.sent == span.sent:
        end = max(end, one.counted.idx + len(one.counted))
    metric = one.metric
    if metric is not None and _is_next(span, metric) and metric.end - span.end <= LONGEST:
        end = max(end, metric.end_char)
    if one.rule == "ellipsis":
        start, end = _with_verb(one, start, end)
    if period and end < period.start <= end + 2 and period.precision != "day":
        end = period.end
    while text[end - 1].isspace():
        end -= 1
    return start, end


def _is_next(span: Span, metric: Span) -> bool:
    """True if only 'of', 'in' and articles stand between a number and the phrase behind it."""
    between = span.doc[span.end : metric.start]
    return (
        metric.root.pos_ in NOUNS
        and metric.start >= span.end
        and all(t.pos_ in ("ADP", "DET", "PRON") for t in between)
    )


def _with_verb(one: Quantity, start: int, end: int) -> tuple[int, int]:
    """A number whose noun is left out, with the verb it stands beside: '340 teach Russian', 'killed twelve'."""
    token = one.span.root
    verb = token.head
    if verb.pos_ in ("VERB", "AUX") and token.dep_ in ("nsubj", "nsubjpass") and 0 < verb.i - one.span.end + 1 <= 4:
        behind = [t for t in verb.rights if t.dep_ in ("dobj", "acomp", "attr") and t.i <= verb.i + 3]
        last = behind[-1] if behind else verb
        return start, max(end, last.idx + len(last))
    if verb.pos_ == "VERB" and token.dep_ == "dobj" and 0 < one.span.start - verb.i <= 3:
        return min(start, verb.idx), end
    return start, end
