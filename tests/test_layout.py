"""The layout of texts: the role of each passage, and that nothing is lost."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.calendar import dateline
from pipeline.calendar.dateline import Dateline
from pipeline.layout import passages

ARTICLES = Path(__file__).resolve().parent.parent / "seeds" / "articles"


def roles(text: str, title: str | None = None) -> list[tuple[str, str]]:
    """(role, the first words) of each passage."""
    return [(p.role, " ".join(text[p.start : p.end].split()[:2])) for p in passages(text, title)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Old Town talks\n\nThey met.\n", [("title", "Old Town"), ("body", "They met.")], id="title"),
        pytest.param(
            "They met.\n\nThey left.\n", [("body", "They met."), ("body", "They left.")], id="a sentence is no title"
        ),
        pytest.param(
            'He said: "No."\n\nThey left.', [("body", "He said:"), ("body", "They left.")], id="nor a quotation"
        ),
        pytest.param(
            "Aliyev visits the U.S.\n\nHe left.",
            [("title", "Aliyev visits"), ("body", "He left.")],
            id="a title may end so",
        ),
        pytest.param(
            "Friday, January 4, 2019 \n\n\nThey met.\n",
            [("header", "Friday, January"), ("body", "They met.")],
            id="header",
        ),
        pytest.param(
            "Talks\n\nPublished on 4 May 2021, 15:42 GMT\n\nThey met.",
            [("title", "Talks"), ("header", "Published on"), ("body", "They met.")],
            id="header below the title",
        ),
        pytest.param(
            "Putin and Aliyev to meet on 26 November\n\nThey met.",
            [("title", "Putin and"), ("body", "They met.")],
            id="a title with a date",
        ),
        pytest.param(
            "Talks\nBy Jane Doe\nThey met.",
            [("title", "Talks"), ("header", "By Jane"), ("body", "They met.")],
            id="byline",
        ),
        pytest.param(
            "Talks\n\nA b.\n\n* * *\n\nC d.",
            [("title", "Talks"), ("body", "A b."), ("separator", "* *"), ("body", "C d.")],
            id="updates",
        ),
        pytest.param(
            "Talks\n\nA b.\n\nSource: TASS\nPhoto: c\nLatest news",
            [
                ("title", "Talks"),
                ("body", "A b."),
                ("trailer", "Source: TASS"),
                ("trailer", "Photo: c"),
                ("trailer", "Latest news"),
            ],
            id="trailers",
        ),
        pytest.param(
            "Talks\n\nSOCHI, November 26 /TASS/. They met.",
            [("title", "Talks"), ("dateline", "SOCHI, November"), ("body", "They met.")],
            id="dateline",
        ),
        pytest.param(
            "Talks\n\n- one thing\n- another\n  thing\n",
            [("title", "Talks"), ("body", "- one"), ("body", "- another")],
            id="list",
        ),
        pytest.param(
            "Talks\n\nA line that is wrapped at some width, as\nletters are, and goes on until it\nends.",
            [("title", "Talks"), ("body", "A line")],
            id="wrapped",
        ),
        pytest.param(
            "Talks\n\nOne paragraph.\nAnother paragraph that is longer.\nA third.",
            [("title", "Talks"), ("body", "One paragraph."), ("body", "Another paragraph"), ("body", "A third.")],
            id="a paragraph a line",
        ),
        pytest.param(" \n\t\n", [], id="blank"),
    ],
)
def test_roles(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text) == expected


def test_a_stated_title_is_the_title_however_it_reads() -> None:
    title = "They met. Or did they: 26 November 2021."
    assert roles(f"{title}\n\nThey met.", title) == [("title", "They met."), ("body", "They met.")]


def test_updates_of_the_first_seed() -> None:
    text = next(ARTICLES.glob("000_*.txt")).read_text("utf-8")
    found = passages(text)
    assert [p.role for p in found if p.role != "body"] == ["header", "title", *["separator"] * 3, "trailer"]
    assert {p.part for p in found if p.role == "body"} == {0, 1, 2, 3}


LINES = st.sampled_from(
    [
        "",
        " ",
        "Talks",
        "They met.",
        "26 November — 15:42",
        "* * *",
        "Source: X",
        "- item",
        "SOCHI, May 5 /TASS/. They",
        "a b",
    ]
)


@given(st.lists(LINES | st.text(max_size=30), max_size=12).map("\n".join), st.sampled_from([None, "Talks"]))
def test_every_character_that_is_not_blank_is_in_one_passage(text: str, title: str | None) -> None:
    found = passages(text, title)
    assert "".join(re.sub(r"\s", "", text[p.start : p.end]) for p in found) == re.sub(r"\s", "", text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[p.start : p.end] == text[p.start : p.end].strip() != "" for p in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("SOCHI, November 26 /TASS/. They", ("SOCHI", "TASS", 11, 26, None), id="TASS"),
        pytest.param(
            "ST. PETERSBURG, May 5. /TASS Correspondent Ivan Petrov/. T",
            ("ST. PETERSBURG", "TASS", 5, 5, None),
            id="reporter",
        ),
        pytest.param("MOSCOW/NEW DELHI, May 5. /TASS/. T", ("MOSCOW/NEW DELHI", "TASS", 5, 5, None), id="two places"),
        pytest.param("BAKU, Azerbaijan (AP) — They", ("BAKU", "AP", None, None, None), id="AP"),
        pytest.param("MOSCOW, Nov 26 (Reuters) - They", ("MOSCOW", "Reuters", 11, 26, None), id="Reuters"),
        pytest.param(
            "YEREVAN, NOVEMBER 26, ARMENPRESS. They", ("YEREVAN", "ARMENPRESS", 11, 26, None), id="Armenpress"
        ),
        pytest.param(
            "BAKU, Azerbaijan, November 26. By Jane Doe - Trend: They", ("BAKU", "Trend", 11, 26, None), id="Trend"
        ),
        pytest.param("Baku, 26 November 2021 – They", ("Baku", None, 11, 26, 2021), id="with a year"),
        pytest.param("WASHINGTON — They", ("WASHINGTON", None, None, None, None), id="place alone"),
    ],
)
def test_datelines(text: str, expected: tuple[object, ...]) -> None:
    found = dateline.find(text)
    assert isinstance(found, Dateline)
    assert (found.place, found.agency, found.month, found.day, found.year) == expected
    assert text[found.end :].strip() in ("They", "T")


@pytest.mark.parametrize(
    "text",
    [
        "Ilham Aliyev (who was in Baku) said",
        "United Nations (UN) chief",
        "Azerbaijan (AZ) is",
        "EU — and others",
        "In Baku, on 26 November, they met",
        "MOSCOW, February 31. /TASS/. They",
        "",
    ],
)
def test_no_datelines(text: str) -> None:
    assert dateline.find(text) is None
