"""One mention of an event, before it is joined with others of the same happening."""

from collections.abc import Mapping

from attrs import frozen

from ukrdiplo.extraction.events import circumstances, participants, partners, quantities, several, status
from ukrdiplo.extraction.events.hit import Hit
from ukrdiplo.extraction.events.partners import Partner
from ukrdiplo.extraction.events.reality import REAL
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.lexicon.triggers import Belligerent
from ukrdiplo.model import (
    EventMode,
    EventStatus,
    EventType,
    ParticipantRole,
    Place,
    Quantity,
    Span,
    TimeExpression,
    Word,
    spans_overlap,
)

__all__ = ["Candidate", "read"]

_FROM_AFAR = ("telefonisch", "fernmündlich")
_SUCH = ("solch", "derartig")


@frozen(kw_only=True)
class Candidate:
    """What one mention says of an event.

    Args:
        trigger: Id of the trigger that it was read by.
        type: PLOVER type.
        mode: PLOVER mode.
        also: Modes that its words may mean as well.
        status: How real it is.
        roles: Roles by actor, in the order of the text.
        when: When.
        place: Where.
        quantities: Numbers.
        evidence: The phrase or clause that names it.
        block: Number of the block that it stands in.
        sentence: Where its sentence stands.
        unnamed: The side of a war that it is of where nobody is named.
        renews: Whether it goes on with a measure, or first takes it; ``None`` where its words leave that open.
        statements: Ids of the statements in whose quotes it lies, in the order of the text.
        parties: Whether they are called the parties, not people: beide Länder.
        bare: Whether no verb tells how real it is: Treffen in Genf.
        others: Whether it names people who are nobody's actors: der Gipfel der Staatschefs.
        guessed: Whether its status is only what its kind mostly has.
        apart: Whether it is told of as another happening than that of its clause: nach dem Treffen, am Rande des Gipfels.
        ours: Whether *wir* take part in it.
        adds: Whether it tells who else was there: An dem Treffen nahmen auch X und Y teil.
        told_of: How many who were told of take part in it beside those who are named, by *beide* or *die drei*; 0 if none do.
        definite: Whether its name points back to what has been told: das Gespräch.
        was_wished: Whether somebody had wished for it before what is told happened: hatte gehofft, ihn zu treffen.
        goes_on: Whether a verb says that it takes place: die Angriffe halten an.
        such: Whether it is one of the kind that was told of: ein solches Treffen.
        stands: Whether it is told closely enough to be an event though nobody is named: die Gespräche am Montag in Wien.
        rule: The rule that read it.
    """

    trigger: str
    type: EventType
    mode: EventMode | None
    also: tuple[EventMode, ...]
    status: EventStatus
    roles: tuple[tuple[str, ParticipantRole], ...]
    when: TimeExpression | None
    place: Place | None
    quantities: tuple[Quantity, ...]
    evidence: Span
    block: int
    definite: bool
    goes_on: bool
    such: bool
    stands: bool
    was_wished: bool
    sentence: Span
    told_of: int
    ours: bool
    parties: bool
    bare: bool
    others: bool
    guessed: bool
    apart: bool
    adds: bool
    unnamed: Belligerent | None
    renews: bool | None
    statements: tuple[str, ...]
    rule: str


def read(scene: Scene, hit: Hit) -> Candidate:
    """What a trigger and its surroundings say."""
    when, state = circumstances.when(scene, hit, status.read(scene, hit))
    where = circumstances.place(scene, hit, state)
    roles = dict(hit.roles)
    territory = scene.lexicon.trigger_index.frames[hit.trigger.frame].territory
    visits = hit.trigger.type is EventType.CONSULT and not roles
    if territory is not None and not visits and where is not None and where.country is not None:
        named = {actor for actor, role in roles.items() if role is territory}
        struck = hit.trigger.type is EventType.ASSAULT or not named
        owners = [state for state in _owners(scene, hit, where) if state not in roles]
        if owners and struck and named <= scene.company.groups:
            # eine Frau in Kiew: the side that was hit is Ukraine
            roles = {actor: role for actor, role in roles.items() if actor not in named} | dict.fromkeys(owners, territory)
    if hit.trigger.type is EventType.CONSULT and where is not None and roles:
        roles = _at_seat(scene, hit, where, roles)
    if (
        not (roles or hit.strangers)
        and hit.trigger.mode is EventMode.MULTILATERAL
        and where is not None
        and (host := _host(scene, where)) is not None
    ):
        roles = {host: ParticipantRole.HOST}  # die Konferenz in der Schweiz
    evidence = _evidence(scene, hit)
    return Candidate(
        trigger=hit.trigger.id,
        renews=hit.trigger.renews,
        type=hit.trigger.type,
        mode=_mode(scene, hit),
        also=hit.trigger.also,
        status=state,
        roles=tuple(roles.items()),
        when=when,
        place=where,
        quantities=quantities.read(scene, hit),
        evidence=evidence,
        statements=tuple(s.id for s in scene.statements if spans_overlap(s.quote, [evidence])),
        block=scene.sentence.block,
        definite=_points_back(scene, hit),
        goes_on=state in REAL and any(context.happens for context in hit.contexts),
        such=any(child.form.lower().startswith(_SUCH) for child in scene.children(hit.word, "det", "amod")),
        stands=_stands(scene, hit, when, where),
        was_wished=state is EventStatus.POSSIBLE and _is_before(scene, hit),
        sentence=scene.sentence.span,
        adds=_points_back(scene, hit) and any(context.attends for context in hit.contexts),
        told_of=max((_told_of(scene, hit, partner, roles) for partner in hit.partners), default=0),
        parties=not roles and any(several.are_parties(scene, partner.word) for partner in hit.partners),
        bare=hit.is_noun and hit.governor is None and not hit.contexts,
        guessed=when is None and _is_guessed(scene, hit, state),
        others=not roles and any(_is_of_people(partner) for partner in hit.partners),
        apart=hit.is_noun and hit.trigger.type is not EventType.ASSAULT and _is_apart(scene, hit.word),
        ours=any(several.is_us(partner.word) for partner in hit.partners if partner.slot == "subject"),
        unnamed=hit.trigger.unnamed,
        rule="event.noun" if hit.is_noun else "event.verb",
    )


def _owners(scene: Scene, hit: Hit, where: Place) -> list[str]:
    """The states in which an event takes place; several, where a journey leads to all: Besuche in Polen und Litauen."""
    gazetteer = scene.lexicon.gazetteer
    goal = scene.lexicon.trigger_index.frames[hit.trigger.frame].goal
    head = next((word for word, span in scene.places if span == where.span), None)
    named = {where.text: where.country}
    if goal and head is not None:
        named |= {word.form: gazetteer.places.get(word.form) for word in scene.coordinated(head) if word is not head}
    states = {name: state for name, code in named.items() if code is not None and (state := scene.state(code)) is not None}
    told = {name for name in states if goal and (name in gazetteer.countries or _is_of_country(scene, head))}
    return [state for name, state in states.items() if state in scene.company.states or name in told]


def _is_of_country(scene: Scene, town: Word | None) -> bool:
    """Whether an adjective says in which country a town is: in der türkischen Hauptstadt Ankara."""
    noun = scene.sentence.head(town) if town is not None and town.base_deprel in {"appos", "flat"} else None
    return any(partners.nationalities(scene, word) for word in scene.children(noun, "amod")) if noun is not None else False


def _at_seat(scene: Scene, hit: Hit, where: Place, roles: dict[str, ParticipantRole]) -> dict[str, ParticipantRole]:
    """Who met, with him in whose seat they did, if nobody of his side is named: das Treffen mit X im Weißen Haus."""
    head = scene.company.heads.get(where.text)
    if head is None:
        return roles
    side = scene.company.represents.get(head, head)
    kept = {actor: role for actor, role in roles.items() if (actor, role) != (side, ParticipantRole.HOST)}
    if any(scene.company.represents.get(actor, actor) == side for actor in kept):
        return roles
    meets = hit.trigger.mode is None and EventMode.VISIT in hit.trigger.also
    return {**kept, head: ParticipantRole.PARTICIPANT if meets else ParticipantRole.HOST}


def _mode(scene: Scene, hit: Hit) -> EventMode | None:
    """The mode of a trigger, or what words around it say: telefonisch.

    A meeting of a union's people is one of many sides: das Treffen der EU-Außenminister.
    """
    if hit.trigger.type is EventType.CONSULT and hit.is_noun and hit.trigger.mode is None and _is_by_phone(scene, hit):
        return EventMode.PHONE
    if hit.trigger.mode is not None or EventMode.MULTILATERAL not in hit.trigger.also:
        return hit.trigger.mode
    meeting = (partner.word for partner in hit.partners if partner.slot in {"owner", "subject"})
    return EventMode.MULTILATERAL if any(several.are_of_union(scene, word) for word in meeting) else None


def _is_by_phone(scene: Scene, hit: Hit) -> bool:
    """Whether a talk is held from afar: ein telefonisches Gespräch, setzten ihre Beratungen telefonisch fort."""
    beside = [*scene.children(hit.word, "amod")]
    if hit.governor is not None and any(context.joins for context in hit.contexts):
        beside += scene.children(hit.governor, "advmod", "xcomp")
    return any(word.form.lower().startswith(_FROM_AFAR) for word in beside)


def _evidence(scene: Scene, hit: Hit) -> Span:
    """The clause of a verb; the phrase of a noun, or the clause of the verb that holds it (führt Gespräche)."""
    if hit.attribute and hit.governor is not None:
        first = min((w.span.start for p in hit.partners for w in scene.sentence.subtree(p.word)), default=hit.word.span.start)
        phrase = scene.phrase(hit.governor)
        return Span(min(first, phrase.start), phrase.end)
    if not hit.is_noun:
        return hit.stretch or scene.span(hit.governor or hit.word)
    if scene.children(hit.word, "cop") and any(partner.slot == "subject" for partner in hit.partners):
        return scene.span(hit.word)  # X ist bei Y zu Gast
    joined = any((context.joins and context.status is None) or context.happens for context in hit.contexts)
    attended = any(context.attends for context in hit.contexts)
    if hit.governor is not None and (attended or (joined and hit.word.base_deprel in {"obj", "nsubj"})):
        return scene.span(hit.governor)
    phrase = scene.phrase(hit.word)
    behind = [
        p.word
        for p in hit.partners
        if p.slot not in {"subject", "object", "dative"}
        and p.word.index > hit.word.index
        and (scene.sentence.head(p.word) is scene.sentence.head(hit.word) or _is_right_behind(p, hit.word))
    ]
    names = (name for word in behind for name in scene.children(word, "appos") if scene.cast.at(name) is not None)
    end = max((scene.phrase(word).end for word in (*behind, *names)), default=phrase.end)
    return Span(phrase.start, max(phrase.end, end)) if end - phrase.end < 120 else phrase


def _is_right_behind(partner: Partner, noun: Word) -> bool:
    """Whether a name in the genitive follows an event's name: den Rücktritt Assads."""
    return partner.slot == "owner" and partner.word.index == noun.index + 1


def _told_of(scene: Scene, hit: Hit, partner: Partner, roles: Mapping[str, ParticipantRole]) -> int:
    """How many of those who were told of act, or meet: beide Seiten vereinbarten, ein Treffen der beiden, die drei trafen X."""
    if partner.slot not in {"owner", "subject"} or hit.strangers:
        return 0  # the heads of state and government are more than two
    both = several.are_named_both if partner.slot == "owner" else several.are_both
    if not roles and both(scene, partner.word):
        return 2
    return several.are_alluded_to(scene, partner.word)


def _is_of_people(partner: Partner) -> bool:
    """Whether a partner names more closely who meets than die Delegationen."""
    word = partner.word
    return partner.slot in {"owner", "mit", "zwischen"} and word.upos in {"NOUN", "PROPN"} and word.form[:1].isupper()


def _is_guessed(scene: Scene, hit: Hit, state: EventStatus) -> bool:
    """Whether nothing beside an event's name tells how real it is: Ukrainische Gegenoffensive."""
    held = hit.word.base_deprel in {"nsubj", "obj"} or hit.contexts or scene.children(hit.word, "cop")
    return hit.is_noun and state is hit.trigger.nominal and not held and not scene.prepositions(hit.word)


def _is_apart(scene: Scene, noun: Word) -> bool:
    return "nach" in scene.prepositions(noun) or scene.is_at_edge(noun)


def _is_before(scene: Scene, hit: Hit) -> bool:
    """Whether the clause over an event is in the past perfect: hatte den Wunsch, mit ihm zu sprechen."""
    above = (hit.governor,) if hit.is_noun else scene.sentence.ancestors(hit.word)
    finite = next((finite for word in above if word is not None and (finite := scene.finite(word)) is not None), None)
    return finite is not None and finite.form.lower().startswith("hatte")


def _points_back(scene: Scene, hit: Hit) -> bool:
    if not hit.is_noun or hit.trigger.about:
        return True
    determiners = scene.children(hit.word, "det")
    return any(word.feat("Definite") == "Def" or word.feat("PronType") == "Dem" or word.lemma == "beide" for word in determiners)


def _host(scene: Scene, where: Place) -> str | None:
    """The state in which a conference is, where that is told as a whole country."""
    if where.country is None or where.text not in scene.lexicon.gazetteer.countries:
        return None
    return scene.state(where.country)


def _stands(scene: Scene, hit: Hit, when: TimeExpression | None, where: Place | None) -> bool:
    """Whether a meeting has a time or a place, and nobody who is met that is nobody's actor: ein Treffen mit Wählern."""
    if hit.trigger.mode is EventMode.MULTILATERAL and any(
        d.form.lower().startswith("kein") for d in scene.children(hit.word, "det")
    ):
        return True  # es gibt keinen Gipfel
    dated = when is not None and when.resolved and when is not scene.day.when
    placed = where is not None and where.text not in scene.lexicon.gazetteer.countries
    if hit.trigger.type is not EventType.CONSULT or not hit.is_noun or hit.trigger.parties > 1 or not (dated or placed):
        return False
    frame = scene.lexicon.trigger_index.frames[hit.trigger.frame]
    if frame.goal or frame.mediates:
        return False  # a visit without a visitor
    return all(participants.actors(scene, partner.word) for partner in hit.partners if partner.slot in {"mit", "zwischen"})
