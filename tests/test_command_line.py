"""The command line: exit codes, clear errors, help; never a traceback."""

import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from pipeline.__main__ import ARTICLES, COMMANDS, main
from pipeline.store import Store
from pipeline.tables import TABLES
from tests.rows import tables

ROOT = Path(__file__).parent.parent
BRIEF = "2022-02-22-allied-interaction-declaration.md"


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one article and four files that are none."""
    folder = tmp_path_factory.mktemp("articles")
    shutil.copy(ARTICLES / BRIEF, folder)
    (folder / "empty.txt").write_text(" \n")
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7")
    (folder / "latin.txt").write_bytes("Mötley prose, in Latin-1.\n".encode("latin-1"))
    (folder / "bare.md").write_text("No front matter here.\n")
    return folder


@pytest.fixture(scope="module")
def ran(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[int, str, str, Path]:
    """Exit code, output, errors and data folder of a real run in its own process."""
    data = tmp_path_factory.mktemp("data")
    done = subprocess.run(
        [sys.executable, "-m", "pipeline", "run", str(articles), "--data", str(data)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr, data


def test_a_run_tells_what_it_did(ran: tuple[int, str, str, Path]):
    code, out, _, data = ran
    assert code == 0
    assert "5 read, 1 analysed, 4 not taken (1 empty, 1 encoding, 1 format, 1 front-matter), in " in out
    for kind in TABLES:
        assert f"  {kind.TABLE} " in out
    assert f"published as snapshot {Store(data).published().id}" in out


def test_what_is_not_taken_is_told_with_the_reason_and_kept(ran: tuple[int, str, str, Path]):
    _, _, err, data = ran
    assert "Traceback" not in err
    rejects = pd.read_parquet(Store(data).published().path("rejects"))
    assert dict(zip(rejects["path"], rejects["reason"], strict=True)) == {
        "empty.txt": "empty",
        "scan.pdf": "format",
        "latin.txt": "encoding",
        "bare.md": "front-matter",
    }
    for path in rejects["path"]:
        assert f"not taken: {path}: " in err


def test_check_path_and_export_read_what_run_published(ran: tuple[int, str, str, Path], capfd: pytest.CaptureFixture):
    data = ran[3]
    assert main(["check", "--data", str(data)]) == 0
    assert "whole and consistent" in capfd.readouterr().out
    assert main(["path", "articles", "--data", str(data)]) == 0
    assert pd.read_parquet(capfd.readouterr().out.strip())["path"].tolist() == [BRIEF]
    assert main(["export", "articles", "--data", str(data)]) == 0
    assert capfd.readouterr().out.startswith("article_id,title,outlet,")


def test_export_writes_the_file_it_is_told(tmp_path: Path):
    Store(tmp_path / "data").publish(tables())
    out = tmp_path / "quotes.csv"
    assert main(["export", "quotes", "--out", str(out), "--data", str(tmp_path / "data")]) == 0
    assert pd.read_csv(out)["text"].tolist() == ["trade grew by 5%"]


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture):
    Store(tmp_path / "data").publish(tables())
    assert main(["export", "quotes", "--out", str(tmp_path), "--data", str(tmp_path / "data")]) == 1
    assert capsys.readouterr().err.startswith(f"readout: {tmp_path}: Is a directory; name another file")


def test_quiet_prints_nothing_on_success(articles: Path, tmp_path: Path, capfd: pytest.CaptureFixture):
    assert main(["run", str(articles / BRIEF), "--data", str(tmp_path), "--quiet"]) == 0
    assert capfd.readouterr() == ("", "")


def test_nothing_read_is_exit_1_and_leaves_the_old_tables(tmp_path: Path, capsys: pytest.CaptureFixture):
    old = Store(tmp_path / "data").publish(tables())
    (tmp_path / "empty.txt").write_text("")
    assert main(["run", str(tmp_path / "empty.txt"), "--data", str(tmp_path / "data")]) == 1
    assert "no article could be read" in capsys.readouterr().err
    assert Store(tmp_path / "data").current() == old


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["run", "nowhere", "--data", "DATA"], "nowhere", id="no such input"),
        pytest.param(["check", "--data", "DATA"], "run 'python -m pipeline'", id="check without tables"),
        pytest.param(["path", "--data", "DATA"], "run 'python -m pipeline'", id="path without tables"),
        pytest.param(["export", "quotes", "--data", "DATA"], "run 'python -m pipeline'", id="export without tables"),
        pytest.param(["evaluate", "nowhere"], "nowhere", id="no such gold"),
        pytest.param(["run", "--model", "no_such_model", "--data", "DATA"], "no_such_model", id="no such model"),
        pytest.param(["run", "--seeds", "nowhere", "--data", "DATA"], "nowhere", id="no such seeds"),
        pytest.param(["run", "DATA", "--data", "DATA"], "there is no file to read", id="an empty folder"),
        pytest.param(["run", "--data", __file__], f"{__file__}: File exists; name another", id="data in a file"),
        pytest.param(["dictionary", "--data", __file__], f"{__file__}: File exists", id="dictionary in a file"),
    ],
)
def test_what_cannot_be_done_is_exit_1_with_one_clear_line(
    arguments: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture
):
    assert main([str(tmp_path) if a == "DATA" else a for a in arguments]) == 1
    error = capsys.readouterr().err
    assert error.startswith("readout: ")
    assert told in error


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["fly"], id="unknown command"),
        pytest.param(["export"], id="no table"),
        pytest.param(["export", "people"], id="unknown table"),
        pytest.param(["run", "--published-between", "2021-01-01", "soon"], id="not a day"),
        pytest.param(["run", "--published-between", "2022-01-01", "2021-01-01"], id="days in the wrong order"),
        pytest.param(["--no-such-option"], id="unknown option"),
        pytest.param(["run", ""], id="an empty name of an input"),
        pytest.param(["run", "--workers", "0"], id="no workers"),
        pytest.param(["run", "--workers", "all"], id="not a number of workers"),
        pytest.param(["run", "--data", ""], id="an empty name of the data folder"),
    ],
)
def test_wrong_usage_is_exit_2(arguments: list[str], capsys: pytest.CaptureFixture):
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert "usage: python -m pipeline" in capsys.readouterr().err


def test_every_command_has_its_help(capsys: pytest.CaptureFixture):
    with pytest.raises(SystemExit):
        main(["--help"])
    overview = capsys.readouterr().out
    for command in COMMANDS:
        with pytest.raises(SystemExit) as stop:
            main([command, "--help"])
        assert stop.value.code == 0
        assert len(capsys.readouterr().out) > 200
        assert f"\n    {command}" in overview


def test_a_table_that_is_not_whole_fails_the_check(tmp_path: Path, capsys: pytest.CaptureFixture):
    Store(tmp_path).publish(tables()).path("texts").write_bytes(b"")
    assert main(["check", "--data", str(tmp_path)]) == 1
    assert "error: texts: " in capsys.readouterr().out
