"""Quotations and reported speech: what was said, by whom, to whom, and on whose word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline import nlp, run
from pipeline.readers.source import Source
from pipeline.seeds import Seeds
from pipeline.tables import Quote

Read = Callable[[str], list[Quote]]
FIRST = "The two presidents met in Sochi on Friday.\n\n"  # a headline's place; the text under test is the body


@pytest.fixture(scope="module")
def read(model: nlp.Model, seeds: Seeds) -> Read:
    def rows(text: str) -> list[Quote]:
        source = Source("a", "a.txt", FIRST + text)
        (reading,) = run.analyse([source], seeds, model)
        found = reading.rows_of(Quote)
        assert all(reading.text[q.start : q.end] == q.text for q in found)
        return found

    return rows


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        pytest.param("Putin said that trade was growing.", "trade was growing", "Vladimir Putin", id="said that"),
        pytest.param("Putin said trade was growing.", "trade was growing", "Vladimir Putin", id="that left out"),
        pytest.param("Putin told Aliyev that trade was growing.", "trade was growing", "Vladimir Putin", id="told"),
        pytest.param("Trade is growing, Putin said on Friday.", "Trade is growing", "Vladimir Putin", id="behind"),
        pytest.param("Trade is growing, said Vladimir Putin.", "Trade is growing", "Vladimir Putin", id="inverted"),
        pytest.param("According to Peskov, talks will go on.", "talks will go on", "Dmitry Peskov", id="according to"),
        pytest.param("Talks will go on, according to Peskov.", "Talks will go on", "Dmitry Peskov", id="at the end"),
        pytest.param(
            "Putin urged Armenia to open the road.", "Armenia to open the road", "Vladimir Putin", id="infinitive"
        ),
        pytest.param("Putin promised to open the road.", "to open the road", "Vladimir Putin", id="promise"),
        pytest.param(
            "Putin noted the growth of trade between the countries.",
            "the growth of trade between the countries",
            "Vladimir Putin",
            id="noun",
        ),
        pytest.param(
            "Putin thanked Aliyev for his support of the language.",
            "his support of the language",
            "Vladimir Putin",
            id="thanks",
        ),
        pytest.param(
            "The new road is open to all. Putin said this at a meeting with Aliyev.",
            "The new road is open to all.",
            "Vladimir Putin",
            id="the sentence before",
        ),
        pytest.param(
            "The envoys, Putin said, only want to stop the fighting.",
            "The envoys, Putin said, only want to stop the fighting",
            "Vladimir Putin",
            id="around an aside",
        ),
    ],
)
def test_reported_speech(read: Read, text: str, said: str, speaker: str) -> None:
    assert [(q.kind, q.text.rstrip("."), q.speaker) for q in read(text)] == [("reported", said.rstrip("."), speaker)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("TASS reported that talks had begun.", id="an agency on its own account"),
        pytest.param("According to Reuters, talks had begun.", id="according to an agency"),
        pytest.param("Putin did not say that talks had begun.", id="denied"),
        pytest.param("Putin refused to say whether talks had begun.", id="refused"),
        pytest.param("Putin announced his resignation.", id="a bare noun"),
        pytest.param("Putin ordered the army to leave.", id="an order is a deed"),
        pytest.param("The law says that the president signs.", id="a law"),
        pytest.param("As a boy Peskov expressed intent to become a sailor.", id="an intent of old"),
        pytest.param("When Kovac announced her retirement, Peskov stood for the seat.", id="a noun, and what followed"),
        pytest.param("The town was a port called Port Anna.", id="a name"),
        pytest.param("The bridge was on Wednesday reported to be safe.", id="a passive of nobody"),
        pytest.param("The minister called for money to mend the roads.", id="a purpose"),
        pytest.param("Kovac is suspected of asking for a delay to win time.", id="a suspicion"),
        pytest.param("The website reported that talks had begun.", id="a news site on its own account"),
        pytest.param("CNN Philippines reported that talks had begun.", id="a branch of an outlet"),
        pytest.param("The ministry counted 37 confirmed cases in the country.", id="a participle before its noun"),
        pytest.param("No group claimed the attack, but some had made threats.", id="nobody said so"),
        pytest.param("The union sent a list of members they said were missing.", id="a fragment"),
        pytest.param("The trend suggested that prices would fall.", id="a thing shows it"),
        pytest.param(
            'His book, "The Long Road To The Sea", came out in May, and he told Putin.', id="a title of a book"
        ),
        pytest.param('He drew a pattern called a "spider" for Putin.', id="a term"),
        pytest.param('They signed the "Declaration on Allied Interaction" in Moscow.', id="a title"),
    ],
)
def test_no_speech(read: Read, text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "said", "speaker", "cue"),
    [
        pytest.param("'We will sign,' said Putin.", "We will sign", "Vladimir Putin", "said", id="behind, inverted"),
        pytest.param('"We will sign," Putin said.', "We will sign", "Vladimir Putin", "said", id="behind"),
        pytest.param('Putin said: "We will sign."', "We will sign.", "Vladimir Putin", "said", id="before"),
        pytest.param('Putin called the deal "a great step".', "a great step", "Vladimir Putin", "called", id="partial"),
        pytest.param(
            "'We are ready to sign it today,' TASS quotes Peskov as saying.",
            "We are ready to sign it today",
            "Dmitry Peskov",
            "saying",
            id="a chain",
        ),
    ],
)
def test_direct_speech(read: Read, text: str, said: str, speaker: str, cue: str) -> None:
    assert [(q.kind, q.text, q.speaker, q.cue) for q in read(text)] == [("direct", said, speaker, cue)]


def test_split_quotation_keeps_its_speaker(read: Read) -> None:
    first, second = read('"We are ready to sign," Putin said on Friday. "We have always been ready."')
    assert (first.speaker, second.speaker) == ("Vladimir Putin", "Vladimir Putin")
    assert second.rule == "continued"


def test_a_frame_is_no_second_quotation(read: Read) -> None:
    assert [(q.kind, q.text) for q in read('Putin said the deal was "of great importance".')] == [
        ("direct", "of great importance")
    ]


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        pytest.param("Putin said that trade was growing, TASS reports.", "TASS", id="behind"),
        pytest.param("TASS quoted Peskov as saying that trade was growing.", "TASS", id="chain"),
        pytest.param("TASS reported that Putin said trade was growing.", "TASS", id="around"),
        pytest.param("Putin said that trade was growing.", None, id="none"),
    ],
)
def test_carrier(read: Read, text: str, agency: str | None) -> None:
    (quote,) = read(text)
    assert quote.agency == agency
    assert quote.speaker in ("Vladimir Putin", "Dmitry Peskov")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        pytest.param("Putin thanked Aliyev for his support.", "thanks", id="thanks"),
        pytest.param("Putin promised to open the road.", "pledges", id="pledges"),
        pytest.param("Putin urged Armenia to open the road.", "demands", id="demands"),
        pytest.param("Putin announced that the road was open.", "announces", id="announces"),
        pytest.param("Putin confirmed that the road was open.", "agrees", id="agrees"),
        pytest.param("Putin said that the road was open.", "says", id="says"),
        pytest.param('Putin denied what he called "wild rumours".', "says", id="the nearest verb"),
        pytest.param('Putin praised "a great friend of Russia".', "praises", id="praises"),
        pytest.param('Putin condemned "a cowardly act of terror".', "criticises", id="criticises"),
        pytest.param('Putin rejected "any talk of war".', "denies", id="denies"),
    ],
)
def test_act(read: Read, text: str, act: str) -> None:
    assert [q.act for q in read(text)] == [act]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        pytest.param("Putin told Ilham Aliyev that trade was growing.", "ilham-aliyev", id="told"),
        pytest.param("Putin thanked Ilham Aliyev: 'I want to thank you for all this.'", "ilham-aliyev", id="you"),
        pytest.param("Putin said that trade was growing.", None, id="nobody"),
    ],
)
def test_addressee(read: Read, text: str, addressee: str | None) -> None:
    assert [q.addressee_id for q in read(text)] == [addressee]


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


def test_a_role_or_body_without_entity_is_kept_as_printed(read: Read) -> None:
    (quote,) = read("A hospital spokesperson said that nobody had been hurt.")
    assert (quote.speaker_id, quote.speaker, quote.speaker_text) == (
        None,
        "hospital spokesperson",
        "A hospital spokesperson",
    )


def test_the_same_words_of_the_same_speaker_are_one_statement(read: Read) -> None:
    updates = (
        "Putin said that trade was growing.",
        "Trade was growing, Putin said.",
        "Peskov said that trade was growing.",
    )
    text = "\n\n* * *\n\n".join(updates)
    first, again, other = read(text)
    assert first.statement_id == again.statement_id != other.statement_id
