"""Which names are one person's."""

from __future__ import annotations

import pytest

from pipeline.mentions import spelling


@pytest.mark.parametrize(
    ("full", "words", "same"),
    [
        pytest.param("elijah eugene brennig", "elijah brennig", True, id="without the middle name"),
        pytest.param("oskar brennig", "o. brennig", True, id="an initial"),
        pytest.param("john james brennig jr.", "john brennig", True, id="without the generation"),
        pytest.param("oskar brennig sr.", "oskar brennig jr.", False, id="father and son"),
        pytest.param("ilham aliyev", "heydar aliyev", False, id="two of one surname"),
    ],
)
def test_forms_of_a_name(full: str, words: str, same: bool):
    assert spelling.is_form(tuple(full.split()), tuple(words.split())) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        pytest.param("sarea", "saree", True, id="another letter"),
        pytest.param("zhukovsky", "zhukovskyy", True, id="a letter more"),
        pytest.param("chirac", "chriac", True, id="two letters changed places"),
        pytest.param("kim", "kin", False, id="too short to tell"),
        pytest.param("mikhail", "mikhaila", True, id="no given name of a woman"),
        pytest.param("alexander", "alexandra", False, id="two letters"),
        pytest.param("julian", "juliana", False, id="a man and a woman"),
    ],
)
def test_spellings_of_a_word(a: str, b: str, same: bool):
    assert spelling.is_spelling(a, b) is same


@pytest.mark.parametrize(
    ("short", "given", "is_short"),
    [
        pytest.param("chad", "chadwick", True, id="four letters"),
        pytest.param("al", "albert", False, id="too short"),
        pytest.param("bert", "albert", False, id="the end of it"),
        pytest.param("oskar", "oskar", False, id="the name itself"),
    ],
)
def test_short_given_names(short: str, given: str, is_short: bool):
    assert spelling.is_short_form(short, given) is is_short
