"""Who meets whom, and in which form."""

from __future__ import annotations

import pytest

from pipeline.reading import Reading
from pipeline.tables import Meeting
from tests.readings import Analysed

PUTIN, ALIYEV, PASHINYAN = "Vladimir Putin", "Ilham Aliyev", "Nikol Pashinyan"


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
        "Vladimir Putin, in a telephone conversation with Nikol Pashinyan, expressed hope that the road would open.",
        [({PUTIN, PASHINYAN}, "call", "held")],
        id="in a telephone conversation",
    ),
    pytest.param(
        "Nikol Pashinyan complained to Vladimir Putin in St Petersburg about the closed road.",
        [({PUTIN, PASHINYAN}, "bilateral", "held")],
        id="told in person",
    ),
    pytest.param("In Baku, Nikol Pashinyan thanked Vladimir Putin for his efforts.", [], id="thanked from afar"),
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
        "Vladimir Putin and Ilham Aliyev met on Friday in Sochi, their first talks since May.",
        [({PUTIN, ALIYEV}, "bilateral", "held")],
        id="met, and what kind of meeting it was",
    ),
    pytest.param(
        "Sergei Lavrov met his Malian counterpart in Moscow.",
        [({"Sergei Lavrov", "Mali"}, "bilateral", "held")],
        id="a counterpart of nobody knows whom",
    ),
    pytest.param(
        "Vladimir Putin and Ilham Aliyev met on Friday, ahead of a summit with Nikol Pashinyan.",
        [({PUTIN, ALIYEV}, "bilateral", "held")],
        id="ahead of a summit with another",
    ),
    pytest.param(
        "Ilham Aliyev hosted a dinner in honour of Vladimir Putin in Baku.",
        [({PUTIN, ALIYEV}, "bilateral", "held")],
        id="in honour of",
    ),
    pytest.param(
        "Ahead of the trilateral talks Vladimir Putin met Ilham Aliyev.",
        [({PUTIN, ALIYEV}, "bilateral", "held")],
        id="the size of other talks",
    ),
    pytest.param(
        "Vladimir Putin met Ilham Aliyev in Sochi on Friday. Their next meeting is planned for May.",
        [({PUTIN, ALIYEV}, "bilateral", "held"), ({PUTIN, ALIYEV}, "bilateral", "planned")],
        id="their next meeting",
    ),
    pytest.param(
        "Vladimir Putin will meet Ilham Aliyev in Baku. The commissions will hold their next meeting in May.",
        [({PUTIN, ALIYEV}, "bilateral", "planned")],
        id="the next meeting of others",
    ),
    pytest.param(
        "Ilham Aliyev recalled his call with Vladimir Putin on Monday and his visit to Astana in May.",
        [({ALIYEV, PUTIN}, "call", "held"), ({ALIYEV}, "visit", "held")],
        id="a call and a visit recalled",
    ),
    pytest.param(
        "Ilham Aliyev addressed the UN General Assembly in New York on Friday.",
        [({ALIYEV, "UN General Assembly"}, "multilateral", "held")],
        id="addressed an assembly of states",
    ),
    pytest.param(
        "Ilham Aliyev spoke at the UN General Assembly on Friday.",
        [({ALIYEV, "UN General Assembly"}, "multilateral", "held")],
        id="spoke at an assembly of states",
    ),
    pytest.param(
        "Leaders of the G20 met in Bali on Friday.", [({"G20"}, "multilateral", "held")], id="leaders of a body"
    ),
    pytest.param(
        "Sergei Lavrov and his counterparts from Mali and Chad met in Moscow on Friday.",
        [({"Sergei Lavrov", "Mali", "Chad"}, "trilateral", "held")],
        id="counterparts from two countries",
    ),
    pytest.param(
        "Sergei Lavrov met his Malian and Chadian counterparts in Moscow on Friday.",
        [({"Sergei Lavrov", "Mali", "Chad"}, "trilateral", "held")],
        id="counterparts of two countries",
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
    pytest.param("Vladimir Putin addressed students and attended a concert in Sochi.", id="no body of states"),
    pytest.param("Vladimir Putin addressed the UN General Assembly by video.", id="a message to an assembly"),
]


@pytest.mark.parametrize(("text", "expected"), SIDES)
def test_sides_and_forms(analysed: Analysed, text: str, expected: list[tuple[set[str], str, str]]):
    assert told(analysed(text)) == expected


@pytest.mark.parametrize("text", NO_MEETINGS)
def test_what_is_no_meeting(analysed: Analysed, text: str):
    assert told(analysed(text)) == []
