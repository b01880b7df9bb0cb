"""An article as the constructions see it: its sentences with their cues and quotations."""

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property

from attrs import frozen

from ukrdiplo.extraction.statements.dashes import behind_dateline
from ukrdiplo.extraction.statements.frame import Named
from ukrdiplo.extraction.statements.occurrence import Occurrence, occurrences
from ukrdiplo.lexicon.cues import CueIndex
from ukrdiplo.model import Analysis, Article, Sentence, Span, Word
from ukrdiplo.syntax.clauses import finite
from ukrdiplo.syntax.mood import Mood, finite_verb, mood
from ukrdiplo.syntax.quotation import Quotation, pair

__all__ = ["Main", "Scene", "first_word", "last_word", "stretch"]

_CLOSING = frozenset({".", "!", "?", "…", ":"})
_DASHED = frozenset({" –", " —", " -"})
_BROKEN = re.compile(r", so [^,.:;„“\"»«]{2,60}, [„“\"»«]")
"""So X between two quotations makes one of them, however short the first is: „Europa“, so X, „muss handeln.“"""
_UTTERANCE = 4


def stretch(sentence: Sentence, first: int, last: int) -> Span:
    """The passage from the word with index ``first`` to the one with index ``last``."""
    return Span(sentence.words[first - 1].span.start, sentence.words[last - 1].span.end)


def last_word(sentence: Sentence) -> int:
    """Index of the last word before the closing punctuation."""
    last = len(sentence.words)
    while last > 1 and sentence.words[last - 1].form in _CLOSING:
        last -= 1
    return last


def first_word(sentence: Sentence) -> int:
    """Index of the first word, stray marks at the beginning and the places of a dateline left out."""
    first = 1
    while (
        first < len(sentence.words)
        and sentence.words[first - 1].upos == "PUNCT"
        and sentence.words[first - 1].form not in '„»«“"‚('
    ):
        first += 1
    return behind_dateline(sentence, first) if sentence.words[first - 1].upos == "PROPN" else first


@frozen
class Main:
    """The finite verb of a sentence's main clause, with its mood; neither where the sentence has none."""

    verb: Word | None = None
    mood: Mood | None = None

    @classmethod
    def of(cls, sentence: Sentence) -> "Main":
        """That of a sentence."""
        verb = finite_verb(sentence, sentence.root) if sentence.root is not None else None
        return cls(verb, mood(sentence, verb)) if verb is not None else cls()

    @property
    def reporting(self) -> Word | None:
        """The verb, if it is Konjunktiv I: then the sentence as a whole reports."""
        return self.verb if self.mood is Mood.KONJUNKTIV_I else None


@frozen(kw_only=True)
class Scene:
    """An article, its trees, its quotations, its cues and the verbs of its main clauses."""

    article: Article
    analysis: Analysis
    index: CueIndex
    quotations: tuple[Quotation, ...]
    acts: Callable[[Word], bool]
    """Whether a word names somebody who may speak."""
    voices: Callable[[Word], bool]
    """Whether a word names a person or a body of people that speaks for itself, not a country, a place or a thing of theirs."""

    @classmethod
    def of(
        cls,
        article: Article,
        analysis: Analysis,
        index: CueIndex,
        acts: Callable[[Word], bool] = lambda _: True,
        voices: Callable[[Word], bool] = lambda _: True,
    ) -> "Scene":
        """The scene of an article."""
        return cls(
            article=article,
            analysis=analysis,
            index=index,
            quotations=pair(article.text, [block.span for block in article.content]),
            acts=acts,
            voices=voices,
        )

    @cached_property
    def outer(self) -> tuple[Quotation, ...]:
        """The quotations that stand in no other."""
        return tuple(quotation for quotation in self.quotations if quotation.depth == 0)

    @cached_property
    def _outer_starts(self) -> list[int]:
        return [quotation.span.start for quotation in self.outer]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.analysis.sentences]

    @cached_property
    def mains(self) -> tuple[Main, ...]:
        """The main clause's verb of each sentence, which most constructions ask for."""
        return tuple(map(Main.of, self.analysis.sentences))

    @cached_property
    def cues(self) -> tuple[tuple[Occurrence, ...], ...]:
        """The verbs of speech of each sentence, those inside a quoted utterance left out."""
        return tuple(
            tuple(occurrence for occurrence in occurrences(sentence, self.index, self.acts) if not self.uttered(occurrence.verb))
            for sentence in self.analysis.sentences
        )

    def may_speak(self, named: Named) -> bool:
        """Whether a noun phrase holds a name, a pronoun or a noun for people."""
        return any(word.upos in {"PROPN", "PRON", "X"} or self.acts(word) for word in named.words)

    def quotation_over(self, offset: int) -> Quotation | None:
        """The outer quotation that a character lies in."""
        place = bisect_right(self._outer_starts, offset) - 1
        if place >= 0 and self.outer[place].span.end > offset:
            return self.outer[place]
        return None

    def quotations_in(self, span: Span) -> tuple[Quotation, ...]:
        """The outer quotations that lie inside a passage."""
        place = bisect_right(self._outer_starts, span.start - 1)
        found = []
        while place < len(self.outer) and self.outer[place].span.start < span.end:
            if self.outer[place].span.end <= span.end:
                found.append(self.outer[place])
            place += 1
        return tuple(found)

    def uttered(self, word: Word) -> bool:
        """Whether a word lies in a quotation that gives an utterance, not a name or a scrap."""
        quotation = self.quotation_over(word.span.start)
        return quotation is not None and self.utterance(quotation)

    def inside(self, word: Word) -> bool:
        """Whether a word lies in a quotation, its marks aside."""
        quotation = self.quotation_over(word.span.start)
        return quotation is not None and quotation.inner.covers(word.span)

    def number_at(self, offset: int) -> int:
        """Number of the sentence that a character lies in or follows."""
        return max(bisect_right(self._sentence_starts, offset) - 1, 0)

    def words_in(self, span: Span) -> tuple[Word, ...]:
        """The words inside a passage, of one sentence or several."""
        found: list[Word] = []
        for sentence in self.analysis.sentences[self.number_at(span.start) :]:
            if sentence.span.start >= span.end:
                break
            found.extend(word for word in sentence.words if span.start <= word.span.start and word.span.end <= span.end)
        return tuple(found)

    def utterance(self, quotation: Quotation) -> bool:
        """Whether a quotation gives whole words of somebody: it holds a finite verb and some length, or ends like a sentence."""
        return self._utterances[quotation.span.start]

    @cached_property
    def _utterances(self) -> dict[int, bool]:
        return {quotation.span.start: self._whole(quotation) for quotation in self.quotations}

    def _whole(self, quotation: Quotation) -> bool:
        words = [word for word in self.words_in(quotation.inner) if word.upos != "PUNCT"]
        ending = quotation.inner.of(self.article.text).rstrip()[-1:]
        if len(words) >= _UTTERANCE and any(finite(word) for word in words):
            return True
        start, end = quotation.span.start, quotation.span.end
        text = self.article.text
        behind = text[end : end + 1] == "," or text[end : end + 2] in _DASHED
        marked = behind or text[max(start - 2, 0) : start].rstrip().endswith(":")
        framed = marked and any(finite(word) for word in words)
        if _BROKEN.match(text, end):
            return bool(words)
        return len(words) > 1 and (framed or ending in {"!", "?", "."})
