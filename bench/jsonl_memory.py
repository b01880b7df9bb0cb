"""How much memory a large JSON Lines file takes to write and to read.

    python bench/jsonl_memory.py [FILE_OR_FOLDER ...] [--gigabytes N] [--ending .jsonl.gz] [--folder DIR]

Parses the texts named (the annotated articles of our own unless told otherwise) and writes the results, over and over, until the
lines have N gigabytes (1). Writing, reading with the check and reading without it are a process each, whose peak of memory is
compared with that after its imports. The file is made in a temporary folder and removed.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from rich.console import Console
from rich.table import Table

OWN = Path(__file__).with_name("own") / "texts"


def peak() -> float:
    """The most memory that this process has held so far, in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")  # getrusage would count the parent's before exec, too
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:")) * 1024 / 1e6


def parse(paths: list[Path], target: Path) -> None:
    """Write the results of the texts, once."""
    import ukrdiplo  # noqa: PLC0415 - the processes that are measured import only what they need
    from ukrdiplo.serialise import dump_lines  # noqa: PLC0415

    files = [file for path in paths for file in (sorted(path.rglob("*.txt")) if path.is_dir() else [path])]
    read = (ukrdiplo.read_text(file.read_text(encoding="utf-8"), published="2025-05-21") for file in files)
    dump_lines(ukrdiplo.Parser().parse_many(read), target)


def measured(what: str, source: Path, target: Path, size: int) -> None:
    """Print how many lines there were, and the peak of memory after the imports and at the end."""
    from ukrdiplo.serialise import dump_lines, dumps, load_lines  # noqa: PLC0415

    things = list(load_lines(source)) if what == "write" else []
    before = peak()

    def over_and_over() -> Iterator[object]:
        left = size
        for thing, length in cycle([(thing, len(dumps(thing).encode()) + 1) for thing in things]):
            if left <= 0:
                return
            left -= length
            yield thing

    begin = time.perf_counter()
    lines = (
        dump_lines(over_and_over(), target)
        if what == "write"
        else sum(1 for _ in load_lines(target, check=what == "read and check"))
    )
    print(lines, before, peak(), time.perf_counter() - begin)


def main() -> None:
    """Print one table."""
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("paths", nargs="*", type=Path, metavar="FILE_OR_FOLDER", default=[OWN])
    command.add_argument("--gigabytes", type=float, default=1.0, help="how much JSON (1)")
    command.add_argument("--ending", default=".jsonl", help="of the file: .jsonl, .jsonl.gz or .jsonl.zst")
    command.add_argument("--folder", type=Path, help="where to make the file (a temporary folder)")
    command.add_argument("--measure", nargs=4, help=argparse.SUPPRESS)
    options = command.parse_args()
    if options.measure:
        what, source, target, size = options.measure
        measured(what, Path(source), Path(target), int(size))
        return

    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        source, target = Path(name, "articles.jsonl"), Path(name, "many").with_suffix(options.ending)
        parse(options.paths, source)
        rows = []
        for what in ("write", "read and check", "read"):
            words = [what, str(source), str(target), str(round(options.gigabytes * 1e9))]
            done = subprocess.run([sys.executable, __file__, "--measure", *words], capture_output=True, text=True, check=True)  # noqa: S603 - this file
            rows.append((what, *(float(word) for word in done.stdout.split())))
        size = target.stat().st_size

    table = Table(
        "", "after import, MB", "peak, MB", "above, MB", "seconds", "MB/s", title=f"{size:,} bytes, {rows[0][1]:,.0f} lines"
    )
    for what, lines, before, most, seconds in rows:
        assert lines == rows[0][1], "lines have been lost"  # noqa: S101
        speed = options.gigabytes * 1000 / seconds
        table.add_row(what, *(f"{value:,.0f}" for value in (before, most, most - before, seconds, speed)))
    Console().print(table)


if __name__ == "__main__":
    main()
