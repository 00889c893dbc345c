"""Who and what is mentioned: how often, when, and in which words."""

from __future__ import annotations

import streamlit as st

from dashboard import charts, theme, trends, ui
from dashboard.filters import KINDS
from dashboard.queries import core, mentions
from dashboard.queries.core import OTHER
from dashboard.queries.evidence import Behind
from dashboard.queries.mentions import Measure
from dashboard.queries.shares import FEW
from dashboard.source import Selection

SLUG, TITLE, ICON = "mentions", "Mentions", "👤"

LABELS = {"person": "People", "organisation": "Organisations", "place": "Places"}
MEASURES: dict[Measure, str] = {
    "mentions": "References",
    "articles": "Articles",
    "share": "Share of coverage",
}
NOUNS = {"mentions": "reference", "articles": "article"}
COUNTED: dict[Measure, str] = {
    "mentions": "Every reference counts, also several in one sentence.",
    "articles": "An article counts once, however many references it holds.",
    "share": "Articles with a reference, as a share of all articles (n) that the other filters select. "
    f"Whiskers: 95% interval (Wilson); hollow and without one under {FEW} articles.",
}
FEWER = f"Hollow under {FEW} articles. "
OTHERS = "The six largest, to one scale; all others together have a scale of their own. "


def render(selection: Selection) -> None:
    """Draw the page."""
    if not ui.head(selection, TITLE, "How often people, organisations and places are referred to, and when."):
        return
    label = ui.choose("Who or what", LABELS, "who")
    measure = ui.choose("Count", MEASURES, "count")
    if label != "person" and selection.filters.leaders:
        st.caption("Organisations and places are those of the sentences that mention or quote the chosen people.")
    _ranking(selection, label, measure)
    _over_time(selection, label, measure)
    _kinds(selection, label)


def _ranking(selection: Selection, label: str, measure: Measure) -> None:
    write = theme.percent if measure == "share" else theme.number
    ui.chart(
        selection,
        f"{label}-by-{measure}",
        f"{LABELS[label]} by {MEASURES[measure].lower()}",
        selection.ask(mentions.ranking, label=label, measure=measure),
        lambda frame: charts.ranking(frame, selection.look, measure, write, hover=_hover(measure)),
        say=lambda row: f"{row['name']}: {_told(row, measure)}",
        behind=lambda row: Behind(_table(label), {"entity_id": row["id"]}),
        note=f"The 15 with most; the page Data holds all. {COUNTED[measure]}",
        what="No reference",
    )


def _over_time(selection: Selection, label: str, measure: Measure) -> None:
    step = selection.step
    write = theme.percent if measure == "share" else theme.number
    frame = selection.ask(mentions.over_time, label=label, measure=measure)
    largest = core.ids(frame)
    others = OTHERS if frame.column("id").to_pylist().count(OTHER) else ""
    ui.chart(
        selection,
        f"{label}-{measure}-over-time",
        f"{LABELS[label]}: {MEASURES[measure].lower()} per {step}",
        frame,
        lambda frame: trends.over_time(frame, selection.look, measure, step, write, "{period}<br>" + _hover(measure)),
        say=lambda row: f"{row['name']}, {theme.period(row['period'], step)}: {_told(row, measure)}",
        behind=lambda row: (
            Behind(_table(label), {"label": label}, {"entity_id": largest}, row["period"])
            if row["id"] == OTHER
            else Behind(_table(label), {"entity_id": row["id"]}, period=row["period"])
        ),
        note=f"{FEWER if measure == 'share' else ''}{others}{ui.time_note(selection)}",
        what="No dated reference",
    )


def _kinds(selection: Selection, label: str) -> None:
    ui.chart(
        selection,
        f"{label}-kinds",
        f"{LABELS[label]}: references by name, description and pronoun",
        selection.ask(mentions.kinds, label=label),
        lambda frame: charts.stacked(frame, selection.look, "mentions", "kind", KINDS),
        say=lambda row: f"{row['name']}, {KINDS[row['kind']].lower()}: {theme.number(row['mentions'])}",
        behind=lambda row: Behind(_table(label), {"entity_id": row["id"], "kind": row["kind"]}),
        note="The 12 with most. By name: ‘Putin’. By description: ‘the Russian president’. By pronoun: ‘he’.",
        what="No reference",
    )


def _hover(measure: Measure) -> str:
    if measure == "share":
        return "{name}: {value}{interval}<br>{articles} of {n} articles"
    return "{name}: {value} " + NOUNS[measure] + "s"


def _told(row: ui.Row, measure: Measure) -> str:
    if measure == "share":
        share = f"{theme.percent(row['share'])}{charts.interval(row, theme.percent)}"
        return f"{share}, {row['articles']:,} of {ui.counted(row['n'], 'article')}"
    return ui.counted(row[measure], NOUNS[measure])


def _table(label: str) -> str:
    return "mentions" if label == "person" else "beside"
