"""Universal Dependencies trees with offsets into the article."""

from collections.abc import Iterable
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ukrdiplo.errors import ModelError
from ukrdiplo.model import checks
from ukrdiplo.model.span import Span

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["Analysis", "Sentence", "Word"]


def _is_feature(value: object) -> bool:
    match value:
        case (str(name), str(feature)):
            return name.isascii() and feature.isascii()
        case _:
            return False


def _by_name(feats: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    given = tuple(feats)
    if not all(map(_is_feature, given)):
        return given  # left to the validator
    return tuple(sorted((name, feature) for name, feature in given))


def _features(instance: object, attribute: "Attribute[Any]", value: tuple[tuple[str, str], ...]) -> None:
    if not all(map(_is_feature, value)) or len(dict(value)) < len(value):
        raise ModelError(f"Word.feats must be pairs of ASCII strings with each name once, not {value!r:.100}")


@frozen(kw_only=True)
class Word:
    """One syntactic word of a sentence.

    The words of a multi-word token (im: in + dem) have no characters of their own; each has its token's span.

    Args:
        index: Its place in the sentence, counted from 1.
        form: The word as the parser saw it (``dem`` in im; a word broken over two lines without the break).
        lemma: Its dictionary form.
        upos: Universal part of speech.
        feats: Morphological features; they are sorted by name.
        head: Index of its head, 0 for the root.
        deprel: The relation to its head.
        span: Its token's place in the article's text.

    Attributes:
        base_deprel: The relation without its subtype: ``nsubj`` for ``nsubj:pass``.

    Example:
        >>> Word(index=1, form="sei", lemma="sein", upos="AUX", head=0, deprel="root", span=Span(0, 3)).base_deprel
        'root'
    """

    index: int = field(validator=checks.whole_number)
    form: str = field(validator=checks.non_empty)
    lemma: str = field(validator=checks.one_of(str))
    upos: str = field(validator=checks.one_of(str))
    feats: tuple[tuple[str, str], ...] = field(default=(), converter=_by_name, validator=_features)
    head: int = field(validator=checks.whole_number)
    deprel: str = field(validator=checks.one_of(str))
    span: Span = field(validator=checks.one_of(Span))
    base_deprel: str = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "base_deprel", self.deprel.partition(":")[0])

    def feat(self, name: str) -> str | None:
        """The value of a feature, or ``None``."""
        for key, value in self.feats:  # no generator: asked for several times a word
            if key == name:
                return value
        return None


@frozen(kw_only=True)
class Sentence:
    """One sentence: its words in order and the tree over them.

    Args:
        words: The words; the word with index ``i`` stands at ``words[i - 1]``.
        span: From the first to the last character of the sentence in the article's text.
        block: Number of the article's block that it lies in.

    Raises:
        ModelError: If indices do not count from 1, a head does not exist, the heads run in a circle, or a word lies outside the
            sentence.

    Example:
        >>> kiew = Word(index=1, form="Kiew", lemma="Kiew", upos="PROPN", head=2, deprel="nsubj", span=Span(0, 4))
        >>> hofft = Word(index=2, form="hofft", lemma="hoffen", upos="VERB", head=0, deprel="root", span=Span(5, 10))
        >>> sentence = Sentence(words=(kiew, hofft), span=Span(0, 10))
        >>> [word.form for word in sentence.children(hofft)]
        ['Kiew']
    """

    words: tuple[Word, ...] = field(validator=checks.tuple_of(checks.one_of(Word)))
    span: Span = field(validator=checks.one_of(Span))
    block: int = field(default=0, validator=checks.whole_number)
    _children: tuple[tuple[Word, ...], ...] = field(init=False, eq=False, repr=False, hash=False)

    def __attrs_post_init__(self) -> None:
        here = (self.span.start, self.span.end)
        if not self.words:
            raise ModelError("a sentence has at least one word", span=here)
        before = self.span.start
        for word in self.words:
            if word.span.start < before or word.span.end > self.span.end:
                place = f"{word.span.start}:{word.span.end}"
                raise ModelError(f"{word.form!r:.60} at {place} is out of order or out of its sentence", span=here)
            before = word.span.start
        children: list[list[Word]] = [[] for _ in range(len(self.words) + 1)]
        for number, word in enumerate(self.words, start=1):
            if word.index != number:
                raise ModelError(f"word {number} of a sentence has index {word.index}", span=here)
            if not 0 <= word.head <= len(self.words) or word.head == number:
                raise ModelError(f"word {number} ({word.form}) has no possible head {word.head}", span=here)
            if not self.span.covers(word.span):
                raise ModelError(f"word {number} ({word.form}) lies outside its sentence", span=(word.span.start, word.span.end))
            children[word.head].append(word)
        reached, queue = 0, list(children[0])
        while queue:
            reached += 1
            queue.extend(children[queue.pop().index])
        if reached != len(self.words):
            raise ModelError("the heads of a sentence run in a circle", span=here)
        object.__setattr__(self, "_children", tuple(tuple(group) for group in children))

    @property
    def root(self) -> Word | None:
        """The first word without a head."""
        return self._children[0][0] if self._children[0] else None

    def children(self, word: Word) -> tuple[Word, ...]:
        """The words that depend on ``word``, in order."""
        return self._children[word.index]

    def head(self, word: Word) -> Word | None:
        """The word that ``word`` depends on, ``None`` for a root."""
        return self.words[word.head - 1] if word.head else None

    @property
    def particles(self) -> tuple[Word, ...]:
        """The separable particles that stand apart from their verbs, in order."""
        return self._particles

    @cached_property
    def _particles(self) -> tuple[Word, ...]:  # private, so that what writes slots leaves it out
        return tuple(word for word in self.words if word.deprel == "compound:prt")

    def subtree(self, word: Word) -> tuple[Word, ...]:
        """``word`` and all that depends on it, in the order of the text."""
        if not self._children[word.index]:
            return (word,)
        found: list[Word] = []
        queue = [word]
        while queue:
            here = queue.pop()
            found.append(here)
            queue.extend(self._children[here.index])
        return tuple(sorted(found, key=attrgetter("index")))

    def ancestors(self, word: Word) -> tuple[Word, ...]:
        """The heads above ``word``, nearest first."""
        found: list[Word] = []
        here = self.head(word)
        while here is not None:
            found.append(here)
            here = self.head(here)
        return tuple(found)


@frozen(kw_only=True)
class Analysis:
    """The trees of one article, in the order of the text.

    Args:
        sentences: The sentences of its content blocks; none crosses a block.
        analyser: What made it, with its version, such as ``stanza 1.15.0 (ukrdiplo models 2)``.

    Example:
        >>> Analysis(analyser="by hand").sentences
        ()
    """

    sentences: tuple[Sentence, ...] = field(default=(), validator=checks.tuple_of(checks.one_of(Sentence)))
    analyser: str = field(default="", validator=checks.one_of(str))
