"""Figures: what counts as one, its unit, what it measures, which way it went, for what time, and who says so."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline import layout, nlp
from pipeline.reading import Reading
from pipeline.seeds import Seeds
from pipeline.stages import figures, sentences
from pipeline.tables import Article, Figure, Quote, Theme
from tests import readings as made
from tests.rows import tables


def reading(text: str, model: nlp.Model) -> Reading:
    passages = layout.passages(text)
    (doc,) = model.docs([(text, passages)])
    article = tables()[Article][0]
    assert isinstance(article, Article)
    dated = replace(article, published=date(2022, 2, 22), published_precision="day")
    made = Reading(dated, text, passages, doc, Seeds())
    made.add(sentences.extract(made))
    return made


def found(text: str, model: nlp.Model) -> list[Figure]:
    rows = list(figures.extract(reading(text, model)))
    assert all(text[row.start : row.end] == row.text for row in rows)
    assert len({(row.start, row.end, row.value) for row in rows}) == len(rows)
    return rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Last week 22 people died.", [(22, "count")], id="a count behind a week"),
        pytest.param("A van and a group of ten motorcycles collided.", [(10, "count")], id="a group of many"),
        pytest.param("The motion failed by one vote.", [(1, "count")], id="a majority of one"),
        pytest.param("The toll was 68.", [(68, "count")], id="a count that is no age"),
        pytest.param(
            "They share SEK9 million, and wages rose to USD15 an hour.", [(9e6, "SEK"), (15, "USD")], id="glued codes"
        ),
        pytest.param(
            "It raised CDN$11,000, ₿73 and ₹5 million.", [(11000, "CAD"), (73, "BTC"), (5e6, "INR")], id="other signs"
        ),
        pytest.param(
            "A magnitude 5.2 earthquake hit; most were of magnitude 4.5, but a 6.4 quake followed.",
            [(5.2, "magnitude"), (4.5, "magnitude"), (6.4, "magnitude")],
            id="magnitudes",
        ),
        pytest.param(
            "The hearing took about an hour and a half, the repair a year-and-a-half.",
            [(1.5, "hour"), (1.5, "year")],
            id="a unit and a half",
        ),
        pytest.param(
            "On September 13 — two days after the ruling — they met.", [(2, "day")], id="a date is no end of a range"
        ),
        pytest.param("They met on March 20 last year.", [], id="a date before 'last year'"),
        pytest.param(
            "It covers 6 hectares (15 acres), up from 2.5 last year.",
            [(6, "hectare"), (15, "acre"), (2.5, "hectare")],
            id="what stands in brackets lends no unit",
        ),
        pytest.param("One out of every thousand children fell ill.", [(0.001, "fraction")], id="one of a thousand"),
        pytest.param("Russia is sending 1,960 peacekeepers.", [(1960, "count")], id="a count"),
        pytest.param("Three presidents signed the statement.", [(3, "count")], id="a spelled count"),
        pytest.param("More than 1000 people have been arrested.", [(1000, "count")], id="four digits that are no year"),
        pytest.param(
            "There were one dead, 24 missing and 13 prisoners.",
            [(1, "count"), (24, "count"), (13, "count")],
            id="one in a list",
        ),
        pytest.param("The strip is five kilometres wide.", [(5, "km")], id="a distance"),
        pytest.param("Russia played a role in stopping the 44-day war.", [(44, "day")], id="a duration names an event"),
        pytest.param("They have negotiated the deal over the last four years.", [(4, "year")], id="a duration"),
        pytest.param(
            "The visit came on the eve of the 30th anniversary of relations.", [(30, "ordinal")], id="an anniversary"
        ),
        pytest.param("It took about a third of the country.", [(1 / 3, "fraction")], id="a fraction"),
        pytest.param("The party objected half a year in advance.", [(0.5, "year")], id="a fraction of a unit"),
        pytest.param("The load ranges from 1,210 to 1,300 tonnes.", [(1210, "tonne"), (1300, "tonne")], id="a range"),
        pytest.param(
            "He may stay ten, fifteen or twenty years.", [(10, "year"), (15, "year"), (20, "year")], id="a list"
        ),
        pytest.param("The court ruled by a 5-4 vote.", [(5, "count"), (4, "count")], id="a tally of votes"),
        pytest.param(
            "The pipeline carried 8.1 billion cubic metres, of which 6.8 billion went to Italy.",
            [(8.1e9, "cubic_metre"), (6.8e9, "cubic_metre")],
            id="the unit is left out",
        ),
        pytest.param(
            "They will run the railway for 49 years, and possibly for 50 more.",
            [(49, "year"), (50, "year")],
            id="more of the same",
        ),
        pytest.param("The plant yields 30 gigawatts.", [(30, "gigawatt")], id="a prefixed unit"),
        pytest.param("It holds 256GB and draws 5kW.", [(256, "gigabyte"), (5, "kilowatt")], id="symbols"),
        pytest.param("It fell to minus 40 degrees Celsius.", [(-40, "celsius")], id="below zero"),
        pytest.param("The bank cut its rate by 50 basis points.", [(50, "basis_point")], id="basis points"),
        pytest.param("The fine is $A5,000 or HK$30,000.", [(5000, "AUD"), (30_000, "HKD")], id="dollars of others"),
        pytest.param("They signed a 12 page document.", [(12, "count")], id="a measure of one thing"),
        pytest.param("The index rose 12.5 points to 3,400.", [(12.5, "point"), (3400, "point")], id="index points"),
        pytest.param("They agreed on 12 points.", [(12, "count")], id="points of a list"),
        pytest.param("It costs 12 Danish crowns.", [(12, "DKK")], id="a currency of others"),
        pytest.param("Turnover has grown sixfold.", [(6, "count")], id="-fold"),
        pytest.param("Inflation fell from 25 percent to 20.", [(25, "percent"), (20, "percent")], id="from and to"),
        pytest.param(
            "The highest rate was 4.8 percent and the lowest 3.6.", [(4.8, "percent"), (3.6, "percent")], id="decimals"
        ),
    ],
)
def test_values_and_units(text: str, expected: list[tuple[float, str]], model: nlp.Model):
    assert [(row.value, row.unit) for row in found(text, model)] == [(pytest.approx(v), unit) for v, unit in expected]


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        pytest.param("Oil costs $58.24 per barrel.", [("USD", "barrel")], id="a price"),
        pytest.param("They pump 800,000 barrels a day.", [("barrel", "day")], id="a flow"),
        pytest.param("There are 60 flights a week to Baku.", [("count", "week")], id="a count"),
        pytest.param("Gas costs $300 per 1,000 cubic metres.", [("USD", "1000_cubic_metres")], id="a large part"),
        pytest.param("The market is worth 9 billion yuan ($1.3 billion) a year.",
                     [("CNY", "year"), ("USD", "year")], id="behind its conversion"),
        pytest.param("They sold 5 million barrels of oil a day.", [("barrel", "day")], id="behind what it is of"),
        pytest.param("They pump 800,000 bpd.", [("barrel", "day")], id="in one word"),
        pytest.param("They pump 800,000 barrels daily.", [("barrel", "day")], id="daily"),
        pytest.param("The rate was 480 per 100,000 people.", [("count", "100000_people")], id="of so many people"),
        pytest.param("They met two years ago.", [("year", None)], id="no rate"),
        pytest.param("It earned $5 million a year ago.", [("USD", None)], id="a year ago"),
        pytest.param("Trade reached $5 billion.", [("USD", None)], id="a sum"),
    ],
)  # fmt: skip
def test_rates(text: str, rates: list[tuple[str, str | None]], model: nlp.Model):
    assert [(row.unit, row.per) for row in found(text, model)] == rates


def test_what_a_measure_of_one_thing_counts(model: nlp.Model):
    (pages,) = found("They signed a 12 page document.", model)
    (police,) = found("The town sent 500 riot police.", model)
    assert (pages.metric, police.metric) == ("page", "riot police")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They met on 26 November in Sochi.", id="a day"),
        pytest.param("The plan serves a twofold purpose.", id="an idle -fold"),
        pytest.param("The fort was built between A.D. 1000 and 1260.", id="years of an era"),
        pytest.param("They met on 10, 11 and 12 May.", id="days"),
        pytest.param("The text refers to a 2010 treaty on partnership.", id="a year"),
        pytest.param("The meeting began at 5 p.m. local time.", id="a clock time"),
        pytest.param("Aliyev turned 60 and the 47-year-old minister, Ivan Petrov, 53, left.", id="ages"),
        pytest.param("He was 85.", id="an age alone"),
        pytest.param("Erdogan cited Article 5 of the treaty and Resolution 2259.", id="labels"),
        pytest.param("A Boeing 737-800 jet crashed near 10 Downing Street.", id="names"),
        pytest.param("Call +7 495 123-45-67 for details.", id="a telephone number"),
        pytest.param("The two leaders agreed, and the two also talked about trade.", id="who was named before"),
        pytest.param("During these five weeks parliament cannot sit.", id="a time named before"),
        pytest.param("One of them said that no one had come to one hospital.", id="one"),
        pytest.param("The second motion failed and the 43rd parliament met.", id="ranks"),
        pytest.param("The flag is at half-mast in the second half of the month.", id="halves of nothing"),
        pytest.param("It foresees three-way work and a two-state solution.", id="idle compounds"),
        pytest.param("1. Unofficial results", id="a list item"),
        pytest.param("Dozens died and hundreds of thousands fled.", id="vague"),
        pytest.param("The team won 3-1 on Friday.", id="a score"),
        pytest.param("Actor Doris Lane dies at 97", id="died at an age"),
        pytest.param("Richard Hale died on Monday at 103 years of age.", id="years of age"),
        pytest.param("The suspects range in age from 21 to 78. Luk, aged about 68, was ill.", id="ages in a range"),
        pytest.param("His father was aged 84 years, her 11-month daughter is well.", id="ages with their unit"),
        pytest.param("The former lyricist of the rock band was 78.", id="the age of someone by his work"),
        pytest.param("Another brother, 22, was found, with Paul Ender, now 24.", id="ages beside people"),
        pytest.param("Anyone who saw it may call police by dialling 101. A girl phoned 911.", id="numbers dialled"),
        pytest.param("They met in round five of the season and lost [in round 2].", id="rounds"),
        pytest.param("It is allowed up to week 22 of a pregnancy.", id="a week that is numbered"),
        pytest.param('It follows the "one country, two systems" model.', id="a slogan"),
        pytest.param("The 2019-nCoV virus spread.", id="a name with a hyphen"),
        pytest.param("The academy announces 2019 Nobel Prize winners in physics.", id="the year of what is named"),
        pytest.param("It was common from about 664 b.c.e. on.", id="a year before an era"),
        pytest.param("A three-dimensional model shows a two-legged creature.", id="shapes"),
        pytest.param("He said that some one of us should go.", id="some one"),
    ],
)
def test_no_figures(text: str, model: nlp.Model):
    assert [(row.text, row.value) for row in found(text, model)] == []


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
def test_direction_and_metric(text: str, direction: str, metric: str, model: nlp.Model):
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
    made = reading(f"Exports shrank by 19.5 percent in {months}.", model)
    made.article = replace(made.article, published=published)
    (row,) = figures.extract(made)
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


def test_a_speaker_corrects_a_figure_in_the_same_breath(model: nlp.Model):
    rows = found("He said: 'There are 304 schools or even more... 340 teach Russian, 34% of pupils study it.'", model)
    assert [(row.value, row.is_superseded) for row in rows] == [(304, True), (340, False), (34, False)]
    assert rows[1].metric == "schools"


def test_a_list_of_figures_corrects_nothing(model: nlp.Model):
    rows = found("They have 304 schools and 340 kindergartens.", model)
    assert not any(row.is_superseded for row in rows)


def test_the_quotation_that_covers_a_figure_states_it(model: nlp.Model):
    text = "Smith said that trade grew by 11%. Turnout was 20 percent."
    article = reading(text, model)
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
    article = made.reading(f"Both said that {words}.", model, seeds)
    article.add([made.said(words, "smith", 15, "jones")])
    assert [(row.speaker_id, row.speaker_ids) for row in figures.extract(article)] == [(None, ("smith", "jones"))]


def test_the_same_figure_stated_again_is_one_claim(model: nlp.Model):
    text = (
        "The volume of trade increased by 11%. For 9 months of this year, our trade increased by 11%. It fell by 11%."
    )
    first, second, third = found(text, model)
    assert first.claim_id == second.claim_id != third.claim_id


def test_water_that_surges_is_no_growth(model: nlp.Model):
    (row,) = found("They predicted a storm surge of six feet.", model)
    assert row.direction == "none"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Officials reported 1,200 new cases.", "Officials", id="reports a count"),
        pytest.param("Analysts estimate a loss of $5 million.", "Analysts", id="estimates a sum"),
        pytest.param("Death tolls, provided by officials to journalists, exceeded 100.", "officials", id="given by"),
        pytest.param("Local officials reported more cases, including 165.", "Local officials", id="reports a part"),
        pytest.param("Police put the crowd at 20,000.", "Police", id="puts an amount at"),
        pytest.param("What organisers estimated at 17,000 people marched.", "organisers", id="estimated at"),
        pytest.param("The damage was estimated by the insurer at $4 billion.", "insurer", id="estimated by"),
        pytest.param(
            "Experts placed the centre of the quake about eight kilometres south of the town.", "Experts", id="places"
        ),
        pytest.param("Analysts placed its worth in the range of $5 million.", "Analysts", id="in the range of"),
        pytest.param("The rescuers credit themselves with 14,000 lives.", "rescuers", id="credit themselves with"),
        pytest.param("An estimate by the ministry of 40 percent was rejected.", "ministry", id="an estimate by"),
        pytest.param("Estimates from the ministry put the loss at 40 percent.", "ministry", id="estimates put"),
        pytest.param(
            "The ministry and local officials estimate a loss of $5 million.",
            "ministry and local officials",
            id="two of them",
        ),
        pytest.param("Officials reported 150 soldiers killed.", "Officials", id="reports what befell them"),
        pytest.param("The government put soldiers in 4 towns.", None, id="puts elsewhere"),
        pytest.param("The government announced three days of mourning.", None, id="a deed"),
        pytest.param("The village reported 12 fires.", None, id="no one who tells"),
        pytest.param("Officials arrested 12 people.", None, id="no telling"),
    ],
)
def test_who_states_a_figure_outside_of_quotations(text: str, speaker: str | None, model: nlp.Model):
    (row,) = found(text, model)
    assert (row.speaker, row.speaker_id, row.speaker_ids) == (speaker, None, ())


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
    made = reading(f"Trade grew by 11% in nine months of 2021. {text}", model)
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
