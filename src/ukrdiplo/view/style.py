"""How a page looks: the rules that all pages share, and those that tie each object to its passages.

An object's note and its passages have one class. Where the page is wide enough, a note stands at the height of its first
passage, or below the note before it; a browser that knows no anchors sets the notes beside their block instead.
"""

import base64
import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources

from ukrdiplo.model import Statement
from ukrdiplo.view.plan import Entry, Plan

__all__ = ["WIDE", "policy", "style"]

WIDE = "74rem"
"""The width of a window from which on notes stand on both sides of the text."""


@cache
def _shared() -> str:
    return (resources.files("ukrdiplo.view") / "style.css").read_text(encoding="utf-8")


def style(plan: Plan) -> str:
    """The style sheet of an article's page."""
    items = plan.items
    said = [plan.entry(item) for item in items if isinstance(item, Statement)]
    read = [plan.entry(item) for item in items if not isinstance(item, Statement)]
    lit = "\n".join(_lit(plan, entry) for entry in (*said, *read))
    beside = "\n".join([*_beside(said), *_beside(read)])
    return (
        f"{_shared()}\n{lit}\n"
        f"@supports (top: anchor(top)) {{ @media screen and (min-width: {WIDE}) {{\n"
        f".notes > li {{ position: absolute; }}\n{beside}\n}} }}\n"
    )


def _lit(plan: Plan, entry: Entry) -> str:
    """Whoever points at one part of an object, or reaches it by keyboard or link, sees all of it.

    Most objects lie in one block, and a browser is much quicker if it need not look for them elsewhere.
    """
    mark = entry.mark
    within = ".row" if plan.lies_in_one_part(entry) else "article"
    return f"{within}:has(.{mark}:is(:hover,:focus-within,:target)) .{mark}{{background-color:var(--lit)}}"


def _beside(entries: Sequence[Entry]) -> Iterable[str]:
    before: Entry | None = None
    for entry in entries:
        here = f"anchor(--{entry.mark} top)"
        top = here if before is None else f"max({here}, calc(anchor(--{before.mark}-note bottom) + var(--apart)))"
        yield f"#{entry.place(1)}{{anchor-name:--{entry.mark}}}#{entry.id}{{anchor-name:--{entry.mark}-note;top:{top}}}"
        before = entry


def policy(sheet: str) -> str:
    """The content security policy of a page with this style sheet: nothing is loaded and nothing runs."""
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
