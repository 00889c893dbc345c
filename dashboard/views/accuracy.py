"""How far to trust the charts: what was measured of each table on texts whose answers are known."""

from __future__ import annotations

from math import floor

import streamlit as st

from dashboard import charts, frames, theme, ui
from dashboard.queries import accuracy
from dashboard.source import Selection
from pipeline.tables import MEASURED

SLUG, TITLE, ICON = "accuracy", "Accuracy", "🎯"

ALL = "all"
LABEL, HOVER = "{value} (n {n:,})", "{name}: {value}<br>{about}"
FEW = 30  # of a thing measured, under which the page says that the figure is unsure


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
    frames.table(frame)
    frames.download(selection, "accuracy", frame, "Download CSV")


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
        meaning=lambda row: f"{_meaning(row)} {row['about']}",
        note=f"{_drawn(frame.to_pylist())} Gold: {ui.plain(gold['gold'])}. Measured on "
        f"{theme.date(gold['measured'])} with Readout {ui.plain(gold['version'])}.",
    )
    with st.expander("What that means for a reader", expanded=True):
        told = (f"- **{ui.plain(row['name'])}**: {ui.plain(_meaning(row))}" for row in frame.to_pylist())
        st.markdown("\n".join(told))


def _meaning(row: ui.Row) -> str:
    """'Of 100 quotations that are shown, about 98 (95 to 99) are right; of 100 that the texts hold, about 97 (93 to 99)
    are found. Measured on 126.'"""
    measured = f"Measured on {row['n']:,}{', which is few' if row['n'] < FEW else ''}."
    if row["is_mean"]:
        return f"F1 {_score(row['score'])}, the mean over classes, each counting alike; 1 is perfect. {measured}"
    if row["is_share"]:
        return f"Of 100 {row['what']}, about {_of_hundred(row, 'recall')} are right. {measured}"
    told = {"precision": "that are shown, about {} are right", "recall": "that the texts hold, about {} are found"}
    known = [words.format(_of_hundred(row, share)) for share, words in told.items() if row[share] is not None]
    return f"Of 100 {row['what']} {'; of 100 '.join(known)}. {measured}"


def _of_hundred(row: ui.Row, share: str) -> str:
    """'95 (91 to 97)', with the 95 % interval; 100 and 0 only where all or none are."""
    count = round(100 * row[share])
    if 0 < row[share] < 1:
        count = min(max(count, 1), 99)
    low, high = (round(100 * row[f"{share}_{end}"]) for end in ("low", "high"))
    return f"{count} ({low} to {high})"


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
        "- **Of 100 shown, about 95 (91 to 97) are right**: 95 is what was measured; the true figure lies "
        "between 91 and 97 with 95% certainty, as far as the size of the sample goes.\n"
        "- **Precision**: of what was found, the share that is right. **Recall**: of what is there, the share that was "
        "found. **F1**, the length of a bar: their harmonic mean. **n**: how many there are in the gold.\n"
        "- Where each thing has one answer, right or wrong, there is no precision; the bar is the share right.\n"
        "- The rules were developed with these sets in view, so that they flatter, unless a set is called unseen: on "
        "articles that nobody has seen, expect a few points less. A small n says little: one error more of 8 takes "
        "away twelve points."
    )
