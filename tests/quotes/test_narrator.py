"""Where the one quoted stops and the writer goes on: behind quotations, around asides, at glosses and second deeds."""

from __future__ import annotations

import pytest

from tests.quotes.conftest import Read

# (text, [(words, speaker)]), in order of print
QUOTED = (
    pytest.param(
        '"They love us," Anna Holm said, and soon the hall was empty, and she was on her way home.',
        [("They love us", "Anna Holm")],
        id="an 'and' behind a quotation is the writer's",
    ),
    pytest.param(
        "Though Anna Holm called the deal a gift and called for the fees to be paid back, her party kept silent.",
        [("the deal a gift", "Anna Holm"), ("the fees to be paid back", "Anna Holm")],
        id="a main clause behind two subordinate ones",
    ),
    pytest.param(
        'Asked whether the dam would hold, Jan Lind answered: "It will, as it has for forty years."',
        [("It will, as it has for forty years.", "Jan Lind")],
        id="what somebody was asked",
    ),
    pytest.param(
        "Eva Holm is telling the farmers that the dam is safe, and says she will rebuild the road.",
        [("the dam is safe", "Eva Holm"), ("she will rebuild the road", "Eva Holm")],
        id="is telling, and says",
    ),
    pytest.param(
        "Anna Holm asked the two sides to discuss the plan, a request not always honored.",
        [("the two sides to discuss the plan", "Anna Holm")],
        id="what the writer calls it",
    ),
    pytest.param(
        "Anna Holm and Jan Lind both say the owners have never told them what to print or not print.",
        [("the owners have never told them what to print or not print", "Anna Holm and Jan Lind")],
        id="a choice, all of it said",
    ),
    pytest.param(
        "Anna Holm noted that the town paid nothing -- as was true last year.",
        [("the town paid nothing", "Anna Holm")],
        id="what the writer adds behind a dash",
    ),
    pytest.param(
        "(The farmers want low fees and say that these would bring more trade).",
        [("these would bring more trade", "farmers")],
        id="a bracket that closes is not theirs",
    ),
    pytest.param(
        "Anna Holm noted that three things come together: rates are low, rents are high and nobody builds.",
        [("three things come together: rates are low, rents are high and nobody builds", "Anna Holm")],
        id="what a colon explains",
    ),
)
ASIDES = (
    pytest.param(
        "Jan Lind works for the port and, Anna Holm said, has lately seemed tired of it.",
        [("has lately seemed tired of it", "Anna Holm")],
        id="and, X said, has",
    ),
    pytest.param(
        "The plan has hurt the party with the young, Anna Holm said, because most of them live in towns.",
        [
            (
                "The plan has hurt the party with the young, Anna Holm said, because most of them live in towns",
                "Anna Holm",
            )
        ],
        id="the reason behind the aside",
    ),
    pytest.param(
        "When she looks for a judge, Anna Holm said, she asks the villages first.",
        [("When she looks for a judge, Anna Holm said, she asks the villages first", "Anna Holm")],
        id="a subordinate clause, an aside, the main clause",
    ),
    pytest.param(
        "In the northern villages, Anna Holm said, the schools would stay shut until May.",
        [("In the northern villages, Anna Holm said, the schools would stay shut until May", "Anna Holm")],
        id="where it is so",
    ),
    pytest.param(
        "In a statement, Anna Holm said, the schools would stay shut.",
        [("the schools would stay shut", "Anna Holm")],
        id="where it was said",
    ),
    pytest.param(
        "The tools his country has at hand, Jan Lind said, are weak.",
        [("The tools his country has at hand, Jan Lind said, are weak", "Jan Lind")],
        id="a subject before the aside, its verb behind",
    ),
    pytest.param(
        'The boat is "fast as wind," Jan Lind wrote in a letter to the league\'s Eva Holm, and "full of holes."',
        [("fast as wind", "Jan Lind"), ("full of holes.", "Jan Lind")],
        id="words in marks on both sides of an aside",
    ),
    pytest.param(
        "Anna Holm called for lowering the fee to ten euros, but the port would keep it.",
        [("lowering the fee to ten euros", "Anna Holm")],
        id="called for doing",
    ),
    pytest.param(
        "Anna Holm warned, as did the union itself, that the plan might change after the vote.",
        [("the plan might change after the vote", "Anna Holm")],
        id="who else says so, before 'that'",
    ),
)
UNSAID = (
    pytest.param(
        "The main tool is the goal it pledged to reach at talks in Paris.", [], id="a goal it pledged to reach"
    ),
    pytest.param(
        '"We wait," said an official who asked not to be named.', [("We wait", "official")], id="asked not to be named"
    ),
    pytest.param("It goes without saying that taxes are high.", [], id="without saying"),
    pytest.param("It is worth noting that the port pays less.", [], id="worth noting"),
    pytest.param("Their first reaction is to tell people that all is well.", [], id="is to tell"),
    pytest.param(
        "The lawyer tried to get Anna Holm to admit that nobody had been paid.", [], id="tried to get X to admit"
    ),
    pytest.param(
        "The lawyer got Anna Holm to admit that nobody had been paid.",
        [("nobody had been paid", "Anna Holm")],
        id="got X to admit",
    ),
    pytest.param(
        "The firms reported different numbers to the agencies to avoid a fine.", [], id="reported to avoid: a purpose"
    ),
    pytest.param("Asked about the report that the dam had burst, Jan Lind left.", [], id="asked about, and left"),
    pytest.param(
        "The rule is one that critics point to as a failure of the mayor to act.", [], id="what critics point to"
    ),
    pytest.param(
        "Her weight makes her a patient at risk, according to her body mass index.", [], id="an index says nothing"
    ),
    pytest.param('The fee is known as the "Holm rule" since Anna Holm complained.', [], id="known as the"),
    pytest.param(
        'Anna Holm talked to the town about the prisons shown in "Iron."', [], id="a title before a full stop"
    ),
)
CHAINS = (
    pytest.param(
        "Anna Holm, speaking in Lund, proposed creating a fund, expressed confidence that trade would grow and thanked "
        "the town for its help.",
        [("creating a fund", "Anna Holm"), ("trade would grow", "Anna Holm"), ("its help", "Anna Holm")],
        id="proposed, expressed and thanked",
    ),
    pytest.param(
        'Jan Lind left early, saying talks were continuing "at all levels."',
        [("at all levels.", "Jan Lind")],
        id="talks that go on do not speak",
    ),
    pytest.param(
        "Anna Holm said the boats had left, contradicting what the port had told the press.",
        [("the boats had left", "Anna Holm")],
        id="what the writer holds against it",
    ),
    pytest.param(
        'Anna Holm rejected the bill on Monday, calling it "baseless" and "unfair," the Lund news agency reported.',
        [("baseless", "Anna Holm"), ("unfair", "Anna Holm")],
        id="who calls it so is not who reports it",
    ),
    pytest.param(
        "The ministry recalled that the towns had agreed to keep the peace, and called on all sides to wait.",
        [
            ("the towns had agreed to keep the peace", "ministry"),
            ("all sides to wait", "ministry"),
        ],
        id="a past form behind 'had agreed' is the speaker's",
    ),
    pytest.param(
        "According to the ministry, which wrote on Monday, the port is ready.",
        [("the port is ready", "ministry")],
        id="according to the ministry, which ...",
    ),
    pytest.param(
        '"Whether it is May or June," Anna Holm went on, "is a technical question."',
        [("Whether it is May or June", "Anna Holm"), ("is a technical question.", "Anna Holm")],
        id="went on",
    ),
    pytest.param(
        'The mayor replied that it was cold, but that "odd boats" continued to be seen at night.',
        [('it was cold, but that "odd boats" continued to be seen at night', "mayor"), ("odd boats", "mayor")],
        id="continued to be seen: no speech",
    ),
    pytest.param(
        'Anna Holm wrote that she was ready to sign it "tomorrow," a position that Jan Lind has dismissed as a trick.',
        [("tomorrow", "Anna Holm")],
        id="a view of others, behind words in marks",
    ),
)
NOUNS = (
    pytest.param(
        "The port's announcement on Tuesday that it would close came late.",
        [("it would close", "port")],
        id="X's announcement on Tuesday that",
    ),
    pytest.param(
        "Jan Lind rejected Anna Holm's claim that the vote was unfair.",
        [("the vote was unfair", "Anna Holm")],
        id="X's claim that",
    ),
    pytest.param(
        "The announcement by the port authority that it would close came late.",
        [("it would close", "port authority")],
        id="the announcement by X that",
    ),
    pytest.param(
        "Anna Holm repeated her allegation that he lied.", [("he lied", "Anna Holm")], id="repeated her allegation that"
    ),
    pytest.param(
        "Jan Lind issued a warning that the gas would be cut off.",
        [("the gas would be cut off", "Jan Lind")],
        id="issued a warning that",
    ),
    pytest.param(
        'Anna Holm\'s promise that the town would be "the healthiest in the north" was forgotten.',
        [("the healthiest in the north", "Anna Holm")],
        id="a promise in marks",
    ),
    pytest.param("Moscow denied reports that the talks had failed.", [], id="denied reports that: nobody's"),
    pytest.param("Jan Lind kept the promise that he made to the town.", [], id="the promise that he made: which"),
    pytest.param("Jan Lind refused to make a statement that the deal was off.", [], id="refused to make a statement"),
)


@pytest.mark.parametrize(("text", "wanted"), [*QUOTED, *ASIDES, *UNSAID, *CHAINS, *NOUNS])
def test_narrator(read: Read, text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert [(q.text, q.speaker) for q in read(text)] == wanted
