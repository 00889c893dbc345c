"""Quotations and reported speech: what was said, by whom, to whom, and on whose word."""

from __future__ import annotations

import pytest

from tests.quotes.conftest import Read


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


def test_what_leads_into_the_marks_of_a_headline_does_not_speak(read: Read) -> None:
    assert [(q.text, q.speaker) for q in read("PM thanks Georgian counterpart, says road 'not against anyone'")] == [
        ("not against anyone", None)
    ]


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
        pytest.param("In remarks to CNN, Putin said that trade was growing.", "CNN", id="remarks to"),
        pytest.param("Putin said on CNN that trade was growing.", "CNN", id="on the air"),
        pytest.param("Putin said on Friday that trade was growing.", None, id="on a day"),
        pytest.param("On NBC's evening show, Putin said that trade was growing.", "NBC News", id="on its show"),
        pytest.param('"Trade is growing," Putin said, per TASS.', "TASS", id="per"),
        pytest.param("Putin wrote in Izvestia that trade was growing.", "Izvestia", id="in print"),
        pytest.param("Putin told TASS news service that trade was growing.", "TASS", id="a service"),
        pytest.param('Ilham Aliyev left. Putin told TASS Aliyev "was a great man".', "TASS", id="whom words are about"),
        pytest.param('"Trade is growing," the Tass agency said, quoting Putin.', "TASS", id="quoting"),
        pytest.param(
            '"Trade is growing," RIA news agency quoted Putin as saying.', "RIA Novosti", id="before its kind"
        ),
        pytest.param("In the USA TODAY interview, Putin said that trade was growing.", "USA Today", id="its interview"),
        pytest.param("In remarks to KXTV, Putin said that trade was growing.", "KXTV", id="a newsroom by its letters"),
        pytest.param(
            "Speaking to Eva Lind of PBS, Putin said that trade was growing.", "PBS", id="its journalist asks"
        ),
        pytest.param('"Trade is growing," Putin wrote in an e-mail to Izvestia.', "Izvestia", id="in an e-mail"),
        pytest.param("Putin said in papers obtained by The Times that trade was growing.", "The Times", id="obtained"),
        pytest.param(
            "His trip, which was first reported by TASS, began after Putin said that trade was growing.",
            None,
            id="what an aside says was reported",
        ),
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
        pytest.param(
            "Putin and Aliyev met on Friday, and Peskov urged the two leaders to sign it.", None, id="two in one phrase"
        ),
    ],
)
def test_addressee(read: Read, text: str, addressee: str | None) -> None:
    assert [q.addressee_id for q in read(text)] == [addressee]


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
