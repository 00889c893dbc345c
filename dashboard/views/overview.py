"""What the corpus holds, its main charts small, and the newest articles."""

from __future__ import annotations

import streamlit as st

from dashboard import charts, theme, ui
from dashboard.filters import range_words
from dashboard.queries import mentions, overview
from dashboard.queries.evidence import Behind
from dashboard.source import Selection

SLUG, TITLE, ICON = "overview", "Overview", "📰"


def render(selection: Selection) -> None:
    """Draw the page."""
    if not ui.head(selection, TITLE, "What the articles hold at a glance. Every page follows the filters at the side."):
        return
    _totals(selection)
    _volume(selection)
    _leaders(selection)
    _newest(selection)


def _totals(selection: Selection) -> None:
    held = selection.ask(overview.totals).to_pylist()[0]
    ui.metrics(
        {
            "Articles": (held["articles"], f"{theme.number(held['undated'])} undated"),
            "Leaders": (held["leaders"], f"{theme.number(held['mentions'])} references"),
            "Quotations": (held["direct_quotes"], "word for word"),
            "Statements": (held["reported_statements"], "in other words"),
            "Figures": (held["figures"], "numbers stated"),
            "Meetings": (held["meetings"], "calls, signings too"),
        }
    )
    st.caption(f"Published {range_words(held['first'], held['last'])}." if held["first"] else "No article is dated.")


def _volume(selection: Selection) -> None:
    step = selection.step
    ui.chart(
        selection,
        "articles-over-time",
        f"Articles per {step}",
        selection.ask(overview.volume),
        lambda frame: charts.columns(frame, selection.look, "articles", step, "articles"),
        say=lambda row: f"{theme.period(row['period'], step)}: {ui.counted(row['articles'], 'article')}",
        behind=lambda row: Behind("articles", period=row["period"]),
        note=ui.time_note(selection),
        what="No dated article",
    )


def _leaders(selection: Selection) -> None:
    ui.chart(
        selection,
        "leaders",
        "Articles that mention a leader",
        selection.ask(mentions.ranking, label="person", measure="articles", most=8),
        lambda frame: charts.ranking(frame, selection.look, "articles", hover="{name}: {value} articles"),
        say=lambda row: f"{row['name']}: {ui.counted(row['articles'], 'article')}",
        behind=lambda row: Behind("mentions", {"entity_id": row["id"]}),
        what="No leader",
    )


def _newest(selection: Selection) -> None:
    st.markdown("##### Newest articles")
    for row in selection.ask(overview.newest).to_pylist():
        ui.article_link(selection, row["article_id"], row["title"], ui.source_line(row))
