"""People in the slots of an event who are no actors yet, and whom it brings in: die Außenminister beraten."""

from collections.abc import Iterator, Mapping

from ukrdiplo.extraction.events import participants, several
from ukrdiplo.extraction.events.partners import Partner
from ukrdiplo.extraction.events.reference import actors
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.lexicon.roles import Use
from ukrdiplo.lexicon.trigger_index import noun_forms
from ukrdiplo.lexicon.triggers import Trigger
from ukrdiplo.model import EventMode, EventType, ParticipantRole, Word

__all__ = ["are_people", "strangers_of"]


def strangers_of(
    scene: Scene, trigger: Trigger, roles: Mapping[str, ParticipantRole], found: list[Partner]
) -> tuple[tuple[Word, ParticipantRole], ...]:
    """The people in the slots of a meeting or an agreement who are no actors yet.

    They are people with a full name, and where nobody is known groups that are told closely: die Außenminister der Union.
    """
    frame = scene.frame(trigger)
    held = [(partner.word, participants.role_of(partner, frame)) for partner in found if not partner.ids]
    if trigger.type is EventType.PROTEST and ParticipantRole.INITIATOR not in roles.values():
        marching = (partner.word for partner in found if partner.slot == "subject" and several.are_several(scene, partner.word))
        return tuple((word, ParticipantRole.INITIATOR) for word in marching)
    if trigger.type not in {EventType.CONSULT, EventType.AGREE}:
        return ()
    named = [(word, role) for head, role in held if role is not None for word in _unknown(scene, head)]
    if roles or named:
        return tuple(named) or tuple(_met_beside(scene, trigger, roles, found))
    some = (
        (word, role)
        for word, role in held
        if role is ParticipantRole.PARTICIPANT and (_is_some(scene, word) or _is_body(word, trigger))
    )
    return tuple((_uncut(scene, word), role) for word, role in some)


def _unknown(scene: Scene, word: Word) -> tuple[Word, ...]:
    """The people in a phrase who have a full name and are no actors yet."""
    heads = (head for head in scene.coordinated(word) if scene.cast.at(head) is None)
    return tuple(head for head in heads if _is_full_name(scene, head))


def _is_full_name(scene: Scene, word: Word) -> bool:
    if word.upos == "NOUN":
        return any(_is_full_name(scene, name) for name in scene.children(word, "appos") if scene.cast.at(name) is None)
    second = [name for name in scene.children(word, "flat") if name.upos == "PROPN" and scene.cast.at(name) is None]
    return word.upos == "PROPN" and bool(second) and not any(head is word for head, _ in scene.places)


def _met_beside(
    scene: Scene, trigger: Trigger, roles: Mapping[str, ParticipantRole], found: list[Partner]
) -> Iterator[tuple[Word, ParticipantRole]]:
    """The group that somebody known has met: Gespräche mit französischen Abgeordneten."""
    if trigger.type is not EventType.CONSULT or len(roles) != 1:
        return
    for partner in found:
        known = partner.slot != "mit" or partner.ids or actors(scene, partner.word)
        if not known and _is_some(scene, partner.word) and are_people(scene, partner.word):
            yield _uncut(scene, partner.word), ParticipantRole.PARTICIPANT


def are_people(scene: Scene, noun: Word) -> bool:
    """Whether a noun is known as one for people."""
    known = scene.lexicon.people.noun(noun.form)
    return known is not None and known.role.use is not Use.THING


def _is_body(noun: Word, trigger: Trigger) -> bool:
    """Whether a noun is the body that a trigger says meets: die Kontaktgruppe tritt zusammen."""
    if trigger.mode is not EventMode.MULTILATERAL or noun.upos != "NOUN":
        return False
    return any(form.endswith(trigger.about_endings) for form in noun_forms(noun.form, noun.lemma))


def _uncut(scene: Scene, noun: Word) -> Word:
    """The first of two nouns that share their end: Staats- und Regierungschefs."""
    above = scene.sentence.head(noun)
    return above if above is not None and _is_cut(above) and noun.base_deprel == "conj" else noun


def _is_cut(noun: Word) -> bool:
    return noun.form.endswith("-")


def _is_some(scene: Scene, noun: Word) -> bool:
    """Whether a plural says more closely who is meant than die Unterhändler, which takes up those told of before."""
    if _uncut(scene, noun) is not noun:
        return True
    if not several.are_several(scene, noun) or _is_rest(scene, noun):
        return False
    if "-" in noun.form or scene.children(noun, "nmod", "amod"):
        return True
    return bool(scene.children(noun, "nummod")) and scene.lexicon.trigger_index.is_side(noun.form, noun.lemma)


def _is_rest(scene: Scene, noun: Word) -> bool:
    """Whether a noun stands behind one that is cut short and split from its hyphen: EU-Außen - und Europaminister."""
    before = [word.form for word in scene.sentence.words[max(noun.index - 3, 0) : noun.index - 1]]
    return before == ["-", "und"]
