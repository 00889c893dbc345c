"""Distinctive words: who uses them more, how sure that is."""

from __future__ import annotations

from math import log

import pytest

from dashboard import keyness

EVEN = {"peace": 10, "trade": 10}


def test_the_word_that_one_uses_more_stands_at_that_end() -> None:
    first, second = {"trade": 20, "peace": 2}, {"trade": 2, "peace": 20}
    found = keyness.keys(first, second, {"trade": 22, "peace": 22})
    assert [(key.word, key.first, key.second) for key in found] == [("trade", 20, 2), ("peace", 2, 20)]
    assert found[0].z > 0 > found[1].z
    assert found[0].log_odds == pytest.approx(-found[1].log_odds)


def test_equal_use_sets_nobody_apart() -> None:
    assert [key.z for key in keyness.keys(EVEN, EVEN, {"peace": 20, "trade": 20})] == [0, 0]


def test_the_same_difference_is_surer_with_more_words() -> None:
    def of(times: int) -> keyness.Key:
        return keyness.keys(
            {"rail": 3 * times, "other": 97 * times}, {"other": 100 * times}, {"rail": 3, "other": 197}
        )[0]

    assert 0 < of(1).z < of(30).z
    assert not of(1).is_sure
    assert of(30).is_sure


def test_the_log_odds_are_those_of_the_formula() -> None:
    key = keyness.keys({"rail": 6, "other": 94}, {"rail": 2, "other": 98}, {"rail": 8, "other": 192})[0]
    prior = keyness.PRIOR * 8 / 200
    assert key.log_odds == pytest.approx(log(26 / 574) - log(22 / 578))
    assert key.z == pytest.approx(key.log_odds / (1 / (6 + prior) + 1 / (2 + prior)) ** 0.5)


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        pytest.param({}, {}, [], id="nobody says anything"),
        pytest.param({"rail": 2}, {}, ["rail"], id="one word by one"),
        pytest.param({}, EVEN, ["peace", "trade"], id="one is silent"),
    ],
)
def test_few_words_are_no_error(first: dict[str, int], second: dict[str, int], words: list[str]) -> None:
    everyone = {word: first.get(word, 0) + second.get(word, 0) for word in {**first, **second}}
    assert sorted(key.word for key in keyness.keys(first, second, everyone)) == words
