"""Numbers stated: of what, by whom, for what period, each with its sentence."""

from __future__ import annotations

import streamlit as st

from dashboard import charts, theme, timelines, ui
from dashboard.queries import figures
from dashboard.queries.evidence import Behind
from dashboard.source import Selection

SLUG, TITLE, ICON = "figures", "Figures", "🔢"

SHOWN, MOST = 10, 100  # figures on the page at first, and at most; the file holds all
HOVER = "<b>{value}</b> {metric}<br>{text}<br>{name}, for {period}"


def render(selection: Selection) -> None:
    """Draw the page."""
    if not ui.head(selection, TITLE, "Numbers that the articles state: of what, by whom, for what period."):
        return
    words = st.text_input("Search in what is measured", key="metric", bind="query-params", placeholder="turnover")
    units = selection.ask(figures.units, words=words.strip()).to_pylist()
    if not units:
        ui.nothing(selection, "figures", "No figure")
        return
    held = {row["unit"]: row for row in units}
    unit = st.selectbox(
        "Unit",
        list(held),
        key="unit",
        bind="query-params",
        format_func=lambda one: f"{one.replace('_', ' ')} — {ui.counted(held[one]['claims'], 'claim')}",
    )
    _over_periods(selection, unit, words.strip())
    _speakers(selection)
    _listed(selection, unit, words.strip())


def _over_periods(selection: Selection, unit: str, words: str) -> None:
    ui.chart(
        selection,
        f"values-{unit}",
        f"Values stated in {unit.replace('_', ' ')}, over the period that they speak of",
        selection.ask(figures.over_periods, unit=unit, words=words),
        lambda frame: timelines.spans(frame, selection.look, lambda value: theme.quantity(value, unit), HOVER),
        say=lambda row: f"{row['name']}: {row['text']} ({theme.date(row['start'])} – {theme.date(row['end'])})",
        behind=lambda row: Behind("figures", {"claim_id": row["claim_id"]}),
        note="A bar is as long as the period. The same claim printed again counts once. Values without a known period "
        "stand in the list below.",
        what="No figure with a known period",
    )


def _speakers(selection: Selection) -> None:
    ui.chart(
        selection,
        "figures-by-speaker",
        "Claims with a number, by speaker",
        selection.ask(figures.speakers),
        lambda frame: charts.ranking(frame, selection.look, "claims"),
        say=lambda row: f"{row['name']}: {ui.counted(row['claims'], 'claim')}",
        behind=lambda row: Behind(
            "figures",
            {"speaker_id": row["speaker_id"]} if row["speaker_id"] else {"speaker_id": None, "speaker": row["name"]},
        ),
        note="All units. Numbers that the outlet states on its own account are not drawn.",
        what="No figure with a known speaker",
    )


def _listed(selection: Selection, unit: str, words: str) -> None:
    found = selection.ask(figures.listed, words=words, unit=unit)
    st.markdown(f"##### Every figure in {unit.replace('_', ' ')}")
    ui.download(selection, f"figures-{unit}", found.drop_columns(["marks"]), "Figures as CSV")
    shown = MOST if found.num_rows > SHOWN and st.toggle(f"Show up to {MOST}", key="figures-all") else SHOWN
    for row in found.slice(0, shown).to_pylist():
        ui.passage(selection, row, _above(row))


def _above(row: ui.Row) -> str:
    """'Vladimir Putin: 11% (volume of our trade, 9 months of this year), corrected later · 26 Nov 2021 · TASS'."""
    of = ", ".join(part for part in (row["metric"], row["period_text"]) if part)
    value = f"{row['approximate']} " if row["approximate"] else ""
    value += theme.quantity(row["value"], row["unit"])
    change = {"up": " up", "down": " down", "none": ""}[row["direction"]]
    corrected = ", corrected by the speaker at once" if row["is_superseded"] else ""
    return (
        f"{row['speaker'] or 'Narration'}: {value}{change}{f' ({of})' if of else ''}{corrected} · {ui.source_line(row)}"
    )
