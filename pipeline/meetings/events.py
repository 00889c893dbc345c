"""Which tellings are of one meeting, and what they say of it together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import zip_longest

from pipeline.meetings import papers
from pipeline.meetings.cues import CALL, FACE, SIGNING, VISIT
from pipeline.meetings.parties import Party
from pipeline.meetings.setting import When
from pipeline.meetings.standing import HELD, OFF, PLANNED
from pipeline.meetings.tellings import Telling
from pipeline.seeds import Seeds

ONE_DAY, NEWS = timedelta(days=1), timedelta(days=3)
NEAR = 2  # sentences
TALKS = "noun talk"  # 'the talks' are a call only where 'telephone talks' were told of
COUNTS = {2: "bilateral", 3: "trilateral"}


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting as the tellings so far have it; they stand in `told`, in order."""

    kind: str
    parties: tuple[Party, ...]
    is_whole: bool
    size: str | None
    place: str | None
    when: When | None
    status: str
    papers: tuple[str, ...]
    told: tuple[Telling, ...]

    @property
    def form(self) -> str:
        """The form that the table wants: said by a word, else by the number of sides."""
        if self.kind in (CALL, VISIT, SIGNING):
            return self.kind
        sides = max(_sides(self.parties), min(len(self.parties), 2))  # two people of one country are two sides
        return self.size or COUNTS.get(sides, "multilateral")

    @property
    def is_assumed(self) -> bool:
        """True if no word tells whether they met or telephoned."""
        return all(t.is_assumed for t in self.told)

    @property
    def is_earlier(self) -> bool:
        """True if it is told as one before that which is the news: 'they last met in June'."""
        return any(t.is_earlier for t in self.told)


def events(tellings: Iterable[Telling], seeds: Seeds) -> list[Event]:
    """The meetings of one article, in the order in which they are first told.

    Full tellings come first, so that 'met' without a day finds the dated meeting; tellings without names ('the
    talks') join the meeting told last before them.
    """
    all_told = list(tellings)
    found: list[Event] = []
    for telling in sorted((t for t in all_told if t.parties and not t.is_weak), key=_fullness):
        event = _event(telling)
        at = next((i for i, other in enumerate(found) if is_same(event, other, seeds)), None)
        if at is None:
            found.append(event)
        else:
            found[at] = joined(found[at], event, seeds)
    others = [t for t in all_told if t.is_other]
    rest = [t for t in all_told if (not t.parties or t.is_weak) and not t.is_other]
    for telling, following in zip_longest(rest, rest[1:]):
        if telling.is_weak:
            is_told_next = (
                following is not None and not following.parties and following.sentence - telling.sentence < NEAR
            )
            found += [_event(telling)] if is_told_next and not _is_among(telling, found) else []
            continue
        since = max((t.cue for t in others if t.rule == telling.rule and t.cue < telling.cue), default=-1)
        at = _spoken_of(telling, found, since, seeds)
        if at is not None:
            event = joined(found[at], _event(telling), seeds)
            found[at] = replace(event, parties=_united(event.parties, telling.joining))
        elif len(telling.joining) > 1:
            found.append(_event(replace(telling, parties=telling.joining)))
    return sorted(filter(_is_news, _folded(found, seeds)), key=lambda e: (e.told[0].sentence, e.told[0].cue))


def _folded(found: Sequence[Event], seeds: Seeds) -> list[Event]:
    """Signings told without day and place are part of the meeting of those people where the same paper is signed."""
    kept = [e for e in found if e.kind != SIGNING or e.when is not None or e.place is not None]
    for event in (e for e in found if e not in kept):
        ids = {p.entity_id for p in event.parties}
        at = next(
            (i for i, o in enumerate(kept) if ids <= {p.entity_id for p in o.parties} and _sign_one(event, o)), None
        )
        if at is None:
            kept.append(event)
        else:
            kept[at] = joined(kept[at], event, seeds)
    return kept


def _sign_one(a: Event, b: Event) -> bool:
    return a.status == b.status and len(papers.merged((*b.papers, *a.papers))) == len(b.papers) > 0


def _is_among(telling: Telling, found: Iterable[Event]) -> bool:
    """True if all whom it names met."""
    ids = {p.entity_id for p in telling.parties}
    return any(ids <= {p.entity_id for p in event.parties} for event in found)


def _is_news(event: Event) -> bool:
    """'has met many leaders' is no meeting: with one name, it must be the news, or have a day or a place; and so must
    'there he met the guitarist Ender', between people of whom no office is known."""
    if all(t.is_weak for t in event.told):
        return False  # 'they discussed gas', and no meeting is told of
    is_set = event.when is not None or event.place is not None
    if is_set or event.kind != FACE or any(t.is_lead for t in event.told):
        return True
    is_met = all(t.rule == "verb meet" for t in event.told)
    return len(event.parties) > 1 and not (is_met and all(p.country is None for p in event.parties))


def is_same(a: Event, b: Event, seeds: Seeds) -> bool:
    """True if nothing keeps the two apart: kinds, sides, days, places and whether it was held."""
    return (
        _kinds_agree(a, b)
        and _is_on_the_way(a, b, seeds)
        and (a.is_earlier == b.is_earlier or (a.when is not None and b.when is not None))
        and _parties_agree(a, b)
        and _times_agree(a, b)
        and places_agree(a.place, b.place, seeds)
        and _statuses_agree(a, b)
    )


def joined(a: Event, b: Event, seeds: Seeds) -> Event:
    """What two tellings of one meeting say together; `a` is the fuller one."""
    told = tuple(
        sorted({(t.sentence, t.cue): t for t in (*a.told, *b.told)}.values(), key=lambda t: (t.sentence, t.cue))
    )
    kind = _kind(a, b)
    when = min((w for w in (a.when, b.when) if w), key=lambda w: (w.is_inferred, w.last - w.first), default=None)
    is_of_visit = any(e.kind == VISIT and e.when == when for e in (a, b)) and kind != VISIT
    if when is not None and when.precision == "day" and when.first != when.last and is_of_visit:
        when = replace(when, precision="month")  # on one of the days of the visit
    return replace(
        a,
        kind=kind,
        parties=_united(a.parties, b.parties),
        is_whole=a.is_whole or b.is_whole,
        size=a.size or b.size,
        place=_nearer(a.place, b.place, seeds),
        when=when,
        status=_status(a, b),
        papers=papers.merged((*a.papers, *b.papers)),
        told=told,
    )


def places_agree(a: str | None, b: str | None, seeds: Seeds) -> bool:
    """True for the same place, for a town and its country, and where one is not told."""
    if a is None or b is None or a == b:
        return True
    return _lies_in(a, b, seeds) or _lies_in(b, a, seeds)


def _event(telling: Telling) -> Event:
    return Event(
        telling.kind,
        telling.parties,
        telling.is_whole,
        telling.size,
        telling.place,
        telling.when,
        telling.status,
        papers.merged(telling.papers),
        (telling,),
    )


def _fullness(telling: Telling) -> tuple[bool, bool, bool, bool, int]:
    return (
        telling.kind in (VISIT, SIGNING),
        not telling.is_whole,
        telling.when is None or telling.when.is_inferred,
        telling.place is None,
        telling.cue,
    )


def _spoken_of(telling: Telling, found: Sequence[Event], since: int, seeds: Seeds) -> int | None:
    """The meeting that a telling without names speaks of: the one told last before it, behind token `since`, that
    nothing keeps apart."""
    before = [
        (len(event.parties) > 1, last, at)
        for at, event in enumerate(found)
        if _kinds_agree(_event(telling), event)
        and not (event.kind == CALL and telling.rule == TALKS and all(t.rule != TALKS for t in event.told))
        and not (telling.kind == FACE and (event.kind == VISIT or (event.kind == SIGNING and telling.when is not None)))
        and (telling.status == event.status or (telling.status in OFF and event.status == PLANNED))
        and all(any(_is_one(p, other) for other in event.parties) for p in telling.of)
        and _papers_agree(telling, event)
        and _adds_little(telling, event)
        and places_agree(telling.place, event.place, seeds)
        and _times_agree(_event(telling), event)
        and (last := max((t.cue for t in event.told if t.cue < telling.cue), default=-1)) > since
    ]
    return max(before)[-1] if before else None


def _adds_little(telling: Telling, event: Event) -> bool:
    """A day or a place is added in the next sentences ('dated the talks to 14 December'); told later, it is that of
    another meeting ('since last November's meeting in Sochi')."""
    if telling.when is None and telling.place is None:
        return True
    is_near = min(abs(telling.sentence - t.sentence) for t in event.told) <= NEAR
    is_known = (telling.when is None or event.when is not None) and (telling.place is None or event.place is not None)
    return is_known or (is_near and (telling.when is None or telling.when.precision == "day"))


def _papers_agree(telling: Telling, event: Event) -> bool:
    """A named paper is signed where one of its kind is; 'the signing' alone, wherever something may be signed."""
    if telling.kind == SIGNING and event.kind == VISIT:
        return False
    return not telling.papers or len(papers.merged((*event.papers, *telling.papers))) == len(event.papers)


def _kinds_agree(a: Event, b: Event) -> bool:
    """A call is no meeting, unless only 'spoke with' makes it one."""
    return a.kind == b.kind or CALL not in (a.kind, b.kind) or a.is_assumed or b.is_assumed


def _kind(a: Event, b: Event) -> str:
    """What a word tells for sure; else a meeting rather than a signing or a visit, and a call rather than a meeting."""
    if a.is_assumed != b.is_assumed and CALL in (a.kind, b.kind):
        return b.kind if a.is_assumed else a.kind
    if CALL in (a.kind, b.kind):
        return CALL
    return FACE if FACE in (a.kind, b.kind) else a.kind if a.kind != SIGNING else b.kind


def _parties_agree(a: Event, b: Event) -> bool:
    small, large = sorted((a, b), key=lambda e: len(e.parties))
    if not all(any(_is_one(p, other) for other in large.parties) for p in small.parties):
        return False
    same = {p.entity_id for p in small.parties} <= {p.entity_id for p in large.parties}
    if not same and not _share_place_or_time(a, b):  # 'Russia and Azerbaijan', for their ministers
        return False
    if len(small.parties) == len(large.parties):
        return True
    if small.size == "multilateral" and large.size == "bilateral":  # who attends a summit meets others there
        return False
    if (
        len(small.parties) == 1 and small.kind == FACE
    ):  # met people without a name: that of the headline, or there and then
        return any(t.is_lead for t in small.told) or _share_place_or_time(a, b)
    is_headline = all(any(t.is_lead for t in e.told) for e in (small, large))  # names those who matter most
    return len(small.parties) == 1 or small.kind in (VISIT, SIGNING) or not small.is_whole or is_headline


def _is_on_the_way(a: Event, b: Event, seeds: Seeds) -> bool:
    """A visit is part of a meeting there, of one on that day, or of one with somebody of the country it goes to;
    elsewhere it is another stop of the journey."""
    if (a.kind == VISIT) == (b.kind == VISIT) or _share_place_or_time(a, b):
        return True
    visit, meeting = (a, b) if a.kind == VISIT else (b, a)
    hosts = {p.country for p in meeting.parties} - {p.country for p in visit.parties} - {None}
    return (a.when is None) == (b.when is None) and _country(visit.place, seeds) in hosts


def _share_place_or_time(a: Event, b: Event) -> bool:
    """Both told; that they agree is seen to elsewhere."""
    return (a.place is not None and b.place is not None) or (a.when is not None and b.when is not None)


def _is_one(a: Party, b: Party) -> bool:
    """The same entity, or a country and a person of that country."""
    if a.entity_id == b.entity_id:
        return True
    return "place" in (a.label, b.label) and a.label != b.label and a.country is not None and a.country == b.country


def _times_agree(a: Event, b: Event) -> bool:
    if a.when is None or b.when is None:
        return True
    if a.when.is_inferred != b.when.is_inferred:  # news is as old as the day before its publication, or a little more
        inferred, stated = (a.when, b.when) if a.when.is_inferred else (b.when, a.when)
        return stated.first - ONE_DAY <= inferred.first <= stated.last + NEWS
    return a.when.first <= b.when.last and b.when.first <= a.when.last


def _statuses_agree(a: Event, b: Event) -> bool:
    """Planned and held are of one meeting if both tell a day, or if a later update tells that it was held; planned and
    called off, unless it is then planned anew for a day."""
    if a.status == b.status:
        return True
    if PLANNED in (a.status, b.status) and (a.status in OFF or b.status in OFF):
        planned, off = (a, b) if a.status == PLANNED else (b, a)
        return planned.when is None or off.when is not None or planned.told[0].cue < off.told[0].cue
    if {a.status, b.status} != {HELD, PLANNED}:
        return False
    if a.when is not None and b.when is not None:
        return True
    planned, held = (a, b) if a.status == PLANNED else (b, a)
    return max(t.part for t in held.told) > min(t.part for t in planned.told)


def _status(a: Event, b: Event) -> str:
    """Called off, or held, once that is told of what was planned."""
    return next((s for s in (*OFF, HELD) if s in (a.status, b.status)), a.status)


def _united(a: Sequence[Party], b: Sequence[Party]) -> tuple[Party, ...]:
    people = {p.entity_id: p for p in (*a, *b)}
    told = {p.country for p in people.values() if p.label == "person"}
    return tuple(p for p in people.values() if p.label != "place" or p.country not in told)


def _nearer(a: str | None, b: str | None, seeds: Seeds) -> str | None:
    """The narrower of two places that agree."""
    if a is None or b is None:
        return a or b
    return b if _lies_in(b, a, seeds) else a


def _lies_in(inner: str, outer: str, seeds: Seeds) -> bool:
    """A town in its country, a seat of government in its country or in the capital."""
    outside = seeds.place_named(outer)
    inside = seeds.place_named(inner)
    seat = seeds.institution_named(inner)
    if outside is None:
        return False
    if inside is not None:
        return inside.kind != "country" and outside.kind == "country" and inside.country == outside.id
    return seat is not None and seat.country is not None and seat.country in (outside.id, outside.country)


def _country(name: str | None, seeds: Seeds) -> str | None:
    """The country that a place is or lies in."""
    place = seeds.place_named(name) if name is not None else None
    return place.id if place is not None and place.kind == "country" else place.country if place is not None else None


def _sides(parties: Sequence[Party]) -> int:
    """Persons of one country are one side."""
    return len({p.country or p.entity_id for p in parties})
