"""How long the lexicon takes to load, and how much memory it needs.

    python bench/lexicon.py [--runs N]

Each run is a process of its own that has imported the package and nothing else. The time is that of ``Lexicon.load()``, and that
of building every look-up on top of it; the least of all runs counts, since others only add what else the machine does. Processor
time is given beside the time on the clock, which a busy machine stretches. Memory is what Python has allocated for both, by
tracemalloc, in one more run.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

LIMIT_MS, LIMIT_MB = 200, 20
"""What the lexicon may take."""

MEASURE = """
import json, time, tracemalloc
from ukrdiplo.lexicon import Lexicon

{start}
clock, processor = time.perf_counter(), time.process_time()
lexicon = Lexicon.load()
loaded = time.perf_counter() - clock, time.process_time() - processor
for name in {lookups}:
    getattr(lexicon, name)
built = time.perf_counter() - clock, time.process_time() - processor
print(json.dumps([*loaded, *built, {memory}]))
"""
LOOKUPS = (
    "names", "people", "body_names", "cue_index", "gazetteer", "time_words", "trigger_index", "topic_index", "attitude_index",
)  # fmt: skip
TIMED = MEASURE.format(start="", memory="0", lookups=LOOKUPS)
TRACED = MEASURE.format(start="tracemalloc.start()", memory="tracemalloc.get_traced_memory()[0]", lookups=LOOKUPS)


def measured(program: str) -> list[float]:
    """What one run prints."""
    run = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)  # noqa: S603 - our own text
    return [float(number) for number in json.loads(run.stdout)]


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print the table."""
    command = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    command.add_argument("--runs", type=int, default=7, help="how many processes are timed")
    options = command.parse_args(arguments)

    runs = [measured(TIMED) for _ in range(options.runs)]
    best = [1000 * min(column) for column in zip(*runs, strict=True)]
    memory = measured(TRACED)[-1] / 2**20
    table = Table("the lexicon", "clock, ms", "processor, ms", "at most", title="Loading the lexicon")
    for column in table.columns[1:]:
        column.justify = "right"
    table.add_row("loaded and checked", f"{best[0]:.0f}", f"{best[1]:.0f}", str(LIMIT_MS))
    table.add_row("with all look-ups built", f"{best[2]:.0f}", f"{best[3]:.0f}", "")
    table.add_section()
    table.add_row("memory, MB", f"{memory:.1f}", "", str(LIMIT_MB))
    Console().print(table)


if __name__ == "__main__":
    main()
