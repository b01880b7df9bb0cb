"""The tables that ``confidence`` is read from: how often each rule was right, as TOML."""

from collections.abc import Mapping
from pathlib import Path

from ukrdiplo.model.trace import FEWEST_HITS

__all__ = ["told", "write"]


def told(counts: Mapping[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """The counts of the rules with enough hits to say how sure they are; by rule, the right hits and all hits."""
    return {rule: count for rule, count in counts.items() if count[1] >= FEWEST_HITS}


def write(path: Path, header: str, counts: Mapping[str, tuple[int, int]]) -> None:
    """Write a table; ``header`` says in comments what was counted and which command counts it anew."""
    rows = [f'[[rule]]\nid = "{rule}"\nright = {right}\nhits = {hits}\n' for rule, (right, hits) in told(counts).items()]
    path.write_text(header + "\n".join(rows), encoding="utf-8")
