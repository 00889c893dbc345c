"""What stands in the seed files: a class for each kind of entry, its fields those of the TOML block."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

Days = tuple[date, date]  # a stretch of days, the first and the last included

GENDERS = ("female", "male")
UNITS = ("count", "percent", "change", "money", "mass", "volume", "area", "length")

# Texts of which `files` checks more than that they are texts.
Gender = Annotated[str, "one of GENDERS"]
Unit = Annotated[str, "one of UNITS"]
Term = Annotated[str, "written as `grammar` tells"]
Colour = Annotated[str, "'#0072b2'"]


@dataclass(frozen=True, slots=True)
class Office:
    """A role held at the place or institution `of`. `start` None: since unknown times; `end` None: still."""

    role: str
    of: str
    start: date | None = None
    end: date | None = None

    def held_in(self, days: Days) -> bool:
        """Whether the office was held on one of the days, its first and its last day included."""
        first, last = days
        return (self.start is None or self.start <= last) and (self.end is None or first <= self.end)


@dataclass(frozen=True, slots=True)
class Leader:
    """A person in public life. `surname` is used alone in the press; by default the last word of the name."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    surname: str | None = None
    country: str | None = None
    gender: Gender | None = None
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
    """A theme to chart. The syntax of `terms` and `exclude` is that of `grammar`."""

    id: str
    label: str
    description: str
    terms: tuple[Term, ...]
    exclude: tuple[Term, ...] = ()
    parent: str | None = None
    colour: Colour | None = None


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
    """Something that articles give figures of, as trade turnover. The syntax of its terms is that of `grammar`.

    A figure is one of it if its unit is of one of the kinds `units` (UNITS), one of the `terms` stands in the words for
    what it measures, and, where given, one of `verbs` says what is done with that and one of `context` stands in its
    sentence. `between`: it holds between two countries.
    """

    id: str
    label: str
    description: str
    units: tuple[Unit, ...]
    terms: tuple[Term, ...]
    exclude: tuple[Term, ...] = ()
    verbs: tuple[Term, ...] = ()
    context: tuple[Term, ...] = ()
    between: bool = False


@dataclass(frozen=True, slots=True)
class Formula:
    """Formulas of courtesy of one kind, as thanks. The syntax of `terms` and `exclude` is that of `grammar`."""

    id: str
    label: str
    terms: tuple[Term, ...]
    exclude: tuple[Term, ...] = ()
