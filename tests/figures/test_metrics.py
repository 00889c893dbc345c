"""What a figure measures, and which way that went."""

from datetime import date

import pytest

from pipeline import nlp
from tests.readings import figures_of as found


@pytest.mark.parametrize(
    ("text", "direction", "metric"),
    [
        pytest.param("The volume of our trade increased by 11%.", "up", "volume of our trade", id="increased by"),
        pytest.param("He cited the 16% increase in trade turnover last year.", "up", "trade turnover", id="a rise in"),
        pytest.param("Turnover rose by more than 12 percent.", "up", "Turnover", id="more than"),
        pytest.param("Exports to Russia shrank by 19.5 percent.", "down", "Exports to Russia", id="shrank"),
        pytest.param("The party lost 20 seats.", "down", "seats", id="lost"),
        pytest.param("Turnover went up by 14 percent.", "up", "Turnover", id="went up"),
        pytest.param("They put the rise in turnover at 17.5 percent.", "up", "turnover", id="the rise is put at"),
        pytest.param("The bank forecasts growth of 5%.", "up", "growth", id="who forecasts is not measured"),
        pytest.param("Data showed a rise of 5% in exports.", "up", "exports", id="what shows is not measured"),
        pytest.param("The bank raised its key rate by 0.5 points.", "up", "key rate", id="raised by"),
        pytest.param("The fund raised $5 million.", "none", "raised", id="raised for a purpose"),
        pytest.param('"It is 43 kilometres," he stressed.', "none", None, id="a verb of speech measures nothing"),
        pytest.param("The deficit narrowed to $5 billion.", "none", "deficit", id="narrowed to"),
        pytest.param("Arrivals fell by a third.", "down", "Arrivals", id="by a part"),
        pytest.param("The deficit was 5% of GDP.", "none", "deficit", id="a share of the product"),
        pytest.param("The two states make up 5% of global GDP.", "none", "global GDP", id="what it is a share of"),
        pytest.param("Inflation is seen at 5%.", "none", "Inflation", id="seen at"),
        pytest.param("Mr President, our trade grew by 5%.", "up", "trade", id="who is spoken to is not measured"),
        pytest.param("Trade, which stood at $5 billion, is high.", "none", "Trade", id="which"),
        pytest.param("They signed contracts worth $2 billion.", "none", "contracts", id="worth"),
        pytest.param("They invested $2 billion in the economy.", "none", "invested", id="where it went"),
        pytest.param("Trade rose to $5 billion.", "none", "Trade", id="a level reached"),
        pytest.param("Turnover has risen above $4 billion.", "none", "Turnover", id="a level passed"),
        pytest.param("The cabinet put mutual trade at $3.4 billion.", "none", "mutual trade", id="put at"),
        pytest.param(
            "Russia accounts for 40 percent of capital investment.", "none", "capital investment", id="percent of"
        ),
        pytest.param("Companies had invested over $6 billion there.", "none", "invested", id="the verb tells"),
        pytest.param(
            "They received 24,000 doses of the vaccine.", "none", "doses of the vaccine", id="what is counted"
        ),
        pytest.param("At least 20 were killed.", "none", "killed", id="what befell them"),
        pytest.param("GDP growth slowed to 4.2 percent.", "none", "GDP growth", id="a slower rise"),
        pytest.param("In 2021, trade doubled to $1.1 billion.", "none", "trade", id="doubled"),
        pytest.param(
            "Oil output fell, reaching 2 million tonnes.", "none", "Oil output", id="what goes on as a participle"
        ),
        pytest.param("Oil output was up 3% year on year.", "up", "Oil output", id="year on year"),
        pytest.param("OPEC cut oil output by 5 percent.", "down", "oil output", id="what is cut"),
        pytest.param("They cut the forecast for growth by 2 percent.", "down", "forecast", id="the verb"),
        pytest.param("They count on 1.2% GDP growth.", "up", "GDP", id="growth with what grows"),
        pytest.param("It was the highest nine-month growth.", "none", "growth", id="the length of a growth"),
    ],
)
def test_direction_and_metric(text: str, direction: str, metric: str | None, model: nlp.Model):
    (row,) = found(text, model)
    assert (row.direction, row.metric) == (direction, metric)


def test_a_second_rise_with_its_verb_left_out(model: nlp.Model):
    text = "Turnover went up by 14 percent last year, he said, and by more than 7 percent in the first half of 2022."
    rows = found(text, model)
    assert [(row.value, row.direction, row.metric) for row in rows] == [(14, "up", "Turnover"), (7, "up", "Turnover")]
    assert [(row.period_start, row.period_end) for row in rows] == [
        (date(2021, 1, 1), date(2021, 12, 31)),
        (date(2022, 1, 1), date(2022, 6, 30)),
    ]


def test_water_that_surges_is_no_growth(model: nlp.Model):
    (row,) = found("They predicted a storm surge of six feet.", model)
    assert row.direction == "none"


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        pytest.param("Inflation was 5%, unemployment 6%.", ["Inflation", "unemployment"], id="of two states"),
        pytest.param("Exports rose by 5% and imports by 6%.", ["Exports", "imports"], id="of two changes"),
        pytest.param(
            "Revenue was $5 billion and the deficit $6 billion.", ["Revenue", "deficit"], id="with an article"
        ),
        pytest.param("Trade came to $5 billion, compared with $6 billion in May.", ["Trade", "Trade"], id="compared"),
    ],
)
def test_a_list_that_leaves_the_verb_out(text: str, metrics: list[str], model: nlp.Model):
    rows = found(text, model)
    assert [row.metric for row in rows] == metrics
    assert len({row.direction for row in rows}) == 1


def test_a_change_by_another_so_much_is_of_the_same_unit(model: nlp.Model):
    rows = found("Exports rose by 10 percent in May and by another 13 in June.", model)
    assert [(row.value, row.unit, row.direction) for row in rows] == [(10, "percent", "up"), (13, "percent", "up")]
