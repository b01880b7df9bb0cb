"""Where the facts of the lexicon come from."""

import re
from importlib import resources

from ukrdiplo.lexicon import Lexicon

DATA = resources.files("ukrdiplo.lexicon") / "data"
SOURCES = (DATA / "SOURCES.md").read_text(encoding="utf-8")


def test_every_data_file_has_a_source() -> None:
    named = re.findall(r"`(\w+\.toml)`", "".join(line for line in SOURCES.splitlines() if line.startswith("## ")))
    assert sorted(named) == sorted(file.name for file in DATA.iterdir() if file.name.endswith(".toml"))


def test_every_source_of_a_fact_is_explained() -> None:
    lexicon = Lexicon.load()
    terms = (term for office in lexicon.offices for term in office.terms)
    used = {key for fact in (*lexicon.actors, *terms) for key in (fact.source or "").split()}
    assert used
    assert used <= set(re.findall(r"^\| `([\w-]+)` \|", SOURCES, re.MULTILINE))
