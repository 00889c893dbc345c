"""Reading the seed files strictly: bytes -> tables -> entries. Every slip is told with file, entry, field and cure."""

import calendar
import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from pipeline.seeds import grammar
from pipeline.seeds.entries import (
    GENDERS,
    UNITS,
    Colour,
    Event,
    Formula,
    Gender,
    Institution,
    Leader,
    Metric,
    Office,
    Outlet,
    Place,
    Role,
    Term,
    Theme,
    Unit,
)

DEFAULT_FOLDER = Path(__file__).resolve().parents[2] / "seeds"
SETTING = "READOUT_SEEDS"

FILES: dict[str, tuple[str, ...]] = {
    "leaders.toml": ("leader", "role"),
    "places.toml": ("place", "institution", "event"),
    "themes.toml": ("theme",),
    "outlets.toml": ("outlet",),
    "metrics.toml": ("metric",),
    "courtesies.toml": ("formula",),
}
OPTIONAL = ("metrics.toml", "courtesies.toml")
ENTRIES: dict[str, type] = {
    "leader": Leader,
    "role": Role,
    "place": Place,
    "institution": Institution,
    "event": Event,
    "theme": Theme,
    "outlet": Outlet,
    "metric": Metric,
    "formula": Formula,
}


class SeedError(ValueError):
    """A seed file cannot be used. The message says file, entry, field and what to do."""


def default_folder() -> Path:
    """The folder named by READOUT_SEEDS, else seeds/ beside the packages."""
    return Path(os.environ.get(SETTING) or DEFAULT_FOLDER)


def problem(kind: str, entry: object, name: str, what: str) -> SeedError:
    """What is wrong with a field of an entry, told with its file."""
    file = next(file for file, kinds in FILES.items() if kind in kinds)
    return SeedError(f"{file}, {kind} {entry!r}, {name}: {what}")


def read(folder: Path | str) -> dict[str, bytes]:
    """The contents of every seed file of a folder, by name; empty for one that may be left out. Raises SeedError."""
    return {name: _read(Path(folder) / name) for name in FILES}


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        if path.name in OPTIONAL and path.parent.is_dir() and not path.exists():
            return b""
        wanted = ", ".join(name for name in FILES if name not in OPTIONAL)
        raise SeedError(f"{path}: cannot be read ({error.strerror}); the folder must hold {wanted}") from error


def parsed(contents: Mapping[str, bytes]) -> dict[str, tuple[Any, ...]]:
    """The entries of the files, by their kind, from what `read` gives. Raises SeedError."""
    return {
        kind: tuple(_entry(kind, number, block) for number, block in enumerate(blocks, start=1))
        for name, content in contents.items()
        for kind, blocks in _tables(name, content).items()
    }


def _tables(file: str, content: bytes) -> dict[str, list[dict[str, Any]]]:
    try:
        tables = tomllib.loads(content.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SeedError(f"{file}: is not TOML in UTF-8 ({error}); correct it there") from error
    for kind, blocks in tables.items():
        if kind not in FILES[file] or not isinstance(blocks, list):
            wanted = ", ".join(f"[[{kind}]]" for kind in FILES[file])
            raise SeedError(f"{file}, {kind}: is not a block of this file; write {wanted}")
    return {kind: tables.get(kind, []) for kind in FILES[file]}


def _entry(kind: str, number: int, table: Mapping[str, Any]) -> Any:
    entry = table.get("id", f"number {number}")
    return _built(ENTRIES[kind], table, partial(problem, kind, entry))


_Problem = Callable[[str, str], SeedError]
_Read = Callable[[str, object, _Problem], Any]  # (field, value, what to raise) -> the value as the entry has it


def _built(cls: type, table: Mapping[str, Any], problem: _Problem) -> Any:
    """An instance of a dataclass from a TOML table: known keys, none missing, each of its declared type."""
    declared = {f.name: f for f in fields(cls)}
    for name in table:
        if name not in declared:
            raise problem(name, f"is not a key of this entry; use one of {', '.join(declared)}")
    for name, f in declared.items():
        if f.default is MISSING and name not in table:
            raise problem(name, "is missing; add it")
    built = cls(**{name: _VALUES[declared[name].type](name, value, problem) for name, value in table.items()})
    start, end = getattr(built, "start", None), getattr(built, "end", None)
    if start is not None and end is not None and end < start:
        raise problem("end", f"{end} is before start {start}; correct one of them")
    return built


def _text(name: str, value: object, problem: _Problem) -> str:
    if not isinstance(value, str) or not value.strip() or value != value.strip():
        raise problem(name, f"{value!r} is not a text; write it in quotation marks, or leave the key out")
    return value


def _gender(name: str, value: object, problem: _Problem) -> str:
    if value not in GENDERS:
        raise problem(name, f"{value!r} is unknown; write {' or '.join(GENDERS)}, or leave the key out")
    return _text(name, value, problem)


def _unit(name: str, value: object, problem: _Problem) -> str:
    if value not in UNITS:
        raise problem(name, f"{value!r} is unknown; write some of {', '.join(UNITS)}")
    return _text(name, value, problem)


def _colour(name: str, value: object, problem: _Problem) -> str:
    text = _text(name, value, problem)
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", text):
        raise problem(name, f'{value!r} is no colour; write it as "#0072b2", or leave the key out')
    return text


def _term(name: str, value: object, problem: _Problem) -> str:
    text = _text(name, value, problem)
    try:
        grammar.parsed(text)
    except grammar.TermError as error:
        raise problem(name, str(error)) from None
    return text


def _listed(read: _Read) -> _Read:
    def read_all(name: str, value: object, problem: _Problem) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise problem(name, f'{value!r} is not a list; write ["...", "..."]')
        texts = tuple(read(name, text, problem) for text in value)
        if len(set(texts)) < len(texts):
            raise problem(name, f"{value!r} holds a text twice; leave it in once")
        return texts

    return read_all


def _day(name: str, value: object, problem: _Problem) -> date:
    """A day. Of a month or year the day that is surely inside: the last for `start`, the first for `end`."""
    if type(value) is date:
        return value
    try:
        year, month = (int(part) for part in f"{value}-0".split("-")[:2])
        months = (month,) if month else (1, 12)
        if name == "start":
            return date(year, months[-1], calendar.monthrange(year, months[-1])[1])
        return date(year, months[0], 1)
    except (ValueError, calendar.IllegalMonthError):
        raise problem(name, f'{value!r} is not a date; write 2018-05-08, or "2018-05", or "2018"') from None


def _plain(kind: type) -> _Read:
    def read(name: str, value: object, problem: _Problem) -> Any:
        if type(value) is not kind:
            raise problem(name, f"{value!r} is not {'true or false' if kind is bool else 'a whole number'}")
        return value

    return read


def _nested(problem: _Problem, outer: str, name: str, what: str) -> SeedError:
    return problem(f"{outer}, {name}", what)


def _offices(name: str, value: object, problem: _Problem) -> tuple[Office, ...]:
    if not isinstance(value, list) or not all(isinstance(office, dict) for office in value):
        raise problem(name, "is not a list of offices; write [{role = ..., of = ..., start = ..., end = ...}]")
    return tuple(
        _built(Office, office, partial(_nested, problem, f"{name}, number {number}"))
        for number, office in enumerate(value, start=1)
    )


_VALUES: dict[Any, _Read] = {
    str: _text,
    str | None: _text,
    Gender | None: _gender,
    Colour | None: _colour,
    date: _day,
    date | None: _day,
    bool: _plain(bool),
    int: _plain(int),
    tuple[str, ...]: _listed(_text),
    tuple[Term, ...]: _listed(_term),
    tuple[Unit, ...]: _listed(_unit),
    tuple[Office, ...]: _offices,
}
