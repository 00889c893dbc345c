"""Years that an article leaves open, settled by others that tell of the same meeting.

An article that prints day and month may be of several years. Read as of one of them, it tells of a meeting on a
certain day; if an article whose own date is certain tells of that meeting on that day, the year is settled. What is
settled so is evidence for nothing else, and where certain articles speak for different years, the year stays open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pipeline.corpus.ledger import Ledger, Told, told
from pipeline.corpus.rows import Rows, of, of_reading
from pipeline.reading import Reading
from pipeline.seeds import Seeds
from pipeline.tables import Article, Meeting, MeetingEvidence, Row

CERTAIN = ("metadata", "url", "header")  # bases of a date that may settle another
NEAR = timedelta(days=31)  # between the news and the day of a meeting, where that is told without its year


@dataclass(frozen=True, slots=True)
class Undated:
    """How to come back to an article: `days` gives those that it may be of, by its id, one a year; `read` reads it
    again as of the date that its row has, or gives None if that fails."""

    days: Callable[[str], Sequence[date]]
    read: Callable[[Article], Reading | None]


def settled(rows: Rows, undated: Undated, seeds: Seeds) -> Rows:
    """`rows` with the articles dated whose year others settle, and all that they tell read again as of that date."""
    of_article: dict[str, list[Meeting]] = defaultdict(list)
    for one in told(rows):
        if one.article.published is None:
            of_article[one.article.article_id].append(one.meeting)
    witnesses = _Witnesses(told(rows), seeds)
    articles: list[Article] = []
    readings: list[Reading] = []
    for article in of(rows, Article):
        found = list(_by_day(article, of_article.get(article.article_id, ()), undated, witnesses))
        if len(found) == 1:
            readings.append(found[0][0])
        elif found:
            others = ", and as ".join(_named(witness) for _, witness in found)
            article = replace(article, published_note=f"{article.published_note}; it tells of one meeting as {others}")
        articles.append(article)
    return _replaced({**rows, Article: articles}, readings)


def _by_day(
    article: Article, meetings: Sequence[Meeting], undated: Undated, witnesses: _Witnesses
) -> Iterator[tuple[Reading, Told]]:
    """The article read as of each of its days that a witness speaks for, with the witness."""
    known = {meeting.date for meeting in meetings if meeting.date_precision == "day"}
    near = {day for meeting in meetings for day in witnesses.days(meeting)} - known
    for day in undated.days(article.article_id) if near else ():
        if not any(abs(at - day) <= NEAR for at in near):
            continue
        reading = undated.read(replace(article, published=day, published_precision="day", published_basis="inferred"))
        new = (meeting for meeting in reading.rows_of(Meeting) if meeting.date not in known) if reading else ()
        witness = next((found for meeting in new if (found := witnesses.of(meeting))), None)
        if reading is not None and witness is not None:
            note = f"{article.published_note}; it tells of the same meeting as {_named(witness)}: so {day.year}"
            reading.article = replace(reading.article, published_note=note)
            yield reading, witness


def _named(witness: Told) -> str:
    """'“Leaders meet in Sochi” of 2021-11-27', in an order of words that a note can end with."""
    article = witness.article
    return f"“{article.title or article.path}”, which is of {article.published}"


class _Witnesses:
    """Meetings told with their day by articles whose own date is certain, found by participant."""

    def __init__(self, all_told: Iterable[Told], seeds: Seeds) -> None:
        self._ledger = Ledger(seeds)
        self._by_party: dict[str, list[Told]] = defaultdict(list)
        for one in all_told:
            is_certain = one.article.published_basis in CERTAIN and one.article.published_precision == "day"
            if is_certain and one.meeting.date_precision == "day":
                for party in self._ledger.keys(one.meeting):
                    self._by_party[party].append(one)

    def days(self, meeting: Meeting) -> set[date]:
        """The days on which a meeting like this one was held."""
        return {one.meeting.date for one in self._like(meeting) if one.meeting.date is not None}

    def of(self, meeting: Meeting) -> Told | None:
        """Who tells of this meeting on its day."""
        if meeting.date_precision != "day":
            return None
        return next((one for one in self._like(meeting) if one.meeting.date == meeting.date), None)

    def _like(self, meeting: Meeting) -> Iterator[Told]:
        """Those with the same sides, two or more, at the same place, or on the telephone."""
        for party in dict.fromkeys(self._ledger.keys(meeting)):
            for one in self._by_party.get(party, ()):
                sides = len(meeting.participant_ids)
                is_placed = meeting.form == "call" or (meeting.place is not None and one.meeting.place is not None)
                is_alike = sides == len(one.meeting.participant_ids) and self._ledger.agree(meeting, one.meeting)
                if sides > 1 and is_placed and is_alike:
                    yield one


def _replaced(rows: Rows, readings: Sequence[Reading]) -> Rows:
    """`rows` with those of some articles as read again, each article in its old place."""
    again = {reading.article.article_id: of_reading(reading) for reading in readings}
    if not again:
        return rows
    meetings = {e.meeting_id for e in of(rows, MeetingEvidence) if e.article_id in again}

    def is_old(row: Row) -> bool:
        if isinstance(row, Meeting):
            return row.meeting_id in meetings
        return getattr(row, "article_id", None) in again

    new: dict[type[Row], list[Row]] = {
        kind: [row for row in found if kind is Article or not is_old(row)] for kind, found in rows.items()
    }
    for found in again.values():
        for kind, added in found.items():
            if kind is not Article:
                new.setdefault(kind, []).extend(added)
    dated = {article_id: of(found, Article)[0] for article_id, found in again.items()}
    return {**new, Article: [dated.get(a.article_id, a) for a in of(rows, Article)]}
