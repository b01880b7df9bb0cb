"""Who takes part in an event that a word names, besides those whom its own phrase names."""

from collections.abc import Mapping

from attrs import evolve

from ukrdiplo.extraction.events import participants, partners, several
from ukrdiplo.extraction.events.partners import Partner
from ukrdiplo.extraction.events.reference import actors
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.extraction.events.strangers import are_people, strangers_of
from ukrdiplo.lexicon.triggers import Trigger
from ukrdiplo.model import EventMode, EventType, ParticipantRole, Word

__all__ = [
    "accompanies",
    "called_upon",
    "has_own_hand",
    "has_parties",
    "is_among",
    "is_mutual",
    "of_teller",
    "roles_of",
    "speaks_of_others",
]

_MUTUAL = frozenset({"gegenseitig", "einander", "wechselseitig"})
_OWNED = frozenset({"owner", "zwischen", "origin", "von"})
"""Slots that name who meets, beside the one whom they meet."""
_ASKED_FOR = frozenset(
    {EventType.AID, EventType.SANCTION, EventType.RETREAT, EventType.CONSULT, EventType.CONCEDE, EventType.AGREE}
)
_ADDRESSED = frozenset({"object", "dative", "von"})
_AT = frozenset({"bei", "auf", "an"})
_ON_THE_WAY = frozenset({"bei", "während", "auf", "nach", "mit"})
_BESIDE = frozenset({"nach", "bei", "während", "vor", "in"})


def of_teller(
    scene: Scene, noun: Word, trigger: Trigger, roles: Mapping[str, ParticipantRole] | None
) -> dict[str, ParticipantRole]:
    """Who tells of a meeting that names the other end alone, or nobody of whom there is none: kein Treffen mit X geplant.

    A spokesman's meeting is that of his state.
    """
    met = roles or {}
    alone = trigger.type is EventType.CONSULT and trigger.mode is not EventMode.MULTILATERAL and scene.frame(trigger).companions
    ends = set(met.values()) <= {ParticipantRole.PARTICIPANT} and len(met) <= 1
    told = scene.tellers(noun) if alone and ends else ()
    if len(told) != 1 or told[0] in met or not scene.company.media.isdisjoint(told) or not scene.company.groups.isdisjoint(told):
        return {}
    speaks = told[0] in scene.company.spokesmen or told[0] in scene.company.offices
    teller = scene.company.represents.get(told[0], told[0]) if speaks else told[0]
    homes = {scene.company.represents.get(actor, actor) for actor in met}
    own = scene.company.represents.get(teller, teller) in homes
    return {} if own else {teller: ParticipantRole.PARTICIPANT}


def is_mutual(scene: Scene, noun: Word) -> bool:
    """Whether two do to each other what a noun names: gegenseitige Besuche."""
    return any(child.form.lower().startswith(tuple(_MUTUAL)) for child in scene.children(noun, "amod"))


def has_own_hand(scene: Scene, trigger: Trigger, found: list[Partner]) -> bool:
    """Whether an event's own phrase names who does it: drohte mit einem Ausstieg der USA."""
    frame = scene.frame(trigger)
    if frame.owner is not ParticipantRole.INITIATOR:
        return False
    owners = [partner for partner in found if partner.slot == "owner"]
    hands = [partner for partner in found if partner.slot == "von" and frame.prepositions.get("von") is frame.owner]
    # der Rückzug von Muster aus dem Geschäft: whoever that is
    return any(partner.ids or actors(scene, partner.word) for partner in owners) or any(
        partner.word.upos == "PROPN" for partner in hands
    )


def has_parties(scene: Scene, trigger: Trigger, found: list[Partner]) -> bool:
    """Whether an event's own phrase names two who take part: kündigte ein Treffen zwischen X und Y an."""
    held = participants.roles(scene, [partner for partner in found if partner.slot != "mit"], scene.frame(trigger))
    return list(held.values()).count(ParticipantRole.PARTICIPANT) > 1


def roles_of(scene: Scene, trigger: Trigger, found: list[Partner]) -> dict[str, ParticipantRole] | None:
    """Who takes part; ``None`` if they are too few."""
    meets = trigger.type in {EventType.CONSULT, EventType.AGREE}
    roles = participants.roles(scene, found, scene.frame(trigger), unions=not meets)
    if trigger.mode is EventMode.RELEASE:
        roles = _without_own(scene, roles)
    if (
        _is_of_one_side(scene, trigger, roles)
        or _is_of_things(scene, trigger, roles, found)
        or (trigger.spoken and not _is_of_two_ends(scene, found, roles))
    ):
        return None
    if trigger.parties > 1 and len(roles) < trigger.parties and not _is_received(scene, trigger, roles):
        subjects = [partner.word for partner in found if partner.slot == "subject"]
        if meets and not roles and any(several.are_both(scene, word) for word in subjects):
            return roles  # beide Seiten sprachen miteinander
        if meets and any(several.are_alluded_to(scene, word) for word in subjects):
            return roles  # die drei trafen X
        return None if len(roles) + len(strangers_of(scene, trigger, roles, found)) < trigger.parties or not roles else roles
    return roles


def _is_of_one_side(scene: Scene, trigger: Trigger, roles: Mapping[str, ParticipantRole]) -> bool:
    """Whether something is no event between sides: im Gespräch mit der Zeitung, bekam die Unterstützung seines Parlaments."""
    if trigger.type is EventType.CONSULT:
        return not scene.company.media.isdisjoint(roles)
    sides = {scene.company.represents.get(actor, actor) for actor in roles}
    return trigger.type is EventType.AID and len(roles) > 1 and len(sides) == 1


def _is_of_things(scene: Scene, trigger: Trigger, roles: Mapping[str, ParticipantRole], found: list[Partner]) -> bool:
    """Whether it is no person that goes somewhere: das Geld kommt in Kiew an."""
    going = (partner.word for partner in found if partner.slot == "subject" and partner.word.upos == "NOUN")
    return not roles and scene.frame(trigger).goal and any(_is_thing(scene, word) for word in going)


def _is_thing(scene: Scene, noun: Word) -> bool:
    return not (are_people(scene, noun) or scene.lexicon.trigger_index.is_side(noun.form, noun.lemma))


def _without_own(scene: Scene, roles: dict[str, ParticipantRole]) -> dict[str, ParticipantRole]:
    """Those by whom and for whom somebody came free, without who only tells it of his own: verkündete die Freilassung."""
    freed = {actor for actor, role in roles.items() if role is ParticipantRole.RECIPIENT}
    told = {actor for actor, role in roles.items() if role is ParticipantRole.INITIATOR}
    own = {actor for actor in told if scene.company.represents.get(actor, actor) in freed}
    return {actor: role for actor, role in roles.items() if actor not in own}


def _is_received(scene: Scene, trigger: Trigger, roles: Mapping[str, ParticipantRole]) -> bool:
    """Whether a guest is received where the host is to be read off the place: wurde in Berlin mit Ehren empfangen."""
    hosted = scene.frame(trigger).territory is ParticipantRole.HOST
    return hosted and bool(scene.places) and set(roles.values()) == {ParticipantRole.INITIATOR}


def _is_of_two_ends(scene: Scene, found: list[Partner], roles: Mapping[str, ParticipantRole]) -> bool:
    """Whether words have a speaker and somebody whom they concern: warf ihm vor, machten sich gegenseitig verantwortlich."""
    if len(set(roles.values())) > 1:
        return True
    verb = next((scene.clause(partner.word) for partner in found if partner.slot == "subject"), None)
    below = scene.children(verb, "advmod", "obj", "iobj") if verb is not None else ()
    beside = (*below, *(inner for child in below for inner in scene.children(child, "amod")))
    return any(word.form.lower() in _MUTUAL for word in beside)


def accompanies(scene: Scene, noun: Word, inner: list[Partner], trigger: Trigger) -> bool:
    """Whether who acts in the clause has part in the meeting beside it: nach einem Treffen mit X sagte Y."""
    # nach dem Putin-Telefonat sagte X: whose name the compound begins with is the one who was met
    slots = {"mit" if partner.word is noun and _is_person(partner) else partner.slot for partner in inner}
    if trigger.mode is EventMode.MULTILATERAL and scene.is_at_edge(noun):  # sagte am Rande des Gipfels
        return not any(other.type is EventType.CONSULT for other in _of_governor(scene, noun))
    there = set(scene.prepositions(noun)) & _AT and not ("auf" in scene.prepositions(noun) and noun.feat("Case") == "Acc")
    if trigger.mode is EventMode.MULTILATERAL and noun.base_deprel == "obl" and there:
        return True  # legte beim Gipfel ein Veto ein
    frame = scene.frame(trigger)
    if frame.goal and frame.territory is not None and noun.base_deprel == "obl" and set(scene.prepositions(noun)) & _ON_THE_WAY:
        return not slots & _OWNED  # bei einem Besuch in Bern sagte X
    circumstance = noun.base_deprel == "obl" and set(scene.prepositions(noun)) & _BESIDE
    return (
        bool(circumstance) and scene.frame(trigger).companions and "mit" in slots and not slots & {"owner", "zwischen", "origin"}
    )


def _is_person(partner: Partner) -> bool:
    return any(actor.startswith("person.") for actor in partner.ids)


def called_upon(scene: Scene, noun: Word, verb: Word, trigger: Trigger, found: list[Partner]) -> list[Partner]:
    """Who is to do what a noun under a verb of demanding names, as its subject: bat Rom um Hilfe, verlangte von Rom Hilfe."""
    if trigger.type not in _ASKED_FOR or has_own_hand(scene, trigger, found):
        return []
    above = [partner for partner in partners.of_verb(scene, verb) if partner.word is not noun]
    if not any(partner.slot == "subject" for partner in above):
        return []
    told = (partner for partner in above if partner.slot in _ADDRESSED and not _is_parted(scene, verb, partner.word))
    return [evolve(partner, slot="subject") for partner in told if actors(scene, partner.word)]


def _is_parted(scene: Scene, verb: Word, word: Word) -> bool:
    """Whether a comma stands between two words: Moskau fordert Land, Kiew den Abzug."""
    first, last = sorted((verb.index, word.index))
    return any(between.form == "," for between in scene.sentence.words[first : last - 1])


def speaks_of_others(scene: Scene, word: Word) -> bool:
    """Whether a body tells of a meeting that its head had: nach dem Telefonat mit X teilte der Kreml mit."""
    acting = actors(scene, word)
    return bool(acting) and all(actor in scene.company.offices for actor in acting)


def _of_governor(scene: Scene, noun: Word) -> tuple[Trigger, ...]:
    """What the verb of a noun's clause names itself."""
    verb = scene.clause(noun)
    return scene.lexicon.trigger_index.of_verb(verb.form, verb.lemma, scene.particle(verb)) if verb is not None else ()


def is_among(scene: Scene, noun: Word, governor: Word, found: list[Partner], trigger: Trigger) -> bool:
    """Whether two who agree on something at talks of nobody else held them: bei Gesprächen vereinbarten X und Y."""
    if not scene.frame(trigger).companions or noun.base_deprel != "obl" or not set(scene.prepositions(noun)) & _BESIDE:
        return False
    if roles_of(scene, trigger, found):
        return False
    acting = [partner.word for partner in partners.of_verb(scene, governor) if partner.slot == "subject"]
    return len({actor for word in acting for actor in actors(scene, word)}) > 1
