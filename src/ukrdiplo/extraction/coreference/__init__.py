"""Whom pronouns and descriptions mean.

The text is read once from the front. Each noun phrase for people or a body is somebody named before or somebody new; whoever is
new and has no name waits in the cast until the article makes him speak (:meth:`Cast.waking`). Direct speech is left alone: who
speaks there is not known yet.
"""

from ukrdiplo.extraction.cast import Cast
from ukrdiplo.extraction.coreference import pairs, pronouns, several, speech
from ukrdiplo.extraction.coreference.reading import Reading
from ukrdiplo.extraction.coreference.referents import Place
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.model import Analysis, Article, Word

__all__ = ["resolve"]

_MEANING = frozenset({"NOUN", "PROPN", "ADJ", "PRON"})
_POINTING = pairs.FORMS | several.FORMS | pronouns.FORMS


def resolve(cast: Cast, article: Article, analysis: Analysis, lexicon: Lexicon) -> Cast:
    """The cast with the mentions that are no names added: pronouns and descriptions.

    Args:
        cast: The actors that the article names.
        article: The article.
        analysis: Its trees.
        lexicon: What is known about gender and roles.
    """
    reading = Reading.of(cast, article, lexicon)
    passages = speech.passages(article)
    for sentence, number in zip(analysis.sentences, speech.numbers(analysis, passages), strict=True):
        near = speech.near(sentence, passages)
        for word in sentence.words:
            if not (_may_mean(word) or cast.mention_at(word) is not None):
                continue
            place = Place(word, sentence, number, quoted=bool(near) and speech.inside(word, near))
            for actor in reading.at(place):
                reading.note(actor, place)
    waiting = reading.waiting
    seen = cast.with_mentions((mention for mention in reading.found if mention.actor not in waiting), reading.states.values())
    return seen.expecting(waiting.values(), (mention for mention in reading.found if mention.actor in waiting))


def _may_mean(word: Word) -> bool:
    """Whether a word that is no name may mean somebody: nearly half of all words cannot."""
    return word.upos in _MEANING or word.form.lower() in _POINTING or pronouns.possesses(word)
