"""The documents tell the truth: commands, files and names that they mention exist."""

import re
import subprocess
from pathlib import Path

import pytest

from pipeline.__main__ import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")


def newcomer_commands() -> list[str]:
    return re.findall(r"^```sh readout\n(.*?)\n```$", README, re.M | re.S)


def test_the_readme_has_the_two_commands_and_each_is_one_line():
    run, test = newcomer_commands()
    assert run.endswith("-m pipeline && .venv/bin/streamlit run dashboard/app.py")
    assert test.endswith("-m pytest")
    for command in (run, test):
        assert "\n" not in command
        assert "--requirement requirements.txt" in command


def test_ci_runs_the_commands_of_the_readme():
    ci = (ROOT / ".ci" / "run").read_text("utf-8")
    read = re.search(r"^command_number\(\) \{.*\}$", ci, re.M)
    assert read
    for number, command in enumerate(newcomer_commands(), 1):
        told = subprocess.run(
            ["bash", "-c", f"{read.group()}\ncommand_number {number}"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        assert told.stdout.strip() == command
        assert f'"$(command_number {number})"' in ci


@pytest.mark.parametrize("command", [c for c in COMMANDS if c != "run"])
def test_every_command_is_named_in_the_readme(command: str):
    assert f"`{command}`" in README


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_every_link_and_file_named_exists(document: str):
    text = (ROOT / document).read_text("utf-8")
    links = re.findall(r"\]\(([^)#:]+)\)", text)
    files = re.findall(r"`((?:pipeline|dashboard|seeds|tests|benchmarks|data)/[\w./]*)`", text)
    assert links or files
    missing = [name for name in {*links, *files} if not (ROOT / name).exists()]
    assert not missing


def test_the_house_in_contributing_is_the_house():
    picture = re.search(r"```\n(seeds/.*?)```", CONTRIBUTING, re.S)
    assert picture
    named: dict[str, set[str]] = {}
    for indent, name in re.findall(r"^( *)(\S+)", picture.group(1), re.M):
        if not indent:
            house = named.setdefault(name.rstrip("/"), set())
        else:
            house.add(name)
    for package in ("pipeline", "dashboard"):
        rooms = {p.name + ("/" if p.is_dir() else "") for p in (ROOT / package).iterdir()}
        assert named[package] == rooms - {"__init__.py", "__pycache__/"}, package
    for folder, names in named.items():
        missing = [name for name in ("", *names) if not (ROOT / folder / name).exists()]
        assert not missing, f"{folder}/ lacks {missing}"


def test_every_dependency_is_pinned_with_a_reason():
    lines = [line for line in (ROOT / "requirements.txt").read_text("utf-8").splitlines() if line]
    for line in lines:
        assert line.startswith("#") or re.fullmatch(r"[\w-]+==[\w.]+\s+# .+", line), line
    assert any(line.startswith("# --- developers only") for line in lines)


def test_no_path_of_this_machine_is_committed():
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    machine = (f"{ROOT}/", f"{Path.home()}/")
    for name in tracked:
        path = ROOT / name
        if path.suffix in (".py", ".md", ".toml", ".txt", ".csv", ".jsonl") and path.exists():
            text = path.read_text("utf-8")
            assert not any(place in text for place in machine), name
