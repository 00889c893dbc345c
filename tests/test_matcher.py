"""The matcher without a parse: from the packed words of the tables it finds what the pipeline found."""

from collections.abc import Iterator

import pandas as pd

from pipeline.matcher import Matcher
from pipeline.seeds import Seeds, fold
from pipeline.terms import placed, unpacked


def from_tables(frames: dict[str, pd.DataFrame], seeds: Seeds) -> Iterator[tuple[str, int, str]]:
    """Article, sentence, theme, for every sentence that counts."""
    matcher = Matcher(seeds.themes)
    sentences = frames["sentences"]
    for row in sentences[sentences["role"] != "trailer"].itertuples():
        for theme in matcher.matches(unpacked(row.forms)):
            yield row.article_id, row.sentence, theme.id


def test_every_theme_of_every_article_is_found_from_the_packed_words(frames: dict[str, pd.DataFrame], seeds: Seeds):
    rows = frames["themes"]
    expected = set(zip(rows["article_id"], rows["sentence"], rows["theme"], strict=True))
    assert len(expected) > 500
    assert {theme for _, _, theme in expected} == {theme.id for theme in seeds.themes}
    found = list(from_tables(frames, seeds))
    assert len(found) == len(set(found))
    assert set(found) == expected


def test_every_word_is_placed_where_it_is_printed(frames: dict[str, pd.DataFrame]):
    texts = dict(frames["texts"][["article_id", "text"]].itertuples(index=False))
    placed_words = 0
    for row in frames["sentences"].itertuples():
        sentence = texts[row.article_id][row.start : row.end]
        words = unpacked(row.forms)
        for word, (start, end) in zip(words, placed(words, sentence), strict=True):
            assert fold(sentence[start:end]) == word[0]
            placed_words += 1
    assert placed_words > 10_000
