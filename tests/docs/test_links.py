"""Links of README and docs lead somewhere: to files, to headings and names in them, and in a good form to what is elsewhere."""

import re
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from docs import names, pages
from docs.pages import ROOT, Page

PAGES = pages.every()
HOSTS = {
    "hypothesis.readthedocs.io",
    "keepachangelog.com",
    "pypi.org",
    "semver.org",
    "ukrdiplo.readthedocs.io",
    "universaldependencies.org",
    "www.philipleifeld.de",
    "www.wikidata.org",
}
"""Where links out of the docs lead. The tests have no network: whether these pages are there, people look at before a release."""
_LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
_NAME = re.compile(r"\]\[([\w.]+)\]")
_HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
_DIRECTIVE = re.compile(r"^::: ([\w.]+)$", re.MULTILINE)
_CODE = re.compile(r"^ *```.*?^ *```$", re.MULTILINE | re.DOTALL)


def prose(page: Page) -> str:
    """A page, and the files that it takes in, without blocks of code."""
    return _CODE.sub("", page.whole)


def links(page: Page) -> list[str]:
    """What its links lead to."""
    return _LINK.findall(prose(page))


@cache
def anchors(file: Path) -> frozenset[str]:
    """The headings of a page as links name them, and the names that it documents."""
    text = re.sub(r"^```.*?^```$", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    seen = Counter[str]()
    found = set(_DIRECTIVE.findall(text))
    for heading in _HEADING.findall(text):
        slug = slugified(heading)
        found.add(f"{slug}_{seen[slug]}" if seen[slug] else slug)
        seen[slug] += 1
    return frozenset(found)


def slugified(heading: str) -> str:
    """As Python-Markdown does it."""
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").replace("*", "")
    text = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", text).strip().lower())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_a_file_and_a_heading_or_a_name_in_it(page: Page) -> None:
    dead = []
    for link in links(page):
        if link.startswith(("https://", "http://")):
            continue
        path, _, anchor = link.partition("#")
        file = (page.path.parent / path).resolve() if path else page.path
        if not file.exists() or not file.is_relative_to(ROOT) or (anchor and file.suffix == ".md" and not has(file, anchor)):
            dead.append(link)
    assert dead == []


def test_the_links_of_the_readme_work_wherever_it_is_shown() -> None:
    site = re.findall(r'"(https://[^"]+)"\]', (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))[0]
    own = []
    for link in links(Page(ROOT / "README.md")):
        assert link.startswith("https://"), f"{link} is dead on PyPI"
        if link.startswith(site) and link != site:
            path, _, anchor = link.removeprefix(f"{site}page/").partition("#")
            file = ROOT / "docs" / path.replace(".html", ".md")
            own.append(link)
            assert file.is_file(), link
            assert not anchor or has(file, anchor), link
    assert own


def has(file: Path, anchor: str) -> bool:
    """Whether a page has a heading, or documents a name or one of its members."""
    while anchor not in anchors(file):
        anchor, dot, _ = anchor.rpartition(".")
        if not dot:
            return False
    return True


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_name_that_is_linked_is_public(page: Page) -> None:
    assert [name for name in _NAME.findall(prose(page)) if name not in names.homes()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_picture_is_there_and_says_what_it_shows(page: Page) -> None:
    for said, path in _PICTURE.findall(page.whole):
        assert (page.path.parent / path).is_file(), path
        assert len(said.split()) > 4, f"{path} needs a text that tells what it shows"


def test_links_to_elsewhere_have_a_good_form_and_a_known_host() -> None:
    found = {link for page in PAGES for link in links(page) if re.match(r"\w+:", link)}
    assert found
    for link in sorted(found):
        parts = urlsplit(link)
        assert parts.scheme == "https", link
        assert parts.hostname in HOSTS, f"{link}: see that the page is there, and list its host"
        assert not parts.username
        assert not parts.port
    assert {urlsplit(link).hostname for link in found} == HOSTS


def test_every_page_is_in_the_navigation_once() -> None:
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    listed = re.findall(r": ([\w/-]+\.md)$", config.partition("\nnav:")[2].partition("\nvalidation:")[0], re.MULTILINE)
    there = {page.path.relative_to(ROOT / "docs").as_posix() for page in PAGES if page.name != "README.md"}
    assert len(listed) == len(set(listed))
    assert set(listed) == there
