"""How far a verb of speech reaches: what was said, what could only be said, and what is somebody else's."""

from __future__ import annotations

import pytest

from tests.quotes.conftest import Read

# (text, [(words, speaker)]), in order of print
POSSIBLE = (
    pytest.param(
        'An envoy told reporters it was too soon to tell what the pact would hold, other than "vague" hopes.',
        [
            ('it was too soon to tell what the pact would hold, other than "vague" hopes', "envoy"),
            ("vague", "envoy"),
        ],
        id="too soon to tell: nobody tells",
    ),
    pytest.param(
        "The two mayors are likely to speak of the debts weighing on their towns, Jan Holm said.",
        [("The two mayors are likely to speak of the debts weighing on their towns", "Jan Holm")],
        id="likely to speak of",
    ),
    pytest.param(
        "The mayor would not name the towns but said Lund was not among them.",
        [("Lund was not among them", "mayor")],
        id="would not, but said",
    ),
    pytest.param(
        "Eva Lind and Jan Holm argued over which of the two boats was faster.",
        [],
        id="argued over which",
    ),
)
OTHERS = (
    pytest.param(
        'Eva Berg claimed that the two towns had agreed to "share the river".',
        [("share the river", "Eva Berg")],
        id="the words of who tells what others agreed to",
    ),
    pytest.param(
        'Eva Berg said that Jan Holm had called the plan "a trap".',
        [("a trap", "Jan Holm")],
        id="the words of who called it so",
    ),
    pytest.param(
        "In a letter sent on by Jan Lind, Eva Berg, Jan Lind's lawyer, said he had not been asked.",
        [("he had not been asked", "Eva Berg")],
        id="not the one whose lawyer speaks",
    ),
    pytest.param(
        "Senior staff in a briefing with the same reporters acknowledged that the dam was old.",
        [("the dam was old", "Senior staff in a briefing with the same reporters")],
        id="staff among reporters are no outlet",
    ),
    pytest.param("Her visit underscored deep rifts between the two towns.", [], id="a visit underscores"),
    pytest.param(
        "The government asked Eva Lind to delay her ruling until after they had made their proposals.",
        [("Eva Lind to delay her ruling until after they had made their proposals", "government")],
        id="until after",
    ),
    pytest.param(
        "Eva Lind has expressed willingness to close the mine, a step many engineers have said must come first.",
        [],
        id="a step engineers have said must come first",
    ),
    pytest.param(
        "The heads of the boards that requested the papers from the port said on Friday they were content.",
        [("they were content", "heads of the boards")],
        id="the boards that requested papers do not say",
    ),
    pytest.param(
        "Though nobody had asked, Eva Lind acknowledged the error in a letter, saying it was hers.",
        [("it was hers", "Eva Lind")],
        id="what is acknowledged is the error",
    ),
    pytest.param(
        "Eva Lind stressed the need for peace in the valley and the two leaders discussed trade.",
        [("the need for peace in the valley", "Eva Lind")],
        id="stressed a need, and others did something else",
    ),
    pytest.param(
        "Jan Holm emphasised that Norway supports the fund, and noted the growth of trade.",
        [("Norway supports the fund", "Jan Holm"), ("the growth of trade", "Jan Holm")],
        id="a past form does not go on from a present",
    ),
    pytest.param(
        "Jan Holm said he wanted a pact on fish by May, a goal that many envoys believe is out of reach.",
        [("he wanted a pact on fish by May", "Jan Holm")],
        id="a goal that others believe out of reach",
    ),
    pytest.param(
        "The rebels vowed to strike back after the council imposed a tax on fish.",
        [("to strike back", "rebels")],
        id="what is vowed comes after what happened",
    ),
    pytest.param(
        "Jan Holm was silent, but the timing of the visit suggested that a deal was near.",
        [],
        id="a timing suggests",
    ),
    pytest.param(
        "The envoy has not ruled out that new terms could be found for the crews, adding that talks went on.",
        [("talks went on", "envoy")],
        id="adding: not the terms",
    ),
)
MARKED = (
    pytest.param(
        "The ministry announced the cause of the blast as a leak of gas. It announced the cut as part of a plan.",
        [("the cause of the blast as a leak of gas", "ministry")],
        id="what is announced as what",
    ),
    pytest.param(
        '"If he comes, don\'t let him in," Ohio Sen. Anna Holm said. "He is no friend of ours," the suit claims.',
        [("If he comes, don't let him in", "Anna Holm"), ("He is no friend of ours", "suit")],
        id="a shortened title ends no sentence; a noun-like verb ends one",
    ),
    pytest.param(
        'The lawsuit alleged that the mine welcomed help from Oslo and accuses it of being "a den of thieves".',
        [
            ('the mine welcomed help from Oslo and accuses it of being "a den of thieves"', "lawsuit"),
            ("a den of thieves", "lawsuit"),
        ],
        id="a present does not go on from a past",
    ),
    pytest.param(
        'Anna Holm wrote that the memos kept by captain Jan Lind "show plainly" no fault of hers.',
        [
            ('the memos kept by captain Jan Lind "show plainly" no fault of hers', "Anna Holm"),
            ("show plainly", "Anna Holm"),
        ],
        id="who kept the memos does not write",
    ),
    pytest.param(
        'Anna Holm disclosed that, amid plans for a third meeting with the mayor of Lund, "we have had long talks".',
        [("we have had long talks", "Anna Holm")],
        id="subject and verb in marks: the rest is their frame",
    ),
    pytest.param(
        'Anna Holm posted on the network that the plan was "very bad news".',
        [("very bad news", "Anna Holm")],
        id="posted that",
    ),
    pytest.param(
        'A spokesman denied reports of minister Jan Lind saying "nobody will pay" at a meeting in Lund.',
        [("nobody will pay", "Jan Lind")],
        id="reports of X saying",
    ),
)


@pytest.mark.parametrize(("text", "wanted"), [*POSSIBLE, *OTHERS, *MARKED])
def test_reach(read: Read, text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert [(q.text, q.speaker) for q in read(text)] == wanted
