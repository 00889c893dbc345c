"""What Readout knows of the world: `seeds/*.toml` read into frozen, checked look-ups.

Six files, edited by whoever adapts Readout to another region: `leaders.toml` (`[[leader]]`, `[[role]]`),
`places.toml` (`[[place]]`, `[[institution]]`, `[[event]]`), `themes.toml` (`[[theme]]`), `outlets.toml`
(`[[outlet]]`) and, if wanted, `metrics.toml` (`[[metric]]`) and `courtesies.toml` (`[[formula]]`). Reading is strict:
anything unknown, missing, doubled or dangling raises `SeedError`, which names file, entry and field and says what to
do. Looking up is lenient about spelling (`fold`) and never guesses: what is unknown or ambiguous comes back as None.
"""

import calendar
import hashlib
import os
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, Self, TypeVar

DEFAULT_FOLDER = Path(__file__).resolve().parent.parent / "seeds"
SETTING = "READOUT_SEEDS"

# Letters that Unicode does not decompose, and signs that newsrooms write in several ways.
_LETTERS = str.maketrans(
    {"ə": "e", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"}
    | dict.fromkeys("’‘ʼʻ`´", "'")
    | dict.fromkeys("-‐‑–—", " ")
)


@lru_cache(maxsize=1 << 15)  # names come again and again
def fold(text: str) -> str:
    """The form in which names are compared: no case, no accents, straight apostrophes, hyphen = space.

    >>> fold("Nagorno-Karabakh"), fold("Əliyev"), fold("ERDOĞAN"), fold("Côte d’Ivoire")
    ('nagorno karabakh', 'eliyev', 'erdogan', "cote d'ivoire")
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(bare.translate(_LETTERS).split())


def default_folder() -> Path:
    """The folder named by READOUT_SEEDS, else seeds/ beside the packages."""
    return Path(os.environ.get(SETTING) or DEFAULT_FOLDER)


class SeedError(ValueError):
    """A seed file cannot be used. The message says file, entry, field and what to do."""


@dataclass(frozen=True, slots=True)
class Office:
    """A role held at the place or institution `of`. `start` None: since unknown times; `end` None: still."""

    role: str
    of: str
    start: date | None = None
    end: date | None = None

    def held_on(self, day: date) -> bool:
        """Whether the office was held on that day, its first and its last day included."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Leader:
    """A person in public life. `surname` is used alone in the press; by default the last word of the name."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    surname: str | None = None
    country: str | None = None
    gender: str | None = None
    wikidata: str | None = None
    offices: tuple[Office, ...] = ()

    @property
    def surnames(self) -> tuple[str, ...]:
        """The surname and its other spellings: every one-word entry of `names`."""
        first = self.surname or self.name.split()[-1]
        return (first, *(name for name in self.names if " " not in name and name != first))

    @property
    def full_names(self) -> tuple[str, ...]:
        """The name and its other spellings of more than one word."""
        return (self.name, *(name for name in self.names if " " in name))


@dataclass(frozen=True, slots=True)
class Role:
    """An office in general, with the lower-case words for it.

    `denotes` lists the roles that a vague word may stand for, best first ('head of state': king, president);
    `leads` marks words for whoever leads ('leader', 'head'), settled by `leader_role` of the place or
    institution; `shared` marks roles that several people hold at once ('ambassador'), which by themselves
    never tell who is meant. `rank` 1 is the highest.
    """

    id: str
    titles: tuple[str, ...]
    plurals: tuple[str, ...] = ()
    rank: int = 9
    denotes: tuple[str, ...] = ()
    leads: bool = False
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A country, region, city, area or building. `leader_role` is the office that leads a country.

    Where `stands_for_government`, the name also means a government ('Moscow said'): that of `stands_for` (a
    place or an institution, as 'EU' for Brussels), or of the place's own country.
    """

    id: str
    name: str
    kind: str
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    country: str | None = None
    capital: str | None = None
    stands_for_government: bool = False
    stands_for: str | None = None
    leader_role: str = "president"
    wikidata: str | None = None

    @property
    def government(self) -> str | None:
        """Id of the place or institution whose government the name may mean; None if it means none."""
        return (self.stands_for or self.country) if self.stands_for_government else None


@dataclass(frozen=True, slots=True)
class Institution:
    """A ministry, alliance, company or other body. `leader_role` is the office that heads it, if one does."""

    id: str
    name: str
    kind: str
    names: tuple[str, ...] = ()
    country: str | None = None
    leader_role: str | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """An anchor in time. `anniversary`: articles count years from `start` ('30th anniversary of ...')."""

    id: str
    label: str
    kind: str
    start: date
    end: date | None = None
    names: tuple[str, ...] = ()
    anniversary: bool = False
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme to chart. The syntax of `terms` and `exclude` is told at the top of `themes.toml`."""

    id: str
    label: str
    description: str
    terms: tuple[str, ...]
    exclude: tuple[str, ...] = ()
    parent: str | None = None
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news agency, paper, broadcaster or site, with the hosts of its pages (without 'www.')."""

    id: str
    name: str
    kind: str
    names: tuple[str, ...] = ()
    country: str | None = None
    domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Metric:
    """Something that articles give figures of, as trade turnover. The syntax of its terms is that of `themes.toml`.

    A figure is one of it if its unit is of one of the kinds `units` (UNITS), one of the `terms` stands in the words for
    what it measures, and, where given, one of `verbs` says what is done with that and one of `context` stands in its
    sentence. `between`: it holds between two countries.
    """

    id: str
    label: str
    description: str
    units: tuple[str, ...]
    terms: tuple[str, ...]
    exclude: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    between: bool = False


@dataclass(frozen=True, slots=True)
class Formula:
    """Formulas of courtesy of one kind, as thanks. The syntax of `terms` and `exclude` is that of `themes.toml`."""

    id: str
    label: str
    terms: tuple[str, ...]
    exclude: tuple[str, ...] = ()


_FILES: dict[str, tuple[str, ...]] = {
    "leaders.toml": ("leader", "role"),
    "places.toml": ("place", "institution", "event"),
    "themes.toml": ("theme",),
    "outlets.toml": ("outlet",),
    "metrics.toml": ("metric",),
    "courtesies.toml": ("formula",),
}
_OPTIONAL = ("metrics.toml", "courtesies.toml")
_ENTRIES: dict[str, type] = {
    "leader": Leader,
    "role": Role,
    "place": Place,
    "institution": Institution,
    "event": Event,
    "theme": Theme,
    "outlet": Outlet,
    "metric": Metric,
    "formula": Formula,
}
_GENDERS = ("female", "male")
UNITS = ("count", "percent", "change", "money", "mass", "volume", "area", "length")

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
        entries = {
            kind: tuple(_entry(kind, number, table) for number, table in enumerate(tables, start=1))
            for name, content in contents.items()
            for kind, tables in _tables(name, content).items()
        }
        seeds = cls(
            **{f"{kind}s": entry for kind, entry in entries.items()},
            fingerprint=hashlib.sha256(b"\0".join(contents.values())).hexdigest(),
        )
        _check_references(seeds)
        return seeds

    def __post_init__(self) -> None:
        by_id = {kind: _unique(kind, "id", getattr(self, f"{kind}s"), lambda x: (x.id,), str) for kind in _ENTRIES}
        _unique("leader", "names", self.leaders, lambda x: x.full_names)
        by_name = {
            "leader": _grouped((fold(n), x) for x in self.leaders for n in (*x.full_names, *x.surnames)),
            "demonym": _grouped((fold(n), x) for x in self.places for n in x.demonyms),
            "role": _unique("role", "titles", self.roles, lambda x: (*x.titles, *x.plurals)),
            "place": _unique("place", "names", self.places, lambda x: (x.name, *x.names)),
            "institution": _unique("institution", "names", self.institutions, lambda x: (x.name, *x.names)),
            "event": _unique("event", "names", self.events, lambda x: x.names),
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

    def event(self, id: str) -> Event | None:
        return self._by_id["event"].get(id)

    def theme(self, id: str) -> Theme | None:
        return self._by_id["theme"].get(id)

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

    def event_named(self, text: str) -> Event | None:
        """The event of that phrase: '44-day war'."""
        return self._by_name["event"].get(_bare(text))

    def outlet_named(self, text: str) -> Outlet | None:
        """The outlet of that name: 'RIA Novosti', 'Azerbaijan State News Agency'."""
        return self._by_name["outlet"].get(_bare(text))

    def outlet_of_domain(self, host: str) -> Outlet | None:
        """The outlet that publishes at a host: 'tass.com', 'www.tass.com', 'space.commonspace.eu'."""
        labels = host.casefold().removeprefix("www.").split(".")
        candidates = (".".join(labels[start:]) for start in range(len(labels) - 1))
        return next((x for name in candidates if (x := self._by_name["domain"].get(name))), None)

    # By office and day.

    def offices_of(self, role: str, of: str) -> tuple[tuple[Office, Leader], ...]:
        """Everyone who ever held the role there, with the dates, in the order of the file."""
        return tuple(self._held.get((role, of), ()))

    def office_holder(self, role: str, of: str, on: date | None) -> Leader | None:
        """Who holds `role` at the place or institution `of` on that day.

        None when unknown, when two persons hold it (as on a day of handover), when the role is a shared one, and,
        without a day, when more than one ever held it. A government's seat answers for its country: the president
        of 'Kremlin' is Russia's. Vague roles are settled as `Role` tells.
        """
        for exact in self._meant(role, of):
            for seat in self._seats(of):
                terms = self._held.get((exact, seat), ())
                holders = [x for office, x in terms if on is None or office.held_on(on)]
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
                raise _problem(kind, entry.id, name, f"{key!r} is also that of {index[key].id!r}; leave it in one")
            index[key] = entry
    return index


# Reading: bytes -> tables -> entries.


def _problem(kind: str, entry: object, name: str, what: str) -> SeedError:
    file = next(file for file, kinds in _FILES.items() if kind in kinds)
    return SeedError(f"{file}, {kind} {entry!r}, {name}: {what}")


def read(folder: Path | str) -> dict[str, bytes]:
    """The contents of every seed file of a folder, by name; empty for one that may be left out. Raises SeedError."""
    return {name: _read(Path(folder) / name) for name in _FILES}


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        if path.name in _OPTIONAL and path.parent.is_dir() and not path.exists():
            return b""
        wanted = ", ".join(name for name in _FILES if name not in _OPTIONAL)
        raise SeedError(f"{path}: cannot be read ({error.strerror}); the folder must hold {wanted}") from error


def _tables(file: str, content: bytes) -> dict[str, list[dict[str, Any]]]:
    try:
        tables = tomllib.loads(content.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SeedError(f"{file}: is not TOML in UTF-8 ({error}); correct it there") from error
    for kind, blocks in tables.items():
        if kind not in _FILES[file] or not isinstance(blocks, list):
            wanted = ", ".join(f"[[{kind}]]" for kind in _FILES[file])
            raise SeedError(f"{file}, {kind}: is not a block of this file; write {wanted}")
    return {kind: tables.get(kind, []) for kind in _FILES[file]}


def _entry(kind: str, number: int, table: Mapping[str, Any]) -> Any:
    entry = table.get("id", f"number {number}")
    return _built(_ENTRIES[kind], table, partial(_problem, kind, entry))


_Problem = Callable[[str, str], SeedError]


def _built(cls: type, table: Mapping[str, Any], problem: _Problem) -> Any:
    """An instance of a dataclass from a TOML table: known keys, none missing, each of its declared type."""
    declared = {f.name: f for f in fields(cls)}
    for name in table:
        if name not in declared:
            raise problem(name, f"is not a key of this entry; use one of {', '.join(declared)}")
    for name, f in declared.items():
        if f.default is MISSING and name not in table:
            raise problem(name, "is missing; add it")
    built = cls(**{name: _VALUES[declared[name].type](name, value, problem) for name, value in table.items()})
    start, end = getattr(built, "start", None), getattr(built, "end", None)
    if start is not None and end is not None and end < start:
        raise problem("end", f"{end} is before start {start}; correct one of them")
    return built


def _text(name: str, value: object, problem: _Problem) -> str:
    if not isinstance(value, str) or not value.strip() or value != value.strip():
        raise problem(name, f"{value!r} is not a text; write it in quotation marks, or leave the key out")
    if name == "gender" and value not in _GENDERS:
        raise problem(name, f"{value!r} is unknown; write {' or '.join(_GENDERS)}, or leave the key out")
    return value


def _texts(name: str, value: object, problem: _Problem) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise problem(name, f'{value!r} is not a list; write ["...", "..."]')
    texts = tuple(_text(name, text, problem) for text in value)
    if name == "units" and (unknown := [text for text in texts if text not in UNITS]):
        raise problem(name, f"{unknown[0]!r} is unknown; write some of {', '.join(UNITS)}")
    if len(set(texts)) < len(texts):
        raise problem(name, f"{value!r} holds a text twice; leave it in once")
    return texts


def _day(name: str, value: object, problem: _Problem) -> date:
    """A day. Of a month or year the day that is surely inside: the last for `start`, the first for `end`."""
    if type(value) is date:
        return value
    try:
        year, month = (int(part) for part in f"{value}-0".split("-")[:2])
        months = (month,) if month else (1, 12)
        if name == "start":
            return date(year, months[-1], calendar.monthrange(year, months[-1])[1])
        return date(year, months[0], 1)
    except (ValueError, calendar.IllegalMonthError):
        raise problem(name, f'{value!r} is not a date; write 2018-05-08, or "2018-05", or "2018"') from None


def _plain(kind: type) -> Callable[[str, object, _Problem], Any]:
    def read(name: str, value: object, problem: _Problem) -> Any:
        if type(value) is not kind:
            raise problem(name, f"{value!r} is not {'true or false' if kind is bool else 'a whole number'}")
        return value

    return read


def _nested(problem: _Problem, outer: str, name: str, what: str) -> SeedError:
    return problem(f"{outer}, {name}", what)


def _offices(name: str, value: object, problem: _Problem) -> tuple[Office, ...]:
    if not isinstance(value, list) or not all(isinstance(office, dict) for office in value):
        raise problem(name, "is not a list of offices; write [{role = ..., of = ..., start = ..., end = ...}]")
    return tuple(
        _built(Office, office, partial(_nested, problem, f"{name}, number {number}"))
        for number, office in enumerate(value, start=1)
    )


_VALUES: dict[Any, Callable[[str, object, _Problem], Any]] = {
    str: _text,
    str | None: _text,
    date: _day,
    date | None: _day,
    bool: _plain(bool),
    int: _plain(int),
    tuple[str, ...]: _texts,
    tuple[Office, ...]: _offices,
}


def _check_references(seeds: Seeds) -> None:
    """Every id that an entry names must be the id of an entry. Raises SeedError."""
    for kind, entry, name, target, found in _references(seeds):
        if target is not None and not found:
            raise _problem(kind, entry, name, f"{target!r} is the id of no entry; correct it, or add that entry")
    for body in seeds.institutions:
        if seeds.place(body.id):
            raise _problem("institution", body.id, "id", "is also that of a place; rename one, offices are `of` either")


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
