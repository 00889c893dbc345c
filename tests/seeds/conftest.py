"""The small seeds in a folder, changed as a test asks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.seeds.small import SMALL

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes the small seeds to a folder, with one text of one file replaced, or one file extended."""

    def written(file: str = "leaders.toml", old: str = "", new: str = "", more: str = "") -> Path:
        assert old in SMALL[file], f"{old!r} is not in the small {file}"
        for name, content in SMALL.items():
            changed = content.replace(old, new, 1) + more if name == file else content
            (tmp_path / name).write_text(changed, "utf-8")
        return tmp_path

    return written
