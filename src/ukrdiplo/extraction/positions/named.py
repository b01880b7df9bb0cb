"""Where terms of topics stand, and which topics an article has named so far."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, field, frozen

from ukrdiplo.lexicon.topics import Term
from ukrdiplo.model import Word

__all__ = ["Hit", "Named"]

_NEAR, _FAR, _PRONOUN = 8, 30, 2
"""For how many sentences a definite noun, a head that is short for a topic, and a pronoun may stand for what was named."""
_AGREEING: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("sie", "ihr", "ihre", "ihrer", "ihren", "ihrem", "ihres", "deren", "diese"), frozenset({"Fem", "Plur"})),
    **dict.fromkeys(("ihn", "diesen"), frozenset({"Masc"})),
    **dict.fromkeys(("dessen", "seine", "seiner", "seinen", "seinem", "seines"), frozenset({"Masc", "Neut"})),
}
"""What a pronoun may stand for: nouns in the singular of these genders, or plural ones."""
_DEMONSTRATIVES = frozenset({"diese", "diesen"})


@frozen
class Hit:
    """A term in a sentence.

    Args:
        term: The term.
        head: Its head.
        words: Indices of the words that it is found in.
        scope: The words of its phrase or clause.
        sign: 1 where it names what a supporter wants, -1 where it names the opposite.
        short: A word stands for a term that was named in full before.
        pronoun: That word is a pronoun.
        wish: What the head itself says of wanting, where it is a compound: Sanktionsgegner.
    """

    term: Term
    head: Word
    words: frozenset[int]
    scope: tuple[Word, ...]
    sign: int
    short: bool = False
    pronoun: bool = False
    wish: str | None = None


@frozen
class Named:
    """Which topics an article has named in full before a sentence.

    Args:
        ago: How many sentences ago it named them last.
        hinted: How many sentences ago a word last hinted at them.
        nouns: The nouns of the last sentence with any.
        age: How many sentences ago that was.
    """

    ago: Mapping[str, int] = field(factory=dict)
    hinted: Mapping[str, int] = field(factory=dict)
    nouns: tuple[Hit, ...] = ()
    age: int = 1

    def lately(self, topic: str) -> bool:
        """Whether a definite noun may stand for a topic."""
        return self.ago.get(topic, _FAR) <= _NEAR

    def distance(self, topic: str) -> int:
        """How many sentences ago a topic was named last; a large number if it was not."""
        return self.ago.get(topic, _FAR)

    def latest(self, terms: Iterable[Term]) -> Term | None:
        """The term whose topic was named last or else hinted at last, if that was not too long ago."""
        wanted = tuple(terms)
        here = [term for term in wanted if self.hinted.get(term.topic) == 0]
        if len({term.topic for term in here}) == 1 and all(self.distance(term.topic) for term in wanted):
            return here[0]  # zur Nato: über eine Mitgliedschaft könne man reden
        for known in (self.ago, self.hinted):
            near = [term for term in wanted if known.get(term.topic, _FAR) < _FAR]
            if near:
                return min(near, key=lambda term: known[term.topic])
        return None

    def meant_by(self, pronoun: Word, here: Sequence[Hit] = ()) -> Hit | None:
        """The term that a pronoun stands for by gender and number.

        Args:
            pronoun: The pronoun.
            here: The terms before it in its sentence, which go before those of earlier ones.
        """
        form = pronoun.form.casefold()
        agreeing = _AGREEING.get(form)
        if agreeing is None or (form in _DEMONSTRATIVES and pronoun.upos == "DET"):
            return None
        before = self.nouns if self.age <= _PRONOUN else ()
        nouns = (*(hit for hit in reversed(here) if hit.head.upos == "NOUN" and not hit.short), *before)
        return next((hit for hit in nouns if _number_or_gender(hit.head) in agreeing), None)

    def naming(self, topics: Iterable[str]) -> "Named":
        """The same with topics that the sentence at hand has named already."""
        return evolve(self, ago={**self.ago, **dict.fromkeys(topics, 0)})

    def hinting(self, topics: Iterable[str]) -> "Named":
        """The same with topics that the sentence at hand hints at."""
        hints = dict.fromkeys(topics, 0)
        return evolve(self, hinted={**self.hinted, **hints}) if hints else self

    def after(self, hits: Iterable[Hit]) -> "Named":
        """What is named after one more sentence with these terms."""
        full = tuple(hit for hit in hits if not hit.short)
        ago = _older(self.ago, (hit.term.topic for hit in full))
        hints = _older(self.hinted, ())
        nouns = tuple(hit for hit in full if hit.head.upos == "NOUN")
        return Named(ago, hints, nouns, 1) if nouns else evolve(self, ago=ago, hinted=hints, age=self.age + 1)


def _number_or_gender(noun: Word) -> str | None:
    return "Plur" if noun.feat("Number") == "Plur" else noun.feat("Gender")


def _older(known: Mapping[str, int], anew: Iterable[str]) -> dict[str, int]:
    """The distances one sentence on, those of ``anew`` begun afresh."""
    return {topic: distance + 1 for topic, distance in known.items() if distance < _FAR} | dict.fromkeys(anew, 1)
