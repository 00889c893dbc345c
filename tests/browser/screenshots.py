"""Screenshots of the dashboard: `python -m tests.browser.screenshots` makes those of the README.

With `--all FOLDER` every page is taken, light and dark, 1280 and 390 pixels wide, for somebody to look at.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from dashboard.views import PAGES
from pipeline import store
from tests.browser import serving

README = Path(__file__).resolve().parents[2] / "dashboard" / "screenshots"
SEED = "000-8486566964dbd0de"


@dataclass(frozen=True)
class Shot:
    """One screenshot to take. `query` is the part of the address behind the page."""

    name: str
    page: str
    query: str = ""
    width: int = 1280
    height: int = 900
    scheme: str = "light"
    whole: bool = False


FOR_README = (
    Shot("overview", "", height=1000),
    Shot("article", "article", f"article={SEED}", height=1000),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the screenshots of the published data; 1 if there is no browser or no data."""
    parser = argparse.ArgumentParser(prog="python -m tests.browser.screenshots", description=__doc__)
    parser.add_argument("--all", type=Path, metavar="FOLDER", help="take every page into this folder")
    parser.add_argument("--data", type=Path, default=store.default_folder(), help="folder of the tables")
    parser.add_argument("--page", action="append", help="with --all: only this page (may be repeated)")
    chosen = parser.parse_args(arguments)
    executable = serving.chromium()
    if executable is None or store.Store(chosen.data).current() is None:
        print("a Chromium and published tables are needed ('python -m pipeline')", file=sys.stderr)
        return 1
    folder = chosen.all or README
    folder.mkdir(parents=True, exist_ok=True)
    shots = every(chosen.page) if chosen.all else FOR_README
    with serving.server(chosen.data) as address, serving.browser(executable) as browser:
        for shot in shots:
            take(browser, address, shot, folder)
            print(folder / f"{shot.name}.png")
    return 0


def every(pages: Sequence[str] | None) -> Iterator[Shot]:
    """Every page (or those named), light and dark, wide and narrow, whole."""
    for view in PAGES:
        if pages and view.SLUG not in pages:
            continue
        slug = "" if view is PAGES[0] else view.SLUG
        query = f"article={SEED}" if view.SLUG == "article" else ""
        for width in (1280, 390):
            for scheme in ("light", "dark"):
                yield Shot(f"{view.SLUG}-{width}-{scheme}", slug, query, width, 900, scheme, whole=True)


def take(browser: Browser, address: str, shot: Shot, folder: Path) -> None:
    """Open the page in a fresh browser, wait until it is drawn, and save the picture."""
    context = browser.new_context(
        viewport={"width": shot.width, "height": shot.height},
        color_scheme="dark" if shot.scheme == "dark" else "light",
    )
    page = context.new_page()
    page.goto(f"{address}/{shot.page}?{shot.query}")
    settled(page)
    if shot.whole:
        height = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
        page.set_viewport_size({"width": shot.width, "height": min(int(height) + 40, 12000)})
        settled(page)
    page.screenshot(path=folder / f"{shot.name}.png")
    context.close()


def settled(page: Page) -> None:
    """Wait until the page has its title and nothing runs or waits to be drawn."""
    page.wait_for_selector("h1", timeout=60_000)
    page.wait_for_selector("[data-testid=stStatusWidget]", state="detached", timeout=60_000)
    page.wait_for_function("document.querySelectorAll('[data-testid=stSkeleton]').length === 0", timeout=60_000)
    page.wait_for_timeout(1500)  # Plotly draws after the page is there, and tells nobody when it is done


if __name__ == "__main__":
    sys.exit(main())
