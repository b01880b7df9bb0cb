"""The characters of the article, with the marks of all that begins, lies or is named there."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import TypeVar

from ukrdiplo.model import Event, Position, Span, Statement, StatementType, hull
from ukrdiplo.view.markup import Markup, element, exact, joined
from ukrdiplo.view.passages import Passage, Run, runs
from ukrdiplo.view.plan import Plan, mention_id, note_id
from ukrdiplo.view.stretches import Stretch

__all__ = ["Setting"]

T = TypeVar("T")

_SKIP, _CUE, _SPEAKER = "skip", "cue", "speaker"
_TYPES = {
    StatementType.DIRECT: "direct",
    StatementType.INDIRECT: "indirect",
    StatementType.INDIRECT_FREE_INDIRECT: "indirect",
    StatementType.FREE_INDIRECT: "indirect",
    StatementType.REPORTED: "reported",
}
"""How a quotation looks: verbatim, in other words, summed up."""


class Setting:
    """What stands where in one article.

    Args:
        plan: How objects are called.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._text = plan.parsed.article.text
        self._items = plan.items
        self._starts = [plan.entry(item).spans[0].start for item in self._items]
        self._said = {plan.statements[item.id].mark: item for item in plan.parsed.statements}
        self._read = {plan.entry(item).mark for item in self._items if not isinstance(item, Statement)}
        self._named = {face.mark: plan.name(actor_id) for actor_id, face in plan.faces.items()}
        self._signs = _by_start(
            (span, _sign(plan, item, number))
            for item in self._items
            for number, span in enumerate(plan.entry(item).spans, start=1)
        )
        self._ends = _by_end(
            (span, plan.entry(item)) for item in self._items if not isinstance(item, Statement) for span in plan.entry(item).spans
        )
        self._mentions = _by_start((mention.span, mention_id(mention)) for mention in dict.fromkeys(plan.parsed.mentions))
        last = max(len(self._text) - 1, 0)  # a note may be about the end of the text, where no character stands
        self._remarks = _by_start(
            (Span(min(remark.span.start, last), last + 1), note_id(number))
            for number, remark in enumerate(plan.remarks, start=1)
            if remark.span is not None
        )
        cuts = (*self._signs, *self._mentions, *self._remarks, *(part.span.start for part in plan.parts))
        self._runs = tuple(runs(len(self._text), self._passages(), cuts))
        self._run_starts = [run.span.start for run in self._runs]

    def text(self, part: Stretch) -> Markup:
        """The characters of a stretch."""
        first, last = (bisect_left(self._run_starts, place) for place in (part.span.start, part.span.end))
        return joined(self._written(run) for run in self._runs[first:last])

    def beginning(self, part: Stretch) -> list[Statement | Position | Event]:
        """The objects whose first passage begins in a stretch."""
        first, last = (bisect_left(self._starts, place) for place in (part.span.start, part.span.end))
        return self._items[first:last]

    def _passages(self) -> Iterator[Passage]:
        parsed = self._plan.parsed
        for item in self._items:
            entry = self._plan.entry(item)
            yield from _marked(entry.mark, entry.spans)
        for statement in parsed.statements:
            yield from _marked(_CUE, statement.cue)
            yield from _marked(f"{_SPEAKER} {self._plan.ink(statement)}", statement.speaker_spans)
        for mention in parsed.mentions:
            yield from _marked(self._plan.faces[mention.actor].mark, (mention.span,))
        for block in parsed.article.blocks:
            yield from _marked(_SKIP, block.skips)

    def _written(self, run: Run) -> Markup:
        """A run: what begins there, its characters, and the positions and events that end there."""
        start = run.span.start
        signs = self._signs.get(start)
        before = [element("span", id=place) for place in self._remarks.get(start, ())]
        before += [element("span", signs, class_="refs")] if signs else []
        characters = run.span.of(self._text)
        inside = _skipped(characters) if _SKIP in run.marks else exact(characters)
        if run.marks:
            inside = element("span", inside, class_=self._look(run.marks), title=self._title(run.marks))
        for place in self._mentions.get(start, ()):
            inside = element("span", inside, id=place, class_="mention")
        ended = " ".join(entry.label for entry in self._ends.get(run.span.end, ()))
        after = element("span", class_="ends", data_label=ended) if ended else None  # for paper, where nothing lights up
        return joined([*before, inside, after])

    def _look(self, marks: Iterable[str]) -> str | None:
        """The classes of a run; of several statements, the innermost one gives the colour."""
        look = [mark for mark in marks if mark not in self._named]
        if said := [self._said[mark] for mark in look if mark in self._said]:
            inner = min(said, key=lambda statement: len(hull(statement.quote)))
            look += ["quote", _TYPES[inner.type], self._plan.voice(inner)]
        elif any(mark in self._read for mark in look):
            look.append("read")
        return " ".join(look) or None

    def _title(self, marks: Iterable[str]) -> str | None:
        """Who is named there, which a pronoun does not say itself."""
        return ", ".join(self._named[mark] for mark in marks if mark in self._named) or None


def _by_start(things: Iterable[tuple[Span, T]]) -> dict[int, list[T]]:
    found: dict[int, list[T]] = {}
    for span, thing in things:
        found.setdefault(span.start, []).append(thing)
    return found


def _by_end(things: Iterable[tuple[Span, T]]) -> dict[int, list[T]]:
    found: dict[int, list[T]] = {}
    for span, thing in things:
        found.setdefault(span.end, []).append(thing)
    return found


def _sign(plan: Plan, item: Statement | Position | Event, number: int) -> Markup:
    """The small sign at the head of a passage, which leads to the note."""
    entry = plan.entry(item)
    voice = f" {plan.voice(item)}" if isinstance(item, Statement) else ""
    return element(
        "a",
        class_=f"ref {entry.mark}{voice}",
        id=entry.place(number),
        href=f"#{entry.id}",
        data_label=entry.label,
        aria_label=plan.gist(item),
    )


def _marked(mark: str, spans: Iterable[Span]) -> Iterator[Passage]:
    return (Passage(span=span, mark=mark) for span in spans)


def _skipped(characters: str) -> Markup:
    """A stretch that the running text leaves out: its signs are shown, its line breaks would tear a word."""
    signs = characters.rstrip()
    blank = characters[len(signs) :]
    return joined([exact(signs), element("span", exact(blank), class_="gap") if blank else None])
