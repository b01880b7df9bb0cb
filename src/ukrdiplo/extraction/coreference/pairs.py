"""Two or more who are meant together: beide Seiten, die beiden Außenminister, beide, a plural sie.

They are those whom the article has named together shortly before: the only two of a kind in the nearest sentence that has any,
else the two whom it joins by *und* or by a verb (X sprach mit Y). Who does something to both is none of them. Persons are two
sides only if they are joined; where no two are, the sides are those of the war that the article is about. Where that leaves it
open, nobody is meant.
"""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from attrs import frozen

from ukrdiplo.extraction.coreference.referents import Antecedent, Place, Referent
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.roles import Gender, Use
from ukrdiplo.model import ActorKind, Span, Word, hull

__all__ = ["Both", "both", "opens", "several"]

_OTHERS = re.compile(r"(?:ander|weiter|übrig|neu|letzt|erst)en")
_BOTH = frozenset({"beide", "beiden", "beider"})
_REACH = 2  # sentences before its own in which two are looked for
_ANY = (ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.INSTITUTION)
_ATTRIBUTES = frozenset({"det", "amod", "nummod"})
_RIVALS = frozenset({"nsubj", "obj", "obl", "iobj"})
"""What a thing must be in its clause to be meant rather than two states."""
_MANY = frozenset({Gender.PLURAL})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})


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
    return word.form.lower() in _BOTH


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
        actors = _last_joined(items) if as_sides else _last_two(items)
        if as_sides and not _are_sides(actors, referents):
            continue
        if actors:
            return Both(span=span, noun=noun, actors=() if _are_two_others(place, items[-1].place) else actors)
    if pair is not None and pair.served:
        actors = _last_two([item for item in near if _is_of(referents[item.actor], ActorKind.PERSON, gender)])
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


def _last_joined(items: Sequence[Antecedent]) -> tuple[str, ...]:
    """The only two whom the last sentence that joins any joins."""
    for start in dict.fromkeys(item.place.sentence.span.start for item in reversed(items)):
        groups = _joined([item for item in items if item.place.sentence.span.start == start])
        if groups:
            return groups[0] if len(groups) == 1 and len(groups[0]) == 2 else ()
    return ()


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
        groups = _joined(here, as_subject=True)
        if groups:
            last = max(item.place.word.span.start for item in here if item.actor in groups[-1])
            people = all(referents[actor].is_human for actor in groups[-1])
            many = (thing.word for thing in things if thing.word.feat("Number") == "Plur" and thing.word.span.start > last)
            rivals = _RIVALS if not people else {"nsubj"}
            return () if any(thing.base_deprel in rivals for thing in many) else groups[-1]
        if any(item.is_subject and referents[item.actor].agrees(_MANY) for item in here):
            return ()
    return ()


def _joined(items: Sequence[Antecedent], *, as_subject: bool = False) -> list[tuple[str, ...]]:
    """The actors that a sentence joins, by *und* or as those who do something with each other.

    Args:
        items: The mentions of one sentence, in order.
        as_subject: Take those alone who are the subject, or do it with the subject.
    """
    groups: dict[int, dict[str, None]] = {}
    tops: dict[int, Word] = {}
    named = {item.place.word.index for item in items}
    for item in items:
        top = _top(item.place)
        if _belongs(item.place, named):
            continue
        tops[top.index] = top
        groups.setdefault(top.index, {})[item.actor] = None
    for index, top in tops.items():
        partner = _done_with(items[0].place, top, tops)
        if partner is not None:
            groups[partner] = groups[partner] | groups[index]
            groups[index] = {}
    return [
        tuple(actors)
        for index, actors in groups.items()
        if len(actors) > 1 and (not as_subject or tops[index].base_deprel == "nsubj")
    ]


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


def _last_two(items: Sequence[Antecedent]) -> tuple[str, ...]:
    """The only two of the nearest sentences; where a sentence has more, the two that it alone joins."""
    seen: dict[str, None] = {}
    numbers = dict.fromkeys(item.place.sentence.span.start for item in reversed(items))
    for start in numbers:
        here = [item for item in items if item.place.sentence.span.start == start]
        every = dict.fromkeys(item.actor for item in here) | seen
        if len(every) > 2:
            couples = [couple for couple in _joined(here) if len(couple) == 2]
            return couples[0] if len(couples) == 1 and seen.keys() <= set(couples[0]) else ()
        seen = every
        if len(seen) == 2:
            return tuple(seen)
    return ()


def _belongs(place: Place, named: AbstractSet[int]) -> bool:
    """Whether a name stands beside another that it says more of: X (CDU)."""
    word: Word | None = place.word
    while word is not None and word.base_deprel in {"appos", "flat"}:
        word = place.sentence.head(word)
        if word is not None and word.index in named:
            return True
    return False


def _top(place: Place) -> Word:
    """The first of the nouns that a name is joined with by *und*, or stands in apposition to."""
    word = place.word
    while word.base_deprel in {"conj", "appos", "flat"}:
        above = place.sentence.head(word)
        if above is None or above.upos not in _NOMINAL:
            break
        word = above
    return word


def _done_with(place: Place, word: Word, tops: Mapping[int, Word]) -> int | None:
    """The subject of the verb that somebody is the partner of: X sprach mit ihm."""
    sentence = place.sentence
    with_him = any(child.base_deprel == "case" and child.form.lower() == "mit" for child in sentence.children(word))
    if word.base_deprel not in {"obl", "nmod"} or not with_him:
        return None
    verb = next((above for above in sentence.ancestors(word) if above.upos == "VERB"), None)
    subjects = sentence.children(verb) if verb is not None else ()
    return next((child.index for child in subjects if child.base_deprel == "nsubj" and child.index in tops), None)
