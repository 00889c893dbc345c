"""Figures as rows: the words shown, the claim made, who states it in a quotation, a time carried on."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline import nlp
from pipeline.seeds import Seeds
from pipeline.stages import figures
from pipeline.tables import Quote, Theme
from tests.readings import figures_of as found
from tests.readings import reading, said
from tests.rows import tables


@pytest.mark.parametrize(
    ("text", "words", "bound"),
    [
        pytest.param("More than 1000 people came.", "More than 1000 people", "more than", id="more than"),
        pytest.param("Nearly half of the towns fell.", "Nearly half of the towns", "nearly", id="nearly"),
        pytest.param("They may stay for two months at most.", "two months at most", "at most", id="at most, behind"),
        pytest.param("Armenia hands over three districts.", "three districts", None, id="'over' of a verb"),
        pytest.param("Here 340 teach Russian.", "340 teach Russian", None, id="a number with its verb"),
        pytest.param("The blast killed twelve.", "killed twelve", None, id="a verb with its number"),
        pytest.param(
            "He cited the 16% increase in trade turnover last year.",
            "16% increase in trade turnover last year",
            None,
            id="through to the period",
        ),
    ],
)
def test_words_and_bounds(text: str, words: str, bound: str | None, model: nlp.Model):
    (row,) = found(text, model)
    assert (row.text, row.approximate) == (words, bound)


def test_a_speaker_corrects_a_figure_in_the_same_breath(model: nlp.Model):
    rows = found("He said: 'There are 304 schools or even more... 340 teach Russian, 34% of pupils study it.'", model)
    assert [(row.value, row.is_superseded) for row in rows] == [(304, True), (340, False), (34, False)]
    assert rows[1].metric == "schools"


def test_a_list_of_figures_corrects_nothing(model: nlp.Model):
    rows = found("They have 304 schools and 340 kindergartens.", model)
    assert not any(row.is_superseded for row in rows)


def test_the_quotation_that_covers_a_figure_states_it(model: nlp.Model):
    text = "Smith said that trade grew by 11%. Turnout was 20 percent."
    article = reading(text, model, Seeds())
    quote = tables()[Quote][0]
    assert isinstance(quote, Quote)
    words = "trade grew by 11%"
    start = text.index(words)
    article.add([replace(quote, start=start, end=start + len(words), text=words, speaker_id="smith", speaker="Smith")])
    assert [(row.value, row.speaker_id, row.speaker) for row in figures.extract(article)] == [
        (11, "smith", "Smith"),
        (20, None, None),
    ]


def test_what_several_say_each_of_them_states(model: nlp.Model, seeds: Seeds):
    words = "trade grew by 11%"
    article = reading(f"Both said that {words}.", model, seeds)
    article.add([said(words, "smith", 15, "jones")])
    assert [(row.speaker_id, row.speaker_ids) for row in figures.extract(article)] == [(None, ("smith", "jones"))]


def test_the_same_figure_stated_again_is_one_claim(model: nlp.Model):
    text = (
        "The volume of trade increased by 11%. For 9 months of this year, our trade increased by 11%. It fell by 11%."
    )
    first, second, third = found(text, model)
    assert first.claim_id == second.claim_id != third.claim_id


NINE_MONTHS = (date(2021, 1, 1), date(2021, 9, 30))


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param("Exports rose by 5%.", NINE_MONTHS, id="the next sentence"),
        pytest.param("Exports fell by 5%.", NINE_MONTHS, id="the other way"),
        pytest.param("Exports rose by 5% in 2020.", (date(2020, 1, 1), date(2020, 12, 31)), id="a time of its own"),
        pytest.param("But exports rose by 5%.", None, id="a contrast"),
        pytest.param("Exports will rise by 5%.", None, id="to come"),
        pytest.param("Exports rose by $5 million.", None, id="another unit"),
        pytest.param("Exports make up 5% of it.", None, id="no change"),
        pytest.param("They met again. Exports rose by 5%.", None, id="a sentence between"),
        pytest.param("\n\nExports rose by 5%.", None, id="another paragraph"),
    ],
)
def test_the_period_of_the_sentence_before(text: str, last: tuple[date, date] | None, model: nlp.Model):
    made = reading(f"Trade grew by 11% in nine months of 2021. {text}", model, Seeds(), date(2022, 2, 22))
    theme = tables()[Theme][0]
    assert isinstance(theme, Theme)
    made.add(replace(theme, sentence=number) for number in range(len(made.sentences)))
    *_, row = figures.extract(made)
    assert (row.period_start, row.period_end) == (last or (None, None))
    assert (row.confidence < 0.95) == (last == NINE_MONTHS)
    assert row.text in text


def test_no_period_is_carried_without_a_theme(model: nlp.Model):
    *_, row = found("Trade grew by 11% in nine months of 2021. Exports rose by 5%.", model)
    assert row.period_start is None
