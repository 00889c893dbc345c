"""`themes.toml` in the hands of a reader: a theme changed in it, the difference shown, the file written.

Everything outside the changed entry stays byte for byte. Nothing is written unless the server was started with
READOUT_EDIT=1, the whole seeds are sound with it, and the file still is what the reader was shown.
"""

from __future__ import annotations

import difflib
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.items import Array, Table

from pipeline import seeds
from pipeline.matcher import Matcher
from pipeline.seeds import SeedError, Seeds, Theme, fold
from pipeline.seeds.grammar import TermError, parsed

SETTING = "READOUT_EDIT"
FILE = "themes.toml"
WIDTH = 118  # signs of a line of terms
COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
OPTIONAL = ("exclude", "parent", "colour")


class Refused(Exception):
    """The file was not written; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The seed files as they were read: where, what stood in each, and what that means."""

    folder: Path
    contents: Mapping[str, bytes]
    seeds: Seeds

    @property
    def content(self) -> bytes:
        """What stands in themes.toml."""
        return self.contents[FILE]


def may_save() -> bool:
    """Whether the server was started so that themes can be saved."""
    return os.environ.get(SETTING) == "1"


def id_of(label: str) -> str:
    """The id of a new theme: 'Water & dams' -> 'water-dams'."""
    return "-".join(re.findall(r"\w+", fold(label)))


def listed(text: str) -> tuple[str, ...]:
    """Terms written one a line, each once."""
    return tuple(dict.fromkeys(" ".join(line.split()) for line in text.splitlines() if line.strip()))


def slips_in_terms(theme: Theme) -> list[str]:
    """What is wrong with the terms, in words; empty when they can be tried."""
    slips = []
    for term in (*theme.terms, *theme.exclude):
        try:
            parsed(term)
        except TermError as problem:
            slips.append(str(problem))
    return slips


def slips_in_entry(theme: Theme, is_new: bool, known: Seeds) -> list[str]:
    """What is missing or wrong in the entry besides its terms, in words; empty when it can be saved."""
    return [
        slip
        for slip, is_so in (
            ("Give the theme a name.", not theme.id),
            (f"There is a theme with the id {theme.id!r}; choose another name.", is_new and known.theme(theme.id)),
            ("Describe the theme in a sentence.", not theme.description),
            ("Write at least one term.", not theme.terms),
            (
                f"{theme.colour!r} is no colour; write it as #0072b2.",
                theme.colour and not COLOUR.fullmatch(theme.colour),
            ),
        )
        if is_so
    ]


def changed(content: bytes, theme: Theme) -> bytes:
    """The file with a theme changed, or added at its end."""
    text = content.decode("utf-8")
    if text.count("\r\n") == text.count("\n") > 0:
        return _changed(text.replace("\r\n", "\n"), theme).replace("\n", "\r\n").encode("utf-8")
    return _changed(text, theme).encode("utf-8")


def _changed(text: str, theme: Theme) -> str:
    document = tomlkit.parse(text)
    for table in document.get("theme", ()):
        if table["id"] == theme.id:
            _update(table, theme)
            return tomlkit.dumps(document)
    gap = "" if not text or text.endswith("\n\n") else "\n" if text.endswith("\n") else "\n\n"
    return text + gap + entry(theme)


def entry(theme: Theme) -> str:
    """A theme as a new entry of the file."""
    lines = ["[[theme]]"]
    for name in ("id", "label", "description", "parent", "colour", "terms", "exclude"):
        value = getattr(theme, name)
        if isinstance(value, tuple) and value:
            lines += [f"{name} = [", *("    " + ", ".join(row) + "," for row in _rows(value)), "]"]
        elif value:
            lines.append(f"{name} = {_quoted(value)}")
    return "\n".join(lines) + "\n"


def difference(before: bytes, after: bytes) -> str:
    """A unified diff of the file; '' if nothing changes."""
    old, new = (content.decode("utf-8").splitlines() for content in (before, after))
    return "\n".join(difflib.unified_diff(old, new, FILE, f"{FILE} (changed)", lineterm=""))


def save(shown: Opened, after: bytes) -> None:
    """Put `after` in the place of the themes.toml that was shown, in one step. Raises Refused."""
    if not may_save():
        raise Refused(f"Saving is off: start the server with {SETTING}=1.")
    path = shown.folder / FILE
    try:
        if seeds.read(shown.folder)[FILE] != shown.content:
            raise Refused(f"{FILE} has changed since it was shown here. Look at the new difference, then save again.")
        Matcher(Seeds.of({**shown.contents, FILE: after}).themes)
    except (SeedError, TermError) as problem:
        raise Refused(f"The file would not be sound: {problem}.") from problem
    try:
        _replace(path, after)
    except OSError as problem:
        raise Refused(f"{path} cannot be written: {problem.strerror}.") from problem


def _replace(path: Path, content: bytes) -> None:
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(path, name)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _update(table: Table, theme: Theme) -> None:
    """Write what differs into an entry, and leave the rest of it as it stands."""
    for name in ("label", "description", "parent", "colour"):
        if getattr(theme, name) != table.get(name):
            _set(table, name, getattr(theme, name))
    for name in ("terms", "exclude"):
        terms = getattr(theme, name)
        if name in table and (terms or name not in OPTIONAL):
            _relist(table[name], terms)
        elif terms or name in table:
            _set(table, name, _array(terms) if terms else None)


def _set(table: Table, name: str, value: Any) -> None:
    """Set a key, or remove it where there is no value. A new one stands before what follows the entry: blank lines, and
    comments on the next."""
    if value is None:
        del table[name]
        return
    body = table.value.body
    behind: list[Any] = []
    while name not in table and body and body[-1][0] is None:
        behind.insert(0, body.pop())
    table[name] = value
    body.extend(behind)


def _relist(array: Array, terms: Sequence[str]) -> None:
    """Take out of an array what is no longer a term; add new ones to its last line, as far as they fit, then below."""
    for old in [str(term) for term in array if term not in terms]:
        array.remove(old)
    new = [term for term in terms if term not in array]
    while new and len(f"{array.as_string().rstrip(' ]').rstrip().splitlines()[-1]} {_quoted(new[0])},") <= WIDTH:
        array.append(new.pop(0))
    for row in _rows(new):
        array.add_line(*(tomlkit.parse(f"x = {quoted}")["x"] for quoted in row))


def _array(terms: Sequence[str]) -> Array:
    array = tomlkit.array()
    for row in _rows(terms):
        array.add_line(*(tomlkit.parse(f"x = {quoted}")["x"] for quoted in row))
    array.add_line(indent="")
    return array


def _rows(terms: Sequence[str]) -> Iterator[list[str]]:
    """Terms in quotation marks, in lines of the house."""
    row: list[str] = []
    for term in map(_quoted, terms):
        if row and 4 + len(", ".join([*row, term])) + 1 > WIDTH:
            yield row
            row = []
        row.append(term)
    if row:
        yield row


def _quoted(text: str) -> str:
    return tomlkit.string(text).as_string()
