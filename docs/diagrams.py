"""The diagrams of the explanation, drawn from what is really read from the article on that page."""

from collections.abc import Mapping
from pathlib import Path

from docs.drawing import WIDTH, arrow, box, card, line, path, text
from docs.pages import ROOT, Page
from ukrdiplo import Article, Parser, Sentence, Span, Word, read_text

__all__ = ["drawings", "write"]

FOLDER = ROOT / "docs" / "diagrams"
_PUBLISHED = "2025-07-11"
_EDGE = 20


def drawings(parser: Parser) -> Mapping[Path, str]:
    """Every file with what is to stand in it."""
    article = _article()
    parsed = parser.parse(article)
    sentence = next(
        each for each in parser.analyser.analyse(article).sentences if any(word.lemma == "verschärfen" for word in each.words)
    )
    statement = next(each for each in parsed.statements if sentence.span.covers(each.quote[0]))
    position = next(each for each in parsed.positions if statement.id in each.statements)
    passages = {
        "mention": tuple(each.span for each in parsed.mentions if sentence.span.covers(each.span)),
        "speaker_spans": statement.speaker_spans,
        "cue": statement.cue,
        "frame": statement.frame,
        "quote": statement.quote,
        "evidence": position.evidence,
    }
    return {
        FOLDER / "stages.svg": _stages(),
        FOLDER / "tree.svg": _tree(sentence),
        FOLDER / "spans.svg": _spans(article, sentence.span, passages),
        FOLDER / "objects.svg": _objects(),
    }


def write(parser: Parser) -> None:
    """Draw them all."""
    FOLDER.mkdir(exist_ok=True)
    for file, drawn in drawings(parser).items():
        file.write_text(drawn, encoding="utf-8")


def _article() -> Article:
    page = Page(ROOT / "docs" / "stages.md")
    return read_text(next(block.body for block in page.blocks if block.title == "kallas.txt"), published=_PUBLISHED)


_STAGES = (
    ("text, HTML or bytes", "as you have it", ""),
    ("Article", "the text as given, and its blocks", "reading"),
    ("Analysis", "sentences and trees", "analysis"),
    ("ParsedArticle", "actors, statements, positions, events", "extraction"),
    ("JSON, tables, pages", "for files and for people", "serialise"),
)


def _stages() -> str:
    parts, high, gap, width = [], 52, 44, 380
    for number, (name, said, stage) in enumerate(_STAGES):
        top = _EDGE + number * (high + gap)
        parts += [box(_EDGE, top, width, high), text(_EDGE + 14, top + 22, name, kind="name")]
        parts.append(text(_EDGE + 14, top + 40, said, kind="small quiet"))
        if stage:
            middle = _EDGE + width / 2
            parts += [line(middle, top - gap, middle, top - 3), arrow(middle, top, 0, 1)]
            parts.append(text(middle + 12, top - gap / 2 + 5, stage, kind="small"))
    height = 2 * _EDGE + len(_STAGES) * high + (len(_STAGES) - 1) * gap
    said = "; ".join(f"{stage} makes {name}: {what}" for name, what, stage in _STAGES if stage)
    return card(width + 2 * _EDGE, height, "The stages from text to results", said, parts)


def _tree(sentence: Sentence) -> str:
    """Words in a row, an arc from each head to its dependant, with the relation on it."""
    words = [word for word in sentence.words if word.upos != "PUNCT"]
    places, x = {}, float(_EDGE)
    for word in words:
        wide = max(len(word.form), len(word.upos)) * WIDTH
        places[word.index] = x + wide / 2
        x += wide + 26
    heights = _heights(words)
    top = 40 + max(heights.values(), default=1) * 34
    parts = []
    for word in words:
        here = places[word.index]
        parts += [
            text(here, top + 22, word.form, anchor="middle"),
            text(here, top + 42, word.upos, kind="small quiet", anchor="middle"),
        ]
        if word.head in places:
            there, high = places[word.head], top - heights[word.index] * 34
            start = there + (7 if here > there else -7)
            parts.append(path(f"M {start:g} {top:g} C {start:g} {high:g} {here:g} {high:g} {here:g} {top - 4:g}"))
            parts += [
                arrow(here, top, 0, 1),
                text((start + here) / 2, top - (top - high) * 0.75 - 5, word.deprel, kind="small", anchor="middle"),
            ]
        else:
            parts += [line(here, 26, here, top - 4), arrow(here, top, 0, 1), text(here + 8, 34, "root", kind="small")]
    said = ", ".join(
        f"{word.form} ({word.upos}) is {word.deprel} of {sentence.words[word.head - 1].form if word.head else 'nothing'}"
        for word in words
    )
    return card(x - 26 + _EDGE, top + 62, "The tree of a sentence", said, parts)


def _heights(words: list[Word]) -> dict[int, int]:
    """How high each word's arc is: one more than those inside it."""
    arcs = {word.index: tuple(sorted((word.index, word.head))) for word in words if word.head}
    heights: dict[int, int] = {}
    for index, (low, high) in sorted(arcs.items(), key=lambda item: item[1][1] - item[1][0]):
        inside = [heights[other] for other, (left, right) in arcs.items() if other in heights and low <= left and right <= high]
        heights[index] = 1 + max(inside, default=0)
    return heights


def _spans(article: Article, whole: Span, passages: Mapping[str, tuple[Span, ...]]) -> str:
    """A passage of the text, line by line, and under each line which characters each field has."""
    kinds = dict(zip(passages, ("a", "d", "d", "b", "c", "c"), strict=True))
    parts, y = [], float(_EDGE + 14)
    for start, end in _lines(article.text, whole):
        parts += [text(_EDGE + 120, y, article.text[start:end]), text(_EDGE, y, f"{start}–{end}", kind="small quiet")]
        for name, spans in passages.items():
            here = [(max(span.start, start), min(span.end, end)) for span in spans if span.start < end and start < span.end]
            if not here:
                continue
            y += 20
            parts.append(text(_EDGE, y + 4, name, kind="small"))
            for left, right in here:
                x1, x2 = (_EDGE + 120 + (place - start) * WIDTH for place in (left, right))
                parts.append(path(f"M {x1:g} {y - 5:g} V {y:g} H {x2 - 1:g} V {y - 5:g}", f"line {kinds[name]}"))
        y += 38
    width = 2 * _EDGE + 120 + max(end - start for start, end in _lines(article.text, whole)) * WIDTH
    said = "; ".join(f"{name}: {' and '.join(article.surface(span) for span in spans)}" for name, spans in passages.items())
    return card(width, y, "Which characters the fields of a statement and a position have", said, parts)


def _lines(given: str, whole: Span) -> list[tuple[int, int]]:
    """The lines of a passage, cut at blanks so that they fit on a page."""
    pieces, start = [], whole.start
    while start < whole.end:
        end = min(whole.end, start + 46, given.find("\n", start) if "\n" in given[start : whole.end] else whole.end)
        if end < whole.end and given[end] not in " \n":
            end = given.rfind(" ", start, end)
        pieces.append((start, end))
        start = end + 1
    return pieces


_OBJECTS = (
    ("Article", "its text is what all spans index", ()),
    ("Actor", "who it is, by an id", ()),
    ("Mention", "where the article speaks of an actor", ("actor",)),
    ("Statement", "who said what", ("speaker, addressee, via: actors",)),
    ("Position", "who wants what", ("holder, attributed_by: actors", "statements")),
    ("Event", "what happened, or may", ("participants: actors", "statements", "positions")),
)


def _objects() -> str:
    """Each class with what it refers to; every one but the actor has spans of the article."""
    parts, width, top = [], 400, float(_EDGE)
    for name, said, references in _OBJECTS:
        high = 50 + 18 * len(references)
        parts += [box(_EDGE, top, width, high), text(_EDGE + 14, top + 21, name, kind="name")]
        parts.append(text(_EDGE + 14, top + 39, said, kind="small quiet"))
        parts += [text(_EDGE + 14, top + 57 + 18 * number, f"→ {each}", kind="small") for number, each in enumerate(references)]
        top += high + 12
    said = "; ".join(f"{name}: {what}" + (f", refers to {', '.join(to)}" if to else "") for name, what, to in _OBJECTS)
    return card(width + 2 * _EDGE, top - 12 + _EDGE, "The objects and what they refer to", said, parts)
