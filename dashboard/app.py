"""The entry of the dashboard: `streamlit run dashboard/app.py`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import ModuleType

sys.path.insert(0, str(Path(__file__).parent.parent))  # streamlit puts only this file's folder on the path

import streamlit as st

from dashboard import sidebar, source, ui
from dashboard.source import Selection
from dashboard.theme import Look
from dashboard.views import PAGES
from pipeline.store import NoData


def main() -> None:
    """Draw filters and menu, and hand the selection to the page; without data every page says how to make some."""
    st.set_page_config("Readout", "📰", layout="wide")
    st.logo(Path(__file__).with_name("logo.svg"), size="large")
    st.html(ui.CSS)
    pages: dict[str, st.Page] = {}
    try:
        selection = _selection(pages)
        pages |= {view.SLUG: _page(view, partial(view.render, selection)) for view in PAGES}
        st.navigation(list(pages.values()), expanded=True).run()
    except NoData as problem:
        pages |= {view.SLUG: _page(view, partial(ui.no_data, problem)) for view in PAGES}
        st.navigation(list(pages.values()), expanded=True).run()


def _selection(pages: dict[str, st.Page]) -> Selection:
    """The published snapshot and what the widgets beside the pages choose of it."""
    corpus = source.current()
    with st.sidebar:
        filters = sidebar.render(corpus)
    leaders, themes = (tuple(one.id for one in named) for named in (corpus.leaders, corpus.themes))
    fixed = tuple((one.id, one.colour) for one in corpus.themes if one.colour)
    look = Look("dark" if st.context.theme.type == "dark" else "light", leaders, themes, fixed)
    return Selection(corpus, filters, look, pages)


def _page(view: ModuleType, render: Callable[[], None]) -> st.Page:
    return st.Page(render, title=view.TITLE, icon=view.ICON, url_path=view.SLUG, default=view is PAGES[0])


main()
