"""The command line: `python -m pipeline [COMMAND]`.

Exit codes: 0 success, 1 nothing could be done (nothing read, nothing published, tables not whole), 2 wrong usage.
"""

from __future__ import annotations

import datetime as dt
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline import VERSION, engines, schema, store
from pipeline.seeds import default_folder
from pipeline.tables import MEASURED, TABLES, Reject

if TYPE_CHECKING:
    from pipeline.tone.scorers import Scorer

ARTICLES = Path(__file__).resolve().parent.parent / "seeds" / "articles"


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what `arguments` (default: the command line) say; return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or (given[0].startswith("-") and given[0] not in ("-h", "--help", "--version")):
        given.insert(0, "run")
    chosen = parser().parse_args(given)
    try:
        code: int = chosen.does(chosen)
        return code
    except BrokenPipeError:  # the reader of our output has seen enough
        sys.stderr.close()
        return 0
    except (Problem, OSError) as problem:
        print(f"readout: {_in_words(problem)}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nreadout: stopped; the tables of the run before stay as they are", file=sys.stderr)
        return 1


class Problem(Exception):
    """What went wrong, and what to do, in words for the user."""


def _in_words(problem: Exception) -> str:
    """Ours say what to do; those of the system only what they stumbled over."""
    if isinstance(problem, OSError) and problem.filename is not None:
        return f"{problem.filename}: {problem.strerror}; name another file or folder, or put this one right"
    return str(problem)


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the line. `about` and `more` are its help; `takes` adds its options, `does` carries it out."""

    about: str
    more: str
    takes: Callable[[ArgumentParser], None]
    does: Callable[[Namespace], int]


def parser() -> ArgumentParser:
    """The parser of the whole command line."""
    top = ArgumentParser(
        prog="python -m pipeline",
        description="Readout's pipeline: articles in, tables of who said what about what out.",
        epilog="Without a command it runs: 'python -m pipeline run seeds/articles --data data'.",
    )
    top.add_argument("--version", action="version", version=f"Readout {VERSION}")
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    for name, command in COMMANDS.items():
        about = f"{command.about[0].upper()}{command.about[1:]}. {command.more}"
        sub = commands.add_parser(name, help=command.about, description=about)
        sub.set_defaults(does=command.does)
        command.takes(sub)
    return top


# run


def _run_takes(sub: ArgumentParser) -> None:
    sub.add_argument(
        "inputs",
        nargs="*",
        type=_place,
        default=[ARTICLES],
        metavar="INPUT",
        help="files or folders of .txt, .md or .jsonl articles (default: seeds/articles)",
    )
    _takes_data(sub)
    _takes_seeds(sub)
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
    _takes_scorers(sub)
    sub.add_argument(
        "--fresh",
        action="store_true",
        help="analyse every article anew; else those are taken over that a run before analysed with the same seeds, "
        "model and version (never with --scorer)",
    )
    where = sub.add_mutually_exclusive_group()
    where.add_argument(
        "--workers",
        type=_count,
        default=engines.default_workers(),
        metavar="N",
        help="processes that analyse side by side, at most as many as there are cores; each takes 0.4 to 0.7 GB of "
        "memory, beside 0.4 GB for this one (default: $READOUT_WORKERS, else 1: this process alone, 0.8 GB)",
    )
    where.add_argument(
        "--cluster", metavar="ADDRESS", help="analyse on the Dask cluster whose scheduler is at this address"
    )
    sub.add_argument("--quiet", action="store_true", help="print nothing but errors")


def _run(chosen: Namespace) -> int:
    # spaCy takes a second to import; the commands that only read tables do not wait for it.
    from pipeline import nlp, run
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
            engines.chosen(chosen.workers, chosen.cluster),
        )
    except run.NothingRead as problem:
        _list_rejects(problem.rejects)
        raise Problem(problem) from None
    except (SeedError, nlp.ModelError, engines.EngineError, run.Inconsistent) as problem:
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


# check, export, path, dictionary


def _export_takes(sub: ArgumentParser) -> None:
    sub.add_argument("table", choices=[kind.TABLE for kind in TABLES], metavar="TABLE", help="name of the table")
    sub.add_argument("--out", type=_place, metavar="FILE", help="file to write (default: standard output)")
    _takes_data(sub)


def _path_takes(sub: ArgumentParser) -> None:
    sub.add_argument("table", nargs="?", choices=[k.TABLE for k in TABLES], metavar="TABLE", help="one table of them")
    _takes_data(sub)


def _check(chosen: Namespace) -> int:
    from pipeline import expect

    snapshot = store.Store(chosen.data).published()
    findings = expect.findings(snapshot)
    for finding in findings:
        print(finding)
    if any(finding.is_error for finding in findings):
        return 1
    print(f"the {len(TABLES)} tables of snapshot {snapshot.id} are whole and consistent")
    return 0


def _export(chosen: Namespace) -> int:
    table = store.csv_bytes(store.Store(chosen.data).published().read(schema.table_named(chosen.table)))
    if chosen.out is None:
        sys.stdout.buffer.write(table)
        sys.stdout.buffer.flush()
    else:
        chosen.out.write_bytes(table)
    return 0


def _path(chosen: Namespace) -> int:
    snapshot = store.Store(chosen.data).published()
    print((snapshot.path(chosen.table) if chosen.table else snapshot.folder).resolve())
    return 0


def _dictionary(chosen: Namespace) -> int:
    chosen.data.mkdir(parents=True, exist_ok=True)
    path = chosen.data / "README.md"
    path.write_text(schema.dictionary(), "utf-8")
    print(path)
    return 0


# evaluate


def _evaluate_takes(sub: ArgumentParser) -> None:
    sub.add_argument("gold", nargs="+", type=_place, metavar="FOLDER", help="folders of gold")
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
    _takes_seeds(sub)
    sub.add_argument("--model", metavar="NAME", help="spaCy pipeline (default: $READOUT_MODEL)")
    _takes_scorers(sub)


def _evaluate(chosen: Namespace) -> int:
    from pipeline import accuracy, nlp
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
    except (report.NoGold, SeedError, nlp.ModelError) as problem:
        raise Problem(problem) from None
    return 0


# Options that several commands take.


def _takes_data(sub: ArgumentParser) -> None:
    sub.add_argument(
        "--data",
        type=_place,
        default=store.default_folder(),
        metavar="DIR",
        help="folder of the tables (default: data)",
    )


def _takes_seeds(sub: ArgumentParser) -> None:
    sub.add_argument(
        "--seeds",
        type=_place,
        default=default_folder(),
        metavar="DIR",
        help="folder of the seed files (default: $READOUT_SEEDS, else seeds)",
    )


def _takes_scorers(sub: ArgumentParser) -> None:
    sub.add_argument(
        "--scorer",
        action="append",
        default=[],
        metavar="NAME",
        help="a further scorer of the tone towards people: 'encoder', one that a package offers, or module:attribute "
        "(may be repeated)",
    )


def _place(text: str) -> Path:
    """A path. Not '', as of a variable that is not set: Path takes that for the folder one stands in."""
    if not text:
        raise ArgumentTypeError("an empty name; write '.' for the folder you are in")
    return Path(text)


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a day; write it as 2021-11-26") from None


def _count(text: str) -> int:
    if text.isdecimal() and int(text) > 0:
        return int(text)
    raise ArgumentTypeError(f"{text!r} is no number of processes; write 1, 2, 3 ...")


def _scorers(names: Sequence[str]) -> list[Scorer]:
    from pipeline.tone import scorers

    try:
        return [scorers.named(name) for name in dict.fromkeys(names)]
    except scorers.NoScorer as problem:
        raise Problem(problem) from None


COMMANDS: dict[str, Command] = {
    "run": Command(
        "analyse articles and publish the tables",
        "Files that cannot be taken are listed with the reason and never stop a run. The new tables replace the old "
        "ones in one step at the end; a run that dies leaves the old ones.",
        _run_takes,
        _run,
    ),
    "check": Command(
        "tell whether the published tables are whole and consistent", "Exit code 1 if not.", _takes_data, _check
    ),
    "export": Command(
        "write a table as CSV", "Lists are joined by '; '; formulas are made harmless.", _export_takes, _export
    ),
    "path": Command(
        "print where the published tables lie",
        "Plain pandas.read_parquet, DuckDB or any reader of parquet reads what is there.",
        _path_takes,
        _path,
    ),
    "dictionary": Command(
        "write the data dictionary", "It goes to README.md in the data folder.", _takes_data, _dictionary
    ),
    "evaluate": Command(
        "measure the tables against gold",
        "Prints precision, recall and F1 of each measure with its counts. The format of the gold is told by its files.",
        _evaluate_takes,
        _evaluate,
    ),
}  # in the order of the help


if __name__ == "__main__":
    sys.exit(main())
