"""Two who are meant together: beide Seiten, die beiden Außenminister, beide.

They are those whom the article has named together shortly before: the only two of a kind in the nearest sentence that has any,
else the two whom it joins by *und* or by a verb (X sprach mit Y). Who does something to both is none of them. Persons are two
sides only if they are joined; where no two are, the sides are those of the war that the article is about. Where that leaves it
open, nobody is meant.
"""

import re
from collections.abc import Mapping, Sequence

from attrs import frozen

from ukrdiplo.extraction.coreference.joined import joined
from ukrdiplo.extraction.coreference.referents import Antecedent, Place, Referent
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.roles import Gender, Use
from ukrdiplo.model import ActorKind, Span, Word, hull

__all__ = ["FORMS", "Both", "both", "opens"]

_OTHERS = re.compile(r"(?:ander|weiter|übrig|neu|letzt|erst)en")
FORMS = frozenset({"beide", "beiden", "beider"})
"""What opens a phrase for two, in small letters."""
_REACH = 2  # sentences before its own in which two are looked for
_ANY = (ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.INSTITUTION)
_ATTRIBUTES = frozenset({"det", "amod", "nummod"})


@frozen(kw_only=True)
class Both:
    """A phrase for two.

    Args:
        span: Its passage, without the article.
        noun: Its noun; ``None`` where *beide* stands alone.
        actors: Whom it means; nobody where that is open.
        served: Whether the states that they act for are meant, and not they.
    """

    span: Span
    noun: Word | None
    actors: tuple[str, ...]
    served: bool = False


def opens(word: Word) -> bool:
    """Whether a word may be or open a phrase for two."""
    return word.form.lower() in FORMS


def both(place: Place, before: Sequence[Antecedent], referents: Mapping[str, Referent], lexicon: Lexicon) -> Both | None:
    """The phrase for two actors that a *beide* opens, or is; ``None`` for two things.

    Args:
        place: The word, for which :func:`opens` holds.
        before: The mentions before it, in order.
        referents: The actors.
        lexicon: What is known about nouns.
    """
    word = place.word
    noun = _noun(place)
    pair = lexicon.hypernym_index.pair(noun.form) if noun is not None else None
    if noun is None:
        kinds: tuple[ActorKind, ...] = _ANY
    elif pair is not None:
        kinds = pair.kinds
    elif _is_for_people(noun, lexicon):
        kinds = (ActorKind.PERSON,)
    else:
        return None
    span = hull([word.span, noun.span]) if noun is not None else word.span
    doing = _doing(place, noun or word, before)
    near = [item for item in before if place.number - item.place.number <= _REACH and item.actor not in doing]
    gender = pair.gender if pair is not None else None
    if _is_told_otherwise(place, noun):
        return Both(span=span, noun=noun, actors=())
    for kind in kinds:
        items = [item for item in near if _is_of(referents[item.actor], kind, gender)]
        as_sides = kind is ActorKind.PERSON and len(kinds) > 1 and noun is not None
        actors = _last_joined(items, referents) if as_sides else _last_two(items, referents)
        if as_sides and not _are_sides(actors, referents):
            continue
        if actors:
            return Both(span=span, noun=noun, actors=() if _are_two_others(place, items[-1].place) else actors)
    if pair is not None and pair.served:
        actors = _last_two([item for item in near if _is_of(referents[item.actor], ActorKind.PERSON, gender)], referents)
        return Both(span=span, noun=noun, actors=actors, served=True)
    return Both(span=span, noun=noun, actors=_at_war(referents, lexicon) if pair is not None and pair.warring else ())


def _doing(place: Place, head: Word, before: Sequence[Antecedent]) -> frozenset[str]:
    """Who does to both what their clause tells, and so is none of them: X rief beide Seiten auf."""
    sentence = place.sentence
    if head.base_deprel == "nsubj":
        return frozenset()
    verb = next((above for above in sentence.ancestors(head) if above.upos == "VERB"), None)
    return frozenset(
        item.actor
        for item in before
        if item.place.sentence is sentence
        and (top := item.top) is not None
        and top.base_deprel == "nsubj"
        and verb is not None
        and sentence.head(top) is verb
    )


def _at_war(referents: Mapping[str, Referent], lexicon: Lexicon) -> tuple[str, ...]:
    """The two states of the only war whose both sides the article has."""
    sides = [(f"state.{war.attacker.lower()}", f"state.{war.defender.lower()}") for war in lexicon.wars]
    told = [pair for pair in sides if all(state in referents for state in pair)]
    return told[0] if len(told) == 1 else ()


def _last_joined(items: Sequence[Antecedent], referents: Mapping[str, Referent]) -> tuple[str, ...]:
    """The only two whom the last sentence that joins any joins."""
    for start in dict.fromkeys(item.place.sentence.span.start for item in reversed(items)):
        groups = joined([item for item in items if item.place.sentence.span.start == start], referents)
        if groups:
            return groups[0] if len(groups) == 1 and len(groups[0]) == 2 else ()
    return ()


def _noun(place: Place) -> Word | None:
    """The noun behind *beide* that it belongs to, by the tree or else right behind it."""
    word, words = place.word, place.sentence.words
    above = place.clause
    if above is not None and above.index > word.index and above.upos in {"NOUN", "PROPN"} and word.base_deprel in _ATTRIBUTES:
        return above
    behind = next((other for other in words[word.index :] if other.upos != "ADJ" or other.form[:1].isupper()), None)
    return behind if behind is not None and behind.upos in {"NOUN", "ADJ"} else None


def _is_for_people(noun: Word, lexicon: Lexicon) -> bool:
    known = lexicon.people.noun(noun.form)
    return known is not None and known.role.use in {Use.OFFICE, Use.OCCUPATION}


def _is_told_otherwise(place: Place, noun: Word | None) -> bool:
    """Whether the phrase itself says who the two are, or that they are others: die beiden Minister Kerry und Lawrow."""
    following = place.sentence.words[place.word.index : place.word.index + 1]
    if following and _OTHERS.fullmatch(following[0].form.lower()):
        return True
    return noun is not None and any(
        child.base_deprel in {"appos", "flat", "nmod"} and child.upos == "PROPN" for child in place.sentence.children(noun)
    )


def _are_sides(actors: tuple[str, ...], referents: Mapping[str, Referent]) -> bool:
    """Whether persons act for different states or bodies."""
    served = {referents[actor].actor.represents for actor in actors} - {None}
    return len(served) == len(actors)


def _are_two_others(place: Place, last: Place) -> bool:
    """Whether two without a name come between the last one named and *beide*: zwei Zeugen."""
    return any(
        word.form.lower() == "zwei" and word.span.start > last.word.span.start
        for sentence in dict.fromkeys((last.sentence, place.sentence))
        for word in sentence.words
        if word.span.start < place.word.span.start
    )


def _is_of(referent: Referent, kind: ActorKind, gender: Gender | None) -> bool:
    if kind is not ActorKind.PERSON:
        return referent.actor.kind is kind
    return referent.is_person and not referent.plural and (gender is None or referent.gender in {gender, None})


def _last_two(items: Sequence[Antecedent], referents: Mapping[str, Referent]) -> tuple[str, ...]:
    """The only two of the nearest sentences; where a sentence has more, the two that it alone joins."""
    seen: dict[str, None] = {}
    numbers = dict.fromkeys(item.place.sentence.span.start for item in reversed(items))
    for start in numbers:
        here = [item for item in items if item.place.sentence.span.start == start]
        every = dict.fromkeys(item.actor for item in here) | seen
        if len(every) > 2:
            couples = [couple for couple in joined(here, referents) if len(couple) == 2]
            return couples[0] if len(couples) == 1 and seen.keys() <= set(couples[0]) else ()
        seen = every
        if len(seen) == 2:
            return tuple(seen)
    return ()
