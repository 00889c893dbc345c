"""Article text is text: what is marked, escaped and offered for download."""

from __future__ import annotations

import html
import re

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import frames, ui
from tests.dashboard.conftest import OpenPage
from tests.dashboard.drafts import HOSTILE

JOINER = "\u2060"
TAG = re.compile(r"</?mark[^>]*>")


@pytest.mark.parametrize(
    ("text", "spans", "shown"),
    [
        pytest.param("Putin spoke", [(0, 5)], "[Putin] spoke", id="one"),
        pytest.param("Putin spoke", [], "Putin spoke", id="none"),
        pytest.param("abcdef", [(3, 5), (0, 2)], "[ab]c[de]f", id="out of order"),
        pytest.param("abcdef", [(0, 4), (2, 6)], "[abcd][ef]", id="overlapping"),
        pytest.param("abc", [(1, 99)], "a[bc]", id="beyond the end"),
        pytest.param("a<b", [(1, 2)], "a[&lt;]b", id="markup in the mark"),
    ],
)
def test_marked(text: str, spans: list[tuple[int, int]], shown: str) -> None:
    assert ui.marked(text, spans).replace("</mark>", "]").replace(f'<mark style="{ui.MARK}">', "[") == shown


LONG = "word " * 300


@pytest.mark.parametrize(
    ("text", "marks", "folded"),
    [
        pytest.param("short", [], "short", id="short"),
        pytest.param(LONG, [], "<details><summary>200 more words</summary>", id="long"),
        pytest.param(LONG, [{"start": 0, "end": 1400}], "<details><summary>", id="marked as a whole"),
        pytest.param(LONG, [{"start": 1000, "end": 1004}], "<details open><summary>", id="a mark beyond the cut"),
        pytest.param("<" * 1000, [], "<details><summary>1 more word</summary>", id="markup without a blank"),
    ],
)
def test_long_texts_are_folded_and_nothing_is_lost(text: str, marks: list[dict[str, int]], folded: str) -> None:
    shown = ui._folded({"text": text, "marks": marks})
    assert folded in shown
    bare = re.sub(r"<summary>[^<]*</summary>", "", shown)
    assert html.unescape(TAG.sub("", re.sub(r"</?details[^>]*>", "", bare))) == text


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4))
def test_marked_text_holds_the_text_and_no_tag_but_marks(text: str, spans: list[tuple[int, int]]) -> None:
    bare = TAG.sub("", ui.marked(text, spans))
    assert "<" not in bare
    assert html.unescape(bare) == html.unescape(html.escape(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(HOSTILE, id="markup of every kind"),
        pytest.param("1. not a list", id="list"),
        pytest.param("# not a heading", id="heading"),
        pytest.param(":red[not red] :smile:", id="directives of Streamlit"),
        pytest.param("$5 and $6", id="formula"),
        pytest.param("https://evil.example", id="bare address"),
    ],
)
def test_plain_escapes_every_sign_of_markdown(text: str) -> None:
    shown = ui.plain(text)
    assert not re.search(r"(?<!\\)[*_`\[\]<>$#:~]", shown)
    assert re.sub(r"\\(.)", r"\1", shown).replace(JOINER, "") == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("see http://evil.example", id="http"),
        pytest.param("HTTPS://evil.example", id="capitals"),
        pytest.param("www.evil.example", id="www"),
        pytest.param("someone@evil.example", id="mail"),
    ],
)
def test_addresses_do_not_become_links(text: str) -> None:
    # Markdown links bare addresses after it has read its escapes, so that only parting them helps.
    read = re.sub(r"\\(.)", r"\1", ui.plain(text))
    assert not re.search(r"https?://|www\.|[\w.+-]@", read, re.IGNORECASE)
    assert read.replace(JOINER, "") == text


@pytest.mark.parametrize(
    ("count", "said"), [pytest.param(1, "1 article", id="one"), pytest.param(1200, "1,200 articles", id="many")]
)
def test_counted(count: int, said: str) -> None:
    assert ui.counted(count, "article") == said


def test_choosing_a_point_shows_its_sentences_and_links(open_page: OpenPage) -> None:
    app = open_page("mentions")
    app.selectbox(key="behind-person-by-mentions").set_value("Nikol Pashinyan: 3 references").run()
    assert not app.exception
    shown = [one.proto.body for one in app.get("html")]
    assert [body for body in shown if ">Nikol Pashinyan</mark> presented a railway plan." in body]
    assert "Nikol Pashinyan: 3 references — 3 sentences" in [one.value for one in app.text]
    links = [one.proto.query_string for one in app.get("page_link")]
    assert {link for link in links if link.startswith("article=")} == {
        "article=a02",
        "article=a04",
        "article=a07",
    }


def test_hostile_sentence_is_shown_as_text(open_page: OpenPage) -> None:
    app = open_page("mentions", leader="Ilham Aliyev", **{"from": "2022-02-02", "to": "2022-02-02", "dated": "true"})
    app.selectbox(key="behind-person-by-mentions").set_value("Ilham Aliyev: 1 reference").run()
    (body,) = [one.proto.body for one in app.get("html") if "Ilham Aliyev" in one.proto.body]
    assert "&lt;img src=x onerror=alert(1)&gt; &lt;style&gt;" in body
    assert "<img" not in body


def test_what_there_is_none_of_is_not_blamed_on_filters_that_are_not_set(open_page: OpenPage) -> None:
    app = open_page("compare", compare="Ilham Aliyev", **{"with": "Nikol Pashinyan"})
    assert not app.exception
    assert "No occasion on which both are quoted was found in these articles." in [one.value for one in app.info]


def test_an_empty_page_tells_that_leader_and_theme_meet_in_a_sentence(open_page: OpenPage) -> None:
    app = open_page("mentions", leader="Nikol Pashinyan", theme="Trade and economy")
    assert app.info[0].value == (
        "No article matches this selection: Nikol Pashinyan, with Trade and economy in one sentence. Fewer filters "
        "show more."
    )


def test_a_card_without_rows_offers_the_way_back_for_the_whole_page(open_page: OpenPage) -> None:
    app = open_page("mentions", leader="Nikol Pashinyan", who="Organisations")
    assert not app.exception
    assert app.info[0].value.startswith("No reference matches this selection: Nikol Pashinyan.")
    app.button(key="reset-organisation-by-mentions").click().run()
    assert app.text[0].value == "9 of 10 articles (1 copy left out)"
    assert not app.info


def test_a_search_that_finds_nothing_says_that_of_its_words(open_page: OpenPage) -> None:
    app = open_page("quotes", words="no such words")
    assert app.info[0].value == "No quotation with these words was found in these articles."


def test_columns_of_a_file_say_what_they_are_of() -> None:
    frame = pa.table(
        {"row_id": ["p"], "row": ["P"], "column_id": ["t"], "column": ["T"], "speaker_id": [None], "n": [1]}
    )
    assert frames.named(frame, {"row": "speaker", "column": "theme"}).column_names == [
        "speaker",
        "theme_id",
        "theme",
        "speaker_id",
        "n",
    ]
    assert frames.named(frame, {}) == frame
