"""Which words of a text state a quantity: the compact span to quote."""

from __future__ import annotations

import re

from pipeline.figures.phrases import NOUNS
from pipeline.figures.quantities import Quantity
from pipeline.periods import Period

BASE = re.compile(r"(?i) of (?:[\w-]+ )?(?:GDP|GNP)\b")  # what a share is of
LONGEST = 14  # tokens behind the number
BESIDE = 4  # tokens between a number and the verb it is shown with


def extent(text: str, one: Quantity, period: Period | None) -> tuple[int, int]:
    """From the word of change or the bound through unit and noun: 'increased by 11%', '34% of Azerbaijani
    schoolchildren', '16% increase in trade turnover last year'; a number without a noun takes its verb."""
    span, metric = one.span, one.metric
    start, end = min(span.start_char, one.number.low), max(span.end_char, one.number.high)
    last = span.end  # the token behind what is shown
    if one.bound:
        start, end = min(start, one.bound.start), max(end, one.bound.end)
    for word in (one.counted, one.change.word if one.change else None):
        if word is None or word.sent != span.sent:
            continue
        if 0 < span.start - word.i <= BESIDE:
            start = min(start, word.idx)
        elif 0 <= word.i - span.end < LONGEST:
            last, end = max(last, word.i + 1), max(end, word.idx + len(word))
    if metric is not None and one.unit != "ordinal" and metric.root.pos_ in NOUNS and metric.end - span.end <= LONGEST:
        between = span.doc[last : metric.start]
        if metric.end > last and all(token.pos_ in ("ADP", "DET", "PRON") for token in between):
            end = max(end, metric.end_char)
    if base := BASE.match(text, end):
        end = base.end()
    if one.rule == "ellipsis":
        start, end = _with_verb(one, start, end)
    if period and period.precision != "day" and end < period.start <= end + 2:
        end = period.end
    return start, start + len(text[start:end].rstrip())


def _with_verb(one: Quantity, start: int, end: int) -> tuple[int, int]:
    """'340 teach Russian', '27 have ratified', 'at least 20 were killed'; 'killed twelve', 'received 192'."""
    span = one.span
    behind = list(span.doc[span.end : min(span.end + BESIDE, span.sent.end)])
    shown = 0
    while shown < len(behind) and behind[shown].pos_ in ("AUX", "VERB") and behind[shown].tag_ != "VBG":
        shown += 1
    if shown:
        shown += shown < len(behind) and behind[shown].pos_ in (*NOUNS, "ADJ")
        return start, max(end, behind[shown - 1].idx + len(behind[shown - 1]))
    verb = span.root.head
    if verb.pos_ == "VERB" and span.root.dep_ == "dobj" and 0 < span.start - verb.i < BESIDE:
        return min(start, verb.idx), end
    return start, end
