"""Who takes part in an event by the place where it is: the state, the head of a seat, the host of a conference."""

from ukrdiplo.extraction.events.hit import Hit
from ukrdiplo.extraction.events.partners import nationalities
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.model import EventMode, EventType, ParticipantRole, Place, Word

__all__ = ["on_the_ground"]


def on_the_ground(scene: Scene, hit: Hit, where: Place) -> dict[str, ParticipantRole]:
    """The roles of those who take part in what a word names, with those who do by its place."""
    roles = _with_owners(scene, hit, where)
    meets = hit.trigger.type is EventType.CONSULT
    if meets and roles:
        return _at_seat(scene, hit, where, roles)
    if roles or hit.strangers or hit.trigger.mode is not EventMode.MULTILATERAL:
        return roles
    host = _host(scene, where)
    return {} if host is None else {host: ParticipantRole.HOST}  # die Konferenz in der Schweiz


def _with_owners(scene: Scene, hit: Hit, where: Place) -> dict[str, ParticipantRole]:
    """The roles with the states whose land it is, where that makes them part of it: eine Frau in Kiew was killed."""
    roles = dict(hit.roles)
    territory = scene.frame(hit.trigger).territory
    alone = hit.trigger.type is EventType.CONSULT and not roles  # a visit of nobody
    if territory is None or alone or where.country is None:
        return roles
    named = {actor for actor, role in roles.items() if role is territory}
    struck = hit.trigger.type is EventType.ASSAULT or not named
    owners = [owner for owner in _owners(scene, hit, where) if owner not in roles]
    if not owners or not struck or not named <= scene.company.groups:
        return roles
    return {actor: role for actor, role in roles.items() if actor not in named} | dict.fromkeys(owners, territory)


def _owners(scene: Scene, hit: Hit, where: Place) -> list[str]:
    """The states in which an event takes place; several, where a journey leads to all: Besuche in Polen und Litauen."""
    gazetteer = scene.lexicon.gazetteer
    goal = scene.frame(hit.trigger).goal
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
    return any(nationalities(scene, word) for word in scene.children(noun, "amod")) if noun is not None else False


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


def _host(scene: Scene, where: Place) -> str | None:
    """The state in which a conference is, where that is told as a whole country."""
    if where.country is None or where.text not in scene.lexicon.gazetteer.countries:
        return None
    return scene.state(where.country)
