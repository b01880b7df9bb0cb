"""A little SVG: texts, lines and boxes on a card that is legible in light and in dark."""

from collections.abc import Iterable
from html import escape

__all__ = ["WIDTH", "arrow", "box", "card", "line", "path", "text"]

WIDTH = 8.4
"""How wide a character of a text of the usual size is drawn."""

_STYLE = """
  .card { fill: #fcfcfc; stroke: #d5d9dc; }
  text { font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #222; }
  .small { font-size: 12px; }
  .name { font-weight: bold; }
  .quiet { fill: #5a6066; }
  .box { fill: #eef4fa; stroke: #2b6ca3; }
  .line { fill: none; stroke: #2b6ca3; stroke-width: 1.4; }
  .a { stroke: #2b6ca3; } .b { stroke: #a05a00; } .c { stroke: #2f7d32; } .d { stroke: #8a3a8f; }
  .tip { fill: #2b6ca3; }
  @media (prefers-color-scheme: dark) {
    .card { fill: #1e2226; stroke: #3c434a; }
    text { fill: #e6e6e6; }
    .quiet { fill: #a9b1b8; }
    .box { fill: #24323f; stroke: #7db4e6; }
    .line { stroke: #7db4e6; }
    .a { stroke: #7db4e6; } .b { stroke: #e0a458; } .c { stroke: #7cc77f; } .d { stroke: #d08fd6; }
    .tip { fill: #7db4e6; }
  }
"""


def card(width: float, height: float, title: str, said: str, parts: Iterable[str]) -> str:
    """A whole drawing.

    Args:
        width: Its width.
        height: Its height.
        title: Its name, for those who do not see it.
        said: What it shows, for the same.
        parts: What is drawn.
    """
    body = "\n".join(f"  {part}" for part in parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}" '
        f'role="img" aria-labelledby="title said">\n'
        f'  <title id="title">{escape(title)}</title>\n  <desc id="said">{escape(said)}</desc>\n  <style>{_STYLE}  </style>\n'
        f'  <rect class="card" x="0.5" y="0.5" width="{width - 1:g}" height="{height - 1:g}" rx="6"/>\n{body}\n</svg>\n'
    )


def text(x: float, y: float, words: str, *, kind: str = "", anchor: str = "start") -> str:
    """A line of text, drawn as wide as its characters are counted."""
    size = 7.2 if "small" in kind else WIDTH
    attributes = f' class="{kind}"' if kind else ""
    where = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text x="{x:g}" y="{y:g}"{attributes}{where} textLength="{len(words) * size:g}">{escape(words)}</text>'


def box(x: float, y: float, width: float, height: float) -> str:
    """A box."""
    return f'<rect class="box" x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="4"/>'


def line(x1: float, y1: float, x2: float, y2: float, kind: str = "line") -> str:
    """A straight line."""
    return f'<path class="{kind}" d="M {x1:g} {y1:g} L {x2:g} {y2:g}"/>'


def path(shape: str, kind: str = "line") -> str:
    """A line of any shape."""
    return f'<path class="{kind}" d="{shape}"/>'


def arrow(x: float, y: float, dx: float, dy: float) -> str:
    """The tip of an arrow that points along ``(dx, dy)``, one of which is 0 and the other 1 or -1."""
    left, right = (x - 6 * dx - 4 * dy, y - 6 * dy - 4 * dx), (x - 6 * dx + 4 * dy, y - 6 * dy + 4 * dx)
    return f'<path class="tip" d="M {x:g} {y:g} L {left[0]:g} {left[1]:g} L {right[0]:g} {right[1]:g} Z"/>'
