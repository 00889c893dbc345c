"""Figures: claims by unit, speaker and period; the list of all figures."""

from __future__ import annotations

from dashboard.filters import Filters
from dashboard.queries import figures
from dashboard.queries.core import Corpus, narrow


def test_units_with_their_claims(corpus: Corpus) -> None:
    rows = figures.units(narrow(corpus, Filters())).to_pylist()
    assert [(row["unit"], row["claims"]) for row in rows] == [("percent", 2), ("tonnes", 1)]


def test_words_narrow_the_units(corpus: Corpus) -> None:
    assert figures.units(narrow(corpus, Filters()), words="300").column("unit").to_pylist() == ["tonnes"]
    assert figures.units(narrow(corpus, Filters()), words="nothing of this").num_rows == 0


def test_values_carry_their_period_and_speaker(corpus: Corpus) -> None:
    rows = figures.over_periods(narrow(corpus, Filters()), "percent").to_pylist()
    assert {(row["name"], row["value"], str(row["start"]), str(row["end"])) for row in rows} == {
        ("Ilham Aliyev", 12.0, "2021-01-01", "2021-12-31"),
        ("narration", 4.0, "2021-01-01", "2021-12-31"),
    }


def test_speakers_are_those_of_claims(corpus: Corpus) -> None:
    rows = figures.speakers(narrow(corpus, Filters())).to_pylist()
    assert [(row["name"], row["claims"]) for row in rows] == [("Ilham Aliyev", 1)]


def test_a_listed_figure_is_marked_in_its_sentence(corpus: Corpus) -> None:
    for row in figures.listed(narrow(corpus, Filters())).to_pylist():
        [mark] = row["marks"]
        assert row["text"][mark["start"] : mark["end"]] == row["found"]
