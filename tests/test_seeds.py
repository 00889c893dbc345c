"""The seeds: what is looked up is found and nothing else, and a faulty file is refused with a message that helps."""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Callable
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from pipeline.figures.units import KINDS
from pipeline.seeds import DEFAULT_FOLDER, UNITS, Leader, Office, Place, SeedError, Seeds, fold
from pipeline.terms import parsed

SOCHI = date(2021, 11, 26)

LEADERS = """
[[role]]
id = "president"
titles = ["president"]

[[role]]
id = "leader"
titles = ["leader"]
leads = true

[[leader]]
id = "arno-falk"
name = "Arno Falk"
country = "NL1"
offices = [{role = "president", of = "NL1", start = 2020-01-01, end = 2024-01-01}]
"""
PLACES = """
[[place]]
id = "NL1"
name = "Norland"
kind = "country"
capital = "havn"

[[place]]
id = "havn"
name = "Havn"
kind = "city"
country = "NL1"

[[institution]]
id = "council"
name = "Northern Council"
kind = "international"

[[event]]
id = "treaty"
label = "Treaty of Havn"
kind = "document"
start = 1990-05-01
names = ["Treaty of Havn"]
countries = ["NL1"]
"""
THEMES = """
[[theme]]
id = "fish"
label = "Fisheries"
description = "Fish."
terms = ["fish"]
"""
OUTLETS = """
[[outlet]]
id = "wire"
name = "Norland Wire"
kind = "agency"
country = "NL1"
domains = ["wire.example"]
"""
METRICS = """
[[metric]]
id = "catch"
label = "Catch of fish"
description = "Fish landed."
units = ["mass"]
terms = ["catch"]
"""
COURTESIES = """
[[formula]]
id = "thanks"
label = "Thanks"
terms = ["thank"]
"""
SMALL = {
    "leaders.toml": LEADERS,
    "places.toml": PLACES,
    "themes.toml": THEMES,
    "outlets.toml": OUTLETS,
    "metrics.toml": METRICS,
    "courtesies.toml": COURTESIES,
}

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes the small seeds to a folder, with one text of one file replaced, or one file extended."""

    def written(file: str = "leaders.toml", old: str = "", new: str = "", more: str = "") -> Path:
        assert old in SMALL[file], f"{old!r} is not in the small {file}"
        for name, content in SMALL.items():
            changed = content.replace(old, new, 1) + more if name == file else content
            (tmp_path / name).write_text(changed, "utf-8")
        return tmp_path

    return written


# Names


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("Əliyev", "eliyev", id="schwa"),
        pytest.param("ERDOĞAN", "erdogan", id="breve and capitals"),
        pytest.param("Yıldırım", "yildirim", id="dotless i"),
        pytest.param("İlham", "ilham", id="dotted capital I"),
        pytest.param("Nagorno-Karabakh", "nagorno karabakh", id="hyphen"),
        pytest.param("Nagorno–Karabakh", "nagorno karabakh", id="dash"),
        pytest.param("Côte d’Ivoire", "cote d'ivoire", id="accent and apostrophe"),
        pytest.param("Løkke", "lokke", id="stroked o"),
        pytest.param("  Ilham \n Aliyev ", "ilham aliyev", id="spaces"),
        pytest.param("", "", id="empty"),
    ],
)
def test_fold(text: str, folded: str):
    assert fold(text) == folded
    assert fold(folded) == folded


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        pytest.param("Vladimir Putin", ["vladimir-putin"], id="full name"),
        pytest.param("PASHINYAN", ["nikol-pashinyan"], id="surname in capitals"),
        pytest.param("Pashinian", ["nikol-pashinyan"], id="another spelling"),
        pytest.param("Ilham Əliyev", ["ilham-aliyev"], id="Azerbaijani spelling"),
        pytest.param("Aliyev", ["ilham-aliyev", "heydar-aliyev"], id="a surname of two"),
        pytest.param("Recep Tayyip Erdoğan", ["recep-tayyip-erdogan"], id="Turkish letters"),
        pytest.param("Lukashenka", ["alexander-lukashenko"], id="Belarusian spelling"),
        pytest.param("Zelenskyy", ["volodymyr-zelensky"], id="Ukrainian spelling"),
        pytest.param("Xi", ["xi-jinping"], id="family name first"),
        pytest.param("von der Leyen", ["ursula-von-der-leyen"], id="surname of three words"),
        pytest.param("Peskov", ["dmitry-peskov"], id="spokesman"),
        pytest.param("Vladimir", [], id="a first name is no name"),
        pytest.param("Putin Aliyev", [], id="two people are nobody"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_leaders_named(seeds: Seeds, text: str, ids: list[str]):
    assert [leader.id for leader in seeds.leaders_named(text)] == ids


def test_full_names_and_surnames_are_told_apart(seeds: Seeds):
    leader = seeds.leader("ilham-aliyev")
    assert leader is not None
    assert {"Aliyev", "Aliev", "Əliyev"} <= set(leader.surnames)
    assert {"Ilham Aliyev", "Ilham Aliev", "İlham Əliyev"} <= set(leader.full_names)
    assert not set(leader.surnames) & set(leader.full_names)


@pytest.mark.parametrize(
    ("text", "id"),
    [
        pytest.param("Azerbaijan", "AZ", id="country"),
        pytest.param("the Russian Federation", "RU", id="article before it"),
        pytest.param("Türkiye", "TR", id="new name"),
        pytest.param("U.S.", "US", id="points"),
        pytest.param("Artsakh", "karabakh", id="Artsakh"),
        pytest.param("Nagorny Karabakh", "karabakh", id="Nagorny"),
        pytest.param("Garabagh", "karabakh", id="Garabagh"),
        pytest.param("Qarabağ", "karabakh", id="Qarabağ"),
        pytest.param("Stepanakert", "khankendi", id="one town, two names"),
        pytest.param("Alma-Ata", "almaty", id="old name"),
        pytest.param("Azerbaijani", None, id="a demonym is no place"),
        pytest.param("Atlantis", None, id="unknown"),
    ],
)
def test_place_named(seeds: Seeds, text: str, id: str | None):
    place = seeds.place_named(text)
    assert (place.id if place else None) == id


@pytest.mark.parametrize(
    ("text", "id"),
    [
        pytest.param("Azerbaijani", "AZ", id="adjective"),
        pytest.param("Azeris", "AZ", id="people"),
        pytest.param("french", "FR", id="no capital"),
        pytest.param("South Korean", "KR", id="two words"),
        pytest.param("Congolese", None, id="two countries share it"),
        pytest.param("Dominican", None, id="two countries share it too"),
        pytest.param("Azerbaijan", None, id="a country is no demonym"),
    ],
)
def test_place_of_demonym(seeds: Seeds, text: str, id: str | None):
    place = seeds.place_of_demonym(text)
    assert (place.id if place else None) == id


@pytest.mark.parametrize(
    ("look_up", "text", "id"),
    [
        pytest.param("institution_named", "the Kremlin", "Kremlin", id="Kremlin"),
        pytest.param("institution_named", "European Union", "EU", id="EU"),
        pytest.param("institution_named", "Foreign Ministry of Azerbaijan", "AZ-MFA", id="ministry"),
        pytest.param("institution_named", "the Foreign Ministry", None, id="whose ministry?"),
        pytest.param("outlet_named", "AZERTAC", "azertac", id="agency in capitals"),
        pytest.param("outlet_named", "Azerbaijan State News Agency", "azertac", id="its long name"),
        pytest.param("outlet_named", "Jam News", "jamnews", id="two words"),
        pytest.param("outlet_named", "Readout briefs", "readout-briefs", id="our own"),
        pytest.param("outlet_named", "the agency", None, id="no name"),
        pytest.param("outlet_of_domain", "azeridaily.com", "azeridaily", id="host"),
        pytest.param("outlet_of_domain", "www.commonspace.eu", "commonspace", id="www"),
        pytest.param("outlet_of_domain", "karabakhspace.commonspace.eu", "commonspace", id="a host below it"),
        pytest.param("outlet_of_domain", "notcommonspace.eu", None, id="only looks like it"),
        pytest.param("outlet_of_domain", "com", None, id="a bare ending"),
        pytest.param("event_named", "44-day war", "karabakh-war-2020", id="war"),
        pytest.param("event_named", "the coronavirus pandemic", "covid-19", id="pandemic"),
        pytest.param("event_named", "war", None, id="which war?"),
        pytest.param("role_of_title", "Prime Minister", "prime-minister", id="title"),
        pytest.param("role_of_title", "presidents", "president", id="plural"),
        pytest.param("role_of_title", "top diplomat", "foreign-minister", id="press word"),
        pytest.param("role_of_title", "Defense Secretary", "defence-minister", id="American spelling"),
        pytest.param("role_of_title", "spokeswoman", "spokesperson", id="spokeswoman"),
        pytest.param("role_of_title", "vice-president", "vice-president", id="hyphen"),
        pytest.param("role_of_title", "baker", None, id="no office"),
    ],
)
def test_other_look_ups(seeds: Seeds, look_up: str, text: str, id: str | None):
    found = getattr(seeds, look_up)(text)
    assert (found.id if found else None) == id


@pytest.mark.parametrize("kind", ["leader", "role", "place", "institution", "event", "theme", "outlet", "metric"])
def test_ids_find_their_entries_and_unknown_ids_find_none(seeds: Seeds, kind: str):
    entries = getattr(seeds, f"{kind}s")
    assert entries
    assert all(getattr(seeds, kind)(entry.id) is entry for entry in entries)
    assert getattr(seeds, kind)("no such id") is None


# Offices


@pytest.mark.parametrize(
    ("role", "of", "on", "id"),
    [
        pytest.param("prime-minister", "AM", date(2018, 3, 1), "karen-karapetyan", id="before the revolution"),
        pytest.param("prime-minister", "AM", date(2021, 11, 26), "nikol-pashinyan", id="after it"),
        pytest.param("leader", "AM", SOCHI, "nikol-pashinyan", id="the leader of Armenia is its prime minister"),
        pytest.param("leader", "AZ", SOCHI, "ilham-aliyev", id="the leader of Azerbaijan is its president"),
        pytest.param("head-of-state", "RU", SOCHI, "vladimir-putin", id="head of state"),
        pytest.param("head-of-state", "GB", date(2022, 1, 1), "elizabeth-ii", id="a queen"),
        pytest.param("head-of-state", "GB", date(2023, 1, 1), "charles-iii", id="a king"),
        pytest.param("head-of-government", "AZ", SOCHI, "ali-asadov", id="head of government"),
        pytest.param("leader", "DE", SOCHI, "angela-merkel", id="a chancellor leads"),
        pytest.param("spokesperson", "Kremlin", SOCHI, "dmitry-peskov", id="spokesman of a seat"),
        pytest.param("president", "Kremlin", SOCHI, "vladimir-putin", id="a seat answers for its country"),
        pytest.param("foreign-minister", "US", SOCHI, "antony-blinken", id="secretary of state"),
        pytest.param("head", "NATO", SOCHI, "jens-stoltenberg", id="head of an alliance"),
        pytest.param("head", "European-Council", SOCHI, "charles-michel", id="head of a council"),
        pytest.param("president", "US", date(2020, 7, 1), "donald-trump", id="first term"),
        pytest.param("president", "US", date(2023, 7, 1), "joe-biden", id="between"),
        pytest.param("president", "US", date(2025, 7, 1), "donald-trump", id="second term"),
        pytest.param("defence-minister", "RU", date(2024, 6, 1), "andrei-belousov", id="after a reshuffle"),
        pytest.param("foreign-minister", "AM", date(2020, 10, 10), "zohrab-mnatsakanyan", id="a minister of 2020"),
        pytest.param("president", "US", date(2025, 1, 20), None, id="day of handover"),
        pytest.param("supreme-leader", "IR", date(2026, 3, 5), None, id="vacant"),
        pytest.param("president", "AZ", date(1950, 1, 1), None, id="before all"),
        pytest.param("deputy-prime-minister", "RU", SOCHI, None, id="several at once"),
        pytest.param("ambassador", "RU", SOCHI, None, id="one of many ambassadors"),
        pytest.param("president", "RU", None, None, id="no day and several"),
        pytest.param("first-lady", "AZ", None, "mehriban-aliyeva", id="no day and only one"),
        pytest.param("president", "nowhere", SOCHI, None, id="unknown place"),
        pytest.param("wizard", "RU", SOCHI, None, id="unknown role"),
    ],
)
def test_office_holder(seeds: Seeds, role: str, of: str, on: date | None, id: str | None):
    holder = seeds.office_holder(role, of, on)
    assert (holder.id if holder else None) == id


@pytest.mark.parametrize(
    ("office", "day", "held"),
    [
        pytest.param(
            Office("president", "X", date(2020, 1, 1), date(2021, 1, 1)), date(2020, 1, 1), True, id="first day"
        ),
        pytest.param(
            Office("president", "X", date(2020, 1, 1), date(2021, 1, 1)), date(2021, 1, 1), True, id="last day"
        ),
        pytest.param(Office("president", "X", date(2020, 1, 1), date(2021, 1, 1)), date(2021, 1, 2), False, id="after"),
        pytest.param(Office("president", "X", date(2020, 1, 1)), date(2019, 12, 31), False, id="before"),
        pytest.param(Office("president", "X", date(2020, 1, 1)), date(2026, 3, 1), True, id="still"),
        pytest.param(
            Office("president", "X", None, date(2021, 1, 1)), date(1999, 1, 1), True, id="since unknown times"
        ),
    ],
)
def test_held_on(office: Office, day: date, held: bool):
    assert office.held_on(day) is held


def test_a_seat_held_by_one_at_a_time_is_never_held_by_two(seeds: Seeds):
    alone = ("president", "prime-minister", "foreign-minister", "defence-minister", "chancellor", "secretary-general")
    for role, of in {(o.role, o.of) for leader in seeds.leaders for o in leader.offices if o.role in alone}:
        for (one, a), (other, b) in combinations(seeds.offices_of(role, of), 2):
            first, second = sorted((one, other), key=lambda office: office.start or date.min)
            apart = first.end is not None and first.end <= (second.start or date.min)
            assert apart, f"{a.id} and {b.id} are both {role} of {of}"


@pytest.mark.parametrize(
    ("place", "government"),
    [
        pytest.param("moscow", "RU", id="a capital stands for its country"),
        pytest.param("brussels", "EU", id="Brussels stands for the Union"),
        pytest.param("the-hague", "NL", id="a seat of government that is no capital"),
        pytest.param("amsterdam", None, id="a capital that is no seat"),
        pytest.param("sochi", None, id="another city"),
    ],
)
def test_government(seeds: Seeds, place: str, government: str | None):
    found = seeds.place(place)
    assert found is not None
    assert found.government == government


# The files that come with Readout


def test_every_article_of_the_input_is_here():
    assert len(list((DEFAULT_FOLDER / "articles").glob("00*.txt"))) == 2
    assert len(list((DEFAULT_FOLDER / "articles").glob("20*.md"))) == 68


def test_ids_are_unique_over_people_places_institutions_and_outlets(seeds: Seeds):
    ids = Counter(x.id for x in (*seeds.leaders, *seeds.places, *seeds.institutions))
    assert [id for id, count in ids.items() if count > 1] == []


def test_every_country_has_a_demonym_and_a_capital_of_its_own(seeds: Seeds):
    countries = [p for p in seeds.places if p.kind == "country" and len(p.id) == 2]
    assert len(countries) >= 195
    assert [p.id for p in countries if not p.demonyms] == ["VA"]
    capitals = {p.id: seeds.place(p.capital) for p in countries if p.capital}
    assert [id for id, capital in capitals.items() if capital is None or capital.country != id] == []
    assert {p.id for p in countries if not p.capital} == {"MC", "SM", "SG", "VA"}


def test_the_metrics_are_here_and_their_terms_can_be_read(seeds: Seeds):
    assert {"trade-turnover", "investment", "schools-russian", "gas-exports"} <= {m.id for m in seeds.metrics}
    assert set(KINDS) == set(UNITS)
    for metric in seeds.metrics:
        for term in (*metric.terms, *metric.exclude, *metric.verbs, *metric.context):
            assert parsed(term)
            assert term == term.lower()


def test_the_twelve_themes_are_here_and_their_terms_can_be_read(seeds: Seeds):
    assert [theme.id for theme in seeds.themes] == [
        "trade",
        "karabakh",
        "security",
        "transport",
        "energy",
        "language",
        "culture",
        "borders",
        "prisoners",
        "agreements",
        "politics",
        "health",
    ]
    for theme in seeds.themes:
        for term in (*theme.terms, *theme.exclude):
            assert parsed(term)
            assert term == term.lower()


def test_relations_since_1992_are_an_anniversary_anchor(seeds: Seeds):
    relations = [e for e in seeds.events if e.kind == "relations" and set(e.countries) == {"AZ", "RU"}]
    assert [(e.start, e.anniversary) for e in relations] == [(date(1992, 4, 4), True)]


# Loading


def test_small_seeds_load(write: Write):
    seeds = Seeds.load(write())
    assert seeds.leaders == (
        Leader(
            id="arno-falk",
            name="Arno Falk",
            country="NL1",
            offices=(Office("president", "NL1", date(2020, 1, 1), date(2024, 1, 1)),),
        ),
    )
    assert seeds.places[0] == Place(id="NL1", name="Norland", kind="country", capital="havn")


def test_the_fingerprint_changes_with_any_of_the_files(write: Write):
    fingerprints = {Seeds.load(write(file, more="# a word more\n")).fingerprint for file in SMALL}
    fingerprints.add(Seeds.load(write()).fingerprint)
    assert len(fingerprints) == len(SMALL) + 1
    assert {len(f) for f in fingerprints} == {64}


def test_seeds_go_to_worker_processes(seeds: Seeds):
    copy = pickle.loads(pickle.dumps(seeds))
    assert copy == seeds
    assert copy.office_holder("president", "RU", SOCHI).id == "vladimir-putin"


@pytest.mark.parametrize(
    ("start", "end", "office"),
    [
        pytest.param("2020-03-05", "2021-03-05", (date(2020, 3, 5), date(2021, 3, 5)), id="days"),
        pytest.param(
            '"2020-02"', '"2021-03"', (date(2020, 2, 29), date(2021, 3, 1)), id="months, only what is certain"
        ),
        pytest.param('"2020"', '"2022"', (date(2020, 12, 31), date(2022, 1, 1)), id="years, only what is certain"),
    ],
)
def test_dates_of_offices(write: Write, start: str, end: str, office: tuple[date, date]):
    folder = write(old="start = 2020-01-01, end = 2024-01-01", new=f"start = {start}, end = {end}")
    (read,) = Seeds.load(folder).leaders[0].offices
    assert (read.start, read.end) == office


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        pytest.param(
            "leaders.toml",
            'country = "NL1"',
            'contry = "NL1"',
            r"leaders\.toml, leader 'arno-falk', contry: is not a key .*; use one of id, name",
            id="unknown key",
        ),
        pytest.param(
            "leaders.toml",
            'name = "Arno Falk"\n',
            "",
            r"leaders\.toml, leader 'arno-falk', name: is missing; add it",
            id="missing key",
        ),
        pytest.param(
            "leaders.toml", 'id = "arno-falk"\n', "", r"leaders\.toml, leader 'number 1', id: is missing", id="no id"
        ),
        pytest.param(
            "leaders.toml",
            'name = "Arno Falk"',
            'name = ""',
            r"leader 'arno-falk', name: '' is not a text; .* leave the key out",
            id="empty text",
        ),
        pytest.param(
            "leaders.toml",
            'name = "Arno Falk"',
            'name = "Arno Falk"\nnames = "Falk"',
            r"leader 'arno-falk', names: 'Falk' is not a list; write \[",
            id="text for a list",
        ),
        pytest.param(
            "leaders.toml",
            'name = "Arno Falk"',
            'name = "Arno Falk"\nnames = ["Falck", "Falck"]',
            r"leader 'arno-falk', names: .* twice; leave it in once",
            id="a name twice",
        ),
        pytest.param(
            "leaders.toml",
            'name = "Arno Falk"',
            'name = "Arno Falk"\ngender = "f"',
            r"leader 'arno-falk', gender: 'f' is unknown; write female or male",
            id="gender",
        ),
        pytest.param(
            "leaders.toml",
            'country = "NL1"',
            'country = "NL2"',
            r"leader 'arno-falk', country: 'NL2' is the id of no entry; correct it",
            id="dangling country",
        ),
        pytest.param(
            "leaders.toml",
            'role = "president"',
            'role = "prezident"',
            r"leader 'arno-falk', offices, role: 'prezident' is the id of no entry",
            id="dangling role",
        ),
        pytest.param(
            "leaders.toml",
            'of = "NL1"',
            'of = "NL2"',
            r"leader 'arno-falk', offices, of: 'NL2' is the id of no entry",
            id="dangling of",
        ),
        pytest.param(
            "leaders.toml",
            'of = "NL1", ',
            "",
            r"leader 'arno-falk', offices, number 1, of: is missing",
            id="office without of",
        ),
        pytest.param(
            "leaders.toml",
            "end = 2024-01-01",
            "end = 2019-01-01",
            r"leader 'arno-falk', offices, number 1, end: 2019-01-01 is before start 2020-01-01",
            id="end before start",
        ),
        pytest.param(
            "leaders.toml",
            "start = 2020-01-01",
            'start = "spring 2020"',
            r"offices, number 1, start: 'spring 2020' is not a date; write 2018-05-08",
            id="bad date",
        ),
        pytest.param(
            "leaders.toml", "start = 2020-01-01", 'start = "2020-13"', r"start: '2020-13' is not a date", id="bad month"
        ),
        pytest.param(
            "leaders.toml",
            "offices = [{",
            'offices = ["president", {',
            r"leader 'arno-falk', offices: is not a list of offices; write \[\{role",
            id="office as text",
        ),
        pytest.param(
            "leaders.toml",
            "leads = true",
            'leads = "yes"',
            r"role 'leader', leads: 'yes' is not true or false",
            id="flag",
        ),
        pytest.param(
            "leaders.toml",
            "leads = true",
            "rank = true",
            r"role 'leader', rank: True is not a whole number",
            id="number",
        ),
        pytest.param(
            "leaders.toml",
            "leads = true",
            'denotes = ["king"]',
            r"role 'leader', denotes: 'king' is the id of no entry",
            id="dangling denotes",
        ),
        pytest.param(
            "leaders.toml",
            'titles = ["leader"]',
            'titles = ["President"]',
            r"role 'leader', titles: 'president' is also that of 'president'; leave it in one",
            id="a title of two roles",
        ),
        pytest.param(
            "leaders.toml",
            "[[leader]]",
            '[[leader]]\nid = "old-falk"\nname = "ARNO FALK"\n[[leader]]',
            r"leader 'arno-falk', names: 'arno falk' is also that of 'old-falk'; leave it in one",
            id="a full name of two people",
        ),
        pytest.param(
            "leaders.toml",
            "[[leader]]",
            '[[leader]]\nid = "arno-falk"\nname = "Otto Falk"\n[[leader]]',
            r"leader 'arno-falk', id: 'arno-falk' is also that of 'arno-falk'",
            id="an id twice",
        ),
        pytest.param(
            "leaders.toml",
            "[[role]]",
            "[[roll]]",
            r"leaders\.toml, roll: is not a block of this file",
            id="unknown block",
        ),
        pytest.param(
            "leaders.toml",
            '"Arno Falk"',
            '"Arno Falk',
            r"leaders\.toml: is not TOML in UTF-8 .* correct it",
            id="no TOML",
        ),
        pytest.param(
            "places.toml",
            'capital = "havn"',
            'capital = "nowhere"',
            r"places\.toml, place 'NL1', capital: 'nowhere' is the id of no entry",
            id="dangling capital",
        ),
        pytest.param(
            "places.toml",
            'capital = "havn"',
            'leader_role = "king"',
            r"place 'NL1', leader_role: 'king' is the id of no entry",
            id="dangling leader role",
        ),
        pytest.param(
            "places.toml",
            'country = "NL1"',
            'country = "NL1"\nstands_for_government = true\nstands_for = "union"',
            r"place 'havn', stands_for: 'union' is the id of no entry",
            id="dangling government",
        ),
        pytest.param(
            "places.toml",
            'name = "Havn"',
            'name = "Havn"\nnames = ["The Norland"]',
            r"place 'havn', names: 'norland' is also that of 'NL1'",
            id="a name of two places",
        ),
        pytest.param(
            "places.toml",
            'id = "council"',
            'id = "havn"',
            r"institution 'havn', id: is also that of a place; rename one",
            id="an institution with the id of a place",
        ),
        pytest.param(
            "places.toml", "start = 1990-05-01", "", r"event 'treaty', start: is missing", id="event without start"
        ),
        pytest.param(
            "places.toml",
            'countries = ["NL1"]',
            'countries = ["SL1"]',
            r"event 'treaty', countries: 'SL1' is the id of no entry",
            id="dangling country of an event",
        ),
        pytest.param(
            "themes.toml",
            'label = "Fisheries"',
            'label = "Fisheries"\nparent = "sea"',
            r"themes\.toml, theme 'fish', parent: 'sea' is the id of no entry",
            id="dangling parent",
        ),
        pytest.param(
            "themes.toml",
            'label = "Fisheries"',
            'label = "Fisheries"\nparent = "fish"',
            r"themes\.toml, theme 'fish', parent: 'fish' stands under it, or is itself",
            id="a theme under itself",
        ),
        pytest.param(
            "outlets.toml",
            'country = "NL1"',
            'country = "SL1"',
            r"outlets\.toml, outlet 'wire', country: 'SL1' is the id of no entry",
            id="dangling country of an outlet",
        ),
        pytest.param(
            "outlets.toml",
            "[[outlet]]",
            '[[outlet]]\nid = "web"\nname = "Web"\nkind = "website"\ndomains = ["wire.example"]\n[[outlet]]',
            r"outlet 'wire', domains: 'wire.example' is also that of 'web'",
            id="a host of two outlets",
        ),
        pytest.param(
            "metrics.toml",
            'units = ["mass"]',
            'units = ["tonne"]',
            r"metrics\.toml, metric 'catch', units: 'tonne' is unknown; write some of count, percent",
            id="unknown kind of unit",
        ),
        pytest.param(
            "metrics.toml", 'units = ["mass"]', "", r"metric 'catch', units: is missing", id="metric without units"
        ),
        pytest.param(
            "metrics.toml",
            'id = "catch"',
            'id = "catch"\nbetween = "NL1"',
            r"metric 'catch', between: 'NL1' is not true or false",
            id="between what is no yes or no",
        ),
        pytest.param(
            "courtesies.toml",
            'terms = ["thank"]',
            'term = ["thank"]',
            r"courtesies\.toml, formula 'thanks', term: is not a key of this entry; use one of id, label, terms",
            id="a key that formulas do not have",
        ),
        pytest.param(
            "courtesies.toml",
            "[[formula]]",
            "[[courtesy]]",
            r"courtesies\.toml, courtesy: is not a block of this file; write \[\[formula\]\]",
            id="a block that courtesies do not have",
        ),
    ],
)
def test_a_faulty_file_is_refused(write: Write, file: str, old: str, new: str, message: str):
    with pytest.raises(SeedError, match=message):
        Seeds.load(write(file, old, new))


@pytest.mark.parametrize(
    ("file", "entries"),
    [
        pytest.param("metrics.toml", "metrics", id="metrics"),
        pytest.param("courtesies.toml", "formulas", id="courtesies"),
    ],
)
def test_what_may_be_left_out(write: Write, file: str, entries: str):
    folder = write()
    with_them = Seeds.load(folder)
    (folder / file).unlink()
    without = Seeds.load(folder)
    assert len(getattr(with_them, entries)) == 1
    assert getattr(without, entries) == ()
    assert without.fingerprint != with_them.fingerprint


def test_a_missing_file_is_named(write: Write):
    folder = write()
    (folder / "themes.toml").unlink()
    with pytest.raises(SeedError, match=r"themes\.toml: cannot be read .*; the folder must hold leaders\.toml"):
        Seeds.load(folder)


def test_a_demonym_that_two_places_share_is_no_fault_and_finds_neither(write: Write):
    more = '\n[[place]]\nid = "SL1"\nname = "Southland"\nkind = "country"\ndemonyms = ["Landic"]\n'
    folder = write("places.toml", 'name = "Norland"', 'name = "Norland"\ndemonyms = ["Landic", "Norlandic"]', more)
    seeds = Seeds.load(folder)
    assert seeds.place_of_demonym("Landic") is None
    assert seeds.place_of_demonym("Norlandic") is seeds.place("NL1")
