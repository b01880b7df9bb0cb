"""Epithets: second names for a person that tell something new of him (die Liberale, der frühere Boxer, der Gastgeber).

News seldom calls a person twice by one name. A subject with the definite article that nothing before explains is whoever the text
has just spoken of, as a pronoun in its place would be; somebody new would come with his name or with *ein*.
"""

import datetime as dt
from collections.abc import Mapping, Sequence

from ukrdiplo.extraction.actors.phrases import is_same
from ukrdiplo.extraction.coreference.descriptions import Description
from ukrdiplo.extraction.coreference.referents import Antecedent, Place, Referent
from ukrdiplo.extraction.coreference.taking_up import may_be
from ukrdiplo.lexicon import Lexicon
from ukrdiplo.lexicon.roles import Gender, Use
from ukrdiplo.model import ActorKind, Word

__all__ = ["meant"]

_REACH = 2  # sentences before its own
_PEOPLE = frozenset({Use.OFFICE, Use.OCCUPATION, Use.EPITHET})
_OWNED = frozenset({"expert", "character", "office-holder", "head", "party-leader", "secretary-general"})
"""Roles by which somebody is told by what he is of (der Professor der Universität), not by whose he is (der Bruder von X)."""
_ARTICLES = {"der": Gender.MASCULINE, "dieser": Gender.MASCULINE, "die": Gender.FEMININE, "diese": Gender.FEMININE}
_OBLIQUE = {"dem": Gender.MASCULINE, "des": Gender.MASCULINE, "der": Gender.FEMININE}
_BY = frozenset({"laut", "zufolge"})
_FROM = frozenset({"nach", "aus", "laut", "gemäß"})
_OF = frozenset({"von", "vom", "für", "bei", "beim"})
_VERBAL = frozenset({"VERB", "AUX"})
_KIN = "kin"
_COUNTS = frozenset({"zweier", "dreier", "mehrerer", "vieler"})
_ANYWHERE = frozenset({"VAT"})
"""States whose officials come from others."""


def meant(
    description: Description,
    place: Place,
    before: Sequence[Antecedent],
    referents: Mapping[str, Referent],
    lexicon: Lexicon,
    published: dt.date | None,
) -> tuple[str, ...]:
    """The persons whom a description may be another name for, likeliest first.

    Subjects come before others, then whoever was mentioned last; nobody of its own clause is meant. An office of something (der
    Chef des Ausschusses) is a name only for the subject of the sentence before.

    Args:
        description: A description that takes up nobody by what it says.
        place: Its noun.
        before: The mentions before it, in order.
        referents: The actors.
        lexicon: What is known.
        published: The article's date.
    """
    gender = _gender(description, place, lexicon)
    if gender is None or not _may_be_epithet(description, place, lexicon):
        return ()
    owned = any(_is_of(child, place) for child in place.sentence.children(place.word))
    office = owned and not description.former and description.noun is not None and description.noun.role.use is Use.OFFICE
    near = (item for item in reversed(before) if place.number - item.place.number <= _REACH and item.place.quoted == place.quoted)
    fit = [item for item in near if not _is_beside(item, place) and _fits(description, gender, referents[item.actor], lexicon)]
    if owned:
        fit = [item for item in fit if item.is_subject and place.number - item.place.number == 1]
    if office or description.former:
        fit = [item for item in fit if not _holds_office(description, item.actor, lexicon, published)]
    return tuple(dict.fromkeys(item.actor for item in sorted(fit, key=lambda item: not item.is_subject)))


def _gender(description: Description, place: Place, lexicon: Lexicon) -> Gender | None:
    """The gender that the article of a subject or a source tells, be its noun der or die Vorsitzende, or without one the noun."""
    source = _is_source(place, lexicon)
    if place.word.base_deprel != "nsubj" and not source:
        return None
    words = [child for child in place.sentence.children(place.word) if child.index < place.word.index]
    article = next((word for word in words if word.upos in {"DET", "PRON"}), None)
    articles = _OBLIQUE if source else _ARTICLES
    return articles.get(article.form.casefold()) if article is not None else description.gender


def _is_source(place: Place, lexicon: Lexicon) -> bool:
    """Whether somebody is named as the source of what a sentence tells: laut dem Republikaner, nach Angaben der Estin."""
    word, head = place.word, place.clause
    if any(child.form.casefold() in _BY for child in place.sentence.children(word)):
        return True
    if word.base_deprel != "nmod" or head is None:
        return False
    told = head.upos == "NOUN" and lexicon.cue_index.noun(head.form) is not None
    return told and any(child.form.casefold() in _FROM for child in place.sentence.children(head))


def _may_be_epithet(description: Description, place: Place, lexicon: Lexicon) -> bool:
    """Whether a description is of one person and no title by which somebody new could be meant: der Außenminister."""
    foreign = description.nation is not None and not description.former
    if not description.definite or description.plural or description.other or foreign:
        return False
    if description.hypernym is not None and description.hypernym.kind is not ActorKind.PERSON:
        return False
    if any(_tells_apart(child, description, place, lexicon) for child in place.sentence.children(place.word)):
        return False
    noun = description.noun
    if noun is None:
        return True
    role = noun.role
    if role.id == _KIN and not any(_is_counted(child, place) for child in place.sentence.children(place.word)):
        return False
    general = lexicon.people.kinds.isdisjoint(role.offices) or description.former
    return role.use in _PEOPLE and role.relation is None and not role.several and general


def _tells_apart(child: Word, description: Description, place: Place, lexicon: Lexicon) -> bool:
    """Whether a word beside a noun makes it one of several, or somebody's: der Bruder des Opfers, der letzte Soldat.

    A place does not, nor what somebody is of: der Senator aus Ohio, der Professor der Universität.
    """
    if child.base_deprel == "nmod":
        if _is_counted(child, place):
            return False
        return _is_of(child, place) and not (_is_owned(description) and _is_nameless(child, place, lexicon))
    if child.base_deprel == "amod":
        return child.form[:1].isupper() and description.noun is not None and description.noun.role.use is Use.OFFICE
    if child.base_deprel == "conj":
        return not is_same(place.sentence, place.word, child)
    return child.base_deprel == "acl"


def _is_of(child: Word, place: Place) -> bool:
    """Whether an attribute tells of what its noun is one, and not where: der Chef der Polizei."""
    if child.base_deprel != "nmod":
        return False
    cases = [word.form for word in place.sentence.children(child) if word.base_deprel == "case"]
    return not cases or not _OF.isdisjoint(cases)


def _is_nameless(child: Word, place: Place, lexicon: Lexicon) -> bool:
    """Whether no name of a person stands in an attribute, who would be meant: der Chef der Firma Muster Ida Beispiel."""
    words = place.sentence.subtree(child)
    if any(word.form in lexicon.body_names.marks for word in words):
        return True
    return all(word.form not in lexicon.people.genders for word in words)


def _is_counted(child: Word, place: Place) -> bool:
    """Whether an attribute tells of how many somebody is what he is: der Vater zweier Kinder, not der Vater."""
    parts = (child, *place.sentence.children(child))
    return child.base_deprel == "nmod" and any(word.upos == "NUM" or word.form.lower() in _COUNTS for word in parts)


def _is_owned(description: Description) -> bool:
    """Whether a noun is for what somebody is of something, or was."""
    return description.former or (description.noun is not None and description.noun.role.id in _OWNED)


def _holds_office(description: Description, actor: str, lexicon: Lexicon, published: dt.date | None) -> bool:
    """Whether a person is known to hold an office; of a former one, whether it is such an office."""
    roles = description.noun.role.offices if description.noun is not None and description.former else ()
    held = [office for office in lexicon.people.held.get(actor, ()) if published and office.holder(published) == actor]
    if roles:
        return any(office.role in roles for office in held)
    titles = " ".join(title for office in held for title in (office.title, *office.variants)).casefold()
    return bool(held) and not any(owner in titles for owner in description.owner)


def _is_beside(item: Antecedent, place: Place) -> bool:
    """Whether a mention stands in the clause that a description is the subject of, or in the sentence whose source it is."""
    if item.place.sentence is not place.sentence:
        return False
    if place.word.base_deprel != "nsubj":
        return True
    verb = next((above for above in place.sentence.ancestors(item.place.word) if above.upos in _VERBAL), None)
    return verb is None or verb is place.clause


def _fits(description: Description, gender: Gender, referent: Referent, lexicon: Lexicon) -> bool:
    """Whether nothing tells that a person is somebody else; whoever acts for a union of states is a citizen of one of them."""
    actor = referent.actor
    if actor.kind is not ActorKind.PERSON or referent.gender not in {gender, None}:
        return False
    state = lexicon.actor(f"state.{actor.represents.lower()}") if actor.represents is not None else None
    served = state is not None and actor.represents not in _ANYWHERE
    if description.nation is not None and not _served(description, referent, lexicon):
        return False
    if description.native is not None and served and actor.represents != description.native:
        return False
    return description.age is None or may_be(description, referent)


def _served(description: Description, referent: Referent, lexicon: Lexicon) -> bool:
    """Whether a person acts for the state of which a description makes him a former official, or has held an office of it."""
    held = lexicon.people.held.get(referent.actor.id, ())
    return referent.actor.represents == description.nation or any(office.of == description.nation for office in held)
