"""Sentiment: what is scored, and how speech and narration are told apart."""

import pytest
from textblob import TextBlob

from pipeline import nlp
from pipeline.seeds import Seeds
from pipeline.stages import sentiment
from pipeline.tables import Sentence
from tests.readings import POLITE, reading, said

SEEDS = Seeds(formulas=(POLITE,))

TEXT = """A terrible day

The talks were excellent. "We are very pleased with the wonderful results," said Smith. The clerk read the list.

Photo: a beautiful view
"""


def test_headline_and_body_are_scored_and_trailers_are_not(model: nlp.Model):
    rows = list(sentiment.extract(reading(TEXT, model, SEEDS)))
    assert [(row.text.split(",")[0], row.level, row.label) for row in rows] == [
        ("A terrible day", "sentence", "negative"),
        ("The talks were excellent.", "sentence", "positive"),
        ('"We are very pleased with the wonderful results', "sentence", "positive"),
        ("The clerk read the list.", "sentence", "neutral"),
        ('The talks were excellent. "We are very pleased with the wonderful results', "article", "positive"),
    ]


def test_the_score_is_textblobs(model: nlp.Model):
    for row in sentiment.extract(reading(TEXT, model, SEEDS)):
        expected = TextBlob(row.text).sentiment
        assert (row.scorer, row.polarity, row.subjectivity) == ("textblob", expected.polarity, expected.subjectivity)


def test_speech_and_narration_are_told_apart(model: nlp.Model):
    article = reading(TEXT, model, SEEDS)
    words = "We are very pleased with the wonderful results"
    article.add([said(words, "smith", TEXT.index(words))])
    rows = [row for row in sentiment.extract(article) if row.level == "sentence"]
    assert [(row.in_quote, row.speaker_id) for row in rows] == [
        (False, None),
        (False, None),
        (True, "smith"),
        (False, None),
    ]
    assert [row.in_quote for row in rows] == [s.in_quote for s in article.rows_of(Sentence) if s.role != "trailer"]


def test_what_several_say_has_no_single_speaker_but_all_of_them(model: nlp.Model):
    article = reading(TEXT, model, SEEDS)
    words = "We are very pleased with the wonderful results"
    article.add([said(words, "smith", TEXT.index(words), "jones")])
    rows = [row for row in sentiment.extract(article) if row.level == "sentence"]
    assert [row.speaker_ids for row in rows] == [(), (), ("smith", "jones"), ()]
    assert {row.speaker_id for row in rows} == {None}


def test_the_article_row_reaches_from_the_first_to_the_last_sentence_of_the_body(model: nlp.Model):
    (row,) = (row for row in sentiment.extract(reading(TEXT, model, SEEDS)) if row.level == "article")
    assert row.text == TEXT[row.start : row.end]
    assert row.text.startswith("The talks")
    assert row.text.endswith("read the list.")
    assert (row.sentence, row.entity_id, row.speaker_id, row.in_quote) == (None, None, None, False)


def test_each_row_tells_the_words_that_drove_it(model: nlp.Model):
    rows = {row.text: row for row in sentiment.extract(reading(TEXT, model, SEEDS))}
    assert (rows["A terrible day"].positive_terms, rows["A terrible day"].negative_terms) == ((), ("terrible",))
    assert rows["The clerk read the list."].positive_terms == ()
    (whole,) = (row for row in rows.values() if row.level == "article")
    assert whole.positive_terms == ("excellent", "wonderful", "very pleased")


def test_courtesies_are_told_and_discounted(model: nlp.Model):
    rows = {
        row.text.split(",")[0]: row for row in sentiment.extract(reading(TEXT, model, SEEDS)) if row.level == "sentence"
    }
    polite, bare = rows['"We are very pleased with the wonderful results'], rows["The talks were excellent."]
    assert (polite.courtesies, polite.label, polite.discounted_label) == (("very pleased",), "positive", "positive")
    assert polite.discounted == TextBlob(polite.text.replace("very pleased", "")).sentiment.polarity
    assert (bare.courtesies, bare.discounted, bare.discounted_label) == ((), bare.polarity, bare.label)


def test_a_sentence_of_courtesies_only_has_no_tone_without_them(model: nlp.Model):
    (row,) = (r for r in sentiment.extract(reading("Thank you, dear friend.", model, SEEDS)) if r.level == "sentence")
    assert row.courtesies == ("Thank you", "dear friend")
    assert (row.discounted, row.discounted_label) == (0, "neutral")


def test_the_whole_article_is_discounted_too(model: nlp.Model):
    (row,) = (row for row in sentiment.extract(reading(TEXT, model, SEEDS)) if row.level == "article")
    assert row.courtesies == ("very pleased",)
    assert row.discounted == TextBlob(row.text.replace("very pleased", "")).sentiment.polarity


@pytest.mark.parametrize(
    ("polarity", "expected"),
    [
        pytest.param(1.0, "positive", id="top"),
        pytest.param(0.05, "positive", id="threshold"),
        pytest.param(0.049, "neutral", id="below"),
        pytest.param(0.0, "neutral", id="nothing"),
        pytest.param(-0.049, "neutral", id="above"),
        pytest.param(-0.05, "negative", id="negative threshold"),
    ],
)
def test_label(polarity: float, expected: str):
    assert sentiment.label(polarity) == expected
