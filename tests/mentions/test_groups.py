"""Several people at once: 'the two leaders' are those who meet in the running text, nobody where that is not clear."""

from __future__ import annotations

import pytest

from tests.mentions.conftest import People

ALIYEV, PUTIN, MACRON, PASHINYAN = "Ilham Aliyev", "Vladimir Putin", "Emmanuel Macron", "Nikol Pashinyan"

CASES = [
    pytest.param(
        "Vladimir Putin received Ilham Aliyev in Sochi. Emmanuel Macron and Nikol Pashinyan have also been invited. "
        "The two leaders discussed gas.",
        {"The two leaders": [ALIYEV, PUTIN]},
        id="who meet, not who were named last",
    ),
    pytest.param(
        "Ilham Aliyev called Vladimir Putin. Emmanuel Macron hoped that the two leaders would meet.",
        {"the two leaders": [ALIYEV, PUTIN]},
        id="who speak, not who speaks of them",
    ),
    pytest.param(
        "Nikol Pashinyan was ready to meet Ilham Aliyev. Viktor Orban called it dead, and Robert Fico would not go. "
        "Andrej Babis joined the two.",
        {},
        id="three others have come between",
    ),
    pytest.param(
        "Vladimir Putin received Ilham Aliyev and Nikol Pashinyan in Sochi. The five leaders will meet again.",
        {},
        id="five, of whom the text names three",
    ),
    pytest.param(
        "Vladimir Putin received Ilham Aliyev in Sochi. President Emmanuel Macron has also been invited. "
        "The presidents discussed gas.",
        {},
        id="a third president, and no number",
    ),
    pytest.param(
        "Nikol Pashinyan held talks with Emmanuel Macron. Ilham Aliyev criticised Vladimir Putin. Both leaders smiled.",
        {"Both leaders": [MACRON, PASHINYAN]},
        id="talks, not criticism",
    ),
    pytest.param(
        "Talks between Ilham Aliyev and Nikol Pashinyan began. Vladimir Putin praised both leaders.",
        {"both leaders": [ALIYEV, PASHINYAN]},
        id="between whom the talks are",
    ),
    pytest.param(
        "Ilham Aliyev met Vladimir Putin. Ilham Aliyev, Vladimir Putin and Emmanuel Macron sent greetings. "
        "Both leaders were pleased.",
        {},
        id="three came between",
    ),
    pytest.param(
        "Vladimir Putin hosted Ilham Aliyev and Nikol Pashinyan. He thanked the two leaders. The three leaders agreed.",
        {"the two leaders": [ALIYEV, PASHINYAN], "The three leaders": [ALIYEV, PASHINYAN, PUTIN]},
        id="two of three who meet, and all three",
    ),
    pytest.param(
        "Ilham Aliyev met Vladimir Putin. The pair discussed trade. The two will meet again, the two sides said. "
        "The two men are old friends.",
        {"The pair": [ALIYEV, PUTIN], "The two": [ALIYEV, PUTIN], "The two men": [ALIYEV, PUTIN]},
        id="a pair without an office",
    ),
    pytest.param(
        "President Ebrahim Raisi and Foreign Minister Hossein Amirabdollahian were killed. The pair had been away.",
        {"The pair": ["Ebrahim Raisi", "Hossein Amir-Abdollahian"]},
        id="a pair to whom something is done",
    ),
    pytest.param("They sold a pair of shoes to Ilham Aliyev. The two were red.", {}, id="two shoes"),
    pytest.param(
        "Armenia and Azerbaijan want peace, the two leaders said. Their foreign ministers will meet.",
        {"the two leaders": [ALIYEV, PASHINYAN], "Their foreign ministers": ["Ararat Mirzoyan", "Jeyhun Bayramov"]},
        id="of the countries named before",
    ),
    pytest.param(
        "Ilham Aliyev received Vladimir Putin in Baku. He thanked his guest. Putin thanked his host and his driver.",
        {"his guest": [PUTIN], "his host": [ALIYEV]},
        id="host and guest",
    ),
    pytest.param(
        "Aliyev received Vladimir Putin. He thanked his guest. The guest praised the host.",
        {"his guest": [PUTIN], "The guest": [PUTIN], "the host": [ALIYEV]},
        id="the guest and the host of what follows",
    ),
    pytest.param(
        "Emmanuel Macron spoke with his Armenian and Azerbaijani counterparts. The three presidents agreed.",
        {
            "his Armenian and Azerbaijani counterparts": ["Armen Sarkissian", ALIYEV],
            "The three presidents": ["Armen Sarkissian", MACRON, ALIYEV],
        },
        id="two counterparts",
    ),
    pytest.param(
        "Charles Michel hosted Ilham Aliyev and Nikol Pashinyan in Brussels. "
        '"The leaders agreed to go on," Michel said.',
        {"The leaders": [ALIYEV, PASHINYAN]},
        id="who speaks is not of those whom he speaks of",
    ),
    pytest.param(
        "President Ilham Aliyev met President Vladimir Putin. The interlocutors were glad. The heads of state walked. "
        "Lena Zogbo and Emil Zogbo spoke in the presence of the presidents.",
        {
            "The heads of state": [ALIYEV, PUTIN],
            "the presidents": [ALIYEV, PUTIN],
            "The interlocutors": [ALIYEV, PUTIN],
        },
        id="a party that does not fit does not stand between",
    ),
    pytest.param(
        "Ilham Aliyev is to meet Vladimir Putin. The latter promised to come. The latter half was cold.",
        {"The latter": [PUTIN]},
        id="the latter of two",
    ),
    pytest.param(
        "Ilham Aliyev, Vladimir Putin and Emmanuel Macron spoke. Putin praised his colleague.",
        {},
        id="a colleague, one of two",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_groups(people: People, text: str, expected: dict[str, list[str]]) -> None:
    found: dict[str, list[str | None]] = {}
    for words, name in people(text, "nominal"):
        found.setdefault(words, []).append(name)
    assert found == expected
