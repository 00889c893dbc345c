"""The house's one-way imports: who may know whom."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in the file, `from a import b` as both 'a' and 'a.b'."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def files(pattern: str) -> list[Path]:
    found = sorted(ROOT.glob(pattern))
    assert found, f"no file matches {pattern}"
    return found


def is_or_in(module: str, *packages: str) -> bool:
    return any(module == p or module.startswith(p + ".") for p in packages)


def beside(name: str) -> tuple[str, ...]:
    """Every module and package of the pipeline but `name`."""
    found = {path.stem for path in files("pipeline/*") if path.suffix == ".py" or path.is_dir()}
    return tuple(f"pipeline.{one}" for one in sorted(found - {name, "__init__", "__pycache__"}))


@pytest.mark.parametrize(
    ("pattern", "never"),
    [
        pytest.param("pipeline/**/*.py", ("dashboard", "streamlit", "plotly"), id="the pipeline knows no dashboard"),
        pytest.param("pipeline/tables.py", ("pipeline",), id="tables imports nothing of ours"),
        pytest.param("pipeline/seeds/*.py", (*beside("seeds"), "spacy"), id="seeds imports nothing else of ours"),
        pytest.param("pipeline/terms.py", ("spacy", "pyarrow"), id="terms need no parse"),
        pytest.param("pipeline/matcher.py", ("spacy", "pyarrow"), id="the matcher needs no parse"),
        pytest.param(
            "pipeline/schema.py",
            ("pipeline.store", "pipeline.run", "pipeline.stages", "pipeline.seeds", "spacy"),
            id="schema knows tables only",
        ),
        pytest.param(
            "pipeline/store.py",
            ("pipeline.run", "pipeline.stages", "pipeline.seeds", "spacy"),
            id="store knows schema and tables",
        ),
        pytest.param(
            "pipeline/stages/**/*.py",
            ("pipeline.run", "pipeline.store", "pipeline.corpus", "pipeline.readers", "pandas", "pyarrow"),
            id="stages know no files and no frames",
        ),
        pytest.param(
            "pipeline/calendar/*.py", (*beside("calendar"), "spacy"), id="the calendar knows nothing else of ours"
        ),
        pytest.param(
            "pipeline/periods/*.py", ("pipeline.dates", "pipeline.reading", "spacy"), id="periods need no parse"
        ),
        pytest.param("pipeline/corpus/*.py", ("pipeline.run", "pipeline.store"), id="corpus knows no store"),
        pytest.param(
            "dashboard/**/*.py", ("spacy", "textblob", "pipeline.words", "pipeline.run"), id="no spaCy served"
        ),
        pytest.param("dashboard/filters.py", ("streamlit", "plotly", "dashboard"), id="filters are pure"),
        pytest.param("dashboard/queries*/**/*.py", ("streamlit", "plotly"), id="queries know no Streamlit, no Plotly"),
        pytest.param("dashboard/charts*/**/*.py", ("streamlit", "duckdb"), id="charts are pure"),
    ],
)
def test_who_never_imports_whom(pattern: str, never: tuple[str, ...]):
    for path in [*ROOT.glob(pattern.replace("*/**/*.py", ".py")), *ROOT.glob(pattern)]:
        wrong = [module for module in imported(path) if is_or_in(module, *never)]
        assert not wrong, f"{path.relative_to(ROOT)} imports {wrong}"


SERVED = (
    "pipeline.tables",
    "pipeline.schema",
    "pipeline.store",
    "pipeline.seeds",
    "pipeline.terms",
    "pipeline.matcher",
)


def test_the_dashboard_takes_only_tables_and_what_tries_a_theme_from_the_pipeline():
    for path in files("dashboard/**/*.py"):
        ours = {m for m in imported(path) if m.startswith("pipeline.")}
        assert all(is_or_in(m, *SERVED) for m in ours), f"{path.relative_to(ROOT)} imports {sorted(ours)}"


def test_the_dashboard_starts_without_spacy():
    told = (
        "import dashboard.views, sys; print([name for name in ('spacy', 'textblob', 'sklearn') if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip().splitlines()[-1] == "[]"


def test_only_nlp_knows_spacy():
    for path in files("pipeline/**/*.py"):
        if path.name != "nlp.py":
            assert "en_core_web" not in path.read_text("utf-8"), path
            assert not any(is_or_in(module, "spacy") for module in imported(path)), path
