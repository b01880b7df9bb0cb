"""Several who are meant together: a plural sie, die drei, die drei Politiker.

They are those whom the article has named together in the sentence before or in that before it; of a number just as many.
"""

from collections.abc import Mapping, Sequence

from ukrdiplo.extraction.coreference.joined import joined
from ukrdiplo.extraction.coreference.referents import Antecedent, Place, Referent
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.roles import Gender, Use
from ukrdiplo.model import Word

__all__ = ["FORMS", "counted", "counts", "several"]

_NUMBERS = {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6}
FORMS = frozenset(_NUMBERS)
"""Numbers that several may be meant by."""
_ARTICLES = frozenset({"die", "den", "der"})
_REACH = 2  # sentences before its own in which those are looked for whom a number means
_RIVALS = frozenset({"nsubj", "obj", "obl", "iobj"})
"""What a thing must be in its clause to be meant rather than two states."""
_MANY = frozenset({Gender.PLURAL})
_PEOPLE = frozenset({Use.OFFICE, Use.OCCUPATION})


def counts(word: Word) -> bool:
    """Whether a word is a number that several may be meant by."""
    return word.form in _NUMBERS


def counted(
    place: Place, before: Sequence[Antecedent], referents: Mapping[str, Referent], lexicon: Lexicon
) -> tuple[Word, tuple[str, ...]] | None:
    """The persons whom a number with the definite article means, alone or before a noun for people, and the phrase's head.

    Args:
        place: The number, for which :func:`counts` holds.
        before: The mentions before it, in order.
        referents: The actors.
        lexicon: What is known about nouns.
    """
    word, sentence = place.word, place.sentence
    article = sentence.words[word.index - 2].form.lower() if word.index > 1 else ""
    if article not in _ARTICLES:
        return None
    head = sentence.head(word) if word.base_deprel == "nummod" else word
    if head is None or (head is not word and not _is_for_people(head, lexicon)):
        return None
    near = [item for item in before if place.number - item.place.number <= _REACH and item.place.quoted == place.quoted]
    for start in dict.fromkeys(item.place.sentence.span.start for item in reversed(near)):
        here = [item for item in near if item.place.sentence.span.start == start and item.place.word is not head]
        groups = [group for group in joined(here, referents) if all(referents[actor].is_person for actor in group)]
        fit = [group for group in groups if len(group) == _NUMBERS[word.form]]
        if groups:
            return (head, fit[0]) if len(fit) == 1 else None
    return None


def _is_for_people(head: Word, lexicon: Lexicon) -> bool:
    noun = lexicon.people.noun(head.form)
    return noun is not None and noun.role.use in _PEOPLE


def several(
    place: Place, before: Sequence[Antecedent], things: Sequence[Place], referents: Mapping[str, Referent]
) -> tuple[str, ...]:
    """Those whom a plural *sie* means: who were joined as the subject in its sentence or the one before, and nobody since.

    Args:
        place: The pronoun.
        before: The mentions before it, in order.
        things: The nouns before it that are nobody, in order.
        referents: The actors.
    """
    near = [item for item in before if place.number - item.place.number <= 1 and item.place.quoted == place.quoted]
    for start in dict.fromkeys(item.place.sentence.span.start for item in reversed(near)):
        here = [item for item in near if item.place.sentence.span.start == start]
        groups = joined(here, referents, as_subject=True)
        if groups:
            last = max(item.place.word.span.start for item in here if item.actor in groups[-1])
            people = all(referents[actor].is_human for actor in groups[-1])
            many = (thing.word for thing in things if thing.word.feat("Number") == "Plur" and thing.word.span.start > last)
            rivals = _RIVALS if not people else {"nsubj"}
            return () if any(thing.base_deprel in rivals for thing in many) else groups[-1]
        if any(item.is_subject and referents[item.actor].agrees(_MANY) for item in here):
            return ()
    return ()
