"""The text of one article, its mentions, quotes and figures marked; chosen from any list of sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

import streamlit as st

from dashboard import annotated, citations, frames, theme, ui
from dashboard.queries import article
from dashboard.queries.article import Found
from dashboard.source import Selection

SLUG, TITLE, ICON = "article", "Article", "📄"

BASES = {
    "metadata": "stated with the article",
    "url": "from its address",
    "header": "from its header line",
    "dateline": "from its dateline",
    "text": "from its text",
    "inferred": "inferred",
}


def render(selection: Selection) -> None:
    """Draw the page."""
    chosen = _choice(selection)
    for row in selection.ask(article.text, article_id=chosen).to_pylist():
        st.title(ui.plain(row["title"] or row["article_id"]))
        _origin(row)
        marks = [annotated.Mark(**one) for one in selection.ask(article.marks, article_id=chosen).to_pylist()]
        _text(row, marks, _cited(row, marks))
        _found(selection, row["article_id"])


def _choice(selection: Selection) -> str:
    """The article of the address, or the newest; choosing another changes the address."""
    choices = {row["article_id"]: row for row in selection.ask(article.titles).to_pylist()}
    wanted = st.query_params.get("article")
    if wanted in choices:
        st.session_state["article-choice"] = wanted
    elif wanted:
        st.info("The article of this address is not in the corpus. Choose another.", icon="🔎")

    def remember() -> None:
        st.query_params["article"] = st.session_state["article-choice"]
        st.query_params.pop(citations.AT, None)

    return st.selectbox(
        "Article (any, whatever the filters select)",
        [str(one) for one in choices],
        key="article-choice",
        on_change=remember,
        format_func=lambda one: f"{ui.source_line(choices[one])} · {choices[one]['title'] or one}",
    )


def _origin(row: ui.Row) -> None:
    """Where the article is from, when it was published, and how that is known."""
    time = f", {row['published_time']}" if row["published_time"] else ""
    basis = f" ({BASES[row['published_basis']]})" if row["published_basis"] in BASES else ""
    parts = [row["outlet"], row["author"], f"{theme.date(row['published'], row['published_precision'])}{time}{basis}"]
    st.text(" · ".join(part for part in parts if part))
    if row["published_note"]:
        st.text(f"Date: {row['published_note']}.")
    if row["original"]:
        st.text(f"Nearly repeats: {row['original']}")
    if row["url"]:
        st.text(row["url"])


def _cited(row: ui.Row, marks: Sequence[annotated.Mark]) -> list[annotated.Mark]:
    """The words that the address leads to, with their citation to copy; their mark in the text."""
    at = st.query_params.get(citations.AT)
    if at is None:
        return []
    place = citations.place(at, row["text"])
    if place is None:
        st.info("The address names words that do not stand in this article.", icon="🔎")
        return []
    start, end = place
    told = next((one.told for one in marks if one.layer == "quote" and (one.start, one.end) == place), None)
    st.markdown("##### Words to cite")
    st.code(citations.citation(row["text"][start:end], told, row), language=None, wrap_lines=True)
    st.caption("Between orange lines in the text below. The address of this page leads to them again.")
    return [annotated.Mark(start, end, "cited", "The words to cite")]


def _text(row: ui.Row, marks: Sequence[annotated.Mark], cited: Sequence[annotated.Mark]) -> None:
    layers = st.pills(
        "Mark",
        list(annotated.NAMES),
        selection_mode="multi",
        default=list(annotated.NAMES),
        format_func=annotated.NAMES.__getitem__,
        key="marks",
    )
    shown = [*cited, *(mark for mark in marks if mark.layer in layers)]
    st.html(annotated.legend([layer for layer in annotated.NAMES if layer in layers]))
    st.caption("Point at a mark to read what it was taken for; the tables below the text list all.")
    st.html(annotated.html(row["text"], shown))


def _found(selection: Selection, article_id: str) -> None:
    """Everything found, table by table."""
    tables: tuple[Found, ...] = get_args(Found)
    found = {what: selection.ask(article.found, article_id=article_id, what=what) for what in tables}
    tabs = st.tabs([f"{what.title()} ({frame.num_rows:,})" for what, frame in found.items()])
    for tab, (what, frame) in zip(tabs, found.items(), strict=True):
        with tab:
            if frame.num_rows:
                frames.table(frame)
                frames.download(selection, f"{article_id}-{what}", frame, f"{what.title()} as CSV")
            else:
                st.text(f"No {what} were found in this article.")
