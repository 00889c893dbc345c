"""Speech in the styles of many outlets: where a quotation begins and ends, and whose it is."""

from __future__ import annotations

import pytest

from tests.quotes.conftest import Read

REPORTED = [
    # (text, [(what was said, by whom)])
    # Clauses: where they begin and end.
    pytest.param(
        "Kovac said in an interview with Reuters that sanctions were not working.",
        [("sanctions were not working", "Kovac")],
        id="behind an interview",
    ),
    pytest.param(
        "Kovac said in a televised speech that the country would never surrender, state media reported.",
        [("the country would never surrender", "Kovac")],
        id="a clause taken for one about the speech",
    ),
    pytest.param(
        "According to Interfax, citing the Kremlin, Putin told Macron in a phone call that he would study them.",
        [("he would study them", "Vladimir Putin")],
        id="a chain and a phone call",
    ),
    pytest.param(
        "The hospital indicated on Friday the singer was out of danger.",
        [("the singer was out of danger", "hospital")],
        id="no that, behind a day",
    ),
    pytest.param(
        "The cause is open, but a police officer said two open windows led to the flames spreading.",
        [("two open windows led to the flames spreading", "police officer")],
        id="a past form taken for a participle",
    ),
    pytest.param(
        "Kovac told The Washington Post farm subsidies were being cut.",
        [("farm subsidies were being cut", "Kovac")],
        id="an addressee run together with the subject",
    ),
    pytest.param(
        'Kovac said the plan was "a disgrace" and the ministry would not pay.',
        [("the ministry would not pay", "Kovac")],
        id="the clause beside words in marks",
    ),
    pytest.param(
        "Kovac stated she was not interested in the post, but would fill it.",
        [("she was not interested in the post, but would fill it", "Kovac")],
        id="a second predicate with would",
    ),
    pytest.param(
        "The president pledged that nobody would be left behind and thanked the volunteers for their work.",
        [("nobody would be left behind", "president"), ("their work", "president")],
        id="a second deed of the speaker",
    ),
    pytest.param(
        "The panel recommended the tax be abolished.",
        [("the tax be abolished", "panel")],
        id="a wish without that",
    ),
    # Asides.
    pytest.param(
        "The ambassador is, according to the police, among the guests.",
        [("The ambassador is, according to the police, among the guests", "police")],
        id="around according to",
    ),
    pytest.param(
        "The road was open and according to Peskov talks would go on.",
        [("talks would go on", "Dmitry Peskov")],
        id="according to behind and",
    ),
    pytest.param(
        "The border guards, according to Peskov, have seen nothing.",
        [("The border guards, according to Peskov, have seen nothing", "Dmitry Peskov")],
        id="between subject and verb",
    ),
    pytest.param(
        "If the findings are right, Kovac said, the plan may need another year.",
        [("If the findings are right, Kovac said, the plan may need another year", "Kovac")],
        id="behind a condition",
    ),
    pytest.param(
        "The clerks had, the mayor says, hidden the ballots in the cellar.",
        [("The clerks had, the mayor says, hidden the ballots in the cellar", "mayor")],
        id="within a verb",
    ),
    pytest.param(
        "The driver got out, then, according to the police, fled.",
        [("The driver got out, then, according to the police, fled", "police")],
        id="before a second predicate",
    ),
    pytest.param(
        "Friday was when, according to the mayor, the street would open.",
        [("the street would open", "mayor")],
        id="what only leads on",
    ),
    pytest.param(
        "The mayor had asked for time; according to the clerk, he wanted a month.",
        [("he wanted a month", "clerk")],
        id="not across a semicolon",
    ),
    pytest.param(
        "According to the study, stones with cracks, holes or stains often break.",
        [("stones with cracks, holes or stains often break", "study")],
        id="a list is no apposition",
    ),
    # Whose clause it is.
    pytest.param(
        "Putin said the talks were good while Aliyev called them useless.",
        [("the talks were good", "Vladimir Putin"), ("them useless", "Aliyev")],
        id="two speakers, while",
    ),
    pytest.param(
        "The commissioner confirmed that no shots had been fired, but witnesses said they heard gunfire.",
        [("no shots had been fired", "commissioner"), ("they heard gunfire", "witnesses")],
        id="two speakers, but",
    ),
    pytest.param(
        "Putin said the road was open, and Aliyev told reporters the border would stay closed.",
        [("the road was open", "Vladimir Putin"), ("the border would stay closed", "Aliyev")],
        id="two speakers, and",
    ),
    pytest.param(
        "Ruritania closed the border on Monday, with officials saying the step was only for a week.",
        [("the step was only for a week", "officials")],
        id="with officials saying",
    ),
    pytest.param(
        "Kovac was quoted by Interfax as saying that the pipeline would open in May.",
        [("the pipeline would open in May", "Kovac")],
        id="was quoted as saying",
    ),
    pytest.param(
        "Asked whether the talks had failed, Kovac replied that they had not even begun.",
        [("they had not even begun", "Kovac")],
        id="asked, she replied",
    ),
    # Who a speaker is.
    pytest.param(
        "The prime minister, Olga Brandt, warned Parliament that the state would go bankrupt.",
        [("the state would go bankrupt", "Olga Brandt")],
        id="a role and its name",
    ),
    pytest.param(
        "According to the mayor of Lund, Karin Ek, nobody was hurt.",
        [("nobody was hurt", "Karin Ek")],
        id="according to a role and its name",
    ),
    pytest.param(
        "The Minister, who spoke through the Permanent Secretary, Dr. Ken Obi, said that fuel would be available.",
        [("fuel would be available", "Minister")],
        id="a name that is another's",
    ),
    pytest.param(
        "Kovac and her deputy, Jan Hus, said the talks would go on.",
        [("the talks would go on", "Kovac and Jan Hus")],
        id="two speakers, one named by role",
    ),
    pytest.param(
        "One of the miners said nobody had listened to them.",
        [("nobody had listened to them", "One of the miners")],
        id="one of several",
    ),
    pytest.param(
        "WHO said the outbreak was over.",
        [("the outbreak was over", "World Health Organization")],
        id="a body, not a pronoun",
    ),
    pytest.param(
        "The European Commission met on Monday. The Commission said it would act.",
        [("it would act", "European Commission")],
        id="a short form of a body",
    ),
    pytest.param(
        "Kovac's husband left. It was raining, and she was late. The road was wet. Nobody came. He said it was over.",
        [("it was over", None)],
        id="a pronoun of nobody known",
    ),
    # Who stands behind a paper.
    pytest.param(
        "Putin announced the visit in a statement. The statement also said trade was growing.",
        [("trade was growing", "Vladimir Putin")],
        id="the statement of whom it told before",
    ),
    pytest.param(
        "According to a survey published by the Royal Society, most farmers own a tractor.",
        [("most farmers own a tractor", "Royal Society")],
        id="published by",
    ),
    pytest.param(
        "The tower was empty, according to a police service statement.",
        [("The tower was empty", "police service")],
        id="a body before its statement",
    ),
    pytest.param(
        "The museum's website said the rooms were closed.",
        [("the rooms were closed", "museum's website")],
        id="a website keeps its own name",
    ),
    pytest.param(
        "A family statement thanked nobody. According to a statement posted to his account, the singer had died.",
        [("the singer had died", "statement posted to his account")],
        id="nobody's statement",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), REPORTED)
def test_reported_speech_in_many_styles(read: Read, text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert [(q.text.rstrip("."), q.speaker) for q in read(text) if q.kind == "reported"] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param('As Kovac put it, "the easy part is over".', [("the easy part is over", "Kovac")], id="put it"),
        pytest.param(
            'In the words of one diplomat, "nobody has a plan".',
            [("nobody has a plan", "one diplomat")],
            id="in the words of",
        ),
        pytest.param('Putin: "We will not yield".', [("We will not yield", "Vladimir Putin")], id="a headline's label"),
        pytest.param(
            '"Why should we sign?" Kovac asked. "Nobody has read it."',
            [("Why should we sign?", "Kovac"), ("Nobody has read it.", "Kovac")],
            id="a question signed behind",
        ),
        pytest.param(
            '"The match is off," reads a club press release.',
            [("The match is off", "club press release")],
            id="reads a release",
        ),
        pytest.param(
            'The club\'s statement on the match read: "We lost it all by ourselves and we are sorry".',
            [("We lost it all by ourselves and we are sorry", "club")],
            id="a statement read",
        ),
        pytest.param(
            'The union noted the need to act: "We can still win this," said Karl Weiss, its head.',
            [("We can still win this", "Karl Weiss")],
            id="signed behind a colon",
        ),
        pytest.param(
            '"The ice is thin," said study co-author Anna Lund.',
            [("The ice is thin", "Anna Lund")],
            id="a hyphen before the name",
        ),
        pytest.param(
            '"The strike is a blow to us all", said Jo Hill of Reporters Without Borders.',
            [("The strike is a blow to us all", "Jo Hill")],
            id="a person of a body with an outlet's word",
        ),
        pytest.param(
            'Putin said the report was late. One of the clerks said "nobody had read it".',
            [("nobody had read it", "One of the clerks")],
            id="not the speaker before",
        ),
        pytest.param(
            'Putin said trade was "good enough". The data say "nothing at all".',
            [("good enough", "Vladimir Putin"), ("nothing at all", None)],
            id="a thing is nobody",
        ),
        pytest.param(
            'The court found the contract "was signed by people who had no right to do so."',
            [("was signed by people who had no right to do so.", "court")],
            id="a finding in marks",
        ),
    ],
)
def test_direct_speech_in_many_styles(read: Read, text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert [(q.text, q.speaker) for q in read(text) if q.kind == "direct"] == wanted
