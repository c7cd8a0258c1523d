"""One Chromium for all tests of a process; each page in a window of its own, without a network."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.support.browser import find_browser

Scheme = Literal["light", "dark"]
Opener = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=find_browser(), args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        yield started
        started.close()


@pytest.fixture
def look(browser: Browser) -> Iterator[Opener]:
    """Opens a file in a window of some width, light or dark."""
    contexts = []

    def open_page(
        file: Path, *, width: int = 1280, height: int = 720, scheme: Scheme = "light", scale: int = 1
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            device_scale_factor=scale,
            offline=True,
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(file.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
