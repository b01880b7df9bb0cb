"""The site in a real browser, as `make docs` builds it: it fits, can be read, asks nobody else for anything, and finds words."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from docs.pages import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser  # of the extra `browser`

pytestmark = pytest.mark.system

CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
LOOKED_AT = ("index", "tutorial", "stages", "cli", "fields", "api/model", "lexicon/events")
"""What axe looks at; the other pages are made of the same parts."""
SCROLLED = "scrollable-region-focusable"  # Chromium and Firefox give the keyboard to what scrolls


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None: ...


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The folder of the site, and where it is served."""
    if find_spec("mkdocs") is None:
        pytest.skip("mkdocs is not installed: pip install '.[docs]'")
    folder = tmp_path_factory.mktemp("site")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)], cwd=ROOT, check=True
    )
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield folder, f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    if CHROMIUM is None:
        pytest.skip("there is no Chromium: apt-get install chromium")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - of the extra `browser`

    with sync_playwright() as play, play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"]) as running:
        yield running


@pytest.mark.parametrize("width", [375, 1280])
def test_every_page_fits_the_window_and_asks_nobody_else(width: int, site: tuple[Path, str], browser: "Browser") -> None:
    folder, address = site
    asked: list[str] = []
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        names = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.html"))
        assert len(names) > 40
        wide = []
        for name in names:
            page.goto(f"{address}/{name}", wait_until="domcontentloaded")
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                wide.append(name)
    assert wide == []
    assert {url for url in asked if not url.startswith((address, "data:"))} == set()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_axe_finds_nothing_that_keeps_people_out(scheme: str, width: int, site: tuple[Path, str], browser: "Browser") -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - of the extra `browser`

    faults = []
    with browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme) as context:
        page = context.new_page()
        for name in LOOKED_AT:
            page.goto(f"{site[1]}/{name}.html")
            found = Axe().run(page, context=".rst-content").response
            assert len(found["passes"]) > 5
            faults += [(name, each["id"], each["nodes"][0]["html"]) for each in found["violations"] if each["id"] != SCROLLED]
    assert faults == []


def test_the_search_finds_english_and_german_words(site: tuple[Path, str], browser: "Browser") -> None:
    with browser.new_context() as context:
        page = context.new_page()
        for word in ("confidence", "Waffenruhe"):
            page.goto(f"{site[1]}/search.html?q={word}")
            page.wait_for_selector("#mkdocs-search-results article")
            assert word.casefold() in page.inner_text("#mkdocs-search-results").casefold()
