"""Articles, meetings, calls and signings on one axis of time, and the ledger that lists each meeting once."""

from __future__ import annotations

import streamlit as st

from dashboard import frames, theme, timelines, trends, ui
from dashboard.queries import overview, timeline
from dashboard.queries.evidence import Behind
from dashboard.source import Selection

SLUG, TITLE, ICON = "timeline", "Timeline", "🗓️"

LANES = {
    "articles": "Articles",
    "bilateral": "Bilateral meetings",
    "trilateral": "Trilateral meetings",
    "multilateral": "Multilateral meetings",
    "visit": "Visits",
    "call": "Calls",
    "signing": "Signings",
}


def render(selection: Selection) -> None:
    """Draw the page."""
    if not ui.head(selection, TITLE, "What was published, and who met, called or signed, when."):
        return
    _events(selection)
    _volume(selection)
    _ledger(selection)


def _events(selection: Selection) -> None:
    frame = selection.ask(timeline.events)
    cut = f" Only the newest {timeline.MOST:,} are drawn: choose dates at the side to see others."
    ui.chart(
        selection,
        "timeline",
        "Articles, meetings and signings by day",
        frame,
        lambda frame: timelines.lanes(frame, selection.look, LANES, "<b>{label}</b><br>{date}<br>{detail}"),
        say=lambda row: (
            f"{theme.date(row['day'], row['precision'])}, {LANES[row['lane']]}: {row['label']}"
            + ("" if row["meeting_id"] is None else f" ({row['detail']}; {row['meeting_id']})")
        ),
        behind=lambda row: (
            Behind("meeting_evidence", {"meeting_id": row["meeting_id"]})
            if row["meeting_id"]
            else Behind("articles", {"published": row["day"]})
        ),
        note="A meeting stands once, however many articles tell of it; hollow where it was planned, postponed or "
        "cancelled; on a line as long as the month or year where no day is known. Drag to zoom, double-click to see "
        "all. Meetings without a known date stand in the ledger below."
        f"{cut if frame.num_rows == timeline.MOST else ''}",
        what="No dated event",
    )


def _volume(selection: Selection) -> None:
    step = selection.step
    ui.chart(
        selection,
        "coverage-over-time",
        f"Articles per {step}",
        selection.ask(overview.volume),
        lambda frame: trends.columns(frame, selection.look, "articles", step, "articles"),
        say=lambda row: f"{theme.period(row['period'], step)}: {ui.counted(row['articles'], 'article')}",
        behind=lambda row: Behind("articles", period=row["period"]),
        note=ui.time_note(selection),
        what="No dated article",
    )


def _ledger(selection: Selection) -> None:
    st.markdown("##### The ledger of meetings")
    meetings = selection.ask(timeline.ledger)
    if not meetings.num_rows:
        ui.nothing(selection, "ledger", "No meeting")
        return
    st.text(f"{ui.counted(meetings.num_rows, 'meeting')}; calls, visits and signings count as meetings")
    frames.table(meetings)
    frames.download(selection, "meetings", meetings, "Ledger as CSV")
    told = {row["meeting_id"]: _told(row) for row in meetings.slice(0, frames.TABLE).to_pylist()}
    chosen = st.selectbox(
        "Sentences that tell of a meeting",
        list(told),
        index=None,
        key="ledger-meeting",
        format_func=told.__getitem__,
        placeholder="Choose a meeting to read the sentences that tell of it",
    )
    if chosen:
        ui.sentences(selection, "ledger", Behind("meeting_evidence", {"meeting_id": chosen}), told[chosen])


def _told(row: ui.Row) -> str:
    """'26 Nov 2021 · Ilham Aliyev, Vladimir Putin · bilateral, held · Sochi'."""
    parts = [
        theme.date(row["date"], row["date_precision"]),
        ", ".join(row["participants"]),
        f"{row['form']}, {row['status']}",
        row["place"],
    ]
    return " · ".join(part for part in parts if part)
