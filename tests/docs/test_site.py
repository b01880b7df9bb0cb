"""What the site is built of stays little, so that another generator could build it."""

import re
import tomllib

from docs.pages import ROOT

CONFIG = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


def test_the_site_needs_no_plugin_but_search_and_what_documents_the_api() -> None:
    plugins = re.findall(r"^  - ([\w-]+)", CONFIG.partition("\nplugins:\n")[2], re.MULTILINE)
    assert plugins == ["search", "autorefs", "mkdocstrings"]
    assert "custom_dir" not in CONFIG
    assert "hooks:" not in CONFIG


def test_its_address_is_that_of_the_version_that_is_built() -> None:
    assert re.search(r'^site_url: !ENV \[READTHEDOCS_CANONICAL_URL, "https://[\w.]+/"\]', CONFIG, re.MULTILINE)


def test_the_host_installs_what_the_project_does_and_neither_the_package_nor_torch() -> None:
    hosted = (ROOT / ".readthedocs.yaml").read_text(encoding="utf-8")
    (line,) = re.findall(r"pip install -c constraints\.txt (.+?) +#", hosted)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {re.match(r"[\w-]+", package)[0] for package in line.replace("'", "").split()} == {
        re.match(r"[\w-]+", package)[0] for package in project["optional-dependencies"]["docs"]
    }
    pinned = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert all(
        re.search(rf"^{package}==", pinned, re.MULTILINE) for package in ("mkdocs", "mkdocstrings", "mkdocs-autorefs", "ruff")
    )
