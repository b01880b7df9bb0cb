"""Interviews: answers and questions behind the name of who gives them, in no quotation marks.

"Berg: Das hängt vom Westen ab." gives words as they were said. It is an interview where at least two paragraphs begin with the
same name and a colon, and what stands before them mostly asks or begins with another name.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from ukrdiplo.extraction.statements.frame import Draft, Frame, Named
from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.model import Block, BlockKind, Span, StatementType
from ukrdiplo.syntax.quotation import MARKS

__all__ = ["find", "without_labels"]

_LABEL = re.compile(r"(?P<label>[^\W\d_][^\n:?!()]{1,48}):[ \n]+(?=\S)")
_MOST_WORDS = 5
_FEWEST = 2
_ASKING = "fragt"
_CLOSED = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.CAPTION, BlockKind.LIST_ITEM})


@frozen(kw_only=True)
class _Turn:
    """A paragraph with a label: its place among the paragraphs, the label's key and span, and where the words behind it begin."""

    place: int
    key: str
    label: Span
    start: int


def find(scene: Scene) -> Iterator[Draft]:
    """The questions and answers of an interview, each of them a direct statement.

    Args:
        scene: The article.
    """
    blocks = scene.article.content
    turns = [turn for place, block in enumerate(blocks) if (turn := _turn(scene.article.text, place, block)) is not None]
    by_key: dict[str, list[_Turn]] = defaultdict(list)
    for turn in turns:
        by_key[turn.key].append(turn)
    labelled = {turn.place: turn for turn in turns}
    keys = {key for key, own in by_key.items() if _converses(scene, own, labelled)}
    asking = {key for key in keys if all(_asks(scene, blocks[turn.place]) for turn in by_key[key])}
    if not asking:
        keys = {key for key in keys if _named(scene, by_key[key][0].label) is not None}
    places = [turn.place for turn in turns if turn.key in keys]
    for turn in (turn for turn in turns if turn.key in keys):
        speaker = _named(scene, turn.label)
        later = bisect_right(places, turn.place)
        following = places[later] if later < len(places) else None
        pieces = [Span(turn.start, blocks[turn.place].span.end)]
        if turn.key not in asking and following is not None:
            stop = following if asking else following - 1
            pieces += [block.span for block in blocks[turn.place + 1 : stop] if block.kind not in _CLOSED]
        cue = scene.index.verbs[_ASKING][0].cue if turn.key in asking and _ASKING in scene.index.verbs else None
        frame = Frame(speaker=speaker, cue=cue, spans=(Span(turn.label.start, turn.label.end + 1),))
        yield Draft(type=StatementType.DIRECT, quote=tuple(pieces), frame=frame, rule="direct.interview")


def without_labels(drafts: Iterable[Draft], turns: Iterable[Draft]) -> Iterator[Draft]:
    """Drafts that begin with the label of a turn without it: in "Berg: Es fehlt an Geld, glaube ich" his name is no thought.

    Args:
        drafts: Statements of the article.
        turns: The questions and answers.
    """
    begins = {turn.frame.spans[0].start: turn.start for turn in turns}
    for draft in drafts:
        start = begins.get(draft.start)
        first = draft.quote[0]
        if start is not None and first.start < start < first.end:
            yield evolve(draft, quote=(Span(start, first.end), *draft.quote[1:]))
        else:
            yield draft


def _turn(text: str, place: int, block: Block) -> _Turn | None:
    found = _LABEL.match(text, block.span.start, block.span.end)
    words = found["label"].split() if found else []
    if found is None or not 0 < len(words) <= _MOST_WORDS or not words[0][0].isupper() or text[found.end()] in MARKS:
        return None
    return _Turn(place=place, key=words[-1].casefold(), label=Span(*found.span("label")), start=found.end())


def _converses(scene: Scene, turns: list[_Turn], labelled: dict[int, _Turn]) -> bool:
    """Whether the paragraphs under one label are turns of a talk: most of them follow a question or somebody else."""
    blocks = scene.article.content
    replies = [
        turn
        for turn in turns
        if turn.place > 0 and (_asks(scene, blocks[turn.place - 1]) or labelled.get(turn.place - 1, turn).key != turn.key)
    ]
    asks = sum(_asks(scene, blocks[turn.place]) for turn in turns)
    return len(turns) >= _FEWEST and (2 * len(replies) >= len(turns) or asks == len(turns))


def _asks(scene: Scene, block: Block) -> bool:
    return block.span.of(scene.article.text).endswith("?")


def _named(scene: Scene, label: Span) -> Named | None:
    """Whom a label names."""
    words = tuple(word for word in scene.words_in(label) if word.upos != "PUNCT")
    if not words:
        return None
    sentence = scene.analysis.sentences[scene.number_at(label.start)]
    head = next((word for word in reversed(words) if word.upos == "PROPN"), words[-1])
    names = all(word in sentence.words for word in words) and (head.upos == "PROPN" or scene.acts(head))
    return Named.by(sentence, head, words) if names else None
