"""Loading seed files: a faulty one is refused with a message that helps."""

from __future__ import annotations

import pickle
from datetime import date

import pytest

from pipeline.seeds import Leader, Office, Place, SeedError, Seeds
from tests.seeds.conftest import Write
from tests.seeds.small import SMALL


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
    assert copy.office_holder("president", "RU", (date(2021, 11, 26), date(2021, 11, 26))).id == "vladimir-putin"


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
            "outlets.toml",
            'id = "wire"',
            'id = "Council"',
            r"outlet 'Council', id: is also that of an institution; rename one",
            id="an outlet with the id of an institution",
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
            "themes.toml",
            'terms = ["fish"]',
            'terms = ["fi*sh"]',
            r"themes\.toml, theme 'fish', terms: 'fi\*sh': 'fi\*sh' is no word; write '\*' only at the end",
            id="a term that cannot be read",
        ),
        pytest.param(
            "metrics.toml",
            'terms = ["catch"]',
            'terms = ["catch"]\ncontext = ["..."]',
            r"metrics\.toml, metric 'catch', context: '\.\.\.': '\.\.\.' stands between words",
            id="a context that cannot be read",
        ),
        pytest.param(
            "courtesies.toml",
            'terms = ["thank"]',
            'terms = ["thank"]\nexclude = ["a"]',
            r"courtesies\.toml, formula 'thanks', exclude: 'a': 'a' is too short",
            id="an excluded term that cannot be read",
        ),
        pytest.param(
            "themes.toml",
            'label = "Fisheries"',
            'label = "Fisheries"\ncolour = "sea green"',
            r"themes\.toml, theme 'fish', colour: 'sea green' is no colour; write it as \"#0072b2\"",
            id="a colour that charts do not know",
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
