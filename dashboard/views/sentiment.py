"""The tone of sentences: by person, by theme and over time, with the number of sentences behind each point."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from dashboard import charts, matrices, theme, tones, trends, ui
from dashboard.filters import day_words
from dashboard.queries import sentiment
from dashboard.queries.core import JOINT
from dashboard.queries.evidence import Behind
from dashboard.queries.sentiment import FEW, ROLES, Role
from dashboard.source import Selection
from dashboard.tones import HOVER, INTERVAL, Scorer, said

SLUG, TITLE, ICON = "sentiment", "Sentiment", "🌗"

CLASSES = {"negative": "Negative", "neutral": "Neutral", "positive": "Positive"}


@dataclass(frozen=True, slots=True)
class Choice:
    """By whom the tone is scored, of which sentences of a person, and whether without courtesies."""

    scorer: Scorer
    role: Role
    plain: bool

    @property
    def asked(self) -> dict[str, object]:
        return {"scorer": self.scorer.scorer, "plain": self.plain}

    @property
    def key(self) -> str:
        return f"{self.scorer.scorer}{'-plain' if self.plain else ''}"

    @property
    def label(self) -> str:
        return tones.told(self.scorer, self.plain)

    @property
    def title(self) -> str:
        return TITLES[self.scorer.targeted, self.role]

    @property
    def of_class(self) -> str:
        """The column of the class that counts."""
        return "discounted_class" if self.plain else "class"

    @property
    def differs(self) -> str:
        return "discounted_differs" if self.plain else "differs"


def render(selection: Selection) -> None:
    """Draw the page."""
    about = "The tone of what is written and said, scored by machine from −1 (negative) to +1 (positive)."
    if not ui.head(selection, TITLE, about):
        return
    scorers = tones.scorers(selection)
    if not scorers:
        ui.nothing(selection, "scorers", "No scored sentence")
        return
    scorer = tones.choose(scorers, "scorer")
    st.caption(tones.about(scorer))
    role = ui.choose("Which sentences of people", _roles(scorer), "tone_role")
    choice = Choice(scorer, role, tones.without_courtesies())
    _by_leader(selection, choice)
    _leaders_over_time(selection, choice)
    _shifts(selection, choice)
    _classes(selection, choice)
    _by_theme(selection, choice)
    _voices(selection, choice)
    _over_time(selection, choice)
    _courtesy(selection, scorer)
    _formulas(selection, scorer)
    _agreement(selection, choice, scorers)


def _roles(scorer: Scorer) -> dict[Role, str]:
    return {"about": "Tone towards them" if scorer.targeted else "Sentences that mention them", "by": "What they say"}


def _jointly(choice: Choice) -> str:
    return f" {JOINT}" if choice.role == "by" else ""


TITLES = {
    (True, "about"): "Tone towards people",
    (False, "about"): "Tone of sentences that mention somebody",
    (True, "by"): "Tone of what people say, towards the other people they name",
    (False, "by"): "Tone of what people say",
}


def _by_leader(selection: Selection, choice: Choice) -> None:
    ui.chart(
        selection,
        f"tone-{choice.role}-leaders-{choice.key}",
        choice.title,
        selection.ask(sentiment.by_leader, role=choice.role, **choice.asked),
        lambda frame: charts.intervals(frame, selection.look, "tone", hover=HOVER),
        say=said,
        behind=lambda row: Behind(ROLES[choice.role], {"scorer": choice.scorer.scorer, "entity_id": row["id"]}),
        note=f"The 12 with most sentences. {INTERVAL} {choice.label}{_jointly(choice)}",
        what="No scored sentence of anybody",
    )


def _leaders_over_time(selection: Selection, choice: Choice) -> None:
    step = selection.step
    ui.chart(
        selection,
        f"tone-{choice.role}-leaders-over-time-{choice.key}",
        f"{choice.title}, per {step}",
        selection.ask(sentiment.leaders_over_time, role=choice.role, **choice.asked),
        lambda frame: trends.over_time(frame, selection.look, "tone", step, theme.signed, "{period}<br>" + HOVER),
        say=lambda row: f"{theme.period(row['period'], step)}, {said(row)}",
        behind=lambda row: Behind(
            ROLES[choice.role], {"scorer": choice.scorer.scorer, "entity_id": row["id"]}, period=row["period"]
        ),
        note=f"The six with most sentences; choose people at the side to see others. {INTERVAL} {choice.label}"
        f"{_jointly(choice)} {ui.time_note(selection)}",
        what="No dated scored sentence of anybody",
    )


def _shifts(selection: Selection, choice: Choice) -> None:
    parting = sentiment.middle(selection.narrowed)
    since = day_words(parting) if parting else "the middle"
    ui.chart(
        selection,
        f"tone-{choice.role}-shifts-{choice.key}",
        f"{choice.title}: what changed from {since} on",
        selection.ask(sentiment.shifts, role=choice.role, **choice.asked),
        lambda frame: charts.changes(
            frame,
            selection.look,
            "change_in_tone",
            theme.signed,
            "{name}: {value}{interval}<br>{earlier_n} sentences before, {n} since",
        ),
        say=lambda row: (
            f"{row['name']}: {theme.signed(row['change_in_tone'])}{charts.interval(row, theme.signed)}, from "
            f"{theme.signed(row['earlier_tone'])} (n {row['earlier_n']:,}) to {theme.signed(row['tone'])} "
            f"(n {row['n']:,})"
        ),
        behind=lambda row: Behind(ROLES[choice.role], {"scorer": choice.scorer.scorer, "entity_id": row["id"]}),
        note="The mean tone since then, less that before: the day stands in the middle of the days covered, so that "
        "dates chosen at the side move it. Whiskers: 95% interval of the difference of two means; where it holds zero, "
        f"the change may be chance. Hollow and without one where either has fewer than {FEW} sentences. {choice.label}"
        f"{_jointly(choice)}",
        what="Nobody with scored sentences both before and since",
    )


def _classes(selection: Selection, choice: Choice) -> None:
    ui.chart(
        selection,
        f"tone-classes-{choice.role}-leaders-{choice.key}",
        "Sentences by tone and person",
        selection.ask(sentiment.classes, role=choice.role, **choice.asked),
        lambda frame: charts.stacked(frame, selection.look, "sentences", "class", CLASSES),
        say=lambda row: f"{row['name']}, {row['class']}: {ui.counted(row['sentences'], 'sentence')}",
        behind=lambda row: Behind(
            ROLES[choice.role],
            {"scorer": choice.scorer.scorer, "entity_id": row["id"], choice.of_class: row["class"]},
        ),
        note=f"The 12 with most sentences. {_roles(choice.scorer)[choice.role]}, by the class that the scorer gives. "
        f"{choice.label}{_jointly(choice)}",
        what="No scored sentence of anybody",
    )


def _by_theme(selection: Selection, choice: Choice) -> None:
    ui.chart(
        selection,
        f"tone-themes-{choice.key}",
        "Tone of sentences that speak of a theme" + _towards(choice),
        selection.ask(sentiment.by_theme, **choice.asked),
        lambda frame: charts.intervals(frame, selection.look, "tone", hover=HOVER),
        say=said,
        behind=lambda row: Behind("tone_on", {"scorer": choice.scorer.scorer, "theme": row["id"]}),
        note=f"{INTERVAL} {choice.label}",
        what="No scored sentence of a theme",
    )


def _voices(selection: Selection, choice: Choice) -> None:
    ui.chart(
        selection,
        f"tone-voices-{choice.key}",
        "Tone of quotations and of narration" + _towards(choice),
        selection.ask(sentiment.voices, **choice.asked),
        lambda frame: charts.intervals(frame, selection.look, "tone", hover=HOVER),
        say=said,
        behind=lambda row: Behind("toned", _voice(choice, row)),
        note=f"Narration is the outlet’s own voice, quotations are others’. {_mixed(selection)}{INTERVAL} "
        f"{choice.label}",
        what="No scored sentence",
    )


def _over_time(selection: Selection, choice: Choice) -> None:
    ui.chart(
        selection,
        f"tone-over-time-{choice.key}",
        f"Tone of quotations and of narration per {selection.step}" + _towards(choice),
        selection.ask(sentiment.over_time, **choice.asked),
        lambda frame: trends.over_time(
            frame, selection.look, "tone", selection.step, theme.signed, "{period}<br>" + HOVER
        ),
        say=lambda row: f"{theme.period(row['period'], selection.step)}, {said(row)}",
        behind=lambda row: Behind("toned", _voice(choice, row), period=row["period"]),
        note=f"{_mixed(selection)}{INTERVAL} {choice.label} {ui.time_note(selection)}",
        what="No dated scored sentence",
    )


def _mixed(selection: Selection) -> str:
    """Whose scores count where people are chosen."""
    return "Of the chosen people: the scores towards them, and of what they say. " if selection.filters.leaders else ""


def _towards(choice: Choice) -> str:
    return ", towards the people named" if choice.scorer.targeted else ""


def _voice(choice: Choice, row: ui.Row) -> dict[str, object]:
    return {"scorer": choice.scorer.scorer, "in_quote": row["id"] == "speech"}


def _courtesy(selection: Selection, scorer: Scorer) -> None:
    found = selection.ask(sentiment.courtesy, scorer=scorer.scorer)
    ui.chart(
        selection,
        f"tone-courtesy-{scorer.scorer}",
        "What courtesy does to the tone",
        found,
        lambda frame: charts.intervals(frame, selection.look, "tone", hover=HOVER),
        say=said,
        behind=lambda row: Behind(
            "courteous" if row["id"].startswith("polite") else "toned", {"scorer": scorer.scorer}
        ),
        note=f"{tones.courtesy(found.to_pylist())} {INTERVAL} {tones.told(scorer)}",
        what="No sentence with a courtesy",
    )


def _formulas(selection: Selection, scorer: Scorer) -> None:
    ui.chart(
        selection,
        f"tone-formulas-{scorer.scorer}",
        "The commonest courtesies",
        selection.ask(sentiment.formulas, scorer=scorer.scorer),
        lambda frame: charts.ranking(
            frame,
            selection.look,
            "sentences",
            hover="‘{name}’: {value} sentences<br>mean tone with and without courtesies {told}",
            colour=selection.look.accent,
            label="{value} · {told}",
        ),
        say=lambda row: (
            f"‘{row['name']}’: {ui.counted(row['sentences'], 'sentence')}, tone {theme.signed(row['tone'])}, without "
            f"courtesies {theme.signed(row['plain'])}"
        ),
        behind=lambda row: Behind("courteous", {"scorer": scorer.scorer, "formula": row["id"]}),
        note="Sentences with each formula of courtesies.toml, as printed, and their mean tone with and without "
        f"courtesies. {tones.told(scorer)}",
        what="No sentence with a courtesy",
    )


def _agreement(selection: Selection, choice: Choice, scorers: dict[str, Scorer]) -> None:
    others = {name: one for name, one in scorers.items() if name != choice.scorer.scorer}
    if not others:
        return
    other = tones.choose_other(others)
    pair = {"other": other.scorer, **choice.asked}
    both = {"scorer": choice.scorer.scorer, "other": other.scorer}
    classes = (choice.of_class, f"other_{choice.of_class}")
    ui.chart(
        selection,
        f"tone-agreement-{choice.key}-{other.scorer}",
        "Agreement of two scorers",
        selection.ask(sentiment.agreement, **pair),
        lambda frame: matrices.heat(
            frame, selection.look, "number", hover="{row} by {scorer}, {column} by {other}: {value}"
        ),
        say=lambda row: (
            f"{row['row']} by {row['scorer']}, {row['column'].lower()} by {row['other']}: "
            f"{ui.counted(row['number'], 'score')}"
        ),
        behind=lambda row: Behind(
            "scored_twice", both | dict(zip(classes, (row["row_id"], row["column_id"]), strict=True))
        ),
        note=" ".join(
            tones.agreement(row, choice.scorer, other) for row in selection.ask(sentiment.agreed, **pair).to_pylist()
        ),
        what="Nothing that both score",
        columns={"row": "class_by_scorer", "column": "class_by_other"},
    )
    ui.chart(
        selection,
        f"tone-agreement-leaders-{choice.key}-{other.scorer}",
        "Agreement of two scorers by person",
        selection.ask(sentiment.agreed_by_leader, **pair),
        lambda frame: charts.ranking(
            frame,
            selection.look,
            "share",
            theme.percent,
            "{name}: the same class for {value}{interval}<br>of {n} scores, kappa {kappa}",
            full=1,
        ),
        say=lambda row: (
            f"{row['name']}: {theme.percent(row['share'])}{charts.interval(row, theme.percent)} of "
            f"{ui.counted(row['n'], 'score')}, kappa {theme.signed(row['kappa'])}"
        ),
        behind=lambda row: Behind("scored_twice", both | {"entity_id": row["id"], choice.differs: True}),
        note=f"The 12 with most scores. Share of the scores of the same class with its 95% interval; hollow and "
        f"without one under {FEW}. Behind a bar are the sentences on which the two differ.",
        what="Nothing that both score",
    )
