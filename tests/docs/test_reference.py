"""The reference is complete and current: names, commands, fields, lexicon, diagrams."""

import inspect
import re
from importlib import import_module
from pathlib import Path

import pytest

import ukrdiplo
from docs import commands, diagrams, fields, made, names, pages
from docs.pages import ROOT, Page

PAGES = [page for page in pages.every() if made.made(page.text)]
DOCS = ROOT / "docs"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_is_made_from_the_code_is_current(page: Page) -> None:
    assert page.text == made.rewritten(page.text), f"write it anew: python -m docs.remake {page.name}"


def test_everything_that_can_be_made_stands_on_a_page_once() -> None:
    used = [name for page in PAGES for name in made.made(page.text)]
    assert sorted(used) == sorted(made.MAKERS)


def documented() -> list[str]:
    return [
        name
        for file in sorted((DOCS / "api").glob("*.md"))
        for name in re.findall(r"^::: (\S+)$", file.read_text(), re.MULTILINE)
    ]


def test_the_reference_documents_every_public_name_once_and_no_other() -> None:
    found = documented()
    assert len(found) == len(set(found)), "a name is documented twice"
    assert set(found) == set(names.homes().values())


def test_every_name_of_the_package_itself_is_documented_under_that_name() -> None:
    assert {f"ukrdiplo.{name}" for name in ukrdiplo.__all__} <= set(documented())


@pytest.mark.parametrize("name", sorted(set(names.homes().values())))
def test_every_public_name_has_a_docstring(name: str) -> None:
    module, _, last = name.rpartition(".")
    thing = getattr(import_module(module), last)
    if callable(thing):
        assert thing.__doc__
    else:  # data: what is said of it stands below it
        home = Path(inspect.getfile(import_module(module))).parent
        assert any(
            re.search(rf'^{last}\b[^\n]*=.*?^"""', file.read_text(), re.MULTILINE | re.DOTALL) for file in home.glob("*.py")
        )


def test_the_page_of_the_command_line_has_every_command_and_option() -> None:
    page = (DOCS / "cli.md").read_text(encoding="utf-8")
    for words, command in commands.commands():
        assert f"\n## {words}\n" in page
        for argument in command.assemble_argument_collection(parse_docstring=True):
            assert argument.parameter.help, f"{words} {argument.name} says nothing of itself"
            assert all(f"`{name}" in page for name in argument.names)


def test_the_schema_on_the_site_is_that_of_the_package() -> None:
    assert fields.SCHEMA.read_text(encoding="utf-8") == fields.schema(), "write it anew: python -m docs.remake"


def test_the_diagrams_are_current(parser: ukrdiplo.Parser) -> None:
    for path, drawn in diagrams.drawings(parser).items():
        assert path.read_text(encoding="utf-8") == drawn, "write it anew: python -m docs.remake"


def test_the_glossary_explains_the_terms_of_the_model() -> None:
    page = (DOCS / "glossary.md").read_text(encoding="utf-8")
    listed = [term.casefold() for term in re.findall(r"^\*\*(.+?)\*\*", page, re.MULTILINE)]
    assert listed == sorted(set(listed))
    terms = set(listed)
    classes = {"actor", "mention", "statement", "position", "event", "article", "block", "span", "note", "lexicon", "analyser"}
    rest = {"cue", "frame", "via", "stance", "holder", "mode", "status", "evidence", "rule", "confidence", "topic", "trigger"}
    assert classes | rest <= terms


def test_the_page_of_the_labels_lists_the_notes_that_an_article_may_have() -> None:
    stages = [ROOT / "src" / "ukrdiplo" / stage for stage in ("reading", "extraction")]
    source = "".join(file.read_text(encoding="utf-8") for stage in stages for file in sorted(stage.rglob("*.py")))
    page = (DOCS / "objects.md").read_text(encoding="utf-8").partition("\n## Notes\n")[2]
    assert set(re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE)) == set(re.findall(r'code="([a-z-]+)"', source))
