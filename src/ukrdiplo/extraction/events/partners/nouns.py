"""The grammatical partners of a noun."""

from collections.abc import Iterator

from attrs import evolve

from ukrdiplo.extraction.events.partners.measures import is_measure
from ukrdiplo.extraction.events.partners.partner import AGENTS, Partner
from ukrdiplo.extraction.events.scene import Scene
from ukrdiplo.model import ActorKind, Word

__all__ = ["nationalities", "of_attribute", "of_noun", "possessor"]

_ADJACENT = frozenset({"mit", "zwischen", "gegen", "für", "an", "von", "bei", "auf", "unter", "durch", "nach", "zu"})
_PASSED_ON = _ADJACENT - {"von"}
"""Prepositions of phrases behind a name or a place that belong to the noun before it: die Annexion der Krim durch Russland."""
_STANCES = frozenset({"pro", "anti"})
_LONGEST = 25
"""Words between a noun and the end of its phrase beyond which nothing behind it is its own any more."""


def of_noun(scene: Scene, noun: Word) -> list[Partner]:
    """The partners of a noun, inside its phrase and right behind it."""
    found = [*_owners(scene, noun)]
    if {"in", "zu"} & set(scene.prepositions(noun)) and scene.children(noun, "cop"):  # ist mit X im Gespräch, zu Besuch in Y
        found += [Partner(slot="subject", word=word) for word in scene.children(noun, "nsubj")]
    # der Gipfel der Staats- und Regierungschefs
    titles = (word for word in scene.children(noun, "compound") if word.index > noun.index)
    found += [Partner(slot="owner", word=next(iter(scene.children(word, "conj")), word)) for word in titles]
    # Treffen EU, Ukraine, Russland
    bare = not scene.children(noun, "det")
    named = (word for word in scene.children(noun, "appos", "flat") if bare and word.index == noun.index + 1)
    found += [Partner(slot="owner", word=word) for word in named if scene.cast.at(word) is not None]
    if not bare and (name := _genitive_behind(scene, noun)) is not None:
        found.append(Partner(slot="owner", word=name))
    for word in scene.children(noun, "nmod", "obl"):
        prepositions = scene.prepositions(word)
        if prepositions:
            found += [Partner(slot=preposition, word=word) for preposition in prepositions]
        elif _is_of_next(scene, word):
            continue
        elif word.index > noun.index and (word.feat("Case") in {"Gen", None} or word.base_deprel == "nmod"):
            found.append(Partner(slot="owner", word=word))
            # der Abschuss eines Kampfflugzeugs durch die Türkei
            by = (inner for inner in scene.children(word, "nmod") if "durch" in scene.prepositions(inner))
            found += [Partner(slot="durch", word=inner) for inner in by]
        if scene.cast.at(word) is not None or is_measure(scene, word) or any(head is word for head, _ in scene.places):
            # of two phrases in a row the parser hangs the second on the first: der Angriff Russlands auf die Ukraine
            found += [
                Partner(slot=preposition, word=inner)
                for inner in scene.children(word, "nmod")
                for preposition in scene.prepositions(inner)
                if preposition in _PASSED_ON
            ]
    return [*found, *_listed(scene, noun, found), *_adjacent(scene, noun)]


def _genitive_behind(scene: Scene, noun: Word) -> Word | None:
    """A name in the genitive that the tree takes for an apposition: die Kapitulation Kiews."""
    name = next((word for word in scene.children(noun, "appos") if word.index == noun.index + 1), None)
    if name is None or name.upos != "PROPN" or not name.form.endswith("s"):
        return None
    actor = scene.cast.at(name)
    return name if actor is not None and not scene.cast.actor(actor).name.endswith(name.form) else None


def of_attribute(scene: Scene, participle: Word) -> list[Partner]:
    """Who did what a participle before a noun tells: das von der EU verhängte Embargo, zwischen X und Y ausgehandelt."""
    agent = _agent(scene, participle)
    if agent is None:
        return []
    return [evolve(agent, slot="subject") if agent.slot in AGENTS else agent]


def _listed(scene: Scene, noun: Word, found: list[Partner]) -> Iterator[Partner]:
    """Names that the parser joins to an event's own name, and not to the ones before them: ein Gipfel mit X, Y und Z."""
    for name in scene.children(noun, "conj"):
        before = [partner for partner in found if partner.word.index < name.index and partner.slot in _ADJACENT]
        named = any(scene.cast.at(word) is not None for word in (name, *scene.children(name, "appos")))
        if before and named and not scene.prepositions(name):
            yield Partner(slot=before[-1].slot, word=name)


def _owners(scene: Scene, noun: Word) -> Iterator[Partner]:
    before = scene.sentence.words[noun.index - 2] if noun.index > 1 else None
    split = before is not None and before.span.end >= noun.span.start
    first = scene.cast.at(before) if split and before is not None else _first_part(scene, noun)
    if first is None:
        first = _state_before_hyphen(scene, noun)
    if first is not None:
        # a state by its full name is whom it is about (Russland-Sanktionen); a person or US, EU whose it is (US-Hilfe)
        written = scene.article.text[before.span.start if split and before is not None else noun.span.start :][:3]
        slot = "aim" if first in scene.company.states and not written[:2].isupper() else "owner"
        yield Partner(slot=slot, word=noun, ids=(first,))
    for child in scene.sentence.children(noun):
        if child.deprel == "det:poss":
            yield Partner(slot="owner", word=child)
        elif child.base_deprel == "amod":
            if _is_nobody(scene, child) and (ids := nationalities(scene, child)):
                yield Partner(slot="origin", word=child, ids=ids)
            elif (agent := _agent(scene, child)) is not None:
                yield agent
    if (name := possessor(scene, noun)) is not None:
        yield Partner(slot="owner", word=name)


def _is_nobody(scene: Scene, adjective: Word) -> bool:
    """Whether an adjective is no mention of an actor, but for its first part: US-russische."""
    first, hyphen, _ = adjective.form.partition("-")
    return scene.cast.mention_at(adjective) is None or bool(hyphen and first in scene.company.prefixes)


def _first_part(scene: Scene, noun: Word) -> str | None:
    """The actor of a compound's first part: Putin-Telefonat."""
    inside = scene.cast.mention_at(noun)
    if inside is None or inside.span.start != noun.span.start or inside.span.end >= noun.span.end:
        return None
    return inside.actor


def _state_before_hyphen(scene: Scene, noun: Word) -> str | None:
    """The state or organisation of a compound's first part where that is no mention: Russland-Sanktionen, Nato-Treffen."""
    code = scene.lexicon.gazetteer.places.get(noun.form.partition("-")[0]) if "-" in noun.form else None
    state = f"state.{code.lower()}" if code else None
    if state is not None:
        return state if state in scene.company.states else None
    named = scene.lexicon.names.find([noun.form.partition("-")[0]], 0) if "-" in noun.form else None
    bodies = [form.actor.id for form in named[1] if form.actor.kind is ActorKind.ORGANISATION] if named is not None else []
    return bodies[0] if len(bodies) == 1 and scene.names_event(noun) else None


def _agent(scene: Scene, participle: Word) -> Partner | None:
    """Who did it, before a participle: die von den USA vermittelte Waffenruhe."""
    before = scene.sentence.words[participle.index - 2] if participle.index > 1 else None
    if before is None or scene.cast.at(before) is None:
        return None
    for word in (before, *_joined_to(scene, before), *scene.sentence.ancestors(before)[:2]):
        for preposition in scene.prepositions(word):
            if preposition in (AGENTS | {"zwischen", "mit"}) and word.index < participle.index:
                return Partner(slot=preposition, word=word)
    return None


def _joined_to(scene: Scene, name: Word) -> Iterator[Word]:
    """The names before one in a row: zwischen X, Y und Z."""
    here: Word | None = name
    while here is not None and here.base_deprel in {"conj", "flat", "appos"}:
        here = scene.sentence.head(here)
        if here is not None:
            yield here


def possessor(scene: Scene, noun: Word) -> Word | None:
    """A name in the genitive before the noun: Trumps Telefonat, Trumps langes Telefonat."""
    index = noun.index - 2
    while index >= 0 and scene.sentence.words[index].upos == "ADJ":
        index -= 1
    if index < 0:
        return None
    word = scene.sentence.words[index]
    head = scene.sentence.head(word)
    before = head is not None and head.index < word.index and head.upos == "NOUN" and word.base_deprel == "nmod"
    if before and not _is_of_next(scene, word):
        return None  # nach Angaben Seouls Soldaten
    genitive = word.upos == "PROPN" and word.form.endswith(("s", "’", "'")) and word.span.end < noun.span.start
    return word if genitive and scene.cast.at(word) is not None else None


def _is_of_next(scene: Scene, name: Word) -> bool:
    """Whether a name stands between a preposition and its noun, whatever the tree has it for: gegen Russlands Banken."""
    before = scene.sentence.words[name.index - 2] if name.index > 1 else None
    return before is not None and before.base_deprel == "case" and before.head > name.index


def _adjacent(scene: Scene, noun: Word) -> Iterator[Partner]:
    """Prepositional phrases right behind a noun, which parsers hang on the verb as often as on the noun."""
    end = max((word.index for word in scene.sentence.subtree(noun) if word.base_deprel != "punct"), default=noun.index)
    end = noun.index if end > noun.index + _LONGEST else end
    if any(word.form == ")" for word in scene.sentence.words[end : end + 1]):
        end += 1  # das Telefonat von X (SPD) mit Y
    head = scene.sentence.head(noun)
    if head is None:
        return
    agents = AGENTS if head.upos == "VERB" and scene.is_passive(head) else frozenset[str]()  # wird von Soldaten überwacht
    for word in sorted(scene.children(head, "obl", "nmod"), key=lambda w: w.index):
        if word.index <= end:
            continue
        first = min(w.index for w in scene.sentence.subtree(word))
        prepositions = [p for p in scene.prepositions(word) if p in _ADJACENT and p not in agents]
        if first == end + 1 and prepositions:
            yield Partner(slot=prepositions[0], word=word)
            end = max(w.index for w in scene.sentence.subtree(word))


def nationalities(scene: Scene, adjective: Word) -> tuple[str, ...]:
    """The states that an adjective names: russische, russisch-ukrainische, but none in pro-russische."""
    parts = adjective.form.split("-")
    if parts[0].lower() in _STANCES:
        return ()
    codes = [scene.lexicon.gazetteer.nationality(part) for part in (*parts, adjective.form)]
    states = [state for code in codes if code and (state := scene.state(code)) is not None]
    if states and len(parts) > 1:  # US-russische Beziehungen
        states = [*(nation.actor for nation in scene.lexicon.nations if parts[0] in nation.prefixes), *states]
    return tuple(dict.fromkeys(states))
