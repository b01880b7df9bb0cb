"""Attitudes that stand beside a term in one stretch of a sentence, where the tree leads from neither to the other.

A small parser attaches one phrase in five wrongly, so that a climb ends at once. Where the stretch between two marks, or a
sentence with a single finite verb, has one word of wanting or rejecting that may have the term as its complement, by the
preposition that both have, and somebody who may be its subject, that is read without the tree.
"""

from collections.abc import Iterator

from ukrdiplo.extraction.positions.beliefs import believed
from ukrdiplo.extraction.positions.claims import Claim, End
from ukrdiplo.extraction.positions.ground import Ground
from ukrdiplo.extraction.positions.phrases import STOPS, owner
from ukrdiplo.extraction.positions.subjects import doer
from ukrdiplo.extraction.positions.words import cases, names
from ukrdiplo.lexicon.attitude_index import AttitudeIndex
from ukrdiplo.lexicon.attitudes import Attitude, Holder
from ukrdiplo.model import Sentence, Stance, Word
from ukrdiplo.syntax.clauses import finite
from ukrdiplo.syntax.negation import Reality, denied, reality

__all__ = ["nearby"]

_SUPPOSING = frozenset({"wenn", "falls", "sofern", "ob", "als"})
_BARE = frozenset({"object", "genitive", "clause"})


def nearby(sentence: Sentence, end: End, index: AttitudeIndex) -> Claim | None:
    """The claim of the one attitude in the stretch of a term, if there is one with a holder.

    Args:
        sentence: The sentence.
        end: Where the climb from the term ended without a claim.
        index: The words of wanting and rejecting.
    """
    if end.hit.pronoun or end.word.upos not in {"NOUN", "PROPN"}:
        return None
    ground = Ground(sentence, index)
    stretch = _stretch(sentence, end.word)
    prepositions = cases(sentence, end.word)
    if not prepositions and _genitive(end.word):
        return None
    # Ein solcher Friede ermuntert Tyrannen: what the subject of a verb does is no attitude towards it
    without = end.hit.words | ({end.word.head} if end.word.base_deprel == "nsubj" else set())
    words = (word for word in stretch if word.index not in without and (word.upos != "NOUN" or word.index < end.word.index))
    found = [pair for word in words for pair in _attitudes(ground, word, prepositions, stretch)]
    if not found or len({attitude.stance for _, attitude in found}) > 1:
        return None
    word, attitude = min(found, key=lambda pair: abs(pair[0].index - end.word.index))
    holder = _holder(ground, word, end)
    if holder is None:
        return None
    claim = Claim(
        hit=end.hit,
        stance=attitude.towards(end.sign, denied=denied(sentence, word)),
        holder=holder,
        root=word,
        path=end.hit.words | {word.index},
        rule="position.nearby",
    )
    return believed(ground, claim)


def _genitive(noun: Word) -> bool:
    """Whether a noun is another one's genitive, and so no object of an attitude: die Feier des Kriegsendes."""
    return noun.base_deprel == "nmod" and noun.feat("Case") == "Gen"


def _stretch(sentence: Sentence, word: Word) -> tuple[Word, ...]:
    """What lies around a word between two marks; with one finite verb, a sentence is a single clause whatever marks it has."""
    if sum(map(finite, sentence.words)) <= 1:
        return sentence.words
    first = last = word.index
    while first > 1 and sentence.words[first - 2].form not in STOPS:
        first -= 1
    while last < len(sentence.words) and sentence.words[last].form not in STOPS:
        last += 1
    return sentence.words[first - 1 : last]


def _attitudes(
    ground: Ground, word: Word, prepositions: tuple[str, ...], stretch: tuple[Word, ...]
) -> Iterator[tuple[Word, Attitude]]:
    if word.upos not in {"VERB", "NOUN", "ADJ"} or (word.upos == "NOUN" and not word.form[:1].isupper()):
        return
    if word.upos == "NOUN" and (not prepositions or "ohne" in cases(ground.sentence, word)):
        return
    fitting = [attitude for attitude in _plain(ground, word) if _fits(attitude, prepositions)]
    if not fitting or reality(ground.sentence, word) in {Reality.POSSIBLE, Reality.QUESTION} or _supposed(ground, word, stretch):
        return
    forms = {form for other in stretch for form in (other.form.casefold(), other.lemma.casefold())}
    for attitude in fitting:
        if attitude.companions <= forms:
            yield word, attitude
            return


def _plain(ground: Ground, word: Word) -> Iterator[Attitude]:
    """The attitudes of a word's subject for or against something."""
    for name in names(ground.index, ground.sentence, word):
        for attitude in ground.index.attitudes.get(name, ()):
            bound = attitude.light or attitude.only_denied or attitude.close
            if attitude.holder is Holder.SUBJECT and not bound and attitude.stance in {Stance.SUPPORT, Stance.OPPOSE}:
                yield attitude


def _fits(attitude: Attitude, prepositions: tuple[str, ...]) -> bool:
    """Whether an attitude may be about a phrase with these prepositions."""
    return not (frozenset(prepositions) or _BARE).isdisjoint(attitude.slots)


def _supposed(ground: Ground, word: Word, stretch: tuple[Word, ...]) -> bool:
    """Whether the stretch only supposes what it says: wenn er dazu bereit sei, als wolle er."""
    return ground.supposed(word) or stretch[0].form.casefold() in _SUPPOSING


def _holder(ground: Ground, word: Word, end: End) -> Word | None:
    if word.upos == "NOUN":
        return owner(ground.sentence, word, end.hit.words)
    found = doer(ground.sentence, word, ground.index, end.hit.words | {end.word.index})
    return found if found is not None and found.index not in end.hit.words else None
