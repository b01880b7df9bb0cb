"""What one mention says of an event: its trigger and what stands around it."""

from collections.abc import Mapping

from ukrdiplo.extraction.events import circumstances, quantities, several, status
from ukrdiplo.extraction.events.candidate import Candidate
from ukrdiplo.extraction.events.ground import on_the_ground
from ukrdiplo.extraction.events.hit import Hit
from ukrdiplo.extraction.events.partners import Partner
from ukrdiplo.extraction.events.reality import REAL
from ukrdiplo.extraction.events.reference import actors
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.model import (
    EventMode,
    EventStatus,
    EventType,
    ParticipantRole,
    Place,
    Span,
    TimeExpression,
    Word,
    spans_overlap,
)

__all__ = ["read"]

_FROM_AFAR = ("telefonisch", "fernmündlich")
_SUCH = ("solch", "derartig")


def read(scene: Scene, hit: Hit) -> Candidate:
    """What a trigger and its surroundings say."""
    when, state = circumstances.when(scene, hit, status.read(scene, hit))
    where = circumstances.place(scene, hit, state)
    roles = dict(hit.roles) if where is None else on_the_ground(scene, hit, where)
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
    frame = scene.frame(hit.trigger)
    if frame.goal or frame.mediates:
        return False  # a visit without a visitor
    return all(actors(scene, partner.word) for partner in hit.partners if partner.slot in {"mit", "zwischen"})
