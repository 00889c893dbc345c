"""For what time a figure holds."""

from datetime import date

import pytest

from pipeline import nlp
from tests.readings import figures_of as found


@pytest.mark.parametrize(
    ("text", "period"),
    [
        pytest.param(
            "For 9 months of this year, trade grew by 11%.", (date(2022, 1, 1), date(2022, 9, 30)), id="months"
        ),
        pytest.param(
            "Turnover in January and February had grown by 10.2 percent.",
            (date(2022, 1, 1), date(2022, 2, 28)),
            id="two months",
        ),
        pytest.param("As of 1 January 2022, the debt was $8 billion.", (date(2022, 1, 1),) * 2, id="as of a day"),
        pytest.param(
            "Since the beginning of this year, 5 tonnes of wheat were exported.",
            (date(2022, 1, 1), date(2022, 2, 22)),
            id="since the beginning",
        ),
        pytest.param("Exports rose by 7% over the same period last year.", None, id="what it is measured against"),
        pytest.param("In 2021 they met, and exports are to rise to 20 bcm by 2027.", None, id="a limit"),
        pytest.param(
            "Inflation hit 12 percent in the 12 months to January.",
            (date(2021, 2, 1), date(2022, 1, 31)),
            id="months to a month",
        ),
        pytest.param("The budget was $5 million then; today it is larger.", None, id="the time behind a semicolon"),
        pytest.param("Under the statement of 2020 trade grew by 11%.", None, id="the year of a document"),
        pytest.param("The 1973 building was home to 1,000 people.", None, id="the year of a thing"),
        pytest.param("On Monday he said that 20 percent had voted.", None, id="the day of a remark"),
        pytest.param(
            "After an attack in August 2021, with officials counting at the time 150 soldiers, the army left.",
            (date(2021, 8, 1), date(2021, 8, 31)),
            id="at the time",
        ),
    ],
)
def test_periods(text: str, period: tuple[date, date] | None, model: nlp.Model):
    (row,) = found(text, model)
    assert (row.period_start, row.period_end) == (period or (None, None))


def test_a_value_compared_has_its_own_time(model: nlp.Model):
    text = "Exports were 5 bcm in 2020, up from 4 bcm a year earlier. Inflation is 7%, down from 9% two years ago."
    assert [(row.text, row.value, row.direction, row.period_start) for row in found(text, model)] == [
        ("5 bcm", 5e9, "none", date(2020, 1, 1)),
        ("4 bcm a year earlier", 4e9, "none", date(2019, 1, 1)),
        ("7%", 7, "none", None),
        ("9% two years ago", 9, "none", date(2020, 1, 1)),
    ]


def test_the_time_of_a_change_is_no_figure(model: nlp.Model):
    (row,) = found("Exports shrank by 19.5 percent in eight months.", model)
    assert (row.value, row.period_text, row.period_start) == (19.5, "eight months", None)


@pytest.mark.parametrize(
    ("months", "published", "last"),
    [
        pytest.param("eight months", date(2024, 10, 8), date(2024, 8, 31), id="two months later"),
        pytest.param("nine months", date(2024, 10, 8), date(2024, 9, 30), id="a month later"),
        pytest.param("eight months", date(2024, 12, 8), None, id="too long ago"),
        pytest.param("eight months", date(2024, 8, 30), None, id="not over"),
        pytest.param("eight years", date(2024, 10, 8), None, id="years"),
    ],
)
def test_months_of_the_running_year(months: str, published: date, last: date | None, model: nlp.Model):
    (row,) = found(f"Exports shrank by 19.5 percent in {months}.", model, published=published)
    assert (row.period_start, row.period_end) == (last and date(2024, 1, 1), last)


def test_a_result_and_a_part_share_the_period_of_what_they_belong_to(model: nlp.Model):
    rows = found(
        "In January and February turnover went up by 14 percent, to $5 billion. "
        "Last year's trade came to $3.4 billion, of which $2.3 billion was exports. "
        "In 2020 trade grew by 5 percent, with exports up 9 percent and imports rising 2 percent.",
        model,
    )
    assert [(row.value, row.period_start) for row in rows] == [
        (14, date(2022, 1, 1)),
        (5e9, date(2022, 1, 1)),
        (3.4e9, date(2021, 1, 1)),
        (2.3e9, date(2021, 1, 1)),
        *((value, date(2020, 1, 1)) for value in (5, 9, 2)),
    ]


def test_what_a_clause_set_off_dates_is_not_what_goes_on_behind_it(model: nlp.Model):
    rows = found("Trade, which stood at $4 billion in 2020, is to be raised to $5 billion.", model)
    assert [(row.value, row.period_text) for row in rows] == [(4e9, "2020"), (5e9, None)]
