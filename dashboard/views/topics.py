"""Topics that the pipeline discovered by itself, over time and against the themes: what does no theme cover?"""

from __future__ import annotations

import streamlit as st

from dashboard import charts, frames, matrices, theme, trends, ui
from dashboard.queries import topics
from dashboard.queries.evidence import Behind
from dashboard.source import Selection
from dashboard.views.workbench import NEW_SHOWN

SLUG, TITLE, ICON = "topics", "Topics", "🧩"

FEWEST = 50  # articles, without copies, from which on the pipeline looks for topics
OPEN = 1 / 3  # share of a topic's sentences without a theme from which on the page proposes to write one

NEAR = 0.25  # correlation from which on the pipeline takes a theme to be near
CRITERION = (
    "How many topics there are: the number from 4 to 20 at which topics are found again best, by their ten top terms, "
    "in samples that leave out a fifth of the articles (Greene and others 2014). The number of the last run stays "
    "unless another is clearly better, and a topic that shares enough terms with one of the last run keeps its name."
)
ENOUGH = 20  # sentences of a topic from which on that share says something


def render(selection: Selection) -> None:
    """Draw the page."""
    about = "What articles have in common by their words alone, found without being told what to look for."
    if not ui.head(selection, TITLE, about):
        return
    found = selection.ask(topics.found)
    if not found.num_rows:
        _none(selection)
        return
    _ranking(selection)
    _hint(selection)
    _uncovered(selection)
    _against_themes(selection)
    _over_time(selection)
    _terms(selection)


def _none(selection: Selection) -> None:
    """Why there are no topics."""
    articles = selection.corpus.articles - selection.corpus.copies
    told = f"Topics are looked for in {FEWEST} articles or more, copies not counted: in fewer, words meet by chance."
    if articles < FEWEST:
        told += f" This corpus has {articles:,}."
    st.info(told, icon="🧩")
    st.text("Themes, which you name yourself, work with any number of articles.")


def _ranking(selection: Selection) -> None:
    ui.chart(
        selection,
        "topics",
        "Share of articles by topic",
        selection.ask(topics.ranking),
        lambda frame: charts.ranking(
            frame,
            selection.look,
            "share",
            theme.percent,
            "{name}: {value}{interval}<br>{articles} of {n} articles<br>nearest: {theme}",
            colour=selection.look.accent,
            label="{value}, {theme}",
        ),
        say=lambda row: (
            f"{row['name']}: {theme.percent(row['share'])}{charts.interval(row, theme.percent)}, "
            f"{row['articles']:,} of {ui.counted(row['n'], 'article')}, nearest: {row['theme']}"
        ),
        behind=lambda row: Behind("topic_sentences", {"topic_id": row["id"]}),
        note="An article counts for its strongest topic. A topic is named by the three words that tell it best, and by "
        "the theme that articles speak of where they speak of the topic (correlation over all articles of "
        f"{NEAR} or more); behind a bar stand the sentences that use its terms. Whiskers: 95% interval (Wilson).",
        what="No article with a topic",
    )


def _hint(selection: Selection) -> None:
    """Which topics call for a theme of their own."""
    calling = [
        row for row in selection.ask(topics.uncovered).to_pylist() if row["share"] >= OPEN and row["n"] >= ENOUGH
    ]
    if calling:
        told = [f"- {ui.plain(_call(row))}" for row in calling]
        st.info("\n".join(["These topics may call for a theme of their own:", "", *told]), icon="💡")
        st.page_link(selection.pages["workbench"], label="Try a theme", icon="🧪", query_params={"try": NEW_SHOWN})


def _call(row: ui.Row) -> str:
    """'hurricane, tropical, storm: no theme covers 98% of its sentences. Terms of no theme: hurricane, wind.'"""
    open_terms = f" Terms of no theme: {row['terms']}." if row["terms"] else ""
    return f"{row['name']}: no theme covers {theme.percent(row['share'])} of its sentences.{open_terms}"


def _uncovered(selection: Selection) -> None:
    ui.chart(
        selection,
        "topics-uncovered",
        "How much of a topic no theme covers",
        selection.ask(topics.uncovered),
        lambda frame: charts.ranking(
            frame,
            selection.look,
            "share",
            theme.percent,
            "{name}: {value} ({sentences} of {n} sentences)<br>in no theme: {terms}",
            colour=selection.look.accent,
        ),
        say=lambda row: (
            f"{row['name']}: {theme.percent(row['share'])} ({row['sentences']:,} of {row['n']:,} sentences)"
        ),
        behind=lambda row: Behind("topic_sentences", {"topic_id": row["id"], "is_covered": False}),
        note="Of the sentences that use a term of their article’s topic (n), those that speak of no theme, whatever "
        f"themes are chosen. Where they are {theme.percent(OPEN)} or more, of {ENOUGH} sentences or more, the page "
        "proposes a theme.",
        what="No sentence of a topic",
    )


def _against_themes(selection: Selection) -> None:
    ui.chart(
        selection,
        "topics-and-themes",
        "Topics against themes",
        selection.ask(topics.against_themes),
        lambda frame: matrices.heat(
            frame,
            selection.look,
            "share",
            theme.cell,
            "{row}, {column}:<br>{value}% ({sentences} of {n} sentences)",
        ),
        say=lambda row: (
            f"{row['row']}, {row['column']}: {theme.percent(row['share'])} ({row['sentences']:,} of {row['n']:,})"
        ),
        behind=lambda row: Behind("topic_themes", {"topic_id": row["row_id"], "theme": row["column_id"]}),
        note="Percent of the sentences that use a term of their article’s topic (n) and speak of the theme; a sentence "
        "may speak of several.",
        what="No sentence of a topic speaks of a theme",
        columns={"row": "topic", "column": "theme"},
    )


def _over_time(selection: Selection) -> None:
    step = selection.step
    ui.chart(
        selection,
        "topics-over-time",
        f"Articles by topic per {step}",
        selection.ask(topics.over_time),
        lambda frame: trends.over_time(
            frame, selection.look, "articles", step, hover="{period}<br>{name}: {value} articles"
        ),
        say=lambda row: f"{row['name']}, {theme.period(row['period'], step)}: {ui.counted(row['articles'], 'article')}",
        behind=lambda row: Behind("topic_sentences", {"topic_id": row["id"]}, period=row["period"]),
        note=ui.time_note(selection),
        what="No dated article with a topic",
    )


def _terms(selection: Selection) -> None:
    found = selection.ask(topics.found)
    st.markdown("##### The terms of every topic")
    st.caption(f"Of the whole corpus, the most telling first. Likeness: correlation with the theme. {CRITERION}")
    frames.table(found)
    frames.download(selection, "topic-terms", found, "Topics as CSV")
