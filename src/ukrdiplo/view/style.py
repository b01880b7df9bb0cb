"""How a page looks: the rules that all pages share, and those that tie each object to its passages.

An object's note and its passages have one class. Where the page is wide enough, a note stands at the height of its first
passage, or below the note before it, by anchors; in a crowded margin, or a browser that knows no anchors, about there.
"""

import base64
import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources

from ukrdiplo.view.margin import Margin, Side
from ukrdiplo.view.plan import Entry, Plan

__all__ = ["WIDE", "policy", "style"]

WIDE = "74rem"
"""The width of a window from which on notes stand on both sides of the text."""


@cache
def _shared() -> str:
    return (resources.files("ukrdiplo.view") / "style.css").read_text(encoding="utf-8")


def style(plan: Plan, margins: Sequence[Margin]) -> str:
    """The style sheet of an article's page.

    Args:
        plan: How objects are called.
        margins: The notes of each block.
    """
    left, right = [margin.left for margin in margins], [margin.right for margin in margins]
    lit = "\n".join(_lit(plan, entry) for side in (*left, *right) for entry, _ in side.notes)
    gaps = "\n".join(_gaps((*left, *right)))
    beside = "\n".join([*_beside(left), *_beside(right)])
    return (
        f"{_shared()}\n{lit}\n"
        f"@media screen and (min-width: {WIDE}) {{\n{gaps}\n}}\n"
        f"@supports (top: anchor(top)) {{ @media screen and (min-width: {WIDE}) {{\n"
        f".notes:not(.crowded) > .note.note {{ position: absolute; margin-block-start: 0; }}\n{beside}\n}} }}\n"
    )


def _lit(plan: Plan, entry: Entry) -> str:
    """Whoever points at one part of an object, or reaches it by keyboard or link, sees all of it.

    Most objects lie in one block, and a browser is much quicker if it need not look for them elsewhere.
    """
    mark = entry.mark
    within = ".row" if plan.lies_in_one_part(entry) else "article"
    return f"{within}:has(.{mark}:is(:hover,:focus-within,:target)) .{mark}{{background-color:var(--lit)}}"


def _gaps(sides: Iterable[Side]) -> Iterable[str]:
    for side in sides:
        for (entry, _), gap in zip(side.notes, side.gaps, strict=True):
            if gap >= 0.1:
                yield f"#{entry.id}{{--gap:{gap:.1f}rem}}"


def _beside(sides: Iterable[Side]) -> Iterable[str]:
    before: Entry | None = None
    for side in sides:
        for entry, _ in side.notes:
            here = f"anchor(--{entry.mark} top)"
            top = here if before is None else f"max({here}, calc(anchor(--{before.mark}-note bottom) + var(--apart)))"
            yield f"#{entry.place(1)}{{anchor-name:--{entry.mark}}}#{entry.id}{{anchor-name:--{entry.mark}-note;top:{top}}}"
            before = entry


def policy(sheet: str) -> str:
    """The content security policy of a page with this style sheet: nothing is loaded and nothing runs."""
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
