"""References of invented sentences, as the stages give them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.tables import Mention
from tests.readings import Analysed

People = Callable[[str, str], list[tuple[str, str | None]]]


@pytest.fixture(scope="module")
def people(analysed: Analysed) -> People:
    """`people(text, kind)`: each reference of that kind to a person, with the name of who is meant."""

    def found(text: str, kind: str) -> list[tuple[str, str | None]]:
        return [(m.text, m.name) for m in analysed(text).rows_of(Mention) if m.label == "person" and m.kind == kind]

    return found
