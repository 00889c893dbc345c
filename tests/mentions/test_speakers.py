"""Offices in somebody's mouth: 'the president' of an aide is his own, whoever else the article names."""

from __future__ import annotations

import pytest

from tests.mentions.conftest import People

CASES = [
    pytest.param(
        "Hikmet Hajiyev, an aide to Azerbaijani President Ilham Aliyev, met European Council President Charles Michel. "
        '"The president is ready," Hajiyev said. "Our president has said so."',
        [("The president", "Ilham Aliyev"), ("Our president", "Ilham Aliyev")],
        id="an aide, and a quotation that goes on",
    ),
    pytest.param(
        "Russian President Vladimir Putin and his Turkish counterpart Recep Tayyip Erdogan held talks, Kremlin "
        "spokesman Dmitry Peskov told journalists. "
        '"The president will be glad to see his friend," the spokesman added.',
        [
            ("The president", "Vladimir Putin"),
            ("the spokesman", "Dmitry Peskov"),
        ],
        id="a speaker who is described behind his words; who tells of counterparts is none of them",
    ),
    pytest.param(
        "French President Emmanuel Macron called. Kremlin spokesman Dmitry Peskov said that the president was away.",
        [("the president", "Vladimir Putin")],
        id="reported speech, and an own one whom the article does not name",
    ),
    pytest.param(
        "President Emmanuel Macron spoke to President Ilham Aliyev. The Kremlin said the president would call them.",
        [("the president", "Vladimir Putin")],
        id="a government that speaks",
    ),
    pytest.param(
        "Kremlin spokesman Dmitry Peskov spoke to reporters. "
        '"French President Emmanuel Macron called us. The president was clear," Peskov said.',
        [("The president", "Emmanuel Macron")],
        id="another one whom the quotation names",
    ),
    pytest.param(
        "Ilham Aliyev received French President Emmanuel Macron. Ilham Aliyev said that the president was welcome.",
        [("the president", "Emmanuel Macron")],
        id="nobody speaks of himself so",
    ),
    pytest.param(
        "Irakli Garibashvili, the prime minister of Georgia, met Ararat Mirzoyan, the Armenian foreign minister. "
        '"The prime minister will travel," Mirzoyan said. The minister added that the prime minister was well. '
        "Mirzoyan left. The prime minister of Georgia smiled.",
        [
            ("The prime minister", "Nikol Pashinyan"),
            ("The minister", "Ararat Mirzoyan"),
            ("the prime minister", "Nikol Pashinyan"),
            ("The prime minister of Georgia", "Irakli Garibashvili"),
        ],
        id="a minister, named and described",
    ),
    pytest.param(
        'Oskar Brennig met President Emmanuel Macron. "Our president is wise," said Oskar Brennig.',
        [],
        id="ours, of a speaker whose country is not told",
    ),
    pytest.param(
        'Narendra Modi spoke in India. "Our prime minister is wise," said Oskar Brennig.',
        [("Our prime minister", "Narendra Modi")],
        id="ours, in an article on one country",
    ),
    pytest.param(
        "Russian Foreign Ministry spokeswoman Maria Zakharova said so. German Defence Minister Annegret "
        'Kramp-Karrenbauer left. "The minister will travel to Baku," Zakharova said.',
        [("The minister", "Sergei Lavrov")],
        id="the minister of a ministry's spokeswoman",
    ),
    pytest.param(
        "Ilham Aliyev, in a letter read out by the press secretary, thanked Emmanuel Macron.",
        [],
        id="who lends his voice is not the speaker's own",
    ),
    pytest.param(
        "Ambassador Emil Zogbo of Armenia left. Armenian Minister Oskar Brennig received the Ambassador of Iran, Mehdi "
        "Tkaczyk. Brennig thanked the ambassador.",
        [("the ambassador", "Mehdi Tkaczyk")],
        id="whom somebody thanks is not his own",
    ),
    pytest.param(
        "Viktor Orban left. Hungarian Foreign Minister Peter Szijjarto said that his prime minister would go on.",
        [("his prime minister", "Viktor Orban")],
        id="his prime minister",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_speakers(people: People, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert people(text, "nominal") == expected
