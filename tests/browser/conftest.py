"""A server over the real seeds and a Chromium, once per test run; a fresh page for each test."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import serving

PATIENCE = 20_000  # milliseconds: a loaded machine draws slowly
expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    executable = serving.chromium()
    if executable is None:
        told = "no Chromium on this machine: install the package chromium (or Google Chrome) to run the browser tests"
        if os.environ.get("CI"):
            pytest.fail(told)
        pytest.skip(told)
    with serving.browser(executable) as browser:
        yield browser


@pytest.fixture(scope="session")
def address(published: Path) -> Iterator[str]:
    """Address of a server over the tables of seeds/articles."""
    with serving.server(published) as address:
        yield address


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page of a fresh browser, 1280 wide. A script error in the page fails the test."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert not errors, errors
