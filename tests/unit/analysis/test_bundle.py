import shutil
from pathlib import Path

import pytest

from ukrdiplo.analysis import bundle
from ukrdiplo.analysis.stanza import StanzaAnalyser
from ukrdiplo.errors import AnalysisError
from ukrdiplo.model import Article, Block, BlockKind, Span


@pytest.fixture
def models(tmp_path: Path) -> Path:
    return Path(shutil.copytree(bundle.MODELS, tmp_path / "models"))


def test_every_bundled_file_is_what_the_manifest_says() -> None:
    assert sorted(bundle.verified()) == sorted(file.name for file in bundle.MODELS.glob("*.pt"))


@pytest.fixture
def bundled(models: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The copy in the place of the original."""
    monkeypatch.setattr(bundle, "MODELS", models)
    return models


def test_a_missing_model_is_named_with_a_remedy(bundled: Path) -> None:
    (bundled / "de_parser.pt").unlink()
    with pytest.raises(AnalysisError, match=r"de_parser\.pt cannot be read .* pip install"):
        bundle.verified(bundled)


def test_a_folder_of_ones_own_has_another_remedy(models: Path) -> None:
    (models / "de_parser.pt").unlink()
    with pytest.raises(AnalysisError, match=r"de_parser\.pt cannot be read .* python -m training"):
        bundle.verified(models)


def test_models_of_ones_own_are_named_by_their_version(models: Path) -> None:
    manifest = models / "manifest.toml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace('version = "', 'version = "own-'), encoding="utf-8")
    assert "(ukrdiplo models own-" in StanzaAnalyser(models=models).name


def test_a_damaged_model_is_named_with_a_remedy(bundled: Path) -> None:
    file = bundled / "de_lemma.pt"
    data = bytearray(file.read_bytes())
    data[1000] ^= 1
    file.write_bytes(data)
    with pytest.raises(AnalysisError, match=r"de_lemma\.pt is damaged.* pip install"):
        bundle.verified(bundled)


@pytest.mark.parametrize("content", [None, b"\xff", b"version ="])
def test_a_missing_or_damaged_manifest_is_an_error(models: Path, content: bytes | None) -> None:
    manifest = models / "manifest.toml"
    manifest.unlink() if content is None else manifest.write_bytes(content)
    with pytest.raises(AnalysisError, match=r"manifest\.toml, cannot be read"):
        bundle.verified(models)


def test_nothing_is_loaded_from_a_damaged_file(models: Path) -> None:
    (models / "de64.pt").write_bytes(b"no weights")
    article = Article(text="Ja.", blocks=(Block(kind=BlockKind.PARAGRAPH, span=Span(0, 3)),))
    with pytest.raises(AnalysisError, match=r"de64\.pt is damaged"):
        StanzaAnalyser(models=models).analyse(article)
