"""The tone of sentences: by leader, by theme and over time, with the number of sentences behind each point."""

from __future__ import annotations

import streamlit as st

from dashboard import charts, theme, trends, ui
from dashboard.queries import sentiment
from dashboard.queries.evidence import Behind
from dashboard.queries.sentiment import FEW, ROLES, Role
from dashboard.source import Selection

SLUG, TITLE, ICON = "sentiment", "Sentiment", "🌗"

WHOSE: dict[Role, str] = {"about": "Sentences that mention them", "by": "Sentences they speak"}
CLASSES = {"negative": "Negative", "neutral": "Neutral", "positive": "Positive"}
HOVER = "{name}: {value}<br>{n} sentences"
INTERVAL = f"Mean of n sentences with its 95% interval (normal approximation); hollow and without one under {FEW}."


def render(selection: Selection) -> None:
    """Draw the page."""
    about = "The tone of what is written and said, scored by machine from -1 (negative) to +1 (positive)."
    if not ui.head(selection, TITLE, about):
        return
    scorers = selection.ask(sentiment.scorers).column("scorer").to_pylist()
    if not scorers:
        ui.nothing(selection, "scorers", "No scored sentence")
        return
    scorer = (
        ui.choose("Scorer", {one: one for one in scorers}, "scorer", listed=True) if len(scorers) > 1 else scorers[0]
    )
    st.text(
        f"Scorer: {scorer}. {_measured(selection, scorer)}Single sentences are often scored wrongly; trust means of "
        "many, and read the sentences."
    )
    role = ui.choose("Leaders by", WHOSE, "tone_role")
    _by_leader(selection, scorer, role)
    _classes(selection, scorer, role)
    _by_theme(selection, scorer)
    _voices(selection, scorer)
    _over_time(selection, scorer)


def _measured(selection: Selection, scorer: str) -> str:
    """'Measured on sentences of news ...: macro-F1 0.40 to 0.42. ', or '' if it was not measured."""
    rows = selection.ask(sentiment.measured, scorer=scorer).to_pylist()
    if not rows:
        return ""
    low, high = rows[0]["f1"], rows[-1]["f1"]
    return f"Measured on {rows[0]['gold']}: macro-F1 {low:.2f} to {high:.2f}, where 1 is perfect. "


def _by_leader(selection: Selection, scorer: str, role: Role) -> None:
    ui.chart(
        selection,
        f"tone-{role}-leaders",
        {"about": "Tone of sentences that mention a leader", "by": "Tone of sentences that a leader speaks"}[role],
        selection.ask(sentiment.by_leader, scorer=scorer, role=role),
        lambda frame: charts.intervals(frame, selection.look, "tone", hover=HOVER),
        say=_told,
        behind=lambda row: Behind(ROLES[role], {"scorer": scorer, "entity_id": row["id"]}),
        note=INTERVAL,
        what="No scored sentence of a leader",
    )


def _classes(selection: Selection, scorer: str, role: Role) -> None:
    ui.chart(
        selection,
        f"tone-classes-{role}-leaders",
        "Sentences by tone and leader",
        selection.ask(sentiment.classes, scorer=scorer, role=role),
        lambda frame: charts.stacked(frame, selection.look, "sentences", "class", CLASSES),
        say=lambda row: f"{row['name']}, {row['class']}: {ui.counted(row['sentences'], 'sentence')}",
        behind=lambda row: Behind(ROLES[role], {"scorer": scorer, "entity_id": row["id"], "class": row["class"]}),
        note=f"{WHOSE[role]}, by the class that the scorer gives.",
        what="No scored sentence of a leader",
    )


def _by_theme(selection: Selection, scorer: str) -> None:
    ui.chart(
        selection,
        "tone-themes",
        "Tone of sentences that speak of a theme",
        selection.ask(sentiment.by_theme, scorer=scorer),
        lambda frame: charts.intervals(frame, selection.look, "tone", hover=HOVER),
        say=_told,
        behind=lambda row: Behind("tone_on", {"scorer": scorer, "theme": row["id"]}),
        note=INTERVAL,
        what="No scored sentence of a theme",
    )


def _voices(selection: Selection, scorer: str) -> None:
    ui.chart(
        selection,
        "tone-voices",
        "Tone of quotations and of narration",
        selection.ask(sentiment.voices, scorer=scorer),
        lambda frame: charts.intervals(frame, selection.look, "tone", hover=HOVER),
        say=_told,
        behind=lambda row: Behind("sentiment", _sentences(scorer, row)),
        note=f"Narration is the outlet’s own voice. {INTERVAL}",
        what="No scored sentence",
    )


def _over_time(selection: Selection, scorer: str) -> None:
    ui.chart(
        selection,
        "tone-over-time",
        f"Tone of quotations and of narration per {selection.step}",
        selection.ask(sentiment.over_time, scorer=scorer),
        lambda frame: trends.over_time(
            frame, selection.look, "tone", selection.step, theme.signed, "{period}<br>" + HOVER
        ),
        say=lambda row: f"{theme.period(row['period'], selection.step)}, {_told(row)}",
        behind=lambda row: Behind("sentiment", _sentences(scorer, row), period=row["period"]),
        note=f"{INTERVAL} {ui.time_note(selection)}",
        what="No dated scored sentence",
    )


def _sentences(scorer: str, row: ui.Row) -> dict[str, object]:
    return {"scorer": scorer, "level": "sentence", "in_quote": row["id"] == "speech"}


def _told(row: ui.Row) -> str:
    return f"{row['name']}: {theme.signed(row['tone'])} ({ui.counted(row['n'], 'sentence')})"
