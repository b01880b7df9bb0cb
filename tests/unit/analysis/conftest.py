"""One analyser with the bundled models for all tests of this folder."""

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

import ukrdiplo
from ukrdiplo.analysis import bundle
from ukrdiplo.analysis.stanza import StanzaAnalyser


@pytest.fixture(scope="session")
def analyser(parser: ukrdiplo.Parser) -> StanzaAnalyser:
    """The analyser of the default parser, which is loaded once for the whole run."""
    assert isinstance(parser.analyser, StanzaAnalyser)
    return parser.analyser


DOWNLOADED = {
    "tokenize/combined": "de_tokenizer.pt",
    "mwt/combined": "de_mwt.pt",
    "pos/combined_charlm": "de_tagger.pt",
    "lemma/combined_nocharlm": "de_lemma.pt",
    "depparse/combined_charlm": "de_parser.pt",
    "pretrain/fasttextwiki": "de64.pt",
}
"""The files of Stanza's default German package, and the bundled models that stand for them."""


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """A folder as Stanza leaves it when it has downloaded its default German package, but for the models' content."""
    vectors = [{"model": "pretrain", "package": "fasttextwiki"}]
    language: dict[str, Any] = {"lang_name": "German", "default_md5": "0" * 32, "pretrain": {"other": {"md5": "0" * 32}}}
    for name, file in DOWNLOADED.items():
        processor, _, model = name.partition("/")
        made = tmp_path / "de" / f"{name}.pt"
        made.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(bundle.MODELS / file, made)
        entry: dict[str, Any] = {"md5": hashlib.md5(made.read_bytes(), usedforsecurity=False).hexdigest()}
        if processor in {"pos", "depparse"}:
            entry["dependencies"] = vectors
        language.setdefault(processor, {})[model] = entry
    default = dict(name.split("/") for name in DOWNLOADED if not name.startswith("pretrain"))
    more = {"ner": "germeval2014", "sentiment": "sb10k_charlm", "constituency": "spmrl_charlm"}
    for processor, model in more.items():
        language[processor] = {model: {"md5": "0" * 32, "dependencies": vectors}}
    language["packages"] = {"default": {**default, **more, "optional": {"coref": "udcoref"}}}
    listed = {"de": language, "german": {"alias": "de"}, "url": "https://example.org/{lang}/{filename}"}
    (tmp_path / "resources.json").write_text(json.dumps(listed), encoding="utf-8")
    return tmp_path
