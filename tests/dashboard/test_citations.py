"""Words to cite: the address that leads to them, and their citation."""

from __future__ import annotations

import datetime as dt
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import citations

TEXT = "Trade grew.\nIt grew fast."
ARTICLE: dict[str, Any] = {
    "article_id": "a01",
    "title": "Trade\ngrows",
    "outlet": "Morning Wire",
    "author": None,
    "published": dt.date(2021, 9, 1),
    "published_precision": "month",
    "url": None,
}


@given(st.text(min_size=1), st.integers(0, 9), st.integers(1, 9))
def test_an_address_names_its_words_whatever_the_id(article_id: str, start: int, length: int) -> None:
    found = parse_qs(urlsplit(citations.address(article_id, start, start + length)).query)
    assert found["article"] == [article_id]
    assert citations.place(found[citations.AT][0], "x" * 20) == (start, start + length)


@pytest.mark.parametrize(
    ("at", "place"),
    [
        pytest.param("0-11", (0, 11), id="a sentence"),
        pytest.param("0-25", (0, 25), id="to the end"),
        pytest.param("0-26", None, id="beyond the end"),
        pytest.param("5-5", None, id="no words"),
        pytest.param("9-5", None, id="the wrong way round"),
        pytest.param("11-12", None, id="a blank"),
        pytest.param("-3-5", None, id="below zero"),
        pytest.param("a-b", None, id="no numbers"),
        pytest.param("", None, id="empty"),
    ],
)
def test_an_address_names_words_of_the_text_or_nothing(at: str, place: tuple[int, int] | None) -> None:
    assert citations.place(at, TEXT) == place


@pytest.mark.parametrize(
    ("told", "changed", "citation"),
    [
        pytest.param(None, {}, "It grew fast.\nTrade grows, Morning Wire, Sep 2021", id="narration"),
        pytest.param(
            "Ilham Aliyev (direct)",
            {"url": "https://wire.example/1", "author": "A. Writer"},
            "It grew fast.\n— Ilham Aliyev (direct), Trade grows, Morning Wire, A. Writer, Sep 2021, "
            "https://wire.example/1",
            id="a quotation",
        ),
        pytest.param(None, {"title": None, "outlet": None}, "It grew fast.\na01, Sep 2021", id="without a title"),
    ],
)
def test_what_is_known_of_the_article_is_cited(told: str | None, changed: dict[str, Any], citation: str) -> None:
    assert citations.citation("It\ngrew fast.", told, ARTICLE | changed) == citation
