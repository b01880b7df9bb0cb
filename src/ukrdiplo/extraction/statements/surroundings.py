"""A quotation among the words around it: what stands before and behind it, in its own sentence or the ones next to it."""

from attrs import frozen

from ukrdiplo.extraction.statements.scene import Scene
from ukrdiplo.model import Word
from ukrdiplo.syntax.quotation import MARKS, Quotation

__all__ = ["Surroundings"]

_FULL = frozenset({".", "!", "?", "…"})
_ENDS = frozenset({".", "!", "?"})


@frozen(kw_only=True)
class Surroundings:
    """A quotation and the words of the sentences that it begins and ends in, before and behind it.

    Args:
        quotation: The quotation.
        utterance: It gives whole words of somebody, not a name or a scrap.
        full: It ends like a sentence, or is one: „…“.
        first: Number of the sentence that it begins in.
        number: Number of the sentence that the words before it belong to: an earlier one if that ends with a colon.
        before: The words before it.
        last: Number of the sentence that the words behind it belong to: a later one if its frame was taken for one by itself.
        behind: The words behind it.
    """

    quotation: Quotation
    utterance: bool
    full: bool
    first: int
    number: int
    before: tuple[Word, ...]
    last: int
    behind: tuple[Word, ...]

    @classmethod
    def of(cls, scene: Scene, quotation: Quotation) -> "Surroundings":
        """What stands around a quotation of an article."""
        sentences, text = scene.analysis.sentences, scene.article.text
        first, last = scene.number_at(quotation.inner.start), scene.number_at(quotation.inner.end - 1)
        number = first
        before = tuple(w for w in sentences[first].words if w.span.end <= quotation.span.start)
        behind = tuple(w for w in sentences[last].words if w.span.start >= quotation.span.end)
        if not any(w.form not in MARKS for w in before) and first > 0:
            gap = text[sentences[first - 1].span.end : quotation.span.start]
            if sentences[first - 1].words[-1].form == ":" and not gap.strip():
                before, number = sentences[first - 1].words, first - 1
        if not behind and last + 1 < len(sentences):
            later = sentences[last + 1]
            same = "\n" not in text[quotation.span.end : later.span.start]
            if same and (later.words[0].form == "," or later.words[0].form[0].islower()):
                behind, last = later.words, last + 1
        begins = not any(word.form not in MARKS for word in before)
        return cls(
            quotation=quotation,
            utterance=scene.utterance(quotation),
            full=quotation.inner.of(text).rstrip()[-1:] in _FULL
            or (begins and text[quotation.span.end : quotation.span.end + 1] in _ENDS),
            first=first,
            number=number,
            before=before,
            last=last,
            behind=behind,
        )

    @property
    def opens(self) -> bool:
        """Whether it opens its sentence, or follows a colon."""
        return self.after_colon or not any(word.form not in MARKS for word in self.before)

    @property
    def after_colon(self) -> bool:
        """Whether a colon stands before it."""
        return bool(self.before) and self.before[-1].form == ":"
