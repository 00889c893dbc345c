"""The ledger of meetings: one row per meeting, however many articles tell of it.

Dated meetings are laid down first, so that a meeting told without a day can find its own among those that were fresh
news when its article was published.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from pipeline.corpus.rows import Rows, of
from pipeline.entities import Known, catalogue
from pipeline.meetings import papers
from pipeline.meetings.events import places_agree
from pipeline.seeds import Seeds
from pipeline.tables import Article, Meeting, MeetingEvidence

COUNTED = ("bilateral", "trilateral", "multilateral")
PRECISE = ("day", "month", "year", "none")  # from the surest date to none
NEAR = timedelta(days=1)  # zones, late evenings and the day of publication put one meeting on two days
FRESH = timedelta(days=2)  # news of a meeting without its day is at most this old
SOON = timedelta(days=7)  # a meeting announced without its day is held within this time, or is another one
NAMED = 4  # participants in an id; more only make it long


@dataclass(frozen=True, slots=True)
class Told:
    """A meeting as one article tells it."""

    meeting: Meeting
    article: Article


@dataclass
class Entry:
    """A meeting of the ledger: what the articles tell of it, the surest first."""

    told: list[Told] = field(default_factory=list)

    @property
    def articles(self) -> set[str]:
        return {t.article.article_id for t in self.told}


def merged(rows: Rows, seeds: Seeds) -> Rows:
    """`rows` with each meeting told once, and its evidence under one id."""
    ledger = Ledger(seeds)
    for one in sorted(told(rows), key=lambda t: PRECISE.index(t.meeting.date_precision)):
        ledger.enter(one)
    meetings: list[Meeting] = []
    renamed: dict[str, str] = {}
    ids: Counter[str] = Counter()
    for entry in ledger.entries:
        meeting = _one(entry, ledger)
        meeting = replace(meeting, meeting_id=_numbered(_id(meeting), ids))
        meetings.append(meeting)
        renamed |= {t.meeting.meeting_id: meeting.meeting_id for t in entry.told}
    evidence = [replace(e, meeting_id=renamed[e.meeting_id]) for e in of(rows, MeetingEvidence)]
    return {**rows, Meeting: meetings, MeetingEvidence: evidence}


def told(rows: Rows) -> list[Told]:
    """The meetings as each article tells them, before they are merged."""
    articles = {a.article_id: a for a in of(rows, Article)}
    article_of = {e.meeting_id: articles[e.article_id] for e in of(rows, MeetingEvidence)}
    return [Told(m, article_of[m.meeting_id]) for m in of(rows, Meeting)]


@dataclass
class Ledger:
    """Entries, found by participant and day."""

    seeds: Seeds
    entries: list[Entry] = field(default_factory=list)
    known: dict[str, Known] = field(init=False)
    _by_day: dict[tuple[str, date], list[Entry]] = field(init=False)

    def __post_init__(self) -> None:
        self.known = catalogue(self.seeds)
        self._by_day = defaultdict(list)

    def enter(self, one: Told) -> None:
        """Add what an article tells to the meeting it tells of, or as a new one."""
        fitting = [e for e in self._near(one) if self._is_same(one, e)]
        if fitting:
            entry = min(fitting, key=lambda e: _distance(one, e))
        else:
            entry = Entry()
            self.entries.append(entry)
        entry.told.append(one)
        for day in _days(one):
            for key in self.keys(one.meeting):
                if entry not in self._by_day[key, day]:
                    self._by_day[key, day].append(entry)

    def _near(self, one: Told) -> Iterator[Entry]:
        """Entries with a participant in common around the days that are possible."""
        seen: set[int] = set()
        for day in _possible_days(one):
            for key in self.keys(one.meeting):
                for entry in self._by_day.get((key, day), ()):
                    if id(entry) not in seen:
                        seen.add(id(entry))
                        yield entry

    def keys(self, meeting: Meeting) -> Iterator[str]:
        """The participants and the countries they stand for."""
        for entity_id in meeting.participant_ids:
            yield entity_id
            if (country := self._country(entity_id)) is not None:
                yield country

    def _country(self, entity_id: str) -> str | None:
        known = self.known.get(entity_id)
        return known.country if known is not None else None

    def _is_same(self, one: Told, entry: Entry) -> bool:
        """True if nothing keeps them apart. Two rows of one article are two meetings: the article tells them apart."""
        return one.article.article_id not in entry.articles and all(
            self.agree(one.meeting, other.meeting) for other in entry.told
        )

    def agree(self, a: Meeting, b: Meeting) -> bool:
        """True if form, place, status and participants may be those of one meeting, its day aside."""
        return (
            (a.form == b.form or "call" not in (a.form, b.form))
            and places_agree(a.place, b.place, self.seeds)
            and (a.status == b.status or "planned" in (a.status, b.status))
            and self._sides_agree(a, b)
        )

    def _sides_agree(self, a: Meeting, b: Meeting) -> bool:
        """The same participants; or fewer of them, where the form does not say that the others were missing."""
        small, large = sorted((a, b), key=lambda m: len(m.participant_ids))
        if not all(any(self._is_one(i, j) for j in large.participant_ids) for i in small.participant_ids):
            return False
        return (
            len(small.participant_ids) == len(large.participant_ids)
            or len(small.participant_ids) == 1
            or a.form == b.form
        )

    def _is_one(self, a: str, b: str) -> bool:
        """The same entity, or a country and someone of that country."""
        if a == b:
            return True
        labels = {self.known[i].label for i in (a, b) if i in self.known}
        return labels == {"place", "person"} and self._country(a) == self._country(b)


def _days(one: Told) -> list[date]:
    """The days under which a meeting is found: its own, else that of the news."""
    day = one.meeting.date or one.article.published
    return [day] if day is not None else []


def _possible_days(one: Told) -> list[date]:
    """Where to look for the same meeting."""
    meeting, published = one.meeting, one.article.published
    if meeting.date is not None:
        if meeting.date_precision == "day":
            return _range(meeting.date - NEAR, meeting.date + NEAR)
        return _range(meeting.date, _last(meeting))
    if published is None or one.article.published_precision != "day":
        return []
    if meeting.status == "planned":
        return _range(published, published + SOON)
    return _range(published - FRESH, published)


def _last(meeting: Meeting) -> date:
    assert meeting.date is not None
    year, month = meeting.date.year, meeting.date.month
    after = date(year + 1, 1, 1) if meeting.date_precision == "year" or month == 12 else date(year, month + 1, 1)
    return after - timedelta(days=1)


def _range(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def _distance(one: Told, entry: Entry) -> tuple[int, int]:
    """How far the days are from each other, and how many participants differ."""
    days = [abs((a - b).days) for a in _days(one) for t in entry.told for b in _days(t)]
    sides = set(one.meeting.participant_ids)
    return min(days, default=0), min(len(sides ^ set(t.meeting.participant_ids)) for t in entry.told)


def _one(entry: Entry, ledger: Ledger) -> Meeting:
    """The meeting that the articles tell of together."""
    told = [t.meeting for t in entry.told]
    sides = _united(told, ledger.known)
    dated = min(told, key=lambda m: PRECISE.index(m.date_precision))
    return replace(
        dated,
        place=_place(told, ledger.seeds),
        form=_form(told),
        status=_status(told),
        participants=tuple(sides.values()),
        participant_ids=tuple(sides),
        documents=papers.merged(name for m in told for name in m.documents),
        articles=len(entry.articles),
    )


def _united(told: Sequence[Meeting], known: dict[str, Known]) -> dict[str, str]:
    """Participants by id, without countries that one of their own stands for."""
    sides = {i: name for m in told for i, name in zip(m.participant_ids, m.participants, strict=True)}
    people = {known[i].country for i in sides if i in known and known[i].label == "person"}
    return {
        i: name
        for i, name in sides.items()
        if not (i in known and known[i].label == "place" and known[i].country in people)
    }


def _place(told: Sequence[Meeting], seeds: Seeds) -> str | None:
    """The town that most articles name, else the country."""
    counts = Counter(m.place for m in told if m.place is not None)
    countries = {name for name in counts if (place := seeds.place_named(name)) and place.kind == "country"}
    return max(counts, key=lambda name: (name not in countries, counts[name]), default=None)


def _form(told: Sequence[Meeting]) -> str:
    """A form that tells more than that they came or signed, where an article has one."""
    return next((m.form for m in told if m.form in (*COUNTED, "call")), told[0].form)


def _status(told: Sequence[Meeting]) -> str:
    """Held, once an article tells so; else what the latest told."""
    statuses = [m.status for m in told]
    return "held" if "held" in statuses else statuses[-1]


def _id(meeting: Meeting) -> str:
    named = sorted(meeting.participant_ids)
    more = (f"and-{len(named) - NAMED}",) if len(named) > NAMED else ()
    day = meeting.date.isoformat() if meeting.date is not None else "undated"
    return "-".join((day, *named[:NAMED], *more))


def _numbered(meeting_id: str, ids: Counter[str]) -> str:
    ids[meeting_id] += 1
    return meeting_id if ids[meeting_id] == 1 else f"{meeting_id}-{ids[meeting_id]}"
