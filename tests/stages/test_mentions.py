"""References: names, descriptions and pronouns, each case with the people it should give."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.reading import Reading
from pipeline.stages.mentions import CONFIDENCE
from pipeline.tables import Mention
from tests.readings import Analysed


def people(reading: Reading, kind: str) -> list[tuple[str, str | None]]:
    return [(m.text, m.name) for m in reading.rows_of(Mention) if m.label == "person" and m.kind == kind]


NAMED = [
    pytest.param(
        "Azerbaijani President Ilham Aliyev met Vladimir Putin. Aliyev thanked Putin.",
        [
            ("Ilham Aliyev", "Ilham Aliyev"),
            ("Vladimir Putin", "Vladimir Putin"),
            ("Aliyev", "Ilham Aliyev"),
            ("Putin", "Vladimir Putin"),
        ],
        id="a surname goes to the one introduced",
    ),
    pytest.param(
        "The Spokesman for the President of the Russian Federation Dmitry Peskov said so on Friday.",
        [("Dmitry Peskov", "Dmitry Peskov")],
        id="a country before the name is not part of it",
    ),
    pytest.param(
        "We expect a meeting between Putin, Aliyev and [Armenian Prime Minister Nikol] Pashinyan.",
        [("Putin", "Vladimir Putin"), ("Aliyev", "Ilham Aliyev"), ("Pashinyan", "Nikol Pashinyan")],
        id="a bracketed completion counts by what is printed",
    ),
    pytest.param(
        "Zohra Brennig, a lawyer from Vienna, resigned. Brennig's party was told on Monday.",
        [("Zohra Brennig", "Zohra Brennig"), ("Brennig", "Zohra Brennig")],
        id="somebody the seeds do not know, and a possessive",
    ),
    pytest.param(
        'Vladimir Putin met Ilham Aliyev and Roman Starovoit. "Thank you, Ilham Heydarovich," he said. '
        "Roman Abramovich left, Abramovich said.",
        [
            ("Vladimir Putin", "Vladimir Putin"),
            ("Ilham Aliyev", "Ilham Aliyev"),
            ("Roman Starovoit", "Roman Starovoit"),
            ("Ilham Heydarovich", "Ilham Aliyev"),
            ("Roman Abramovich", "Roman Abramovich"),
            ("Abramovich", "Roman Abramovich"),
        ],
        id="addressed by the father's name, and a surname like one",
    ),
    pytest.param(
        "Mayor of Koszalin Piotr Jedlinski declared a day of mourning, Jedlinski's office said.",
        [("Piotr Jedlinski", "Piotr Jedlinski"), ("Jedlinski", "Piotr Jedlinski")],
        id="a town before the name is not part of it",
    ),
    pytest.param(
        "Prime Minister Jarosław Tkaczyk spoke to reporters. Tkaczyk left. Jaroslaw Tkaczyk was tired.",
        [
            ("Jarosław Tkaczyk", "Jarosław Tkaczyk"),
            ("Tkaczyk", "Jarosław Tkaczyk"),
            ("Jaroslaw Tkaczyk", "Jarosław Tkaczyk"),
        ],
        id="with and without diacritics",
    ),
    pytest.param(
        "The mourners prayed at the Sultan Qaboos Grand Mosque in Muscat.", [], id="a mosque named after a person"
    ),
    pytest.param(
        "The man was identified as Perttu Zogbo, 34. Zogbo was born in Turku.",
        [("Perttu Zogbo", "Perttu Zogbo"), ("Zogbo", "Perttu Zogbo")],
        id="a given name and an age",
    ),
    pytest.param(
        "Cde Tendai Zogbo spoke first. The Rt Hon Alice Zogbo QC, Judge Mirela Brennig and Constable Bo Tkacz left.",
        [
            ("Tendai Zogbo", "Tendai Zogbo"),
            ("Alice Zogbo", "Alice Zogbo"),
            ("Mirela Brennig", "Mirela Brennig"),
            ("Bo Tkacz", "Bo Tkacz"),
        ],
        id="honorifics before and letters behind are no part of a name",
    ),
    pytest.param(
        "Secretary of State Corinna Brennig met Muslim activist Zara Tkaczyk on Monday.",
        [("Corinna Brennig", "Corinna Brennig"), ("Zara Tkaczyk", "Zara Tkaczyk")],
        id="the end of a title and a faith are no part of a name",
    ),
    pytest.param(
        "Engines came from Dolgellau, Harlech, Barmouth, Bala and Blaenau Ffestiniog.", [], id="a list of places"
    ),
    pytest.param(
        "Anton Brennig, the chief of police, named one Oskar Tkaczyk of Brennig, Texas.",
        [("Anton Brennig", "Anton Brennig"), ("Oskar Tkaczyk", "Oskar Tkaczyk")],
        id="a town before its country, though a surname",
    ),
    pytest.param(
        "The owner sold its plant to HDT Vedelmi Kft. Typhoon Marisol and Hurricane Oskar came later.",
        [],
        id="a firm and storms",
    ),
    pytest.param(
        "Her Majesty thanked God. Vladimir Putin thanked Allah.",
        [("Vladimir Putin", "Vladimir Putin")],
        id="forms of address and God",
    ),
    pytest.param(
        "Robert Brennig Sr. and Oskar Brennig were farmers. Brennig, the son, became a judge.",
        [
            ("Robert Brennig Sr.", "Robert Brennig Sr."),
            ("Oskar Brennig", "Oskar Brennig"),
            ("Brennig", "Oskar Brennig"),
        ],
        id="generations",
    ),
    pytest.param(
        "Elvira Zogbotini resigned on Monday. In May, Zogbotiin was praised.",
        [("Elvira Zogbotini", "Elvira Zogbotini"), ("Zogbotiin", "Elvira Zogbotini")],
        id="a slip of a surname",
    ),
    pytest.param(
        "Colin Tkaczyk, Lord Zogbo, presided. Lord Zogbo said that the court was full.",
        [("Colin Tkaczyk", "Colin Tkaczyk"), ("Zogbo", "Colin Tkaczyk"), ("Zogbo", "Colin Tkaczyk")],
        id="a peer has two names",
    ),
    pytest.param(
        "The attacker, identified as Oskar Amman, 20, was shot. Amman had left prison in May.",
        [("Oskar Amman", "Oskar Amman"), ("Amman", "Oskar Amman")],
        id="a surname that is a capital's name too",
    ),
    pytest.param(
        'Oskar "Ozzy" Brennig sang. Later Ozzy Brennig spoke, and Ozzy left.',
        [
            ('Oskar "Ozzy" Brennig', 'Oskar "Ozzy" Brennig'),
            ("Ozzy Brennig", 'Oskar "Ozzy" Brennig'),
            ("Ozzy", 'Oskar "Ozzy" Brennig'),
        ],
        id="a nickname between marks",
    ),
    pytest.param(
        "A student named Merkel said on Wednesday that the rain was bad.",
        [("Merkel", "Merkel")],
        id="somebody new who bears a leader's surname",
    ),
    pytest.param(
        "Vladimir Putin and Joe Biden met. The Putin-Biden talks went on.",
        [
            ("Vladimir Putin", "Vladimir Putin"),
            ("Joe Biden", "Joe Biden"),
            ("Putin", "Vladimir Putin"),
            ("Biden", "Joe Biden"),
        ],
        id="two surnames joined are two people",
    ),
    pytest.param(
        "Oskar Brennig and his wife, Clara Brennig, came late. Friends said that the Brennigs had been ill.",
        [
            ("Oskar Brennig", "Oskar Brennig"),
            ("Clara Brennig", "Clara Brennig"),
            ("Brennigs", "Clara Brennig"),
            ("Brennigs", "Oskar Brennig"),
        ],
        id="a family",
    ),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_named(analysed: Analysed, text: str, expected: list[tuple[str, str]]):
    assert people(analysed(text), "named") == expected


def test_people_of_one_surname_are_kept_apart(analysed: Analysed):
    text = (
        "President Ilham Aliyev spoke of Heydar Aliyev, his late father. "
        "First Vice President Mehriban Aliyeva listened. Aliyev laid flowers."
    )
    names = dict(people(analysed(text), "named"))
    assert names["Heydar Aliyev"] == "Heydar Aliyev"
    assert names["Mehriban Aliyeva"] == "Mehriban Aliyeva"
    assert names["Aliyev"] == "Ilham Aliyev"


def test_a_surname_in_the_headline_is_told_by_the_body(analysed: Analysed):
    text = "Brennig to leave office\n\nZohra Brennig, the mayor of Linden, said on Monday that she will go.\n"
    assert ("Brennig", "Zohra Brennig") in people(analysed(text), "named")


NOMINAL = [
    pytest.param(
        "Azerbaijani President Ilham Aliyev spoke first. The head of the Azerbaijani state was pleased.",
        [("The head of the Azerbaijani state", "Ilham Aliyev")],
        id="learnt beside the name",
    ),
    pytest.param(
        "Talks went on. The Russian president stressed that trade is growing.",
        [("The Russian president", "Vladimir Putin")],
        id="looked up for the day of the article",
    ),
    pytest.param(
        "After that there will be talks, said the Kremlin spokesman.",
        [("the Kremlin spokesman", "Dmitry Peskov")],
        id="of an institution",
    ),
    pytest.param(
        "Talks with the leaders of Armenia and Azerbaijan are needed.",
        [
            ("the leaders of Armenia and Azerbaijan", "Ilham Aliyev"),
            ("the leaders of Armenia and Azerbaijan", "Nikol Pashinyan"),
        ],
        id="one row for each person",
    ),
    pytest.param(
        "Ilham Aliyev met Vladimir Putin in Sochi. The two leaders discussed trade.",
        [("The two leaders", "Ilham Aliyev"), ("The two leaders", "Vladimir Putin")],
        id="the two named last",
    ),
    pytest.param(
        "Armenian PM Nikol Pashinyan came at 6 PM. The PM met the Azerbaijani FM, Jeyhun Bayramov. The FM left.",
        [("The PM", "Nikol Pashinyan"), ("The FM", "Jeyhun Bayramov")],
        id="offices in two letters",
    ),
    pytest.param(
        "Zohra Brennig left. Her spokesman said so. It was late, the spokesman said. A spokesman, Anton Ender, left.",
        [],
        id="her spokesman is not the one named later",
    ),
    pytest.param(
        "Ilham Aliyev praised Vladimir Putin. Emmanuel Macron hoped that the two leaders would meet.",
        [],
        id="two of three, so nobody",
    ),
    pytest.param(
        "President Ilham Aliyev called President Vladimir Putin. The head of state invited Vladimir Putin to Baku.",
        [("The head of state", "Ilham Aliyev")],
        id="not the one who stands beside it",
    ),
    pytest.param(
        "The Ruritanian president, Rudolf Elphberg, smiled.", [], id="no row where the name stands with the office"
    ),
    pytest.param("Rudolf Elphberg became the president in May.", [], id="a predicate refers to nobody"),
    pytest.param(
        "Zohra Brennig, the mayor of Linden, was shot on Monday. Doctors saved the mayor.",
        [("the mayor", "Zohra Brennig")],
        id="an office without its place",
    ),
    pytest.param(
        "Oskar Brennig inherited the firm of his father, Anton Brennig. He never forgave his father.",
        [("his father", "Anton Brennig")],
        id="kin that the article names",
    ),
    pytest.param(
        'Oskar Brennig\'s wife Clara Brennig was there. "I admire my husband," Clara Brennig said.',
        [("my husband", "Oskar Brennig")],
        id="my husband",
    ),
    pytest.param(
        "The gunman fled. Police identified the suspect as Oskar Brennig. They charged the attacker on Monday.",
        [("The gunman", "Oskar Brennig"), ("the suspect", "Oskar Brennig"), ("the attacker", "Oskar Brennig")],
        id="one suspect, called by many words",
    ),
    pytest.param(
        "Oskar Brennig and Anton Tkaczyk were charged with murder. The gunman said nothing.",
        [],
        id="two suspects, so nobody",
    ),
    pytest.param(
        "Zohra Brennig, the mayor of Linden, will retire. The next mayor has a hard task.",
        [],
        id="a holder of tomorrow",
    ),
    pytest.param(
        "Oskar Brennig, a player of great gifts, flew with another player and the player's parents.",
        [],
        id="the definite noun of an indefinite one",
    ),
    pytest.param(
        "Ararat Mirzoyan said that he and Jeyhun Bayramov had agreed on three points. The foreign minister was tired.",
        [("The foreign minister", "Ararat Mirzoyan")],
        id="of two ministers the one who spoke",
    ),
    pytest.param(
        "President Ilham Aliyev won. President Vladimir Putin wrote that the people supported the president.",
        [("the president", "Ilham Aliyev")],
        id="nobody calls himself the president",
    ),
    pytest.param("A bullet hit Robert Brennig, head of the union, in the head.", [], id="a part of the body"),
]


@pytest.mark.parametrize(("text", "expected"), NOMINAL)
def test_nominal(analysed: Analysed, text: str, expected: list[tuple[str, str]]):
    assert people(analysed(text), "nominal") == expected


def test_an_office_is_held_by_whoever_held_it_on_the_day(analysed: Analysed):
    text = "The US president spoke with Vladimir Putin on the telephone."
    on = {date(2016, 3, 1): "Barack Obama", date(2019, 3, 1): "Donald Trump", date(2022, 3, 1): "Joe Biden"}
    assert {day: dict(people(analysed(text, day), "nominal"))["The US president"] for day in on} == on


@pytest.mark.parametrize(("outlet", "who"), [("Azertac", "Ilham Aliyev"), ("TASS", "Vladimir Putin"), (None, None)])
def test_the_head_of_state_is_that_of_the_outlets_country(outlet: str | None, who: str | None, analysed: Analysed):
    text = "President Ilham Aliyev met President Vladimir Putin. The head of state expressed gratitude."
    assert dict(people(analysed(text, outlet=outlet), "nominal")).get("The head of state") == who


def test_who_holds_an_office_in_an_article_without_a_day_is_told_by_the_offices_of_others(analysed: Analysed):
    text = "German Chancellor Olaf Scholz and European Council President Charles Michel met Aliyev. "
    later = "The Armenian prime minister was there."
    assert ("Aliyev", "Ilham Aliyev") in people(analysed(text, published=None), "named")
    assert people(analysed(text + later, published=None), "nominal") == [
        ("The Armenian prime minister", "Nikol Pashinyan")
    ]
    assert people(analysed("Talks were held. " + later, published=None), "nominal") == [
        ("The Armenian prime minister", None)
    ]


PRONOUN = [
    pytest.param(
        "Ilham Aliyev said that he appreciates the role of Vladimir Putin.",
        [("he", "Ilham Aliyev")],
        id="the subject of the verb of speech",
    ),
    pytest.param(
        "Putin welcomed Aliyev. For his part, Aliyev said that the talks were good.",
        [("his", "Ilham Aliyev")],
        id="the subject that follows",
    ),
    pytest.param(
        "Zohra Brennig met Vladimir Putin. She was pleased, and he was not.",
        [("She", "Zohra Brennig"), ("he", "Vladimir Putin")],
        id="gender of titles and given names",
    ),
    pytest.param(
        "Nikol Pashinyan thanked Vladimir Putin. He also asked for help.",
        [("He", "Nikol Pashinyan")],
        id="subject after subject",
    ),
    pytest.param(
        "Vladimir Putin saw himself in the film.", [("himself", "Vladimir Putin")], id="a reflexive is its own subject"
    ),
    pytest.param(
        "Ilham Aliyev asked Nikol Pashinyan to call him.", [("him", "Ilham Aliyev")], id="no object of one's own verb"
    ),
    pytest.param("A man was arrested. He had a knife.", [("He", None)], id="somebody without a name"),
    pytest.param(
        "A boy named Ivan was found on Monday. He was cold.", [("He", "Ivan")], id="a boy whose name the article tells"
    ),
    pytest.param(
        "Kweisi Brennig resigned in May, and Oskar Tkaczyk joined the race to replace him.",
        [("him", "Kweisi Brennig")],
        id="an infinitive has a subject too",
    ),
    pytest.param(
        "Together with Ilham Aliyev he met veterans.", [("he", None)], id="who stands beside him is somebody else"
    ),
    pytest.param(
        "Voters praised the actor Oskar Brennig, who stayed there while filming his debut.",
        [("his", "Oskar Brennig")],
        id="in a clause about the name beside it",
    ),
    pytest.param(
        "Vladimir Putin brought up Joe Biden and his dealings.", [("his", "Joe Biden")], id="joined to its possessor"
    ),
    pytest.param("Vladimir Putin said that anybody may bring his or her dog.", [], id="his or her is anybody's"),
    pytest.param("Vladimir Putin thanked Her Majesty.", [], id="a form of address is no pronoun"),
]


@pytest.mark.parametrize(("text", "expected"), PRONOUN)
def test_pronoun(analysed: Analysed, text: str, expected: list[tuple[str, str | None]]):
    assert people(analysed(text), "pronoun") == expected


def test_he_in_a_quotation_behind_a_colon_is_not_its_speaker(analysed: Analysed):
    text = 'Oskar Brennig led the party. In a message Rudolf Elphberg cherished the life of Brennig: "He was brave."'
    assert people(analysed(text), "pronoun")[-1] == ("He", "Oskar Brennig")


def test_speaker_and_addressee_inside_a_quotation(analysed: Analysed):
    text = "Putin also thanked Ilham Aliyev: 'I want to thank you for the attention you pay to the language.'"
    expected = [("I", "Vladimir Putin"), ("you", "Ilham Aliyev"), ("you", "Ilham Aliyev")]
    assert people(analysed(text), "pronoun") == expected


USES = [
    pytest.param("Moscow said that the talks were useful.", "Moscow", "government", id="a capital that speaks"),
    pytest.param("Baku rejects the proposal.", "Baku", "government", id="a capital that rejects"),
    pytest.param("The presidents met in Moscow on Friday.", "Moscow", "location", id="a place to meet in"),
    pytest.param("Aliyev thanked Russia for its efforts.", "Russia", "government", id="a country thanked"),
    pytest.param("Thousands of Armenians left their homes.", "Armenians", "people", id="a people"),
]


@pytest.mark.parametrize(("text", "name", "use"), USES)
def test_what_a_place_stands_for(analysed: Analysed, text: str, name: str, use: str):
    assert [m.use for m in analysed(text).rows_of(Mention) if m.text == name] == [use]


def test_documents_are_named_and_not_spoken(analysed: Analysed):
    rows = analysed('Putin and Aliyev signed the "Declaration on Allied Interaction" in Moscow.').rows_of(Mention)
    assert [m.text for m in rows if m.label == "document"] == ["Declaration on Allied Interaction"]


def test_a_body_named_after_a_treaty_is_no_document(analysed: Analysed):
    rows = analysed("Armenia turned to the Collective Security Treaty Organization.").rows_of(Mention)
    assert [(m.name, m.label) for m in rows if "Treaty" in m.text] == [("CSTO", "organisation")]


def test_every_row_stands_where_it_says(analysed: Analysed):
    text = "Putin told Aliyev that he would come. 'I am pleased,' said Aliyev in Sochi, TASS reports."
    reading = analysed(text)
    rows = reading.rows_of(Mention)
    assert rows
    assert all(reading.text[m.start : m.end] == m.text for m in rows)
    assert all(m.confidence == CONFIDENCE[m.rule] for m in rows)
