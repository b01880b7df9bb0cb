"""Those whom a sentence names together, by *und*, in a list or as who do something with each other."""

from collections.abc import Mapping, Sequence

from ukrdiplo.extraction.coreference.referents import Antecedent, Place, Referent
from ukrdiplo.model import ActorKind, Word

__all__ = ["joined"]

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})


def joined(items: Sequence[Antecedent], referents: Mapping[str, Referent], *, as_subject: bool = False) -> list[tuple[str, ...]]:
    """The actors that a sentence joins, by *und* or as those who do something with each other.

    Args:
        items: The mentions of one sentence, in order.
        referents: The actors.
        as_subject: Take those alone who are the subject, or do it with the subject.
    """
    groups: dict[int, dict[str, None]] = {}
    tops: dict[int, Word] = {}
    named = {item.place.word.index: referents[item.actor] for item in items}
    for item in items:
        top = _top(item.place)
        if _belongs(item, named):
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


def _belongs(item: Antecedent, named: Mapping[int, Referent]) -> bool:
    """Whether a name stands beside another that it says more of: X (CDU). Persons in a row are several: X, Y und Z."""
    word: Word | None = item.place.word
    while word is not None and word.base_deprel in {"appos", "flat"}:
        word = item.place.sentence.head(word)
        if word is not None and word.index in named:
            own = named[item.place.word.index].actor
            other = named[word.index].actor
            return own.id == other.id or {own.kind, other.kind} != {ActorKind.PERSON}
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
