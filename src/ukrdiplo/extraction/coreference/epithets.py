"""Epithets: second names for a person that tell something new of him (die Liberale, der frühere Boxer, der Gastgeber).

News seldom calls a person twice by one name. A subject with the definite article that nothing before explains is whoever the text
has just spoken of, as a pronoun in its place would be; somebody new would come with his name or with *ein*.
"""

from collections.abc import Mapping, Sequence

from ukrdiplo.extraction.coreference.descriptions import Description, may_be
from ukrdiplo.extraction.coreference.referents import Antecedent, Place, Referent
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.roles import Gender, Use
from ukrdiplo.model import ActorKind, Word

__all__ = ["meant"]

_REACH = 2  # sentences before its own
_PEOPLE = frozenset({Use.OFFICE, Use.OCCUPATION})
_ARTICLES = {"der": Gender.MASCULINE, "dieser": Gender.MASCULINE, "die": Gender.FEMININE, "diese": Gender.FEMININE}
_OF = frozenset({"von", "vom", "für", "bei", "beim"})
_VERBAL = frozenset({"VERB", "AUX"})


def meant(
    description: Description, place: Place, before: Sequence[Antecedent], referents: Mapping[str, Referent], lexicon: Lexicon
) -> tuple[str, ...]:
    """The persons whom a description may be another name for, likeliest first.

    Subjects come before others, then whoever was mentioned last; nobody of its own clause is meant.

    Args:
        description: A description that takes up nobody by what it says.
        place: Its noun.
        before: The mentions before it, in order.
        referents: The actors.
        lexicon: What is known.
    """
    gender = _gender(place)
    if gender is None or not _may_be_epithet(description, place, lexicon):
        return ()
    near = (item for item in reversed(before) if place.number - item.place.number <= _REACH and item.place.quoted == place.quoted)
    fit = [item for item in near if not _is_beside(item, place) and _fits(description, gender, referents[item.actor], lexicon)]
    return tuple(dict.fromkeys(item.actor for item in sorted(fit, key=lambda item: not item.is_subject)))


def _gender(place: Place) -> Gender | None:
    """The gender that the article of a subject tells, be its noun der or die Vorsitzende."""
    words = [child for child in place.sentence.children(place.word) if child.index < place.word.index]
    article = next((word for word in words if word.upos in {"DET", "PRON"}), None)
    return _ARTICLES.get(article.form.casefold()) if article is not None and place.word.base_deprel == "nsubj" else None


def _may_be_epithet(description: Description, place: Place, lexicon: Lexicon) -> bool:
    """Whether a description is of one person and no title by which somebody new could be meant: der Außenminister."""
    if not description.definite or description.plural or description.other or description.nation is not None:
        return False
    if description.hypernym is not None and description.hypernym.kind is not ActorKind.PERSON:
        return False
    if any(_tells_apart(child, place) for child in place.sentence.children(place.word)):
        return False
    noun = description.noun
    if noun is None:
        return True
    role = noun.role
    return role.use in _PEOPLE and role.relation is None and not role.several and lexicon.people.kinds.isdisjoint(role.offices)


def _tells_apart(child: Word, place: Place) -> bool:
    """Whether a word beside a noun makes it one of several, or somebody's: der Chef der Polizei, der letzte Soldat.

    A place does not: der Senator aus Ohio.
    """
    if child.base_deprel == "nmod":
        cases = [word.form for word in place.sentence.children(child) if word.base_deprel == "case"]
        return not cases or not _OF.isdisjoint(cases)
    if child.base_deprel == "amod":
        return child.form[:1].isupper() or child.lemma.casefold() in {"letzt", "letzter", "erst", "erster"}
    return child.base_deprel in {"conj", "acl"}


def _is_beside(item: Antecedent, place: Place) -> bool:
    """Whether a mention stands in the clause that a description is the subject of."""
    if item.place.sentence is not place.sentence:
        return False
    verb = next((above for above in place.sentence.ancestors(item.place.word) if above.upos in _VERBAL), None)
    return verb is None or verb is place.clause


def _fits(description: Description, gender: Gender, referent: Referent, lexicon: Lexicon) -> bool:
    """Whether nothing tells that a person is somebody else; whoever acts for a union of states is a citizen of one of them."""
    actor = referent.actor
    if actor.kind is not ActorKind.PERSON or referent.gender not in {gender, None}:
        return False
    state = lexicon.actor(f"state.{actor.represents.lower()}") if actor.represents is not None else None
    if description.native is not None and state is not None and actor.represents != description.native:
        return False
    return description.age is None or may_be(description, referent)
