"""The entries of the seed files, and the ways to look them up."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self, TypeVar

from pipeline.seeds.entries import Days, Event, Formula, Institution, Leader, Metric, Office, Outlet, Place, Role, Theme
from pipeline.seeds.files import DEFAULT_FOLDER, ENTRIES, parsed, problem, read
from pipeline.seeds.spelling import fold

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


@dataclass(frozen=True)
class Seeds:
    """All entries, in the order of the files, and the ways to look them up. Nobody writes to it."""

    leaders: tuple[Leader, ...] = ()
    roles: tuple[Role, ...] = ()
    places: tuple[Place, ...] = ()
    institutions: tuple[Institution, ...] = ()
    events: tuple[Event, ...] = ()
    themes: tuple[Theme, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    metrics: tuple[Metric, ...] = ()
    formulas: tuple[Formula, ...] = ()
    fingerprint: str = ""
    _by_id: dict[str, dict[str, Any]] = field(init=False, repr=False, compare=False)
    _by_name: dict[str, dict[str, Any]] = field(init=False, repr=False, compare=False)
    _held: dict[tuple[str, str], list[tuple[Office, Leader]]] = field(init=False, repr=False, compare=False)

    @property
    def version(self) -> str:
        """How a run names the seeds it was made with: 'seeds 0123456789ab'."""
        return f"seeds {self.fingerprint[:12]}"

    def __hash__(self) -> int:
        return hash(self.fingerprint)  # look-ups are cached by the seeds; hashing every entry would cost more than they

    @classmethod
    def load(cls, folder: Path | str = DEFAULT_FOLDER) -> Self:
        """Read the files of `folder`. Raises SeedError."""
        return cls.of(read(folder))

    @classmethod
    def of(cls, contents: Mapping[str, bytes]) -> Self:
        """Read the contents of the files, by name of the file, as `read` gives them. Raises SeedError."""
        seeds = cls(
            **{f"{kind}s": entries for kind, entries in parsed(contents).items()},
            fingerprint=hashlib.sha256(b"\0".join(contents.values())).hexdigest(),
        )
        _check_references(seeds)
        return seeds

    def __post_init__(self) -> None:
        by_id = {kind: _unique(kind, "id", getattr(self, f"{kind}s"), lambda x: (x.id,), str) for kind in ENTRIES}
        _unique("leader", "names", self.leaders, lambda x: x.full_names)
        _unique("event", "names", self.events, lambda x: x.names)
        by_name = {
            "leader": _grouped((fold(n), x) for x in self.leaders for n in (*x.full_names, *x.surnames)),
            "demonym": _grouped((fold(n), x) for x in self.places for n in x.demonyms),
            "role": _unique("role", "titles", self.roles, lambda x: (*x.titles, *x.plurals)),
            "place": _unique("place", "names", self.places, lambda x: (x.name, *x.names)),
            "institution": _unique("institution", "names", self.institutions, lambda x: (x.name, *x.names)),
            "outlet": _unique("outlet", "names", self.outlets, lambda x: (x.name, *x.names)),
            "domain": _unique("outlet", "domains", self.outlets, lambda x: x.domains, str.casefold),
        }
        held = _grouped(((office.role, office.of), (office, x)) for x in self.leaders for office in x.offices)
        for name, value in (("_by_id", by_id), ("_by_name", by_name), ("_held", held)):
            object.__setattr__(self, name, value)  # the dataclass is frozen; nothing writes to these later

    # By id: None where there is no such entry.

    def leader(self, id: str) -> Leader | None:
        return self._by_id["leader"].get(id)

    def role(self, id: str) -> Role | None:
        return self._by_id["role"].get(id)

    def place(self, id: str) -> Place | None:
        return self._by_id["place"].get(id)

    def institution(self, id: str) -> Institution | None:
        return self._by_id["institution"].get(id)

    def theme(self, id: str) -> Theme | None:
        return self._by_id["theme"].get(id)

    def themes_under(self, id: str) -> tuple[Theme, ...]:
        """The themes that stand under that one, at whatever depth, in the order of the file."""
        under = {id}
        for _ in self.themes:
            under |= {theme.id for theme in self.themes if theme.parent in under}
        return tuple(theme for theme in self.themes if theme.id in under and theme.id != id)

    def outlet(self, id: str) -> Outlet | None:
        return self._by_id["outlet"].get(id)

    def metric(self, id: str) -> Metric | None:
        return self._by_id["metric"].get(id)

    # By the words of a text, compared as `fold` writes them. Case is lost: 'us' finds the United States.

    def leaders_named(self, text: str) -> tuple[Leader, ...]:
        """Everyone with that full name or that surname, in the order of the file; empty when nobody."""
        return tuple(dict.fromkeys(self._by_name["leader"].get(fold(text), ())))

    def role_of_title(self, text: str) -> Role | None:
        """The role of a title, singular or plural: 'Prime Minister', 'presidents', 'top diplomat'."""
        return self._by_name["role"].get(fold(text))

    def place_named(self, text: str) -> Place | None:
        """The place of that name: 'Artsakh', 'the United States'."""
        return self._by_name["place"].get(_bare(text))

    def place_of_demonym(self, text: str) -> Place | None:
        """The place of 'Azerbaijani' or 'Azeris'; None also where two places share the word."""
        return _only(self._by_name["demonym"].get(fold(text), ()))

    def institution_named(self, text: str) -> Institution | None:
        """The institution of that name: 'EU', 'the Kremlin'."""
        return self._by_name["institution"].get(_bare(text))

    def outlet_named(self, text: str) -> Outlet | None:
        """The outlet of that name: 'RIA Novosti', 'Azerbaijan State News Agency'."""
        return self._by_name["outlet"].get(_bare(text))

    def outlet_of_domain(self, host: str) -> Outlet | None:
        """The outlet that publishes at a host: 'tass.com', 'www.tass.com', 'space.commonspace.eu'."""
        labels = host.casefold().removeprefix("www.").split(".")
        candidates = (".".join(labels[start:]) for start in range(len(labels) - 1))
        return next((x for name in candidates if (x := self._by_name["domain"].get(name))), None)

    # By office and day.

    def office_holder(self, role: str, of: str, when: Days | None) -> Leader | None:
        """Who holds `role` at the place or institution `of` in those days.

        None when unknown, when two persons hold it (as on a day of handover), when the role is a shared one, and,
        without days, when more than one ever held it. A government's seat answers for its country: the president
        of 'Kremlin' is Russia's. Vague roles are settled as `Role` tells.
        """
        for exact in self._meant(role, of):
            for seat in self._seats(of):
                terms = self._held.get((exact, seat), ())
                holders = [x for office, x in terms if when is None or office.held_in(when)]
                if holders:
                    return _only(dict.fromkeys(holders))
        return None

    def _meant(self, role: str, of: str) -> tuple[str, ...]:
        known = self.role(role)
        if known is None or known.shared:
            return ()
        if known.leads:
            body = self.place(of) or self.institution(of)
            return (role, body.leader_role) if body is not None and body.leader_role else (role,)
        return (role, *known.denotes)

    def _seats(self, of: str) -> tuple[str, ...]:
        body = self.institution(of)
        if body is not None and body.kind == "government" and body.country:
            return (of, body.country)
        return (of,)


def _bare(name: str) -> str:
    return fold(name).removeprefix("the ")


def _only(candidates: Iterable[_Value]) -> _Value | None:
    found = list(candidates)
    return found[0] if len(found) == 1 else None


def _grouped(pairs: Iterable[tuple[_Key, _Value]]) -> dict[_Key, list[_Value]]:
    groups: dict[_Key, list[_Value]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups


def _unique(
    kind: str,
    name: str,
    entries: Iterable[Any],
    keys: Callable[[Any], Iterable[str]],
    spelt: Callable[[str], str] = _bare,
) -> dict[str, Any]:
    """Entries by their keys, as `spelt` writes them. Raises SeedError when two entries share a key."""
    index: dict[str, Any] = {}
    for entry in entries:
        for key in {spelt(key) for key in keys(entry)}:
            if key in index:
                raise problem(kind, entry.id, name, f"{key!r} is also that of {index[key].id!r}; leave it in one")
            index[key] = entry
    return index


def _check_references(seeds: Seeds) -> None:
    """Every id that an entry names must be the id of an entry. Raises SeedError."""
    for kind, entry, name, target, found in _references(seeds):
        if target is not None and not found:
            raise problem(kind, entry, name, f"{target!r} is the id of no entry; correct it, or add that entry")
    for theme in seeds.themes:
        if theme.parent in (theme.id, *(under.id for under in seeds.themes_under(theme.id))):
            raise problem("theme", theme.id, "parent", f"{theme.parent!r} stands under it, or is itself; keep one way")
    for body in seeds.institutions:
        if seeds.place(body.id):
            raise problem("institution", body.id, "id", "is also that of a place; rename one, offices are `of` either")
    bodies = {fold(body.id) for body in seeds.institutions}
    for outlet in seeds.outlets:
        if fold(outlet.id) in bodies:
            raise problem(
                "outlet", outlet.id, "id", "is also that of an institution; rename one, both are organisations"
            )


def _references(seeds: Seeds) -> Iterator[tuple[str, str, str, str | None, object]]:
    """(kind, id of the entry, field, id it names, what was found under that id)"""
    for leader in seeds.leaders:
        yield "leader", leader.id, "country", leader.country, seeds.place(leader.country or "")
        for office in leader.offices:
            yield "leader", leader.id, "offices, role", office.role, seeds.role(office.role)
            body = seeds.place(office.of) or seeds.institution(office.of)
            yield "leader", leader.id, "offices, of", office.of, body
    for role in seeds.roles:
        for other in role.denotes:
            yield "role", role.id, "denotes", other, seeds.role(other)
    for place in seeds.places:
        yield "place", place.id, "country", place.country, seeds.place(place.country or "")
        yield "place", place.id, "capital", place.capital, seeds.place(place.capital or "")
        government = seeds.place(place.stands_for or "") or seeds.institution(place.stands_for or "")
        yield "place", place.id, "stands_for", place.stands_for, government
        yield "place", place.id, "leader_role", place.leader_role, seeds.role(place.leader_role)
    for body in seeds.institutions:
        yield "institution", body.id, "country", body.country, seeds.place(body.country or "")
        yield "institution", body.id, "leader_role", body.leader_role, seeds.role(body.leader_role or "")
    for event in seeds.events:
        for country in event.countries:
            yield "event", event.id, "countries", country, seeds.place(country)
    for theme in seeds.themes:
        yield "theme", theme.id, "parent", theme.parent, seeds.theme(theme.parent or "")
    for outlet in seeds.outlets:
        yield "outlet", outlet.id, "country", outlet.country, seeds.place(outlet.country or "")
