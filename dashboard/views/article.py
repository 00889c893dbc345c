"""The text of one article, its mentions, quotes and figures marked; chosen from any list of sentences."""

from __future__ import annotations

import streamlit as st

from dashboard import ui
from dashboard.queries import article
from dashboard.source import Selection

SLUG, TITLE, ICON = "article", "Article", "📄"


def render(selection: Selection) -> None:
    """Draw the page."""
    choices = {row["article_id"]: row for row in selection.ask(article.titles).to_pylist()}
    wanted = st.query_params.get("article")
    chosen = st.selectbox(
        "Article",
        list(choices),
        index=list(choices).index(wanted) if wanted in choices else 0,
        format_func=lambda one: f"{ui.source_line(choices[one])} · {choices[one]['title'] or one}",
    )
    for row in selection.ask(article.text, article_id=chosen).to_pylist():
        st.title(ui.plain(row["title"] or row["article_id"]))
        st.text(ui.source_line(row))
        st.html(f'<div style="white-space:pre-wrap;max-width:46rem">{ui.marked(row["text"], [])}</div>')
