"""What is looked up by name or id is found, and nothing else."""

from __future__ import annotations

import pytest

from pipeline.seeds import Seeds, fold


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


@pytest.mark.parametrize("kind", ["leader", "role", "place", "institution", "theme", "outlet", "metric"])
def test_ids_find_their_entries_and_unknown_ids_find_none(seeds: Seeds, kind: str):
    entries = getattr(seeds, f"{kind}s")
    assert entries
    assert all(getattr(seeds, kind)(entry.id) is entry for entry in entries)
    assert getattr(seeds, kind)("no such id") is None
