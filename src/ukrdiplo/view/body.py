"""The article as it was given, block by block, with the notes of each block beside it."""

from collections.abc import Iterator, Sequence

from ukrdiplo.model import BlockKind
from ukrdiplo.view.margin import Margin, Side
from ukrdiplo.view.markup import Markup, element
from ukrdiplo.view.plan import Plan
from ukrdiplo.view.setting import Setting
from ukrdiplo.view.stretches import Stretch

__all__ = ["rows"]


def rows(plan: Plan, setting: Setting, margins: Sequence[Margin], *, title: Markup, byline: Markup) -> Iterator[Markup]:
    """The article, block by block, each with its notes.

    Args:
        plan: How objects are called.
        setting: What stands where.
        margins: The notes of each block.
        title: What stands above an article without a headline.
        byline: What stands below the headline.
    """
    headline = next((part for part in plan.parts if part.kind is BlockKind.HEADLINE), None)
    if headline is None:
        yield element("div", element("div", title, byline), class_="row")
    for part, margin in zip(plan.parts, margins, strict=True):
        text = _tag(part, setting.text(part), is_title=part is headline)
        if part is headline:
            text = element("div", text, byline)
        yield element("div", text, _beside(margin), class_="row")


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


def _beside(margin: Margin) -> Markup | None:
    if not (margin.left.notes or margin.right.notes):
        return None
    return element(
        "aside",
        _listed(margin.left, "left"),
        _listed(margin.right, "right"),
        role="note",  # a landmark for every paragraph would be none
    )


def _listed(side: Side, name: str) -> Markup | None:
    look = f"notes {name}" + (" crowded" if side.crowded else "")
    return element("ul", [made for _, made in side.notes], class_=look) if side.notes else None
