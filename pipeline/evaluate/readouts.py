"""Readouts of meetings and calls: form, foreign participants and day, read from the body; the title is the gold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline import nlp
from pipeline.analyst import Analyst
from pipeline.evaluate import gold
from pipeline.evaluate.judged import Judged
from pipeline.readers.source import Source
from pipeline.reading import Reading
from pipeline.seeds import Seeds, fold
from pipeline.tables import Meeting

KEYS = ("title", "published", "form", "text")
TODAY = re.compile(r"(?i)\btoday\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
# Offices of foreign guests; governors, senators, secretaries and administrators are hosts' own people.
OFFICE = re.compile(
    r"(?:Vice |Deputy |First |Former |Interim )?"
    r"(?:President|Prime Minister|Chancellor|King|Queen|Emir|Amir|Crown Prince|Sultan|Pope|Taoiseach|Foreign Minister"
    r"|First Minister|Secretary[- ]General|Director[- ]General)(?:[- ]Elect|[- ]elect|[- ]Designate)?\b"
)
NAME = re.compile(r"(?:(?:[^\W\d_a-z][\w’'.-]*|bin|al|el|von|der|da|de)[ ,]?\s*)+")
PARTICLES = frozenset(
    {"al", "bin", "da", "de", "der", "el", "ii", "iii", "jr", "of", "sheikh", "the", "von", "his", "dr"}
)
HOSTS = frozenset({"biden", "harris"})
GUESTS = re.compile(r"\b(?:with|With|between|Between|of the Meeting Between)\b(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Readout:
    """One readout: the body as the article, and what its title says."""

    source: Source
    title: str
    form: str  # call, meeting
    published: date


def judge(folder: Path, seeds: Seeds, model: nlp.Model) -> Iterator[Judged]:
    """'readouts form' (call or not) of every body; 'readouts participants': all foreign guests of the title are
    found; 'readouts date': the day, where the body says 'today' or a weekday."""
    told = [_readout(line) for line in gold.lines(folder, KEYS)]
    readings = Analyst(seeds, model).readings([readout.source for readout in told])
    for readout, reading in zip(told, readings, strict=True):
        yield from _judged(readout, reading)


def _readout(line: gold.Line) -> Readout:
    day = date.fromisoformat(line.row["published"])
    source = Source(line.name, line.path.name, line.row["text"], published=day)
    return Readout(source, line.row["title"], line.row["form"], day)


def _judged(readout: Readout, reading: Reading) -> Iterator[Judged]:
    """The first meeting that the body tells of is the one that it is a readout of."""
    meeting = next(iter(reading.rows_of(Meeting)), None)
    detail = f"{readout.title} read as {meeting}"

    def judged(measured: str, is_right: bool) -> Judged:
        return Judged.wanted(f"readouts {measured}", is_right, readout.source.article_id, detail)

    yield judged("form", meeting is not None and (meeting.form == "call") == (readout.form == "call"))
    guests = [_spellings(guest, reading.seeds) for guest in _guests(readout.title)]
    if guests:
        found = {word for name in (meeting.participants if meeting else ()) for word in _words(name)}
        yield judged("participants", all(guest & found for guest in guests))
    if TODAY.search(readout.source.text):
        yield judged("date", meeting is not None and meeting.date == readout.published)


def _guests(title: str) -> Iterator[set[str]]:
    """The words of the names of foreign guests: 'with Prime Minister Suga Yoshihide of Japan' -> {suga, yoshihide}."""
    match = GUESTS.search(title)
    for office in OFFICE.finditer(match.group(1) if match else ""):
        after = match.group(1)[office.end() :] if match else ""
        name = NAME.match(
            re.sub(r"^\s*(?:of (?:the )?[A-Z]\w+(?: [A-Z]\w+)*?(?= [A-Z]\w+ [A-Z])|Sheikh)?\s*", "", after)
        )
        words = set(_words(re.split(r"\bof\b|,|\band\b|\bon\b", name.group())[0])) if name else set()
        if words and not words & HOSTS:
            yield words


def _spellings(guest: set[str], seeds: Seeds) -> set[str]:
    """The words of a name and of the spelling that the seeds prefer ('Zelenskyy' is Zelensky)."""
    leaders = [leader for word in guest for leader in seeds.leaders_named(word)]
    return guest.union(*(_words(leader.name) for leader in leaders))


def _words(name: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d_]+", fold(name)) if len(word) > 1} - PARTICLES
