"""Numbers stated: of what, by whom, for what period, each with its sentence."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any

import streamlit as st

from dashboard import charts, frames, theme, timelines, ui
from dashboard.filters import range_words
from dashboard.queries import figures
from dashboard.queries.core import JOINT
from dashboard.queries.evidence import Behind, said_by
from dashboard.source import Selection

SLUG, TITLE, ICON = "figures", "Figures", "🔢"

EVERY = "every"  # the choice of no metric
ANYBODY = "anybody"  # and of nobody who is to state it, among the TELLERS of most claims
TELLERS = 100
SHOWN, MOST = 10, 100  # figures on the page at first, and at most; the file holds all
MOST_METRICS = 12  # in the chart of metrics; the choice at the top of the page holds all
HOVER = "<b>{value}</b> {metric}<br>{text}<br>{name}, for {period}"
NOTE = (
    "A bar is as long as the period. The same claim printed again counts once; values without a known period stand in "
    "the list below. Where different values are stated for one period between the same two countries, a dotted line "
    "joins them. ‘Narration’ is what the outlet states itself."
)


def render(selection: Selection) -> None:
    """Draw the page."""
    if not ui.head(selection, TITLE, "Numbers that the articles state: of what, by whom, for what period."):
        return
    known = selection.ask(figures.metrics).to_pylist()
    names = {row["id"]: row["name"] for row in known} | {EVERY: "Every figure, by its unit"}
    left, middle, right = st.columns([2, 1, 1])
    with left:
        chosen = ui.choose("Metric", names, "metric", listed=True)
    metric = "" if chosen == EVERY else chosen
    with middle:
        by = _teller(selection, metric)
    words = "" if metric else _words()
    asked = {"metric": metric, "words": words, "by": by}
    units = selection.ask(figures.units, **asked).to_pylist()
    if not units:
        ui.nothing(selection, "figures", "No figure")
        return
    with right:
        unit = ui.choose("Unit", {row["unit"]: theme.in_unit(row["unit"]) for row in units}, "unit", listed=True)
    title = f"{ui.plain(names[metric]) if metric else 'All figures'}, {theme.in_unit(unit)}"
    _over_periods(selection, title, unit, asked)
    _listed(selection, title, unit, asked, has_units=len(units) > 1)
    with ui.pairs():
        _metrics(selection)
        _speakers(selection, metric, names)


def _teller(selection: Selection, metric: str) -> str:
    """The id of who is to state the figures; '' for anybody and what outlets state themselves."""
    tellers = selection.ask(figures.speakers, metric=metric, most=TELLERS).to_pylist()
    names = {ANYBODY: "Anybody"} | {row["id"]: row["name"] for row in tellers}
    chosen = ui.choose("Stated by", names, "stated_by", listed=True)
    return "" if chosen == ANYBODY else chosen


def _words() -> str:
    shown = st.text_input("Search in what is measured", key="measured_words", bind="query-params", placeholder="doses")
    return shown.strip()


def _over_periods(selection: Selection, title: str, unit: str, asked: Mapping[str, str]) -> None:
    ui.chart(
        selection,
        f"values-{_file_part(asked)}-{unit}",
        f"{title}, over the period spoken of",
        selection.ask(figures.over_periods, unit=unit, **asked),
        lambda frame: timelines.spans(
            frame,
            selection.look,
            lambda value: theme.quantity(value, unit),
            lambda value: theme.tick(value, unit),
            HOVER,
        ),
        say=lambda row: _said(row, unit),
        behind=lambda row: Behind("figures", {"claim_id": row["claim_id"]}),
        note=NOTE,
        what="No figure with a known period",
    )


def _file_part(asked: Mapping[str, str]) -> str:
    """What was asked for as a part of a file name: 'trade-turnover-Azerbaijan-Russia_vladimir-putin'."""
    return "_".join(asked[part] for part in ("metric", "by") if asked[part]).replace("/", "-")


def _listed(selection: Selection, title: str, unit: str, asked: Mapping[str, str], has_units: bool) -> None:
    """Every figure with its sentence; those of a metric by the period that they speak of."""
    found = selection.ask(figures.listed, unit=unit, **asked)
    st.markdown(f"##### {title}: every figure")
    frame = found.drop_columns(["marks"])
    with st.container(horizontal=True):
        frames.download(selection, f"figures-{_file_part(asked)}-{unit}", frame, "Figures as CSV")
        if has_units:
            every = selection.ask(figures.listed, **asked).drop_columns(["marks"])
            frames.download(selection, f"figures-{_file_part(asked)}", every, "In all units as CSV")
        with st.popover("Table", width="content"):
            frames.table(frame, width=frames.POPOVER)
    shown = MOST if found.num_rows > SHOWN and st.toggle(f"Show up to {MOST}", key="figures-all") else SHOWN
    rows = found.slice(0, shown).to_pylist()
    for period, group in groupby(rows, key=lambda row: _period(row) if asked["metric"] else ""):
        if period:
            st.markdown(f"**{period}**")
        ui.passages(selection, [_sentence(row) for row in group], _above)


def _sentence(row: ui.Row) -> ui.Row:
    """A figure of the list, with the place of its sentence for its own."""
    start = row["start"] - row["marks"][0]["start"]
    return {**row, "start": start, "end": start + len(row["text"])}


def _said(row: ui.Row, unit: str) -> str:
    """'Vladimir Putin, 2021: +16% (16% increase in trade turnover last year)'."""
    period = range_words(row["start"], row["end"])
    return f"{row['name']}, {period}: {theme.quantity(row['value'], unit)} ({row['text']})"


def _period(row: ui.Row) -> str:
    """'2021', '2021: 4 different values, each as stated by its source', 'No known period'."""
    if row["period_start"] is None:
        return "No known period"
    several = f": {row['values']} different values, each as stated" if (row["values"] or 1) > 1 else ""
    return range_words(row["period_start"], row["period_end"]) + several


def _above(row: ui.Row) -> str:
    """'about +14% (turnover, last year), as stated by Vladimir Putin'."""
    of = ", ".join(part for part in (row["metric"], row["period_text"]) if part)
    value = f"{row['approximate']} " if row["approximate"] else ""
    value += theme.quantity(row["value"], row["unit"])
    corrected = ", corrected by the speaker at once" if row["is_superseded"] else ""
    who = row["speaker"] or row["outlet"] or "the article"
    return f"{value}{f' ({of})' if of else ''}, as stated by {who}{corrected}"


def _metrics(selection: Selection) -> None:
    claims = {row["id"]: tuple(row["claim_ids"]) for row in selection.ask(figures.claims).to_pylist()}
    ui.chart(
        selection,
        "figures-by-metric",
        "Metrics with most claims",
        selection.ask(figures.metrics).sort_by([("claims", "descending")]).slice(0, MOST_METRICS),
        lambda frame: charts.ranking(frame, selection.look, "claims"),
        say=lambda row: (
            f"{row['name']}: {ui.counted(row['claims'], 'claim')}, {row['with_period']} of them for a known period"
        ),
        behind=lambda row: Behind("figures", {"claim_id": claims[row["id"]]}),
        note="All units. Choose one at the top of the page.",
        what="No figure of a known metric",
    )


def _speakers(selection: Selection, metric: str, names: Mapping[str, str]) -> None:
    ui.chart(
        selection,
        "figures-by-speaker",
        f"Claims by speaker: {ui.plain(names[metric])}" if metric else "Claims with a number, by speaker",
        selection.ask(figures.speakers, metric=metric),
        lambda frame: charts.ranking(frame, selection.look, "claims"),
        say=lambda row: f"{row['name']}: {ui.counted(row['claims'], 'claim')}",
        behind=lambda row: Behind("stated", said_by(row["speaker_id"], row["name"]) | _of(metric)),
        note=f"All units. {JOINT} Numbers that the outlet states on its own account are not drawn.",
        what="No figure with a known speaker",
    )


def _of(metric: str) -> dict[str, Any]:
    """The columns that a metric sets, with its two countries; none for any figure."""
    metric_id, *places = metric.split("/")
    return {"metric_id": metric_id, "places": places} if metric else {}
