"""How many of the quotations were found, with the right words, the right speaker and the right agency."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from pipeline.entities import of_seed
from pipeline.evaluate.comparing import bare, names_of, overlap
from pipeline.evaluate.gold import Gold
from pipeline.evaluate.judged import Judged
from pipeline.reading import Reading
from pipeline.seeds import Seeds
from pipeline.tables import Quote

LEVELS = (("direct", 0.8), ("reported", 0.5), ("reported", 0.8))
Pair = tuple[dict[str, Any], Quote]


def measure(gold: Gold, reading: Reading) -> Iterator[Judged]:
    """Spans by kind and overlap (intersection over union of characters, matched one to one, the best first),
    speakers of the matched, and the agencies credited."""
    wanted = gold.rows.get("quotes", [])
    found = reading.rows_of(Quote)
    for kind, least in LEVELS:
        yield from _spans(
            f"quotes {kind} > {least}",
            [q for q in wanted if q["kind"] == kind],
            [q for q in found if q.kind == kind],
            least,
            reading,
        )
    yield from _spans("quotes any > 0.8", wanted, found, 0.8, reading)
    for kind in ("direct", "reported"):
        for quote, row in _matched([q for q in wanted if q["kind"] == kind], [q for q in found if q.kind == kind], 0.5):
            right = is_speaker(quote, row, reading)
            detail = f"{quote['speaker']!r} but {row.speaker!r} ({row.speaker_text!r}, {row.rule}): {row.text[:60]}"
            yield Judged.wanted("quotes speaker", right, reading.article.article_id, detail)
            if not right:
                yield Judged("quotes speaker", "false", reading.article.article_id, detail)
    yield from _agencies(gold, reading)


def is_speaker(quote: dict[str, Any], row: Quote, reading: Reading) -> bool:
    """Whether the speaker is the gold's: by any name that the text or the seeds give the one we found, or by the role
    or body as printed, but for case and article. Gold may list what else the text calls its speaker."""
    if quote["speaker"] is None:
        return row.speaker is None
    wanted = {bare(name) for name in (quote["speaker"], *quote.get("speaker_names", ()))}
    if wanted & {bare(row.speaker_text), *names_of(row.speaker, row.speaker_id, reading)}:
        return True
    return row.speaker_id in {of_seed(leader).entity_id for leader in reading.seeds.leaders_named(quote["speaker"])}


def _spans(
    name: str, wanted: Sequence[dict[str, Any]], found: Sequence[Quote], least: float, reading: Reading
) -> Iterator[Judged]:
    article = reading.article.article_id
    pairs = _matched(wanted, found, least)
    hit = {id(quote) for quote, _ in pairs}
    used = {id(row) for _, row in pairs}
    for quote in wanted:
        detail = f"{quote['speaker']}, {quote.get('cue')}: {quote['text']}"
        yield Judged.wanted(name, id(quote) in hit, article, detail)
    for row in found:
        if id(row) not in used:
            yield Judged(name, "false", article, f"{row.speaker}, {row.cue} ({row.rule}): {row.text}")


def _matched(wanted: Sequence[dict[str, Any]], found: Sequence[Quote], least: float) -> list[Pair]:
    """One-to-one pairs that overlap by more than `least`, the greatest overlap first."""
    candidates = [
        (share, n, m)
        for n, quote in enumerate(wanted)
        for m, row in enumerate(found)
        if (share := overlap(quote["start"], quote["end"], row.start, row.end)) > least
    ]
    pairs: list[Pair] = []
    taken: set[tuple[str, int]] = set()
    for _, n, m in sorted(candidates, key=lambda c: (-c[0], c[1], c[2])):
        if ("gold", n) not in taken and ("row", m) not in taken:
            taken |= {("gold", n), ("row", m)}
            pairs.append((wanted[n], found[m]))
    return pairs


def _agencies(gold: Gold, reading: Reading) -> Iterator[Judged]:
    """Agencies that carry speech. The gold of the seeds names them quotation by quotation; the others' lists also hold
    credits for facts, which no quotation can show, so there recall is a lower bound."""
    quotes = gold.rows.get("quotes", [])
    by_quote = not any("speaker_surface" in q for q in quotes)
    stated = [q.get("agency") for q in quotes] if by_quote else gold.rows.get("agencies", [])
    listed = Counter(_outlet(str(name), reading.seeds) for name in stated if name)
    found = Counter(_outlet(q.agency, reading.seeds) for q in reading.rows_of(Quote) if q.agency)
    for name in listed | found:
        both = min(listed[name], found[name])
        outcomes = (("right", both), ("missed", listed[name] - both), ("false", found[name] - both))
        for outcome, count in outcomes:
            for _ in range(count):
                yield Judged("quotes agency", outcome, reading.article.article_id, name)


def _outlet(name: str, seeds: Seeds) -> str:
    known = seeds.outlet_named(name)
    return known.name if known else bare(name)
