"""The passage that says it: the clause of an attitude, with what it is about and without what merely stands beside it."""

from ukrdiplo.model import Sentence, Span, Word

__all__ = ["clause_span", "item_span", "merged"]

_BESIDE = frozenset({"parataxis", "discourse", "vocative"})
_STOPS = frozenset({",", ":", ";", "–", "—", "•"})
_EDGES = frozenset({"PUNCT"})


def clause_span(sentence: Sentence, root: Word, path: frozenset[int]) -> Span:
    """The clause of ``root`` with all of ``path``; of what is coordinated with it, only what lies on the path."""
    found, queue = [], [root]
    while queue:
        here = queue.pop()
        found.append(here)
        for child in sentence.children(here):
            beside = child.base_deprel in _BESIDE or (child.base_deprel == "conj" and child.upos in {"VERB", "AUX"})
            if not beside or any(word.index in path for word in sentence.subtree(child)):
                queue.append(child)
    reach = {*(word.index for word in found), *path}
    return _trimmed(sentence, min(reach), max(reach))


def item_span(sentence: Sentence, word: Word) -> Span:
    """The item of a list that ``word`` stands in: what lies between two commas or the like."""
    first = last = word.index
    while first > 1 and sentence.words[first - 2].form not in _STOPS:
        first -= 1
    while last < len(sentence.words) and sentence.words[last].form not in _STOPS:
        last += 1
    return _trimmed(sentence, first, last)


def _trimmed(sentence: Sentence, first: int, last: int) -> Span:
    words = sentence.words
    while first < last and words[first - 1].upos in _EDGES:
        first += 1
    while last > first and words[last - 1].upos in _EDGES:
        last -= 1
    return Span(words[first - 1].span.start, words[last - 1].span.end)


def merged(spans: list[Span]) -> tuple[Span, ...]:
    """Spans in order, those that overlap joined."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)
