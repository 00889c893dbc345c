"""Constructions of attribution that English news uses, each in sentences made up for it."""

from __future__ import annotations

import pytest

from tests.quotes.conftest import Read

# (text, [(words, speaker)]), in order of print
TORN = (
    pytest.param(
        "The owners of the mill filed a motion claiming the state of siege is unlawful and violated their rights.",
        [("the state of siege is unlawful and violated their rights", "owners of the mill")],
        id="claiming, and the verb of what is claimed taken for another of the owners",
    ),
    pytest.param(
        "Anna Holm told the court of that night. In between, she testified, she was gang beaten by two guards.",
        [("she was gang beaten by two guards", "Anna Holm")],
        id="an adverbial, an aside, a clause",
    ),
    pytest.param(
        "More than 60% of the farmers in the valley indicated they would sell their herds.",
        [("they would sell their herds", "More than 60% of the farmers in the valley")],
        id="a share of people speaks",
    ),
    pytest.param(
        '"Our boats" study author Tove Lind said in a statement "have proved that the bay can be cleaned."',
        [("Our boats", "Tove Lind"), ("have proved that the bay can be cleaned.", "Tove Lind")],
        id="a subject in marks, and no comma behind it",
    ),
    pytest.param(
        "Officials announced an arrest of a baker while as of yesterday two other men were at large.",
        [],
        id="a deed announced, and what is told beside it",
    ),
)

MARKS = (
    pytest.param(
        "\"I asked her, 'Are you cold?' and I said, 'Take my coat' \", Jan Holm recalled.",
        [
            ("I asked her, 'Are you cold?' and I said, 'Take my coat'", "Jan Holm"),
            ("Are you cold?", "Jan Holm"),
            ("Take my coat", "Jan Holm"),
        ],
        id="a mark behind a mark and a blank closes; who is quoted quotes himself",
    ),
    pytest.param(
        'The union said the roof fell in, and "everyone ran to the gate", and "nobody knew where to go".',
        [
            ("the roof fell in", "union"),
            ("everyone ran to the gate", "union"),
            ("nobody knew where to go", "union"),
        ],
        id="a clause, and two quotations that trail it",
    ),
    pytest.param(
        '"Ships will be diverted." Eva Lind said on Monday.',
        [("Ships will be diverted.", "Eva Lind")],
        id="a full stop before who said it",
    ),
    pytest.param(
        'Eva Lind knits. "I go for comfort," Lind told reporters. The coat "is warm and keeps me calm".',
        [("I go for comfort", "Eva Lind"), ("is warm and keeps me calm", "Eva Lind")],
        id="words with 'me' are speech though no verb tells so",
    ),
    pytest.param(
        'Eva Lind disagreed: "The plan is sound."',
        [("The plan is sound.", "Eva Lind")],
        id="a short sentence behind a colon",
    ),
    pytest.param(
        'The study by Eva Lind outlined the link: "[E]els are never found where the salt is gone[.]"',
        [("[E]els are never found where the salt is gone[.]", "Eva Lind")],
        id="brackets at the first letter and round the stop",
    ),
    pytest.param(
        'Eva Lind said moving the school would cause "great harm to those who live there[.]" She left.',
        [("great harm to those who live there[.]", "Eva Lind")],
        id="a bracketed stop ends the sentence",
    ),
    pytest.param(
        'Eva Lind, who ran the harbour, was angry. "Nobody asked us before the harbour was closed."',
        [("Nobody asked us before the harbour was closed.", "Eva Lind")],
        id="a quotation alone is whose the sentence before is about",
    ),
    pytest.param(
        'Jan Holm met the unions. Holm: "Schools come first."',
        [("Schools come first.", "Jan Holm")],
        id="a label",
    ),
    pytest.param(
        'Two of the fires were, according to facts agreed in court, "an accident of nature".',
        [("an accident of nature", None)],
        id="what facts are agreed to be is not said by what they are of",
    ),
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [*TORN, *MARKS],
)
def test_construction(read: Read, text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert [(q.text, q.speaker) for q in read(text)] == wanted
