"""How often the library fails, from the figures of the README, so that both say the same."""

import re
from collections.abc import Callable, Mapping

from docs.markup import table
from docs.pages import ROOT

__all__ = ["PARTS"]

_ROW = re.compile(r"^\| (?P<what>.+?) \| (?P<on>.+?) \| (?P<figures>[\d./; ]+) \| (?P<command>.+?) \|$", re.MULTILINE)
_SAME = "the same"


def _shortfalls() -> str:
    parts = (
        f"On {on} (`python {command.strip('`')}`):\n\n{table(('what', 'missed, of 100', 'wrong, of 100 given'), rows)}"
        for (on, command), rows in _rows().items()
    )
    return "\n".join(parts)


def _rows() -> Mapping[tuple[str, str], list[tuple[str, str, str]]]:
    """What is said of precision and recall in the README's table, whose rows refer to the one before as *the same*, by data."""
    found: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    on = command = ""
    for row in _ROW.finditer((ROOT / "README.md").read_text(encoding="utf-8").replace("**", "")):
        on, command = (old if new == _SAME else new for old, new in ((on, row["on"]), (command, row["command"])))
        for what, figures in zip(row["what"].split("; "), row["figures"].split("; "), strict=True):
            precision, recall, _ = map(float, figures.split(" / "))
            found.setdefault((on, command), []).append((what, f"{100 - recall:.0f}", f"{100 - precision:.0f}"))
    return found


PARTS: Mapping[str, Callable[[], str]] = {"shortfalls": _shortfalls}
