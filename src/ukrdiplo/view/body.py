"""The article as it was given, block by block, with the notes of each block beside it."""

from collections.abc import Iterator, Sequence

from ukrdiplo.model import BlockKind, Event, Position, Statement
from ukrdiplo.view.markup import Markup, element
from ukrdiplo.view.notes import note
from ukrdiplo.view.plan import Plan
from ukrdiplo.view.setting import Setting
from ukrdiplo.view.stretches import Stretch

__all__ = ["rows"]


def rows(plan: Plan, *, title: Markup, byline: Markup) -> Iterator[Markup]:
    """The article, block by block, each with its notes.

    Args:
        plan: How objects are called.
        title: What stands above an article without a headline.
        byline: What stands below the headline.
    """
    headline = next((part for part in plan.parts if part.kind is BlockKind.HEADLINE), None)
    if headline is None:
        yield element("div", element("div", title, byline), class_="row")
    setting = Setting(plan)
    for part in plan.parts:
        text = _tag(part, setting.text(part), is_title=part is headline)
        if part is headline:
            text = element("div", text, byline)
        yield element("div", text, _margin(plan, setting.beginning(part)), class_="row")


def _tag(part: Stretch, inside: Markup, *, is_title: bool) -> Markup:
    kind = part.kind
    look = f"text {'outside' if kind is None else kind.value}"
    match kind:
        case BlockKind.HEADLINE:
            return element("h1" if is_title else "h2", inside, class_=look, lang="de")
        case BlockKind.SUBHEADING:
            return element("h2", inside, class_=look, lang="de")
        case BlockKind.LIST_ITEM:
            block = part.block
            own = block is not None and any(skip.start == block.span.start for skip in block.skips)
            return element("ul", element("li", inside, class_=look + (" bulleted" if own else ""), lang="de"))
        case _:
            return element("p", inside, class_=look, lang="de")


def _margin(plan: Plan, items: Sequence[Statement | Position | Event]) -> Markup | None:
    said = [note(plan, item) for item in items if isinstance(item, Statement)]
    read = [note(plan, item) for item in items if not isinstance(item, Statement)]
    if not items:
        return None
    return element(
        "aside",
        element("ul", said, class_="notes left") if said else None,
        element("ul", read, class_="notes right") if read else None,
        role="note",  # a landmark for every paragraph would be none
    )
