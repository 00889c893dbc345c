"""What the corpus holds, its main charts small, and the newest articles."""

from __future__ import annotations

import streamlit as st

from dashboard import charts, theme, tones, trends, ui
from dashboard.filters import range_words
from dashboard.queries import mentions, overview, quotes, sentiment, themes
from dashboard.queries.core import JOINT
from dashboard.queries.evidence import Behind, said_by
from dashboard.queries.shares import FEW
from dashboard.source import Selection

SLUG, TITLE, ICON = "overview", "Overview", "📰"
MOST = 8  # bars of a small chart


def render(selection: Selection) -> None:
    """Draw the page."""
    about = "What the articles hold at a glance. The filters at the side narrow every page but Article and Accuracy."
    if not ui.head(selection, TITLE, about):
        return
    _totals(selection)
    _volume(selection)
    with ui.pairs():
        _leaders(selection)
        _themes(selection)
        _speakers(selection)
        _tone(selection)
    _newest(selection)


def _totals(selection: Selection) -> None:
    held = selection.ask(overview.totals).to_pylist()[0]
    ui.metrics(
        {
            "Articles": (held["articles"], f"{theme.number(held['undated'])} undated"),
            "People": (held["leaders"], f"{theme.number(held['mentions'])} references"),
            "Direct quotations": (held["direct_quotes"], "in quotation marks"),
            "Reported quotations": (held["reported_statements"], "in other words"),
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
        lambda frame: trends.columns(frame, selection.look, "articles", step, "articles"),
        say=lambda row: f"{theme.period(row['period'], step)}: {ui.counted(row['articles'], 'article')}",
        behind=lambda row: Behind("articles", period=row["period"]),
        note=ui.time_note(selection),
        what="No dated article",
    )


def _leaders(selection: Selection) -> None:
    ui.chart(
        selection,
        "leaders",
        "People in most articles",
        selection.ask(mentions.ranking, label="person", measure="articles", most=MOST),
        lambda frame: charts.ranking(frame, selection.look, "articles", hover="{name}: {value} articles"),
        say=lambda row: f"{row['name']}: {ui.counted(row['articles'], 'article')}",
        behind=lambda row: Behind("mentions", {"entity_id": row["id"]}),
        note=f"The {MOST} with most articles that mention them.",
        what="Nobody",
    )


def _themes(selection: Selection) -> None:
    ui.chart(
        selection,
        "themes",
        "Share of articles that speak of a theme",
        selection.ask(themes.ranking, measure="articles").slice(0, MOST),
        lambda frame: charts.ranking(
            frame, selection.look, "share", theme.percent, "{name}: {value}{interval}<br>{articles} of {n} articles"
        ),
        say=lambda row: (
            f"{row['name']}: {theme.percent(row['share'])}{charts.interval(row, theme.percent)} of "
            f"{ui.counted(row['n'], 'article')}"
        ),
        behind=lambda row: Behind("themes", {"theme": row["id"]}),
        note=f"The {MOST} with most, with their 95% intervals; hollow under {FEW} articles.",
        what="No theme",
    )


def _speakers(selection: Selection) -> None:
    ui.chart(
        selection,
        "speakers",
        "Statements by speaker",
        selection.ask(quotes.speakers, measure="statements", most=MOST),
        lambda frame: charts.ranking(frame, selection.look, "statements", hover="{name}: {value} statements"),
        say=lambda row: f"{row['name']}: {ui.counted(row['statements'], 'statement')}",
        behind=lambda row: Behind("attributed", said_by(row["speaker_id"], row["name"])),
        note=f"The {MOST} with most. Direct and reported quotations; the same words of one speaker count once. {JOINT}",
        what="No statement",
    )


def _tone(selection: Selection) -> None:
    scorers = tones.scorers(selection)
    if not scorers:
        return
    scorer = next(iter(scorers.values()))
    ui.chart(
        selection,
        "tone",
        "Tone towards people" if scorer.targeted else "Tone of sentences that mention somebody",
        selection.ask(sentiment.by_leader, scorer=scorer.scorer, role="about", most=MOST),
        lambda frame: charts.intervals(frame, selection.look, "tone", hover=tones.HOVER),
        say=tones.said,
        behind=lambda row: Behind("tone_about", {"scorer": scorer.scorer, "entity_id": row["id"]}),
        note=f"{tones.INTERVAL} {tones.told(scorer)}",
        what="No scored sentence",
    )


def _newest(selection: Selection) -> None:
    with st.container(border=True):
        st.markdown("##### Newest articles")
        for row in selection.ask(overview.newest).to_pylist():
            ui.article_link(selection, row["article_id"], row["title"], ui.source_line(row))
