"""Give every loader damaged documents, for a time or a number of them, and say what came of it.

    python -m tests.fuzz [--inputs N] [--minutes N] [--seed N] [--only NAME ...] [--keep DIR]

The loaders take turns, a thousand documents each, so that all have had about as many when the time is over or the run is
interrupted (SIGINT or SIGTERM). After each round one line says how far it is. Input number *n* for a loader is the same for the
same seed. What makes a loader raise anything but an UkrDiploError, take more than ten seconds of processor time or end its
process is kept in a file, and the exit code is 1.
"""

import argparse
import signal
import sys
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from tests.fuzz.loaders import loaders
from tests.fuzz.trial import OUTCOMES, Trial

TURN = 1_000


def main() -> int:
    """Print one table."""
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("--inputs", type=int, default=100_000, help="how many for each loader (100,000)")
    command.add_argument("--minutes", type=float, default=float("inf"), help="how long for all loaders together")
    command.add_argument("--seed", type=int, default=0, help="what the inputs are chosen by (0)")
    command.add_argument("--only", nargs="*", default=[""], metavar="NAME", help="loaders with one of these in their names")
    command.add_argument("--keep", type=Path, default=Path("build/fuzz"), help="folder for what was found (build/fuzz)")
    options = command.parse_args()

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    until = time.monotonic() + options.minutes * 60
    with TemporaryDirectory() as folder, suppress(KeyboardInterrupt):
        trials = [
            Trial(name=name, loader=loader, seed=options.seed, keep=options.keep)
            for name, loader in loaders(Path(folder)).items()
            if any(part in name for part in options.only)
        ]
        while (left := [trial for trial in trials if trial.tried.total() < options.inputs]) and time.monotonic() < until:
            for trial in left:
                trial.go_on(min(TURN, options.inputs - trial.tried.total()), until)
            print(progress(trials), flush=True)
    table = Table("loader", "inputs", *OUTCOMES, "seconds", title=f"seed {options.seed}")
    for trial in trials:
        numbers = (trial.tried.total(), *(trial.tried[what] for what in OUTCOMES))
        table.add_row(trial.name, *(f"{number:,}" for number in numbers), f"{trial.seconds:.0f}")
    together = sum((trial.tried for trial in trials), Counter[str]())
    table.add_row("all", f"{together.total():,}", *(f"{together[what]:,}" for what in OUTCOMES), "")
    Console().print(table)
    return 1 if together["found"] else 0


def progress(trials: Sequence[Trial]) -> str:
    """How far all loaders are."""
    tried = [trial.tried.total() for trial in trials]
    found = sum(trial.tried["found"] for trial in trials)
    return f"{len(trials)} loaders, {min(tried):,} to {max(tried):,} inputs each, {sum(tried):,} together, {found:,} found"


if __name__ == "__main__":
    sys.exit(main())
