"""README and docs: what they show runs, what they name is there, and what is there is named."""

import doctest
import re
from pathlib import Path

import pytest

import ukrdiplo
import ukrdiplo.model
from ukrdiplo.model.event import MODES

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_CODE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https?://|#)([^)#]+)")


def _examples(page: Path) -> list[str]:
    return [block for block in _CODE.findall(page.read_text(encoding="utf-8")) if ">>>" in block]


@pytest.mark.parametrize("page", [page for page in PAGES if _examples(page)], ids=lambda page: page.name)
def test_every_example_of_a_page_prints_what_the_page_shows(page: Path, elsewhere: Path) -> None:
    assert list(elsewhere.iterdir()) == []
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
    report: list[str] = []
    names: dict[str, object] = {}
    for number, block in enumerate(_examples(page), 1):
        test = doctest.DocTestParser().get_doctest(block, names, f"{page.name}, block {number}", str(page), 0)
        runner.run(test, out=report.append, clear_globs=False)
        names = test.globs
    assert not runner.failures, "".join(report)


def test_the_first_pages_have_examples() -> None:
    assert _examples(ROOT / "README.md")
    assert _examples(ROOT / "docs" / "index.md")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_to_a_file_leads_somewhere(page: Path) -> None:
    targets = _LINK.findall(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_api_page_documents_the_public_names_and_nothing_else() -> None:
    documented = re.findall(r"^::: ukrdiplo\.([\w.]+)$", (ROOT / "docs" / "api.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(documented) == len(set(documented)), "a name is documented twice"
    files = {"serialise.dump", "serialise.load", "serialise.dump_lines", "serialise.load_lines"}
    files |= {f"serialise.msgpack.{verb}" for verb in ("dumps", "loads", "dump", "load")}
    files |= {f"serialise.arrow.{name}" for name in ("to_tables", "from_tables", "schema")}
    files |= {"serialise.parquet.dump", "serialise.parquet.load", "serialise.csv.dump", "serialise.csv.dumps"}
    beyond = {"samples", "testing", "analysis.conllu"} | files
    assert set(documented) - beyond == set(ukrdiplo.__all__)
    assert beyond <= set(documented)


def test_the_page_of_the_objects_lists_the_topics_of_the_lexicon() -> None:
    page = (ROOT / "docs" / "objects.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `([a-z_]+)` \| (.+?) \| (.+?) \|$", page, re.MULTILINE)
    topics = [(topic.id, topic.label_de, topic.support_means) for topic in ukrdiplo.Lexicon.load().topics]
    assert [row for row in listed if row[0] in {topic[0] for topic in topics}] == topics


def test_the_page_of_the_objects_lists_the_types_of_events_with_their_modes() -> None:
    page = (ROOT / "docs" / "objects.md").read_text(encoding="utf-8")
    listed = {
        type_: set(re.findall(r"`([a-z-]+)`", modes))
        for type_, modes in re.findall(r"^\| `([A-Z]+)` \| .+? \| (.+) \|$", page, re.MULTILINE)
    }
    assert listed == {type_.value: {mode.value for mode in MODES.get(type_, ())} for type_ in ukrdiplo.EventType}
