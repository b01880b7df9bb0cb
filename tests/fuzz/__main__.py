"""Give every loader damaged documents, for a time or a number of them, and say what came of it.

    python -m tests.fuzz [--inputs N] [--minutes N] [--seed N] [--only NAME] [--keep DIR]

Input number *n* for a loader is the same for the same seed. What makes a loader raise anything but an UkrDiploError, or takes
more than ten seconds of processor time, is kept in a file, and the exit code is 1.
"""

import argparse
import random
import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from tests.fuzz.attempt import attempt, damaged
from tests.fuzz.loaders import loaders

LONG = 10.0


def main() -> int:
    """Print one table."""
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("--inputs", type=int, default=100_000, help="how many for each loader (100,000)")
    command.add_argument("--minutes", type=float, default=float("inf"), help="how long for all loaders together")
    command.add_argument("--seed", type=int, default=0, help="what the inputs are chosen by (0)")
    command.add_argument("--only", default="", help="loaders with this in their names")
    command.add_argument("--keep", type=Path, default=Path("build/fuzz"), help="folder for what was found (build/fuzz)")
    options = command.parse_args()

    table = Table("loader", "inputs", "read", "refused", "found", "seconds")
    finds: Counter[str] = Counter()
    sums: Counter[str] = Counter()
    with TemporaryDirectory() as folder:
        chosen = {name: loader for name, loader in loaders(Path(folder)).items() if options.only in name}
        for name, loader in chosen.items():
            tried: Counter[str] = Counter()
            begin = time.monotonic()
            while tried.total() < options.inputs and time.monotonic() - begin < options.minutes * 60 / len(chosen):
                document = damaged(loader, random.Random(f"{options.seed} {name} {tried.total()}"))
                start = time.process_time()
                try:
                    outcome = "read" if attempt(loader, document) else "refused"
                    if time.process_time() - start > LONG:
                        raise TimeoutError(f"{time.process_time() - start:.0f} s")  # noqa: TRY301
                except Exception as fault:  # noqa: BLE001 - that is what is looked for
                    outcome = "found"
                    place = traceback.extract_tb(fault.__traceback__)[-1]
                    what = f"{name}: {type(fault).__name__} at {Path(place.filename).name}:{place.lineno}: {fault!s:.200}"
                    finds[what] += 1
                    if finds[what] == 1:
                        options.keep.mkdir(parents=True, exist_ok=True)
                        kept = options.keep / f"{name.replace(', ', '-').replace(' ', '-')}-{options.seed}-{tried.total()}"
                        kept.write_bytes(document)
                        print(what, "→", kept, flush=True)
                tried[outcome] += 1
            seconds = time.monotonic() - begin
            numbers = (tried.total(), *(tried[what] for what in ("read", "refused", "found")))
            table.add_row(name, *(f"{number:,}" for number in numbers), f"{seconds:.0f}")
            sums.update(tried)
    table.add_row("all", f"{sums.total():,}", *(f"{sums[what]:,}" for what in ("read", "refused", "found")), "")
    Console().print(table)
    return 1 if finds else 0


if __name__ == "__main__":
    sys.exit(main())
