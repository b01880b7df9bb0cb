import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ukrdiplo.analysis.packages import Package
from ukrdiplo.errors import AnalysisError

REMEDY = r"python -c \"import stanza; stanza\.download\('de', package='default'\)\" .*STANZA_RESOURCES_DIR"


def _change(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    file = folder / "resources.json"
    listed = json.loads(file.read_text(encoding="utf-8"))
    change(listed["de"])
    file.write_text(json.dumps(listed), encoding="utf-8")


def test_what_makes_no_trees_is_left_out_and_vectors_are_not(resources: Path) -> None:
    package = Package.read("default", resources)
    assert set(package.models) == {"tokenize", "mwt", "pos", "lemma", "depparse"}
    assert package.models["depparse"] == "combined_charlm"
    assert "de/pretrain/fasttextwiki.pt" in package.sums
    assert len(package.sums) == 6
    package.verify(resources)


def test_a_package_without_a_map_is_made_of_the_models_that_bear_its_name(resources: Path) -> None:
    def rename(language: dict[str, Any]) -> None:
        for processor in ("tokenize", "mwt", "pos", "lemma", "depparse"):
            language[processor] = {"hdt": next(iter(language[processor].values()))}

    _change(resources, rename)
    assert set(Package.read("hdt", resources).models.values()) == {"hdt"}


def test_a_package_may_have_no_multi_word_tokens(resources: Path) -> None:
    def without(language: dict[str, Any]) -> None:
        del language["mwt"], language["packages"]["default"]["mwt"]

    _change(resources, without)
    assert "mwt" not in Package.read("default", resources).models


def test_multi_word_tokens_are_taken_apart_where_the_tokenizer_has_a_model_for_them(resources: Path) -> None:
    _change(resources, lambda language: language["packages"]["default"].pop("mwt"))
    assert Package.read("default", resources).models["mwt"] == "combined"


def test_words_may_be_their_own_lemmas(resources: Path) -> None:
    _change(resources, lambda language: language["packages"]["default"].update(lemma="identity"))
    package = Package.read("default", resources)
    assert not any("/lemma/" in path for path in package.sums)


def test_an_older_file_that_stanza_allows_is_allowed(resources: Path) -> None:
    def newer(language: dict[str, Any]) -> None:
        entry = language["mwt"]["combined"]
        entry.update(alternate_md5=entry["md5"], md5="0" * 32)

    _change(resources, newer)
    Package.read("default", resources).verify(resources)


def test_the_version_depends_on_the_files_alone(resources: Path) -> None:
    before = Package.read("default", resources).version
    _change(resources, lambda language: language["ner"]["germeval2014"].update(md5="1" * 32))
    assert Package.read("default", resources).version == before
    _change(resources, lambda language: language["pretrain"]["fasttextwiki"].update(md5="1" * 32))
    assert Package.read("default", resources).version != before


@pytest.mark.parametrize("content", [None, b"\xff", b"{", b"[]", b"{}", b'{"de": 3}', b'{"de": {"packages": []}}'])
def test_a_missing_or_damaged_list_is_an_error_with_a_remedy(resources: Path, content: bytes | None) -> None:
    file = resources / "resources.json"
    file.unlink() if content is None else file.write_bytes(content)
    with pytest.raises(AnalysisError, match=r"'default' cannot be loaded.*resources\.json.*" + REMEDY):
        Package.read("default", resources)


def test_an_unknown_package_is_an_error(resources: Path) -> None:
    with pytest.raises(AnalysisError, match=r"'nosuch' cannot be loaded: .* has no German package of this name with tokenize"):
        Package.read("nosuch", resources)


def test_a_package_that_makes_no_trees_is_an_error(resources: Path) -> None:
    _change(resources, lambda language: language["packages"]["default"].pop("depparse"))
    with pytest.raises(AnalysisError, match=r"no German package of this name with depparse in it"):
        Package.read("default", resources)


@pytest.mark.parametrize("name", ["depparse/combined_charlm", "pretrain/fasttextwiki"])
def test_a_missing_or_damaged_file_is_an_error_with_a_remedy(resources: Path, name: str) -> None:
    package = Package.read("default", resources)
    file = resources / "de" / f"{name}.pt"
    data = bytearray(file.read_bytes())
    data[-1000] ^= 1
    file.write_bytes(data)
    with pytest.raises(AnalysisError, match=rf"{name}\.pt is damaged.*{REMEDY}"):
        package.verify(resources)
    file.unlink()
    with pytest.raises(AnalysisError, match=rf"{name}\.pt cannot be read.*{REMEDY}"):
        package.verify(resources)
