"""Input files -> articles. One module per format; a file becomes one or more Sources, or Rejects with their reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import astuple, replace
from pathlib import Path

from pipeline.readers import jsonl, language, markdown, plain
from pipeline.readers.source import Source, Unreadable
from pipeline.seeds import Seeds
from pipeline.tables import Reject

Reader = Callable[[Path, str, Seeds], Iterator[Source | Reject]]

READERS: dict[str, Reader] = {".txt": plain.read, ".md": markdown.read, ".jsonl": jsonl.read}


class NoInput(FileNotFoundError):
    """A file or folder that was to be read does not exist; the message names it."""


def files(inputs: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """Every file under `inputs` that a reader may take, with its path relative to the input folder, in order of name.

    A link that leads nowhere or to a folder is among them, for `read` to say so. Raises NoInput before the first file
    if an input does not exist.
    """
    for given in inputs:
        if not given.exists():
            raise NoInput(f"{given}: there is no such file or folder")
    for given in inputs:
        if given.is_dir():
            for path in sorted(given.rglob("*")):
                name = path.relative_to(given)
                if (path.is_file() or path.is_symlink()) and not any(part.startswith(".") for part in name.parts):
                    yield path, name.as_posix()
        else:
            yield given, given.name


def read(path: Path, name: str, seeds: Seeds) -> Iterator[Source | Reject]:
    """The articles in the file `path`, known as `name`; never raises for what is wrong with the file."""
    reader = READERS.get(path.suffix.lower())
    if path.is_dir():
        yield Reject(name, "format", f"a link to a folder, which is not followed; name {path.resolve()} as an input")
        return
    if reader is None:
        kind = f"{path.suffix} file" if path.suffix else "file without an ending"
        yield Reject(name, "format", f"a {kind}; Readout reads {', '.join(READERS)}")
        return
    try:
        for taken in reader(path, name, seeds):
            yield _taken(taken) if isinstance(taken, Source) else taken
    except OSError as problem:
        yield Reject(name, "unreadable", f"the file cannot be read: {problem.strerror or problem}")
    except Unreadable as problem:
        yield Reject(name, problem.reason, str(problem))


def _taken(source: Source) -> Source | Reject:
    """A source with its language, if it is in English and the tables can hold its words."""
    if not _is_storable(source):
        return Reject(source.path, "encoding", "a character is broken (half a surrogate pair); correct or remove it")
    found = language.identified(source.text)
    if found not in (None, language.READ):
        return Reject(source.path, "language", f"the text reads as '{found}' (ISO 639-1); Readout reads English only")
    if found is None and source.language not in (None, language.READ):
        stated = f"its metadata say '{source.language}' (ISO 639-1)"
        return Reject(source.path, "language", f"{stated}; Readout reads English only")
    return replace(source, language=found or source.language)


def _is_storable(source: Source) -> bool:
    """Half a surrogate pair, as JSON may escape it, is no character."""
    try:
        for value in astuple(source):
            if isinstance(value, str):
                value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
