"""Stories: which texts count as nearly the same, and which of them is the copy."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.corpus import stories
from pipeline.tables import Article, Text
from tests.rows import tables

SENTENCES = [
    f"The {who} of {land} {did} the {what} near the {place} on the {day}th day of the {season}."
    for who, land, did, what, place, day, season in [
        ("president", "Nordland", "opened", "bridge", "harbour", 4, "truce"),
        ("minister", "Sudmark", "closed", "market", "old mill", 5, "strike"),
        ("envoy", "Ostrania", "praised", "road works", "castle", 6, "festival"),
        ("speaker", "Westria", "left", "talks", "river mouth", 7, "harvest"),
        ("mayor", "Hillstead", "sold", "gas plant", "lower town", 8, "winter"),
        ("general", "Lakeland", "moved", "troops", "northern pass", 9, "siege"),
        ("judge", "Marshall", "freed", "prisoners", "court house", 10, "trial"),
        ("teacher", "Fieldmoor", "read", "letters", "village school", 11, "term"),
        ("farmer", "Dalewick", "counted", "sheep", "stone wall", 12, "spring"),
        ("pilot", "Airholm", "landed", "helicopter", "frontier post", 13, "exercise"),
    ]
]
WHOLE = "Ten things happened\n\n" + " ".join(SENTENCES)


def articles(*entries: tuple[str, date | None, str]) -> dict[str, tuple[str, bool]]:
    """(story_id, is_copy) of each article by id, from (id, date, text)."""
    model = tables()[Article][0]
    assert isinstance(model, Article)
    rows = stories.grouped(
        {
            Article: [replace(model, article_id=name, published=day) for name, day, _ in entries],
            Text: [Text(name, text) for name, _, text in entries],
        }
    )
    found = rows[Article]
    assert [a.article_id for a in found if isinstance(a, Article)] == [name for name, _, _ in entries]
    return {a.article_id: (a.story_id, a.is_copy) for a in found if isinstance(a, Article)}


def day(number: int) -> date:
    return date(2024, 1, number)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(WHOLE, id="the same"),
        pytest.param(WHOLE.upper().replace(".", " ;"), id="other case and punctuation"),
        pytest.param(WHOLE.replace("Ten things happened", "What happened"), id="another headline"),
        pytest.param("H\n\n" + " ".join(SENTENCES[:8]), id="a fifth cut off"),
        pytest.param("H\n\n" + " ".join(SENTENCES[:5]), id="half cut off"),
        pytest.param("H\n\n" + " ".join(reversed(SENTENCES)), id="sentences in another order"),
        pytest.param(WHOLE + "\n\nSource: agencies\n\nRead more: other news of this day", id="trailers do not count"),
    ],
)
def test_a_near_duplicate_is_a_copy(text: str):
    assert articles(("a", day(1), WHOLE), ("b", day(2), text)) == {"a": ("a", False), "b": ("a", True)}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Other news\n\nA quite different article of a dozen words stands here alone.", id="another text"),
        pytest.param("H\n\n" + " ".join([*SENTENCES[:2], *(s[::-1] for s in SENTENCES)]), id="two sentences shared"),
        pytest.param("", id="nothing"),
    ],
)
def test_another_text_is_a_story_of_its_own(text: str):
    assert articles(("a", day(1), WHOLE), ("b", day(2), text)) == {"a": ("a", False), "b": ("b", False)}


def test_the_earliest_article_is_the_original():
    found = articles(("a", day(3), WHOLE), ("b", day(1), WHOLE), ("c", day(1), WHOLE), ("d", None, WHOLE))
    assert found == {"a": ("b", True), "b": ("b", False), "c": ("b", True), "d": ("b", True)}


def test_order_of_reading_does_not_matter():
    entries = [("a", day(3), WHOLE), ("b", day(1), WHOLE), ("c", day(2), "Other\n\nSomething else was said at length.")]
    assert articles(*entries) == articles(*reversed(entries))


def test_texts_without_words_are_no_copies_of_each_other():
    assert articles(("a", day(1), "* * *"), ("b", day(2), "...")) == {"a": ("a", False), "b": ("b", False)}


def test_without_articles_there_is_nothing():
    assert articles() == {}
