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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [*TORN],
)
def test_construction(read: Read, text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert [(q.text, q.speaker) for q in read(text)] == wanted
