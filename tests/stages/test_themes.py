"""Themes: which sentences count, by which terms, and who says them."""

from dataclasses import replace

import pytest

from pipeline import nlp
from pipeline.seeds import Seeds, Theme
from pipeline.stages import themes
from pipeline.tables import Sentence
from pipeline.tables import Theme as Row
from tests.readings import reading, said

TRADE = Theme(id="trade", label="Trade", description="Goods.", terms=("trade", "turnover"), exclude=("trade barb",))
ROADS = Theme(id="roads", label="Roads", description="Ways.", terms=("railway", "trade route"))
SEEDS = Seeds(themes=(TRADE, ROADS))

TEXT = """Nords and Souths sign trade pact

The trade turnover grew. Ministers traded barbs over the railway. Smith said that trade is a railway of peace.

Nobody slept.

Source: Trade Daily
"""


def test_a_row_for_each_sentence_and_theme(model: nlp.Model):
    rows = list(themes.extract(reading(TEXT, model, SEEDS)))
    assert [(row.text, row.theme, row.label, row.terms) for row in rows] == [
        ("Nords and Souths sign trade pact", "trade", "Trade", ("trade",)),
        ("The trade turnover grew.", "trade", "Trade", ("trade", "turnover")),
        ("Ministers traded barbs over the railway.", "roads", "Roads", ("railway",)),
        ("Smith said that trade is a railway of peace.", "trade", "Trade", ("trade",)),
        ("Smith said that trade is a railway of peace.", "roads", "Roads", ("railway",)),
    ]


def test_a_sentence_of_a_theme_is_one_of_those_above_it(model: nlp.Model):
    economy = Theme("economy", "Economy", "All of it.", ("price",))
    trade, roads = replace(TRADE, parent="economy"), replace(ROADS, parent="trade")
    text = "Prices of railways rose.\n\nThe trade route is closed.\n\nA trade barb flew.\n"
    rows = list(themes.extract(reading(text, model, Seeds(themes=(roads, economy, trade)))))
    assert [(row.sentence, row.theme, row.parent, row.terms) for row in rows] == [
        (0, "roads", "trade", ("railways",)),
        (0, "economy", None, ("Prices", "railways")),
        (0, "trade", "economy", ("railways",)),
        (1, "roads", "trade", ("trade route",)),
        (1, "economy", None, ("trade", "trade route")),
        (1, "trade", "economy", ("trade", "trade route")),
    ]


def test_a_row_stands_where_its_sentence_stands(model: nlp.Model):
    article = reading(TEXT, model, SEEDS)
    places = {(row.sentence, row.start, row.end) for row in article.rows_of(Sentence)}
    rows = list(themes.extract(article))
    assert {(row.sentence, row.start, row.end) for row in rows} <= places
    assert all(article.text[row.start : row.end] == row.text for row in rows)


@pytest.mark.parametrize(
    ("words", "speaker_id", "expected"),
    [
        pytest.param("trade is a railway of peace", "smith", "smith", id="most of the sentence is what Smith says"),
        pytest.param("a railway", "smith", None, id="two words of it are not the sentence"),
        pytest.param("trade is a railway of peace", None, None, id="the speaker is unknown"),
    ],
)
def test_the_speaker_is_who_says_most_of_the_sentence(
    words: str, speaker_id: str | None, expected: str | None, model: nlp.Model
):
    article = reading(TEXT, model, SEEDS)
    article.add([said(words, speaker_id, TEXT.index(words))])
    assert {row.speaker_id for row in themes.extract(article) if words in row.text} == {expected}


def test_two_speakers_in_one_sentence_are_weighed(model: nlp.Model):
    article = reading(TEXT, model, SEEDS)
    article.add(
        [
            said("Smith said", "jones", TEXT.index("Smith said")),
            said("that trade is a railway of peace", "smith", TEXT.index("that trade")),
        ]
    )
    assert [row.speaker_id for row in themes.extract(article)][-1] == "smith"


def test_without_themes_nothing_is_found(model: nlp.Model):
    article = reading(TEXT, model, SEEDS)
    article.seeds = Seeds()
    assert list(themes.extract(article)) == []


def test_the_same_article_gives_the_same_rows(model: nlp.Model):
    one, other = (list(themes.extract(reading(TEXT, model, SEEDS))) for _ in range(2))
    assert one == other
    assert all(isinstance(row, Row) for row in one)
