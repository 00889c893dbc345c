"""The command `evaluate`: every format of gold is told by its files, the counts add up, scores are kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline import accuracy, nlp
from pipeline.__main__ import main
from pipeline.evaluate import formats, gap, meanings, report
from pipeline.evaluate.gold import NoGold
from pipeline.evaluate.judged import Score
from pipeline.seeds import Seeds
from pipeline.tables import MEASURED, Accuracy

DAY = date(2024, 3, 1)
TEXT = 'Harbour talks end\n\nAnna Smith said: "The harbour stays open." She thanked Bill Jones.\n'
CONLL = (
    ("Anna", "(1_GB_Smith_ACTOR"),
    ("Smith", "1_GB_Smith_ACTOR)"),
    ("met", "-"),
    ("reporters", "-"),
    (".", "-"),
)
GOLDEN = Path(__file__).parent.parent / "golden"


def write_lines(path: Path, *rows: dict[str, Any]) -> None:
    path.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")


def articles(folder: Path) -> None:
    words = "The harbour stays open."
    start = TEXT.index(words)
    quote = {"text": words, "start": start, "end": start + len(words), "kind": "direct", "speaker": "Anna Smith"}
    wrong = {"text": "Harbour talks", "start": 0, "end": 13, "kind": "direct", "speaker": "Anna Smith"}
    (folder / "harbour.txt").write_text(TEXT, "utf-8")
    (folder / "harbour.json").write_text(json.dumps({"published": "2024-03-01", "quotes": [quote, wrong]}), "utf-8")


def datelines(folder: Path) -> None:
    item = {"gold_date": "2024-03-01", "place": "OSLO", "agency": "TASS"}
    write_lines(
        folder / "any-name.jsonl",
        {"snippet": "OSLO, March 1. /TASS/. Ministers of five countries met", **item},
        {"snippet": "Ministers of five countries met", **item},
    )


def readouts(folder: Path) -> None:
    readout = {"published": "2024-03-01", "text": "The President spoke by phone today with Prime Minister Kai Berg."}
    write_lines(
        folder / "calls.jsonl",
        {"title": "Readout of the President’s Call with Prime Minister Kai Berg", "form": "call", **readout},
    )


def people(folder: Path) -> None:
    tokens = [f"d\t0\t{number}\t{token}\t{label}" for number, (token, label) in enumerate(CONLL)]
    (folder / "unseen.conll").write_text("\n".join(["#begin document (one);", *tokens, "#end document"]), "utf-8")


def tones(folder: Path) -> None:
    sentence = "Everyone admires Smith, a brave and honest man."
    place = {"sentence": sentence, "from": 17, "to": 22, "id": "a_b_c_d"}
    write_lines(folder / "own.jsonl", {**place, "polarity": 1}, {**place, "polarity": 0})


def themes(folder: Path) -> None:
    article = {"article": "000_8486566964dbd0de.txt"}
    write_lines(
        folder / "marks.jsonl",
        {**article, "begins": "The trade turnover between", "themes": ["trade"]},
        {**article, "begins": "This is not just", "themes": ["energy"]},
    )


def quantities(folder: Path) -> None:
    trade = {"change": "up", "value": "11.0", "unit": "%", "normalized_unit": "percentage"}
    schools = {"change": ">", "value": "300", "unit": "schools", "normalized_unit": "school"}
    age = {"change": "=", "value": "52", "unit": "-", "normalized_unit": "year of age"}
    rows = [
        {"text": "Trade rose by 11% and more than 300 schools were opened.", "quantities": [trade, schools]},
        {"text": "Anna Smith, 52, has resigned.", "quantities": [age]},
    ]
    (folder / "NewsQuant.json").write_text(json.dumps(rows), "utf-8")


def attributions(folder: Path) -> None:
    text = "Anna Smith said that the bridge was safe."
    parts = ("Source 0 10\tAnna Smith", "Cue 11 15\tsaid", f"Content 16 40\t{text[16:40]}")
    lines = [f"T{number}\t{part}" for number, part in enumerate(parts, start=1)]
    (folder / "text").mkdir()
    (folder / "attributions").mkdir()
    (folder / "text" / "paper_2016-10-14_bridge.txt").write_text(text, "utf-8")
    named = "E1\tSource:T1 Cue:T2 Content:T3"
    (folder / "attributions" / "paper_2016-10-14_bridge_a1.ann").write_text("\n".join([*lines, named]), "utf-8")


def pronouns(folder: Path) -> None:
    text = "John Brown stood by. Anna Smith thanked John Brown before she left."
    row = ("one", text, "she", 58, "John Brown", 0, "FALSE", "Anna Smith", 21, "TRUE", "http://nowhere")
    lines = ["\t".join(gap.COLUMNS), "\t".join(map(str, row))]
    (folder / "gap.tsv").write_text("\n".join(lines), "utf-8")


MADE = {
    "pronouns": (pronouns, ("mentions",)),
    "attributions": (attributions, ("quotes",)),
    "quantities": (quantities, ("figures",)),
    "articles": (articles, ("quotes", "dates")),
    "datelines": (datelines, ("dates",)),
    "readouts": (readouts, ("meetings",)),
    "people": (people, ("mentions",)),
    "tones": (tones, ("sentiment",)),
    "themes": (themes, ("themes",)),
}


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory, seeds: Seeds, model: nlp.Model) -> dict[str, report.Report]:
    """A report on a small invented folder of each format."""
    made = {}
    for name, (make, _) in MADE.items():
        folder = tmp_path_factory.mktemp("gold") / name
        folder.mkdir()
        make(folder)
        made[name] = report.report(folder, (), seeds, model, DAY)
    return made


def counts(reported: report.Report) -> dict[str, tuple[int, int, int]]:
    return {row.measure: (row.right, row.missed, row.false) for row in reported.rows}


def test_there_is_a_case_of_every_format():
    assert len(MADE) == len(formats.FORMATS)


@pytest.mark.parametrize(("name", "tables"), [(name, tables) for name, (_, tables) in MADE.items()], ids=MADE)
def test_a_format_is_told_by_its_files(name: str, tables: tuple[str, ...], reports: dict[str, report.Report]):
    rows = reports[name].rows
    assert {row.set for row in rows} == {name}
    assert {row.table for row in rows} == set(tables)
    assert {row.measured for row in rows} == {DAY}
    assert len({row.gold for row in rows}) == 1


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("articles", {"quotes direct > 0.8": (1, 1, 0), "quotes speaker": (1, 0, 0)}, id="articles"),
        pytest.param("datelines", {"datelines place": (1, 1, 0), "datelines year": (2, 0, 0)}, id="datelines"),
        pytest.param("readouts", {"readouts form": (1, 0, 0), "readouts date": (1, 0, 0)}, id="readouts"),
        pytest.param("people", {"newswcl50 named": (1, 0, 0)}, id="people"),
        pytest.param("tones", {"sentiment own readout-tone accuracy": (1, 1, 1)}, id="tones"),
        pytest.param("themes", {"themes trade": (1, 0, 0), "themes energy": (0, 1, 0)}, id="themes"),
    ],
)
def test_counts(name: str, expected: dict[str, tuple[int, int, int]], reports: dict[str, report.Report]):
    found = counts(reports[name])
    assert {measure: found[measure] for measure in expected} == expected


def every(reports: dict[str, report.Report]) -> Iterator[Accuracy]:
    return (row for reported in reports.values() for row in reported.rows)


def test_scores_follow_from_the_counts(reports: dict[str, report.Report]):
    for row in every(reports):
        if "macro" in row.measure:
            continue
        if row.right + row.missed:
            assert row.recall == pytest.approx(row.right / (row.right + row.missed), abs=1e-6)
        if row.precision is not None:
            assert row.precision == pytest.approx(row.right / (row.right + row.false), abs=1e-6)
        if row.f1 is not None:
            assert row.f1 == pytest.approx(2 * row.right / (2 * row.right + row.missed + row.false), abs=1e-6)


def test_the_sentence_tells_the_counts(reports: dict[str, report.Report]):
    for row in every(reports):
        if "macro" not in row.measure:
            assert row.about.startswith(f"Of {row.right + row.missed} ")
            assert f", {row.right} w" in row.about


def test_errors_are_those_that_are_counted(reports: dict[str, report.Report]):
    for reported in reports.values():
        single = [row for row in reported.rows if not row.measure.endswith((" accuracy", " macro-F1"))]
        assert len(reported.errors) == sum(row.missed + row.false for row in single)


def test_classes_count_alike_in_their_mean(reports: dict[str, report.Report]):
    rows = {row.measure.removeprefix("sentiment own readout-tone "): row for row in reports["tones"].rows}
    assert (rows["positive"].f1, rows["neutral"].f1) == (0.666667, 0)
    assert (rows["accuracy"].recall, rows["accuracy"].f1) == (0.5, None)
    assert rows["macro-F1"].f1 == 0.333333


@pytest.mark.parametrize(
    ("score", "said"),
    [
        pytest.param(
            Score("quotes direct > 0.8", 126, 0, 1),
            "Of 126 direct quotations (overlap of the characters over 0.8), 126 were found; "
            "besides, 1 was found wrongly.",
            id="found",
        ),
        pytest.param(
            Score("themes trade", 0, 2, 0),
            "Of 2 sentences that speak of the theme trade, 0 were found; nothing else was found.",
            id="nothing found",
        ),
        pytest.param(
            Score("quotes speaker", 1, 1199, 0),
            "Of 1,200 speakers of the quotations that were found, 1 was right.",
            id="answered",
        ),
        pytest.param(
            Score("sentiment dev textblob macro-F1", 2, 1, 1),
            "Mean over the classes, each counting alike: 3 sentences of dev, as textblob reads them.",
            id="mean",
        ),
    ],
)
def test_counts_in_a_sentence(score: Score, said: str):
    assert meanings.of(score.measure).sentence(score) == said


def test_a_measure_without_a_meaning_is_told():
    with pytest.raises(KeyError, match="add a line to MEANINGS"):
        meanings.of("quotes loudness")


def test_every_meaning_is_of_a_table_that_is_measured():
    assert {meaning.table for meaning in meanings.MEANINGS.values()} == set(MEASURED)


def test_what_a_file_does_not_mark_is_not_measured(tmp_path: Path, seeds: Seeds, model: nlp.Model):
    """Of gold without a list of meetings nothing follows for meetings; an empty list says that there are none."""
    articles(tmp_path)
    reported = report.report(tmp_path, (), seeds, model, DAY)
    assert {row.table for row in reported.rows} == {"quotes", "dates"}
    with pytest.raises(NoGold, match="marks nothing of meetings"):
        report.report(tmp_path, ("meetings",), seeds, model, DAY)


@pytest.mark.parametrize(
    ("files", "told"),
    [
        pytest.param({}, "no gold of a known format", id="empty folder"),
        pytest.param({"a.txt": "Text only.", "rows.jsonl": '{"text": "x"}'}, "no gold of a known format", id="other"),
        pytest.param({"a.json": "{", "a.txt": "A."}, "a.json is not JSON", id="broken article"),
        pytest.param({"a.json": "{}"}, "no a.txt beside it", id="no text"),
        pytest.param(
            {"train.jsonl": '{"sentence": "A.", "from": 0, "to": 1, "polarity": 1, "id": "a"}'}, "besides train"
        ),
        pytest.param(
            {"d.jsonl": '{"article": "a.txt", "begins": "A", "themes": []}\n{"article": "a.txt"}'},
            "line 2 lacks begins, themes",
            id="a line that lacks keys",
        ),
    ],
)
def test_no_gold_is_one_clear_line(files: dict[str, str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture):
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    assert main(["evaluate", str(tmp_path)]) == 1
    error = capsys.readouterr().err
    assert error.startswith("readout: ")
    assert error.count("\n") == 1
    assert told in error


def test_the_command_prints_every_measure_of_every_folder(tmp_path: Path, capsys: pytest.CaptureFixture):
    folders = [tmp_path / "first", tmp_path / "second"]
    for folder, make in zip(folders, (articles, themes), strict=True):
        folder.mkdir()
        make(folder)
    assert main(["evaluate", *map(str, folders), "--errors"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert ["quotes", "direct", ">", "0.8", "1.000", "0.500", "0.667", "1", "1", "0"] in map(str.split, lines)
    assert "quotes direct > 0.8\tmissed\tharbour\tAnna Smith, None: Harbour talks" in lines
    assert "second: sentences of the seeds marked by hand with their themes" in lines


def test_a_table_that_the_gold_does_not_measure_is_told(tmp_path: Path, capsys: pytest.CaptureFixture):
    themes(tmp_path)
    assert main(["evaluate", str(tmp_path), "--table", "quotes"]) == 1
    assert "measures themes, not quotes" in capsys.readouterr().err


def row(name: str, measure: str, right: int) -> Accuracy:
    table = measure.split()[0]
    return Accuracy(
        name, "gold", table, measure, "some", None, 0.5, None, right, right, 0, DAY, "1", "Of some, some were right."
    )


def test_recording_replaces_the_rows_of_the_same_set_and_table(tmp_path: Path):
    path = tmp_path / "scores.csv"
    assert accuracy.recorded(path) == []
    first = [row("b", "quotes speaker", 3), row("b", "quotes agency", 1), row("b", "dates day", 7)]
    accuracy.record([*first, row("a", "quotes speaker", 5)], path)
    accuracy.record([row("b", "quotes speaker", 4)], path)
    assert accuracy.recorded(path) == [
        row("a", "quotes speaker", 5),
        row("b", "dates day", 7),
        row("b", "quotes speaker", 4),
    ]


def test_what_is_recorded_is_read_as_it_was(tmp_path: Path, reports: dict[str, report.Report]):
    path = tmp_path / "scores.csv"
    for reported in reports.values():
        accuracy.record(reported.rows, path)
    assert sorted(accuracy.recorded(path), key=str) == sorted(every(reports), key=str)


def test_a_bad_row_is_not_recorded(tmp_path: Path):
    with pytest.raises(ValueError, match=r"accuracy\.recall"):
        accuracy.record([replace(row("a", "quotes speaker", 1), recall=1.5)], tmp_path / "scores.csv")


def test_the_committed_scores_are_whole():
    """Of every table something is recorded, in terms that the code still has."""
    recorded = accuracy.recorded()
    assert {one.table for one in recorded} == set(MEASURED)
    assert {one.set: one.gold for one in recorded}["golden"] == formats.of(GOLDEN).about
    for one in recorded:
        assert meanings.of(one.measure).table == one.table
