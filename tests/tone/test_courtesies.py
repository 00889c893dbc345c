"""Formulas of courtesy are found as the text prints them, and can be cut out of it."""

import pytest

from pipeline import nlp, words
from pipeline.seeds import Formula, Seeds
from pipeline.terms import packed
from pipeline.tone import courtesies
from pipeline.tone.courtesies import Courtesy
from tests.readings import doc_of

FORMULAS = (
    Formula("thanks", "Thanks", ("thank", "thank you", "express* ... gratitude"), exclude=("thank to",)),
    Formula("pleasure", "Pleasure", ("very pleased", "fruitful")),
)


def found(sentence: str, model: nlp.Model, formulas: tuple[Formula, ...]) -> tuple[Courtesy, ...]:
    span = doc_of(sentence, model)[:]
    return courtesies.found(formulas, packed(word.forms for word in words.of(span)) or None, span)


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        pytest.param("Smith thanked Jones.", ("thanked",), id="an inflection"),
        pytest.param("Thank you, Jones, for the fruitful talks.", ("Thank you", "fruitful"), id="the longer of two"),
        pytest.param("He expressed his deep gratitude.", ("expressed his deep gratitude",), id="a term with a gap"),
        pytest.param("They are alive thanks to Jones.", (), id="an excluded phrase"),
        pytest.param("I thank you and thank you.", ("thank you",), id="told once"),
        pytest.param("They met in Oslo.", (), id="none"),
        pytest.param("...", (), id="no word"),
    ],
)
def test_courtesies(sentence: str, printed: tuple[str, ...], model: nlp.Model):
    assert courtesies.printed(found(sentence, model, FORMULAS), sentence) == printed


def test_without_formulas_there_are_no_courtesies(model: nlp.Model):
    assert found("Thank you for the fruitful talks.", model, ()) == ()


def test_what_is_left_without_them(model: nlp.Model):
    text = "He came. Thank you, Jones, for the fruitful talks."
    start = text.index("Thank")
    polite = tuple(Courtesy(c.start + start, c.end + start) for c in found(text[start:], model, FORMULAS))
    assert courtesies.without(polite, text, start, len(text)).split() == [",", "Jones,", "for", "the", "talks."]


@pytest.mark.parametrize(
    "words",
    [
        "highly appreciates",
        "strategic partnership",
        "very pleased",
        "Dear friend",
        "expressed gratitude",
        "warm welcome",
        "fruitful",
        "sincere condolences",
    ],
)
def test_the_seeds_know_the_formulas_of_diplomacy(words: str, model: nlp.Model, seeds: Seeds):
    sentence = f"He said {words} and left."
    assert courtesies.printed(found(sentence, model, seeds.formulas), sentence) == (words,)
