"""Who takes part, and as what: from the grammatical partners of a trigger to actors with roles.

The trigger's frame says which role a slot has. A phrase stands for the actor that it names, or else for the one beside its
people or things (russische Truppen, Vertreter der Ukraine), for the antecedent of its relative pronoun, or for the speaker who
says *wir*.
"""

from attrs import evolve

from ukrdiplo.extraction.events.partners import Partner, nationalities, possessor
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.extraction.events.several import are_named_both, are_of_union, are_titled
from ukrdiplo.lexicon.triggers import Frame
from ukrdiplo.model import ParticipantRole, Word

__all__ = ["actors", "role_of", "roles", "unknown"]

_FIRST_PERSON = frozenset({"ich", "wir", "uns", "mir", "mich", "unser", "mein"})
_CONCERNING = frozenset({"über", "für", "gegen", "mit", "zwischen"})
_MEDIATIONS = frozenset({"Vermittlung", "Schirmherrschaft", "Moderation"})
_CHAIRS = frozenset({"Leitung", "Vorsitz", "Führung"})
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
        # who says wir takes part himself, whatever body he speaks for, but for a spokesman
        company = scene.company
        said_by = [actor for actor in scene.speakers(word) or scene.tellers(word) if actor not in company.media]
        return tuple(company.represents.get(a, a) if a in company.spokesmen else a for a in said_by)
    named = _named(scene, word, depth)
    if named or word.upos in {"PRON", "DET"}:
        return named or _of_pronoun(scene, word, depth)
    return _unmentioned(scene, word) or _side(scene, word, depth)


def _named(scene: Scene, word: Word, depth: int) -> tuple[str, ...]:
    """The actors that a word is a mention of, or that its possessive belongs to."""
    if word.deprel == "det:poss" and (ahead := _announced_owner(scene, word, depth)):
        return ahead
    if len(sides := _nationals(scene, word)) > 1:
        return sides  # ukrainische und nordkoreanische Truppen
    named = () if scene.names_event(word) else _mentioned(scene, word)  # EU-Sanktionen are not the EU
    if len(named) == 1 and are_titled(scene, word):
        return ()  # ein Treffen der Präsidenten
    if named and word.deprel == "det:poss" and set(named) < set(several := _own(scene, word, depth)):
        return several  # X und Y vereinbarten bei ihrem Treffen
    loose = bool(named) and scene.company.groups.issuperset(named)
    return (_side(scene, word, depth) if loose else ()) or named


def _mentioned(scene: Scene, word: Word) -> tuple[str, ...]:
    """The actors that a word is a mention of; of a compound the whole one counts: den Russland-Präsidenten."""
    mention = scene.cast.mention_at(word)
    if mention is not None and mention.span.end < word.span.end:
        whole = [other for other in scene.cast.named_in(word.span) if other.span == word.span]
        if whole:
            return tuple(other.actor for other in whole)
    return scene.cast.all_at(word)


def _unmentioned(scene: Scene, word: Word) -> tuple[str, ...]:
    """The actor of a name that is no mention: a country, a surname alone, a name with that of an unknown before it."""
    if word.base_deprel == "nsubj" and word.form in scene.lexicon.gazetteer.countries:
        state = scene.state(scene.lexicon.gazetteer.places[word.form])
        return (state,) if state is not None else ()
    if word.upos == "PROPN" and word.form in scene.company.surnames:
        return (scene.company.surnames[word.form],)
    for child in scene.children(word, "appos", "flat"):
        last = max(scene.sentence.subtree(child), key=lambda w: w.index)
        owner = last.form.endswith("s") and word.feat("Case") != "Gen"  # Anhänger Saddam Husseins
        mention = scene.cast.mention_at(child)
        beside = mention is not None and mention.span.start == child.span.start and word.upos == "PROPN"
        if child.upos == "PROPN" and not owner and not beside and mention is not None:  # hat Meier Wolodymyr Selenskyj getroffen
            return (mention.actor,)
    return ()


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
    """Whether a clause of somebody's words says what will be done, or in the subjunctive what is: man sei im Gespräch."""
    clause = scene.clause(word)
    if clause is None:
        return False
    finite = scene.finite(clause)
    reported = finite is not None and finite.feat("Mood") == "Sub" and scene.reported(word)
    return reported or any(child.lemma in {"werden", "wollen"} for child in scene.children(clause, "aux"))


def _side(scene: Scene, word: Word, depth: int) -> tuple[str, ...]:
    """The actor beside people who stand for it: russische Truppen, Vertreter der Ukraine."""
    full = _uncut(scene, word)
    side = scene.lexicon.trigger_index.side(full.form, full.lemma)
    if side is None or are_named_both(scene, word):
        return ()
    if leaders := _leaders(scene, word, depth):
        return leaders
    if sides := _nationals(scene, word):
        return sides
    if side.abroad and (own := _of_ones_own(scene, word, depth)):
        return own  # den Abzug seiner Truppen aus der Stadt
    for child in scene.children(word, "nmod", "appos", "flat"):
        prepositions = scene.prepositions(child)
        away = side.abroad or are_of_union(scene, word)
        if not prepositions or prepositions[0] in ({"aus", "von"} if away else {"aus", "von", "in"}):
            ids = actors(scene, child, depth=depth) or _homes(scene, child)
            if ids:
                return ids
    name = possessor(scene, word)
    if name is not None and depth:
        return _one(scene, name, depth - 1)
    return () if side.peers else _of_ones_own(scene, word, depth)


def _uncut(scene: Scene, word: Word) -> Word:
    """The last of several nouns that share their end: Energie- und Finanzsektor."""
    return next(reversed(scene.children(word, "conj")), word) if word.form.endswith("-") else word


def _leaders(scene: Scene, word: Word, depth: int) -> tuple[str, ...]:
    """The person who leads people: eine Delegation unter Leitung von X."""
    heads = (child for child in scene.children(word, "nmod") if child.lemma in _CHAIRS and "unter" in scene.prepositions(child))
    led = [actor for head in heads for name in scene.children(head, "nmod") for actor in actors(scene, name, depth=depth)]
    return tuple(actor for actor in led if actor.startswith("person."))


def _of_ones_own(scene: Scene, word: Word, depth: int) -> tuple[str, ...]:
    """The state whose land or people are called somebody's own: sein Land, ihre Truppen."""
    owners = (child for child in scene.children(word, "det") if child.deprel == "det:poss")
    ids = [actor for child in owners for actor in (_one(scene, child, depth - 1) if depth else ())]
    return tuple(dict.fromkeys(scene.company.represents.get(actor, actor) for actor in ids))


def _announced_owner(scene: Scene, possessive: Word, depth: int) -> tuple[str, ...]:
    """In a circumstance that opens its clause, sein points ahead to the subject: Während seines Besuchs sagte X."""
    noun = scene.sentence.head(possessive)
    clause = None if noun is None else scene.sentence.head(noun)
    if noun is None or clause is None or clause.upos != "VERB" or noun.base_deprel != "obl" or not scene.names_event(noun):
        return ()
    subject = next((word for word in scene.children(clause, "nsubj") if word.index > noun.index), None)
    first = min(word.index for word in scene.sentence.subtree(noun))
    opens = first == 1 or scene.sentence.words[first - 2].upos == "PUNCT"
    return actors(scene, subject, depth=depth) if subject is not None and opens else ()


def _nationals(scene: Scene, word: Word) -> tuple[str, ...]:
    """The states whose people a phrase names by adjectives."""
    if not scene.children(word, "amod") or not scene.lexicon.trigger_index.is_side(word.form, word.lemma):
        return ()
    adjectives = [other for child in scene.children(word, "amod") for other in scene.coordinated(child)]
    return tuple(dict.fromkeys(actor for adjective in adjectives for actor in nationalities(scene, adjective)))


def _homes(scene: Scene, place: Word) -> tuple[str, ...]:
    """The states of places that people come from: seine Kollegen aus Bern und Wien."""
    named = {head.index: span.of(scene.article.text) for head, span in scene.places}
    codes = [scene.lexicon.gazetteer.places.get(named.get(word.index, word.form)) for word in scene.coordinated(place)]
    return tuple(dict.fromkeys(state for code in codes if code and (state := scene.state(code)) is not None))


def _antecedent(scene: Scene, pronoun: Word, depth: int) -> tuple[str, ...]:
    """A relative pronoun stands for the noun that its clause hangs on, or for the name right before its comma."""
    clause = scene.clause(pronoun)
    if clause is not None and clause.base_deprel == "acl":
        noun = scene.sentence.head(clause)
        if noun is not None and (found := actors(scene, noun, depth=depth)):
            return found
    before = scene.sentence.words[: pronoun.index - 1][-2:]
    if len(before) == 2 and before[1].form == "," and scene.cast.at(before[0]) is not None:
        return scene.cast.all_at(before[0])
    return ()


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


def _counterpart(scene: Scene, word: Word) -> tuple[str, ...]:
    """Whose colleague somebody is who takes part: ein Gespräch mit seinem Amtskollegen."""
    side = scene.lexicon.trigger_index.side(word.form, word.lemma)
    if side is None or not side.peers:
        return ()
    return tuple(a for child in scene.children(word, "det") if child.deprel == "det:poss" for a in _one(scene, child, _DEPTH))


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


def unknown(scene: Scene, word: Word) -> tuple[Word, ...]:
    """The people in a phrase who have a full name and are no actors yet."""
    heads = (head for head in scene.coordinated(word) if scene.cast.at(head) is None)
    return tuple(head for head in heads if _is_full_name(scene, head))


def _is_full_name(scene: Scene, word: Word) -> bool:
    if word.upos == "NOUN":
        return any(_is_full_name(scene, name) for name in scene.children(word, "appos") if scene.cast.at(name) is None)
    second = [name for name in scene.children(word, "flat") if name.upos == "PROPN" and scene.cast.at(name) is None]
    return word.upos == "PROPN" and bool(second) and not any(head is word for head, _ in scene.places)


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
    if partner.slot == "unter" and partner.word.lemma in _CHAIRS:
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
            named = _homes(scene, partner.word)
        if not named and unions:
            named = _union(scene, partner.word)
        for actor in (*named, *(_counterpart(scene, partner.word) if role is ParticipantRole.PARTICIPANT else ())):
            found.setdefault(actor, role)
    # die Außenminister der USA und Russlands, Rubio und Lawrow: the persons take part, not their states beside them
    served = {(scene.company.represents[actor], role) for actor, role in found.items() if actor in scene.company.represents}
    return {actor: role for actor, role in found.items() if (actor, role) not in served}
