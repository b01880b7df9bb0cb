"""What was read from an article, for people: who said what, who wants what, what happened.

Every entry ends with the place that it was read from: the line of the article's text, counted from 1, and the offsets. What an
article writes is shown and never obeyed: brackets are no markup, and control characters and direction marks appear as escapes.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from ukrdiplo.errors import LexiconError
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import (
    Block,
    BlockKind,
    Event,
    Note,
    ParsedArticle,
    Position,
    Prose,
    Span,
    Stance,
    Statement,
    TimeExpression,
)
from ukrdiplo.model.glosses import GLOSSES

__all__ = ["plain", "render"]

_STANCES = {Stance.SUPPORT: "green", Stance.OPPOSE: "red", Stance.CONDITIONAL: "yellow", Stance.UNCLEAR: "yellow"}
_TITLE = 200  # a text may be one long line
_OBEYED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def plain(text: str) -> str:
    r"""A text on one line, with everything that a terminal would obey written as an escape.

    Example:
        >>> plain("Kiew\n hofft\x1b[1m weiter")
        'Kiew hofft\\x1b[1m weiter'
    """
    line = " ".join(text.replace("\N{SOFT HYPHEN}", "").split())
    return "".join(sign.encode("unicode_escape").decode() if unicodedata.category(sign) in _OBEYED else sign for sign in line)


def render(parsed: ParsedArticle, lexicon: Lexicon, console: Console, *, source: str = "") -> None:
    """Print what was read from one article.

    Args:
        parsed: What was read.
        lexicon: Where the topics have their labels from; a topic that it does not have appears by its id.
        console: Where to print; its width and colours are respected.
        source: Where the article came from, such as a file name.

    Example:
        >>> from ukrdiplo.model import Article
        >>> empty = ParsedArticle(article=Article(text=""), notes=(Note(code="empty-text", message="The text is empty."),))
        >>> render(empty, Lexicon(), Console(width=60))
        untitled ───────────────────────────────────────────────────
        <BLANKLINE>
        Nothing was found in it.
        <BLANKLINE>
        Notes
          The text is empty. [empty-text]
        <BLANKLINE>
    """
    _Report(parsed, lexicon, console, source).print()


class _Report:
    """One article's report; it knows where lines begin, so that an offset can be told as a line."""

    def __init__(self, parsed: ParsedArticle, lexicon: Lexicon, console: Console, source: str) -> None:
        self.parsed = parsed
        self.lexicon = lexicon
        self.console = console
        self.source = source
        self.breaks = [match.start() for match in re.finditer("\n", parsed.article.text)]

    def print(self) -> None:
        parsed = self.parsed
        self.console.print(Rule(Text(self.title() or "untitled", style="bold"), align="left"))
        if about := self.about():
            self.line(about, indent=0, style="dim")
        self.console.print()
        self.section("Who said what", (self.statement(statement) for statement in parsed.statements))
        self.section("Who wants what", (self.position(position) for position in parsed.positions))
        self.section("What happened, or may happen", (self.event(event) for event in parsed.events))
        if not (parsed.statements or parsed.positions or parsed.events):
            self.line(Text("Nothing was found in it."), indent=0)
            if not parsed.notes:
                self.line(Text("It names no words, wishes or happenings that a rule knows."), indent=0)
            self.console.print()
        self.section("Notes", ([self.note(note)] for note in parsed.notes))

    def section(self, heading: str, entries: Iterable[list[Text]]) -> None:
        first = True
        for head, *details in entries:
            if first:
                self.console.print(Text(heading, style="bold underline"))
                first = False
            self.line(head, indent=2)
            for detail in details:
                self.line(detail, indent=6)
        if not first:
            self.console.print()

    def line(self, text: Text | str, *, indent: int, style: str = "") -> None:
        shown = Text(text, style=style) if isinstance(text, str) else text
        margin = " " * min(indent, self.console.width // 10)
        for line in shown.wrap(self.console, max(self.console.width - len(margin), 1)):
            line.rstrip()
            self.console.print(Text(margin).append_text(line), no_wrap=True, crop=False, overflow="ignore")

    def title(self) -> str:
        article = self.parsed.article
        headlines = [block for block in article.blocks if block.kind is BlockKind.HEADLINE]
        first = next(iter((*headlines, *article.blocks)), None)
        found = plain(article.title or (self.beginning(first) if first else ""))
        return found if len(found) <= _TITLE else f"{found[:_TITLE].rsplit(' ', 1)[0]} …"

    def beginning(self, block: Block) -> str:
        """What a block begins with: enough for a title of a text of any length."""
        span = Span(block.span.start, min(block.span.end, block.span.start + 5 * _TITLE))
        return Prose.of(self.parsed.article.text, span, block.skips).text

    def about(self) -> str:
        article = self.parsed.article
        published = article.published.isoformat() if article.published else None
        parts = (self.source, article.outlet, published, ", ".join(article.authors), article.url)
        return " · ".join(plain(part) for part in parts if part)

    def statement(self, statement: Statement) -> list[Text]:
        head = self.names(statement.speaker, statement.speaker_spans)
        if statement.via:
            head.append(" via ").append_text(self.names(statement.via))
        if statement.addressee:
            head.append(" to ").append_text(self.names(statement.addressee))
        traits = [statement.type.value.replace("_", " "), statement.act.value]
        traits += ["denied"] if statement.negated else []
        traits += ["question"] if statement.question else []
        head.append(f" ({', '.join(traits)})", style="cyan")
        lines = [head, Text(self.surface(statement.quote))]
        if statement.said_at is not None:
            lines.append(Text("said ").append(self.time(statement.said_at)))
        return [*lines, self.where(statement.quote)]

    def position(self, position: Position) -> list[Text]:
        head = self.names((position.holder,))
        head.append(": ").append(plain(self.topic(position.topic)))
        head.append(f" – {position.stance.value}", style=_STANCES[position.stance])
        if position.attributed_by is not None:
            head.append(" according to ").append_text(self.names((position.attributed_by,)))
        return [head, Text(self.surface(position.evidence)), self.where(position.evidence)]

    def event(self, event: Event) -> list[Text]:
        kind = event.type.value + (f" {event.mode.value}" if event.mode else "")
        head = Text(kind, style="bold").append(f" ({event.status.value})", style="cyan")
        if gloss := GLOSSES.get((event.type, event.mode)):
            head.append(f" – {gloss}")
        who = [Text(f"{part.role.value} ").append_text(self.name(part.actor)) for part in event.participants]
        lines = [head, *([Text(", ").join(who)] if who else [])]
        facts = []
        if event.when is not None:
            facts.append(f"when: {self.time(event.when)}")
        if event.place is not None:
            facts.append(f"where: {plain(event.place.text)}" + (f" [{event.place.country}]" if event.place.country else ""))
        facts += [f"{plain(quantity.number)} {plain(quantity.unit)}" for quantity in event.quantities]
        if facts:
            lines.append(Text("; ".join(facts)))
        return [*lines, Text(self.surface(event.evidence)), self.where(event.evidence)]

    def note(self, note: Note) -> Text:
        text = Text(plain(note.message)).append(f" [{plain(note.code)}]", style="dim")
        return text.append(" ").append_text(self.where((note.span,))) if note.span is not None else text

    def names(self, ids: tuple[str, ...], spans: tuple[Span, ...] = ()) -> Text:
        if ids:
            return Text(", ").join(self.name(actor_id) for actor_id in ids)
        return Text(f"“{self.surface(spans)}” (not resolved)" if spans else "nobody named", style="italic")

    def name(self, actor_id: str) -> Text:
        actor = self.parsed.actor(actor_id)
        role = actor.office or actor.description
        return Text(plain(actor.name), style="bold").append(f" ({plain(role)})" if role else "", style="not bold")

    def topic(self, topic_id: str) -> str:
        try:
            return self.lexicon.topic(topic_id).label_de
        except LexiconError:
            return topic_id

    def surface(self, spans: tuple[Span, ...]) -> str:
        return plain(self.parsed.surface(*spans))

    def time(self, time: TimeExpression) -> str:
        days = [day.isoformat() for day in (time.earliest, time.latest) if day]
        known = " to ".join(dict.fromkeys(days)) or "day unknown"
        return f"{plain(time.text)} [{known}]"

    def where(self, spans: tuple[Span, ...]) -> Text:
        return Text("; ".join(self.places(spans)), style="dim")

    def places(self, spans: tuple[Span, ...]) -> Iterator[str]:
        for span in spans:
            yield f"line {bisect_right(self.breaks, span.start - 1) + 1}, characters {span.start}–{span.end}"
