"""Who takes part, and as what: from the grammatical partners of a trigger to actors with roles.

The trigger's frame says which role a slot has. A phrase stands for the actor that it names, or else for the one beside its
people or things (russische Truppen, Vertreter der Ukraine), for the antecedent of its relative pronoun, or for the speaker who
says *wir*.
"""

from ukrdiplo.extraction.events.partners import Partner, nationalities, possessor
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.lexicon.triggers import Frame
from ukrdiplo.model import ParticipantRole, Word

__all__ = ["actors", "roles"]

_FIRST_PERSON = frozenset({"ich", "wir", "uns", "mir", "mich", "unser", "mein"})
_DEPTH = 4
"""How many steps a phrase may be from the name of its actor: Vertreter der Regierung in Kiew."""


def actors(scene: Scene, word: Word, *, depth: int = _DEPTH) -> tuple[str, ...]:
    """The actors that the phrase headed by a word stands for: itself, or the one that its people belong to."""
    found: list[str] = []
    for head in scene.coordinated(word) if depth else ():
        found += _one(scene, head, depth - 1)
    return tuple(dict.fromkeys(found))


def _one(scene: Scene, word: Word, depth: int) -> tuple[str, ...]:
    if _is_first_person(word):
        return scene.speakers(word)  # who says wir takes part himself, whatever body he speaks for
    named = () if scene.names_event(word) else scene.cast.all_at(word)  # EU-Sanktionen are not the EU
    if named:
        return (_side(scene, word, depth) or named) if scene.groups.issuperset(named) else named
    if word.upos in {"PRON", "DET"}:
        return _of_pronoun(scene, word, depth)
    for child in scene.children(word, "appos", "flat"):
        last = max(scene.sentence.subtree(child), key=lambda w: w.index)
        owner = last.form.endswith("s") and word.feat("Case") != "Gen"  # Anhänger Saddam Husseins
        if child.upos == "PROPN" and not owner and (actor := scene.cast.at(child)):
            return (actor,)
    return _side(scene, word, depth)


def _is_first_person(word: Word) -> bool:
    return word.upos in {"PRON", "DET"} and not _FIRST_PERSON.isdisjoint((word.form.lower(), word.lemma.lower()))


def _of_pronoun(scene: Scene, word: Word, depth: int) -> tuple[str, ...]:
    if word.lemma.lower() == "man" and _announced(scene, word):
        return scene.tellers(word)  # Wien kündigte an, man werde verhandeln
    if word.deprel == "det:poss":
        return _own(scene, word, depth)
    relative = word.feat("PronType") == "Rel" or (word.upos == "PRON" and word.lemma in {"der", "welcher"})
    return _antecedent(scene, word, depth) if relative else ()


def _announced(scene: Scene, word: Word) -> bool:
    """Whether a clause of somebody's words says what will be done."""
    clause = scene.clause(word)
    return clause is not None and any(child.lemma in {"werden", "wollen"} for child in scene.children(clause, "aux"))


def _side(scene: Scene, word: Word, depth: int) -> tuple[str, ...]:
    """The actor beside people who stand for it: russische Truppen, Vertreter der Ukraine."""
    if not scene.lexicon.trigger_index.is_side(word.form, word.lemma):
        return ()
    adjectives = [other for child in scene.children(word, "amod") for other in scene.coordinated(child)]
    if sides := tuple(dict.fromkeys(actor for adjective in adjectives for actor in nationalities(scene, adjective))):
        return sides
    for child in scene.children(word, "nmod", "appos", "flat"):
        prepositions = scene.prepositions(child)
        if (not prepositions or prepositions[0] in {"aus", "von", "in"}) and (ids := actors(scene, child, depth=depth)):
            return ids
    name = possessor(scene, word)
    return () if name is None or not depth else _one(scene, name, depth - 1)


def _antecedent(scene: Scene, pronoun: Word, depth: int) -> tuple[str, ...]:
    """A relative pronoun stands for the noun that its clause hangs on."""
    clause = scene.clause(pronoun)
    if clause is None or clause.base_deprel != "acl":
        return ()
    noun = scene.sentence.head(clause)
    return () if noun is None else actors(scene, noun, depth=depth)


def _own(scene: Scene, possessive: Word, depth: int) -> tuple[str, ...]:
    """A possessive that nobody has resolved belongs to the subject of its clause."""
    noun = scene.sentence.head(possessive)
    clause = None if noun is None else scene.clause(noun)
    if clause is None or noun is None:
        return ()
    for subject in scene.children(clause, "nsubj"):
        if subject is not noun and possessive not in scene.sentence.subtree(subject):
            return actors(scene, subject, depth=depth)
    return ()


def _territory(scene: Scene, word: Word) -> tuple[str, ...]:
    """The state in which a phrase lies by a place that it names: die Stadt Charkiw, eine Raffinerie bei Rostow."""
    for inner in scene.sentence.subtree(word):
        code = scene.lexicon.gazetteer.places.get(inner.form) if inner.upos in {"PROPN", "NOUN"} else None
        if code is not None and f"state.{code.lower()}" in scene.states:
            return (f"state.{code.lower()}",)
    return ()


def roles(scene: Scene, partners: list[Partner], frame: Frame) -> dict[str, ParticipantRole]:
    """Roles by actor; the first slot that names an actor decides."""
    slots = {
        "subject": frame.subject,
        "object": frame.object,
        "dative": frame.dative,
        "owner": frame.owner,
        "aim": frame.aim or frame.object,
        "origin": frame.origin or frame.owner,
    }
    found: dict[str, ParticipantRole] = {}
    for partner in partners:
        role = slots[partner.slot] if partner.slot in slots else frame.prepositions.get(partner.slot)
        if role is None:
            continue
        named = partner.ids or actors(scene, partner.word)
        if not named and role is frame.territory:
            named = _territory(scene, partner.word)
        for actor in named:
            found.setdefault(actor, role)
    # die Außenminister der USA und Russlands, Rubio und Lawrow: the persons take part, not their states beside them
    served = {(scene.represents[actor], role) for actor, role in found.items() if actor in scene.represents}
    return {actor: role for actor, role in found.items() if (actor, role) not in served}
