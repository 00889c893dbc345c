"""The page Sentiment: the default scorer, courtesy, agreement, and what is told beside every tone."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import tones, ui
from dashboard.tones import Scorer
from tests.dashboard.conftest import OpenPage

TOWARD = Scorer("toward", True, None, None, None, None)
MEASURED = Scorer("a_b", False, "news", "sentences of news", 0.681, 0.711)


def cards(app: AppTest) -> list[str]:
    return [one.value.removeprefix("##### ") for one in app.markdown if one.value.startswith("##### ")]


def captions(app: AppTest) -> str:
    return "\n".join(one.value for one in app.caption)


def test_the_scorer_of_people_is_the_default(open_page: OpenPage) -> None:
    app = open_page("sentiment")
    assert app.selectbox(key="scorer").value == "toward"
    assert cards(app)[0] == "Tone towards people"
    assert "Tone of sentences that speak of a theme, towards the people named" in cards(app)


def test_another_scorer_can_be_chosen_in_the_address(open_page: OpenPage) -> None:
    app = open_page("sentiment", scorer="sample")
    assert cards(app)[0] == "Tone of sentences that mention somebody"
    assert "Tone of sentences that speak of a theme" in cards(app)


@pytest.mark.parametrize("page", ["sentiment", "overview", "compare"])
def test_the_label_tells_the_scorer_and_on_what(page: str, open_page: OpenPage) -> None:
    assert ui.plain("toward") + ", on the tone towards the people named" in captions(open_page(page))


def test_every_card_with_a_tone_says_whether_courtesies_count(open_page: OpenPage) -> None:
    assert "courtesies left out" not in captions(open_page("sentiment", scorer="sample"))
    discounted = open_page("sentiment", scorer="sample", discount="true")
    assert captions(discounted).count("courtesies left out") == 7
    assert not discounted.exception


def test_what_courtesy_does_is_told_in_words(open_page: OpenPage) -> None:
    app = open_page("sentiment", scorer="sample")
    assert "3 of 29 scored sentences hold a courtesy" in captions(app)
    assert "go from +0.77 to +0.27" in captions(app).replace("goes", "go")


def test_the_agreement_of_the_two_scorers_is_explained(open_page: OpenPage) -> None:
    told = captions(open_page("sentiment"))
    assert "Rows: toward; columns: sample. They give the same class to" in told
    assert "of the 17 scores that both give. Cohen’s kappa is" in told


@pytest.mark.parametrize(
    ("scorer", "plain", "told"),
    [
        pytest.param(TOWARD, False, "Scorer: toward, on the tone towards the people named; not measured.", id="people"),
        pytest.param(
            MEASURED,
            True,
            "Scorer: a\\_b, on the sentence as a whole, courtesies left out; macro\\-F1 0\\.68 to 0\\.71 on news.",
            id="sentences",
        ),
    ],
)
def test_told(scorer: Scorer, plain: bool, told: str) -> None:
    assert tones.told(scorer, plain) == told


@pytest.mark.parametrize(
    ("row", "said"),
    [
        pytest.param(
            {"name": "A", "tone": 0.1, "low": -0.1, "high": 0.3, "n": 9},
            "A: +0.10 (−0.10 to +0.30; 9 sentences)",
            id="mean",
        ),
        pytest.param({"name": "A", "tone": 0.1, "low": None, "high": None, "n": 1}, "A: +0.10 (1 sentence)", id="few"),
        pytest.param({"name": "A", "tone": None, "low": None, "high": None, "n": 0}, "A: – (0 sentences)", id="none"),
    ],
)
def test_said(row: ui.Row, said: str) -> None:
    assert tones.said(row) == said


@pytest.mark.parametrize(
    ("row", "line"),
    [
        pytest.param(
            {
                "tone": 0.5,
                "without_courtesies": -0.1,
                "towards": ["A & B"],
                "raised_by": ["<b>", "good"],
                "lowered_by": ["war"],
                "courtesies": ["thanked"],
            },
            "+0.50 towards A & B · raised by <b>, good · lowered by war · −0.10 without ‘thanked’",
            id="all",
        ),
        pytest.param(
            {
                "tone": 0.0,
                "without_courtesies": 0.0,
                "towards": [],
                "raised_by": [],
                "lowered_by": [],
                "courtesies": [],
            },
            "+0.00",
            id="nothing drove it",
        ),
    ],
)
def test_the_line_below_a_sentence_tells_its_score(row: ui.Row, line: str) -> None:
    assert ui._score(row) == line
