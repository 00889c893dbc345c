"""Quotation marks: where a stretch begins and ends, and whether it is speech."""

import pytest

from pipeline import layout
from pipeline.marks import Marked, marked


def stretches(text: str) -> list[Marked]:
    return list(marked(text, layout.passages(text)))


def inside(text: str, speech: bool = True) -> list[str]:
    return [text[m.start : m.end] for m in stretches(text) if m.is_speech == speech]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("'We will sign,' said Novak.", ["We will sign"], id="straight single"),
        pytest.param('"We will sign," said Novak.', ["We will sign"], id="straight double"),
        pytest.param("“We will sign,” said Novak.", ["We will sign"], id="curved double"),
        pytest.param("‘We will sign,’ said Novak.", ["We will sign"], id="curved single"),
        pytest.param("«We will sign», said Novak.", ["We will sign"], id="angle"),
        pytest.param("„We will sign“, said Novak.", ["We will sign"], id="low and high"),
        pytest.param('Novak said: "We will sign the deal today.”', ["We will sign the deal today."], id="mixed marks"),
        pytest.param(
            "'We won't wait for Russia's answer,' he said.", ["We won't wait for Russia's answer"], id="apostrophes"
        ),
        pytest.param(
            "'The presidents' talks went well, and our ministers' work goes on,' he said.",
            ["The presidents' talks went well, and our ministers' work goes on"],
            id="plural possessives",
        ),
        pytest.param("'We honour our treaties' said Novak.", ["We honour our treaties"], id="s before a cue closes"),
        pytest.param(
            '"We are ready," he said. "We have always been ready."',
            ["We are ready", "We have always been ready."],
            id="split by its attribution",
        ),
        pytest.param(
            "\"He told me 'never again' and left,\" Novak said.",
            ["He told me 'never again' and left", "never again"],
            id="nested",
        ),
        pytest.param(
            "'[Prime Minister Jan] Novak will come,' he said.", ["[Prime Minister Jan] Novak will come"], id="bracket"
        ),
        pytest.param('The deal would be of "great importance", she said.', ["great importance"], id="partial"),
        pytest.param('Novak called it "a non-starter".', ["a non-starter"], id="called it"),
        pytest.param(
            'Novak said: "The road is open.\n\n"The railway will follow next year."\n\nNobody else spoke.',
            ["The road is open.", "The railway will follow next year."],
            id="a paragraph reopens",
        ),
        pytest.param(
            'Novak said: "The road is now open to all.\n\nThe railway will follow," and left.',
            ["The road is now open to all.", "The railway will follow"],
            id="goes on without a mark",
        ),
        pytest.param(
            "''It lists all 'major' roads. It leaves out the town's own,'' the report said, ''and more.''",
            ["It lists all 'major' roads. It leaves out the town's own", "major", "and more."],
            id="two apostrophes, and one within",
        ),
        pytest.param('He said: "We will open the road soon.', ["We will open the road soon."], id="never closed"),
        pytest.param('A 5" gun fired. "We saw it," he said.', ["We saw it"], id="inches"),
        pytest.param("The '90s were hard, he said.", [], id="decade"),
        pytest.param("The ministers' talks and the guards' posts, he said.", [], id="possessives are no marks"),
    ],
)
def test_speech(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('They signed the "Declaration on Allied Interaction" in Moscow.', id="title of a document"),
        pytest.param('He said the "Declaration on Allied Relations" was signed.', id="title beside a cue"),
        pytest.param('The so-called "peace plan" was on the table, he said.', id="so-called"),
        pytest.param('It is known as "the corridor", officials said.', id="known as"),
        pytest.param('The vote on "free passage" goes on.', id="nobody speaks"),
        pytest.param("The suspect, named only as 'Stefan W', was held.", id="name"),
        pytest.param('Troops began operation "Iron wall" at dawn, the army said.', id="operation"),
    ],
)
def test_not_speech(text: str) -> None:
    assert inside(text) == []
    assert len(inside(text, speech=False)) == 1


def test_marks_and_continuation_are_kept() -> None:
    text = 'Novak said: "The road is open.\n\n"The railway will follow."'
    first, second = stretches(text)
    assert (text[first.opener], first.closer, first.continues) == ('"', text.index("\n"), False)
    assert (text[second.opener], text[second.closer], second.continues) == ('"', '"', True)


def test_nested_stretch_is_told_apart() -> None:
    outer, inner = stretches("“He said ‘no’ twice,” Novak said.")
    assert (outer.is_nested, inner.is_nested) == (False, True)


@pytest.mark.parametrize("text", ["", '"', "' '", '""', "“”", '"""', "«", "\n\n'\n\n"])
def test_odd_marks_break_nothing(text: str) -> None:
    assert stretches(text) == []
