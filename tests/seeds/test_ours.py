"""The seed files that come with Readout."""

from __future__ import annotations

from collections import Counter
from datetime import date

from pipeline.figures.units import KINDS
from pipeline.seeds import DEFAULT_FOLDER, UNITS, Seeds


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


def test_the_metrics_are_here(seeds: Seeds):
    assert {"trade-turnover", "investment", "schools-russian", "gas-exports"} <= {m.id for m in seeds.metrics}
    assert set(KINDS) == set(UNITS)


def test_the_twelve_themes_are_here(seeds: Seeds):
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


def test_terms_are_written_in_lower_case(seeds: Seeds):
    metrics = ((*m.terms, *m.exclude, *m.verbs, *m.context) for m in seeds.metrics)
    others = ((*entry.terms, *entry.exclude) for entry in (*seeds.themes, *seeds.formulas))
    terms = [term for listed in (*metrics, *others) for term in listed]
    assert len(terms) > 1000
    assert [term for term in terms if term != term.lower()] == []


def test_relations_since_1992_are_an_anniversary_anchor(seeds: Seeds):
    relations = [e for e in seeds.events if e.kind == "relations" and set(e.countries) == {"AZ", "RU"}]
    assert [(e.start, e.anniversary) for e in relations] == [(date(1992, 4, 4), True)]
