"""Descriptions of politicians by their party: der CDU-Politiker, der Politiker der Musterpartei, der Republikaner.

One takes up a politician named in an earlier sentence of whom nothing says that he is of another party, or of a state that does
not have this one. Whoever is told to be of the party comes first, then the one named last; of two in one sentence the subject.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ukrdiplo.extraction.coreference.descriptions import Description
from ukrdiplo.extraction.coreference.pronouns import is_barred
from ukrdiplo.extraction.coreference.referents import Antecedent, Place, Referent, latest
from ukrdiplo.extraction.coreference.taking_up import is_of, is_untold, may_be
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.actors import ActorEntry
from ukrdiplo.lexicon.nouns import Noun
from ukrdiplo.model import ActorKind, Sentence, Word

__all__ = ["meant", "named", "own"]

_POLITICIANS = frozenset({"politician", "politician-woman"})


def named(description: Description, place: Place, lexicon: Lexicon) -> tuple[ActorEntry, ...]:
    """The parties, or the state, of which a description says that somebody is; none where the lexicon knows none."""
    noun = description.noun
    if noun is None or not noun.role.of_party:
        return ()
    return tuple(_of_noun(noun, lexicon)) or _behind(place.sentence, place.word, lexicon)


def meant(
    description: Description,
    place: Place,
    before: Sequence[Antecedent],
    referents: Mapping[str, Referent],
    lexicon: Lexicon,
) -> tuple[str, ...]:
    """The politicians whom a description may take up, likeliest first.

    Args:
        description: It.
        place: Its noun.
        before: The mentions before it, in order.
        referents: The actors.
        lexicon: What is known.
    """
    noun = description.noun
    if noun is None or not noun.role.of_party or not description.definite or description.other or description.plural:
        return ()
    parties = named(description, place, lexicon)
    here = {item.actor for item in before if is_barred(item, place) or _is_named(item, place)}
    ordered = latest([item for item in before if item.actor not in here and not item.place.quoted])
    fit = [actor for actor in ordered if _fits(description, parties, referents[actor], lexicon)]
    told = [actor for actor in fit if _is_told(parties, referents[actor], lexicon)]
    return tuple(told or fit)


def own(referent: Referent, lexicon: Lexicon) -> ActorEntry | None:
    """The only party of which the article has told that somebody is: that of ihre Partei, behind der AfD-Chefin.

    Args:
        referent: Somebody.
        lexicon: What is known.
    """
    told = {entry.id: entry for entry in _own(referent, lexicon)}
    return next(iter(told.values())) if len(told) == 1 else None


def _is_named(item: Antecedent, place: Place) -> bool:
    """Whether somebody is named in a description's own sentence, and so is another: Merz müsse handeln, so der Politiker."""
    return item.place.sentence is place.sentence and item.place.word.upos in {"PROPN", "NOUN"}


def _of_noun(noun: Noun, lexicon: Lexicon) -> Iterator[ActorEntry]:
    """The parties that a noun names by its first part or by itself."""
    if noun.role.parties and (not noun.prefix or noun.hyphen):
        yield from (entry for party in noun.role.parties if (entry := lexicon.actor(party)) is not None)
    elif noun.prefix:
        yield from _found(noun.prefix.split("-"), lexicon) or _found([noun.prefix], lexicon)


def _behind(sentence: Sentence, noun: Word, lexicon: Lexicon) -> tuple[ActorEntry, ...]:
    """The body behind a noun, in the genitive or with a preposition: der Politiker der Musterpartei."""
    for child in sentence.children(noun):
        if child.index > noun.index and child.base_deprel == "nmod":
            words = [word.form for word in sentence.subtree(child) if word.upos not in {"DET", "ADP"}]
            return _found(words, lexicon)
    return ()


def _found(words: Sequence[str], lexicon: Lexicon) -> tuple[ActorEntry, ...]:
    match = lexicon.names.find(list(words), 0) if words else None
    return (match[1][0].actor,) if match is not None else ()


def _fits(description: Description, parties: Sequence[ActorEntry], referent: Referent, lexicon: Lexicon) -> bool:
    """Whether somebody may be a politician of one of some parties; of any, where there are none."""
    actor = referent.actor
    if actor.kind is not ActorKind.PERSON or not may_be(description, referent):
        return False
    if _is_told(parties, referent, lexicon):
        return True
    own = tuple(_own(referent, lexicon))
    if own and parties:
        return False
    is_known = lexicon.actor(actor.id) is not None
    if len(parties) == 1 and (is_known or actor.represents is not None) and actor.represents != parties[0].represents:
        return False  # several parties of one name are everywhere: der Sozialdemokrat
    return (is_known and actor.represents is not None) or _is_politician(referent, lexicon)


def _is_politician(referent: Referent, lexicon: Lexicon) -> bool:
    """Whether a noun tells that somebody is a politician, or no noun tells what he is."""
    politicians = (entry for entry in lexicon.hypernym_index.by_noun.values() if entry.id in _POLITICIANS)
    return is_untold(referent, lexicon) or any(is_of(referent, entry, lexicon) for entry in politicians)


def _is_told(parties: Iterable[ActorEntry], referent: Referent, lexicon: Lexicon) -> bool:
    """Whether the article tells that somebody is of one of some parties."""
    own = tuple(_own(referent, lexicon))
    return any(_are_one(party, other) for party in parties for other in own)


def _own(referent: Referent, lexicon: Lexicon) -> Iterator[ActorEntry]:
    """The parties of which the article has told that somebody is."""
    yield from (entry for party in sorted(referent.parties) if (entry := lexicon.actor(party)) is not None)
    affiliation = referent.actor.affiliation
    if affiliation is not None:
        yield from (entry for entry in _found(affiliation.split(), lexicon) if entry.kind is ActorKind.ORGANISATION)
    for noun in sorted(referent.nouns):
        told = lexicon.people.noun(noun[:1].upper() + noun[1:])
        if told is not None and told.role.parties:
            yield from _of_noun(told, lexicon)


def _are_one(party: ActorEntry, other: ActorEntry) -> bool:
    """Whether two parties are one, or one is in the union of parties that the other is: CDU and CDU/CSU."""
    return party.id == other.id or party.name in other.name.split("/") or other.name in party.name.split("/")
