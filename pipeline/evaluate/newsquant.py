"""Figures against NewsQuant (Almasian and others, 2023): sentences of news with their quantities, a NewsQuant.json.

Its conventions are not all ours, and what differs is mapped here, in favour of neither: a range is one quantity of
theirs, and so is a way from one value to another, which are two figures of ours; what is counted is a unit of theirs,
of which the last word is compared with the first noun of our metric; a rate ('dollars per barrel') is in `per` here.
What Readout leaves out by intent counts as missed in the measures of the whole set: ages, 'one' as in 'one of the
best', mobile networks ('5G'), 'dozens' and 'millions' without a number, 'the two sides'. The measures 'but ages and
one' leave out the first two.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import isclose
from pathlib import Path
from typing import Any

from pipeline import nlp
from pipeline.analyst import Analyst
from pipeline.evaluate.gold import NoGold
from pipeline.evaluate.judged import Judged
from pipeline.figures import units
from pipeline.figures.units import COUNT
from pipeline.readers.source import Source
from pipeline.seeds import Seeds
from pipeline.tables import Figure

PATTERN = "NewsQuant*.json"
KEYS = ("text", "quantities")
UNITS = {
    "AUD": "australian dollar", "CAD": "canadian dollar", "CNY": "chinese yuan", "DKK": "danish krone", "EUR": "euro",
    "GBP": "pound sterling", "HKD": "hong kong dollar", "ILS": "shekel", "JPY": "japanese yen",
    "NZD": "new zealand dollar", "USD": "dollar", "foot_pound": "foot pound-force", "kg": "kilogram",
    "km": "kilometre", "km_per_hour": "kilometre per hour", "milliampere_hour": "milliampere-hour",
    "part_per_billion": "parts-per-billion", "percent": "percentage", "pound": "pound-mass",
    "revolution_per_minute": "revolutions per minute", "square_km": "square kilometre", "tonne": "ton",
}  # fmt: skip
OURS = frozenset(UNITS.get(name, name.replace("_", " ")) for name in (*units.NAMES, *units.SYMBOLS, *units.MONEY))
SPELLINGS = {"united states dollar": "dollar", "gigaton": "gigatonne", "nm": "newton metre",
             "pound-foot": "foot pound-force", "brake horsepower": "horsepower"}  # fmt: skip
BOUNDS = {
    ">": r"(?:more|greater|higher)\sthan|over|above|at\sleast|exceed\w*|or\smore|(?:in\s)?excess\sof|upwards?\sof",
    "<": r"(?:less|fewer|lower)\sthan|under|below|up\sto|at\smost|short\sof|or\s(?:less|fewer)|sub",
    "~": r"about|around|nearly|almost|approximately|roughly|some|close\sto|estimated|average\w*|circa|~|or\sso",
}
NO_UNIT = "-"
TIMES = re.compile(r"(?i)\btimes\b|fold\b")
PLURALS = {"people": "people", "children": "child", "men": "man", "ss": "ss", "us": "us", "ies": "y",
           "(?<=ss|sh|ch)es": "", "s": ""}  # fmt: skip
AGES = re.compile(r"(?:year|month) of age|age")
ONE = re.compile(r"(?i)\bone\b")
OF = re.compile(r"\s(?:of|in|for|on|from|with|at|between|to)\s")


@dataclass(frozen=True, slots=True)
class Quantity:
    """`values`: one, or the two ends of a range. `units`: names of the unit, of which a name of the gold's is right;
    `change`: one of = ~ < > up down; `place`: where it stands, one for both ends of a range."""

    values: tuple[float, ...]
    units: frozenset[str]
    change: str
    place: tuple[int, int] = (0, 0)


def judge(folder: Path, seeds: Seeds, model: nlp.Model) -> Iterator[Judged]:
    """'newsquant value', 'newsquant unit' (value and unit) and 'newsquant change' (value and change) of each sentence,
    and the same 'but ages and one'. Raises NoGold."""
    path = min(folder.glob(PATTERN))
    rows = _read(path)
    sources = [Source(f"{path.stem}#{place}", path.name, row["text"], title=None) for place, row in enumerate(rows)]
    for row, reading in zip(rows, Analyst(seeds, model).readings(sources), strict=True):
        marked = [_marked(one) for one in row["quantities"]]
        found = _found(reading.rows_of(Figure))
        yield from judged("newsquant", reading.article.article_id, row["text"], marked, found)
        shared = [one for one in marked if not _is_left_out(one, row["text"])]
        yield from judged("newsquant but ages and one", reading.article.article_id, row["text"], shared, found)


def _read(path: Path) -> list[dict[str, Any]]:
    try:
        rows = json.loads(path.read_text("utf-8"))
    except json.JSONDecodeError as problem:
        raise NoGold(f"{path} is not JSON: {problem}") from None
    if not isinstance(rows, list) or not all(isinstance(row, dict) and row.keys() >= set(KEYS) for row in rows):
        raise NoGold(f"{path} is no list of objects with {' and '.join(KEYS)}")
    return rows


def judged(
    name: str, article_id: str, text: str, marked: Sequence[Quantity], found: Sequence[Quantity]
) -> Iterator[Judged]:
    """Each quantity of the gold is found by one of ours, or by two that are its ends; what is left of ours is false,
    the ends of a range once."""
    pairs, left = _paired(marked, found)
    false = [f"{_told(one)}: {text}" for one in {one.place: one for one in left}.values()]
    for measured in ("value", "unit", "change"):
        for one, match in zip(marked, pairs, strict=True):
            told = f"{_told(one)}, found {_told(match) if match else None}: {text}"
            if match is not None and _is_right(measured, one, match):
                yield Judged(f"{name} {measured}", "right", article_id, told)
            else:
                yield Judged(f"{name} {measured}", "missed", article_id, told)
            if match is not None and not _is_right(measured, one, match):
                yield Judged(f"{name} {measured}", "false", article_id, told)
        yield from (Judged(f"{name} {measured}", "false", article_id, told) for told in false)


def _paired(marked: Sequence[Quantity], found: Sequence[Quantity]) -> tuple[list[Quantity | None], list[Quantity]]:
    """For each quantity of the gold ours with its value, and with its unit where there are several; and what is left.
    Ranges come first, so that no other takes their ends."""
    left = list(found)
    pairs: dict[int, Quantity] = {}
    for number, one in sorted(enumerate(marked), key=lambda pair: len(pair[1].values) == 1):
        alike = [ends for ends in _spans(left, len(one.values)) if _is_value(one, ends)]
        if alike:
            ends = max(alike, key=lambda ends: (_is_right("unit", one, ends[-1]), ends[0].change == one.change))
            pairs[number] = ends[-1] if len(ends) == 1 else replace(ends[-1], change=ends[0].change)
            left = [other for other in left if other not in ends]
    return [pairs.get(number) for number in range(len(marked))], left


def _spans(found: Sequence[Quantity], length: int) -> Iterator[tuple[Quantity, ...]]:
    """One, or two that follow each other."""
    yield from ((one,) for one in found) if length == 1 else pairwise(found)


def _is_right(measured: str, one: Quantity, match: Quantity) -> bool:
    if measured == "unit":
        return bool(one.units & match.units)
    return measured == "value" or one.change == match.change


def _is_value(one: Quantity, ends: Sequence[Quantity]) -> bool:
    return all(isclose(a, b.values[0], rel_tol=1e-3) for a, b in zip(one.values, ends, strict=True))


# The gold.


def _marked(one: dict[str, str]) -> Quantity:
    values = re.fullmatch(r"(-?[\d.]+)(?:\s?-\s?([\d.]+))?", one["value"])
    if values is None:
        raise NoGold(f"{one['value']!r} is no value")
    ends = tuple(float(value) for value in values.groups() if value is not None)
    unit = one["normalized_unit"].strip().lower()
    unit, rate, per = SPELLINGS.get(unit, unit).partition(" per ")
    unit = SPELLINGS.get(unit, unit) if unit + rate + per not in OURS else unit + rate + per
    if unit not in OURS:
        unit = _head(unit)
    elif rate and rate not in unit:
        unit += rate + per
    return Quantity(ends, frozenset((unit,)), one["change"])


def _is_left_out(one: Quantity, text: str) -> bool:
    """Ages, and the word 'one'."""
    return any(AGES.fullmatch(unit) for unit in one.units) or (one.values == (1.0,) and bool(ONE.search(text)))


# Ours.


def _found(rows: Sequence[Figure]) -> list[Quantity]:
    return [Quantity((row.value,), _units(row), _change(row), (row.start, row.end)) for row in rows]


def _units(row: Figure) -> frozenset[str]:
    """Of a count or a fraction the noun that says of what; where none is printed beside it, none is right too."""
    rate = f" per {row.per.replace('_', ' ')}" if row.per else ""
    if row.unit not in (COUNT, "fraction"):
        return frozenset((UNITS.get(row.unit, row.unit.replace("_", " ")) + rate,))
    names = {_head(OF.split(row.metric)[0]) if row.metric else NO_UNIT}
    if row.rule == "ellipsis":
        names.add(NO_UNIT)
    if TIMES.search(row.text):
        names.add("count")
    return frozenset(name + rate for name in names)


def _head(phrase: str) -> str:
    """The last word, singular: 'different products' -> 'product', 'times' -> 'count', as the gold has it."""
    word = phrase.split()[-1].lower()
    for plural, singular in PLURALS.items():
        if re.search(rf"{plural}$", word):
            word = re.sub(rf"{plural}$", singular, word)
            break
    return "count" if word == "time" else word


def _change(row: Figure) -> str:
    """The bound before the direction, as the gold mostly has it where there are both; a value below zero is down."""
    bound = next((sign for sign, pattern in BOUNDS.items() if re.search(pattern, row.approximate or "")), None)
    if bound is not None:
        return bound
    return row.direction if row.direction != "none" else "down" if row.value < 0 else "="


def _told(one: Quantity) -> str:
    return f"{one.change} {'-'.join(f'{value:g}' for value in one.values)} {'/'.join(sorted(one.units))}"
