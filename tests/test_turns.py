"""Turns of speech: which paragraphs a label heads, which go on, and whom the labels stand for."""

import pytest

from pipeline.layout import passages
from pipeline.tables import Mention, Quote
from tests.readings import Analysed

STATEMENTS = """Press statements after the talks

President of Russia Vladimir Putin: Mr President, colleagues,

I am pleased to welcome you to Moscow. Our trade grew by 24 percent last year.

(Applause.)

President of Azerbaijan Ilham Aliyev: Thank you. Azerbaijan will open 340 schools.

Question: Mr Aliyev, when will you visit Armenia?

Ilham Aliyev: I have no such plans. As my father said: 'Patience wins.'

Ilham Aliyev and Vladimir Putin then left for dinner.
"""


def voices(text: str) -> list[tuple[str | None, str]]:
    """(label or None, the first two words) of each passage of the body."""
    return [
        (text[slice(*p.voice)] if p.voice else None, " ".join(text[p.start : p.end].split()[:2]))
        for p in passages(text)
        if p.role == "body"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "They met.\n\nQ: Will you go?\n\nA: Yes.\n\nNext week.\n\nQ. Alone?\n\nA. No.",
            [(None, "They met."), ("Q", "Will you"), ("A", "Yes."), ("A", "Next week."), ("Q", "Alone?"), ("A", "No.")],
            id="questions and answers",
        ),
        pytest.param(
            "Ana Diaz: Yes.\n\nPaul Ender: No. Ana Diaz knows.\n\nAna Diaz: Good.\n\n<…>\n\nThey signed a paper.",
            [
                ("Ana Diaz", "Yes."),
                ("Paul Ender", "No. Ana"),
                ("Ana Diaz", "Good."),
                (None, "<…>"),
                (None, "They signed"),
            ],
            id="words left out end a turn",
        ),
        pytest.param(
            "MR. PRICE: Good afternoon.\n\nQUESTION: Any news?\n\nMR. PRICE: None.",
            [("MR. PRICE", "Good afternoon."), ("QUESTION", "Any news?"), ("MR. PRICE", "None.")],
            id="a briefing",
        ),
        pytest.param(
            "They met.\n\n((WN)) Will you go?\n\n((Ana Diaz)) Yes.\n\nSoon.\n\n((WN)) : Alone?\n\nThe race goes on.",
            [
                (None, "They met."),
                ("((WN))", "Will you"),
                ("((Ana Diaz))", "Yes."),
                ("((Ana Diaz))", "Soon."),
                ("((WN))", "Alone?"),
                (None, "The race"),
            ],
            id="the labels of a wiki; a question has one paragraph",
        ),
        pytest.param(
            "They met.\n\nQ: Will you go?\n\nA: Yes.\n\nDiaz said she would take part, and added little.",
            [(None, "They met."), ("Q", "Will you"), ("A", "Yes."), (None, "Diaz said")],
            id="the reporter takes over",
        ),
        pytest.param(
            "They met.\n\nAna Diaz: Welcome.\n\nBo Lind: Thank you.\n\nAna Diaz: Shall we?",
            [(None, "They met."), ("Ana Diaz", "Welcome."), ("Bo Lind", "Thank you."), ("Ana Diaz", "Shall we?")],
            id="who has one turn",
        ),
        pytest.param(
            'Diaz: No Deal!\n\nANA DIAZ, mayor, spoke to Bo Lind.\n\n"LIND: Why?\n\n"DIAZ: "Iron" is dear.\n\n'
            '"(Crosstalk.)\n\n"LIND: Is it?\n\n"DIAZ: It is."',
            [
                (None, "ANA DIAZ,"),
                ("LIND", "Why?"),
                ("DIAZ", '"Iron" is'),
                (None, '"(Crosstalk.)'),
                ("LIND", "Is it?"),
                ("DIAZ", 'It is."'),
            ],
            id="turns in quotation marks, and a headline with a label",
        ),
        pytest.param(
            "They met.\n\nTrade: it grew.\n\nEnergy: it fell.",
            [(None, "They met."), (None, "Trade: it"), (None, "Energy: it")],
            id="a list is no dialogue",
        ),
        pytest.param(
            "They met in Kyiv.\n\nKyiv: it rained.\n\nParis: it snowed.\n\nNOTE: it is cold.\n\nNOTE: it is late.",
            [(None, "They met"), (None, "Kyiv: it"), (None, "Paris: it"), (None, "NOTE: it"), (None, "NOTE: it")],
            id="nor are places and notes",
        ),
        pytest.param(
            "They met.\n\nAna Diaz: we are ready to talk\n\nAna Diaz: no war again",
            [(None, "They met."), (None, "Ana Diaz:"), (None, "Ana Diaz:")],
            id="nor are headlines",
        ),
        pytest.param(
            "People in Parliament Square. Image: A. Mirrys.\n\nPeople in Trafalgar Square. Image: J. Doe.",
            [(None, "People in"), (None, "People in")],
            id="nor are credits of pictures",
        ),
    ],
)
def test_turns(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert voices(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            STATEMENTS,
            [
                ("Vladimir Putin", "label", "Mr President,"),
                ("Vladimir Putin", "label", "I am"),
                ("Ilham Aliyev", "label", "Thank you."),
                ("Ilham Aliyev", "label", "I have"),
                ("my father", "before", "Patience wins."),
            ],
            id="names; questions are not kept",
        ),
        pytest.param(
            "Ready to talk\n\nMinister Ararat Mirzoyan met us.\n\nQ: Will you go?\n\nA: Yes, I will.\n\nAM: Soon.",
            [("Ararat Mirzoyan", "interviewee", "Yes, I"), ("Ararat Mirzoyan", "label", "Soon.")],
            id="whom the introduction names; initials",
        ),
        pytest.param(
            "Vladimir Putin met Ilham Aliyev.\n\nQ: Will you go?\n\nA: Yes, I will.",
            [(None, "nobody", "Yes, I")],
            id="two in the introduction",
        ),
    ],
)
def test_a_turn_is_said_by_whom_its_label_names(
    text: str, expected: list[tuple[str | None, str, str]], analysed: Analysed
) -> None:
    """(speaker, rule, the first two words) of each direct quotation."""
    direct = [q for q in analysed(text, published=None).rows_of(Quote) if q.kind == "direct"]
    assert [(q.speaker, q.rule, " ".join(q.text.split()[:2])) for q in direct] == expected


def test_i_is_who_has_the_turn(analysed: Analysed) -> None:
    first = [m.entity_id for m in analysed(STATEMENTS, published=None).rows_of(Mention) if m.text == "I"]
    assert first == ["vladimir-putin", "ilham-aliyev"]
