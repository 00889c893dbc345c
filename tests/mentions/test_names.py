"""Names printed apart or twice over: pairs, generations, other names, surnames that are other words as well."""

from __future__ import annotations

import pytest

from tests.mentions.conftest import People

CASES = [
    pytest.param(
        "A couple from Ohio, Richard and Lisa Tkaczyk, sang. Richard left.",
        [("Richard", "Richard Tkaczyk"), ("Lisa Tkaczyk", "Lisa Tkaczyk"), ("Richard", "Richard Tkaczyk")],
        id="a surname shared by two given names",
    ),
    pytest.param(
        "Attorney Cyrus R. Brennig, Jr. replied. Brennig was calm.",
        [("Cyrus R. Brennig, Jr.", "Cyrus R. Brennig, Jr."), ("Brennig", "Cyrus R. Brennig, Jr.")],
        id="a generation behind a comma",
    ),
    pytest.param(
        "Oskar Brennig was born Peter Tkaczyk in London. Tkaczyk began early.",
        [("Oskar Brennig", "Oskar Brennig"), ("Peter Tkaczyk", "Oskar Brennig"), ("Tkaczyk", "Oskar Brennig")],
        id="the name that somebody was born with",
    ),
    pytest.param(
        "Jon Zogbo, who wrestled under the ring name Luke Brennig, died. Luke Brennig was 41.",
        [("Jon Zogbo", "Jon Zogbo"), ("Luke Brennig", "Jon Zogbo"), ("Luke Brennig", "Jon Zogbo")],
        id="a stage name",
    ),
    pytest.param(
        "Oskar Brennig praised the singer known as Peter Tkaczyk.",
        [("Oskar Brennig", "Oskar Brennig"), ("Peter Tkaczyk", "Peter Tkaczyk")],
        id="the other name of somebody else",
    ),
    pytest.param(
        "Theresa May resigned. The vote followed May's agreement. On May 5 they asked Jeremy Corbyn.",
        [("Theresa May", "Theresa May"), ("May", "Theresa May"), ("Jeremy Corbyn", "Jeremy Corbyn")],
        id="a surname that is a month",
    ),
    pytest.param(
        "Didier Zogbo and Michel Mayor won. Zogbo and Mayor shared it. The mayor was glad.",
        [
            ("Didier Zogbo", "Didier Zogbo"),
            ("Michel Mayor", "Michel Mayor"),
            ("Zogbo", "Didier Zogbo"),
            ("Mayor", "Michel Mayor"),
        ],
        id="a surname that is a title",
    ),
    pytest.param(
        "Judge Durham Hall QC said so. Nikki Holland of the agency said the same.",
        [("Durham Hall", "Durham Hall"), ("Nikki Holland", "Nikki Holland")],
        id="surnames that are a building and a country",
    ),
    pytest.param(
        "The assassin Zogbo Zogbo was stabbed. Zogbo is 75.",
        [("Zogbo Zogbo", "Zogbo Zogbo"), ("Zogbo", "Zogbo Zogbo")],
        id="the same word twice",
    ),
    pytest.param(
        "President Trump and Melania Trump, the first lady, waved. Mr. Trump spoke. Trump sat. Mrs. Trump smiled.",
        [
            ("Trump", "Donald Trump"),
            ("Melania Trump", "Melania Trump"),
            ("Trump", "Donald Trump"),
            ("Trump", "Donald Trump"),
            ("Trump", "Melania Trump"),
        ],
        id="a leader beside a full name of the leader's wife only",
    ),
    pytest.param(
        "Mr. Zogbo left. Melania Zogbo stayed. Ms. Zogbo was tired.",
        [("Zogbo", "Zogbo"), ("Melania Zogbo", "Melania Zogbo"), ("Zogbo", "Melania Zogbo")],
        id="a title against the only full name of a surname",
    ),
    pytest.param(
        "Park Won-soon, the mayor of Seoul, resigned. Park was 64.",
        [("Park Won-soon", "Park Won-soon"), ("Park", "Park Won-soon")],
        id="a Korean given name whose second half is an English word",
    ),
    pytest.param(
        "Lee Do-hoon met Youn Kun-young in a London-based firm. Man-kei Tam spoke. Lee and Youn left.",
        [
            ("Lee Do-hoon", "Lee Do-hoon"),
            ("Youn Kun-young", "Youn Kun-young"),
            ("Man-kei Tam", "Man-kei Tam"),
            ("Lee", "Lee Do-hoon"),
            ("Youn", "Youn Kun-young"),
        ],
        id="given names with a hyphen whose halves are English words",
    ),
    pytest.param(
        "The artist Luiz de Zogbo sang. De Zogbo, who knows Mr. de Zogbo's firm, left.",
        [("Luiz de Zogbo", "Luiz de Zogbo"), ("De Zogbo", "Luiz de Zogbo"), ("de Zogbo", "Luiz de Zogbo")],
        id="a particle",
    ),
    pytest.param(
        "They met the head of the National Front (NF) Ibrahim Zogbo, and (the envoy Oscar) Brennig. Zogbo was calm.",
        [("Ibrahim Zogbo", "Ibrahim Zogbo"), ("Brennig", "Oscar Brennig"), ("Zogbo", "Ibrahim Zogbo")],
        id="letters of a body in brackets are no nickname, and a name that a bracket cuts",
    ),
    pytest.param(
        "They met head of the Presidential Administration of Ukraine Borys Zogbo.",
        [("Borys Zogbo", "Borys Zogbo")],
        id="an office of a body of a country before a name",
    ),
    pytest.param(
        "Oscar Brennig`s visit was long. They met King Salman bin Abdulaziz al-Saud.",
        [
            ("Oscar Brennig", "Oscar Brennig"),
            ("King Salman bin Abdulaziz al-Saud", "Salman bin Abdulaziz"),
        ],
        id="an accent for an apostrophe, and a longer name that begins inside a shorter",
    ),
    pytest.param(
        "They met President-Elect Lena Brennig, Secretary of State Zogbo and Abe Shinzo. Prayut Chan-o-cha spoke.",
        [
            ("Lena Brennig", "Lena Brennig"),
            ("Zogbo", "Zogbo"),
            ("Abe Shinzo", "Shinzo Abe"),
            ("Prayut Chan-o-cha", "Prayut Chan-o-cha"),
        ],
        id="who is elected, an office of two words, three parts joined, the surname first",
    ),
    pytest.param(
        "President Hassan Sheikh Zogbo met Nobel Laureate Muhammad Brennig, Md. Touhid Tam and Cabinet Secretaries "
        "Alfred Zogbo and Moses Tam.",
        [
            ("Hassan Sheikh Zogbo", "Hassan Sheikh Zogbo"),
            ("Muhammad Brennig", "Muhammad Brennig"),
            ("Touhid Tam", "Touhid Tam"),
            ("Alfred Zogbo", "Alfred Zogbo"),
            ("Moses Tam", "Moses Tam"),
        ],
        id="a title inside a name, a laureate, two secretaries",
    ),
    pytest.param(
        "Their ship, MV Alan Brennig, was once MV Professor Albrecht Zogbo.", [], id="ships named after people"
    ),
    pytest.param(
        '"Donald," she said, "you have shown it." President Trump smiled.',
        [("Donald", "Donald Trump"), ("Trump", "Donald Trump")],
        id="a leader's given name",
    ),
    pytest.param(
        "Donald Trump Jr. was named. President Donald Trump denied it. Trump smiled, and Trump Jr. left.",
        [
            ("Donald Trump Jr.", "Donald Trump Jr."),
            ("Donald Trump", "Donald Trump"),
            ("Trump", "Donald Trump"),
            ("Trump Jr.", "Donald Trump Jr."),
        ],
        id="a leader and his son",
    ),
    pytest.param(
        "Xi Jinping met Vietnam's leader To Lam in Beijing. To Lam thanked He Lifeng. Mr. Lam left, and Mr So Yong "
        "stayed. Putin spoke to Lam.",
        [
            ("Xi Jinping", "Xi Jinping"),
            ("To Lam", "To Lam"),
            ("To Lam", "To Lam"),
            ("He Lifeng", "He Lifeng"),
            ("Lam", "To Lam"),
            ("So Yong", "So Yong"),
            ("Putin", "Vladimir Putin"),
            ("Lam", "To Lam"),
        ],
        id="surnames that are words of grammar, and a surname that a leader elsewhere has too",
    ),
    pytest.param(
        "Emil Nazarbayev and Dariga Nazarbayeva came. Nazarbayev left. Nazarbayeva spoke with the head of the Federal "
        "Customs Service Valery Tkaczyk.",
        [
            ("Emil Nazarbayev", "Emil Nazarbayev"),
            ("Dariga Nazarbayeva", "Dariga Nazarbayeva"),
            ("Nazarbayev", "Emil Nazarbayev"),
            ("Nazarbayeva", "Dariga Nazarbayeva"),
            ("Valery Tkaczyk", "Valery Tkaczyk"),
        ],
        id="a woman's surname is no slip of a man's; a service before the name",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_names(people: People, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert people(text, "named") == expected
