"""The article as it was given, block by block, with the notes of each block beside it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from ukrdiplo.model import BlockKind, Event, ParsedArticle, Position, Span, Statement, StatementType, hull
from ukrdiplo.view.markup import Markup, element, exact, joined
from ukrdiplo.view.notes import note
from ukrdiplo.view.passages import Passage, Run, runs
from ukrdiplo.view.plan import Plan, mention_id
from ukrdiplo.view.stretches import Stretch

__all__ = ["note_place", "rows"]

_SKIP, _CUE, _SPEAKER = "skip", "cue", "speaker"
_TYPES = {
    StatementType.DIRECT: "direct",
    StatementType.INDIRECT: "indirect",
    StatementType.INDIRECT_FREE_INDIRECT: "indirect",
    StatementType.FREE_INDIRECT: "indirect",
    StatementType.REPORTED: "reported",
}
"""How a quotation looks: verbatim, in other words, summed up."""


def note_place(number: int) -> str:
    """The id of the place that a note of the parser is about; notes are counted from 1."""
    return f"place-{number}"


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
    setting = _Setting(plan)
    for part, inside in setting.parts():
        text = _tag(part, inside, is_title=part is headline)
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


class _Setting:
    """The runs of one article, and what begins where."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.text = plan.parsed.article.text
        parsed = plan.parsed
        self.items = plan.items
        self.starts = [plan.entry(item).spans[0].start for item in self.items]
        self.said = {plan.statements[item.id].mark: item for item in parsed.statements}
        self.refs: dict[int, list[Markup]] = {}
        self.anchors: dict[int, list[str]] = {}
        self.mentions: dict[int, list[str]] = {}
        for item in self.items:
            for number, span in enumerate(plan.entry(item).spans, start=1):
                self.refs.setdefault(span.start, []).append(self.ref(item, number))
        for number, remark in enumerate((*parsed.article.notes, *parsed.notes), start=1):
            if remark.span is not None:
                self.anchors.setdefault(min(remark.span.start, max(len(self.text) - 1, 0)), []).append(note_place(number))
        self.titles: dict[str, str] = {face.mark: plan.name(actor_id) for actor_id, face in plan.faces.items()}
        for mention in dict.fromkeys(parsed.mentions):
            self.mentions.setdefault(mention.span.start, []).append(mention_id(mention))

    def ref(self, item: Statement | Position | Event, number: int) -> Markup:
        """The mark at the head of a passage, which leads to the note."""
        entry = self.plan.entry(item)
        look = f"ref {entry.mark}" + (f" {self.plan.voice(item)}" if isinstance(item, Statement) else "")
        return element(
            "a", class_=look, id=entry.place(number), href=f"#{entry.id}", data_label=entry.label, aria_label=self.plan.gist(item)
        )

    def parts(self) -> Iterator[tuple[Stretch, Markup]]:
        """Each stretch with its text."""
        waiting = iter(self.runs())
        run = next(waiting, None)
        for part in self.plan.parts:
            inside: list[Markup] = []
            while run is not None and run.span.end <= part.span.end:
                inside.append(self.set(run))
                run = next(waiting, None)
            yield part, joined(inside)

    def runs(self) -> Iterator[Run]:
        parsed = self.plan.parsed
        cuts = [*self.refs, *self.anchors, *self.mentions, *(part.span.end for part in self.plan.parts)]
        return runs(len(self.text), self.passages(parsed), cuts)

    def passages(self, parsed: ParsedArticle) -> Iterator[Passage]:
        for item in self.items:
            entry = self.plan.entry(item)
            yield from _marked(entry.mark, entry.spans)
        for statement in parsed.statements:
            name = self.plan.voice(statement).split()[0].replace("t", "k")
            yield from _marked(_CUE, statement.cue)
            yield from _marked(f"{_SPEAKER} {name}", statement.speaker_spans)
        for mention in parsed.mentions:
            yield from _marked(self.plan.faces[mention.actor].mark, (mention.span,))
        for block in parsed.article.blocks:
            yield from _marked(_SKIP, block.skips)

    def set(self, run: Run) -> Markup:
        """One run: what begins there, and its characters."""
        start = run.span.start
        before = [element("span", id=place) for place in self.anchors.get(start, ())]
        if marks := self.refs.get(start):
            before.append(element("span", marks, class_="refs"))
        characters = run.span.of(self.text)
        inside = _skipped(characters) if _SKIP in run.marks else exact(characters)
        if run.marks:
            inside = element("span", inside, class_=self.look(run.marks), title=self.title(run.marks))
        for place in self.mentions.get(start, ()):
            inside = element("span", inside, id=place, class_="mention")
        return joined([*before, inside])

    def look(self, marks: Iterable[str]) -> str:
        """The classes of a run; of several statements, the innermost one gives the colour."""
        own = [mark for mark in marks if mark not in self.titles]
        said = [self.said[mark] for mark in own if mark in self.said]
        if said:
            inner = min(said, key=lambda statement: len(hull(statement.quote)))
            own += ["quote", _TYPES[inner.type], self.plan.voice(inner)]
        return " ".join(dict.fromkeys(" ".join(own).split()))

    def title(self, marks: Iterable[str]) -> str | None:
        """Who is named there, which a pronoun does not say itself."""
        return ", ".join(self.titles[mark] for mark in marks if mark in self.titles) or None

    def beginning(self, part: Stretch) -> list[Statement | Position | Event]:
        """The objects whose first passage begins in a stretch."""
        first, last = (bisect_left(self.starts, place) for place in (part.span.start, part.span.end))
        return self.items[first:last]


def _marked(mark: str, spans: Iterable[Span]) -> Iterator[Passage]:
    return (Passage(span=span, mark=mark) for span in spans)


def _skipped(characters: str) -> Markup:
    """A stretch that the running text leaves out: its signs are shown, its line breaks would tear a word."""
    signs = characters.rstrip()
    blank = characters[len(signs) :]
    return joined([exact(signs), element("span", exact(blank), class_="gap") if blank else None])
