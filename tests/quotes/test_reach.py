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
)


@pytest.mark.parametrize(("text", "wanted"), [*POSSIBLE, *OTHERS])
def test_reach(read: Read, text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert [(q.text, q.speaker) for q in read(text)] == wanted
