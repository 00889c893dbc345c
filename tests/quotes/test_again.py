"""Who speaks again: whom 'they', 'the statement', 'the sources' and 'the congressman' go back to."""

from __future__ import annotations

import pytest

from tests.quotes.conftest import Read

# (text, [(words, speaker)])
THEY = (
    pytest.param(
        "Norwegian officials hope for a deal with the two ports. The ferry could sail again in May, they said.",
        [("The ferry could sail again in May", "Norwegian officials")],
        id="the plural subject before, not another plural",
    ),
    pytest.param(
        "The mayors of Oslo, Lund and Turku met in Bergen. They asked the king to come.",
        [("the king to come", "mayors of Oslo, Lund and Turku")],
        id="a plural with all that it is of",
    ),
    pytest.param(
        "A CNN report said prices rose. Shops were slow to act, and last week they said nothing would change.",
        [("nothing would change", "Shops")],
        id="a report is not 'they'",
    ),
    pytest.param(
        "Villagers' demands have grown. They called on the governor to resign.",
        [("the governor to resign", "Villagers")],
        id="those whose demands they are",
    ),
    pytest.param(
        "Guards said the gate was shut. Letters arrived every day. They added that nobody had a key.",
        [("the gate was shut", "Guards"), ("nobody had a key", "Guards")],
        id="who just spoke, not things",
    ),
    pytest.param(
        "Anna Holm, R-Va.; Jan Lind, R-S.C.; and Eva Berg, R-Calif., said the file was of no use.",
        [("the file was of no use", "Anna Holm and Jan Lind and Eva Berg")],
        id="a list with semicolons",
    ),
)
FULLER = (
    pytest.param(
        'Jan Lind, adviser of the king, came. One Norwegian adviser said it was over. "He knows," the adviser said.',
        [("it was over", "One Norwegian adviser"), ("He knows", "One Norwegian adviser")],
        id="the one who just spoke, not one of the same office",
    ),
    pytest.param(
        'Anna Holm said the men were guilty. One of the victims came forward. She said there was "nothing to hide".',
        [("the men were guilty", "Anna Holm"), ("nothing to hide", "One of the victims")],
        id="one of the victims, whom nobody names",
    ),
    pytest.param(
        "Sources within the Ministry of Ports were seen in town. The sources said the pier would close.",
        [("the pier would close", "Sources within the Ministry of Ports")],
        id="the sources, told of before",
    ),
    pytest.param(
        'The court\'s summary was read out and said "the case is closed". The summary also said "nobody won".',
        [("the case is closed", "court's summary"), ("nobody won", "court's summary")],
        id="the summary, told of before",
    ),
    pytest.param(
        'In a statement published by the KCNA, Jan Holm promised to "build more". "It is time," the statement said.',
        [("build more", "Jan Holm"), ("It is time", "Jan Holm")],
        id="who speaks in a statement that others publish",
    ),
    pytest.param(
        '"The dam is safe," read a joint statement from Mayor Anna Holm and Governor Jan Lind on Friday.',
        [("The dam is safe", "Anna Holm and Jan Lind")],
        id="a statement from two, behind its verb",
    ),
    pytest.param(
        'Rep. Anna Holm said the dam was safe. The congresswoman added that it was "the best of all".',
        [("the dam was safe", "Anna Holm"), ("the best of all", "Anna Holm")],
        id="an office that nobody was given yet",
    ),
)


@pytest.mark.parametrize(("text", "wanted"), [*THEY, *FULLER])
def test_speaker_again(read: Read, text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert [(q.text, q.speaker) for q in read(text)] == wanted
