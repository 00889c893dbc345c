"""What Readout knows of the world: `seeds/*.toml` read into frozen, checked look-ups.

Six files, edited by whoever adapts Readout to another region: `leaders.toml` (`[[leader]]`, `[[role]]`),
`places.toml` (`[[place]]`, `[[institution]]`, `[[event]]`), `themes.toml` (`[[theme]]`), `outlets.toml`
(`[[outlet]]`) and, if wanted, `metrics.toml` (`[[metric]]`) and `courtesies.toml` (`[[formula]]`). Reading is strict:
anything unknown, missing, doubled or dangling raises `SeedError`, which names file, entry and field and says what to
do. Looking up is lenient about spelling (`fold`) and never guesses: what is unknown or ambiguous comes back as None.
"""

from pipeline.seeds.entries import (
    UNITS,
    Days,
    Event,
    Formula,
    Institution,
    Leader,
    Metric,
    Office,
    Outlet,
    Place,
    Role,
    Theme,
)
from pipeline.seeds.files import DEFAULT_FOLDER, SETTING, SeedError, default_folder, read
from pipeline.seeds.lookups import Seeds
from pipeline.seeds.spelling import fold

__all__ = [
    "DEFAULT_FOLDER",
    "SETTING",
    "UNITS",
    "Days",
    "Event",
    "Formula",
    "Institution",
    "Leader",
    "Metric",
    "Office",
    "Outlet",
    "Place",
    "Role",
    "SeedError",
    "Seeds",
    "Theme",
    "default_folder",
    "fold",
    "read",
]
