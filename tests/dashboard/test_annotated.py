"""The marked text of an article: what is text stays text, what overlaps shows all its layers."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from dashboard import annotated
from dashboard.annotated import Mark


def shown(html: str) -> str:
    """What a browser shows of it."""
    return unescape(re.sub(r"<[^>]*>", "", html))


def test_overlapping_marks_show_in_each_stretch() -> None:
    html = annotated.html("He said 5% now", [Mark(8, 14, "quote", "Smith"), Mark(8, 10, "figure", "percent")])
    first, second = re.findall(r'<span style="([^"]*)" title="([^"]*)">', html)
    assert first == (f"{annotated.STYLES['quote']};{annotated.STYLES['figure']}", "percent\nSmith")
    assert second == (annotated.STYLES["quote"], "Smith")
    assert shown(html) == "He said 5% now"


def test_markup_of_an_article_is_text() -> None:
    html = annotated.html("<img src=x> & <style>", [Mark(0, 11, "person", '"><script>')])
    assert "<img" not in html
    assert "<style>" not in html
    assert "<script>" not in html
    assert shown(html) == "<img src=x> & <style>"


LAYERS = st.sampled_from(list(annotated.STYLES))
MARKS = st.builds(Mark, st.integers(0, 40), st.integers(0, 60), LAYERS, st.text(max_size=5))


@given(st.text(max_size=40), st.lists(MARKS, max_size=6))
def test_marking_never_changes_the_text(text: str, marks: list[Mark]) -> None:
    assert shown(annotated.html(text, marks)) == text


def test_the_legend_names_the_layers_shown() -> None:
    assert shown(annotated.legend(["figure"])) == "Figures"
    assert annotated.legend([]) == ""
