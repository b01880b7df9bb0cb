"""Who takes part, and as what: from the grammatical partners of a trigger to actors with roles.

The trigger's frame says which role a slot has; :mod:`reference` says whom the phrase in it stands for.
"""

from attrs import evolve

from ukrdiplo.extraction.events.partners import Partner
from ukrdiplo.extraction.events.reference import CHAIRS, actors, homes
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.lexicon.triggers import Frame
from ukrdiplo.model import ParticipantRole, Word

__all__ = ["role_of", "roles"]


_CONCERNING = frozenset({"über", "für", "gegen", "mit", "zwischen"})
_MEDIATIONS = frozenset({"Vermittlung", "Schirmherrschaft", "Moderation"})


def _counterpart(scene: Scene, word: Word) -> tuple[str, ...]:
    """Whose colleague somebody is who takes part: ein Gespräch mit seinem Amtskollegen."""
    side = scene.lexicon.trigger_index.side(word.form, word.lemma)
    if side is None or not side.peers:
        return ()
    return tuple(a for child in scene.children(word, "det") if child.deprel == "det:poss" for a in actors(scene, child))


def _territory(scene: Scene, word: Word) -> tuple[str, ...]:
    """The state in which a phrase lies by a place that it names: die Stadt Charkiw, eine Raffinerie bei Rostow."""
    for inner in scene.sentence.subtree(word):
        code = scene.lexicon.gazetteer.places.get(inner.form) if inner.upos in {"PROPN", "NOUN"} else None
        if code is None or f"state.{code.lower()}" not in scene.company.states:
            continue
        above = (inner, *scene.sentence.ancestors(inner))
        within = above[: above.index(word)]
        if not any(_CONCERNING & set(scene.prepositions(noun)) for noun in within):  # ein Abkommen mit Bern
            return (f"state.{code.lower()}",)
    return ()


def _union(scene: Scene, word: Word) -> tuple[str, ...]:
    union = scene.company.prefixes.get(word.form.partition("-")[0]) if "-" in word.form else None
    return (union,) if union is not None and scene.lexicon.trigger_index.is_side(word.form, word.lemma) else ()


def _is_source(scene: Scene, partner: Partner) -> bool:
    """Whether a country is named as who gives or does something: Haubitzen aus Schweden, die Freilassung durch Russland."""
    doing = partner.slot == "subject" and not {"von", "durch"}.isdisjoint(scene.prepositions(partner.word))
    return doing or partner.slot in {"aus", "durch"}


def role_of(partner: Partner, frame: Frame) -> ParticipantRole | None:
    """The role of a slot; ``None`` if who stands in it takes no part."""
    slots = {
        "subject": frame.subject,
        "object": frame.object,
        "dative": frame.dative or frame.object,  # taggers mistake one for the other: seinen Kollegen
        "owner": frame.owner,
        "aim": frame.aim or frame.object,
        "origin": frame.origin or frame.owner,
    }
    if partner.slot in slots:
        return slots[partner.slot]
    if partner.slot == "unter" and partner.word.lemma in _MEDIATIONS:
        return ParticipantRole.MEDIATOR
    if partner.slot == "unter" and partner.word.lemma in CHAIRS:
        return frame.subject  # berieten unter Leitung des Ministers
    return frame.prepositions.get(partner.slot)


def roles(scene: Scene, partners: list[Partner], frame: Frame, *, unions: bool = False) -> dict[str, ParticipantRole]:
    """Roles by actor; the first slot that names an actor decides.

    Args:
        scene: The sentence.
        partners: The words in the slots.
        frame: The roles of the slots.
        unions: Whether people of a union that are no actor of their own stand for it: die EU-Außenminister verlängern Sanktionen.
    """
    if frame.owner is frame.object and any(partner.slot in {"auf", "gegen"} for partner in partners):
        frame = evolve(frame, owner=frame.subject or frame.owner)  # der Beschuss der Separatisten auf die Stadt
    found: dict[str, ParticipantRole] = {}
    acting = any(partner.slot == "subject" and actors(scene, partner.word) for partner in partners)
    for partner in partners:
        role = role_of(partner, frame)
        if partner.slot == "aim" and role is ParticipantRole.PARTICIPANT and scene.company.attacked.issuperset(partner.ids):
            continue  # das Ukraine-Treffen is about it
        # der Westen soll seine Lieferungen einstellen, Paris entsendet Truppen: who acts does it alone
        owned = partner.slot == "owner" and partner.word.deprel == "det:poss"
        sent = partner.slot == "object" and role is ParticipantRole.INITIATOR
        if role is None or (acting and role is frame.subject and (owned or sent)):
            continue
        named = partner.ids or actors(scene, partner.word)
        if not named and role is frame.territory and (found or not frame.goal):
            named = _territory(scene, partner.word)
        if not named and _is_source(scene, partner):
            named = homes(scene, partner.word)
        if not named and unions:
            named = _union(scene, partner.word)
        for actor in (*named, *(_counterpart(scene, partner.word) if role is ParticipantRole.PARTICIPANT else ())):
            found.setdefault(actor, role)
    # die Außenminister der USA und Russlands, Rubio und Lawrow: the persons take part, not their states beside them
    served = {(scene.company.represents[actor], role) for actor, role in found.items() if actor in scene.company.represents}
    return {actor: role for actor, role in found.items() if (actor, role) not in served}
