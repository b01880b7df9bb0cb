"""Checks that a built sdist and wheel hold what users need: `python .ci/check_dist.py dist`."""

import sys
import tarfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "ukrdiplo"
BESIDE = ("LICENSE", "README.md", "CHANGELOG.md", "Makefile", "constraints.txt")


def _wanted() -> list[str]:
    """Every file of the package, as the wheel should name it: code, models, lexicon data, samples, licences."""
    files = [file for file in sorted(PACKAGE.rglob("*")) if file.is_file() and "__pycache__" not in file.parts]
    return [file.relative_to(PACKAGE.parent).as_posix() for file in files]


def _only(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if len(found) != 1:
        sys.exit(f"{folder} should hold one {pattern}, not {len(found)}")
    return found[0]


def main(folder: Path) -> None:
    """Print what is in the two files, or stop with what is not."""
    wheel, sdist = _only(folder, "*.whl"), _only(folder, "*.tar.gz")
    wanted = _wanted()
    kinds = {
        "models": [name for name in wanted if name.endswith(".pt")],
        "lexicon data": [name for name in wanted if name.startswith("ukrdiplo/lexicon/data/") and name.endswith(".toml")],
        "sources of the data": [name for name in wanted if name.endswith("SOURCES.md")],
        "samples": [
            name for name in wanted if name.startswith("ukrdiplo/samples/") and name.endswith((".txt", ".html", ".toml"))
        ],
        "type marker": [name for name in wanted if name.endswith("py.typed")],
        "licence of the models": [name for name in wanted if name == "ukrdiplo/analysis/models/LICENSE"],
    }
    if empty := [kind for kind, names in kinds.items() if not names]:
        sys.exit(f"the source tree has no {', no '.join(empty)}")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        sizes = {info.filename: info.file_size for info in archive.infolist()}
    with tarfile.open(sdist) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    missing = [name for name in wanted if name not in names or sizes[name] != (PACKAGE.parent / name).stat().st_size]
    licences = sorted(name for name in names if ".dist-info/licenses/" in name)
    missing += [] if len(licences) == 2 else [f"both licence texts (found {licences})"]
    missing += [f"src/{name} (sdist)" for name in wanted if f"src/{name}" not in inside]
    missing += [f"{name} (sdist)" for name in BESIDE if name not in inside]
    if missing:
        sys.exit("missing from the built files:\n  " + "\n  ".join(missing))
    for file in (sdist, wheel):
        print(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB")
    print(f"{wheel.name} has all {len(wanted)} files of the package: " + ", ".join(f"{len(v)} {k}" for k, v in kinds.items()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
