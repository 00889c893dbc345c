"""The rows of a whole corpus, table by table: what every step takes and gives back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar, cast

from pipeline.tables import Row

Rows = Mapping[type[Row], Sequence[Row]]
R = TypeVar("R", bound=Row)


def of(rows: Rows, kind: type[R]) -> Sequence[R]:
    """The rows of one table."""
    return cast(Sequence[R], rows.get(kind, ()))
