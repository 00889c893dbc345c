"""Descriptions: whom 'the 67-year-old killer', 'the accused' and 'the 16-year-old' mean, and where nobody is meant."""

from __future__ import annotations

import pytest

from tests.mentions.conftest import People

CASES = [
    pytest.param(
        "Recep Tayyip Erdogan met UN chief Antonio Guterres. The UN secretary-general, speaking after him, left.",
        [("The UN secretary-general", "António Guterres")],
        id="a title with a hyphen that the parse takes apart",
    ),
    pytest.param(
        "The Minister of Justice of Armenia Oskar Brennig met the Minister of Justice of the Russian Federation Emil "
        "Zogbo. The Russian minister left.",
        [("The Russian minister", "Emil Zogbo")],
        id="what leads up to a name refers to nobody of its own",
    ),
    pytest.param(
        "Rep. Elijah Brennig spoke, then Gen. Oskar Zogbo. The congressman smiled. The general did not.",
        [("The congressman", "Elijah Brennig"), ("The general", "Oskar Zogbo")],
        id="ranks in short",
    ),
    pytest.param(
        "State Councilor and Foreign Minister Wang Yi will go. The State Councilor will meet the president and "
        "Minister Emil Zogbo. First Lady Melania Brennig spoke. The first lady smiled.",
        [("The State Councilor", "Wang Yi"), ("The first lady", "Melania Brennig")],
        id="the first of two titles, and a title whose noun is none alone",
    ),
    pytest.param(
        "Mikheil Saakashvili came. They asked the former president of Georgia.",
        [("the former president of Georgia", "Mikheil Saakashvili")],
        id="who held an office before",
    ),
    pytest.param(
        "President Joe Biden spoke with President Uhuru Kenyatta of Kenya. The President was glad.",
        [("The President", "Joe Biden")],
        id="of two presidents the one who acted in the sentence before",
    ),
    pytest.param(
        "Vladimir Putin spoke. Ilham Aliyev thanked Emmanuel Macron. On Monday Mr. Aliyev is to call Mr. Putin before "
        "the two leaders meet.",
        [("the two leaders", "Ilham Aliyev"), ("the two leaders", "Vladimir Putin")],
        id="the two of the same sentence",
    ),
    pytest.param(
        "Oskar Brennig said so. The official added that it was late. Emmanuel Macron said no. The official said yes.",
        [("The official", "Oskar Brennig")],
        id="an official who spoke, but no president",
    ),
    pytest.param(
        "A US official said so. Oskar Brennig said no. The official said so again.",
        [],
        id="an official without a name",
    ),
    pytest.param(
        "They met the head of the Iraqi Youth League in Baghdad.",
        [("the head of the Iraqi Youth League in Baghdad", None)],
        id="who leads a body is not who leads the country",
    ),
    pytest.param(
        "Japanese Prime Minister Kishida Fumio came. Joe Biden thanked his Japanese counterpart.",
        [("his Japanese counterpart", "Fumio Kishida")],
        id="the counterpart of a president is a prime minister",
    ),
    pytest.param(
        "Bruce Brennig, the mayor of Koszalin, was missing. The 64-year-old mayor left his home.",
        [("The 64-year-old mayor", "Bruce Brennig")],
        id="an age inside a description",
    ),
    pytest.param(
        "Greta Brennig, 16, was chosen. Oskar Tkaczyk, 40, was not. The 16-year-old was glad.",
        [("The 16-year-old", "Greta Brennig")],
        id="an age that the article tells",
    ),
    pytest.param(
        "Greta Brennig was chosen. The 16-year-old was glad. The 16-year-old girl was glad too.",
        [("The 16-year-old", "Greta Brennig")],
        id="an age after a sentence on one person",
    ),
    pytest.param(
        "Brenton Zogbo was charged with murder. The judge ordered that the accused remain in custody.",
        [("the accused", "Brenton Zogbo")],
        id="a participle that is a role",
    ),
    pytest.param(
        "President Donald Trump spoke. Citizens do not elect the president directly. The president can be removed by "
        "Congress. Under the law the president is limited to two terms. If the president dies, Congress meets.",
        [],
        id="an office in general",
    ),
    pytest.param(
        "President Donald Trump spoke. The president was removed from the stage. Voters elected the president in 2016.",
        [("The president", "Donald Trump"), ("the president", "Donald Trump")],
        id="what is told of the one who holds the office",
    ),
    pytest.param(
        "The judge presiding over the case, Bernard Brennig, said so. The attacker, identified as Oskar Zogbo, ran.",
        [],
        id="a name behind a description and its clause",
    ),
    pytest.param(
        'Oskar Brennig\'s elder brother Emil spoke. Emil thanked his brother. "I miss my big brother," said Emil.',
        [("his brother", "Oskar Brennig"), ("my big brother", "Oskar Brennig")],
        id="a brother is told both ways, and adjectives between",
    ),
    pytest.param(
        "Zora Brennig, the mother of Emil Tkaczyk and Lena Tkaczyk, wept. Emil Tkaczyk thanked his sister.",
        [("his sister", "Lena Tkaczyk")],
        id="the children of one mother",
    ),
    pytest.param(
        'Alan Brennig drowned. His father, Emil Brennig, was there. "My boy was good," said Emil Brennig.',
        [("My boy", "Alan Brennig")],
        id="a boy with an owner is a son",
    ),
    pytest.param(
        "The couple next door were quiet. They jailed David and Louise Brennig. The mother wept. Both parents sat.",
        [
            ("The mother", "Louise Brennig"),
            ("Both parents", "David Brennig"),
            ("Both parents", "Louise Brennig"),
        ],
        id="the one couple of an article",
    ),
    pytest.param(
        "Queen Elizabeth II agreed. The advice to Her Majesty was wrong. They asked Her Majesty the Queen. "
        "Her Majesty's Treasury paid.",
        [("Her Majesty", "Elizabeth II"), ("Her Majesty the Queen", "Elizabeth II")],
        id="forms of address",
    ),
    pytest.param(
        "Donald Trump spoke of North Korea and South Korea. It comes before the leaders of those countries meet.",
        [("the leaders of those countries", "Kim Jong-un"), ("the leaders of those countries", "Moon Jae-in")],
        id="the leaders of the countries named last",
    ),
    pytest.param(
        "CIA Director Zora Brennig came. Days later the CIA chief told senators so.",
        [("the CIA chief", "Zora Brennig")],
        id="the chief of a body is its director",
    ),
    pytest.param(
        "Karen Zogbo led the team. The Wooster professor was glad. Vladimir Putin left. The politician spoke.",
        [("The Wooster professor", "Karen Zogbo")],
        id="a calling after a sentence on one person, who is no leader",
    ),
    pytest.param(
        "An Australian, Brenton Zogbo, aged 28, appeared in court, charged with murder. "
        "Police said that the accused was calm. Oskar Tkaczyk sat when convicted.",
        [("the accused", "Brenton Zogbo")],
        id="who appears in court, charged",
    ),
    pytest.param(
        "President Joe Biden came, but the president did not speak. They heard  the  President  later.",
        [("the president", "Joe Biden"), ("the  President", "Joe Biden")],
        id="behind a conjunction, and blanks too many",
    ),
    pytest.param(
        "Lena Zogbo, the wife of the prime minister, wept. Boris Johnson is the prime minister. They asked the prime "
        "minister. He said the prime minister should resign.",
        [
            ("the prime minister", "Boris Johnson"),
            ("the prime minister", "Boris Johnson"),
            ("the prime minister", "Boris Johnson"),
        ],
        id="the wife of an office is not its holder, and 'should resign' is no law",
    ),
    pytest.param(
        "President Ebrahim Raisi spoke. The acting president did not. Acting President Emil Zogbo left Linden. "
        "The acting president smiled. President Raisi did not.",
        [("The acting president", "Emil Zogbo"), ("The acting president", "Emil Zogbo")],
        id="who only stands in",
    ),
    pytest.param(
        "Vladimir Putin spoke of President Ebrahim Raisi. The Russian leader mourned the late president.",
        [("The Russian leader", "Vladimir Putin"), ("the late president", "Ebrahim Raisi")],
        id="who holds the office again is not its former holder",
    ),
    pytest.param(
        "Kofi Annan and Ban Ki-moon wrote to the UN. The two former Secretaries-General were glad.",
        [],
        id="a plural inside a title is not the one who is known",
    ),
    pytest.param(
        "Ilham Aliyev met Recep Tayyip Erdogan. The Turkish leader was glad. Fuat Oktay accompanied the president.",
        [("The Turkish leader", "Recep Tayyip Erdogan"), ("the president", "Recep Tayyip Erdogan")],
        id="of two the one described last",
    ),
    pytest.param(
        "Antony Blinken, the Secretary of State, spoke. The secretary left.",
        [("The secretary", "Antony Blinken")],
        id="a secretary",
    ),
    pytest.param(
        "Anna Hakobyan, the wife of the Armenian prime minister, came. Nikol Pashinyan thanked the wife of the mayor. "
        "The wife of the prime minister smiled. The prime minister's wife left.",
        [
            ("the Armenian prime minister", "Nikol Pashinyan"),
            ("The wife of the prime minister", "Anna Hakobyan"),
            ("the prime minister", "Nikol Pashinyan"),
            ("The prime minister", "Nikol Pashinyan"),
            ("The prime minister's wife", "Anna Hakobyan"),
        ],
        id="the wife of an office",
    ),
    pytest.param(
        "President Ilham Aliyev opened a hall named after the national leader. The Azerbaijani leader spoke.",
        [("the national leader", None), ("The Azerbaijani leader", "Ilham Aliyev")],
        id="another kind of leader",
    ),
    pytest.param(
        "Ursula von der Leyen, President of the European Commission, came. Charles Michel, President of the European "
        "Council, left. The Commission president smiled. They asked the Council president.",
        [("The Commission president", "Ursula von der Leyen"), ("the Council president", "Charles Michel")],
        id="a body in short",
    ),
    pytest.param(
        "Sen. Emil Brennig came. Rep. Oskar Zogbo backed the senator. The congressman left.",
        [("the senator", "Emil Brennig"), ("The congressman", "Oskar Zogbo")],
        id="of one role the one who is introduced by the very word",
    ),
    pytest.param(
        "Oskar Brennig, brother of the singer and author Zora Zogbo, was jailed. Oskar Brennig missed his sister.",
        [("his sister", "Zora Zogbo")],
        id="the brother of somebody behind callings",
    ),
    pytest.param(
        "Antony Blinken met the First Vice-President, Mehriban Aliyeva. The top US diplomat thanked the First "
        "Vice-President for her work. Lena Zogbo accused the veteran diplomat of greed.",
        [("The top US diplomat", "Antony Blinken"), ("the First Vice-President", "Mehriban Aliyeva")],
        id="a country and a hyphen inside a title",
    ),
    pytest.param(
        "Nikol Pashinyan, the prime minister, was there. Zogbo accused the premier of treason. Pashinyan left.",
        [("the premier", "Nikol Pashinyan")],
        id="what somebody is accused of",
    ),
    pytest.param(
        "Catherine Colonna spoke with the Minister for Europe of Armenia Oskar Brennig. The deputy minister left.",
        [],
        id="an office, its country and the name",
    ),
    pytest.param(
        "Opposition leader Emil Zogbo spoke of Ilham Aliyev. The Azerbaijani strongman was not pleased.",
        [("The Azerbaijani strongman", "Ilham Aliyev")],
        id="who leads an opposition is not who leads the country",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_descriptions(people: People, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert people(text, "nominal") == expected
