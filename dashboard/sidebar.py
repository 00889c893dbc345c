"""The filters beside every view. They stand in the address, so that a copied link shows the same selection."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from dashboard.filters import ALL_DATES, KINDS, OWN_DATES, Filters, in_order, presets
from dashboard.queries.core import Corpus, Named

# Session keys, which are the names of the parameters in the address as well.
CLEAR: dict[str, object] = {
    "from": None,
    "to": None,
    "leader": [],
    "theme": [],
    "outlet": [],
    "kind": [],
    "copies": False,
    "dated": False,
}
EARLIEST, LATEST = dt.date(1900, 1, 1), dt.date(2100, 12, 31)


def reset() -> None:
    """Choose everything again."""
    st.session_state.update(CLEAR)


def render(corpus: Corpus) -> Filters:
    """Draw the widgets; the Filters they stand for."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown("**Filters**", width="content")
        # Above the choices: below them it would move away under the pointer when a list of choices closes.
        st.button("Reset filters", on_click=reset, key="reset", width="content")
    start, end = _dates(corpus)
    leaders = _choice(
        "People",
        "leader",
        corpus.leaders,
        "Everybody",
        "Keeps the sentences that mention or quote one of them, and what they say. Everybody whom the articles mention "
        "can be chosen.",
    )
    themes = _choice(
        "Themes",
        "theme",
        corpus.themes,
        "All themes",
        "Keeps the sentences that use a term of the theme. With people chosen too, only sentences that do both.",
    )
    outlets = _choice(
        "Outlets",
        "outlet",
        tuple(Named(name, name) for name in corpus.outlets),
        "All outlets",
        "Keeps the articles that they publish.",
    )
    kinds = st.pills(
        "References",
        list(KINDS),
        selection_mode="multi",
        format_func=lambda kind: KINDS[kind],
        key="kind",
        bind="query-params",
        help="Count references by name ('Putin'), by description ('the Russian president') or by pronoun ('he').",
    )
    copies = st.toggle(
        "Include copies", key="copies", bind="query-params", help="Count articles that nearly repeat an earlier one."
    )
    dated = st.toggle(
        "Leave out undated articles",
        key="dated",
        bind="query-params",
        help="Articles without a known date stay in the selection, whatever dates are chosen, unless this is on.",
    )
    return Filters(start, end, leaders, themes, outlets, tuple(kinds), copies, undated=not dated)


def _choice(label: str, key: str, choices: tuple[Named, ...], everything: str, effect: str) -> tuple[str, ...]:
    names = {one.id: one.name for one in choices}
    return tuple(
        st.multiselect(
            label,
            list(names),
            format_func=lambda one: names[one],
            key=key,
            bind="query-params",
            placeholder=everything,
            select_all=False,
            help=effect,
        )
    )


def _dates(corpus: Corpus) -> tuple[dt.date | None, dt.date | None]:
    """The range of dates, in order; the preset shown is the one that the dates match."""
    offered = presets(corpus.first, corpus.last)
    now = (_date("from"), _date("to"))
    matching = next((name for name, ends in offered.items() if ends == now), OWN_DATES)
    st.session_state["dates"] = matching
    options = list(offered) if matching in offered else [*offered, OWN_DATES]
    st.selectbox("Dates", options, key="dates", on_change=_preset, args=(offered,))
    start, end = _day("From", "from"), _day("To", "to")
    if (start, end) != in_order(start, end):
        st.caption("The dates stood the wrong way round; they are read as from the earlier to the later one.")
    return in_order(start, end)


def _day(label: str, key: str) -> dt.date | None:
    return st.date_input(
        label, value=None, min_value=EARLIEST, max_value=LATEST, format="DD/MM/YYYY", key=key, bind="query-params"
    )


def _preset(offered: dict[str, tuple[dt.date | None, dt.date | None]]) -> None:
    chosen = st.session_state["dates"]
    st.session_state["from"], st.session_state["to"] = offered.get(chosen, offered[ALL_DATES])


def _date(key: str) -> dt.date | None:
    """The date that the widget `key` is about to show: from the session, else from the address."""
    if key in st.session_state:
        value = st.session_state[key]
        return value if isinstance(value, dt.date) else None
    try:
        return dt.date.fromisoformat(st.query_params.get(key, ""))
    except ValueError:
        return None
