"""Whom pronouns mean and cannot mean, by the grammar of their clause and by who speaks."""

from __future__ import annotations

import pytest

from tests.mentions.conftest import People

CASES = [
    pytest.param(
        "Oskar Brennig ran for governor. Emil Tkaczyk was picked to be his deputy.",
        [("his", "Oskar Brennig")],
        id="nobody is his own deputy",
    ),
    pytest.param(
        "Sarah Brennig was chosen by John Tkaczyk as his running mate.",
        [("his", "John Tkaczyk")],
        id="nobody is chosen as his own running mate",
    ),
    pytest.param(
        'Peter Tkaczyk played on. Oskar Brennig commented, "He gets sounds that nobody gets."',
        [("He", "Peter Tkaczyk")],
        id="a speaker is not the 'he' of his own words",
    ),
    pytest.param(
        "Judge Michael Brennig sentenced Oskar Tkaczyk to life in prison for driving his car into a crowd. "
        "Zora Brennig spoke about Peter Brennig, describing him as kind.",
        [("his", "Oskar Tkaczyk"), ("him", "Peter Brennig")],
        id="who does what a participle tells",
    ),
    pytest.param(
        "Emil Tkaczyk said that Oskar Brennig had never refused to meet. He added that it would be in April.",
        [("He", "Emil Tkaczyk")],
        id="who spoke last, not whom he told to have refused",
    ),
    pytest.param(
        "Emil Tkaczyk challenged Oskar Brennig again in June, defeating him this time. "
        "Emil Tkaczyk beat Oskar Brennig in May, making him the youngest mayor.",
        [("him", "Oskar Brennig"), ("him", "Emil Tkaczyk")],
        id="who does what a participle behind a comma tells, and what the whole brings about",
    ),
    pytest.param(
        "Prosecutor Kama Brennig spoke. One of the victims decided to give her name. A man in his forties left.",
        [("her", None), ("his", None)],
        id="one of many, and somebody without a name",
    ),
    pytest.param(
        "Emil Tkaczyk was calm. One of the songs he wrote was sad.",
        [("he", "Emil Tkaczyk")],
        id="the subject of a clause is not what it tells of",
    ),
    pytest.param(
        "The director Emil Tkaczyk listened. According to Oskar Brennig, the tests were new. He said they were slow.",
        [("He", "Oskar Brennig")],
        id="the source of 'according to' goes on speaking",
    ),
    pytest.param(
        "Emily Brennig, 39, who has waived her right to silence, met officers.",
        [("her", "Emily Brennig")],
        id="'her right' that the parse takes for an object",
    ),
    pytest.param(
        "Donald Trump held Emmanuel Macron's hands and showered him with praise.",
        [("him", "Emmanuel Macron")],
        id="a second verb has the first one's subject",
    ),
    pytest.param(
        "Donald Trump spoke of France and his friendship with Emmanuel Macron.",
        [("his", "Donald Trump")],
        id="nobody has a friendship with himself",
    ),
    pytest.param(
        "James Comey describes Donald Trump asking him to discuss it.",
        [("him", "James Comey")],
        id="who does what a participle behind him tells",
    ),
    pytest.param(
        "Donald Trump announced his decision to fire Rex Tillerson and replace him. "
        "Shinzo Abe praised Donald Trump for his courage.",
        [("his", "Donald Trump"), ("him", "Rex Tillerson"), ("his", "Donald Trump")],
        id="who is replaced, and whose courage is praised",
    ),
    pytest.param(
        "Nikol Pashinyan spoke. Antony Blinken told Nikol Pashinyan so. Antony Blinken spoke with Ilham Aliyev and "
        "urged him to come.",
        [("him", "Ilham Aliyev")],
        id="whom somebody spoke with and then urged",
    ),
    pytest.param(
        "Vladimir Putin congratulated Ilham Aliyev on his victory.",
        [("his", "Ilham Aliyev")],
        id="whose victory it is",
    ),
    pytest.param(
        "Jeyhun Bayramov left. Nikol Pashinyan complained a day later: talks on such ideas, he said, were not wanted. "
        "His demands were sent to Moscow, he added.",
        [("he", "Nikol Pashinyan"), ("His", "Nikol Pashinyan"), ("he", "Nikol Pashinyan")],
        id="who spoke goes on behind a colon, and 'his demands' may be the speaker's",
    ),
    pytest.param(
        "On Tuesday Donald Trump said that he would wait until the leaders of North Korea and South Korea meet. "
        "His statements were new.",
        [("he", "Donald Trump"), ("His", "Donald Trump")],
        id="nobody of a group is 'he'",
    ),
    pytest.param(
        "Emmanuel Macron spoke. Vladimir Putin wanted him to go. The child and his mother left.",
        [("him", "Emmanuel Macron"), ("his", None)],
        id="who is wanted to go, and a child without a name",
    ),
    pytest.param(
        "Jacinda Brennig spoke. Fiame Tam, the nation's first female minister, came. She will meet with Brennig.",
        [("She", "Fiame Tam")],
        id="whom a clause names is not its 'she', and who is female is one",
    ),
    pytest.param(
        'Oskar Brennig spoke. "David Cameron is the seventh. He was forced to resign," he told the Parliament.',
        [("He", "David Cameron"), ("he", "Oskar Brennig")],
        id="nobody speaks of himself by name",
    ),
    pytest.param(
        "Oskar Brennig said no. He said so twice. Emil Tkaczyk began his statement. He said yes.",
        [("He", "Oskar Brennig"), ("his", "Emil Tkaczyk"), ("He", "Emil Tkaczyk")],
        id="who has come in since speaks",
    ),
    pytest.param(
        'Anna Brennig stated, "It was the work of you, Lena." She told of the war.',
        [("She", "Anna Brennig"), ("you", "Lena")],
        id="who spoke the sentence before is told of",
    ),
    pytest.param(
        'Dmitry Peskov spoke. "Late last night, he (Brennig) met the envoy Oskar Brennig," Peskov said.',
        [("he", "Oskar Brennig")],
        id="a name in brackets says who is meant",
    ),
    pytest.param(
        'Emil Tkaczyk noted that Oskar Brennig "never wrote that he felt threatened".',
        [("he", "Oskar Brennig")],
        id="who speaks a quotation does so outside it",
    ),
    pytest.param(
        "Little is known of Oskar Brennig's son, Emil, other than that he is younger than his sisters.",
        [("he", "Emil"), ("his", "Emil")],
        id="what is told of somebody's son",
    ),
    pytest.param(
        "Oskar Brennig went along with Emil Tkaczyk, who thanked Lena Zogbo for what he called a success.",
        [("he", "Emil Tkaczyk")],
        id="the subject of a relative clause",
    ),
    pytest.param(
        "Donald Brennig came with his wife, Zora Tkaczyk. Lena Zogbo waved to his wife, who lost her ring. "
        "His wife smiled. She was glad.",
        [
            ("his", "Donald Brennig"),
            ("his", "Donald Brennig"),
            ("her", "Zora Tkaczyk"),
            ("His", "Donald Brennig"),
            ("She", "Zora Tkaczyk"),
        ],
        id="a relative who is described, not named",
    ),
    pytest.param(
        'Oskar Brennig died. Emil Zogbo wrote, "He was a wise man. Narendra Modi respected him so much, one can '
        'imagine how important he was."',
        [("He", "Oskar Brennig"), ("him", "Oskar Brennig"), ("he", "Oskar Brennig")],
        id="whom a quotation goes on calling so",
    ),
    pytest.param(
        "Their guest was He Lifeng. He Lifeng spoke. He said so.",
        [("He", "He Lifeng")],
        id="a surname that is no pronoun",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_pronouns(people: People, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert people(text, "pronoun") == expected
