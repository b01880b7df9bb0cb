"""Takes the pictures of a page anew: `python -m docs.photographs`. It needs the extra `browser`, and Chromium."""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Locator, sync_playwright

import ukrdiplo
from ukrdiplo import demo

__all__ = ["main"]

PICTURES = Path(__file__).parent / "pictures"


def main() -> None:
    """Photograph a sample's page in a wide window, with a telephone call lit, and on a phone in the dark."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        sys.exit("there is no Chromium: apt-get install chromium")
    parser = ukrdiplo.Parser()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        wide = browser.new_page(viewport={"width": 1280, "height": 900}, device_scale_factor=1.5)
        parsed = parser.parse(demo.article("schweiz"))
        wide.goto(_saved(parsed, folder))
        call = next(number for number, event in enumerate(parsed.events, start=1) if event.mode is ukrdiplo.EventMode.PHONE)
        wide.hover(f".note.e{call}")
        wide.screenshot(path=PICTURES / "page-desktop.png")
        phone = browser.new_page(viewport={"width": 375, "height": 780}, device_scale_factor=2, color_scheme="dark")
        phone.goto(_saved(parser.parse(demo.article("agentur")), folder))
        row = phone.locator(".row:has(.notes.left):has(.notes.right)").nth(2)
        phone.hover(f".note.{_mark(row.locator('.note').first)}")
        phone.evaluate("place => scrollTo(0, place)", row.evaluate("row => row.getBoundingClientRect().top + scrollY - 12"))
        phone.screenshot(path=PICTURES / "page-phone.png")
        browser.close()


def _saved(parsed: ukrdiplo.ParsedArticle, folder: str) -> str:
    file = Path(folder) / f"{parsed.article.id}.html"
    ukrdiplo.view.page(parsed).save(file)
    return file.as_uri()


def _mark(note: Locator) -> str:
    return (note.get_attribute("class") or "").split()[-1]


if __name__ == "__main__":
    main()
