"""How far to trust the charts: what was measured of each table on texts whose answers are known."""

from __future__ import annotations

from math import floor

import streamlit as st

from dashboard import charts, theme, ui
from dashboard.queries import accuracy
from dashboard.source import Selection
from pipeline.tables import MEASURED

SLUG, TITLE, ICON = "accuracy", "Accuracy", "🎯"

ALL = "all"
LABEL, HOVER = "{value} (n {n})", "{name}: {value}<br>{about}"


def render(selection: Selection) -> None:
    """Draw the page."""
    st.title(TITLE)
    st.caption("How right the tables behind the charts are, measured on ‘gold’: texts whose answers are known.")
    st.text("The filters do not change this page: gold is no part of your articles.")
    table = ui.choose("Measured", {ALL: "All", **{name: name.capitalize() for name in MEASURED}}, ui.MEASURED)
    if table == ALL:
        _everything(selection)
    else:
        _one(selection, table)
    _how_to_read()


def _everything(selection: Selection) -> None:
    frame = selection.ask(accuracy.everything)
    ui.table(frame)
    ui.download(selection, "accuracy", frame, "Download CSV")


def _one(selection: Selection, table: str) -> None:
    sets = selection.ask(accuracy.sets, table=table).to_pylist()
    for gold in sets:
        _on(selection, table, gold)
    if not sets:
        st.info("Nothing was measured of this table, or nothing was recorded.", icon="🎯")


def _on(selection: Selection, table: str, gold: ui.Row) -> None:
    """What was measured on one set of gold, drawn and in words."""
    frame = selection.ask(accuracy.measures, table=table, of=gold["set"])
    ui.chart(
        selection,
        f"accuracy-{table}-{gold['set']}",
        f"{table.capitalize()} on the set {ui.plain(gold['set'])}",
        frame,
        lambda frame: charts.ranking(frame, selection.look, "score", _score, HOVER, label=LABEL, full=1),
        say=lambda row: f"{row['name']}: {_score(row['score'])} of {row['n']:,}",
        note=f"{_drawn(frame.to_pylist())} Gold: {ui.plain(gold['gold'])}. Measured on "
        f"{theme.date(gold['measured'])} with Readout {ui.plain(gold['version'])}.",
    )
    with st.expander("In words"):
        st.markdown("\n".join(f"- **{ui.plain(row['name'])}**: {ui.plain(row['about'])}" for row in frame.to_pylist()))


def _drawn(rows: list[ui.Row]) -> str:
    """What the bars are."""
    is_share = {row["is_share"] for row in rows}
    kinds = [kind for kind, of in (("F1", False), ("the share right", True)) if of in is_share]
    return f"Bars: {' or '.join(kinds)}."


def _score(share: float) -> str:
    """Cut off, not rounded, so that one error in 4,000 does not read 1.000."""
    return theme.number(floor(share * 1000) / 1000, 3)


def _how_to_read() -> None:
    st.markdown("##### How to read this")
    st.markdown(
        "- **Precision**: of what was found, the share that is right. **Recall**: of what is there, the share that was "
        "found. **F1**, the length of a bar: their harmonic mean. **n**: how many there are in the gold.\n"
        "- Where each thing has one answer, right or wrong, there is no precision; the bar is the share right.\n"
        "- The rules were developed with these sets in view, so that they flatter, unless a set is called unseen: on "
        "articles that nobody has seen, expect a few points less. A small n says little: one error more of 8 takes "
        "away twelve points."
    )
