"""Words: what counts as one, and that articles, sentences and quotations count them alike."""

from __future__ import annotations

import pandas as pd
import pytest

from pipeline.reading import word_count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The well-known road is open.", 5, id="a hyphen joins"),
        pytest.param("It doesn’t, he said; it won't.", 6, id="so does an apostrophe"),
        pytest.param("Trade grew by 3.4% to $2,000 (or ½).", 8, id="numbers are words, signs are none"),
        pytest.param("The U.S. — Türkiye line", 4, id="dots inside a word, a dash between two"),
        pytest.param("“…” – _", 0, id="signs alone"),
        pytest.param("", 0, id="nothing"),
    ],
)
def test_word_count(text: str, words: int) -> None:
    assert word_count(text) == words


def test_the_words_of_an_article_are_those_of_its_sentences(frames: dict[str, pd.DataFrame]) -> None:
    counted = frames["sentences"].groupby("article_id")["words"].sum()
    assert counted.to_dict() == frames["articles"].set_index("article_id")["words"].to_dict()


def test_words_of_a_quotation_are_those_of_its_text(frames: dict[str, pd.DataFrame]) -> None:
    quotes = frames["quotes"]
    assert quotes["words"].tolist() == [word_count(text) for text in quotes["text"]]
    assert quotes["words"].min() > 0
