"""Two leaders side by side: both sides of every row, shares of the right whole, occasions that both share."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from dashboard import keyness
from dashboard.filters import Filters
from dashboard.queries import compare
from dashboard.queries.core import Corpus, narrow, open_corpus
from dashboard.queries.evidence import Behind, sentences
from pipeline.store import Store
from pipeline.tables import Quote, Row, Text
from tests.dashboard import sample

PUTIN, ALIYEV, PASHINYAN = sample.PEOPLE
EVERYTHING = Filters()


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The sample, with a word of Ilham Aliyev at the meeting of a07, where Vladimir Putin is quoted as well."""
    rows = sample.rows()
    text = next(row.text for row in rows[Text] if isinstance(row, Text) and row.article_id == "a07")
    words = "met in Moscow"
    start = text.index(words)
    end = start + len(words)
    reported = Quote(
        "a07", start, end, words, 1, "reported", ALIYEV, (ALIYEV,), "Ilham Aliyev", "Aliyev", "met", "says", None, None,
        "s-a07-2", "sample", 0.9, 3,
    )  # fmt: skip
    rows[Quote].append(reported)
    return open_corpus(Store(tmp_path_factory.mktemp("talk")).publish(rows))


def sided(frame: Any, value: str) -> list[tuple[str, str, Any]]:
    return [(row["id"], row["side"], row[value]) for row in frame.to_pylist()]


@pytest.mark.parametrize(
    ("filters", "order"),
    [
        pytest.param(EVERYTHING, [PUTIN, PASHINYAN, ALIYEV], id="by articles"),
        pytest.param(Filters(leaders=(PASHINYAN,)), [PASHINYAN, PUTIN, ALIYEV], id="those of the selection first"),
        pytest.param(Filters(outlets=("No such paper",)), [PUTIN, PASHINYAN, ALIYEV], id="all, whatever is selected"),
    ],
)
def test_speakers_to_choose_from(corpus: Corpus, filters: Filters, order: list[str]) -> None:
    assert compare.speakers(narrow(corpus, filters)).column("id").to_pylist() == order


def test_counts_of_both(corpus: Corpus) -> None:
    rows = sided(compare.counts(narrow(corpus, EVERYTHING), ALIYEV, PASHINYAN), "number")
    assert [(one, number) for one, side, number in rows if side == ALIYEV] == [
        ("named", 5),
        ("nominal", 0),
        ("pronoun", 1),
        ("articles", 5),
        ("statements", 1),
        ("printed", 1),
        ("direct", 1),
        ("reported", 0),
    ]
    assert [number for _, side, number in rows if side == PASHINYAN] == [3, 0, 0, 3, 1, 1, 1, 0]


def test_a_copy_prints_a_statement_again(corpus: Corpus) -> None:
    rows = sided(compare.counts(narrow(corpus, Filters(copies=True)), ALIYEV, PASHINYAN), "number")
    assert [number for one, side, number in rows if side == PASHINYAN and one in ("statements", "printed")] == [1, 2]


def test_themes_are_shares_of_the_sentences_that_each_speaks(corpus: Corpus) -> None:
    rows = compare.themes(narrow(corpus, EVERYTHING), PUTIN, ALIYEV).to_pylist()
    assert [(row["id"], row["side"], row["sentences"], row["n"], row["share"]) for row in rows] == [
        ("trade", PUTIN, 1, 2, 0.5),
        ("trade", ALIYEV, 1, 1, 1.0),
        ("transport", PUTIN, 1, 2, 0.5),
        ("transport", ALIYEV, 0, 1, 0.0),
    ]
    # Intervals after Wilson of 1 of 2, 1 of 1, 1 of 2 and 0 of 1.
    assert [row["low"] for row in rows] == pytest.approx([0.0945, 0.2065, 0.0945, 0], abs=1e-4)
    assert [row["high"] for row in rows] == pytest.approx([0.9055, 1, 0.9055, 0.7935], abs=1e-4)


def test_a_chosen_theme_leaves_the_whole_of_the_share(corpus: Corpus) -> None:
    rows = compare.themes(narrow(corpus, Filters(themes=("transport",))), PUTIN, ALIYEV).to_pylist()
    assert [(row["id"], row["side"], row["sentences"], row["n"]) for row in rows] == [
        ("transport", PUTIN, 1, 2),
        ("transport", ALIYEV, 0, 1),
    ]


def test_what_one_raises_alone(corpus: Corpus) -> None:
    rows = compare.alone(narrow(corpus, EVERYTHING), PUTIN, ALIYEV, fewest=1).to_pylist()
    assert [(row["id"], row["level"], row["side"], row["statements"]) for row in rows] == [
        ("transport", "theme", PUTIN, 1),
        ("railway", "term", PUTIN, 1),
    ]
    sure = compare.alone(narrow(corpus, EVERYTHING), PUTIN, ALIYEV).to_pylist()
    assert [row["id"] for row in sure] == ["transport"]


def test_distinctive_words_stand_on_the_side_that_uses_them(corpus: Corpus) -> None:
    frame = compare.distinctive(narrow(corpus, EVERYTHING), PUTIN, ALIYEV, fewest=1)
    words = {(row["side"], row["id"]): row for row in frame.to_pylist()}
    assert words[PUTIN, "railway"]["statements"] == 1
    assert words[PUTIN, "railway"]["others"] == 0
    assert words[ALIYEV, "percent"]["z"] > 0
    assert (PUTIN, "the") not in words
    assert all(row["few"] for row in words.values())


@pytest.mark.parametrize("filters", [EVERYTHING, Filters(themes=("trade",)), Filters(copies=True)])
@pytest.mark.parametrize("seed", range(3))
def test_distinctive_words_are_those_of_words_counted_one_by_one(tmp_path: Path, seed: int, filters: Filters) -> None:
    narrowed = narrow(open_corpus(Store(tmp_path).publish(_talkative(random.Random(seed)))), filters)
    found = compare.distinctive(narrowed, PUTIN, ALIYEV, fewest=1, most=1000).to_pylist()
    used: dict[str, Counter[str]] = {PUTIN: Counter(), ALIYEV: Counter(), "everyone": Counter()}
    said = narrowed.ask("SELECT speaker_id, statement_id, terms FROM said").to_pylist()
    words = {(row["speaker_id"], row["statement_id"], word.lower()) for row in said for word in row["terms"]}
    for speaker, _, word in words:
        if len(word) > 2 and word not in keyness.STOP_WORDS:
            used["everyone"][word] += 1
            if speaker in used:
                used[speaker][word] += 1
    expected = {
        key.word: (key.first, key.second, round(abs(key.z), 2))
        for key in keyness.keys(used[PUTIN], used[ALIYEV], used["everyone"])
        if key.z
    }
    assert expected
    assert {
        row["id"]: (*(row[one] for one in ("statements", "others")[:: 1 if row["side"] == PUTIN else -1]), row["z"])
        for row in found
    } == expected


def _talkative(chance: random.Random) -> dict[type[Row], list[Row]]:
    """The sample with stretches of its articles quoted at random, the speaker known or not."""
    rows = sample.rows()
    model = next(row for row in rows[Quote] if isinstance(row, Quote))
    for text in (row for row in rows[Text] if isinstance(row, Text)):
        starts = sorted(chance.sample(range(len(text.text) - 1), 4))
        for start, end in pairwise(starts):
            speaker = chance.choice([PUTIN, ALIYEV, PASHINYAN, None])
            words = text.text[start:end]
            rows[Quote].append(
                replace(
                    model,
                    article_id=text.article_id,
                    start=start,
                    end=end,
                    text=words,
                    speaker_id=speaker,
                    speaker_ids=(speaker,) if speaker else (),
                    speaker=speaker,
                    addressee_id=None,
                    statement_id=f"s-random-{chance.randrange(12)}",
                    words=len(words.split()),
                )
            )
    return rows


def test_addressees_of_both(corpus: Corpus) -> None:
    rows = sided(compare.addressees(narrow(corpus, EVERYTHING), PUTIN, ALIYEV), "statements")
    assert rows == [(ALIYEV, PUTIN, 1), (ALIYEV, ALIYEV, 0), (PUTIN, PUTIN, 0), (PUTIN, ALIYEV, 1)]


def test_tone_of_both_in_their_order(corpus: Corpus) -> None:
    rows = compare.tone(narrow(corpus, EVERYTHING), "sample", PUTIN, ALIYEV).to_pylist()
    assert [(row["id"], row["n"], row["tone"], row["few"]) for row in rows] == [
        (PUTIN, 2, pytest.approx(0.2), True),
        (ALIYEV, 1, 0.0, True),
    ]


def test_nobody_shares_an_occasion_in_the_sample(corpus: Corpus) -> None:
    assert compare.occasions(narrow(corpus, EVERYTHING), PUTIN, ALIYEV).num_rows == 0


def test_an_occasion_is_an_article_or_a_meeting_of_both(talk: Corpus) -> None:
    rows = compare.occasions(narrow(talk, EVERYTHING), PUTIN, ALIYEV).to_pylist()
    assert [(row["kind"], row["id"], row["first"], row["second"]) for row in rows] == [
        ("meeting", "m1", 1, 1),
        ("article", "a07", 1, 1),
    ]
    assert rows[0]["name"] == "Vladimir Putin, Ilham Aliyev, Nikol Pashinyan, Moscow"


@pytest.mark.parametrize(
    ("kind", "occasion", "said"),
    [
        pytest.param(
            "article", "a07", [(ALIYEV, "met in Moscow"), (PUTIN, "We agreed on the railway,")], id="an article"
        ),
        pytest.param(
            "meeting",
            "m1",
            [(ALIYEV, "met in Moscow"), (PUTIN, "We agreed on the railway,")],
            id="in the sentence of a meeting and in the next",
        ),
        pytest.param("meeting", "m2", [], id="nothing is said there"),
    ],
)
def test_what_is_said_on_an_occasion(talk: Corpus, kind: str, occasion: str, said: list[tuple[str, str]]) -> None:
    rows = compare.on_occasion(narrow(talk, EVERYTHING), PUTIN, ALIYEV, kind, occasion).to_pylist()
    assert [(row["side"], row["text"]) for row in rows] == said


def test_what_is_raised_on_an_occasion(talk: Corpus) -> None:
    rows = compare.raised(narrow(talk, EVERYTHING), PUTIN, ALIYEV, "meeting", "m1").to_pylist()
    assert [(row["id"], row["name"], row["first"], row["second"]) for row in rows] == [("transport", "Transport", 1, 0)]


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        pytest.param(Behind("said", {"speaker_id": PUTIN, "term": "railway"}), [("a07", ["railway"])], id="a word"),
        pytest.param(
            Behind("said_themes", {"speaker_id": PUTIN, "theme": "trade"}), [("a10", ["trade"])], id="a theme they say"
        ),
        pytest.param(Behind("said_themes", {"speaker_id": ALIYEV, "term": "trade"}), [("a01", ["trade"])], id="a term"),
    ],
)
def test_behind_a_point_the_words_said_are_marked(
    corpus: Corpus, behind: Behind, found: list[tuple[str, list[str]]]
) -> None:
    rows = sentences(narrow(corpus, EVERYTHING), behind).to_pylist()
    assert [(row["article_id"], [row["text"][m["start"] : m["end"]] for m in row["marks"]]) for row in rows] == found


def test_an_empty_selection_is_empty_rows(corpus: Corpus) -> None:
    nothing = narrow(corpus, Filters(outlets=("No such paper",)))
    for query in (compare.themes, compare.alone, compare.distinctive, compare.addressees, compare.occasions):
        assert query(nothing, PUTIN, ALIYEV).num_rows == 0
    assert set(compare.counts(nothing, PUTIN, ALIYEV).column("number").to_pylist()) == {0}
