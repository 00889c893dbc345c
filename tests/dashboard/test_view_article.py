"""The page Article as an address to cite leads to it."""

from __future__ import annotations

from dashboard import annotated
from dashboard.queries.core import Corpus
from tests.dashboard.conftest import OpenPage


def quotation(corpus: Corpus) -> tuple[int, int, str]:
    """Start, end and words of a quotation of Ilham Aliyev in a01."""
    (row,) = corpus.connection.execute(
        """SELECT start, "end", text FROM corpus.quotes WHERE article_id = 'a01' AND speaker = 'Ilham Aliyev'"""
    ).fetchall()
    return row


def marked(html: str) -> bool:
    return annotated.STYLES["cited"] in html


def test_the_words_of_the_address_are_marked_and_cited(corpus: Corpus, open_page: OpenPage) -> None:
    start, end, words = quotation(corpus)
    app = open_page("article", article="a01", at=f"{start}-{end}", leader="Nikol Pashinyan")
    assert not app.exception
    first, source = app.code[0].value.split("\n")
    assert first == words
    assert source.startswith("— Ilham Aliyev (direct), ")
    assert any(marked(one.proto.body) for one in app.get("html"))


def test_words_that_are_not_there_are_told(open_page: OpenPage) -> None:
    app = open_page("article", article="a01", at="5-1000000")
    assert not app.exception
    assert not app.code
    assert "do not stand in this article" in app.info[0].value


def test_without_words_to_cite_the_page_is_as_ever(open_page: OpenPage) -> None:
    app = open_page("article", article="a01")
    assert not app.exception
    assert not app.code
    assert not any(marked(one.proto.body) for one in app.get("html"))


def test_a_sentence_behind_a_point_leads_to_its_citation(corpus: Corpus, open_page: OpenPage) -> None:
    start, end, _ = quotation(corpus)
    app = open_page("quotes", words="trade")
    assert any(f'href="./article?article=a01&amp;at={start}-{end}"' in one.proto.body for one in app.get("html"))
