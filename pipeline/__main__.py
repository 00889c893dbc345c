"""The command line: `python -m pipeline [COMMAND]`.

Exit codes: 0 success, 1 nothing could be done (nothing read, nothing published, tables not whole), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline import VERSION, schema, store
from pipeline.seeds import default_folder
from pipeline.tables import MEASURED, TABLES, Reject

if TYPE_CHECKING:
    from pipeline.tone.scorers import Scorer

ARTICLES = Path(__file__).resolve().parent.parent / "seeds" / "articles"
COMMANDS = ("run", "check", "export", "path", "dictionary", "evaluate")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what `arguments` (default: the command line) say; return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or (given[0].startswith("-") and given[0] not in ("-h", "--help", "--version")):
        given.insert(0, "run")
    chosen = parser().parse_args(given)
    try:
        code: int = chosen.does(chosen)
        return code
    except (Problem, store.NoData) as problem:
        print(f"readout: {problem}", file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader of our output has seen enough
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        print("\nreadout: stopped; the tables of the run before stay as they are", file=sys.stderr)
        return 1


class Problem(Exception):
    """What went wrong, and what to do, in words for the user."""


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="python -m pipeline",
        description="Readout's pipeline: articles in, tables of who said what about what out.",
        epilog="Without a command it runs: 'python -m pipeline run seeds/articles --data data'.",
    )
    top.add_argument("--version", action="version", version=f"Readout {VERSION}")
    commands = top.add_subparsers(metavar="COMMAND", required=True)

    def command(name: str, does: Callable[[argparse.Namespace], int], about: str, more: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}. {more}")
        sub.set_defaults(does=does)
        return sub

    sub = command(
        "run",
        _run,
        "analyse articles and publish the tables",
        "Files that cannot be taken are listed with the reason and never stop a run. The new tables replace the old "
        "ones in one step at the end; a run that dies leaves the old ones.",
    )
    sub.add_argument(
        "inputs",
        nargs="*",
        type=Path,
        default=[ARTICLES],
        metavar="INPUT",
        help="files or folders of .txt, .md or .jsonl articles (default: seeds/articles)",
    )
    _add_data(sub)
    _add_seeds(sub)
    sub.add_argument(
        "--model", metavar="NAME", help="spaCy pipeline: 'auto', an installed name or a path (default: $READOUT_MODEL)"
    )
    sub.add_argument(
        "--published-between",
        nargs=2,
        type=_day,
        metavar=("FROM", "TO"),
        help="the articles are from these days (YYYY-MM-DD); settles dates that lack a year",
    )
    _add_scorer(sub)
    sub.add_argument(
        "--fresh",
        action="store_true",
        help="analyse every article anew; else those are taken over that a run before analysed with the same seeds, "
        "model and version (never with --scorer)",
    )
    sub.add_argument("--quiet", action="store_true", help="print nothing but errors")

    sub = command("check", _check, "tell whether the published tables are whole and consistent", "Exit code 1 if not.")
    _add_data(sub)

    sub = command("export", _export, "write a table as CSV", "Lists are joined by '; '; formulas are made harmless.")
    sub.add_argument("table", choices=[kind.TABLE for kind in TABLES], metavar="TABLE", help="name of the table")
    sub.add_argument("--out", type=Path, metavar="FILE", help="file to write (default: standard output)")
    _add_data(sub)

    sub = command(
        "path",
        _path,
        "print where the published tables lie",
        "Plain pandas.read_parquet, DuckDB or any reader of parquet reads what is there.",
    )
    sub.add_argument("table", nargs="?", choices=[k.TABLE for k in TABLES], metavar="TABLE", help="one table of them")
    _add_data(sub)

    sub = command("dictionary", _dictionary, "write the data dictionary", "It goes to README.md in the data folder.")
    _add_data(sub)

    sub = command(
        "evaluate",
        _evaluate,
        "measure the tables against gold",
        "Prints precision, recall and F1 of each measure with its counts. The format of the gold is told by its files.",
    )
    sub.add_argument("gold", nargs="+", type=Path, metavar="FOLDER", help="folders of gold")
    sub.add_argument(
        "--table", action="append", default=[], choices=MEASURED, help="measure only this table (may be repeated)"
    )
    sub.add_argument("--errors", action="store_true", help="list every error in its context")
    sub.add_argument(
        "--record",
        action="store_true",
        help="keep the scores in pipeline/evaluate/scores.csv, which the next run shows on the page Accuracy",
    )
    sub.add_argument(
        "--on", type=_day, default=dt.date.today(), metavar="DAY", help="day to record (YYYY-MM-DD; default: today)"
    )
    _add_seeds(sub)
    sub.add_argument("--model", metavar="NAME", help="spaCy pipeline (default: $READOUT_MODEL)")
    _add_scorer(sub)
    return top


def _add_data(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "--data", type=Path, default=store.default_folder(), metavar="DIR", help="folder of the tables (default: data)"
    )


def _add_seeds(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "--seeds",
        type=Path,
        default=default_folder(),
        metavar="DIR",
        help="folder of the seed files (default: $READOUT_SEEDS, else seeds)",
    )


def _add_scorer(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "--scorer",
        action="append",
        default=[],
        metavar="NAME",
        help="a further scorer of the tone towards people: 'encoder', one that a package offers, or module:attribute "
        "(may be repeated)",
    )


def _scorers(names: Sequence[str]) -> list[Scorer]:
    from pipeline.tone import scorers

    try:
        return [scorers.named(name) for name in dict.fromkeys(names)]
    except scorers.NoScorer as problem:
        raise Problem(problem) from None


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day; write it as 2021-11-26") from None


def _run(chosen: argparse.Namespace) -> int:
    # spaCy takes a second to import; the commands that only read tables do not wait for it.
    from pipeline import nlp, readers, run
    from pipeline.seeds import SeedError, Seeds

    between = tuple(chosen.published_between) if chosen.published_between else None
    if between and between[0] > between[1]:
        parser().error(f"--published-between: {between[0]} is after {between[1]}")
    scorers = _scorers(chosen.scorer)
    try:
        seeds = Seeds.load(chosen.seeds)
        summary = run.run(
            chosen.inputs,
            store.Store(chosen.data),
            seeds,
            nlp.load(chosen.model),
            between,
            chosen.quiet,
            scorers,
            chosen.fresh,
        )
    except run.NothingRead as problem:
        _list_rejects(problem.rejects)
        raise Problem(problem) from None
    except (readers.NoInput, SeedError, nlp.ModelError, run.Inconsistent, OSError) as problem:
        raise Problem(problem) from None
    _list_rejects(summary.rejects)
    for warning in summary.warnings:
        print(f"readout: {warning}", file=sys.stderr)
    if not chosen.quiet:
        print(summary)
    return 0


def _list_rejects(rejects: Sequence[Reject]) -> None:
    for reject in rejects:
        print(f"readout: not taken: {reject.path}: {reject.detail} ({reject.reason})", file=sys.stderr)


def _check(chosen: argparse.Namespace) -> int:
    from pipeline import expect

    snapshot = store.Store(chosen.data).published()
    findings = expect.findings(snapshot)
    for finding in findings:
        print(finding)
    if any(finding.is_error for finding in findings):
        return 1
    print(f"the {len(TABLES)} tables of snapshot {snapshot.id} are whole and consistent")
    return 0


def _export(chosen: argparse.Namespace) -> int:
    table = store.csv_bytes(store.Store(chosen.data).published().read(schema.table_named(chosen.table)))
    if chosen.out is None:
        sys.stdout.buffer.write(table)
        sys.stdout.buffer.flush()
    else:
        try:
            chosen.out.write_bytes(table)
        except OSError as problem:
            raise Problem(f"{chosen.out} cannot be written: {problem.strerror}") from None
    return 0


def _path(chosen: argparse.Namespace) -> int:
    snapshot = store.Store(chosen.data).published()
    print((snapshot.path(chosen.table) if chosen.table else snapshot.folder).resolve())
    return 0


def _dictionary(chosen: argparse.Namespace) -> int:
    chosen.data.mkdir(parents=True, exist_ok=True)
    path = chosen.data / "README.md"
    path.write_text(schema.dictionary(), "utf-8")
    print(path)
    return 0


def _evaluate(chosen: argparse.Namespace) -> int:
    from pipeline import accuracy, nlp, readers
    from pipeline.evaluate import report
    from pipeline.seeds import SeedError, Seeds

    scorers = _scorers(chosen.scorer)
    try:
        seeds, model = Seeds.load(chosen.seeds), nlp.load(chosen.model)
        for folder in chosen.gold:
            found = report.report(folder, chosen.table, seeds, model, chosen.on, scorers)
            print("\n".join(report.lines(found, chosen.errors)))
            if chosen.record:
                accuracy.record(found.rows)
    except (report.NoGold, readers.NoInput, SeedError, nlp.ModelError) as problem:
        raise Problem(problem) from None
    return 0


if __name__ == "__main__":
    sys.exit(main())
