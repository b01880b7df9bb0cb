"""Give every loader damaged documents, for a time or a number of them, and say what came of it.

    python -m tests.fuzz [--inputs N] [--minutes N] [--seed N] [--only NAME] [--keep DIR]

The loaders take turns, a thousand documents each, so that all have had about as many when the time is over or the run is
interrupted. Input number *n* for a loader is the same for the same seed. What makes a loader raise anything but an UkrDiploError,
or takes more than ten seconds of processor time, is kept in a file, and the exit code is 1.
"""

import argparse
import random
import sys
import time
import traceback
from collections import Counter
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import Factory, define
from rich.console import Console
from rich.table import Table

from tests.fuzz.attempt import attempt, damaged
from tests.fuzz.loaders import Loader, loaders

LONG = 10.0
TURN = 1_000
OUTCOMES = ("read", "refused", "found")


@define(kw_only=True)
class Trial:
    """A loader, and what has come of its documents so far."""

    name: str
    loader: Loader
    seed: int
    keep: Path
    tried: Counter[str] = Factory(Counter)
    finds: Counter[str] = Factory(Counter)
    seconds: float = 0

    def go_on(self, inputs: int, until: float) -> None:
        """Try some more, until a moment of the clock."""
        begin = time.monotonic()
        for _ in range(inputs):
            if time.monotonic() > until:
                break
            document = damaged(self.loader, random.Random(f"{self.seed} {self.name} {self.tried.total()}"))
            self.tried[self._outcome(document)] += 1
        self.seconds += time.monotonic() - begin

    def _outcome(self, document: bytes) -> str:
        start = time.process_time()
        try:
            outcome = "read" if attempt(self.loader, document) else "refused"
            if time.process_time() - start > LONG:
                raise TimeoutError(f"{time.process_time() - start:.0f} s")  # noqa: TRY301
        except Exception as fault:  # noqa: BLE001 - that is what is looked for
            self._keep(document, fault)
            return "found"
        return outcome

    def _keep(self, document: bytes, fault: Exception) -> None:
        place = traceback.extract_tb(fault.__traceback__)[-1]
        what = f"{self.name}: {type(fault).__name__} at {Path(place.filename).name}:{place.lineno}: {fault!s:.200}"
        self.finds[what] += 1
        if self.finds[what] == 1:
            self.keep.mkdir(parents=True, exist_ok=True)
            kept = self.keep / f"{self.name.replace(', ', '-').replace(' ', '-')}-{self.seed}-{self.tried.total()}"
            kept.write_bytes(document)
            print(what, "→", kept, flush=True)


def main() -> int:
    """Print one table."""
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("--inputs", type=int, default=100_000, help="how many for each loader (100,000)")
    command.add_argument("--minutes", type=float, default=float("inf"), help="how long for all loaders together")
    command.add_argument("--seed", type=int, default=0, help="what the inputs are chosen by (0)")
    command.add_argument("--only", default="", help="loaders with this in their names")
    command.add_argument("--keep", type=Path, default=Path("build/fuzz"), help="folder for what was found (build/fuzz)")
    options = command.parse_args()

    until = time.monotonic() + options.minutes * 60
    with TemporaryDirectory() as folder, suppress(KeyboardInterrupt):
        trials = [
            Trial(name=name, loader=loader, seed=options.seed, keep=options.keep)
            for name, loader in loaders(Path(folder)).items()
            if options.only in name
        ]
        while (left := [trial for trial in trials if trial.tried.total() < options.inputs]) and time.monotonic() < until:
            for trial in left:
                trial.go_on(min(TURN, options.inputs - trial.tried.total()), until)
    table = Table("loader", "inputs", *OUTCOMES, "seconds", title=f"seed {options.seed}")
    for trial in trials:
        numbers = (trial.tried.total(), *(trial.tried[what] for what in OUTCOMES))
        table.add_row(trial.name, *(f"{number:,}" for number in numbers), f"{trial.seconds:.0f}")
    together = sum((trial.tried for trial in trials), Counter[str]())
    table.add_row("all", f"{together.total():,}", *(f"{together[what]:,}" for what in OUTCOMES), "")
    Console().print(table)
    return 1 if together["found"] else 0


if __name__ == "__main__":
    sys.exit(main())
