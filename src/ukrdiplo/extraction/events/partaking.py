"""Who takes part in an event that a word names, besides those whom its own phrase names."""

from collections.abc import Iterator, Mapping

from attrs import evolve

from ukrdiplo.extraction.events import participants, partners, several
from ukrdiplo.extraction.events.partners import Partner
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.lexicon.roles import Use
from ukrdiplo.lexicon.trigger_index import noun_forms
from ukrdiplo.lexicon.triggers import Frame, Trigger
from ukrdiplo.model import EventMode, EventType, ParticipantRole, Word

__all__ = [
    "accompanies",
    "called_upon",
    "frame_of",
    "has_own_hand",
    "has_parties",
    "is_among",
    "is_mutual",
    "of_teller",
    "roles_of",
    "speaks_of_others",
    "strangers_of",
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
    alone = (
        trigger.type is EventType.CONSULT and trigger.mode is not EventMode.MULTILATERAL and frame_of(scene, trigger).companions
    )
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


def frame_of(scene: Scene, trigger: Trigger) -> Frame:
    """The roles that a trigger gives to its slots."""
    return scene.lexicon.trigger_index.frames[trigger.frame]


def has_own_hand(scene: Scene, trigger: Trigger, found: list[Partner]) -> bool:
    """Whether an event's own phrase names who does it: drohte mit einem Ausstieg der USA."""
    frame = frame_of(scene, trigger)
    if frame.owner is not ParticipantRole.INITIATOR:
        return False
    owners = [partner for partner in found if partner.slot == "owner"]
    hands = [partner for partner in found if partner.slot == "von" and frame.prepositions.get("von") is frame.owner]
    # der Rückzug von Muster aus dem Geschäft: whoever that is
    return any(partner.ids or participants.actors(scene, partner.word) for partner in owners) or any(
        partner.word.upos == "PROPN" for partner in hands
    )


def has_parties(scene: Scene, trigger: Trigger, found: list[Partner]) -> bool:
    """Whether an event's own phrase names two who take part: kündigte ein Treffen zwischen X und Y an."""
    held = participants.roles(scene, [partner for partner in found if partner.slot != "mit"], frame_of(scene, trigger))
    return list(held.values()).count(ParticipantRole.PARTICIPANT) > 1


def roles_of(scene: Scene, trigger: Trigger, found: list[Partner]) -> dict[str, ParticipantRole] | None:
    """Who takes part; ``None`` if they are too few."""
    meets = trigger.type in {EventType.CONSULT, EventType.AGREE}
    roles = participants.roles(scene, found, frame_of(scene, trigger), unions=not meets)
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
    return not roles and frame_of(scene, trigger).goal and any(_is_thing(scene, word) for word in going)


def _is_thing(scene: Scene, noun: Word) -> bool:
    return not (_are_people(scene, noun) or scene.lexicon.trigger_index.is_side(noun.form, noun.lemma))


def _without_own(scene: Scene, roles: dict[str, ParticipantRole]) -> dict[str, ParticipantRole]:
    """Those by whom and for whom somebody came free, without who only tells it of his own: verkündete die Freilassung."""
    freed = {actor for actor, role in roles.items() if role is ParticipantRole.RECIPIENT}
    told = {actor for actor, role in roles.items() if role is ParticipantRole.INITIATOR}
    own = {actor for actor in told if scene.company.represents.get(actor, actor) in freed}
    return {actor: role for actor, role in roles.items() if actor not in own}


def _is_received(scene: Scene, trigger: Trigger, roles: Mapping[str, ParticipantRole]) -> bool:
    """Whether a guest is received where the host is to be read off the place: wurde in Berlin mit Ehren empfangen."""
    hosted = frame_of(scene, trigger).territory is ParticipantRole.HOST
    return hosted and bool(scene.places) and set(roles.values()) == {ParticipantRole.INITIATOR}


def _is_of_two_ends(scene: Scene, found: list[Partner], roles: Mapping[str, ParticipantRole]) -> bool:
    """Whether words have a speaker and somebody whom they concern: warf ihm vor, machten sich gegenseitig verantwortlich."""
    if len(set(roles.values())) > 1:
        return True
    verb = next((scene.clause(partner.word) for partner in found if partner.slot == "subject"), None)
    below = scene.children(verb, "advmod", "obj", "iobj") if verb is not None else ()
    beside = (*below, *(inner for child in below for inner in scene.children(child, "amod")))
    return any(word.form.lower() in _MUTUAL for word in beside)


def strangers_of(
    scene: Scene, trigger: Trigger, roles: Mapping[str, ParticipantRole], found: list[Partner]
) -> tuple[tuple[Word, ParticipantRole], ...]:
    """The people in the slots of a meeting or an agreement who are no actors yet.

    They are people with a full name, and where nobody is known groups that are told closely: die Außenminister der Union.
    """
    frame = frame_of(scene, trigger)
    held = [(partner.word, participants.role_of(partner, frame)) for partner in found if not partner.ids]
    if trigger.type is EventType.PROTEST and ParticipantRole.INITIATOR not in roles.values():
        marching = (partner.word for partner in found if partner.slot == "subject" and several.are_several(scene, partner.word))
        return tuple((word, ParticipantRole.INITIATOR) for word in marching)
    if trigger.type not in {EventType.CONSULT, EventType.AGREE}:
        return ()
    named = [(word, role) for head, role in held if role is not None for word in participants.unknown(scene, head)]
    if roles or named:
        return tuple(named) or tuple(_met_beside(scene, trigger, roles, found))
    some = (
        (word, role)
        for word, role in held
        if role is ParticipantRole.PARTICIPANT and (_is_some(scene, word) or _is_body(word, trigger))
    )
    return tuple((_uncut(scene, word), role) for word, role in some)


def _met_beside(
    scene: Scene, trigger: Trigger, roles: Mapping[str, ParticipantRole], found: list[Partner]
) -> Iterator[tuple[Word, ParticipantRole]]:
    """The group that somebody known has met: Gespräche mit französischen Abgeordneten."""
    if trigger.type is not EventType.CONSULT or len(roles) != 1:
        return
    for partner in found:
        known = partner.slot != "mit" or partner.ids or participants.actors(scene, partner.word)
        if not known and _is_some(scene, partner.word) and _are_people(scene, partner.word):
            yield _uncut(scene, partner.word), ParticipantRole.PARTICIPANT


def _are_people(scene: Scene, noun: Word) -> bool:
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


def accompanies(scene: Scene, noun: Word, inner: list[Partner], trigger: Trigger) -> bool:
    """Whether who acts in the clause has part in the meeting beside it: nach einem Treffen mit X sagte Y."""
    # nach dem Putin-Telefonat sagte X: whose name the compound begins with is the one who was met
    slots = {"mit" if partner.word is noun and _is_person(partner) else partner.slot for partner in inner}
    if trigger.mode is EventMode.MULTILATERAL and scene.is_at_edge(noun):  # sagte am Rande des Gipfels
        return not any(other.type is EventType.CONSULT for other in _of_governor(scene, noun))
    there = set(scene.prepositions(noun)) & _AT and not ("auf" in scene.prepositions(noun) and noun.feat("Case") == "Acc")
    if trigger.mode is EventMode.MULTILATERAL and noun.base_deprel == "obl" and there:
        return True  # legte beim Gipfel ein Veto ein
    frame = frame_of(scene, trigger)
    if frame.goal and frame.territory is not None and noun.base_deprel == "obl" and set(scene.prepositions(noun)) & _ON_THE_WAY:
        return not slots & _OWNED  # bei einem Besuch in Bern sagte X
    circumstance = noun.base_deprel == "obl" and set(scene.prepositions(noun)) & _BESIDE
    return (
        bool(circumstance)
        and frame_of(scene, trigger).companions
        and "mit" in slots
        and not slots & {"owner", "zwischen", "origin"}
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
    return [evolve(partner, slot="subject") for partner in told if participants.actors(scene, partner.word)]


def _is_parted(scene: Scene, verb: Word, word: Word) -> bool:
    """Whether a comma stands between two words: Moskau fordert Land, Kiew den Abzug."""
    first, last = sorted((verb.index, word.index))
    return any(between.form == "," for between in scene.sentence.words[first : last - 1])


def speaks_of_others(scene: Scene, word: Word) -> bool:
    """Whether a body tells of a meeting that its head had: nach dem Telefonat mit X teilte der Kreml mit."""
    acting = participants.actors(scene, word)
    return bool(acting) and all(actor in scene.company.offices for actor in acting)


def _of_governor(scene: Scene, noun: Word) -> tuple[Trigger, ...]:
    """What the verb of a noun's clause names itself."""
    verb = scene.clause(noun)
    return scene.lexicon.trigger_index.of_verb(verb.form, verb.lemma, scene.particle(verb)) if verb is not None else ()


def is_among(scene: Scene, noun: Word, governor: Word, found: list[Partner], trigger: Trigger) -> bool:
    """Whether two who agree on something at talks of nobody else held them: bei Gesprächen vereinbarten X und Y."""
    if not frame_of(scene, trigger).companions or noun.base_deprel != "obl" or not set(scene.prepositions(noun)) & _BESIDE:
        return False
    if roles_of(scene, trigger, found):
        return False
    acting = [partner.word for partner in partners.of_verb(scene, governor) if partner.slot == "subject"]
    return len({actor for word in acting for actor in participants.actors(scene, word)}) > 1
