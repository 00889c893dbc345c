"""What is told of a score: the words that drove it, by TextBlob's lexicon and by the model."""

import numpy as np
import pytest
from textblob import TextBlob

from pipeline import nlp
from pipeline.tone import model as tone
from pipeline.tone.driving import MOST, driving
from pipeline.tone.lexicon import assessed, polarity, subjectivity
from tests.tone.test_tone import context, described


@pytest.mark.parametrize(
    ("effects", "least", "positive", "negative"),
    [
        pytest.param(
            [("good", 0.2), ("bad", -0.5), ("fine", 0.4)], 0.0, ("fine", "good"), ("bad",), id="strongest first"
        ),
        pytest.param([("good", 0.2), ("good", 0.3), ("fine", 0.4)], 0.0, ("good", "fine"), (), id="twice adds up"),
        pytest.param([("good", 0.2), ("good", -0.2)], 0.0, (), (), id="what cancels out is not told"),
        pytest.param([("good", 0.2), ("fine", 0.3)], 0.2, ("fine",), (), id="faint words are not told"),
        pytest.param([], 0.0, (), (), id="nothing"),
    ],
)
def test_driving(effects: list[tuple[str, float]], least: float, positive: tuple[str], negative: tuple[str]):
    found = driving(effects, least)
    assert (found.positive, found.negative) == (positive, negative)


def test_no_more_than_the_strongest_are_told():
    found = driving([(f"good{number}", number) for number in range(9)] + [("bad", -99)])
    assert len(found.positive) + len(found.negative) == MOST
    assert (found.negative, found.positive[0]) == (("bad",), "good8")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The talks were Excellent and useful.", ["Excellent", "useful"], id="as printed"),
        pytest.param("It was not a very good day.", ["not a very good"], id="negated and strengthened"),
        pytest.param("It is a long-standing, perfect dream.", ["perfect"], id="beside what it does not know"),
        pytest.param("Another no-good announcement is no good.", ["no good"], id="whole words only"),
        pytest.param("Very\n  good", ["Very good"], id="across a line"),
        pytest.param("They met.", [], id="nothing known"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_what_textblob_scores_is_told_as_printed(text: str, words: list[str]):
    assert [one.words for one in assessed(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "We are very pleased with the wonderful results of the terrible war, which was not good :-)",
        "It isn't bad at all; no. Good grief, the İstanbul summit was hardly great!",
        "They met.",
    ],
)
def test_the_mean_of_what_is_scored_is_textblobs_score(text: str):
    found = assessed(text)
    assert (polarity(found), subjectivity(found)) == pytest.approx(tuple(TextBlob(text).sentiment))


@pytest.mark.parametrize("target", ["Smith", "Jones"])
def test_the_effects_of_words_add_up_to_the_score(target: str, model: nlp.Model):
    features = described(
        "Smith sharply criticised Jones for his miserable failure, but not his honest friend.", target, model
    )
    of_no_word = {name for name, at in features.names.items() if at is None}
    scorer = tone.model()
    named = sum(scorer.named[scorer.index[name]] for name in sorted(of_no_word) if name in scorer.index) + scorer.bias
    found = scorer.tone(features)
    effects = scorer.effects(features)
    assert named[2] - named[0] + sum(effects.values()) == pytest.approx(
        np.log(found.positive / found.negative), abs=1e-3
    )


@pytest.mark.parametrize(
    ("sentence", "target", "word", "sign"),
    [
        pytest.param("Smith was praised for her courage.", "Smith", "praised", 1, id="praise"),
        pytest.param("Critics blamed Jones.", "Jones", "blamed", -1, id="blame"),
    ],
)
def test_the_telling_word_has_the_strongest_effect(sentence: str, target: str, word: str, sign: int, model: nlp.Model):
    here = context(sentence, model)
    effects = tone.model().effects(described(sentence, target, model))
    strongest = max(here.telling, key=lambda at: abs(effects[at]))
    assert here.printed(strongest) == word
    assert effects[strongest] * sign > 0


def test_a_negated_word_is_told_with_its_negation(model: nlp.Model):
    here = context("Smith did not criticise Jones and made no progress.", model)
    assert {"not criticise", "no progress"} <= {here.printed(at) for at in here.telling}


def test_names_and_function_words_are_not_told(model: nlp.Model):
    here = context("President Smith met 12 of the ministers in Oslo.", model)
    assert {here.printed(at) for at in here.telling} == {"met", "ministers"}
