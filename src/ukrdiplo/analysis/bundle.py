"""The models that come in the package, or in a folder of one's own, and the check that they are what they were."""

import hashlib
import tomllib
from importlib import resources
from pathlib import Path
from typing import Any

from ukrdiplo.errors import AnalysisError

__all__ = ["MODELS", "verified", "version"]

MODELS = Path(str(resources.files("ukrdiplo.analysis") / "models"))
"""The folder with the weights and their ``manifest.toml``."""

_INSTALL = "install ukrdiplo anew: pip install --force-reinstall --no-deps ukrdiplo"
_PACK = "write it anew: python -m training … --stage pack --models FOLDER"


def version(folder: Path = MODELS) -> str:
    """The version of the models.

    Raises:
        AnalysisError: If the manifest is missing or damaged.

    Example:
        >>> version()
        '2'
    """
    return str(_manifest(folder)["version"])


def verified(folder: Path = MODELS) -> dict[str, str]:
    """The path of each model file by its name, once its size and SHA-256 are known to be those of the manifest.

    Raises:
        AnalysisError: If a file is missing or not what the manifest says.

    Example:
        >>> sorted(verified())[0]
        'de64.pt'
    """
    paths: dict[str, str] = {}
    for entry in _manifest(folder)["file"]:
        file = folder / entry["name"]
        try:
            data = file.read_bytes()
        except OSError as fault:
            raise AnalysisError(f"the model file {file} cannot be read ({fault.strerror}); {_remedy(folder)}") from fault
        if len(data) != entry["bytes"] or hashlib.sha256(data).hexdigest() != entry["sha256"]:
            raise AnalysisError(
                f"the model file {file} is damaged: it is not the one that the manifest describes; {_remedy(folder)}"
            )
        paths[entry["name"]] = str(file)
    return paths


def _manifest(folder: Path) -> dict[str, Any]:
    file = folder / "manifest.toml"
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        raise AnalysisError(f"the list of models, {file}, cannot be read; {_remedy(folder)}") from fault


def _remedy(folder: Path) -> str:
    return _INSTALL if folder == MODELS else _PACK
