"""Every code block of README and docs runs, and prints what the page shows."""

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

import ukrdiplo
from docs import pages, running
from docs.pages import ROOT, Block, Page
from docs.running import Run

PAGES = pages.every()
RUN = {"python", "console", "sql", "toml", "json"}
"""What is run or read; the rest is looked at in a test of its own, or is a file that these read."""
INSTALLS = re.compile(r"pip install (?:'ukrdiplo\[(?P<extra>\w+)\]'|'?ukrdiplo(?:==[\d.]+)?'?|torch --index-url https://\S+|\.)")
STANZA = """python -c "import stanza; stanza.download('de', package='default')\""""


def blocks(language: str) -> list[tuple[Page, Block]]:
    return [(page, block) for page in PAGES for block in page.blocks if block.language == language]


@pytest.mark.parametrize("page", [page for page in PAGES if page.blocks], ids=lambda page: page.name)
def test_every_example_of_a_page_prints_what_the_page_shows(page: Page, parser: ukrdiplo.Parser, elsewhere: Path) -> None:
    assert list(elsewhere.iterdir()) == []
    with running.sharing(parser):
        run = Run(page).go()
    wrong = [f"shown:\n{each.shown}\nfound:\n{each.found}" for each in run.differences]
    assert not wrong, f"{page.name} shows otherwise; write it anew: python -m docs.remake {page.name}\n" + "\n".join(wrong)
    assert {block.language for block in run.left} <= {"python", "sql"}  # for tools that `make test-system` installs


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_has_no_code_block_that_nothing_looks_at(page: Page) -> None:
    answers = {block for question, block in pairwise(page.blocks) if block.is_answer_to(question, page.text)}
    lonely = [block for block in page.blocks if block.language not in RUN | {"sh"} and not block.title and block not in answers]
    shown = {"README.md": 2, "docs/api/errors.md": 1}  # the first example, held by the golden files; the tree of errors, below
    assert len(lonely) == shown.get(page.name, 0), [block.body for block in lonely]
    assert (
        not re.search(r"^\n {4}\S", re.sub(r"```.*?```", "", page.text, flags=re.DOTALL), re.MULTILINE)
        or page.name == "README.md"
    )


def test_the_commands_that_need_a_network_install_what_is_there() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    lines = [line for _, block in blocks("sh") for line in block.body.splitlines()]
    assert lines
    for line in lines:
        found = INSTALLS.fullmatch(line)
        assert found or line == STANZA, line
        assert found is None or not found["extra"] or found["extra"] in extras, line


def test_the_tree_of_errors_is_that_of_the_library() -> None:
    (tree,) = [block.body for block in Page(ROOT / "docs" / "api" / "errors.md").blocks]
    assert tree.strip() in (ukrdiplo.errors.__doc__ or "").replace("\n    ", "\n")


def test_a_difference_is_found_and_can_be_written(tmp_path: Path, parser: ukrdiplo.Parser) -> None:
    file = tmp_path / "page.md"
    file.write_text("```python\n>>> 1 + 1\n3\n>>> 1 / 0\n```\n\n```console\n$ echo a\nb\n```\n", encoding="utf-8")
    page = Page(file)
    with running.sharing(parser), pytest.MonkeyPatch.context() as patch:
        patch.setattr(Page, "name", "page.md")
        differences = Run(page).go().differences
    assert [each.shown for each in differences] == [">>> 1 + 1\n3\n", ">>> 1 / 0\n", "$ echo a\nb\n"]
    assert [each.found.splitlines()[-1] for each in differences] == ["2", "ZeroDivisionError: division by zero", "a"]


def test_an_error_in_a_function_of_an_earlier_block_is_a_difference(elsewhere: Path, parser: ukrdiplo.Parser) -> None:
    file = elsewhere / "page.md"
    file.write_text(
        "```python\n>>> def half(x):\n...     return x / 0\n```\n\n```python\n>>> half(1)\n0.5\n```\n", encoding="utf-8"
    )
    with running.sharing(parser), pytest.MonkeyPatch.context() as patch:
        patch.setattr(Page, "name", "page.md")
        (difference,) = Run(Page(file)).go().differences
    assert difference.found.endswith("ZeroDivisionError: division by zero\n")


@pytest.mark.system
@pytest.mark.parametrize(
    "page", [page for page in PAGES if any(block.is_script or block.language == "sql" for block in page.blocks)]
)
def test_the_tools_that_a_page_names_answer_its_questions(page: Page, parser: ukrdiplo.Parser, elsewhere: Path) -> None:
    assert elsewhere.is_dir()
    with running.sharing(parser):
        run = Run(page).go()
    assert run.left == []
    assert run.differences == []
