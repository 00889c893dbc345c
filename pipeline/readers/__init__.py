"""Input files -> articles. One module per format; a file becomes a Source or a Reject with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.readers import markdown, plain
from pipeline.readers.source import Source, Unreadable
from pipeline.seeds import Seeds
from pipeline.tables import Reject

READERS = {".txt": plain.read, ".md": markdown.read}


def files(inputs: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """Every file under `inputs` that a reader may take, with its path relative to the input folder, in order of name."""
    for given in inputs:
        if given.is_dir():
            for path in sorted(given.rglob("*")):
                if path.is_file() and not path.name.startswith("."):
                    yield path, path.relative_to(given).as_posix()
        else:
            yield given, given.name


def read(path: Path, name: str, seeds: Seeds) -> Source | Reject:
    """The article in the file `path`, known as `name`."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        return Reject(name, "format", f"a {path.suffix or 'nameless'} file; Readout reads {', '.join(READERS)}")
    try:
        return reader(path.read_text("utf-8-sig"), name, seeds)
    except UnicodeDecodeError:
        return Reject(name, "encoding", "the file is not UTF-8 text; save it as UTF-8")
    except OSError as problem:
        return Reject(name, "unreadable", str(problem))
    except Unreadable as problem:
        return Reject(name, problem.reason, str(problem))
