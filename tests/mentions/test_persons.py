"""What is a person's name and what only looks like one: things, firms, works, places and leaders' namesakes."""

from __future__ import annotations

import pytest

from tests.mentions.conftest import People

CASES = [
    pytest.param(
        "Ford recalled half a million cars. Ford said the brakes were faulty. They drove to the Moon and back.",
        [],
        id="a leader's surname alone, where nothing speaks of the leader's country",
    ),
    pytest.param(
        "The South Korean government thanked Moon on Monday. President Moon replied.",
        [("Moon", "Moon Jae-in"), ("Moon", "Moon Jae-in")],
        id="a leader's surname where the article speaks of the country",
    ),
    pytest.param(
        "In Malaysia, Zora Brennig and her mother, Anwar, sang.",
        [("Zora Brennig", "Zora Brennig"), ("Anwar", "Anwar")],
        id="a relative who bears a leader's surname",
    ),
    pytest.param(
        "They hired the law firm Harker Brennig. The research ship Oona Tkaczyk sailed with the trio Alma Rey.",
        [],
        id="the noun before says what is named",
    ),
    pytest.param(
        "Anahit wins the vote.",
        [("Anahit", "Anahit")],
        id="a given name alone that acts and owns, which the recogniser does not know",
    ),
    pytest.param(
        "They prayed to the god Zogba, who has the head of a bird. She played the character Oona Tkaczyk in 2014.",
        [],
        id="gods and characters",
    ),
    pytest.param(
        "One antibody cocktail, Zogmab, was tested. Many were treated with Zogmab.", [], id="apposition to a thing"
    ),
    pytest.param("The nearest settlement is Rachel. Thousands reached Rachel on Friday.", [], id="told to be a place"),
    pytest.param("Harlan-Zogbo, which makes paper, raised its prices.", [], id="whom 'which' tells of is no person"),
    pytest.param(
        "The store chains Woolworths and Brennig raised prices. Brennig ordered more.", [], id="a list of firms"
    ),
    pytest.param(
        "Oskar Brennig of Blue Harbour likened the song to a storm.",
        [("Oskar Brennig", "Oskar Brennig")],
        id="what somebody is of is no person",
    ),
    pytest.param(
        "Oskar Brennig sang with the rock band Brennig. Brennig was 65.",
        [("Oskar Brennig", "Oskar Brennig"), ("Brennig", "Oskar Brennig")],
        id="a band named after its singer",
    ),
    pytest.param(
        "The Oona Tkaczyk space telescope saw water. They flew to the Oskar Brennig oil field.",
        [],
        id="a telescope and a field that bear names",
    ),
    pytest.param(
        "First Lady Zora Brennig and First Family members left. The cosmonaut No. 11 was praised.",
        [("Zora Brennig", "Zora Brennig")],
        id="words that titles and numbers begin with",
    ),
    pytest.param(
        "Former Playboy model Karen Tkaczyk sued.", [("Karen Tkaczyk", "Karen Tkaczyk")], id="what somebody worked for"
    ),
    pytest.param("Brennig, a self-described Neo-Nazi, was jailed.", [], id="a word of capitals behind an article"),
    pytest.param(
        "The president signed an Executive Order. The order, the Abraham Accords and Benedict College are known.",
        [],
        id="words behind a title that the article prints small, documents and colleges",
    ),
    pytest.param(
        "The Executive Order and the High-Level Dialogue are new. A site called Bacho Zogbo in Bulgaria was found. "
        "They watched the television program Morning Zogbo. Prime Minister Sheikh Hasina of Bangladesh left.",
        [("Sheikh Hasina", "Sheikh Hasina")],
        id="words that are no rank alone, a site, a program, and a title that is part of a name",
    ),
    pytest.param("Researchers of UC Davis said so.", [], id="an acronym before a surname"),
    pytest.param(
        "In Ankara, Erdogan said no. Armenian Deputy Prime Minister Grigoryan agreed. Grigoryan left.",
        [
            ("Erdogan", "Recep Tayyip Erdogan"),
            ("Grigoryan", "Mher Grigoryan"),
            ("Grigoryan", "Mher Grigoryan"),
        ],
        id="of several of a surname the one whose office stands with it, and no spouse",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_is_a_person(people: People, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert people(text, "named") == expected


GENDERS = [
    pytest.param(
        "Zora Brennig came home. Her other son, Kim Brennig, outlived her.",
        [("Her", "Zora Brennig"), ("her", "Zora Brennig")],
        id="'her son, X' is a man",
    ),
    pytest.param(
        "Andrea Brennig sang in Rome. He was praised. His voice was deep. He thanked his friends.",
        [("He", "Andrea Brennig"), ("His", "Andrea Brennig"), ("He", "Andrea Brennig"), ("his", "Andrea Brennig")],
        id="a given name of both, where the article only says 'he'",
    ),
]


@pytest.mark.parametrize(("text", "expected"), GENDERS)
def test_whose_gender_is_told_otherwise(people: People, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert people(text, "pronoun") == expected
