"""Meetings told by articles: who, when, where, in which form, and whether they took place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from pipeline import nlp
from pipeline.analyst import Analyst
from pipeline.meetings import papers
from pipeline.readers.source import Source
from pipeline.reading import Reading
from pipeline.seeds import Seeds
from pipeline.tables import Meeting, MeetingEvidence

Read = Callable[..., Reading]
ON = date(2021, 11, 26)  # a Friday
PUTIN, ALIYEV, PASHINYAN = "Vladimir Putin", "Ilham Aliyev", "Nikol Pashinyan"


@pytest.fixture(scope="module")
def read(seeds: Seeds, model: nlp.Model) -> Read:
    def reading(text: str, on: date | None = ON) -> Reading:
        return next(Analyst(seeds, model).readings([Source("case", "case.txt", text, published=on)]))

    return reading


def told(reading: Reading) -> list[tuple[set[str], str, str]]:
    return [(set(m.participants), m.form, m.status) for m in reading.rows_of(Meeting)]


SIDES = [
    pytest.param("Vladimir Putin met with Ilham Aliyev.", [({PUTIN, ALIYEV}, "bilateral", "held")], id="met with"),
    pytest.param("Vladimir Putin and Ilham Aliyev met on Friday.", [({PUTIN, ALIYEV}, "bilateral", "held")], id="met"),
    pytest.param(
        "Vladimir Putin received Ilham Aliyev in the Kremlin.", [({PUTIN, ALIYEV}, "bilateral", "held")], id="received"
    ),
    pytest.param(
        "Ilham Aliyev was received by Vladimir Putin.", [({PUTIN, ALIYEV}, "bilateral", "held")], id="passive"
    ),
    pytest.param(
        "Vladimir Putin held talks with Ilham Aliyev and Nikol Pashinyan in Sochi.",
        [({PUTIN, ALIYEV, PASHINYAN}, "trilateral", "held")],
        id="three at talks",
    ),
    pytest.param(
        "A meeting between Putin, Aliyev and Pashinyan took place in Sochi.",
        [({PUTIN, ALIYEV, PASHINYAN}, "trilateral", "held")],
        id="meeting between",
    ),
    pytest.param(
        "Nikol Pashinyan, who met Vladimir Putin in Moscow, was satisfied.",
        [({PUTIN, PASHINYAN}, "bilateral", "held")],
        id="relative clause",
    ),
    pytest.param(
        "Ilham Aliyev said at a meeting with Vladimir Putin that trade was growing.",
        [({PUTIN, ALIYEV}, "bilateral", "held")],
        id="said at a meeting",
    ),
    pytest.param(
        "Vladimir Putin received Ilham Aliyev and Nikol Pashinyan separately on Friday.",
        [({PUTIN, ALIYEV}, "bilateral", "held"), ({PUTIN, PASHINYAN}, "bilateral", "held")],
        id="one by one",
    ),
    pytest.param(
        "Ilham Aliyev telephoned Vladimir Putin on Friday.", [({PUTIN, ALIYEV}, "call", "held")], id="telephoned"
    ),
    pytest.param(
        "Nikol Pashinyan spoke by telephone with Vladimir Putin.",
        [({PUTIN, PASHINYAN}, "call", "held")],
        id="spoke by telephone",
    ),
    pytest.param(
        "Nikol Pashinyan told Vladimir Putin by telephone that troops had come closer.",
        [({PUTIN, PASHINYAN}, "call", "held")],
        id="told by telephone",
    ),
    pytest.param(
        "Nikol Pashinyan complained to Vladimir Putin in St Petersburg about the closed road.",
        [({PUTIN, PASHINYAN}, "bilateral", "held")],
        id="told in person",
    ),
    pytest.param(
        "Vladimir Putin and Ilham Aliyev signed a declaration on allied relations in Moscow.",
        [({PUTIN, ALIYEV}, "signing", "held")],
        id="signing",
    ),
    pytest.param("Vladimir Putin visited Baku on Friday.", [({PUTIN}, "visit", "held")], id="visit"),
    pytest.param(
        "Vladimir Putin spoke in a video statement released during a visit to Baku with Ilham Aliyev.",
        [({PUTIN, ALIYEV}, "bilateral", "held")],
        id="a visit with the host",
    ),
    pytest.param(
        "Vladimir Putin met with Ilham Aliyev in Sochi. Nikol Pashinyan joined the talks as an observer.",
        [({PUTIN, ALIYEV, PASHINYAN}, "trilateral", "held")],
        id="joined the talks",
    ),
    pytest.param(
        "Vladimir Putin visited Baku. Members of parliament protested during Thursday's final session.",
        [({PUTIN}, "visit", "held")],
        id="a session of others",
    ),
    pytest.param(
        "Vladimir Putin said in a meeting with Sergei Lavrov that he agreed.",
        [({PUTIN, "Sergei Lavrov"}, "bilateral", "held")],
        id="two of one country",
    ),
    pytest.param(
        "On October 6, Russian President Vladimir Putin and Azerbaijani President Ilham Aliyev spoke on the phone.",
        [({PUTIN, ALIYEV}, "call", "held")],
        id="spoke on the phone",
    ),
    pytest.param(
        "The ministry released a summary of a phone call made by Vladimir Putin late last July to Ilham Aliyev.",
        [({PUTIN, ALIYEV}, "call", "held")],
        id="who tells of a call was not there",
    ),
    pytest.param(
        "Nikol Pashinyan praised Friday's meeting between Vladimir Putin and Ilham Aliyev.",
        [({PUTIN, ALIYEV}, "bilateral", "held")],
        id="who praises a meeting was not there",
    ),
    pytest.param(
        "Nikol Pashinyan hosted a meeting between Vladimir Putin and Ilham Aliyev in Yerevan.",
        [({PUTIN, ALIYEV, PASHINYAN}, "trilateral", "held")],
        id="who hosts a meeting was there",
    ),
    pytest.param(
        "Vladimir Putin flew to Kazan on Monday. In a meeting there, he was told by minister Pavel Gorin of fire.",
        [({PUTIN, "Pavel Gorin"}, "bilateral", "held")],
        id="told at a meeting",
    ),
    pytest.param(
        "Ilham Aliyev met with Nikol Pashinyan, then with President Vladimir Putin.",
        [({ALIYEV, PASHINYAN}, "bilateral", "held"), ({ALIYEV, PUTIN}, "bilateral", "held")],
        id="then with",
    ),
    pytest.param(
        "Nikol Pashinyan backed talks by Vladimir Putin and Ilham Aliyev in Sochi.",
        [({PUTIN, ALIYEV}, "bilateral", "held")],
        id="who backs talks was not there",
    ),
    pytest.param(
        "Nikol Pashinyan praised Vladimir Putin for his courage in agreeing to meet Ilham Aliyev in Baku.",
        [({PUTIN, ALIYEV}, "bilateral", "planned")],
        id="whose courage it is",
    ),
    pytest.param(
        "Last Saturday's meeting with Ilham Aliyev in Brussels brought nothing tangible, Nikol Pashinyan said.",
        [({ALIYEV, PASHINYAN}, "bilateral", "held")],
        id="who judges a meeting was there",
    ),
    pytest.param(
        "Vladimir Putin held talks with European leaders on Friday. Participants in the talks included Ilham Aliyev.",
        [({PUTIN, ALIYEV}, "bilateral", "held")],
        id="participants included",
    ),
    pytest.param(
        "Ministers met in Sochi. The meeting was attended by Vladimir Putin, Ilham Aliyev and Nikol Pashinyan.",
        [({PUTIN, ALIYEV, PASHINYAN}, "trilateral", "held")],
        id="attended by",
    ),
    pytest.param(
        "Vladimir Putin met Ilham Aliyev in Sochi on Friday. Vladimir Putin and Ilham Aliyev spoke about gas.",
        [({PUTIN, ALIYEV}, "bilateral", "held")],
        id="spoke where they met",
    ),
    pytest.param(
        "Putin meets Pashinyan\n\nVladimir Putin, Nikol Pashinyan and Ilham Aliyev met in Sochi.",
        [({PUTIN, ALIYEV, PASHINYAN}, "trilateral", "held")],
        id="a headline names those who matter most",
    ),
    pytest.param(
        "Vladimir Putin will hold bilateral meetings with Ilham Aliyev and Nikol Pashinyan.",
        [({PUTIN, ALIYEV}, "bilateral", "planned"), ({PUTIN, PASHINYAN}, "bilateral", "planned")],
        id="bilateral with each",
    ),
    pytest.param(
        "Vladimir Putin held calls with Ilham Aliyev and Nikol Pashinyan on Friday.",
        [({PUTIN, ALIYEV}, "call", "held"), ({PUTIN, PASHINYAN}, "call", "held")],
        id="calls with each",
    ),
    pytest.param(
        "Vladimir Putin and Ilham Aliyev discussed the search for peace in a phone call on Friday.",
        [({PUTIN, ALIYEV}, "call", "held")],
        id="discussed in a call",
    ),
    pytest.param(
        "Vladimir Putin and Ilham Aliyev discussed the crisis in Syria over the phone.",
        [({PUTIN, ALIYEV}, "call", "held")],
        id="discussed over the phone",
    ),
    pytest.param(
        "Vladimir Putin and Ilham Aliyev urged Nikol Pashinyan to sign during a call on Friday.",
        [({PUTIN, ALIYEV, PASHINYAN}, "call", "held")],
        id="urged during a call",
    ),
    pytest.param(
        "Vladimir Putin and Ilham Aliyev agreed by telephone to meet in Sochi on December 15.",
        [({PUTIN, ALIYEV}, "call", "held"), ({PUTIN, ALIYEV}, "bilateral", "planned")],
        id="agreed by telephone to meet",
    ),
    pytest.param(
        "A discussion will be held between Vladimir Putin and Ilham Aliyev.",
        [({PUTIN, ALIYEV}, "bilateral", "planned")],
        id="will be held between",
    ),
    pytest.param(
        "They hoped for peace before next week's meeting between Vladimir Putin and Ilham Aliyev.",
        [({PUTIN, ALIYEV}, "bilateral", "planned")],
        id="before next week's meeting",
    ),
    pytest.param(
        "Ilham Aliyev received Murat Nurtleu. The Azerbaijani president recalled his visit to Astana.",
        [({"Ilham Aliyev", "Murat Nurtleu"}, "bilateral", "held"), ({"Ilham Aliyev"}, "visit", "held")],
        id="a visit recalled",
    ),
    pytest.param(
        "Vladimir Putin met Ilham Aliyev on Friday. The two last met in Moscow in June.",
        [({PUTIN, ALIYEV}, "bilateral", "held")] * 2,
        id="the two last met",
    ),
    pytest.param(
        "Vladimir Putin and Ilham Aliyev met on Friday. Pashinyan held talks with Putin. Putin last held talks with "
        "Nikol Pashinyan in Moscow in June.",
        [({PUTIN, ALIYEV}, "bilateral", "held"), *[({PUTIN, PASHINYAN}, "bilateral", "held")] * 2],
        id="last held talks",
    ),
    pytest.param(
        "Vladimir Putin arrived in Baku on Thursday for a two-day visit.",
        [({PUTIN}, "visit", "held")],
        id="arrived for",
    ),
    pytest.param(
        "Vladimir Putin made a secret visit to Azerbaijan to speak with Ilham Aliyev.",
        [({PUTIN, ALIYEV}, "bilateral", "held")],
        id="a visit to speak with the host",
    ),
    pytest.param(
        "Vladimir Putin reportedly visited Azerbaijan. Putin met Ilham Aliyev.",
        [({PUTIN, ALIYEV}, "bilateral", "held")],
        id="a visit to the country of whom one meets",
    ),
    pytest.param(
        "Vladimir Putin attended the summit in Sochi on Friday along with Ilham Aliyev and Nikol Pashinyan.",
        [({PUTIN, ALIYEV, PASHINYAN}, "multilateral", "held")],
        id="along with",
    ),
    pytest.param(
        "Vladimir Putin attended the summit of the Shanghai Cooperation Organisation on Friday.",
        [({PUTIN}, "multilateral", "held")],
        id="the summit of a body of states",
    ),
    pytest.param(
        "Vladimir Putin held talks with Azerbaijan's Aliyev and Armenia's Pashinyan on Friday.",
        [({PUTIN, ALIYEV, PASHINYAN}, "trilateral", "held")],
        id="by country and name",
    ),
    pytest.param(
        "Vladimir Putin met Ilham Aliyev in Sochi on Friday. The talks between Russia and Iran go on.",
        [({PUTIN, ALIYEV}, "bilateral", "held")],
        id="talks of others",
    ),
    pytest.param(
        "Vladimir Putin and Ilham Aliyev discussed the gas fields. The meeting was held in Sochi.",
        [({PUTIN, ALIYEV}, "bilateral", "held")],
        id="discussed, at a meeting",
    ),
    pytest.param(
        "Ilham Aliyev received on Friday the representative of the ministry for relations with Europe, Anna Keller.",
        [({ALIYEV, "Anna Keller"}, "bilateral", "held")],
        id="a name behind a long title",
    ),
    pytest.param(
        "A summit between Vladimir Putin and Ilham Aliyev took place in Sochi.",
        [({PUTIN, ALIYEV}, "bilateral", "held")],
        id="a summit of two",
    ),
    pytest.param(
        "Moscow sent Sergei Lavrov to join talks with Ilham Aliyev in Baku.",
        [({"Sergei Lavrov", ALIYEV}, "bilateral", "held")],
        id="who is sent is there",
    ),
]

NO_MEETINGS = [
    pytest.param("It was cold. At school she met Paul Ender, and Anna Keller met Rosa Lind.", id="acquaintances"),
    pytest.param("The gala was hosted by Emma Stone and Peter Falk.", id="hosts of a show"),
    pytest.param("Gary Johnson, the former Governor of New Mexico, received three percent.", id="received votes"),
    pytest.param("Anna Keller received the nomination over two others: candidate Paul Ender and Rosa Lind.", id="won"),
    pytest.param("Wikinews spoke with Nina Bremer by email after the event.", id="an interview"),
    pytest.param("Ilham Aliyev joined the calls by officials asking Russia to help.", id="calls for something"),
    pytest.param("Ilham Aliyev praised those who joined the Call to Action of Vladimir Putin.", id="a call to action"),
    pytest.param("Ilham Aliyev spoke of the Ninth Summit of the Americas.", id="a summit is no participant"),
    pytest.param("Anna Keller and Paul Ender phoned 911.", id="an emergency call"),
    pytest.param("Putin did not say when the conversation with Ilham Aliyev took place.", id="when it took place"),
    pytest.param("Vladimir Putin looks forward to meeting Ilham Aliyev in person.", id="hoped for"),
    pytest.param("Vladimir Putin was looking forward to his visit to China.", id="a visit hoped for"),
    pytest.param("Vladimir Putin and Ilham Aliyev discussed the gas fields.", id="discussed"),
    pytest.param("The date of a meeting between Putin and Aliyev in Sochi has not been set.", id="no date set"),
    pytest.param("Vladimir Putin was met by Ilham Aliyev at the airport.", id="met on arrival"),
    pytest.param("Vladimir Putin and Ilham Aliyev did not meet their targets, and met the demands.", id="met demands"),
    pytest.param("Vladimir Putin hoped to conclude a negotiation with Iran.", id="dealings with a country"),
    pytest.param("Vladimir Putin is in peace talks with Ilham Aliyev.", id="in talks"),
    pytest.param("Vladimir Putin wrote memos about his conversations with Ilham Aliyev.", id="conversations, untold"),
    pytest.param("Vladimir Putin spoke after a meeting of the Central Committee.", id="a committee's own meeting"),
    pytest.param("Vladimir Putin advised them to have Ilham Aliyev call Nikol Pashinyan.", id="advised to have call"),
    pytest.param("Talks with Ilham Aliyev and Nikol Pashinyan were long, it was said.", id="nobody met them"),
]


@pytest.mark.parametrize("text", NO_MEETINGS)
def test_what_is_no_meeting(read: Read, text: str):
    assert told(read(text)) == []


STATUSES = [
    pytest.param("Putin will meet Aliyev in Sochi.", ["planned"], id="will"),
    pytest.param("Putin is expected to meet Aliyev in Sochi.", ["planned"], id="expected"),
    pytest.param("A meeting between Putin and Aliyev is planned for next week.", ["planned"], id="planned"),
    pytest.param("Ilham Aliyev had cancelled his trip to Spain.", ["cancelled"], id="cancelled"),
    pytest.param("Putin and Aliyev postponed their meeting in Sochi.", ["postponed"], id="postponed"),
    pytest.param("Putin spoke during his planned trip to Warsaw, which was cancelled.", ["cancelled"], id="a trip off"),
    pytest.param(
        "Putin cancelled a visit to Turkey, where he was to meet Erdogan.", ["cancelled"], id="cancelled with the visit"
    ),
    pytest.param(
        "Putin was due to visit Turkey in May. Putin's visit to Turkey is postponed.",
        ["postponed"],
        id="planned, postponed",
    ),
    pytest.param("Putin and Aliyev will meet. The meeting could be called off.", ["planned"], id="may be called off"),
    pytest.param("Putin and Aliyev were previously expected to meet in Sochi.", [], id="expected once"),
    pytest.param("Putin did not meet Aliyev in Sochi.", [], id="denied"),
    pytest.param("Aliyev refused to meet Pashinyan in Granada.", [], id="refused"),
    pytest.param("Peskov denied reports that Putin would visit Baku.", [], id="reported, and denied"),
    pytest.param("Putin and Aliyev look forward to meeting in Baku next week.", ["planned"], id="looked forward to"),
    pytest.param("Putin may meet Aliyev in Sochi.", [], id="possible"),
    pytest.param("Putin said that talks between Aliyev and Pashinyan were needed.", [], id="needed"),
    pytest.param("Putin and Aliyev meet regularly.", [], id="habit"),
    pytest.param("Putin and Aliyev agreed at a meeting in Sochi to build a road.", ["held"], id="agreed at a meeting"),
    pytest.param("Pashinyan may sign before Putin meets Aliyev in Sochi.", ["planned"], id="before they meet"),
    pytest.param("Putin and Aliyev held a summit in Sochi on December 3.", ["planned"], id="a day to come"),
    pytest.param("It helps that Putin meets Aliyev in the coming weeks.", ["planned"], id="in the coming weeks"),
    pytest.param("Having met six times, Putin and Aliyev know each other.", [], id="counted"),
    pytest.param("Pashinyan told Putin to talk to Aliyev.", [], id="told to"),
    pytest.param("Neither Aliyev nor Pashinyan spoke to the public.", [], id="neither"),
]

DATES = [
    pytest.param("Putin met Aliyev on Friday.", "2021-11-26 day", id="weekday"),
    pytest.param("Putin met Aliyev on Thursday.", "2021-11-25 day", id="weekday before"),
    pytest.param("Putin met Aliyev on 22 February 2022.", "2022-02-22 day", id="day"),
    pytest.param("Putin met Aliyev in Moscow in April 2018.", "2018-04-01 month", id="month"),
    pytest.param("Talks between Putin and Aliyev have begun in Sochi.", "2021-11-26 day", id="fresh news"),
    pytest.param("Putin met Aliyev in Sochi.", "None none", id="open"),
    pytest.param("Putin meets Aliyev in Sochi\n\nThey will meet again, it is said.", "2021-11-26 day", id="a headline"),
    pytest.param("Putin met Aliyev in Sochi, according to reports on Thursday.", "None none", id="day of a report"),
    pytest.param(
        "The meeting of Putin with Aliyev marked the anniversary of the statement of 9 November 2020.",
        "None none",
        id="day of a statement",
    ),
    pytest.param("Putin arrived in Baku on Thursday and met Aliyev.", "2021-11-25 day", id="day of arrival"),
    pytest.param(
        "Putin talked to Aliyev in Sochi on how both ministries would prepare the visit next year.",
        "None none",
        id="year of another clause",
    ),
    pytest.param("Putin is preparing to meet Aliyev in May or early June.", "2022-05-01 month", id="the next May"),
    pytest.param(
        "Trade grows, said Putin on Friday. Aliyev will meet Putin in Baku.", "None none", id="day of another clause"
    ),
]

PLACES = [
    pytest.param("Putin met Aliyev in Sochi.", "Sochi", id="in"),
    pytest.param("Putin spoke with Aliyev on Friday about the situation in Karabakh.", None, id="of a topic"),
    pytest.param("Pashinyan and Aliyev praised the Brussels meeting of Pashinyan with Aliyev.", "Brussels", id="noun"),
    pytest.param("Putin met Aliyev on Friday.", None, id="not told"),
    pytest.param("Putin met Aliyev in the Black Sea resort of Sochi.", "Sochi", id="the resort of"),
    pytest.param("Putin left for Brussels, where he will hold talks with Aliyev.", "Brussels", id="left for"),
    pytest.param("Putin flew to Sochi and met Aliyev.", "Sochi", id="flew to"),
    pytest.param("Putin met Aliyev during a visit to Warsaw.", "Warsaw", id="during a visit to"),
    pytest.param("Putin and Aliyev attended the annual Russia-Iran summit on Friday.", None, id="whose summit it is"),
    pytest.param("Putin held talks with Aliyev on Iran.", None, id="a topic"),
    pytest.param(
        "Putin and Aliyev met for their third summit, that time in Sochi at the Marine Hall.",
        "Sochi",
        id="that time in",
    ),
    pytest.param(
        "Putin met Aliyev at the Gatot Soebroto Army Hospital.", "Gatot Soebroto Army Hospital", id="a building"
    ),
    pytest.param("Putin visited Aliyev, who was being treated in Moscow.", "Moscow", id="where the visited stayed"),
    pytest.param(
        "Ministers gathered in Sochi for a summit where Putin and Aliyev signed a declaration.", "Sochi", id="where"
    ),
]


@pytest.mark.parametrize(("text", "expected"), SIDES)
def test_sides_and_forms(read: Read, text: str, expected: list[tuple[set[str], str, str]]):
    assert told(read(text)) == expected


@pytest.mark.parametrize(("text", "expected"), STATUSES)
def test_statuses(read: Read, text: str, expected: list[str]):
    assert [m.status for m in read(text).rows_of(Meeting)] == expected


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_dates(read: Read, text: str, expected: str):
    (meeting,) = read(text).rows_of(Meeting)
    assert f"{meeting.date} {meeting.date_precision}" == expected


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_places(read: Read, text: str, expected: str | None):
    (meeting,) = read(text).rows_of(Meeting)
    assert meeting.place == expected


def test_no_date_is_taken_from_the_clock(read: Read):
    (meeting,) = read("Talks between Putin and Aliyev have begun in Sochi.", on=None).rows_of(Meeting)
    assert meeting.date is None


def test_updates_tell_of_one_meeting(read: Read):
    text = (
        "Aliyev says that ties will grow\n\n"
        "Ilham Aliyev will meet Vladimir Putin in Sochi on Friday.\n\n* * *\n\n"
        "Talks between Vladimir Putin and Ilham Aliyev have begun in Sochi. The talks went on for two hours."
    )
    reading = read(text)
    (meeting,) = reading.rows_of(Meeting)
    assert (meeting.status, meeting.place, meeting.date) == ("held", "Sochi", ON)
    assert [e.sentence for e in reading.rows_of(MeetingEvidence)] == [1, 2, 3]


def test_another_meeting_of_the_same_people_is_another_row(read: Read):
    text = "Putin met Aliyev in Sochi on Friday. They discussed their talks in Moscow in April 2018."
    dates = [m.date for m in read(text).rows_of(Meeting)]
    assert dates[0] == ON
    assert ON not in dates[1:]


def test_papers_of_a_signing_join_the_meeting(read: Read):
    text = (
        'Putin and Aliyev met in Moscow on Friday. Putin and Aliyev signed the "Declaration on Allied Interaction". '
        'Aliyev praised the signing of the "Declaration on Allied Relations".'
    )
    (meeting,) = read(text).rows_of(Meeting)
    assert meeting.form == "bilateral"
    assert meeting.documents == ("Declaration on Allied Interaction / Declaration on Allied Relations",)


def test_evidence_stands_in_the_text(read: Read):
    reading = read("Putin met Aliyev in Sochi on Friday.\nThe talks lasted two hours.")
    rows = reading.rows_of(MeetingEvidence)
    assert rows
    assert all(reading.text[row.start : row.end] == row.text for row in rows)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(["joint statement", "treaty"], ("joint statement", "treaty"), id="two kinds"),
        pytest.param(["Treaty of Kars", "treaty"], ("Treaty of Kars",), id="the shorter begins the longer"),
        pytest.param(
            ["Declaration on Trade", "Declaration on Borders"],
            ("Declaration on Trade", "Declaration on Borders"),
            id="two subjects",
        ),
        pytest.param(
            ["Declaration on Allied Relations", "Declaration on Allied Interaction"],
            ("Declaration on Allied Interaction / Declaration on Allied Relations",),
            id="one subject, longest first",
        ),
    ],
)
def test_names_of_one_document(names: list[str], expected: tuple[str, ...]):
    assert papers.merged(names) == expected
