"""Where an article is about what the topics are about: throughout, or only where it comes to speak of it."""

from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Analysis, Article, BlockKind, Sentence

__all__ = ["blocks_in_setting", "in_setting"]

_FOREMOST = frozenset({BlockKind.HEADLINE, BlockKind.TEASER})
_MOSTLY = 0.4
"""An article that names its setting in this part of its blocks is about it throughout."""
_AFTER = 1
"""For how many blocks after one that names the setting it is still spoken of."""


def in_setting(analysis: Analysis, lexicon: Lexicon) -> bool:
    """Whether an article is about what the topics are about, at least in passing."""
    words = _words(analysis, lexicon)
    return words is None or any(_begins(sentence, words) for sentence in analysis.sentences)


def blocks_in_setting(article: Article, analysis: Analysis, lexicon: Lexicon) -> frozenset[int]:
    """The numbers of the blocks of an article that are about what the topics are about.

    All blocks are where the headline or the teaser names the setting, or a good part of the blocks does. An article about
    something else, such as an election or a match, may come to speak of it: then the blocks that name it are, and the next ones.
    """
    words = _words(analysis, lexicon)
    read = list(dict.fromkeys(sentence.block for sentence in analysis.sentences))
    if words is None:
        return frozenset(read)
    naming: set[int] = set()
    for sentence in analysis.sentences:
        if sentence.block not in naming and _begins(sentence, words):
            naming.add(sentence.block)
    if len(naming) >= _MOSTLY * len(read) or any(article.blocks[block].kind in _FOREMOST for block in naming):
        return frozenset(read) if naming else frozenset()
    return frozenset(block for place, block in enumerate(read) if naming.intersection(read[max(place - _AFTER, 0) : place + 1]))


def _words(analysis: Analysis, lexicon: Lexicon) -> tuple[str, ...] | None:
    """The beginnings of words, in lower case, that name the setting in this article. ``None``: no setting is asked for."""
    index = lexicon.topic_index
    if not index.settings:
        return None
    named = any(_begins(sentence, index.settings) for sentence in analysis.sentences)
    if index.parties and (named or not any(_begins(sentence, index.elsewhere) for sentence in analysis.sentences)):
        return index.settings + index.parties
    return index.settings


def _begins(sentence: Sentence, words: tuple[str, ...]) -> bool:
    """Whether a word of a sentence, or its lemma, begins with one of some words in lower case."""
    return any(word.form.casefold().startswith(words) or word.lemma.casefold().startswith(words) for word in sentence.words)
